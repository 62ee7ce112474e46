//! Notes that few may read: a word about a child or about an incident, for the roles that are named
//! with it. Whoever else sees the file sees that there is a note and for whom, and not a word of
//! it; opening one is remembered.
//!
//! There are no secret notes: the director, who answers for the file, reads each of them, and a
//! note is given with the rest to whom it is about (domain §6.2). A note stays as it was written;
//! one that is wrong is struck out with the reason, and a better one may take its place (AVG 16).

use crate::Refusal;
use crate::id::{IncidentId, PupilId};
use crate::staff::Role;

/// What a note is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum NoteOf {
    /// A pupil.
    Pupil(PupilId),
    /// An incident.
    Incident(IncidentId),
}

impl NoteOf {
    /// The roles that a note can be for: those that see what it is about (domain §6.4).
    pub fn readers(self) -> &'static [Role] {
        match self {
            NoteOf::Pupil(_) => &[
                Role::Director,
                Role::Counsellor,
                Role::Administrator,
                Role::Teacher,
            ],
            NoteOf::Incident(_) => &[Role::Director, Role::Counsellor],
        }
    }
}

/// Whether a note can be for these roles.
///
/// # Errors
/// [`Refusal::NoteHiddenFromDirector`]: who answers to people for what is held on them must be able
/// to read it (AVG 15). [`Refusal::NoteForOther`]: nobody reads in a note what they do not see
/// otherwise (AVG 5(1)(f)).
pub fn keep(of: NoteOf, readers: &[Role]) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if !readers.contains(&Role::Director) {
        refusals.push(Refusal::NoteHiddenFromDirector);
    }
    if readers.iter().any(|role| !of.readers().contains(role)) {
        refusals.push(Refusal::NoteForOther);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether a note can be struck out; `struck` says that it was.
///
/// # Errors
/// [`Refusal::NoteStruckBefore`]: why it was wrong is said once, and stays (AVG 5(1)(d)).
pub fn strike(struck: bool) -> Result<(), Refusal> {
    if struck {
        Err(Refusal::NoteStruckBefore)
    } else {
        Ok(())
    }
}

/// Whether somebody in this role reads a note that is for these.
pub fn reads(role: Role, readers: &[Role]) -> bool {
    readers.contains(&role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn every_rule_about_who_a_note_is_for_speaks_for_itself() {
        let pupil = NoteOf::Pupil(PupilId(Uuid::from_u128(1)));
        let incident = NoteOf::Incident(IncidentId(Uuid::from_u128(2)));
        use Role::{Administrator, Counsellor, Director, Reader, Teacher};
        let hidden = || Refusal::NoteHiddenFromDirector;
        let other = || Refusal::NoteForOther;
        for (of, readers, refusals) in [
            (pupil, &[Director][..], vec![]),
            (pupil, &[Director, Administrator, Teacher], vec![]),
            (incident, &[Director, Counsellor], vec![]),
            (pupil, &[], vec![hidden()]),
            (pupil, &[Counsellor], vec![hidden()]),
            (pupil, &[Director, Reader], vec![other()]),
            (incident, &[Director, Administrator], vec![other()]),
            (incident, &[Teacher], vec![hidden(), other()]),
        ] {
            let kept = keep(of, readers);
            assert_eq!(kept.err().unwrap_or_default(), refusals, "{readers:?}");
        }
    }

    #[test]
    fn a_note_is_struck_out_once() {
        assert_eq!(strike(false), Ok(()));
        assert_eq!(strike(true), Err(Refusal::NoteStruckBefore));
    }

    #[test]
    fn a_note_is_read_by_the_roles_that_are_named_and_by_no_other() {
        let readers = [Role::Director, Role::Administrator];
        let read: Vec<_> = Role::ALL
            .iter()
            .filter(|role| reads(**role, &readers))
            .collect();
        assert_eq!(read, [&Role::Director, &Role::Administrator]);
    }
}
