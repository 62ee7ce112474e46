//! What the school holds on somebody around an incident: what happened, what it made of it, what it
//! told the police, the proof, and the notes that few may read.

use std::collections::BTreeSet;

use domain::access::{Section, enclosed};
use domain::incident::Incident;
use domain::note::NoteOf;
use domain::person::{PersonId, Who};
use register::{IncidentQuery, StaffCases};

use super::gather::{ALL, Basket};
use crate::Office;
use crate::error::Result;

/// An incident of which somebody is given what there is.
struct Around<'a> {
    incident: &'a Incident,
    /// Who else had a part in it.
    near: &'a BTreeSet<PersonId>,
    /// Whether anybody else had a part in it, known or not.
    of_others_too: bool,
}

impl Office {
    pub(super) fn gather_incidents(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let found = self.read().incidents(&IncidentQuery {
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: ALL,
            ..IncidentQuery::default()
        })?;
        for incident in found.rows {
            if !self.sees_incident(&incident) {
                continue;
            }
            let mut near = BTreeSet::new();
            let mut parts = Vec::new();
            for party in &incident.parties {
                let role = basket.words.get(&format!("role.{}", party.role.code()));
                let own = basket.words.get("access.own");
                let who = match (&party.who, party.who.person()) {
                    (_, Some(one)) if one == person => own,
                    (_, Some(one)) => {
                        near.insert(one);
                        basket.fellows.called(one)
                    }
                    (Who::Outsider { description } | Who::Unknown { description }, _) => {
                        description.clone()
                    }
                    _ => String::new(),
                };
                parts.push(format!("{who} ({role})"));
            }
            let online = self.read().online(incident.id)?;
            let mut text = basket.lines(&[
                ("facts", incident.facts.clone()),
                ("felt", incident.felt_at_school.clone()),
                ("online", online.map(|it| it.account).unwrap_or_default()),
                ("parts", parts.join(", ")),
            ]);
            // A talk is theirs who spoke in it, and the child's about whom it was.
            for row in self.read().talks(incident.id)? {
                let talk = &row.talk;
                let about = talk.about.map(PersonId::Pupil) == Some(person);
                if row.struck.is_some() || !(about || talk.with.contains(&person)) {
                    continue;
                }
                let answers = talk.answers.iter().map(|reply| reply.answer.as_str());
                let parts: Vec<&str> = [talk.said.as_str()]
                    .into_iter()
                    .chain(answers)
                    .chain([talk.agreed.as_str()])
                    .filter(|part| !part.trim().is_empty())
                    .collect();
                let day = basket.words.date(talk.held_on);
                let what = basket.words.get("access.talk");
                text.push_str(&format!("\n{what}, {day}: {}", parts.join(". ")));
            }
            let title = basket.words.category(&incident);
            let key = (Section::Incidents, format!("incident:{}", incident.id));
            let head = (Some(incident.happened_on), &*incident.number, title);
            basket.add(key, head, text, &near);
            let alone = incident
                .parties
                .iter()
                .all(|party| party.who.person() == Some(person));
            let around = Around {
                incident: &incident,
                near: &near,
                of_others_too: !alone,
            };
            self.gather_judgements(&around, basket)?;
            self.gather_police(&around, basket)?;
            self.gather_evidence(&around, basket)?;
        }
        Ok(())
    }

    /// What the school made of it, whichever stands: each is about whom it is about.
    fn gather_judgements(&self, around: &Around<'_>, basket: &mut Basket) -> Result<()> {
        for row in self.read().judgements(around.incident.id)? {
            let it = &row.judgement;
            let known = |value: domain::guardian::Known| {
                basket.words.get(&format!("known.{}", value.code()))
            };
            let text = basket.lines(&[
                ("repeated", known(it.repeated)),
                ("intended", known(it.intended)),
                ("unequal", known(it.unequal)),
                ("grounds", it.grounds.clone()),
            ]);
            let title = basket.words.get("access.judgement");
            let key = (Section::Incidents, format!("judgement:{}", row.id));
            let head = (Some(it.judged_on), &*around.incident.number, title);
            basket.add(key, head, text, around.near);
        }
        Ok(())
    }

    fn gather_police(&self, around: &Around<'_>, basket: &mut Basket) -> Result<()> {
        for row in self.read().police_decisions(around.incident.id)? {
            let it = &row.decision;
            let step = format!("police.{}", it.step.code());
            let text = basket.lines(&[
                ("police_step", basket.words.get(&step)),
                ("police_why", it.motivation.clone()),
                ("police_told", basket.day(it.told_on)),
                ("police_reference", it.reference.clone()),
                ("police_correction", it.correction.clone()),
            ]);
            let title = basket.words.get("access.police");
            let key = (Section::Incidents, format!("police:{}", row.id));
            let head = (Some(it.decided_on), &*around.incident.number, title);
            basket.add(key, head, text, around.near);
        }
        Ok(())
    }

    /// The proof: its words, and the file where there is one. A file of an incident with others in
    /// it may show them, but for a copy on which they are covered.
    fn gather_evidence(&self, around: &Around<'_>, basket: &mut Basket) -> Result<()> {
        for (row, place) in self
            .read()
            .evidence_of(around.incident.id)?
            .into_iter()
            .zip(1..)
        {
            let text = basket.lines(&[
                ("evidence_source", row.origin.source),
                ("evidence_seen_by", row.origin.seen_by),
                ("evidence_description", row.origin.description),
            ]);
            let title = basket.words.get(match (row.kind, row.cover_of) {
                (None, _) => "access.evidence_described",
                (Some(_), Some(_)) => "access.evidence_covered",
                (Some(_), None) => "access.evidence_file",
            });
            let key = (Section::Evidence, format!("evidence:{}", row.id));
            let head = (Some(row.origin.seen_on), &*around.incident.number, title);
            basket.add(key, head, text, around.near);
            if let Some(kind) = row.kind {
                let folder = basket.words.get("access.evidence_folder");
                let number = &around.incident.number;
                basket.enclose(
                    format!("{folder}/{number}-{place}.{}", kind.code()),
                    enclosed(around.of_others_too, row.cover_of.is_some()),
                );
            }
        }
        Ok(())
    }

    /// The notes that few may read, about a pupil and about the incidents that somebody had a part
    /// in: whom they are about may read them.
    pub(super) fn gather_notes(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        if let PersonId::Pupil(id) = person {
            self.gather_notes_of(NoteOf::Pupil(id), "", &BTreeSet::new(), basket)?;
        }
        let found = self.read().incidents(&IncidentQuery {
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: ALL,
            ..IncidentQuery::default()
        })?;
        for incident in found.rows.iter().filter(|it| self.sees_incident(it)) {
            let parties = incident.parties.iter();
            let near = parties
                .filter_map(|party| party.who.person())
                .filter(|one| *one != person)
                .collect();
            let of = NoteOf::Incident(incident.id);
            self.gather_notes_of(of, &incident.number, &near, basket)?;
        }
        Ok(())
    }

    fn gather_notes_of(
        &self,
        of: NoteOf,
        number: &str,
        near: &BTreeSet<PersonId>,
        basket: &mut Basket,
    ) -> Result<()> {
        for row in self.read().notes(of)? {
            let (_, text) = self.read().note(row.id)?;
            let key = (Section::Notes, format!("note:{}", row.id));
            let title = basket.words.get("access.restricted");
            let on = domain::calendar::dutch_day(row.at);
            basket.add(key, (Some(on), number, title), text, near);
        }
        Ok(())
    }
}
