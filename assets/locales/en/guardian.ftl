# The file of one parent or carer

guardian-title = Parent or carer
guardian-of = Parent or carer of { $names }
guardian-record-incident = Record an incident
guardian-edit = Edit details
guardian-saved = The parent’s or carer’s details have been saved.
guardian-contact = Contact
guardian-address = Address
guardian-unknown = Not known
guardian-pupils = Pupils
guardian-no-pupils = No pupil
guardian-no-pupils-text = Choose ‘Edit details’ to add a pupil.
guardian-lives-yes = The pupil lives here.
guardian-lives-no = The pupil does not live here.
guardian-lives-unknown = Not known whether the pupil lives here.
guardian-no-letters = Gets no letters about this pupil.
guardian-compose = Make a letter…
