//! The school's own ladders: what it may change in those of its protocol, and which version rules
//! on a day.
//!
//! A school can be stricter than the law and never looser, so each change is weighed against the
//! law ([`change`]) and not against the file: steps may come and go, but those that the protocol
//! names stay. Every change is a whole new version with a first day; earlier ones are kept, because
//! what was decided under them goes on counting as they said. Deliberately absent: clauses and
//! categories, which are the file's.

use chrono::NaiveDate;

use crate::incident::Severity;
use crate::protocol::{Ladder, Lapse, Protocol, Rung};
use crate::refusal::Refusal;
use crate::sanction::{Decider, SanctionKind, least_by_law, mandated};
use crate::school::School;
use crate::value;

/// The weeks that a step counts or waits for its evaluation at most: a year.
pub const MOST_WEEKS: u32 = 52;

value! {
    /// The ladders of a protocol as the school has them from a day on.
    pub struct OwnLadders {
        /// The number of the version: 1 for the first of the school.
        pub number: u32,
        /// The id of the protocol to which they belong.
        pub protocol: String,
        /// The first day on which they rule.
        pub from: NaiveDate,
        /// Why the school changed them; may be empty.
        #[serde(default)]
        pub motivation: String,
        /// All ladders, also those that are as in the file.
        pub ladders: Vec<Ladder>,
    }
}

/// The version that rules on a day; `None` while the file does. The newest of those that began
/// rules, so that a later change takes the place of an earlier one from its own first day.
pub fn in_force<'a>(
    versions: &'a [OwnLadders],
    protocol: &str,
    day: NaiveDate,
) -> Option<&'a OwnLadders> {
    versions
        .iter()
        .filter(|own| own.protocol == protocol && own.from <= day)
        .max_by_key(|own| own.number)
}

impl Protocol {
    /// The protocol with the school's own ladders. Its version names them too: "2026.1+3".
    pub fn with_own(&self, own: Option<&OwnLadders>) -> Protocol {
        match own {
            None => self.clone(),
            Some(own) => Protocol {
                version: format!("{}+{}", self.version, own.number),
                ladders: own.ladders.clone(),
                ..self.clone()
            },
        }
    }

    /// The protocol with another ladder for one kind of person.
    pub fn with_ladder(&self, ladder: &Ladder) -> Protocol {
        let mut changed = self.clone();
        changed.ladders.retain(|one| one.subject != ladder.subject);
        changed.ladders.push(ladder.clone());
        changed.ladders.sort_by_key(|one| one.subject);
        changed
    }
}

/// The protocol and the number of the school's own version in the name that a decision keeps:
/// "samen-online 2026.1+3".
pub fn of_named_version(name: &str) -> (&str, Option<u32>) {
    let (id, version) = name.split_once(' ').unwrap_or((name, ""));
    let own = version.rsplit_once('+').map(|(_, number)| number);
    (id, own.and_then(|number| number.parse().ok()))
}

/// How grave a step is: 0 for a talk, 1 for what is put in writing, 2 for what takes a child out of
/// its group or is a measure in law, 3 for what keeps someone away, 4 for what ends it.
pub fn gravity(kind: SanctionKind) -> u8 {
    use SanctionKind as K;
    match kind {
        K::Conversation | K::ParentContact | K::GuardianTalk | K::StaffTalk => 0,
        K::WrittenWarning | K::BehaviourContract | K::GuardianWarning | K::StaffWarning => 1,
        K::TimeOut | K::InternalSuspension | K::Reprimand | K::StaffSuspension => 2,
        K::Suspension | K::AccessBan => 3,
        K::Expulsion | K::Dismissal | K::SummaryDismissal => 4,
    }
}

/// The gravest step at which a first incident may begin.
fn gravest_first(severity: Severity) -> u8 {
    match severity {
        Severity::Light => 1,
        Severity::Moderate => 2,
        Severity::Serious => 3,
    }
}

/// Whether a school may have this ladder from a day on. `file` is its protocol as it ships, `now`
/// the ladder that rules until then.
///
/// # Errors
/// Every [`Refusal`] in its way, so that all can be mended at once.
pub fn change(
    ladder: &Ladder,
    file: &Protocol,
    now: Option<&Ladder>,
    school: &School,
    from: NaiveDate,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    let subject = ladder.subject;
    if ladder.rungs.is_empty() {
        return Err(vec![Refusal::LadderEmpty { subject }]);
    }
    let mut refusals = Vec::new();
    for (place, rung) in ladder.rungs.iter().enumerate() {
        let kind = rung.kind;
        if kind.subject() != subject {
            refusals.push(Refusal::WrongSubject { kind });
            continue;
        }
        let below = ladder.rungs.get(..place).unwrap_or_default();
        if below.iter().any(|other| other.kind == kind) {
            refusals.push(Refusal::StepTwice { kind });
        } else if below.iter().any(|b| gravity(b.kind) > gravity(kind)) {
            refusals.push(Refusal::MilderAboveGraver { kind });
        }
        step(rung, file, school, &mut refusals);
    }
    let named = file.ladder(subject).map_or(&[][..], |own| &own.rungs);
    for rung in named.iter().filter(|rung| rung.fixed) {
        if ladder.place(rung.kind).is_none() {
            refusals.push(Refusal::StepNamedByProtocol { kind: rung.kind });
        }
    }
    firsts(ladder, &mut refusals);
    if from < today {
        refusals.push(Refusal::LadderInPast);
    }
    if refusals.is_empty() && now == Some(ladder) {
        refusals.push(Refusal::LadderUnchanged);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Who decides, how long it counts, when it is evaluated and on which clause it rests.
fn step(rung: &Rung, file: &Protocol, school: &School, refusals: &mut Vec<Refusal>) {
    let kind = rung.kind;
    let decider = least_by_law(kind);
    if rung.decider < decider {
        refusals.push(Refusal::DeciderTooLow { kind, decider });
    } else if rung.decider == Decider::Director && !mandated(kind, school) {
        let decider = Decider::Board;
        refusals.push(Refusal::DeciderTooLow { kind, decider });
    }
    if rung.lapse == Lapse::Never && rung.lapse_weeks == 0 && gravity(kind) <= 1 {
        refusals.push(Refusal::StepNeverLapses { kind });
    }
    let weeks = MOST_WEEKS;
    if rung.lapse_weeks > weeks {
        refusals.push(Refusal::CountsTooLong { kind, weeks });
    }
    let weeks = match rung.lapse_weeks {
        0 => MOST_WEEKS,
        counts => counts.min(MOST_WEEKS),
    };
    if rung.evaluate_after_weeks > weeks {
        refusals.push(Refusal::EvaluatedTooLate { kind, weeks });
    }
    if file.clause(&rung.clause).is_none() {
        refusals.push(Refusal::ClauseNotInProtocol {
            clause: rung.clause.clone(),
        });
    }
}

/// Where a first incident begins: at a step of the ladder, in proportion to how serious it is.
fn firsts(ladder: &Ladder, refusals: &mut Vec<Refusal>) {
    let mut places = Vec::new();
    for severity in Severity::ALL.iter().copied() {
        let kind = ladder.first(severity);
        match ladder.place(kind) {
            None => refusals.push(Refusal::FirstStepMissing { severity }),
            Some(_) if gravity(kind) > gravest_first(severity) => {
                refusals.push(Refusal::FirstStepTooGrave { severity, kind });
            }
            Some(place) => places.push(place),
        }
    }
    if !places.is_sorted() {
        refusals.push(Refusal::FirstStepsOutOfOrder);
    }
}

#[cfg(test)]
pub(crate) mod tests;
