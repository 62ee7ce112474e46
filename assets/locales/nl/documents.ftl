# Een document op tafel: bekijken, opslaan, afdrukken.

documents-print = Afdrukken
documents-print-anyway = Toch nu afdrukken
documents-save = Opslaan als PDF
documents-saved = Opgeslagen als { $name }.
documents-laying = De bladzijden worden klaargezet voor de printer
documents-many = Dit zijn { $pages } bladzijden
documents-many-advice = Sla ze eerst op en druk ze af vanuit het bestand. Dat gaat sneller, en als de printer hapert, bent u niets kwijt.
