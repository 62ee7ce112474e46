# Het papier van de school: logo, enveloppen en een proefblad.

stationery-tab = Papier
stationery-director-only = Alleen de directeur verandert het papier.

## Logo

stationery-logo = Logo
stationery-logo-why = Het logo komt boven brieven en formulieren: naast de naam van de school, of erboven als het breed is.
stationery-logo-none = Er is nog geen logo.
stationery-logo-some = Er is een logo. U ziet het op het proefblad.
stationery-logo-choose = Logo kiezen…
stationery-logo-other = Ander logo kiezen…
stationery-logo-remove = Logo weghalen
stationery-logo-taken = Het logo staat voortaan op uw brieven.
stationery-logo-removed = Het logo is weggehaald. Brieven van eerder houden het.

## Enveloppen

stationery-envelopes = Enveloppen en papier
stationery-window = Venster van uw enveloppen
stationery-fold = Vouwstreepjes
stationery-preprinted = Op ons papier staat de naam van de school al
stationery-preprinted-hint = Brieven krijgen dan geen eigen kop. Toestemmingsformulieren wel: die gaan op gewoon papier.
stationery-save = Papier opslaan
stationery-saved = Het papier is opgeslagen.

## Proefblad

stationery-test = Proefblad
stationery-test-why = Zo ziet u vooraf of het adres in het venster past en of de printer niets verkleint.
stationery-test-save = Proefblad opslaan…
stationery-test-saved = { $name } is opgeslagen.
stationery-test-page = Het proefblad zoals het afgedrukt wordt
stationery-test-name = Proefblad
