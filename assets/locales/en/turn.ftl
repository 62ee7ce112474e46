# To the next school year.

turn-title = To school year { $year }
turn-title-plain = To the next school year
turn-why = Where does each pupil go? You first see what changes, and afterwards you can undo it in one step.
turn-nobody = Everybody is in a group of { $year } already
turn-nobody-why = { $count ->
    [0] There are no pupils in Pluis. Read in a file first, or enter them.
    [one] 1 pupil was moved. Nothing is left to do.
   *[other] { $count } pupils were moved. Nothing is left to do.
}
turn-not-yet = The new school year begins on { $day }
turn-not-yet-why = You can prepare everything now. What you choose is kept. Moving is possible from that day.
turn-groups = Groups in { $year }
turn-groups-new = These groups are not there yet. They are made when you move.
turn-groups-edit = Change the groups
turn-groups-edit-why = Put the year groups of each group with a comma between them: 5, 6.
turn-groups-save = Use these groups
turn-group-name = Name of the group
turn-group-years = Year groups
turn-group-twice = Two groups have this name.
turn-group-add = Add a group
turn-group-drop = Remove group { $name }
turn-teachers = Teachers keep the group of the same name
turn-teachers-why = You can change this afterwards among the staff.
turn-from = Pupils of { $year }
turn-moved = { $count ->
    [one] 1 pupil is in a group of the new year already and is not shown here.
   *[other] { $count } pupils are in a group of the new year already and are not shown here.
}
turn-group = Group { $name }
turn-no-group = Without a group
turn-whole-group = { $name }: all to
turn-each-own = Each apart
turn-pupil = { $name } (year group { $year } now)
turn-choose = Choose
turn-to-group = To { $name }
turn-to-leave = Leaves the school
turn-count-group = { $count } to { $name }
turn-count-leaves = { $count } leaving
turn-count-open = { $count } to be chosen
turn-pupils-count = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}

# What it brings
turn-outcome = What happens
turn-open = { $count ->
    [one] For 1 pupil it was not chosen where they go
   *[other] For { $count } pupils it was not chosen where they go
}
turn-open-why = Open the group and choose a group for each pupil, or “Leaves the school”.
turn-next = To the next year group
turn-stays = Does the year once more
turn-leaves = Leaves the school
turn-leaves-on = Last day at school: 31 July, the end of { $year }.
turn-new-groups = New groups
turn-staff = Staff with a group in the new year
turn-consents = Consents
turn-consents-yearly = { $count ->
    [one] The answers for { $year } hold up to and including 31 July. 1 pupil needs a new form.
   *[other] The answers for { $year } hold up to and including 31 July. { $count } pupils need a new form.
}
turn-consents-last = What parents said goes on holding until they withdraw it.
turn-tasks = Tasks
turn-tasks-end = { $count ->
    [one] 1 talk of aftercare lapses, because the pupil leaves.
   *[other] { $count } talks of aftercare lapse, because the pupils leave.
}
turn-tasks-none = All tasks stay as they are.
turn-still-open = Leaves while something still runs
turn-still-open-why = What is open stays open. Finish it, or pass it on to the new school.
turn-still-tasks = { $count ->
    [one] 1 task.
   *[other] { $count } tasks.
}
turn-still-procedures = { $count ->
    [one] 1 procedure.
   *[other] { $count } procedures.
}

# Doing it
turn-do = Move to { $year }
turn-shut = Possible from { $day }.
turn-undoable = Afterwards you can undo this in one step.
turn-sure = Move to { $year }?
turn-sure-why = All pupils get their new group. Whoever leaves is deregistered. Nobody’s file changes.
turn-sure-do = Move
turn-done = The pupils were moved to { $year }.
turn-was = Moved to { $year }
turn-forms = Make consent forms
turn-pupils = To the pupils
turn-undo = Undo
turn-undone = The pupils are in their old groups again.

# Back at school
turn-return = Comes back to school
turn-return-why = The pupil gets a new first day at school. The time before stays in the file.
turn-return-on = First day at school
turn-return-early = Choose a day after { $day }, when the pupil left.
turn-return-do = Enrol again
turn-returned = The pupil is enrolled again.

# On the command line
turn-line = { $name } · { $group } · { $where }
turn-line-leaves = leaves the school
turn-line-open = to be chosen
turn-summary = { $next } to the next year group, { $stays } do the year once more, { $leaves } leave, { $groups } new groups, { $staff } staff with a new group.
