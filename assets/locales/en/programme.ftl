# The year of the protocol.

programme-title = Programme of the year
programme-why = What the school does each year, by its protocol and by law.
programme-year = School year
programme-of = School year { $year }
programme-none = There is nothing in the programme this year
programme-none-why = You have no groups in this school year yet. Once you have one, what is to be done stands here.
programme-period = From { $from } to { $by }
programme-by = By { $date }
programme-was = Was due by { $date }
programme-all-done = Done
programme-overdue = Overdue
programme-waits = Later
programme-now = To do now
programme-count = { $count ->
    [one] { $done } of 1 group done.
   *[other] { $done } of { $count } groups done.
}
programme-open = Still to do: { $groups }.
programme-done-in = Done in
programme-done-on = done on { $date }
programme-finish = Done
programme-finish-do = Yes, done
programme-finished = Done: { $what }
programme-reopen = Not done after all
programme-reopened = Open again: { $what }
programme-groups = In which groups?
programme-groups-all = All groups
programme-on = Done on
programme-note = Remark
programme-note-hint = May stay empty. Do not write down names of pupils.
programme-go = To the programme

calendar-save = Save the calendar
calendar-file = pluis-calendar
calendar-saved = Saved as { $name }. Open the file in your own calendar.
calendar-why = The calendar holds the terms, the tasks and the programme as whole days. There is no name in it, and nothing that anybody wrote down.
