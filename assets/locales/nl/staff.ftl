# De medewerkers van de school

staff-title = Medewerkers
staff-name = Naam
staff-function = Functie
staff-function-hint = Bijvoorbeeld leerkracht, intern begeleider of conciërge.
staff-groups = Groepen
staff-enter = Medewerker toevoegen
staff-edit = Gegevens van de medewerker wijzigen
staff-saved = De gegevens van de medewerker zijn opgeslagen.
staff-left = weg sinds { $day }
staff-left-on = Laatste werkdag
staff-left-on-hint = Alleen invullen als deze medewerker weggaat.
staff-show-leavers = Toon ze ook
staff-hide-leavers = Verberg wie weg is
staff-leavers-hidden = { $count ->
    [one] 1 oud-medewerker niet getoond
   *[other] { $count } oud-medewerkers niet getoond
}
staff-count = { $count ->
    [one] 1 medewerker
   *[other] { $count } medewerkers
}
staff-empty = Er staan nog geen medewerkers in Pluis
staff-empty-text = Het bestand uit uw leerlingadministratie bevat vaak ook de leerkrachten. U kunt hen ook met de hand toevoegen.
staff-import = Inlezen
staff-about = Over deze medewerker
staff-no-groups = geen
staff-unknown = niet bekend
staff-record-incident = Incident vastleggen
staff-nobody = Deze medewerker is er niet
staff-nobody-text = Misschien is het dossier vernietigd. Ga terug naar de lijst.
