//! Showing a household what it chose, once a school year where a yes lasts until it is taken back
//! (domain §5.2): so that nobody forgets what they once said.
//!
//! As a reminder of a form it is drawn and noted, and filed nowhere.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use documents::Letter;
use domain::consent::{Answer, Medium};
use domain::letter::{LetterKind, Part, Parts};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::school::SchoolYear;

use super::forms::FormsFor;
use super::plan::{Addressee, contact, household_key};
use super::remind::{Heading, open_items};
use super::{Said, called};
use crate::error::Result;
use crate::letters::Words;
use crate::{Now, Office};

/// A letter that shows a household what it chose.
pub(super) struct Shown {
    pub(super) person: PersonId,
    pub(super) household: String,
    pub(super) letter: Letter,
}

impl Office {
    /// How many households are still to be shown this school year what they chose before it; none
    /// where a yes ends with the school year.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub(crate) fn choices_to_show(&self, now: Now) -> Result<u32> {
        if self.protocol.consent_period == ConsentPeriod::SchoolYear {
            return Ok(0);
        }
        let year = SchoolYear::of(now.today);
        let (addressees, _) = self.guardians_to_ask(&FormsFor::default(), now)?;
        let people: Vec<PersonId> = addressees.iter().map(|one| one.person).collect();
        let said = self.said(Some(&people), now.today)?;
        let done = self.read().shown_since(year.first_day())?;
        let waits = |one: &&Addressee| {
            let home = (one.person, household_key(&one.guardians));
            !done.contains(&home)
                && newest(&said, one, now).is_some_and(|day| day < year.first_day())
                && open_items(&said, one, year, now).is_empty()
        };
        Ok(u32::try_from(addressees.iter().filter(waits).count()).unwrap_or(u32::MAX))
    }

    /// The letters that show each of these what they chose: of whom nothing is missing, who said
    /// anything at all, and who was not shown it this school year. None where a yes ends with the
    /// school year, for then it is asked anew.
    pub(super) fn choices(
        &self,
        said: &Said,
        whom: &[&Addressee],
        year: SchoolYear,
        now: Now,
    ) -> Result<Vec<Shown>> {
        if self.protocol.consent_period == ConsentPeriod::SchoolYear || whom.is_empty() {
            return Ok(Vec::new());
        }
        let school = self.read().school()?;
        let done: BTreeSet<(PersonId, String)> = self.read().shown_since(year.first_day())?;
        let mut headings: BTreeMap<&'static str, Heading> = BTreeMap::new();
        let mut letters = Vec::new();
        for one in whom {
            let household = household_key(&one.guardians);
            if done.contains(&(one.person, household.clone())) {
                continue;
            }
            let chosen = chosen(said, one, now);
            if chosen.is_empty() {
                continue;
            }
            let to = one.language;
            let heading = match headings.get(to.code()) {
                Some(heading) => heading.clone(),
                None => {
                    let heading = self.heading(LetterKind::ConsentChoices, to, &school)?;
                    headings.insert(to.code(), heading.clone());
                    heading
                }
            };
            let mut parts = Parts::new()
                .text(Part::Salutation, Words::of(to).salutation(&one.signing))
                .text(Part::Pupil, &one.name)
                .text(Part::SchoolYear, year.to_string())
                .flag(Part::Lasting, true)
                .list(Part::Chosen, chosen)
                .text(Part::Contact, contact(&school));
            if !one.group.is_empty() {
                parts = parts.text(Part::Group, &one.group);
            }
            let reference = year.to_string();
            letters.push(Shown {
                person: one.person,
                household,
                letter: heading.letter(&one.recipient, reference, parts, now)?,
            });
        }
        Ok(letters)
    }
}

/// What is said in which medium.
type OneAnswer = (Answer, Option<Medium>);

/// The day of the last answer of a household that counts today.
fn newest(said: &Said, of: &Addressee, now: Now) -> Option<NaiveDate> {
    let heard = said
        .questions(of.person.subject(), now.today)
        .into_iter()
        .map(|(item, medium)| said.heard(of.person, item, medium, now.today));
    let voices = heard.flat_map(|held| held.voices);
    let theirs = voices.filter(|voice| is_theirs(of, voice.by));
    theirs.map(|voice| voice.given_on).max()
}

/// Whether somebody speaks for a household, or for themselves.
fn is_theirs(of: &Addressee, by: PersonId) -> bool {
    match by {
        PersonId::Guardian(id) => of.guardians.contains(&id),
        by => by == of.person,
    }
}

/// What a household says to each item today, a line each: "Website: ja (foto, film), nee (geluid)".
/// With a yes and a no in one household, the no.
fn chosen(said: &Said, of: &Addressee, now: Now) -> Vec<String> {
    let words = Words::of(of.language);
    let mut items: Vec<(String, Vec<OneAnswer>)> = Vec::new();
    for (item, medium) in said.questions(of.person.subject(), now.today) {
        let held = said.heard(of.person, item, medium, now.today);
        let voices = || held.voices.iter().filter(|voice| is_theirs(of, voice.by));
        let answer = if voices().any(|voice| voice.answer == Answer::No) {
            Answer::No
        } else if voices().any(|voice| voice.answer == Answer::Yes) {
            Answer::Yes
        } else {
            continue;
        };
        let name = called(item, of.language);
        match items.last_mut().filter(|(last, _)| *last == name) {
            Some((_, answers)) => answers.push((answer, medium)),
            None => items.push((name, vec![(answer, medium)])),
        }
    }
    items
        .into_iter()
        .map(|(name, answers)| {
            let told = [Answer::Yes, Answer::No].into_iter().filter_map(|answer| {
                let about = || answers.iter().filter(|(one, _)| *one == answer);
                about().next()?;
                let word = words.get(&format!("answer.{}", answer.code()));
                let media: Vec<String> = about()
                    .filter_map(|(_, medium)| *medium)
                    .map(|medium| words.get(&format!("medium.{}", medium.code())))
                    .collect();
                Some(match media.as_slice() {
                    [] => word,
                    media => format!("{word} ({})", media.join(", ")),
                })
            });
            format!("{name}: {}", told.collect::<Vec<String>>().join(", "))
        })
        .collect()
}
