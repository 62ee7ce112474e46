# Een school inrichten.

found-steps = Stappen van het inrichten
found-step-school = School en bestuur
found-step-protocol = Protocol
found-step-password = Directeur en wachtwoord

found-school = Welkom. Welke school is dit?
found-school-under = Deze gegevens staan straks op brieven. Alleen de namen en de soort school zijn nu nodig; de rest kan later bij Instellingen.
found-protocol = Welk protocol volgt de school?
found-protocol-under = Het protocol zegt welke maatregelen er zijn, wie erover beslist en waarvoor u toestemming vraagt.
found-protocol-later = U kunt later overstappen. Bij Instellingen leest u het hele protocol na.
found-password = Wie opent het register?
found-password-under = Alles komt in één versleuteld bestand op deze computer. Met dit wachtwoord gaat het open.

found-director = Naam van de directeur
found-director-hint = Deze naam staat onder de brieven.
found-password-field = Wachtwoord
found-password-hint = Minstens twaalf tekens. Een zin onthoudt u het makkelijkst.
found-repeat = Wachtwoord nog een keer
found-show = Toon wat ik typ
found-passwords-differ = De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.
found-lost-title = Bewaar dit wachtwoord goed
found-lost = Zonder wachtwoord kan niemand het register openen, ook de maker van Pluis niet. Schrijf het op en leg het in de kluis.

found-next = Verder
found-back = Terug
found-found = Register maken
