//! How the stations of a case stand, what stands in the way of each, and which tasks they bring.

use chrono::NaiveDate;

use crate::guardian::Home;
use crate::id::EntryId;
use crate::person::Subject;
use crate::procedure::letters;
use crate::procedure::objection::answers_one;
use crate::procedure::track::{self, Demand};
use crate::procedure::{Asks, Case, Station, StationKind, StationState};
use crate::refusal::Refusal;
use crate::sanction::{NewTask, SanctionKind, TaskKind, household_not_heard};
use crate::term::{Term, TermState};

use StationKind as S;

/// Every station of the case, in order. What only follows when a decision falls, or goes to court,
/// is shown once there is cause for it.
pub fn strip(case: &Case<'_>) -> Vec<Station> {
    let has_place = |kind: StationKind| {
        let used = case.standing().any(|entry| entry.said.station == kind);
        !track::is_aftermath(kind) || used || track::demand(case, kind) != Demand::No
    };
    track::track(case.opening.kind)
        .iter()
        .filter(|(kind, _)| has_place(*kind))
        .map(|(kind, _)| station(case, *kind))
        .collect()
}

fn station(case: &Case<'_>, kind: StationKind) -> Station {
    let term = case.term(kind);
    let due = case.due_on(kind).or(term.as_ref().map(|term| term.ends_on));
    let (state, on, refusals) = stands(case, kind, due);
    let demand = track::demand(case, kind);
    // Where a letter tells it, its marks say whether it arrived.
    let told_by_letter = kind == S::Delivered && !case.has_no_letter();
    let by_hand = track::by_hand(kind) && !told_by_letter;
    Station {
        kind,
        state,
        on,
        term,
        source: track::source(case, kind),
        refusals,
        entries: case
            .standing()
            .filter(|entry| entry.said.station == kind)
            .map(|entry| entry.id)
            .collect(),
        asks: asked(case, kind),
        by_hand,
        may_be_left_out: by_hand && demand == Demand::Practice,
        may_be_planned: track::may_be_planned(kind),
        letter: letters::letter(case.opening.kind, kind),
    }
}

/// What an entry has to tell there in this case: where several objections wait, also which.
fn asked(case: &Case<'_>, kind: StationKind) -> Vec<Asks> {
    let mut asks = track::asks(case.opening.kind, kind).to_vec();
    let several = answers_one(kind) && case.objections().count() > 1;
    if several && case.waiting(kind).len() != 1 {
        asks.insert(0, Asks::Objection);
    }
    if kind == S::GuardiansHeard && case.live_apart() {
        asks.insert(0, Asks::Guardians);
    }
    if !case.may_be_inadmissible() {
        asks.retain(|asked| *asked != Asks::Excuse);
    }
    if kind == S::RequestGranted && !case.court_sets_end() {
        asks.retain(|asked| *asked != Asks::SetFor);
    }
    asks
}

