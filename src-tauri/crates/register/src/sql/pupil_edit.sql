UPDATE pupil SET
    given = :given, initials = :initials, prefix = :prefix, family = :family,
    birth_date = :birth_date, gender = :gender, year_group = :year_group,
    home_group = :home_group, key = :key, eck_id = :eck_id, enrolled_on = :enrolled_on,
    left_on = :left_on, version = version + 1, words = :words, sort = :sort
WHERE id = :id AND version = :version
