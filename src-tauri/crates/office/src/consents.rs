//! Consents: what the school asks, printing the forms, booking in what comes back, and what holds
//! for whom on which day.
//!
//! What holds is always worked out by `domain::consent::effective`; nothing here stores it.

mod book;
mod choices;
pub(crate) mod code;
mod forms;
mod items;
mod matrix;
mod plan;
mod proof;
mod remind;
mod scans;
mod settle;
mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::consent::{
    Asked, AuthorityKept, Block, ConsentItem, Effective, ItemKind, Medium, Moment, Publishing,
    Question, Statement, authority_on, blocks, effective, heard,
};
use domain::guardian::Known;
use domain::id::PupilId;
use domain::person::{PersonId, Subject};
use domain::protocol::Protocol;
use domain::school::Language;
use register::Reading;

use crate::error::Result;
use crate::{Office, view};

pub use book::{BookForm, Booked, NewStatement, Notice, Withdrawal, Withdrawn};
pub use code::{
    BookingLine, FormDesk, FormFound, FormItem, FormProposal, FormQuestion, SignatoryLine,
};
pub use forms::{FormsFor, FormsMade, GroupForms, Skipped, SkippedBecause};
pub use items::{ItemEdit, ItemLine};
pub(crate) use matrix::is_here;
pub use matrix::{
    ConsentCell, ConsentMatrix, ConsentRow, FormLine, GroupConsents, MatrixFor, SchoolConsents,
};
pub use proof::{
    ConsentFile, ConsentPoint, ConsentProof, StandingLine, StatementLine, StrikeLine, VoiceLine,
};
pub use remind::RemindersMade;
pub use scans::ScanLine;
pub use sheets::{SheetChoice, SheetFor, TableFormat, TableWords};

view! {
    /// One question, as it heads a column.
    pub struct ConsentColumn {
        /// The code of the item.
        pub item: String,
        /// In which medium; `None` where the item records nothing.
        pub medium: Option<Medium>,
        /// What a yes allows.
        pub kind: ItemKind,
        /// What it is called in a narrow column, in Dutch: a short name, or else the question.
        pub name_nl: String,
        /// What it is called in a narrow column, in English.
        pub name_en: String,
        /// The question in Dutch.
        pub label_nl: String,
        /// The question in English.
        pub label_en: String,
    }
}

impl ConsentColumn {
    fn of(item: &ConsentItem, medium: Option<Medium>) -> ConsentColumn {
        ConsentColumn {
            item: item.code.clone(),
            medium,
            kind: item.kind,
            name_nl: item.called(Language::Dutch).to_owned(),
            name_en: item.called(Language::English).to_owned(),
            label_nl: item.label_nl.clone(),
            label_en: item.label_en.clone(),
        }
    }
}

/// Everything that was said about some people, read once, to ask it many things.
pub(crate) struct Said {
    items: Vec<ConsentItem>,
    ever: Vec<ConsentItem>,
    statements: BTreeMap<PersonId, Vec<Statement>>,
    authority: BTreeMap<PupilId, Vec<AuthorityKept>>,
}

impl Said {
    /// Reads what was said about these people, or about everyone, with what is asked on `day`.
    pub(crate) fn read(
        read: Reading<'_>,
        asked: &Asked,
        people: Option<&[PersonId]>,
        day: NaiveDate,
    ) -> Result<Said> {
        let rows = match people {
            Some(people) => read.statements_of(people)?,
            None => read.every_statement()?,
        };
        let pupils: Option<Vec<PupilId>> = people.map(|people| {
            let pupil = |person: &PersonId| match person {
                PersonId::Pupil(id) => Some(*id),
                _ => None,
            };
            people.iter().filter_map(pupil).collect()
        });
        let mut statements: BTreeMap<PersonId, Vec<Statement>> = BTreeMap::new();
        for row in rows {
            let said = row.statement;
            statements.entry(said.subject).or_default().push(said);
        }
        let mut authority: BTreeMap<PupilId, Vec<AuthorityKept>> = BTreeMap::new();
        for (pupil, kept) in read.authority_kept(pupils.as_deref())? {
            authority.entry(pupil).or_default().push(kept);
        }
        let items = asked.on(day).into_iter().map(|(item, _)| item);
        Ok(Said {
            items: items.collect(),
            ever: asked.ever(),
            statements,
            authority,
        })
    }

    /// The items as they were on the day of which it is.
    pub(crate) fn items(&self) -> &[ConsentItem] {
        &self.items
    }

    /// Every item that the school ever asked.
    pub(crate) fn ever(&self) -> &[ConsentItem] {
        &self.ever
    }

