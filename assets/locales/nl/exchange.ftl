# Wat er bij het inlezen van een bestand is opgevallen, en wat u kunt doen.
# { $line } is de regel in het bestand; bij Excel is dat het rijnummer.

## Soort regel

exchange-pupil = leerling
exchange-staff-member = medewerker
exchange-group = groep
exchange-guardian = ouder of verzorger
exchange-row = rij
exchange-event = dag of vakantie

## Overgeslagen: deze regel is niet ingelezen

exchange-family-name-missing = Regel { $line }: de achternaam ontbreekt. Vul die in het leerlingadministratiesysteem in en maak het bestand opnieuw, of voer deze persoon met de hand in.
exchange-given-name-missing = Regel { $line }: de roepnaam, voornamen en voorletters ontbreken allemaal. Vul er een in en maak het bestand opnieuw.
exchange-name-too-long = Regel { $line }: een naam is langer dan 200 tekens. Kijk of er andere tekst bij de naam staat en haal die weg.
exchange-birth-date-impossible = Regel { $line }: de geboortedatum bestaat niet. Verbeter de datum en maak het bestand opnieuw.
exchange-birth-date-after-reference = Regel { $line }: de geboortedatum ligt na de peildatum van het bestand. Controleer beide data.
exchange-leaving-date-unreadable = Regel { $line }: de datum van uitschrijven bestaat niet. Verbeter de datum, zodat duidelijk is of deze leerling nog op school zit.
exchange-key-double = Regel { $line }: deze sleutel kwam eerder in het bestand al voor. Controleer of iemand dubbel staat en haal de dubbele weg.
exchange-group-name-missing = Regel { $line }: een groep heeft geen naam en geen sleutel. Geef de groep een naam en maak het bestand opnieuw.
exchange-too-many-cells = Regel { $line }: deze rij heeft meer cellen dan er kolommen zijn. Vaak staat er een scheidingsteken in een tekst. Zet die tekst tussen aanhalingstekens, of bewaar de lijst als xlsx.
exchange-pupil-unnamed = Regel { $line }: er staat niet bij om welke leerling het gaat. Vul het leerlingnummer of de achternaam van de leerling in.
exchange-guardian-missing = Regel { $line }: er staat geen ouder of verzorger bij deze leerling. Vul die in de lijst aan, of voer die met de hand in.
exchange-guardian-unnamed = Regel { $line }: een ouder of verzorger heeft geen naam, geen e-mailadres en geen telefoonnummer. Vul minstens een daarvan in.
exchange-event-date-missing = Regel { $line }: er staat niet bij op welke dag dit begint. Voer deze vrije dag met de hand in.
exchange-event-date-unreadable = Regel { $line }: een dag is geen bestaande datum. Voer deze vrije dag met de hand in.
exchange-event-ends-before-it-begins = Regel { $line }: de laatste dag ligt vóór de eerste. Controleer de agenda, of voer deze dagen met de hand in.
exchange-event-too-long = Regel { $line }: dit duurt langer dan een jaar. Controleer de agenda.
exchange-event-name-missing = Regel { $line }: er staat geen naam bij. Geef de dag een naam in de agenda, of voer die met de hand in.
exchange-event-repetition-unreadable = Regel { $line }: dit herhaalt zich op een manier die Pluis niet leest. Voer deze dagen met de hand in.

## Opgevallen: wel ingelezen

