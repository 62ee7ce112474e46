SELECT 'pupil' AS person_kind, p.id AS person_id, p.given, p.initials, p.prefix, p.family,
    (SELECT name FROM grp WHERE id = p.home_group) AS detail
FROM pupil AS p
WHERE p.seq IN (
    SELECT p.seq FROM pupil AS p
    WHERE p.seq IN (SELECT rowid FROM pupil_fts WHERE pupil_fts MATCH :words)
    ORDER BY p.left_on IS NOT NULL, p.sort, p.id
    LIMIT :limit
)
ORDER BY p.left_on IS NOT NULL, p.sort, p.id
