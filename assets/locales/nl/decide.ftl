# Een maatregel besluiten

decide-one = Maatregel voorstellen
decide-title = Maatregel voor { $name }
decide-under = Na incident { $number } · { $category } · { $date }
decide-back = Naar het incident

decide-ladder-title = De ladder
decide-ladder = Ladder van { $name }
decide-chosen = Gekozen
decide-choose = Deze stap kiezen
decide-rung-lapsed = Deze stap is vervallen en telt niet meer mee.
decide-rung-board = Heeft een eigen procedure bij het bestuur en kan hier niet worden besloten.
decide-clause = Artikel { $id }: { $text }

decide-words = Het besluit: { $kind }
decide-skip = Waarom deze stap en niet de voorgestelde?
decide-skip-hint = De ladder stelt ‘{ $proposed }’ voor. U mag hoger kiezen, met een reden die ook over een jaar te volgen is.
decide-facts = Wat er is gebeurd
decide-facts-hint = Zo komt het in de brief. Laat namen van andere kinderen weg.
decide-reasons = Waarom deze maatregel?
decide-reasons-hint = Leg het zo uit dat ouders het kunnen volgen, ook als ze het er niet mee eens zijn.
decide-reasons-hint-file = Dit komt in het dossier. Schrijf het zo dat ouders het mogen lezen.
decide-expectation = Wat verwacht u vanaf nu?
decide-expectation-hint = Eén afspraak per regel. Ze komen genummerd in de brief.

decide-hearing = Hoor en wederhoor
decide-hearing-why = Hoor eerst de leerling en de ouders. Kan dat echt niet, zeg dan waarom en plan het alsnog.
decide-pupil-heard = Leerling gehoord op
decide-guardians-heard = Ouders gehoord op
decide-urgent = Het besluit kon niet wachten op het horen
decide-urgency = Waarom kon het niet wachten?
decide-urgency-hint = Bijvoorbeeld omdat de veiligheid van andere kinderen in gevaar was.
decide-hear-on = Alsnog horen op
decide-account = Wat zeiden zij?
decide-account-hint = Kort en in hun woorden; het komt in de brief. Dit mag leeg blijven.
decide-days = De dagen
decide-first-day = Eerste dag
decide-last-day = Laatste dag
decide-days-hint = Typ de dagen, of kies in de kalender eerst de eerste en dan de laatste dag.
decide-school-days = { $count ->
    [0] Geen schooldag
    [one] 1 schooldag
   *[other] { $count } schooldagen
}
decide-proportionality = Waarom is een lichtere maatregel niet genoeg?
decide-proportionality-hint = Noem wat er al is geprobeerd.
decide-schoolwork = Hoe gaat het schoolwerk door?
decide-schoolwork-hint = Wat krijgt het kind mee, en wie kijkt het na?
decide-contact = Met wie kunnen de ouders praten?
decide-contact-hint = Een naam of functie, met telefoonnummer.
decide-return-talk = Terugkeergesprek op
decide-return-talk-hint = Op de laatste dag of daarna. Leeg laten mag; dan komt er een taak om het te plannen.
decide-who-when = Wie besluit, en wanneer
decide-decided-on = Besloten op
decide-decided-by = Besloten door

decide-holiday-new-year = Nieuwjaarsdag
decide-holiday-good-friday = Goede Vrijdag
decide-holiday-easter-monday = Tweede paasdag
decide-holiday-kings-day = Koningsdag
decide-holiday-liberation-day = Bevrijdingsdag
decide-holiday-ascension-day = Hemelvaartsdag
decide-holiday-whit-monday = Tweede pinksterdag
decide-holiday-christmas = Kerstmis

decide-letter = De brief
decide-draft = Concept
decide-show = Voorbeeld tonen
decide-refresh = Voorbeeld verversen
decide-recipients = { $count ->
    [one] Eén brief, aan:
   *[other] { $count } brieven, één per huishouden, aan:
}
decide-no-recipients = Er is nog niemand bekend aan wie de brief kan.
decide-inspectorate = de Inspectie van het Onderwijs, als melding
decide-behind = Dit voorbeeld loopt achter op wat u typte.
decide-preview = Voorbeeld van de brief, nog niet uitgegeven
decide-no-preview = Nog geen voorbeeld
decide-no-preview-why = Het voorbeeld komt vanzelf zodra alles is ingevuld. U kunt het ook nu al vragen.
decide-no-letter = Bij deze stap hoort geen brief. Het besluit komt in het dossier.

decide-way = Wat er nog in de weg staat
decide-way-count = { $count ->
    [one] Er staat nog 1 ding in de weg
   *[other] Er staan nog { $count } dingen in de weg
}
decide-to-field = Ga naar het vak
decide-to-settings = Ga naar Instellingen
decide-to-pupil = Ga naar de leerling
decide-no-name = ‘{ $word }’ is hier geen naam van een ander
decide-follows = Wat hierna volgt
decide-task-due = uiterlijk { $date }
decide-nothing-follows = Er komen geen taken bij.
decide-not-ready = Vul nog in wie besluit en wanneer.
decide-ready = Niets staat het besluit in de weg.
decide-ready-letters = { $count ->
    [one] Niets staat het besluit in de weg. Er gaat 1 brief uit.
   *[other] Niets staat het besluit in de weg. Er gaan { $count } brieven uit.
}
decide-decide = Besluit nemen
decide-not-allowed = Alleen de directeur kan dit besluit nemen. Wat u hebt voorbereid, blijft als uw concept bewaard.
decide-sure = Besluit nemen?
decide-sure-what = { $kind } voor { $name }.
decide-sure-letters = { $count ->
    [one] De brief wordt uitgegeven en staat daarna vast. U kunt hem meteen afdrukken.
   *[other] De { $count } brieven worden uitgegeven en staan daarna vast. U kunt ze meteen afdrukken.
}
decide-sure-no-letter = Het besluit komt in het dossier en staat daarna vast.
decide-done = { $count ->
    [0] Het besluit is genomen.
    [one] Het besluit is genomen en 1 brief is uitgegeven.
   *[other] Het besluit is genomen en { $count } brieven zijn uitgegeven.
}
