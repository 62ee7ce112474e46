# Wat later bij een incident komt, of daarin wordt verbeterd.

amend-begin = Aanvullen of verbeteren
amend-title = Aanvullen of verbeteren
amend-why = Wat eerst is opgeschreven, verandert nooit. Wat u hier schrijft, komt eronder te staan, met de dag en uw naam.
amend-text = Wat komt erbij, of wat klopte niet?
amend-text-hint = Feiten, geen oordeel. Na het vastleggen staat de tekst vast.
amend-wrong = Ook de dag, de plaats, het soort of de ernst klopt niet
amend-wrong-hint = Wat er eerst stond, blijft te lezen.
amend-do = Vastleggen
amend-done = Het staat erbij.
amend-list = Later bekend geworden
amend-by = { $date }, { $by }
amend-kind = Soort
amend-severity = Ernst
amend-from-to = was { $from }, is nu { $to }
amend-nothing = niets
