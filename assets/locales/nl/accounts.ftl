# Gebruikers: wie het register opent, en als wat.

accounts-tab = Gebruikers
accounts-why = Ieder opent het register met een eigen naam en wachtwoord. Wat iemand ziet en mag, volgt uit de rol.
accounts-name = Naam
accounts-name-hint = Met deze naam opent deze persoon Pluis. Later veranderen kan niet.
accounts-role = Rol
accounts-role-director = Alles: besluiten, personeelszaken, instellingen en gebruikers.
accounts-role-counsellor = Leerlingen, incidenten, maatregelen en brieven. Geen zaken over personeel.
accounts-role-administrator = Leerlingen, toestemmingen, brieven versturen en kopieën. Leest geen incidenten.
accounts-role-teacher = Ziet de eigen groep en legt vast wat daar gebeurt. Ziet alleen de eigen meldingen terug.
accounts-role-reader = Controleert voor het bestuur de geschiedenis. Ziet geen namen van kinderen.
accounts-title = Titel
accounts-title-hint = Zoals u deze rol op school noemt, bijvoorbeeld intern bevoegde of kwaliteitscoördinator. Leeg laten mag.
accounts-staff = Medewerker
accounts-staff-hint = Alleen nodig voor een leerkracht.
accounts-staff-teacher = De leerkracht ziet de groepen die bij deze medewerker staan.
accounts-staff-none = Geen
accounts-groups = Groepen
accounts-state = Stand
accounts-own = U
accounts-one-time = Moet nog een eigen wachtwoord kiezen
accounts-suspended-on = Geen toegang sinds { $date }
accounts-actions = Doen met { $name }

## Toevoegen en wijzigen

accounts-add = Gebruiker toevoegen
accounts-add-do = Toevoegen
accounts-edit = Rol of titel wijzigen
accounts-edit-title = { $name } wijzigen
accounts-save = Bewaren
accounts-saved = De wijziging is bewaard. Wie nu werkt, merkt het bij de volgende keer openen.

## Het gegeven wachtwoord

accounts-given-title = Wachtwoord voor { $name }
accounts-given-why = Geef dit aan de persoon zelf, mondeling of op een briefje. Bij de eerste keer openen vraagt Pluis om een eigen wachtwoord.
accounts-given-name = Naam
accounts-given-password = Wachtwoord
accounts-given-once = Dit staat hier maar één keer. Kwijt? Geef dan een nieuw wachtwoord.
accounts-given-done = Doorgegeven
accounts-reset = Nieuw wachtwoord geven
accounts-reset-title = { $name } een nieuw wachtwoord geven?
accounts-reset-why = Het wachtwoord van nu werkt dan meteen niet meer. U krijgt een wachtwoord te zien om door te geven.

## Toegang afnemen

accounts-suspend = Toegang afnemen
accounts-suspend-title = { $name } de toegang afnemen?
accounts-suspend-why = Het wachtwoord opent dit register dan niet meer. Wat deze persoon heeft vastgelegd, blijft staan. Kopieën van eerder gaan er nog wel mee open.
accounts-suspend-do = Toegang afnemen
accounts-suspended = { $name } kan het register niet meer openen.
accounts-suspended-then = Geef het register nu ook een nieuwe sleutel
accounts-suspended-then-why = Doe dat bij Sleutels als deze persoon een kopie kan hebben. Maak daarna een nieuwe kopie en wis de oude.
accounts-resume = Weer toegang geven

## De eerste keer

accounts-first-title = Welkom, { $name }
accounts-first-under = U kreeg een wachtwoord dat één keer werkt. Kies nu een eigen wachtwoord, dat niemand anders weet.
accounts-first-given = Wachtwoord dat u kreeg

## Op de opdrachtregel

accounts-cli-given = Wachtwoord voor { $name }: { $password } (moet bij de eerste keer openen worden gewijzigd).
