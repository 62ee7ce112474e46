//! What each letter says, part by part: the closed lists of domain §9 as tables. No state, and no
//! judgement: [`check`](super::check) reads them.

use super::super::{LetterKind, Part};
use super::{Need, Rule};

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
/// Who left the school, or waits for the turn of the year, is in none.
const GROUP: Rule = known(may(Part::Group));
const PUBLIC: Rule = known(must(Part::PublicSchool));
/// A pupil of four is none whom the Leerplichtwet concerns (Leerplichtwet 3, 18).
const COMPULSORY: Rule = known(must(Part::Compulsory));
const COMPLAINTS: Rule = known(must(Part::ComplaintRoute));
const CONTACT: Rule = must(Part::Contact);
/// Who signs for the board, by name: asked where the board signs, and nowhere else.
const SIGNER: Rule = may(Part::Signer);
const OFFERED: &[Part] = &[Part::PublicSchool, Part::ObjectionOffered];
/// What the school promised and no law asks.
const PROMISED: &[Part] = &[Part::ObjectionOffered];

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
    // Only what was recorded as broken.
    may(Part::Rule),
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
    known(must(Part::SupportNeed)),
    known(with(Part::DevelopmentPlan, &[Part::SupportNeed])),
    must(Part::Facts),
    must(Part::Reasons),
    must(Part::MeasuresTried),
    must(Part::TeacherHeardDate).past(),
    must(Part::HearingDate).coming(),
    must(Part::HearingTime),
    must(Part::HearingPlace),
    must(Part::ViewBefore).coming(),
    must(Part::PositionMeanwhile),
    COMPULSORY,
    with(Part::AttendanceContact, &[Part::Compulsory]),
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
    known(must(Part::SupportNeed)),
    known(with(Part::DevelopmentPlan, &[Part::SupportNeed])),
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
    with(Part::EffectiveDate, &[Part::ReceivingSchool]).coming(),
    PUBLIC,
    known(must(Part::ObjectionLastDay)),
    known(must(Part::ObjectionAddressee)),
    known(must(Part::ObjectionAddress)),
    COMPLAINTS,
    COMPULSORY,
    must(Part::Copies),
    CONTACT,
    SIGNER,
];

const LEAVING_DAY: &[Rule] = &[
    SALUTATION,
    PUPIL,
    FIRST_NAME,
    must(Part::ContestedDecision),
    must(Part::ReceivingSchool),
    must(Part::EffectiveDate).coming(),
    CONTACT,
    SIGNER,
];

const MUNICIPALITY_NOTICE: &[Rule] = &[
    PUPIL,
    COMPULSORY,
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
    // What stands still has no last day yet (WPO 43(4)).
    known(must(Part::TermRuns)),
    with(Part::DecideBefore, &[Part::TermRuns]).coming(),
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
    known(may(Part::GuardiansHeardDate)),
    may(Part::HearingAccount),
    known(must(Part::HearLater)),
    may(Part::HearingUrgency),
    with(Part::HearingDate, &[Part::HearLater]),
    known(may(Part::DecisionDate)),
    known(must(Part::ObjectionOffered)),
    known(with(Part::ObjectionLastDay, PROMISED)),
    known(with(Part::ObjectionAddressee, PROMISED)),
    known(with(Part::ObjectionAddress, PROMISED)),
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

/// The pupil first, so that a member of staff has the same without them.
const CONSENT_WITHDRAWAL: &[Rule] = &[
    PUPIL,
    GROUP,
    SALUTATION,
    known(must(Part::WithdrawnOn)).past(),
    known(must(Part::Withdrawn)),
    known(may(Part::TakenDown)),
    known(with(Part::RemoveBefore, &[Part::TakenDown])),
    known(may(Part::Kept)),
    CONTACT,
];

const STAFF_CONSENT_WITHDRAWAL: &[Rule] = CONSENT_WITHDRAWAL.split_at(2).1;

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
    may(Part::HearingDate),
    must(Part::Reasons),
    with(Part::FirstDay, &[Part::LastDay]),
    with(Part::LastDay, &[Part::FirstDay]),
    known(must(Part::AppealLastDay)),
    CONTACT,
    SIGNER,
];

/// A decision of its own: with its reasons, and with the appeal against it (CAO PO).
const STAFF_EXTENSION: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::DecisionDate).past(),
    must(Part::ViewAnswer),
    must(Part::Reasons),
    must(Part::LastDay).coming(),
    known(must(Part::AppealLastDay)),
    CONTACT,
    SIGNER,
];

const STAFF_WITHDRAWAL: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::ContestedDecision),
    must(Part::DecisionDate).past(),
    must(Part::Reasons),
    must(Part::Outcome),
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
    CONTACT,
    SIGNER,
];

// The reason is told at once, and the letter confirms it; the contract ends on the day on which it
// was told (BW 3:37(3), 7:677(1)).
const SUMMARY_DISMISSAL: &[Rule] = &[
    SALUTATION,
    may(Part::Address),
    must(Part::Facts),
    must(Part::UrgentReason),
    may(Part::Delay),
    must(Part::ToldDate).past(),
    may(Part::ViewAnswer),
    must(Part::ContractEnds).past(),
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
            K::LeavingDay => LEAVING_DAY,
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
            K::StaffExtension => STAFF_EXTENSION,
            K::StaffWithdrawal => STAFF_WITHDRAWAL,
            K::InternalSuspension => INTERNAL_SUSPENSION,
            K::DismissalIntention => DISMISSAL_INTENTION,
            K::DismissalDecision => DISMISSAL_DECISION,
            K::SummaryDismissal => SUMMARY_DISMISSAL,
        }
    }
}
