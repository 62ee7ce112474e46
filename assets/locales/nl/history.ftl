# De geschiedenis: wie deed wat, en klopt alles nog.

history-title = Geschiedenis
history-under = Elke wijziging staat hier voorgoed, en wie in een dossier keek. Namen van kinderen staan er niet in.
history-what = Wat er gebeurde
history-touched = Waarover
history-by = Door
history-by-program = Pluis zelf
history-at = Wanneer
history-seq = Nummer
history-none-all = Er is nog niets gebeurd
history-none-steps = Er is nog niets veranderd
history-none-openings = Er heeft nog niemand in een dossier gekeken
history-of = Welke regels
history-of-all = Alles
history-of-steps = Wat er veranderde
history-of-openings = Wie keek
history-older-some = Oudere regels niet getoond
history-older = { $count ->
    [one] 1 oudere regel niet getoond
   *[other] { $count } oudere regels niet getoond
}
history-more = { $count ->
    [one] Toon nog 1
   *[other] Toon nog { $count }
}

# Nakijken
history-verify = Klopt alles nog?
history-verify-why = Pluis rekent na of elke regel en elke brief is zoals die geschreven is. Zo kunt u laten zien dat er achteraf niets is veranderd.
history-verify-do = Nu nakijken
history-sound = { $count ->
    [one] De ene regel is zoals die geschreven is
   *[other] Alle { $count } regels zijn zoals ze geschreven zijn
}
history-head = Kenmerk van de laatste regel. Schrijf het op een andere plek op, dan bewijst het later alle regels tot hier.
history-unsound = { $count ->
    [one] Eén ding is niet zoals het geschreven is
   *[other] { $count } dingen zijn niet zoals ze geschreven zijn
}
history-unsound-do = Bewaar een kopie van het bestand zoals het nu is, vergelijk met de laatste reservekopie en vertel het aan het bestuur.
history-fault-changed = Regel { $seq } is veranderd.
history-fault-missing = Regels { $from } tot en met { $to } ontbreken.
history-fault-other-head = De laatste regel is een andere dan het register onthield.
history-fault-row = Iets dat vaststond, is veranderd: { $noun }.

