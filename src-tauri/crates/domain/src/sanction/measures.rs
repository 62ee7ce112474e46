//! What each measure asks of a decision: its days, who was heard, and what its letter has to say.
//! Whether it may be taken at all, and by whom, is weighed in [`decide`](super::decide).

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::procedure::{self, Case, longest_order};
use crate::refusal::Refusal;
use crate::sanction::{
    AccessBan, Circumstances, Decision, Expulsion, InternalSuspension, Particulars, SanctionKind,
    StaffMeasure, TimeOut, immediate,
};

pub(super) fn missing(text: &str) -> bool {
    text.trim().is_empty()
}

/// A written warning says what is expected from now on; that to the guardians of a pupil needs
/// someone to write to.
pub(super) fn warning(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
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
pub(super) fn suspension(
    decision: &Decision,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) -> u32 {
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
pub(super) fn time_out(
    decision: &Decision,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) -> u32 {
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
pub(super) fn internal_suspension(
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
pub(super) fn access_ban(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
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
pub(super) fn expulsion(decision: &Decision, case: &Case<'_>, refusals: &mut Vec<Refusal>) {
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
pub(super) fn staff(
    decision: &Decision,
    case: &Case<'_>,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) {
    use SanctionKind as K;
    let of_order = case.opening.is_of_order();
    let none = StaffMeasure::default();
    let terms = match &decision.particulars {
        Some(Particulars::StaffMeasure(terms)) => terms,
        _ => &none,
    };
    match decision.kind {
        K::StaffSuspension => {
            match (terms.first_day, terms.last_day) {
                (None, _) | (_, None) => refusals.push(Refusal::PeriodMissing),
                (Some(first), Some(last)) if last < first => {
                    refusals.push(Refusal::EndsBeforeItBegins);
                }
                // The days of a measure of order are counted (CAO PO).
                (Some(first), Some(last)) if of_order => {
                    let before = first.pred_opt().unwrap_or(first);
                    let last_allowed = longest_order(before);
                    let long = last > last_allowed;
                    refusals.extend(long.then_some(Refusal::OrderTooLong { last_allowed }));
                }
                _ => {}
            }
            // Who could not be heard before is heard soon after.
            if case.goes_before_view(decision.decided_on) && !missing(&decision.hearing.urgency) {
                refusals.extend(heard_afterwards(decision, at));
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
    // Whoever was invited can still come on the day itself.
    let mut invited = hearing.households.iter().filter(|home| home.declined);
    let to_come = invited.find(|home| home.on >= decision.decided_on);
    if let Some(home) = to_come {
        refusals.push(Refusal::StillToBeHeard {
            station: procedure::StationKind::GuardiansHeard,
            until: home.on,
        });
    } else if hearing.days().any(|day| day > decision.decided_on) {
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
