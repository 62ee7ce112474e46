# Giving access, views and restriction.

access-title = Access
access-under = What the school keeps about { $name }
access-open = Give access
access-for = Who is asking?
access-for-own = The child, or on behalf of the child
access-asked-on = Asked on
access-asked-missing = Fill in when it was asked.
access-due = Answer before { $date }. If you say within that month that it takes longer, there is time until { $most }.
access-limited = This parent has no parental authority
access-limited-why = You give important facts about the child. The rest is proposed to be left out. Check for yourself that the interest of the child is not against it.
access-review = Look through each piece. Names of others have been found and replaced; press a name to show it after all. Pluis looks for no names in a photo or a scan: look at each file that goes along. A file of an incident with others is proposed to be left out; cover what may not be seen at the incident, and that copy goes along. A description can give somebody away too: leave that piece out, with a reason.
access-names = { $count ->
    [0] No names of others
    [one] 1 name of somebody else
   *[other] { $count } names of others
}
access-name-hidden = { $words } becomes { $replacement }. Click to show the name.
access-name-shown = { $words } stays. Click to replace the name.
access-leave = Leave out
access-leave-key = Leave out: { $title }
access-ground = Why
access-ground-choose = Choose a reason
access-preview = Preview
access-preview-label = Access as it will be given
access-give-pdf = Give as PDF
access-give-zip = Give as ZIP, with letters and files
access-enclosed = In the ZIP: { $name }
access-enclosed-look = Look at the file
access-file = access { $number }
access-given = Access given under number { $number }. Pluis has recorded what was left out.
access-nothing = There is nothing to give.

## With the file

protection-title = Rights over this file
protection-restricted = Processing restricted since { $date }
protection-restricted-why = Keep this file, but do not use it further until this is resolved: { $reason }
protection-restrict = Restrict processing
protection-restrict-why = Do this when somebody disputes that it is right, or when the school no longer needs it but the parent does. It stays with the file until you lift it.
protection-restrict-reason = Why
protection-restrict-done = Processing has been restricted.
protection-lift = Lift the restriction
protection-lifted = The restriction has been lifted.
protection-viewpoint = Add a view
protection-viewpoint-why = What a parent or pupil thinks of what is written is added in their own words. It is never changed.
protection-viewpoint-who = Whose
protection-viewpoint-who-hint = For example: the mother.
protection-viewpoint-on = Given on
protection-viewpoint-text = What they want to have with it
protection-viewpoint-done = The view is with the file.
protection-viewpoint-line = { $who }, { $date }
protection-none = There is no view and no access has been given yet.
protection-given = Access { $number } on { $date }
protection-given-left = { $count ->
    [0] nothing left out
    [one] 1 piece left out
   *[other] { $count } pieces left out
}
protection-save = Save
