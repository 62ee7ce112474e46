# Toestemmingen: hoever de school is, wie wat zei, en de formulieren.

consents-title = Toestemmingen
consents-tab-overview = Overzicht
consents-tab-forms = Formulieren
consents-tab-booking = Innemen
consents-tab-photo = Mag deze foto?
consents-tab-published = Publicaties
consents-tab-lists = Lijsten

# Overzicht
consents-whom = Van wie
consents-every-group = Alle groepen, in aantallen
consents-of-group = Groep { $name }
consents-all-pupils = Alle leerlingen
consents-staff = Medewerkers
consents-no-group = Zonder groep
consents-school-year = Schooljaar { $year }
consents-count-people = In totaal
consents-count-complete = Alles beantwoord
consents-count-missing = Antwoord ontbreekt
consents-count-conflicts = Ouders oneens
consents-count-authority = Gezag niet bekend
consents-nobody-decides = { $count ->
    [one] Van 1 leerling is van niemand bekend of die gezag heeft
   *[other] Van { $shown } leerlingen is van niemand bekend of die gezag heeft
}
consents-nobody-decides-text = Een ja over hen telt pas als dat is ingevuld. U vult het in bij de ouder, of u leest ouders in met een kolom ‘gezag’.
consents-nobody-decides-who = Bekijk wie
consents-read-guardians = Ouders inlezen
consents-fill-authority = Gezag invullen
consents-only-authority = Gezag niet bekend ({ $count })
consents-count-back = Formulieren terug
consents-complete-of = { $name }: alles beantwoord
consents-back-of = { $name }: formulieren terug
consents-none-printed = nog geen formulieren
consents-all-answered = Iedereen heeft alles beantwoord.
consents-nothing-printed = Er zijn nog geen formulieren gemaakt
consents-nothing-printed-text = Zonder antwoord geldt overal nee. Maak de formulieren en geef ze mee naar huis.
consents-to-forms = Formulieren maken
consents-empty-whom = Hier zit nu niemand in
consents-asks-nothing-text = Voeg vragen toe bij Instellingen, Toestemmingen.
consents-only = Toon
consents-only-everyone = Iedereen ({ $count })
consents-only-missing = Antwoord ontbreekt ({ $count })
consents-only-no = Ergens nee ({ $count })
consents-only-conflict = Ouders oneens ({ $count })
consents-find-name = Zoek op naam
consents-nobody-left = Niemand past bij deze keuze.
consents-matrix-of = Toestemmingen: { $name }
consents-member = Medewerker
consents-answer = Antwoord
consents-says-yes = Ja
consents-yes-of = { $yes }/{ $all }
consents-objection = Iemand zonder gezag zegt nee. Praat met de ouders.
consents-point = Wie wat antwoordde
consents-point-hint = Kies een vakje om te zien wie wat antwoordde. Met de pijltjes loopt u verder; Enter opent het dossier.
consents-in-medium = ({ $medium })
consents-open-file = Wijzigen of intrekken: { $name }
consents-until = Geldt tot en met { $day }
consents-answered-by = Beantwoord door { $names }
consents-nobody-answered = Voor dit schooljaar antwoordde nog niemand.
consents-form-back = Formulier { $code } voor { $names }: terug op { $day }
consents-form-out = Formulier { $code } voor { $names }: afgedrukt op { $day }, nog niet terug
consents-voice = { $name } ({ $relation }): { $answer }, { $day }
consents-voice-alone = { $name }: { $answer }, { $day }
consents-nobody-said = Niemand antwoordde.

