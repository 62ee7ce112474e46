incident-one = Incident
incident-title = Incident { $number }
incident-what = What happened
incident-felt = What the school notices of it
incident-when = When
incident-where = Where
incident-reported = Reported by
incident-criminal = Criminal
incident-criminal-yes = Maybe
incident-criminal-no = Nothing points to it
incident-criminal-not = Not after all
incident-criminal-after-all = Maybe it is
incident-scope = School or private
incident-scope-change = Not right
incident-clauses = Clauses breached
incident-who = Who was there
incident-role = Part of { $name }
incident-role-changed = The part was changed.
incident-unknown = Someone unknown
incident-outsider = Someone from outside the school
incident-propose = Propose a measure
incident-see-sanction = See the measure
incident-no-sanction = No measure possible
incident-tasks = What is to be done
incident-no-tasks = Nothing is open.
incident-sanctions = Measures
incident-no-sanctions = No measure was taken yet.
incident-decided = decided on { $date }
incident-letters = Letters

incident-asks-scope = Does it concern the school?
incident-asks-scope-why = It happened online or at home. By the protocol, a measure is possible only once this is answered.
incident-scope-set = It is recorded whether it concerns the school.

incident-change-status = Change the state
incident-handle = Start handling
incident-aftercare = Move to aftercare
incident-close = Close the incident
incident-strike-out = Strike out the incident
incident-reopen = Handle again
incident-status-set = The state is now ‘{ $status }’.
incident-close-title = Close incident { $number }?
incident-close-why = A closed incident stays in the file and counts on the ladder. It can be handled again later.
incident-close-first = This must be done first
incident-close-open = { $count ->
    [one] 1 task is still open. It stays under Today.
   *[other] { $count } tasks are still open. They stay under Today.
}
incident-strike-out-title = Strike out incident { $number }?
incident-strike-out-why = Striking out is for what was recorded by mistake. The incident stays visible as struck out, but counts for nothing: not on the ladder and not in the figures.
incident-strike-out-sanctions = { $count ->
    [one] The measure that followed from it no longer counts either. The letter remains; discuss with the guardians what this means.
   *[other] The { $count } measures that followed from it no longer count either. The letters remain; discuss with the guardians what this means.
}
incident-struck-out = This incident was struck out
incident-struck-out-why = It was a mistake and counts for nothing. It stays here, so that it can be seen what happened.

# Tasks, as incident and measure show them

tasklist-done = Done
tasklist-open = To do
tasklist-done-on = done on { $date }
tasklist-overdue = was due on { $date }
tasklist-today = today
tasklist-due = by { $date }
tasklist-finish = Done
tasklist-finish-title = Finish a task
tasklist-on = Done on
tasklist-note = Note
tasklist-note-hint = For instance what was agreed. May stay empty.
tasklist-finished = The task is done.

# Letters, as incident and measure show them

letterlines-to = To { $names }
letterlines-inspectorate = To the Inspectorate of Education
letterlines-issued = issued on { $date }
letterlines-fate = { $fate } on { $date }
letterlines-waiting = Not delivered yet
letterlines-hand-over = Handed over
letterlines-post = Posted
letterlines-hand-over-title = When was the letter handed over?
letterlines-post-title = When was the letter posted?
letterlines-on = Day
letterlines-save = Record
letterlines-marked = Recorded how the letter was delivered.
incident-compose = Make a letter…
incident-press = The press is asking
