# Mag deze foto online?

photo-question = Wat wilt u plaatsen?
photo-by-name = Wie staat erop?
photo-by-group = Of een hele groep
photo-choose-group = Kies een groep
photo-who = Op de foto: { $on } van { $all }
photo-who-hint = Haal het vinkje weg bij wie er niet op staat of onherkenbaar is.
photo-everyone = Iedereen
photo-nobody = Niemand
photo-clear = Lijst leegmaken
photo-where = Waar komt het?
photo-nowhere = De school vraagt nergens toestemming voor. Voeg vragen toe bij Instellingen, Toestemmingen.
photo-what = Wat is het?
photo-with-names = Met namen erbij
photo-with-names-hint = Ook een naam in het bijschrift of in de bestandsnaam telt.
photo-portrait = Eén kind herkenbaar in beeld
photo-portrait-hint = Geen groepsfoto, maar een foto van een kind alleen.
photo-portrait-alone = Er staat één kind op, dus dit geldt.

# Het antwoord
photo-answer = Het antwoord
photo-wait = Kies wie erop staat en waar het komt. Dan ziet u hier meteen of het mag.
photo-may = Dit mag
photo-may-not = Dit mag niet
photo-said-names = met namen
photo-said-portrait = één kind in beeld
photo-everyone-agrees = { $count ->
    [one] Er is toestemming.
   *[other] Er is toestemming voor alle { $shown } die erop staan.
}
photo-until = Dat geldt tot en met { $day }.
photo-blocked = { $count ->
    [one] Voor 1 van de { $all } is er geen toestemming. Haal die eraf of maak het gezicht onherkenbaar.
   *[other] Voor { $blocked } van de { $all } is er geen toestemming. Haal hen eraf of maak de gezichten onherkenbaar.
}
photo-because-no = { $item }: het antwoord is nee
photo-because-conflict = { $item }: de ouders zijn het niet eens
photo-because-expired = { $item }: het ja was van een eerder schooljaar
photo-because-authority-unknown = { $item }: niet bekend of wie ja zei, gezag heeft
photo-because-no-authority = { $item }: wie ja zei, heeft geen gezag
photo-because-unanswered = { $item }: nog geen antwoord
photo-because-not-asked = { $item }: daar is niet om gevraagd
photo-without = Eraf: { $name }
photo-off = Eraf
photo-objections = Bij { $names } zegt iemand zonder gezag nee. Het mag, maar praat eerst met de ouders.
photo-print = Afdrukken
photo-printed = Opgezocht op { $day } door { $user }.
photo-on-it = Op de foto: { $names }.

# Vastleggen
photo-record = Publicatie vastleggen
photo-record-do = Vastleggen
photo-recorded = Vastgelegd: { $title }. Bij een intrekking staat deze vanzelf op de lijst.
photo-to-published = Naar de publicaties
photo-title = Wat is het?
photo-title-hint = Bijvoorbeeld: foto’s van de sportdag.
photo-place = Waar precies?
photo-place-hint = Het adres op internet of de bladzijde, zodat u het later terugvindt. Mag leeg blijven.
photo-published-on = Geplaatst op
photo-anyway = Waarom is het toch geplaatst?
photo-anyway-hint = Bijvoorbeeld: de gezichten zijn onherkenbaar gemaakt.
photo-anyway-warning = { $count ->
    [one] Van 1 persoon is er geen toestemming. Plaats het liever niet.
   *[other] Van { $count } mensen is er geen toestemming. Plaats het liever niet.
}
photo-proofs = Bewijs per leerling
