incidents-title = Incidents
incidents-total = { $count ->
    [0] Nothing has been recorded yet.
    [one] 1 incident, the newest first
   *[other] { $shown } incidents, the newest first
}
incidents-record = Record an incident
incidents-filter = Search incidents
incidents-search = Word, name or number
incidents-category = Kind
incidents-category-all = All kinds
incidents-status = State
incidents-status-all = Any state
incidents-period = School year
incidents-period-all = All years
incidents-year = School year { $year }
incidents-found = { $count ->
    [0] Nothing found
    [one] 1 incident found
   *[other] { $shown } incidents found
}
incidents-clear = Show all incidents
incidents-number = Number
incidents-day = Day
incidents-what = What
incidents-who = Who
incidents-place = Where
incidents-others = { $count ->
    [one] one more
   *[other] { $count } others
}
incidents-none = No incidents yet
incidents-none-why = When something happens, record it at once. Half a minute is enough.
incidents-none-found = No incident fits
incidents-none-found-why = Choose another school year or kind, or show all incidents.

# Keeping filters
incidents-saved = Saved filter
incidents-saved-none = None
incidents-save-filter = Save this filter…
incidents-save-title = Save this filter
incidents-save-why = You find it again among the filters. Only you see it. A school year moves along: “this school year” stays this school year.
incidents-save-name = Name of the filter
incidents-save-do = Save
incidents-save-done = The filter was saved.
incidents-drop-filter = Remove filter “{ $name }”
incidents-dropped = The filter was removed.
incidents-drop-undo = Undo
