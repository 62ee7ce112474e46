# What comes back

signals-title = This comes back
signals-under = Pluis only sees that it comes back. What it means is yours to judge.
signals-same-target = It was done to { $names } { $count } times this school year.
signals-same-pair = { $names }: { $count } incidents in eight weeks.
signals-same-place = { $place }, { $part }: { $count } incidents in six weeks.
signals-group-chat = { $platform }, with { $names } among others: { $count } incidents in six weeks.
signals-incidents = Incidents
signals-incident = { $number } of { $date }
signals-this = this incident
