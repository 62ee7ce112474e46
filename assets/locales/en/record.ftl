# Recording an incident

record-title = Record an incident
record-under = Write it down while you still know. The rest can come later.
record-under-send-in = Write it down while you still know. The counsellor reads it and takes it over.
record-facts = What happened?
record-facts-hint = Facts, no judgement: what was seen, heard or said? Once recorded, the text is fixed.
record-day = Day
record-day-part = Part of the day
record-time = Time
record-place = Place
record-place-empty = Choose a place
record-platform = Platform
record-platform-empty = Not known
record-platform-other = Another platform
record-platform-name = Which platform?
record-felt = What does the school notice of it?
record-felt-hint = For instance: a child is afraid to come to school, or there are quarrels in class. May stay empty.
record-scope = Does it concern the school?
record-scope-hint = By the protocol, a measure is possible only once this is answered. That can be later.

record-who = Who was there?
record-who-hint = Type part of the name. Everyone begins as involved; who had which part shows after hearing.
record-who-chosen = Who was there
record-people-pupil = Pupils
record-people-guardian = Guardians
record-people-staff = Staff
record-role = Part of { $name }
record-unknown = Someone unknown
record-unknown-hint = What was said about this person? May stay empty.
record-outsider = Someone from outside the school
record-outsider-hint = For instance: a boy from another school.
record-add-unknown = Someone unknown
record-add-outsider = Someone from outside the school

record-categories = Kind of incident
record-categories-hint = Type to search, or open the list with an arrow key. The first is the main kind.
record-sexual-image = Is the image naked or sexual?
record-sexual-image-hint = Go by what you hear: do not look at it yourself and do not keep it. In doubt, choose yes.
record-sexual-image-yes = Yes, or maybe: it can be a criminal offence
record-sexual-image-no = No
record-no-sexualimage = Choose whether the image is naked or sexual. What the school may do itself depends on it.
record-main = main kind
record-severity = Seriousness
record-severity-hint = It decides where the ladder begins.
record-more = If you know already
record-clauses = Clauses of the protocol that were breached
record-clauses-hint = Search by number or by a word of the agreement.
record-reported-by = Who reported it?
record-criminal = It may be a criminal offence
record-criminal-must = A task is added: by the protocol the board always reports it to the police.
record-criminal-may = A task is added: the board decides whether to report it to the police, and why.
record-save = Record the incident
record-save-next = Record and another
record-send-in = Send in
record-sent-in = It has been sent in. The counsellor takes it over.
record-done-next = Recorded. Day, place and who reported it are there for the next.
record-judgement = Is this bullying?
record-judgement-why = Only if you know already; it can also be said later. This is a judgement and stands apart from the facts.
record-hidden = Only the director sees this incident
record-hidden-why = It concerns a member of staff. Once it is recorded you cannot read it back yourself. Do you suspect a sexual offence? Then record no more than that you report something, and tell the board at once.
record-done = The incident is recorded.

record-no-facts = Write down what happened.
record-no-happenedon = Enter the day on which it happened.
record-no-happenedat = Write the time as 10:30, or leave the box empty.
record-no-place = Choose where it happened.
record-no-parties = Choose at least one person. You do not know who it was? Then choose ‘Someone unknown’.
record-no-categories = Choose what kind of incident it is.
record-no-severity = Choose how serious it was.

# What is still being typed

draft-restored = Your draft is back
draft-restored-why = This is what you typed before and have not recorded yet.
draft-go-on = Go on with this draft
draft-again = Begin again
draft-dropped = The draft was thrown away.
draft-bring-back = Bring it back
draft-failed = The draft is not being kept now
draft-failed-why = What you typed is still here. We try again with your next key.
draft-kept = Your draft is kept in the encrypted file.
draft-will-keep = What you type is kept as a draft at once.
