# Formulieren innemen.

booking-title = Formulier innemen
booking-code = Code op het formulier
booking-code-hint = Scan of typ de code en druk op Enter. Streepjes en hoofdletters maken niet uit.
booking-code-missing = Typ eerst de code die op het formulier staat.
booking-fetch = Zoeken
booking-typo = In deze code zit een tikfout
booking-typo-text = Een code heeft negen tekens, zoals K3F-7QP-29X. Kijk de code op het formulier na.
booking-unknown = Deze code hoort bij geen formulier van deze school
booking-unknown-text = Kijk de code op het formulier na. Klopt hij, dan komt het formulier ergens anders vandaan.
booking-meant = { $count ->
    [one] Bedoelt u deze?
   *[other] Bedoelt u een van deze?
}
booking-proposal = { $code }: { $name }, { $group }
booking-half-done = Het formulier van { $name } is nog niet ingenomen
booking-put-aside = Weggooien en verder
booking-go-on = Eerst afmaken
booking-next = Volgende formulier

# Het formulier op tafel
booking-household = Voor { $names }. Afgedrukt op { $day }.
booking-answers = Wat is aangekruist?
booking-answers-hint = J of 1 is ja, N of 2 is nee. Met Shift geldt het voor de hele regel. Pijl omlaag slaat over, Backspace gaat terug, Enter gaat naar de handtekening.
booking-so-far = { $done } van { $all } beantwoord. Wat leeg blijft, telt als nee.
booking-seen = Staat er een handtekening?
booking-seen-hint = J of N
booking-seen-yes = Ja
booking-seen-no = Nee
booking-by = Van wie?
booking-by-hint = Kies met het cijfer voor de naam. Allebei getekend? Kies ze allebei.
booking-signatory = { $place }. { $name } ({ $relation })
booking-signatory-alone = { $place }. { $name }
booking-not-on-form = Staat niet op dit formulier.
booking-received = Binnengekomen op
booking-given = Datum op het formulier
booking-given-hint = Staat er geen datum op? Laat het leeg. Een eerdere intrekking blijft dan gelden.
booking-note = Wat klopte er niet?
booking-note-hint = Mag leeg blijven.
booking-book = Innemen
booking-mend = Verbetering vastleggen
booking-enter = Enter

# Al eerder ingenomen
booking-already = Dit formulier is al ingenomen
booking-struck = Doorgehaald.
booking-before = { $count ->
    [one] Van { $by }, binnengekomen op { $day }, 1 antwoord. Ingenomen door { $user }.
   *[other] Van { $by }, binnengekomen op { $day }, { $count } antwoorden. Ingenomen door { $user }.
}
booking-someone = een eerdere medewerker
booking-mend-it = Verbeteren
booking-mending = U verbetert een formulier dat al was ingenomen
booking-mending-text = Wat eerder was vastgelegd, blijft bewaard. Vanaf nu geldt wat u hier invult.

# Deze zitting
booking-said = { $blank ->
    [0] Ingenomen: { $name }. { $yes } keer ja, { $no } keer nee.
   *[other] Ingenomen: { $name }. { $yes } keer ja, { $no } keer nee, { $blank } leeg.
}
booking-sitting = { $count ->
    [0] Ingenomen
   *[other] Ingenomen ({ $count })
}
booking-sitting-empty = Wat u inneemt, komt hier te staan. U kunt het dan nog verbeteren.
booking-counted = { $blank ->
    [0] { $yes } ja, { $no } nee.
   *[other] { $yes } ja, { $no } nee, { $blank } leeg.
}
booking-by-whom = Van { $names }.
booking-mend-of = Verbeteren: { $name }
booking-scan = Scan toevoegen
booking-scan-of = Scan toevoegen: { $name }
booking-scanned = De scan is bewaard bij { $name }.
booking-has-scan = Scan bewaard
booking-show-all = { $count ->
    [one] Toon nog 1
   *[other] Toon nog { $count }
}
