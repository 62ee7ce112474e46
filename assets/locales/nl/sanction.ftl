sanction-one = Maatregel
sanction-title = { $kind } voor { $name }
sanction-under = { $number }, besloten op { $date }
sanction-incident = Incident { $number }
sanction-person = Dossier
sanction-procedure = Hoe ver het is
sanction-decision = Het besluit
sanction-for = Voor
sanction-after = Na
sanction-decided-by = Besloten door
sanction-days = Dagen
sanction-school-days = { $count ->
    [one] 1 schooldag
   *[other] { $count } schooldagen
}
sanction-contact = Contact voor ouders
sanction-objection = Bezwaar
sanction-objection-until = kan tot en met { $date }
sanction-clause = Artikel { $id }
sanction-facts = Wat er is gebeurd
sanction-reasons = Waarom deze maatregel
sanction-skip = Waarom niet de voorgestelde stap
sanction-expectation = Wat er vanaf nu wordt verwacht
sanction-urgency = Waarom het horen moest wachten
sanction-account = Wat zij zeiden
sanction-proportionality = Waarom een lichtere maatregel niet genoeg was
sanction-schoolwork = Schoolwerk
sanction-letters = Brieven
sanction-no-letters = Er zijn geen brieven uitgegeven.
sanction-tasks = Taken
sanction-no-tasks = Er staat niets open.
