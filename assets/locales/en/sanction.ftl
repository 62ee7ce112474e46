sanction-one = Measure
sanction-title = { $kind } for { $name }
sanction-under = { $number }, decided on { $date }
sanction-incident = Incident { $number }
sanction-person = File
sanction-procedure = How far it is
sanction-decision = The decision
sanction-for = For
sanction-after = After
sanction-decided-by = Decided by
sanction-days = Days
sanction-school-days = { $count ->
    [one] 1 school day
   *[other] { $count } school days
}
sanction-contact = Contact for guardians
sanction-objection = Objection
sanction-objection-until = possible up to and including { $date }
sanction-clause = Clause { $id }
sanction-facts = What happened
sanction-reasons = Why this measure
sanction-skip = Why not the step proposed
sanction-expectation = What is expected from now on
sanction-urgency = Why the hearing had to wait
sanction-account = What they said
sanction-proportionality = Why a milder measure was not enough
sanction-schoolwork = Schoolwork
sanction-letters = Letters
sanction-no-letters = No letters were issued.
sanction-tasks = Tasks
sanction-no-tasks = Nothing is open.
