# Wat er moet gebeuren, en waarom de ladder een stap voorstelt.

task-notify-inspectorate = Meld de schorsing vandaag schriftelijk bij de Inspectie, met de redenen
task-hear-afterwards = Hoor alsnog wie vóór het besluit niet gehoord kon worden
task-return-talk = Voer het terugkeergesprek met de leerling en de ouders
task-plan-return-talk = Plan een dag voor het terugkeergesprek
task-deliver-letter = Geef de brief aan de ouders of doe hem op de post
task-evaluate = Kijk samen of de maatregel heeft geholpen
task-objection-ends = Laatste dag waarop de ouders bezwaar kunnen maken
task-decide-on-police = Leg vast of er aangifte bij de politie komt, en waarom
task-inform-guardians = Vertel de ouders wat er met hun kind is gebeurd
task-take-down = Haal weg waarvoor de toestemming is ingetrokken

because-first-step = Er telt nog geen eerdere stap. Bij de ernst ‘{ $severity }’ begint de ladder hier.
because-after-step = { $count ->
    [one] Deze stap komt na ‘{ $kind }’ van { $date }, de enige eerdere stap die meetelt.
   *[other] Deze stap komt na ‘{ $kind }’ van { $date }. Er tellen { $count } eerdere stappen mee.
}
because-last-step = De hoogste stap die meetelt is ‘{ $kind }’, de laatste van de ladder.
