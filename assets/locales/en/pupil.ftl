# The file of one pupil

pupil-title = Pupil
pupil-group = Group { $group }
pupil-no-group = No group
pupil-year-group = year { $year }
pupil-born = { $age } years old, born { $day }
pupil-birth-date-unknown = date of birth not known
pupil-left = Left the school on { $day }
pupil-leaves = Leaves the school on { $day }
pupil-record-incident = Record an incident
pupil-edit = Edit details
pupil-saved = The pupil’s details have been saved.
pupil-guardians = Parents and carers
pupil-guardian-saved = The parent’s or carer’s details have been saved.
pupil-edit-guardian = Edit details of { $name }
pupil-no-guardians = No parent or carer yet
pupil-no-guardians-text = Without a parent or carer no letter about this pupil can be sent.
pupil-letters = Letters
pupil-no-letters = Gets no letters
pupil-own-letters = Gets a letter of their own
pupil-shared-letters = Gets one letter together with { $names }
pupil-lives-with = Lives here
pupil-address = Address
pupil-no-address = Not known
pupil-siblings = Brothers and sisters
pupil-sibling-left = left the school
pupil-compose = Make a letter…
