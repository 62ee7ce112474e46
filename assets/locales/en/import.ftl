# Reading the school in from files

import-title = Import
import-under = Nothing changes before you have seen what will.
import-restart = Start again
import-files = Files
import-roster = Pupils, groups and teachers
import-roster-text = An EDEXML file from your pupil administration. It holds no parents.
import-list = Parents and carers
import-list-text = A list as a CSV or Excel file (xlsx) that says for each parent which pupil it is about.
import-choose = Choose a file
import-choose-another = Choose another file
import-looking = Looking at the file…
import-looked = The preview is ready.
import-unreadable = This is about { $name }. Nothing has changed.
import-stale = Something has changed meanwhile
import-stale-text = Nothing has been imported yet. A new preview stands below. Look at it and choose ‘Import’ again.

# The preview
import-preview = What will change
import-preview-text = Nothing has been imported yet. See below what is new and what will change.
import-kind = Kind
import-kind-groups = Groups
import-kind-pupils = Pupils
import-kind-guardians = Parents and carers
import-kind-staff = Staff
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-face-pupils = Pupils
import-face-guardians = Parents
import-face-staff = Staff
import-face-left = Left?
import-face-refused = Left out
import-face-remarks = Remarks
import-face-columns = Columns
import-refused = { $count ->
    [one] 1 line is left out
   *[other] { $count } lines are left out
}
import-left-out = { $count ->
    [one] 1 line was left out
   *[other] { $count } lines were left out
}
import-show-refused = See which and why
import-left = { $count ->
    [one] 1 pupil is not in the file
   *[other] { $count } pupils are not in the file
}
import-show-left = Say who has left
import-run = Import
import-undoable = You can still undo it afterwards.
import-undoable-left = { $count ->
    [one] 1 pupil leaves. You can still undo it afterwards.
   *[other] { $count } pupils leave. You can still undo it afterwards.
}
import-same = Nothing changes
import-same-text = Everything in the file is in Pluis already.
import-same-refused = What could be read is in Pluis already. See below what was left out.

# New and changed
import-name = Name
import-what-changes = What changes
import-becomes = becomes
import-nothing = empty
import-detail-pupils = Group
import-detail-guardians = Pupil
import-detail-staff = E-mail address
import-changed-caption = Changed ({ $count })
import-new-caption = New ({ $count })
import-groups = { $count ->
    [one] 1 group
   *[other] { $count } groups
}

# Fields
import-field-name-given = Given name
import-field-name-initials = Initials
import-field-name-prefix = Prefix
import-field-name-family = Family name
import-field-birth-date = Date of birth
import-field-gender = Gender
import-field-year-group = Year
import-field-group = Group
import-field-groups = Groups
import-field-key = Number in the pupil administration
import-field-eck-id = ECK iD
import-field-enrolled-on = First day at school
import-field-left-on = Last day at school
import-field-address-street = Street and number
import-field-address-postcode = Postcode
import-field-address-town = Town
import-field-email = E-mail address
import-field-phone = Telephone
import-field-language = Language of letters
import-field-pupils = Pupil added
import-field-relation = Relation
import-field-authority = Parental authority
import-field-lives-with = Pupil lives here

# Who has left
import-left-question = Who has really left?
import-left-hint = Who you tick gets yesterday as the last day at school. Who you do not tick remains a pupil.
import-left-name = { $name }, group { $group }
import-left-all = Tick everyone
import-left-none = Tick nobody
import-left-many = That is a lot
import-left-many-text = Does the file hold all groups? Only tick who has really left.

# Left out and remarks
import-refused-text = These lines do not take part; all others do. Mend them at the source and import the file again. What was right already does not change then.
import-file = File
import-noun = Kind
import-reason = Why
import-remark = Remark
import-source-roster = Pupils
import-source-guardians = Parents

# The columns
import-columns-text = This is how the columns of the list were read. If one is wrong, choose what it holds; the preview follows at once.
import-preset = Recognised as: { $preset }.
import-column = Column
import-nameless = No header
import-sample = What it holds
import-meaning = Means
import-meaning-of = Meaning of column { $column }
import-not-read = Do not read
import-of-pupil = About the pupil
import-of-guardian = About the parent or carer
import-which = Of whom
import-which-of = Of whom is column { $column }
import-every-guardian = Every parent
import-guardian = Parent { $number }

# Afterwards
import-done = The file has been imported
import-did-groups-new = { $count ->
    [one] 1 new group
   *[other] { $count } new groups
}
import-did-pupils-new = { $count ->
    [one] 1 new pupil
   *[other] { $count } new pupils
}
import-did-pupils-changed = { $count ->
    [one] 1 pupil changed
   *[other] { $count } pupils changed
}
import-did-pupils-left = { $count ->
    [one] 1 pupil left
   *[other] { $count } pupils left
}
import-did-guardians-new = { $count ->
    [one] 1 new parent or carer
   *[other] { $count } new parents and carers
}
import-did-guardians-changed = { $count ->
    [one] 1 parent or carer changed
   *[other] { $count } parents and carers changed
}
import-did-staff-new = { $count ->
    [one] 1 new member of staff
   *[other] { $count } new members of staff
}
import-did-staff-changed = { $count ->
    [one] 1 member of staff changed
   *[other] { $count } members of staff changed
}
import-next = What now?
import-next-guardians = The pupils are in Pluis, but the file holds no parents. So import the list of parents and carers too: without them no letter can be sent.
import-next-text = Everything is ready. If you see something wrong, you can still undo the import now.
import-to-pupils = To the pupils
import-guardians-now = Import the parents
import-more = Import another file
import-undo = Undo the import
import-undone = The import has been undone
import-undone-text = Everything is as it was.
