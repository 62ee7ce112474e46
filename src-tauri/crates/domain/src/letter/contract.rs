//! What each letter must say, and when the law wants an objection offered in it.
//!
//! A letter is checked against its rules before it is drawn. A part that is missing, or a day that
//! cannot be, is a [`Refusal`] that names the part.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Choice, LetterKind, Part};
use crate::calendar::Calendar;
use crate::refusal::Refusal;
use crate::school::School;
use crate::term::{Term, TermKind};

/// How a part is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// One line.
    Line,
    /// Paragraphs.
    Lines,
    /// Several things, one a line.
    List,
    /// A day.
    Date,
    /// A number; never typed.
    Count,
    /// Yes or no; never typed.
    Flag,
    /// One of [`Part::choices`].
    Choice,
}

/// When a part must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// In every letter of the kind.
    Always,
    /// When one of these is there: a flag that is up, or any other value.
    With(&'static [Part]),
    /// Never: the letter reads well without.
    Optional,
}

/// Where in time the day of a part lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Anywhere.
    Any,
    /// Today or before: it is told of.
    Past,
    /// Today or later: it is announced.
    Coming,
}

/// What a letter of some kind says about one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The part.
    pub part: Part,
    /// When it must be there.
    pub need: Need,
    /// Where its day lies.
    pub tense: Tense,
    /// Whether the office fills it from the register or from the law, and nobody types it.
    pub known: bool,
}

impl Rule {
    const fn new(part: Part, need: Need) -> Rule {
        Rule {
            part,
            need,
            tense: Tense::Any,
            known: false,
        }
    }

    const fn past(mut self) -> Rule {
        self.tense = Tense::Past;
        self
    }

    const fn coming(mut self) -> Rule {
        self.tense = Tense::Coming;
        self
    }
}

const fn must(part: Part) -> Rule {
    Rule::new(part, Need::Always)
}

const fn may(part: Part) -> Rule {
    Rule::new(part, Need::Optional)
}

const fn with(part: Part, others: &'static [Part]) -> Rule {
    Rule::new(part, Need::With(others))
}

/// From the register or from the law.
const fn known(mut rule: Rule) -> Rule {
    rule.known = true;
    rule
}

const SALUTATION: Rule = known(must(Part::Salutation));
const PUPIL: Rule = known(must(Part::Pupil));
const FIRST_NAME: Rule = known(must(Part::PupilFirstName));
const GROUP: Rule = known(must(Part::Group));
const PUBLIC: Rule = known(must(Part::PublicSchool));
const COMPLAINTS: Rule = known(must(Part::ComplaintRoute));
const CONTACT: Rule = must(Part::Contact);
/// Who signs for the board, by name: asked where the board signs, and nowhere else.
const SIGNER: Rule = may(Part::Signer);
const OFFERED: &[Part] = &[Part::PublicSchool, Part::ObjectionOffered];

const TALK_INVITATION: &[Rule] = &[
    SALUTATION,
    known(with(Part::PupilFirstName, &[Part::Group])),
    known(may(Part::Group)),
    known(must(Part::AboutGuardian)),
    must(Part::Reason),
    must(Part::MeetingDate).coming(),
    must(Part::MeetingTime),
    must(Part::MeetingPlace),
    must(Part::Attendees),
    CONTACT,
    SIGNER,
];

const TALK_REPORT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::MeetingDate).past(),
    must(Part::Attendees),
    must(Part::SchoolView),
    must(Part::GuardianView),
    may(Part::PupilView),
    must(Part::Agreements),
    must(Part::EvaluationDate),
    CONTACT,
    SIGNER,
];

const WARNING: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::IncidentDate),
    must(Part::Facts),
    must(Part::Protocol),
    must(Part::Rule),
    may(Part::EarlierTalks),
    must(Part::Expectations),
    may(Part::Support),
    must(Part::NextStep),
    may(Part::ReactBefore),
    CONTACT,
    SIGNER,
];

const TIME_OUT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::TimeOutDate),
    must(Part::TimeOutFrom),
    must(Part::TimeOutUntil),
    must(Part::Facts),
    must(Part::Purpose),
    must(Part::Supervision),
    must(Part::MeetingDate).coming(),
    must(Part::MeetingTime),
    may(Part::MeetingPlace),
    CONTACT,
    SIGNER,
];

