# De lijst van leerlingen

pupils-title = Leerlingen
pupils-search = Zoek op naam
pupils-every-group = Alle groepen
pupils-group = { $name } ({ $count })
pupils-with-leavers = Toon ook wie van school is
pupils-show-leavers = Toon ze ook
pupils-leavers-hidden = { $count ->
    [one] 1 uitgeschreven leerling niet getoond
   *[other] { $count } uitgeschreven leerlingen niet getoond
}
pupils-count = { $count ->
    [one] 1 leerling
   *[other] { $count } leerlingen
}
pupils-name = Naam
pupils-guardians = Ouders
pupils-incidents = Incidenten
pupils-no-guardians = geen
pupils-left = van school
pupils-unknown = niet bekend
pupils-import = Inlezen
pupils-turn = Naar volgend schooljaar
pupils-enrolled = De leerling is toegevoegd.
pupils-none-found = Geen leerling gevonden
pupils-none-found-text = Controleer de naam, of kies een andere groep.
pupils-show-all = Toon alle leerlingen
pupils-empty = Er staan nog geen leerlingen in Pluis
pupils-empty-text = Lees een bestand uit uw leerlingadministratie in. Daarmee staan groepen, leerlingen en leerkrachten er in één keer in. U ziet eerst wat er gebeurt.
pupils-empty-wait = De directeur of de administratie leest ze in.
