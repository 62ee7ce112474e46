//! The turn of the year: every pupil to a group of the next school year, or away from the school,
//! in one step that can be undone. The rules are in `domain::year_turn`.
//!
//! Before it is done it is rehearsed: the same step is taken and taken back, so that what is shown
//! is what will happen. Nothing of consents is written: a yes of a school year ends by itself. Who
//! was moved already, as by reading in a roster, is left alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{GroupId, PupilId};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::pupil::{Group, GroupKind, Pupil};
use domain::school::SchoolYear;
use domain::year_turn::{self, Ahead, Going, GroupAhead};
use register::{Change, IncidentQuery, ProcedureQuery};

use crate::error::{Checks, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A pupil at the turn of the year, and where the program would place them.
    pub struct TurnLine {
        /// Who.
        pub pupil: PupilId,
        /// "Berg, Sanne van der".
        pub name: String,
        /// The name of the group of now; empty for none.
        pub group: String,
        /// The year group of now.
        pub year_group: Option<String>,
        /// Where they would go.
        pub ahead: Ahead,
        /// The version that was read.
        pub version: u32,
    }
}

view! {
    /// A group of the next school year.
    pub struct TurnGroup {
        /// The group.
        pub group: GroupAhead,
        /// Whether it is there already.
        pub is_there: bool,
        /// Who teaches the group of the same name now, and would go on with it.
        pub teachers: Vec<String>,
    }
}

view! {
    /// The turn of the year as the program would do it. Nothing was written.
    pub struct YearTurn {
        /// The school year that ends.
        pub from: String,
        /// The school year that begins.
        pub to: String,
        /// The first day on which it can be done.
        pub opens_on: NaiveDate,
        /// Whether that day has come.
        pub is_open: bool,
        /// The groups of the year that begins.
        pub groups: Vec<TurnGroup>,
        /// Every pupil who is still in a group of an earlier year, by group and name.
        pub lines: Vec<TurnLine>,
        /// How many are in a group of the year that begins already.
        pub moved: u32,
        /// How long a yes lasts in the protocol of the school.
        pub consents: ConsentPeriod,
    }
}

view! {
    /// Where a person places a pupil.
    pub struct Placing {
        /// Who.
        pub pupil: PupilId,
        /// The name of the group of the year that begins; `None` for who leaves.
        pub group: Option<String>,
        /// The version that was read.
        pub version: u32,
    }
}

view! {
    /// The turn of the year as a person wants it.
    pub struct TurnPlan {
        /// The school year that begins, as "2027-2028".
        pub to: String,
        /// Its groups; those that are not there yet are made.
        pub groups: Vec<GroupAhead>,
        /// Where each pupil goes.
        pub places: Vec<Placing>,
        /// Whether who teaches a group now teaches that of the same name in the year that begins.
        pub teachers_stay: bool,
    }
}

view! {
    /// What the turn of the year did, or would do.
    pub struct Turned {
        /// How many go to the next year group.
        pub next: u32,
        /// How many do the year once more.
        pub stays: u32,
        /// How many leave.
        pub leaves: u32,
        /// How many groups are made.
        pub groups: u32,
        /// How many of the staff got groups of the new year.
        pub staff: u32,
        /// How many tasks end because the child left.
        pub tasks_end: u32,
        /// Who leaves while something is still to be done about them.
        pub open: Vec<OpenAtLeaving>,
        /// How many stay for whom a form about consent is asked anew.
        pub forms: u32,
    }
}

view! {
    /// A pupil who leaves while something is still to be done about them.
    pub struct OpenAtLeaving {
        /// Who.
        pub pupil: PupilId,
        /// Their name.
        pub name: String,
        /// How many tasks stay open.
        pub tasks: u32,
        /// How many procedures run.
        pub procedures: u32,
    }
}

/// The school years of the turn, and the pupils that it is about.
struct Standing {
    from: SchoolYear,
    to: SchoolYear,
    /// Home groups of any year.
    groups: BTreeMap<GroupId, Group>,
    /// Who is to be moved.
    pupils: Vec<Pupil>,
    /// How many were.
    moved: u32,
}

impl Standing {
    fn group(&self, pupil: &Pupil) -> Option<&Group> {
        self.groups.get(&pupil.group?)
    }

