# Het venster om de schermen heen.

frame-name = Pluis
frame-waiting = Pluis wordt geopend…
frame-waiting-demo = De verzonnen school wordt klaargezet…
frame-demo = Verzonnen school

# Waar u naartoe kunt
frame-today = Vandaag
frame-pupils = Leerlingen
frame-incidents = Incidenten
frame-sanctions = Maatregelen
frame-consents = Toestemmingen
frame-letters = Brieven
frame-staff = Medewerkers
frame-programme = Jaarprogramma
frame-figures = Cijfers
frame-settings = Instellingen

# Wat daar wacht
frame-today-waiting = { $count ->
    [one] 1 ding te doen, vandaag of al te laat
   *[other] { $count } dingen te doen, vandaag of al te laat
}
frame-letters-waiting = { $count ->
    [one] 1 brief nog niet bezorgd
   *[other] { $count } brieven nog niet bezorgd
}

# Wat altijd kan
frame-find = Zoeken
frame-record = Incident vastleggen
frame-menu = Meer
frame-undo = Laatste stap ongedaan maken
frame-undone = Ongedaan gemaakt: { $step }
frame-history = Geschiedenis
frame-lock = Vergrendelen

# Taal en kleur
frame-language-nl = Nederlands
frame-language-en = English
frame-theme-system = Kleuren van het systeem
frame-theme-light = Lichte kleuren
frame-theme-dark = Donkere kleuren
frame-came-back = Het venster viel uit en is opnieuw geopend. Wat u typte, is bewaard: open het formulier weer en u gaat verder.
