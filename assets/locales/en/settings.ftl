# The settings.

settings-title = Settings
settings-history = History
settings-tab-school = School
settings-tab-protocol = Protocol
settings-tab-holidays = Holidays
settings-tab-looks = Language and colours
settings-save = Save
settings-saved = The settings are saved.
settings-unsaved = Something is not saved yet.
settings-director-only = Only the director can change these details.

# School and board
settings-school = School and board
settings-name = Name of the school
settings-name-hint = As it stands above letters.
settings-board = Name of the board
settings-board-hint = The competent authority, often a foundation.
settings-denomination = What kind of school is it?
settings-denomination-openbaar = Guardians can object to every suspension and to expulsion under the General Administrative Law Act (Awb).
settings-denomination-bijzonder = Guardians can object to expulsion with the board; to a suspension only when the school promises so itself.
settings-brin = BRIN
settings-brin-hint = Two digits and two letters, like 12AB. May stay empty.
settings-address = Address of the school
settings-address-hint = Stands on every letter.
settings-board-address = Address of the board
settings-board-address-hint = Where guardians send an objection.
settings-street = Street and number
settings-postcode = Postcode
settings-town = Town
settings-phone = Telephone
settings-email = E-mail address

# Mandate
settings-mandate = What the director may decide
settings-mandate-why = Suspending and expelling are decisions of the board. With a mandate the board can leave them to the director.
settings-may-suspend = The director may suspend in the board’s name
settings-may-suspend-hint = When this is off, the board takes every decision to suspend.
settings-may-expel = The director may expel in the board’s name
settings-may-expel-hint = Only switch this on when the board gave this mandate in writing.

# Objection
settings-objection = Objection to a suspension
settings-objection-offer = The school offers objection to a suspension
settings-objection-hint = Switch this on when the school guide or the board promises it. Then it stands in the letter.
settings-objection-public = A public school always offers objection. It stands in every letter about a suspension.

# Protocol
settings-protocol = Protocol of the school
settings-protocol-field = Choose a protocol
settings-protocol-change = The new protocol holds from the moment you save. Earlier decisions and letters stay as they are.
settings-version = Version
settings-police = Report to the police
settings-consent-period = Consent
settings-scope = Outside school
settings-scope-checked = It is first established whether it concerns the school
settings-scope-all = Online and outside school count the same as at school
settings-ladder = Ladder: { $subject }
settings-ladder-none = This ladder has no steps.
settings-rung = Sanction
settings-decider = Decided by
settings-lapse = How long the step counts
settings-evaluation = Evaluation
settings-evaluation-after = { $weeks ->
    [0] none
    [one] after 1 week
   *[other] after { $weeks } weeks
}
settings-clause = Clause
settings-firsts = Where a first incident begins:
settings-first = { $severity }: { $kind }
settings-clauses = Clauses of the protocol

# Holidays
settings-holidays = Holidays and days off
settings-holidays-terms = Holidays decide what a school day is. They never move a legal term, such as the six weeks for an objection.
settings-holidays-source = General Extension of Time Limits Act (Algemene termijnenwet), articles 1 and 3
settings-holidays-none = There are no holidays yet
settings-holidays-none-why = Enter the holidays and study days of this school year. Pluis knows the public holidays already.
settings-holiday = Holiday
settings-first-day = First day off
settings-last-day = Last day off
settings-last-day-hint = With a single day off this is the same day.
settings-holiday-add = Add a holiday
settings-holiday-change = Change the holiday
settings-holiday-name = Name
settings-holiday-name-hint = For instance Spring holiday or Study day.
settings-holiday-edit = Change { $name }
settings-holiday-remove = Remove { $name }
settings-holiday-remove-why = After that these days count as school days again.
settings-holiday-remove-do = Remove
settings-holiday-saved = { $name } is saved.
settings-holiday-removed = { $name } is removed.
settings-past = { $count ->
    [one] 1 past holiday not shown
   *[other] { $count } past holidays not shown
}
settings-past-show = Show past ones too

# Reading holidays in
settings-offer-file = Read a calendar
settings-offer-region = Dates of the region
settings-region = In which holiday region is the school?
settings-region-hint = These are the dates of the ministry. Autumn and spring are advice and many schools take a longer break in May; change them afterwards.
settings-offer-choose = What goes into the list?
settings-offer-choose-hint = What sounds like a day off is chosen already. Check that the pupils are really free on those days.
settings-offer-days = { $first } up to and including { $last }
settings-offer-overlaps = { $days }, partly in the list already
settings-offer-nothing = There is nothing here that can still be added.
settings-offer-known = { $count ->
    [one] 1 period is in the list already or is a public holiday.
   *[other] { $count } periods are in the list already or are public holidays.
}
settings-offer-until = Known up to and including { $date }.
settings-offer-left-out = Not read
settings-offer-add = { $count ->
    [one] Add 1 period
   *[other] Add { $count } periods
}
settings-offer-added = { $count ->
    [0] Nothing was added; all of it was there.
    [one] 1 period was added.
   *[other] { $count } periods were added.
}
settings-offer-undo = No, take them out again
settings-offer-taken-back = The list is as it was.

# Language and colours
settings-looks = Language and colours
settings-looks-why = This holds for this computer. Letters are in the language noted with the guardian.
settings-language = Language of the window
settings-theme = Colours
