# De lijst van uitgegeven brieven.

letters-title = Brieven
letters-under = Alles wat de school heeft uitgegeven. Een uitgegeven brief verandert niet meer.
letters-only-undelivered = Alleen brieven die nog niet bezorgd zijn
letters-number = Nummer
letters-subject = Onderwerp
letters-file = In het dossier van
letters-to = Aan
letters-issued = Uitgegeven
letters-delivery = Bezorgd
letters-inspectorate = Inspectie van het Onderwijs
letters-handed-over = overhandigd { $date }
letters-posted = gepost { $date }
letters-printed = afgedrukt { $date }
letters-returned = teruggekomen { $date }
letters-waiting = nog niet bezorgd
letters-delivered-not-shown = Brieven die bezorgd zijn, worden niet getoond
letters-show-all = Toon alle brieven
letters-all-delivered = Alle brieven zijn bezorgd
letters-all-delivered-text = Er ligt niets meer te wachten.
letters-none = Nog geen brieven
letters-none-text = Een brief ontstaat als u een waarschuwing of een schorsing vastlegt. Daarna staat hij hier.
letters-to-sanctions = Naar de maatregelen
letters-count = { $count ->
    [one] 1 brief
   *[other] { $shown } brieven
}
