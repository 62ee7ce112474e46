# Een maatregel besluiten

decide-one = Maatregel voorstellen
decide-title = Maatregel voor { $name }
decide-under = Na incident { $number } · { $category } · { $date }
decide-back = Naar het incident
decide-in = In procedure { $number }
decide-back-procedure = Naar de procedure

decide-ladder-title = De ladder
decide-ladder = Ladder van { $name }
decide-chosen = Gekozen
decide-choose = Deze stap kiezen
decide-rung-lapsed = Deze stap is vervallen en telt niet meer mee.
decide-steps-title = De mogelijke maatregelen
decide-steps = Maatregelen voor { $name }
decide-rung-opens = Heeft een eigen procedure; daarin wordt later besloten.
decide-open-procedure = Procedure openen
decide-clause = Artikel { $id }: { $text }

decide-words = Het besluit: { $kind }
decide-skip = Waarom deze stap en niet de voorgestelde?
decide-skip-hint = De ladder stelt ‘{ $proposed }’ voor. U mag hoger kiezen, met een reden die ook over een jaar te volgen is.
decide-facts = Wat er is gebeurd
decide-facts-hint = Zo komt het in de brief. Laat namen van andere kinderen weg.
decide-reasons = Waarom deze maatregel?
decide-reasons-hint-letter = Leg het zo uit dat wie de brief krijgt het kan volgen, ook wie het er niet mee eens is.
decide-reasons-hint-law = De wet vraagt redenen (WPO 40c en 63). Leg het zo uit dat ouders het kunnen volgen, ook als ze het er niet mee eens zijn.
decide-reasons-hint-file = Dit komt in het dossier. Schrijf het zo dat ouders het mogen lezen.
decide-expectation = Wat verwacht u vanaf nu?
decide-expectation-hint = Eén afspraak per regel. Ze komen genummerd in de brief.
decide-agreed = Wat is er afgesproken?
decide-agreed-hint = Eén afspraak per regel: wie doet wat, en wanneer kijkt u terug. Dit mag leeg blijven.
decide-ground = Om wiens gedrag gaat het?
decide-ground-hint = Bij dit incident is ook een ouder betrokken. Een kind wordt niet buiten school gehouden om wat een ouder deed, tenzij er echt niets anders is (Awb 3:4).
decide-milder = Welke lichtere maatregelen zijn er geprobeerd?
decide-milder-hint = Bijvoorbeeld een gesprek, een waarschuwing of een toegangsontzegging voor de ouder, en waarom dat niet hielp.

