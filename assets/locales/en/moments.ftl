# The file of one person as one line of time, and with whom somebody was in incidents.

moments-title = What happened
moments-filter = What you want to see
moments-all = Everything ({ $count })
moments-kind = { $kind } ({ $count })
moments-year = School year { $year }
moments-of-year = What happened in { $year }
moments-none = Nothing recorded
moments-none-text = Nothing that you may see was recorded this school year or the last.
moments-none-ever = Nothing that you may see was recorded.
moments-more = Show more ({ $count } left)
moments-struck = Struck out later.

# Further back
moments-earlier = { $count ->
    [one] 1 older event not shown
   *[other] { $count } older events not shown
}
moments-look-back = Look further back…
moments-look-back-title = Why do you want to look further back?
moments-look-back-why = Every child begins with a clean slate: Pluis shows this and the last school year. Whoever looks further back says why. That is written in the history.
moments-look-back-reason = Reason
moments-look-back-missing = Choose a reason.
moments-look-back-do = Show everything
moments-looked-back = All years are shown.
moments-whole = All years are shown. Reason: { $why }.
moments-recent = This and the last school year only

# The events
moments-open-incident = Open the incident
moments-open-measure = Open the measure
moments-open-letter = Open the letter
moments-day = On { $day }
moments-days = From { $from } up to and including { $to }
moments-letter = Letter: { $kind }
moments-letter-to = To { $names }. { $state }
moments-letter-handed-over = Handed over on { $day }.
moments-letter-returned = Came back on { $day }, to be delivered again.
moments-letter-posted = Posted on { $day }.
moments-letter-printed = Printed on { $day }, not delivered yet.
moments-letter-waits = Not printed yet.
moments-talk-with = With { $names }, after incident { $number }.
moments-consent-answers = Answer about consent
moments-consent-withdrawal = Consent withdrawn
moments-consent-strike = Answer about consent struck out
moments-consent-by = From { $by } about { $about }. { $via }.
moments-consent-counts = { $yes } times yes, { $no } times no.
moments-note = Restricted note
moments-note-for = For { $roles }. Read it among the notes.
moments-joined = In group { $group }
moments-teaches = Teacher of group { $group }

# Parts
moments-roles = Parts in incidents
moments-role = Part
moments-roles-why = In how many incidents somebody had which part. It does not say what a child is like.

# With whom
together-title = Together in incidents
together-why = A line says in how many incidents two people both had a part. Choose somebody to see in which, and with which part.
together-list = Who was in incidents together with { $name }
together-as-table = As a table
together-as-picture = As a picture
together-who = Who
together-detail = Group
together-count = Incidents
together-part-of = Part of { $name }
together-part-other = Part of the other
together-part = { $part } ({ $count })
together-incidents = { $count ->
    [one] 1 incident together
   *[other] { $count } incidents together
}
together-more = { $count ->
    [one] 1 more is in the table.
   *[other] { $count } more are in the table.
}
together-nameless = { $count ->
    [one] In 1 incident there was also somebody without a file, who is not shown.
   *[other] In { $count } incidents there was also somebody without a file, who is not shown.
}
together-parts = { $name }: { $here } · { $other }: { $there }
