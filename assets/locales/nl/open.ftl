# Een procedure openen

open-one = Procedure openen
open-title = Procedure openen: { $kind } voor { $name }
open-under = Na incident { $number } · { $category } · { $date }
open-why = Waarop de procedure rust
open-ground = Grond
open-ground-hint = Om wiens gedrag gaat het (WPO 40 lid 1)? Een kind dat meer hulp nodig heeft dan de school kan geven, krijgt daarvoor geen maatregel.
open-ground-hint-support = Zonder incident kan alleen deze grond: de school kan de hulp die nodig is niet geven (WPO 40 lid 4).
open-milder = Welke lichtere maatregelen zijn er geprobeerd?
open-milder-hint = Bijvoorbeeld een gesprek, een waarschuwing of een toegangsontzegging voor de ouder, en waarom dat niet hielp (Awb 3:4).
open-plan = Waar staat het ontwikkelingsperspectief?
open-plan-hint = De plek en de datum (WPO 40a). De inhoud blijft in het leerlingdossier.
open-nature = Straf of ordemaatregel?
open-nature-hint = De CAO PO heeft voor elk eigen regels.
open-nature-disciplinary = Voor plichtsverzuim. Eerst het voornemen, dan drie weken om te reageren.
open-nature-order = Om rust te maken of onderzoek te doen. Kan zonder voornemen als wachten niet gaat.
open-route = Langs welke weg zou het contract eindigen?
open-route-hint = Deze weg staat in het voornemen, en daarop reageert de medewerker (BW 7:669 tot en met 7:671b).
open-route-agreement = U en de medewerker zetten samen op papier dat het contract eindigt.
open-route-court = Bij gedrag, ongeschiktheid of een verstoorde samenwerking beslist de kantonrechter.
open-route-permit = Het UWV gaat alleen over bedrijfseconomische redenen en lange ziekte.
open-skip = Waarom deze stap en niet de voorgestelde?
open-skip-hint = De ladder stelt ‘{ $proposed }’ voor. Geef een reden die ook over een jaar te volgen is.
open-after = Waarom volgt hierop een verwijdering?
open-after-hint = Voor dit incident is al besloten: { $kind }, op { $date }. Geef een reden die ook over een jaar te volgen is.
open-on = Geopend op
open-on-hint = De dag waarop de school aan deze procedure begon.
open-next = Wat hierna komt
open-next-expulsion = Eerst hoort u de groepsleerkracht. Dan gaat het voornemen naar de ouders, met een uitnodiging om gehoord te worden, en zoekt u een andere school. Pas daarna kan het bestuur besluiten.
open-next-reprimand = Het voornemen gaat aangetekend naar de medewerker. Die heeft drie weken om te reageren. Daarna besluit het bestuur; beroep kan binnen zes weken.
open-next-staff-suspension = Bij een straf gaat het voornemen eerst aangetekend naar de medewerker, die drie weken heeft om te reageren. Een ordemaatregel kan meteen als wachten niet gaat.
open-next-dismissal = Het voornemen gaat aangetekend naar de medewerker. Ontslag loopt daarna langs een weg van de wet. Vraag juridisch advies voordat u verder gaat.
open-next-summary-dismissal = Het bestuur besluit meteen en vertelt de medewerker meteen de dringende reden. Vraag juridisch advies voordat u verder gaat.
open-nothing-decided = Met openen is er nog niets besloten. Een procedure kan altijd worden gestopt.
open-way = Wat er nog in de weg staat
open-way-count = { $count ->
    [one] Er staat nog 1 ding in de weg
   *[other] Er staan nog { $count } dingen in de weg
}
open-to-field = Ga naar het vak
open-open = Procedure openen
open-not-allowed = Alleen de directeur kan een procedure openen. Wat u hebt voorbereid, blijft als uw concept bewaard.
open-done = De procedure is geopend.
