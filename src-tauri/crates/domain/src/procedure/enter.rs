//! Putting something down at a station: every rule in its way at once.

use chrono::{Days, NaiveDate};

use crate::id::EntryId;
use crate::procedure::case::standing_entries;
use crate::procedure::track::{self, Demand};
use crate::procedure::{Asks, Case, Entry, EntryKind, Manner, Said, StationKind, Verdict, What};
use crate::refusal::Refusal;
use crate::sanction::{Decider, SanctionKind};

use crate::procedure::objection::{answers_one, inadmissible};
use crate::procedure::strip::in_the_way_of;
use StationKind as S;

/// Whether something may be put down; `id` is the name it would get.
///
/// # Errors
/// Every [`Refusal`] that stands in its way, so that all can be mended at once.
pub fn enter(case: &Case<'_>, id: EntryId, said: &Said) -> Result<Entry, Vec<Refusal>> {
    let kind = case.opening.kind;
    let there = track::track(kind).iter().any(|(at, _)| *at == said.station);
    if !there {
        return Err(vec![Refusal::StationNotHere {
            station: said.station,
        }]);
    }
    if !track::by_hand(said.station) {
        return Err(vec![Refusal::StationByItself {
            station: said.station,
        }]);
    }
    let mut refusals = Vec::new();
    let strikes_stop = said.station == S::Stopped && said.strikes.is_some();
    if case.is_stopped() && !strikes_stop {
        refusals.push(Refusal::ProcedureEnded);
    }
    striking(case.entries, said, &mut refusals);

    let mut entry = Entry {
        id,
        said: said.clone(),
    };
    let mut entries = case.entries.to_vec();
    entries.push(entry.clone());
    // What it replaces no longer counts, and it does not count for itself.
    let others: Vec<Entry> = standing_entries(&entries)
        .filter(|other| other.id != id)
        .cloned()
        .collect();
    let before = Case {
        entries: &others,
        ..*case
    };
    // From here on it is written down which objection is meant.
    let about = answers_one(said.station) && said.kind != EntryKind::StruckOut;
    if about {
        entry.said.objection = before.meant(said);
        let any = before.objections().next().is_some();
        if any && entry.said.objection.is_none() {
            refusals.push(lacks(said.station, Asks::Objection));
            return Err(refusals);
        }
    }
    let said = &entry.said;
    if let Some(last) = entries.last_mut() {
        last.said.objection = said.objection;
    }
    let after = Case {
        entries: &entries,
        ..*case
    };
    match said.kind {
        EntryKind::Done => doing(&before, said, &mut refusals),
        EntryKind::Planned if !track::may_be_planned(said.station) => {
            refusals.push(Refusal::NotPlanned {
                station: said.station,
            });
        }
        // The board tells that it needs longer: only as far as the law knows it (Awb 7:10).
        EntryKind::Planned if said.station == S::ObjectionDecided => {
            let term = said.objection.and_then(|id| before.unextended_term(id));
            match term.map(|term| term.extended(said.on)) {
                None => refusals.push(Refusal::NoObjection),
                Some(Err(refusal)) => refusals.push(refusal),
                Some(Ok(_)) => {}
            }
        }
        EntryKind::Planned => {
            if said.set_for.is_none_or(|day| day < case.today) {
                refusals.push(lacks(said.station, Asks::SetFor));
            }
            // The day on which a pupil leaves is told in the letter that makes it known.
            let way = in_the_way_of(&before, said.station, said.objection);
            let told = |one: &Refusal| {
                !matches!(one, Refusal::NotMadeKnown | Refusal::LeavingNotTold { .. })
            };
            refusals.extend(way.into_iter().filter(told));
        }
        EntryKind::NotNeeded => {
            let station = said.station;
            match track::demand(&before, station) {
                Demand::Law => refusals.push(Refusal::StationDemanded { station }),
                Demand::May | Demand::No => {
                    refusals.push(Refusal::NothingToLeaveOut { station });
                }
                Demand::Practice => {}
            }
            if said.report.trim().is_empty() {
                refusals.push(Refusal::LeavingOutNeedsReason);
            }
        }
        EntryKind::StruckOut => {
            if said.strikes.is_none() {
                refusals.push(Refusal::StrikesNothing);
            }
        }
    }
    if said.on > case.today {
        refusals.push(Refusal::EntryInFuture);
    }
    if said.strikes.is_some() {
        rests_on_it(case, &after, id, &mut refusals);
    }
    if refusals.is_empty() {
        Ok(entry)
    } else {
        Err(refusals)
    }
}

