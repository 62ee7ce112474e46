# Een document op tafel: bekijken, opslaan, afdrukken.

documents-print = Afdrukken
documents-print-anyway = Toch nu afdrukken
documents-printer = Naar een printer
documents-printer-usual = { $name } (de gewone)
documents-sending = Het stuk gaat naar { $printer }…
documents-sent = { $printer } heeft het stuk. Kijk of het goed uit de printer komt.
documents-printer-gone = { $printer } is er niet meer. Kies een andere printer, of druk af met de knop Afdrukken.
documents-printer-refused = { $printer } nam het stuk niet aan. Kijk of de printer aanstaat, en probeer het nog eens. Lukt het niet, druk dan af met de knop Afdrukken.
documents-save = Opslaan als PDF
documents-saved = Opgeslagen als { $name }.
documents-laying = De bladzijden worden klaargezet voor de printer
documents-many = Dit zijn { $pages } bladzijden
documents-many-advice = Sla ze eerst op en druk ze af vanuit het bestand. Dat gaat sneller, en als de printer hapert, bent u niets kwijt.
