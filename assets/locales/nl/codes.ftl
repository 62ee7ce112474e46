# Een woord voor elke vaste keuze. Een woord staat los, als in een lijst of op een knop;
# in een zin staat het tussen aanhalingstekens.

# Soort incident
category-bullying = Pesten
category-bullying-online = Online pesten
category-exclusion = Uitsluiten
category-verbal-violence = Verbaal geweld
category-physical-violence = Fysiek geweld
category-fighting = Vechtpartij
category-threat = Bedreiging
category-stalking = Stalken
category-defamation = Laster of zwartmaken
category-insult = Belediging of obsceniteit
category-image-shared = Foto of film gedeeld zonder toestemming
category-sexting = Seksueel beeldmateriaal
category-privacy-breach = Persoonsgegevens gedeeld
category-account-hack = Account gehackt of misbruikt
category-impersonation = Nepaccount
category-grooming = Contact met een onbekende volwassene
category-copyright = Auteursrecht
category-discrimination = Discriminatie
category-radicalisation = Radicalisering
category-sexual-harassment = Seksuele intimidatie
category-sexual-abuse = Seksueel misbruik
category-vandalism = Vernieling
category-theft = Diefstal
category-weapon = Wapen
category-drugs-alcohol = Drugs of alcohol
category-runaway = Weglopen
category-disobedience = Ernstig niet opvolgen
category-accident = Ongeval
category-trespass = Ongewenste aanwezigheid
category-parent-aggression = Agressie van een ouder
category-staff-misconduct = Gedrag van een medewerker
category-reputation = Schade aan de goede naam
category-other = Overig

# Ernst
severity-light = Licht
severity-moderate = Matig
severity-serious = Ernstig

# Plaats
place-classroom = Klas
place-yard = Schoolplein
place-corridor = Gang
place-toilets = Toiletten
place-gym = Gymzaal of kleedkamer
place-on-the-way = Onderweg
place-lunch-room = Overblijf
place-after-school-care = BSO
place-trip = Schoolreis of uitje
place-home = Thuis of in de buurt
place-online = Online
place-elsewhere = Ergens anders

# Deel van de dag
day-part-before-school = Voor school
day-part-lesson = Tijdens de les
day-part-morning-break = Kleine pauze
day-part-lunch-break = Middagpauze
day-part-after-school = Na school
day-part-evening = ’s Avonds
day-part-weekend = Weekend of vakantie
day-part-unknown = Niet bekend

# Rol in een incident
party-role-involved = Betrokken, rol niet bekend
party-role-target = Gepeste of getroffene
party-role-perpetrator = Pester of dader
party-role-assistant = Doet mee
party-role-reinforcer = Meeloper
party-role-defender = Verdediger
party-role-bystander = Buitenstaander, keek toe
party-role-witness = Getuige
party-role-reporter = Melder

# Gemeld door
reported-by-pupil = Leerling
reported-by-guardian = Ouder of verzorger
reported-by-staff = Medewerker
reported-by-outsider = Iemand van buiten

# Stand van een incident
incident-status-reported = Gemeld
incident-status-in-progress = In behandeling
incident-status-measures = Maatregel genomen
incident-status-aftercare = Nazorg
incident-status-closed = Gesloten
incident-status-struck-out = Doorgehaald
incident-status-sent-in = Ingestuurd

finding-teasing = Plagen
finding-quarrel = Ruzie
finding-bullying = Pesten
finding-unclear = Nog niet duidelijk

finding-reason-all-three = Het gebeurt vaker, het is bedoeld om pijn te doen, en de ander kan zich niet verweren.
finding-reason-not-intended = Het is niet bedoeld om pijn te doen.
finding-reason-not-intended-yet-one-sided = Het is niet zo bedoeld, maar het gaat door en de ander kan zich niet verweren. Blijf dit volgen: het kan pesten worden.
finding-reason-equals = De kinderen zijn even sterk.
finding-reason-once = Het gebeurde één keer. Gebeurt het weer, kijk dan opnieuw.
finding-reason-not-known = Nog niet alles is bekend wat dit bepaalt.

reach-one = Eén op één
reach-group = Een groepsapp of besloten groep
reach-school = De hele school
reach-public = Iedereen

beginning-fight-in-break = Vechten in de pauze
beginning-names-in-class = Schelden in de klas
beginning-left-out = Buitensluiten
beginning-group-chat = Pesten in de groepsapp
beginning-photo-passed-on = Foto of filmpje doorgestuurd
beginning-thing-broken = Iets kapotgemaakt of afgepakt

# Relatie met school
scope-school = Heeft met school te maken
scope-private = Heeft niets met school te maken

