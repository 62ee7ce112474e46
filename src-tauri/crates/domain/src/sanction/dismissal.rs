//! The end of a contract otherwise than at once: by the road that the intention named, after the
//! permit or the ruling that this road takes, and on a day that the law lets it end (BW 7:669 to
//! 7:672). Who agrees to it in writing needs neither (BW 7:670b).

use chrono::{Days, Months};

use crate::procedure::{Case, Route};
use crate::refusal::Refusal;
use crate::sanction::{Decision, StaffMeasure};

/// For how long a permit can be used (BW 7:671a(6)).
const PERMIT_HOLDS: Days = Days::new(28);

/// What at least is left of the notice, whatever the law counts off it (BW 7:672(5)). How long it
/// is for somebody follows from the years of service, which are not kept here.
const LEAST_NOTICE: Months = Months::new(1);

/// What a dismissal has to say: its road, and the last day of the contract.
pub(super) fn dismissal(
    terms: &StaffMeasure,
    decision: &Decision,
    case: &Case<'_>,
    refusals: &mut Vec<Refusal>,
) {
    let Some(route) = terms.route else {
        refusals.push(Refusal::RouteMissing);
        return;
    };
    // Both can still agree, whatever was intended.
    let named = case.opening.route.unwrap_or(route);
    if route != named && route != Route::Agreement {
        refusals.push(Refusal::RouteDiffers);
        return;
    }
    let granted = case.granted().map(|entry| &entry.said);
    let decided_on = decision.decided_on;
    if let (Route::Permit, Some(permit)) = (route, granted) {
        let by = permit
            .on
            .checked_add_days(PERMIT_HOLDS)
            .unwrap_or(permit.on);
        if decided_on > by {
            refusals.push(Refusal::PermitLapsed { by });
        }
    }
    let Some(ends_on) = terms.ends_on else {
        refusals.push(Refusal::ContractEndMissing);
        return;
    };
    match (route, granted) {
        (Route::Agreement, _) if ends_on < decided_on => {
            refusals.push(Refusal::EndsBeforeDecision);
        }
        (Route::Permit, _) => {
            let least = decided_on.checked_add_months(LEAST_NOTICE);
            let least = least.filter(|least| ends_on < *least);
            refusals.extend(least.map(|least| Refusal::NoticeTooShort { least }));
        }
        (Route::Court, Some(ruling)) => {
            let other = ruling.set_for.filter(|on| *on != ends_on);
            refusals.extend(other.map(|on| Refusal::CourtSetsEnd { on }));
        }
        _ => {}
    }
}