    /// All that there is to know about one person on a day.
    pub(crate) fn moment(&self, person: PersonId, day: NaiveDate) -> Moment<'_> {
        Moment {
            statements: self.statements(person),
            authority: self.authority(person),
            day,
        }
    }

    /// As [`Said::effective`], whether or not it is asked.
    pub(crate) fn heard(
        &self,
        person: PersonId,
        item: &ConsentItem,
        medium: Option<Medium>,
        day: NaiveDate,
    ) -> Effective {
        let (statements, authority) = (self.statements(person), self.authority(person));
        heard(item, medium, statements, authority, day)
    }

    pub(crate) fn statements(&self, person: PersonId) -> &[Statement] {
        self.statements.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn authority(&self, person: PersonId) -> &[AuthorityKept] {
        match person {
            PersonId::Pupil(id) => self.authority.get(&id).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }

    /// Whether the school knows of anyone that they have authority over a pupil: without that no
    /// yes about the pupil counts. Staff speak for themselves.
    pub(crate) fn someone_decides(&self, person: PersonId, day: NaiveDate) -> bool {
        let kept = self.authority(person);
        person.subject() != Subject::Pupil
            || kept
                .iter()
                .any(|one| authority_on(kept, one.guardian, day) == Known::Yes)
    }

    /// What holds for one question about one person.
    pub(crate) fn effective(
        &self,
        person: PersonId,
        item: &ConsentItem,
        medium: Option<Medium>,
        day: NaiveDate,
    ) -> Effective {
        effective(
            item,
            medium,
            self.statements(person),
            self.authority(person),
            day,
        )
    }

    /// What stands in the way of publishing something about one person.
    pub(crate) fn blocks(&self, person: PersonId, what: &Publishing, day: NaiveDate) -> Vec<Block> {
        blocks(
            &self.items,
            person.subject(),
            what,
            self.statements(person),
            self.authority(person),
            day,
        )
    }

    /// Adds a statement that is about to be kept, to see what follows from it.
    pub(crate) fn hear(&mut self, statement: Statement) {
        self.statements
            .entry(statement.subject)
            .or_default()
            .push(statement);
    }

    /// Each question that is asked about this kind of person on `day`, with its item.
    pub(crate) fn questions(
        &self,
        subject: Subject,
        day: NaiveDate,
    ) -> Vec<(&ConsentItem, Option<Medium>)> {
        questions(&self.items, subject, day)
    }
}

/// Each question that is asked about this kind of person on `day`, with its item.
pub(crate) fn questions(
    items: &[ConsentItem],
    subject: Subject,
    day: NaiveDate,
) -> Vec<(&ConsentItem, Option<Medium>)> {
    items
        .iter()
        .filter(|item| item.subject == subject && item.is_asked(day))
        .flat_map(|item| {
            let asked = item.questions().into_iter();
            asked.map(move |question: Question| (item, question.medium))
        })
        .collect()
}

/// The question and the explanation of an item in the language. The school words its items in Dutch
/// and English; in another language stand the words of the shipped ones, and the Dutch of the rest.
pub(crate) fn worded(item: &ConsentItem, language: Language) -> (String, String) {
    match language {
        Language::English => (item.label_en.clone(), item.explanation_en.clone()),
        _ => (
            translated(&item.label_nl, language),
            translated(&item.explanation_nl, language),
        ),
    }
}

/// What an item is called in a sentence of that language.
pub(crate) fn called(item: &ConsentItem, language: Language) -> String {
    translated(item.called(language), language)
}

/// Dutch words of an item in a language that is not in the protocols.
fn translated(dutch: &str, language: Language) -> String {
    if Language::WHOLE.contains(&language) {
        return dutch.to_owned();
    }
    let items = documents::assets::words("items", language).ok();
    let found = items.as_ref().and_then(|items| items.find(dutch));
    found.unwrap_or(dutch).to_owned()
}

/// Everything that the school asks and ever asked, under the protocol that is in force.
pub(crate) fn asked(read: Reading<'_>, protocol: &Protocol) -> Result<Asked> {
    let mut protocols: Vec<(NaiveDate, Vec<ConsentItem>)> = read
        .protocols_kept()?
        .into_iter()
        .map(|kept| (kept.since, kept.items))
        .collect();
    if protocols.is_empty() {
        protocols.push((NaiveDate::MIN, protocol.consents.clone()));
    }
    Ok(Asked {
        protocols,
        kept: read.items_kept()?,
        order: read.consent_order()?,
    })
}

impl Office {
    /// Everything that the school asks and ever asked.
    pub(crate) fn asked(&self) -> Result<Asked> {
        asked(self.read(), &self.protocol)
    }

    /// The items of the school on a day, retired ones too, in the order in which it asks them.
    pub(crate) fn items(&self, day: NaiveDate) -> Result<Vec<ConsentItem>> {
        let items = self.asked()?.on(day).into_iter();
        Ok(items.map(|(item, _)| item).collect())
    }

    /// What was said about these people, or about everyone, with what is asked on `day`.
    pub(crate) fn said(&self, people: Option<&[PersonId]>, day: NaiveDate) -> Result<Said> {
        Said::read(self.read(), &self.asked()?, people, day)
    }

    /// The names of accounts by their ids, as `entered_by` has them.
    pub(crate) fn account_names(&self) -> Result<BTreeMap<String, String>> {
        let accounts = self.read().accounts()?;
        Ok(accounts
            .into_iter()
            .map(|account| (account.id.to_string(), account.name))
            .collect())
    }

    /// Full names of people, for lists.
    pub(crate) fn full_names(
        &self,
        people: impl IntoIterator<Item = PersonId>,
    ) -> Result<BTreeMap<PersonId, String>> {
        let people: BTreeSet<PersonId> = people.into_iter().collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        Ok(self
            .read()
            .names(&people)?
            .into_iter()
            .map(|(person, named)| (person, named.name))
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_question_about_pupils_is_there_in_every_language() {
        let shipped = domain::protocol::shipped().iter();
        let protocols = shipped.flat_map(|(id, _)| Protocol::of(id).unwrap().unwrap().consents);
        for item in protocols.chain(domain::consent::catalogue()) {
            if item.subject != Subject::Pupil {
                continue;
            }
            for language in Language::ALL {
                let items = documents::assets::words("items", *language).unwrap();
                let known =
                    |dutch: &str| Language::WHOLE.contains(language) || items.find(dutch).is_some();
                for dutch in [&item.name_nl, &item.label_nl, &item.explanation_nl] {
                    assert!(known(dutch), "{language:?}: {dutch}");
                }
            }
        }
    }
}
