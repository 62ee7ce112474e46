# What the school asks consent for.

items-tab = Consents
items-title = What we ask consent for
items-period-source = the school’s protocol
items-period-school-year = The school asks anew each school year. A yes holds up to and including 31 July; a no stays.
items-period-until-withdrawn = A yes holds until someone withdraws it. The school reminds of it each year.
items-what = Question
items-subject = Who
items-media = Photo, film, sound
items-origin = Origin
items-add = Choose from the list
items-own = Own question
items-edit = Edit the question
items-edit-of = Edit: { $name }
items-retire = Ask no more
items-retire-of = Ask no more: { $name }
items-again = Ask again
items-again-of = Ask again: { $name }
items-retired = ‘{ $name }’ is asked no more from now on. The answers are kept.
items-asked-again = ‘{ $name }’ is asked again.
items-retired-on = Asked no more since { $day }
items-saved = ‘{ $name }’ is saved.
items-show-retired = Show them
items-not-shown = { $count ->
    [one] 1 question that is asked no more, not shown
   *[other] { $count } questions that are asked no more, not shown
}
items-none = The school asks nothing now
items-none-why = Choose questions from the list or write one yourself.
items-printed-stay = Forms that were printed keep the words that are on them. Print them again when the question changed.

# Choosing
items-catalogue = What else can the school ask?
items-catalogue-empty = The school asks everything on the list already.
items-add-it = Add
items-add-of = Add: { $name }

# A question
items-of-whom = Whom is the question about?
items-kind = What does a yes allow?
items-in-media = For which recordings?
items-in-media-hint = The form asks an answer for each.
items-in-dutch = In Dutch
items-in-english = In English
items-name-nl = Short name
items-name-en = Short name in English
items-name-hint = Stands above a column. Blank: the question itself.
items-label-nl = Question
items-label-en = Question in English
items-explanation-nl = Explanation
items-explanation-en = Explanation in English
items-explanation-hint = What it is for and what the risk is. It is on the form.
items-up-of = Ask earlier: { $name }
items-down-of = Ask later: { $name }
items-moved-up = Asked earlier now: { $name }.
items-moved-down = Asked later now: { $name }.
