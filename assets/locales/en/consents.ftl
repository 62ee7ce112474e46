# Making consent forms.

consents-title = Consents
consents-under = Make the forms on which parents say, each school year, what is and is not allowed.
consents-apart = When parents do not live together, each address gets a form of its own. That way each parent answers for themselves.
consents-year = School year
consents-next-year = The forms name the group the pupil is in now.
consents-per-group = Per group
consents-group = Group
consents-pupils = Pupils
consents-printed = With a form
consents-far = How far
consents-far-of = { $name }: pupils with a form
consents-empty-group = no pupils
consents-make = Make forms
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
    [one] 1 form had been made before. Its code stays the same.
   *[other] { $shown } forms had been made before. Their codes stay the same.
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