# Maatregelen
sanction-kind-conversation = Corrigerend gesprek
sanction-kind-parent-contact = Ouders geïnformeerd
sanction-kind-written-warning = Schriftelijke waarschuwing
sanction-kind-behaviour-contract = Gedragsafspraken
sanction-kind-time-out = Time-out
sanction-kind-internal-suspension = Interne schorsing
sanction-kind-suspension = Schorsing
sanction-kind-expulsion = Verwijdering
sanction-kind-guardian-talk = Gesprek met ouder
sanction-kind-guardian-warning = Waarschuwing aan ouder
sanction-kind-access-ban = Toegangsontzegging
sanction-kind-staff-talk = Gesprek met medewerker
sanction-kind-staff-warning = Waarschuwing aan medewerker
sanction-kind-reprimand = Schriftelijke berisping
sanction-kind-staff-suspension = Schorsing van medewerker
sanction-kind-dismissal = Ontslag
sanction-kind-summary-dismissal = Ontslag op staande voet

# Wie besluit
decider-teacher = Leerkracht
decider-counsellor = Intern begeleider
decider-director = Directeur
decider-board = Bestuur

# Telt een eerdere stap
standing-counts = Telt mee
standing-lapsed = Vervallen
standing-struck-out = Doorgehaald
standing-revoked = Ingetrokken
standing-open = Procedure loopt

# Taken
task-kind-notify-inspectorate = Melding bij de Inspectie
task-kind-hear-afterwards = Alsnog horen
task-kind-return-talk = Terugkeergesprek
task-kind-plan-return-talk = Terugkeergesprek plannen
task-kind-deliver-letter = Brief bezorgen
task-kind-redeliver-letter = Teruggekomen brief opnieuw bezorgen
task-kind-write-letter = Brief schrijven
task-kind-evaluate = Evaluatie
task-kind-objection-ends = Einde bezwaartermijn
task-kind-decide-on-police = Besluit over aangifte
task-kind-report-to-police = Aangifte doen
task-kind-notify-police = Melding bij de politie doen
task-kind-inform-guardians = Ouders informeren
task-kind-take-down = Beeld weghalen
task-kind-access-ban-ends = Einde toegangsontzegging
task-kind-acknowledge-objection = Ontvangst bezwaar bevestigen
task-kind-appeal-ends = Einde beroepstermijn
task-kind-take-new-decision = Nieuw besluit nemen
task-kind-tell-withdrawal = Intrekking vertellen
task-kind-pass-on = Doorgeven aan wie het wist
task-kind-consult-inspector = Vertrouwensinspecteur raadplegen
task-kind-decide-on-objection = Beslissen op bezwaar
task-kind-deregister = Uitschrijven
task-kind-dispute-opinion = Oordeel Geschillencommissie
task-kind-hear-guardians = Ouders horen
task-kind-hear-objectors = Horen over bezwaar
task-kind-notify-municipality = Melding gemeente
task-kind-notify-attendance = Melding leerplicht
task-kind-tell-leaving = Dag van vertrek vertellen
task-kind-staff-suspension-ends = Einde schorsing medewerker
task-kind-tell-extension = Verlenging schorsing medewerker schrijven
task-kind-send-transfer-report = Onderwijskundig rapport
task-kind-tell-board = Bestuur inlichten
task-kind-tell-guardians = Ouders bellen
task-kind-tell-police = Aangifte
task-kind-tell-reason = Reden vertellen
task-kind-view-ends = Einde reactietermijn
task-kind-aftercare-first = Nazorggesprek na twee weken
task-kind-aftercare-second = Nazorggesprek na zes weken
task-kind-agreed = Afspraak

round-first = Na twee weken
round-second = Na zes weken

seen-ordinary = Niets seksueels
seen-sexual-minor = Een kind of jongere, bloot of seksueel
seen-unsure = Dat weet ik niet zeker

stop-step-do-not-copy = Maak geen kopie, stuur niets door, druk niets af en laat het u niet tonen. Ook niet als bewijs.
stop-step-leave-device = Laat het toestel bij de eigenaar, uit of in vliegtuigstand. Zoek er niet in.
stop-step-describe-it = Schrijf op wie wat zag, wanneer en waar. Alleen in woorden.
stop-step-call-police = Bel de politie: 0900-8844, bij spoed 112. Zij zeggen wat er met het toestel gebeurt.
stop-step-tell-guardians = Vertel het de ouders van het kind dat erop staat, in overleg met de politie.
stop-step-take-it-down = Staat het online? Vraag het platform of een meldpunt om het weg te halen.
stop-step-look-after-child = Zorg voor het kind dat erop staat. Het is niet zijn of haar schuld.

signal-kind-same-target = Steeds hetzelfde kind
signal-kind-same-pair = Weer dezelfde twee
signal-kind-same-place = Weer dezelfde plek en tijd
signal-kind-group-chat = Weer dezelfde groepsapp

talk-kind-hearing = Horen
talk-kind-guardians = Contact met ouders
talk-kind-conversation = Gesprek
talk-kind-restorative = Herstelgesprek
talk-kind-support-group = Steungroep
talk-kind-aftercare = Nazorggesprek

means-in-person = Op school of thuis
means-phone = Telefoon
means-video = Beeldbellen
means-email = E-mail
means-portal = Ouderportaal
means-letter = Brief

