# The stations of a procedure, and what was put down at each

station-stretch-before = Before the decision
station-stretch-decision = Decision and making known
station-stretch-carried = Carrying out
station-stretch-objection = Objection
station-stretch-appeal = Appeal
station-stretch-back = Taking back
station-stretch-stop = Stopping
station-by = by { $date }
station-from = from { $date }
station-until = until { $date }
station-blocked = This is not possible yet
station-go-to = To ‘{ $station }’
station-by-itself = Done on { $date }; that follows from the decision or the letter.
station-entries = Put down
station-enter = Put down
station-enter-more = Put down something more
station-ask-school = Ask a school
station-mend = Mend
station-strike = Strike
station-term = from { $from } up to and including { $end } ({ $length }).
station-term-at-once = at once, on { $end }.
station-term-length = { $unit ->
    [hours] { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
    [days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
    [weeks] { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
    [months] { $count ->
        [one] 1 month
       *[other] { $count } months
    }
    [years] { $count ->
        [one] 1 year
       *[other] { $count } years
    }
   *[school_years] until the end of the school year
}
station-term-left = { $count ->
    [0] Today is the last day.
    [one] 1 day left.
   *[other] { $count } days left.
}
station-term-over = The term is over.
station-term-still = The clock stands still since { $date }, until the disputes committee has given its opinion. The last day moves along every day.
station-term-paused = { $count ->
    [one] Stood still for 1 day over the dispute; that day is added.
   *[other] Stood still for { $count } days over the dispute; those days are added.
}
station-term-extended = Extended by { $length }.
station-term-moved = The last day fell on { $days }. Therefore it is { $end } now (Algemene termijnenwet).
station-term-day = { $day } ({ $why })
station-term-holidays = A school holiday does not move this term.
entry-kind = What do you put down?
entry-planned-for = Set for
entry-why-not = Why is this not needed here?
entry-striking = The line stays visible, struck, and counts no longer.
entry-choose = Choose
entry-on = When was that?
entry-on-history = Looked through on
entry-on-intent = Sent on
entry-on-delivered = Delivered on
entry-on-objection-received = Received on
entry-on-appeal-filed = Received on
entry-on-withdrawn = Taken back on
entry-on-extended = Made longer on
entry-on-extension-told = Sent on
entry-on-dispute-filed = Filed on
entry-on-dispute-opinion = Opinion of
entry-on-injunction-asked = Asked on
entry-on-injunction-decided = Ruling of
entry-on-removed = Last day at school
entry-on-deregistered = Deregistered as of
entry-on-police-told = Reported on
entry-on-search = On
entry-who = With whom was that?
entry-who-objection-received = Whose objection is it?
entry-who-appeal-filed = Whose appeal is it?
entry-who-injunction-asked = Which court?
entry-who-passed-on = Passed on to whom?
entry-who-transfer-report = To which school?
entry-who-objection-hearing = Who was there?
entry-who-guardians-heard = Who was there?
entry-manner = How was that done?
entry-verdict = How did it end?
entry-excuse = Why did it come too late, and why can that not be excused?
entry-excuse-hint = Ask the parents first. If the letter was posted in time and arrived within a week, it is in time.
entry-posted = When was it posted?
entry-posted-hint = Only needed if it came after the last day. Look at the postmark: posted in time and in within a week after is in time.
entry-halts = Does the court halt the decision?
entry-halts-yes = Yes: it is not carried out now
entry-halts-no = No: it goes on
entry-decided-by = Who decided?
entry-who-objection-decided = Who did so in the name of the board?
entry-objection = Which objection is it about?
entry-objection-of = { $who }, received on { $date }
entry-letter = Who got the decision that this objection is against?
entry-letter-hint = Each address has its own six weeks.
entry-report = What was said?
entry-report-objection-decided = Why this decision?
entry-report-stopped = Why does the procedure stop?
entry-report-injunction-decided = What does the court say?
entry-report-extended = Why is the suspension still needed?
entry-report-withdrawn = Why is the decision taken back?
entry-report-new-decision = Which decision took its place?
entry-report-hint = Brief and factual; write it so that guardians may read it.
entry-report-objection-received = What was said, and what did you tell?
entry-report-hint-objection-received = This is no objection yet. Tell them that it has to be in writing, until which day and where to, and write down that you said so.
entry-agreements = What was agreed?
entry-agreements-hint = Who does what, and when do you look back?
entry-proof = Proof or number
entry-proof-intent = Number of the registered letter
entry-proof-extension-told = Number of the registered letter
entry-set-for = Day that is set
entry-set-for-intent = Invited for a talk on
entry-set-for-extended = New last day
entry-view-before = Writing is possible until
entry-view-before-hint = As the letter says. The decision waits for it.
entry-guardians = With which guardian was that?
entry-guardians-hint = The guardians live apart. Choose who was heard, or who did not come.
entry-school = Name and place of the school
entry-school-hint = A school for special education is possible too.
entry-profile = What does that school offer?
entry-profile-hint = As far as it matters here: support, denomination, room in the group.
entry-distance = Distance from home
entry-kilometres = km
entry-preferred = The guardians would like this school
entry-to = Which school answered?
entry-asked = { $school } (asked on { $date })
entry-accepts = Does the school admit the pupil?
entry-accepts-yes = Yes
entry-accepts-no = No
entry-guardians-on = Guardians informed on
entry-person-on = Person informed on
entry-strike-reason = Why was the earlier line wrong?
entry-strike-reason-hint = The old line stays, struck, with this reason.
entry-restored = What you typed before is back.
entry-way = { $count ->
    [one] This still stands in the way
   *[other] These things still stand in the way
}
entry-follows = To be done after this
entry-save = Put down
entry-strike = Strike
entry-saved = Put down: { $station }.
entryline-planned = Set for { $date }
entryline-struck = struck
entryline-struck-why = Struck, because: { $why }
entryline-proof = Proof: { $proof }
entryline-set-for = Day: { $date }
entry-set-for-request-granted = Last day of the contract
entryline-posted = Posted on { $date }
entryline-recorded = Put down on { $date } by { $by }
entryline-someone = someone who no longer works here
entryline-mend = Mend
entryline-strike = Strike
entryline-asked = Asked: { $school }
entryline-ended = { $verdict } (decided by: { $by })
entryline-halted = The court halts the decision.
entryline-goes-on = The court lets the decision go on.
entryline-withdrawn = Taken back by: { $by }
entryline-accepts = { $school } admits the pupil.
entryline-refuses = { $school } does not admit the pupil.
entryline-informed = Informed before: the guardians on { $guardians }, the person on { $person }.
search-caption = Schools that were asked
search-school = School
search-distance = Distance
search-km = { $count } km
search-asked = Asked
search-answer = Answer
search-preferred = wish of the guardians
search-yes = admits, { $date }
search-no = does not admit, { $date }
search-put-answer = Put down the answer
search-waits = no answer yet
search-none = No school was asked yet.
station-about-history = All that went before, read together from the file. See whether it is right and complete, and put down that you did.
station-about-teacher-heard = The law asks that the group teacher is heard before the decision. When there are more, put each talk down.
station-about-counsellor-consulted = The internal counsellor knows which help there was and what is still possible.
station-about-partnership-consulted = The regional partnership helps to find a fitting place. The law does not demand it; do it in time.
station-about-attendance-consulted = The attendance officer can help to prevent that the child ends up at home.
station-about-intent = Whom it concerns first reads what the school intends, why, and when the talk about it is. Only after that can be decided.
station-about-pupil-heard = Let the child tell as well. Write down what it said, in its own words.
station-about-guardians-heard = The law asks that the guardians are heard. A written response counts too. If they do not come, put down that they had the opportunity.
station-about-guardian-heard = First hear the guardian whom it is about. If they do not come, put down that they had the opportunity.
station-about-view = The member of staff can respond within three weeks, in a talk or in writing, and may bring someone. After that the board can decide. If a measure of order could not wait for that, hear the member of staff as soon as possible after it.
station-about-request-filed = Who does not agree to the end of the contract is only dismissed with a permit of the UWV or by the subdistrict court. Put down when you asked.
station-about-request-granted = Put down the permit of the UWV or the ruling of the subdistrict court, with its number. The court itself says on which day the contract ends. After a permit you give notice within four weeks. If it was refused, stop the procedure.
station-about-search = Without a school that admits the pupil, the pupil does not leave. A fixed time for searching exists no longer. Put down each school and each answer.
station-about-suspended-meanwhile = When the child really cannot be at school, it can be suspended once while the procedure runs, for at most one week.
station-about-decided = The board decides, with reasons and with an answer to what was said at the hearing. What is still missing for that stands below.
station-about-letter = The decision is made known in writing, to each household apart.
station-about-delivered = The time to object begins only when the decision was delivered. Mark the letter, or put down here how it went.
station-about-reason-told = With a summary dismissal the member of staff hears the urgent reason at once. On the day on which you tell it the contract ends; the letter confirms it. If the member of staff cannot be reached, tell it in a message.
station-about-guardians-told = Call the guardians the same day, before the child goes home.
station-about-municipality = The head of the school reports the decision to the municipality at once. Who does not can be fined.
station-about-inspectorate = The Inspectorate hears at once of a suspension of more than one day, with the reasons. Of an expulsion it is told by custom.
station-about-attendance-told = The attendance officer likes to know of a suspension of more than one day. The law does not demand it.
station-about-in-force = The days on which the measure holds. They follow from the decision.
station-about-extended = A measure of order lasts four weeks at most. If it is still needed then, the board can make it longer once before it ends, by four weeks at most. The member of staff was heard by then and gets it by registered post.
station-about-extension-told = The member of staff reads, by registered post, until when, why, and how to appeal. Unless this letter leaves before the end, the suspension ends on the day that was set.
station-about-return-talk = Talk with child and guardians about the return and put down what you agree.
station-about-evaluated = Look back together: did the measure help, and what is still needed?
station-about-objection = Six weeks from the day after delivery. When the last day falls in a weekend or on a public holiday, it moves on.
station-about-objection-received = When an objection came, put down from whom and when. The clock for the decision then begins to run. An objection is in writing: if somebody rings, note that here and tell them that it has to be on paper, and until when. The clock does not run yet.
station-about-objection-acknowledged = Let them know that the objection came, when you will hear them and when you decide.
station-about-dispute-filed = Guardians can also go to the disputes committee. The clock then stands still until its opinion is there.
station-about-dispute-opinion = The committee gives its opinion within ten weeks. Until then the board does not decide.
station-about-objection-hearing = Who objected is heard before the decision.
station-about-objection-decided = The board decides with reasons. When founded, the decision is withdrawn or another takes its place.
station-about-injunction-asked = If it cannot wait, guardians can ask a court to halt the decision: with an interim injunction at a public school, in short proceedings at an independent one. Put down which court it is and when you heard of it.
station-about-injunction-decided = If the court halts the decision, it is not carried out until the objection is decided or there is another ruling.
station-about-appeal = Who does not agree can appeal within six weeks: a member of staff to the appeals committee, guardians of a public school to the court. A dismissal is judged by the subdistrict court.
station-about-appeal-filed = Did an appeal or summary proceedings come, enter from whom, when and how. With an independent school guardians go to the civil court.
station-about-appeal-decided = The ruling of the appeals committee or of the court.
station-about-new-decision = After the objection or appeal another decision follows. Take it from the incident and enter here which decision it is.
station-about-withdrawn = Who decided can take the decision back. The step then no longer counts on the ladder.
station-about-withdrawal-told = Who got the decision also reads that it is taken back. After an objection that goes for the parents who did not object themselves.
station-about-passed-on = The municipality, the Inspectorate or the attendance officer knew of the decision. Tell each of them that it no longer stands.
station-about-leaving-told = Each household reads which school admits the pupil and from which day. Where the decision said so, this letter is not needed. Otherwise the pupil leaves only after it was delivered.
station-about-removed = The last day of the pupil at this school. Possible only once another school admits.
station-about-transfer-report = The new school gets the transfer report, the guardians a copy.
station-about-deregistered = Deregister the pupil in the pupil administration and put down the day here.
station-about-stopped = A procedure can always stop before a decision. All that was put down stays.
station-about-board-told = Who suspects something tells the board at once. Telling only the director or a confidential adviser is not enough.
station-about-inspector-consulted = The board consults the confidential inspector at once. The number stands above; record when the call was made.
station-about-police-told = With a reasonable suspicion the board reports to the police at once. The guardians and the person hear that first. Without a reasonable suspicion, choose ‘Not needed’.
