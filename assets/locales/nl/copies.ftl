# Kopieën: maken, controleren, proberen en terugzetten.

copies-tab = Kopieën
copies-go = Naar kopieën

## Hoe het ervoor staat

copies-now-good = De nieuwste goede kopie is van { $date }
copies-now-good-why = Pluis heeft die kopie helemaal gelezen en vergeleken met het register.
copies-now-stale = De nieuwste goede kopie is van { $date }
copies-now-stale-why = Dat is te lang geleden. Als deze computer vandaag stukgaat of wegraakt, bent u alles kwijt wat daarna is vastgelegd.
copies-now-none = Er is nog geen goede kopie
copies-now-none-why = Als deze computer stukgaat of wegraakt, bent u alles kwijt. Kies een stick of een map op het netwerk en maak een kopie.
copies-trouble-title = De laatste kopie die vanzelf zou komen, is niet gelukt
copies-none-good = Er is nog geen goede kopie.
copies-make = Maak nu een kopie
copies-make-elsewhere = Kopie op een andere plek
copies-made = De kopie is gemaakt en gecontroleerd: { $name }

## Waar en wanneer

copies-where = Waar de kopieën komen
copies-where-why = Een kopie is net zo versleuteld als het register en gaat open met dezelfde wachtwoorden. De naam van het bestand zegt niets over de school.
copies-folder = Map of stick
copies-folder-none = Nog niet gekozen
copies-folder-choose = Map kiezen
copies-folder-away = Deze map of stick is er nu niet.
copies-folder-beside = Deze map staat bij het register zelf. Raakt de computer weg, dan bent u ook de kopieën kwijt. Kies liever een stick of een map op het netwerk.
copies-daily = Elke dag dat Pluis open is
copies-daily-hint = Pluis maakt de kopie vanzelf, als er sinds de vorige iets is veranderd.
copies-on-close = Bij het sluiten van Pluis
copies-on-close-hint = Ook dan alleen als er iets is veranderd.
copies-warn-after = Waarschuw na zoveel dagen zonder goede kopie
copies-warn-after-hint = Een getal van 1 tot en met 31. De waarschuwing staat dan bij Vandaag.
copies-save = Bewaren
copies-saved = Bewaard waar en wanneer kopieën komen.
copies-rotation = Oude kopieën in deze map ruimt Pluis zelf op. Er blijven zeven dagen, vier weken en twaalf maanden.
copies-director-only = Alleen de directeur kiest waar en wanneer kopieën komen.

## De lijst

copies-list = Kopieën die er zijn
copies-list-none = Er zijn nog geen kopieën
copies-list-none-why = De eerste kopie die u maakt, komt hier te staan.
copies-show-all = Toon alle kopieën
copies-not-shown = { $count ->
    [one] 1 oudere kopie niet getoond
   *[other] { $count } oudere kopieën niet getoond
}
copies-column-made = Gemaakt
copies-column-place = Plek
copies-column-size = Grootte
copies-column-good = Gecontroleerd
copies-size-kib = { $size } kB
copies-size-mib = { $size } MB
copies-good = goed
copies-good-on = Goed op { $date }
copies-not-checked = niet gecontroleerd
copies-away = hier nu niet
copies-check = Controleer { $name } opnieuw
copies-check-short = Controleer
copies-checked = { $name } is helemaal gelezen en is goed.
copies-try = Probeer { $name }
copies-try-short = Probeer

## Proefherstel

copies-trial = Proefherstel
copies-trial-why = Een kopie die u nooit hebt geopend, is een gok. Bij een proefherstel opent Pluis de kopie naast het register en vertelt wat erin staat. Er verandert niets.
copies-trial-choose = Kies een kopie
copies-trial-title = Een kopie proberen
copies-trial-file = Kopie: { $name }
copies-trial-name = Uw naam
copies-trial-name-hint = Zoals u toen in Pluis stond.
copies-trial-password = Wachtwoord
copies-trial-password-hint = Het wachtwoord van de dag waarop de kopie is gemaakt.
copies-trial-open = Open de kopie
copies-trial-done = Proefherstel gelukt
copies-contents-school = School
copies-contents-people = Mensen
copies-contents-people-count = { $pupils ->
    [one] 1 leerling
   *[other] { $pupils } leerlingen
}, { $guardians ->
    [one] 1 ouder of verzorger
   *[other] { $guardians } ouders en verzorgers
}, { $staff ->
    [one] 1 medewerker
   *[other] { $staff } medewerkers
}
copies-contents-incidents = Incidenten
copies-contents-sanctions = Maatregelen
copies-contents-letters = Brieven
copies-contents-last = Laatst gedaan
copies-contents-last-line = { $what }, { $date }, door { $by }
copies-contents-lines = Geschiedenis
copies-contents-lines-count = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
copies-contents-sound = Elke regel en elke brief is zoals die geschreven is.
copies-contents-unsound = Niet elke regel of brief is zoals die geschreven is. Gebruik deze kopie niet.
copies-contents-other = Dit is een kopie van een ander register dan het register op deze computer.

