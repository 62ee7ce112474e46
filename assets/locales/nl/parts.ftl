# Woorden van de onderdelen zelf. Alles over school, kind of maatregel staat bij het eigen woord.

part-required = verplicht
part-error = Fout:
part-busy = Bezig…
part-close = Sluiten
part-cancel = Annuleren
part-throw-away-question = Wat u hier invulde, is nog niet bewaard. Wilt u het weggooien?
part-throw-away = Weggooien
part-keep-typing = Verder invullen
part-characters-left = { $count ->
    [one] Nog 1 teken
    [0] Geen tekens meer over
   *[other] Nog { $count } tekens
}

# Datum
part-day = Dag
part-month = Maand
part-year = Jaar
part-week = week
part-week-short = wk
part-choose-date = Kies een datum: { $label }
part-no-such-day = Deze dag bestaat niet. Kijk de dag en de maand na.
part-previous-month = Vorige maand
part-next-month = Volgende maand

# Kiezen uit een lijst
part-choosing = { $count ->
    [0] Niets gevonden
    [one] 1 mogelijkheid
   *[other] { $count } mogelijkheden
}
part-nothing-found = Niets gevonden voor ‘{ $query }’
part-searching = Zoeken…
part-search-failed = Zoeken lukt nu niet. Typ verder om het opnieuw te proberen.
part-remove = { $name } weghalen
part-removed = { $name } is weggehaald
part-clear = Leegmaken
part-chosen-so-far = { $count ->
    [0] Nog niets gekozen
    [one] 1 gekozen
   *[other] { $count } gekozen
}

# Fouten bovenaan een formulier
part-errors-title = { $count ->
    [one] Er is nog iets niet in orde
   *[other] Er zijn nog { $count } dingen niet in orde
}

# Meldingen
part-notice-info = Let op
part-notice-warn = Waarschuwing
part-notice-refuse = Dit kan nu niet
part-notice-success = Gelukt
part-source = Bron: { $source }

# Tabel
part-sort-by = Sorteer op { $column }
part-actions = Acties
part-not-shown = { $count ->
    [one] 1 rij niet getoond
   *[other] { $count } rijen niet getoond
}
part-page = Bladzijde { $page } van { $pages }
part-pages = Bladzijden
part-page-previous = Vorige
part-page-next = Volgende
part-range = { $from } tot en met { $to } van { $total }

# Voortgang
part-progress = { $done } van { $total }
part-percent = { $percent }%
part-step = Stap { $step } van { $steps }
part-step-done = klaar
part-step-current = nu bezig
part-step-todo = nog te doen

# Ladder
part-rung = Trede { $number }
part-rung-taken = genomen
part-rung-lapsed = vervallen
part-rung-proposed = voorgesteld
part-rung-next = hierna
part-rung-blocked = nu niet mogelijk
part-rung-open = nog niet aan de orde

# Stations
part-station-done = gedaan
part-station-due = nog te doen
part-station-running = loopt
part-station-late = te laat
part-station-blocked = kan nog niet
part-station-possible = kan voorkomen
part-station-not-needed = niet nodig

# Kalender
part-school-day = schooldag
part-free-day = vrij
part-weekend = weekend
part-chosen-day = gekozen
part-legend = Wat de kleuren betekenen

# PDF
part-pdf-loading = Het document wordt geopend…
part-pdf-failed = Dit document kan niet worden getoond. Opslaan en afdrukken kan wel.
part-pdf-page = Bladzijde { $page }
part-zoom-in = Groter
part-zoom-out = Kleiner
part-zoom-fit = Passend maken

# Venster
part-skip = Naar de inhoud
part-navigation = Hoofdmenu
part-main = Inhoud
part-menu = Menu
part-hide-screen = Scherm leegmaken
part-hidden = Het scherm is leeggemaakt.
part-show-again = Toon het scherm weer
part-back = Terug
part-signed-in = Aangemeld als { $name }
