# A word for every fixed choice. A word stands by itself, as in a list or on a button;
# in a sentence it stands between quotation marks.

# Kind of incident
category-bullying = Bullying
category-bullying-online = Bullying online
category-exclusion = Leaving someone out
category-verbal-violence = Verbal violence
category-physical-violence = Physical violence
category-fighting = Fight
category-threat = Threat
category-stalking = Stalking
category-defamation = Slander
category-insult = Insult or obscenity
category-image-shared = Photo or film shared without consent
category-sexting = Sexual imagery
category-privacy-breach = Personal data shared
category-account-hack = Account hacked or misused
category-impersonation = False account
category-grooming = Contact with an unknown adult
category-copyright = Copyright
category-discrimination = Discrimination
category-radicalisation = Radicalisation
category-sexual-harassment = Sexual harassment
category-sexual-abuse = Sexual abuse
category-vandalism = Vandalism
category-theft = Theft
category-weapon = Weapon
category-drugs-alcohol = Drugs or alcohol
category-runaway = Running away
category-disobedience = Seriously not following instructions
category-accident = Accident
category-trespass = Unwanted presence
category-parent-aggression = Aggression by a guardian
category-staff-misconduct = Conduct of a member of staff
category-reputation = Harm to the good name
category-other = Other

# Seriousness
severity-light = Light
severity-moderate = Moderate
severity-serious = Serious

# Place
place-classroom = Classroom
place-yard = School yard
place-corridor = Corridor
place-toilets = Toilets
place-gym = Gym or changing room
place-on-the-way = On the way
place-lunch-room = Lunch at school
place-after-school-care = After-school care
place-trip = School trip or outing
place-home = At home or in the neighbourhood
place-online = Online
place-elsewhere = Somewhere else

# Part of the day
day-part-before-school = Before school
day-part-lesson = During a lesson
day-part-morning-break = Morning break
day-part-lunch-break = Lunch break
day-part-after-school = After school
day-part-evening = In the evening
day-part-weekend = Weekend or holiday
day-part-unknown = Not known

# Part in an incident
party-role-involved = Involved, part not known
party-role-target = Target
party-role-perpetrator = Perpetrator
party-role-assistant = Joined in
party-role-reinforcer = Cheered or laughed
party-role-defender = Defender
party-role-bystander = Bystander
party-role-witness = Witness
party-role-reporter = Reporter

# Reported by
reported-by-pupil = Pupil
reported-by-guardian = Guardian
reported-by-staff = Member of staff
reported-by-outsider = Someone from outside

# How far an incident is
incident-status-reported = Reported
incident-status-in-progress = Being handled
incident-status-measures = Measure taken
incident-status-aftercare = Aftercare
incident-status-closed = Closed
incident-status-struck-out = Struck out

# Relation with school
scope-school = Concerns the school
scope-private = Has nothing to do with school

# Measures
sanction-kind-conversation = Corrective talk
sanction-kind-parent-contact = Guardians informed
sanction-kind-written-warning = Written warning
sanction-kind-behaviour-contract = Agreements on behaviour
sanction-kind-time-out = Time-out
sanction-kind-internal-suspension = Internal suspension
sanction-kind-suspension = Suspension
sanction-kind-expulsion = Expulsion
sanction-kind-guardian-talk = Talk with guardian
sanction-kind-guardian-warning = Warning to guardian
sanction-kind-access-ban = Access ban
sanction-kind-staff-talk = Talk with member of staff
sanction-kind-reprimand = Written reprimand
sanction-kind-staff-suspension = Suspension of member of staff
sanction-kind-dismissal = Dismissal
sanction-kind-summary-dismissal = Summary dismissal

# Who decides
decider-teacher = Teacher
decider-counsellor = Internal counsellor
decider-director = Director
decider-board = Board

# Whether an earlier step counts
standing-counts = Counts
standing-lapsed = Lapsed
standing-struck-out = Struck out

# Tasks
task-kind-notify-inspectorate = Notice to the Inspectorate
task-kind-hear-afterwards = Hearing afterwards
task-kind-return-talk = Return talk
task-kind-plan-return-talk = Planning the return talk
task-kind-deliver-letter = Delivering the letter
task-kind-evaluate = Evaluation
task-kind-objection-ends = End of the objection term
task-kind-decide-on-police = Decision on a police report
task-kind-inform-guardians = Informing the guardians
task-kind-take-down = Taking pictures down

# For whom
subject-pupil = Pupil
subject-guardian = Guardian
subject-staff = Member of staff

# Protocol
police-policy-mandatory = The board always reports to the police
police-policy-discretionary = The board can report to the police
lapse-school-year = Counts until the school year ends
lapse-twelve-months = Counts for twelve months
lapse-never = Keeps counting
consent-period-school-year = Holds for one school year
consent-period-until-withdrawn = Holds until withdrawn

