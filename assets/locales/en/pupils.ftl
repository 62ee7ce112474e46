# The list of pupils

pupils-title = Pupils
pupils-search = Search by name
pupils-every-group = All groups
pupils-group = { $name } ({ $count })
pupils-with-leavers = Also show who has left
pupils-show-leavers = Show them too
pupils-leavers-hidden = { $count ->
    [one] 1 pupil who has left is not shown
   *[other] { $count } pupils who have left are not shown
}
pupils-count = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}
pupils-name = Name
pupils-guardians = Parents
pupils-incidents = Incidents
pupils-no-guardians = none
pupils-left = left
pupils-unknown = not known
pupils-import = Import
pupils-turn = To next school year
pupils-enrolled = The pupil has been added.
pupils-none-found = No pupil found
pupils-none-found-text = Check the name, or choose another group.
pupils-show-all = Show all pupils
pupils-empty = There are no pupils in Pluis yet
pupils-empty-text = Import a file from your pupil administration. It brings groups, pupils and teachers at once. You see first what would happen.
pupils-empty-wait = The director or the administration imports them.
