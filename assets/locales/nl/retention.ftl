# Bewaren en vernietigen.

retention-tab = Bewaren
retention-go = Bekijk wat weg moet
retention-today = { $count ->
    [one] 1 dossier wordt te lang bewaard
   *[other] { $count } dossiers worden te lang bewaard
}
retention-today-why = De bewaartermijn is voorbij. Bekijk de lijst en vernietig wat weg moet, of leg vast waarom iets nog moet blijven.

## De lijst

retention-list = Wat weg moet of weg mag
retention-why = Pluis rekent de termijnen zelf uit. Er gaat nooit iets vanzelf weg: u kiest, en pas dan wordt het gewist.
retention-none = Er hoeft nu niets weg
retention-none-why = Alles wat Pluis bewaart, valt binnen de bewaartermijn. Zodra iets te lang bewaard wordt, staat het hier en bij Vandaag.
retention-column-who = Wie of wat
retention-column-class = Soort
retention-column-since = Weg of gebeurd op
retention-column-from = Vernietigen vanaf
retention-column-state = Stand
retention-column-choose = Kies
retention-choose = Kies { $name }
retention-incident = Incident { $number }
retention-holds-much = { $incidents ->
    [0] geen incidenten
    [one] 1 incident
   *[other] { $incidents } incidenten
}, { $letters ->
    [0] geen brieven
    [one] 1 brief
   *[other] { $letters } brieven
}
retention-state-must = Moet weg
retention-state-may = Mag weg
retention-state-held = Vastgehouden
retention-state-coming = Komt eraan
retention-source = Termijn volgens { $source }
retention-choose-due = Kies alles wat weg moet
retention-chosen = { $count ->
    [0] Niets gekozen
    [one] 1 dossier gekozen
   *[other] { $count } dossiers gekozen
}
retention-erase = Vernietigen…
retention-actions = Meer voor { $name }

## Vasthouden

retention-hold = Vasthouden…
retention-hold-title = { $name } vasthouden
retention-hold-why = Wat u vasthoudt, wordt niet vernietigd tot u het loslaat. Denk aan een klacht, een claim of een vraag van de politie. Een procedure, bezwaar of beroep houdt een dossier vanzelf vast.
retention-hold-reason = Waarom moet dit blijven?
retention-hold-reason-hint = Schrijf geen namen van anderen op. Wie dit later leest, moet kunnen zien of het nog nodig is.
retention-hold-do = Vasthouden
retention-held = { $name } wordt vastgehouden.
retention-release = Loslaten
retention-released = { $name } wordt niet meer vastgehouden.
retention-referral = Verwezen naar speciaal onderwijs
retention-referral-not = Toch niet naar speciaal onderwijs
retention-referral-done = De bewaartermijn van { $name } is aangepast.
retention-hold-by-hand = Vastgehouden sinds { $date } door { $by }: { $reason }
retention-hold-procedure-runs = Procedure { $number } loopt nog
retention-hold-objection-runs = Bij { $number } loopt bezwaar of beroep, of dat kan nog komen
retention-hold-incident-open = Incident { $number } is niet afgesloten
retention-hold-still-online = Er moet nog iets offline
retention-hold-account-open = Deze medewerker kan Pluis nog openen: schors eerst het account

## Vernietigen

retention-erase-title = { $count ->
    [one] 1 dossier voorgoed vernietigen
   *[other] { $count } dossiers voorgoed vernietigen
}
retention-erase-final = Dit kan niet ongedaan worden gemaakt, ook niet met Ctrl+Z. Wat gewist is, staat alleen nog in kopieën van eerder.
retention-erase-goes = Dit gaat weg
retention-erase-along = Ook de gegevens van { $names } gaan weg: zij hebben dan geen kind meer op school.
retention-erase-unnamed = { $count ->
    [one] In 1 incident dat voor een andere leerling bewaard blijft, komt “een oud-leerling” in de plaats van de naam.
   *[other] In { $count } gevallen komt “een oud-leerling” in de plaats van de naam, in een incident dat voor een andere leerling bewaard blijft.
}
retention-erase-letters = Deze brieven van anderen noemen nog een naam en blijven zoals ze zijn, tot hun eigen dossier weggaat: { $numbers }
retention-erase-copies = Deze kopieën bevatten het nog
retention-erase-copies-why = Vernietig ze zelf, of laat ze verlopen: Pluis ruimt oude kopieën in de gekozen map op.
retention-erase-copies-none = Pluis kent geen kopieën waarin dit nog staat.
retention-erase-type = Typ het aantal dossiers dat u vernietigt
retention-erase-type-hint = Het zijn er { $count }.
retention-erase-do = Vernietig voorgoed
retention-erased-title = Vernietigd onder nummer { $number }
retention-erased-why = De gegevens zijn uit het bestand gehaald. Bewaar de verklaring van vernietiging bij het register van verwerkingen.
retention-erased-unswept = Er was geen ruimte om het bestand helemaal op te ruimen. Sluit Pluis, maak ruimte op de schijf en open Pluis opnieuw.
retention-certificate = Verklaring van vernietiging
retention-certificate-file = vernietiging { $number }
retention-done = Klaar
retention-count-pupils = Dossiers van leerlingen
retention-count-guardians = Gegevens van ouders
retention-count-staff = Dossiers van medewerkers
retention-count-incidents = Incidenten
retention-count-measures = Maatregelen en procedures
retention-count-letters = Brieven
retention-count-statements = Antwoorden over toestemming
retention-count-forms = Toestemmingsformulieren
retention-count-scans = Scans
retention-count-tasks = Taken
retention-count-drafts = Concepten

## Termijnen en verklaringen

retention-terms = Hoe lang Pluis bewaart
retention-term-years = { $years } jaar na vertrek
retention-term-year = Tot het einde van het volgende schooljaar
retention-term-class = Wat
retention-term-how-long = Hoe lang
retention-term-source = Waar dat staat
retention-erasures = Vernietigd
retention-erasures-none = Er is nog niets vernietigd.
retention-erasure-number = Nummer
retention-erasure-day = Dag
retention-erasure-by = Door
retention-erasure-what = Wat
retention-erasure-files = { $pupils ->
    [0] { "" }
    [one] 1 leerling
   *[other] { $pupils } leerlingen
}
retention-erasure-save = Verklaring van vernietiging { $number }

## Opdrachtregel

retention-cli-held = Dit wordt vastgehouden.
retention-cli-released = Dit wordt niet meer vastgehouden.
retention-cli-erased = Vernietigd onder nummer { $number }. De verklaring staat in { $file }.
retention-cli-files = { $count ->
    [one] Dit vernietigt 1 dossier. Geef --count 1 om het te doen.
   *[other] Dit vernietigt { $count } dossiers. Geef --count { $count } om het te doen.
}
retention-cli-copy = Staat nog in kopie { $name }
