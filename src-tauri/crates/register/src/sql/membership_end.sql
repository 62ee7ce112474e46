-- The groups that a pupil is no longer in, of the school year of the first group that they are in
-- now; of every group of today when they are in none.
DELETE FROM membership
WHERE pupil = :pupil
    AND now = 1
    AND kind || ' ' || grp NOT IN (SELECT value FROM json_each(:keys))
    AND (
        :first IS NULL
        OR (SELECT school_year FROM grp WHERE id = membership.grp)
            = (SELECT school_year FROM grp WHERE id = :first)
    )
