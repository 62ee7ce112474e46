//! Everything that the register holds on somebody, one item for each thing, in their words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::{Extent, Section, Withholding, enclosed};
use domain::letter::File;
use domain::person::PersonId;
use domain::school::Language;
use register::{EntryOf, LetterQuery, ProcedureQuery, StaffCases};

use super::fellows::Fellows;
use super::{AccessHit, AccessItem, AccessRequest};
use crate::Office;
use crate::error::Result;
use crate::letters::Words;

/// More rows than anybody has.
pub(super) const ALL: u32 = 10_000;

/// A text with other words in the place of names.
pub(super) fn replaced(text: &str, hits: &[&AccessHit]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX).min(units.len());
    let (mut clean, mut from) = (String::new(), 0);
    for hit in hits {
        let (start, end) = (place(hit.at), place(hit.at.saturating_add(hit.length)));
        if start < from {
            continue;
        }
        clean.push_str(&String::from_utf16_lossy(&units[from..start]));
        clean.push_str(&hit.replacement);
        from = end;
    }
    clean.push_str(&String::from_utf16_lossy(&units[from..]));
    clean
}

/// What is gathered so far.
pub(super) struct Basket {
    items: Vec<AccessItem>,
    pub(super) fellows: Fellows,
    pub(super) words: Words,
    extent: Extent,
}

impl Basket {
    /// Adds an item, with the names of others in it; what is not for who asks is proposed to be
    /// left out.
    pub(super) fn add(
        &mut self,
        (section, key): (Section, String),
        (on, number, title): (Option<NaiveDate>, &str, String),
        text: String,
        near: &BTreeSet<PersonId>,
    ) {
        // A letter was sent to them already: who signed it is no secret.
        let staff = section != Section::Letters;
        let hits = self.fellows.hits(&text, near, staff);
        let withheld = (!section.is_for(self.extent)).then_some(Withholding::NotImportant);
        self.items.push(AccessItem {
            key,
            section,
            on,
            number: number.to_owned(),
            title,
            text,
            hits,
            withheld,
            enclosed: None,
        });
    }

    /// Lets a file go with the item that was added last, under this name in the archive; with a
    /// ground it is proposed to leave the item out.
    pub(super) fn enclose(&mut self, name: String, withheld: Option<Withholding>) {
        if let Some(item) = self.items.last_mut() {
            item.withheld = item.withheld.or(withheld);
            item.enclosed = Some(name);
        }
    }

    /// Lines of "what: value", without those that have no value.
    pub(super) fn lines(&self, pairs: &[(&str, String)]) -> String {
        let lines = pairs.iter().filter(|(_, value)| !value.trim().is_empty());
        lines
            .map(|(key, value)| format!("{}: {value}", self.words.get(&format!("access.{key}"))))
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub(super) fn day(&self, day: Option<NaiveDate>) -> String {
        day.map(|day| self.words.date(day)).unwrap_or_default()
    }
}

impl Office {
    /// Gathers what the register holds, section by section.
    pub(super) fn gather_access(
        &self,
        request: &AccessRequest,
        extent: Extent,
    ) -> Result<Vec<AccessItem>> {
        let language: Language = self.me.language;
        let mut basket = Basket {
            items: Vec::new(),
            fellows: self.fellows(request, language)?,
            words: Words::of(language),
            extent,
        };
        self.gather_person(request.person, &mut basket)?;
        self.gather_incidents(request.person, &mut basket)?;
        self.gather_notes(request.person, &mut basket)?;
        self.gather_measures(request.person, &mut basket)?;
        self.gather_letters(request.person, &mut basket)?;
        self.gather_consents(request.person, &mut basket)?;
        self.gather_kept(request.person, &mut basket)?;
        Ok(basket.items)
    }

    fn gather_person(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        let (own, ties) = match person {
            PersonId::Pupil(id) => {
                let pupil = read.pupil(id)?;
                let group = pupil
                    .group
                    .and_then(|id| read.groups(None).ok()?.into_iter().find(|g| g.id == id))
                    .map(|group| group.name);
                let own = basket.lines(&[
                    ("name", pupil.name.full()),
                    ("born", basket.day(pupil.birth_date)),
                    ("group", group.unwrap_or_default()),
                    ("year_group", pupil.year_group.unwrap_or_default()),
                    ("enrolled", basket.day(pupil.enrolled_on)),
                    ("left", basket.day(pupil.left_on)),
                    ("key", pupil.key.unwrap_or_default()),
                    ("eck", pupil.eck_id.unwrap_or_default()),
                ]);
                let all = read.every_guardian()?;
                let mut ties = Vec::new();
                for guardian in all {
                    let Some(tie) = guardian.pupils.iter().find(|tie| tie.pupil == id) else {
                        continue;
                    };
                    let relation = format!("relation.{}", tie.relation.code());
                    let authority = format!("authority.{}", tie.authority.code());
                    ties.push(format!(
                        "{} ({}, {})",
                        guardian.name.full(),
                        basket.words.get(&relation),
                        basket.words.get(&authority)
                    ));
                }
                (own, ties.join("\n"))
            }
            PersonId::Guardian(id) => {
                let guardian = read.guardian(id)?;
                let own = basket.lines(&[
                    ("name", guardian.name.full()),
                    ("address", guardian.address.lines().join(", ")),
                    ("email", guardian.email),
                    ("phone", guardian.phone),
                ]);
                let children: Vec<PersonId> = guardian
                    .pupils
                    .iter()
                    .map(|tie| PersonId::Pupil(tie.pupil))
                    .collect();
                let names = read.names(&children)?;
                let names: Vec<String> = names.into_values().map(|named| named.name).collect();
                (own, names.join("\n"))
            }
            PersonId::Staff(id) => {
                let staff = read.staff(id)?;
                let own = basket.lines(&[
                    ("name", staff.name.full()),
                    ("function", staff.function),
                    ("email", staff.email),
                    ("left", basket.day(staff.left_on)),
                ]);
                (own, String::new())
            }
        };
        let none = BTreeSet::new();
        let title = basket.words.get("section.person");
        let key = (Section::Person, "person".to_owned());
        basket.add(key, (None, "", title), own, &none);
        if !ties.is_empty() {
            let title = basket.words.get("section.ties");
            let key = (Section::Ties, "ties".to_owned());
            basket.add(key, (None, "", title), ties, &none);
        }
        Ok(())
    }

    fn gather_measures(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
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
            let mut text = match &decided {
                None => String::new(),
                Some(sanction) => {
                    let decision = &sanction.decision;
                    let said: Vec<&str> =
                        decision.hearing.accounts().map(|(_, said)| said).collect();
                    basket.lines(&[
                        ("decided", basket.words.date(decision.decided_on)),
                        ("facts", decision.facts.clone()),
                        ("reasons", decision.reasons.clone()),
                        ("expectation", decision.expectation.clone()),
                        ("skip", decision.skip_reason.clone()),
                        ("account", said.join(" ")),
                    ])
                }
            };
            for entry in read.entries(EntryOf::Procedure(row.id))? {
                let said = &entry.entry.said;
                let parts = [&said.who, &said.report, &said.agreements];
                let parts: Vec<&str> = parts
                    .into_iter()
                    .map(|part| part.as_str())
                    .filter(|part| !part.trim().is_empty())
                    .collect();
                if !parts.is_empty() {
                    let day = basket.words.date(said.on);
                    text.push_str(&format!("\n{day}: {}", parts.join(". ")));
                }
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

    fn gather_letters(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
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

    fn gather_consents(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        let mut scans = BTreeSet::new();
        for row in self.read().statements_about(person)? {
            let said = &row.statement;
            let answers: Vec<String> = said
                .answers
                .iter()
                .map(|one| {
                    let answer = basket.words.get(&format!("answer.{}", one.answer.code()));
                    format!("{}: {answer}", one.item)
                })
                .collect();
            let names = self.read().names(&[said.by])?;
            let by = names.into_values().next().map(|named| named.name);
            let text = basket.lines(&[
                ("said_by", by.unwrap_or_default()),
                ("answers", answers.join(", ")),
                ("note", said.note.clone()),
            ]);
            let title = basket.words.get("access.consent");
            let key = (Section::Consents, format!("statement:{}", said.id));
            basket.add(
                key,
                (Some(said.given_on), "", title),
                text,
                &BTreeSet::new(),
            );
            for scan in self.read().scans_of(said.id)? {
                // One form or e-mail can be the proof of several statements.
                if !scans.insert(scan.id) {
                    continue;
                }
                let others = self.read().scan_of_others(scan.id, person)?;
                let title = basket.words.get("access.scan");
                let key = (Section::Consents, format!("scan:{}", scan.id));
                let head = (Some(said.given_on), "", title);
                basket.add(key, head, String::new(), &BTreeSet::new());
                let folder = basket.words.get("access.scans");
                let (number, kind) = (scans.len(), scan.kind.code());
                basket.enclose(format!("{folder}/{number}.{kind}"), enclosed(others, false));
            }
        }
        Ok(())
    }

    /// What is kept with the file at their wish, and what was given of it before.
    fn gather_kept(&self, person: PersonId, basket: &mut Basket) -> Result<()> {
        for row in self.read().viewpoints(person)? {
            let key = (Section::Viewpoints, format!("viewpoint:{}", row.id));
            basket.add(
                key,
                (Some(row.given_on), "", row.who),
                row.text,
                &BTreeSet::new(),
            );
        }
        for row in self.read().releases(person)? {
            let to = row.for_guardian.map(PersonId::Guardian).unwrap_or(person);
            let names = self.read().names(&[to])?;
            let name = names.into_values().next().map(|named| named.name);
            let text = basket.lines(&[("given_to", name.unwrap_or_default())]);
            let title = basket.words.get("access.release");
            let key = (Section::Releases, format!("release:{}", row.id));
            basket.add(
                key,
                (Some(row.given_on), &*row.number, title),
                text,
                &BTreeSet::new(),
            );
        }
        Ok(())
    }
}