const SUSPENSION: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::IncidentDate),
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::Proportionality),
    may(Part::EarlierMeasures),
    must(Part::FirstDay),
    must(Part::LastDay),
    must(Part::SchoolDays),
    must(Part::Forbidden),
    must(Part::Schoolwork),
    must(Part::SchoolworkContact),
    may(Part::PupilHeardDate),
    may(Part::GuardiansHeardDate),
    may(Part::InvitedDate),
    may(Part::HearingAccount),
    must(Part::HearLater),
    may(Part::HearingUrgency),
    with(Part::HearingDate, &[Part::HearLater]),
    must(Part::ReturnTalkDate),
    may(Part::ReturnTalkTime),
    may(Part::ReturnTalkPlace),
    PUBLIC,
    known(must(Part::ObjectionOffered)),
    known(with(Part::ObjectionLastDay, OFFERED)),
    known(with(Part::ObjectionAddressee, OFFERED)),
    known(with(Part::ObjectionAddress, OFFERED)),
    COMPLAINTS,
    must(Part::Copies),
    CONTACT,
    SIGNER,
];

const INTERNAL_SUSPENSION: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::IncidentDate).past(),
    must(Part::Facts),
    must(Part::Reasons),
    may(Part::EarlierMeasures),
    must(Part::FirstDay),
    must(Part::LastDay),
    known(must(Part::SchoolDays)),
    must(Part::Stay),
    must(Part::Education),
    must(Part::ContactPerson),
    may(Part::PupilHeardDate),
    known(may(Part::GuardiansHeardDate)),
    known(may(Part::InvitedDate)),
    may(Part::HearingAccount),
    known(must(Part::HearLater)),
    may(Part::HearingUrgency),
    with(Part::HearingDate, &[Part::HearLater]),
    may(Part::ReturnTalkDate),
    may(Part::ReturnTalkTime),
    may(Part::ReturnTalkPlace),
    COMPLAINTS,
    CONTACT,
    SIGNER,
];

const RETURN_AGREEMENT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::MeetingDate).past(),
    must(Part::ReturnDate),
    must(Part::Agreements),
    must(Part::Support),
    must(Part::EvaluationDate),
    must(Part::Consequence),
    CONTACT,
    SIGNER,
];

const EXPULSION_INTENT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::MeasuresTried),
    must(Part::TeacherHeardDate).past(),
    must(Part::HearingDate).coming(),
    must(Part::HearingTime),
    must(Part::HearingPlace),
    must(Part::ViewBefore).coming(),
    must(Part::PositionMeanwhile),
    must(Part::AttendanceContact),
    PUBLIC,
    COMPLAINTS,
    CONTACT,
    SIGNER,
];

const HEARING_REPORT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::HearingDate).past(),
    must(Part::Attendees),
    must(Part::SchoolView),
    must(Part::GuardianView),
    may(Part::PupilView),
    must(Part::FurtherSteps),
    CONTACT,
    SIGNER,
];

const EXPULSION_DECISION: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::TeacherHeardDate).past(),
    // Whoever did not use the invitation was not heard on any day.
    known(must(Part::Heard)),
    known(with(Part::GuardiansHeardDate, &[Part::Heard])).past(),
    must(Part::ViewAnswer),
    must(Part::Interests),
    // Nobody leaves before another school is willing (WPO 40(11)).
    with(Part::ReceivingSchool, &[Part::EffectiveDate]),
    with(Part::EffectiveDate, &[Part::ReceivingSchool]),
    PUBLIC,
    known(must(Part::ObjectionLastDay)),
    known(must(Part::ObjectionAddressee)),
    known(must(Part::ObjectionAddress)),
    COMPLAINTS,
    must(Part::Copies),
    CONTACT,
    SIGNER,
];

const MUNICIPALITY_NOTICE: &[Rule] = &[
    PUPIL,
    known(may(Part::BirthDate)),
    GROUP,
    must(Part::Municipality),
    must(Part::MunicipalityAddress),
    must(Part::DecisionDate).past(),
    must(Part::ReasonCategory),
    may(Part::ReceivingSchool),
    may(Part::EffectiveDate),
    CONTACT,
    SIGNER,
];

