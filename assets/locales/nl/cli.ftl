# Wat de opdrachtregel zegt.

# Aanmaken
cli-created = Het register van { $school } is klaar. Bewaar het wachtwoord goed: zonder wachtwoord kan niemand erin.
cli-demo = { $school } staat klaar. Alles en iedereen erin is verzonnen.

# Wat ontbreekt of niet klopt
cli-json = De JSON is niet te lezen. Het gaat mis op regel { $line }, teken { $column }.
cli-no-id = ‘{ $text }’ is geen nummer van een regel. Neem het nummer over uit een lijst.
cli-no-register-named = Er is geen register genoemd. Geef de plek van het bestand op.
cli-no-password = Er is geen wachtwoord gegeven.
cli-password-file = Het bestand met het wachtwoord is niet te lezen.
cli-no-file = geen dossier

# Lijsten
cli-pupils = { $total ->
    [one] 1 leerling
   *[other] { $total } leerlingen
}{ $hidden ->
    [0] {""}
    [one] , en 1 die van school is en hier niet staat
   *[other] , en { $hidden } die van school zijn en hier niet staan
}
cli-relation = relatie
cli-authority = gezag
cli-shown = { $shown } van { $total } getoond

# Wat er gedaan is
cli-saved = Bewaard.
cli-undone = De laatste stap is teruggedraaid: { $op ->
    [import_roster] het inlezen van lijsten
    [edit_pupil] de wijziging van een leerling
    [enrol_pupil] het inschrijven van een leerling
    [edit_guardian] de wijziging van een ouder of verzorger
    [enter_guardian] het toevoegen van een ouder of verzorger
    [edit_staff] de wijziging van een medewerker
    [enter_staff] het toevoegen van een medewerker
   *[other] { $op }
}.
cli-letter-saved = Brief { $number } is opgeslagen.
cli-forms = { $forms ->
    [one] 1 formulier
   *[other] { $forms } formulieren
} voor { $pupils ->
    [one] 1 leerling
   *[other] { $pupils } leerlingen
}, samen { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
}.{ $skipped ->
    [0] {""}
    [one] {" "}1 leerling is overgeslagen, want er is geen ouder of verzorger bekend.
   *[other] {" "}{ $skipped } leerlingen zijn overgeslagen, want er is geen ouder of verzorger bekend.
}

# Geschiedenis
cli-sound = { $lines ->
    [one] De ene regel van de geschiedenis is zoals die geschreven is.
   *[other] Alle { $lines } regels van de geschiedenis zijn zoals ze geschreven zijn.
} Het laatste kenmerk is:
cli-unsound = De geschiedenis is niet zoals die geschreven is. Gelezen regels: { $lines }, fouten: { $faults }.

# Inlezen
cli-import = Leerlingen: { $pupilsNew } nieuw, { $pupilsChanged } gewijzigd. Ouders en verzorgers: { $guardiansNew } nieuw, { $guardiansChanged } gewijzigd. Medewerkers: { $staffNew } nieuw. Groepen: { $groupsNew } nieuw. Misschien van school: { $maybeLeft }. Overgeslagen regels: { $refused }.
cli-imported = Ingelezen.
