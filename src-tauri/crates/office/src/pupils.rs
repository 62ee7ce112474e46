//! Pupils and groups: lists, the file of one child, and entering by hand.

use chrono::NaiveDate;
use domain::guardian::{Guardian, Guardianship};
use domain::id::{GroupId, PupilId};
use domain::name::{Name, tidy};
use domain::person::PersonId;
use domain::pupil::{Gender, Group, GroupKind, Pupil};
use domain::school::SchoolYear;
use register::PupilQuery;

use crate::error::{Checks, Problem, Result};
use crate::own::Seen;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Which pupils a list shows.
    #[derive(Default)]
    pub struct PupilFilter {
        /// Any part of the name; empty for all.
        #[serde(default)]
        pub text: String,
        /// Only this group.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// Also who has left.
        #[serde(default)]
        pub with_leavers: bool,
        /// How many rows, 0 for the usual 100.
        #[serde(default)]
        pub limit: u32,
        /// How many rows to pass over.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// A pupil in a list.
    pub struct PupilLine {
        /// Their id.
        pub id: PupilId,
        /// "Berg, Sanne van der".
        pub name: String,
        /// "Sanne van der Berg".
        pub full_name: String,
        /// The home group's name.
        pub group: Option<String>,
        /// Year group.
        pub year_group: Option<String>,
        /// Date of birth.
        pub birth_date: Option<NaiveDate>,
        /// How many guardians are known.
        pub guardians: u32,
        /// In how many incidents they had a part; left out for who may not see incidents.
        pub incidents: Option<u32>,
        /// Last day at school, for who has left.
        pub left_on: Option<NaiveDate>,
    }
}

view! {
    /// A page of pupils and how many there are.
    pub struct PupilList {
        /// The rows of this page.
        pub rows: Vec<PupilLine>,
        /// How many fit the filter.
        pub total: u32,
        /// How many who have left fit the filter and are not shown.
        pub leavers_hidden: u32,
    }
}

view! {
    /// A guardian as the file of a pupil shows them.
    pub struct GuardianOfPupil {
        /// The guardian.
        pub guardian: Guardian,
        /// What they are to this pupil.
        pub tie: Guardianship,
        /// "Jan de Vries".
        pub full_name: String,
        /// Which household letters about this pupil count them to, from 1; `None` when they get
        /// none.
        pub household: Option<u32>,
    }
}

view! {
    /// The file of one child.
    pub struct PupilFile {
        /// The pupil.
        pub pupil: Pupil,
        /// Whether they have left the school.
        pub has_left: bool,
        /// "Sanne van der Berg".
        pub full_name: String,
        /// The home group.
        pub group: Option<Group>,
        /// Their guardians.
        pub guardians: Vec<GuardianOfPupil>,
        /// Brothers and sisters: pupils with a guardian in common.
        pub siblings: Vec<PupilLine>,
    }
}

view! {
    /// What can be entered of a pupil by hand.
    pub struct PupilEdit {
        /// `None` to enrol a new pupil.
        pub id: Option<PupilId>,
        /// Name.
        pub name: Name,
        /// Date of birth.
        pub birth_date: Option<NaiveDate>,
        /// Gender.
        pub gender: Gender,
        /// Home group.
        pub group: Option<GroupId>,
        /// Year group.
        pub year_group: Option<String>,
        /// First day at school.
        #[serde(default)]
        pub enrolled_on: Option<NaiveDate>,
        /// Last day at school.
        #[serde(default)]
        pub left_on: Option<NaiveDate>,
        /// The version that was read; 0 for a new pupil.
        #[serde(default)]
        pub version: u32,
    }
}

view! {
    /// A group and how many are in it.
    pub struct GroupLine {
        /// Its id.
        pub id: GroupId,
        /// Its name.
        pub name: String,
        /// Its year groups.
        pub year_groups: Vec<String>,
        /// How many pupils are in it.
        pub pupils: u32,
    }
}

