//! What each letter must say, and when the law wants an objection offered in it.
//!
//! A letter is checked against its rules before it is drawn. A part that is missing, or a day that
//! cannot be, is a [`Refusal`] that names the part.

mod rules;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Choice, LetterKind, Part};
use crate::calendar::Calendar;
use crate::procedure::fair_leaving_day;
use crate::refusal::Refusal;
use crate::school::School;
use crate::term::{Term, TermKind};

/// How a part is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// One line.
    Line,
    /// Paragraphs.
    Lines,
    /// Several things, one a line.
    List,
    /// A day.
    Date,
    /// A number; never typed.
    Count,
    /// Yes or no; never typed.
    Flag,
    /// One of [`Part::choices`].
    Choice,
}

/// When a part must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// In every letter of the kind.
    Always,
    /// When one of these is there: a flag that is up, or any other value.
    With(&'static [Part]),
    /// Never: the letter reads well without.
    Optional,
}

/// Where in time the day of a part lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Anywhere.
    Any,
    /// Today or before: it is told of.
    Past,
    /// Today or later: it is announced.
    Coming,
}

/// What a letter of some kind says about one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The part.
    pub part: Part,
    /// When it must be there.
    pub need: Need,
    /// Where its day lies.
    pub tense: Tense,
    /// Whether the office fills it from the register or from the law, and nobody types it.
    pub known: bool,
}

impl Rule {
    pub(super) const fn new(part: Part, need: Need) -> Rule {
        Rule {
            part,
            need,
            tense: Tense::Any,
            known: false,
        }
    }

    pub(super) const fn past(mut self) -> Rule {
        self.tense = Tense::Past;
        self
    }

    pub(super) const fn coming(mut self) -> Rule {
        self.tense = Tense::Coming;
        self
    }
}

impl Part {
    /// What can be chosen, for a part that is a choice.
    pub fn choices(self) -> &'static [Choice] {
        match self {
            Part::Ruling => &[
                Choice::Upheld,
                Choice::PartlyUpheld,
                Choice::Rejected,
                Choice::Inadmissible,
            ],
            Part::Measure => &[Choice::Reprimand, Choice::StaffSuspension],
            Part::Route => &[Choice::Agreement, Choice::Permit, Choice::Court],
            _ => &[],
        }
    }

    /// The value behind what was typed. `None` for a date or a choice that cannot be read; what is
    /// empty is read as an empty text.
    pub fn read(self, typed: &str) -> Option<Value> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Some(Value::Text(String::new()));
        }
        Some(match self.entry() {
            Entry::Line => Value::Text(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            Entry::Lines => Value::Text(typed.to_owned()),
            Entry::List => {
                let items = typed.lines().map(str::trim).filter(|item| !item.is_empty());
                Value::List(items.map(str::to_owned).collect())
            }
            Entry::Date => Value::Date(typed.parse().ok()?),
            Entry::Count => Value::Count(typed.parse().ok()?),
            Entry::Flag => Value::Flag(match typed {
                "yes" => true,
                "no" => false,
                _ => return None,
            }),
            Entry::Choice => {
                let choice = Choice::from_code(typed)?;
                Value::Choice(self.choices().contains(&choice).then_some(choice)?)
            }
        })
    }

    /// How many characters may be typed.
    pub fn limit(self) -> usize {
        match self.entry() {
            Entry::Lines => 10_000,
            Entry::List => 5_000,
            Entry::Line | Entry::Date | Entry::Count | Entry::Flag | Entry::Choice => 200,
        }
    }
}

/// The value of a part. Its wording in a language is not decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words as typed; a line break begins a new paragraph.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A day.
    Date(NaiveDate),
    /// A number of things.
    Count(u32),
    /// Yes or no.
    Flag(bool),
    /// One of several.
    Choice(Choice),
}

impl Value {
    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Text(text) => text.trim().is_empty(),
            Value::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Value::Date(_) | Value::Count(_) | Value::Flag(_) | Value::Choice(_) => false,
        }
    }

    /// Its words, one paragraph or item a line; empty for what has none.
    pub fn words(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::List(items) => items.join("\n"),
            Value::Date(_) | Value::Count(_) | Value::Flag(_) | Value::Choice(_) => String::new(),
        }
    }
}

/// The parts of one letter and their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts(BTreeMap<Part, Value>);

