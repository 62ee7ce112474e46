# Figures about incidents.

figures-title = Figures
figures-under = About incidents, for board, council and inspectorate. Nobody is in them.
figures-year = School year
figures-period = Part of the year
figures-group = Group
figures-group-all = The whole school
figures-incidents = { $count ->
    [one] incident
   *[other] incidents
}
figures-hidden-why = Counts from 1 to 4 are left out, and so are those from which they could be worked out. Nobody can be recognised.
figures-left-out = Cases of staff were not counted.
figures-hidden = not shown
figures-count = Number
figures-total = Total: { $total }
figures-as-table = As a table
figures-as-bars = As a picture
figures-cut-none = There is nothing to count here
figures-few = Too few incidents to show
figures-few-why = With so few incidents, figures could point at somebody. Choose a whole school year or the whole school.
figures-none = There are no incidents in this selection
figures-none-why = Choose another school year, another part of the year or the whole school.
figures-save-pdf = PDF
figures-save-csv = CSV
figures-save-xlsx = Excel
figures-file = figures
figures-register = Serious incidents
figures-register-why = Bill 36 777 prepares a registration of serious safety incidents. It is no law yet, and what exactly would have to be reported is not settled. With this list you see already, without names, what the school would count.
figures-register-do = Show the list of serious incidents
figures-serious = Serious incidents
figures-serious-why = This list anticipates bill 36 777. It is no law yet.
figures-of-serious = Serious: { $cut }