# Wat er gebeurde
history-op-found-school = School ingericht
history-op-renew-protocol = Een nieuwe versie van Pluis vraagt in het protocol iets anders
history-op-settle-school = Verzonnen school gevuld
history-op-settle-account = Gebruiker van de verzonnen school gemaakt
history-op-settle-consents = Toestemmingen van de verzonnen school gemaakt
history-op-import-roster = Lijsten ingelezen
history-op-enrol-pupil = Leerling ingeschreven
history-op-edit-pupil = Leerling gewijzigd
history-op-enter-guardian = Ouder of verzorger toegevoegd
history-op-edit-guardian = Ouder of verzorger gewijzigd
history-op-enter-staff = Medewerker toegevoegd
history-op-edit-staff = Medewerker gewijzigd
history-op-record-incident = Incident vastgelegd
history-op-set-role = Rol in een incident gewijzigd
history-op-set-scope = Gezegd of een incident met school te maken heeft
history-op-set-incident-status = Stand van een incident gewijzigd
history-op-close-incident = Incident gesloten
history-op-strike-out-incident = Incident doorgehaald
history-op-take-over-incident = Melding van een leerkracht overgenomen
history-op-judge-incident = Gezegd of het pesten is
history-op-add-evidence = Bewijs bij een incident bewaard
history-op-describe-evidence = Beschreven wat niet bewaard mag worden
history-op-cover-evidence = Kopie van bewijs afgedekt
history-op-open-evidence = Bewijs bij een incident geopend
history-op-record-talk = Gesprek vastgelegd
history-op-strike-talk = Gesprek doorgehaald
history-op-plan-steps = Afspraken bij een incident vastgelegd
history-op-set-online = Gegevens over wat online stond gewijzigd
history-op-save-template = Sjabloon voor incidenten bewaard
history-op-drop-template = Sjabloon voor incidenten weggehaald
history-op-change-ladder = Ladder van de school gewijzigd
history-op-decide-on-police = Besluit over de politie vastgelegd
history-op-set-possibly-criminal = Gezegd of een incident strafbaar kan zijn
history-op-open-procedure = Procedure geopend
history-op-enter-station = Stap in een procedure vastgelegd
history-op-enter-suspicion = Stap na een vermoeden tegen een medewerker vastgelegd
history-op-decide-sanction = Maatregel besloten
history-op-issue-letter = Brief uitgegeven
history-op-mark-letter = Brief afgedrukt of bezorgd
history-op-print-consent-forms = Toestemmingsformulieren gemaakt
history-op-remind-consent-forms = Herinneringen aan toestemmingsformulieren gemaakt
history-op-save-consent-item = Vraag over toestemming aangepast
history-op-move-consent-item = Volgorde van toestemmingsvragen gewijzigd
history-op-retire-consent-item = Vraag over toestemming gestopt
history-op-ask-consent-item-again = Vraag over toestemming weer gesteld
history-op-book-consent-form = Toestemmingsformulier geboekt
history-op-register-consent = Antwoord over toestemming vastgelegd
history-op-withdraw-consent = Toestemming ingetrokken
history-op-strike-consent = Antwoord over toestemming doorgehaald
history-op-follow-undo = Weghalen bijgewerkt na ongedaan maken
history-op-confirm-withdrawal = Intrekking per brief bevestigd
history-op-attach-consent-scan = Scan bij een toestemming bewaard
history-op-record-publication = Publicatie vastgelegd
history-op-finish-takedown = Weghalen afgehandeld
history-op-finish-task = Taak gedaan
history-op-change-settings = Instellingen gewijzigd
history-op-change-holidays = Vakanties gewijzigd
history-op-change-logo = Logo gewijzigd
history-op-change-stationery = Papier van brieven gewijzigd
history-op-make-copy = Kopie gemaakt en gecontroleerd
history-op-check-copy = Kopie opnieuw gecontroleerd
history-op-put-back-copy = Kopie teruggezet
history-op-salvage = Gered uit een beschadigd register
history-op-change-locking = Ingesteld wanneer Pluis vergrendelt
history-op-change-copying = Ingesteld waar en wanneer kopieën komen
history-op-add-account = Gebruiker toegevoegd
history-op-edit-account = Rol of titel van een gebruiker gewijzigd
history-op-suspend-account = Een gebruiker de toegang afgenomen
history-op-resume-account = Een gebruiker weer toegang gegeven
history-op-reset-password = Een gebruiker een nieuw wachtwoord gegeven
history-op-open-incident = Incident geopend
history-op-open-file = Dossier geopend
history-op-open-measure = Maatregel of procedure geopend
history-op-open-letter = Brief geopend
history-op-open-staff-case = Zaak over personeel geopend
history-op-open-staff-measure = Maatregel voor personeel geopend
history-op-open-staff-letter = Brief uit een personeelsdossier geopend
history-sheet = Bewijsblad voor het bestuur
history-sheet-file = bewijsblad.pdf
history-op-make-recovery-key = Herstelsleutel gemaakt
history-op-check-recovery-key = Herstelsleutel op papier gecontroleerd
history-op-renew-key = Register een nieuwe sleutel gegeven
history-op-change-password = Eigen wachtwoord gewijzigd
history-op-recover-access = Met de herstelsleutel een nieuw wachtwoord gemaakt
history-op-undo = Stap { $seq } ongedaan gemaakt
history-op-other = Iets anders, door een andere versie van Pluis