    /// The home groups of a school year, in their natural order.
    fn of_year(&self, year: SchoolYear, order: &[GroupId]) -> Vec<&Group> {
        let year = year.to_string();
        let groups = order.iter().filter_map(|id| self.groups.get(id));
        groups.filter(|group| group.school_year == year).collect()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

impl Office {
    /// Who is where: the year that begins is that of today while somebody is still in a group of
    /// an earlier year, and else the next one.
    fn standing(&self, now: Now) -> Result<(Standing, Vec<GroupId>)> {
        let read = self.read();
        let homes = read.groups(None)?.into_iter();
        let homes: Vec<Group> = homes.filter(|g| g.kind == GroupKind::Home).collect();
        let order: Vec<GroupId> = homes.iter().map(|group| group.id).collect();
        let groups: BTreeMap<GroupId, Group> = homes.into_iter().map(|g| (g.id, g)).collect();
        let here = read.every_pupil()?.into_iter();
        let here: Vec<Pupil> = here.filter(|pupil| !pupil.has_left(now.today)).collect();
        let year_of = |pupil: &Pupil| {
            let group = groups.get(&pupil.group?)?;
            SchoolYear::parse(&group.school_year)
        };
        let this = SchoolYear::of(now.today);
        let behind = here.iter().filter_map(year_of).any(|year| year < this);
        let to = if behind { this } else { this.next() };
        let (moved, pupils): (Vec<_>, Vec<_>) = here
            .into_iter()
            .partition(|pupil| year_of(pupil).is_some_and(|year| year >= to));
        Ok((
            Standing {
                from: to.previous(),
                to,
                groups,
                pupils,
                moved: count(moved.len()),
            },
            order,
        ))
    }

    /// The turn of the year as the program would do it: the groups of the year that begins, and
    /// where each pupil goes. `groups` are those that a person made of it.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn year_turn(&self, groups: Option<&[GroupAhead]>, now: Now) -> Result<YearTurn> {
        self.allow(UseCase::KeepRoster)?;
        let (standing, order) = self.standing(now)?;
        let there = standing.of_year(standing.to, &order);
        let old = standing.of_year(standing.from, &order);
        let proposed = match groups {
            Some(groups) => groups.to_vec(),
            None => {
                let like = if there.is_empty() { &old } else { &there };
                let ahead = like.iter().map(|group| GroupAhead {
                    name: group.name.clone(),
                    year_groups: group.year_groups.clone(),
                });
                ahead.collect()
            }
        };
        let staff = self.read().every_staff()?;
        let teachers = |name: &str| {
            let before: BTreeSet<GroupId> = old
                .iter()
                .filter(|group| same(&group.name, name))
                .map(|group| group.id)
                .collect();
            let teach = staff.iter().filter(|one| {
                let left = one.left_on.is_some_and(|left| left < now.today);
                !left && one.groups.iter().any(|group| before.contains(group))
            });
            teach.map(|one| one.name.full()).collect()
        };
        let place = |pupil: &Pupil| {
            let group = standing.group(pupil);
            order
                .iter()
                .position(|id| group.is_some_and(|group| group.id == *id))
        };
        let mut pupils: Vec<&Pupil> = standing.pupils.iter().collect();
        // Who is in no group comes last.
        pupils.sort_by_key(|pupil| place(pupil).unwrap_or(usize::MAX));
        let lines = pupils.into_iter().map(|pupil| {
            let group = standing.group(pupil).map(|group| group.name.clone());
            TurnLine {
                pupil: pupil.id,
                name: pupil.name.listed(),
                ahead: ahead(pupil, group.as_deref(), &proposed, &standing),
                group: group.unwrap_or_default(),
                year_group: pupil.year_group.clone(),
                version: pupil.version,
            }
        });
        let lines = lines.collect();
        Ok(YearTurn {
            from: standing.from.to_string(),
            to: standing.to.to_string(),
            opens_on: standing.to.first_day(),
            is_open: year_turn::may_turn(standing.to, now.today).is_ok(),
            lines,
            moved: standing.moved,
            consents: self.protocol.consent_period,
            groups: proposed
                .into_iter()
                .map(|group| TurnGroup {
                    is_there: there.iter().any(|one| same(&one.name, &group.name)),
                    teachers: teachers(&group.name),
                    group,
                })
                .collect(),
        })
    }

    /// What a turn would do. Nothing is written; also before the year begins.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::Stale`], [`crate::Error::Forbidden`].
    pub fn rehearse_year_turn(&mut self, plan: &TurnPlan, now: Now) -> Result<Turned> {
        self.allow(UseCase::KeepRoster)?;
        let turn = self.prepared(plan, now)?;
        let by = register::Actor::Staff(self.me.id.0);
        self.register
            .rehearse(by, now.at, |change| turn.run(change, now))
    }

    /// Moves every pupil of the plan, makes the groups that are not there, and ends the tasks that
    /// the school has no more with who left.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] before the year begins, [`crate::Error::Invalid`],
    /// [`crate::Error::Stale`], [`crate::Error::Forbidden`].
    pub fn turn_year(&mut self, plan: &TurnPlan, now: Now) -> Result<Turned> {
        self.allow(UseCase::KeepRoster)?;
        let turn = self.prepared(plan, now)?;
        year_turn::may_turn(turn.standing.to, now.today)?;
        self.change("turn_year", now, |change| turn.run(change, now))
    }

    fn prepared<'a>(&self, plan: &'a TurnPlan, now: Now) -> Result<Turn<'a>> {
        let (standing, order) = self.standing(now)?;
        let mut checks = Checks::default();
        if plan.to != standing.to.to_string() {
            checks.wrong("to", Problem::NotAChoice);
        }
        for (at, group) in plan.groups.iter().enumerate() {
            checks.text(&format!("groups.{at}.name"), &group.name, 60);
            let mut before = plan.groups.iter().take(at);
            if before.any(|other| same(&other.name, &group.name)) {
                checks.wrong(format!("groups.{at}.name"), Problem::Twice);
            }
        }
        let asked: BTreeSet<PupilId> = standing.pupils.iter().map(|pupil| pupil.id).collect();
        let mut placed = BTreeSet::new();
        for (at, place) in plan.places.iter().enumerate() {
            if !asked.contains(&place.pupil) {
                checks.wrong(format!("places.{at}.pupil"), Problem::NotAChoice);
            } else if !placed.insert(place.pupil) {
                checks.wrong(format!("places.{at}.pupil"), Problem::Twice);
            }
            let known = |name: &String| plan.groups.iter().any(|one| same(&one.name, name));
            if place.group.as_ref().is_some_and(|name| !known(name)) {
                checks.wrong(format!("places.{at}.group"), Problem::NotAChoice);
            }
        }
        if placed.len() < asked.len() || asked.is_empty() {
            checks.wrong("places", Problem::Missing);
        }
        checks.done()?;
        Ok(Turn {
            plan,
            standing,
            order,
            yearly: self.protocol.consent_period == ConsentPeriod::SchoolYear,
            sees_procedures: self.allow(UseCase::SeeSanctions).is_ok(),
        })
    }
}

