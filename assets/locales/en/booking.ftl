# Booking in forms.

booking-title = Book in a form
booking-code = Code on the form
booking-code-hint = Scan or type the code and press Enter. Hyphens and capitals do not matter.
booking-code-missing = First type the code that is on the form.
booking-fetch = Find
booking-typo = There is a typing error in this code
booking-typo-text = A code has nine characters, like K3F-7QP-29X. Check the code on the form.
booking-unknown = No form of this school has this code
booking-unknown-text = Check the code on the form. If it is right, the form comes from somewhere else.
booking-meant = { $count ->
    [one] Do you mean this one?
   *[other] Do you mean one of these?
}
booking-proposal = { $code }: { $name }, { $group }
booking-half-done = The form of { $name } is not booked in yet
booking-put-aside = Throw away and go on
booking-go-on = Finish it first
booking-next = Next form

# The form on the desk
booking-household = For { $names }. Printed on { $day }.
booking-answers = What is ticked?
booking-answers-hint = J, Y or 1 is yes, N or 2 is no. With Shift it counts for the whole line. Arrow down passes over, Backspace goes back, Enter goes to the signature.
booking-so-far = { $done } of { $all } answered. What stays blank counts as no.
booking-seen = Is there a signature?
booking-seen-hint = Y or N
booking-seen-yes = Yes
booking-seen-no = No
booking-by = Whose?
booking-by-hint = Choose with the figure before the name. Both signed? Choose both.
booking-signatory = { $place }. { $name } ({ $relation })
booking-signatory-alone = { $place }. { $name }
booking-not-on-form = Is not on this form.
booking-received = Came in on
booking-given = Date on the form
booking-given-hint = No date on it? Leave this blank. An earlier withdrawal then still holds.
booking-note = What was not right?
booking-note-hint = May stay blank.
booking-book = Book in
booking-mend = Record the correction
booking-enter = Enter

# Booked in before
booking-already = This form is booked in already
booking-struck = Struck.
booking-before = { $count ->
    [one] From { $by }, came in on { $day }, 1 answer. Booked in by { $user }.
   *[other] From { $by }, came in on { $day }, { $count } answers. Booked in by { $user }.
}
booking-someone = a former member of staff
booking-mend-it = Correct
booking-mending = You are correcting a form that was booked in already
booking-mending-text = What was recorded before is kept. From now on what you fill in here holds.

# This sitting
booking-said = { $blank ->
    [0] Booked in: { $name }. { $yes } times yes, { $no } times no.
   *[other] Booked in: { $name }. { $yes } times yes, { $no } times no, { $blank } blank.
}
booking-sitting = { $count ->
    [0] Booked in
   *[other] Booked in ({ $count })
}
booking-sitting-empty = What you book in comes to stand here. You can still correct it then.
booking-counted = { $blank ->
    [0] { $yes } yes, { $no } no.
   *[other] { $yes } yes, { $no } no, { $blank } blank.
}
booking-by-whom = From { $names }.
booking-mend-of = Correct: { $name }
booking-scan = Add a scan
booking-scan-of = Add a scan: { $name }
booking-scanned = The scan is kept with { $name }.
booking-has-scan = Scan kept
booking-show-all = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
