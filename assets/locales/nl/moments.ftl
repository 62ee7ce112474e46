# Het dossier van één persoon als één tijdlijn, en met wie iemand bij incidenten was.

moments-title = Wat er gebeurde
moments-filter = Wat u wilt zien
moments-all = Alles ({ $count })
moments-kind = { $kind } ({ $count })
moments-year = Schooljaar { $year }
moments-of-year = Wat er gebeurde in { $year }
moments-none = Niets vastgelegd
moments-none-text = Dit en vorig schooljaar staat er niets in dat u mag zien.
moments-none-ever = Er staat niets in dat u mag zien.
moments-more = Toon meer (nog { $count })
moments-struck = Later doorgehaald.

# Verder terug
moments-earlier = { $count ->
    [one] 1 oudere gebeurtenis niet getoond
   *[other] { $count } oudere gebeurtenissen niet getoond
}
moments-look-back = Kijk verder terug…
moments-look-back-title = Waarom wilt u verder terugkijken?
moments-look-back-why = Ieder kind begint met een schone lei: Pluis toont dit en het vorige schooljaar. Wie verder terugkijkt, zegt waarom. Dat komt in de geschiedenis te staan.
moments-look-back-reason = Reden
moments-look-back-missing = Kies een reden.
moments-look-back-do = Toon alles
moments-looked-back = Alle jaren zijn te zien.
moments-whole = Alle jaren zijn te zien. Reden: { $why }.
moments-recent = Alleen dit en vorig schooljaar

# De gebeurtenissen
moments-open-incident = Open het incident
moments-open-measure = Open de maatregel
moments-open-letter = Open de brief
moments-day = Op { $day }
moments-days = Van { $from } tot en met { $to }
moments-letter = Brief: { $kind }
moments-letter-to = Aan { $names }. { $state }
moments-letter-handed-over = Overhandigd op { $day }.
moments-letter-returned = Teruggekomen op { $day }, opnieuw bezorgen.
moments-letter-posted = Gepost op { $day }.
moments-letter-printed = Afgedrukt op { $day }, nog niet bezorgd.
moments-letter-waits = Nog niet afgedrukt.
moments-talk-with = Met { $names }, na incident { $number }.
moments-consent-answers = Antwoord over toestemming
moments-consent-withdrawal = Toestemming ingetrokken
moments-consent-strike = Antwoord over toestemming doorgehaald
moments-consent-by = Van { $by } over { $about }. { $via }.
moments-consent-counts = { $yes } keer ja, { $no } keer nee.
moments-note = Afgeschermde notitie
moments-note-for = Voor { $roles }. Lees haar bij de notities.
moments-joined = In groep { $group }
moments-teaches = Leerkracht van groep { $group }

# Rollen
moments-roles = Rollen in incidenten
moments-role = Rol
moments-roles-why = In hoeveel incidenten iemand welke rol had. Het zegt niet hoe een kind is.

# Met wie
together-title = Samen bij incidenten
together-why = Een lijn zegt in hoeveel incidenten twee mensen allebei voorkwamen. Kies iemand om te zien in welke en met welke rol.
together-list = Wie er samen met { $name } bij incidenten was
together-as-table = Als tabel
together-as-picture = Als beeld
together-who = Wie
together-detail = Groep
together-count = Incidenten
together-part-of = Rol van { $name }
together-part-other = Rol van de ander
together-part = { $part } ({ $count })
together-incidents = { $count ->
    [one] 1 incident samen
   *[other] { $count } incidenten samen
}
together-more = { $count ->
    [one] Nog 1 ander staat in de tabel.
   *[other] Nog { $count } anderen staan in de tabel.
}
together-nameless = { $count ->
    [one] In 1 incident was ook iemand zonder dossier; die staat hier niet.
   *[other] In { $count } incidenten was ook iemand zonder dossier; die staat hier niet.
}
together-parts = { $name }: { $here } · { $other }: { $there }
