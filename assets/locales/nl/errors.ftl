# Wat er in de weg staat, en wat u kunt doen.

## Wat er niet lukte

error-invalid = Er is nog iets niet goed ingevuld.
error-refused = Dit kan nu niet.
error-forbidden = Dit hoort niet bij uw rol in het programma. Vraag de directeur.
error-not-found = We kunnen { $noun } niet vinden. Misschien is er intussen iets veranderd. Ga terug en zoek opnieuw.
error-stale = Intussen is { $noun } gewijzigd. Wat u typte, staat er nog. Open de bladzijde opnieuw en kijk wat er anders is.
error-locked = Het register is gesloten. Open het met het wachtwoord.
error-wrong-password = Dit wachtwoord klopt niet. Kijk of Caps Lock aanstaat en probeer het nog eens.
error-too-soon = Het wachtwoord was een paar keer niet goed. Wacht { $wait } en probeer het dan opnieuw.
error-wait-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
}
error-wait-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
error-which-user = Meer mensen kunnen dit register openen. Vul ook uw naam in.
error-already-exists = Op deze plek staat al een bestand. Er is niets overschreven.
error-no-register = Er is hier geen register.
error-not-a-register = Dit bestand is geen register van Pluis. Er is niets aan veranderd.
error-damaged = Het bestand is beschadigd. Gebruik de laatste reservekopie en laat dit bestand staan zoals het is.
error-newer-file = Dit register is door een nieuwere Pluis geschreven. Zet eerst de nieuwste Pluis op deze computer.
error-already-open = Het register is al ergens anders open. Sluit het daar en probeer het nog eens.
error-read-only = Het bestand of de map mag niet worden beschreven. Vraag wie de computers beheert.
error-disk-full = De schijf is vol. Maak ruimte vrij en probeer het nog eens. Wat u typte, staat er nog.
error-disk-failed = De schijf of stick gaf een fout, of is eruit gehaald. Kijk of alles goed aangesloten is en probeer het nog eens.
error-other-register = Dit is een kopie van een ander register. Er is niets veranderd.
error-other-key = Deze kopie heeft nog de sleutel van eerder.
error-no-folder = De map of het bestand is er niet. Kijk of een netwerkschijf of usb-stick ontbreekt.
error-unreadable = Dit bestand is niet te lezen.
error-missing-glyph = Het teken ‘{ $character }’ kan niet worden afgedrukt. Vervang het in de naam of in de tekst.
error-letter-incomplete = De brief is nog niet compleet. Kijk of alles over school, leerling en besluit is ingevuld. Wat ontbreekt, heet in de brief ‘{ $field }’.
error-cancelled = Gestopt. Er is niets bewaard.
error-nothing-to-undo = Er is niets om terug te draaien. Alleen de laatste stap bij leerlingen, ouders en medewerkers kan terug.
error-unexpected = Er ging iets mis wat niet had mogen gebeuren. Probeer het nog eens. Blijft het misgaan, geef dan deze code door: { $code }

## Wat er aan een veld niet klopt

problem-missing = Vul dit in.
problem-too-long = Dit is te lang. Maak het korter.
problem-no-such-date = Deze datum bestaat niet of past hier niet. Controleer de dag.
problem-in-future = Deze dag moet nog komen. Kies vandaag of eerder.
problem-before-asked = Deze dag ligt voor de dag waarop het gevraagd is. Kies die dag of later.
problem-no-email = Dit is geen e-mailadres. Een adres ziet eruit als naam@school.nl.
problem-no-postcode = Dit is geen postcode. Een postcode ziet eruit als 1234 AB.
problem-no-brin = Dit is geen BRIN. Een BRIN ziet eruit als 12AB.
problem-not-a-choice = Maak hier een keuze.
problem-password-too-short = Dit wachtwoord is te kort. Gebruik minstens twaalf tekens; een zin onthoudt u het makkelijkst.
problem-same-password = Dit is het wachtwoord dat u kreeg. Kies een ander, dat alleen u weet.
problem-no-school-year = Dit is geen schooljaar. Een schooljaar ziet eruit als 2026-2027.
problem-ends-before-it-begins = De laatste dag ligt vóór de eerste, of de periode duurt meer dan een jaar.
problem-twice = Deze persoon staat er twee keer.
problem-no-recovery-key = Dit is niet zoals het op het blad staat. Kijk teken voor teken.
problem-no-scan = Dit is geen PDF, JPEG of PNG. Scan het formulier opnieuw of bewaar het als PDF.
problem-too-large = Dit bestand is groter dan 10 MB. Scan met een lagere kwaliteit; 150 tot 300 dpi is genoeg.
problem-no-picture = Dit bestand is geen PNG, JPEG of SVG, of het is beschadigd. Vraag de maker van het logo om een PNG.
problem-picture-too-large = Deze afbeelding is te groot. Neem een bestand van hooguit 5 MB.
problem-picture-too-small = Deze afbeelding is te klein om af te drukken. Neem er een van minstens 64 punten breed of hoog; 600 is mooi.
problem-picture-empty = Op deze afbeelding is niets te zien. Een wit logo valt weg op wit papier: neem de versie in kleur.
problem-not-only-shapes = In deze SVG zit losse tekst of een foto, en die zou wegvallen. Bewaar het logo als PNG.

## Waar het over gaat

noun-school = de gegevens van de school
noun-account = dit account
noun-group = deze groep
noun-pupil = deze leerling
noun-guardian = deze ouder of verzorger
noun-staff = deze medewerker
noun-incident = dit incident
noun-sanction = deze maatregel
noun-task = deze taak
noun-letter = deze brief
noun-form = dit formulier
noun-consent-item = deze vraag
noun-publication = deze publicatie
noun-protocol = dit protocol
noun-step = deze stap
noun-copy = deze kopie
noun-recovery-key = deze herstelsleutel

## Overgeslagen bij het inlezen

import-pupil-not-found = Regel { $line }: deze leerling staat niet in Pluis. Lees eerst de leerlingen in, of controleer de naam en het nummer.
import-pupil-ambiguous = Regel { $line }: dit past op meer dan één leerling. Zet het leerlingnummer of de geboortedatum erbij.
import-guardian-without-name = Regel { $line }: deze ouder of verzorger heeft geen achternaam. Vul die in de lijst aan.

## Waar een regel staat

source-protocol = protocol van de school
source-mandate = mandaat van het bestuur
source-domain = protocol van de school
source-practice = gebruik, geen wet
noun-erasure = deze vernietiging
noun-breach = dit datalek
noun-note = deze notitie
noun-programme = dit deel van het jaarprogramma
noun-press = deze persvraag
noun-letter-text = deze tekst van een brief
