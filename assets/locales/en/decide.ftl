# Deciding a measure

decide-one = Propose a measure
decide-title = Measure for { $name }
decide-under = After incident { $number } · { $category } · { $date }
decide-back = To the incident
decide-in = In procedure { $number }
decide-back-procedure = To the procedure

decide-ladder-title = The ladder
decide-ladder = Ladder of { $name }
decide-chosen = Chosen
decide-choose = Choose this step
decide-rung-lapsed = This step has lapsed and no longer counts.
decide-steps-title = The possible measures
decide-steps = Measures for { $name }
decide-rung-opens = Has a procedure of its own; it is decided in that later.
decide-open-procedure = Open the procedure
decide-clause = Clause { $id }: { $text }

decide-words = The decision: { $kind }
decide-skip = Why this step and not the one proposed?
decide-skip-hint = The ladder proposes ‘{ $proposed }’. You may choose higher, with a reason that can still be followed a year from now.
decide-facts = What happened
decide-facts-hint = As it will stand in the letter. Leave out the names of other children.
decide-reasons = Why this measure?
decide-reasons-hint-letter = Explain it so that who gets the letter can follow, also when they disagree.
decide-reasons-hint-law = The law asks for reasons (WPO 40c and 63). Explain it so that guardians can follow, also when they disagree.
decide-reasons-hint-file = This goes in the file. Write it so that guardians may read it.
decide-expectation = What do you expect from now on?
decide-expectation-hint = One agreement per line. They are numbered in the letter.
decide-agreed = What was agreed?
decide-agreed-hint = One agreement per line: who does what, and when do you look back. May stay empty.
decide-ground = Whose conduct is it about?
decide-ground-hint = A guardian was part of this incident too. A child is not kept from school for what a guardian did, unless there is really nothing else (Awb 3:4).
decide-milder = Which milder measures were tried?
decide-milder-hint = For instance a talk, a warning or an access ban for the guardian, and why that did not help.

