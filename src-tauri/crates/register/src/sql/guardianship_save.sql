INSERT INTO guardianship (guardian, pupil, place, relation, authority, lives_with)
VALUES (:guardian, :pupil, :place, :relation, :authority, :lives_with)
ON CONFLICT DO UPDATE SET
    place = excluded.place,
    relation = excluded.relation,
    authority = excluded.authority,
    lives_with = excluded.lives_with
WHERE (place, relation, authority, lives_with)
    <> (excluded.place, excluded.relation, excluded.authority, excluded.lives_with)
