# Een brief opstellen

compose-title = Brief maken
compose-about = In het dossier van { $name }
compose-everyday = Brieven voor elke dag
compose-of-steps = Brieven bij een maatregel
compose-whom = Over wie gaat de brief?
compose-group = Over niemand: een brief aan een groep of de hele school
compose-none = Er is geen brief om te maken
compose-none-why = Voor deze persoon kent de school geen losse brief.
composer-contents = Wat er in de brief staat
composer-pupil = Over welk kind gaat het?
composer-entry = Over welk bezwaar of gesprek gaat deze brief?
composer-entry-hint = Wonen de ouders apart, dan krijgt ieder een eigen brief.
composer-entry-of = { $station }: { $who }, { $date }
composer-group = Voor welke groep?
composer-whole-school = De hele school
composer-per-household = Voor elk huishouden een eigen brief
composer-per-household-hint = In één bestand, met naam en adres, op volgorde.
composer-choose = Kies
composer-list = Eén per regel.
composer-known = Dit staat vast bij het besluit of in de procedure.
composer-signed-by = Ondertekend door
composer-in-person = Wie geen adres heeft, krijgt de brief in de hand
composer-name = ‘{ $words }’ lijkt de naam van een ander
composer-replace = Vervang door ‘{ $replacement }’
composer-no-name = ‘{ $words }’ is hier geen naam van een ander
composer-to-field = Ga naar het vak
composer-to-settings = Ga naar Instellingen
composer-to-procedure = Naar de procedure
composer-way = Wat er nog in de weg staat
composer-to-fill = { $count ->
    [one] Nog 1 onderdeel in te vullen
   *[other] Nog { $count } onderdelen in te vullen
}
composer-way-count = { $count ->
    [one] Er staat nog 1 ding in de weg
   *[other] Er staan nog { $count } dingen in de weg
}
composer-page = De brief
composer-to = { $count ->
    [one] Er gaat 1 brief uit, aan:
   *[other] Er gaan { $count } brieven uit, aan:
}
copies-which = Welke brief wilt u zien?
composer-to-nobody = niemand bij naam
composer-nobody = Er is nog niemand bekend aan wie de brief kan.
composer-preview = Voorbeeld van de brief, nog niet uitgegeven
composer-no-preview = Nog geen voorbeeld
composer-no-preview-why = Het voorbeeld komt vanzelf zodra de brief te tekenen is.
composer-weighing = De brief wordt nagekeken…
composer-missing = In de brief ontbreekt nog: { $parts }.
composer-ready = { $count ->
    [one] De brief is compleet. Er gaat 1 brief uit.
   *[other] De brief is compleet. Er gaan { $count } brieven uit.
}
composer-fill = Invullen
composer-issue = Brief uitgeven
composer-issued = { $count ->
    [one] De brief is uitgegeven en staat nu vast.
   *[other] Er zijn { $count } brieven uitgegeven. Ze staan nu vast.
}