/// An earlier entry is struck at its own station, once, with a reason.
pub(super) fn striking(entries: &[Entry], said: &Said, refusals: &mut Vec<Refusal>) {
    let Some(struck) = said.strikes else {
        return;
    };
    let stands = standing_entries(entries)
        .any(|entry| entry.id == struck && entry.said.station == said.station);
    if !stands {
        refusals.push(Refusal::StrikesNothing);
    }
    if said.strike_reason.trim().is_empty() {
        refusals.push(Refusal::StrikeNeedsReason);
    }
}

fn lacks(station: StationKind, asks: Asks) -> Refusal {
    Refusal::EntryLacks { station, asks }
}

fn doing(case: &Case<'_>, said: &Said, refusals: &mut Vec<Refusal>) {
    let at = said.station;
    let never = inadmissible(case, said);
    for asked in track::asks(case.opening.kind, at) {
        // What excuses nothing is asked only where it matters, and so is when it was posted.
        let asks = match asked {
            Asks::Excuse => never.is_none(),
            Asks::Posted => case.may_be_in_time(said),
            // Of what is only said it is noted that they heard how to object.
            Asks::Report if at == S::ObjectionReceived => case.is_only_said(said),
            // A permit says of no day that the contract ends on it.
            Asks::SetFor if at == S::RequestGranted => case.court_sets_end(),
            _ => true,
        };
        if asks && !tells(said, *asked, case.entries) {
            refusals.push(lacks(at, *asked));
        }
    }
    registered(case, said, refusals);
    refusals.extend(case.intent_letter_on(said));
    refusals.extend(own_decision(case, said));
    refusals.extend(never);
    refusals.extend(withdraws(case, said));
    refusals.extend(not_heard(case, said));
    refusals.extend(marked(case, said));
    if at == S::Intent && case.opening.kind == SanctionKind::Expulsion {
        let passed = |day: Option<NaiveDate>| day.is_some_and(|day| day <= said.on);
        for (day, asks) in [
            (said.set_for, Asks::SetFor),
            (said.view_before, Asks::ViewBefore),
        ] {
            if passed(day) {
                refusals.push(lacks(at, asks));
            }
        }
    }
    refusals.extend(extends(case, said));
    refusals.extend(of_whom(case, said));
    refusals.extend(leaves_later(case, said));
    refusals.extend(
        in_the_way_of(case, at, said.objection)
            .into_iter()
            // Whoever took the objection back, or came too late with it, need not be heard
            // (Awb 7:3).
            .filter(|refusal| {
                *refusal != Refusal::ObjectorsNotHeard
                    || !matches!(
                        said.what,
                        Some(What::Ended {
                            verdict: Verdict::Inadmissible | Verdict::TakenBack,
                            ..
                        })
                    )
            }),
    );
    refusals.extend(out_of_order(case, said));
    let passed = match at {
        S::Delivered => case.made_known().filter(|on| *on == said.on),
        S::ObjectionDecided => said.objection.and_then(|id| case.answered_on(at, id)),
        _ => case.first(at),
    };
    if !track::is_repeated(at)
        && let Some(on) = passed
    {
        refusals.push(Refusal::AlreadyEntered { station: at, on });
    }
}

/// Whether an entry tells what is asked of it.
fn tells(said: &Said, asked: Asks, entries: &[Entry]) -> bool {
    let full = |text: &str| !text.trim().is_empty();
    match asked {
        Asks::Who => full(&said.who),
        Asks::Manner => said.manner.is_some(),
        Asks::Report => full(&said.report),
        Asks::Proof => full(&said.proof),
        Asks::Agreements => full(&said.agreements),
        Asks::SetFor => said.set_for.is_some(),
        Asks::ViewBefore => said.view_before.is_some(),
        // Asked only where they live apart.
        Asks::Guardians => true,
        Asks::Verdict => matches!(said.what, Some(What::Ended { .. })),
        // Who takes an objection back leaves nothing to decide.
        Asks::DecidedBy => match said.what {
            Some(What::Ended {
                verdict,
                decided_by,
                ..
            }) => decided_by.is_some() || verdict == Verdict::TakenBack,
            Some(What::Withdrawn { .. }) => true,
            _ => said.station != S::Withdrawn,
        },
        // Which one is meant was found before.
        Asks::Objection => true,
        Asks::Excuse => match &said.what {
            Some(What::Ended {
                verdict: Verdict::Inadmissible,
                excuse,
                ..
            }) => full(excuse),
            _ => true,
        },
        Asks::Posted => said.posted_on.is_some_and(|day| day <= said.on),
        Asks::Halts => matches!(said.what, Some(What::Enjoined { .. })),
        Asks::Informed => matches!(said.what, Some(What::Informed { .. })),
        Asks::Placement => match &said.what {
            Some(What::Asked { school, .. }) => full(school),
            Some(What::Answered { to, .. }) => standing_entries(entries).any(|entry| {
                entry.id == *to && matches!(entry.said.what, Some(What::Asked { .. }))
            }),
            _ => false,
        },
    }
}

