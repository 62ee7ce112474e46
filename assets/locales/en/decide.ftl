# Deciding a measure

decide-one = Propose a measure
decide-title = Measure for { $name }
decide-under = After incident { $number } · { $category } · { $date }
decide-back = To the incident

decide-ladder-title = The ladder
decide-ladder = Ladder of { $name }
decide-chosen = Chosen
decide-choose = Choose this step
decide-rung-lapsed = This step has lapsed and no longer counts.
decide-rung-board = Has a procedure of its own before the board and cannot be decided here.
decide-clause = Clause { $id }: { $text }

decide-words = The decision: { $kind }
decide-skip = Why this step and not the one proposed?
decide-skip-hint = The ladder proposes ‘{ $proposed }’. You may choose higher, with a reason that can still be followed a year from now.
decide-facts = What happened
decide-facts-hint = As it will stand in the letter. Leave out the names of other children.
decide-reasons = Why this measure?
decide-reasons-hint = Explain it so that guardians can follow, also when they disagree.
decide-reasons-hint-file = This goes in the file. Write it so that guardians may read it.
decide-expectation = What do you expect from now on?
decide-expectation-hint = One agreement per line. They are numbered in the letter.

decide-hearing = Hearing both sides
decide-hearing-why = First hear the pupil and the guardians. If that is really impossible, say why and plan it for later.
decide-pupil-heard = Pupil heard on
decide-guardians-heard = Guardians heard on
decide-urgent = The decision could not wait for the hearing
decide-urgency = Why could it not wait?
decide-urgency-hint = For instance because the safety of other children was at stake.
decide-hear-on = To be heard on
decide-account = What did they say?
decide-account-hint = Brief and in their words; it goes in the letter. May stay empty.
decide-days = The days
decide-first-day = First day
decide-last-day = Last day
decide-days-hint = Type the days, or pick first the first and then the last day in the calendar.
decide-school-days = { $count ->
    [0] No school day
    [one] 1 school day
   *[other] { $count } school days
}
decide-proportionality = Why is a milder measure not enough?
decide-proportionality-hint = Mention what was tried before.
decide-schoolwork = How does schoolwork go on?
decide-schoolwork-hint = What does the child take home, and who checks it?
decide-contact = Whom can the guardians speak to?
decide-contact-hint = A name or function, with a telephone number.
decide-return-talk = Talk on return on
decide-return-talk-hint = On the last day or after. May stay empty; then a task is added to plan it.
decide-who-when = Who decides, and when
decide-decided-on = Decided on
decide-decided-by = Decided by

decide-holiday-new-year = New Year’s Day
decide-holiday-good-friday = Good Friday
decide-holiday-easter-monday = Easter Monday
decide-holiday-kings-day = King’s Day
decide-holiday-liberation-day = Liberation Day
decide-holiday-ascension-day = Ascension Day
decide-holiday-whit-monday = Whit Monday
decide-holiday-christmas = Christmas

decide-letter = The letter
decide-draft = Draft
decide-show = Show a preview
decide-refresh = Refresh the preview
decide-recipients = { $count ->
    [one] One letter, to:
   *[other] { $count } letters, one per household, to:
}
decide-no-recipients = Nobody is known yet to whom the letter can go.
decide-inspectorate = the Inspectorate of Education, as a notice
decide-behind = This preview lags behind what you typed.
decide-preview = Preview of the letter, not issued yet
decide-no-preview = No preview yet
decide-no-preview-why = The preview comes by itself once everything is filled in. You can also ask for it now.
decide-no-letter = No letter belongs to this step. The decision goes in the file.

decide-way = What still stands in the way
decide-way-count = { $count ->
    [one] 1 thing still stands in the way
   *[other] { $count } things still stand in the way
}
decide-to-field = Go to the box
decide-to-settings = Go to Settings
decide-to-pupil = Go to the pupil
decide-no-name = ‘{ $word }’ is no name of someone else here
decide-follows = What follows
decide-task-due = by { $date }
decide-nothing-follows = No tasks are added.
decide-not-ready = Fill in who decides and when.
decide-ready = Nothing stands in the way of the decision.
decide-ready-letters = { $count ->
    [one] Nothing stands in the way of the decision. 1 letter will go out.
   *[other] Nothing stands in the way of the decision. { $count } letters will go out.
}
decide-decide = Take the decision
decide-not-allowed = Only the director can take this decision. What you prepared is kept as your draft.
decide-sure = Take the decision?
decide-sure-what = { $kind } for { $name }.
decide-sure-letters = { $count ->
    [one] The letter is issued and fixed from then on. You can print it at once.
   *[other] The { $count } letters are issued and fixed from then on. You can print them at once.
}
decide-sure-no-letter = The decision goes in the file and is fixed from then on.
decide-done = { $count ->
    [0] The decision is taken.
    [one] The decision is taken and 1 letter is issued.
   *[other] The decision is taken and { $count } letters are issued.
}
