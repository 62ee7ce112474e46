# The history: who did what, and is all of it still right.

history-title = History
history-under = Every change stands here for good, and who looked into a file. Names of children are not in it.
history-what = What happened
history-touched = About
history-by = By
history-by-program = Pluis itself
history-at = When
history-seq = Number
history-none-all = Nothing has happened yet
history-none-steps = Nothing has changed yet
history-none-openings = Nobody has looked into a file yet
history-of = Which lines
history-of-all = All
history-of-steps = What changed
history-of-openings = Who looked
history-older-some = Older lines not shown
history-older = { $count ->
    [one] 1 older line not shown
   *[other] { $count } older lines not shown
}
history-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}

# Verifying
history-verify = Is everything still right?
history-verify-why = Pluis works out whether every line and every letter is as it was written. So you can show that nothing was changed afterwards.
history-verify-do = Verify now
history-sound = { $count ->
    [one] The one line is as it was written
   *[other] All { $count } lines are as they were written
}
history-head = Hash of the last line. Write it down somewhere else, and later it proves every line up to here.
history-unsound = { $count ->
    [one] One thing is not as it was written
   *[other] { $count } things are not as they were written
}
history-unsound-do = Keep a copy of the file as it is now, compare it with the last backup, and tell the board.
history-fault-changed = Line { $seq } was changed.
history-fault-missing = Lines { $from } to { $to } are missing.
history-fault-other-head = The last line is another than the register remembered.
history-fault-row = Something that was fixed was changed: { $noun }.

# What happened
history-op-found-school = School set up
history-op-renew-protocol = A new version of Pluis asks something else in the protocol
history-op-settle-school = Invented school filled
history-op-settle-account = User of the invented school made
history-op-settle-consents = Consents of the invented school made
history-op-import-roster = Lists read in
history-op-enrol-pupil = Pupil enrolled
history-op-edit-pupil = Pupil changed
history-op-enter-guardian = Guardian added
history-op-edit-guardian = Guardian changed
history-op-enter-staff = Member of staff added
history-op-edit-staff = Member of staff changed
history-op-record-incident = Incident recorded
history-op-set-role = Part in an incident changed
history-op-set-scope = Said whether an incident concerns the school
history-op-set-incident-status = State of an incident changed
history-op-close-incident = Incident closed
history-op-strike-out-incident = Incident struck out
history-op-take-over-incident = Report of a teacher taken over
history-op-judge-incident = Said whether it is bullying
history-op-add-evidence = Proof of an incident kept
history-op-describe-evidence = Described what may not be kept
history-op-cover-evidence = Copy of proof covered
history-op-open-evidence = Proof of an incident opened
history-op-record-talk = Talk recorded
history-op-strike-talk = Talk struck out
history-op-plan-steps = Agreements at an incident recorded
history-op-set-online = Details of what stood online changed
history-op-save-template = Template for incidents kept
history-op-drop-template = Template for incidents taken away
history-op-change-ladder = A ladder of the school changed
history-op-decide-on-police = Decision about the police recorded
history-op-set-possibly-criminal = Said whether an incident may be criminal
history-op-open-procedure = Procedure opened
history-op-enter-station = Step in a procedure recorded
history-op-enter-suspicion = Step after a suspicion against a member of staff recorded
history-op-decide-sanction = Sanction decided
history-op-issue-letter = Letter issued
history-op-mark-letter = Letter printed or delivered
history-op-print-consent-forms = Consent forms made
history-op-remind-consent-forms = Reminders of consent forms made
history-op-save-consent-item = Consent question changed
history-op-move-consent-item = Order of consent questions changed
history-op-retire-consent-item = Consent question retired
history-op-ask-consent-item-again = Consent question asked again
history-op-book-consent-form = Consent form booked in
history-op-register-consent = Answer about consent recorded
history-op-withdraw-consent = Consent withdrawn
history-op-strike-consent = Answer about consent struck
history-op-follow-undo = Taking down brought up to date after undoing
history-op-confirm-withdrawal = Withdrawal confirmed by letter
history-op-attach-consent-scan = Scan kept with a consent
history-op-record-publication = Publication recorded
history-op-finish-takedown = Taking down dealt with
history-op-finish-task = Task done
history-op-change-settings = Settings changed
history-op-change-holidays = Holidays changed
history-op-change-logo = Logo changed
history-op-change-stationery = Paper of letters changed
history-op-make-copy = Copy made and checked
history-op-check-copy = Copy checked again
history-op-put-back-copy = Copy put back
history-op-salvage = Saved from a damaged register
history-op-change-locking = Set when Pluis locks
history-op-change-copying = Set where and when copies are made
history-op-add-account = User added
history-op-edit-account = Role or title of a user changed
history-op-suspend-account = Access taken away from a user
history-op-resume-account = Access given to a user again
history-op-reset-password = New password given to a user
history-op-open-incident = Incident opened
history-op-open-file = File opened
history-op-open-measure = Measure or procedure opened
history-op-open-letter = Letter opened
history-op-open-staff-case = Case of staff opened
history-op-open-staff-measure = Measure for staff opened
history-op-open-staff-letter = Letter of a personnel file opened
history-sheet = Proof sheet for the board
history-sheet-file = proof-sheet.pdf
history-op-make-recovery-key = Recovery key made
history-op-check-recovery-key = Recovery key on paper checked
history-op-renew-key = Gave the register a new key
history-op-change-password = Own password changed
history-op-recover-access = New password made with the recovery key
history-op-undo = Step { $seq } undone
history-op-other = Something else, by another version of Pluis

