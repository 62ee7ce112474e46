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
incident-status-sent-in = Sent in

finding-teasing = Teasing
finding-quarrel = A quarrel
finding-bullying = Bullying
finding-unclear = Not clear yet

finding-reason-all-three = It happens again and again, it is meant to hurt, and the other cannot defend themselves.
finding-reason-not-intended = It is not meant to hurt.
finding-reason-not-intended-yet-one-sided = It is not meant that way, but it goes on and the other cannot defend themselves. Keep following this: it can become bullying.
finding-reason-equals = The children are equally strong.
finding-reason-once = It happened once. If it happens again, look again.
finding-reason-not-known = Not everything that decides this is known yet.

reach-one = One to one
reach-group = A group chat or closed group
reach-school = The whole school
reach-public = Everybody

beginning-fight-in-break = Fighting in the break
beginning-names-in-class = Calling names in class
beginning-left-out = Leaving someone out
beginning-group-chat = Bullying in the group chat
beginning-photo-passed-on = Photo or film passed on
beginning-thing-broken = Something broken or taken

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
sanction-kind-staff-warning = Warning to member of staff
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
standing-revoked = Withdrawn
standing-open = Procedure runs

# Tasks
task-kind-notify-inspectorate = Notice to the Inspectorate
task-kind-hear-afterwards = Hearing afterwards
task-kind-return-talk = Return talk
task-kind-plan-return-talk = Planning the return talk
task-kind-deliver-letter = Delivering the letter
task-kind-redeliver-letter = Deliver a letter that came back
task-kind-write-letter = Write the letter
task-kind-evaluate = Evaluation
task-kind-objection-ends = End of the objection term
task-kind-decide-on-police = Decision on a police report
task-kind-report-to-police = Reporting to the police
task-kind-notify-police = Giving notice to the police
task-kind-inform-guardians = Informing the guardians
task-kind-take-down = Taking pictures down
task-kind-access-ban-ends = End of access ban
task-kind-acknowledge-objection = Confirm receipt of objection
task-kind-appeal-ends = End of time to appeal
task-kind-take-new-decision = Take a new decision
task-kind-tell-withdrawal = Tell that it is taken back
task-kind-pass-on = Pass on to who knew
task-kind-consult-inspector = Consult confidential inspector
task-kind-decide-on-objection = Decide on objection
task-kind-deregister = Deregister
task-kind-dispute-opinion = Opinion of disputes committee
task-kind-hear-guardians = Hear guardians
task-kind-hear-objectors = Hear who objected
task-kind-notify-municipality = Notice to municipality
task-kind-notify-attendance = Notice to attendance officer
task-kind-tell-leaving = Tell the day of leaving
task-kind-staff-suspension-ends = End of suspension of staff
task-kind-tell-extension = Write extension of suspension of staff
task-kind-send-transfer-report = Transfer report
task-kind-tell-board = Tell the board
task-kind-tell-guardians = Call the guardians
task-kind-tell-police = Police
task-kind-tell-reason = Tell the reason
task-kind-view-ends = End of time to react
task-kind-aftercare-first = Aftercare talk after two weeks
task-kind-aftercare-second = Aftercare talk after six weeks
task-kind-agreed = Agreement

round-first = After two weeks
round-second = After six weeks

seen-ordinary = Nothing sexual
seen-sexual-minor = A child or young person, naked or sexual
seen-unsure = I am not certain

stop-step-do-not-copy = Make no copy, send nothing on, print nothing and do not have it shown to you. Not even as proof.
stop-step-leave-device = Leave the device with its owner, off or in flight mode. Do not search it.
stop-step-describe-it = Write down who saw what, when and where. In words only.
stop-step-call-police = Call the police: 0900-8844, or 112 if urgent. They say what happens with the device.
stop-step-tell-guardians = Tell the guardians of the child in the image, together with the police.
stop-step-take-it-down = Is it online? Ask the platform or a reporting point to take it down.
stop-step-look-after-child = Look after the child in the image. It is not their fault.

signal-kind-same-target = The same child again
signal-kind-same-pair = The same two again
signal-kind-same-place = The same place and time again
signal-kind-group-chat = The same group chat again

