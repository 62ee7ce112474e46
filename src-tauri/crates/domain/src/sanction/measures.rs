//! What each measure asks of a decision: its days, who was heard, and what its letter has to say.
//! Whether it may be taken at all, and by whom, is weighed in [`decide`](super::decide).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::incident::Incident;
use crate::procedure::{self, Case, longest_order};
use crate::refusal::Refusal;
use crate::sanction::dismissal::dismissal;
use crate::sanction::{
    Circumstances, Decision, Earlier, Expulsion, InternalSuspension, Particulars, SanctionKind,
    StaffMeasure, TimeOut, answered_before, immediate,
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
    if terms.return_talk_on.is_none() {
        refusals.push(Refusal::ReturnTalkMissing);
    }
    begins_soon(terms.first_day, decision.decided_on, at, refusals);
    let days = Days {
        first: terms.first_day,
        last: terms.last_day,
        talk: terms.return_talk_on,
        whole: true,
    };
    days.weighed(decision, at, refusals)
}

/// The days of a measure that keeps a pupil away from the lessons of the group.
struct Days {
    first: NaiveDate,
    last: NaiveDate,
    /// The talk on return.
    talk: Option<NaiveDate>,
    /// Whether they are whole school days.
    whole: bool,
}

impl Days {
    /// They begin with the decision at the earliest, are no earlier measure made longer, and hold
    /// no more than a week; the talk on return may be on the last of them, but not before. Answers
    /// how many school days they are.
    fn weighed(
        &self,
        decision: &Decision,
        at: &Circumstances<'_>,
        refusals: &mut Vec<Refusal>,
    ) -> u32 {
        if self.first < decision.decided_on {
            refusals.push(Refusal::BeginsBeforeDecision);
        }
        if self.talk.is_some_and(|talk| talk < self.last) {
            refusals.push(Refusal::ReturnTalkTooEarly);
        }
        self.again(decision.kind, at, refusals);
        match within_a_week(decision.kind, self.first, self.last, at.calendar) {
            Ok(days) => days,
            Err(mut wrong) => {
                refusals.append(&mut wrong);
                0
            }
        }
    }

    /// On the same facts a pupil is kept away once, and what was known when an earlier measure was
    /// decided belongs to its facts: what follows straight on it is that measure made longer, what
    /// comes later is the same punishment twice. Where the earlier one stands no longer, the days
    /// that it ran count with the new ones (WPO 40c(1)).
    fn again(&self, kind: SanctionKind, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
        let Some(incident) = at.incident else {
            return;
        };
        let same = |e: &&Earlier| e.kind == kind && e.incident == Some(incident.id);
        let at_home = |e: &Earlier| e.kind == SanctionKind::TimeOut && !e.part_of_day;
        let taken = |e: &&Earlier| e.stands() || at_home(e) && self.whole && e.ran().is_some();
        if let Some(same) = at.earlier.iter().filter(same).find(taken) {
            refusals.push(Refusal::SameFacts {
                decided_on: same.decided_on,
            });
            return;
        }
        let standing = || at.earlier.iter().filter(|e| e.stands());
        // Out of the own group or out of the school: the one is the other in another form.
        let suspends = |kind| {
            matches!(
                kind,
                SanctionKind::Suspension | SanctionKind::InternalSuspension
            )
        };
        // A whole day at home follows on no other such day, nor on a suspension, for what was
        // known: another record of the same day is no other fact.
        let alike = |e: &&Earlier| match kind {
            SanctionKind::TimeOut if !self.whole => false,
            SanctionKind::TimeOut => {
                suspends(e.kind) && e.stands() || at_home(e) && (e.stands() || e.ran().is_some())
            }
            _ => e.stands() && (e.kind == kind || suspends(e.kind) && suspends(kind)),
        };
        // What keeps a pupil away from lessons is no way round another such step either.
        let at_once = immediate(kind, at);
        let follows = standing()
            .filter(|e| keeps_away(e.kind) && e.came_after(incident))
            .filter(|e| at_once.is_none_or(|it| it.id != e.id))
            .filter_map(Earlier::ran)
            .find(|(_, last)| self.first <= at.calendar.next_school_day(*last));
        let twice = at.earlier.iter().filter(alike).find(|e| e.knew(incident));
        let straight_on = kind == SanctionKind::TimeOut && follows.is_some();
        if let Some(before) = twice.filter(|_| !straight_on) {
            refusals.push(Refusal::KnownBefore {
                decided_on: before.decided_on,
            });
            return;
        }
        if let Some((_, last_day)) = follows {
            refusals.push(Refusal::FollowsStraightOn { last_day });
        }
        self.together(kind, incident, at, refusals);
    }

    /// What was taken on the same facts and these days together are at most five school days.
    fn together(
        &self,
        kind: SanctionKind,
        incident: &Incident,
        at: &Circumstances<'_>,
        refusals: &mut Vec<Refusal>,
    ) {
        use SanctionKind as K;
        let alike = |e: &&Earlier| match (kind, e.kind) {
            (K::InternalSuspension, other) => {
                matches!(other, K::InternalSuspension | K::Suspension)
            }
            (_, K::TimeOut) => !e.part_of_day,
            (_, other) => other == K::Suspension,
        };
        let school_days = |(first, last)| at.calendar.school_days(first, last);
        let before: BTreeSet<NaiveDate> = at
            .earlier
            .iter()
            .filter(alike)
            .filter(|e| e.knew(incident))
            .filter_map(Earlier::ran)
            .flat_map(school_days)
            .collect();
        let own = school_days((self.first, self.last)).into_iter();
        let own = own.filter(|_| self.whole);
        let all: BTreeSet<NaiveDate> = before.iter().copied().chain(own).collect();
        let most = usize::try_from(MOST_SCHOOL_DAYS).unwrap_or(usize::MAX);
        if !before.is_empty() && all.len() > most {
            let before = u32::try_from(before.len()).unwrap_or(u32::MAX);
            refusals.push(Refusal::TooManyDaysTogether {
                before,
                left: MOST_SCHOOL_DAYS.saturating_sub(before),
            });
        }
    }
}

/// How many school days a pupil is kept away at most (WPO 40c(1), as courts read it).
const MOST_SCHOOL_DAYS: u32 = 5;

/// A measure begins within a week of its decision, or on the first school day after that: one that
/// can wait longer is no answer to what happened.
fn begins_soon(
    first: NaiveDate,
    decided_on: NaiveDate,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) {
    let by = soon_after(decided_on, at);
    if first > by {
        refusals.push(Refusal::BeginsTooLate { by });
    }
}

/// The last day on which a measure that was decided on a day can begin.
pub(super) fn soon_after(decided_on: NaiveDate, at: &Circumstances<'_>) -> NaiveDate {
    let week = decided_on.checked_add_days(chrono::Days::new(6));
    at.calendar.next_school_day(week.unwrap_or(decided_on))
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
pub(super) fn heard_afterwards(decision: &Decision, at: &Circumstances<'_>) -> Option<Refusal> {
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
        from,
        purpose,
        supervision,
        talk_on,
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
    // It is there to end something now: on the day itself or the next school day.
    let by = at.calendar.next_school_day(decision.decided_on);
    if *day > by {
        refusals.push(Refusal::BeginsTooLate { by });
    }
    let days = Days {
        first: *day,
        last: *day,
        talk: *talk_on,
        whole: from.is_none(),
    };
    days.weighed(decision, at, refusals)
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
    begins_soon(*first_day, decision.decided_on, at, refusals);
    let days = Days {
        first: *first_day,
        last: *last_day,
        talk: *return_talk_on,
        whole: true,
    };
    days.weighed(decision, at, refusals)
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
        let from = procedure::fair_leaving_day(decision.decided_on);
        if *day < decision.decided_on {
            refusals.push(Refusal::BeginsBeforeDecision);
        } else if *day < from {
            refusals.push(Refusal::LeavesTooSoon { from });
        }
    }
}