const OBJECTION_RECEIPT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    known(must(Part::AboutExpulsion)),
    must(Part::ContestedDecision),
    must(Part::ReceivedDate).past(),
    must(Part::HearingDate).coming(),
    may(Part::HearingTime),
    may(Part::HearingPlace),
    must(Part::DecideBefore).coming(),
    CONTACT,
    SIGNER,
];

const OBJECTION_HEARING: &[Rule] = &[
    SALUTATION,
    PUPIL,
    must(Part::ContestedDecision),
    must(Part::HearingDate).coming(),
    must(Part::HearingTime),
    must(Part::HearingPlace),
    must(Part::Attendees),
    must(Part::DocumentsToRead),
    CONTACT,
    SIGNER,
];

const OBJECTION_DECISION: &[Rule] = &[
    SALUTATION,
    PUPIL,
    PUBLIC,
    must(Part::ContestedDecision),
    must(Part::ReceivedDate).past(),
    // Nobody is heard who does not want it, or whose objection is inadmissible (Awb 7:3).
    known(must(Part::Heard)),
    with(Part::HearingDate, &[Part::Heard]).past(),
    must(Part::Ruling),
    must(Part::Reasons),
    must(Part::Outcome),
    with(Part::Court, &[Part::PublicSchool]),
    known(with(Part::AppealLastDay, &[Part::PublicSchool])),
    CONTACT,
    SIGNER,
];

const WITHDRAWAL: &[Rule] = &[
    SALUTATION,
    PUPIL,
    must(Part::ContestedDecision),
    must(Part::DecisionDate).past(),
    must(Part::Reasons),
    must(Part::Outcome),
    may(Part::Copies),
    CONTACT,
    SIGNER,
];

const TRANSFER_REPORT: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    known(must(Part::ForSchool)),
    known(may(Part::BirthDate)),
    must(Part::ReceivingSchool),
    must(Part::ReceivingAddress),
    must(Part::Enclosures),
    CONTACT,
    SIGNER,
];

const INSPECTORATE_NOTICE: &[Rule] = &[
    known(must(Part::Brin)),
    known(must(Part::PupilInitials)),
    known(must(Part::BirthDate)),
    GROUP,
    must(Part::DecisionDate),
    must(Part::FirstDay),
    must(Part::LastDay),
    must(Part::SchoolDays),
    must(Part::ReasonCategory),
    must(Part::Reasons),
    may(Part::EarlierSuspensions),
    must(Part::ReturnActions),
    CONTACT,
    SIGNER,
];

const TARGET_GUARDIANS: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::IncidentDate).past(),
    must(Part::Facts),
    must(Part::SchoolActions),
    may(Part::Support),
    must(Part::ContactPerson),
    must(Part::NextContactDate).coming(),
    CONTACT,
    SIGNER,
];

const INVOLVED_GUARDIANS: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    GROUP,
    must(Part::IncidentDate).past(),
    must(Part::Facts),
    must(Part::Expectations),
    must(Part::Agreements),
    may(Part::Support),
    must(Part::NextStep),
    CONTACT,
    SIGNER,
];

const GROUP_INFORMATION: &[Rule] = &[
    known(must(Part::Audience)),
    must(Part::Facts),
    must(Part::SchoolActions),
    must(Part::Tips),
    CONTACT,
    SIGNER,
];

const GUARDIAN_WARNING: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    must(Part::IncidentDate).past(),
    must(Part::Facts),
    must(Part::Expectations),
    must(Part::Consequence),
    must(Part::ContactPerson),
    COMPLAINTS,
    CONTACT,
    SIGNER,
];

const ACCESS_BAN: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    must(Part::IncidentDate).past(),
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::Proportionality),
    must(Part::Area),
    must(Part::FirstDay),
    must(Part::LastDay).coming(),
    must(Part::ReviewDate).coming(),
    must(Part::ContactPerson),
    must(Part::ChildArrangement),
    PUBLIC,
    known(must(Part::ObjectionOffered)),
    known(with(Part::ObjectionLastDay, OFFERED)),
    known(with(Part::ObjectionAddressee, OFFERED)),
    known(with(Part::ObjectionAddress, OFFERED)),
    COMPLAINTS,
    CONTACT,
    SIGNER,
];

