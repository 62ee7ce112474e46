//! Letters about nobody, to see how a wording reads: of each kind, with everything that it can say
//! or with no more than it must. Their values are in `assets/letters/*/samples.txt`.

use chrono::{Days, Months, NaiveDate};
use domain::letter::{Entry, LetterKind, Need, Part, Parts, Value};
use domain::stationery::Stationery;

use crate::assets;
use crate::error::Error;
use crate::language::Language;
use crate::letters::{Letter, Signatory};
use crate::stationery::Letterhead;
use crate::template::{Labels, Template};

/// A letter about invented people, as if it were written on `today`: with every part that it can
/// have when it is `whole`, else with no more than it must.
///
/// # Errors
/// A mistake in the sample values, or a part that has none; a test keeps that from being shipped.
pub fn sample(
    kind: LetterKind,
    language: Language,
    (letterhead, template): (Letterhead, Option<Template>),
    today: NaiveDate,
    whole: bool,
) -> Result<Letter, Error> {
    let samples = Samples::of(language)?;
    let text = |name: &str| samples.text(name);
    let list = |name: &str| samples.list(name);
    let mut parts = Parts::new();
    for rule in kind.rules() {
        // In a short letter nothing calls for the parts that depend on others; what the office
        // knows is there all the same.
        if whole || rule.need == Need::Always || rule.known {
            let value = value(rule.part, today, whole, &text)?;
            parts = parts.with(rule.part, value);
        }
    }
    Ok(Letter {
        kind,
        language,
        letterhead,
        recipient: match kind {
            LetterKind::InspectorateNotice => Vec::new(),
            _ => list("recipient")?,
        },
        seen_by: list("seen_by")?,
        place: text("place")?.to_owned(),
        date: today,
        reference: format!("{}-B0000", today.format("%Y")),
        parts,
        signatory: Signatory {
            name: text("signer")?.to_owned(),
            function: text("function")?.to_owned(),
            on_behalf_of: kind
                .power()
                .is_the_boards()
                .then(|| text("on_behalf").map(str::to_owned))
                .transpose()?,
        },
        template,
    })
}

/// The sample values of a language; what it lacks is English.
pub(crate) struct Samples {
    own: Labels,
    other: Labels,
}

impl Samples {
    /// # Errors
    /// A mistake in the sample values.
    pub(crate) fn of(language: Language) -> Result<Samples, Error> {
        Ok(Samples {
            own: assets::words("samples", language)?,
            other: assets::words("samples", Language::English)?,
        })
    }

    /// # Errors
    /// [`Error::MissingField`] for a name without a value.
    pub(crate) fn text(&self, name: &str) -> Result<&str, Error> {
        let found = self.own.find(name).or_else(|| self.other.find(name));
        found.ok_or_else(|| Error::MissingField {
            name: name.to_owned(),
        })
    }

    /// # Errors
    /// As [`Samples::text`].
    pub(crate) fn list(&self, name: &str) -> Result<Vec<String>, Error> {
        self.text(name).map(items)
    }

    /// A school to measure paper with.
    ///
    /// # Errors
    /// As [`Samples::text`].
    pub(crate) fn letterhead(&self) -> Result<Letterhead, Error> {
        Ok(Letterhead {
            school: self.text("receiving_school")?.to_owned(),
            board: self.text("receiving_school")?.to_owned(),
            address: self.list("receiving_address")?,
            contact: vec![self.text("contact")?.to_owned()],
            logo: None,
            stationery: Stationery::default(),
        })
    }
}

fn items(text: &str) -> Vec<String> {
    text.split(" | ").map(str::to_owned).collect()
}

fn value<'a>(
    part: Part,
    today: NaiveDate,
    whole: bool,
    text: &impl Fn(&str) -> Result<&'a str, Error>,
) -> Result<Value, Error> {
    Ok(match part.entry() {
        Entry::Line | Entry::Lines => Value::Text(text(part.code())?.to_owned()),
        Entry::List => Value::List(items(text(part.code())?)),
        Entry::Date if part == Part::BirthDate => Value::Date(today - Months::new(120)),
        Entry::Date => Value::Date(today + Days::new(14)),
        Entry::Count => Value::Count(if whole { 2 } else { 1 }),
        Entry::Flag => Value::Flag(whole),
        Entry::Choice => part
            .choices()
            .first()
            .map_or(Value::Text(String::new()), |one| Value::Choice(*one)),
    })
}
