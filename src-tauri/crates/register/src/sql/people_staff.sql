SELECT 'staff' AS person_kind, s.id AS person_id, s.given, s.initials, s.prefix, s.family,
    s.function AS detail
FROM staff AS s
WHERE s.seq IN (SELECT rowid FROM staff_fts WHERE staff_fts MATCH :words)
ORDER BY s.left_on IS NOT NULL, s.sort, s.id
LIMIT :limit
