# Wat er vandaag moet gebeuren.

today-title = Vandaag
today-sent-in = { $count ->
    [one] 1 melding van een leerkracht wacht
   *[other] { $count } meldingen van leerkrachten wachten
}
today-sent-in-line = { $date }, { $place }
today-under = { $date }, schooljaar { $year }

# Taken
today-tasks = Te doen
today-tasks-none = Er is niets te doen
today-tasks-none-why = Nieuwe taken komen hier vanzelf bij, bijvoorbeeld na een besluit of een brief.
today-urgency-overdue = Te laat
today-urgency-today = Vandaag
today-urgency-soon = Binnen een week
today-urgency-later = Later
today-late = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
today-due-today = vandaag
today-due-in = { $count ->
    [one] morgen
   *[other] over { $count } dagen
}
today-finish = Gedaan
today-owner = Wie: { $name }

# Brieven
today-letters = Nog niet bezorgd
today-letters-none = Alle brieven zijn bezorgd.
today-letter = { $number }, { $date }, aan { $to }
today-letter-inspectorate = { $number }, { $date }, aan de Inspectie

# Incidenten
today-incidents = Laatste incidenten
today-incidents-all = { $count ->
    [one] Het ene van dit schooljaar
   *[other] Alle { $count } van dit schooljaar
}
today-incidents-none = Dit schooljaar is nog niets vastgelegd.
today-incident = { $number }, { $date }, { $place }, { $status }
today-others = { $count ->
    [one] 1 ander
   *[other] { $count } anderen
}

# Toestemmingsformulieren
today-forms = Toestemmingsformulieren
today-forms-why = Leerlingen van wie het formulier van dit schooljaar terug is, per groep.
today-forms-unprinted = { $count ->
    [one] Voor 1 leerling is nog geen formulier afgedrukt.
   *[other] Voor { $count } leerlingen is nog geen formulier afgedrukt.
}
today-forms-go = Naar toestemmingen
today-forms-none = Er zijn nog geen groepen met leerlingen.

# Waarschuwingen
today-address = Het adres van de school ontbreekt
today-address-why = Een brief met een besluit moet het adres van de school noemen.
today-address-go = Adres invullen
today-guardians = { $count ->
    [one] Bij 1 leerling is geen ouder of verzorger bekend
   *[other] Bij { $count } leerlingen is geen ouder of verzorger bekend
}
today-guardians-why = Voor hen kan geen brief of toestemmingsformulier worden gemaakt.
today-guardians-go = Naar leerlingen

today-choices = { $count ->
    [one] 1 huishouden moet dit schooljaar nog zien wat het eerder koos
   *[other] { $count } huishoudens moeten dit schooljaar nog zien wat zij eerder kozen
}
today-choices-why = Een ja geldt bij u tot een ouder het intrekt. Laat ieder jaar zien wat er gekozen is: maak de herinneringen bij Toestemmingen.
today-choices-go = Naar de herinneringen

# Een lege school
today-begin = Zo begint u
today-begin-why = Het register is klaar, er staat nog niemand in. Met deze stappen kunt u aan het werk.
today-begin-import = Lees de leerlingen in
today-begin-import-why = Maak in uw leerlingadministratie een EDEXML-bestand. Leerlingen, groepen en medewerkers komen daaruit; ouders en verzorgers uit een lijst in Excel of CSV.
today-begin-import-go = Inlezen
today-begin-hand-go = Met de hand invoeren
today-begin-holidays = Vul de vakanties in
today-begin-holidays-why = Dan weet Pluis wat een schooldag is, bijvoorbeeld bij een schorsing.
today-begin-holidays-go = Naar instellingen
