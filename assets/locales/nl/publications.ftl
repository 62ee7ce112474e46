# Wat er geplaatst is, en wat offline moet.

publications-title = Geplaatst
publications-off-title = Moet offline
publications-with-done = Ook wat al klaar is
publications-nothing-off = Er hoeft niets offline.
publications-record = Publicatie vastleggen
publications-none = Nog niets vastgelegd
publications-none-why = Leg vast wat u plaatst. Trekt een ouder later de toestemming in, dan weet u wat offline moet.
publications-what = Wat
publications-where = Waar
publications-who = Wie staan erop
publications-on = Geplaatst
publications-state = Stand
publications-others = { $count ->
    [one] 1 ander
   *[other] { $count } anderen
}
publications-to-take-down = { $count ->
    [one] Moet offline voor 1 persoon
   *[other] Moet offline voor { $count } mensen
}
publications-anyway = Toch geplaatst: { $why }
publications-count = { $count ->
    [one] 1 publicatie
   *[other] { $shown } publicaties
}
publications-due = Uiterlijk { $day }
publications-overdue = Had offline moeten zijn op { $day }
publications-may-stay = Mag toch blijven staan
publications-off = { $where }, { $medium }, geplaatst op { $day }
publications-off-named = { $title }: { $where }, { $medium }, geplaatst op { $day }
publications-done-on = Klaar op { $day }.
publications-finish = Afhandelen
publications-finish-of = Afhandelen: { $title } voor { $name }
publications-finish-title = Offline gehaald: { $title }
publications-finish-do = Vastleggen
publications-finished = Vastgelegd bij { $title }.
publications-outcome = Hoe liep het af voor { $name }?
publications-off-part = { $channel } ({ $what })
publications-not-needed-hint = De toestemming blijkt toch te gelden.
publications-cannot-hint = Bijvoorbeeld drukwerk dat al is uitgedeeld.
publications-done = Op welke dag?
publications-note = Opmerking
