# Toestemmingsformulieren maken.

consents-title = Toestemmingen
consents-under = Maak de formulieren waarop ouders per schooljaar laten weten wat wel en niet mag.
consents-apart = Wonen de ouders niet samen, dan krijgt elk adres een eigen formulier. Zo antwoordt iedere ouder voor zichzelf.
consents-year = Schooljaar
consents-next-year = De formulieren noemen de groep waarin de leerling nu zit.
consents-per-group = Per groep
consents-group = Groep
consents-pupils = Leerlingen
consents-printed = Met formulier
consents-far = Hoever
consents-far-of = { $name }: leerlingen met een formulier
consents-empty-group = geen leerlingen
consents-make = Formulieren maken
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
    [one] 1 formulier was al eerder gemaakt. De code daarop blijft dezelfde.
   *[other] { $shown } formulieren waren al eerder gemaakt. De code daarop blijft dezelfde.
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
