//! A rule speaking: why something cannot be done now, where that is written, and what would
//! satisfy it. A refusal is no failure; nothing is broken.

use chrono::NaiveDate;

use crate::incident::Severity;
use crate::letter::{LetterKind, Part};
use crate::person::Subject;
use crate::procedure::{Asks, StationKind};
use crate::sanction::{Decider, SanctionKind};
use crate::term::TermKind;

macro_rules! refusals {
    ($($(#[$meta:meta])* $name:ident $({ $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? })?
        = $source:literal),+ $(,)?) => {
        /// Why a rule forbids something now. The sentence for the user is in
        /// `assets/locales/*/refusals.ftl`, under `refusal-<rule>`, and says what to do.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(tag = "rule", rename_all = "snake_case", rename_all_fields = "camelCase")]
        pub enum Refusal {
            $($(#[$meta])* $name $({ $($(#[$fmeta])* $field: $type),+ })?),+
        }

        impl Refusal {
            /// Where the rule is written: an article of law or a clause of the program's design.
            pub fn source(&self) -> &'static str {
                match self {
                    $(Refusal::$name $({ $($field: _),+ })? => $source),+
                }
            }
        }

        #[cfg(test)]
        impl Refusal {
            /// Every rule and the names of what it carries, for the tests that walk all of them.
            pub(crate) const RULES: &[(&str, &[&str])] = &[
                $((stringify!($name), &[$($(stringify!($field)),+)?])),+
            ];
        }
    };
}

refusals! {
    /// Pupils are moved to the groups of a school year before it begins.
    YearNotBegun {
        /// Its first day.
        from: NaiveDate,
    } = "Besluit bekostiging WPO 2022, 1",
    /// Nobody would be left who can open the register as a director.
    LastDirector = "AVG 32(1)(b)",
    /// Somebody changes their own role or access.
    OwnAccess = "protocol",
    /// The decision gives no reasons.
    ReasonsMissing = "WPO 40c(1)",
    /// A suspension has no first and last day.
    PeriodMissing = "WPO 40c(1)",
    /// The last day lies before the first.
    EndsBeforeItBegins = "WPO 40c(1)",
    /// The period is longer than one week.
    LongerThanAWeek {
        /// The last day that the law allows.
        last_allowed: NaiveDate,
    } = "WPO 40c(1)",
    /// The period holds more than five school days.
    MoreThanFiveSchoolDays {
        /// How many it holds.
        count: u32,
    } = "WPO 40c(1)",
    /// A first or last day on which there is no school.
    NotASchoolDay {
        /// That day.
        day: NaiveDate,
        /// The next school day.
        next: NaiveDate,
    } = "WPO 40c(1)",
    /// The suspension begins before it was decided.
    BeginsBeforeDecision = "WPO 40c(2)",
    /// A suspension of the same pupil for the same incident was decided before.
    SameFacts {
        /// When.
        decided_on: NaiveDate,
    } = "WPO 40c(1)",
    /// The pupil or the guardians were not heard, and no urgency is given.
    NotHeard = "Awb 3:2, 4:8",
    /// Guardians who live apart are each heard, and this household was not.
    HouseholdNotHeard {
        /// Who lives there.
        names: String,
    } = "WPO 40(11), 63(2); Awb 3:2, 4:8; BW 1:377c",
    /// A household is said not to have come, and no letter invited it in time.
    InvitationMissing {
        /// Who lives there.
        names: String,
    } = "Awb 4:8; BW 1:377c",
    /// An invitation left the school too late for somebody to come.
    InvitedTooLate {
        /// The day for which it invited.
        to: NaiveDate,
        /// The last day on which it could be posted.
        by: NaiveDate,
    } = "WPO 40(11), 63(2); Awb 4:8, 7:2",
    /// The guardians can still write what they think of the intention to expel.
    WrittenViewRuns {
        /// Before which day.
        until: NaiveDate,
    } = "WPO 40(11), 63(2); Awb 4:8",
    /// Urgency is given, but no day on which they will be heard.
    HearingNotPlanned = "Awb 4:11",
    /// Urgency is given, and the hearing afterwards is put off: one or two school days after the
    /// decision is soon enough, later is not.
    HearingTooLate {
        /// The last day on which it still follows.
        by: NaiveDate,
    } = "Awb 4:11",
    /// Someone was heard after the decision, which is not what a hearing before is.
    HeardAfterDecision = "Awb 4:8",
    /// Someone was heard before the incident.
    HeardBeforeIncident = "Awb 4:8",
    /// The director has no mandate for this decision; the board decides.
    NoMandate = "WPO 40c(1); mandate",
    /// This decider may not take this step in the protocol.
    WrongDecider = "protocol",
    /// A suspension must say why nothing milder will do.
    ProportionalityMissing = "Awb 3:4; WPO 40c(1)",
    /// The letter must say how schoolwork goes on.
    SchoolworkMissing = "WPO 8, 40c",
    /// The letter must name who the guardians can speak to.
    ContactMissing = "WPO 40c(2)",
    /// No guardian to whom the decision can be made known.
    NobodyToInform = "WPO 40c(2)",
    /// The return talk lies before the suspension ends.
    ReturnTalkTooEarly = "WPO 40c",
    /// A suspension sets a day for the talk on the return.
    ReturnTalkMissing = "WPO 40c; domain: letters",
    /// The board signs, and it is not said by whose name.
    SignerMissing = "Awb 10:10; WPO 40c(2)",
    /// A warning must say what is expected from now on.
    ExpectationMissing = "protocol",
    /// The decision lies in the future.
    DecidedInFuture = "Awb 3:41",
    /// The decision lies before the incident.
    DecidedBeforeIncident = "Awb 3:2",
    /// A step is skipped without saying why.
    SkipNeedsMotivation {
        /// The step that was proposed.
        proposed: SanctionKind,
    } = "protocol",
    /// A step for this person and incident was decided before: one incident, one step.
    AlreadyDecided {
        /// Which.
        kind: SanctionKind,
        /// When.
        decided_on: NaiveDate,
    } = "protocol",
    /// The person has no part in the incident.
    NotAParty = "protocol",
    /// Who was targeted, stood up for them, saw it or reported it gets no sanction.
    NotAccused = "protocol",
    /// Someone without a file at the school cannot get a sanction.
    NoFile = "protocol",
    /// The incident was struck out and counts for nothing.
    StruckOut = "protocol",
    /// The incident does not concern the school, so this protocol has no measure for it.
    OutsideScope = "A-R2",
    /// It has not been said yet whether the incident concerns the school.
    ScopeUnknown = "A-R2",
    /// The protocol has no ladder for this kind of person.
    NoLadder {
        /// Which kind.
        subject: Subject,
    } = "protocol",
    /// The sanction is not one for this kind of person.
    WrongSubject {
        /// The sanction.
        kind: SanctionKind,
    } = "domain: three ladders, never mixed",
    /// The step has a procedure that is opened first; this decision belongs to none.
    NotOpened {
        /// The step.
        kind: SanctionKind,
    } = "WPO 40(11), 63; CAO PO; BW 7:669",
    /// The step is decided at once; there is no procedure to open for it.
    DecidedAtOnce {
        /// The step.
        kind: SanctionKind,
    } = "protocol",
    /// A procedure for this person runs already: one incident, one step.
    AlreadyOpened {
        /// Towards which step.
        kind: SanctionKind,
        /// Since when.
        opened_on: NaiveDate,
    } = "protocol",
    /// The procedure would be opened before the incident.
    OpenedBeforeIncident = "Awb 3:2",
    /// The step rests on no incident, and it is not over a need for support.
    IncidentMissing = "protocol",
    /// It is not said on what ground a pupil is kept away or would leave.
    GroundMissing = "WPO 40(1), 40c(1)",
    /// A pupil would be kept away for its own conduct, and nothing says what it did.
    DidNothing = "Awb 3:2; ECLI:NL:RBLIM:2022:5138",
    /// A guardian's conduct is the ground, and it is not said which milder measures were tried.
    MilderMissing = "Awb 3:4; ECLI:NL:RBLIM:2022:5138",
    /// A need for support is no ground for a sanction and never comes out of an incident.
    SupportIsNoSanction = "WPO 40(4), 40a",
    /// A need for support is the ground, and the development plan is not named.
    DevelopmentPlanMissing = "WPO 40a",
    /// It is not said whether a suspension of staff is disciplinary or of order.
    NatureMissing = "CAO PO",
    /// The decision lacks what is particular to the step.
    ParticularsMissing {
        /// The step.
        kind: SanctionKind,
    } = "Awb 3:46; protocol",
    /// The decision has particulars of another step, such as days of a suspension with a time-out.
    ParticularsOfAnother {
        /// The step that is decided.
        kind: SanctionKind,
    } = "Awb 3:46; protocol",
    /// A time-out must say what it is for.
    PurposeMissing = "protocol",
    /// A time-out must say who looks after the pupil until the guardians do.
    SupervisionMissing = "protocol",
    /// An internal suspension must say where the pupil is.
    PlaceMissing = "protocol",
    /// An internal suspension without education is a suspension.
    EducationMissing = "WPO 40c; LKC 107579",
    /// A measure follows straight on an earlier one for what was known then.
    FollowsStraightOn {
        /// The last day of the earlier one.
        last_day: NaiveDate,
    } = "WPO 40c(1)",
    /// An access ban must name its area.
    AreaMissing = "protocol",
    /// A ban of more than four weeks is not looked at again before half of it has run.
    ReviewTooLate {
        /// The last day on which it can be.
        by: NaiveDate,
    } = "Awb 3:4; domain: letters",
    /// An access ban is longer than the protocol allows at once.
    BanTooLong {
        /// The last day that it allows.
        last_allowed: NaiveDate,
    } = "protocol",
    /// The guardian was not heard, and no urgency is given.
    GuardianNotHeard = "protocol",
    /// The decision to expel must weigh the interests.
    InterestsMissing = "WPO 63(2); Awb 3:4, 3:46",
    /// The decision to expel must answer what the guardians said.
    AnswerMissing = "WPO 63(2); Awb 3:46",
    /// The pupil would leave before the day that the decision or its letter names.
    LeavesLater {
        /// That day.
        on: NaiveDate,
    } = "WPO 63(2); Awb 3:40",
    /// A pupil would leave before the guardians had time to prepare.
    LeavesTooSoon {
        /// The first day that leaves them a week.
        from: NaiveDate,
    } = "Awb 3:4; WPO 40(11)",
    /// Its days are over before its letter can reach anyone.
    OverBeforeMadeKnown = "WPO 40c(2); Awb 3:40",
    /// Who is kept from school would have been so before the letter could tell of it.
    BegunBeforeMadeKnown {
        /// The first day on which it can begin.
        from: NaiveDate,
    } = "WPO 40c(2); Awb 3:40",
    /// What a measure for staff is for was known when another one was decided that answers it.
    AnsweredBefore {
        /// When that one was decided.
        decided_on: NaiveDate,
    } = "CAO PO; BW 7:611",
    /// A measure of order for staff would begin while another one runs.
    OrderStillRuns {
        /// The last day of that one.
        last_day: NaiveDate,
    } = "CAO PO",
    /// What this suspension rests on was known when another was decided: it belongs to that one.
    KnownBefore {
        /// When that one was decided.
        decided_on: NaiveDate,
    } = "WPO 40c(1)",
    /// With the days that ran on the same facts before, a pupil would be kept away too long.
    TooManyDaysTogether {
        /// How many school days ran before.
        before: u32,
        /// How many are left.
        left: u32,
    } = "WPO 40c(1)",
    /// A ban for the same facts ended some time ago: another one needs new facts.
    BannedBefore {
        /// When that one was decided.
        decided_on: NaiveDate,
    } = "protocol",
    /// An access ban would begin while the one that it follows on still runs.
    BanStillRuns {
        /// The last day of that one.
        last_day: NaiveDate,
    } = "protocol",
    /// An access ban is decided anew before the end of the one that runs is in sight.
    RenewedTooEarly {
        /// From which day it can be.
        from: NaiveDate,
    } = "protocol",
    /// A new access ban repeats the reasons of the one that it follows on.
    ReasonsOfEarlierBan {
        /// When that one was decided.
        decided_on: NaiveDate,
    } = "protocol",
    /// The guardian was heard for an earlier access ban, and not for this one.
    HeardForEarlierBan {
        /// When that one was decided.
        decided_on: NaiveDate,
    } = "protocol",
    /// A measure of order would begin long after what it is for.
    BeginsTooLate {
        /// The last day on which it can begin.
        by: NaiveDate,
    } = "protocol",
    /// An internal suspension is longer than a week.
    InternalTooLong {
        /// The last day that is allowed.
        last_allowed: NaiveDate,
    } = "protocol; LKC 107579",
    /// No other school admits the pupil yet.
    NoSchoolAccepts = "WPO 40(11)",
    /// The group teacher was not heard.
    TeacherNotHeard = "WPO 40(11)",
    /// The guardians were not heard on the intention.
    GuardiansNotHeard = "WPO 40(11), 63(2)",
    /// A group teacher is heard; that cannot be declined.
    TeacherIsHeard = "WPO 40(11)",
    /// At an independent school no objection is inadmissible: it is heard and answered.
    NeverInadmissible = "WPO 63(3)",
    /// The households did not read yet which school admits the pupil and from which day.
    LeavingNotTold {
        /// Who lives there.
        names: String,
    } = "WPO 40(11); Awb 3:41",
    /// A measure of order for staff lasts four weeks at most, and once four more.
    OrderTooLong {
        /// The last day that it allows.
        last_allowed: NaiveDate,
    } = "CAO PO",
    /// A measure of order was not made longer, so there is nothing to tell of it.
    NotExtended = "CAO PO",
    /// The letter that an order is made longer did not leave the school.
    ExtensionNotSent = "CAO PO",
    /// The member of staff was not heard after a measure of order, which is made longer.
    ViewNotGiven = "CAO PO",
    /// The objection came in within its term, so that it is heard and answered.
    ObjectedInTime {
        /// The last day on which they could object.
        until: NaiveDate,
    } = "Awb 6:7, 6:9, 7:2",
    /// Nobody was invited to be heard there, so nobody declined.
    NotInvited {
        /// The station.
        station: StationKind,
    } = "WPO 40(11), 63(2); Awb 4:8, 7:2; CAO PO",
    /// They can still be heard, so that it was not declined.
    StillToBeHeard {
        /// The station.
        station: StationKind,
        /// Until when.
        until: NaiveDate,
    } = "WPO 40(11), 63(2); Awb 4:8, 7:2; CAO PO",
    /// The intention was not sent.
    IntentNotSent = "WPO 40(11), 63(2); CAO PO",
    /// The intention was sent on another day than its letter says.
    IntentLetterOn {
        /// The day on which the letter left or, while it did not, was made.
        on: NaiveDate,
    } = "WPO 63(2); CAO PO; Awb 3:2",
    /// The intention of a measure for staff was not sent by registered post.
    NotRegistered = "CAO PO",
    /// The member of staff can still give a view.
    ViewTermRuns {
        /// Until when.
        until: NaiveDate,
    } = "CAO PO",
    /// A dismissal must say by which road the contract ends.
    RouteMissing = "BW 7:669, 7:671, 7:671a, 7:671b",
    /// The contract would end before the agreement on it.
    EndsBeforeDecision = "BW 7:670b",
    /// The contract would end before the notice is over.
    NoticeTooShort {
        /// The first day on which it can.
        least: NaiveDate,
    } = "BW 7:672(5)",
    /// The contract ends on the day that the court said.
    CourtSetsEnd {
        /// That day.
        on: NaiveDate,
    } = "BW 7:671b(9)",
    /// It is not said on which day the contract ends.
    ContractEndMissing = "BW 7:669, 7:672",
    /// A permit of the UWV was not used in time.
    PermitLapsed {
        /// Until which day it could be.
        by: NaiveDate,
    } = "BW 7:671a(6)",
    /// There is neither a permit of the UWV nor a ruling of the court, and no agreement.
    RequestNotGranted = "BW 7:671, 7:671a, 7:671b",
    /// Neither the UWV nor the court was asked.
    RequestNotFiled = "BW 7:671a, 7:671b",
    /// The contract would end by another road than the intention named.
    RouteDiffers = "BW 7:669; CAO PO",
    /// A summary dismissal must name its urgent reason.
    UrgentReasonMissing = "BW 7:677, 7:678",
    /// A letter that did not come back is not made anew.
    LetterNotReturned = "WPO 40c(2); Awb 3:41",
    /// Whoever a letter goes to has read before what it tells: a copy would name another last day.
    ToldBefore {
        /// By when.
        on: NaiveDate,
    } = "WPO 63(2); Awb 3:41, 6:8",
    /// A summary dismissal comes days after the school came to know, and nothing says why.
    DelayUnexplained {
        /// When the school came to know.
        known_on: NaiveDate,
    } = "BW 7:677(1)",
    /// The reason of a summary dismissal was not told yet: the letter confirms it.
    ReasonNotTold = "BW 7:677(1)",
    /// Nothing was decided yet.
    NotDecided = "Awb 3:41",
    /// The letters of the decision did not reach everyone: it works against nobody yet.
    NotMadeKnown = "WPO 63(2); Awb 3:40, 3:41",
    /// Whether a letter arrived is said by its marks.
    MarkedOnLetter = "WPO 63(2); Awb 3:41, 6:8",
    /// It was decided; the procedure can no longer be stopped.
    DecidedBefore = "Awb 3:41",
    /// The procedure ended without a decision.
    ProcedureEnded = "practice",
    /// No objection came in.
    NoObjection = "WPO 63(3); Awb 6:4",
    /// The objection was not decided yet, so that no letter tells it.
    ObjectionNotDecided = "WPO 43(4), 63(3); Awb 7:11, 7:12",
    /// The objection was taken back, so that nothing is decided on it.
    ObjectionTakenBack = "Awb 6:21",
    /// Who objected was not heard.
    ObjectorsNotHeard = "WPO 63(3); Awb 7:2",
    /// A dispute is before the committee; the board waits for its opinion.
    DisputePending = "WPO 43(4)",
    /// No dispute was brought to the committee.
    NoDispute = "WPO 43",
    /// A public school decides on the objection before guardians go to the court.
    ObjectionFirst = "Awb 7:1, 8:1",
    /// No objection or appeal changed the decision, so that none takes its place.
    NothingChanged = "Awb 7:11(2)",
    /// The decision stands no longer, so that it is not taken back.
    StandsNoLonger = "Awb 3:46",
    /// The decision stands.
    StillStands = "practice",
    /// No judge was asked to halt the decision.
    NoInjunction = "Awb 8:81; Rv 254",
    /// A judge halted the decision for now.
    HaltedByCourt {
        /// Since when.
        on: NaiveDate,
    } = "Awb 8:81, 8:85; Rv 254",
    /// The decision was not taken back.
    NotWithdrawn = "Awb 3:41",
    /// A decision is taken back by who took it, or by the board.
    WithdrawnByWhoDecided {
        /// Who took it.
        decider: Decider,
    } = "WPO 40(1), 40c(1); Awb 10:2",
    /// No appeal was made.
    NoAppeal = "CAO PO",
    /// The pupil did not leave yet.
    NotRemoved = "Besluit bekostiging WPO 10",
    /// The station is not one of this procedure.
    StationNotHere {
        /// The station.
        station: StationKind,
    } = "protocol",
    /// The station follows from the decision or its letters.
    StationByItself {
        /// The station.
        station: StationKind,
    } = "protocol",
    /// The law demands the station.
    StationDemanded {
        /// The station.
        station: StationKind,
    } = "WPO 40(11), 63; CAO PO; WPO 4a",
    /// No day is set for the station beforehand.
    NotPlanned {
        /// The station.
        station: StationKind,
    } = "protocol",
    /// Nothing asks for the station, so it cannot be left out.
    NothingToLeaveOut {
        /// The station.
        station: StationKind,
    } = "protocol",
    /// A station is left out without a reason.
    LeavingOutNeedsReason = "Awb 3:46",
    /// An entry does not tell what its station asks.
    EntryLacks {
        /// The station.
        station: StationKind,
        /// What it lacks.
        asks: Asks,
    } = "Awb 3:2",
    /// An entry lies in the future.
    EntryInFuture = "Awb 3:2",
    /// An entry lies before the incident.
    BeforeIncident {
        /// Its station.
        station: StationKind,
    } = "Awb 3:2",
    /// An entry lies before what it rests on.
    OutOfOrder {
        /// What it rests on.
        station: StationKind,
        /// When that was.
        on: NaiveDate,
    } = "WPO 40(11), 63; Awb 4:8, 7:2",
    /// What belongs before the decision lies after it.
    AfterDecision {
        /// When it was decided.
        decided_on: NaiveDate,
    } = "WPO 40(11), 63(2); CAO PO",
    /// The station was passed; a second entry would contradict the first.
    AlreadyEntered {
        /// The station.
        station: StationKind,
        /// When.
        on: NaiveDate,
    } = "Awb 3:2",
    /// What is struck does not stand there.
    StrikesNothing = "Awb 3:2",
    /// Striking an entry needs a reason.
    StrikeNeedsReason = "Awb 3:2",
    /// Something else rests on what is struck.
    RestsOnIt {
        /// What.
        station: StationKind,
    } = "Awb 3:2",
    /// The incident is no suspicion of a sexual offence by staff.
    NoSuspicion = "WPO 4a",
    /// Nothing but dates is written down of a suspicion of a sexual offence by staff.
    OnlyDates = "WPO 4a",
    /// The board was not told of the suspicion.
    BoardNotTold = "WPO 4a(3)",
    /// The confidential inspector was not consulted.
    InspectorNotConsulted = "WPO 4a(1)",
    /// A suspicion is closed once its three stations are passed.
    SuspicionRuns = "WPO 4a",
    /// A suspicion that was told to the board is not struck out.
    SuspicionTold = "WPO 4a(3)",
    /// A procedure runs that rests on the incident.
    ProcedureRestsOnIt {
        /// Towards which step.
        kind: SanctionKind,
        /// When it was opened.
        opened_on: NaiveDate,
    } = "Awb 3:2",
    /// The task is settled by its date at the incident.
    DateAskedAtIncident = "WPO 4a",
    /// Guardians and person are informed before the police.
    InformedAfterPolice = "WPO 4a(2)",
    /// A suspicion of a sexual offence by someone who works for the school: no local steps.
    SexualOffenceByStaff = "WPO 4a",
    /// The letter names someone whose name may not be in it.
    NamesSomeoneElse {
        /// The words found.
        words: String,
    } = "AVG 5(1)(c), 15(4)",
    /// A letter lacks a part that it must have.
    PartMissing {
        /// Which letter.
        letter: LetterKind,
        /// Which part.
        part: Part,
    } = "domain: letters",
    /// A letter can answer several objections, or report several hearings, and none is chosen.
    WhichEntry {
        /// Which letter.
        letter: LetterKind,
    } = "WPO 63(3); Awb 7:2, 7:7, 7:12",
    /// A letter says otherwise than the decision or its procedure.
    PartSaysOtherwise {
        /// In which part.
        part: Part,
    } = "Awb 3:46",
    /// A letter that makes a decision known is signed by who took it.
    SignedByWhoDecided {
        /// Who did.
        decider: Decider,
    } = "Awb 10:10; WPO 40(1), 40c(1)",
    /// Someone would sign in the place of another.
    SignsForAnother = "Awb 10:1; WPO 29",
    /// A letter announces something for a day that has passed.
    DayHasPassed {
        /// Which day.
        part: Part,
    } = "domain: letters",
    /// A letter tells of something on a day that is still to come.
    DayStillToCome {
        /// Which day.
        part: Part,
    } = "domain: letters",
    /// A member of staff has less than three weeks to give a view.
    ViewTermTooShort {
        /// The first day that it may end.
        least: NaiveDate,
    } = "CAO PO",
    /// The board decides on an objection, and nobody in its place.
    BoardDecidesObjections = "WPO 63(3); Awb 7:11",
    /// The pupil was kept away for this incident before, and it is not said why an expulsion would
    /// follow.
    SecondStepNeedsReason {
        /// What was decided.
        kind: SanctionKind,
        /// When.
        decided_on: NaiveDate,
    } = "Awb 3:4, 3:46; WPO 40, 40c",
    /// Who took a decision by mandate does not decide on the objection to it.
    OwnDecision = "Awb 10:3(3)",
    /// There is no address to send the letter to, and nobody said that it is handed over.
    NoAddress {
        /// Of whom.
        names: String,
    } = "WPO 40c(2), 63(2)",
    /// The school's own details that a letter must carry are not filled in.
    SchoolAddressMissing = "Awb 3:45; WPO 63",
    /// Nothing says how the school that writes is reached.
    SchoolContactMissing = "domain: letters",
    /// The letter offers an objection to the board, and the address of the board is not known.
    BoardAddressMissing = "Awb 3:45, 6:4; WPO 63(3)",
    /// There is nothing to print: no pupils in the choice.
    NobodyChosen = "AVG 7",
    /// The incident happened in the future.
    HappenedInFuture = "protocol",
    /// An incident needs a pupil, guardian or member of staff, or someone unknown.
    NobodyInvolved = "protocol",
    /// The law knows no (second) extension of this term.
    NoExtension {
        /// Which term.
        term: TermKind,
    } = "Awb 7:10; AVG 12(3)",
    /// A term is extended or put off only before it ends, to a later day.
    ExtendedTooLate {
        /// The day on which it ended.
        ends_on: NaiveDate,
    } = "Awb 7:10; AVG 12(3); WPO 14(7)",
    /// The disputes committee does not stop this term.
    NoPause {
        /// Which term.
        term: TermKind,
    } = "WPO 43(4)",
    /// The term was over before the dispute was brought.
    PausedTooLate {
        /// The day on which it ended.
        ends_on: NaiveDate,
    } = "WPO 43(4)",
    /// A statement bears a day, or came on a day, that is still to come.
    ReceivedInFuture = "AVG 7(1)",
    /// A statement came before the day that it bears.
    GivenAfterReceived = "AVG 7(1)",
    /// Nobody signed, or somebody who is no guardian of this pupil.
    SignedByStranger = "UAVG 5",
    /// Nothing on the form was answered.
    NothingAnswered = "AVG 7(1); recital 32",
    /// A yes by word of mouth cannot be shown.
    OralYes = "AVG 7(1); A-A5",
    /// A yes on paper without a signature.
    NotSigned = "AVG 7(1); A-A5",
    /// A yes that only people without authority signed.
    SignedWithoutAuthority = "UAVG 5(1)",
    /// A yes about somebody who has left the school.
    LeftSchool {
        /// Their last day.
        left_on: NaiveDate,
    } = "AVG 5(1)(b)",
    /// The form asks about a school year that has ended.
    FormOfAnotherYear {
        /// Which.
        school_year: String,
    } = "T-S8c",
    /// A yes for one school year was given in a school year that has ended.
    YesOfAnotherYear {
        /// Which.
        school_year: String,
    } = "T-S8c",
    /// It was struck before, or strikes something itself.
    StruckAlready = "AVG 5(1)(d)",
    /// The form was booked in before.
    AlreadyBooked {
        /// When.
        booked_on: NaiveDate,
    } = "AVG 5(1)(d)",
    /// Every form came back, or nothing is missing, or no form was printed yet.
    NobodyToRemind = "AVG 7(1)",
    /// There is no yes of this person to take back.
    NothingToWithdraw = "AVG 7(3)",
    /// Not everyone on it has given consent.
    NotEveryoneAgreed {
        /// How many have not.
        count: u32,
    } = "AVG 6(1)(a); UAVG 5",
    /// Nothing says that the incident may be a criminal offence.
    NotPossiblyCriminal = "T-X5, A-X5",
    /// Whether the police are told is up to the board here.
    BoardDecidesOnPolice = "T-X5, A-X5",
    /// A choice about the police gives no reason.
    PoliceMotivationMissing = "T-X5, A-X5",
    /// The police were told on a day that is still to come.
    PoliceToldInFuture = "protocol",
    /// The police were told before the incident.
    PoliceToldBeforeIncident = "protocol",
    /// Who tells the police nothing has no day and no number of it.
    NothingToldToPolice = "protocol",
    /// A decision that takes the place of another must say why.
    CorrectionNeedsReason = "AVG 5(1)(d)",
    /// A ladder has no steps.
    LadderEmpty {
        /// For whom.
        subject: Subject,
    } = "protocol",
    /// A step stands twice on a ladder.
    StepTwice {
        /// Which.
        kind: SanctionKind,
    } = "protocol",
    /// A step that the protocol itself names is taken out.
    StepNamedByProtocol {
        /// Which.
        kind: SanctionKind,
    } = "T-X4, A-X2, A-X4",
    /// A milder step stands above a graver one.
    MilderAboveGraver {
        /// The milder step.
        kind: SanctionKind,
    } = "Awb 3:4",
    /// Someone would decide who may not by law.
    DeciderTooLow {
        /// Which step.
        kind: SanctionKind,
        /// Who decides at least.
        decider: Decider,
    } = "WPO 33, 40(1), 40c(1); CAO PO",
    /// A first incident would begin at a step that is not on the ladder.
    FirstStepMissing {
        /// How serious that incident is.
        severity: Severity,
    } = "protocol",
    /// A first incident would begin at a step that is too grave for it.
    FirstStepTooGrave {
        /// How serious that incident is.
        severity: Severity,
        /// The step.
        kind: SanctionKind,
    } = "Awb 3:4; WPO 40c(1)",
    /// A lighter incident would begin higher than a more serious one.
    FirstStepsOutOfOrder = "Awb 3:4",
    /// A talk or a warning would count for ever.
    StepNeverLapses {
        /// Which.
        kind: SanctionKind,
    } = "AVG 5(1)(e)",
    /// A step would count for more weeks than a year has.
    CountsTooLong {
        /// Which.
        kind: SanctionKind,
        /// How many weeks at most.
        weeks: u32,
    } = "AVG 5(1)(e)",
    /// A step would be evaluated when it is long past.
    EvaluatedTooLate {
        /// Which.
        kind: SanctionKind,
        /// After how many weeks at the latest.
        weeks: u32,
    } = "protocol",
    /// A step rests on a clause that the protocol does not have.
    ClauseNotInProtocol {
        /// The clause.
        clause: String,
    } = "A-U7",
    /// A ladder would rule from a day that has passed.
    LadderInPast = "A-U7",
    /// The ladder is as it was.
    LadderUnchanged = "protocol",
    /// A teacher's report that the counsellor has not taken over.
    NotTakenOver = "protocol",
    /// It was taken over before.
    TakenOverBefore = "protocol",
    /// An incident is judged on a day that is still to come.
    JudgedInFuture = "protocol",
    /// An incident is judged before it happened.
    JudgedBeforeIncident = "protocol",
    /// It did not happen online.
    NotOnline = "T-D1",
    /// Taking down lies in the future.
    TakedownInFuture = "protocol",
    /// Taking down lies before the incident.
    TakedownBeforeIncident = "protocol",
    /// It is gone and can still be seen.
    GoneYetVisible = "T-O1",
    /// A talk lies in the future.
    TalkInFuture = "protocol",
    /// A talk lies before the incident.
    TalkBeforeIncident = "protocol",
    /// A talk was with nobody.
    TalkWithNobody = "protocol",
    /// Nothing of a talk was written down.
    TalkSaysNothing = "protocol",
    /// It is not said about which child guardians were spoken with.
    TalkAboutNobody = "T-D2",
    /// A talk of aftercare without a child of the incident.
    AftercareWithoutChild = "practice",
    /// The guardians of children in it were not told.
    GuardiansNotTold {
        /// Of how many children.
        count: u32,
    } = "T-D2",
    /// Nobody was named to whom it was done.
    TargetNotNamed = "WPO 4c; practice",
    /// A talk of aftercare was not held.
    AftercareMissing {
        /// After how many weeks.
        weeks: u32,
        /// The first day on which it counts.
        from: NaiveDate,
    } = "WPO 4c; practice",
    /// The task is settled by recording the talk.
    TalkAsked = "practice",
    /// A talk was struck out before.
    TalkStruckBefore = "AVG 5(1)(d)",
    /// Something to do lies in the past.
    PlannedInPast = "protocol",
    /// It is, or may be, a sexual image of a minor: it is not kept.
    SexualImageOfMinor = "Sr 252",
    /// Proof was seen on a day that is still to come.
    SeenInFuture = "protocol",
    /// What was seen is not described.
    DescriptionMissing = "Sr 252",
    /// Nothing is covered, or it lies outside the picture.
    NothingCovered = "AVG 5(1)(c)",
    /// The task is settled by a decision about the police.
    PoliceDecisionAsked = "T-X5, A-X5",
    /// Its term has not passed.
    StillKept {
        /// The first day on which it may go.
        from: NaiveDate,
    } = "AVG 5(1)(e)",
    /// Something holds it back.
    HeldBack = "AVG 17(3)(b), 17(3)(e)",
    /// Nothing was chosen to be erased.
    ErasesNothing = "AVG 5(1)(e)",
    /// The number that was typed is not how many files go.
    OtherCount {
        /// How many go.
        count: u32,
    } = "AVG 5(1)(f)",
    /// Something is held back without a reason.
    HoldNeedsReason = "AVG 5(1)(e), 5(2)",
    /// It is not known whether who asks has authority.
    AuthorityUnknown = "UAVG 5(4); BW 1:377c",
    /// What somebody wants to be kept with a file says nothing.
    ViewpointEmpty = "AVG 16",
    /// A note would be hidden from the director, who answers for the file.
    NoteHiddenFromDirector = "AVG 15(1)",
    /// A note is for a role that does not see what it is about.
    NoteForOther = "AVG 5(1)(f)",
    /// A note was struck out before.
    NoteStruckBefore = "AVG 5(1)(d)",
    /// Something is left out of what is given without a ground.
    WithheldWithoutGround = "AVG 12(4), 15(4)",
    /// A breach became known in the future.
    BreachKnownInFuture = "AVG 33(1)",
    /// A breach happened after it became known.
    BreachAfterKnown = "AVG 33(5)",
    /// The supervisor was told before the breach was known, or in the future.
    ReportedBeforeKnown = "AVG 33(1)",
    /// The supervisor was told too late, and it is not said why.
    LateReportNeedsReason = "AVG 33(1)",
    /// The programme of the year does not ask this, or not of this group.
    NotInProgramme = "protocol",
    /// An incident that is closed or struck out takes nothing more.
    IncidentShut = "protocol",
    /// An act without anyone in it.
    ActOfNobody = "T-X3a, A-X3a",
    /// Somebody in an act is not in the incident, or stands there twice.
    ActOfStranger = "T-X3a, A-X3a",
    /// An act lies in the future.
    ActInFuture = "protocol",
    /// Somebody is in the incident already.
    PartyTwice = "AVG 5(1)(d)",
    /// It is known already who it is.
    PartyKnown = "AVG 5(1)(d)",
    /// Nobody would be left in the incident.
    LastParty = "AVG 5(1)(d)",
    /// An act that stands says what they did.
    PartyInAct = "AVG 5(1)(d)",
    /// A measure for them rests on the incident.
    MeasureRestsOnParty {
        /// Which.
        kind: SanctionKind,
    } = "AVG 5(1)(d)",
    /// An incident is linked to itself.
    LinkedToItself = "protocol",
    /// Two incidents were linked before.
    LinkedBefore = "protocol",
    /// A double of which something was said, decided or written already.
    DoubleIsHandled = "AVG 5(1)(d)",
    /// A report is declined without saying why.
    DeclineNeedsReason = "T-K5",
    /// Nobody was named who speaks for the school.
    PressCoordinatorMissing = "T-M3, T-M20",
    /// Who speaks for the school had a part in what happened.
    PressCoordinatorInvolved = "T-M19",
    /// What goes to the press names somebody.
    NamedToPress {
        /// The names, with commas between them.
        names: String,
    } = "T-M14; AVG 5(1)(c)",
    /// The press asked before the matter began, or in the future.
    PressDaysWrong = "T-M1",
    /// Something was seen to before the matter began, or in the future.
    PressStepOutside = "T-M1",
    /// Something of the programme was done in another school year.
    DoneInOtherYear {
        /// The first day of the year.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    } = "protocol",
    /// A wording is judged by who proposed it.
    OwnLetterText = "AVG 5(1)(d); practice",
    /// A wording does not wait to be judged.
    LetterTextJudged = "practice",
    /// Another wording of the same letter still waits.
    LetterTextWaits = "practice",
    /// No director has read the wording of a letter in the name of the board.
    LetterTextNeedsDirector = "mandate",
    /// A wording lacks what its letter has to say, or cannot be read.
    LetterTextLacks {
        /// How many faults it has.
        count: u32,
    } = "domain 9",
    /// A wording is the one that is in use already.
    LetterTextSame = "practice",
}
