//! Procedures: the stations that a sanction passes, from the first hearing to the last remedy.
//!
//! One engine for every step of the three ladders. What people put down are entries, only ever
//! added; a mistake is struck by a later entry that says why. [`strip`] says how every station
//! stands, [`enter`] whether something may be put down there, [`tasks`] what must be done by when.
//! A sanction that is decided at once has a procedure too: what comes after the decision.
//! Deliberately absent: letters (the office draws them) and the proposal of a step
//! ([`crate::sanction`]).

mod case;
mod enter;
mod history;
mod homes;
mod invitation;
mod letters;
mod objection;
pub mod offence;
mod open;
mod strip;
mod track;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::id::{EntryId, GuardianId, IncidentId, LetterId, SanctionId};
use crate::letter::LetterKind;
use crate::person::PersonId;
use crate::refusal::Refusal;
use crate::sanction::{Decider, Decision, SanctionKind};
use crate::school::School;
use crate::term::Term;
use crate::{codes, value};

pub use case::{extended_until, halted_until, standing_entries};
pub(crate) use enter::longest_order;
pub use enter::{after_decision, enter};
pub use history::{Attempt, Past, PastKind, PastStep, attempts, history};
pub use homes::fair_leaving_day;
pub(crate) use invitation::{invite_by, leaves_time};
pub use letters::{hearing_set, rests_on_station, said_by_letter, was_not_held};
pub(crate) use open::skips;
pub use open::{OpenAt, open};
pub use strip::{ready_to_decide, strip, tasks};
pub use track::{asks, ends_by_itself, said, settled_by, task_kinds};

codes! {
    /// Why a pupil would have to leave, or is kept away (domain: grounds of expulsion).
    pub enum Ground {
        /// What the pupil did.
        PupilConduct = "pupil_conduct",
        /// What a guardian did. Courts ask the highest care here.
        GuardianConduct = "guardian_conduct",
        /// The school cannot give the support that the pupil needs. No sanction: it never comes
        /// out of an incident.
        SupportNeed = "support_need",
    }
}

codes! {
    /// What a measure for staff is in law.
    pub enum Nature {
        /// Nothing in law: a talk, or a warning that the CAO PO does not know as a measure.
        Informal = "informal",
        /// A disciplinary measure (CAO PO).
        Disciplinary = "disciplinary",
        /// A measure of order (CAO PO).
        Order = "order",
        /// The end of the contract (BW 7:669, 7:677).
        Termination = "termination",
    }
}

codes! {
    /// By which road a contract ends (BW 7:669 to 7:671b).
    pub enum Route {
        /// Both agree in writing.
        Agreement = "agreement",
        /// With a permit of the UWV.
        Permit = "permit",
        /// By the subdistrict court.
        Court = "court",
    }
}

codes! {
    /// How something was done or came in.
    pub enum Manner {
        /// In a talk.
        Talk = "talk",
        /// By telephone.
        Phone = "phone",
        /// In writing.
        Written = "written",
        /// By ordinary post.
        Post = "post",
        /// By registered post.
        RegisteredPost = "registered_post",
        /// Handed over.
        HandedOver = "handed_over",
        /// By e-mail.
        Email = "email",
        /// Through the Inspectorate's protected site.
        Portal = "portal",
        /// They were given the opportunity and did not take it: only once the day that was set
        /// for it has passed.
        Declined = "declined",
        /// They wrote that they do not want to be heard.
        Waived = "waived",
    }
}

impl Manner {
    /// Whether it is on paper or on a screen, so that it can be read again.
    pub fn is_in_writing(self) -> bool {
        match self {
            Self::Written
            | Self::Post
            | Self::RegisteredPost
            | Self::HandedOver
            | Self::Email
            | Self::Portal => true,
            Self::Talk | Self::Phone | Self::Declined | Self::Waived => false,
        }
    }
}

codes! {
    /// How an objection, a dispute or an appeal ended.
    pub enum Verdict {
        /// Unfounded: the decision stands.
        Stands = "stands",
        /// Founded: the decision is withdrawn and counts no longer.
        Revoked = "revoked",
        /// Founded: another decision takes its place.
        Changed = "changed",
        /// It was too late and nothing excused that, so that nothing is said of the decision
        /// itself: only at a public school (Awb 6:7, 6:11; WPO 63(3) knows none).
        Inadmissible = "inadmissible",
        /// Who objected took it back.
        TakenBack = "taken_back",
    }
}

