# Incidents that belong together, and reports that are declined.

links-title = Belongs with
links-add = Link
links-none = Not linked to another incident.
links-how = How do they belong together?
links-double-hint = Whoever is only in this one comes into the other. This incident is struck out and can still be read.
links-which = Which incident?
links-which-hint = Type a number, a name or a word of the facts.
links-link = Link
links-merge = Merge
links-linked = The incidents now belong together.
links-merged = This incident went into the other.
links-unlink = Unlink
links-unlinked = The link is taken away.
links-same-matter-here = The same matter
links-same-matter-there = The same matter
links-follows-from-here = This followed from
links-follows-from-there = From this followed
links-double-here = Went into
links-double-there = Went into this one

decline-begin = Decline
decline-title = Decline the report
decline-why = The report then counts for nothing and can still be read. Whoever sent it sees the reason.
decline-reason = Why?
decline-done = The report is declined.
decline-declined = Report declined: { $reason }