const TAKEDOWN_REQUEST: &[Rule] = &[
    SALUTATION,
    known(with(Part::PupilFirstName, &[Part::Group])),
    known(may(Part::Group)),
    known(must(Part::AboutGuardian)),
    must(Part::Post),
    must(Part::PostPlace),
    may(Part::PostDate).past(),
    must(Part::Reasons),
    must(Part::RemoveBefore).coming(),
    CONTACT,
    SIGNER,
];

const CONSENT_COVER: &[Rule] = &[
    SALUTATION,
    known(must(Part::SchoolYear)),
    must(Part::ReturnBy),
    known(must(Part::Lasting)),
    may(Part::PrivacyStatement),
    CONTACT,
];

const CONSENT_REMINDER: &[Rule] = &[
    SALUTATION,
    PUPIL,
    known(may(Part::Group)),
    known(must(Part::SchoolYear)),
    known(must(Part::PrintedOn)),
    known(must(Part::OpenItems)),
    known(must(Part::FormCode)),
    known(must(Part::ReturnBy)).coming(),
    CONTACT,
];

const CONSENT_WITHDRAWAL: &[Rule] = &[
    SALUTATION,
    PUPIL,
    GROUP,
    known(must(Part::WithdrawnOn)).past(),
    known(must(Part::Withdrawn)),
    known(may(Part::TakenDown)),
    known(with(Part::RemoveBefore, &[Part::TakenDown])),
    known(may(Part::Kept)),
    CONTACT,
];

const STAFF_CONSENT_WITHDRAWAL: &[Rule] = &[
    SALUTATION,
    known(must(Part::WithdrawnOn)).past(),
    known(must(Part::Withdrawn)),
    known(may(Part::TakenDown)),
    known(with(Part::RemoveBefore, &[Part::TakenDown])),
    known(may(Part::Kept)),
    CONTACT,
];

const CONSENT_CHOICES: &[Rule] = &[
    SALUTATION,
    PUPIL,
    known(may(Part::Group)),
    known(must(Part::SchoolYear)),
    known(must(Part::Lasting)),
    known(must(Part::Chosen)),
    CONTACT,
];

const STAFF_INTENTION: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::Measure),
    must(Part::Facts),
    must(Part::Neglect),
    must(Part::Reasons),
    must(Part::ViewBefore),
    CONTACT,
    SIGNER,
];

const STAFF_DECISION: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::Measure),
    // An order measure keeps the peace: it needs no intention and finds no neglect (CAO PO).
    known(must(Part::Disciplinary)),
    with(Part::IntentionDate, &[Part::Disciplinary]).past(),
    must(Part::Facts),
    with(Part::Neglect, &[Part::Disciplinary]),
    with(Part::ViewAnswer, &[Part::Disciplinary]),
    may(Part::HearingUrgency),
    must(Part::Reasons),
    with(Part::FirstDay, &[Part::LastDay]),
    may(Part::LastDay),
    known(must(Part::AppealLastDay)),
    CONTACT,
    SIGNER,
];

const DISMISSAL_INTENTION: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::Route),
    must(Part::ViewBefore),
    CONTACT,
    SIGNER,
];

const DISMISSAL_DECISION: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    // Who agrees to the end of a contract had no intention to answer (BW 7:670b).
    may(Part::IntentionDate).past(),
    must(Part::Facts),
    with(Part::ViewAnswer, &[Part::IntentionDate]),
    must(Part::Reasons),
    must(Part::Route),
    must(Part::ContractEnds),
    known(must(Part::AppealLastDay)),
    CONTACT,
    SIGNER,
];

// The reason is told at once, and the letter confirms it (BW 7:677(1)).
const SUMMARY_DISMISSAL: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::Facts),
    must(Part::UrgentReason),
    must(Part::ToldDate).past(),
    may(Part::ViewAnswer),
    must(Part::ContractEnds),
    known(must(Part::AppealLastDay)),
    CONTACT,
    SIGNER,
];