# Formulieren
consents-under = Maak de formulieren waarop ouders per schooljaar laten weten wat wel en niet mag.
consents-apart = Wonen de ouders niet samen, dan krijgt elk adres een eigen formulier. Zo antwoordt iedere ouder voor zichzelf.
consents-year = Schooljaar
consents-next-year = De formulieren noemen de groep waarin de leerling nu zit.
consents-letter = Met een brief ervoor
consents-letter-hint = De brief legt uit waarom u dit vraagt, en past in een vensterenvelop.
consents-per-group = Per groep
consents-group = Groep
consents-printed = Met formulier
consents-far-of = { $name }: leerlingen met een formulier
consents-empty-group = geen leerlingen
consents-make = Formulieren maken
consents-make-short = Maken
consents-make-of = Formulieren maken: { $name }
consents-make-school = Formulieren voor de hele school
consents-no-groups = Nog geen groepen
consents-no-groups-text = Lees eerst de leerlingen in. De groepen komen dan mee.
consents-to-import = Leerlingen inlezen
consents-one-pupil = Voor één leerling
consents-pupil = Leerling
consents-choose-pupil = Kies eerst een leerling.
consents-preparing = De gegevens worden bij elkaar gezocht.
consents-making-school = Formulieren maken voor de hele school
consents-making-group = Formulieren maken voor groep { $name }
consents-making-pupil = Formulieren maken voor { $name }
consents-stopped = Gestopt
consents-stopped-text = Er is niets vastgelegd. U kunt opnieuw beginnen.
consents-said = { $count ->
    [one] Er is 1 formulier gemaakt.
   *[other] Er zijn { $forms } formulieren gemaakt.
}
consents-made-school = Formulieren { $year }, hele school
consents-made-group = Formulieren { $year }, groep { $name }
consents-made-pupil = Formulieren { $year }, { $name }
consents-paper = De formulieren zoals ze worden afgedrukt
consents-count-forms = Formulieren
consents-count-pupils = Leerlingen
consents-count-pages = Bladzijden
consents-reprinted = { $count ->
    [one] Voor 1 adres was er al een formulier. Dat blijft geldig: komt het terug, dan boekt u het gewoon in.
   *[other] Voor { $shown } adressen was er al een formulier. Die blijven geldig: komen ze terug, dan boekt u ze gewoon in.
}
consents-skipped = { $count ->
    [one] 1 leerling kreeg geen formulier
   *[other] { $shown } leerlingen kregen geen formulier
}
consents-because-no-guardian = er is geen ouder of verzorger bekend die mag antwoorden.
consents-because-missing-glyph = in een naam staat een teken dat niet kan worden afgedrukt.
consents-asked = Wat we vragen
consents-asks-nothing = Dit protocol vraagt nergens toestemming voor.
consents-protocol = Volgens het protocol ‘{ $protocol }’.
consents-file = toestemming-{ $year }-{ $whom }
consents-file-school = school
consents-file-pupil = leerling

# Wat er te weten is over een antwoord
consents-notice-left-blank = { $count ->
    [one] 1 vraag is leeg: die telt als nee.
   *[other] { $count } vragen zijn leeg: die tellen als nee.
}
consents-notice-authority-unknown = Van { $name } is het gezag niet bekend. Het ja telt nog niet; vul eerst in of { $name } gezag heeft.
consents-notice-no-authority = { $name } heeft geen gezag. Het nee is een teken, maar beslist niet. Praat met de ouders.
consents-notice-others-silent = { $count ->
    [one] { $names } antwoordde nog niet.
   *[other] { $names } antwoordden nog niet.
}
consents-notice-conflict = { $count ->
    [one] De ouders zijn het over 1 vraag niet eens. Het nee gaat voor, tot zij het eens zijn.
   *[other] De ouders zijn het over { $count } vragen niet eens. Het nee gaat voor, tot zij het eens zijn.
}
consents-notice-take-down = { $count ->
    [one] 1 publicatie moet nu offline. Die staat bij Publicaties.
   *[other] { $count } publicaties moeten nu offline. Ze staan bij Publicaties.
}

# Wat er geldt, in één woord
consent-mark-yes = Ja
consent-mark-no = Nee
consent-mark-conflict = Oneens
consent-mark-expired = Verlopen
consent-mark-authority-unknown = Gezag?
consent-mark-no-authority = Geen gezag
consent-mark-unanswered = Leeg
consent-mark-not-asked = Niet gevraagd
