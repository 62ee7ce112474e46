//! Deciding: whether a decision may be taken, by all rules at once, and what follows from it.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::id::SanctionId;
use crate::incident::{Incident, PartyRole};
use crate::person::Subject;
use crate::procedure::{self, Case, Decided, Ground, Grounds, Nature, Opened, Opening};
use crate::protocol::{Protocol, Rung};
use crate::refusal::Refusal;
use crate::sanction::{
    AccessBan, Decider, Decision, Earlier, Expulsion, InternalSuspension, NewTask, Particulars,
    Remark, SanctionKind, StaffMeasure, TimeOut, may_go_before, propose_beside, remarks,
};
use crate::school::School;
use crate::term::objection_ends;

/// What follows from a decision that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The school days that it takes; 0 for steps without days.
    pub school_days: u32,
    /// Until when guardians can object, where an objection is offered and the letter goes out on
    /// the day of the decision.
    pub objection_until: Option<NaiveDate>,
    /// What must be done.
    pub tasks: Vec<NewTask>,
    /// What is worth knowing.
    pub remarks: Vec<Remark>,
}

/// What [`decide`] has to know besides the decision itself.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The protocol in force.
    pub protocol: &'a Protocol,
    /// The school's settings.
    pub school: &'a School,
    /// Which days there is school.
    pub calendar: &'a Calendar,
    /// The incident, where the decision rests on one.
    pub incident: Option<&'a Incident>,
    /// The steps that the person got before, and the procedures that run.
    pub earlier: &'a [Earlier],
    /// The procedure in which it is taken, where there is one.
    pub procedure: Option<Opened<'a>>,
    /// The households that would get a letter.
    pub homes: &'a [Home],
    /// When the pupil was born, where known.
    pub birth_date: Option<NaiveDate>,
    /// The day of today.
    pub today: NaiveDate,
}

/// Whether a decision may be taken, and what follows from it.
///
/// # Errors
/// Every [`Refusal`] that stands in its way, so that all can be mended at once.
pub fn decide(decision: &Decision, at: &Circumstances<'_>) -> Result<Outcome, Vec<Refusal>> {
    let kind = decision.kind;
    let mut refusals = Vec::new();
    // Neither the procedure in which it is taken nor a suspension meanwhile stands in its way, nor
    // what kept the pupil away before that procedure was opened.
    let within = procedure_of(decision, at);
    let at_once = immediate(kind, at);
    let beside = |e: &Earlier| {
        let own = e.open && Some(e.id) == within || e.within == within;
        within.is_some() && (own || may_go_before(kind, e))
            || at_once.is_some_and(|it| it.id == e.id)
    };
    let proposed = match at.incident {
        Some(incident) => Some(
            propose_beside(
                at.protocol,
                incident,
                decision.person,
                at.earlier,
                &beside,
                decision.decided_on,
            )
            .map_err(|refusal| vec![same_facts(refusal, kind)])?
            .kind,
        ),
        None => None,
    };
    if kind.subject() != decision.person.subject() {
        return Err(vec![Refusal::WrongSubject { kind }]);
    }
    if !decision.has_its_own_particulars() {
        return Err(vec![Refusal::ParticularsOfAnother { kind }]);
    }
    let own = at
        .procedure
        .filter(|opened| opened.opening.kind == kind)
        .filter(|opened| opened.opening.person == decision.person)
        .filter(|opened| opened.opening.incident == decision.incident);
    if kind.is_opened_first() && own.is_none() {
        return Err(vec![Refusal::NotOpened { kind }]);
    }
    let taken = own.and_then(|opened| at.earlier.iter().find(|e| e.id == opened.id && !e.open));
    if let Some(taken) = taken {
        return Err(vec![Refusal::AlreadyDecided {
            kind,
            decided_on: taken.decided_on,
        }]);
    }
    let direct;
    let opening = match own {
        Some(opened) => opened.opening,
        None => {
            direct = opening_of(decision);
            &direct
        }
    };
    match proposed {
        Some(proposed) => {
            let skips = procedure::skips(at.protocol, kind, proposed);
            let says = [&decision.skip_reason, &opening.skip_reason];
            let silent = says.iter().all(|reason| reason.trim().is_empty());
            match at_once {
                Some(before) if silent => refusals.push(Refusal::SecondStepNeedsReason {
                    kind: before.kind,
                    decided_on: before.decided_on,
                }),
                None if skips && silent => {
                    refusals.push(Refusal::SkipNeedsMotivation { proposed });
                }
                _ => {}
            }
        }
        // Lack of support is a ground to expel, and for nothing else (WPO 40).
        None if opening.grounds.ground != Some(Ground::SupportNeed)
            || kind != SanctionKind::Expulsion =>
        {
            return Err(vec![Refusal::IncidentMissing]);
        }
        None => {}
    }
    let rung = rung(at.protocol, kind);
    deciders(decision, at.school, rung, &mut refusals);
    if decision.reasons.trim().is_empty() {
        refusals.push(Refusal::ReasonsMissing);
    }
    // Its letters are drawn at once: no board signs without the name of a person.
    let drawn = matches!(
        kind,
        SanctionKind::WrittenWarning | SanctionKind::Suspension
    );
    if drawn && decision.decided_by == Decider::Board && missing(&decision.signer) {
        refusals.push(Refusal::SignerMissing);
    }
    if decision.decided_on > at.today {
        refusals.push(Refusal::DecidedInFuture);
    }
    if at
        .incident
        .is_some_and(|i| decision.decided_on < i.happened_on)
    {
        refusals.push(Refusal::DecidedBeforeIncident);
    }
    let decided = Decided {
        decision,
        school_days: 0,
        evaluate_after_weeks: rung.map_or(0, |rung| rung.evaluate_after_weeks),
    };
    let case = Case {
        opening,
        entries: own.map_or(&[], |opened| opened.entries),
        decided: None,
        letters: &[],
        school: at.school,
        homes: at.homes,
        calendar: at.calendar,
        happened_on: at.incident.map(|incident| incident.happened_on),
        birth_date: at.birth_date,
        suspended_on: None,
        today: at.today,
    };
    let school_days = rules_of(decision, decided, &case, at, &mut refusals);
    if known_too_late(decision, at) {
        refusals.push(Refusal::OverBeforeMadeKnown);
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let case = Case {
        decided: Some(Decided {
            school_days,
            ..decided
        }),
        ..case
    };
    let offered = at.school.offers_objection(kind);
    Ok(Outcome {
        school_days,
        objection_until: offered.then(|| objection_ends(decision.decided_on)),
        tasks: procedure::tasks(&case),
        remarks: begins_before_letter(decision, at)
            .into_iter()
            .chain(remarks(
                kind,
                &opening.grounds,
                at.protocol,
                at.incident,
                at.earlier,
                at.birth_date,
                decision.decided_on,
            ))
            .collect(),
    })
}

/// The time-out that was taken at once for the same incident: the immediate measure of order after
/// which a pupil can still be suspended, when a person says why. It is no punishment, so that it
/// does not use up the step of the incident.
pub(crate) fn immediate<'a>(kind: SanctionKind, at: &Circumstances<'a>) -> Option<&'a Earlier> {
    let graver = matches!(
        kind,
        SanctionKind::Suspension | SanctionKind::InternalSuspension
    );
    let incident = at.incident.filter(|_| graver)?;
    time_out_at_once(incident, at.earlier, at.calendar)
}

/// The time-out that was decided on the day of an incident, or on the next school day.
pub fn time_out_at_once<'a>(
    incident: &Incident,
    earlier: &'a [Earlier],
    calendar: &Calendar,
) -> Option<&'a Earlier> {
    let by = calendar.next_school_day(incident.happened_on);
    earlier.iter().find(|e| {
        let stands = !e.open && !e.struck_out && !e.revoked;
        let same = e.incident == Some(incident.id) && e.kind == SanctionKind::TimeOut;
        stands && same && e.decided_on <= by
    })
}

/// Whether the days of a measure are over before its letter can reach anyone: letters go out today
/// at the earliest, and what is not made known runs not at all (WPO 40c(2); Awb 3:40).
fn known_too_late(decision: &Decision, at: &Circumstances<'_>) -> bool {
    let last = decision.days().and_then(|(_, last)| last);
    decision.kind.runs_once_known() && last.is_some_and(|day| day < at.today)
}

/// That a measure begins before its letter can reach anyone.
fn begins_before_letter(decision: &Decision, at: &Circumstances<'_>) -> Option<Remark> {
    let (first_day, _) = decision.days()?;
    let early = decision.kind.runs_once_known() && first_day < at.today;
    early.then_some(Remark::BeginsBeforeLetter { first_day })
}

/// The procedure within which a decision is taken: its own, or the expulsion about the same
/// incident during which a pupil is suspended. Nothing else is added to an incident that has its
/// step.
fn procedure_of(decision: &Decision, at: &Circumstances<'_>) -> Option<SanctionId> {
    let opened = at.procedure?;
    let same = opened.opening.person == decision.person
        && opened.opening.incident == decision.incident
        && (opened.opening.kind == decision.kind
            || opened.opening.kind == SanctionKind::Expulsion
                && decision.kind == SanctionKind::Suspension);
    same.then_some(opened.id)
}

/// Twice the same suspension for the same facts is more than an incident that had its step.
fn same_facts(refusal: Refusal, kind: SanctionKind) -> Refusal {
    match refusal {
        Refusal::AlreadyDecided {
            kind: SanctionKind::Suspension,
            decided_on,
        } if kind == SanctionKind::Suspension => Refusal::SameFacts { decided_on },
        refusal => refusal,
    }
}

/// A step that is decided at once is opened with its decision.
pub(crate) fn opening_of(decision: &Decision) -> Opening {
    Opening {
        kind: decision.kind,
        person: decision.person,
        incident: decision.incident,
        opened_on: decision.decided_on,
        grounds: decision.grounds.clone(),
        nature: decision.kind.nature(None),
        skip_reason: decision.skip_reason.clone(),
    }
}

fn rung(protocol: &Protocol, kind: SanctionKind) -> Option<&Rung> {
    let ladder = protocol.ladder(kind.subject())?;
    ladder.rungs.iter().find(|rung| rung.kind == kind)
}

/// Who decides: whom the protocol names or anyone higher, and never below the law. What keeps a
/// pupil away, a warning and a ban are never below the director, a measure for staff is the board's
/// (WPO 33). Suspension and expulsion are the board's power, by mandate the director's (WPO 40(1),
/// 40c(1)): a mandate to expel makes the director's decision the board's.
fn deciders(
    decision: &Decision,
    school: &School,
    rung: Option<&Rung>,
    refusals: &mut Vec<Refusal>,
) {
    let by = decision.decided_by;
    let named = rung.map_or(Decider::Teacher, |rung| rung.decider);
    let law = least_by_law(decision.kind);
    let least = match decision.kind {
        SanctionKind::Expulsion => law,
        _ => named.max(law),
    };
    if by < least {
        refusals.push(Refusal::WrongDecider);
    }
    if by == Decider::Director && !mandated(decision.kind, school) {
        refusals.push(Refusal::NoMandate);
    }
}

/// Who at least decides a step, whatever the protocol says: a measure for staff is the board's
/// (WPO 33; CAO PO), what keeps a pupil or a guardian away the board's or by its mandate the
/// director's (WPO 40(1), 40c(1)), and a warning the director's.
pub fn least_by_law(kind: SanctionKind) -> Decider {
    use SanctionKind as K;
    match kind {
        K::WrittenWarning
        | K::TimeOut
        | K::InternalSuspension
        | K::Suspension
        | K::Expulsion
        | K::GuardianWarning
        | K::AccessBan
        | K::StaffTalk
        | K::StaffWarning => Decider::Director,
        K::Reprimand | K::StaffSuspension | K::Dismissal | K::SummaryDismissal => Decider::Board,
        K::Conversation | K::ParentContact | K::BehaviourContract | K::GuardianTalk => {
            Decider::Teacher
        }
    }
}

/// Whether the director may decide a step in the board's name, where that takes a mandate.
pub(crate) fn mandated(kind: SanctionKind, school: &School) -> bool {
    match kind {
        SanctionKind::Suspension => school.director_may_suspend,
        SanctionKind::Expulsion => school.director_may_expel,
        _ => true,
    }
}

/// The rules of each step; answers how many school days it takes.
fn rules_of(
    decision: &Decision,
    decided: Decided<'_>,
    case: &Case<'_>,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) -> u32 {
    use SanctionKind as K;
    if matches!(
        decision.kind,
        K::TimeOut | K::InternalSuspension | K::Suspension
    ) {
        kept_away(&decision.grounds, at.incident, refusals);
    }
    match decision.kind {
        K::WrittenWarning | K::GuardianWarning => {
            warning(decision, at, refusals);
            0
        }
        K::Suspension => suspension(decision, at, refusals),
        K::TimeOut => time_out(decision, at, refusals),
        K::InternalSuspension => internal_suspension(decision, at, refusals),
        K::AccessBan => {
            access_ban(decision, at, refusals);
            0
        }
        K::Expulsion => {
            in_procedure(decided, case, refusals);
            expulsion(decision, case, refusals);
            0
        }
        K::Reprimand | K::StaffSuspension | K::Dismissal | K::SummaryDismissal => {
            in_procedure(decided, case, refusals);
            staff(decision, case.opening.nature, refusals);
            0
        }
        K::Conversation
        | K::ParentContact
        | K::BehaviourContract
        | K::GuardianTalk
        | K::StaffTalk
        | K::StaffWarning => 0,
    }
}

/// A child is not kept away for what a guardian did, unless that is said, and which milder
/// measures were tried (RB Limburg 2022, ECLI:NL:RBLIM:2022:5138).
fn kept_away(grounds: &Grounds, incident: Option<&Incident>, refusals: &mut Vec<Refusal>) {
    let guardian_accused = incident.is_some_and(|incident| {
        incident.parties.iter().any(|party| {
            let guardian = party.who.person().map(|p| p.subject()) == Some(Subject::Guardian);
            guardian && party.role != PartyRole::Involved && party.role.can_be_sanctioned()
        })
    });
    match grounds.ground {
        None if guardian_accused => refusals.push(Refusal::GroundMissing),
        Some(Ground::GuardianConduct) if grounds.milder.trim().is_empty() => {
            refusals.push(Refusal::MilderMissing);
        }
        Some(Ground::SupportNeed) => refusals.push(Refusal::SupportIsNoSanction),
        _ => {}
    }
}

/// What was put down before stands in the way, or lies after the decision.
fn in_procedure(decided: Decided<'_>, case: &Case<'_>, refusals: &mut Vec<Refusal>) {
    let case = Case {
        decided: Some(decided),
        ..*case
    };
    let urgent = decided.decision.hearing.urgency.as_str();
    refusals.extend(procedure::ready_to_decide(&case, Some(urgent)));
    if let Some((station, on)) = procedure::after_decision(&case) {
        refusals.push(Refusal::OutOfOrder { station, on });
    }
}

fn missing(text: &str) -> bool {
    text.trim().is_empty()
}

/// A written warning says what is expected from now on; that to the guardians of a pupil needs
/// someone to write to.
fn warning(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    if missing(&decision.expectation) {
        refusals.push(Refusal::ExpectationMissing);
    }
    if at.homes.is_empty() {
        refusals.push(Refusal::NobodyToInform);
    }
}

/// WPO 40c: reasons, at most one week (read as at most five school days), in writing to the
/// guardians, and the Inspectorate without delay when it is longer than one day. Care asks for a
/// hearing before, or for urgency and a hearing soon after (Awb 3:2, 4:8, 4:11).
fn suspension(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) -> u32 {
    if at.homes.is_empty() {
        refusals.push(Refusal::NobodyToInform);
    }
    hearing(decision, at, refusals);
    let Some(terms) = &decision.suspension else {
        refusals.push(Refusal::PeriodMissing);
        return 0;
    };
    if missing(&terms.proportionality) {
        refusals.push(Refusal::ProportionalityMissing);
    }
    if missing(&terms.schoolwork) {
        refusals.push(Refusal::SchoolworkMissing);
    }
    if missing(&terms.contact) {
        refusals.push(Refusal::ContactMissing);
    }
    if terms.first_day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    if terms.return_talk_on.is_none() {
        refusals.push(Refusal::ReturnTalkMissing);
    }
    // The talk may be on the last day itself, but not before.
    if terms.return_talk_on.is_some_and(|day| day < terms.last_day) {
        refusals.push(Refusal::ReturnTalkTooEarly);
    }
    again(decision.kind, terms.first_day, at, refusals);
    match period(terms.first_day, terms.last_day, at.calendar) {
        Ok(days) => days,
        Err(mut wrong) => {
            refusals.append(&mut wrong);
            0
        }
    }
}