talk-kind-hearing = Hearing
talk-kind-guardians = Contact with guardians
talk-kind-conversation = Talk
talk-kind-restorative = Restorative talk
talk-kind-support-group = Support group
talk-kind-aftercare = Aftercare talk

means-in-person = At school or at home
means-phone = Telephone
means-video = Video call
means-email = E-mail
means-portal = Portal for guardians
means-letter = Letter

prompt-what-happened = What happened?
prompt-what-thought = What did you think then?
prompt-what-think-now = What do you think of it now?
prompt-who-affected = Who was affected, and how?
prompt-what-repairs = What can you do to make it good?
prompt-what-did-it-do = What did it do to you?
prompt-what-was-hardest = What was hardest?
prompt-what-needed = What do you need to go on?
prompt-how-now = How is it now?
prompt-again = Did it happen again?
prompt-safe = Do you feel safe, at school and online?
prompt-what-helped = What helped, and what did not?

track-target = The child it was done to
track-perpetrator = The child who did it
track-group = The group
track-staff = The teacher and the school
track-guardians = The guardians

support-step-talk-with-target = Talk with the child: what does it do to them, and who can help?
support-step-choose-group = Choose the support group, also with children who did it or looked on
support-step-tell-group = Tell the group how the child feels, without blame
support-step-share-responsibility = Make it a matter of the whole group
support-step-ask-ideas = Ask each child for an idea of their own
support-step-leave-to-group = Leave it to the group
support-step-review-apart = Talk with everyone apart: how is it going?

# For whom
subject-pupil = Pupil
subject-guardian = Guardian
subject-staff = Member of staff

# Protocol
police-policy-mandatory = The board always reports to the police
police-policy-discretionary = The board can report to the police
police-step-report = Report
police-step-notice = Notice only
police-step-neither = No report and no notice
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
letter-kind-talk-invitation = Invitation to talk
letter-kind-talk-report = Report of a talk
letter-kind-warning = Written warning
letter-kind-time-out = Letter about a time-out
letter-kind-suspension = Decision to suspend
letter-kind-return-agreement = Agreements on return
letter-kind-expulsion-intent = Intention to expel
letter-kind-hearing-report = Report of a hearing
letter-kind-expulsion-decision = Decision to expel
letter-kind-leaving-day = Day of leaving after expulsion
letter-kind-municipality-notice = Notice of an expulsion to the municipality
letter-kind-objection-receipt = Receipt of an objection
letter-kind-objection-hearing = Invitation to a hearing on an objection
letter-kind-objection-decision = Decision on an objection
letter-kind-withdrawal = Decision taken back
letter-kind-transfer-report = Letter with the transfer report
letter-kind-inspectorate-notice = Notice of a suspension to the Inspectorate
letter-kind-target-guardians = Letter to the guardians of the targeted pupil
letter-kind-involved-guardians = Letter to the guardians of an involved pupil
letter-kind-group-information = Information letter to group or school
letter-kind-guardian-warning = Warning to a guardian
letter-kind-access-ban = Access ban
letter-kind-takedown-request = Request to take something offline
letter-kind-consent-cover = Letter with the consent form
letter-kind-consent-reminder = Reminder of the consent form
letter-kind-consent-withdrawal = Confirmation of a consent withdrawn
letter-kind-staff-consent-withdrawal = Confirmation of a withdrawal by staff
letter-kind-consent-choices = What you chose: is it still right?
letter-kind-staff-intention = Intention of a measure against staff
letter-kind-staff-decision = Decision on a measure against staff
letter-kind-staff-extension = Extension of the suspension of a member of staff
letter-kind-staff-withdrawal = Withdrawal of a measure for a member of staff
letter-kind-internal-suspension = Decision to keep a pupil out of the group
letter-kind-dismissal-intention = Intention to end a contract
letter-kind-dismissal-decision = Decision to end a contract
letter-kind-summary-dismissal = Dismissal with immediate effect

form-kind-consent-form = Consent form
letter-mark-printed = Printed
letter-mark-handed-over = Handed over
letter-mark-posted = Posted
letter-mark-returned = Came back

