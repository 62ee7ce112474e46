# Een ladder proberen op een voorbij schooljaar

simulation-over = { $count ->
    [one] Schooljaar { $year }: 1 incident
   *[other] Schooljaar { $year }: { $count } incidenten
}
simulation-candidate = Deze ladder
simulation-then = Voorstel toen
simulation-decided = Besloten
simulation-nothing-decided = geen maatregel
simulation-title = Wat zou deze ladder hebben voorgesteld?
simulation-why = Dezelfde incidenten en dezelfde mensen, met de maatregelen die toen echt zijn genomen. Er wordt niets bewaard of veranderd.
simulation-incident = Incident
simulation-who = Wie en wat
simulation-by = Besluit door: { $decider }, artikel { $clause }.
simulation-nothing = Geen voorstel
simulation-differs = anders
simulation-same = Geen verschil
simulation-same-why = Deze ladder zou bij elk incident hetzelfde hebben voorgesteld.
simulation-differing = { $total ->
    [0] Er was niemand voor wie een stap kon volgen.
   *[other] Bij { $count } van de { $total } voorstellen zegt deze ladder iets anders.
}
simulation-counts = Hoe vaak elke stap wordt voorgesteld
simulation-lines = Voorstellen per incident
simulation-all = { $count ->
    [one] Toon ook het gelijke voorstel
   *[other] Toon ook de { $count } gelijke voorstellen
}
simulation-not-shown = { $count ->
    [one] 1 gelijk voorstel niet getoond
   *[other] { $count } gelijke voorstellen niet getoond
}
simulation-protocol = Eerst proberen op het vorige schooljaar
simulation-year = Schooljaar
