# Een ladder proberen op een voorbij schooljaar

simulation-over = { $count ->
    [one] Schooljaar { $year }: 1 incident
   *[other] Schooljaar { $year }: { $count } incidenten
}
simulation-candidate = Deze ladder
simulation-then = Voorstel toen
simulation-decided = Besloten
simulation-nothing-decided = geen maatregel
