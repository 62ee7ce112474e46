//! What an import comes down to: the records to add and to edit, and how that reads.
//!
//! New records get provisional ids that are replaced when the plan is written; until then
//! guardians refer to new pupils by them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::guardian::{Guardian, Guardianship, Known, Relation};
use domain::id::{GroupId, GuardianId, PupilId, StaffId};
use domain::name::{Name, tidy};
use domain::pupil::{Gender, Group, GroupKind, Pupil};
use domain::school::{Address, Language, SchoolYear};
use domain::staff::Staff;
use exchange::{edexml, guardians as lists, table};
use register::{Change, Reading};
use uuid::Uuid;

use super::{
    ChangedLine, Columns, Difference, FieldChange, ImportFiles, NewLine, RefusedLine, RemarkLine,
    Source,
};
use crate::Now;
use crate::error::Result;

/// Everything that an import would do.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) groups: Vec<Group>,
    new_pupils: Vec<Pupil>,
    edited_pupils: Vec<Pupil>,
    pub(super) pupils_difference: Difference,
    new_staff: Vec<Staff>,
    edited_staff: Vec<Staff>,
    pub(super) staff_difference: Difference,
    new_guardians: Vec<Guardian>,
    edited_guardians: Vec<Guardian>,
    pub(super) guardians_difference: Difference,
    pub(super) missing: Vec<PupilId>,
    pub(super) refused: Vec<RefusedLine>,
    pub(super) remarks: Vec<RemarkLine>,
    pub(super) columns: Option<Columns>,
    provisional: u128,
}

/// A name as it is compared: small letters, single spaces.
fn same(text: &str) -> String {
    tidy(text).to_lowercase()
}

fn full(name: &Name) -> String {
    same(&name.full())
}

impl Plan {
    pub(super) fn make(read: &Reading<'_>, files: ImportFiles<'_>, now: Now) -> Result<Plan> {
        let mut plan = Plan::default();
        let mut pupils = read.every_pupil()?;
        if !files.rosters.is_empty() {
            plan.roster(read, files.rosters, &mut pupils, now)?;
        }
        if let Some(bytes) = files.guardians {
            plan.guardians(read, bytes, files.mapping, &pupils)?;
        }
        Ok(plan)
    }

    pub(super) fn changes_anything(&self) -> bool {
        !(self.groups.is_empty()
            && self.new_pupils.is_empty()
            && self.edited_pupils.is_empty()
            && self.new_staff.is_empty()
            && self.edited_staff.is_empty()
            && self.new_guardians.is_empty()
            && self.edited_guardians.is_empty())
    }

    /// A provisional id: no real one looks like it.
    fn provisional(&mut self) -> Uuid {
        self.provisional += 1;
        Uuid::from_u128(self.provisional)
    }

    fn hear(
        &mut self,
        source: Source,
        refused: &[exchange::RefusedRow],
        remarks: &[exchange::Remark],
    ) {
        self.refused.extend(refused.iter().map(|row| RefusedLine {
            source,
            line: row.line,
            noun: row.noun.code().to_owned(),
            message: format!("exchange-{}", row.reason.code()),
        }));
        self.remarks.extend(remarks.iter().map(|remark| RemarkLine {
            source,
            line: remark.line,
            count: remark.count,
            message: format!("exchange-{}", remark.kind.code()),
        }));
    }