codes! {
    /// What an entry says of its station.
    pub enum EntryKind {
        /// It was done.
        Done = "done",
        /// A day is set for it.
        Planned = "planned",
        /// It is not needed here, with the reason.
        NotNeeded = "not_needed",
        /// Nothing: it only strikes an earlier entry.
        StruckOut = "struck_out",
    }
}

codes! {
    /// How a procedure ended otherwise than by a decision that stands.
    pub enum ProcedureEnd {
        /// It was stopped before a decision.
        Stopped = "stopped",
        /// Its decision was withdrawn.
        Revoked = "revoked",
        /// Another decision takes the place of its own.
        Changed = "changed",
    }
}

codes! {
    /// A station of a procedure.
    pub enum StationKind {
        /// The account of facts: what happened before and what was tried.
        History = "history",
        /// The group teacher was heard.
        TeacherHeard = "teacher_heard",
        /// The internal counsellor was consulted.
        CounsellorConsulted = "counsellor_consulted",
        /// The regional support partnership was consulted.
        PartnershipConsulted = "partnership_consulted",
        /// The attendance officer was consulted.
        AttendanceConsulted = "attendance_consulted",
        /// The intention was sent.
        Intent = "intent",
        /// The pupil was heard.
        PupilHeard = "pupil_heard",
        /// The guardians were heard.
        GuardiansHeard = "guardians_heard",
        /// The guardian whom the measure is for was heard.
        GuardianHeard = "guardian_heard",
        /// The UWV was asked for its permit, or the court to end the contract.
        RequestFiled = "request_filed",
        /// The UWV gave its permit, or the court ended the contract.
        RequestGranted = "request_granted",
        /// The member of staff gave their view.
        View = "view",
        /// Schools that were asked, and what they answered.
        Search = "search",
        /// A suspension while the procedure runs.
        SuspendedMeanwhile = "suspended_meanwhile",
        /// The decision.
        Decided = "decided",
        /// The letters were issued.
        Letter = "letter",
        /// The letters reached whom they are for.
        Delivered = "delivered",
        /// The reason was told at once.
        ReasonTold = "reason_told",
        /// The guardians were told the same day.
        GuardiansTold = "guardians_told",
        /// The municipality was told.
        Municipality = "municipality",
        /// The Inspectorate was told.
        Inspectorate = "inspectorate",
        /// The attendance officer was told.
        AttendanceTold = "attendance_told",
        /// The days themselves.
        InForce = "in_force",
        /// A measure of order for staff was made longer, once.
        Extended = "extended",
        /// The member of staff read, by registered post, until when and why.
        ExtensionTold = "extension_told",
        /// The talk on return.
        ReturnTalk = "return_talk",
        /// The time to object.
        Objection = "objection",
        /// An objection came in.
        ObjectionReceived = "objection_received",
        /// Its receipt was acknowledged.
        ObjectionAcknowledged = "objection_acknowledged",
        /// The disputes committee was asked.
        DisputeFiled = "dispute_filed",
        /// The disputes committee gave its opinion.
        DisputeOpinion = "dispute_opinion",
        /// Who objected was heard.
        ObjectionHearing = "objection_hearing",
        /// The objection was decided.
        ObjectionDecided = "objection_decided",
        /// A judge was asked to halt the decision while it is contested: an interim injunction of
        /// the administrative court, or short proceedings of the civil court.
        InjunctionAsked = "injunction_asked",
        /// The judge ruled on that.
        InjunctionDecided = "injunction_decided",
        /// The time to appeal.
        Appeal = "appeal",
        /// An appeal was made.
        AppealFiled = "appeal_filed",
        /// The appeal was decided.
        AppealDecided = "appeal_decided",
        /// The households read which school admits the pupil, and from which day.
        LeavingTold = "leaving_told",
        /// The pupil left for good.
        Removed = "removed",
        /// The transfer report went to the new school, with a copy to the guardians.
        TransferReport = "transfer_report",
        /// The pupil was deregistered.
        Deregistered = "deregistered",
        /// Whether it helped was looked at.
        Evaluated = "evaluated",
        /// Another decision took the place of the one that an objection or appeal changed.
        NewDecision = "new_decision",
        /// Who decided took the decision back.
        Withdrawn = "withdrawn",
        /// Whom the decision concerned was told that it is taken back.
        WithdrawalTold = "withdrawal_told",
        /// Whom of the authorities had been told was told that the decision stands no longer.
        PassedOn = "passed_on",
        /// The procedure ended without a decision.
        Stopped = "stopped",
        /// The board was told (WPO 4a).
        BoardTold = "board_told",
        /// The confidential inspector was consulted (WPO 4a).
        InspectorConsulted = "inspector_consulted",
        /// The police were told, after the guardians and the person (WPO 4a).
        PoliceTold = "police_told",
    }
}