/// Nobody leaves before the day that the decision or its letter names (WPO 63(2); Awb 3:40).
fn leaves_later(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    let decision = case
        .decided
        .filter(|_| said.station == S::Removed)?
        .decision;
    let named = case.planned(S::Removed).or_else(|| decision.leaves_on());
    let later = named.filter(|on| said.on < *on);
    // That it was before they were told is said by the order of things.
    let told = case.leaving_told().max(case.made_known());
    let sooner = || {
        case.leaves_from()
            .filter(|from| said.on < *from && told <= Some(said.on))
    };
    later
        .map(|on| Refusal::LeavesLater { on })
        .or_else(|| sooner().map(|from| Refusal::LeavesTooSoon { from }))
}

/// A measure of order is made longer before it ends, and once by at most four weeks (CAO PO).
fn extends(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    if !matches!(said.station, S::Extended | S::ExtensionTold) {
        return None;
    }
    let (_, last) = case.days()?;
    let ends_on = last?;
    if said.station == S::ExtensionTold {
        let late = said.on > ends_on;
        let unsent = case.extended().is_some() && case.extension_sent().is_none();
        return if late {
            Some(Refusal::ExtendedTooLate { ends_on })
        } else {
            unsent.then_some(Refusal::ExtensionNotSent)
        };
    }
    let until = said.set_for?;
    let last_allowed = longest_order(ends_on);
    if said.on > ends_on {
        Some(Refusal::ExtendedTooLate { ends_on })
    } else if until <= ends_on {
        Some(Refusal::EndsBeforeItBegins)
    } else {
        (until > last_allowed).then_some(Refusal::OrderTooLong { last_allowed })
    }
}

/// The last day of the four weeks that a measure of order lasts, or is made longer, counted from
/// the day before them (CAO PO).
pub(crate) fn longest_order(before: NaiveDate) -> NaiveDate {
    before.checked_add_days(Days::new(28)).unwrap_or(before)
}

/// A hearing of guardians who live apart says which household it was with (BW 1:377c), and an
/// objection whose it is: each household has a letter and a term of its own.
fn of_whom(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    if said.station == S::ObjectionReceived {
        if case.is_only_said(said) {
            return None;
        }
        let named = match said.what {
            Some(What::Objected { letter }) => case.tiding(letter).is_some(),
            _ => case.tidings().count() < 2,
        };
        return (!named).then(|| lacks(said.station, Asks::Guardians));
    }
    let one_of_them = case
        .homes
        .iter()
        .any(|home| home.has_one_of(&said.guardians));
    let asked = said.station == S::GuardiansHeard && case.live_apart();
    (asked && !one_of_them).then(|| lacks(said.station, Asks::Guardians))
}

/// The intention of a measure for staff, and the letter that one is made longer, go by registered
/// post (CAO PO).
fn registered(case: &Case<'_>, said: &Said, refusals: &mut Vec<Refusal>) {
    let staff = case.opening.kind != SanctionKind::Expulsion;
    let other = said
        .manner
        .is_some_and(|manner| manner != Manner::RegisteredPost);
    let station = matches!(said.station, S::Intent | S::ExtensionTold);
    if station && staff && other {
        refusals.push(Refusal::NotRegistered);
    }
}

/// Who decided takes the decision back, or the board in whose name that was (WPO 40(1), 40c(1);
/// Awb 10:2).
fn withdraws(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    let Some(What::Withdrawn { decided_by: by }) = said.what else {
        return None;
    };
    let decider = case.decided?.decision.decided_by;
    let may = by == decider || by == Decider::Board;
    (said.station == S::Withdrawn && !may).then_some(Refusal::WithdrawnByWhoDecided { decider })
}