exchange-school-missing = In het bestand staat niets over de school. Controleer of dit het bestand van uw school is.
exchange-school-year-unreadable = Het schooljaar in het bestand is niet leesbaar. Controleer of het bestand van dit schooljaar is.
exchange-reference-date-unreadable = De peildatum in het bestand is niet leesbaar. Controleer welke leerlingen al van school zijn.
exchange-brin-unreadable = Het BRIN-nummer in het bestand klopt niet. Controleer of dit het bestand van uw school is.
exchange-no-pupils = Er staan geen leerlingen in het bestand. Maak het bestand opnieuw en kies alle groepen.
exchange-encoding-guessed = De letters in het bestand waren anders opgeslagen dan het bestand zegt. Controleer namen met accenten, zoals é en ï.
exchange-characters-lost = { $count ->
    [one] Eén letter was al verloren toen het bestand werd gemaakt. Zoek het teken � en verbeter de naam.
   *[other] { $count } letters waren al verloren toen het bestand werd gemaakt. Zoek het teken � en verbeter de namen.
}
exchange-forbidden-dropped = { $count ->
    [one] Eén gegeven dat hier niet bewaard mag worden, zoals een BSN of een geboorteland, is weggelaten. U hoeft niets te doen.
   *[other] { $count } gegevens die hier niet bewaard mogen worden, zoals BSN of geboorteland, zijn weggelaten. U hoeft niets te doen.
}
exchange-forbidden-columns-dropped = { $count ->
    [one] Eén kolom die hier niet bewaard mag worden, zoals BSN of nationaliteit, is weggelaten. Maak de lijst de volgende keer zonder die kolom.
   *[other] { $count } kolommen die hier niet bewaard mogen worden, zoals BSN of nationaliteit, zijn weggelaten. Maak de lijst de volgende keer zonder die kolommen.
}
exchange-keys-like-bsn = { $count ->
    [one] Eén sleutel lijkt op een BSN en is weggelaten.
   *[other] { $count } sleutels lijken op een BSN en zijn weggelaten.
} Laat uw leverancier een andere sleutel gebruiken. Tot die tijd wordt op naam en geboortedatum vergeleken.
exchange-key-missing = Regel { $line }: er is geen bruikbare sleutel. Kijk bij een volgende keer inlezen of de juiste persoon of groep is herkend.
exchange-keys-dummy = { $count ->
    [one] Eén sleutel is tijdelijk en is niet bewaard.
   *[other] { $count } sleutels zijn tijdelijk en zijn niet bewaard.
} Kijk bij een volgende keer inlezen of de juiste personen zijn herkend.
exchange-eckid-double = Regel { $line }: dit ECK iD kwam eerder in het bestand al voor en is hier weggelaten. Meld dit bij uw leverancier.
exchange-given-name-from-initials = Regel { $line }: er is geen roepnaam. De voorletters staan er nu voor in de plaats. Vul de roepnaam aan.
exchange-birth-date-missing = { $count ->
    [one] Eén leerling heeft geen geboortedatum. Vul die aan.
   *[other] { $count } leerlingen hebben geen geboortedatum. Vul die aan.
}
exchange-gender-unreadable = Regel { $line }: het geslacht is niet leesbaar en staat nu op onbekend. Vul het zo nodig aan.
exchange-year-group-unreadable = Regel { $line }: de jaargroep is niet leesbaar en is weggelaten. Vul die aan.
exchange-group-unknown = Regel { $line }: de genoemde groep staat niet in het bestand. Kies zelf een groep.
exchange-second-home-group = Regel { $line }: er staat meer dan één stamgroep. De eerste bekende is gebruikt. Controleer of dat klopt.
exchange-group-name-from-key = Regel { $line }: een groep heeft geen naam. De sleutel is nu de naam. Pas die zo nodig aan.
exchange-groups-merged = { $count ->
    [one] Eén groep stond per leerjaar in het bestand en is samengevoegd. Controleer de groepen.
   *[other] { $count } groepen stonden per leerjaar in het bestand en zijn samengevoegd. Controleer de groepen.
}
exchange-group-names-double = { $count ->
    [one] Eén naam hoort bij meer dan één groep. Geef die groepen verschillende namen.
   *[other] { $count } namen horen bij meer dan één groep. Geef die groepen verschillende namen.
}
exchange-enrolment-date-unreadable = Regel { $line }: de datum van inschrijven bestaat niet en is weggelaten. Vul die aan.
exchange-enrolment-after-leaving = Regel { $line }: de datum van inschrijven ligt na die van uitschrijven en is weggelaten. Controleer beide data.
exchange-leavers-unchecked = { $count ->
    [one] Eén leerling heeft een datum van uitschrijven, maar het bestand zegt niet op welke dag het klopte.
   *[other] { $count } leerlingen hebben een datum van uitschrijven, maar het bestand zegt niet op welke dag het klopte.
} Controleer wie echt van school is.
exchange-historic-without-date = Regel { $line }: deze leerling is van school, maar de datum van uitschrijven ontbreekt. Vul die aan, want daarvan hangt de bewaartermijn af.
exchange-no-rows = Onder de kolomkoppen staat niets. Controleer of u de juiste lijst hebt gekozen.
exchange-leading-rows-skipped = { $count ->
    [one] Eén rij boven de kolomkoppen is overgeslagen. Controleer of de kolomkoppen kloppen.
   *[other] { $count } rijen boven de kolomkoppen zijn overgeslagen. Controleer of de kolomkoppen kloppen.
}
exchange-row-too-short = Regel { $line }: deze rij heeft minder cellen dan er kolommen zijn. De rest telt als leeg. Controleer deze rij.
exchange-quote-stray = Regel { $line }: er staat tekst buiten de aanhalingstekens. Controleer deze rij.
exchange-cell-error = Regel { $line }: een cel bevat een fout van Excel, zoals #N/B, en telt als leeg. Verbeter de formule of typ de waarde.
exchange-other-sheets-ignored = { $count ->
    [one] Het bestand heeft nog één werkblad; dat is niet ingelezen. Kies een ander werkblad als dit niet het juiste is.
   *[other] Het bestand heeft nog { $count } werkbladen; die zijn niet ingelezen. Kies een ander werkblad als dit niet het juiste is.
}
exchange-mapped-column-missing = { $count ->
    [one] Eén kolom die u eerder had gekozen, staat niet in dit bestand. Kies de kolommen opnieuw.
   *[other] { $count } kolommen die u eerder had gekozen, staan niet in dit bestand. Kies de kolommen opnieuw.
}
exchange-pupil-not-mapped = Geen kolom zegt om welke leerling het gaat. Kies de kolom met het leerlingnummer of de naam van de leerling.
exchange-guardian-not-mapped = Geen kolom zegt wie de ouder of verzorger is. Kies de kolom met de naam, het e-mailadres of het telefoonnummer.
exchange-name-guessed = Regel { $line }: het was niet zeker waar de voornaam ophoudt en de achternaam begint. Controleer de naam.
exchange-guardian-name-missing = Regel { $line }: een ouder of verzorger heeft geen achternaam. Vul die aan.
exchange-relation-unreadable = Regel { $line }: de relatie met de leerling is niet herkend. Kies die zelf.
exchange-authority-unreadable = Regel { $line }: wie het gezag heeft, is niet herkend en staat nu op onbekend. Vraag het na en vul het in.
exchange-lives-with-unreadable = Regel { $line }: bij wie de leerling woont, is niet herkend en staat nu op onbekend. Vul het in.
exchange-pupil-birth-date-unreadable = Regel { $line }: de geboortedatum van de leerling is niet leesbaar. Controleer of de juiste leerling is gevonden.
exchange-postcode-unreadable = Regel { $line }: de postcode klopt niet en is weggelaten. Vul die aan.
exchange-email-unreadable = Regel { $line }: het e-mailadres klopt niet en is weggelaten. Vul het aan.
exchange-phone-unreadable = Regel { $line }: het telefoonnummer klopt niet en is weggelaten. Vul het aan.
exchange-email-second-dropped = Regel { $line }: er stond meer dan één e-mailadres. Het eerste is bewaard. Controleer of dat het juiste is.
exchange-phone-second-dropped = Regel { $line }: er stond meer dan één telefoonnummer. Eén is bewaard, een mobiel nummer als dat er was. Controleer of dat het juiste is.
exchange-timed-events-skipped = { $count ->
    [one] 1 afspraak met een tijd is overgeslagen. Alleen hele dagen zijn vrije dagen.
   *[other] { $count } afspraken met een tijd zijn overgeslagen. Alleen hele dagen zijn vrije dagen.
}
exchange-cancelled-events-skipped = { $count ->
    [one] 1 afspraak die niet doorgaat is overgeslagen.
   *[other] { $count } afspraken die niet doorgaan zijn overgeslagen.
}
exchange-calendar-line-skipped = Regel { $line } is niet begrepen en overgeslagen. Controleer de dag die erbij hoort.
exchange-repetition-cut = Regel { $line }: dit herhaalt zich zonder einde. Alleen de eerste jaren zijn gelezen.
exchange-no-days-off = In deze agenda staan geen hele dagen. Kies een agenda met vakanties en vrije dagen.

