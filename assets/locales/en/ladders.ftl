# The ladders of the school

ladders-version = Version { $number }, from { $date }, recorded by { $by }
ladders-version-rules = Version { $number }, rules from { $date }, recorded by { $by }
ladders-weeks = { $weeks ->
    [one] Counts for 1 week
   *[other] Counts for { $weeks } weeks
}
ladders-evaluated = { $weeks ->
    [0] No evaluation
    [one] Evaluated after 1 week
   *[other] Evaluated after { $weeks } weeks
}
