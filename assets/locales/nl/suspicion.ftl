# Een vermoeden van een seksueel misdrijf door een medewerker

suspicion-call = Bel de vertrouwensinspecteur: { $phone }
suspicion-locked = De school onderzoekt dit niet zelf
suspicion-locked-why = Het gaat om een mogelijk seksueel misdrijf door iemand die voor de school werkt. Stel geen vragen aan het kind, de medewerker of anderen, en neem geen maatregel. De wet vraagt drie stappen, in deze volgorde.
suspicion-inspector = Vertrouwensinspecteur
suspicion-inspector-why = Het bestuur belt zodra het is ingelicht. De vertrouwensinspecteur denkt mee over de aangifte.
suspicion-steps = Drie stappen
suspicion-dates-only = Hier staan alleen datums. Wat er is verteld, hoort bij het bestuur en de politie.
suspicion-done = De drie stappen zijn gezet
suspicion-done-why = De school doet verder niets zelf. Volg wat het bestuur, de vertrouwensinspecteur en de politie vragen. U kunt het incident sluiten.
suspicion-report = De melding
suspicion-about = Wat
suspicion-reported = Gemeld op
suspicion-who = Genoemd
suspicion-facts = Wat bij de melding is opgeschreven
