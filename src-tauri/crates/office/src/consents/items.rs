//! What the school asks: the items of its protocol, worded, retired and added to by the school.

use chrono::NaiveDate;
use domain::consent::{ConsentItem, ItemKind, ItemOrigin, Medium, catalogue};
use domain::name::tidy;
use domain::person::Subject;
use register::ItemRow;

use crate::error::{Checks, Error, Noun, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// An item in the list of the settings.
    pub struct ItemLine {
        /// The item.
        pub item: ConsentItem,
        /// Where it comes from.
        pub origin: ItemOrigin,
        /// Whether it is asked today.
        pub asked: bool,
        /// The version that was read; 0 while the school changed nothing of it.
        pub version: u32,
    }
}

view! {
    /// What the school says of an item. What an item of the protocol is for, and of whom it is
    /// asked, stays as the protocol has it.
    pub struct ItemEdit {
        /// The code: of an item that is there or in the catalogue, or a new one in small letters.
        pub code: String,
        /// Whether pupils or staff are asked.
        pub subject: Subject,
        /// What a yes allows.
        pub kind: ItemKind,
        /// What carries the recording.
        #[serde(default)]
        pub media: Vec<Medium>,
        /// What it is called in a narrow column, in Dutch; may be empty.
        #[serde(default)]
        pub name_nl: String,
        /// What it is called in a narrow column, in English; may be empty.
        #[serde(default)]
        pub name_en: String,
        /// The question in Dutch.
        pub label_nl: String,
        /// The question in English.
        pub label_en: String,
        /// What it means and what the risk is, in Dutch.
        pub explanation_nl: String,
        /// What it means and what the risk is, in English.
        pub explanation_en: String,
        /// The version that was read; 0 for an item that the school changes for the first time.
        #[serde(default)]
        pub version: u32,
    }
}

/// A code is a word for programs: small letters, digits and underscores.
fn is_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.len() <= 40
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl Office {
    /// The items of the school in the order in which it asks them, retired ones too.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn consent_items(&self, now: Now) -> Result<Vec<ItemLine>> {
        self.allow(UseCase::SeeConsents)?;
        let kept = self.read().consent_items()?;
        Ok(self
            .asked()?
            .on(now.today)
            .into_iter()
            .map(|(item, origin)| ItemLine {
                asked: item.is_asked(now.today),
                version: kept
                    .iter()
                    .find(|row| row.item.code == item.code)
                    .map_or(0, |row| row.version),
                origin,
                item,
            })
            .collect())
    }

    /// What else the school may ask: the catalogue without what it asks or asked already.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn consent_catalogue(&self, now: Now) -> Result<Vec<ConsentItem>> {
        self.allow(UseCase::SeeConsents)?;
        let items = self.items(now.today)?;
        Ok(catalogue()
            .into_iter()
            .filter(|offer| items.iter().all(|item| item.code != offer.code))
            .collect())
    }

    /// Adds an item, or words one anew, from today. Forms that were printed keep the words they
    /// have, and what was asked before today stays what it was.
    ///
    /// # Errors
    /// [`Error::Invalid`]; [`Error::Stale`] when someone edited it since, or adds a code that is
    /// there.
    pub fn save_consent_item(&mut self, edit: &ItemEdit, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let mut checks = Checks::default();
        if !is_code(&edit.code) {
            checks.wrong("code", Problem::NotAChoice);
        }
        if edit.subject == Subject::Guardian {
            checks.wrong("subject", Problem::NotAChoice);
        }
        let records = matches!(
            edit.kind,
            ItemKind::Channel | ItemKind::Portrait | ItemKind::Name
        );
        if records == edit.media.is_empty() {
            checks.wrong("media", Problem::NotAChoice);
        }
        checks.length("nameNl", &edit.name_nl, 40);
        checks.length("nameEn", &edit.name_en, 40);
        checks.text("labelNl", &edit.label_nl, 200);
        checks.text("labelEn", &edit.label_en, 200);
        checks.text("explanationNl", &edit.explanation_nl, 800);
        checks.text("explanationEn", &edit.explanation_en, 800);
        checks.done()?;
        let known = self
            .items(now.today)?
            .into_iter()
            .find(|i| i.code == edit.code);
        let offer = catalogue().into_iter().find(|item| item.code == edit.code);
        let base = known.or(offer);
        let media = Medium::ALL.iter().copied();
        let item = ConsentItem {
            code: edit.code.clone(),
            subject: edit.subject,
            kind: edit.kind,
            channel: base.as_ref().and_then(|item| item.channel.clone()),
            media: media.filter(|one| edit.media.contains(one)).collect(),
            clause: base
                .as_ref()
                .map_or_else(|| OWN_CLAUSE.to_owned(), |item| item.clause.clone()),
            name_nl: tidy(&edit.name_nl),
            name_en: tidy(&edit.name_en),
            label_nl: tidy(&edit.label_nl),
            label_en: tidy(&edit.label_en),
            explanation_nl: tidy(&edit.explanation_nl),
            explanation_en: tidy(&edit.explanation_en),
            retired_on: base.and_then(|item| item.retired_on),
        };
        self.change("save_consent_item", now, |change| {
            let version = edit.version;
            Ok(change.save_consent_item(&ItemRow { item, version }, now.today)?)
        })
    }

    /// Asks an item before the one above it, or after the one below, among those that are asked of
    /// the same kind of person. Forms that were printed keep their order.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a code that is not asked.
    pub fn move_consent_item(&mut self, code: &str, up: bool, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let items = self.items(now.today)?;
        let asked = |item: &ConsentItem| item.is_asked(now.today);
        let from = items
            .iter()
            .position(|item| item.code == code && asked(item))
            .ok_or(Error::NotFound {
                noun: Noun::ConsentItem,
            })?;
        let beside = |place: &usize| {
            let other = items.get(*place);
            other.is_some_and(|other| other.subject == items[from].subject && asked(other))
        };
        let to = if up {
            (0..from).rev().find(beside)
        } else {
            (from + 1..items.len()).find(beside)
        };
        let Some(to) = to else {
            return Ok(());
        };
        let mut codes: Vec<String> = items.into_iter().map(|item| item.code).collect();
        codes.swap(from, to);
        self.change("move_consent_item", now, |change| {
            Ok(change.order_consent_items(&codes)?)
        })
    }

    /// Asks an item no more, from today; or asks it again. Its answers stay.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`].
    pub fn retire_consent_item(
        &mut self,
        code: &str,
        retire: bool,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let mut item = self
            .items(now.today)?
            .into_iter()
            .find(|item| item.code == code)
            .ok_or(Error::NotFound {
                noun: Noun::ConsentItem,
            })?;
        let on: NaiveDate = now.today;
        item.retired_on = retire.then_some(item.retired_on.map_or(on, |before| before.min(on)));
        let op = if retire {
            "retire_consent_item"
        } else {
            "ask_consent_item_again"
        };
        self.change(op, now, |change| {
            Ok(change.save_consent_item(&ItemRow { item, version }, now.today)?)
        })
    }
}

/// Where the law asks for what a school adds itself.
const OWN_CLAUSE: &str = "AVG 6(1)(a), 7";
