//! What the school decided about somebody and what it has to do for them: measures and procedures
//! with all that was put down in them, tasks, and letters.

use std::collections::BTreeSet;

use domain::access::{Section, Withholding};
use domain::id::IncidentId;
use domain::letter::File;
use domain::person::PersonId;
use domain::procedure::Said;
use domain::sanction::Decision;
use register::{EntryOf, LetterQuery, ProcedureQuery, StaffCases};
use serde::Serialize;

use super::gather::{ALL, Basket};
use crate::Office;
use crate::error::Result;

/// The words within a nested value, without its codes, days and ids.
fn words_of(value: Option<impl Serialize>) -> String {
    let nested = value.and_then(|value| serde_json::to_string(&value).ok());
    nested
        .map(|nested| register::texts_of(&nested).join(". "))
        .unwrap_or_default()
}

impl Basket {
    /// What was decided, as a person reads it.
    fn decided(&self, decision: &Decision) -> String {
        let said: Vec<&str> = decision.hearing.accounts().map(|(_, said)| said).collect();
        let away = decision.suspension.as_ref();
        let days = away.map(|it| {
            let (first, last) = (self.words.date(it.first_day), self.words.date(it.last_day));
            format!("{first} – {last}")
        });
        let of_away = |pick: fn(&domain::sanction::Suspension) -> &String| {
            away.map(|it| pick(it).clone()).unwrap_or_default()
        };
        self.lines(&[
            ("decided", self.words.date(decision.decided_on)),
            ("facts", decision.facts.clone()),
            ("reasons", decision.reasons.clone()),
            ("days", days.unwrap_or_default()),
            ("proportionality", of_away(|it| &it.proportionality)),
            ("schoolwork", of_away(|it| &it.schoolwork)),
            ("contact", of_away(|it| &it.contact)),
            ("particulars", words_of(decision.particulars.as_ref())),
            ("expectation", decision.expectation.clone()),
            ("skip", decision.skip_reason.clone()),
            ("urgency", decision.hearing.urgency.clone()),
            ("account", said.join(" ")),
        ])
    }

    /// What was put down at a station; nothing for a day alone.
    fn entered(&self, said: &Said) -> String {
        let struck = match said.strike_reason.as_str() {
            "" => String::new(),
            why => format!("{}: {why}", self.words.get("access.struck")),
        };
        let parts = [
            said.who.clone(),
            said.report.clone(),
            said.agreements.clone(),
            said.proof.clone(),
            words_of(said.what.as_ref()),
            struck,
        ];
        let parts: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|part| !part.trim().is_empty())
            .collect();
        match parts.is_empty() {
            true => String::new(),
            false => format!("\n{}: {}", self.words.date(said.on), parts.join(". ")),
        }
    }
}

impl Office {
    pub(super) fn gather_measures(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        for row in read.procedures(&ProcedureQuery {
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: ALL,
            ..ProcedureQuery::default()
        })? {
            let near: BTreeSet<PersonId> = match row.opening.incident {
                Some(id) => {
                    let incident = read.incident(id)?;
                    let people = incident.parties.iter();
                    people.filter_map(|party| party.who.person()).collect()
                }
                None => BTreeSet::new(),
            };
            let decided = row.is_decided.then(|| read.sanction(row.id)).transpose()?;
            let grounds = &row.opening.grounds;
            let mut text = basket.lines(&[
                ("opened", basket.words.date(row.opening.opened_on)),
                ("milder", grounds.milder.clone()),
                ("development_plan", grounds.development_plan.clone()),
            ]);
            if let Some(sanction) = &decided {
                text.push('\n');
                text.push_str(&basket.decided(&sanction.decision));
            }
            for entry in read.entries(EntryOf::Procedure(row.id))? {
                text.push_str(&basket.entered(&entry.entry.said));
            }
            let title = basket
                .words
                .get(&format!("measure.{}", row.opening.kind.code()));
            let key = (Section::Measures, format!("measure:{}", row.id));
            let on = decided.map_or(row.opening.opened_on, |it| it.decision.decided_on);
            let text = text.trim().to_owned();
            basket.add(key, (Some(on), &*row.number, title), text, &near);
        }
        Ok(())
    }

    /// What was put down where the school takes no step of its own (WPO 4a): who is investigated
    /// must not read of it before the police has spoken with them.
    pub(super) fn gather_suspicion(
        &self,
        incident: IncidentId,
        number: &str,
        near: &BTreeSet<PersonId>,
        basket: &mut Basket,
    ) -> Result<()> {
        let entries = self.read().entries(EntryOf::Incident(incident))?;
        let Some(first) = entries.first() else {
            return Ok(());
        };
        let said: String = entries
            .iter()
            .map(|row| {
                let said = basket.entered(&row.entry.said);
                match said.is_empty() {
                    true => format!("\n{}", basket.words.date(row.entry.said.on)),
                    false => said,
                }
            })
            .collect();
        let title = basket.words.get("access.suspicion");
        let key = (Section::Incidents, format!("suspicion:{incident}"));
        let head = (Some(first.entry.said.on), number, title);
        basket.add(key, head, said.trim().to_owned(), near);
        basket.withhold(Withholding::Investigation);
        Ok(())
    }

    /// What has to be done for them, what a member of staff does, and what was agreed.
    pub(super) fn gather_tasks(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        for task in read.tasks_about(person)? {
            let incident = task.incident.map(|id| read.incident(id)).transpose()?;
            if incident.as_ref().is_some_and(|it| !self.sees_incident(it)) {
                continue;
            }
            let near = incident.iter().flat_map(|it| &it.parties);
            let near = near.filter_map(|party| party.who.person()).collect();
            let text = basket.lines(&[
                ("agreed", task.what.clone()),
                ("due", basket.day(Some(task.due_on))),
                ("done", basket.day(task.done_on)),
                ("note", task.note.clone()),
            ]);
            let title = basket.words.get(&format!("task.{}", task.kind.code()));
            let number = incident.map(|it| it.number).unwrap_or_default();
            let key = (Section::Tasks, format!("task:{}", task.id));
            basket.add(key, (Some(task.due_on), &*number, title), text, &near);
        }
        Ok(())
    }

    pub(super) fn gather_letters(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let (rows, _) = self.read().letters(&LetterQuery {
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: ALL,
            ..LetterQuery::default()
        })?;
        for row in rows {
            // What was sent to a guardian is theirs; a child's file it stands in is not.
            let staff = row.file == File::PersonnelFile && row.person != Some(person);
            if staff {
                continue;
            }
            let key = (Section::Letters, format!("letter:{}", row.id));
            let head = (Some(row.issued_on), &*row.number, row.title.clone());
            basket.add(key, head, row.text.clone(), &BTreeSet::new());
            let folder = basket.words.get("access.letters");
            basket.enclose(format!("{folder}/{}.pdf", row.number), None);
        }
        Ok(())
    }
}
