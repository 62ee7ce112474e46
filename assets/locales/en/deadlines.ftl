# Terms of law that run.

deadline-title = Running terms
deadline-none = No legal term is running.
deadline-left = { $count ->
    [one] 1 day left, up to and including { $end }
   *[other] { $count } days left, up to and including { $end }
}
deadline-due = Today is the last day
deadline-now = Was due at once, on { $end }; do it now
deadline-over = { $count ->
    [one] 1 day late, it was due by { $end }
   *[other] { $count } days late, it was due by { $end }
}
deadline-paused = On hold since { $date }, for there is a dispute before the disputes committee
deadline-paused-days = { $count ->
    [one] Was on hold for 1 day.
   *[other] Was on hold for { $count } days.
}
deadline-moved = { $day } is { $why ->
    [saturday] a Saturday
    [sunday] a Sunday
    [new_year] New Year’s Day
    [good_friday] Good Friday
    [easter_monday] Easter Monday
    [kings_day] King’s Day
    [liberation_day] Liberation Day
    [ascension_day] Ascension Day
    [whit_monday] Whit Monday
    [christmas_day] Christmas Day
    [second_christmas_day] Boxing Day
   *[equated_day] a holiday in law
}, so { $end } is the last day.
deadline-through = Runs through { $names }. A school holiday does not move the term.
deadline-holiday = { $name } ({ $first } – { $last })
deadline-turn = To act: { $turn }