prompt-what-happened = Wat is er gebeurd?
prompt-what-thought = Wat dacht je toen?
prompt-what-think-now = Hoe denk je er nu over?
prompt-who-affected = Wie had er last van, en op welke manier?
prompt-what-repairs = Wat kun jij doen om het goed te maken?
prompt-what-did-it-do = Wat deed het met jou?
prompt-what-was-hardest = Wat was het ergste?
prompt-what-needed = Wat heb je nodig om verder te kunnen?
prompt-how-now = Hoe gaat het nu?
prompt-again = Is het nog gebeurd?
prompt-safe = Voel je je veilig, op school en online?
prompt-what-helped = Wat hielp, en wat niet?

track-target = Het kind dat het overkwam
track-perpetrator = Het kind dat het deed
track-group = De groep
track-staff = De leerkracht en de school
track-guardians = De ouders

support-step-talk-with-target = Praat met het kind: wat doet het met hem of haar, en wie kan helpen?
support-step-choose-group = Kies de steungroep, ook met kinderen die het deden of erbij stonden
support-step-tell-group = Vertel de groep hoe het kind zich voelt, zonder schuld aan te wijzen
support-step-share-responsibility = Maak het samen een zaak van de groep
support-step-ask-ideas = Vraag ieder kind om een eigen idee
support-step-leave-to-group = Laat de groep het doen
support-step-review-apart = Praat met iedereen apart: hoe gaat het?

# Voor wie
subject-pupil = Leerling
subject-guardian = Ouder of verzorger
subject-staff = Medewerker

# Protocol
police-policy-mandatory = Het bestuur doet altijd aangifte
police-policy-discretionary = Het bestuur kan aangifte doen
police-step-report = Aangifte
police-step-notice = Alleen een melding
police-step-neither = Geen aangifte en geen melding
lapse-school-year = Telt tot het einde van het schooljaar
lapse-twelve-months = Telt twaalf maanden
lapse-never = Blijft tellen
consent-period-school-year = Geldt één schooljaar
consent-period-until-withdrawn = Geldt tot intrekking

# Opnamen
medium-photo = Foto
medium-film = Film
medium-sound = Geluid

# Brieven
letter-kind-talk-invitation = Uitnodiging voor een gesprek
letter-kind-talk-report = Gespreksverslag
letter-kind-warning = Schriftelijke waarschuwing
letter-kind-time-out = Brief over een time-out
letter-kind-suspension = Schorsingsbesluit
letter-kind-return-agreement = Afspraken bij terugkeer
letter-kind-expulsion-intent = Voornemen tot verwijdering
letter-kind-hearing-report = Verslag van een hoorzitting
letter-kind-expulsion-decision = Besluit tot verwijdering
letter-kind-leaving-day = Dag van vertrek na verwijdering
letter-kind-municipality-notice = Melding verwijdering aan de gemeente
letter-kind-objection-receipt = Ontvangst van een bezwaar
letter-kind-objection-hearing = Uitnodiging hoorzitting bezwaar
letter-kind-objection-decision = Beslissing op bezwaar
letter-kind-withdrawal = Intrekking van een besluit
letter-kind-transfer-report = Brief bij het onderwijskundig rapport
letter-kind-inspectorate-notice = Melding schorsing aan de Inspectie
letter-kind-target-guardians = Brief aan ouders van de getroffen leerling
letter-kind-involved-guardians = Brief aan ouders van een betrokken leerling
letter-kind-group-information = Informatiebrief aan groep of school
letter-kind-guardian-warning = Waarschuwing aan een ouder
letter-kind-access-ban = Toegangsontzegging
letter-kind-takedown-request = Verzoek om een bericht te verwijderen
letter-kind-consent-cover = Brief bij het toestemmingsformulier
letter-kind-consent-reminder = Herinnering aan het toestemmingsformulier
letter-kind-consent-withdrawal = Bevestiging van een ingetrokken toestemming
letter-kind-staff-consent-withdrawal = Bevestiging van een intrekking door een medewerker
letter-kind-consent-choices = Wat u koos: klopt het nog?
letter-kind-staff-intention = Voornemen tot een maatregel voor een medewerker
letter-kind-staff-decision = Besluit over een maatregel voor een medewerker
letter-kind-staff-extension = Verlenging van de schorsing van een medewerker
letter-kind-staff-withdrawal = Intrekking van een maatregel voor een medewerker
letter-kind-internal-suspension = Besluit tot interne schorsing
letter-kind-dismissal-intention = Voornemen om een contract te beëindigen
letter-kind-dismissal-decision = Besluit om een contract te beëindigen
letter-kind-summary-dismissal = Ontslag op staande voet

form-kind-consent-form = Toestemmingsformulier
letter-mark-printed = Afgedrukt
letter-mark-handed-over = Overhandigd
letter-mark-posted = Gepost
letter-mark-returned = Teruggekomen

# Dossiers
file-pupil-file = Leerlingdossier
file-personnel-file = Personeelsdossier
file-school-file = Papieren van de school