impl LetterKind {
    /// What a letter of this kind says, in the order in which it is asked (domain §9).
    pub fn rules(self) -> &'static [Rule] {
        use LetterKind as K;
        match self {
            K::TalkInvitation => TALK_INVITATION,
            K::TalkReport => TALK_REPORT,
            K::Warning => WARNING,
            K::TimeOut => TIME_OUT,
            K::Suspension => SUSPENSION,
            K::ReturnAgreement => RETURN_AGREEMENT,
            K::ExpulsionIntent => EXPULSION_INTENT,
            K::HearingReport => HEARING_REPORT,
            K::ExpulsionDecision => EXPULSION_DECISION,
            K::MunicipalityNotice => MUNICIPALITY_NOTICE,
            K::ObjectionReceipt => OBJECTION_RECEIPT,
            K::ObjectionHearing => OBJECTION_HEARING,
            K::ObjectionDecision => OBJECTION_DECISION,
            K::Withdrawal => WITHDRAWAL,
            K::TransferReport => TRANSFER_REPORT,
            K::InspectorateNotice => INSPECTORATE_NOTICE,
            K::TargetGuardians => TARGET_GUARDIANS,
            K::InvolvedGuardians => INVOLVED_GUARDIANS,
            K::GroupInformation => GROUP_INFORMATION,
            K::GuardianWarning => GUARDIAN_WARNING,
            K::AccessBan => ACCESS_BAN,
            K::TakedownRequest => TAKEDOWN_REQUEST,
            K::ConsentCover => CONSENT_COVER,
            K::ConsentReminder => CONSENT_REMINDER,
            K::ConsentWithdrawal => CONSENT_WITHDRAWAL,
            K::StaffConsentWithdrawal => STAFF_CONSENT_WITHDRAWAL,
            K::ConsentChoices => CONSENT_CHOICES,
            K::StaffIntention => STAFF_INTENTION,
            K::StaffDecision => STAFF_DECISION,
            K::InternalSuspension => INTERNAL_SUSPENSION,
            K::DismissalIntention => DISMISSAL_INTENTION,
            K::DismissalDecision => DISMISSAL_DECISION,
            K::SummaryDismissal => SUMMARY_DISMISSAL,
        }
    }
}

impl Part {
    /// What can be chosen, for a part that is a choice.
    pub fn choices(self) -> &'static [Choice] {
        match self {
            Part::Ruling => &[
                Choice::Upheld,
                Choice::PartlyUpheld,
                Choice::Rejected,
                Choice::Inadmissible,
            ],
            Part::Measure => &[Choice::Reprimand, Choice::StaffSuspension],
            Part::Route => &[Choice::Agreement, Choice::Permit, Choice::Court],
            _ => &[],
        }
    }

    /// The value behind what was typed. `None` for a date or a choice that cannot be read; what is
    /// empty is read as an empty text.
    pub fn read(self, typed: &str) -> Option<Value> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Some(Value::Text(String::new()));
        }
        Some(match self.entry() {
            Entry::Line => Value::Text(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            Entry::Lines => Value::Text(typed.to_owned()),
            Entry::List => {
                let items = typed.lines().map(str::trim).filter(|item| !item.is_empty());
                Value::List(items.map(str::to_owned).collect())
            }
            Entry::Date => Value::Date(typed.parse().ok()?),
            Entry::Count => Value::Count(typed.parse().ok()?),
            Entry::Flag => Value::Flag(match typed {
                "yes" => true,
                "no" => false,
                _ => return None,
            }),
            Entry::Choice => {
                let choice = Choice::from_code(typed)?;
                Value::Choice(self.choices().contains(&choice).then_some(choice)?)
            }
        })
    }

    /// How many characters may be typed.
    pub fn limit(self) -> usize {
        match self.entry() {
            Entry::Lines => 10_000,
            Entry::List => 5_000,
            Entry::Line | Entry::Date | Entry::Count | Entry::Flag | Entry::Choice => 200,
        }
    }
}

/// The value of a part. Its wording in a language is not decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words as typed; a line break begins a new paragraph.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A day.
    Date(NaiveDate),
    /// A number of things.
    Count(u32),
    /// Yes or no.
    Flag(bool),
    /// One of several.
    Choice(Choice),
}

