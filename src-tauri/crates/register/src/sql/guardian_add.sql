INSERT INTO guardian (
    id, given, initials, prefix, family, street, postcode, town, email, phone, language, version,
    words, sort
) VALUES (
    :id, :given, :initials, :prefix, :family, :street, :postcode, :town, :email, :phone, :language,
    :version, :words, :sort
)