# Ouders en verzorgers
relation-mother = Moeder
relation-father = Vader
relation-parent = Ouder
relation-step-parent = Stiefouder
relation-foster-parent = Pleegouder
relation-legal-guardian = Voogd
relation-carer = Verzorger
relation-other = Anders

# Een antwoord dat de school soms niet heeft
known-yes = Ja
known-no = Nee
known-unknown = Niet bekend

# Leerlingen en groepen
gender-unknown = Niet bekend
gender-male = Jongen
gender-female = Meisje
gender-unspecified = Niet opgegeven
group-kind-home = Stamgroep
group-kind-composite = Samengestelde groep

# School
denomination-openbaar = Openbaar
denomination-bijzonder = Bijzonder
language-nl = Nederlands
language-en = Engels
language-de = Duits

# Rollen in het programma
role-director = Directeur
role-counsellor = Intern begeleider
role-administrator = Administratie
role-teacher = Leerkracht
role-reader = Lezer voor het bestuur

# Dagen waarop een wettelijke termijn niet kan eindigen
day-off-saturday = Zaterdag
day-off-sunday = Zondag
day-off-new-year = Nieuwjaarsdag
day-off-good-friday = Goede Vrijdag
day-off-easter-monday = Tweede paasdag
day-off-kings-day = Koningsdag
day-off-liberation-day = Bevrijdingsdag
day-off-ascension-day = Hemelvaartsdag
day-off-whit-monday = Tweede pinksterdag
day-off-christmas-day = Eerste kerstdag
day-off-second-christmas-day = Tweede kerstdag
day-off-equated-day = Dag die met een feestdag gelijkstaat

# Termijnen
term-kind-suspension = Langste duur van een schorsing
term-kind-inspectorate-notice = Melding bij de Inspectie
term-kind-municipality-notice = Melding bij de gemeente
term-kind-objection = Bezwaar door de ouders
term-kind-objection-decision = Besluit op het bezwaar
term-kind-expulsion-objection-decision = Besluit op het bezwaar tegen een verwijdering
term-kind-suspension-objection-decision = Besluit op het bezwaar tegen een schorsing
term-kind-disputes-opinion = Oordeel van de geschillencommissie
term-kind-complaint-answer = Antwoord op het oordeel over een klacht
term-kind-development-plan = Ontwikkelingsperspectief opstellen
term-kind-development-plan-review = Ontwikkelingsperspectief evalueren
term-kind-access-answer = Antwoord op een verzoek om inzage
term-kind-breach-notice = Datalek melden
term-kind-staff-view = Zienswijze van de medewerker
term-kind-staff-appeal = Beroep door de medewerker
term-kind-court-appeal = Beroep bij de rechtbank
term-kind-register-kept = Bewaren van de leerlingadministratie
term-kind-funding-destroyed = Vernietigen van bekostigingsgegevens
term-kind-file-kept = Bewaren van het leerlingdossier
term-kind-referred-file-kept = Bewaren van het dossier na een verwijzing
term-kind-consent = Toestemming voor dit schooljaar
term-kind-absence-report = Verzuim melden
term-state-running = Loopt
term-state-paused = Staat stil
term-state-due = Nu
term-state-over = Voorbij
unit-hours = Uren
unit-days = Dagen
unit-weeks = Weken
unit-months = Maanden
unit-years = Jaren
unit-school-years = Schooljaren

# Wie aan zet is
turn-school = De school
turn-board = Het bestuur
turn-guardians = De ouders
turn-employee = De medewerker
turn-committee = De geschillencommissie
# Wat iemand antwoordde
answer-yes = Ja
answer-no = Nee
answer-blank = Niet ingevuld

# Wat er geldt
consent-state-yes = Ja
consent-state-no = Nee
consent-state-conflict = Ouders zijn het niet eens
consent-state-expired = Verlopen
consent-state-authority-unknown = Gezag niet bekend
consent-state-no-authority = Zonder gezag
consent-state-unanswered = Geen antwoord
consent-state-not-asked = Niet gevraagd

# Wat een antwoord weegt
weight-counts = Telt
weight-expired = Verlopen
weight-authority-unknown = Gezag niet bekend
weight-no-authority = Zonder gezag

# Waarvoor een ja geldt
item-kind-channel = Plaatsen of gebruiken
item-kind-portrait = Eén kind in beeld
item-kind-name = Naam erbij
item-kind-details = Gegevens van kind of gezin
item-kind-own-details = Gegevens van de ouder zelf

# Waar een vraag vandaan komt
item-origin-protocol = Uit het protocol
item-origin-school = Van de school

# Hoe een antwoord binnenkwam
via-paper = Op papier
via-portal = Via het ouderportaal
via-email = Per mail
via-oral = Mondeling

# Soort verklaring
statement-kind-answers = Antwoorden
statement-kind-withdrawal = Intrekking
statement-kind-strike = Doorhaling

# Soort scan
scan-kind-pdf = PDF
scan-kind-jpeg = JPEG
scan-kind-png = PNG

# Hoe weghalen afliep
outcome-removed = Weggehaald
outcome-made-unrecognisable = Onherkenbaar gemaakt
outcome-cannot = Kan niet meer
outcome-not-needed = Hoeft toch niet