impl StationKind {
    /// Whether it is about an appeal, to a committee or a court.
    pub(crate) fn is_appeal(self) -> bool {
        matches!(self, Self::Appeal | Self::AppealFiled | Self::AppealDecided)
    }

    /// Whether it is about an injunction of a judge.
    pub(crate) fn is_injunction(self) -> bool {
        matches!(self, Self::InjunctionAsked | Self::InjunctionDecided)
    }

    /// Whether putting it down takes a decision that is the board's or the director's: on an
    /// objection or an appeal, to stop, to remove a pupil (WPO 40(1), 63; Awb 7:11).
    pub fn is_a_decision(self) -> bool {
        matches!(
            self,
            Self::ObjectionDecided
                | Self::AppealDecided
                | Self::Extended
                | Self::Removed
                | Self::Deregistered
                | Self::Withdrawn
                | Self::Stopped
        )
    }
}

codes! {
    /// How a station stands.
    pub enum StationState {
        /// Done.
        Done = "done",
        /// Still to come.
        Due = "due",
        /// Its day has passed.
        Late = "late",
        /// Rules stand in its way.
        Blocked = "blocked",
        /// It can be put down when it happens; nothing asks for it.
        Possible = "possible",
        /// Not needed here.
        NotNeeded = "not_needed",
    }
}

codes! {
    /// What an entry at a station has to tell.
    pub enum Asks {
        /// Who it was, or who was there.
        Who = "who",
        /// How it was done or came in.
        Manner = "manner",
        /// What was said.
        Report = "report",
        /// Where the proof is: the number of registered post, a reference.
        Proof = "proof",
        /// What was agreed.
        Agreements = "agreements",
        /// The day that is set: of a talk, or until when a view can be given.
        SetFor = "set_for",
        /// Before which day a written view can be given.
        ViewBefore = "view_before",
        /// Which household it is about, where guardians live apart.
        Guardians = "guardians",
        /// How it ended.
        Verdict = "verdict",
        /// Which school was asked, or what it answered.
        Placement = "placement",
        /// When the guardians and the person were informed.
        Informed = "informed",
        /// Who decided on an objection.
        DecidedBy = "decided_by",
        /// Which objection it is about, where there are several.
        Objection = "objection",
        /// Why nothing excuses that an objection was late.
        Excuse = "excuse",
        /// Whether a judge halts the decision.
        Halts = "halts",
        /// When an objection that came late was posted.
        Posted = "posted",
    }
}

value! {
    /// On what ground a pupil is kept away or leaves.
    #[derive(Default)]
    pub struct Grounds {
        /// The ground; what the pupil did when left out, unless a guardian is accused as well.
        #[serde(default)]
        pub ground: Option<Ground>,
        /// Which milder measures were tried, where a guardian's conduct is the ground.
        #[serde(default)]
        pub milder: String,
        /// Where the development plan is, where a need for support is the ground (WPO 40a).
        #[serde(default)]
        pub development_plan: String,
    }
}

value! {
    /// What a procedure is opened with.
    pub struct Opening {
        /// The step it may lead to.
        pub kind: SanctionKind,
        /// For whom.
        pub person: PersonId,
        /// Out of which incident; none where a need for support is the ground.
        #[serde(default)]
        pub incident: Option<IncidentId>,
        /// The day on which it was opened.
        pub opened_on: NaiveDate,
        /// On what ground, for an expulsion.
        #[serde(default)]
        pub grounds: Grounds,
        /// Disciplinary or order, for a suspension of staff.
        #[serde(default)]
        pub nature: Option<Nature>,
        /// By which road the contract would end, for a dismissal.
        #[serde(default)]
        pub route: Option<Route>,
        /// Why a step of the ladder is skipped; empty when none is.
        #[serde(default)]
        pub skip_reason: String,
    }
}

