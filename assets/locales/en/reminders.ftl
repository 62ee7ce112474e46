# Reminders of forms that are still out.

reminders-school = Reminders for the whole school
reminders-make = Remind
reminders-of = Remind: { $name }
reminders-making = Making reminders
reminders-said = { $count ->
    [one] 1 reminder was made.
   *[other] { $shown } reminders were made.
}
reminders-title = Reminders { $year }
reminders-paper = The reminders as they will be printed
reminders-count = Reminders
reminders-choices = Showing what was chosen
reminders-choices-who = Where a yes holds until it is withdrawn, each household that answered everything sees once a school year what it chose.
reminders-who = Each household whose form is still out, while an answer about the child is missing.
reminders-unprinted = { $count ->
    [one] 1 household got no form yet, and so no reminder. Make the form first.
   *[other] { $shown } households got no form yet, and so no reminder. Make the forms first.
}
reminders-file = consent-reminder-{ $year }-{ $whom }
reminders-skipped = { $count ->
    [one] No letter went out about 1 pupil
   *[other] No letter went out about { $shown } pupils
}
