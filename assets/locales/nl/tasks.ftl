# Wat er moet gebeuren, en waarom de ladder een stap voorstelt.

task-notify-inspectorate = Meld het besluit vandaag schriftelijk bij de Inspectie, met de redenen
task-hear-afterwards = Hoor alsnog wie vóór het besluit niet gehoord kon worden
task-return-talk = Voer het terugkeergesprek met de leerling en de ouders
task-plan-return-talk = Plan een dag voor het terugkeergesprek
task-deliver-letter = Geef de brief aan wie hem krijgt, of doe hem op de post
task-redeliver-letter = Zoek uit waarom de brief terugkwam, en bezorg hem opnieuw
task-write-letter = Schrijf de brief met het besluit, en bezorg hem
task-evaluate = Kijk samen of de maatregel heeft geholpen
task-objection-ends = Laatste dag waarop de ouders bezwaar kunnen maken
task-decide-on-police = Leg vast of er aangifte bij de politie komt, en waarom
task-report-to-police = Doe namens het bestuur aangifte bij de politie, en leg dat vast bij het incident
task-notify-police = Doe een melding bij de politie, en leg dat vast bij het incident
task-inform-guardians = Vertel de ouders wat er met hun kind is gebeurd
task-take-down = Haal weg waarvoor de toestemming is ingetrokken
task-hear-guardians = Hoor de ouders over het voornemen
task-tell-guardians = Vertel de ouders vandaag van de time-out
task-notify-municipality = Meld de verwijdering vandaag bij de gemeente
task-notify-attendance = Meld de schorsing vandaag bij de leerplichtambtenaar
task-tell-leaving = Schrijf de ouders welke school de leerling toelaat en vanaf welke dag, en bezorg de brief
task-staff-suspension-ends = Laatste dag van de schorsing: zij stopt, of het bestuur verlengt haar vóór die dag
task-tell-extension = De medewerker schrijven dat de schorsing is verlengd
task-acknowledge-objection = Bevestig dat het bezwaar is ontvangen
task-hear-objectors = Hoor wie bezwaar heeft gemaakt
task-decide-on-objection = Beslis op het bezwaar
task-dispute-opinion = De Geschillencommissie oordeelt uiterlijk vandaag
task-view-ends = Laatste dag waarop de medewerker kan reageren
task-appeal-ends = Laatste dag om in beroep te gaan
task-take-new-decision = Neem het besluit dat in de plaats komt van het oude
task-tell-withdrawal = Vertel dat het besluit is ingetrokken
task-pass-on = Geef door dat het besluit niet meer geldt, aan wie ervan wist
task-tell-reason = Vertel de reden van het ontslag meteen
task-access-ban-ends = Laatste dag van de toegangsontzegging; daarna is een nieuw besluit nodig
task-send-transfer-report = Stuur het onderwijskundig rapport, met een kopie aan de ouders
task-deregister = Schrijf de leerling uit
task-tell-board = Licht meteen het bestuur in
task-consult-inspector = Laat het bestuur meteen de vertrouwensinspecteur raadplegen
task-tell-police = Informeer de ouders en de betrokkene, en doe daarna aangifte
task-aftercare-first = Vraag na twee weken hoe het met het kind gaat, en leg het gesprek vast bij het incident
task-aftercare-second = Vraag na zes weken hoe het met het kind gaat, en leg het gesprek vast bij het incident
task-agreed = Doe wat is afgesproken

because-first-step = Er telt nog geen eerdere stap. Bij de ernst ‘{ $severity }’ begint de ladder hier.
because-after-step = { $count ->
    [one] Deze stap komt na ‘{ $kind }’ van { $date }, de enige eerdere stap die meetelt.
   *[other] Deze stap komt na ‘{ $kind }’ van { $date }. Er tellen { $count } eerdere stappen mee.
}
because-last-step = De hoogste stap die meetelt is ‘{ $kind }’, de laatste van de ladder.
because-no-order = De maatregelen voor medewerkers staan naast elkaar. Eerdere stappen maken de volgende niet zwaarder. Bij de ernst ‘{ $severity }’ is dit de lichtste die past.