/// Where the program would place a pupil. Who comes to school in the year that begins is placed in
/// the year group they have; who has a last day keeps it.
fn ahead(pupil: &Pupil, group: Option<&str>, groups: &[GroupAhead], at: &Standing) -> Ahead {
    if pupil.left_on.is_some_and(|left| left <= at.from.last_day()) {
        return Ahead {
            going: Some(Going::Leaves),
            group: None,
            year_group: None,
        };
    }
    let is_new = pupil.enrolled_on.is_some_and(|on| on >= at.to.first_day());
    let year = pupil.year_group.as_deref();
    if is_new && let Some(year) = year {
        let mut fits = groups
            .iter()
            .filter(|one| one.year_groups.iter().any(|y| y == year));
        if let (Some(only), None) = (fits.next(), fits.next()) {
            return Ahead {
                going: Some(Going::Next),
                group: Some(only.name.clone()),
                year_group: Some(year.to_owned()),
            };
        }
    }
    year_turn::propose(year.filter(|_| !is_new), group, groups)
}

/// Has the talks of aftercare of the incidents that these pupils were in follow who is at school on
/// a day: who left is not spoken with, and who is here again is.
pub(crate) fn follow_aftercare(
    change: &Change<'_>,
    pupils: &[PupilId],
    day: NaiveDate,
) -> Result<()> {
    let mut seen = BTreeSet::new();
    for pupil in pupils {
        let incidents = change.incidents(&IncidentQuery {
            person: Some(PersonId::Pupil(*pupil)),
            limit: u32::MAX,
            ..IncidentQuery::default()
        })?;
        for incident in incidents.rows {
            if seen.insert(incident.id) {
                let rows = change.judgements(incident.id)?;
                let stands = rows.first().map(|row| &row.judgement);
                let tasks = change.tasks_of_incident(incident.id)?;
                crate::talks::follow_aftercare(change, &incident, stands, tasks, day)?;
            }
        }
    }
    Ok(())
}

/// A plan that was looked through, ready to be done.
struct Turn<'a> {
    plan: &'a TurnPlan,
    standing: Standing,
    order: Vec<GroupId>,
    yearly: bool,
    sees_procedures: bool,
}