# What it touched
history-noun-group = { $count ->
    [one] 1 group
   *[other] { $count } groups
}
history-noun-pupil = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}
history-noun-guardian = { $count ->
    [one] 1 guardian
   *[other] { $count } guardians
}
history-noun-staff = { $count ->
    [one] 1 member of staff
   *[other] { $count } members of staff
}
history-noun-consent = { $count ->
    [one] 1 form
   *[other] { $count } forms
}
history-noun-publication = { $count ->
    [one] 1 publication
   *[other] { $count } publications
}
history-noun-incident = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
history-noun-sanction = { $count ->
    [one] 1 sanction
   *[other] { $count } sanctions
}
history-noun-letter = { $count ->
    [one] 1 letter
   *[other] { $count } letters
}
history-noun-deadline = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
history-noun-protocol = { $count ->
    [one] 1 protocol
   *[other] { $count } protocols
}
history-noun-history = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
history-noun-settings = { $count ->
    [one] settings
   *[other] { $count } settings
}
history-noun-account = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
history-noun-copy = { $count ->
    [one] 1 copy
   *[other] { $count } copies
}
history-op-hold-back = File held back
history-op-release-hold = File released
history-op-set-referral = Referral to special education changed
history-op-erase = Erased for good
history-noun-erasure = { $count ->
    [one] 1 erasure
   *[other] { $count } erasures
}
history-op-give-access = Access given
history-op-add-viewpoint = View added to file
history-op-restrict = Processing restricted
history-op-lift-restriction = Restriction lifted
history-op-record-breach = Breach recorded
history-op-edit-breach = Breach updated
history-noun-breach = { $count ->
    [one] 1 breach
   *[other] { $count } breaches
}
history-op-write-note = Restricted note written
history-op-open-note = Restricted note opened
history-op-strike-note = Restricted note struck out
history-noun-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
history-op-finish-programme = Part of the programme done
history-op-reopen-programme = Part of the programme open again
history-noun-programme = { $count ->
    [one] 1 part of the programme
   *[other] { $count } parts of the programme
}
history-op-save-press-matter = Press matter updated
history-op-save-press-contact = Contact with the press recorded
history-op-save-press-address = Press list updated
history-op-drop-press-address = Taken off the press list
history-noun-press = { $count ->
    [one] 1 press matter
   *[other] { $count } press matters
}
history-op-register-serious = List of serious incidents switched on or off
history-op-propose-letter-text = Text of a letter proposed
history-op-judge-letter-text = Text of a letter judged
history-op-withdraw-letter-text = Proposed text taken back
history-noun-letter-text = { $count ->
    [one] 1 text of a letter
   *[other] { $count } texts of letters
}
history-op-add-act = Act of an incident recorded
history-op-strike-act = Act of an incident struck out
history-op-add-party = Somebody added to an incident
history-op-name-party = Recorded who somebody unknown is
history-op-take-out-party = Somebody taken out of an incident
history-op-amend-incident = Incident added to or put right
history-op-link-incidents = Incidents linked
history-op-unlink-incidents = Link between incidents taken away
history-op-merge-incidents = Double incident merged
history-op-decline-incident = Report declined
history-op-look-back-incident = Looked further back in a file: something happened
history-op-look-back-measure = Looked further back in a file: for a measure
history-op-look-back-asked = Looked further back in a file: on request
history-op-look-back-support = Looked further back in a file: for support or a move
history-op-turn-year = Pupils moved to the new school year
history-op-save-filter = Filter of the list of incidents kept
history-op-drop-filter = Filter of the list of incidents removed
