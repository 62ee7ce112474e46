# De deur van het register.

unlock-title = Register openen
unlock-name = Uw naam
unlock-name-hint = Zoals de naam bij uw account staat.
unlock-password = Wachtwoord
unlock-open = Openen
unlock-demo = Het wachtwoord van de verzonnen school is: alles is verzonnen