decide-hearing = Hoor en wederhoor
decide-hearing-why-guardian = Hoor eerst de ouder om wie het gaat (Awb 4:8). Kan dat echt niet, zeg dan waarom en plan het alsnog (Awb 4:11).
decide-guardian-heard = Ouder gehoord op
decide-urgency-hint-guardian = Bijvoorbeeld omdat de veiligheid van kinderen of medewerkers in gevaar was.
decide-account-guardian = Wat zei de ouder?
decide-hearing-why = Hoor eerst de leerling en de ouders (Awb 4:8). Kan dat echt niet, zeg dan waarom en plan het alsnog (Awb 4:11).
decide-pupil-heard = Leerling gehoord op
decide-guardians-heard = Ouders gehoord op
decide-apart-why = De ouders wonen apart. Hoor ieder zelf; elke brief vertelt wat voor die ouder waar is.
decide-household-heard = Gehoord op: { $names }
decide-household-invited = Uitgenodigd voor: { $names }
decide-household-declined = Kwam niet op de uitnodiging
decide-household-account = Wat zei { $names }?
decide-household-account-hint = Dit komt alleen in de brief aan dit adres. Dit mag leeg blijven.
decide-account-pupil = Wat zei de leerling?
decide-account-pupil-hint = Dit komt in de brief aan beide adressen. Zet hier niet neer wat een ouder zei.
decide-urgent = Het besluit kon niet wachten op het horen
decide-urgency = Waarom kon het niet wachten?
decide-urgency-hint = Bijvoorbeeld omdat de veiligheid van andere kinderen in gevaar was.
decide-hear-on = Alsnog horen op
decide-hear-on-staff-hint = De medewerker vertelt dan wat er volgens hem of haar is gebeurd. Uiterlijk twee schooldagen na het besluit.
decide-account = Wat zeiden zij?
decide-account-hint = Kort en in hun woorden; het komt in de brief. Dit mag leeg blijven.
decide-days = De dagen
decide-days-suspension = Hoogstens één week en vijf schooldagen (WPO 40c lid 1). Duurt het langer dan één schooldag, dan hoort de Inspectie het meteen (lid 3).
decide-days-internal-suspension = De leerling is op school, buiten de eigen groep, met onderwijs en voor een vaste tijd (LKC 107579).
decide-days-access-ban = Een vaste tijd, niet langer dan het protocol in één keer toestaat. Daarna is een nieuw besluit nodig.
decide-days-staff-suspension = Met behoud van loon (CAO PO). Een ordemaatregel duurt hoogstens vier weken; het bestuur kan haar één keer verlengen.
decide-days-time-out = De rest van de dag, of hoogstens één schooldag. Langer is een schorsing (WPO 40c).
decide-day = Dag
decide-from = Vanaf
decide-from-hint = Leeg als het de hele dag is.
decide-purpose = Waarvoor is de time-out?
decide-purpose-hint = Wat gebeurt er in die tijd, en wat wordt er afgesproken? Een time-out is geen straf.
decide-supervision = Wie let op de leerling tot de ouders het overnemen?
decide-supervision-hint = Een naam of functie. De school blijft verantwoordelijk tot het kind is opgehaald.
decide-place = Waar is de leerling?
decide-place-hint = Bijvoorbeeld in groep 8, of bij de directeur.
decide-education = Hoe krijgt de leerling les?
decide-education-hint = Zonder onderwijs is het een gewone schorsing (WPO 40c).
decide-area = Voor welk gebouw en welk terrein?
decide-area-hint = Noem het gebouw, het plein en wat er nog meer bij hoort. Zeg ook hoe halen en brengen gaat.
decide-review-on = Wanneer kijkt u of het nog nodig is?
decide-review-on-hint = Bij meer dan vier weken: voordat de helft voorbij is. De dag staat in de brief en komt bij uw taken.
decide-interests = Welke belangen zijn afgewogen?
decide-interests-hint = Die van het kind, van de andere kinderen en van de medewerkers, en waarom dit dan de uitkomst is (WPO 63 lid 2; Awb 3:4).
decide-answer = Wat antwoordt u op wat de ouders zeiden?
decide-answer-hint = Ga in op elk punt uit het gesprek of de brief (WPO 63 lid 2; Awb 3:46).
decide-effective = Van school op
decide-effective-hint = Kan pas als een andere school de leerling toelaat (WPO 40 lid 11). Leeg laten mag; de leerling blijft dan ingeschreven.
decide-before-view = De maatregel kon niet wachten op de reactie van de medewerker
decide-before-view-hint = Dat kan alleen bij een ordemaatregel (CAO PO).
decide-before-view-why = Waarom kon het niet wachten?
decide-before-view-why-hint = De medewerker kan daarna alsnog reageren.
decide-route = Langs welke weg eindigt het contract?
decide-route-hint = Ontslag is geen straf uit de CAO. Er is een weg uit de wet voor nodig (BW 7:669 tot en met 7:671b).
decide-ends-on = Laatste dag van het contract
decide-ends-on-hint = Zoals u samen afsprak, zoals de kantonrechter zei, of na de opzegtermijn.
decide-urgent-reason = Wat is de dringende reden?
decide-urgent-reason-hint = Zo ernstig dat doorwerken niet kan. De reden wordt meteen verteld (BW 7:677 en 7:678).
decide-delay = Waarom niet meteen?
decide-delay-hint = Nodig als de school het al meer dan drie dagen weet: wat is er sindsdien onderzocht, en wanneer was dat klaar?
decide-first-day = Eerste dag
decide-last-day = Laatste dag
decide-days-hint = Typ de dagen, of kies in de kalender eerst de eerste en dan de laatste dag.
decide-school-days = { $count ->
    [0] Geen schooldag
    [one] 1 schooldag
   *[other] { $count } schooldagen
}
decide-proportionality = Waarom is een lichtere maatregel niet genoeg?
decide-contact-guardian = Met wie kan de ouder over het kind praten?
decide-contact-guardian-hint = Eén vaste persoon, met telefoonnummer. De ouder houdt recht op informatie over het kind.
decide-return-talk-hint-time-out = Het gesprek op school met de ouders, op de dag zelf of daarna. Leeg laten mag; dan komt er een taak om het te plannen.
decide-proportionality-hint = Noem wat er al is geprobeerd. De lichtste maatregel die werkt, gaat voor (Awb 3:4).
decide-schoolwork = Hoe gaat het schoolwerk door?
decide-schoolwork-hint = De school blijft voor het onderwijs zorgen (WPO 8). Wat krijgt het kind mee, en wie kijkt het na?
decide-contact = Met wie kunnen de ouders praten?
decide-contact-hint = Een naam of functie, met telefoonnummer.
decide-return-talk = Terugkeergesprek op
decide-return-talk-hint = Op de laatste dag of daarna. Leeg laten mag; dan komt er een taak om het te plannen.
decide-return-talk-hint-suspension = Op de laatste dag of daarna. Deze dag staat in de brief.
decide-who-when = Wie besluit, en wanneer
decide-decided-on = Besloten op
decide-decided-by = Besloten door
decide-signer = Wie tekent namens het bestuur?
decide-signer-hint = De naam van een mens; die komt onder de brief.
decide-in-person = Wij geven de brief zelf, want er is geen adres
decide-second = Waarom na de time-out nog een stap?
decide-second-hint = Voor dit incident was er meteen een time-out. Schrijf op wat er daarna bleek.

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
    [one] Er gaat 1 brief uit, aan:
   *[other] Er gaan { $count } brieven uit, aan:
}
decide-no-recipients = Er is nog niemand bekend aan wie de brief kan.
decide-inspectorate = Inspectie van het Onderwijs
decide-no-address = Van { $names } is geen adres bekend. Vul het aan bij de ouder, of geef de brief in de hand.
decide-behind = Dit voorbeeld loopt achter op wat u typte.
decide-preview = Voorbeeld van de brief, nog niet uitgegeven
decide-no-preview = Nog geen voorbeeld
decide-no-preview-why = Het voorbeeld komt vanzelf zodra alles is ingevuld. U kunt het ook nu al vragen.
decide-no-letter = Bij deze stap hoort geen brief. Het besluit komt in het dossier.
decide-letter-later = De brief bij dit besluit stelt u daarna op, bij de maatregel. Wat u hier schrijft, staat er dan al in.
decide-heard = Wat er is gezegd

decide-way = Wat er nog in de weg staat
decide-way-count = { $count ->
    [one] Er staat nog 1 ding in de weg
   *[other] Er staan nog { $count } dingen in de weg
}
decide-to-field = Ga naar het vak
decide-to-settings = Ga naar Instellingen
decide-to-pupil = Ga naar de leerling
decide-to-procedure = Naar de procedure
decide-replace = Vervang ‘{ $word }’ door ‘{ $replacement }’
decide-no-name = ‘{ $word }’ is hier geen naam van een ander
decide-follows = Wat hierna volgt
decide-nothing-follows = Er komen geen taken bij.
decide-lacks-day = de dag van het besluit
decide-lacks-decider = wie besluit
decide-wrong = Kijk de rode vakken na.
decide-weighing = De regels worden nagekeken…
decide-not-ready = Vul nog in: { $what }.
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