## Terugzetten

copies-restore-ask = Terugzetten…
copies-restore-door = Terugzetten uit een kopie
copies-restore-have = Ik heb al een kopie van Pluis
copies-restore-title = Deze kopie terugzetten?
copies-restore-why = De kopie komt op de plek van het register. Wat na { $date } is vastgelegd, staat er dan niet in. Het register van nu wordt niet gewist: het blijft onder een andere naam ernaast liggen.
copies-restore-new = De kopie wordt het register op deze computer.
copies-restore-other = Ja, ik weet dat dit een ander register is
copies-restore-other-why = Op deze computer staat al een register, en dat is niet hetzelfde.
copies-restore-other-missing = Zet hier een vinkje als u dit echt wilt.
copies-restore-do = Zet terug
copies-restored = De kopie is teruggezet. Open het register met het wachtwoord van de kopie.
copies-restored-aside = Het register van voor het terugzetten heet nu { $name } en ligt in dezelfde map.

## Verhuizen

copies-move = Naar een andere computer
copies-move-1 = Maak hier een kopie op een stick. Wacht tot Pluis zegt dat de kopie goed is.
copies-move-2 = Sluit Pluis op deze computer en werk er niet meer in. Wat u hier later nog vastlegt, komt niet mee.
copies-move-3 = Zet Pluis op de nieuwe computer en open het. Kies bij het welkom ‘Ik heb al een kopie van Pluis’.
copies-move-4 = Kies de kopie op de stick en open hem met uw eigen naam en wachtwoord. Kijk of de school en de aantallen kloppen en zet de kopie terug.
copies-move-5 = Kies op de nieuwe computer bij Instellingen, Kopieën opnieuw waar de kopieën komen.
copies-move-6 = Klopt alles? Wis dan Pluis en het register van de oude computer. Bewaar de stick op een veilige plek of wis hem ook.

## Wat er in de weg staat

copies-trouble-no-folder = De map of stick voor de kopie is er niet. Steek de stick in de computer of kies een andere map.
copies-trouble-disk-full = Er is te weinig ruimte voor de kopie. Maak ruimte vrij of neem een andere stick. Er is geen halve kopie achtergebleven.
copies-trouble-disk-failed = De stick of schijf gaf een fout. Misschien is hij er te vroeg uitgehaald. Steek hem er weer in en probeer het nog eens; gaat het weer mis, neem dan een andere.
copies-trouble-read-only = In deze map of op deze stick mag niet worden geschreven. Kies een andere map, of vraag wie de computers beheert.
copies-trouble-damaged = Deze kopie is beschadigd en niet te gebruiken. Neem een andere kopie, en maak een nieuwe op een andere stick.
copies-trouble-other-register = Deze kopie is van een ander register dan het register op deze computer. Er is niets veranderd.
copies-trouble-other-key = Deze kopie is van voordat het register een nieuwe sleutel kreeg. Opnieuw vergelijken kan niet meer; met een wachtwoord van toen kunt u hem nog wel proberen.
copies-trouble-newer-file = Deze kopie is door een nieuwere Pluis gemaakt. Zet eerst de nieuwste Pluis op deze computer.
copies-trouble-not-a-register = Dit bestand is geen kopie van Pluis. De naam van een kopie begint met pluis en eindigt op .pluis.
copies-trouble-no-register = De kopie is er niet meer. Misschien is de stick eruit gehaald of het bestand verplaatst.
copies-trouble-already-open = Dit register is nog ergens open of niet goed afgesloten. Sluit Pluis daar en probeer het nog eens.
copies-trouble-wrong-password = Deze naam en dit wachtwoord passen niet bij de kopie. Neem het wachtwoord van de dag waarop de kopie is gemaakt.
copies-trouble-forbidden = Alleen de directeur en de administratie kunnen een kopie proberen of terugzetten.

## Op de opdrachtregel

copies-cli-made = De kopie { $name } is gemaakt en gecontroleerd ({ $kib } KiB).
copies-cli-newest = De nieuwste goede kopie is van { $date }.
copies-cli-contents = Leerlingen: { $pupils }. Ouders en verzorgers: { $guardians }. Medewerkers: { $staff }. Incidenten: { $incidents }. Maatregelen: { $sanctions }. Brieven: { $letters }. Regels geschiedenis: { $lines }.
copies-cli-restored = De kopie is teruggezet.
copies-cli-aside = Het register van ervoor heet nu { $name }.
copies-cli-saved = Gered: { $rows } rijen, in het nieuwe register { $file }. Het beschadigde register is niet aangeraakt.
copies-cli-saved-torn = Niet alles was te lezen ({ $count } onderdelen), en { $loose } rijen hoorden bij iets wat weg is. Vergelijk met de nieuwste kopie voordat u hiermee verdergaat.