impl Value {
    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Text(text) => text.trim().is_empty(),
            Value::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Value::Date(_) | Value::Count(_) | Value::Flag(_) | Value::Choice(_) => false,
        }
    }

    /// Its words, one paragraph or item a line; empty for what has none.
    pub fn words(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::List(items) => items.join("\n"),
            Value::Date(_) | Value::Count(_) | Value::Flag(_) | Value::Choice(_) => String::new(),
        }
    }
}

/// The parts of one letter and their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts(BTreeMap<Part, Value>);

impl Parts {
    /// None yet.
    pub fn new() -> Parts {
        Parts::default()
    }

    /// Adds a value; one of the same part is replaced.
    #[must_use]
    pub fn with(mut self, part: Part, value: Value) -> Parts {
        self.0.insert(part, value);
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, part: Part, text: impl Into<String>) -> Parts {
        self.with(part, Value::Text(text.into()))
    }

    /// Adds several texts.
    #[must_use]
    pub fn list(self, part: Part, items: impl IntoIterator<Item = impl Into<String>>) -> Parts {
        let items = items.into_iter().map(Into::into).collect();
        self.with(part, Value::List(items))
    }

    /// Adds a day.
    #[must_use]
    pub fn date(self, part: Part, day: NaiveDate) -> Parts {
        self.with(part, Value::Date(day))
    }

    /// Adds a number of things.
    #[must_use]
    pub fn count(self, part: Part, count: u32) -> Parts {
        self.with(part, Value::Count(count))
    }

    /// Adds a yes or no.
    #[must_use]
    pub fn flag(self, part: Part, flag: bool) -> Parts {
        self.with(part, Value::Flag(flag))
    }

    /// Leaves a part out.
    #[must_use]
    pub fn without(mut self, part: Part) -> Parts {
        self.0.remove(&part);
        self
    }

    /// The value of a part.
    pub fn get(&self, part: Part) -> Option<&Value> {
        self.0.get(&part)
    }

    /// The day of a part that is one.
    pub fn day(&self, part: Part) -> Option<NaiveDate> {
        match self.get(part) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// Whether the part has something to print.
    pub fn has(&self, part: Part) -> bool {
        self.get(part).is_some_and(|value| !value.is_empty())
    }

    /// Every part with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &Value)> {
        self.0.iter().map(|(part, value)| (*part, value))
    }

    fn calls_for(&self, part: Part) -> bool {
        match self.get(part) {
            Some(Value::Flag(up)) => *up,
            _ => self.has(part),
        }
    }
}

/// What keeps a letter with these parts from being issued on `today`: each mandatory part that is
/// missing (domain §9), and each day that cannot be.
pub fn check(kind: LetterKind, parts: &Parts, today: NaiveDate) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for rule in kind.rules() {
        let part = rule.part;
        let needed = match rule.need {
            Need::Always => true,
            Need::With(others) => others.iter().any(|other| parts.calls_for(*other)),
            Need::Optional => false,
        };
        if needed && !parts.has(part) {
            refusals.push(Refusal::PartMissing { letter: kind, part });
        }
        match (rule.tense, parts.day(part)) {
            (Tense::Past, Some(day)) if day > today => {
                refusals.push(Refusal::DayStillToCome { part });
            }
            (Tense::Coming, Some(day)) if day < today => {
                refusals.push(Refusal::DayHasPassed { part });
            }
            _ => {}
        }
    }
    if let (Some(first), Some(last)) = (parts.day(Part::FirstDay), parts.day(Part::LastDay))
        && last < first
    {
        refusals.push(Refusal::EndsBeforeItBegins);
    }
    if matches!(
        kind,
        LetterKind::StaffIntention | LetterKind::DismissalIntention
    ) {
        // Three weeks after sending to give a view.
        let least = Term::of(TermKind::StaffView, today, &Calendar::default()).ends_on;
        if parts.day(Part::ViewBefore).is_some_and(|day| day < least) {
            refusals.push(Refusal::ViewTermTooShort { least });
        }
    }
    refusals
}

/// Whether the letter must offer an objection to the board: always with an expulsion (WPO 63(3),
/// Awb 3:45); with a suspension or an access ban at a public school, and at another when its
/// school guide promises it.
pub fn offers_objection(kind: LetterKind, school: &School) -> bool {
    kind.makes_known_of()
        .iter()
        .any(|step| school.offers_objection(*step))
}

#[cfg(test)]
mod tests;
