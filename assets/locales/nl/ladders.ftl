# De ladders van de school

ladders-version = Versie { $number }, vanaf { $date }, vastgelegd door { $by }
ladders-version-rules = Versie { $number }, geldt vanaf { $date }, vastgelegd door { $by }
ladders-weeks = { $weeks ->
    [one] Telt 1 week
   *[other] Telt { $weeks } weken
}
ladders-evaluated = { $weeks ->
    [0] Geen evaluatie
    [one] Evaluatie na 1 week
   *[other] Evaluatie na { $weeks } weken
}
ladders-change = Ladder wijzigen
ladders-change-of = Ladder wijzigen: { $subject }
ladders-why = Zet de treden van licht naar zwaar. Strenger dan de wet mag, soepeler niet. Wat al is besloten, blijft tellen zoals toen gold.
ladders-steps = Treden van de ladder, van licht naar zwaar
ladders-fixed = staat in het protocol
ladders-milder = { $name } een plaats lichter
ladders-graver = { $name } een plaats zwaarder
ladders-remove = { $name } van de ladder halen
ladders-add = Trede toevoegen
ladders-add-choose = Kies een maatregel
ladders-counts = Telt mee
ladders-counts-school-year = dit schooljaar
ladders-counts-twelve-months = twaalf maanden
ladders-counts-weeks = aantal weken
ladders-counts-never = altijd
ladders-counts-for = Telt mee gedurende
ladders-evaluate = Evaluatie na
ladders-unit = weken
ladders-from-day = Geldt vanaf
ladders-from-hint = Vandaag of later. Zorg dat ouders de nieuwe ladder dan kunnen lezen.
ladders-motivation = Waarom deze ladder?
ladders-motivation-hint = Bijvoorbeeld wat de medezeggenschapsraad ervan vond. Mag leeg blijven.
ladders-way = { $count ->
    [one] Dit staat nog in de weg
   *[other] Deze dingen staan nog in de weg
}
ladders-save = Ladder bewaren
ladders-try = Eerst proberen
ladders-as-shipped = Terug naar het protocol
ladders-changed = De ladder is bewaard als versie { $number }.
ladders-coming = Versie { $number } geldt vanaf { $date }
ladders-coming-why = Tot die dag gelden de ladders hieronder.
ladders-versions = Versies van de ladders
ladders-versions-why = Wat is besloten, blijft tellen zoals de versie van toen zegt. Daarom blijft elke versie bewaard.
ladders-number = Versie { $number }
ladders-from = vanaf { $date }
ladders-rules = geldt nu
ladders-recorded = Vastgelegd op { $date } door { $by }
ladders-file = Zoals het protocol ze geeft
