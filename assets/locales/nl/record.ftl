# Een incident vastleggen

record-title = Incident vastleggen
record-under = Schrijf het op terwijl u het nog weet. De rest kan later.
record-under-send-in = Schrijf het op terwijl u het nog weet. De intern begeleider leest het en neemt het over.
record-facts = Wat gebeurde er?
record-facts-hint = Feiten, geen oordeel: wat is er gezien, gehoord of gezegd? Na het vastleggen staat de tekst vast.
record-day = Dag
record-day-part = Deel van de dag
record-time = Tijd
record-place = Plaats
record-place-empty = Kies een plaats
record-platform = Platform
record-platform-empty = Niet bekend
record-platform-other = Een ander platform
record-platform-name = Welk platform?
record-felt = Wat merkt de school ervan?
record-felt-hint = Bijvoorbeeld: een kind durft niet naar school, of er is ruzie in de klas. Dit mag leeg blijven.
record-scope = Heeft dit met school te maken?
record-scope-hint = Volgens het protocol kan er pas een maatregel komen als dit is beantwoord. Dat kan ook later.

record-who = Wie waren erbij?
record-who-hint = Typ een deel van de naam. Iedereen begint als betrokken; wie welke rol had, blijkt na het horen.
record-who-chosen = Wie erbij waren
record-people-pupil = Leerlingen
record-people-guardian = Ouders en verzorgers
record-people-staff = Medewerkers
record-role = Rol van { $name }
record-unknown = Onbekend iemand
record-unknown-hint = Wat is er over deze persoon gezegd? Dit mag leeg blijven.
record-outsider = Iemand van buiten de school
record-outsider-hint = Bijvoorbeeld: een jongen van een andere school.
record-add-unknown = Onbekend iemand
record-add-outsider = Iemand van buiten de school

record-categories = Soort incident
record-categories-hint = Typ om te zoeken, of open de lijst met een pijltje. De eerste is de hoofdsoort.
record-sexual-image = Is het beeld naakt of seksueel?
record-sexual-image-hint = Ga af op wat u hoort: kijk er zelf niet naar en bewaar het niet. Twijfelt u, kies dan ja.
record-sexual-image-yes = Ja, of misschien: het kan strafbaar zijn
record-sexual-image-no = Nee
record-no-sexualimage = Kies of het beeld naakt of seksueel is. Daarvan hangt af wat de school zelf mag doen.
record-main = hoofdsoort
record-severity = Ernst
record-severity-hint = De ernst bepaalt waar de ladder begint.
record-more = Als u het al weet
record-clauses = Artikelen van het protocol die zijn overtreden
record-clauses-hint = Zoek op nummer of op een woord uit de afspraak.
record-reported-by = Wie heeft het gemeld?
record-criminal = Misschien is het strafbaar
record-criminal-must = Dan komt er een taak bij: het bestuur doet volgens het protocol altijd aangifte.
record-criminal-may = Dan komt er een taak bij: het bestuur besluit of er aangifte komt, en waarom.
record-save = Incident vastleggen
record-save-next = Vastleggen en nog een
record-send-in = Insturen
record-sent-in = Het is ingestuurd. De intern begeleider neemt het over.
record-done-next = Vastgelegd. Dag, plaats en melder staan er al voor het volgende.
record-judgement = Is dit pesten?
record-judgement-why = Alleen als u het al weet; het kan ook later. Dit is een oordeel en staat los van de feiten.
record-hidden = Alleen de directeur ziet dit incident
record-hidden-why = Het gaat over een medewerker. Na het vastleggen kunt u het zelf niet meer lezen. Vermoedt u een seksueel misdrijf? Leg dan alleen vast dat u iets meldt, en vertel het meteen aan het bestuur.
record-done = Het incident is vastgelegd.

record-no-facts = Schrijf op wat er gebeurde.
record-no-happenedon = Vul de dag in waarop het gebeurde.
record-no-happenedat = Schrijf de tijd als 10:30, of laat het vak leeg.
record-no-place = Kies waar het gebeurde.
record-no-parties = Kies minstens één persoon. Weet u niet wie het was? Kies dan ‘Onbekend iemand’.
record-no-categories = Kies wat voor soort incident het is.
record-no-severity = Kies hoe ernstig het was.

# Wat nog getypt wordt

draft-restored = Uw concept is hersteld
draft-restored-why = Hier staat wat u eerder typte en nog niet hebt vastgelegd.
draft-go-on = Verder met dit concept
draft-again = Opnieuw beginnen
draft-dropped = Het concept is weggegooid.
draft-bring-back = Terughalen
draft-failed = Het concept wordt nu niet bewaard
draft-failed-why = Wat u typte, staat hier nog wel. Bij de volgende toets proberen we het opnieuw.
draft-kept = Uw concept is bewaard in het versleutelde bestand.
draft-will-keep = Wat u typt, wordt meteen als concept bewaard.