# Vakantieregio’s
region-noord = Regio Noord
region-midden = Regio Midden
region-zuid = Regio Zuid
# Grond
ground-pupil-conduct = Gedrag van de leerling
ground-guardian-conduct = Gedrag van een ouder
ground-support-need = De school kan de nodige hulp niet geven

# Wat een maatregel voor een medewerker is
nature-informal = Geen maatregel volgens de CAO
nature-disciplinary = Disciplinaire maatregel
nature-order = Ordemaatregel
nature-termination = Einde van het contract

# Weg waarlangs een contract eindigt
route-agreement = In overleg
route-permit = Met toestemming van het UWV
route-court = Via de kantonrechter

# Hoe iets is gedaan of binnenkwam
manner-talk = In een gesprek
manner-phone = Per telefoon
manner-written = Schriftelijk
manner-post = Per post
manner-registered-post = Aangetekend
manner-handed-over = Overhandigd
manner-email = Per e-mail
manner-portal = Via het Internet Schooldossier
manner-declined = Uitgenodigd, geen gebruik van gemaakt
manner-waived = Schriftelijk afgezien

# Hoe een bezwaar, geschil of beroep afliep
verdict-stands = Ongegrond, het besluit blijft
verdict-revoked = Gegrond, het besluit is ingetrokken
verdict-changed = Gegrond, er komt een ander besluit
verdict-inadmissible = Te laat, niet in behandeling genomen
verdict-taken-back = Ingetrokken door wie het indiende

# Wat een regel over een stap zegt
entry-kind-done = Gedaan
entry-kind-planned = Afgesproken
entry-kind-not-needed = Niet nodig
entry-kind-struck-out = Doorgehaald

# Wat er eerder was
past-kind-incident = Incident
past-kind-sanction = Maatregel
past-kind-agreement = Afspraak

# Stap van een procedure
station-kind-history = Overzicht van de feiten
station-kind-teacher-heard = Groepsleerkracht gehoord
station-kind-counsellor-consulted = Intern begeleider geraadpleegd
station-kind-partnership-consulted = Samenwerkingsverband geraadpleegd
station-kind-attendance-consulted = Leerplicht geraadpleegd
station-kind-intent = Voornemen verstuurd
station-kind-pupil-heard = Leerling gehoord
station-kind-guardians-heard = Ouders gehoord
station-kind-guardian-heard = Ouder gehoord
station-kind-view = Reactie van de medewerker
station-kind-request-filed = UWV of rechter gevraagd
station-kind-request-granted = Toestemming of uitspraak
station-kind-search = Andere school gezocht
station-kind-suspended-meanwhile = Geschorst tijdens de procedure
station-kind-decided = Besloten
station-kind-letter = Brief uitgegeven
station-kind-delivered = Brief bezorgd
station-kind-reason-told = Reden meteen verteld
station-kind-guardians-told = Ouders dezelfde dag gebeld
station-kind-municipality = Gemeld bij de gemeente
station-kind-inspectorate = Gemeld bij de Inspectie
station-kind-attendance-told = Leerplicht ingelicht
station-kind-in-force = Dagen van de maatregel
station-kind-extended = Verlengd
station-kind-extension-told = Verlenging bekendgemaakt
station-kind-return-talk = Terugkeergesprek
station-kind-objection = Bezwaartermijn
station-kind-objection-received = Bezwaar ontvangen
station-kind-objection-acknowledged = Ontvangst bevestigd
station-kind-dispute-filed = Geschil voorgelegd
station-kind-dispute-opinion = Oordeel Geschillencommissie
station-kind-objection-hearing = Gehoord over het bezwaar
station-kind-objection-decided = Beslist op het bezwaar
station-kind-injunction-asked = Rechter gevraagd om stil te leggen
station-kind-injunction-decided = Uitspraak over stilleggen
station-kind-appeal = Beroepstermijn
station-kind-appeal-filed = Beroep ingesteld
station-kind-appeal-decided = Uitspraak in beroep
station-kind-new-decision = Nieuw besluit genomen
station-kind-withdrawn = Besluit ingetrokken
station-kind-withdrawal-told = Intrekking verteld
station-kind-passed-on = Doorgegeven dat het besluit niet meer geldt
station-kind-leaving-told = Dag van vertrek verteld
station-kind-removed = Van school
station-kind-transfer-report = Onderwijskundig rapport verstuurd
station-kind-deregistered = Uitgeschreven
station-kind-evaluated = Geëvalueerd
station-kind-stopped = Procedure gestopt
station-kind-board-told = Bestuur ingelicht
station-kind-inspector-consulted = Vertrouwensinspecteur geraadpleegd
station-kind-police-told = Aangifte gedaan

# Hoe een stap ervoor staat
station-state-done = Gedaan
station-state-due = Nog te doen
station-state-late = Te laat
station-state-blocked = Kan nog niet
station-state-possible = Kan voorkomen
station-state-not-needed = Niet nodig