fn stands(
    case: &Case<'_>,
    kind: StationKind,
    due: Option<NaiveDate>,
) -> (StationState, Option<NaiveDate>, Vec<Refusal>) {
    use StationState as St;
    let passed = |day: NaiveDate| {
        if day < case.today { St::Done } else { St::Due }
    };
    if let Some(day) = by_itself(case, kind) {
        return (St::Done, Some(day), Vec::new());
    }
    if case.left_out(kind) {
        return (St::NotNeeded, None, Vec::new());
    }
    let demand = track::demand(case, kind);
    if demand == Demand::No || (case.is_stopped() && kind != S::Stopped) {
        return (St::NotNeeded, None, Vec::new());
    }
    match kind {
        S::SuspendedMeanwhile if case.decided.is_some() => {
            return (St::NotNeeded, None, Vec::new());
        }
        S::InForce => {
            if let Some((first, last)) = case.days() {
                let known = case.made_known();
                if case.waits_for_letter() && known.is_none() {
                    return (St::Blocked, Some(first), vec![Refusal::NotMadeKnown]);
                }
                let runs = |on: &NaiveDate| last.is_none_or(|last| *on <= last);
                if let Some(on) = case.halted_on().filter(runs) {
                    return (
                        St::Blocked,
                        Some(first),
                        vec![Refusal::HaltedByCourt { on }],
                    );
                }
                let from = known.filter(|_| case.waits_for_letter());
                let state = last.map_or(St::Due, passed);
                return (state, Some(first.max(from.unwrap_or(first))), Vec::new());
            }
        }
        S::Objection | S::Appeal => {
            let Some(term) = case.term(kind) else {
                return (St::Possible, None, Vec::new());
            };
            // Each household that got a letter may object.
            let used = match kind {
                S::Objection => {
                    let households = case.tidings().count().max(1);
                    case.objections().count() >= households
                }
                _ => case.first(S::AppealFiled).is_some(),
            };
            // Whom no letter reached yet still has all the time.
            let all_told = case.made_known().is_some();
            let over = term.state(case.today) == TermState::Over && all_told;
            let state = if over || used { St::Done } else { St::Due };
            return (state, Some(term.ends_on), Vec::new());
        }
        S::View if case.first(S::Intent).is_some() && case.decided.is_none() => {
            let term = case.term(kind);
            let over = term.is_some_and(|term| term.state(case.today) == TermState::Over);
            let state = if over { St::NotNeeded } else { St::Due };
            return (state, due, Vec::new());
        }
        // What should have gone before the decision and did not.
        _ if case.decided.is_some() && track::goes_before(case.opening, kind) => {
            return (St::NotNeeded, None, Vec::new());
        }
        _ => {}
    }
    let refusals = in_the_way(case, kind);
    if !refusals.is_empty() {
        let state = if demand == Demand::May {
            St::NotNeeded
        } else {
            St::Blocked
        };
        return (state, None, refusals);
    }
    if demand == Demand::May {
        return (St::Possible, due, Vec::new());
    }
    // A day that was set moves no term of law.
    let over = |term: Term| term.state(case.today) == TermState::Over;
    let late = match case.term(kind) {
        Some(term) => over(term),
        None => due.is_some_and(|day| day < case.today),
    };
    (if late { St::Late } else { St::Due }, due, Vec::new())
}

/// The day on which a station was done: what was put down there, what the decision says itself,
/// what happened to its letters.
fn by_itself(case: &Case<'_>, kind: StationKind) -> Option<NaiveDate> {
    if answers_one(kind) && !case.waiting(kind).is_empty() {
        return None;
    }
    let decision = case.decided.map(|decided| decided.decision);
    let from_decision = match kind {
        S::PupilHeard => decision.and_then(|d| d.hearing.pupil_heard_on),
        // Guardians who live apart are each heard.
        S::GuardiansHeard if !case.unheard().is_empty() => return None,
        S::GuardiansHeard | S::GuardianHeard => decision.and_then(|d| d.hearing.guardians_on()),
        S::Decided => decision.map(|d| d.decided_on),
        S::Letter => case.tidings().map(|sent| sent.issued_on).max(),
        // The marks of the letters count, whatever was typed.
        S::Delivered => return case.made_known(),
        S::SuspendedMeanwhile => case.suspended_on,
        // Only a school that admits the pupil ends the search.
        S::Search => return case.accepted().map(|(_, day)| day),
        S::LeavingTold => return case.leaving_told(),
        // What was only said on the telephone is no objection.
        S::ObjectionReceived => return case.objections().map(|entry| entry.said.on).max(),
        _ => None,
    };
    case.last(kind).or(from_decision)
}

/// Whether a station was passed.
pub(super) fn is_done(case: &Case<'_>, kind: StationKind) -> bool {
    by_itself(case, kind).is_some()
}

/// What stands in the way of a station: what it rests on and is not there yet. Of several
/// objections that wait there, the one that is furthest.
pub(super) fn in_the_way(case: &Case<'_>, kind: StationKind) -> Vec<Refusal> {
    let waiting = case.waiting(kind).into_iter();
    let each = waiting.map(|objection| in_the_way_of(case, kind, Some(objection)));
    match each.min_by_key(Vec::len) {
        Some(least) if answers_one(kind) => least,
        _ => in_the_way_of(case, kind, case.objections().last().map(|entry| entry.id)),
    }
}

