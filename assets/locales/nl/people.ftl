# Wat op meer dan één plaats over mensen wordt gezegd en ingevuld.

people-try-again = Probeer het opnieuw
people-save = Opslaan

# Namen
people-given-name = Roepnaam
people-initials = Voorletters
people-prefix = Tussenvoegsel
people-family-name = Achternaam

# Een leerling invoeren of wijzigen
people-enrol-pupil = Leerling toevoegen
people-enrol = Toevoegen
people-edit-pupil = Gegevens van de leerling wijzigen
people-birth-date = Geboortedatum
people-gender = Geslacht
people-group = Groep
people-no-group = Geen groep
people-in-group = groep { $group }
people-year-group = Leerjaar
people-year-group-hint = Alleen nodig als er meer leerjaren in de groep zitten.
people-year-group-follows = Zoals de groep
people-enrolled-on = Eerste schooldag
people-left-on = Laatste schooldag
people-left-on-hint = Alleen invullen als de leerling van school gaat.

# Een ouder of verzorger invoeren of wijzigen
people-enter-guardian = Ouder of verzorger toevoegen
people-edit-guardian = Gegevens van de ouder of verzorger wijzigen
people-known-guardian = Staat deze ouder of verzorger al in Pluis?
people-known-guardian-hint = Bijvoorbeeld omdat een broer of zus ook op school zit. Zoek dan op naam; anders vult u alles hieronder in.
people-street = Straat en huisnummer
people-postcode = Postcode
people-town = Woonplaats
people-phone = Telefoon
people-email = E-mailadres
people-language = Taal van brieven
people-language-hint = In deze taal schrijft de school naar deze persoon.
people-child = Leerling
people-tie = Voor { $name }
people-untie = Weghalen
people-relation = Relatie
people-lives-with = Woont de leerling hier?
people-authority = Heeft deze persoon het gezag?
people-authority-hint = Wie het gezag heeft, beslist mee. Wie zeker geen gezag heeft, krijgt geen brieven. Twijfelt u, kies dan ‘Niet bekend’.
people-another-child = Nog een leerling bij deze ouder of verzorger
people-no-child = Er hoort nu geen leerling bij deze ouder of verzorger.

# Gezag
people-authority-yes = Heeft gezag
people-authority-no = Geen gezag
people-authority-unknown = Gezag niet bekend
