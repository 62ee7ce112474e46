# De toestemmingen van één persoon, en wat erover gezegd is.

statement-panel = Toestemmingen
statement-missing = { $count ->
    [one] 1 antwoord ontbreekt
   *[other] { $count } antwoorden ontbreken
}
statement-conflicts = { $count ->
    [one] Ouders oneens over 1 vraag
   *[other] Ouders oneens over { $count } vragen
}
statement-change = Antwoord vastleggen
statement-withdraw = Intrekken
statement-withdraw-of = Intrekken: { $name }
statement-history-of = Geschiedenis: { $name }
statement-forms = { $count ->
    [one] 1 formulier
   *[other] { $count } formulieren
}
statement-form-back = { $year }, { $code }: terug op { $day }
statement-form-out = { $year }, { $code }: afgedrukt op { $day }, nog niet terug
statement-publications = { $count ->
    [one] 1 publicatie
   *[other] { $count } publicaties
}
statement-published = { $title }, { $day }

# Intrekken
statement-withdraw-title = Intrekken: { $name }
statement-withdraw-hint = Intrekken kan altijd en hoeft geen reden te hebben. Wat al geplaatst is, komt op de lijst om offline te halen.
statement-withdrawn = De intrekking is vastgelegd.
statement-by-withdraw = Wie trekt in?
statement-media = Wat wordt ingetrokken?
statement-on = Op welke dag?

# Een nieuw antwoord
statement-title = Antwoord vastleggen
statement-by = Wie antwoordt?
statement-speaker = { $name } ({ $relation })
statement-yes-authority-no = Heeft geen gezag: een ja telt niet.
statement-yes-authority-unknown = Gezag niet bekend: een ja telt pas als dat vaststaat.
statement-no-authority-no = Heeft geen gezag: dit nee beslist niet, maar is een teken.
statement-no-authority-unknown = Gezag niet bekend: het nee geldt.
statement-via = Hoe kwam het binnen?
statement-signed = Er staat een handtekening op
statement-given = Gezegd of getekend op
statement-received = Binnengekomen op
statement-answers = Wat is het antwoord?
statement-answers-hint = Vul alleen in wat nieuw is. J of 1 is ja, N of 2 is nee; nog eens kiezen haalt het antwoord weg.
statement-note = Opmerking
statement-keep = Vastleggen
statement-kept = Vastgelegd

# Geschiedenis
statement-history-title = Geschiedenis: { $name }
statement-said-in = { $word } ({ $media })
statement-withdrew = Ingetrokken: { $said }
statement-came = { $via }, binnengekomen op { $day }.
statement-on-form = Formulier { $code }.
statement-was-signed = Getekend.
statement-not-signed = Zonder handtekening.
statement-entered = Ingevoerd door { $user }, { $day }.
statement-struck = Doorgehaald op { $day } door { $user }, omdat het formulier opnieuw is ingenomen. Tot die dag gold dit antwoord.
statement-struck-why = Doorgehaald op { $day } door { $user }: { $reason } Tot die dag gold dit antwoord.
statement-undated = Zonder datum.
statement-strike = Doorhalen
statement-strike-reason = Waarom klopt dit niet?
statement-strike-hint = { $count ->
    [one] Alleen voor een vergissing bij het invoeren. Het antwoord blijft zichtbaar en telt niet meer.
   *[other] Alleen voor een vergissing bij het invoeren. Alle { $count } antwoorden die toen zijn ingevoerd, blijven zichtbaar en tellen niet meer.
}
statement-was-struck = Doorgehaald
statement-mends = Verbetert wat eerder van dit formulier was ingenomen.
statement-confirm = Bevestigen per brief
statement-struck-title = Doorgehaald: { $said }
statement-scan = Scan { $place } ({ $kind })
statement-scan-shown = De scan van dit antwoord
statement-words = Wat er gevraagd werd
statement-no-words = Deze tekst is niet bewaard.
