//! Who is in an incident, as that becomes known: somebody more was there, somebody unknown turns
//! out to have a file at the school, somebody was not there after all.
//!
//! Nobody disappears: who is taken out stays to be seen with the reason, and counts for nothing.
//! Deliberately absent: which part somebody had, which is a judgement of its own.

use crate::act::Act;
use crate::id::PartyId;
use crate::incident::{Incident, IncidentStatus};
use crate::person::{PersonId, Who};
use crate::procedure::offence;
use crate::refusal::Refusal;
use crate::sanction::SanctionKind;

/// Whether who is in an incident, and what was written down of it, can still change.
///
/// # Errors
/// A report that was not taken over, one that is closed or struck out, and a suspicion against
/// staff, of which the school finds out nothing itself (WPO 4a).
pub fn is_open(incident: &Incident) -> Result<(), Refusal> {
    if offence::concerns(incident) {
        return Err(Refusal::SexualOffenceByStaff);
    }
    match incident.status {
        IncidentStatus::SentIn => Err(Refusal::NotTakenOver),
        IncidentStatus::StruckOut | IncidentStatus::Closed => Err(Refusal::IncidentShut),
        _ => Ok(()),
    }
}

fn is_in_it(person: PersonId, incident: &Incident) -> bool {
    let mut parties = incident.parties.iter();
    parties.any(|party| party.who.person() == Some(person))
}

/// Whether somebody can be added to an incident.
///
/// # Errors
/// Every [`Refusal`] in the way.
pub fn add(who: &Who, incident: &Incident) -> Result<(), Vec<Refusal>> {
    let twice = who.person().is_some_and(|one| is_in_it(one, incident));
    let twice = twice.then_some(Refusal::PartyTwice);
    all(is_open(incident).err().into_iter().chain(twice))
}

/// Whether it can be said who an unknown person is.
///
/// # Errors
/// Every [`Refusal`] in the way.
pub fn name(party: PartyId, person: PersonId, incident: &Incident) -> Result<(), Vec<Refusal>> {
    let mut parties = incident.parties.iter();
    let known = parties.any(|one| one.id == party && one.who.person().is_some());
    let known = known.then_some(Refusal::PartyKnown);
    let twice = is_in_it(person, incident).then_some(Refusal::PartyTwice);
    let open = is_open(incident).err();
    all(open.into_iter().chain(known).chain(twice))
}

/// Whether somebody who was not there after all can be taken out of an incident. `acts` are those
/// that stand; `measure` is one that was decided or is prepared for them because of it.
///
/// # Errors
/// Every [`Refusal`] in the way.
pub fn take_out(
    party: PartyId,
    incident: &Incident,
    acts: &[Act],
    measure: Option<SanctionKind>,
) -> Result<(), Vec<Refusal>> {
    let last = incident.parties.iter().all(|one| one.id == party);
    let last = last.then_some(Refusal::LastParty);
    let mut parts = acts.iter().flat_map(|act| &act.parts);
    let acted = parts.any(|part| part.party == party);
    let acted = acted.then_some(Refusal::PartyInAct);
    let measure = measure.map(|kind| Refusal::MeasureRestsOnParty { kind });
    let open = is_open(incident).err();
    all(open.into_iter().chain(last).chain(acted).chain(measure))
}

fn all(refusals: impl Iterator<Item = Refusal>) -> Result<(), Vec<Refusal>> {
    let refusals: Vec<Refusal> = refusals.collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::ActPart;
    use crate::id::{PupilId, StaffId};
    use crate::incident::{Category, PartyRole};
    use crate::rehearsal::{incident, pupil};
    use uuid::Uuid;

    fn child(n: u128) -> PersonId {
        PersonId::Pupil(PupilId(Uuid::from_u128(n)))
    }

    fn party(n: u128) -> PartyId {
        PartyId(Uuid::from_u128(n))
    }

    /// A child, and somebody whom nobody knew.
    fn case() -> Incident {
        let unknown = Who::Unknown {
            description: "een jongen met een rode pet".into(),
        };
        incident(&[
            (pupil(7), PartyRole::Involved),
            (unknown, PartyRole::Involved),
        ])
    }

    #[test]
    fn whoever_is_in_it_already_is_not_added_again_nor_the_unknown_one() {
        assert_eq!(add(&pupil(8), &case()), Ok(()));
        assert_eq!(add(&pupil(7), &case()), Err(vec![Refusal::PartyTwice]));
        let another = Who::Unknown {
            description: "een jongen met een rode pet".into(),
        };
        assert_eq!(add(&another, &case()), Ok(()), "there may be two of them");
        assert_eq!(name(party(2), child(8), &case()), Ok(()));
        assert_eq!(
            name(party(2), child(7), &case()),
            Err(vec![Refusal::PartyTwice])
        );
        assert_eq!(
            name(party(1), child(8), &case()),
            Err(vec![Refusal::PartyKnown])
        );
    }

    #[test]
    fn who_was_not_there_goes_but_not_the_last_nor_who_an_act_or_a_measure_names() {
        assert_eq!(take_out(party(1), &case(), &[], None), Ok(()));
        let alone = incident(&[(pupil(7), PartyRole::Involved)]);
        assert_eq!(
            take_out(party(1), &alone, &[], None),
            Err(vec![Refusal::LastParty])
        );
        let act = Act {
            category: Category::Fighting,
            on: None,
            what: "Er werd geduwd.".into(),
            parts: vec![ActPart {
                party: party(1),
                role: PartyRole::Perpetrator,
            }],
        };
        let kind = SanctionKind::WrittenWarning;
        assert_eq!(
            take_out(party(1), &case(), std::slice::from_ref(&act), Some(kind)),
            Err(vec![
                Refusal::PartyInAct,
                Refusal::MeasureRestsOnParty { kind }
            ])
        );
        assert_eq!(take_out(party(2), &case(), &[act], None), Ok(()));
    }

    #[test]
    fn what_is_shut_waits_or_is_a_suspicion_stays_as_it_is() {
        let with = |status| Incident { status, ..case() };
        let staff = Who::Staff {
            id: StaffId(Uuid::from_u128(3)),
        };
        let mut offence = incident(&[(staff, PartyRole::Involved), (pupil(1), PartyRole::Target)]);
        offence.categories = vec![Category::SexualAbuse];
        for (incident, refusal) in [
            (with(IncidentStatus::Closed), Refusal::IncidentShut),
            (with(IncidentStatus::StruckOut), Refusal::IncidentShut),
            (with(IncidentStatus::SentIn), Refusal::NotTakenOver),
            (offence, Refusal::SexualOffenceByStaff),
        ] {
            let refused = Err(vec![refusal]);
            assert_eq!(add(&pupil(9), &incident), refused);
            assert_eq!(take_out(party(1), &incident, &[], None), refused);
        }
    }
}
