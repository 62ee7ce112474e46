# What was published, and what must come offline.

publications-title = Published
publications-off-title = Must come offline
publications-with-done = Also what is done
publications-nothing-off = Nothing has to come offline.
publications-record = Record a publication
publications-none = Nothing recorded yet
publications-none-why = Record what you publish. When a parent withdraws consent later, you know what must come offline.
publications-what = What
publications-where = Where
publications-who = Who is in it
publications-on = Published
publications-state = State
publications-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
publications-to-take-down = { $count ->
    [one] Must come offline for 1 person
   *[other] Must come offline for { $count } people
}
publications-anyway = Published all the same: { $why }
publications-count = { $count ->
    [one] 1 publication
   *[other] { $shown } publications
}
publications-due = By { $day }
publications-overdue = Was to be offline on { $day }
publications-may-stay = May stay after all
publications-off = { $where }, { $medium }, published on { $day }
publications-off-named = { $title }: { $where }, { $medium }, published on { $day }
publications-done-on = Done on { $day }.
publications-finish = Settle
publications-finish-of = Settle: { $title } for { $name }
publications-finish-title = Taken offline: { $title }
publications-finish-do = Record
publications-finished = Recorded with { $title }.
publications-outcome = How did it end for { $name }?
publications-off-part = { $channel } ({ $what })
publications-not-needed-hint = The consent turns out to hold after all.
publications-cannot-hint = For instance printed matter that was handed out.
publications-done = On which day?
publications-note = Note
