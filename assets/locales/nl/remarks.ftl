# Wat goed is om te weten vóór een stap die wel kan.

remark-second-time-out = Op { $on } was er ook een time-out, minder dan { $weeks } weken geleden. Past een gesprek over hulp of een andere stap nu beter?
remark-guardian-conduct = Een kind buiten school houden om wat een ouder deed, toetst de rechter extra streng. Een toegangsontzegging voor de ouder is lichter.
remark-not-compulsory = De leerling wordt pas op { $from } leerplichtig. De melding bij de gemeente steunt dan niet op de Leerplichtwet; de regels van de WPO gelden wel.
remark-begins-before-letter = De eerste dag is { $firstDay }, maar de brief gaat vandaag pas weg. De maatregel geldt pas vanaf het moment dat de ouders de brief hebben; wat daarvóór was, telt niet als deze maatregel.
remark-not-at-once = De school weet dit sinds { $knownOn }. Ontslag op staande voet moet onverwijld: hoe langer u wacht, hoe minder dringend de reden voor een rechter is. Alleen een snel onderzoek of advies mag tijd kosten. Laat een jurist meekijken voordat u besluit.
remark-no-cao-measure = De CAO PO kent geen waarschuwing als straf. Is het toch als straf bedoeld, dan is zij nietig; kies dan een berisping met de procedure die erbij hoort.
remark-no-escalation = De stappen voor medewerkers zijn geen ladder. Kies wat bij dit geval past; een eerdere stap is niet nodig.
remark-ends-by-civil-law = Ontslag is geen straf uit de CAO maar het einde van het contract. Vraag hierbij juridisch advies.
