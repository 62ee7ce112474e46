# Wat terugkomt

signals-title = Dit komt terug
signals-under = Pluis ziet alleen dat het terugkomt. Wat het betekent, bepaalt u.
signals-same-target = { $names } was dit schooljaar { $count } keer degene die het overkwam.
signals-same-pair = { $names }: { $count } incidenten in acht weken.
signals-same-place = { $place }, { $part }: { $count } incidenten in zes weken.
signals-group-chat = { $platform }, met onder anderen { $names }: { $count } incidenten in zes weken.
signals-incidents = Incidenten
signals-incident = { $number } van { $date }
signals-this = dit incident