impl Parts {
    /// None yet.
    pub fn new() -> Parts {
        Parts::default()
    }

    /// Adds a value; one of the same part is replaced.
    #[must_use]
    pub fn with(mut self, part: Part, value: Value) -> Parts {
        self.0.insert(part, value);
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, part: Part, text: impl Into<String>) -> Parts {
        self.with(part, Value::Text(text.into()))
    }

    /// Adds several texts.
    #[must_use]
    pub fn list(self, part: Part, items: impl IntoIterator<Item = impl Into<String>>) -> Parts {
        let items = items.into_iter().map(Into::into).collect();
        self.with(part, Value::List(items))
    }

    /// Adds a day.
    #[must_use]
    pub fn date(self, part: Part, day: NaiveDate) -> Parts {
        self.with(part, Value::Date(day))
    }

    /// Adds a number of things.
    #[must_use]
    pub fn count(self, part: Part, count: u32) -> Parts {
        self.with(part, Value::Count(count))
    }

    /// Adds a yes or no.
    #[must_use]
    pub fn flag(self, part: Part, flag: bool) -> Parts {
        self.with(part, Value::Flag(flag))
    }

    /// Leaves a part out.
    #[must_use]
    pub fn without(mut self, part: Part) -> Parts {
        self.0.remove(&part);
        self
    }

    /// The value of a part.
    pub fn get(&self, part: Part) -> Option<&Value> {
        self.0.get(&part)
    }

    /// The day of a part that is one.
    pub fn day(&self, part: Part) -> Option<NaiveDate> {
        match self.get(part) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// Whether the part has something to print.
    pub fn has(&self, part: Part) -> bool {
        self.get(part).is_some_and(|value| !value.is_empty())
    }

    /// Every part with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &Value)> {
        self.0.iter().map(|(part, value)| (*part, value))
    }

    fn calls_for(&self, part: Part) -> bool {
        match self.get(part) {
            Some(Value::Flag(up)) => *up,
            _ => self.has(part),
        }
    }
}

/// What keeps a letter with these parts from being issued on `today`: each mandatory part that is
/// missing (domain §9), and each day that cannot be.
pub fn check(kind: LetterKind, parts: &Parts, today: NaiveDate) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for rule in kind.rules() {
        let part = rule.part;
        let needed = match rule.need {
            Need::Always => true,
            Need::With(others) => others.iter().any(|other| parts.calls_for(*other)),
            Need::Optional => false,
        };
        if needed && !parts.has(part) {
            refusals.push(Refusal::PartMissing { letter: kind, part });
        }
        match (rule.tense, parts.day(part)) {
            (Tense::Past, Some(day)) if day > today => {
                refusals.push(Refusal::DayStillToCome { part });
            }
            (Tense::Coming, Some(day)) if day < today => {
                refusals.push(Refusal::DayHasPassed { part });
            }
            _ => {}
        }
    }
    if let (Some(first), Some(last)) = (parts.day(Part::FirstDay), parts.day(Part::LastDay))
        && last < first
    {
        refusals.push(Refusal::EndsBeforeItBegins);
    }
    if matches!(kind, LetterKind::ExpulsionDecision | LetterKind::LeavingDay) {
        // Time to prepare; of a day that has passed that is said already.
        let from = fair_leaving_day(today);
        let leaves = parts.day(Part::EffectiveDate).filter(|day| *day >= today);
        if leaves.is_some_and(|day| day < from) {
            refusals.push(Refusal::LeavesTooSoon { from });
        }
    }
    if matches!(
        kind,
        LetterKind::StaffIntention | LetterKind::DismissalIntention
    ) {
        // Three weeks after sending to give a view.
        let least = Term::of(TermKind::StaffView, today, &Calendar::default()).ends_on;
        if parts.day(Part::ViewBefore).is_some_and(|day| day < least) {
            refusals.push(Refusal::ViewTermTooShort { least });
        }
    }
    refusals
}

/// Whether the letter must offer an objection to the board: always with an expulsion (WPO 63(3),
/// Awb 3:45); with a suspension or an access ban at a public school, and at another when its
/// school guide promises it.
pub fn offers_objection(kind: LetterKind, school: &School) -> bool {
    kind.makes_known_of()
        .iter()
        .any(|step| school.offers_objection(*step))
}

#[cfg(test)]
mod tests;