# Files
file-pupil-file = Pupil file
file-personnel-file = Personnel file
file-school-file = Papers of the school

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
language-de = German

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
term-kind-court-appeal = Appeal to the court
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

# Whose turn it is
turn-school = The school
turn-board = The board
turn-guardians = The guardians
turn-employee = The member of staff
turn-committee = The disputes committee
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
statement-kind-strike = Struck

# Kind of scan
scan-kind-pdf = PDF
scan-kind-jpeg = JPEG
scan-kind-png = PNG

# How taking down ended
outcome-removed = Taken down
outcome-made-unrecognisable = Made unrecognisable
outcome-cannot = Not possible any more
outcome-not-needed = Not needed after all

# Regions of school holidays
region-noord = Region North
region-midden = Region Middle
region-zuid = Region South
# Ground
ground-pupil-conduct = Conduct of the pupil
ground-guardian-conduct = Conduct of a guardian
ground-support-need = The school cannot give the support needed

# What a measure for staff is
nature-informal = No measure of the CAO
nature-disciplinary = Disciplinary measure
nature-order = Measure of order
nature-termination = End of the contract

# Road by which a contract ends
route-agreement = By agreement
route-permit = With a permit of the UWV
route-court = Through the court

# How something was done or came in
manner-talk = In a talk
manner-phone = By telephone
manner-written = In writing
manner-post = By post
manner-registered-post = By registered post
manner-handed-over = Handed over
manner-email = By e-mail
manner-portal = Through the Inspectorate's site
manner-declined = Invited, not used
manner-waived = Waived in writing

# How an objection, dispute or appeal ended
verdict-stands = Unfounded, the decision stands
verdict-revoked = Founded, the decision is withdrawn
verdict-changed = Founded, another decision follows
verdict-inadmissible = Too late, not considered
verdict-taken-back = Taken back by who made it

# What a line says of a station
entry-kind-done = Done
entry-kind-planned = Planned
entry-kind-not-needed = Not needed
entry-kind-struck-out = Struck out

# What was before
past-kind-incident = Incident
past-kind-sanction = Measure
past-kind-agreement = Agreement

# Station of a procedure
station-kind-history = Account of facts
station-kind-teacher-heard = Group teacher heard
station-kind-counsellor-consulted = Counsellor consulted
station-kind-partnership-consulted = Support partnership consulted
station-kind-attendance-consulted = Attendance officer consulted
station-kind-intent = Intention sent
station-kind-pupil-heard = Pupil heard
station-kind-guardians-heard = Guardians heard
station-kind-guardian-heard = Guardian heard
station-kind-view = View of the member of staff
station-kind-request-filed = UWV or court asked
station-kind-request-granted = Permit or ruling
station-kind-search = Search for another school
station-kind-suspended-meanwhile = Suspended meanwhile
station-kind-decided = Decided
station-kind-letter = Letter issued
station-kind-delivered = Letter delivered
station-kind-reason-told = Reason told at once
station-kind-guardians-told = Guardians called the same day
station-kind-municipality = Municipality told
station-kind-inspectorate = Inspectorate told
station-kind-attendance-told = Attendance officer told
station-kind-in-force = Days of the measure
station-kind-extended = Made longer
station-kind-extension-told = Extension made known
station-kind-return-talk = Talk on return
station-kind-objection = Time to object
station-kind-objection-received = Objection received
station-kind-objection-acknowledged = Receipt confirmed
station-kind-dispute-filed = Dispute brought
station-kind-dispute-opinion = Opinion of the committee
station-kind-objection-hearing = Heard on the objection
station-kind-objection-decided = Objection decided
station-kind-injunction-asked = Court asked to halt it
station-kind-injunction-decided = Ruling on halting it
station-kind-appeal = Time to appeal
station-kind-appeal-filed = Appeal made
station-kind-appeal-decided = Appeal decided
station-kind-new-decision = New decision taken
station-kind-withdrawn = Decision taken back
station-kind-withdrawal-told = Told that it is taken back
station-kind-passed-on = Passed on that the decision no longer stands
station-kind-leaving-told = Day of leaving told
station-kind-removed = Left the school
station-kind-transfer-report = Transfer report sent
station-kind-deregistered = Deregistered
station-kind-evaluated = Evaluated
station-kind-stopped = Procedure stopped
station-kind-board-told = Board told
station-kind-inspector-consulted = Confidential inspector consulted
station-kind-police-told = Police told

