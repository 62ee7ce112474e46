# Incidenten die bij elkaar horen, en meldingen die worden afgewezen.

links-title = Hoort bij
links-add = Koppelen
links-none = Niet aan een ander incident gekoppeld.
links-how = Hoe horen ze bij elkaar?
links-double-hint = Wie alleen hier in staat, komt in het andere incident. Dit incident wordt doorgehaald en blijft te lezen.
links-which = Welk incident?
links-which-hint = Typ een nummer, een naam of een woord uit de feiten.
links-link = Koppelen
links-merge = Samenvoegen
links-linked = De incidenten horen nu bij elkaar.
links-merged = Dit incident is opgegaan in het andere.
links-unlink = Losmaken
links-unlinked = De koppeling is weggehaald.
links-same-matter-here = Dezelfde zaak
links-same-matter-there = Dezelfde zaak
links-follows-from-here = Dit volgde uit
links-follows-from-there = Hieruit volgde
links-double-here = Opgegaan in
links-double-there = Hierin opgegaan

decline-begin = Afwijzen
decline-title = Melding afwijzen
decline-why = De melding telt dan nergens mee en blijft te lezen. Wie haar stuurde, ziet de reden.
decline-reason = Waarom?
decline-done = De melding is afgewezen.
decline-declined = Melding afgewezen: { $reason }
