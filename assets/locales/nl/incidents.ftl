incidents-title = Incidenten
incidents-total = { $count ->
    [0] Er is nog niets vastgelegd.
    [one] 1 incident, het nieuwste bovenaan
   *[other] { $shown } incidenten, het nieuwste bovenaan
}
incidents-record = Incident vastleggen
incidents-filter = Incidenten zoeken
incidents-search = Woord, naam of nummer
incidents-category = Soort
incidents-category-all = Alle soorten
incidents-status = Stand
incidents-status-all = Elke stand
incidents-period = Schooljaar
incidents-period-all = Alle jaren
incidents-year = Schooljaar { $year }
incidents-found = { $count ->
    [0] Niets gevonden
    [one] 1 incident gevonden
   *[other] { $shown } incidenten gevonden
}
incidents-clear = Toon alle incidenten
incidents-number = Nummer
incidents-day = Dag
incidents-what = Wat
incidents-who = Wie
incidents-place = Waar
incidents-others = { $count ->
    [one] nog iemand
   *[other] nog { $count } anderen
}
incidents-none = Nog geen incidenten
incidents-none-why = Gebeurt er iets, leg het dan meteen vast. Een halve minuut is genoeg.
incidents-none-found = Geen incident past hierbij
incidents-none-found-why = Kies een ander schooljaar of een andere soort, of toon alle incidenten.

# Filters bewaren
incidents-saved = Bewaard filter
incidents-saved-none = Geen
incidents-save-filter = Filter bewaren…
incidents-save-title = Filter bewaren
incidents-save-why = U vindt het terug bij de filters. Alleen u ziet het. Een schooljaar schuift mee: ‘dit schooljaar’ blijft dit schooljaar.
incidents-save-name = Naam van het filter
incidents-save-do = Bewaren
incidents-save-done = Het filter is bewaard.
incidents-drop-filter = Filter ‘{ $name }’ weghalen
incidents-dropped = Het filter is weggehaald.
incidents-drop-undo = Ongedaan maken
