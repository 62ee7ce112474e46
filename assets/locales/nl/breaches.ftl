# Datalekken en het register van verwerkingen.

breaches-tab = Privacy
breaches-title = Datalekken
breaches-why = Een datalek is een inbreuk waarbij gegevens wegraken of bij een verkeerde terechtkomen: een mail aan de verkeerde, een kwijtgeraakte stick, een map die openstond. Leg elk lek vast, ook als u het niet hoeft te melden.
breaches-new = Datalek vastleggen
breaches-none = Er zijn geen datalekken vastgelegd
breaches-column-number = Nummer
breaches-column-what = Wat er gebeurde
breaches-column-known = Bekend sinds
breaches-column-state = Stand
breaches-open = Bekijk { $number }
breaches-settled = Afgehandeld
breaches-hours = { $count ->
    [one] Nog 1 uur om te melden
   *[other] Nog { $count } uur om te melden
}
breaches-late = De 72 uur zijn voorbij
breaches-tell = Betrokkenen moeten het nog weten
breaches-today = { $hours ->
    [one] Datalek { $number }: nog 1 uur om te melden bij de AP
   *[other] Datalek { $number }: nog { $hours } uur om te melden bij de AP
}
breaches-today-late = Datalek { $number }: de 72 uur om te melden zijn voorbij
breaches-today-tell = Datalek { $number }: de mensen om wie het gaat weten het nog niet
breaches-today-why = Besluit of u meldt, en schrijf op waarom. De 72 uur lopen ook in het weekend door (AVG 33).
breaches-go = Naar het datalek
breaches-what = Wat er gebeurde
breaches-what-hint = Schrijf geen namen op. Het register blijft bewaard.
breaches-happened = Wanneer gebeurde het? (als u het weet)
breaches-known = Sinds wanneer weet de school het?
breaches-known-time = Hoe laat
breaches-known-hint = Vanaf dit moment lopen de 72 uur.
breaches-time-wrong = Vul een tijd in, zoals 14:30.
breaches-concerned = Om welke groep mensen gaat het?
breaches-people = Hoeveel mensen ongeveer?
breaches-consequences = Wat kan er door gebeuren?
breaches-measures = Wat heeft de school eraan gedaan?
breaches-risk = Hoe erg kan het zijn voor die mensen?
breaches-reported = Gemeld bij de AP op
breaches-reported-time = Hoe laat
breaches-report-motivation = Waarom niet gemeld, of waarom later dan 72 uur
breaches-told = Verteld aan de mensen om wie het gaat op
breaches-told-motivation = Waarom niet verteld
breaches-save = Bewaren
breaches-saved = Het datalek staat in het register.
breaches-register = Register van datalekken
breaches-register-file = datalekken

processing-title = Verwerkingen
processing-why = Wat het bestuur moet kunnen laten zien, ingevuld met de gegevens van uw school. Lees het na en vul aan wat bij u anders is.
processing-entry = Register van verwerkingen
processing-entry-file = verwerkingen
processing-impact = Invoer voor de DPIA
processing-impact-file = dpia
