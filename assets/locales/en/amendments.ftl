# What is added to an incident later, or put right in it.

amend-begin = Add or put right
amend-title = Add or put right
amend-why = What was written down first never changes. What you write here stands below it, with the day and your name.
amend-text = What is to be added, or what was wrong?
amend-text-hint = Facts, no judgement. Once recorded, the text is fixed.
amend-wrong = The day, the place, the kind or the severity is wrong too
amend-wrong-hint = What stood there before can still be read.
amend-do = Record
amend-done = It stands with the incident.
amend-list = Became known later
amend-by = { $date }, { $by }
amend-kind = Kind
amend-severity = Severity
amend-from-to = was { $from }, is now { $to }
amend-nothing = nothing