/// A measure that follows straight on an earlier one, for what was known when that was decided, is
/// the same measure made longer. Within one procedure a pupil is suspended once.
fn again(
    kind: SanctionKind,
    first_day: NaiveDate,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) {
    let Some(incident) = at.incident else {
        return;
    };
    let earlier = || {
        at.earlier
            .iter()
            .filter(move |e| e.kind == kind && !e.struck_out && !e.revoked)
    };
    if let Some(same) = earlier().find(|e| e.incident == Some(incident.id)) {
        refusals.push(Refusal::SameFacts {
            decided_on: same.decided_on,
        });
        return;
    }
    // What keeps a pupil away from lessons is no way round another such step either.
    let alike = |other: SanctionKind| other == kind || keeps_away(other) && keeps_away(kind);
    let days = at
        .earlier
        .iter()
        .filter(|e| alike(e.kind) && !e.struck_out && !e.revoked);
    let at_once = immediate(kind, at);
    let days = days.filter(|e| at_once.is_none_or(|it| it.id != e.id));
    let follows = days.into_iter().find_map(|e| {
        let last_day = e.last_day?;
        let known = incident.happened_on <= e.decided_on;
        let touches = first_day <= at.calendar.next_school_day(last_day);
        (known && touches).then_some(last_day)
    });
    if let Some(last_day) = follows {
        refusals.push(Refusal::FollowsStraightOn { last_day });
    }
}

/// Whether a step keeps a pupil away from the lessons of the group.
pub(super) fn keeps_away(kind: SanctionKind) -> bool {
    matches!(
        kind,
        SanctionKind::TimeOut | SanctionKind::InternalSuspension | SanctionKind::Suspension
    )
}

/// What stands in the way of the day on which someone is heard after a decision that could not
/// wait: none, or one that comes later than two school days after it (Awb 4:11).
fn heard_afterwards(decision: &Decision, at: &Circumstances<'_>) -> Option<Refusal> {
    let after = |day| at.calendar.next_school_day(day);
    let by = after(after(decision.decided_on));
    match decision.hearing.hear_on {
        Some(day) if day > by => Some(Refusal::HearingTooLate { by }),
        Some(day) if day >= decision.decided_on => None,
        _ => Some(Refusal::HearingNotPlanned),
    }
}

/// A time-out is the rest of a day or one school day, for a purpose, with someone to look after
/// the pupil until the guardians do.
fn time_out(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) -> u32 {
    if at.homes.is_empty() {
        refusals.push(Refusal::NobodyToInform);
    }
    let Some(Particulars::TimeOut(TimeOut {
        day,
        purpose,
        supervision,
        talk_on,
        ..
    })) = &decision.particulars
    else {
        refusals.push(Refusal::ParticularsMissing {
            kind: decision.kind,
        });
        return 0;
    };
    if missing(purpose) {
        refusals.push(Refusal::PurposeMissing);
    }
    if missing(supervision) {
        refusals.push(Refusal::SupervisionMissing);
    }
    if *day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    // It is there to end something now: on the day itself or the next school day.
    let by = at.calendar.next_school_day(decision.decided_on);
    if *day > by {
        refusals.push(Refusal::BeginsTooLate { by });
    }
    if talk_on.is_some_and(|talk| talk < *day) {
        refusals.push(Refusal::ReturnTalkTooEarly);
    }
    again(decision.kind, *day, at, refusals);
    match period(*day, *day, at.calendar) {
        Ok(days) => days,
        Err(mut wrong) => {
            refusals.append(&mut wrong);
            0
        }
    }
}

