# The consents of one person, and what was said about them.

statement-panel = Consents
statement-missing = { $count ->
    [one] 1 answer missing
   *[other] { $count } answers missing
}
statement-conflicts = { $count ->
    [one] Parents disagree about 1 question
   *[other] Parents disagree about { $count } questions
}
statement-change = Record an answer
statement-withdraw = Withdraw
statement-withdraw-of = Withdraw: { $name }
statement-history-of = History: { $name }
statement-forms = { $count ->
    [one] 1 form
   *[other] { $count } forms
}
statement-form-back = { $year }, { $code }: back on { $day }
statement-form-out = { $year }, { $code }: printed on { $day }, not back yet
statement-publications = { $count ->
    [one] 1 publication
   *[other] { $count } publications
}
statement-published = { $title }, { $day }

# Withdrawing
statement-withdraw-title = Withdraw: { $name }
statement-withdraw-hint = Withdrawing is always possible and needs no reason. What was published comes on the list of what must come offline.
statement-withdrawn = The withdrawal is recorded.
statement-by-withdraw = Who withdraws?
statement-media = What is withdrawn?
statement-on = On which day?

# A new answer
statement-title = Record an answer
statement-by = Who answers?
statement-speaker = { $name } ({ $relation })
statement-yes-authority-no = Has no authority: a yes does not count.
statement-yes-authority-unknown = Authority unknown: a yes counts only once that is certain.
statement-no-authority-no = Has no authority: this no decides nothing, but is a sign.
statement-no-authority-unknown = Authority unknown: the no holds.
statement-via = How did it come in?
statement-signed = It bears a signature
statement-given = Said or signed on
statement-received = Came in on
statement-answers = What is the answer?
statement-answers-hint = Only fill in what is new. Y or 1 is yes, N or 2 is no; choosing once more takes the answer away.
statement-note = Note
statement-keep = Record
statement-kept = Recorded

# History
statement-history-title = History: { $name }
statement-said-in = { $word } ({ $media })
statement-withdrew = Withdrawn: { $said }
statement-came = { $via }, came in on { $day }.
statement-on-form = Form { $code }.
statement-was-signed = Signed.
statement-not-signed = Without a signature.
statement-entered = Entered by { $user }, { $day }.
statement-struck = Struck on { $day } by { $user }, because the form was booked in again. Until that day this answer held.
statement-struck-why = Struck on { $day } by { $user }: { $reason } Until that day this answer held.
statement-undated = Without a date.
statement-strike = Strike
statement-strike-reason = Why is this not right?
statement-strike-hint = { $count ->
    [one] Only for a mistake in entering. The answer stays visible and no longer counts.
   *[other] Only for a mistake in entering. All { $count } answers that were entered then stay visible and no longer count.
}
statement-was-struck = Struck
statement-mends = Mends what was booked from this form before.
statement-confirm = Confirm by letter
statement-struck-title = Struck: { $said }
statement-scan = Scan { $place } ({ $kind })
statement-scan-shown = The scan of this answer
statement-words = What was asked
statement-no-words = This text was not kept.
