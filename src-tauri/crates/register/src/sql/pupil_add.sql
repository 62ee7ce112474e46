INSERT INTO pupil (
    id, given, initials, prefix, family, birth_date, gender, year_group, home_group, key, eck_id,
    enrolled_on, left_on, version, words, sort
) VALUES (
    :id, :given, :initials, :prefix, :family, :birth_date, :gender, :year_group, :home_group, :key,
    :eck_id, :enrolled_on, :left_on, :version, :words, :sort
)