# Wat bij een stap wordt gevraagd
asks-who = Wie
asks-decided-by = Wie besliste
asks-objection = Over welk bezwaar
asks-manner = Hoe
asks-report = Verslag
asks-proof = Bewijs of nummer
asks-agreements = Afspraken
asks-set-for = Een dag
asks-view-before = Tot wanneer ouders mogen schrijven
asks-guardians = Met welke ouder
asks-verdict = Uitkomst
asks-excuse = Waarom te laat, en of dat verschoonbaar is
asks-halts = of de rechter het besluit stillegt
asks-posted = wanneer het is gepost
asks-placement = School en antwoord
asks-informed = Wie eerst is ingelicht

# Hoe een procedure eindigde
procedure-end-stopped = Gestopt
procedure-end-revoked = Besluit ingetrokken
procedure-end-changed = Vervangen door een ander besluit
# Onderdelen van een brief
part-salutation = Aanhef
part-pupil = Naam van de leerling
part-pupil-first-name = Roepnaam
part-pupil-initials = Initialen
part-birth-date = Geboortedatum
part-group = Groep
part-audience = Aan wie
part-about-guardian = Over de ouder zelf
part-address = Adres voor de envelop
part-contact = Contact
part-contact-person = Contactpersoon
part-signer = Wie tekent namens het bestuur
part-reason = Waarover het gesprek gaat
part-meeting-date = Dag van het gesprek
part-meeting-time = Tijd van het gesprek
part-meeting-place = Plaats van het gesprek
part-attendees = Wie erbij zijn
part-school-view = Wat de school vertelde
part-guardian-view = Wat de ouders vertelden
part-pupil-view = Wat de leerling vertelde
part-agreements = Afspraken: wie, wat en wanneer
part-evaluation-date = Dag van de evaluatie
part-further-steps = Hoe het verdergaat
part-incident-date = Dag van het incident
part-facts = Wat er is gebeurd
part-protocol = Protocol
part-rule = Regel
part-earlier-talks = Eerdere gesprekken
part-earlier-measures = Eerdere maatregelen
part-earlier-suspensions = Eerdere schorsingen
part-measures-tried = Wat al is geprobeerd
part-expectations = Wat de school verwacht
part-support = Hoe de school helpt
part-next-step = Volgende stap als het weer gebeurt
part-consequence = Gevolg als het niet lukt
part-react-before = Reactie graag vóór
part-reasons = Redenen
part-proportionality = Waarom niets lichters past
part-interests = Afweging van belangen
part-purpose = Doel van de time-out
part-time-out-date = Dag van de time-out
part-time-out-from = Begin van de time-out
part-time-out-until = Einde van de time-out
part-supervision = Opvang en toezicht
part-first-day = Eerste dag
part-last-day = Laatste dag
part-school-days = Aantal schooldagen
part-forbidden = Waar de leerling niet mag komen
part-schoolwork = Schoolwerk
part-schoolwork-contact = Contact over schoolwerk
part-pupil-heard-date = Dag waarop de leerling is gehoord
part-hear-later = Wordt er nog iemand gehoord?
part-heard = Is wie werd uitgenodigd ook gehoord?
part-hearing-urgency = Waarom het horen moest wachten
part-hearing-date = Dag van de hoorzitting
part-hearing-time = Tijd van de hoorzitting
part-hearing-place = Plaats van de hoorzitting
part-hearing-account = Wat bij het horen is gezegd
part-return-date = Eerste dag terug op school
part-return-talk-date = Dag van het terugkeergesprek
part-return-talk-time = Tijd van het terugkeergesprek
part-return-talk-place = Plaats van het terugkeergesprek
part-return-actions = Wat de school doet voor de terugkeer
part-public-school = Openbare school
part-objection-offered = Bezwaar mogelijk
part-objection-last-day = Laatste dag voor bezwaar
part-objection-addressee = Bezwaar aan
part-objection-address = Adres voor bezwaar
part-complaint-route = Klachtencommissie
part-copies = Kopie aan
part-compulsory = Is leerplichtig
part-teacher-heard-date = Groepsleraar gehoord op
part-guardians-heard-date = Ouders gehoord op
part-invited-date = Uitgenodigd voor
part-view-before = Zienswijze vóór
part-view-answer = Antwoord op de zienswijze
part-position-meanwhile = Naar school in de tussentijd
part-attendance-contact = Leerplichtambtenaar
part-receiving-school = School die de leerling toelaat
part-receiving-address = Adres van die school
part-effective-date = De verwijdering gaat in op
part-municipality = Gemeente
part-municipality-address = Adres van de gemeente
part-decision-date = Dag van het besluit
part-reason-category = Soort reden
part-contested-decision = Besluit waartegen bezwaar is gemaakt
part-received-date = Bezwaar ontvangen op
part-decide-before = Beslissen vóór
part-term-runs = De tijd om te beslissen loopt
part-about-expulsion = Gaat over verwijdering
part-support-need = Grond: de school kan de nodige hulp niet geven
part-development-plan = Het ontwikkelingsperspectief (OPP)
part-documents-to-read = Stukken om in te zien
part-ruling = Beslissing op het bezwaar
part-outcome = Wat dit betekent
part-court = Rechtbank
part-appeal-last-day = Laatste dag voor beroep
part-for-school = Exemplaar voor de school
part-lasting = Geldt tot het wordt ingetrokken
part-chosen = Wat er gekozen is
part-enclosures = Bijlagen
part-brin = BRIN
part-school-actions = Wat de school doet
part-next-contact-date = Volgend contact op
part-tips = Tips voor thuis
part-area = Waar de ouder niet mag komen
part-child-arrangement = Brengen en halen
part-review-date = Opnieuw bekijken op
part-post = Welk bericht
part-post-place = Waar het bericht staat
part-post-date = Geplaatst op
part-remove-before = Verwijderen vóór
part-disciplinary = Is het een disciplinaire maatregel?
part-measure = Maatregel
part-neglect = Welke plicht mogelijk niet is nagekomen
part-intention-date = Datum van het voornemen
part-stay = Waar de leerling in die tijd is
part-education = Hoe de leerling les krijgt
part-route = Langs welke weg het contract eindigt
part-contract-ends = Laatste dag van het contract
part-urgent-reason = Dringende reden
part-delay = Waarom niet eerder
part-told-date = Reden verteld op
part-school-year = Schooljaar
part-return-by = Inleveren vóór
part-privacy-statement = Privacyverklaring
part-form-code = Code van het formulier
part-printed-on = Formulier afgedrukt op
part-open-items = Nog zonder antwoord
part-withdrawn-on = Ingetrokken op
part-withdrawn = Wat is ingetrokken
part-taken-down = Wat weggehaald wordt
part-kept = Wat niet teruggehaald kan worden