# Wat erbij hoorde
history-noun-group = { $count ->
    [one] 1 groep
   *[other] { $count } groepen
}
history-noun-pupil = { $count ->
    [one] 1 leerling
   *[other] { $count } leerlingen
}
history-noun-guardian = { $count ->
    [one] 1 ouder of verzorger
   *[other] { $count } ouders of verzorgers
}
history-noun-staff = { $count ->
    [one] 1 medewerker
   *[other] { $count } medewerkers
}
history-noun-consent = { $count ->
    [one] 1 formulier
   *[other] { $count } formulieren
}
history-noun-publication = { $count ->
    [one] 1 publicatie
   *[other] { $count } publicaties
}
history-noun-incident = { $count ->
    [one] 1 incident
   *[other] { $count } incidenten
}
history-noun-sanction = { $count ->
    [one] 1 maatregel
   *[other] { $count } maatregelen
}
history-noun-letter = { $count ->
    [one] 1 brief
   *[other] { $count } brieven
}
history-noun-deadline = { $count ->
    [one] 1 taak
   *[other] { $count } taken
}
history-noun-protocol = { $count ->
    [one] 1 protocol
   *[other] { $count } protocollen
}
history-noun-history = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
history-noun-settings = { $count ->
    [one] instellingen
   *[other] { $count } instellingen
}
history-noun-account = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
history-noun-copy = { $count ->
    [one] 1 kopie
   *[other] { $count } kopieën
}
history-op-hold-back = Dossier vastgehouden
history-op-release-hold = Dossier losgelaten
history-op-set-referral = Verwijzing naar speciaal onderwijs aangepast
history-op-erase = Voorgoed vernietigd
history-noun-erasure = { $count ->
    [one] 1 vernietiging
   *[other] { $count } vernietigingen
}
history-op-give-access = Inzage gegeven
history-op-add-viewpoint = Zienswijze bij dossier gevoegd
history-op-restrict = Verwerking beperkt
history-op-lift-restriction = Beperking opgeheven
history-op-record-breach = Datalek vastgelegd
history-op-edit-breach = Datalek bijgewerkt
history-noun-breach = { $count ->
    [one] 1 datalek
   *[other] { $count } datalekken
}
history-op-write-note = Afgeschermde notitie geschreven
history-op-open-note = Afgeschermde notitie geopend
history-op-strike-note = Afgeschermde notitie doorgehaald
history-noun-note = { $count ->
    [one] 1 notitie
   *[other] { $count } notities
}
history-op-finish-programme = Deel van het jaarprogramma gedaan
history-op-reopen-programme = Deel van het jaarprogramma weer open
history-noun-programme = { $count ->
    [one] 1 deel van het jaarprogramma
   *[other] { $count } delen van het jaarprogramma
}
history-op-save-press-matter = Persvraag bijgewerkt
history-op-save-press-contact = Contact met de pers vastgelegd
history-op-save-press-address = Perslijst bijgewerkt
history-op-drop-press-address = Van de perslijst gehaald
history-noun-press = { $count ->
    [one] 1 persvraag
   *[other] { $count } persvragen
}
history-op-register-serious = Overzicht van ernstige incidenten aan- of uitgezet
history-op-propose-letter-text = Tekst van een brief voorgesteld
history-op-judge-letter-text = Tekst van een brief beoordeeld
history-op-withdraw-letter-text = Voorstel voor een tekst teruggenomen
history-noun-letter-text = { $count ->
    [one] 1 tekst van een brief
   *[other] { $count } teksten van brieven
}
history-op-add-act = Handeling bij incident vastgelegd
history-op-strike-act = Handeling bij incident doorgehaald
history-op-add-party = Iemand toegevoegd aan een incident
history-op-name-party = Van een onbekende vastgelegd wie het is
history-op-take-out-party = Iemand weggehaald bij een incident
history-op-amend-incident = Incident aangevuld of verbeterd
history-op-link-incidents = Incidenten aan elkaar gekoppeld
history-op-unlink-incidents = Koppeling tussen incidenten weggehaald
history-op-merge-incidents = Dubbel incident samengevoegd
history-op-decline-incident = Melding afgewezen
history-op-look-back-incident = Verder terug gekeken in een dossier: er gebeurde iets
history-op-look-back-measure = Verder terug gekeken in een dossier: voor een maatregel
history-op-look-back-asked = Verder terug gekeken in een dossier: op verzoek
history-op-look-back-support = Verder terug gekeken in een dossier: voor hulp of overstap
history-op-turn-year = Leerlingen overgezet naar het nieuwe schooljaar
history-op-save-filter = Filter van de lijst met incidenten bewaard
history-op-drop-filter = Filter van de lijst met incidenten weggehaald
