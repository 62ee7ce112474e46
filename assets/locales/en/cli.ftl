# What the command line says.

# Founding
cli-created = The register of { $school } is ready. Keep the password safe: without it nobody can get in.
cli-demo = { $school } is ready. Everything and everyone in it is invented.

# What is missing or wrong
cli-json = The JSON cannot be read. It goes wrong at line { $line }, character { $column }.
cli-no-id = “{ $text }” is not the number of a row. Copy the number from a list.
cli-no-register-named = No register is named. Say where the file is.
cli-no-password = No password is given.
cli-password-file = The file with the password cannot be read.
cli-no-file = no file

# Lists
cli-pupils = { $total ->
    [one] 1 pupil
   *[other] { $total } pupils
}{ $hidden ->
    [0] {""}
    [one] , and 1 who left and is not listed here
   *[other] , and { $hidden } who left and are not listed here
}
cli-relation = relation
cli-authority = authority
cli-shown = { $shown } of { $total } shown

# What was done
cli-saved = Saved.
cli-undone = The last step was undone: { $op ->
    [import_roster] reading in lists
    [edit_pupil] the change of a pupil
    [enrol_pupil] enrolling a pupil
    [edit_guardian] the change of a guardian
    [enter_guardian] adding a guardian
    [edit_staff] the change of a member of staff
    [enter_staff] adding a member of staff
    [turn_year] the move to the new school year
    [change_holidays] the change of the holidays
   *[other] { $op }
}.
cli-letter-ready = The letter can be issued.
cli-letter-saved = Letter { $number } is saved.
cli-forms = { $forms ->
    [one] 1 form
   *[other] { $forms } forms
} for { $pupils ->
    [one] 1 pupil
   *[other] { $pupils } pupils
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} in all.{ $skipped ->
    [0] {""}
    [one] {" "}1 pupil was left out, because no guardian is known.
   *[other] {" "}{ $skipped } pupils were left out, because no guardian is known.
}

# History
cli-sound = { $lines ->
    [one] The one line of the history is as it was written.
   *[other] All { $lines } lines of the history are as they were written.
} The last hash is:
cli-unsound = The history is not as it was written. Lines read: { $lines }, faults: { $faults }.

# Reading in
cli-import = Pupils: { $pupilsNew } new, { $pupilsChanged } changed. Guardians: { $guardiansNew } new, { $guardiansChanged } changed. Staff: { $staffNew } new. Groups: { $groupsNew } new. Perhaps gone from school: { $maybeLeft }. Rows left out: { $refused }.
cli-imported = Read in.

cli-retired = no longer asked
cli-form-typo = { $count ->
    [0] This is no code of a form; one character is wrong.
   *[other] This is no code of a form; one character is wrong. Do you mean one of these?
}
cli-form-unknown = { $count ->
    [0] No form of this school has this code.
   *[other] No form of this school has this code. Do you mean one of these?
}
cli-booked = Booked in for { $name }.
cli-booked-before = Booked in before: came on { $date }, signed by { $name }, booked in by { $by }.
cli-notice-left-blank = { $count ->
    [one] 1 question was left blank and counts as no.
   *[other] { $count } questions were left blank and count as no.
}
cli-notice-authority-unknown = The school does not know whether { $name } has authority. A yes counts once that is filled in.
cli-notice-no-authority = { $name } has no authority. A no is no refusal, but it is a signal.
cli-notice-others-silent = No answer yet from { $names }. One signature is enough; a no prevails.
cli-notice-conflict = { $count ->
    [one] The guardians disagree about 1 question. The no holds until they agree.
   *[other] The guardians disagree about { $count } questions. The no holds until they agree.
}
cli-notice-take-down = { $count ->
    [one] 1 publication must come offline.
   *[other] { $count } publications must come offline.
}
cli-may-publish = { $until ->
    [blank] Yes, this may: { $people } in view, everyone says yes.
   *[other] Yes, this may until { $until }: { $people } in view, everyone says yes.
}
cli-may-not-publish = { $count ->
    [one] No, 1 person stands in the way:
   *[other] No, { $count } people stand in the way:
}
cli-objection = Mind: someone without authority says no about { $name }. Talk to the guardians.
cli-consent-counts = { $name }  { $people } people, { $complete } complete, { $missing } lack an answer, { $conflicts } disagree; { $booked } of { $forms } forms back
cli-nobody-decides = Of { $count } pupils it is known of nobody whether they have authority. A yes about them does not count yet.
cli-to-take-down = {"  "}{ $count ->
    [one] must still come offline for 1 person
   *[other] must still come offline for { $count } people
}
cli-reminders = { $reminders ->
    [one] 1 reminder
   *[other] { $reminders } reminders
} for { $people } pupils; { $choices } households see what they chose; { $unprinted } households got no form yet.
cli-statement = { $kind } of { $name }: dated { $given }, came on { $received } ({ $via }), signature seen: { $signed }, form { $form }, entered on { $entered } by { $by }, words { $hash }
cli-statement-struck-why = {"  "}struck on { $day } by { $by }: { $reason } Until that day it held.
cli-statement-struck = {"  "}struck on { $day } by { $by }: the form was booked in again. Until that day this answer held.

# Holidays
cli-holidays-added = { $count ->
    [0] Nothing was added.
    [one] 1 period added.
   *[other] { $count } periods added.
}
cli-table-name = Name
cli-table-group = Group
