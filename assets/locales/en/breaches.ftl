# Data breaches and the record of processing.

breaches-tab = Privacy
breaches-title = Data breaches
breaches-why = A data breach is when details get lost or end up with the wrong person: an e-mail to the wrong address, a lost stick, a folder left open. Record every breach, even if you do not have to report it.
breaches-new = Record a breach
breaches-none = No breaches have been recorded
breaches-column-number = Number
breaches-column-what = What happened
breaches-column-known = Known since
breaches-column-state = Status
breaches-open = Look at { $number }
breaches-settled = Settled
breaches-hours = { $count ->
    [one] 1 hour left to report
   *[other] { $count } hours left to report
}
breaches-late = The 72 hours have passed
breaches-tell = Those concerned still have to know
breaches-today = { $hours ->
    [one] Breach { $number }: 1 hour left to report to the AP
   *[other] Breach { $number }: { $hours } hours left to report to the AP
}
breaches-today-late = Breach { $number }: the 72 hours to report have passed
breaches-today-tell = Breach { $number }: those concerned do not know yet
breaches-today-why = Decide whether you report it, and write down why. The 72 hours run on in the weekend (GDPR 33).
breaches-go = Go to the breach
breaches-what = What happened
breaches-what-hint = Do not write down names. The register is kept.
breaches-happened = When did it happen? (if you know)
breaches-known = Since when does the school know?
breaches-known-time = At what time
breaches-known-hint = The 72 hours run from this moment.
breaches-time-wrong = Fill in a time, such as 14:30.
breaches-concerned = Which group of people is concerned?
breaches-people = About how many people?
breaches-consequences = What can happen because of it?
breaches-measures = What has the school done about it?
breaches-risk = How bad can it be for those people?
breaches-reported = Reported to the AP on
breaches-reported-time = At what time
breaches-report-motivation = Why not reported, or why later than 72 hours
breaches-told = Told to those concerned on
breaches-told-motivation = Why not told
breaches-save = Save
breaches-saved = The breach is in the register.
breaches-register = Register of breaches
breaches-register-file = breaches

processing-title = Processing
processing-why = What the board must be able to show, filled in with your school's details. Read it through and add what is different at yours.
processing-entry = Record of processing
processing-entry-file = processing
processing-impact = Input for the DPIA
processing-impact-file = dpia
