incident-one = Incident
incident-title = Incident { $number }
incident-what = Wat er gebeurde
incident-felt = Wat de school ervan merkt
incident-when = Wanneer
incident-where = Waar
incident-reported = Gemeld door
incident-criminal = Strafbaar
incident-criminal-yes = Misschien
incident-criminal-no = Niets wijst daarop
incident-criminal-not = Toch niet
incident-criminal-after-all = Misschien wel
incident-scope = School of privé
incident-scope-change = Klopt niet
incident-clauses = Overtreden artikelen
incident-who = Wie erbij waren
incident-role = Rol van { $name }
incident-role-changed = De rol is aangepast.
incident-unknown = Onbekend iemand
incident-outsider = Iemand van buiten de school
incident-propose = Maatregel voorstellen
incident-see-sanction = Maatregel bekijken
incident-no-sanction = Geen maatregel mogelijk
incident-tasks = Wat er te doen is
incident-no-tasks = Er staat niets open.
incident-sanctions = Maatregelen
incident-no-sanctions = Er is nog geen maatregel genomen.
incident-decided = besluit van { $date }
incident-letters = Brieven

incident-asks-scope = Heeft dit met school te maken?
incident-asks-scope-why = Het gebeurde online of thuis. Volgens het protocol kan er pas een maatregel komen als dit is beantwoord.
incident-scope-set = Vastgelegd of het met school te maken heeft.

incident-change-status = Stand wijzigen
incident-handle = In behandeling nemen
incident-aftercare = Naar nazorg
incident-close = Incident sluiten
incident-strike-out = Incident doorhalen
incident-reopen = Weer in behandeling nemen
incident-status-set = De stand is nu ‘{ $status }’.
incident-close-title = Incident { $number } sluiten?
incident-close-why = Een gesloten incident blijft in het dossier en telt mee op de ladder. U kunt het later weer in behandeling nemen.
incident-close-first = Dit moet eerst nog
incident-close-open = { $count ->
    [one] Er staat nog 1 taak open. Die blijft bij Vandaag staan.
   *[other] Er staan nog { $count } taken open. Die blijven bij Vandaag staan.
}
incident-strike-out-title = Incident { $number } doorhalen?
incident-strike-out-why = Doorhalen is voor wat per vergissing is vastgelegd. Het incident blijft zichtbaar als doorgehaald, maar telt nergens meer mee: niet op de ladder en niet in de cijfers.
incident-strike-out-sanctions = { $count ->
    [one] De maatregel die hieruit volgde, telt dan ook niet meer mee. De brief blijft bestaan; bespreek met de ouders wat dit betekent.
   *[other] De { $count } maatregelen die hieruit volgden, tellen dan ook niet meer mee. De brieven blijven bestaan; bespreek met de ouders wat dit betekent.
}
incident-struck-out = Dit incident is doorgehaald
incident-struck-out-why = Het was een vergissing en telt nergens mee. Het blijft hier staan, zodat te zien is wat er is gebeurd.

# Taken, zoals incident en maatregel ze tonen

tasklist-done = Gedaan
tasklist-open = Nog te doen
tasklist-done-on = gedaan op { $date }
tasklist-overdue = had gemoeten op { $date }
tasklist-today = vandaag
tasklist-due = uiterlijk { $date }
tasklist-finish = Gedaan
tasklist-finish-title = Taak afronden
tasklist-on = Gedaan op
tasklist-note = Notitie
tasklist-note-hint = Bijvoorbeeld wat er is afgesproken. Dit mag leeg blijven.
tasklist-finished = De taak is afgerond.

# Brieven, zoals incident en maatregel ze tonen

letterlines-to = Aan { $names }
letterlines-inspectorate = Aan de Inspectie van het Onderwijs
letterlines-issued = uitgegeven op { $date }
letterlines-fate = { $fate } op { $date }
letterlines-waiting = Nog niet bezorgd
letterlines-hand-over = Overhandigd
letterlines-post = Gepost
letterlines-hand-over-title = Wanneer is de brief overhandigd?
letterlines-post-title = Wanneer is de brief gepost?
letterlines-on = Dag
letterlines-save = Vastleggen
letterlines-marked = Vastgelegd hoe de brief is bezorgd.
incident-compose = Brief maken…
incident-press = De pers vraagt ernaar