text-state-proposed = Wacht op nalezen
text-state-approved = Goedgekeurd
text-state-declined = Afgewezen
text-state-withdrawn = Teruggenomen

passage-bring-someone = Iemand meenemen
passage-signing = Wat een handtekening betekent
passage-filed = Waar de brief wordt bewaard
passage-react = Schriftelijk reageren
passage-basis = Het wetsartikel
passage-no-suspension = Dit is geen schorsing volgens de wet
passage-no-punishment = Dit is geen straf
passage-inspectorate = Melding aan de Inspectie
passage-objection = Hoe men bezwaar maakt
passage-objection-term = Binnen welke tijd men bezwaar maakt
passage-interim = Wat u kunt doen als het niet kan wachten
passage-heard-on-objection = Gehoord worden over het bezwaar
passage-no-decision-yet = Dit is nog geen besluit
passage-decision-follows = Het besluit volgt op papier
passage-another-school = Een andere school zoeken
passage-disputes-committee = De geschillencommissie
passage-term-stands-still = Dat de tijd om te beslissen stilstaat
passage-municipality = Melding aan de gemeente
passage-transfer-report = Het onderwijskundig rapport
passage-documents = De stukken lezen
passage-remedy = Waar men daarna terechtkan
passage-counts-no-more = De maatregel telt niet meer mee
passage-own-copy = Kopie voor de ouders
passage-rectify = Fouten laten verbeteren
passage-others-apart = Niets over andere kinderen
passage-no-names = Geen namen
passage-press = Vragen van de pers
passage-child-welcome = Het kind blijft welkom
passage-police = De politie bellen
passage-information = Recht op informatie
passage-no-disadvantage = Nee zeggen heeft geen nadeel
passage-unanswered-is-no = Geen antwoord is nee
passage-withdrawing = Toestemming intrekken
passage-stays-online = Wat op internet achterblijft
passage-validity = Hoelang een ja geldt
passage-both-sign = Wie tekent, en wiens nee telt
passage-no-judgement-yet = Nog geen oordeel over plichtsverzuim
passage-counsel = Zich laten bijstaan
passage-own-side = De eigen kant vertellen
passage-think-again = Veertien dagen bedenktijd
passage-appeal = Beroep binnen zes weken

# Keuzes in een brief
choice-upheld = Gegrond
choice-partly-upheld = Deels gegrond
choice-rejected = Ongegrond
choice-inadmissible = Niet-ontvankelijk
choice-reprimand = Schriftelijke berisping
choice-staff-suspension = Schorsing
choice-agreement = Samen afgesproken
choice-permit = Met toestemming van het UWV
choice-court = Door de kantonrechter

# Aan wie een brief gaat
audience-guardians = Ouders en verzorgers van de leerling
audience-guardian = Eén ouder of verzorger
audience-staff = Medewerker
audience-group = Ouders van een groep of van de school
audience-schools = Andere school, en de ouders
audience-municipality = Gemeente
audience-inspectorate = Inspectie van het Onderwijs

# Het papier van de school
window-links = Links
window-rechts = Rechts
fold-geen = Geen
fold-c5 = Eén keer vouwen (C5)
fold-dl = Twee keer vouwen (DL)

