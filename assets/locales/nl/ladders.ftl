# De ladders van de school

ladders-version = Versie { $number }, vanaf { $date }, vastgelegd door { $by }
ladders-version-rules = Versie { $number }, geldt vanaf { $date }, vastgelegd door { $by }
ladders-weeks = { $weeks ->
    [one] Telt 1 week
   *[other] Telt { $weeks } weken
}
ladders-evaluated = { $weeks ->
    [0] Geen evaluatie
    [one] Evaluatie na 1 week
   *[other] Evaluatie na { $weeks } weken
}
