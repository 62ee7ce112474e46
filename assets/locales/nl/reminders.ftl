# Herinneringen aan formulieren die nog niet terug zijn.

reminders-school = Herinneringen voor de hele school
reminders-make = Herinneren
reminders-of = Herinneren: { $name }
reminders-making = Herinneringen maken
reminders-said = { $count ->
    [one] Er is 1 herinnering gemaakt.
   *[other] Er zijn { $shown } herinneringen gemaakt.
}
reminders-title = Herinneringen { $year }
reminders-paper = De herinneringen zoals ze worden afgedrukt
reminders-count = Herinneringen
reminders-choices = Tonen wat gekozen is
reminders-choices-who = Waar een ja geldt tot intrekking, ziet elk huishouden dat alles beantwoordde één keer per schooljaar wat het koos.
reminders-who = Elk huishouden waarvan het formulier nog niet terug is, als er over het kind nog een antwoord ontbreekt.
reminders-unprinted = { $count ->
    [one] 1 huishouden kreeg nog geen formulier en dus geen herinnering. Maak eerst het formulier.
   *[other] { $shown } huishoudens kregen nog geen formulier en dus geen herinnering. Maak eerst de formulieren.
}
reminders-file = herinnering-toestemming-{ $year }-{ $whom }
reminders-skipped = { $count ->
    [one] Over 1 leerling ging geen brief uit
   *[other] Over { $shown } leerlingen ging geen brief uit
}
