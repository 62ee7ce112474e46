# Het dossier van één ouder of verzorger

guardian-title = Ouder of verzorger
guardian-of = Ouder of verzorger van { $names }
guardian-record-incident = Incident vastleggen
guardian-edit = Gegevens wijzigen
guardian-saved = De gegevens van de ouder of verzorger zijn opgeslagen.
guardian-contact = Bereikbaar
guardian-address = Adres
guardian-unknown = Niet bekend
guardian-pupils = Leerlingen
guardian-no-pupils = Geen leerling
guardian-no-pupils-text = Kies ‘Gegevens wijzigen’ om een leerling toe te voegen.
guardian-lives-yes = De leerling woont hier.
guardian-lives-no = De leerling woont hier niet.
guardian-lives-unknown = Niet bekend of de leerling hier woont.
guardian-no-letters = Krijgt geen brieven over deze leerling.
guardian-compose = Brief maken…
