UPDATE guardian SET
    given = :given, initials = :initials, prefix = :prefix, family = :family,
    street = :street, postcode = :postcode, town = :town, email = :email, phone = :phone,
    language = :language, version = version + 1, words = :words, sort = :sort
WHERE id = :id AND version = :version