/// The board decides on an objection (WPO 63(3); Awb 7:11), and never who took the decision by
/// mandate (Awb 10:3(3)).
fn own_decision(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    let Some(What::Ended {
        decided_by: Some(by),
        ..
    }) = said.what
    else {
        return None;
    };
    if said.station != S::ObjectionDecided || by == Decider::Board {
        return None;
    }
    let own = case.decided.map(|decided| decided.decision.decided_by) == Some(by);
    Some(if own {
        Refusal::OwnDecision
    } else {
        Refusal::BoardDecidesObjections
    })
}

/// Who was not heard after all counts as heard only when the day that was set for it has passed, or
/// when they wrote that they do not want to be heard (WPO 40(11), 63(2); Awb 4:8, 7:2, 7:3; CAO
/// PO). A group teacher is heard, whatever they would like (WPO 40(11)).
pub(super) fn not_heard(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    let station = said.station;
    match said.manner? {
        Manner::Waived | Manner::Declined if station == S::TeacherHeard => {
            Some(Refusal::TeacherIsHeard)
        }
        Manner::Declined => {
            let invited = match said.objection {
                Some(id) => case.invited_to(id),
                None => case.invited_for(said),
            };
            match invited {
                Ok(until) if said.on <= until => Some(Refusal::StillToBeHeard { station, until }),
                Ok(_) => None,
                Err(refusal) => Some(refusal),
            }
        }
        _ => None,
    }
}

/// Whether a decision was made known is said by the marks of its letters, and by nothing typed.
fn marked(case: &Case<'_>, said: &Said) -> Option<Refusal> {
    if said.station != S::Delivered || case.decided.is_none() || case.has_no_letter() {
        return None;
    }
    match case.made_known() {
        Some(on) if on == said.on => None,
        _ => Some(Refusal::MarkedOnLetter),
    }
}

/// Dates follow each other: nothing before the incident, nothing before what it rests on, and what
/// belongs before the decision not after it.
pub(super) fn out_of_order(case: &Case<'_>, said: &Said) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let at = said.station;
    if case.happened_on.is_some_and(|day| said.on < day) {
        refusals.push(Refusal::BeforeIncident { station: at });
    }
    let expulsion = case.opening.kind == SanctionKind::Expulsion;
    let mut before: Vec<(StationKind, Option<NaiveDate>)> = Vec::new();
    match at {
        S::PupilHeard | S::GuardiansHeard if expulsion => {
            before.push((S::Intent, case.last(S::Intent)));
        }
        S::View => before.push((S::Intent, case.last(S::Intent))),
        S::RequestFiled => {
            before.push((S::Intent, case.last(S::Intent)));
            before.push((S::View, case.last(S::View)));
        }
        S::RequestGranted => before.push((S::RequestFiled, case.last(S::RequestFiled))),
        S::Search => {
            if let Some(What::Answered { to, .. }) = &said.what {
                let asked = case.done(S::Search).find(|entry| entry.id == *to);
                before.push((S::Search, asked.map(|entry| entry.said.on)));
            }
        }
        S::Delivered
        | S::ReasonTold
        | S::GuardiansTold
        | S::Municipality
        | S::Inspectorate
        | S::AttendanceTold
        | S::Evaluated
        | S::ObjectionReceived
        | S::DisputeFiled
        | S::InjunctionAsked
        | S::AppealFiled => {
            before.push((S::Decided, case.decided_on()));
            if at == S::AppealFiled {
                before.push((S::ObjectionDecided, case.last(S::ObjectionDecided)));
            }
        }
        S::ReturnTalk => {
            let last = case.days().map(|(first, last)| last.unwrap_or(first));
            before.push((S::InForce, last));
        }
        S::ObjectionAcknowledged | S::ObjectionHearing | S::ObjectionDecided => {
            let about = case.meant(said);
            let received = case.objections().find(|entry| Some(entry.id) == about);
            before.push((S::ObjectionReceived, received.map(|entry| entry.said.on)));
            if at == S::ObjectionDecided {
                let heard = about.and_then(|id| case.answered_on(S::ObjectionHearing, id));
                before.push((S::ObjectionHearing, heard));
                before.push((S::DisputeOpinion, case.last(S::DisputeOpinion)));
            }
        }
        S::InjunctionDecided => {
            before.push((S::InjunctionAsked, case.first(S::InjunctionAsked)));
        }
        S::DisputeOpinion => before.push((S::DisputeFiled, case.last(S::DisputeFiled))),
        S::Withdrawn => before.push((S::Decided, case.decided_on())),
        S::WithdrawalTold => {
            let fell = case.fall().map(|entry| entry.said.station);
            before.push((fell.unwrap_or(S::Withdrawn), case.fell_on()));
        }
        S::Extended => before.push((S::Decided, case.decided_on())),
        S::ExtensionTold => {
            before.push((S::Extended, case.last(S::Extended)));
            before.push((S::Letter, case.extension_sent()));
        }
        S::AppealDecided => before.push((S::AppealFiled, case.last(S::AppealFiled))),
        S::Removed => {
            before.push((S::Decided, case.decided_on()));
            before.push((S::Delivered, case.made_known()));
            before.push((S::LeavingTold, case.leaving_told()));
            before.push((S::Search, case.accepted().map(|(_, day)| day)));
        }
        S::TransferReport => {
            before.push((S::Decided, case.decided_on()));
            before.push((S::Search, case.accepted().map(|(_, day)| day)));
        }
        S::Deregistered => before.push((S::Removed, case.last(S::Removed))),
        _ => {}
    }
    // The latest of what went before says enough.
    let latest = before
        .into_iter()
        .filter_map(|(station, on)| Some((station, on?)))
        .filter(|(_, on)| said.on < *on)
        .max_by_key(|(_, on)| *on);
    if let Some((station, on)) = latest {
        refusals.push(Refusal::OutOfOrder { station, on });
    }
    if track::goes_before(case.opening, at)
        && let Some(decided_on) = case.decided_on()
        && said.on > decided_on
    {
        refusals.push(Refusal::AfterDecision { decided_on });
    }
    refusals
}

