//! What the school holds on somebody around an incident: what happened act by act, what it made of
//! it, what it told the police, what it belongs together with, the proof, and the notes that few
//! may read.

use std::collections::BTreeSet;

use domain::access::{Section, enclosed};
use domain::incident::{Incident, Party};
use domain::note::NoteOf;
use domain::person::{PersonId, Who};
use register::{IncidentQuery, StaffCases};

use super::gather::{ALL, Basket};
use crate::Office;
use crate::error::Result;

/// An incident of which somebody is given what there is.
struct Around<'a> {
    /// Of whom it is given.
    person: PersonId,
    incident: &'a Incident,
    /// Who else had a part in it.
    near: &'a BTreeSet<PersonId>,
    /// Whether anybody else had a part in it, known or not.
    of_others_too: bool,
}

impl Around<'_> {
    /// What somebody who had a part in it is called.
    fn called(&self, party: &Party, basket: &mut Basket) -> String {
        match (&party.who, party.who.person()) {
            (_, Some(one)) if one == self.person => basket.words.get("access.own"),
            (_, Some(one)) => basket.fellows.called(one),
            (Who::Outsider { description } | Who::Unknown { description }, _) => {
                description.clone()
            }
            _ => String::new(),
        }
    }
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
            let people = incident.parties.iter();
            let near: BTreeSet<PersonId> = people
                .filter_map(|party| party.who.person())
                .filter(|one| *one != person)
                .collect();
            let alone = incident
                .parties
                .iter()
                .all(|party| party.who.person() == Some(person));
            let around = Around {
                person,
                incident: &incident,
                near: &near,
                of_others_too: !alone,
            };
            let mut parts = Vec::new();
            for party in &incident.parties {
                let role = basket.words.get(&format!("role.{}", party.role.code()));
                let who = around.called(party, basket);
                parts.push(format!("{who} ({role})"));
            }
            let mut text = self.told_of(&incident, parts.join(", "), basket)?;
            // A talk is theirs who spoke in it, and the child's about whom it was.
            for row in self.read().talks(incident.id)? {
                let talk = &row.talk;
                let about = talk.about.map(PersonId::Pupil) == Some(person);
                if !(about || talk.with.contains(&person)) {
                    continue;
                }
                let answers = talk.answers.iter().map(|reply| reply.answer.as_str());
                let struck = row.struck.iter().map(|why| {
                    let struck = basket.words.get("access.struck");
                    format!("{struck}: {why}")
                });
                let struck: Vec<String> = struck.collect();
                let parts: Vec<&str> = [talk.others.as_str(), talk.said.as_str()]
                    .into_iter()
                    .chain(answers)
                    .chain([talk.agreed.as_str()])
                    .chain(struck.iter().map(String::as_str))
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
            self.gather_amendments(&around, basket)?;
            self.gather_acts(&around, basket)?;
            self.gather_suspicion(incident.id, &incident.number, &near, basket)?;
            self.gather_judgements(&around, basket)?;
            self.gather_police(&around, basket)?;
            self.gather_evidence(&around, basket)?;
        }
        self.gather_parties_out(person, basket)
    }

    /// That somebody stood in an incident by mistake, and why: the incident itself is not theirs.
    fn gather_parties_out(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        for row in self.read().parties_out_of(person)? {
            let incident = self.read().incident(row.incident)?;
            if !self.sees_incident(&incident) {
                continue;
            }
            let parties = incident.parties.iter();
            let near = parties.filter_map(|party| party.who.person()).collect();
            let role = format!("role.{}", row.party.role.code());
            let text = basket.lines(&[
                (
                    "parts",
                    format!(
                        "{} ({})",
                        basket.words.get("access.own"),
                        basket.words.get(&role)
                    ),
                ),
                ("struck", row.why),
            ]);
            let title = basket.words.get("access.party_out");
            let key = (Section::Incidents, format!("party_out:{}", row.party.id));
            let on = domain::calendar::dutch_day(row.at);
            basket.add(key, (Some(on), &*incident.number, title), text, &near);
        }
        Ok(())
    }

    /// What was added to it later, and what was put right in it.
    fn gather_amendments(&self, around: &Around<'_>, basket: &mut Basket) -> Result<()> {
        for row in self.read().amendments(around.incident.id)? {
            let stood = row.change.map(|change| {
                let words = &basket.words;
                let before = change.before;
                let kinds = before.categories.iter().map(|kind| kind.code());
                let kinds = kinds.map(|code| words.get(&format!("figure.kind.{code}")));
                let place = words.get(&format!("figure.place.{}", before.place.code()));
                let severity = words.get(&format!("figure.severity.{}", before.severity.code()));
                let all = [words.date(before.happened_on), place]
                    .into_iter()
                    .chain(kinds)
                    .chain([severity]);
                all.collect::<Vec<_>>().join(", ")
            });
            let text = basket.lines(&[
                ("amended", row.text),
                ("amended_from", stood.unwrap_or_default()),
            ]);
            let title = basket.words.get("access.amendment");
            let key = (Section::Incidents, format!("amendment:{}", row.id));
            let on = domain::calendar::dutch_day(row.at);
            let head = (Some(on), &*around.incident.number, title);
            basket.add(key, head, text, around.near);
        }
        Ok(())
    }

    /// When, where and what it was, who had a part in it, and what it belongs together with.
    fn told_of(&self, incident: &Incident, parts: String, basket: &Basket) -> Result<String> {
        let words = &basket.words;
        let read = self.read();
        let time = incident.happened_at.map(|at| {
            words
                .get("time")
                .replace("{time}", &at.format("%H:%M").to_string())
        });
        let moment = words.get(&format!("figure.moment.{}", incident.day_part.code()));
        let when: Vec<String> = time.into_iter().chain([moment]).collect();
        let place = words.get(&format!("figure.place.{}", incident.place.code()));
        let platform = Some(incident.platform.clone()).filter(|it| !it.is_empty());
        let place: Vec<String> = [place].into_iter().chain(platform).collect();
        let kinds = incident.categories.iter();
        let kinds: Vec<String> = kinds
            .map(|kind| words.get(&format!("figure.kind.{}", kind.code())))
            .collect();
        let reported = format!("reported.{}", incident.reported_by.code());
        let reported = format!(
            "{}, {}",
            words.date(incident.reported_on),
            words.get(&reported)
        );
        let online = read.online(incident.id)?;
        let stood: Vec<String> = online
            .iter()
            .flat_map(|it| {
                let reach = it
                    .reach
                    .map(|it| words.get(&format!("reach.{}", it.code())));
                let account = Some(it.account.clone()).filter(|it| !it.is_empty());
                account.into_iter().chain(reach)
            })
            .collect();
        let mut linked = Vec::new();
        for row in read.links(incident.id)? {
            let other = if row.one == incident.id {
                row.other
            } else {
                row.one
            };
            let other = read.incident(other)?;
            if self.sees_incident(&other) {
                let kind = words.get(&format!("link.{}", row.kind.code()));
                linked.push(format!("{} ({kind})", other.number));
            }
        }
        let declined = read.declined(&[incident.id])?.remove(&incident.id);
        Ok(basket.lines(&[
            ("when", when.join(", ")),
            ("where", place.join(", ")),
            ("kinds", kinds.join(", ")),
            (
                "severity",
                words.get(&format!("figure.severity.{}", incident.severity.code())),
            ),
            ("reported", reported),
            ("facts", incident.facts.clone()),
            ("felt", incident.felt_at_school.clone()),
            ("online", stood.join(", ")),
            (
                "off",
                basket.day(online.as_ref().and_then(|it| it.asked_on)),
            ),
            ("off_done", basket.day(online.and_then(|it| it.gone_on))),
            ("parts", parts),
            ("linked", linked.join(", ")),
            ("declined", declined.unwrap_or_default()),
        ]))
    }

    /// What happened one after another, each with its own people; what was struck out says so.
    fn gather_acts(&self, around: &Around<'_>, basket: &mut Basket) -> Result<()> {
        for row in self.read().acts(around.incident.id)? {
            let parts: Vec<String> = row
                .act
                .parts
                .iter()
                .filter_map(|part| {
                    let mut all = around.incident.parties.iter();
                    let party = all.find(|party| party.id == part.party)?;
                    Some((party, part.role))
                })
                .map(|(party, role)| {
                    let role = basket.words.get(&format!("role.{}", role.code()));
                    format!("{} ({role})", around.called(party, basket))
                })
                .collect();
            let text = basket.lines(&[
                ("act", row.act.what),
                ("parts", parts.join(", ")),
                ("struck", row.struck.unwrap_or_default()),
            ]);
            let kind = row.act.category.code();
            let title = basket.words.get(&format!("figure.kind.{kind}"));
            let key = (Section::Incidents, format!("act:{}", row.id));
            let on = row.act.on.unwrap_or(around.incident.happened_on);
            let head = (Some(on), &*around.incident.number, title);
            basket.add(key, head, text, around.near);
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
            let struck = row.struck.map(|it| it.why).unwrap_or_default();
            let struck = basket.lines(&[("struck", struck)]);
            let text = [text, struck].join("\n").trim().to_owned();
            let key = (Section::Notes, format!("note:{}", row.id));
            let title = basket.words.get("access.restricted");
            let on = domain::calendar::dutch_day(row.at);
            basket.add(key, (Some(on), number, title), text, near);
        }
        Ok(())
    }
}
