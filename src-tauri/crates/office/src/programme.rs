//! The year of the protocol: what is to be done in which group, by when, and what was. The list
//! follows from the protocol and the groups; only what was done is kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{GroupId, ProgrammeId};
use domain::programme::{self, ProgrammeKind};
use domain::school::SchoolYear;
use register::ProgrammeRow;

use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::tasks::Urgency;
use crate::{Now, Office, view};

view! {
    /// That something was done.
    pub struct ProgrammeDone {
        /// Its id, for who takes it back.
        pub id: ProgrammeId,
        /// The day.
        pub on: NaiveDate,
        /// What was noted; may be empty.
        pub note: String,
        /// Who put it down; empty when the account is gone.
        pub by: String,
    }
}

view! {
    /// One thing of the programme, for one group or for the school.
    pub struct ProgrammeLine {
        /// What.
        pub kind: ProgrammeKind,
        /// Where it is written: a clause or the law.
        pub source: String,
        /// In which group; left out for the school.
        pub group: Option<GroupId>,
        /// The name of the group; empty for the school.
        pub group_name: String,
        /// From which day on.
        pub from: NaiveDate,
        /// The last day.
        pub by: NaiveDate,
        /// How urgent it is today.
        pub urgency: Urgency,
        /// That it was done.
        pub done: Option<ProgrammeDone>,
    }
}

view! {
    /// The programme of a school year.
    pub struct Programme {
        /// The year, as "2026-2027".
        pub school_year: String,
        /// Everything in it, in the order of the protocol.
        pub lines: Vec<ProgrammeLine>,
    }
}

view! {
    /// What is put down as done.
    pub struct ProgrammeReport {
        /// The school year, as "2026-2027".
        pub school_year: String,
        /// What.
        pub kind: ProgrammeKind,
        /// In which groups; empty for what is done once for the school.
        #[serde(default)]
        pub groups: Vec<GroupId>,
        /// The day.
        pub on: NaiveDate,
        /// A remark; may be empty.
        #[serde(default)]
        pub note: String,
    }
}

fn year_of(text: &str) -> Result<SchoolYear> {
    SchoolYear::parse(text).ok_or_else(|| Error::field("schoolYear", Problem::NoSchoolYear))
}

impl Office {
    /// The programme of a school year ("2026-2027"). A teacher sees that of the own groups.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] for no school year.
    pub fn programme(&self, school_year: &str, now: Now) -> Result<Programme> {
        self.allow(UseCase::SeeProgramme)?;
        let year = year_of(school_year)?;
        let name = year.to_string();
        let groups = self.read().groups(Some(&name))?;
        let own = self.own_groups()?;
        let names = self.account_names()?;
        let done: BTreeMap<_, _> = self
            .read()
            .programme(&name)?
            .into_iter()
            .map(|row| ((row.kind, row.group), row))
            .collect();
        let lines = programme::planned(&self.protocol.programme, &groups, year)
            .into_iter()
            .filter(|plan| {
                own.as_ref()
                    .is_none_or(|own| plan.group.is_some_and(|group| own.contains(&group)))
            })
            .map(|plan| {
                let row = done.get(&(plan.kind, plan.group));
                let mut named = groups.iter().filter(|group| Some(group.id) == plan.group);
                ProgrammeLine {
                    kind: plan.kind,
                    source: plan.source.to_owned(),
                    group: plan.group,
                    group_name: named
                        .next()
                        .map_or(String::new(), |group| group.name.clone()),
                    from: plan.from,
                    by: plan.by,
                    urgency: Urgency::of(row.map(|row| row.done_on), plan.by, now.today),
                    done: row.map(|row| ProgrammeDone {
                        id: row.id,
                        on: row.done_on,
                        note: row.note.clone(),
                        by: names.get(&row.by).cloned().unwrap_or_default(),
                    }),
                }
            })
            .collect();
        Ok(Programme {
            school_year: name,
            lines,
        })
    }

