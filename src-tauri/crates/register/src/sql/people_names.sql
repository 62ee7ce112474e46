SELECT 'pupil' AS person_kind, id AS person_id, given, initials, prefix, family,
    (SELECT name FROM grp WHERE id = home_group) AS detail
FROM pupil WHERE id IN (SELECT value FROM json_each(:ids))
UNION ALL
SELECT 'guardian', id, given, initials, prefix, family, ''
FROM guardian WHERE id IN (SELECT value FROM json_each(:ids))
UNION ALL
SELECT 'staff', id, given, initials, prefix, family, ''
FROM staff WHERE id IN (SELECT value FROM json_each(:ids))