## Onleesbaar: er is niets ingelezen

exchange-empty = Het bestand is leeg. Maak het opnieuw.
exchange-too-large = Het bestand is groter dan 64 MB. Controleer of u het juiste bestand hebt gekozen.
exchange-not-text = Dit bestand is hier niet te lezen. Kies een EDEXML-, CSV- of xlsx-bestand.
exchange-encoding-unknown = De letters in dit bestand zijn opgeslagen op een manier die hier niet bekend is. Bewaar het bestand als UTF-8.
exchange-doctype-refused = Dit bestand bevat een onderdeel dat schade kan doen en dat in een EDEXML-bestand niet thuishoort. Vraag uw leverancier om een schoon bestand.
exchange-entity-refused = Regel { $line }: het bestand verwijst naar een tekst die er niet in staat. Vraag uw leverancier om een schoon bestand.
exchange-malformed = Regel { $line }: het bestand is hier beschadigd. Maak het opnieuw en verander er niets aan.
exchange-truncated = Het bestand houdt halverwege op. Maak of download het opnieuw.
exchange-too-deep = Regel { $line }: het bestand is te ingewikkeld opgebouwd voor EDEXML. Controleer of u het juiste bestand hebt gekozen.
exchange-value-too-long = Regel { $line }: een gegeven is langer dan mogelijk is. Controleer of u het juiste bestand hebt gekozen.
exchange-not-edexml = Dit is geen EDEXML-bestand. Kies in het leerlingadministratiesysteem voor een export naar EDEXML.
exchange-quote-open = Regel { $line }: een aanhalingsteken wordt geopend en niet op de goede plaats gesloten. Verbeter dit, of bewaar de lijst als xlsx.
exchange-no-header = Er zijn geen kolomkoppen gevonden. Zet boven elke kolom wat erin staat; er zijn minstens twee kolommen nodig.
exchange-too-many-rows = De lijst heeft meer dan 100.000 rijen. Controleer of u het juiste bestand hebt gekozen.
exchange-too-many-columns = De lijst heeft meer dan 512 kolommen. Kijk of er ver naar rechts nog iets staat en haal dat weg.
exchange-workbook-locked-or-old = Dit Excel-bestand heeft een wachtwoord of is van een oud soort. Haal het wachtwoord eraf en bewaar het als xlsx.
exchange-workbook-damaged = Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw als xlsx.
exchange-workbook-too-large = Dit Excel-bestand bevat veel meer dan een school nodig heeft. Zet alleen de lijst in een nieuw bestand.
exchange-not-a-workbook = Dit bestand is geen xlsx-bestand. Open het in uw rekenprogramma en bewaar het als xlsx.
exchange-not-a-calendar = Dit bestand is geen agenda. Kies een bestand dat op .ics eindigt.

