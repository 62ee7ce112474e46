# De instellingen.

settings-title = Instellingen
settings-history = Geschiedenis
settings-tab-school = School
settings-tab-protocol = Protocol
settings-tab-holidays = Vakanties
settings-tab-looks = Taal en kleuren
settings-save = Bewaren
settings-saved = De instellingen zijn bewaard.
settings-unsaved = Er is nog iets niet bewaard.
settings-director-only = Alleen de directeur kan deze gegevens wijzigen.

# School en bestuur
settings-school = School en bestuur
settings-name = Naam van de school
settings-name-hint = Zoals die boven brieven staat.
settings-board = Naam van het bestuur
settings-board-hint = Het bevoegd gezag, vaak een stichting.
settings-denomination = Wat voor school is het?
settings-denomination-openbaar = Ouders kunnen bij elke schorsing en bij verwijdering bezwaar maken volgens de Algemene wet bestuursrecht.
settings-denomination-bijzonder = Bij verwijdering kunnen ouders bij het bestuur bezwaar maken; bij een schorsing alleen als de school dat zelf belooft.
settings-brin = BRIN
settings-brin-hint = Twee cijfers en twee letters, zoals 12AB. Mag leeg blijven.
settings-address = Adres van de school
settings-address-hint = Komt op elke brief.
settings-board-address = Adres van het bestuur
settings-board-address-hint = Hierheen sturen ouders een bezwaar.
settings-street = Straat en huisnummer
settings-postcode = Postcode
settings-town = Plaats
settings-phone = Telefoon
settings-email = E-mailadres

# Mandaat
settings-mandate = Wat de directeur mag besluiten
settings-mandate-why = Schorsen en verwijderen zijn besluiten van het bestuur. Het bestuur kan ze met een mandaat aan de directeur overlaten.
settings-may-suspend = De directeur mag namens het bestuur schorsen
settings-may-suspend-hint = Staat dit uit, dan neemt het bestuur elk besluit om te schorsen.
settings-may-expel = De directeur mag namens het bestuur verwijderen
settings-may-expel-hint = Zet dit alleen aan als het bestuur dit mandaat op schrift heeft gegeven.

# Bezwaar
settings-objection = Bezwaar bij een schorsing
settings-objection-offer = De school biedt bezwaar aan tegen een schorsing
settings-objection-hint = Zet dit aan als de schoolgids of het bestuur het belooft. Dan staat het in de brief.
settings-objection-public = Een openbare school biedt altijd bezwaar aan. Het staat in elke brief over een schorsing.

# Protocol
settings-protocol = Protocol van de school
settings-protocol-field = Kies een protocol
settings-protocol-change = Het nieuwe protocol geldt vanaf het bewaren. Besluiten en brieven van eerder blijven zoals ze zijn.
settings-version = Versie
settings-police = Aangifte
settings-consent-period = Toestemming
settings-scope = Buiten school
settings-scope-checked = Eerst wordt vastgesteld of het met school te maken heeft
settings-scope-all = Online en buiten school telt hetzelfde als op school
settings-ladder = Ladder: { $subject }
settings-ladder-none = Deze ladder heeft geen treden.
settings-rung = Maatregel
settings-decider = Besluit door
settings-lapse = Hoe lang de stap telt
settings-evaluation = Evaluatie
settings-evaluation-after = { $weeks ->
    [0] geen
    [one] na 1 week
   *[other] na { $weeks } weken
}
settings-clause = Artikel
settings-firsts = Waar een eerste incident begint:
settings-first = { $severity }: { $kind }
settings-clauses = Artikelen van het protocol

# Vakanties
settings-holidays = Vakanties en vrije dagen
settings-holidays-terms = Vakanties bepalen wat een schooldag is. Ze verschuiven nooit een wettelijke termijn, zoals de zes weken voor bezwaar.
settings-holidays-source = Algemene termijnenwet, artikelen 1 en 3
settings-holidays-none = Er staan nog geen vakanties
settings-holidays-none-why = Voer de vakanties en studiedagen van dit schooljaar in. Feestdagen kent Pluis al.
settings-holiday = Vakantie
settings-first-day = Eerste vrije dag
settings-last-day = Laatste vrije dag
settings-last-day-hint = Bij één vrije dag is dit dezelfde dag.
settings-holiday-add = Vakantie toevoegen
settings-holiday-change = Vakantie wijzigen
settings-holiday-name = Naam
settings-holiday-name-hint = Bijvoorbeeld Voorjaarsvakantie of Studiedag.
settings-holiday-edit = { $name } wijzigen
settings-holiday-remove = { $name } weghalen
settings-holiday-remove-why = Deze dagen tellen daarna weer als schooldagen.
settings-holiday-remove-do = Weghalen
settings-holiday-saved = { $name } is bewaard.
settings-holiday-removed = { $name } is weggehaald.
settings-past = { $count ->
    [one] 1 voorbije vakantie niet getoond
   *[other] { $count } voorbije vakanties niet getoond
}
settings-past-show = Toon ook voorbije

# Vakanties inlezen
settings-offer-file = Agenda inlezen
settings-offer-region = Data van de regio
settings-region = In welke vakantieregio ligt de school?
settings-region-hint = Dit zijn de data van het ministerie. De herfst- en de voorjaarsvakantie zijn een advies en de meivakantie duurt op veel scholen langer; pas ze daarna aan.
settings-offer-choose = Wat komt in de lijst?
settings-offer-choose-hint = Wat als een vrije dag klinkt is al gekozen. Controleer of de leerlingen die dagen echt vrij zijn.
settings-offer-days = { $first } tot en met { $last }
settings-offer-overlaps = { $days }, valt voor een deel samen met wat er al staat
settings-offer-nothing = Hier staat niets in dat nog toegevoegd kan worden.
settings-offer-known = { $count ->
    [one] 1 periode staat al in de lijst of is een feestdag.
   *[other] { $count } perioden staan al in de lijst of zijn een feestdag.
}
settings-offer-until = Bekend tot en met { $date }.
settings-offer-left-out = Niet gelezen
settings-offer-add = { $count ->
    [one] 1 periode toevoegen
   *[other] { $count } perioden toevoegen
}
settings-offer-added = { $count ->
    [0] Er is niets toegevoegd; alles stond er al.
    [one] 1 periode is toegevoegd.
   *[other] { $count } perioden zijn toegevoegd.
}
settings-offer-undo = Toch niet, haal ze weer weg
settings-offer-taken-back = De lijst is weer zoals die was.

# Taal en kleuren
settings-looks = Taal en kleuren
settings-looks-why = Dit geldt voor deze computer. Brieven krijgen de taal die bij de ouder staat.
settings-language = Taal van het venster
settings-theme = Kleuren
