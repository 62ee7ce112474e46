# De stappen van een procedure, en wat erbij is vastgelegd

station-stretch-before = Vóór het besluit
station-stretch-decision = Besluit en bekendmaking
station-stretch-carried = Uitvoering
station-stretch-objection = Bezwaar
station-stretch-appeal = Beroep
station-stretch-back = Intrekken
station-stretch-stop = Stoppen
station-by = uiterlijk { $date }
station-from = vanaf { $date }
station-until = t/m { $date }
station-blocked = Dit kan nog niet
station-go-to = Naar ‘{ $station }’
station-by-itself = Gedaan op { $date }; dat volgt uit het besluit of de brief.
station-entries = Vastgelegd
station-enter = Vastleggen
station-enter-more = Nog iets vastleggen
station-ask-school = Een school vragen
station-mend = Verbeteren
station-strike = Doorhalen
station-term = van { $from } tot en met { $end } ({ $length }).
station-term-at-once = meteen, op { $end }.
station-term-length = { $unit ->
    [hours] { $count ->
        [one] 1 uur
       *[other] { $count } uur
    }
    [days] { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
    [weeks] { $count ->
        [one] 1 week
       *[other] { $count } weken
    }
    [months] { $count ->
        [one] 1 maand
       *[other] { $count } maanden
    }
    [years] { $count } jaar
   *[school_years] tot het einde van het schooljaar
}
station-term-left = { $count ->
    [0] Vandaag is de laatste dag.
    [one] Nog 1 dag.
   *[other] Nog { $count } dagen.
}
station-term-over = De termijn is voorbij.
station-term-still = De klok staat stil sinds { $date }, tot de Geschillencommissie heeft geoordeeld. De laatste dag schuift elke dag mee.
station-term-paused = { $count ->
    [one] Door het geschil 1 dag stil; die dag komt erbij.
   *[other] Door het geschil { $count } dagen stil; die dagen komen erbij.
}
station-term-extended = Verlengd met { $length }.
station-term-moved = De laatste dag viel op { $days }. Daarom is het nu { $end } (Algemene termijnenwet).
station-term-day = { $day } ({ $why })
station-term-holidays = Een schoolvakantie verschuift deze termijn niet.
entry-kind = Wat legt u vast?
entry-planned-for = Afgesproken voor
entry-why-not = Waarom is dit hier niet nodig?
entry-striking = De regel blijft zichtbaar, doorgehaald, en telt niet meer mee.
entry-choose = Kies
entry-on = Wanneer was dat?
entry-on-history = Nagekeken op
entry-on-intent = Verstuurd op
entry-on-delivered = Bezorgd op
entry-on-objection-received = Ontvangen op
entry-on-appeal-filed = Ontvangen op
entry-on-withdrawn = Ingetrokken op
entry-on-extended = Verlengd op
entry-on-extension-told = Verstuurd op
entry-on-dispute-filed = Ingediend op
entry-on-dispute-opinion = Oordeel van
entry-on-injunction-asked = Gevraagd op
entry-on-injunction-decided = Uitspraak van
entry-on-removed = Laatste dag op school
entry-on-deregistered = Uitgeschreven per
entry-on-police-told = Aangifte op
entry-on-search = Op
entry-who = Met wie was dat?
entry-who-objection-received = Van wie is het bezwaar?
entry-who-appeal-filed = Van wie is het beroep?
entry-who-injunction-asked = Welke rechter?
entry-who-passed-on = Aan wie doorgegeven?
entry-who-transfer-report = Naar welke school?
entry-who-objection-hearing = Wie waren erbij?
entry-who-guardians-heard = Wie waren erbij?
entry-manner = Hoe ging dat?
entry-verdict = Hoe liep het af?
entry-excuse = Waarom kwam het te laat, en waarom is dat niet te verontschuldigen?
entry-excuse-hint = Vraag dat eerst aan de ouders. Was de brief op tijd gepost en binnen een week binnen, dan is hij op tijd.
entry-posted = Wanneer is het gepost?
entry-posted-hint = Alleen nodig als het na de laatste dag kwam. Kijk op het poststempel: op tijd gepost en binnen een week daarna binnen is op tijd.
entry-halts = Legt de rechter het besluit stil?
entry-halts-yes = Ja: het wordt nu niet uitgevoerd
entry-halts-no = Nee: het gaat door
entry-decided-by = Wie besliste?
entry-who-objection-decided = Wie deed dat namens het bestuur?
entry-objection = Over welk bezwaar gaat het?
entry-objection-of = { $who }, ontvangen op { $date }
entry-letter = Wie kreeg het besluit waartegen dit bezwaar is?
entry-letter-hint = Elk adres heeft zijn eigen zes weken.
entry-report = Wat is er gezegd?
entry-report-objection-decided = Waarom deze beslissing?
entry-report-stopped = Waarom stopt de procedure?
entry-report-injunction-decided = Wat zegt de rechter?
entry-report-extended = Waarom is de schorsing nog nodig?
entry-report-withdrawn = Waarom trekt u het besluit in?
entry-report-new-decision = Welk besluit kwam ervoor in de plaats?
entry-report-hint = Kort en feitelijk; schrijf het zo dat ouders het mogen lezen.
entry-report-objection-received = Wat is er gezegd, en wat hebt u verteld?
entry-report-hint-objection-received = Zo is het nog geen bezwaar. Vertel dat het op papier moet, tot welke dag dat kan en waarheen, en schrijf op dat u dat hebt gezegd.
entry-agreements = Wat is er afgesproken?
entry-agreements-hint = Wie doet wat, en wanneer kijkt u terug?
entry-proof = Bewijs of nummer
entry-proof-intent = Nummer van de aangetekende brief
entry-proof-extension-told = Nummer van de aangetekende brief
entry-set-for = Afgesproken dag
entry-set-for-intent = Uitgenodigd voor een gesprek op
entry-set-for-extended = Nieuwe laatste dag
entry-view-before = Schrijven kan tot
entry-view-before-hint = Zo staat het in de brief. Het besluit wacht daarop.
entry-guardians = Met welke ouder was dat?
entry-guardians-hint = De ouders wonen apart. Kies wie gehoord is, of wie niet kwam.
entry-school = Naam en plaats van de school
entry-school-hint = Ook een school voor speciaal onderwijs kan.
entry-profile = Wat biedt die school?
entry-profile-hint = Voor zover het hier telt: ondersteuning, richting, plaats in de groep.
entry-distance = Afstand van huis
entry-kilometres = km
entry-preferred = De ouders willen deze school graag
entry-to = Welke school antwoordde?
entry-asked = { $school } (gevraagd op { $date })
entry-accepts = Laat de school de leerling toe?
entry-accepts-yes = Ja
entry-accepts-no = Nee
entry-guardians-on = Ouders geïnformeerd op
entry-person-on = Betrokkene geïnformeerd op
entry-strike-reason = Waarom klopte de eerdere regel niet?
entry-strike-reason-hint = De oude regel blijft staan, doorgehaald, met deze reden.
entry-restored = Wat u eerder typte, staat er weer.
entry-way = { $count ->
    [one] Dit staat nog in de weg
   *[other] Deze dingen staan nog in de weg
}
entry-follows = Hierna te doen
entry-save = Vastleggen
entry-strike = Doorhalen
entry-saved = Vastgelegd: { $station }.
entryline-planned = Afgesproken voor { $date }
entryline-struck = doorgehaald
entryline-struck-why = Doorgehaald, want: { $why }
entryline-proof = Bewijs: { $proof }
entryline-set-for = Dag: { $date }
entry-set-for-request-granted = Laatste dag van het contract
entryline-posted = Gepost op { $date }
entryline-recorded = Vastgelegd op { $date } door { $by }
entryline-someone = iemand die hier niet meer werkt
entryline-mend = Verbeteren
entryline-strike = Doorhalen
entryline-asked = Gevraagd: { $school }
entryline-ended = { $verdict } (beslist door: { $by })
entryline-halted = De rechter legt het besluit stil.
entryline-goes-on = De rechter laat het besluit doorgaan.
entryline-withdrawn = Ingetrokken door: { $by }
entryline-accepts = { $school } laat de leerling toe.
entryline-refuses = { $school } laat de leerling niet toe.
entryline-informed = Eerst ingelicht: de ouders op { $guardians }, de betrokkene op { $person }.
search-caption = Scholen die zijn gevraagd
search-school = School
search-distance = Afstand
search-km = { $count } km
search-asked = Gevraagd
search-answer = Antwoord
search-preferred = wens van de ouders
search-yes = laat toe, { $date }
search-no = laat niet toe, { $date }
search-put-answer = Antwoord vastleggen
search-waits = nog geen antwoord
search-none = Er is nog geen school gevraagd.
station-about-history = Alles wat er eerder was, bij elkaar gelezen uit het dossier. Kijk na of het klopt en volledig is, en leg vast dat u dat hebt gedaan.
station-about-teacher-heard = De wet vraagt dat de groepsleerkracht is gehoord vóór het besluit. Zijn er meer, leg dan ieder gesprek vast.
station-about-counsellor-consulted = De intern begeleider weet welke hulp er is geweest en wat nog kan.
station-about-partnership-consulted = Het samenwerkingsverband denkt mee over een passende plek. De wet eist het niet; doe het op tijd.
station-about-attendance-consulted = De leerplichtambtenaar kan helpen voorkomen dat het kind thuis komt te zitten.
station-about-intent = Wie het aangaat leest eerst wat de school van plan is, waarom, en wanneer het gesprek daarover is. Pas daarna kan er worden besloten.
station-about-pupil-heard = Laat ook het kind zelf vertellen. Schrijf op wat het zei, in eigen woorden.
station-about-guardians-heard = De wet vraagt dat de ouders zijn gehoord. Een schriftelijke reactie telt ook. Komen zij niet, leg dan vast dat zij de kans kregen.
station-about-guardian-heard = Hoor eerst de ouder om wie het gaat. Komt die niet, leg dan vast dat de kans er was.
station-about-view = De medewerker kan binnen drie weken reageren, mondeling of schriftelijk, en mag iemand meenemen. Na die tijd kan het bestuur besluiten. Kon een ordemaatregel daar niet op wachten, hoor de medewerker dan zo snel mogelijk erna.
station-about-request-filed = Wie niet instemt met het einde van het contract, wordt pas ontslagen met toestemming van het UWV of door de kantonrechter. Leg vast wanneer u dat vroeg.
station-about-request-granted = Leg de toestemming van het UWV of de uitspraak van de kantonrechter vast, met het nummer. De kantonrechter zegt zelf op welke dag het contract eindigt. Na toestemming zegt u binnen vier weken op. Kwam er een weigering, stop dan de procedure.
station-about-search = Zonder school die de leerling toelaat, gaat de leerling niet weg. Een vaste zoektijd bestaat niet meer. Leg elke school en elk antwoord vast.
station-about-suspended-meanwhile = Kan het kind echt niet op school zijn, dan kan het één keer worden geschorst terwijl de procedure loopt, hoogstens één week.
station-about-decided = Het bestuur besluit, met redenen en met een antwoord op wat er bij het horen is gezegd. Wat daarvoor nog ontbreekt, staat hieronder.
station-about-letter = Het besluit wordt schriftelijk bekendgemaakt, aan elk huishouden apart.
station-about-delivered = De termijn om bezwaar te maken begint pas als het besluit is bezorgd. Markeer de brief, of leg hier vast hoe het ging.
station-about-reason-told = Bij ontslag op staande voet hoort de medewerker de dringende reden meteen. Op de dag waarop u dat vertelt, eindigt het contract; de brief bevestigt het. Is de medewerker niet te bereiken, vertel het dan met een bericht.
station-about-guardians-told = Bel de ouders nog dezelfde dag, voordat het kind naar huis gaat.
station-about-municipality = Het hoofd van de school meldt het besluit meteen bij burgemeester en wethouders. Wie dat niet doet, kan een boete krijgen.
station-about-inspectorate = De Inspectie hoort van een schorsing van meer dan één dag meteen, met de redenen. Bij een verwijdering is melden gebruikelijk.
station-about-attendance-told = Bij een schorsing van meer dan één dag weet de leerplichtambtenaar het graag. De wet eist het niet.
station-about-in-force = De dagen waarop de maatregel geldt. Ze volgen uit het besluit.
station-about-extended = Een ordemaatregel duurt hoogstens vier weken. Is zij dan nog nodig, dan kan het bestuur haar vóór het einde één keer met hoogstens vier weken verlengen. De medewerker is dan gehoord en krijgt het aangetekend.
station-about-extension-told = De medewerker leest aangetekend tot wanneer, waarom, en hoe beroep kan. Gaat deze brief niet vóór het einde weg, dan eindigt de schorsing op de dag die er stond.
station-about-return-talk = Praat met kind en ouders over de terugkeer en leg vast wat u afspreekt.
station-about-evaluated = Kijk samen terug: heeft de maatregel geholpen, en wat is er nog nodig?
station-about-objection = Zes weken vanaf de dag na het bezorgen. Valt de laatste dag in een weekend of op een feestdag, dan schuift hij op.
station-about-objection-received = Kwam er bezwaar, leg dan vast van wie en wanneer. De klok voor het besluit gaat dan lopen. Een bezwaar is schriftelijk: belt iemand, noteer dat dan hier en vertel dat het op papier moet, en tot wanneer. De klok loopt dan nog niet.
station-about-objection-acknowledged = Laat weten dat het bezwaar er is, wanneer u hoort en wanneer u beslist.
station-about-dispute-filed = Ouders kunnen ook naar de Geschillencommissie passend onderwijs. Dan staat de klok stil tot het oordeel er is.
station-about-dispute-opinion = De commissie oordeelt binnen tien weken. Zolang beslist het bestuur niet.
station-about-objection-hearing = Wie bezwaar maakte, wordt gehoord vóór het besluit.
station-about-objection-decided = Het bestuur beslist met redenen. Bij gegrond wordt het besluit ingetrokken of komt er een ander.
station-about-injunction-asked = Kan het niet wachten, dan kunnen ouders een rechter vragen om het besluit stil te leggen: bij een openbare school met een voorlopige voorziening, bij een bijzondere school in kort geding. Leg vast welke rechter het is en wanneer u het hoorde.
station-about-injunction-decided = Legt de rechter het besluit stil, dan wordt het niet uitgevoerd tot er op het bezwaar is beslist of er een andere uitspraak komt.
station-about-appeal = Wie het niet eens is met de beslissing kan zes weken in beroep: een medewerker bij de Commissie van Beroep, ouders van een openbare school bij de rechtbank. Over ontslag oordeelt de kantonrechter.
station-about-appeal-filed = Kwam er beroep of een kort geding, leg dan vast van wie, wanneer en hoe. Bij een bijzondere school gaan ouders naar de burgerlijke rechter.
station-about-appeal-decided = De uitspraak van de Commissie van Beroep of van de rechter.
station-about-new-decision = Na het bezwaar of beroep komt er een ander besluit. Neem dat vanuit het incident en leg hier vast welk besluit het is.
station-about-withdrawn = Wie besloot, kan het besluit zelf intrekken. De stap telt dan niet meer mee op de ladder.
station-about-withdrawal-told = Wie het besluit kreeg, leest ook dat het is ingetrokken. Na een bezwaar geldt dat voor ouders die zelf geen bezwaar maakten.
station-about-passed-on = De gemeente, de Inspectie of de leerplichtambtenaar wist van het besluit. Laat ieder van hen weten dat het niet meer geldt.
station-about-leaving-told = Elk huishouden leest welke school de leerling toelaat en vanaf welke dag. Staat dat al in het besluit, dan is deze brief niet nodig. Anders gaat de leerling pas weg als de brief is bezorgd.
station-about-removed = De laatste dag van de leerling op deze school. Kan pas als een andere school toelaat.
station-about-transfer-report = De nieuwe school krijgt het onderwijskundig rapport, de ouders een kopie.
station-about-deregistered = Schrijf de leerling uit in de leerlingenadministratie en leg de dag hier vast.
station-about-stopped = Een procedure kan altijd stoppen voordat er is besloten. Alles wat is vastgelegd, blijft staan.
station-about-board-told = Wie iets vermoedt, vertelt het meteen aan het bestuur. Alleen de directeur of een vertrouwenspersoon inlichten is niet genoeg.
station-about-inspector-consulted = Het bestuur overlegt meteen met de vertrouwensinspecteur. Het nummer staat bovenaan; leg vast wanneer er is gebeld.
station-about-police-told = Is het vermoeden redelijk, dan doet het bestuur meteen aangifte. De ouders en de betrokkene horen dat eerst. Is er geen redelijk vermoeden, kies dan ‘Niet nodig’.
