# The window around the screens.

frame-name = Pluis
frame-waiting = Pluis is opening…
frame-waiting-demo = The invented school is being made ready…
frame-demo = Invented school

# Where one can go
frame-today = Today
frame-pupils = Pupils
frame-incidents = Incidents
frame-sanctions = Sanctions
frame-consents = Consents
frame-letters = Letters
frame-staff = Staff
frame-programme = Programme
frame-figures = Figures
frame-settings = Settings

# What waits there
frame-today-waiting = { $count ->
    [one] 1 thing to do, today or overdue
   *[other] { $count } things to do, today or overdue
}
frame-letters-waiting = { $count ->
    [one] 1 letter not delivered yet
   *[other] { $count } letters not delivered yet
}

# What can be done everywhere
frame-find = Find
frame-record = Record an incident
frame-menu = More
frame-undo = Undo the last step
frame-undone = Undone: { $step }
frame-history = History
frame-lock = Lock

# Language and colours
frame-language-nl = Nederlands
frame-language-en = English
frame-theme-system = Colours of the system
frame-theme-light = Light colours
frame-theme-dark = Dark colours
frame-came-back = The window stopped and was opened again. What you typed is kept: open the form again and you go on.
