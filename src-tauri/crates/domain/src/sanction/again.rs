//! The same facts again: nobody gets a second measure for what was answered before, also where it
//! was recorded once more. How long pupils are kept away together is counted in
//! [`measures`](super::measures).

use crate::incident::Incident;
use crate::sanction::{Earlier, SanctionKind};

/// The measure for staff that answers an incident already, where a person would get another one of
/// the same nature for it. What happened on one day is punished once, however often it was
/// recorded; a measure of order is for all that was known by then, and is made longer where more
/// time is needed (CAO PO; BW 7:611).
pub(crate) fn answered_before<'a>(
    kind: SanctionKind,
    of_order: bool,
    incident: &Incident,
    earlier: &'a [Earlier],
) -> Option<&'a Earlier> {
    let same_day = |e: &Earlier| e.happened_on == Some(incident.happened_on);
    let others = earlier
        .iter()
        .filter(|e| e.stands() && e.incident != Some(incident.id));
    let mut answers = others.filter(|e| match (of_order, e.of_order) {
        (true, true) => e.knew(incident),
        (false, false) => alike(kind, e.kind) && same_day(e),
        _ => false,
    });
    answers.next()
}

/// Whether two steps for staff, neither of them an order, answer the same facts in the same way:
/// both punish, or both end the contract.
fn alike(one: SanctionKind, other: SanctionKind) -> bool {
    use SanctionKind as K;
    let punishes = |kind| matches!(kind, K::Reprimand | K::StaffSuspension);
    let ends = |kind| matches!(kind, K::Dismissal | K::SummaryDismissal);
    punishes(one) && punishes(other) || ends(one) && ends(other)
}
