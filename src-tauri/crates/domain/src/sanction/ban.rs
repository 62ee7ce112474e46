//! The access ban: a guardian is kept from the buildings and grounds for a set time, by the civil
//! right of the board over its premises. It ends by itself; whoever still needs it decides anew, on
//! what is true by then.

use chrono::{Days, Months, NaiveDate};

use crate::incident::Incident;
use crate::refusal::Refusal;
use crate::sanction::measures::{heard_afterwards, missing, soon_after};
use crate::sanction::{AccessBan, Circumstances, Decision, Earlier, Particulars, SanctionKind};

/// From how many days before the end of a ban a new one can be decided: sooner nobody can know
/// whether it is still needed.
const RENEWED_FROM: Days = Days::new(28);

/// Until how many days after the end of a ban a new one still follows on it.
const RENEWED_UNTIL: Days = Days::new(7);

/// How many days a ban can last before somebody looks in between whether it is still needed. What
/// is longer is looked at before half of it has run: that it is no longer than necessary is part of
/// what makes it proportional (LKC on conduct of guardians; domain: letters).
const WITHOUT_REVIEW: Days = Days::new(28);

/// The last day on which a ban is looked at again.
fn review_by(first: NaiveDate, last: NaiveDate) -> NaiveDate {
    let short = first
        .checked_add_days(WITHOUT_REVIEW)
        .is_none_or(|end| last < end);
    if short {
        last
    } else {
        first + (last - first) / 2
    }
}

/// The ban for an incident that a decision of a day can follow on: the one that ends last, while it
/// runs or just after.
pub fn ban_before<'a>(
    incident: &Incident,
    earlier: &'a [Earlier],
    decided_on: NaiveDate,
) -> Option<&'a Earlier> {
    let last = earlier
        .iter()
        .filter(|e| is_ban_for(e, incident))
        .max_by_key(|e| e.days)?;
    let (_, end) = last.days?;
    let until = end.checked_add_days(RENEWED_UNTIL).unwrap_or(end);
    (decided_on <= until).then_some(last)
}

/// Whether an earlier step is a ban that stands and is for this incident: also where the incident
/// was known by then, or is another record of the same day.
pub(super) fn is_ban_for(earlier: &Earlier, incident: &Incident) -> bool {
    let ban = earlier.kind == SanctionKind::AccessBan && earlier.stands();
    ban && earlier.knew(incident)
}

/// A new ban rests on what is true now: it does not repeat the reasons of the one before.
///
/// # Errors
/// [`Refusal::ReasonsOfEarlierBan`].
pub fn own_reasons(before: &Decision, decision: &Decision) -> Result<(), Refusal> {
    let same = before.reasons.trim() == decision.reasons.trim();
    if same && !missing(&decision.reasons) {
        return Err(Refusal::ReasonsOfEarlierBan {
            decided_on: before.decided_on,
        });
    }
    Ok(())
}

/// An access ban names its area, runs for a set time and no longer than the protocol says at once,
/// gives someone to speak to about the child, and says why nothing milder will do. The guardian is
/// heard before, or soon after when it could not wait.
pub(super) fn access_ban(decision: &Decision, at: &Circumstances<'_>, refusals: &mut Vec<Refusal>) {
    let before = at
        .incident
        .and_then(|incident| ban_before(incident, at.earlier, decision.decided_on));
    let over = at
        .incident
        .filter(|_| before.is_none())
        .and_then(|incident| {
            let mut bans = at.earlier.iter().filter(|e| is_ban_for(e, incident));
            bans.next()
        });
    refusals.extend(over.map(|ban| Refusal::BannedBefore {
        decided_on: ban.decided_on,
    }));
    let hearing = &decision.hearing;
    match hearing.guardians_heard_on {
        Some(day) if day > decision.decided_on => refusals.push(Refusal::HeardAfterDecision),
        Some(day) if at.incident.is_some_and(|i| day < i.happened_on) => {
            refusals.push(Refusal::HeardBeforeIncident);
        }
        // What was said of the first ban says nothing of the next, and an end that was known for
        // weeks makes nothing urgent.
        heard if before.is_some_and(|ban| heard.is_none_or(|day| day <= ban.decided_on)) => {
            refusals.extend(before.map(|ban| Refusal::HeardForEarlierBan {
                decided_on: ban.decided_on,
            }));
        }
        Some(_) => {}
        None if missing(&hearing.urgency) => refusals.push(Refusal::GuardianNotHeard),
        None => refusals.extend(heard_afterwards(decision, at)),
    }
    let Some(Particulars::AccessBan(ban)) = &decision.particulars else {
        refusals.push(Refusal::ParticularsMissing {
            kind: decision.kind,
        });
        return;
    };
    if missing(&ban.area) {
        refusals.push(Refusal::AreaMissing);
    }
    if missing(&ban.contact) {
        refusals.push(Refusal::ContactMissing);
    }
    if missing(&ban.proportionality) {
        refusals.push(Refusal::ProportionalityMissing);
    }
    days(ban, before, decision, at, refusals);
}

/// It begins soon after its decision or, where another one runs, on the day after that: never
/// before, and decided no sooner than its end is in sight.
fn days(
    ban: &AccessBan,
    before: Option<&Earlier>,
    decision: &Decision,
    at: &Circumstances<'_>,
    refusals: &mut Vec<Refusal>,
) {
    if ban.first_day < decision.decided_on {
        refusals.push(Refusal::BeginsBeforeDecision);
    }
    let mut by = soon_after(decision.decided_on, at);
    if let Some((first, end)) = before.and_then(|ban| ban.days) {
        // Of a short ban at least half has run.
        let half = first + (end - first) / 2;
        let from = end.checked_sub_days(RENEWED_FROM).unwrap_or(end).max(half);
        if decision.decided_on < from {
            refusals.push(Refusal::RenewedTooEarly { from });
        } else if ban.first_day <= end {
            refusals.push(Refusal::BanStillRuns { last_day: end });
        }
        by = by.max(end.succ_opt().unwrap_or(end));
    }
    if ban.first_day > by {
        refusals.push(Refusal::BeginsTooLate { by });
    }
    if ban.last_day < ban.first_day {
        refusals.push(Refusal::EndsBeforeItBegins);
        return;
    }
    let by = review_by(ban.first_day, ban.last_day);
    let in_time = ban
        .review_on
        .is_some_and(|on| on > ban.first_day && on <= by);
    if !in_time && (ban.review_on.is_some() || by < ban.last_day) {
        refusals.push(Refusal::ReviewTooLate { by });
    }
    let months = Months::new(at.protocol.access_ban_months);
    let last_allowed = ban
        .first_day
        .checked_add_months(months)
        .and_then(|day| day.pred_opt())
        .unwrap_or(ban.first_day);
    if ban.last_day > last_allowed {
        refusals.push(Refusal::BanTooLong { last_allowed });
    }
}
