# Naar het volgende schooljaar.

turn-title = Naar schooljaar { $year }
turn-title-plain = Naar het volgende schooljaar
turn-why = Waar gaat elke leerling heen? U ziet eerst wat er verandert, en u kunt het daarna in één stap ongedaan maken.
turn-nobody = Iedereen zit al in een groep van { $year }
turn-nobody-why = { $count ->
    [0] Er staan geen leerlingen in Pluis. Lees eerst een bestand in, of voer ze in.
    [one] Er is 1 leerling overgezet. Er is niets meer te doen.
   *[other] Er zijn { $count } leerlingen overgezet. Er is niets meer te doen.
}
turn-not-yet = Het nieuwe schooljaar begint op { $day }
turn-not-yet-why = U kunt alles nu al klaarzetten. Wat u kiest, blijft bewaard. Overzetten kan vanaf die dag.
turn-groups = Groepen in { $year }
turn-groups-new = Deze groepen zijn er nog niet. Ze komen er bij het overzetten.
turn-groups-edit = Groepen aanpassen
turn-groups-edit-why = Zet bij elke groep de leerjaren die erin zitten, met een komma ertussen: 5, 6.
turn-groups-save = Groepen gebruiken
turn-group-name = Naam van de groep
turn-group-years = Leerjaren
turn-group-twice = Twee groepen hebben deze naam.
turn-group-add = Groep toevoegen
turn-group-drop = Groep { $name } weghalen
turn-teachers = Leerkrachten houden de groep met dezelfde naam
turn-teachers-why = Daarna kunt u dit bij Medewerkers aanpassen.
turn-from = Leerlingen van { $year }
turn-moved = { $count ->
    [one] 1 leerling zit al in een groep van het nieuwe jaar en staat hier niet.
   *[other] { $count } leerlingen zitten al in een groep van het nieuwe jaar en staan hier niet.
}
turn-group = Groep { $name }
turn-no-group = Zonder groep
turn-whole-group = { $name }: allemaal naar
turn-each-own = Ieder apart
turn-pupil = { $name } (nu leerjaar { $year })
turn-choose = Kies
turn-to-group = Naar { $name }
turn-to-leave = Van school
turn-count-group = { $count } naar { $name }
turn-count-leaves = { $count } van school
turn-count-open = { $count } nog te kiezen
turn-pupils-count = { $count ->
    [one] 1 leerling
   *[other] { $count } leerlingen
}

# Wat het brengt
turn-outcome = Wat er gebeurt
turn-open = { $count ->
    [one] Van 1 leerling is nog niet gekozen waarheen
   *[other] Van { $count } leerlingen is nog niet gekozen waarheen
}
turn-open-why = Open de groep en kies bij elke leerling een groep, of ‘Van school’.
turn-next = Naar het volgende leerjaar
turn-stays = Doet het leerjaar nog een keer
turn-leaves = Gaat van school
turn-leaves-on = Laatste schooldag: 31 juli, het eind van { $year }.
turn-new-groups = Nieuwe groepen
turn-staff = Medewerkers met een groep in het nieuwe jaar
turn-consents = Toestemmingen
turn-consents-yearly = { $count ->
    [one] De antwoorden voor { $year } gelden tot en met 31 juli. Voor 1 leerling is een nieuw formulier nodig.
   *[other] De antwoorden voor { $year } gelden tot en met 31 juli. Voor { $count } leerlingen is een nieuw formulier nodig.
}
turn-consents-last = Wat ouders hebben gezegd, blijft gelden tot zij het intrekken.
turn-tasks = Taken
turn-tasks-end = { $count ->
    [one] 1 nazorggesprek vervalt, omdat de leerling van school gaat.
   *[other] { $count } nazorggesprekken vervallen, omdat de leerlingen van school gaan.
}
turn-tasks-none = Alle taken blijven zoals ze zijn.
turn-still-open = Gaat van school terwijl er nog iets loopt
turn-still-open-why = Wat openstaat, blijft openstaan. Rond het af, of geef het door aan de nieuwe school.
turn-still-tasks = { $count ->
    [one] 1 taak.
   *[other] { $count } taken.
}
turn-still-procedures = { $count ->
    [one] 1 procedure.
   *[other] { $count } procedures.
}

# Doen
turn-do = Overzetten naar { $year }
turn-shut = Kan vanaf { $day }.
turn-undoable = U kunt dit daarna in één stap ongedaan maken.
turn-sure = Overzetten naar { $year }?
turn-sure-why = Alle leerlingen krijgen hun nieuwe groep. Wie van school gaat, wordt uitgeschreven. Niemands dossier verandert.
turn-sure-do = Overzetten
turn-done = De leerlingen zijn overgezet naar { $year }.
turn-was = Overgezet naar { $year }
turn-forms = Toestemmingsformulieren maken
turn-pupils = Naar de leerlingen
turn-undo = Ongedaan maken
turn-undone = De leerlingen zitten weer in hun oude groep.

# Terug op school
turn-return = Komt terug op school
turn-return-why = De leerling krijgt een nieuwe eerste schooldag. De tijd daarvoor blijft in het dossier staan.
turn-return-on = Eerste schooldag
turn-return-early = Kies een dag na { $day }, toen de leerling van school ging.
turn-return-do = Weer inschrijven
turn-returned = De leerling is weer ingeschreven.

# Op de opdrachtregel
turn-line = { $name } · { $group } · { $where }
turn-line-leaves = van school
turn-line-open = nog te kiezen
turn-summary = { $next } naar het volgende leerjaar, { $stays } doen het jaar over, { $leaves } van school, { $groups } nieuwe groepen, { $staff } medewerkers met een nieuwe groep.
