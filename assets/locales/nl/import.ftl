# De school inlezen uit bestanden

import-title = Inlezen
import-under = Er verandert niets voordat u hebt gezien wat er verandert.
import-restart = Opnieuw beginnen
import-files = Bestanden
import-roster = Leerlingen, groepen en leerkrachten
import-roster-text = Een EDEXML-bestand uit uw leerlingadministratie. Dat bevat geen ouders.
import-list = Ouders en verzorgers
import-list-text = Een lijst als CSV- of Excel-bestand (xlsx), met bij elke ouder om welke leerling het gaat.
import-choose = Kies een bestand
import-choose-another = Kies een ander bestand
import-looking = Het bestand wordt bekeken…
import-looked = Het overzicht staat klaar.
import-unreadable = Het gaat om { $name }. Er is niets veranderd.
import-stale = Er is intussen iets veranderd
import-stale-text = Er is nog niets ingelezen. Hieronder staat een nieuw overzicht. Kijk het na en kies dan opnieuw ‘Inlezen’.

# Het overzicht vooraf
import-preview = Wat er gaat veranderen
import-preview-text = Er is nog niets ingelezen. Kijk hieronder na wat er nieuw is en wat er verandert.
import-kind = Soort
import-kind-groups = Groepen
import-kind-pupils = Leerlingen
import-kind-guardians = Ouders en verzorgers
import-kind-staff = Medewerkers
import-new = Nieuw
import-changed = Gewijzigd
import-unchanged = Ongewijzigd
import-face-pupils = Leerlingen
import-face-guardians = Ouders
import-face-staff = Medewerkers
import-face-left = Van school?
import-face-refused = Overgeslagen
import-face-remarks = Opgevallen
import-face-columns = Kolommen
import-refused = { $count ->
    [one] 1 regel wordt overgeslagen
   *[other] { $count } regels worden overgeslagen
}
import-left-out = { $count ->
    [one] 1 regel is overgeslagen
   *[other] { $count } regels zijn overgeslagen
}
import-show-refused = Bekijk welke en waarom
import-left = { $count ->
    [one] 1 leerling staat niet in het bestand
   *[other] { $count } leerlingen staan niet in het bestand
}
import-show-left = Zeg wie van school is
import-run = Inlezen
import-undoable = Daarna kunt u het nog ongedaan maken.
import-undoable-left = { $count ->
    [one] 1 leerling gaat van school. Daarna kunt u het nog ongedaan maken.
   *[other] { $count } leerlingen gaan van school. Daarna kunt u het nog ongedaan maken.
}
import-same = Er verandert niets
import-same-text = Alles uit het bestand staat al zo in Pluis.
import-same-refused = Wat gelezen kon worden, staat al zo in Pluis. Kijk hieronder naar wat is overgeslagen.

# Nieuw en gewijzigd
import-name = Naam
import-what-changes = Wat er verandert
import-becomes = wordt
import-nothing = leeg
import-detail-pupils = Groep
import-detail-guardians = Leerling
import-detail-staff = E-mailadres
import-changed-caption = Gewijzigd ({ $count })
import-new-caption = Nieuw ({ $count })
import-groups = { $count ->
    [one] 1 groep
   *[other] { $count } groepen
}

# Velden
import-field-name-given = Roepnaam
import-field-name-initials = Voorletters
import-field-name-prefix = Tussenvoegsel
import-field-name-family = Achternaam
import-field-birth-date = Geboortedatum
import-field-gender = Geslacht
import-field-year-group = Leerjaar
import-field-group = Groep
import-field-groups = Groepen
import-field-key = Nummer in de leerlingadministratie
import-field-eck-id = ECK iD
import-field-enrolled-on = Eerste schooldag
import-field-left-on = Laatste schooldag
import-field-address-street = Straat en huisnummer
import-field-address-postcode = Postcode
import-field-address-town = Woonplaats
import-field-email = E-mailadres
import-field-phone = Telefoon
import-field-language = Taal van brieven
import-field-pupils = Leerling erbij
import-field-relation = Relatie
import-field-authority = Gezag
import-field-lives-with = Leerling woont hier

# Wie van school is
import-left-question = Wie is er echt van school?
import-left-hint = Wie u aanvinkt, krijgt gisteren als laatste schooldag. Wie u niet aanvinkt, blijft leerling.
import-left-name = { $name }, groep { $group }
import-left-all = Iedereen aanvinken
import-left-none = Niemand aanvinken
import-left-many = Dat zijn er veel
import-left-many-text = Bevat het bestand wel alle groepen? Vink alleen aan wie echt van school is.

# Overgeslagen en opgevallen
import-refused-text = Deze regels doen niet mee; alle andere wel. Verbeter ze bij de bron en lees het bestand daarna opnieuw in. Wat al goed stond, verandert dan niet.
import-file = Bestand
import-noun = Soort
import-reason = Waarom
import-remark = Wat er opvalt
import-source-roster = Leerlingen
import-source-guardians = Ouders

# De kolommen
import-columns-text = Zo zijn de kolommen van de lijst gelezen. Klopt er een niet, kies dan wat erin staat; het overzicht past zich meteen aan.
import-preset = Herkend als: { $preset }.
import-column = Kolom
import-nameless = Zonder kop
import-sample = Wat erin staat
import-meaning = Betekent
import-meaning-of = Betekenis van kolom { $column }
import-not-read = Niet inlezen
import-of-pupil = Over de leerling
import-of-guardian = Over de ouder of verzorger
import-which = Van wie
import-which-of = Van wie is kolom { $column }
import-every-guardian = Elke ouder
import-guardian = Ouder { $number }

# Daarna
import-done = Het bestand is ingelezen
import-did-groups-new = { $count ->
    [one] 1 nieuwe groep
   *[other] { $count } nieuwe groepen
}
import-did-pupils-new = { $count ->
    [one] 1 nieuwe leerling
   *[other] { $count } nieuwe leerlingen
}
import-did-pupils-changed = { $count ->
    [one] 1 leerling gewijzigd
   *[other] { $count } leerlingen gewijzigd
}
import-did-pupils-left = { $count ->
    [one] 1 leerling van school
   *[other] { $count } leerlingen van school
}
import-did-guardians-new = { $count ->
    [one] 1 nieuwe ouder of verzorger
   *[other] { $count } nieuwe ouders en verzorgers
}
import-did-guardians-changed = { $count ->
    [one] 1 ouder of verzorger gewijzigd
   *[other] { $count } ouders en verzorgers gewijzigd
}
import-did-staff-new = { $count ->
    [one] 1 nieuwe medewerker
   *[other] { $count } nieuwe medewerkers
}
import-did-staff-changed = { $count ->
    [one] 1 medewerker gewijzigd
   *[other] { $count } medewerkers gewijzigd
}
import-next = Wat nu?
import-next-guardians = De leerlingen staan in Pluis, maar het bestand bevat geen ouders. Lees daarom ook de lijst met ouders en verzorgers in: zonder hen kan er geen brief de deur uit.
import-next-text = Alles staat klaar. Ziet u iets dat niet klopt, dan kunt u het inlezen nu nog ongedaan maken.
import-to-pupils = Naar de leerlingen
import-guardians-now = Lees de ouders in
import-more = Nog een bestand inlezen
import-undo = Inlezen ongedaan maken
import-undone = Het inlezen is ongedaan gemaakt
import-undone-text = Alles is weer zoals het was.
