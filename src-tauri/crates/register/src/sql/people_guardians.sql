SELECT 'guardian' AS person_kind, g.id AS person_id, g.given, g.initials, g.prefix, g.family,
    (
        SELECT group_concat(concat_ws(' ', nullif(p.given, ''), nullif(p.prefix, ''), p.family), ', '
            ORDER BY tie.place)
        FROM guardianship AS tie JOIN pupil AS p ON p.id = tie.pupil
        WHERE tie.guardian = g.id
    ) AS detail
FROM guardian AS g
WHERE g.seq IN (
    SELECT g.seq FROM guardian AS g
    WHERE g.seq IN (SELECT rowid FROM guardian_fts WHERE guardian_fts MATCH :words)
    ORDER BY g.sort, g.id
    LIMIT :limit
)
ORDER BY g.sort, g.id
