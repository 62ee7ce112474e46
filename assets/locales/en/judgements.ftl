# Is it bullying? What can be said of an incident, apart from the facts

judgement-title = Is this bullying?
judgement-none = Nothing has been said about that yet. The facts are fixed; this is the judgement of them.
judgement-judge = Record judgement
judgement-again = Look again
judgement-repeated = Does it happen again and again?
judgement-repeated-hint = Against the same child, also when it is done in other ways.
judgement-repeated-short = Again and again
judgement-intended = Is it meant to hurt?
judgement-intended-hint = Leaving out or ridiculing hurts too.
judgement-intended-short = On purpose
judgement-unequal = Is the power unequal?
judgement-unequal-hint = The child cannot defend themselves: stands alone, is younger, or does not dare.
judgement-unequal-short = Power unequal
judgement-comes-down-to = This looks like: { $finding }
judgement-grounds = What shows that?
judgement-grounds-hint = For example ‘third time in two weeks’ or ‘both children say so’. May stay empty.
judgement-grounds-short = Shown by
judgement-on = Judgement of
judgement-recorded = Judgement of { $day }, recorded on { $date } by { $by }
judgement-someone = someone who no longer works here
judgement-earlier = { $count ->
    [one] Earlier judgement
   *[other] { $count } earlier judgements
}
judgement-handled-as-bullying = As long as it is not clear, the school handles this as bullying: that is how it was recorded.
judgement-saved = The judgement has been recorded.

# What stood online

online-title = Online
online-none = Nothing has been noted yet about where it stood and whether it is gone.
online-platform = Platform
online-account = Account or group
online-account-hint = For example the name of the group chat. May stay empty.
online-reach = Who could see it?
online-reach-empty = Not known
online-visible = Is it still there?
online-asked = Asked to take it down on
online-asked-hint = Of the maker, the parents or the platform.
online-gone = Gone since
online-ask = It is still there. Ask to take it down, and note when.
online-still-there = It is still there, although it was asked to take it down.
online-add = Note
online-edit = Change
online-save = Keep
online-saved = Kept what stood online.

# Taking over a teacher's report

takeover-title = Sent in by { $by } on { $date }
takeover-someone = a colleague
takeover-why = It does not count yet and has no tasks. Read it, and take it over.
takeover-begin = Take over…
takeover-dialog = Take over report
takeover-dialog-why = The facts stay as they were written. You say what kind it is and how serious.
takeover-categories = Kind of incident
takeover-severity = Seriousness
takeover-take = Take over
takeover-done = The report has been taken over.

# Templates for what happens often

template-choose = Begin with a template
template-none = Without a template
template-own = Of the school
template-shipped = Of Pluis
template-used = Begun with ‘{ $name }’.
template-undo = Undo
template-keep = Keep as template…
template-keep-why = Kind, place, seriousness and the first words are kept. Who was there and when are not.
template-keep-do = Keep template
template-name = Name of the template
template-facts = First words
template-facts-hint = Take names out: a template names nobody.
template-no-category = First choose in the form what kind of incident it is.
template-kept = The template has been kept.
template-dropped = Template ‘{ $name }’ has been taken away.
template-facts-fight-in-break = In the break there was pushing and hitting in the yard. Cause:
template-facts-names-in-class = Names were called in class. What was said:
template-facts-left-out = A child was not allowed to join in. It went like this:
template-facts-group-chat = Messages about a child were sent in a group chat. They said:
template-facts-photo-passed-on = A photo or film of a child was passed on without the child wanting it. It shows:
template-facts-thing-broken = Something of a child was broken or taken. It was:
