//! The tracks: which stations a step passes and where each is written, whether it is demanded, what
//! it rests on, and what an entry there has to tell. The law as tables; no state.

use chrono::NaiveDate;

use crate::person::Subject;
use crate::procedure::{Asks, Case, EntryKind, Opening, Said, StationKind};
use crate::sanction::{SanctionKind, TaskKind};
use crate::school::Denomination;

/// A station of a track and where it is written.
pub(super) type Stop = (StationKind, &'static str);

use StationKind as S;

const EXPULSION: &[Stop] = &[
    (S::History, "practice"),
    (S::TeacherHeard, "WPO 40(11)"),
    (S::CounsellorConsulted, "practice"),
    (S::PartnershipConsulted, "practice"),
    (S::AttendanceConsulted, "practice"),
    (S::Intent, "WPO 40(11); Awb 4:8"),
    (S::PupilHeard, "practice"),
    (S::GuardiansHeard, "WPO 40(11), 63(2)"),
    (S::Search, "WPO 40(11)"),
    (S::SuspendedMeanwhile, "WPO 40c(1)"),
    (S::Decided, "WPO 40(1), 63(2)"),
    (S::Letter, "WPO 63(2); Awb 3:41"),
    (S::Delivered, "WPO 63(2); Awb 3:41"),
    (S::Municipality, "Leerplichtwet 18"),
    (S::Inspectorate, "practice"),
    (S::Objection, "WPO 63(3); Awb 6:7, 6:8"),
    (S::ObjectionReceived, "WPO 63(3); Awb 6:4"),
    (S::ObjectionAcknowledged, "Awb 6:14"),
    (S::DisputeFiled, "WPO 43"),
    (S::DisputeOpinion, "WPO 43(3)"),
    (S::ObjectionHearing, "WPO 63(3); Awb 7:2"),
    (S::ObjectionDecided, "WPO 40(12), 63(3)"),
    (S::InjunctionAsked, "Awb 8:81"),
    (S::InjunctionDecided, "Awb 8:84"),
    (S::Appeal, "Awb 6:7, 8:1"),
    (S::AppealFiled, "Awb 8:1"),
    (S::AppealDecided, "Awb 8:70"),
    (S::NewDecision, "Awb 7:11(2)"),
    (S::LeavingTold, "WPO 40(11); Awb 3:41"),
    (S::Removed, "WPO 40(11)"),
    (S::TransferReport, "WPO 42"),
    (S::Deregistered, "Besluit bekostiging WPO 10"),
    (S::Stopped, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
    (S::PassedOn, "practice"),
];

const SUSPENSION: &[Stop] = &[
    (S::PupilHeard, "Awb 4:8"),
    (S::GuardiansHeard, "Awb 4:8"),
    (S::Decided, "WPO 40c(1)"),
    (S::Letter, "WPO 40c(2)"),
    (S::Delivered, "WPO 40c(2)"),
    (S::Inspectorate, "WPO 40c(3)"),
    (S::AttendanceTold, "practice"),
    (S::InForce, "WPO 40c(1)"),
    (S::ReturnTalk, "protocol"),
    (S::Evaluated, "protocol"),
    (S::Objection, "Awb 6:7, 6:8"),
    (S::ObjectionReceived, "Awb 6:4"),
    (S::ObjectionAcknowledged, "Awb 6:14"),
    (S::ObjectionHearing, "Awb 7:2"),
    (S::ObjectionDecided, "Awb 7:10"),
    (S::InjunctionAsked, "Awb 8:81"),
    (S::InjunctionDecided, "Awb 8:84"),
    (S::Appeal, "Awb 6:7, 8:1"),
    (S::AppealFiled, "Awb 8:1"),
    (S::AppealDecided, "Awb 8:70"),
    (S::NewDecision, "Awb 7:11(2)"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
    (S::PassedOn, "practice"),
];

const INTERNAL_SUSPENSION: &[Stop] = &[
    (S::PupilHeard, "protocol"),
    (S::GuardiansHeard, "protocol"),
    (S::Decided, "protocol"),
    (S::Letter, "protocol"),
    (S::Delivered, "protocol"),
    (S::InForce, "protocol"),
    (S::ReturnTalk, "protocol"),
    (S::Evaluated, "protocol"),
    (S::ObjectionReceived, "WPO 14"),
    (S::ObjectionAcknowledged, "practice"),
    (S::ObjectionHearing, "practice"),
    (S::ObjectionDecided, "practice"),
    (S::NewDecision, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

const TIME_OUT: &[Stop] = &[
    (S::Decided, "protocol"),
    (S::GuardiansTold, "protocol"),
    (S::Letter, "protocol"),
    (S::Delivered, "protocol"),
    (S::InForce, "protocol"),
    (S::ReturnTalk, "protocol"),
    (S::Evaluated, "protocol"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

const WARNING: &[Stop] = &[
    (S::Decided, "protocol"),
    (S::Letter, "protocol"),
    (S::Delivered, "protocol"),
    (S::Evaluated, "protocol"),
    (S::ObjectionReceived, "WPO 14"),
    (S::ObjectionAcknowledged, "practice"),
    (S::ObjectionHearing, "practice"),
    (S::ObjectionDecided, "practice"),
    (S::NewDecision, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

/// A ban rests on the board's right over its buildings and grounds, not on public law: an objection
/// is what the school promised, and who disagrees goes to the civil court.
const ACCESS_BAN: &[Stop] = &[
    (S::GuardianHeard, "protocol"),
    (S::Decided, "BW 5:1"),
    (S::Letter, "protocol"),
    (S::Delivered, "BW 3:37"),
    (S::InForce, "BW 5:1"),
    (S::Evaluated, "protocol"),
    (S::Objection, "protocol"),
    (S::ObjectionReceived, "protocol"),
    (S::ObjectionAcknowledged, "practice"),
    (S::ObjectionHearing, "protocol"),
    (S::ObjectionDecided, "protocol"),
    (S::AppealFiled, "Rv 254"),
    (S::AppealDecided, "Rv 254"),
    (S::NewDecision, "practice"),
    (S::Withdrawn, "practice"),
    (S::WithdrawalTold, "practice"),
];

const TALK: &[Stop] = &[
    (S::Decided, "protocol"),
    (S::Evaluated, "protocol"),
    (S::Withdrawn, "practice"),
    (S::WithdrawalTold, "practice"),
];

const STAFF_MEASURE: &[Stop] = &[
    (S::Intent, "CAO PO"),
    (S::View, "CAO PO"),
    (S::Decided, "CAO PO"),
    (S::Letter, "CAO PO"),
    (S::Delivered, "CAO PO"),
    (S::InForce, "CAO PO"),
    (S::Extended, "CAO PO"),
    (S::ExtensionTold, "CAO PO"),
    (S::Appeal, "CAO PO"),
    (S::AppealFiled, "CAO PO"),
    (S::AppealDecided, "CAO PO"),
    (S::NewDecision, "CAO PO"),
    (S::Evaluated, "protocol"),
    (S::Stopped, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

/// Who does not agree to the end of the contract is dismissed with a permit of the UWV or by the
/// court, and by nobody before them (BW 7:671, 7:671a, 7:671b).
const DISMISSAL: &[Stop] = &[
    (S::Intent, "CAO PO"),
    (S::View, "CAO PO"),
    (S::RequestFiled, "BW 7:671a, 7:671b"),
    (S::RequestGranted, "BW 7:671a, 7:671b"),
    (S::Decided, "BW 7:669"),
    (S::Letter, "BW 7:671"),
    (S::Delivered, "BW 3:37(3)"),
    (S::Appeal, "CAO PO"),
    (S::AppealFiled, "CAO PO"),
    (S::AppealDecided, "CAO PO"),
    (S::NewDecision, "CAO PO"),
    (S::Evaluated, "protocol"),
    (S::Stopped, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

const SUMMARY_DISMISSAL: &[Stop] = &[
    (S::View, "BW 7:611"),
    (S::Decided, "BW 7:677, 7:678"),
    (S::ReasonTold, "BW 7:677(1)"),
    (S::Letter, "BW 7:677(1)"),
    (S::Delivered, "BW 7:677(1)"),
    (S::Appeal, "CAO PO"),
    (S::AppealFiled, "CAO PO"),
    (S::AppealDecided, "CAO PO"),
    (S::NewDecision, "CAO PO"),
    (S::Stopped, "practice"),
    (S::Withdrawn, "Awb 3:46"),
    (S::WithdrawalTold, "Awb 3:41"),
];

/// The stations of a step, in order.
pub(super) fn track(kind: SanctionKind) -> &'static [Stop] {
    use SanctionKind as K;
    match kind {
        K::Conversation | K::ParentContact | K::BehaviourContract => TALK,
        K::GuardianTalk | K::StaffTalk | K::StaffWarning => TALK,
        K::WrittenWarning | K::GuardianWarning => WARNING,
        K::TimeOut => TIME_OUT,
        K::InternalSuspension => INTERNAL_SUSPENSION,
        K::Suspension => SUSPENSION,
        K::Expulsion => EXPULSION,
        K::AccessBan => ACCESS_BAN,
        K::Reprimand | K::StaffSuspension => STAFF_MEASURE,
        K::Dismissal => DISMISSAL,
        K::SummaryDismissal => SUMMARY_DISMISSAL,
    }
}

/// Whether a step ends a contract: not the committee but the court judges that (BW 7:682, 7:686a;
/// CAO PO).
fn ends_contract(kind: SanctionKind) -> bool {
    matches!(
        kind,
        SanctionKind::Dismissal | SanctionKind::SummaryDismissal
    )
}

/// Where a station is written. An objection to a public school rests on the Awb. To an independent
/// one it rests on the law for an expulsion alone; otherwise the school owes what it promised
/// (WPO 63(3); LKC 109211).
pub(super) fn source(case: &Case<'_>, at: StationKind) -> &'static str {
    let kind = case.opening.kind;
    let stop = track(kind).iter().find(|(station, _)| *station == at);
    let source = stop.map_or("practice", |(_, source)| source);
    if at.is_appeal() && ends_contract(kind) {
        return "BW 7:682, 7:686a";
    }
    if at.is_appeal() && kind.subject() != Subject::Staff {
        // No law gives guardians an appeal against an independent school: they go to the civil
        // court, in short proceedings where it cannot wait.
        return if case.is_public() { source } else { "Rv 254" };
    }
    if at.is_injunction() && !case.is_public() {
        return "Rv 254";
    }
    let about_objection = matches!(
        at,
        S::Objection
            | S::ObjectionReceived
            | S::ObjectionAcknowledged
            | S::ObjectionHearing
            | S::ObjectionDecided
    );
    if !about_objection
        || !track(kind)
            .iter()
            .any(|(station, _)| *station == S::Objection)
    {
        return source;
    }
    match (case.school.denomination, kind, at) {
        (_, SanctionKind::AccessBan, _) => source,
        (Denomination::Private, SanctionKind::Expulsion, S::ObjectionAcknowledged) => "practice",
        (Denomination::Private, SanctionKind::Expulsion, _) => "WPO 63(3)",
        (Denomination::Private, ..) => "protocol",
        (Denomination::Public, SanctionKind::Expulsion, S::ObjectionDecided) => "WPO 40(12)",
        (Denomination::Public, _, S::Objection) => "Awb 6:7, 6:8",
        (Denomination::Public, _, S::ObjectionReceived) => "Awb 6:4",
        (Denomination::Public, _, S::ObjectionHearing) => "Awb 7:2",
        (Denomination::Public, ..) => source,
    }
}

/// How strongly a station is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    /// The law or the protocol demands it; it cannot be left out.
    Law,
    /// Good practice; it can be left out with a reason.
    Practice,
    /// It may happen.
    May,
    /// It has no place here.
    No,
}

/// Whether something is put down there by hand; the others follow from decision and letters.
pub(super) fn by_hand(station: StationKind) -> bool {
    !matches!(
        station,
        S::SuspendedMeanwhile
            | S::Decided
            | S::Letter
            | S::InForce
            | S::Objection
            | S::Appeal
            | S::LeavingTold
    )
}

/// Whether a day can be set for a station beforehand: a talk, a hearing, the last day of a pupil.
/// At the decision on an objection it says that the term was extended.
pub(super) fn may_be_planned(station: StationKind) -> bool {
    matches!(
        station,
        S::TeacherHeard
            | S::PupilHeard
            | S::GuardiansHeard
            | S::GuardianHeard
            | S::View
            | S::ReturnTalk
            | S::Evaluated
            | S::ObjectionHearing
            | S::ObjectionDecided
            | S::Removed
    )
}

/// Whether a station can be passed more than once: several teachers, talks, schools, objections.
pub(super) fn is_repeated(station: StationKind) -> bool {
    matches!(
        station,
        S::History
            | S::TeacherHeard
            | S::CounsellorConsulted
            | S::PartnershipConsulted
            | S::AttendanceConsulted
            | S::PupilHeard
            | S::GuardiansHeard
            | S::GuardianHeard
            | S::View
            | S::Search
            | S::ReturnTalk
            | S::ObjectionReceived
            | S::ObjectionAcknowledged
            | S::ObjectionHearing
            | S::InjunctionAsked
            | S::InjunctionDecided
            | S::Evaluated
    )
}

/// Whether a station of a step belongs before its decision and has no sense after it. A measure of
/// order for staff may go before the view, which is then asked after it (CAO PO).
pub(super) fn goes_before(opening: &Opening, station: StationKind) -> bool {
    let kind = opening.kind;
    if station == S::View && opening.is_of_order() {
        return false;
    }
    let hearing = matches!(station, S::PupilHeard | S::GuardiansHeard);
    matches!(
        station,
        S::History
            | S::TeacherHeard
            | S::CounsellorConsulted
            | S::PartnershipConsulted
            | S::AttendanceConsulted
            | S::Intent
            | S::View
            | S::RequestFiled
            | S::RequestGranted
    ) && kind != SanctionKind::SummaryDismissal
        || hearing && kind == SanctionKind::Expulsion
}

/// What is asked no longer once a decision fell: what did not happen yet need not.
fn is_over_when_it_fell(station: StationKind) -> bool {
    matches!(
        station,
        S::PupilHeard
            | S::GuardiansHeard
            | S::GuardianHeard
            | S::Letter
            | S::Delivered
            | S::ReasonTold
            | S::GuardiansTold
            | S::Municipality
            | S::Inspectorate
            | S::AttendanceTold
            | S::InForce
            | S::View
            | S::ReturnTalk
            | S::Evaluated
            | S::Objection
            | S::InjunctionAsked
            | S::InjunctionDecided
            | S::Appeal
    )
}

/// Whether a station follows only when a decision falls, goes to court, or is made longer.
pub(super) fn is_aftermath(station: StationKind) -> bool {
    let falls = matches!(
        station,
        S::NewDecision
            | S::Withdrawn
            | S::WithdrawalTold
            | S::PassedOn
            | S::Extended
            | S::ExtensionTold
    );
    falls || station.is_appeal() || station.is_injunction()
}

/// How strongly a station is asked for in this case.
pub(super) fn demand(case: &Case<'_>, station: StationKind) -> Demand {
    use Demand as D;
    let if_there = |before| {
        if case.first(before).is_some() {
            D::Law
        } else {
            D::No
        }
    };
    let kind = case.opening.kind;
    let stays = case.decided.is_some() && !case.is_revoked();
    let staff = kind.subject() == Subject::Staff;
    // Another decision in its place can still go before the court, and days that were over ran.
    let goes_on = match station {
        S::Appeal => case.is_changed() && !case.is_withdrawn(),
        S::InForce => case.ran_before_it_fell(),
        _ => false,
    };
    if case.is_revoked() && is_over_when_it_fell(station) && !goes_on {
        return D::No;
    }
    match station {
        S::Search if case.is_revoked() => D::No,
        S::TeacherHeard | S::Search | S::Decided | S::GuardianHeard | S::GuardiansHeard => D::Law,
        S::Letter if case.has_no_letter() => D::No,
        S::Delivered if case.has_no_letter() => D::May,
        S::Letter | S::Delivered | S::ReasonTold | S::GuardiansTold => D::Law,
        S::Intent if case.may_do_without_intent() || case.is_by_agreement() => D::May,
        S::Intent => D::Law,
        S::RequestFiled | S::RequestGranted if case.is_by_agreement() => D::No,
        S::RequestFiled | S::RequestGranted => D::Law,
        S::History | S::CounsellorConsulted | S::PartnershipConsulted => D::Practice,
        S::PupilHeard if kind == SanctionKind::Suspension => D::Law,
        S::PupilHeard => D::Practice,
        S::AttendanceConsulted if case.is_compulsory() => D::Practice,
        S::View if case.is_heard_after() => D::Law,
        S::AttendanceConsulted | S::SuspendedMeanwhile | S::View => D::May,
        S::Municipality if case.is_compulsory() => D::Law,
        S::Municipality => D::May,
        S::Inspectorate if kind == SanctionKind::Expulsion => D::Practice,
        S::Inspectorate if case.takes_school_days() > 1 => D::Law,
        S::Inspectorate => D::No,
        // They get a copy of the letter.
        S::AttendanceTold if case.takes_school_days() > 1 && case.is_compulsory() => D::Practice,
        S::AttendanceTold if case.takes_school_days() > 1 => D::May,
        S::AttendanceTold => D::No,
        S::InForce if case.days().is_some() => D::Law,
        S::InForce => D::No,
        S::ReturnTalk => D::Practice,
        S::Objection if case.offers_objection() => D::Law,
        S::Objection => D::No,
        S::Extended if case.opening.is_of_order() && stays => D::May,
        S::Extended => D::No,
        S::ExtensionTold if stays => if_there(S::Extended),
        S::ExtensionTold => D::No,
        S::Appeal if ends_contract(kind) => D::No,
        S::Appeal if staff || case.may_appeal() => D::Law,
        S::Appeal => D::No,
        S::NewDecision if case.is_changed() => D::Law,
        S::NewDecision => D::No,
        S::Withdrawn if case.decided.is_some() && (case.is_withdrawn() || stays) => D::May,
        S::Withdrawn => D::No,
        S::WithdrawalTold if case.is_told_of_fall() => D::Law,
        S::WithdrawalTold => D::No,
        S::PassedOn if case.is_revoked() && case.authorities_know() => D::Law,
        S::PassedOn => D::No,
        S::AppealFiled if !staff && case.decided.is_none() => D::No,
        S::AppealFiled if !staff && case.is_public() && !case.may_appeal() => D::No,
        S::ObjectionReceived | S::DisputeFiled | S::AppealFiled => D::May,
        // Every objection is closed: what was not done before is asked no longer.
        S::ObjectionAcknowledged | S::ObjectionHearing if case.waiting(station).is_empty() => D::No,
        S::ObjectionAcknowledged | S::ObjectionHearing | S::ObjectionDecided => {
            if case.is_objected_to() { D::Law } else { D::No }
        }
        S::DisputeOpinion => if_there(S::DisputeFiled),
        S::InjunctionAsked if stays => D::May,
        S::InjunctionAsked => D::No,
        S::InjunctionDecided => if_there(S::InjunctionAsked),
        S::AppealDecided => if_there(S::AppealFiled),
        S::LeavingTold | S::Removed | S::TransferReport | S::Deregistered
            if case.decided.is_some() && !stays =>
        {
            D::No
        }
        S::LeavingTold | S::Removed | S::TransferReport | S::Deregistered => D::Law,
        S::Evaluated if case.evaluation().is_some() => D::Practice,
        S::Evaluated => D::No,
        S::Stopped if case.decided.is_none() => D::May,
        S::Stopped => D::No,
        S::BoardTold | S::InspectorConsulted => D::Law,
        S::PoliceTold => D::Practice,
    }
}

/// What an entry at a station has to tell, for the form that asks it.
pub fn asks(kind: SanctionKind, station: StationKind) -> &'static [Asks] {
    use Asks as A;
    match station {
        S::TeacherHeard | S::PupilHeard | S::GuardiansHeard | S::GuardianHeard | S::View => {
            &[A::Who, A::Manner, A::Report]
        }
        S::CounsellorConsulted | S::PartnershipConsulted | S::AttendanceConsulted => {
            &[A::Who, A::Report]
        }
        S::Intent if kind == SanctionKind::Expulsion => &[A::Manner, A::SetFor, A::ViewBefore],
        S::Intent => &[A::Manner, A::Proof],
        S::Delivered => &[A::Manner],
        S::RequestGranted => &[A::SetFor, A::Proof],
        S::Search => &[A::Placement],
        S::ReturnTalk => &[A::Agreements],
        S::ObjectionReceived => &[A::Who, A::Manner, A::Posted, A::Report],
        S::AppealFiled => &[A::Who, A::Manner],
        S::ObjectionHearing => &[A::Who, A::Manner, A::Report],
        S::ObjectionDecided => &[A::Verdict, A::Excuse, A::DecidedBy, A::Who, A::Report],
        S::DisputeOpinion | S::AppealDecided => &[A::Verdict],
        S::InjunctionAsked => &[A::Who],
        S::InjunctionDecided => &[A::Halts, A::Report],
        S::TransferReport => &[A::Who, A::Manner],
        S::Stopped | S::NewDecision => &[A::Report],
        S::Withdrawn => &[A::DecidedBy, A::Report],
        S::WithdrawalTold => &[A::Manner],
        S::Extended => &[A::SetFor, A::Report],
        S::ExtensionTold => &[A::Manner, A::Proof],
        S::PassedOn => &[A::Who, A::Manner],
        S::PoliceTold => &[A::Informed],
        S::ObjectionAcknowledged
        | S::ReasonTold
        | S::RequestFiled
        | S::GuardiansTold
        | S::Evaluated
        | S::History
        | S::DisputeFiled
        | S::Municipality
        | S::Inspectorate
        | S::AttendanceTold
        | S::LeavingTold
        | S::Removed
        | S::Deregistered
        | S::BoardTold
        | S::InspectorConsulted
        | S::SuspendedMeanwhile
        | S::Decided
        | S::Letter
        | S::InForce
        | S::Objection
        | S::Appeal => &[],
    }
}

/// The tasks that belong to a station; the first is the one that it brings.
pub fn task_kinds(station: StationKind) -> &'static [TaskKind] {
    use TaskKind as T;
    match station {
        S::Inspectorate => &[T::NotifyInspectorate],
        S::Municipality => &[T::NotifyMunicipality],
        S::GuardiansTold => &[T::TellGuardians],
        S::PupilHeard => &[T::HearAfterwards],
        S::GuardiansHeard => &[T::HearAfterwards, T::HearGuardians],
        S::GuardianHeard => &[T::HearAfterwards],
        S::View => &[T::ViewEnds, T::HearAfterwards],
        S::AttendanceTold => &[T::NotifyAttendance],
        S::LeavingTold => &[T::TellLeaving],
        S::ReasonTold => &[T::TellReason],
        S::ReturnTalk => &[T::ReturnTalk, T::PlanReturnTalk],
        S::InForce => &[T::AccessBanEnds, T::StaffSuspensionEnds],
        S::Evaluated => &[T::Evaluate],
        S::Letter => &[T::WriteLetter],
        S::Objection => &[T::ObjectionEnds],
        S::ObjectionAcknowledged => &[T::AcknowledgeObjection],
        S::ObjectionHearing => &[T::HearObjectors],
        S::ObjectionDecided => &[T::DecideOnObjection],
        S::DisputeOpinion => &[T::DisputeOpinion],
        S::Appeal => &[T::AppealEnds],
        S::TransferReport => &[T::SendTransferReport],
        S::NewDecision => &[T::TakeNewDecision],
        S::WithdrawalTold => &[T::TellWithdrawal],
        S::PassedOn => &[T::PassOn],
        S::ExtensionTold => &[T::TellExtension],
        S::Deregistered => &[T::Deregister],
        S::BoardTold => &[T::TellBoard],
        S::InspectorConsulted => &[T::ConsultInspector],
        S::PoliceTold => &[T::TellPolice],
        _ => &[],
    }
}

/// The stations at which a task is settled when somebody says that it is done; none for a task that
/// only reminds of a day.
pub fn settled_by(task: TaskKind) -> Vec<StationKind> {
    use TaskKind as T;
    let reminds = matches!(
        task,
        T::PlanReturnTalk
            | T::WriteLetter
            | T::ViewEnds
            | T::ObjectionEnds
            | T::AppealEnds
            | T::AccessBanEnds
            | T::StaffSuspensionEnds
            | T::TellLeaving
            | T::TellExtension
    );
    StationKind::ALL
        .iter()
        .copied()
        .filter(|at| !reminds && task_kinds(*at).contains(&task))
        .collect()
}

/// Whether a task only reminds of a day until which something runs. Nothing is left to do when it
/// has passed: it is over by itself.
pub fn ends_by_itself(task: TaskKind) -> bool {
    use TaskKind as T;
    matches!(
        task,
        T::ViewEnds | T::ObjectionEnds | T::AppealEnds | T::AccessBanEnds | T::StaffSuspensionEnds
    )
}

/// What a finished task says of its station: that it was done on a day, with a note as its report
/// and, for a talk on return, as what was agreed.
pub fn said(station: StationKind, on: NaiveDate, note: &str) -> Said {
    let agreed = station == S::ReturnTalk;
    Said {
        station,
        kind: EntryKind::Done,
        on,
        who: String::new(),
        manner: None,
        report: if agreed {
            String::new()
        } else {
            note.to_owned()
        },
        agreements: if agreed {
            note.to_owned()
        } else {
            String::new()
        },
        proof: String::new(),
        set_for: None,
        view_before: None,
        posted_on: None,
        guardians: Vec::new(),
        what: None,
        objection: None,
        strikes: None,
        strike_reason: String::new(),
    }
}
