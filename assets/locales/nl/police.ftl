# Het besluit over de politie, bij een incident dat strafbaar kan zijn

police-title = Politie
police-open = Hierover is nog niets besloten.
police-open-mandatory = Doe namens het bestuur aangifte, of leg vast waarom het bestuur iets anders besloot.
police-open-discretionary = Het bestuur weegt of er aangifte komt. Leg het besluit vast, ook als die er niet komt.
police-director = De directeur legt hier vast wat is besloten.
police-waits-report = De aangifte moet nog worden gedaan.
police-waits-notice = De melding moet nog worden gedaan.
police-step = Besluit
police-by = Besloten door
police-by-on = { $decider }, op { $date }
police-why = Waarom
police-told = Gedaan op
police-reference = Nummer van de politie
police-recorded = Vastgelegd op { $date } door { $by }, volgens { $clause }
police-someone = iemand die hier niet meer werkt
police-earlier = { $count ->
    [one] Eerder besluit
   *[other] Eerdere besluiten
}
police-instead = In plaats van wat eerder was besloten, want: { $why }
police-decide = Besluit vastleggen
police-done = Vastleggen dat het is gedaan
police-again = Ander besluit vastleggen

police-form-step = Wat krijgt de politie te horen?
police-form-report-hint = Vraagt om vervolging.
police-form-notice-hint = Vertelt alleen wat er is gebeurd.
police-form-by = Wie heeft dit besloten?
police-form-by-director = De directeur, namens het bestuur
police-form-on = Besloten op
police-form-why = Waarom?
police-form-why-must = Bij een aangifte mag dit leeg blijven, want die vraagt het protocol al. Bij iets anders: waarom wijkt het bestuur af?
police-form-why-may = Ook als er geen aangifte komt. Wat gaf de doorslag?
police-form-told = Wanneer is het de politie verteld?
police-form-told-hint = Laat dit leeg als het nog moet gebeuren.
police-form-reference-hint = Staat op het bewijs van de politie. Mag leeg blijven.
police-form-instead = Waarom komt dit in de plaats van het eerdere besluit?
police-form-instead-hint = Het eerdere besluit blijft te zien.
police-saved = Het besluit over de politie is vastgelegd.
police-criminal-set = Vastgelegd of het strafbaar kan zijn.
