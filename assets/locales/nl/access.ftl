# Inzage geven, zienswijze en beperking.

access-title = Inzage
access-under = Wat de school bewaart over { $name }
access-open = Inzage geven
access-for = Wie vraagt het?
access-for-own = Het kind zelf, of namens het kind
access-asked-on = Gevraagd op
access-asked-missing = Vul in wanneer het is gevraagd.
access-due = Antwoord vóór { $date }. Zegt u binnen die maand dat het langer duurt, dan is er tijd tot { $most }.
access-limited = Deze ouder heeft geen gezag
access-limited-why = U geeft belangrijke feiten over het kind. De rest staat voorgesteld als weg te laten. Kijk zelf of het belang van het kind er niet tegen is.
access-review = Kijk elk stuk na. Namen van anderen zijn gevonden en vervangen; klik op een naam om die toch te tonen. Op een foto of in een scan zoekt Pluis geen namen: bekijk elk bestand dat meegaat. Een bestand bij een incident met anderen staat voorgesteld als weg te laten; dek bij het incident af wat niet mag, dan gaat die kopie mee. Ook een omschrijving kan iemand verraden: laat dan het stuk weg, met een reden.
access-names = { $count ->
    [0] Geen namen van anderen
    [one] 1 naam van een ander
   *[other] { $count } namen van anderen
}
access-name-hidden = { $words } wordt { $replacement }. Klik om de naam te tonen.
access-name-shown = { $words } blijft staan. Klik om de naam te vervangen.
access-leave = Laat weg
access-leave-key = Laat weg: { $title }
access-ground = Waarom
access-ground-choose = Kies een reden
access-preview = Bekijk
access-preview-label = Inzage zoals die wordt gegeven
access-give-pdf = Geef als PDF
access-give-zip = Geef als ZIP, met brieven en bestanden
access-enclosed = In de ZIP: { $name }
access-enclosed-look = Bekijk het bestand
access-file = inzage { $number }
access-given = Inzage gegeven onder nummer { $number }. Pluis heeft vastgelegd wat is weggelaten.
access-nothing = Er is niets om te geven.

## Bij het dossier

protection-title = Rechten op dit dossier
protection-restricted = Verwerking beperkt sinds { $date }
protection-restricted-why = Bewaar dit dossier, maar gebruik het niet verder tot dit is opgelost: { $reason }
protection-restrict = Verwerking beperken
protection-restrict-why = Doe dit als iemand bestrijdt dat het klopt, of als de school het niet meer nodig heeft maar de ouder nog wel. Het blijft bij het dossier staan tot u het opheft.
protection-restrict-reason = Waarom
protection-restrict-done = De verwerking is beperkt.
protection-lift = Hef de beperking op
protection-lifted = De beperking is opgeheven.
protection-viewpoint = Zienswijze toevoegen
protection-viewpoint-why = Wat een ouder of leerling vindt van wat er staat, komt erbij in hun eigen woorden. Het wordt nooit gewijzigd.
protection-viewpoint-who = Van wie
protection-viewpoint-who-hint = Bijvoorbeeld: de moeder.
protection-viewpoint-on = Gegeven op
protection-viewpoint-text = Wat zij erbij willen
protection-viewpoint-done = De zienswijze staat bij het dossier.
protection-viewpoint-line = { $who }, { $date }
protection-none = Er is geen zienswijze en er is nog geen inzage gegeven.
protection-given = Inzage { $number } op { $date }
protection-given-left = { $count ->
    [0] niets weggelaten
    [one] 1 stuk weggelaten
   *[other] { $count } stukken weggelaten
}
protection-save = Bewaren