/// What each measure for staff has to say: a suspension its days, a dismissal its road and its end,
/// a summary dismissal its urgent reason (CAO PO; BW 7:669, 7:671, 7:677).
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
    // Another one may have been decided since this procedure was opened.
    let answered = at
        .incident
        .and_then(|incident| answered_before(decision.kind, of_order, incident, at.earlier));
    refusals.extend(answered.map(|before| Refusal::AnsweredBefore {
        decided_on: before.decided_on,
    }));
    match decision.kind {
        K::StaffSuspension => {
            if let (true, Some(first), Some(last)) = (of_order, terms.first_day, terms.last_day) {
                let orders = at.earlier.iter().filter(|e| e.of_order && e.stands());
                let mut ran = orders.filter_map(Earlier::ran);
                let still = ran.find(|(from, until)| first <= *until && *from <= last);
                refusals.extend(still.map(|(_, last_day)| Refusal::OrderStillRuns { last_day }));
            }
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
                    // There is need of calm now, not in three months.
                    begins_soon(first, decision.decided_on, at, refusals);
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
        K::Dismissal => dismissal(terms, decision, case, refusals),
        K::SummaryDismissal => {
            if missing(&terms.urgent_reason) {
                refusals.push(Refusal::UrgentReasonMissing);
            }
            let waited = waited_since(decision, at.incident).filter(|_| missing(&terms.delay));
            refusals.extend(waited.map(|known_on| Refusal::DelayUnexplained { known_on }));
        }
        _ => {}
    }
}

/// Within how many days after the school came to know a summary dismissal is still given at once: a
/// weekend between is no delay. For an inquiry or advice it may take longer, with the reason; the
/// longer it takes, the less urgent it was (BW 7:677(1)).
const AT_ONCE: chrono::Days = chrono::Days::new(3);

/// The day on which the school came to know, where a summary dismissal was not given at once.
pub(super) fn waited_since(decision: &Decision, incident: Option<&Incident>) -> Option<NaiveDate> {
    let summary = decision.kind == SanctionKind::SummaryDismissal;
    let known_on = incident.filter(|_| summary)?.reported_on;
    let by = known_on.checked_add_days(AT_ONCE)?;
    (decision.decided_on > by).then_some(known_on)
}

/// How many school days a suspension from `first` to `last` takes.
///
/// # Errors
/// The refusals of WPO 40c(1): end before begin, longer than one week, more than five school days,
/// a first or last day without school.
pub fn period(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> Result<u32, Vec<Refusal>> {
    within_a_week(SanctionKind::Suspension, first, last, calendar)
}

/// As [`period`], for whatever keeps a pupil away from the lessons of the group: an internal
/// suspension is held to the week of the protocol (LKC 107579).
fn within_a_week(
    kind: SanctionKind,
    first: NaiveDate,
    last: NaiveDate,
    calendar: &Calendar,
) -> Result<u32, Vec<Refusal>> {
    if last < first {
        return Err(vec![Refusal::EndsBeforeItBegins]);
    }
    let internal = kind == SanctionKind::InternalSuspension;
    let mut refusals = Vec::new();
    let last_allowed = first
        .checked_add_days(chrono::Days::new(6))
        .unwrap_or(NaiveDate::MAX);
    if last > last_allowed {
        refusals.push(if internal {
            Refusal::InternalTooLong { last_allowed }
        } else {
            Refusal::LongerThanAWeek { last_allowed }
        });
    }
    let count = u32::try_from(calendar.school_days(first, last).len()).unwrap_or(u32::MAX);
    if count > MOST_SCHOOL_DAYS && !internal {
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
    refusals.extend(at.homes.iter().filter_map(|home| {
        let declined = hearing.of(home, at.homes).filter(|it| it.declined)?;
        invited_to(home, declined.on, at).err()
    }));
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

/// Whether a letter invited a household for a day, and left the school in time to come (Awb 4:8).
fn invited_to(home: &Home, to: NaiveDate, at: &Circumstances<'_>) -> Result<(), Refusal> {
    let own = at
        .invitations
        .iter()
        .filter(|it| home.has_one_of(&it.guardians));
    let mut own = own.filter(|it| it.to == to).peekable();
    if own.peek().is_none() {
        let names = home.names.clone();
        return Err(Refusal::InvitationMissing { names });
    }
    if own.any(|it| procedure::leaves_time(it.left_on, it.in_hand, to)) {
        return Ok(());
    }
    let by = procedure::invite_by(to, false);
    Err(Refusal::InvitedTooLate { to, by })
}

pub(crate) fn household_not_heard(home: &Home) -> Refusal {
    Refusal::HouseholdNotHeard {
        names: home.names.clone(),
    }
}