    fn roster(
        &mut self,
        read: &Reading<'_>,
        files: &[Vec<u8>],
        pupils: &mut Vec<Pupil>,
        now: Now,
    ) -> Result<()> {
        let mut seen = BTreeSet::new();
        let mut places = PupilPlaces::default();
        for (place, pupil) in pupils.iter().enumerate() {
            places.add(place, pupil);
        }
        let known_groups = read.groups(None)?;
        let group_names: BTreeMap<GroupId, String> = known_groups
            .iter()
            .map(|group| (group.id, group.name.clone()))
            .collect();
        let mut everyone = read.every_staff()?;
        let mut names = group_names;
        for file in files {
            let roster = edexml::read(file)?;
            self.hear(Source::Roster, &roster.refused, &roster.remarks);
            let year = roster
                .school_year
                .as_deref()
                .and_then(SchoolYear::parse)
                .unwrap_or_else(|| SchoolYear::of(roster.reference_date.unwrap_or(now.today)))
                .to_string();
            let mut groups: BTreeMap<String, GroupId> = BTreeMap::new();
            for group in &roster.groups {
                let kind = match group.kind {
                    edexml::GroupKind::Home => GroupKind::Home,
                    edexml::GroupKind::Composite => GroupKind::Composite,
                };
                let known = known_groups.iter().chain(&self.groups).find(|known| {
                    known.school_year == year
                        && known.kind == kind
                        && (known.key.as_deref() == Some(&group.key)
                            || same(&known.name) == same(&group.name))
                });
                let id = match known {
                    Some(known) => known.id,
                    None => {
                        let id = GroupId(self.provisional());
                        names.insert(id, group.name.clone());
                        self.groups.push(Group {
                            id,
                            name: group.name.clone(),
                            school_year: year.clone(),
                            year_groups: group.year_groups.clone(),
                            kind,
                            key: Some(group.key.clone()),
                        });
                        id
                    }
                };
                groups.insert(group.key.clone(), id);
            }
            for pupil in &roster.pupils {
                self.pupil(pupil, pupils, &mut places, &groups, &names, &mut seen, now);
            }
            for staff in &roster.staff {
                self.staff(staff, &mut everyone, &groups);
            }
        }
        self.missing = pupils
            .iter()
            .filter(|pupil| !seen.contains(&pupil.id) && !pupil.has_left(now.today))
            .map(|pupil| pupil.id)
            .collect();
        Ok(())
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what is known of the school, once, from one caller"
    )]
    fn pupil(
        &mut self,
        from: &edexml::Pupil,
        pupils: &mut Vec<Pupil>,
        places: &mut PupilPlaces,
        groups: &BTreeMap<String, GroupId>,
        names: &BTreeMap<GroupId, String>,
        seen: &mut BTreeSet<PupilId>,
        now: Now,
    ) {
        let name = Name {
            given: from.given_name.clone(),
            initials: from.initials.clone().unwrap_or_default(),
            prefix: from.name_prefix.clone().unwrap_or_default(),
            family: from.family_name.clone(),
        };
        let group = from
            .group_key
            .as_ref()
            .and_then(|key| groups.get(key))
            .copied();
        let mut composite: Vec<GroupId> = from
            .composite_group_keys
            .iter()
            .filter_map(|key| groups.get(key))
            .copied()
            .collect();
        composite.sort_unstable();
        // Without a date in the file, a leaving date in the future is a plan.
        let left_on = from.left_on.filter(|day| *day <= now.today);
        let found = places.find(from, &name, pupils, seen);
        let Some((place, old)) = found.and_then(|place| Some((place, pupils.get_mut(place)?)))
        else {
            let pupil = Pupil {
                id: PupilId(self.provisional()),
                name,
                birth_date: from.birth_date,
                gender: gender(from.gender),
                year_group: from.year_group.clone(),
                group,
                composite_groups: composite,
                key: from.key.clone(),
                eck_id: from.eckid.clone(),
                enrolled_on: from.enrolled_on,
                left_on,
                version: 0,
            };
            seen.insert(pupil.id);
            self.pupils_difference.new.push(NewLine {
                name: pupil.name.full(),
                detail: group
                    .and_then(|id| names.get(&id).cloned())
                    .unwrap_or_default(),
            });
            places.add(pupils.len(), &pupil);
            pupils.push(pupil.clone());
            self.new_pupils.push(pupil);
            return;
        };
        if !seen.insert(old.id) {
            return;
        }
        let mut new = old.clone();
        // What the file does not say stays as it is.
        new.name = Name {
            initials: if name.initials.is_empty() {
                old.name.initials.clone()
            } else {
                name.initials
            },
            ..name
        };
        new.birth_date = from.birth_date.or(old.birth_date);
        if from.gender != edexml::Gender::Unknown {
            new.gender = gender(from.gender);
        }
        new.year_group = from.year_group.clone().or_else(|| old.year_group.clone());
        new.group = group.or(old.group);
        if !composite.is_empty() {
            new.composite_groups = composite;
        }
        new.key = from.key.clone().or_else(|| old.key.clone());
        new.eck_id = from.eckid.clone().or_else(|| old.eck_id.clone());
        new.enrolled_on = from.enrolled_on.or(old.enrolled_on);
        new.left_on = left_on.or(old.left_on);
        let group_name = |id: Option<GroupId>| {
            id.and_then(|id| names.get(&id).cloned())
                .unwrap_or_default()
        };
        let mut fields = Fields::default();
        fields.name(&old.name, &new.name);
        fields.date("birthDate", old.birth_date, new.birth_date);
        fields.text("gender", old.gender.code(), new.gender.code());
        fields.maybe(
            "yearGroup",
            old.year_group.as_ref(),
            new.year_group.as_ref(),
        );
        fields.text("group", &group_name(old.group), &group_name(new.group));
        fields.maybe("key", old.key.as_ref(), new.key.as_ref());
        fields.maybe("eckId", old.eck_id.as_ref(), new.eck_id.as_ref());
        fields.date("enrolledOn", old.enrolled_on, new.enrolled_on);
        fields.date("leftOn", old.left_on, new.left_on);
        if new == *old {
            self.pupils_difference.unchanged += 1;
            return;
        }
        self.pupils_difference.changed.push(ChangedLine {
            name: new.name.full(),
            fields: fields.0,
        });
        self.edited_pupils.push(new.clone());
        places.add(place, &new);
        *old = new;
    }

    fn staff(
        &mut self,
        from: &edexml::Staff,
        everyone: &mut Vec<Staff>,
        groups: &BTreeMap<String, GroupId>,
    ) {
        let name = Name {
            given: from.given_name.clone().unwrap_or_default(),
            initials: from.initials.clone().unwrap_or_default(),
            prefix: from.name_prefix.clone().unwrap_or_default(),
            family: from.family_name.clone(),
        };
        let mut taught: Vec<GroupId> = from
            .group_keys
            .iter()
            .filter_map(|key| groups.get(key))
            .copied()
            .collect();
        taught.sort_unstable();
        taught.dedup();
        let by_key = from.key.as_ref().and_then(|key| {
            everyone
                .iter()
                .position(|staff| staff.key.as_ref() == Some(key))
        });
        let by_name = || {
            everyone.iter().position(|staff| {
                full(&staff.name) == full(&name) && (staff.key.is_none() || from.key.is_none())
            })
        };
        let Some(old) = by_key
            .or_else(by_name)
            .and_then(|place| everyone.get_mut(place))
        else {
            let staff = Staff {
                id: StaffId(self.provisional()),
                name,
                function: String::new(),
                email: from.email.clone().unwrap_or_default(),
                groups: taught,
                key: from.key.clone(),
                left_on: None,
                version: 0,
            };
            self.staff_difference.new.push(NewLine {
                name: staff.name.full(),
                detail: staff.email.clone(),
            });
            everyone.push(staff.clone());
            self.new_staff.push(staff);
            return;
        };
        let mut new = old.clone();
        new.name = Name {
            given: if name.given.is_empty() {
                old.name.given.clone()
            } else {
                name.given
            },
            initials: if name.initials.is_empty() {
                old.name.initials.clone()
            } else {
                name.initials
            },
            prefix: name.prefix,
            family: name.family,
        };
        if let Some(email) = &from.email {
            new.email.clone_from(email);
        }
        if !taught.is_empty() {
            new.groups = taught;
        }
        new.key = from.key.clone().or_else(|| old.key.clone());
        if new == *old {
            self.staff_difference.unchanged += 1;
            return;
        }
        let mut fields = Fields::default();
        fields.name(&old.name, &new.name);
        fields.text("email", &old.email, &new.email);
        if old.groups != new.groups {
            fields.text(
                "groups",
                &old.groups.len().to_string(),
                &new.groups.len().to_string(),
            );
        }
        fields.maybe("key", old.key.as_ref(), new.key.as_ref());
        self.staff_difference.changed.push(ChangedLine {
            name: new.name.full(),
            fields: fields.0,
        });
        self.edited_staff.push(new.clone());
        *old = new;
    }

    fn guardians(
        &mut self,
        read: &Reading<'_>,
        bytes: &[u8],
        mapping: Option<&lists::Mapping>,
        pupils: &[Pupil],
    ) -> Result<()> {
        let sheet = table::read(bytes, None)?;
        let mapping = mapping.cloned().unwrap_or_else(|| lists::suggest(&sheet));
        let found = lists::read(&sheet, &mapping);
        self.hear(Source::Guardians, &sheet.refused, &sheet.remarks);
        self.hear(Source::Guardians, &found.refused, &found.remarks);
        self.columns = Some(Columns {
            header: sheet.header.clone(),
            sample: sheet
                .rows
                .iter()
                .take(3)
                .map(|row| row.cells.clone())
                .collect(),
            mapping,
        });
        let mut group_names: BTreeMap<GroupId, String> = read
            .groups(None)?
            .into_iter()
            .map(|group| (group.id, group.name))
            .collect();
        group_names.extend(
            self.groups
                .iter()
                .map(|group| (group.id, group.name.clone())),
        );
        let known = read.every_guardian()?;
        let known_count = known.len();
        let mut everyone = known.clone();
        let index = PupilIndex::of(pupils, &group_names);
        let mut people = GuardianIndex::default();
        for (place, guardian) in everyone.iter().enumerate() {
            people.add(place, guardian);
        }
        for row in found.rows {
            let pupil = match index.find(&row.pupil) {
                Ok(pupil) => pupil,
                Err(message) => {
                    self.refuse(row.line, message);
                    continue;
                }
            };
            let Some(family) = row.guardian.family_name.clone() else {
                self.refuse(row.line, "import-guardian-without-name");
                continue;
            };
            let from = &row.guardian;
            let name = Name {
                given: from.given_name.clone().unwrap_or_default(),
                initials: from.initials.clone().unwrap_or_default(),
                prefix: from.name_prefix.clone().unwrap_or_default(),
                family,
            };
            let tie = Guardianship {
                pupil,
                relation: relation(from.relation),
                authority: known_answer(from.authority),
                lives_with: known_answer(from.lives_with),
            };
            let address = Address {
                street: tidy(&format!(
                    "{} {}",
                    from.street.as_deref().unwrap_or_default(),
                    from.house_number.as_deref().unwrap_or_default()
                )),
                postcode: from.postcode.clone().unwrap_or_default(),
                town: from.town.clone().unwrap_or_default(),
            };
            let email = from.email.clone().unwrap_or_default();
            let phone = from.phone.clone().unwrap_or_default();
            let place = people.find(&everyone, &name, &address, &email, &phone, pupil);
            match place.and_then(|place| Some((place, everyone.get_mut(place)?))) {
                Some((place, guardian)) => {
                    merge(
                        guardian,
                        name,
                        address,
                        email,
                        phone,
                        from.language.as_deref(),
                        tie,
                    );
                    let guardian = guardian.clone();
                    people.add(place, &guardian);
                }
                None => {
                    let guardian = Guardian {
                        id: GuardianId(self.provisional()),
                        name,
                        address,
                        email,
                        phone,
                        language: spoken(from.language.as_deref()).unwrap_or(Language::Dutch),
                        pupils: vec![tie],
                        version: 0,
                    };
                    people.add(everyone.len(), &guardian);
                    everyone.push(guardian);
                }
            }
        }
        let pupil_names: BTreeMap<PupilId, String> = pupils
            .iter()
            .map(|pupil| (pupil.id, pupil.name.full()))
            .collect();
        let children = |guardian: &Guardian| {
            let names: Vec<String> = guardian
                .pupils
                .iter()
                .filter_map(|tie| pupil_names.get(&tie.pupil).cloned())
                .collect();
            names.join(", ")
        };
        for (place, guardian) in everyone.into_iter().enumerate() {
            if place >= known_count {
                self.guardians_difference.new.push(NewLine {
                    name: guardian.name.full(),
                    detail: children(&guardian),
                });
                self.new_guardians.push(guardian);
                continue;
            }
            let Some(old) = known.get(place) else {
                continue;
            };
            if *old == guardian {
                self.guardians_difference.unchanged += 1;
                continue;
            }
            let mut fields = Fields::default();
            fields.name(&old.name, &guardian.name);
            fields.text(
                "address.street",
                &old.address.street,
                &guardian.address.street,
            );
            fields.text(
                "address.postcode",
                &old.address.postcode,
                &guardian.address.postcode,
            );
            fields.text("address.town", &old.address.town, &guardian.address.town);
            fields.text("email", &old.email, &guardian.email);
            fields.text("phone", &old.phone, &guardian.phone);
            fields.text("language", old.language.code(), guardian.language.code());
            for tie in &guardian.pupils {
                let child = pupil_names.get(&tie.pupil).cloned().unwrap_or_default();
                match old.pupils.iter().find(|was| was.pupil == tie.pupil) {
                    None => fields.text("pupils", "", &child),
                    Some(was) => {
                        fields.text("relation", was.relation.code(), tie.relation.code());
                        fields.text("authority", was.authority.code(), tie.authority.code());
                        fields.text("livesWith", was.lives_with.code(), tie.lives_with.code());
                    }
                }
            }
            self.guardians_difference.changed.push(ChangedLine {
                name: guardian.name.full(),
                fields: fields.0,
            });
            self.edited_guardians.push(guardian);
        }
        Ok(())
    }

    fn refuse(&mut self, line: u32, message: &str) {
        self.refused.push(RefusedLine {
            source: Source::Guardians,
            line,
            noun: exchange::Noun::Guardian.code().to_owned(),
            message: message.to_owned(),
        });
    }

    /// Writes the plan, with real ids for the provisional ones.
    pub(super) fn write(self, change: &Change<'_>) -> Result<()> {
        let mut groups: BTreeMap<GroupId, GroupId> = BTreeMap::new();
        for mut group in self.groups {
            let id = GroupId(change.new_id()?);
            groups.insert(group.id, id);
            group.id = id;
            change.save_group(&group)?;
        }
        let real_group = |id: GroupId| groups.get(&id).copied().unwrap_or(id);
        let mut pupils: BTreeMap<PupilId, PupilId> = BTreeMap::new();
        for mut pupil in self.new_pupils {
            let id = PupilId(change.new_id()?);
            pupils.insert(pupil.id, id);
            pupil.id = id;
            pupil.group = pupil.group.map(real_group);
            pupil.composite_groups = pupil
                .composite_groups
                .iter()
                .copied()
                .map(real_group)
                .collect();
            change.add_pupil(&pupil)?;
        }
        for mut pupil in self.edited_pupils {
            pupil.group = pupil.group.map(real_group);
            pupil.composite_groups = pupil
                .composite_groups
                .iter()
                .copied()
                .map(real_group)
                .collect();
            // A pupil who stands twice among the files is already written.
            if !pupils.contains_key(&pupil.id) {
                change.edit_pupil(&pupil)?;
            }
        }
        for mut staff in self.new_staff {
            staff.id = StaffId(change.new_id()?);
            staff.groups = staff.groups.iter().copied().map(real_group).collect();
            change.add_staff(&staff)?;
        }
        for mut staff in self.edited_staff {
            staff.groups = staff.groups.iter().copied().map(real_group).collect();
            change.edit_staff(&staff)?;
        }
        let real_ties = |guardian: &mut Guardian| {
            for tie in &mut guardian.pupils {
                tie.pupil = pupils.get(&tie.pupil).copied().unwrap_or(tie.pupil);
            }
        };
        for mut guardian in self.new_guardians {
            guardian.id = GuardianId(change.new_id()?);
            real_ties(&mut guardian);
            change.add_guardian(&guardian)?;
        }
        for mut guardian in self.edited_guardians {
            real_ties(&mut guardian);
            change.edit_guardian(&guardian)?;
        }
        Ok(())
    }
}

/// Takes over what a row says; what it does not say stays as it was.
fn merge(
    guardian: &mut Guardian,
    name: Name,
    address: Address,
    email: String,
    phone: String,
    language: Option<&str>,
    tie: Guardianship,
) {
    guardian.name.family = name.family;
    guardian.name.prefix = name.prefix;
    if !name.given.is_empty() {
        guardian.name.given = name.given;
    }
    if !name.initials.is_empty() {
        guardian.name.initials = name.initials;
    }
    if address.is_complete() {
        guardian.address = address;
    }
    if !email.is_empty() {
        guardian.email = email;
    }
    if !phone.is_empty() {
        guardian.phone = phone;
    }
    if let Some(language) = spoken(language) {
        guardian.language = language;
    }
    match guardian
        .pupils
        .iter_mut()
        .find(|was| was.pupil == tie.pupil)
    {
        None => guardian.pupils.push(tie),
        Some(was) => {
            if tie.relation != Relation::Parent && tie.relation != Relation::Other {
                was.relation = tie.relation;
            }
            if tie.authority != Known::Unknown {
                was.authority = tie.authority;
            }
            if tie.lives_with != Known::Unknown {
                was.lives_with = tie.lives_with;
            }
        }
    }
}

/// Where a pupil of a roster stands among those known.
#[derive(Default)]
struct PupilPlaces {
    by_key: BTreeMap<String, usize>,
    by_eckid: BTreeMap<String, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl PupilPlaces {
    fn name(name: &Name) -> String {
        format!("{} {}", same(&name.given), same(&name.family))
    }

    fn add(&mut self, place: usize, pupil: &Pupil) {
        if let Some(key) = &pupil.key {
            self.by_key.insert(key.clone(), place);
        }
        if let Some(eckid) = &pupil.eck_id {
            self.by_eckid.insert(eckid.clone(), place);
        }
        let places = self.by_name.entry(Self::name(&pupil.name)).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }

    /// The pupil of this key, else of this ECK iD, else of these names and this day of birth.
    fn find(
        &self,
        from: &edexml::Pupil,
        name: &Name,
        pupils: &[Pupil],
        seen: &BTreeSet<PupilId>,
    ) -> Option<usize> {
        let by_key = || {
            let place = self.by_key.get(from.key.as_ref()?)?;
            (pupils.get(*place)?.key == from.key).then_some(*place)
        };
        let by_eckid = || self.by_eckid.get(from.eckid.as_ref()?).copied();
        by_key()
            .or_else(by_eckid)
            .or_else(|| self.namesake(from, name, pupils, seen))
    }

    fn namesake(
        &self,
        from: &edexml::Pupil,
        name: &Name,
        pupils: &[Pupil],
        seen: &BTreeSet<PupilId>,
    ) -> Option<usize> {
        let places = self.by_name.get(&Self::name(name))?;
        let named: Vec<(usize, &Pupil)> = places
            .iter()
            .filter_map(|place| Some((*place, pupils.get(*place)?)))
            // Two keys that differ are two children, twins of one name or not; who was in the
            // files before is someone else.
            .filter(|(_, pupil)| pupil.key.is_none() || from.key.is_none())
            .filter(|(_, pupil)| !seen.contains(&pupil.id))
            .collect();
        if let Some(day) = from.birth_date
            && let Some((place, _)) = named.iter().find(|(_, p)| p.birth_date == Some(day))
        {
            return Some(*place);
        }
        // Where one side knows no day of birth, only the one of that name can be meant.
        match named.as_slice() {
            [(place, pupil)]
                if (from.birth_date.is_none() || pupil.birth_date.is_none())
                    && same(&pupil.name.prefix) == same(&name.prefix) =>
            {
                Some(*place)
            }
            _ => None,
        }
    }
}

/// Pupils by what a list of guardians says of them.
struct PupilIndex<'a> {
    by_key: BTreeMap<&'a str, PupilId>,
    by_name: BTreeMap<String, Vec<(&'a Pupil, String)>>,
}

impl<'a> PupilIndex<'a> {
    fn of(pupils: &'a [Pupil], groups: &BTreeMap<GroupId, String>) -> PupilIndex<'a> {
        let mut index = PupilIndex {
            by_key: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for pupil in pupils {
            if let Some(key) = &pupil.key {
                index.by_key.insert(key, pupil.id);
            }
            let group = pupil
                .group
                .and_then(|id| groups.get(&id))
                .map(|name| same(name));
            index
                .by_name
                .entry(same(&pupil.name.family))
                .or_default()
                .push((pupil, group.unwrap_or_default()));
        }
        index
    }

    /// The one pupil that is meant, or the message that says why not: a wrong child is worse than
    /// a row left out.
    fn find(&self, wanted: &lists::PupilKey) -> std::result::Result<PupilId, &'static str> {
        if let Some(id) = wanted.key.as_deref().and_then(|key| self.by_key.get(key)) {
            return Ok(*id);
        }
        let Some(family) = &wanted.family_name else {
            return Err("import-pupil-not-found");
        };
        let all = self
            .by_name
            .get(&same(family))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let fits = |(pupil, group): &&(&Pupil, String)| {
            wanted
                .given_name
                .as_ref()
                .is_none_or(|g| same(g) == same(&pupil.name.given))
                && wanted
                    .name_prefix
                    .as_ref()
                    .is_none_or(|prefix| same(prefix) == same(&pupil.name.prefix))
                && wanted
                    .birth_date
                    .is_none_or(|day| pupil.birth_date.is_none_or(|known| known == day))
                && wanted
                    .group
                    .as_ref()
                    .is_none_or(|wanted| group.is_empty() || same(wanted) == *group)
        };
        let told_apart =
            wanted.given_name.is_some() || wanted.birth_date.is_some() || wanted.group.is_some();
        let mut found = all.iter().filter(fits);
        match (found.next(), found.next()) {
            (Some((pupil, _)), None) if told_apart => Ok(pupil.id),
            (None, _) => Err("import-pupil-not-found"),
            _ => Err("import-pupil-ambiguous"),
        }
    }
}

/// Guardians by name, to find whether a row is about someone known.
#[derive(Default)]
struct GuardianIndex(BTreeMap<String, Vec<usize>>);

impl GuardianIndex {
    fn add(&mut self, place: usize, guardian: &Guardian) {
        let places = self.0.entry(same(&guardian.name.family)).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }

    /// Someone of this name who has something else in common: an e-mail address, a telephone
    /// number, an address, or this child.
    fn find(
        &self,
        everyone: &[Guardian],
        name: &Name,
        address: &Address,
        email: &str,
        phone: &str,
        pupil: PupilId,
    ) -> Option<usize> {
        let places = self.0.get(&same(&name.family))?;
        places.iter().copied().find(|place| {
            everyone.get(*place).is_some_and(|known| {
                let first = |name: &Name| {
                    let text = if name.given.is_empty() {
                        &name.initials
                    } else {
                        &name.given
                    };
                    same(text)
                };
                let same_name = same(&known.name.prefix) == same(&name.prefix)
                    && first(&known.name) == first(name);
                let common = (!email.is_empty() && same(&known.email) == same(email))
                    || (!phone.is_empty() && known.phone == phone)
                    || (address.is_complete()
                        && same(&known.address.street) == same(&address.street)
                        && same(&known.address.town) == same(&address.town))
                    || known.pupils.iter().any(|tie| tie.pupil == pupil);
                same_name && common
            })
        })
    }
}

fn gender(from: edexml::Gender) -> Gender {
    match from {
        edexml::Gender::Unknown => Gender::Unknown,
        edexml::Gender::Boy => Gender::Male,
        edexml::Gender::Girl => Gender::Female,
        edexml::Gender::Unspecified => Gender::Unspecified,
    }
}

fn relation(from: lists::GuardianRelation) -> Relation {
    match from {
        lists::GuardianRelation::Father => Relation::Father,
        lists::GuardianRelation::Mother => Relation::Mother,
        lists::GuardianRelation::Parent | lists::GuardianRelation::Unknown => Relation::Parent,
        lists::GuardianRelation::StepParent => Relation::StepParent,
        lists::GuardianRelation::FosterParent => Relation::FosterParent,
        lists::GuardianRelation::LegalGuardian => Relation::LegalGuardian,
        lists::GuardianRelation::Carer => Relation::Carer,
        lists::GuardianRelation::Grandparent | lists::GuardianRelation::Other => Relation::Other,
    }
}

fn known_answer(from: lists::Answer) -> Known {
    match from {
        lists::Answer::Yes => Known::Yes,
        lists::Answer::No => Known::No,
        lists::Answer::Unknown => Known::Unknown,
    }
}

/// The language of letters from what a list says; `None` when it says nothing of use. Who speaks
/// none of the languages in which the school can write is written to in Dutch.
fn spoken(text: Option<&str>) -> Option<Language> {
    let text = same(text?);
    if text.is_empty() {
        None
    } else if text.starts_with("en") {
        Some(Language::English)
    } else if ["duit", "deu", "germ"]
        .iter()
        .any(|one| text.starts_with(one))
        || ["de", "ger"].contains(&text.as_str())
    {
        Some(Language::German)
    } else {
        Some(Language::Dutch)
    }
}

/// What changes, field by field.
#[derive(Default)]
struct Fields(Vec<FieldChange>);

impl Fields {
    fn text(&mut self, field: &str, old: &str, new: &str) {
        if old != new {
            self.0.push(FieldChange {
                field: field.into(),
                old: old.into(),
                new: new.into(),
            });
        }
    }

    fn maybe(&mut self, field: &str, old: Option<&String>, new: Option<&String>) {
        let text = |value: Option<&String>| value.cloned().unwrap_or_default();
        self.text(field, &text(old), &text(new));
    }

    fn date(&mut self, field: &str, old: Option<NaiveDate>, new: Option<NaiveDate>) {
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        self.text(field, &text(old), &text(new));
    }

    fn name(&mut self, old: &Name, new: &Name) {
        self.text("name.given", &old.given, &new.given);
        self.text("name.initials", &old.initials, &new.initials);
        self.text("name.prefix", &old.prefix, &new.prefix);
        self.text("name.family", &old.family, &new.family);
    }
}