decide-hearing = Hearing both sides
decide-hearing-why-guardian = First hear the guardian whom it is about (Awb 4:8). If that is really impossible, say why and plan it for later (Awb 4:11).
decide-guardian-heard = Guardian heard on
decide-urgency-hint-guardian = For instance because the safety of children or staff was at stake.
decide-account-guardian = What did the guardian say?
decide-hearing-why = First hear the pupil and the guardians (Awb 4:8). If that is really impossible, say why and plan it for later (Awb 4:11).
decide-pupil-heard = Pupil heard on
decide-guardians-heard = Guardians heard on
decide-apart-why = The guardians live apart. Hear each of them; every letter tells what is true for that guardian.
decide-household-heard = Heard on: { $names }
decide-household-invited = Invited for: { $names }
decide-household-declined = Did not come when invited
decide-household-account = What did { $names } say?
decide-household-account-hint = This goes only in the letter to this address. May stay empty.
decide-account-pupil = What did the pupil say?
decide-account-pupil-hint = This goes in the letter to both addresses. Do not put here what a guardian said.
decide-urgent = The decision could not wait for the hearing
decide-urgency = Why could it not wait?
decide-urgency-hint = For instance because the safety of other children was at stake.
decide-hear-on = To be heard on
decide-hear-on-staff-hint = The member of staff then tells how it went. Two school days after the decision at the latest.
decide-account = What did they say?
decide-account-hint = Brief and in their words; it goes in the letter. May stay empty.
decide-days = The days
decide-days-suspension = At most one week and five school days (WPO 40c(1)). When it is longer than one school day the Inspectorate is told at once (40c(3)).
decide-days-internal-suspension = The pupil is at school, outside the own group, with education and for a set time (LKC 107579).
decide-days-access-ban = A set time, no longer than the protocol allows at once. After that a new decision is needed.
decide-days-staff-suspension = With pay (CAO PO). A measure of order lasts four weeks at most; the board can make it longer once.
decide-days-time-out = The rest of the day, or at most one school day. Longer is a suspension (WPO 40c).
decide-day = Day
decide-from = From
decide-from-hint = Leave empty for the whole day.
decide-purpose = What is the time-out for?
decide-purpose-hint = What happens in that time, and what will be agreed? A time-out is no punishment.
decide-supervision = Who looks after the pupil until the guardians do?
decide-supervision-hint = A name or function. The school stays responsible until the child is picked up.
decide-place = Where is the pupil?
decide-place-hint = For instance in group 8, or with the director.
decide-education = How does the pupil get lessons?
decide-education-hint = Without education it is an ordinary suspension (WPO 40c).
decide-area = For which building and which grounds?
decide-area-hint = Name the building, the yard and what else belongs to it. Say also how bringing and picking up goes.
decide-review-on = When do you look whether it is still needed?
decide-review-on-hint = With more than four weeks: before half of it has passed. The letter says the day, and it comes among your tasks.
decide-interests = Which interests were weighed?
decide-interests-hint = Those of the child, of the other children and of the staff, and why this is the outcome (WPO 63(2); Awb 3:4).
decide-answer = What do you answer to what the guardians said?
decide-answer-hint = Go into each point of the talk or the letter (WPO 63(2); Awb 3:46).
decide-effective = Leaves on
decide-effective-hint = Only possible once another school admits the pupil (WPO 40(11)). May stay empty; the pupil then stays enrolled.
decide-before-view = The measure could not wait for the view of the member of staff
decide-before-view-hint = That is possible for a measure of order only (CAO PO).
decide-before-view-why = Why could it not wait?
decide-before-view-why-hint = The member of staff can still respond afterwards.
decide-route = By which road does the contract end?
decide-route-hint = A dismissal is no punishment of the CAO. It takes a road of the law (BW 7:669 to 7:671b).
decide-ends-on = Last day of the contract
decide-ends-on-hint = As you agreed, as the court said, or after the notice.
decide-urgent-reason = What is the urgent reason?
decide-urgent-reason-hint = So serious that working on is impossible. The reason is told at once (BW 7:677 and 7:678).
decide-delay = Why not at once?
decide-delay-hint = Needed when the school has known for more than three days: what was looked into since, and when was that done?
decide-first-day = First day
decide-last-day = Last day
decide-days-hint = Type the days, or pick first the first and then the last day in the calendar.
decide-school-days = { $count ->
    [0] No school day
    [one] 1 school day
   *[other] { $count } school days
}
decide-proportionality = Why is a milder measure not enough?
decide-contact-guardian = Whom can the guardian speak to about the child?
decide-contact-guardian-hint = One fixed person, with a telephone number. The guardian keeps the right to hear about the child.
decide-return-talk-hint-time-out = The talk at school with the guardians, on the day itself or after. May stay empty; then a task is added to plan it.
decide-proportionality-hint = Mention what was tried before. The mildest measure that works goes first (Awb 3:4).
decide-schoolwork = How does schoolwork go on?
decide-schoolwork-hint = The school goes on providing education (WPO 8). What does the child take home, and who checks it?
decide-contact = Whom can the guardians speak to?
decide-contact-hint = A name or function, with a telephone number.
decide-return-talk = Talk on return on
decide-return-talk-hint = On the last day or after. May stay empty; then a task is added to plan it.
decide-return-talk-hint-suspension = On the last day or after it. This day is in the letter.
decide-who-when = Who decides, and when
decide-decided-on = Decided on
decide-decided-by = Decided by
decide-signer = Who signs for the board?
decide-signer-hint = The name of a person; it stands under the letter.
decide-in-person = We hand the letter over, for there is no address
decide-second = Why another step after the time-out?
decide-second-hint = There was a time-out at once for this incident. Write down what turned out after it.

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
    [one] 1 letter goes out, to:
   *[other] { $count } letters go out, to:
}
decide-no-recipients = Nobody is known yet to whom the letter can go.
decide-inspectorate = Inspectorate of Education
decide-no-address = No address is known for { $names }. Add it at the guardian, or hand the letter over.
decide-behind = This preview lags behind what you typed.
decide-preview = Preview of the letter, not issued yet
decide-no-preview = No preview yet
decide-no-preview-why = The preview comes by itself once everything is filled in. You can also ask for it now.
decide-no-letter = No letter belongs to this step. The decision goes in the file.
decide-letter-later = You compose the letter of this decision afterwards, at the measure. What you write here will be in it.
decide-heard = What was said

decide-way = What still stands in the way
decide-way-count = { $count ->
    [one] 1 thing still stands in the way
   *[other] { $count } things still stand in the way
}
decide-to-field = Go to the box
decide-to-settings = Go to Settings
decide-to-pupil = Go to the pupil
decide-to-procedure = To the procedure
decide-replace = Replace ‘{ $word }’ by ‘{ $replacement }’
decide-no-name = ‘{ $word }’ is no name of someone else here
decide-follows = What follows
decide-nothing-follows = No tasks are added.
decide-lacks-day = the day of the decision
decide-lacks-decider = who decides
decide-wrong = Look at the red boxes.
decide-weighing = Looking at the rules…
decide-not-ready = Still to fill in: { $what }.
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
