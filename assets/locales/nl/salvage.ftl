# Een beschadigd register: eerst een kopie, anders redden wat te redden is.

salvage-way-out = Wat nu?
salvage-met = Pluis kwam iets tegen wat niet meer te lezen is. U kunt het register nog openen, maar werk er niet in verder.
salvage-copy = Eerst: zet de nieuwste kopie terug
salvage-copy-newest = De nieuwste goede kopie is van { $date } en ligt in { $folder }.
salvage-copy-away = Die map of stick is er nu niet. Steek de stick in de computer, of vraag wie de computers beheert.
salvage-copy-unknown = Pluis weet niet waar een goede kopie ligt. Kijk op sticks en in de map op het netwerk.
salvage-copy-why = Pluis leest de kopie eerst helemaal en vertelt wat erin staat. Wat na die dag is vastgelegd, moet u opnieuw vastleggen. Het beschadigde bestand blijft bewaard.
salvage-copy-do = Terugzetten uit deze kopie
salvage-copy-again = Kijk opnieuw
salvage-copy-older = Neem de kopie van { $date }
salvage-copy-choose = Kies zelf een kopie
salvage-rest = Anders: red wat nog te lezen is
salvage-rest-why = Is er geen kopie, of is die te oud? Dan leest Pluis wat nog te lezen is in een nieuw bestand. Aan het beschadigde bestand verandert niets.
salvage-rest-do = Redden…
salvage-anyway = Toch openen
salvage-rest-cannot = Het begin van het bestand is ook beschadigd. Zonder dat begin past er geen wachtwoord meer op: alleen een kopie helpt.

salvage-title = Redden wat nog te lezen is
salvage-why = Pluis leest het beschadigde register rij voor rij en zet wat het kan lezen in een nieuw bestand ernaast. Daarna vertelt Pluis wat er mee is gekomen, en kiest u of u daarmee verdergaat.
salvage-password-hint = Het wachtwoord van de directeur of de administratie, of de herstelsleutel.
salvage-do = Lees wat nog te lezen is
salvage-busy = Bezig met lezen. Dit kan een paar minuten duren.
salvage-told-whole = Alles was nog te lezen
salvage-told-torn = Niet alles was nog te lezen
salvage-torn = Er ontbreekt iets bij: { $parts }.
salvage-loose = { $count ->
    [one] 1 regel hoorde bij iets wat weg is, en is er daarom uit.
   *[other] { $count } regels hoorden bij iets wat weg is, en zijn er daarom uit.
}
salvage-unsound = De geschiedenis of een brief is niet meer compleet. Dat blijft te zien bij Geschiedenis en op het bewijsblad. Vertel het aan het bestuur.
salvage-compare = Kloppen deze aantallen met wat u weet? Vergelijk ze met de nieuwste kopie als die er is.
salvage-put-do = Ga hiermee verder
salvage-put = Wat gered is, is nu het register
salvage-put-aside = Het beschadigde bestand heet nu { $name } en ligt in dezelfde map. Bewaar het tot u alles hebt nagekeken.
salvage-put-then = Open het register met uw wachtwoord, maak meteen een kopie en vul aan wat ontbreekt.
salvage-later-do = Nog niet
salvage-later = Er is niets vervangen
salvage-later-where = Wat gered is, ligt onder de naam { $name } naast het beschadigde bestand en gaat open met dezelfde wachtwoorden.

## Waar iets kan ontbreken

salvage-part-people = leerlingen, ouders, medewerkers en groepen
salvage-part-incidents = incidenten
salvage-part-measures = maatregelen en taken
salvage-part-letters = brieven
salvage-part-consents = toestemmingen en publicaties
salvage-part-notes = notities, zienswijzen en inzage
salvage-part-history = de geschiedenis
salvage-part-school = instellingen, gebruikers en de pers

## Wat er in de weg staat

salvage-trouble-damaged = Van dit bestand is niets meer te lezen. Zet een kopie terug.
salvage-trouble-forbidden = Alleen de directeur en de administratie kunnen een register redden.
salvage-trouble-not-found = Wie u bent, was niet meer te lezen. Vul op de plaats van het wachtwoord de herstelsleutel in.
salvage-trouble-disk-full = Er is te weinig ruimte voor een tweede bestand. Maak ruimte vrij en probeer het nog eens. Er is niets half achtergebleven.
salvage-trouble-already-open = Het register is nog ergens open. Sluit het daar en probeer het nog eens.