/// As [`in_the_way`], of what is said about one objection.
pub(super) fn in_the_way_of(
    case: &Case<'_>,
    kind: StationKind,
    objection: Option<EntryId>,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut need = |there: bool, refusal: Refusal| {
        if !there {
            refusals.push(refusal);
        }
    };
    let decided = case.decided.is_some();
    let expulsion = case.opening.kind == SanctionKind::Expulsion;
    match kind {
        S::PupilHeard | S::GuardiansHeard if expulsion => {
            need(is_done(case, S::Intent), Refusal::IntentNotSent);
        }
        // A measure of order can go before the view, which is then asked after it.
        S::View if case.opening.is_of_order() => {
            need(decided || is_done(case, S::Intent), Refusal::IntentNotSent);
        }
        S::View if case.opening.kind != SanctionKind::SummaryDismissal => {
            need(is_done(case, S::Intent), Refusal::IntentNotSent);
        }
        // Who can still give a view is asked first (CAO PO).
        S::RequestFiled => {
            need(is_done(case, S::Intent), Refusal::IntentNotSent);
            let unanswered = case.first(S::View).is_none();
            let term = case.term(S::View).filter(|_| unanswered);
            let runs = term.filter(|term| case.today < term.late_from);
            refusals.extend(runs.map(|term| Refusal::ViewTermRuns {
                until: term.ends_on,
            }));
        }
        S::RequestGranted => need(is_done(case, S::RequestFiled), Refusal::RequestNotFiled),
        S::Extended => {
            need(decided, Refusal::NotDecided);
            need(!decided || is_done(case, S::View), Refusal::ViewNotGiven);
            need(!case.is_revoked(), Refusal::StandsNoLonger);
        }
        S::ExtensionTold => {
            need(case.extended().is_some(), Refusal::NotExtended);
            need(!case.is_revoked(), Refusal::StandsNoLonger);
        }
        S::Decided => return ready_to_decide(case, None),
        S::Letter
        | S::Delivered
        | S::ReasonTold
        | S::GuardiansTold
        | S::Municipality
        | S::Inspectorate
        | S::AttendanceTold
        | S::InForce
        | S::ReturnTalk
        | S::Evaluated
        | S::Objection
        | S::ObjectionReceived
        | S::DisputeFiled
        | S::InjunctionAsked
        | S::Appeal => need(decided, Refusal::NotDecided),
        S::InjunctionDecided => need(is_done(case, S::InjunctionAsked), Refusal::NoInjunction),
        S::AppealFiled => {
            need(decided, Refusal::NotDecided);
            let guardians = case.opening.kind.subject() != Subject::Staff;
            let objects_first = decided && guardians && case.is_public() && !case.may_appeal();
            need(!objects_first, Refusal::ObjectionFirst);
        }
        S::ObjectionAcknowledged | S::ObjectionHearing => {
            need(case.is_objected_to(), Refusal::NoObjection);
        }
        S::ObjectionDecided => {
            need(case.is_objected_to(), Refusal::NoObjection);
            let heard = objection.and_then(|id| case.answered_on(S::ObjectionHearing, id));
            need(heard.is_some(), Refusal::ObjectorsNotHeard);
            let pending = is_done(case, S::DisputeFiled) && !is_done(case, S::DisputeOpinion);
            need(!pending, Refusal::DisputePending);
        }
        S::DisputeOpinion => need(is_done(case, S::DisputeFiled), Refusal::NoDispute),
        S::AppealDecided => need(is_done(case, S::AppealFiled), Refusal::NoAppeal),
        S::NewDecision => need(case.is_changed(), Refusal::NothingChanged),
        S::Withdrawn => {
            need(decided, Refusal::NotDecided);
            need(!case.is_revoked(), Refusal::StandsNoLonger);
        }
        S::WithdrawalTold => need(case.is_told_of_fall(), Refusal::NotWithdrawn),
        S::PassedOn => need(case.is_revoked(), Refusal::StillStands),
        S::LeavingTold => {
            need(decided, Refusal::NotDecided);
            let written = case.tidings().next().is_some();
            need(!decided || written, Refusal::NotMadeKnown);
            need(case.accepted().is_some(), Refusal::NoSchoolAccepts);
        }
        S::Removed => {
            let known = case.made_known().is_some();
            let admitted = case.accepted().is_some();
            need(decided, Refusal::NotDecided);
            need(!decided || known, Refusal::NotMadeKnown);
            need(admitted, Refusal::NoSchoolAccepts);
            if known && admitted {
                refusals.extend(case.leaving_untold().into_iter().map(leaving_not_told));
            }
            refusals.extend(case.halted_on().map(|on| Refusal::HaltedByCourt { on }));
        }
        S::TransferReport => {
            need(decided, Refusal::NotDecided);
            need(case.accepted().is_some(), Refusal::NoSchoolAccepts);
        }
        S::Deregistered => {
            need(
                !decided || case.made_known().is_some(),
                Refusal::NotMadeKnown,
            );
            need(is_done(case, S::Removed), Refusal::NotRemoved);
            refusals.extend(case.halted_on().map(|on| Refusal::HaltedByCourt { on }));
        }
        S::Stopped => need(!decided, Refusal::DecidedBefore),
        _ => {}
    }
    refusals
}

