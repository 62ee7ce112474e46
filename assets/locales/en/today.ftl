# What must happen today.

today-title = Today
today-sent-in = { $count ->
    [one] 1 report of a teacher waits
   *[other] { $count } reports of teachers wait
}
today-sent-in-line = { $date }, { $place }
today-under = { $date }, school year { $year }

# Tasks
today-tasks = To do
today-tasks-none = There is nothing to do
today-tasks-none-why = New tasks appear here by themselves, for instance after a decision or a letter.
today-urgency-overdue = Overdue
today-urgency-today = Today
today-urgency-soon = Within a week
today-urgency-later = Later
today-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
today-due-today = today
today-due-in = { $count ->
    [one] tomorrow
   *[other] in { $count } days
}
today-finish = Done
today-owner = Who: { $name }

# Letters
today-letters = Not delivered yet
today-letters-none = Every letter was delivered.
today-letter = { $number }, { $date }, to { $to }
today-letter-inspectorate = { $number }, { $date }, to the Inspectorate

# Incidents
today-incidents = Newest incidents
today-incidents-all = { $count ->
    [one] The one of this school year
   *[other] All { $count } of this school year
}
today-incidents-none = Nothing was recorded this school year.
today-incident = { $number }, { $date }, { $place }, { $status }
today-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}

# Consent forms
today-forms = Consent forms
today-forms-why = Pupils whose form of this school year came back, by group.
today-forms-unprinted = { $count ->
    [one] For 1 pupil no form was printed yet.
   *[other] For { $count } pupils no form was printed yet.
}
today-forms-go = To consents
today-forms-none = There are no groups with pupils yet.

# Warnings
today-address = The address of the school is missing
today-address-why = A letter with a decision must give the address of the school.
today-address-go = Fill in the address
today-guardians = { $count ->
    [one] No guardian is known for 1 pupil
   *[other] No guardian is known for { $count } pupils
}
today-guardians-why = No letter or consent form can be made for them.
today-guardians-go = To pupils

today-choices = { $count ->
    [one] 1 household must still see this school year what it chose before
   *[other] { $count } households must still see this school year what they chose before
}
today-choices-why = At your school a yes holds until a parent takes it back. Show every year what was chosen: make the reminders under Consents.
today-choices-go = To the reminders

# An empty school
today-begin = How to begin
today-begin-why = The register is ready, and nobody is in it yet. With these steps you can start working.
today-begin-import = Read in the pupils
today-begin-import-why = Make an EDEXML file in your pupil administration. Pupils, groups and staff come from it; guardians come from a list in Excel or CSV.
today-begin-import-go = Read in
today-begin-hand-go = Enter by hand
today-begin-holidays = Fill in the holidays
today-begin-holidays-why = Then Pluis knows what a school day is, for instance with a suspension.
today-begin-holidays-go = To settings