    /// What of the programme can be done today and was not, for the first screen. What the year
    /// before left undone is left there.
    pub(crate) fn open_programme(&self, now: Now) -> Result<Vec<ProgrammeLine>> {
        if self.allow(UseCase::SeeProgramme).is_err() {
            return Ok(Vec::new());
        }
        let year = SchoolYear::of(now.today).to_string();
        let mut lines = self.programme(&year, now)?.lines;
        lines.retain(|line| line.done.is_none() && line.from <= now.today);
        lines.sort_by_key(|line| line.by);
        Ok(lines)
    }

    /// The groups of which who is working sees the programme; `None` for all of them.
    fn own_groups(&self) -> Result<Option<BTreeSet<GroupId>>> {
        if self.allow(UseCase::SeeWholeRoster).is_ok() {
            return Ok(None);
        }
        let groups = self.groups_of(self.me.staff)?;
        Ok(Some(groups.into_iter().map(|group| group.id).collect()))
    }

    /// Puts something of the programme down as done, in one or more groups at once. What was put
    /// down before stays as it is.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is not asked there or then, [`Error::Invalid`],
    /// [`Error::Forbidden`]; [`Error::NotFound`] for a group that is not one's own.
    pub fn finish_programme(&mut self, done: &ProgrammeReport, now: Now) -> Result<()> {
        self.allow(UseCase::FinishProgramme)?;
        let year = year_of(&done.school_year)?;
        let mut checks = Checks::default();
        checks.length("note", &done.note, 2_000);
        if done.on > now.today {
            checks.wrong("on", Problem::InFuture);
        }
        let name = year.to_string();
        let groups = self.read().groups(Some(&name))?;
        let planned = programme::planned(&self.protocol.programme, &groups, year);
        let in_groups = planned
            .iter()
            .any(|plan| plan.kind == done.kind && plan.group.is_some());
        if in_groups && done.groups.is_empty() {
            checks.wrong("groups", Problem::Missing);
        }
        checks.done()?;
        let own = self.own_groups()?;
        let mut asked: Vec<Option<GroupId>> = done.groups.iter().copied().map(Some).collect();
        if asked.is_empty() {
            asked.push(None);
        }
        let kept: BTreeSet<_> = self
            .read()
            .programme(&name)?
            .into_iter()
            .map(|row| (row.kind, row.group))
            .collect();
        for group in &asked {
            let sees = own
                .as_ref()
                .is_none_or(|own| group.is_some_and(|group| own.contains(&group)));
            if !sees {
                return Err(Error::NotFound {
                    noun: crate::Noun::Group,
                });
            }
            programme::finish(&planned, done.kind, *group, year, done.on)?;
        }
        let by = self.me.id.to_string();
        self.change("finish_programme", now, |change| {
            for group in asked {
                if kept.contains(&(done.kind, group)) {
                    continue;
                }
                change.add_programme(&ProgrammeRow {
                    id: ProgrammeId(change.new_id()?),
                    school_year: name.clone(),
                    kind: done.kind,
                    group,
                    done_on: done.on,
                    note: done.note.trim().to_owned(),
                    by: by.clone(),
                })?;
            }
            Ok(())
        })
    }

    /// Takes back that something of the programme was done.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for a group that is not one's own; [`Error::Forbidden`].
    pub fn reopen_programme(&mut self, id: ProgrammeId, now: Now) -> Result<()> {
        self.allow(UseCase::FinishProgramme)?;
        let row = self.read().programme_done(id)?;
        let own = self.own_groups()?;
        if !own.is_none_or(|own| row.group.is_some_and(|group| own.contains(&group))) {
            return Err(Error::NotFound {
                noun: crate::Noun::Programme,
            });
        }
        self.change("reopen_programme", now, |change| {
            Ok(change.drop_programme(id)?)
        })
    }
}
