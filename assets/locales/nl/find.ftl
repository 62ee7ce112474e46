find-title = Zoeken
find-hint = Typ een naam.