# Recordings
medium-photo = Photo
medium-film = Film
medium-sound = Sound

# Letters
letter-kind-warning = Written warning
letter-kind-suspension = Decision to suspend
letter-kind-inspectorate-notice = Notice of suspension to the Inspectorate
letter-mark-printed = Printed
letter-mark-handed-over = Handed over
letter-mark-posted = Posted

# Files
file-pupil-file = Pupil file
file-personnel-file = Personnel file

# Guardians
relation-mother = Mother
relation-father = Father
relation-parent = Parent
relation-step-parent = Step-parent
relation-foster-parent = Foster parent
relation-legal-guardian = Legal guardian
relation-carer = Carer
relation-other = Other

# An answer that the school may not have
known-yes = Yes
known-no = No
known-unknown = Not known

# Pupils and groups
gender-unknown = Not known
gender-male = Boy
gender-female = Girl
gender-unspecified = Not specified
group-kind-home = Home group
group-kind-composite = Composite group

# School
denomination-openbaar = Public
denomination-bijzonder = Independent
language-nl = Dutch
language-en = English

# Roles in the program
role-director = Director
role-counsellor = Internal counsellor
role-administrator = Administrator
role-teacher = Teacher
role-reader = Reader for the board

# Days on which a legal term cannot end
day-off-saturday = Saturday
day-off-sunday = Sunday
day-off-new-year = New Year’s Day
day-off-good-friday = Good Friday
day-off-easter-monday = Easter Monday
day-off-kings-day = King’s Day
day-off-liberation-day = Liberation Day
day-off-ascension-day = Ascension Day
day-off-whit-monday = Whit Monday
day-off-christmas-day = Christmas Day
day-off-second-christmas-day = Boxing Day
day-off-equated-day = Day that counts as a holiday

# Terms
term-kind-suspension = Longest length of a suspension
term-kind-inspectorate-notice = Notice to the Inspectorate
term-kind-municipality-notice = Notice to the municipality
term-kind-objection = Objection by the guardians
term-kind-objection-decision = Decision on the objection
term-kind-expulsion-objection-decision = Decision on the objection to an expulsion
term-kind-suspension-objection-decision = Decision on the objection to a suspension
term-kind-disputes-opinion = Opinion of the disputes committee
term-kind-complaint-answer = Answer to the opinion on a complaint
term-kind-development-plan = Making a development plan
term-kind-development-plan-review = Evaluating a development plan
term-kind-access-answer = Answer to a request to see a file
term-kind-breach-notice = Reporting a data breach
term-kind-staff-view = View of the member of staff
term-kind-staff-appeal = Appeal by the member of staff
term-kind-register-kept = Keeping the pupil register
term-kind-funding-destroyed = Destroying funding data
term-kind-file-kept = Keeping the pupil’s file
term-kind-referred-file-kept = Keeping the file after a referral
term-kind-consent = Consent for this school year
term-kind-absence-report = Reporting absence
term-state-running = Running
term-state-paused = On hold
term-state-due = Now
term-state-over = Over
unit-hours = Hours
unit-days = Days
unit-weeks = Weeks
unit-months = Months
unit-years = Years
unit-school-years = School years
# What somebody answered
answer-yes = Yes
answer-no = No
answer-blank = Left blank

# What holds
consent-state-yes = Yes
consent-state-no = No
consent-state-conflict = Guardians disagree
consent-state-expired = Expired
consent-state-authority-unknown = Authority not known
consent-state-no-authority = Without authority
consent-state-unanswered = No answer
consent-state-not-asked = Not asked

# What an answer weighs
weight-counts = Counts
weight-expired = Expired
weight-authority-unknown = Authority not known
weight-no-authority = Without authority

# What a yes is for
item-kind-channel = Publishing or using
item-kind-portrait = One child in view
item-kind-name = With the name
item-kind-details = Details of child or family
item-kind-own-details = Details of the guardian

# Where a question comes from
item-origin-protocol = From the protocol
item-origin-school = The school's own

# How an answer came in
via-paper = On paper
via-portal = Through the parent portal
via-email = By e-mail
via-oral = By word of mouth

# Kind of statement
statement-kind-answers = Answers
statement-kind-withdrawal = Withdrawal

# Kind of scan
scan-kind-pdf = PDF
scan-kind-jpeg = JPEG
scan-kind-png = PNG

# How taking down ended
outcome-removed = Taken down
outcome-made-unrecognisable = Made unrecognisable
outcome-cannot = Not possible any more

# Regions of school holidays
region-noord = Region North
region-midden = Region Middle
region-zuid = Region South
