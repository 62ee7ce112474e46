# Het dossier van één leerling

pupil-title = Leerling
pupil-group = Groep { $group }
pupil-no-group = Geen groep
pupil-year-group = leerjaar { $year }
pupil-born = { $age } jaar, geboren { $day }
pupil-birth-date-unknown = geboortedatum niet bekend
pupil-left = Laatste schooldag was { $day }
pupil-leaves = Laatste schooldag is { $day }
pupil-record-incident = Incident vastleggen
pupil-edit = Gegevens wijzigen
pupil-saved = De gegevens van de leerling zijn opgeslagen.
pupil-guardians = Ouders en verzorgers
pupil-guardian-saved = De gegevens van de ouder of verzorger zijn opgeslagen.
pupil-edit-guardian = Gegevens van { $name } wijzigen
pupil-no-guardians = Nog geen ouder of verzorger
pupil-no-guardians-text = Zonder ouder of verzorger kan er geen brief over deze leerling de deur uit.
pupil-letters = Brieven
pupil-no-letters = Krijgt geen brieven
pupil-own-letters = Krijgt een eigen brief
pupil-shared-letters = Krijgt één brief samen met { $names }
pupil-lives-with = Woont hier
pupil-address = Adres
pupil-no-address = Niet bekend
pupil-siblings = Broers en zussen
pupil-sibling-left = van school
pupil-compose = Brief maken…