# How a station stands
station-state-done = Done
station-state-due = To be done
station-state-late = Late
station-state-blocked = Not possible yet
station-state-possible = May happen
station-state-not-needed = Not needed

# What a station asks
asks-who = Who
asks-decided-by = Who decided
asks-objection = About which objection
asks-manner = How
asks-report = Report
asks-proof = Proof or number
asks-agreements = Agreements
asks-set-for = A day
asks-view-before = Until when guardians may write
asks-guardians = With which guardian
asks-verdict = Outcome
asks-excuse = Why it was late, and whether that can be excused
asks-halts = whether the court halts the decision
asks-posted = when it was posted
asks-placement = School and answer
asks-informed = Who was informed first

# How a procedure ended
procedure-end-stopped = Stopped
procedure-end-revoked = Decision withdrawn
procedure-end-changed = Replaced by another decision
# Parts of a letter
part-salutation = Salutation
part-pupil = Name of the pupil
part-pupil-first-name = First name
part-pupil-initials = Initials
part-birth-date = Date of birth
part-group = Group
part-audience = To whom
part-about-guardian = About the guardian
part-address = Address for the envelope
part-contact = Contact
part-contact-person = Contact person
part-signer = Who signs for the board
part-reason = What the talk is about
part-meeting-date = Day of the talk
part-meeting-time = Time of the talk
part-meeting-place = Place of the talk
part-attendees = Who attends
part-school-view = What the school told
part-guardian-view = What the guardians told
part-pupil-view = What the pupil told
part-agreements = Agreements: who, what and when
part-evaluation-date = Day of the evaluation
part-further-steps = What follows
part-incident-date = Day of the incident
part-facts = What happened
part-protocol = Protocol
part-rule = Rule
part-earlier-talks = Earlier talks
part-earlier-measures = Earlier measures
part-earlier-suspensions = Earlier suspensions
part-measures-tried = What has been tried
part-expectations = What is expected
part-support = How the school helps
part-next-step = Next step if it happens again
part-consequence = What follows if it fails
part-react-before = Reply preferably before
part-reasons = Reasons
part-proportionality = Why nothing milder will do
part-interests = How interests were weighed
part-purpose = Purpose of the time-out
part-time-out-date = Day of the time-out
part-time-out-from = Start of the time-out
part-time-out-until = End of the time-out
part-supervision = Care and supervision
part-first-day = First day
part-last-day = Last day
part-school-days = Number of school days
part-forbidden = Where the pupil may not be
part-schoolwork = Schoolwork
part-schoolwork-contact = Contact about schoolwork
part-pupil-heard-date = Day on which the pupil was heard
part-hear-later = Is somebody still to be heard?
part-heard = Was who was invited also heard?
part-hearing-urgency = Why the hearing had to wait
part-hearing-date = Day of the hearing
part-hearing-time = Time of the hearing
part-hearing-place = Place of the hearing
part-hearing-account = What was said at the hearing
part-return-date = First day back at school
part-return-talk-date = Day of the talk on return
part-return-talk-time = Time of the talk on return
part-return-talk-place = Place of the talk on return
part-return-actions = What is done for the return
part-public-school = Public school
part-objection-offered = Objection offered
part-objection-last-day = Last day to object
part-objection-addressee = Objection to
part-objection-address = Address for objections
part-complaint-route = Complaints committee
part-copies = Copies to
part-compulsory = Is of compulsory school age
part-teacher-heard-date = Group teacher heard on
part-guardians-heard-date = Guardians heard on
part-invited-date = Invited for
part-view-before = View before
part-view-answer = Answer to the view
part-position-meanwhile = At school meanwhile
part-attendance-contact = Attendance officer
part-receiving-school = School that admits the pupil
part-receiving-address = Address of that school
part-effective-date = The expulsion holds from
part-municipality = Municipality
part-municipality-address = Address of the municipality
part-decision-date = Day of the decision
part-reason-category = Kind of reason
part-contested-decision = Decision objected to
part-received-date = Objection received on
part-decide-before = Decide before
part-term-runs = The time to decide runs
part-about-expulsion = About an expulsion
part-support-need = Ground: the school cannot give the support needed
part-development-plan = The development perspective plan (OPP)
part-documents-to-read = Documents to read
part-ruling = Decision on the objection
part-outcome = What this means
part-court = Court
part-appeal-last-day = Last day to appeal
part-for-school = Copy for the school
part-lasting = Holds until it is taken back
part-chosen = What was chosen
part-enclosures = Enclosures
part-brin = BRIN
part-school-actions = What the school does
part-next-contact-date = Next contact on
part-tips = Tips for home
part-area = Where the guardian may not be
part-child-arrangement = Bringing and fetching
part-review-date = Looked at again on
part-post = Which post
part-post-place = Where the post is
part-post-date = Posted on
part-remove-before = Remove before
part-disciplinary = Is it a disciplinary measure?
part-measure = Measure
part-neglect = Which duty may not have been met
part-intention-date = Date of the intention
part-stay = Where the pupil is meanwhile
part-education = How the pupil gets lessons
part-route = By which way the contract ends
part-contract-ends = Last day of the contract
part-urgent-reason = Urgent reason
part-delay = Why not sooner
part-told-date = Reason told on
part-school-year = School year
part-return-by = Return before
part-privacy-statement = Privacy statement
part-form-code = Code of the form
part-printed-on = Form printed on
part-open-items = Without an answer
part-withdrawn-on = Withdrawn on
part-withdrawn = What is withdrawn
part-taken-down = What is taken down
part-kept = What cannot be called back