impl Opening {
    /// Whether it leads to a measure of order for staff, which keeps the peace and punishes nobody
    /// (CAO PO).
    pub(crate) fn is_of_order(&self) -> bool {
        self.kind == SanctionKind::StaffSuspension && self.nature == Some(Nature::Order)
    }
}

/// What is particular to an entry.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "of", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum What {
    /// Another school was asked to admit the pupil.
    Asked {
        /// Its name and place.
        school: String,
        /// What it offers, as far as it matters here.
        #[serde(default)]
        profile: String,
        /// How far from home, in kilometres.
        #[serde(default)]
        distance_km: Option<u32>,
        /// Whether the guardians would like this school.
        #[serde(default)]
        preferred: bool,
    },
    /// It answered.
    Answered {
        /// The entry with which it was asked.
        to: EntryId,
        /// Whether it admits the pupil.
        accepts: bool,
    },
    /// How an objection, a dispute or an appeal ended.
    Ended {
        /// How.
        verdict: Verdict,
        /// Who decided, on an objection.
        #[serde(default)]
        decided_by: Option<Decider>,
        /// Where an objection is inadmissible: what was said of its being late, and why that
        /// excuses nothing (Awb 6:11).
        #[serde(default)]
        excuse: String,
    },
    /// A decision was taken back.
    Withdrawn {
        /// By whom.
        decided_by: Decider,
    },
    /// A judge ruled on an injunction.
    Enjoined {
        /// Whether the decision is halted for now.
        halts: bool,
    },
    /// An objection came in from a household that got a letter of its own.
    Objected {
        /// That letter.
        letter: LetterId,
    },
    /// Who was informed before the police (WPO 4a(2)).
    Informed {
        /// When the guardians of the pupil were.
        guardians_on: NaiveDate,
        /// When the person concerned was.
        person_on: NaiveDate,
    },
}

value! {
    /// What a person puts down at a station.
    pub struct Said {
        /// Where.
        pub station: StationKind,
        /// What it says of the station; done when left out.
        #[serde(default = "done")]
        pub kind: EntryKind,
        /// The day it happened.
        pub on: NaiveDate,
        /// Who it was, or who was there.
        #[serde(default)]
        pub who: String,
        /// How it was done or came in.
        #[serde(default)]
        pub manner: Option<Manner>,
        /// What was said, or why it is not needed.
        #[serde(default)]
        pub report: String,
        /// What was agreed.
        #[serde(default)]
        pub agreements: String,
        /// Where the proof is.
        #[serde(default)]
        pub proof: String,
        /// The day that is set: of a talk, or until when a view can be given.
        #[serde(default)]
        pub set_for: Option<NaiveDate>,
        /// Before which day a written view can be given, as the intention to expel says.
        #[serde(default)]
        pub view_before: Option<NaiveDate>,
        /// When it was posted, where it came by post.
        #[serde(default)]
        pub posted_on: Option<NaiveDate>,
        /// Which guardians it is about, where they live apart; empty for all of them.
        #[serde(default)]
        pub guardians: Vec<GuardianId>,
        /// What is particular to it.
        #[serde(default)]
        pub what: Option<What>,
        /// The objection that it answers: the entry with which that came in. Left out where it can
        /// be no other.
        #[serde(default)]
        pub objection: Option<EntryId>,
        /// The earlier entry that this one strikes.
        #[serde(default)]
        pub strikes: Option<EntryId>,
        /// Why that one was wrong.
        #[serde(default)]
        pub strike_reason: String,
    }
}

fn done() -> EntryKind {
    EntryKind::Done
}

value! {
    /// Something that was put down. It is never edited.
    pub struct Entry {
        /// Its id.
        pub id: EntryId,
        /// What was put down.
        pub said: Said,
    }
}

