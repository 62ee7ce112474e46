//! Deciding: whether a decision may be taken, by all rules at once, and what follows from it.

use chrono::NaiveDate;

use crate::act::{Act, is_only_involved};
use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::id::SanctionId;
use crate::incident::Incident;
use crate::person::Subject;
use crate::procedure::{self, Case, Decided, Ground, Opened, Opening};
use crate::protocol::{Protocol, Rung};
use crate::refusal::Refusal;
use crate::sanction::ban::{access_ban, ban_before, is_ban_for};
use crate::sanction::measures::{
    expulsion, internal_suspension, missing, staff, suspension, time_out, waited_since, warning,
};
use crate::sanction::{
    Decider, Decision, Earlier, Invitation, NewTask, Remark, SanctionKind, may_go_before,
    propose_beside, remarks,
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
    /// The acts of that incident that stand.
    pub acts: &'a [Act],
    /// The steps that the person got before, and the procedures that run.
    pub earlier: &'a [Earlier],
    /// The procedure in which it is taken, where there is one.
    pub procedure: Option<Opened<'a>>,
    /// The households that would get a letter.
    pub homes: &'a [Home],
    /// The letters that invited households to tell their side of the incident.
    pub invitations: &'a [Invitation],
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
    // A ban that ends makes room for the next.
    let banned = at.incident.filter(|incident| {
        let again = kind == SanctionKind::AccessBan;
        again && ban_before(incident, at.earlier, decision.decided_on).is_some()
    });
    let beside = |e: &Earlier| {
        let own = e.open && Some(e.id) == within || e.within == within;
        within.is_some() && (own || may_go_before(kind, e))
            || at_once.is_some_and(|it| it.id == e.id)
            || banned.is_some_and(|incident| is_ban_for(e, incident))
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
        letters: own.map_or(&[], |opened| opened.letters),
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
    } else {
        refusals.extend(begun_unknown(decision, at));
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
            .chain(
                waited_since(decision, at.incident).map(|known_on| Remark::NotAtOnce { known_on }),
            )
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
        let same = e.incident == Some(incident.id) && e.kind == SanctionKind::TimeOut;
        e.stands() && same && e.decided_on <= by
    })
}

/// Whether the days of a measure are over before its letter can reach anyone: letters go out today
/// at the earliest, and what is not made known runs not at all (WPO 40c(2); Awb 3:40).
fn known_too_late(decision: &Decision, at: &Circumstances<'_>) -> bool {
    let last = decision.days().and_then(|(_, last)| last);
    decision.kind.runs_once_known() && last.is_some_and(|day| day < at.today)
}

/// That who is kept from school would have been so before anyone could know of it: letters go out
/// today at the earliest (WPO 40c(2); Awb 3:40). Where it could not wait for a hearing, the days
/// may begin on the school day before; the letter follows at once.
fn begun_unknown(decision: &Decision, at: &Circumstances<'_>) -> Option<Refusal> {
    let (first_day, _) = decision.days()?;
    let kept = matches!(
        decision.kind,
        SanctionKind::Suspension | SanctionKind::AccessBan
    );
    let urgent = !missing(&decision.hearing.urgency) && !decision.hearing.is_whole(at.homes);
    let at_once = urgent && at.calendar.next_school_day(first_day) >= at.today;
    let yesterday = at.today.pred_opt().unwrap_or(at.today);
    let ran = first_day >= decision.decided_on
        && !at.calendar.school_days(first_day, yesterday).is_empty();
    let begun = kept && ran && !at_once;
    begun.then(|| Refusal::BegunBeforeMadeKnown {
        from: at.calendar.next_school_day(yesterday),
    })
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
        route: None,
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
        kept_away(decision, at, refusals);
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
            staff(decision, case, at, refusals);
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

/// Whether a guardian is said to have done something in an incident.
pub(super) fn guardian_accused(incident: &Incident) -> bool {
    incident.parties.iter().any(|party| {
        let guardian = party.who.person().map(|p| p.subject()) == Some(Subject::Guardian);
        guardian && party.role.did_something()
    })
}

/// A child is not kept away for what a guardian did, unless that is said, and which milder
/// measures were tried (RB Limburg 2022, ECLI:NL:RBLIM:2022:5138).
fn kept_away(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    let grounds = &decision.grounds;
    let only_involved = |incident| is_only_involved(incident, at.acts, decision.person);
    match grounds.ground {
        None if at.incident.is_some_and(guardian_accused) => {
            refusals.push(Refusal::GroundMissing);
        }
        Some(Ground::PupilConduct) if at.incident.is_some_and(only_involved) => {
            refusals.push(Refusal::DidNothing);
        }
        // What ends something now judges nobody yet.
        None if decision.kind != SanctionKind::TimeOut
            && at.incident.is_some_and(only_involved) =>
        {
            refusals.push(Refusal::DidNothing);
        }
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
