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
    [turn_year] het overzetten naar het nieuwe schooljaar
    [change_holidays] de wijziging van de vakanties
   *[other] { $op }
}.
cli-letter-ready = De brief kan worden uitgegeven.
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

cli-retired = niet meer gevraagd
cli-form-typo = { $count ->
    [0] Dit is geen code van een formulier; er is een teken verkeerd.
   *[other] Dit is geen code van een formulier; er is een teken verkeerd. Bedoelt u een van deze?
}
cli-form-unknown = { $count ->
    [0] Geen formulier van deze school heeft deze code.
   *[other] Geen formulier van deze school heeft deze code. Bedoelt u een van deze?
}
cli-booked = Geboekt voor { $name }.
cli-booked-before = Al geboekt: binnen op { $date }, getekend door { $name }, geboekt door { $by }.
cli-notice-left-blank = { $count ->
    [one] 1 vraag is niet ingevuld en telt als nee.
   *[other] { $count } vragen zijn niet ingevuld en tellen als nee.
}
cli-notice-authority-unknown = Van { $name } is niet bekend of er gezag is. Een ja telt pas als dat ingevuld is.
cli-notice-no-authority = { $name } heeft geen gezag. Een nee telt niet als weigering, maar is wel een signaal.
cli-notice-others-silent = Nog geen antwoord van { $names }. Eén handtekening is genoeg; een nee gaat voor.
cli-notice-conflict = { $count ->
    [one] Bij 1 vraag zijn de ouders het niet eens. Het nee geldt tot ze het eens zijn.
   *[other] Bij { $count } vragen zijn de ouders het niet eens. Het nee geldt tot ze het eens zijn.
}
cli-notice-take-down = { $count ->
    [one] 1 publicatie moet offline.
   *[other] { $count } publicaties moeten offline.
}
cli-may-publish = { $until ->
    [blank] Ja, dit mag: { $people } in beeld, iedereen zegt ja.
   *[other] Ja, dit mag tot en met { $until }: { $people } in beeld, iedereen zegt ja.
}
cli-may-not-publish = { $count ->
    [one] Nee, 1 persoon staat in de weg:
   *[other] Nee, { $count } mensen staan in de weg:
}
cli-objection = Let op: bij { $name } zegt iemand zonder gezag nee. Bespreek het met de ouders.
cli-consent-counts = { $name }  { $people } mensen, { $complete } compleet, { $missing } missen nog een antwoord, { $conflicts } niet eens; { $booked } van { $forms } formulieren terug
cli-nobody-decides = Van { $count } leerlingen is van niemand bekend of die gezag heeft. Een ja over hen telt nog niet.
cli-to-take-down = {"  "}{ $count ->
    [one] moet nog offline voor 1 persoon
   *[other] moet nog offline voor { $count } mensen
}
cli-reminders = { $reminders ->
    [one] 1 herinnering
   *[other] { $reminders } herinneringen
} voor { $people } leerlingen; { $choices } huishoudens zien wat zij kozen; { $unprinted } huishoudens kregen nog geen formulier.
cli-statement = { $kind } van { $name }: van { $given }, binnen op { $received } ({ $via }), handtekening gezien: { $signed }, formulier { $form }, ingevoerd op { $entered } door { $by }, tekst { $hash }
cli-statement-struck-why = {"  "}doorgehaald op { $day } door { $by }: { $reason } Tot die dag gold het.
cli-statement-struck = {"  "}doorgehaald op { $day } door { $by }: het formulier is opnieuw ingenomen. Tot die dag gold dit antwoord.

# Vakanties
cli-holidays-added = { $count ->
    [0] Er is niets toegevoegd.
    [one] 1 periode toegevoegd.
   *[other] { $count } perioden toegevoegd.
}
cli-table-name = Naam
cli-table-group = Groep
