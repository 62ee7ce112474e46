# The list of issued letters.

letters-title = Letters
letters-under = Everything the school has issued. An issued letter no longer changes.
letters-only-undelivered = Only letters not yet delivered
letters-number = Number
letters-subject = Subject
letters-file = In the file of
letters-to = To
letters-issued = Issued
letters-delivery = Delivered
letters-inspectorate = Inspectorate of Education
letters-handed-over = handed over { $date }
letters-posted = posted { $date }
letters-printed = printed { $date }
letters-returned = came back { $date }
letters-waiting = not yet delivered
letters-delivered-not-shown = Delivered letters are not shown
letters-show-all = Show all letters
letters-all-delivered = All letters have been delivered
letters-all-delivered-text = Nothing is waiting any more.
letters-none = No letters yet
letters-none-text = A letter is made when you record a warning or a suspension. After that it stands here.
letters-to-sanctions = To the measures
letters-count = { $count ->
    [one] 1 letter
   *[other] { $shown } letters
}