# Wat bewaard wordt, met een eigen termijn
kept-class-pupil-file = Dossier van een leerling
kept-class-referred-file = Dossier van een leerling, verwezen naar speciaal onderwijs
kept-class-guardian-file = Gegevens van een ouder zonder kind op school
kept-class-staff-file = Dossier van een medewerker
kept-class-light-incident = Licht incident zonder vervolg
kept-class-administration = Leerlingenadministratie (niet in Pluis)

# Inzage
extent-full = Alles, behalve wat anderen zou schaden
extent-limited = Alleen belangrijke feiten over het kind
withholding-rights-of-others = Gaat over iemand anders
withholding-not-important = Geen belangrijk feit over het kind
withholding-interest-of-child = Niet in het belang van het kind
withholding-investigation = Schaadt een onderzoek van de politie
section-person = Gegevens
section-ties = Ouders en kinderen
section-incidents = Incidenten
section-measures = Maatregelen
section-tasks = Taken en afspraken
section-evidence = Bewijs
section-notes = Afgeschermde notities
section-letters = Brieven
section-consents = Toestemmingen
section-publications = Geplaatste foto’s en berichten
section-viewpoints = Zienswijzen
section-keeping = Bewaren en afschermen
section-releases = Eerdere inzage
section-named = Elders genoemd
section-log = Wie erin keek en wat ermee gebeurde

# Hoe erg een datalek kan zijn
risk-unknown = Nog niet bekend
risk-unlikely = Schade is onwaarschijnlijk
risk-risk = Er kan schade zijn
risk-high = Er kan grote schade zijn

# Het jaarprogramma van het protocol
each-group = In elke groep
each-school = Voor de school
programme-kind-start-talk = Startgesprek over de regels
programme-kind-group-rules = Eigen groepsregels
programme-kind-lessons = Lessen over omgaan met elkaar
programme-kind-project = Project over sociale media
programme-kind-social-media-week = Week over sociale media
programme-kind-consent-round = Toestemmingen vragen of laten zien
programme-kind-safety-monitor = Vragen naar de veiligheid van leerlingen
programme-kind-evaluation = Terugblik op het protocol
programme-kind-erasure-round = Wissen wat te lang bewaard is

# Als de pers belt
press-step-reason-asked = Gevraagd waarom en waarvoor de pers belt
press-step-staff-told = Medewerkers weten de feiten
press-step-pupils-told = Leerlingen en de ouderraad weten ervan
press-step-guardians-told = Ouders hebben een brief zonder namen
press-step-press-sent-on = Iedereen weet naar wie de pers wordt verwezen
press-step-doors-closed = De pers blijft buiten, leerlingen blijven binnen
press-step-asked-not-to-film = Vriendelijk gevraagd om niet te filmen
press-step-interviews-settled = Afgesproken wie iets zegt, en of de ouders dat goed vinden
press-step-facts-checked = De feiten zijn nagekeken
press-step-reading-agreed = Afgesproken om het stuk vooraf te lezen
press-step-authorities-asked = Voorlichting van politie of gemeente gebeld
correction-not-needed = Niet nodig
correction-asked = Rectificatie gevraagd
correction-made = Rechtgezet
correction-refused = Geweigerd

# Cijfers
period-year = Hele schooljaar
period-autumn = Augustus tot en met oktober
period-winter = November tot en met januari
period-spring = Februari tot en met april
period-summer = Mei tot en met juli
cut-kind = Soort
cut-place = Plaats
cut-moment = Moment
cut-severity = Ernst
cut-month = Maand
cut-role = Rol van wie erbij was
cut-measure = Maatregel
cut-follow-up = Tijd tot gesprek of besluit
cut-repeat = Herhaling
follow-up-same-day = Op de dag zelf
follow-up-week = Binnen een week
follow-up-two-weeks = Binnen twee weken
follow-up-later = Later
follow-up-not-yet = Nog niet
repeat-first = Eerste keer dit schooljaar
repeat-again = Hetzelfde kind overkwam eerder iets
repeat-unknown = Niet bekend wie het overkwam

# Hoe incidenten bij elkaar horen
link-kind-same-matter = Dezelfde zaak
link-kind-follows-from = Volgt uit het andere incident
link-kind-double = Dubbel vastgelegd

# Soorten gebeurtenissen in een dossier
moment-kind-incident = Incidenten
moment-kind-talk = Gesprekken
moment-kind-measure = Maatregelen
moment-kind-letter = Brieven
moment-kind-consent = Toestemming
moment-kind-note = Notities
moment-kind-school = Groepen
look-back-incident = Er gebeurde iets wat ermee te maken kan hebben
look-back-measure = Een maatregel voorbereiden
look-back-asked = De leerling, een ouder of de medewerker vraagt erom
look-back-support = Hulp voor het kind, of overstap naar een andere school
school-step-came = Op school gekomen
school-step-came-back = Teruggekomen op school
school-step-joined = Naar een groep
school-step-left = Van school
going-next = Naar het volgende leerjaar
going-stays = Doet het leerjaar nog een keer
going-leaves = Van school
