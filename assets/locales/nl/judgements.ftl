# Is het pesten? Wat er van een incident te zeggen is, los van de feiten

judgement-title = Is dit pesten?
judgement-none = Daarover is nog niets gezegd. De feiten staan vast; dit is het oordeel erover.
judgement-judge = Oordeel vastleggen
judgement-again = Opnieuw kijken
judgement-repeated = Gebeurt het steeds weer?
judgement-repeated-hint = Tegen hetzelfde kind, ook als het op andere manieren gaat.
judgement-repeated-short = Steeds weer
judgement-intended = Is het bedoeld om pijn te doen?
judgement-intended-hint = Ook buitensluiten of belachelijk maken doet pijn.
judgement-intended-short = Met opzet
judgement-unequal = Is de macht ongelijk?
judgement-unequal-hint = Het kind kan zich niet verweren: het staat alleen, is jonger, of durft niet.
judgement-unequal-short = Macht ongelijk
judgement-comes-down-to = Dit lijkt op: { $finding }
judgement-grounds = Waar blijkt dat uit?
judgement-grounds-hint = Bijvoorbeeld: ‘derde keer in twee weken’ of ‘beide kinderen zeggen het’. Mag leeg blijven.
judgement-grounds-short = Blijkt uit
judgement-on = Oordeel van
judgement-recorded = Oordeel van { $day }, vastgelegd op { $date } door { $by }
judgement-someone = iemand die hier niet meer werkt
judgement-earlier = { $count ->
    [one] Eerder oordeel
   *[other] { $count } eerdere oordelen
}
judgement-handled-as-bullying = Zolang het niet duidelijk is, behandelt de school dit als pesten: zo is het vastgelegd.
judgement-saved = Het oordeel is vastgelegd.

# Wat online stond

online-title = Online
online-none = Er is nog niets genoteerd over waar het stond en of het weg is.
online-platform = Platform
online-account = Account of groep
online-account-hint = Bijvoorbeeld de naam van de groepsapp. Mag leeg blijven.
online-reach = Wie konden het zien?
online-reach-empty = Niet bekend
online-visible = Staat het er nog?
online-asked = Gevraagd om weg te halen op
online-asked-hint = Aan de maker, de ouders of het platform.
online-gone = Weg sinds
online-ask = Het staat er nog. Vraag om het weg te halen, en noteer wanneer.
online-still-there = Het staat er nog, terwijl al is gevraagd het weg te halen.
online-add = Noteren
online-edit = Wijzigen
online-save = Bewaren
online-saved = Bewaard wat er online stond.

# Een melding van een leerkracht overnemen

takeover-title = Ingestuurd door { $by } op { $date }
takeover-someone = een collega
takeover-why = Het telt nog niet mee en er zijn nog geen taken. Lees het, en neem het over.
takeover-begin = Overnemen…
takeover-dialog = Melding overnemen
takeover-dialog-why = De feiten blijven zoals ze zijn opgeschreven. U zegt wat voor soort het is en hoe ernstig.
takeover-categories = Soort incident
takeover-severity = Ernst
takeover-take = Overnemen
takeover-done = De melding is overgenomen.

# Sjablonen voor wat vaak gebeurt

template-choose = Begin met een sjabloon
template-none = Zonder sjabloon
template-own = Van de school
template-shipped = Van Pluis
template-used = Begonnen met ‘{ $name }’.
template-undo = Toch niet
template-keep = Als sjabloon bewaren…
template-keep-why = Soort, plaats, ernst en de eerste woorden blijven bewaard. Wie erbij was en wanneer niet.
template-keep-do = Sjabloon bewaren
template-name = Naam van het sjabloon
template-facts = Eerste woorden
template-facts-hint = Haal namen weg: een sjabloon noemt niemand.
template-no-category = Kies eerst in het formulier wat voor soort incident het is.
template-kept = Het sjabloon is bewaard.
template-dropped = Sjabloon ‘{ $name }’ is weggehaald.
template-facts-fight-in-break = In de pauze werd op het plein geduwd en geslagen. Aanleiding:
template-facts-names-in-class = In de les werd gescholden. Er werd gezegd:
template-facts-left-out = Een kind mocht niet meedoen. Het ging zo:
template-facts-group-chat = In een groepsapp zijn berichten gestuurd over een kind. Er stond:
template-facts-photo-passed-on = Een foto of filmpje van een kind is doorgestuurd zonder dat het dat wilde. Te zien is:
template-facts-thing-broken = Iets van een kind is kapotgemaakt of afgepakt. Het ging om:
