# Trying a ladder on a school year that has passed

simulation-over = { $count ->
    [one] School year { $year }: 1 incident
   *[other] School year { $year }: { $count } incidents
}
simulation-candidate = This ladder
simulation-then = Proposed then
simulation-decided = Decided
simulation-nothing-decided = no measure
