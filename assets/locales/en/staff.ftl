# Who works at the school

staff-title = Staff
staff-name = Name
staff-function = Function
staff-function-hint = For example teacher, counsellor or caretaker.
staff-groups = Groups
staff-enter = Add a member of staff
staff-edit = Edit the details of the member of staff
staff-saved = The details of the member of staff have been saved.
staff-left = left on { $day }
staff-left-on = Last working day
staff-left-on-hint = Only fill this in when this member of staff leaves.
staff-show-leavers = Show them too
staff-hide-leavers = Hide who has left
staff-leavers-hidden = { $count ->
    [one] 1 former member of staff is not shown
   *[other] { $count } former members of staff are not shown
}
staff-count = { $count ->
    [one] 1 member of staff
   *[other] { $count } members of staff
}
staff-empty = There are no members of staff in Pluis yet
staff-empty-text = The file from your pupil administration often holds the teachers too. You can also add them by hand.
staff-import = Import
staff-about = About this colleague
staff-no-groups = none
staff-unknown = not known
staff-record-incident = Record an incident
staff-nobody = This colleague is not there
staff-nobody-text = The file may have been erased. Go back to the list.