impl Turn<'_> {
    fn run(self, change: &Change<'_>, now: Now) -> Result<Turned> {
        let mut turned = Turned {
            next: 0,
            stays: 0,
            leaves: 0,
            groups: 0,
            staff: 0,
            tasks_end: 0,
            open: Vec::new(),
            forms: 0,
        };
        let there = self.groups(change, &mut turned)?;
        // Rehearsed before the year begins, it is what would be on its first day.
        let day = now.today.max(self.standing.to.first_day());
        if self.plan.teachers_stay {
            turned.staff = self.teachers(change, &there, now)?;
        }
        for place in &self.plan.places {
            let Some(pupil) = self
                .standing
                .pupils
                .iter()
                .find(|one| one.id == place.pupil)
            else {
                continue;
            };
            let mut moved = Pupil {
                version: place.version,
                composite_groups: Vec::new(),
                ..pupil.clone()
            };
            let to = place.group.as_ref().and_then(|name| {
                let mut groups = there.iter();
                groups.find(|(known, _)| same(&known.name, name))
            });
            if let Some((group, id)) = to {
                let (going, year_group) = year_turn::place(pupil.year_group.as_deref(), group);
                match going {
                    Going::Stays => turned.stays += 1,
                    Going::Next | Going::Leaves => turned.next += 1,
                }
                moved.group = Some(*id);
                moved.year_group = year_group;
                change.edit_pupil(&moved)?;
            } else {
                turned.leaves += 1;
                let last = self.standing.from.last_day();
                moved.composite_groups.clone_from(&pupil.composite_groups);
                moved.left_on = Some(pupil.left_on.map_or(last, |left| left.min(last)));
                change.edit_pupil(&moved)?;
                self.leave(change, &moved, &mut turned, day)?;
            }
        }
        turned.forms = if self.yearly {
            turned.next + turned.stays
        } else {
            0
        };
        Ok(turned)
    }

    /// Makes the groups that are not there, and says under which id each of the plan is.
    fn groups(
        &self,
        change: &Change<'_>,
        turned: &mut Turned,
    ) -> Result<Vec<(GroupAhead, GroupId)>> {
        let known = self.standing.of_year(self.standing.to, &self.order);
        let mut there = Vec::new();
        for group in &self.plan.groups {
            let name = group.name.trim();
            let found = known.iter().find(|one| same(&one.name, name));
            let id = match found {
                Some(one) => one.id,
                None => {
                    turned.groups += 1;
                    GroupId(change.new_id()?)
                }
            };
            if found.is_none_or(|one| one.year_groups != group.year_groups) {
                change.save_group(&Group {
                    id,
                    name: found.map_or_else(|| name.to_owned(), |one| one.name.clone()),
                    school_year: self.standing.to.to_string(),
                    year_groups: group.year_groups.clone(),
                    kind: GroupKind::Home,
                    key: found.and_then(|one| one.key.clone()),
                })?;
            }
            there.push((group.clone(), id));
        }
        Ok(there)
    }

    /// Gives who teaches a group that of the same name in the year that begins as well. What they
    /// taught before stays with them.
    fn teachers(
        &self,
        change: &Change<'_>,
        there: &[(GroupAhead, GroupId)],
        now: Now,
    ) -> Result<u32> {
        let mut given = 0;
        let old = self.standing.of_year(self.standing.from, &self.order);
        for mut staff in change.every_staff()? {
            if staff.left_on.is_some_and(|left| left < now.today) {
                continue;
            }
            let before = staff.groups.len();
            for (group, id) in there {
                let mut taught = old.iter().filter(|one| same(&one.name, &group.name));
                if taught.any(|one| staff.groups.contains(&one.id)) && !staff.groups.contains(id) {
                    staff.groups.push(*id);
                }
            }
            if staff.groups.len() > before {
                given += 1;
                change.edit_staff(&staff)?;
            }
        }
        Ok(given)
    }

    /// Ends what the school has no more to do with a child that left, and counts what stays open.
    fn leave(
        &self,
        change: &Change<'_>,
        pupil: &Pupil,
        turned: &mut Turned,
        day: NaiveDate,
    ) -> Result<()> {
        let person = PersonId::Pupil(pupil.id);
        let open = |change: &Change<'_>| -> Result<usize> {
            let tasks = change.open_tasks(register::StaffCases::Shown)?.into_iter();
            Ok(tasks.filter(|task| task.person == Some(person)).count())
        };
        let before = open(change)?;
        follow_aftercare(change, &[pupil.id], day)?;
        let after = open(change)?;
        turned.tasks_end += count(before.saturating_sub(after));
        let running = match self.sees_procedures {
            false => Vec::new(),
            true => change.procedures(&ProcedureQuery {
                person: Some(person),
                running: true,
                limit: u32::MAX,
                ..ProcedureQuery::default()
            })?,
        };
        if after > 0 || !running.is_empty() {
            turned.open.push(OpenAtLeaving {
                pupil: pupil.id,
                name: pupil.name.full(),
                tasks: count(after),
                procedures: count(running.len()),
            });
        }
        Ok(())
    }
}
