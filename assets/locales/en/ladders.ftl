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
ladders-change = Change this ladder
ladders-change-of = Change the ladder: { $subject }
ladders-why = Put the steps from mild to grave. Stricter than the law is allowed, looser is not. What was decided goes on counting as it did then.
ladders-steps = Steps of the ladder, from mild to grave
ladders-fixed = named by the protocol
ladders-milder = { $name } one place milder
ladders-graver = { $name } one place graver
ladders-remove = Take { $name } off the ladder
ladders-add = Add a step
ladders-add-choose = Choose a measure
ladders-counts = Counts
ladders-counts-school-year = the school year
ladders-counts-twelve-months = twelve months
ladders-counts-weeks = some weeks
ladders-counts-never = always
ladders-counts-for = Counts for
ladders-evaluate = Evaluated after
ladders-unit = weeks
ladders-from-day = Rules from
ladders-from-hint = Today or later. See to it that guardians can read the new ladder by then.
ladders-motivation = Why this ladder?
ladders-motivation-hint = For example what the participation council thought of it. May stay empty.
ladders-way = { $count ->
    [one] This is still in the way
   *[other] These things are still in the way
}
ladders-save = Save the ladder
ladders-try = Try it first
ladders-as-shipped = Back to the protocol
ladders-changed = The ladder has been saved as version { $number }.
ladders-coming = Version { $number } rules from { $date }
ladders-coming-why = Until that day the ladders below rule.
ladders-versions = Versions of the ladders
ladders-versions-why = What was decided goes on counting as the version of then says. That is why every version is kept.
ladders-number = Version { $number }
ladders-from = from { $date }
ladders-rules = rules now
ladders-recorded = Recorded on { $date } by { $by }
ladders-file = As the protocol gives them