pub(crate) fn line(row: register::PupilRow, sees_incidents: bool) -> PupilLine {
    PupilLine {
        id: row.pupil.id,
        name: row.pupil.name.listed(),
        full_name: row.pupil.name.full(),
        group: row.group_name,
        year_group: row.pupil.year_group,
        birth_date: row.pupil.birth_date,
        guardians: row.guardians,
        incidents: sees_incidents.then_some(row.incidents),
        left_on: row.pupil.left_on,
    }
}

/// The rows of a page: the usual number when none is asked, and never more than the most.
pub(crate) fn page(limit: u32) -> u32 {
    if limit == 0 { 100 } else { limit.min(1000) }
}

impl Office {
    /// Pupils by family name.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn pupils(&self, filter: &PupilFilter, now: Now) -> Result<PupilList> {
        self.allow(UseCase::SeeRoster)?;
        let sees = self.allow(UseCase::SeeIncidents).is_ok();
        let seen = self.seen()?;
        if !seen.all() {
            return self.own_pupils(filter, &seen, now);
        }
        let found = self.read().pupils(&PupilQuery {
            text: &filter.text,
            group: filter.group,
            today: now.today,
            with_leavers: filter.with_leavers,
            limit: page(filter.limit),
            offset: filter.offset,
        })?;
        Ok(PupilList {
            rows: found.rows.into_iter().map(|row| line(row, sees)).collect(),
            total: found.total,
            leavers_hidden: found.leavers_hidden,
        })
    }

    /// The pupils of the own groups: few enough to be counted out here.
    fn own_pupils(&self, filter: &PupilFilter, seen: &Seen, now: Now) -> Result<PupilList> {
        let found = self.read().pupils(&PupilQuery {
            text: &filter.text,
            group: filter.group,
            today: now.today,
            with_leavers: filter.with_leavers,
            limit: u32::MAX,
            offset: 0,
        })?;
        let mut rows = found.rows;
        rows.retain(|row| seen.has(row.pupil.id));
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let rows = rows
            .into_iter()
            .skip(filter.offset as usize)
            .take(page(filter.limit) as usize);
        Ok(PupilList {
            rows: rows.map(|row| line(row, false)).collect(),
            total,
            leavers_hidden: 0,
        })
    }

    /// The home groups of the school year of today, in their natural order.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn groups(&self, now: Now) -> Result<Vec<GroupLine>> {
        self.allow(UseCase::SeeRoster)?;
        let whole = self.allow(UseCase::SeeWholeRoster).is_ok();
        let own = self.groups_of(self.me.staff)?;
        let year = SchoolYear::of(now.today).to_string();
        let mut sizes = std::collections::BTreeMap::<GroupId, u32>::new();
        for pupil in self.read().every_pupil()? {
            if let (Some(group), false) = (pupil.group, pupil.has_left(now.today)) {
                *sizes.entry(group).or_default() += 1;
            }
        }
        Ok(self
            .read()
            .groups(Some(&year))?
            .into_iter()
            .filter(|group| group.kind == GroupKind::Home)
            .filter(|group| whole || own.iter().any(|one| one.id == group.id))
            .map(|group| GroupLine {
                pupils: sizes.get(&group.id).copied().unwrap_or(0),
                id: group.id,
                name: group.name,
                year_groups: group.year_groups,
            })
            .collect())
    }

    /// The file of one child.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], [`crate::Error::Forbidden`].
    pub fn pupil(&self, id: PupilId, now: Now) -> Result<PupilFile> {
        self.allow(UseCase::SeeRoster)?;
        self.sees(PersonId::Pupil(id))?;
        let seen = self.seen()?;
        let read = self.read();
        let pupil = read.pupil(id)?;
        let group = pupil.group.map(|group| read.group(group)).transpose()?;
        let all = read.guardians_of(id)?;
        let homes = domain::guardian::households(&all, id);
        let guardians = all
            .iter()
            .filter_map(|guardian| {
                let tie = guardian.pupils.iter().find(|tie| tie.pupil == id)?.clone();
                let household = homes
                    .iter()
                    .position(|home| home.members.iter().any(|m| m.guardian.id == guardian.id))
                    .and_then(|place| u32::try_from(place + 1).ok());
                Some(GuardianOfPupil {
                    full_name: guardian.name.full(),
                    guardian: guardian.clone(),
                    tie,
                    household,
                })
            })
            .collect();
        let mut brothers: Vec<PupilId> = all
            .iter()
            .flat_map(|guardian| guardian.pupils.iter().map(|tie| tie.pupil))
            .filter(|other| *other != id && seen.has(*other))
            .collect();
        brothers.sort_unstable();
        brothers.dedup();
        let mut siblings = Vec::new();
        for other in brothers {
            let other = read.pupil(other)?;
            let group_name = other
                .group
                .map(|g| read.group(g))
                .transpose()?
                .map(|g| g.name);
            siblings.push(PupilLine {
                id: other.id,
                name: other.name.listed(),
                full_name: other.name.full(),
                group: group_name,
                year_group: other.year_group,
                birth_date: other.birth_date,
                guardians: 0,
                incidents: None,
                left_on: other.left_on,
            });
        }
        Ok(PupilFile {
            full_name: pupil.name.full(),
            has_left: pupil.has_left(now.today),
            pupil,
            group,
            guardians,
            siblings,
        })
    }

    /// Enrols a pupil or edits one.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::Stale`] when someone edited the pupil since.
    pub fn save_pupil(&mut self, edit: &PupilEdit, now: Now) -> Result<PupilId> {
        self.allow(UseCase::KeepRoster)?;
        let mut checks = Checks::default();
        check_name(&mut checks, &edit.name, true);
        if edit.birth_date.is_some_and(|day| day > now.today) {
            checks.wrong("birthDate", Problem::InFuture);
        }
        let oldest = now.today - chrono::Days::new(366 * 25);
        if edit.birth_date.is_some_and(|day| day < oldest) {
            checks.wrong("birthDate", Problem::NoSuchDate);
        }
        if let (Some(from), Some(to)) = (edit.enrolled_on, edit.left_on)
            && to < from
        {
            checks.wrong("leftOn", Problem::EndsBeforeItBegins);
        }
        checks.done()?;
        let group = edit
            .group
            .map(|group| self.read().group(group))
            .transpose()?;
        let year_group = edit.year_group.clone().or_else(|| match group {
            Some(Group { year_groups, .. }) if year_groups.len() == 1 => {
                year_groups.into_iter().next()
            }
            _ => None,
        });
        let op = if edit.id.is_some() {
            "edit_pupil"
        } else {
            "enrol_pupil"
        };
        let old = edit.id.map(|id| self.read().pupil(id)).transpose()?;
        let name = tidied(&edit.name);
        self.change(op, now, |change| {
            let id = match edit.id {
                Some(id) => id,
                None => PupilId(change.new_id()?),
            };
            let pupil = Pupil {
                id,
                name,
                birth_date: edit.birth_date,
                gender: edit.gender,
                year_group,
                group: edit.group,
                composite_groups: old
                    .as_ref()
                    .map(|old| old.composite_groups.clone())
                    .unwrap_or_default(),
                key: old.as_ref().and_then(|old| old.key.clone()),
                eck_id: old.as_ref().and_then(|old| old.eck_id.clone()),
                enrolled_on: edit.enrolled_on,
                left_on: edit.left_on,
                version: edit.version,
            };
            if let Some(old) = &old {
                if let Some(stay) = domain::pupil::stay_before(old, &pupil) {
                    change.keep_stay(id, stay)?;
                    // What was kept longer because they left is kept while they are here.
                    change.set_referral(id, false)?;
                }
                change.edit_pupil(&pupil)?
            } else {
                change.add_pupil(&pupil)?
            }
            Ok(id)
        })
    }
}

/// A name: a family name is needed, a given name only where asked.
pub(crate) fn check_name(checks: &mut Checks, name: &Name, given: bool) {
    checks.text("name.family", &name.family, 200);
    checks.length("name.prefix", &name.prefix, 40);
    checks.length("name.initials", &name.initials, 40);
    if given {
        checks.text("name.given", &name.given, 100);
    } else {
        checks.length("name.given", &name.given, 100);
    }
}

pub(crate) fn tidied(name: &Name) -> Name {
    Name {
        given: tidy(&name.given),
        initials: tidy(&name.initials),
        prefix: tidy(&name.prefix),
        family: tidy(&name.family),
    }
}
