# Keeping and erasing.

retention-tab = Retention
retention-go = See what must go
retention-today = { $count ->
    [one] 1 file is being kept too long
   *[other] { $count } files are being kept too long
}
retention-today-why = The retention period has passed. Look at the list and erase what must go, or record why something has to stay.

## The list

retention-list = What must or may go
retention-why = Pluis works out the periods itself. Nothing ever goes by itself: you choose, and only then is it erased.
retention-none = Nothing has to go now
retention-none-why = Everything Pluis keeps is within its retention period. As soon as something is kept too long, it appears here and on Today.
retention-column-who = Who or what
retention-column-class = Kind
retention-column-since = Left or happened on
retention-column-from = Erase from
retention-column-state = Status
retention-column-choose = Choose
retention-choose = Choose { $name }
retention-incident = Incident { $number }
retention-holds-much = { $incidents ->
    [0] no incidents
    [one] 1 incident
   *[other] { $incidents } incidents
}, { $letters ->
    [0] no letters
    [one] 1 letter
   *[other] { $letters } letters
}
retention-state-must = Must go
retention-state-may = May go
retention-state-held = Held back
retention-state-coming = Coming up
retention-source = Period according to { $source }
retention-choose-due = Choose everything that must go
retention-chosen = { $count ->
    [0] Nothing chosen
    [one] 1 file chosen
   *[other] { $count } files chosen
}
retention-erase = Erase…
retention-actions = More for { $name }

## Holding back

retention-hold = Hold back…
retention-hold-title = Hold back { $name }
retention-hold-why = What you hold back is not erased until you release it. Think of a complaint, a claim or a request from the police. A procedure, objection or appeal holds a file back by itself.
retention-hold-reason = Why must this stay?
retention-hold-reason-hint = Do not write down names of others. Whoever reads this later must be able to see whether it is still needed.
retention-hold-do = Hold back
retention-held = { $name } is being held back.
retention-release = Release
retention-released = { $name } is no longer held back.
retention-referral = Referred to special education
retention-referral-not = Not referred to special education after all
retention-referral-done = The retention period of { $name } has been changed.
retention-hold-by-hand = Held back since { $date } by { $by }: { $reason }
retention-hold-procedure-runs = Procedure { $number } is still running
retention-hold-objection-runs = An objection or appeal to { $number } is running, or can still come
retention-hold-incident-open = Incident { $number } has not been closed
retention-hold-still-online = Something still has to come offline
retention-hold-account-open = This member of staff can still open Pluis: suspend the account first

## Erasing

retention-erase-title = { $count ->
    [one] Erase 1 file for good
   *[other] Erase { $count } files for good
}
retention-erase-final = This cannot be undone, not with Ctrl+Z either. What is erased remains only in copies made earlier.
retention-erase-goes = This goes
retention-erase-along = The details of { $names } go as well: they then have no child at the school any more.
retention-erase-unnamed = { $count ->
    [one] In 1 incident that is kept for another pupil, “een oud-leerling” (a former pupil) takes the place of the name.
   *[other] In { $count } cases “een oud-leerling” (a former pupil) takes the place of the name, in an incident that is kept for another pupil.
}
retention-erase-letters = These letters of others still give a name and stay as they are until their own file goes: { $numbers }
retention-erase-copies = These copies still hold it
retention-erase-copies-why = Destroy them yourself, or let them expire: Pluis clears old copies from the chosen folder.
retention-erase-copies-none = Pluis knows of no copies that still hold this.
retention-erase-type = Type the number of files you are erasing
retention-erase-type-hint = There are { $count }.
retention-erase-do = Erase for good
retention-erased-title = Erased under number { $number }
retention-erased-why = The details were taken out of the file. Keep the certificate of erasure with the records of processing.
retention-erased-unswept = There was no room to clean up the whole file. Close Pluis, free some disk space and open Pluis again.
retention-certificate = Certificate of erasure
retention-certificate-file = erasure { $number }
retention-done = Done
retention-count-pupils = Files of pupils
retention-count-guardians = Details of parents
retention-count-staff = Files of members of staff
retention-count-incidents = Incidents
retention-count-measures = Measures and procedures
retention-count-letters = Letters
retention-count-statements = Answers about consent
retention-count-forms = Consent forms
retention-count-scans = Scans
retention-count-tasks = Tasks
retention-count-drafts = Drafts

## Periods and certificates

retention-terms = How long Pluis keeps things
retention-term-years = { $years } years after leaving
retention-term-year = Until the end of the next school year
retention-term-class = What
retention-term-how-long = How long
retention-term-source = Where that is written
retention-erasures = Erased
retention-erasures-none = Nothing has been erased yet.
retention-erasure-number = Number
retention-erasure-day = Day
retention-erasure-by = By
retention-erasure-what = What
retention-erasure-files = { $pupils ->
    [0] { "" }
    [one] 1 pupil
   *[other] { $pupils } pupils
}
retention-erasure-save = Certificate of erasure { $number }

## Command line

retention-cli-held = This is being held back.
retention-cli-released = This is no longer held back.
retention-cli-erased = Erased under number { $number }. The certificate is in { $file }.
retention-cli-files = { $count ->
    [one] This erases 1 file. Give --count 1 to do it.
   *[other] This erases { $count } files. Give --count { $count } to do it.
}
retention-cli-copy = Still in copy { $name }
