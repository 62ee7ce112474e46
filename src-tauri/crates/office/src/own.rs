//! What a teacher sees: the pupils of the own groups and their guardians, and nobody else (domain
//! §6.4). Whoever sees the whole school passes through here unhindered.

use std::collections::BTreeSet;

use domain::guardian::Guardian;
use domain::id::{PupilId, StaffId};
use domain::person::PersonId;
use domain::pupil::Group;

use crate::Office;
use crate::error::{Error, Noun, Result};
use crate::rights::UseCase;

/// The pupils that somebody sees; `None` for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen(Option<BTreeSet<PupilId>>);

impl Seen {
    /// Whether it is the whole school.
    pub(crate) fn all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether this pupil is among them.
    pub(crate) fn has(&self, pupil: PupilId) -> bool {
        self.0.as_ref().is_none_or(|seen| seen.contains(&pupil))
    }

    /// Whether a child of this guardian is among them.
    pub(crate) fn has_child_of(&self, guardian: &Guardian) -> bool {
        self.all() || guardian.pupils.iter().any(|tie| self.has(tie.pupil))
    }
}

impl Office {
    /// The groups of a member of staff.
    pub(crate) fn groups_of(&self, staff: Option<StaffId>) -> Result<Vec<Group>> {
        let Some(staff) = staff else {
            return Ok(Vec::new());
        };
        let taught = self.read().staff(staff)?.groups;
        let groups = self.read().groups(None)?.into_iter();
        Ok(groups.filter(|group| taught.contains(&group.id)).collect())
    }

    /// The pupils that who is working sees.
    pub(crate) fn seen(&self) -> Result<Seen> {
        if self.allow(UseCase::SeeWholeRoster).is_ok() {
            return Ok(Seen(None));
        }
        let groups = self.groups_of(self.me.staff)?;
        let pupils = self.read().every_pupil()?.into_iter().filter(|pupil| {
            let home = pupil.group;
            groups.iter().any(|group| Some(group.id) == home)
        });
        Ok(Seen(Some(pupils.map(|pupil| pupil.id).collect())))
    }

    /// Refuses somebody whom who is working does not see, as if they were not there.
    pub(crate) fn sees(&self, person: PersonId) -> Result<()> {
        let seen = self.seen()?;
        let (sees, noun) = match person {
            PersonId::Pupil(id) => (seen.has(id), Noun::Pupil),
            PersonId::Guardian(id) => (
                seen.all() || seen.has_child_of(&self.read().guardian(id)?),
                Noun::Guardian,
            ),
            PersonId::Staff(_) => (seen.all(), Noun::Staff),
        };
        if sees {
            Ok(())
        } else {
            Err(Error::NotFound { noun })
        }
    }
}
