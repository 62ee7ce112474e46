//! What was asked and said about consent, with the proof of it; what was published with somebody on
//! it, and what had to come offline.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Section, enclosed};
use domain::consent::Medium;
use domain::id::GuardianId;
use domain::person::PersonId;
use register::{FormRow, PublicationQuery, PublicationRow};

use super::AccessRequest;
use super::gather::Basket;
use crate::Office;
use crate::consents::called;
use crate::consents::code::shown;
use crate::error::Result;

/// What each item that was ever asked is called.
type Items = BTreeMap<String, String>;

/// The words of a form without the lines that tell the program which question follows.
fn asked_in_words(wording: &str, items: &Items) -> String {
    let ours = |line: &&str| {
        let code = line.split_whitespace().next().unwrap_or_default();
        items.contains_key(code)
    };
    let lines = wording.lines().filter(|line| !ours(line));
    lines.collect::<Vec<_>>().join("\n")
}

impl Basket {
    /// "Website (foto)".
    fn question(&self, items: &Items, item: &str, medium: Option<Medium>) -> String {
        let name = items.get(item).map_or(item, String::as_str);
        match medium {
            Some(medium) => {
                let medium = self.words.get(&format!("medium.{}", medium.code()));
                format!("{name} ({medium})")
            }
            None => name.to_owned(),
        }
    }
}

impl Office {
    pub(super) fn gather_consents(
        &self,
        request: &AccessRequest,
        basket: &mut Basket,
    ) -> Result<()> {
        let person = request.person;
        let language = self.me.language;
        let said = self.said(Some(&[person]), request.asked_on)?;
        let mut items = Items::new();
        for item in said.ever() {
            let name = called(item, language);
            items.insert(item.code.clone(), name.clone());
            items.entry(item.channel().to_owned()).or_insert(name);
        }
        self.gather_forms(person, &items, basket)?;
        self.gather_statements(person, &items, basket)?;
        self.gather_publications(person, &items, basket)
    }

    /// The forms that were printed, with the words that were asked, and when it was shown what
    /// holds.
    fn gather_forms(&self, person: PersonId, items: &Items, basket: &mut Basket) -> Result<()> {
        let read = self.read();
        let mut told = BTreeSet::new();
        for row in read.forms_about(person)? {
            let FormRow {
                questions, wording, ..
            } = &row;
            let asked: Vec<String> = questions
                .iter()
                .map(|one| basket.question(items, &one.item, one.medium))
                .collect();
            // The same words were on many a form.
            let words = match told.insert(wording.clone()) {
                true => asked_in_words(&read.wording(wording)?, items),
                false => String::new(),
            };
            let text = basket.lines(&[
                ("for", self.household(&row.guardians)?),
                ("reminded", basket.day(row.reminded_on)),
                ("asked", asked.join(", ")),
                ("wording", words),
            ]);
            let title = basket.words.get("access.form");
            let key = (Section::Consents, format!("form:{}", row.id));
            let head = (Some(row.printed_on), &*shown(&row.code), title);
            basket.add(key, head, text, &BTreeSet::new());
        }
        for (place, (household, on)) in read.shown_about(person)?.into_iter().enumerate() {
            let guardians: Vec<GuardianId> = household
                .split(|c: char| !(c.is_ascii_hexdigit() || c == '-'))
                .filter_map(|id| id.parse().ok())
                .collect();
            let text = basket.lines(&[("for", self.household(&guardians)?)]);
            let title = basket.words.get("access.shown");
            let key = (Section::Consents, format!("shown:{place}"));
            basket.add(key, (Some(on), "", title), text, &BTreeSet::new());
        }
        Ok(())
    }

    /// The names of a household.
    fn household(&self, guardians: &[GuardianId]) -> Result<String> {
        let people: Vec<_> = guardians.iter().map(|id| PersonId::Guardian(*id)).collect();
        let names = self.read().names(&people)?;
        let names: Vec<String> = names.into_values().map(|named| named.name).collect();
        Ok(names.join(", "))
    }

    /// What was said about them; of a guardian what they said themselves.
    fn gather_statements(
        &self,
        person: PersonId,
        items: &Items,
        basket: &mut Basket,
    ) -> Result<()> {
        let read = self.read();
        let rows = match person {
            PersonId::Guardian(_) => {
                let mut all = read.every_statement()?;
                all.retain(|row| row.statement.by == person);
                all
            }
            _ => read.statements_about(person)?,
        };
        let mut scans = BTreeSet::new();
        for row in rows {
            let said = &row.statement;
            let answers: Vec<String> = said
                .answers
                .iter()
                .map(|one| {
                    let answer = basket.words.get(&format!("answer.{}", one.answer.code()));
                    format!(
                        "{}: {answer}",
                        basket.question(items, &one.item, one.medium)
                    )
                })
                .collect();
            let names = read.names(&[said.by, said.subject])?;
            let name = |who| names.get(&who).map(|named| named.name.clone());
            let about = name(said.subject).filter(|_| said.subject != person);
            let text = basket.lines(&[
                ("about", about.unwrap_or_default()),
                ("said_by", name(said.by).unwrap_or_default()),
                ("answers", answers.join(", ")),
                ("note", said.note.clone()),
            ]);
            let title = basket.words.get("access.consent");
            let key = (Section::Consents, format!("statement:{}", said.id));
            let head = (Some(said.given_on), "", title);
            basket.add(key, head, text, &BTreeSet::new());
            for scan in read.scans_of(said.id)? {
                // One form or e-mail can be the proof of several statements.
                if !scans.insert(scan.id) {
                    continue;
                }
                let others = read.scan_of_others(scan.id, said.subject)?;
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

    /// What was published with them on it, and what had to come offline.
    fn gather_publications(
        &self,
        person: PersonId,
        items: &Items,
        basket: &mut Basket,
    ) -> Result<()> {
        let read = self.read();
        let (rows, _) = read.publications(&PublicationQuery {
            person: Some(person),
            ..PublicationQuery::default()
        })?;
        let takedowns = read.takedowns_for(person)?;
        for row in rows {
            let PublicationRow { id, people, .. } = &row;
            let channels: Vec<String> = row
                .channels
                .iter()
                .map(|code| basket.question(items, code, None))
                .collect();
            let mut text = basket.lines(&[
                ("title", row.title.clone()),
                ("where", row.place.clone()),
                ("channels", channels.join(", ")),
                (
                    "medium",
                    basket.words.get(&format!("medium.{}", row.medium.code())),
                ),
                ("anyway", row.anyway.clone()),
            ]);
            for off in takedowns.iter().filter(|off| off.publication == *id) {
                let outcome = off
                    .outcome
                    .map(|it| basket.words.get(&format!("outcome.{}", it.code())));
                let lines = basket.lines(&[
                    ("off", basket.day(Some(off.asked_on))),
                    ("off_done", basket.day(off.done_on)),
                    ("off_outcome", outcome.unwrap_or_default()),
                    ("note", off.note.clone()),
                ]);
                text.push('\n');
                text.push_str(&lines);
            }
            let near = people.iter().copied().filter(|one| *one != person);
            let title = basket.words.get("access.publication");
            let key = (Section::Publications, format!("publication:{id}"));
            let head = (Some(row.published_on), "", title);
            basket.add(key, head, text, &near.collect());
        }
        Ok(())
    }
}
