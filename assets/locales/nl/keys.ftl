# Sleutels: eigen wachtwoord, herstelsleutel en een nieuwe sleutel voor het register.

keys-tab = Sleutels

## Eigen wachtwoord

keys-password = Uw wachtwoord
keys-password-why = Het nieuwe wachtwoord geldt meteen. Kopieën van eerder gaan nog open met het oude.
keys-password-old = Wachtwoord van nu
keys-password-old-wrong = Dit is niet het wachtwoord van nu.
keys-password-new = Nieuw wachtwoord
keys-password-new-hint = Minstens twaalf tekens. Een zin onthoudt u het makkelijkst.
keys-password-repeat = Nieuw wachtwoord nog een keer
keys-password-do = Wachtwoord wijzigen
keys-password-changed = Het wachtwoord is gewijzigd.
keys-passwords-differ = De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.

## Vergrendelen

keys-idle = Vergrendelen
keys-idle-why = Raakt niemand Pluis aan, dan gaat het vanzelf op slot. Ook als de computer heeft geslapen, vraagt Pluis weer om het wachtwoord. Met Ctrl Shift L vergrendelt u meteen; Ctrl L verbergt alleen het scherm.
keys-idle-minutes = Op slot na zoveel minuten
keys-idle-hint = Van 1 tot 60. Het geldt voor iedereen op deze school.
keys-idle-save = Bewaren
keys-idle-saved = Bewaard. Pluis gaat voortaan na deze tijd op slot.
keys-idle-wrong = Vul een getal in van 1 tot 60.
keys-idle-now = Pluis gaat op slot na { $count ->
    [one] 1 minuut.
   *[other] { $count } minuten.
}

## Herstelsleutel

keys-recovery = Herstelsleutel
keys-recovery-why = Een sleutel op papier, voor in de kluis. Daarmee komt u weer binnen als niemand een wachtwoord meer weet.
keys-recovery-none = Er is nog geen herstelsleutel
keys-recovery-none-why = Vergeet iedereen het wachtwoord, dan is alles kwijt. Ook de maker van Pluis kan er dan niet bij.
keys-recovery-unchecked = De herstelsleutel is nog niet gecontroleerd
keys-recovery-unchecked-why = Niemand heeft nog laten zien dat het blad goed is afgedrukt. Maak een nieuwe en typ een groep over.
keys-recovery-good = Er is een herstelsleutel, gecontroleerd op { $date }
keys-recovery-make = Herstelsleutel maken
keys-recovery-again = Nieuwe herstelsleutel maken
keys-recovery-again-why = Maakt u een nieuwe, dan werkt het blad van nu niet meer op dit register.
keys-recovery-title = Herstelsleutel
keys-recovery-once = Dit ziet u maar één keer
keys-recovery-once-why = Druk het blad af, of schrijf de acht groepen over. Leg het in de kluis en niet bij de computer. Bewaart u het als bestand? Gooi dat weg na het afdrukken.
keys-recovery-sheet = Blad met de herstelsleutel
keys-recovery-file = herstelsleutel.pdf
keys-recovery-have = Ik heb het blad op papier
keys-recovery-look = Toon het blad nog eens
keys-recovery-group = Typ groep { $number } over van het papier
keys-recovery-group-hint = Vier tekens. Zo weet u zeker dat het blad goed is.
keys-recovery-group-wrong = Dit is niet groep { $number } van het blad. Kijk teken voor teken.
keys-recovery-check = Klopt dit?
keys-recovery-checked = De herstelsleutel is gecontroleerd. Bewaar het blad in de kluis.
keys-recovery-go = Naar de herstelsleutel
keys-recovery-later = Later

## Na het inrichten

keys-first-title = Nog één ding: een sleutel voor in de kluis
keys-first-under = Vergeet iedereen het wachtwoord, dan is alles kwijt. Met een herstelsleutel op papier komt u weer binnen.
keys-first-1 = Pluis maakt een blad met de sleutel. U drukt het af.
keys-first-2 = U typt één groep van het blad over. Dan weet u zeker dat het goed op papier staat.
keys-first-3 = U legt het blad in de kluis, niet bij de computer.
keys-first-later = Geen printer bij de hand? Kies Later. Op Vandaag staat dan dat dit nog moet.

## Nieuwe sleutel voor het register

keys-renew = Nieuwe sleutel voor het register
keys-renew-why = Doe dit als iemand is vertrokken die het register kon openen, of als een kopie of de herstelsleutel in verkeerde handen is. Alles wordt opnieuw versleuteld. Iedereen houdt het eigen wachtwoord.
keys-renew-honest = Wat dit niet kan: kopieën van eerder blijven open te maken met een wachtwoord of herstelsleutel van toen. Wis zulke kopieën waar u erbij kunt.
keys-renew-do = Geef een nieuwe sleutel
keys-renew-title = Register een nieuwe sleutel geven?
keys-renew-sure = Dit duurt even en er moet ruimte zijn voor het register nog een keer. Maak daarna een nieuwe kopie.
keys-renewed = Het register heeft een nieuwe sleutel. Maak nu een nieuwe kopie.
keys-renewed-on = Laatste nieuwe sleutel: { $date }

## Wachtwoord vergeten

keys-forgot = Wachtwoord vergeten?
keys-forgot-title = Openen met de herstelsleutel
keys-forgot-ask = Vraag het de directeur
keys-forgot-ask-why = Wie directeur is in Pluis, kan u een nieuw wachtwoord geven. Weet ook de directeur het niet meer, dan is het blad uit de kluis nodig.
keys-forgot-no-key = Voor dit register is nooit een herstelsleutel gemaakt. Zoek een kopie waarvan u het wachtwoord nog weet.
keys-forgot-why = Neem het blad uit de kluis. Met deze sleutel krijgt een directeur een nieuw wachtwoord.
keys-forgot-key = Herstelsleutel
keys-forgot-key-hint = De acht groepen van het blad. Streepjes en spaties hoeven niet.
keys-forgot-next = Verder
keys-forgot-wrong = Deze herstelsleutel past niet bij dit register. Misschien is er later een nieuwe gemaakt.
keys-forgot-group = Groep { $number } klopt niet. Kijk teken voor teken.
keys-forgot-length = Een herstelsleutel heeft acht groepen van vier tekens. Er ontbreekt iets, of er staat te veel.
keys-forgot-who = Wie bent u?
keys-forgot-for = { $name } krijgt een nieuw wachtwoord.
keys-forgot-do = Wachtwoord maken en openen

## Op de opdrachtregel

keys-cli-no-recovery = Er is nog geen herstelsleutel.
keys-cli-recovery-unchecked = Er is een herstelsleutel, maar het blad is nog niet gecontroleerd.
keys-cli-recovery = Er is een herstelsleutel, gecontroleerd op { $date }.
keys-cli-sheet = Het blad met de herstelsleutel is opgeslagen. Druk het af, leg het in de kluis en gooi het bestand weg.
keys-cli-renewed = Het register heeft een nieuwe sleutel. Kopieën van eerder gaan nog open met een wachtwoord van toen.
