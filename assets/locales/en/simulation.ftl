# Trying a ladder on a school year that has passed

simulation-over = { $count ->
    [one] School year { $year }: 1 incident
   *[other] School year { $year }: { $count } incidents
}
simulation-candidate = This ladder
simulation-then = Proposed then
simulation-decided = Decided
simulation-nothing-decided = no measure
simulation-title = What would this ladder have proposed?
simulation-why = The same incidents and the same people, with the measures that were really taken then. Nothing is saved or changed.
simulation-incident = Incident
simulation-who = Who and what
simulation-by = Decided by: { $decider }, clause { $clause }.
simulation-nothing = No proposal
simulation-differs = differs
simulation-same = No difference
simulation-same-why = This ladder would have proposed the same after every incident.
simulation-differing = { $total ->
    [0] There was nobody for whom a step could follow.
   *[other] In { $count } of { $total } proposals this ladder says something else.
}
simulation-counts = How often each step is proposed
simulation-lines = Proposals by incident
simulation-all = { $count ->
    [one] Also show the proposal that is the same
   *[other] Also show the { $count } proposals that are the same
}
simulation-not-shown = { $count ->
    [one] 1 proposal that is the same not shown
   *[other] { $count } proposals that are the same not shown
}
simulation-protocol = Try it on the school year before first
simulation-year = School year
