# Consents: how far the school is, who said what, and the forms.

consents-title = Consents
consents-tab-overview = Overview
consents-tab-forms = Forms
consents-tab-booking = Book in
consents-tab-photo = May this photo?
consents-tab-published = Publications
consents-tab-lists = Lists

# Overview
consents-whom = Of whom
consents-every-group = All groups, in figures
consents-of-group = Group { $name }
consents-all-pupils = All pupils
consents-staff = Staff
consents-no-group = Without a group
consents-school-year = School year { $year }
consents-count-people = In all
consents-count-complete = Everything answered
consents-count-missing = Answer missing
consents-count-conflicts = Parents disagree
consents-count-authority = Authority unknown
consents-nobody-decides = { $count ->
    [one] Of 1 pupil it is known of nobody whether they have authority
   *[other] Of { $shown } pupils it is known of nobody whether they have authority
}
consents-nobody-decides-text = A yes about them counts only once that is filled in. Fill it in with the parent, or read in parents with a column ‘authority’.
consents-nobody-decides-who = See who
consents-read-guardians = Read in parents
consents-fill-authority = Fill in authority
consents-only-authority = Authority not known ({ $count })
consents-count-back = Forms back
consents-complete-of = { $name }: everything answered
consents-back-of = { $name }: forms back
consents-none-printed = no forms yet
consents-all-answered = Everyone has answered everything.
consents-nothing-printed = No forms were made yet
consents-nothing-printed-text = Without an answer everything is a no. Make the forms and send them home.
consents-to-forms = Make forms
consents-empty-whom = Nobody is in here now
consents-asks-nothing-text = Add questions under Settings, Consents.
consents-only = Show
consents-only-everyone = Everyone ({ $count })
consents-only-missing = Answer missing ({ $count })
consents-only-no = A no somewhere ({ $count })
consents-only-conflict = Parents disagree ({ $count })
consents-find-name = Find by name
consents-nobody-left = Nobody fits this choice.
consents-matrix-of = Consents: { $name }
consents-member = Member of staff
consents-answer = Answer
consents-says-yes = Yes
consents-yes-of = { $yes }/{ $all }
consents-objection = Someone without authority says no. Talk to the parents.
consents-point = Who answered what
consents-point-hint = Choose a cell to see who answered what. The arrows walk on; Enter opens the file.
consents-in-medium = ({ $medium })
consents-open-file = Change or withdraw: { $name }
consents-until = Holds up to and including { $day }
consents-answered-by = Answered by { $names }
consents-nobody-answered = Nobody has answered for this school year yet.
consents-form-back = Form { $code } for { $names }: back on { $day }
consents-form-out = Form { $code } for { $names }: printed on { $day }, not back yet
consents-voice = { $name } ({ $relation }): { $answer }, { $day }
consents-voice-alone = { $name }: { $answer }, { $day }
consents-nobody-said = Nobody answered.

# Forms
consents-under = Make the forms on which parents say, each school year, what is and is not allowed.
consents-apart = When parents do not live together, each address gets a form of its own. That way each parent answers for themselves.
consents-year = School year
consents-next-year = The forms name the group the pupil is in now.
consents-letter = With a letter in front
consents-letter-hint = The letter explains why you ask, and fits a window envelope.
consents-per-group = Per group
consents-group = Group
consents-printed = With a form
consents-far-of = { $name }: pupils with a form
consents-empty-group = no pupils
consents-make = Make forms
consents-make-short = Make
consents-make-of = Make forms: { $name }
consents-make-school = Forms for the whole school
consents-no-groups = No groups yet
consents-no-groups-text = Read the pupils in first. The groups come with them.
consents-to-import = Read pupils in
consents-one-pupil = For one pupil
consents-pupil = Pupil
consents-choose-pupil = Choose a pupil first.
consents-preparing = Gathering what goes on the forms.
consents-making-school = Making forms for the whole school
consents-making-group = Making forms for group { $name }
consents-making-pupil = Making forms for { $name }
consents-stopped = Stopped
consents-stopped-text = Nothing was recorded. You can begin again.
consents-said = { $count ->
    [one] 1 form was made.
   *[other] { $forms } forms were made.
}
consents-made-school = Forms { $year }, whole school
consents-made-group = Forms { $year }, group { $name }
consents-made-pupil = Forms { $year }, { $name }
consents-paper = The forms as they will be printed
consents-count-forms = Forms
consents-count-pupils = Pupils
consents-count-pages = Pages
consents-reprinted = { $count ->
    [one] For 1 address there was a form already. It stays valid: if it comes back, just book it in.
   *[other] For { $shown } addresses there was a form already. They stay valid: if they come back, just book them in.
}
consents-skipped = { $count ->
    [one] 1 pupil got no form
   *[other] { $shown } pupils got no form
}
consents-because-no-guardian = no parent or carer is known who may answer.
consents-because-missing-glyph = a name holds a character that cannot be printed.
consents-asked = What we ask
consents-asks-nothing = This protocol asks consent for nothing.
consents-protocol = As the protocol ‘{ $protocol }’ has it.
consents-file = consent-{ $year }-{ $whom }
consents-file-school = school
consents-file-pupil = pupil

# What to know about an answer
consents-notice-left-blank = { $count ->
    [one] 1 question is blank: it counts as no.
   *[other] { $count } questions are blank: they count as no.
}
consents-notice-authority-unknown = Whether { $name } has authority is unknown. The yes does not count yet; first fill in whether { $name } has authority.
consents-notice-no-authority = { $name } has no authority. The no is a sign, but decides nothing. Talk to the parents.
consents-notice-others-silent = { $count ->
    [one] { $names } has not answered yet.
   *[other] { $names } have not answered yet.
}
consents-notice-conflict = { $count ->
    [one] The parents disagree about 1 question. The no prevails until they agree.
   *[other] The parents disagree about { $count } questions. The no prevails until they agree.
}
consents-notice-take-down = { $count ->
    [one] 1 publication must come offline now. It is under Publications.
   *[other] { $count } publications must come offline now. They are under Publications.
}

# What holds, in one word
consent-mark-yes = Yes
consent-mark-no = No
consent-mark-conflict = Disagree
consent-mark-expired = Expired
consent-mark-authority-unknown = Authority?
consent-mark-no-authority = No authority
consent-mark-unanswered = Blank
consent-mark-not-asked = Not asked
