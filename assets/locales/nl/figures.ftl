# Cijfers over incidenten.

figures-title = Cijfers
figures-under = Over incidenten, voor bestuur, MR en inspectie. Er staat niemand in.
figures-year = Schooljaar
figures-period = Deel van het jaar
figures-group = Groep
figures-group-all = De hele school
figures-incidents = { $count ->
    [one] incident
   *[other] incidenten
}
figures-hidden-why = Aantallen van 1 tot en met 4 staan er niet, en ook niet de aantallen waaruit ze te berekenen zijn. Zo is niemand te herkennen.
figures-left-out = Zaken over medewerkers zijn niet meegeteld.
figures-hidden = niet getoond
figures-count = Aantal
figures-total = Totaal: { $total }
figures-as-table = Als tabel
figures-as-bars = Als beeld
figures-cut-none = Hier is niets te tellen
figures-few = Te weinig incidenten om te tonen
figures-few-why = Bij zo weinig incidenten zouden cijfers iemand kunnen aanwijzen. Kies een heel schooljaar of de hele school.
figures-none = Er zijn geen incidenten in deze selectie
figures-none-why = Kies een ander schooljaar, een ander deel van het jaar of de hele school.
figures-save-pdf = PDF
figures-save-csv = CSV
figures-save-xlsx = Excel
figures-file = cijfers
figures-register = Ernstige incidenten
figures-register-why = Wetsvoorstel 36 777 bereidt een registratie van ernstige veiligheidsincidenten voor. Het is nog geen wet, en wat er precies gemeld moet worden staat nog niet vast. Met dit overzicht ziet u alvast, zonder namen, wat de school zou tellen.
figures-register-do = Laat het overzicht van ernstige incidenten zien
figures-serious = Ernstige incidenten
figures-serious-why = Dit overzicht loopt vooruit op wetsvoorstel 36 777. Het is nog geen wet.
figures-of-serious = Ernstig: { $cut }
