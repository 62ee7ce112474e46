# Notes that few may read.

notes-title = Restricted notes
notes-none = There is no restricted note.
notes-line = Note of { $date }
notes-by = by { $by }
notes-for = For: { $roles }
notes-not-for-you = This note is not for your role.
notes-open = Open
notes-open-key = Open the note of { $date }
notes-shut = Close
notes-shut-key = Close the note of { $date }
notes-opened = That you opened this note is in the history.
notes-write = Write a note
notes-write-why = Only those you tick read this note. The others see that there is one. A note is never changed. When the parent or pupil asks what the school holds, this note is part of it: write facts, and write as if they read along.
notes-readers = Who reads the note
notes-readers-director = Reads every note, being the one who answers when somebody asks what the school holds.
notes-text = Note
notes-text-missing = Write first what it should say.
notes-save = Save
notes-saved = The note is saved.
