# Composing a letter

compose-title = Make a letter
compose-about = In the file of { $name }
compose-everyday = Letters for any day
compose-of-steps = Letters that go with a measure
compose-whom = Whom is the letter about?
compose-group = About nobody: a letter to a group or the whole school
compose-none = There is no letter to make
compose-none-why = The school knows no letter of its own for this person.
composer-contents = What the letter says
composer-pupil = About which child?
composer-entry = Which objection or hearing is this letter about?
composer-entry-hint = Guardians who live apart each get their own letter.
composer-entry-of = { $station }: { $who }, { $date }
composer-group = For which group?
composer-whole-school = The whole school
composer-per-household = A letter for each household
composer-per-household-hint = In one file, with name and address, in order.
composer-choose = Choose
composer-list = One a line.
composer-known = This is recorded with the decision or in the procedure.
composer-signed-by = Signed by
composer-in-person = Who has no address gets the letter handed over
composer-name = ‘{ $words }’ looks like the name of someone else
composer-replace = Replace by ‘{ $replacement }’
composer-no-name = ‘{ $words }’ is no name of someone else here
composer-to-field = Go to the box
composer-to-settings = Go to Settings
composer-to-procedure = To the procedure
composer-way = What still stands in the way
composer-to-fill = { $count ->
    [one] 1 part still to fill in
   *[other] { $count } parts still to fill in
}
composer-way-count = { $count ->
    [one] 1 thing still stands in the way
   *[other] { $count } things still stand in the way
}
composer-page = The letter
composer-to = { $count ->
    [one] 1 letter goes out, to:
   *[other] { $count } letters go out, to:
}
copies-which = Which letter do you want to see?
composer-to-nobody = nobody by name
composer-nobody = Nobody is known yet to whom the letter can go.
composer-preview = Preview of the letter, not issued yet
composer-no-preview = No preview yet
composer-no-preview-why = The preview comes by itself once the letter can be drawn.
composer-weighing = Looking at the letter…
composer-missing = The letter still lacks: { $parts }.
composer-ready = { $count ->
    [one] The letter is complete. 1 letter will go out.
   *[other] The letter is complete. { $count } letters will go out.
}
composer-fill = Fill in
composer-issue = Issue the letter
composer-issued = { $count ->
    [one] The letter is issued and fixed now.
   *[other] { $count } letters are issued and fixed now.
}
