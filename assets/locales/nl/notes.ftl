# Notities die maar enkelen mogen lezen.

notes-title = Afgeschermde notities
notes-none = Er is geen afgeschermde notitie.
notes-line = Notitie van { $date }
notes-by = door { $by }
notes-for = Voor: { $roles }
notes-not-for-you = Deze notitie is niet voor uw functie.
notes-open = Open
notes-open-key = Open de notitie van { $date }
notes-shut = Sluit
notes-shut-key = Sluit de notitie van { $date }
notes-opened = Dat u deze notitie opende, staat in de geschiedenis.
notes-write = Notitie schrijven
notes-write-why = Alleen wie u aanvinkt, leest deze notitie. De anderen zien dat er een notitie is. De notitie wordt nooit gewijzigd. Vraagt de ouder of leerling wat de school bewaart, dan hoort deze notitie erbij: schrijf feiten, en schrijf alsof zij meelezen.
notes-readers = Wie leest de notitie
notes-readers-director = Leest elke notitie, want die geeft antwoord als iemand vraagt wat de school bewaart.
notes-text = Notitie
notes-text-missing = Schrijf eerst wat er moet staan.
notes-save = Bewaar
notes-saved = De notitie is bewaard.