text-state-proposed = Waits to be read
text-state-approved = Approved
text-state-declined = Declined
text-state-withdrawn = Taken back

passage-bring-someone = Bringing someone
passage-signing = What a signature means
passage-filed = Where the letter is kept
passage-react = Replying in writing
passage-basis = The article of law
passage-no-suspension = This is no suspension under the law
passage-no-punishment = This is no punishment
passage-inspectorate = Notice to the Inspectorate
passage-objection = How to object
passage-objection-term = Within what time to object
passage-interim = What you can do if it cannot wait
passage-heard-on-objection = Being heard on the objection
passage-no-decision-yet = This is not a decision yet
passage-decision-follows = The decision follows on paper
passage-another-school = Looking for another school
passage-disputes-committee = The disputes committee
passage-term-stands-still = That the time to decide stands still
passage-municipality = Notice to the municipality
passage-transfer-report = The transfer report
passage-documents = Reading the documents
passage-remedy = Where to go next
passage-counts-no-more = The measure no longer counts
passage-own-copy = Copy for the parents
passage-rectify = Having mistakes mended
passage-others-apart = Nothing about other children
passage-no-names = No names
passage-press = Questions from the press
passage-child-welcome = The child stays welcome
passage-police = Calling the police
passage-information = Right to information
passage-no-disadvantage = Saying no has no disadvantage
passage-unanswered-is-no = No answer is no
passage-withdrawing = Withdrawing consent
passage-stays-online = What stays on the internet
passage-validity = How long a yes holds
passage-both-sign = Who signs, and whose no counts
passage-no-judgement-yet = No judgement on neglect of duty yet
passage-counsel = Having counsel
passage-own-side = Telling the own side
passage-think-again = Fourteen days to think again
passage-appeal = Appeal within six weeks

# Choices in a letter
choice-upheld = Upheld
choice-partly-upheld = Partly upheld
choice-rejected = Rejected
choice-inadmissible = Inadmissible
choice-reprimand = Written reprimand
choice-staff-suspension = Suspension
choice-agreement = Agreed together
choice-permit = With a permit of the UWV
choice-court = By the subdistrict court

# To whom a letter goes
audience-guardians = Guardians of the pupil
audience-guardian = One guardian
audience-staff = Member of staff
audience-group = Guardians of a group or of the school
audience-schools = Other school, and the guardians
audience-municipality = Municipality
audience-inspectorate = Inspectorate of Education

