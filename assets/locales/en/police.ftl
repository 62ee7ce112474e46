# The decision about the police, at an incident that may be a criminal offence

police-title = Police
police-open = Nothing has been decided on this yet.
police-open-mandatory = Report it in the board’s name, or record why the board decided otherwise.
police-open-discretionary = The board weighs whether to report it. Record the decision, also when there is no report.
police-director = The director records here what was decided.
police-waits-report = The report has still to be made.
police-waits-notice = The notice has still to be given.
police-step = Decision
police-by = Decided by
police-by-on = { $decider }, on { $date }
police-why = Why
police-told = Done on
police-reference = Police reference
police-recorded = Recorded on { $date } by { $by }, under { $clause }
police-someone = someone who no longer works here
police-earlier = { $count ->
    [one] Earlier decision
   *[other] Earlier decisions
}
police-instead = In place of what was decided before, because: { $why }
police-decide = Record the decision
police-done = Record that it was done
police-again = Record another decision

police-form-step = What are the police told?
police-form-report-hint = Asks for prosecution.
police-form-notice-hint = Only tells what happened.
police-form-by = Who decided this?
police-form-by-director = The director, in the board’s name
police-form-on = Decided on
police-form-why = Why?
police-form-why-must = With a report this may stay empty, for the protocol asks for one. With anything else: why does the board depart from it?
police-form-why-may = Also when there is no report. What tipped the balance?
police-form-told = When were the police told?
police-form-told-hint = Leave this empty while it has still to be done.
police-form-reference-hint = Stands on the receipt of the police. May stay empty.
police-form-instead = Why does this take the place of the earlier decision?
police-form-instead-hint = The earlier decision stays to be seen.
police-saved = The decision about the police has been recorded.
police-criminal-set = Recorded whether it may be a criminal offence.
