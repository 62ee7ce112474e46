# Words of the parts themselves. Anything about school, child or sanction stands with its own noun.

part-required = required
part-error = Error:
part-busy = Working…
part-close = Close
part-cancel = Cancel
part-throw-away-question = What you filled in here has not been saved yet. Throw it away?
part-throw-away = Throw away
part-keep-typing = Go on filling in
part-characters-left = { $count ->
    [one] 1 character left
    [0] No characters left
   *[other] { $count } characters left
}

# Date
part-day = Day
part-month = Month
part-year = Year
part-week = week
part-week-short = wk
part-choose-date = Choose a date: { $label }
part-no-such-day = This day does not exist. Check the day and the month.
part-previous-month = Previous month
part-next-month = Next month

# Choosing from a list
part-choosing = { $count ->
    [0] Nothing found
    [one] 1 option
   *[other] { $count } options
}
part-nothing-found = Nothing found for ‘{ $query }’
part-searching = Searching…
part-search-failed = Searching does not work right now. Type on to try again.
part-remove = Remove { $name }
part-removed = { $name } was removed
part-clear = Clear
part-chosen-so-far = { $count ->
    [0] Nothing chosen yet
    [one] 1 chosen
   *[other] { $count } chosen
}

# Errors at the top of a form
part-errors-title = { $count ->
    [one] Something is not right yet
   *[other] { $count } things are not right yet
}

# Notices
part-notice-info = Please note
part-notice-warn = Warning
part-notice-refuse = Not possible now
part-notice-success = Done
part-source = Source: { $source }

# Table
part-sort-by = Sort by { $column }
part-actions = Actions
part-not-shown = { $count ->
    [one] 1 row not shown
   *[other] { $count } rows not shown
}
part-page = Page { $page } of { $pages }
part-pages = Pages
part-page-previous = Previous
part-page-next = Next
part-range = { $from } to { $to } of { $total }

# Progress
part-progress = { $done } of { $total }
part-percent = { $percent }%
part-step = Step { $step } of { $steps }
part-step-done = done
part-step-current = now
part-step-todo = to do

# Ladder
part-rung = Rung { $number }
part-rung-taken = taken
part-rung-lapsed = lapsed
part-rung-proposed = proposed
part-rung-next = after this
part-rung-blocked = not possible now
part-rung-open = not yet

# Stations
part-station-done = done
part-station-due = to do
part-station-running = runs
part-station-late = too late
part-station-blocked = not possible yet
part-station-possible = may happen
part-station-not-needed = not needed

# Calendar
part-school-day = school day
part-free-day = day off
part-weekend = weekend
part-chosen-day = chosen
part-legend = What the colours mean

# PDF
part-pdf-loading = Opening the document…
part-pdf-failed = This document cannot be shown. It can still be saved and printed.
part-pdf-page = Page { $page }
part-zoom-in = Larger
part-zoom-out = Smaller
part-zoom-fit = Fit

# Window
part-skip = To the content
part-navigation = Main menu
part-main = Content
part-menu = Menu
part-hide-screen = Clear the screen
part-hidden = The screen has been cleared.
part-show-again = Show the screen again
part-back = Back
part-signed-in = Signed in as { $name }