# The school's paper
window-links = Left
window-rechts = Right
fold-geen = None
fold-c5 = Fold once (C5)
fold-dl = Fold twice (DL)

# What is kept, with a term of its own
kept-class-pupil-file = File of a pupil
kept-class-referred-file = File of a pupil referred to special education
kept-class-guardian-file = Details of a parent with no child at the school
kept-class-staff-file = File of a member of staff
kept-class-light-incident = Light incident with no follow-up
kept-class-administration = Pupil administration (not in Pluis)

# Access
extent-full = Everything, except what would harm others
extent-limited = Only important facts about the child
withholding-rights-of-others = Is about somebody else
withholding-not-important = No important fact about the child
withholding-interest-of-child = Not in the interest of the child
withholding-investigation = Would harm a police investigation
section-person = Details
section-ties = Parents and children
section-incidents = Incidents
section-measures = Measures
section-tasks = Tasks and agreements
section-evidence = Proof
section-notes = Restricted notes
section-letters = Letters
section-consents = Consents
section-publications = Published pictures and messages
section-viewpoints = Views
section-keeping = Keeping and restricting
section-releases = Access given before
section-named = Named elsewhere
section-log = Who looked into it and what was done

# How bad a breach can be
risk-unknown = Not known yet
risk-unlikely = Harm is unlikely
risk-risk = There may be harm
risk-high = There may be serious harm

# The protocol's year
each-group = In every group
each-school = For the school
programme-kind-start-talk = Talk about the rules at the start
programme-kind-group-rules = Group rules of their own
programme-kind-lessons = Lessons about getting on together
programme-kind-project = Project about social media
programme-kind-social-media-week = Week about social media
programme-kind-consent-round = Asking or showing consent
programme-kind-safety-monitor = Asking how safe pupils are
programme-kind-evaluation = Looking back on the protocol
programme-kind-erasure-round = Erasing what was kept too long

# When the press calls
press-step-reason-asked = Asked why the press calls and what for
press-step-staff-told = Staff know the facts
press-step-pupils-told = Pupils and the parents’ council know
press-step-guardians-told = Guardians have a letter without names
press-step-press-sent-on = Everyone knows to whom the press is sent on
press-step-doors-closed = The press stays outside, pupils stay inside
press-step-asked-not-to-film = Asked kindly not to film
press-step-interviews-settled = Settled who speaks, and whether the guardians agree
press-step-facts-checked = The facts were checked
press-step-reading-agreed = Agreed to read it before it is published
press-step-authorities-asked = Called the press office of police or municipality
correction-not-needed = Not needed
correction-asked = Correction asked
correction-made = Put right
correction-refused = Refused

# Figures
period-year = The whole school year
period-autumn = August to October
period-winter = November to January
period-spring = February to April
period-summer = May to July
cut-kind = Kind
cut-place = Place
cut-moment = Moment
cut-severity = Seriousness
cut-month = Month
cut-role = Part of those who were there
cut-measure = Measure
cut-follow-up = Time to talk or decision
cut-repeat = Repetition
follow-up-same-day = On the day itself
follow-up-week = Within a week
follow-up-two-weeks = Within two weeks
follow-up-later = Later
follow-up-not-yet = Not yet
repeat-first = First time this school year
repeat-again = Something was done to the same child before
repeat-unknown = Not known to whom it was done

# How incidents belong together
link-kind-same-matter = The same matter
link-kind-follows-from = Follows from the other incident
link-kind-double = Recorded twice

# Kinds of events in a file
moment-kind-incident = Incidents
moment-kind-talk = Talks
moment-kind-measure = Measures
moment-kind-letter = Letters
moment-kind-consent = Consent
moment-kind-note = Notes
moment-kind-school = Groups
look-back-incident = Something happened that may be connected
look-back-measure = Preparing a measure
look-back-asked = The pupil, a parent or the colleague asks for it
look-back-support = Support for the child, or a move to another school
school-step-came = Came to school
school-step-came-back = Came back to school
school-step-joined = To a group
school-step-left = Left the school
going-next = To the next year group
going-stays = Does the year once more
going-leaves = Leaves the school