/// An internal suspension is at school, with education and for a set term (LKC 107579); it is
/// decided with the same care as a suspension.
fn internal_suspension(
    decision: &Decision,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) -> u32 {
    if at.homes.is_empty() {
        refusals.push(Refusal::NobodyToInform);
    }
    hearing(decision, at, refusals);
    let Some(Particulars::InternalSuspension(InternalSuspension {
        first_day,
        last_day,
        place,
        education,
        contact,
        return_talk_on,
    })) = &decision.particulars
    else {
        refusals.push(Refusal::ParticularsMissing {
            kind: decision.kind,
        });
        return 0;
    };
    if missing(place) {
        refusals.push(Refusal::PlaceMissing);
    }
    if missing(education) {
        refusals.push(Refusal::EducationMissing);
    }
    if missing(contact) {
        refusals.push(Refusal::ContactMissing);
    }
    if *first_day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    if return_talk_on.is_some_and(|day| day < *last_day) {
        refusals.push(Refusal::ReturnTalkTooEarly);
    }
    again(decision.kind, *first_day, at, refusals);
    if last_day < first_day {
        refusals.push(Refusal::EndsBeforeItBegins);
        return 0;
    }
    let week = chrono::Days::new(7);
    let by = decision.decided_on.checked_add_days(week).map(|day| {
        let before = day.pred_opt().unwrap_or(day);
        at.calendar.next_school_day(before)
    });
    if let Some(by) = by.filter(|by| first_day > by) {
        refusals.push(Refusal::BeginsTooLate { by });
    }
    let end = first_day.checked_add_days(chrono::Days::new(6));
    if let Some(last_allowed) = end.filter(|end| last_day > end) {
        refusals.push(Refusal::InternalTooLong { last_allowed });
    }
    refusals.extend(edges(*first_day, *last_day, at.calendar));
    let days = at.calendar.school_days(*first_day, *last_day).len();
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// An access ban names its area, runs for a set time and no longer than the protocol says at once,
/// gives someone to speak to about the child, and says why nothing milder will do. The guardian is
/// heard before, or soon after when it could not wait (Awb 4:8, 4:11).
fn access_ban(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    let hearing = &decision.hearing;
    match hearing.guardians_heard_on {
        Some(day) if day > decision.decided_on => refusals.push(Refusal::HeardAfterDecision),
        Some(day) if at.incident.is_some_and(|i| day < i.happened_on) => {
            refusals.push(Refusal::HeardBeforeIncident);
        }
        Some(_) => {}
        None if missing(&hearing.urgency) => refusals.push(Refusal::GuardianNotHeard),
        None => refusals.extend(heard_afterwards(decision, at)),
    }
    let Some(Particulars::AccessBan(AccessBan {
        area,
        first_day,
        last_day,
        contact,
        proportionality,
    })) = &decision.particulars
    else {
        refusals.push(Refusal::ParticularsMissing {
            kind: decision.kind,
        });
        return;
    };
    if missing(area) {
        refusals.push(Refusal::AreaMissing);
    }
    if missing(contact) {
        refusals.push(Refusal::ContactMissing);
    }
    if missing(proportionality) {
        refusals.push(Refusal::ProportionalityMissing);
    }
    if *first_day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    if last_day < first_day {
        refusals.push(Refusal::EndsBeforeItBegins);
        return;
    }
    let months = chrono::Months::new(at.protocol.access_ban_months);
    let last_allowed = first_day
        .checked_add_months(months)
        .and_then(|day| day.pred_opt())
        .unwrap_or(*first_day);
    if *last_day > last_allowed {
        refusals.push(Refusal::BanTooLong { last_allowed });
    }
}

/// The decision to expel weighs the interests, answers what the guardians said (WPO 63(2)), and
/// names no day of leaving while no school admits the pupil (WPO 40(11)).
fn expulsion(decision: &Decision, case: &Case<'_>, refusals: &mut Vec<Refusal>) {
    let Some(Particulars::Expulsion(Expulsion {
        interests,
        answer_to_view,
        effective_on,
    })) = &decision.particulars
    else {
        refusals.push(Refusal::ParticularsMissing {
            kind: decision.kind,
        });
        return;
    };
    if missing(interests) {
        refusals.push(Refusal::InterestsMissing);
    }
    if missing(answer_to_view) {
        refusals.push(Refusal::AnswerMissing);
    }
    if let Some(day) = effective_on {
        match case.accepted() {
            None => refusals.push(Refusal::NoSchoolAccepts),
            Some((_, accepted)) if *day < accepted => {
                refusals.push(Refusal::OutOfOrder {
                    station: procedure::StationKind::Search,
                    on: accepted,
                });
            }
            Some(_) => {}
        }
        if *day < decision.decided_on {
            refusals.push(Refusal::BeginsBeforeDecision);
        }
    }
}

/// What each measure for staff has to say: a suspension its days, a dismissal its road, a summary
/// dismissal its urgent reason (CAO PO; BW 7:669, 7:671, 7:677).
fn staff(decision: &Decision, nature: Option<Nature>, refusals: &mut Vec<Refusal>) {
    use SanctionKind as K;
    let none = StaffMeasure::default();
    let terms = match &decision.particulars {
        Some(Particulars::StaffMeasure(terms)) => terms,
        _ => &none,
    };
    match decision.kind {
        K::StaffSuspension => {
            match (terms.first_day, terms.last_day) {
                (None, _) => refusals.push(Refusal::PeriodMissing),
                (Some(_), None) if nature != Some(Nature::Order) => {
                    refusals.push(Refusal::PeriodMissing);
                }
                (Some(first), Some(last)) if last < first => {
                    refusals.push(Refusal::EndsBeforeItBegins);
                }
                _ => {}
            }
            if terms.first_day.is_some_and(|day| day < decision.decided_on) {
                refusals.push(Refusal::BeginsBeforeDecision);
            }
        }
        K::Dismissal if terms.route.is_none() => refusals.push(Refusal::RouteMissing),
        K::SummaryDismissal if missing(&terms.urgent_reason) => {
            refusals.push(Refusal::UrgentReasonMissing);
        }
        _ => {}
    }
}

/// How many school days a suspension from `first` to `last` takes.
///
/// # Errors
/// The refusals of WPO 40c(1): end before begin, longer than one week, more than five school days,
/// a first or last day without school.
pub fn period(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> Result<u32, Vec<Refusal>> {
    if last < first {
        return Err(vec![Refusal::EndsBeforeItBegins]);
    }
    let mut refusals = Vec::new();
    let last_allowed = first
        .checked_add_days(chrono::Days::new(6))
        .unwrap_or(NaiveDate::MAX);
    if last > last_allowed {
        refusals.push(Refusal::LongerThanAWeek { last_allowed });
    }
    let count = u32::try_from(calendar.school_days(first, last).len()).unwrap_or(u32::MAX);
    if count > 5 {
        refusals.push(Refusal::MoreThanFiveSchoolDays { count });
    }
    refusals.extend(edges(first, last, calendar));
    if refusals.is_empty() {
        Ok(count)
    } else {
        Err(refusals)
    }
}

/// A measure begins and ends on a school day.
fn edges(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> Vec<Refusal> {
    let mut edges = vec![first, last];
    edges.dedup();
    edges
        .into_iter()
        .filter(|day| !calendar.is_school_day(*day))
        .map(|day| Refusal::NotASchoolDay {
            day,
            next: calendar.next_school_day(day),
        })
        .collect()
}

fn hearing(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    let hearing = &decision.hearing;
    if hearing.days().any(|day| day > decision.decided_on) {
        refusals.push(Refusal::HeardAfterDecision);
    }
    let happened_on = at.incident.map(|incident| incident.happened_on);
    if hearing
        .days()
        .any(|day| happened_on.is_some_and(|happened| day < happened))
    {
        refusals.push(Refusal::HeardBeforeIncident);
    }
    if hearing.is_whole(at.homes) {
        return;
    }
    if !missing(&hearing.urgency) {
        refusals.extend(heard_afterwards(decision, at));
        return;
    }
    // Whoever lives apart is heard for themselves.
    let unheard = hearing.unheard(at.homes);
    if hearing.pupil_heard_on.is_none() || unheard.len() == at.homes.len() {
        refusals.push(Refusal::NotHeard);
    } else {
        refusals.extend(unheard.into_iter().map(household_not_heard));
    }
}

pub(crate) fn household_not_heard(home: &Home) -> Refusal {
    Refusal::HouseholdNotHeard {
        names: home.names.clone(),
    }
}