fn leaving_not_told(home: &Home) -> Refusal {
    Refusal::LeavingNotTold {
        names: home.names.clone(),
    }
}

/// What stands in the way of a decision in this procedure: for an expulsion the group teacher, the
/// intention and the guardians (WPO 40(11), 63(2)); for staff the intention and the view, or the
/// end of the three weeks for it (CAO PO), and for a dismissal the permit or the ruling (BW 7:671a,
/// 7:671b). `urgent` is the reason why an order measure could not
/// wait, where there is one.
pub fn ready_to_decide(case: &Case<'_>, urgent: Option<&str>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if case.is_stopped() {
        refusals.push(Refusal::ProcedureEnded);
    }
    match case.opening.kind {
        SanctionKind::Expulsion => {
            for (at, refusal) in [
                (S::TeacherHeard, Refusal::TeacherNotHeard),
                (S::Intent, Refusal::IntentNotSent),
                (S::GuardiansHeard, Refusal::GuardiansNotHeard),
            ] {
                if case.first(at).is_none() {
                    refusals.push(refusal);
                }
            }
            if case.first(S::GuardiansHeard).is_some() {
                refusals.extend(case.unheard().into_iter().map(household_not_heard));
            }
            let decided_on = case.decided_on().unwrap_or(case.today);
            let runs = case.written_view_runs(decided_on);
            refusals.extend(runs.map(|until| Refusal::WrittenViewRuns { until }));
        }
        SanctionKind::Reprimand | SanctionKind::StaffSuspension | SanctionKind::Dismissal => {
            let urgent = urgent.is_some_and(|reason| !reason.trim().is_empty());
            let waits = !(case.may_do_without_intent() && urgent || case.is_by_agreement());
            match case.term(S::View) {
                None if waits => refusals.push(Refusal::IntentNotSent),
                Some(term)
                    if waits
                        && case.first(S::View).is_none()
                        && case.decided_on().unwrap_or(case.today) < term.late_from =>
                {
                    refusals.push(Refusal::ViewTermRuns {
                        until: term.ends_on,
                    });
                }
                _ => {}
            }
            let dismissal = case.opening.kind == SanctionKind::Dismissal;
            if dismissal && !case.is_by_agreement() && case.granted().is_none() {
                refusals.push(Refusal::RequestNotGranted);
            }
        }
        _ => {}
    }
    refusals
}

/// What must be done by when, as the stations stand.
pub fn tasks(case: &Case<'_>) -> Vec<NewTask> {
    let mut tasks: Vec<NewTask> = Vec::new();
    for station in strip(case) {
        let open = matches!(station.state, StationState::Due | StationState::Late);
        let Some(due_on) = station.on.filter(|_| open) else {
            if let Some(task) = open.then(|| undated(case, &station)).flatten() {
                tasks.push(task);
            }
            continue;
        };
        let kind = match (station.kind, case.decided.is_some()) {
            (S::GuardiansHeard, false) => Some(TaskKind::HearGuardians),
            (S::PupilHeard, false) => None,
            (S::InForce, _) => None,
            (S::View, true) => Some(TaskKind::HearAfterwards),
            (at, _) => track::task_kinds(at).first().copied(),
        };
        let Some(kind) = kind.filter(|kind| !tasks.iter().any(|task| task.kind == *kind)) else {
            continue;
        };
        tasks.push(NewTask {
            kind,
            due_on,
            source: station
                .term
                .map_or(station.source.to_owned(), |term| term.source),
        });
    }
    let ends = match case.opening.kind {
        SanctionKind::AccessBan => Some((TaskKind::AccessBanEnds, "protocol")),
        _ if case.opening.is_of_order() => Some((TaskKind::StaffSuspensionEnds, "CAO PO")),
        _ => None,
    };
    if let Some((_, Some(last))) = case.days()
        && let Some((kind, source)) = ends
        && last >= case.today
        && !case.is_revoked()
    {
        tasks.push(NewTask {
            kind,
            due_on: last,
            source: source.to_owned(),
        });
    }
    tasks
}

/// A talk on return for which no day is set yet is planned by the last day of the measure.
fn undated(case: &Case<'_>, station: &Station) -> Option<NewTask> {
    let (first, last) = case.days()?;
    (station.kind == S::ReturnTalk).then(|| NewTask {
        kind: TaskKind::PlanReturnTalk,
        due_on: last.unwrap_or(first),
        source: station.source.to_owned(),
    })
}