## Wat een kolom betekent

exchange-pupil-number = Leerling: nummer
exchange-pupil-given-name = Leerling: roepnaam
exchange-pupil-name-prefix = Leerling: tussenvoegsel
exchange-pupil-family-name = Leerling: achternaam
exchange-pupil-full-name = Leerling: hele naam
exchange-pupil-birth-date = Leerling: geboortedatum
exchange-pupil-group = Leerling: groep
exchange-given-name = Voornaam
exchange-initials = Voorletters
exchange-name-prefix = Tussenvoegsel
exchange-family-name = Achternaam
exchange-full-name = Hele naam
exchange-relation = Relatie met de leerling
exchange-authority = Gezag
exchange-lives-with = Leerling woont hier
exchange-street = Straat
exchange-house-number = Huisnummer
exchange-house-number-addition = Toevoeging bij het huisnummer
exchange-address = Straat en huisnummer
exchange-postcode = Postcode
exchange-town = Woonplaats
exchange-postcode-and-town = Postcode en woonplaats
exchange-email = E-mailadres
exchange-phone = Telefoonnummer
exchange-mobile = Mobiel nummer
exchange-language = Taal thuis

## Hoe de lijst is opgebouwd

exchange-social-schools = Ouderbestand van Social Schools
exchange-guardian-per-row = Eén ouder of verzorger per rij
exchange-guardians-on-pupil-row = Ouders en verzorgers op de rij van de leerling
