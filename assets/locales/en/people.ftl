# What is said and filled in about people in more than one place.

people-try-again = Try again
people-save = Save

# Names
people-given-name = Given name
people-initials = Initials
people-prefix = Prefix
people-family-name = Family name

# Entering or editing a pupil
people-enrol-pupil = Add a pupil
people-enrol = Add
people-edit-pupil = Edit the pupil’s details
people-birth-date = Date of birth
people-gender = Gender
people-group = Group
people-no-group = No group
people-in-group = group { $group }
people-year-group = Year
people-year-group-hint = Only needed when the group has more than one year.
people-year-group-follows = As the group
people-enrolled-on = First day at school
people-left-on = Last day at school
people-left-on-hint = Only fill this in when the pupil leaves.

# Entering or editing a parent or carer
people-enter-guardian = Add a parent or carer
people-edit-guardian = Edit the parent’s or carer’s details
people-known-guardian = Is this parent or carer in Pluis already?
people-known-guardian-hint = For example because a brother or sister is at the school too. If so, search by name; if not, fill in everything below.
people-street = Street and number
people-postcode = Postcode
people-town = Town
people-phone = Telephone
people-email = E-mail address
people-language = Language of letters
people-language-hint = The school writes to this person in this language.
people-child = Pupil
people-tie = For { $name }
people-untie = Remove
people-relation = Relation
people-lives-with = Does the pupil live here?
people-authority = Does this person have parental authority?
people-authority-hint = Who has parental authority takes part in decisions. Who certainly has none gets no letters. If in doubt, choose ‘Not known’.
people-another-child = Another pupil of this parent or carer
people-no-child = There is no pupil with this parent or carer now.

# Parental authority
people-authority-yes = Has authority
people-authority-no = No authority
people-authority-unknown = Authority not known
