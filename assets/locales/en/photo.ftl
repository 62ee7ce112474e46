# May this photo go online?

photo-question = What do you want to publish?
photo-by-name = Who is in it?
photo-by-group = Or a whole group
photo-choose-group = Choose a group
photo-who = In the photo: { $on } of { $all }
photo-who-hint = Untick whoever is not in it or cannot be recognised.
photo-everyone = Everyone
photo-nobody = Nobody
photo-clear = Clear the list
photo-where = Where does it go?
photo-nowhere = The school asks consent for nothing. Add questions under Settings, Consents.
photo-what = What is it?
photo-with-names = With names
photo-with-names-hint = A name in the caption or in the name of the file counts too.
photo-portrait = One child recognisable
photo-portrait-hint = Not a group photo, but a photo of one child alone.
photo-portrait-alone = There is one child in it, so this applies.

# The answer
photo-answer = The answer
photo-wait = Choose who is in it and where it goes. Then you see here at once whether it may.
photo-may = This may
photo-may-not = This may not
photo-said-names = with names
photo-said-portrait = one child alone
photo-everyone-agrees = { $count ->
    [one] There is consent.
   *[other] There is consent for all { $shown } in it.
}
photo-until = That holds up to and including { $day }.
photo-blocked = { $count ->
    [one] For 1 of the { $all } there is no consent. Leave them out or make the face unrecognisable.
   *[other] For { $blocked } of the { $all } there is no consent. Leave them out or make the faces unrecognisable.
}
photo-because-no = { $item }: the answer is no
photo-because-conflict = { $item }: the parents disagree
photo-because-expired = { $item }: the yes was for an earlier school year
photo-because-authority-unknown = { $item }: unknown whether who said yes has authority
photo-because-no-authority = { $item }: who said yes has no authority
photo-because-unanswered = { $item }: no answer yet
photo-because-not-asked = { $item }: that was not asked
photo-without = Leave out: { $name }
photo-off = Leave out
photo-objections = For { $names } someone without authority says no. It may, but talk to the parents first.
photo-print = Print
photo-printed = Looked up on { $day } by { $user }.
photo-on-it = In the photo: { $names }.

# Recording
photo-record = Record a publication
photo-record-do = Record
photo-recorded = Recorded: { $title }. When consent is withdrawn it comes on the list by itself.
photo-to-published = To the publications
photo-title = What is it?
photo-title-hint = For instance: photos of the sports day.
photo-place = Where exactly?
photo-place-hint = The address on the internet or the page, so that you find it again. May stay blank.
photo-published-on = Published on
photo-anyway = Why was it published all the same?
photo-anyway-hint = For instance: the faces were made unrecognisable.
photo-anyway-warning = { $count ->
    [one] For 1 person there is no consent. Better not publish it.
   *[other] For { $count } people there is no consent. Better not publish it.
}
photo-proofs = Proof for each pupil
