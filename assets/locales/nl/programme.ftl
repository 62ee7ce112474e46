# Het jaar van het protocol.

programme-title = Jaarprogramma
programme-why = Wat de school elk jaar doet, volgens het protocol en de wet.
programme-year = Schooljaar
programme-of = Schooljaar { $year }
programme-none = Er staat dit jaar niets in het programma
programme-none-why = Bij u horen nog geen groepen van dit schooljaar. Zodra u een groep heeft, staat hier wat er te doen is.
programme-period = Van { $from } tot en met { $by }
programme-by = Uiterlijk { $date }
programme-was = Had gemoeten voor of op { $date }
programme-all-done = Gedaan
programme-overdue = Te laat
programme-waits = Later
programme-now = Nu te doen
programme-count = { $count ->
    [one] { $done } van 1 groep gedaan.
   *[other] { $done } van { $count } groepen gedaan.
}
programme-open = Nog te doen: { $groups }.
programme-done-in = Gedaan in
programme-done-on = gedaan op { $date }
programme-finish = Gedaan
programme-finish-do = Ja, gedaan
programme-finished = Gedaan: { $what }
programme-reopen = Toch niet
programme-reopened = Staat weer open: { $what }
programme-groups = In welke groepen?
programme-groups-all = Alle groepen
programme-on = Gedaan op
programme-note = Opmerking
programme-note-hint = Mag leeg blijven. Schrijf geen namen van leerlingen op.
programme-go = Naar het jaarprogramma

calendar-save = Agenda opslaan
calendar-file = pluis-agenda
calendar-saved = Opgeslagen als { $name }. Open het bestand in uw eigen agenda.
calendar-why = De agenda bevat de termijnen, de taken en het jaarprogramma als hele dagen. Er staat geen naam in, en niets wat iemand heeft opgeschreven.
