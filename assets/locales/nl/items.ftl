# Waarvoor de school toestemming vraagt.

items-tab = Toestemmingen
items-title = Waarvoor we toestemming vragen
items-period-source = protocol van de school
items-period-school-year = Elk schooljaar vraagt de school opnieuw. Een ja geldt tot en met 31 juli; een nee blijft gelden.
items-period-until-withdrawn = Een ja geldt tot iemand het intrekt. De school herinnert er elk jaar aan.
items-what = Vraag
items-subject = Wie
items-media = Foto, film, geluid
items-origin = Herkomst
items-add = Kiezen uit de lijst
items-own = Eigen vraag
items-edit = Vraag bewerken
items-edit-of = Bewerken: { $name }
items-retire = Niet meer vragen
items-retire-of = Niet meer vragen: { $name }
items-again = Weer vragen
items-again-of = Weer vragen: { $name }
items-retired = ‘{ $name }’ wordt vanaf nu niet meer gevraagd. De antwoorden blijven bewaard.
items-asked-again = ‘{ $name }’ wordt weer gevraagd.
items-retired-on = Niet meer gevraagd sinds { $day }
items-saved = ‘{ $name }’ is bewaard.
items-show-retired = Toon ze
items-not-shown = { $count ->
    [one] 1 vraag die niet meer gesteld wordt, niet getoond
   *[other] { $count } vragen die niet meer gesteld worden, niet getoond
}
items-none = De school vraagt nu niets
items-none-why = Kies vragen uit de lijst of schrijf er zelf een.
items-printed-stay = Formulieren die al zijn afgedrukt, houden de tekst die erop staat. Druk ze opnieuw af als de vraag veranderde.

# Kiezen
items-catalogue = Wat kan de school nog vragen?
items-catalogue-empty = De school vraagt alles uit de lijst al.
items-add-it = Toevoegen
items-add-of = Toevoegen: { $name }

# Een vraag
items-of-whom = Over wie gaat de vraag?
items-kind = Wat mag er bij een ja?
items-in-media = Voor welke opnamen?
items-in-media-hint = Voor elk vraagt het formulier een eigen antwoord.
items-in-dutch = In het Nederlands
items-in-english = In het Engels
items-name-nl = Korte naam
items-name-en = Korte naam in het Engels
items-name-hint = Staat boven een kolom. Leeg: de vraag zelf.
items-label-nl = Vraag
items-label-en = Vraag in het Engels
items-explanation-nl = Uitleg
items-explanation-en = Uitleg in het Engels
items-explanation-hint = Waarvoor het is en wat het risico is. Staat op het formulier.
items-up-of = Eerder vragen: { $name }
items-down-of = Later vragen: { $name }
items-moved-up = Wordt eerder gevraagd: { $name }.
items-moved-down = Wordt later gevraagd: { $name }.