/// A station as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Which.
    pub kind: StationKind,
    /// How it stands.
    pub state: StationState,
    /// When it was, or is planned.
    pub on: Option<NaiveDate>,
    /// The term that runs there.
    pub term: Option<Term>,
    /// Where the station is written.
    pub source: &'static str,
    /// What stands in its way.
    pub refusals: Vec<Refusal>,
    /// What was put down there and stands.
    pub entries: Vec<EntryId>,
    /// What an entry there has to tell; empty where nothing is put down by hand.
    pub asks: Vec<Asks>,
    /// Whether an entry can be put down by hand.
    pub by_hand: bool,
    /// Whether it may be said not to be needed, with a reason.
    pub may_be_left_out: bool,
    /// Whether a day can be set for it beforehand.
    pub may_be_planned: bool,
    /// The letter that belongs to it.
    pub letter: Option<LetterKind>,
}

/// A letter of the procedure, as far as stations need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its id.
    pub id: LetterId,
    /// Which.
    pub kind: LetterKind,
    /// When it was issued.
    pub issued_on: NaiveDate,
    /// When it was handed over or posted, unless it came back since.
    pub delivered_on: Option<NaiveDate>,
    /// Whether it was handed over that day, and not posted.
    pub in_hand: bool,
    /// Whether it goes to someone who can object, and not to an authority.
    pub makes_known: bool,
    /// To which guardians it went.
    pub guardians: Vec<GuardianId>,
    /// The entry that it reports or answers: a hearing, an objection.
    pub about: Option<EntryId>,
}

/// A decision and what the office keeps with it.
#[derive(Debug, Clone, Copy)]
pub struct Decided<'a> {
    /// What was decided.
    pub decision: &'a Decision,
    /// The school days that it takes.
    pub school_days: u32,
    /// The weeks after which the protocol evaluates it; 0 for never.
    pub evaluate_after_weeks: u32,
}

/// All that the stations of one procedure depend on.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// What it was opened with.
    pub opening: &'a Opening,
    /// What was put down, in the order in which it was.
    pub entries: &'a [Entry],
    /// The decision, once it is taken.
    pub decided: Option<Decided<'a>>,
    /// The letters that were issued.
    pub letters: &'a [Sent],
    /// The school's settings.
    pub school: &'a School,
    /// The households of the pupil, or of the guardian whom it is for; none for staff.
    pub homes: &'a [Home],
    /// Which days there is school.
    pub calendar: &'a Calendar,
    /// When the incident was, if there is one.
    pub happened_on: Option<NaiveDate>,
    /// When the pupil was born, where known.
    pub birth_date: Option<NaiveDate>,
    /// When a suspension was decided while this procedure ran.
    pub suspended_on: Option<NaiveDate>,
    /// The day of today.
    pub today: NaiveDate,
}

/// A procedure as it was opened and what was put down since, for who decides in it.
#[derive(Debug, Clone, Copy)]
pub struct Opened<'a> {
    /// Its id.
    pub id: SanctionId,
    /// What it was opened with.
    pub opening: &'a Opening,
    /// What was put down.
    pub entries: &'a [Entry],
    /// The letters that were issued.
    pub letters: &'a [Sent],
}

impl SanctionKind {
    /// Whether the step has a procedure before its decision, so that it is opened first: the
    /// expulsion of a pupil (WPO 40(11), 63) and every measure for staff (CAO PO; BW 7:669).
    pub fn is_opened_first(self) -> bool {
        use SanctionKind as K;
        matches!(
            self,
            K::Expulsion | K::Reprimand | K::StaffSuspension | K::Dismissal | K::SummaryDismissal
        )
    }

    /// Whether its days run only once it was made known to whom it concerns (WPO 40c(2); Awb 3:40).
    pub fn runs_once_known(self) -> bool {
        use SanctionKind as K;
        matches!(
            self,
            K::InternalSuspension | K::Suspension | K::AccessBan | K::StaffSuspension
        )
    }

    /// What a step is in law, for staff; `None` for pupils and guardians. The CAO PO knows two
    /// disciplinary measures, the reprimand and the suspension; a warning is none.
    pub fn nature(self, chosen: Option<Nature>) -> Option<Nature> {
        use SanctionKind as K;
        match self {
            K::StaffTalk | K::StaffWarning => Some(Nature::Informal),
            K::Reprimand => Some(Nature::Disciplinary),
            K::StaffSuspension => chosen,
            K::Dismissal | K::SummaryDismissal => Some(Nature::Termination),
            _ => None,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