/// Whatever was put down later still has to be allowed without what is struck.
fn rests_on_it(case: &Case<'_>, after: &Case<'_>, id: EntryId, refusals: &mut Vec<Refusal>) {
    let mut rests: Vec<StationKind> = Vec::new();
    for entry in after.standing() {
        if entry.id == id || entry.said.kind != EntryKind::Done {
            continue;
        }
        let was_wrong = wrong(case, entry);
        if !was_wrong && wrong(after, entry) {
            rests.push(entry.said.station);
        }
    }
    if let Some(decided) = case.decided {
        let urgent = Some(decided.decision.hearing.urgency.as_str());
        let ready = |case: &Case<'_>| {
            super::ready_to_decide(case, urgent).is_empty() && after_decision(case).is_none()
        };
        if ready(case) && !ready(after) {
            rests.push(S::Decided);
        }
    }
    // The letter that confirms a summary dismissal names the day on which the reason was told.
    let told = |case: &Case<'_>| case.first(S::ReasonTold);
    let confirmed = case.tidings().any(|sent| sent.delivered_on.is_some());
    if confirmed && told(case).is_some() && told(case) != told(after) {
        rests.push(S::Letter);
    }
    rests.dedup();
    refusals.extend(
        rests
            .into_iter()
            .map(|station| Refusal::RestsOnIt { station }),
    );
}

/// Whether an entry that stands would be refused now for what it rests on.
fn wrong(case: &Case<'_>, entry: &Entry) -> bool {
    let about = entry.said.objection;
    about.is_some() && case.meant(&entry.said).is_none()
        || !out_of_order(case, &entry.said).is_empty()
        || not_heard(case, &entry.said).is_some()
        || inadmissible(case, &entry.said).is_some()
        || in_the_way_of(case, entry.said.station, case.meant(&entry.said))
            .iter()
            .any(|refusal| {
                !matches!(
                    refusal,
                    Refusal::ObjectorsNotHeard | Refusal::DisputePending | Refusal::DecidedBefore
                )
            })
        || !tells_placement(case, entry)
}

fn tells_placement(case: &Case<'_>, entry: &Entry) -> bool {
    entry.said.station != S::Search || tells(&entry.said, Asks::Placement, case.entries)
}

/// A station that belongs before the decision and was passed after it, with its day.
pub fn after_decision(case: &Case<'_>) -> Option<(StationKind, NaiveDate)> {
    let decided_on = case.decided_on()?;
    case.standing()
        .filter(|entry| entry.said.kind == EntryKind::Done)
        .filter(|entry| track::goes_before(case.opening, entry.said.station))
        .map(|entry| (entry.said.station, entry.said.on))
        .find(|(_, on)| *on > decided_on)
}
