//! Reminding the households whose form has not come back, and confirming to a guardian what they
//! took back: both are letters (L22), in the language of whom they are for.
//!
//! A reminder is drawn and noted on its form, and filed nowhere: the form is in the file already. A
//! confirmation is issued as every letter is.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use chrono::Datelike;
use documents::template::Template;
use documents::{Letter, Letterhead, Signatory};
use domain::consent::{Answer, Answered, Outcome, can_come_off};
use domain::guardian::Guardian;
use domain::id::{ConsentFormId, GuardianId, LetterId, PupilId, StatementId};
use domain::letter::{LetterKind, Part, Parts};
use domain::person::PersonId;
use domain::refusal::Refusal;
use domain::sanction::Decider;
use domain::school::{Language, School, SchoolYear};
use register::FormRow;

use super::forms::{FormsFor, Skipped, SkippedBecause};
use super::plan::{Addressee, contact, household_key};
use super::{Said, called, code::shown};
use crate::error::{Error, Problem, Result};
use crate::letters::{DrawnLetter, Words, issue, number};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// What a run of reminding made.
    pub struct RemindersMade {
        /// How many reminders, one for each household.
        pub reminders: u32,
        /// About how many pupils, or members of staff.
        pub people: u32,
        /// How many pages.
        pub pages: u32,
        /// How many letters show a household what it chose, where a yes lasts and nothing is
        /// missing.
        pub choices: u32,
        /// How many households got no form yet, and so no reminder of it.
        pub unprinted: u32,
        /// Who got none, and why.
        pub skipped: Vec<Skipped>,
    }
}

/// Whom a confirmation of a withdrawal goes to, and about which pupil: id, name and group.
struct About {
    kind: LetterKind,
    language: Language,
    name: String,
    address: Vec<String>,
    guardian: Option<GuardianId>,
    pupil: Option<(PupilId, String, String)>,
}

/// A reminder that is about to be drawn.
struct Reminder {
    form: ConsentFormId,
    letter: Letter,
}

impl Office {
    /// Draws a reminder for each household whose form of the school year has not come back while an
    /// answer about its child is missing, as one PDF in the order of the forms. What the other
    /// household answered is asked of nobody again: one signature is enough. Where a yes lasts, a
    /// household of whose child nothing is missing is shown what it chose, once a school year.
    /// `progress` hears how many of how many are drawn and can stop it.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the school year, [`Error::Refused`] when nobody need be reminded,
    /// [`Error::Cancelled`]; nothing is written then.
    pub fn consent_reminders(
        &mut self,
        year: &str,
        whom: &FormsFor,
        now: Now,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<(Vec<u8>, RemindersMade)> {
        self.allow(UseCase::PrintConsentForms)?;
        let year = SchoolYear::parse(year).ok_or(Error::field("year", Problem::NoSchoolYear))?;
        let (addressees, mut skipped) = if whom.staff {
            (self.staff_to_ask(now)?, Vec::new())
        } else {
            self.guardians_to_ask(whom, now)?
        };
        let people: Vec<PersonId> = addressees.iter().map(|one| one.person).collect();
        let said = self.said(Some(&people), now.today.max(year.first_day()))?;
        let name = year.to_string();
        // Of each household the form that was printed last.
        let forms: BTreeMap<(PersonId, String), FormRow> = self
            .read()
            .forms(&name)?
            .into_iter()
            .map(|row| ((row.person, row.household.clone()), row))
            .collect();
        let booked = self.read().booked_forms(&name)?;
        let came: BTreeSet<(PersonId, String)> = self
            .read()
            .forms(&name)?
            .into_iter()
            .filter(|row| booked.contains_key(&row.id))
            .map(|row| (row.person, row.household))
            .collect();
        let mut unprinted = 0;
        let mut reminders = Vec::new();
        let mut complete = Vec::new();
        for one in &addressees {
            let open = open_items(&said, one, year, now);
            if open.is_empty() {
                complete.push(one);
                continue;
            }
            let home = (one.person, household_key(&one.guardians));
            match forms.get(&home) {
                None => unprinted += 1,
                Some(_) if came.contains(&home) => {}
                Some(form) => reminders.push((one.person, self.reminder(one, form, open, now)?)),
            }
        }
        let mut choices = self.choices(&said, &complete, year, now)?;
        // One name that cannot be printed keeps nobody else from being reminded.
        let mut unprintable = Vec::new();
        reminders.retain(|(person, reminder)| {
            let prints = reminder.letter.is_printable();
            unprintable.extend((!prints).then_some(*person));
            prints
        });
        choices.retain(|shown| {
            let prints = shown.letter.is_printable();
            unprintable.extend((!prints).then_some(shown.person));
            prints
        });
        for person in unprintable {
            skipped.push(Skipped {
                pupil: self.name_of(person)?,
                because: SkippedBecause::MissingGlyph,
            });
        }
        if reminders.is_empty() && choices.is_empty() {
            return Err(Refusal::NobodyToRemind.into());
        }
        let about = choices.iter().map(|shown| shown.person);
        let people: BTreeSet<PersonId> = reminders
            .iter()
            .map(|(person, _)| *person)
            .chain(about)
            .collect();
        let (forms, mut letters): (Vec<ConsentFormId>, Vec<Letter>) = reminders
            .into_iter()
            .map(|(_, reminder)| (reminder.form, reminder.letter))
            .unzip();
        let (shown, more): (Vec<(PersonId, String)>, Vec<Letter>) = choices
            .into_iter()
            .map(|shown| ((shown.person, shown.household), shown.letter))
            .unzip();
        letters.extend(more);
        let drawn = documents::letters(&letters, progress)?;
        self.change("remind_consent_forms", now, |change| {
            for form in &forms {
                change.reminded(*form, now.today)?;
            }
            for (person, household) in &shown {
                change.shown(*person, household, now.today)?;
            }
            Ok(())
        })?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let made = RemindersMade {
            reminders: count(letters.len() - shown.len()),
            choices: count(shown.len()),
            people: count(people.len()),
            pages: drawn.pages,
            unprinted,
            skipped,
        };
        Ok((drawn.pdf, made))
    }

    fn reminder(
        &self,
        to: &Addressee,
        form: &FormRow,
        open: Vec<String>,
        now: Now,
    ) -> Result<Reminder> {
        let school = self.read().school()?;
        let parts = Parts::new()
            .text(
                Part::Salutation,
                Words::of(to.language).salutation(&to.signing),
            )
            .text(Part::Pupil, &to.name)
            .text(Part::Group, &to.group)
            .text(Part::SchoolYear, &form.school_year)
            .date(Part::PrintedOn, form.printed_on)
            .list(Part::OpenItems, open)
            .text(Part::FormCode, shown(&form.code))
            .date(Part::ReturnBy, self.return_day(now)?)
            .text(Part::Contact, contact(&school));
        let kind = LetterKind::ConsentReminder;
        let reference = shown(&form.code);
        Ok(Reminder {
            form: form.id,
            letter: self.letter_of(kind, to.language, &to.recipient, reference, parts, now)?,
        })
    }

    /// Issues the letter that confirms to a guardian, or to a member of staff, what they took back:
    /// since when, what comes offline by when, and what cannot be called back (AVG 7(3), 17(1)(b)).
    /// It is kept in the file of the pupil or the personnel file, and names no other child.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Refused`] when nothing was taken back in it.
    pub fn confirm_withdrawal(&mut self, statement: StatementId, now: Now) -> Result<LetterId> {
        self.allow(UseCase::BookConsents)?;
        let draft = self.withdrawal_letter(statement, now)?;
        let by = self.me.id.to_string();
        self.change("confirm_withdrawal", now, |change| {
            issue(change, draft, None, &by, now)
        })
    }

    fn withdrawal_letter(&self, id: StatementId, now: Now) -> Result<DrawnLetter> {
        let read = self.read();
        let it = read.statement(id)?.statement;
        let school = read.school()?;
        let about = match (it.subject, it.by) {
            (PersonId::Pupil(child), PersonId::Guardian(id)) => {
                let guardian: Guardian = read.guardian(id)?;
                let pupil = read.pupil(child)?;
                let group = pupil.group.map(|group| read.group(group)).transpose()?;
                About {
                    kind: LetterKind::ConsentWithdrawal,
                    language: guardian.language,
                    name: guardian.name.full(),
                    address: guardian.address.lines(),
                    guardian: Some(id),
                    pupil: Some((
                        child,
                        pupil.name.full(),
                        group.map_or_else(|| "–".to_owned(), |g| g.name),
                    )),
                }
            }
            (PersonId::Staff(_), by) => About {
                kind: LetterKind::StaffConsentWithdrawal,
                language: Language::Dutch,
                name: self.name_of(by)?.name,
                address: Vec::new(),
                guardian: None,
                pupil: None,
            },
            _ => return Err(Error::field("statement", Problem::NotAChoice)),
        };
        let to = about.language;
        let words = Words::of(to);
        let withdrawn = self.taken_back(&it.answers, to)?;
        if withdrawn.is_empty() {
            return Err(Refusal::NothingToWithdraw.into());
        }
        let kind = about.kind;
        let signer = self
            .signatory(kind.power(), Decider::Director, "", &school, to)?
            .name;
        let child = about.pupil.as_ref().map(|(child, ..)| *child);
        let names = self.names_for(Some(it.by), child, &signer, to)?;
        let (mut removed, mut kept) = (Vec::new(), Vec::new());
        let mut due_on = None;
        let rows = read.takedowns_for(it.subject)?;
        for line in self.takedown_lines(
            rows.into_iter()
                .filter(|t| t.statement == Some(id))
                .collect(),
            now,
        )? {
            let cannot = line.outcome == Some(Outcome::Cannot);
            let (off, stays): (Vec<&String>, Vec<&String>) = line
                .channels
                .iter()
                .partition(|channel| !cannot && can_come_off(channel));
            if !off.is_empty() {
                due_on = due_on.max(Some(line.due_on));
                let place = Some(line.place.trim()).filter(|place| !place.is_empty());
                let told = self.told(&line.title, &off, place, to)?;
                removed.push(names.taken_out(&told));
            }
            if !stays.is_empty() {
                let told = self.told(&line.title, &stays, None, to)?;
                kept.push(names.taken_out(&told));
            }
        }
        let name = about.name;
        let mut parts = Parts::new().text(
            Part::Salutation,
            words.salutation(std::slice::from_ref(&name)),
        );
        if let Some((_, pupil, group)) = about.pupil {
            parts = parts.text(Part::Pupil, pupil).text(Part::Group, group);
        }
        parts = parts
            .date(Part::WithdrawnOn, it.received_on)
            .list(Part::Withdrawn, withdrawn)
            .list(Part::TakenDown, removed)
            .list(Part::Kept, kept)
            .text(Part::Contact, contact(&school));
        if let Some(due_on) = due_on {
            parts = parts.date(Part::RemoveBefore, due_on);
        }
        let year = now.today.year();
        let reference = number(year, read.next_letter_number(year)?);
        let address = about.address;
        let mut recipient = vec![name.clone()];
        recipient.extend(address.iter().cloned());
        let letter = self.letter_of(kind, to, &recipient, reference, parts, now)?;
        Ok(DrawnLetter {
            about: None,
            invites_to: None,
            kind,
            language: to,
            person: Some(it.subject),
            incident: None,
            recipients: vec![name],
            guardians: about.guardian.into_iter().collect(),
            address,
            drawn: documents::letter(&letter)?,
        })
    }

    /// A publication in a line: what, on which channels, and where exactly.
    fn told(
        &self,
        title: &str,
        channels: &[&String],
        place: Option<&str>,
        to: Language,
    ) -> Result<String> {
        let items = self.asked()?.ever();
        let named = channels.iter().map(|channel| {
            let item = items.iter().find(|item| item.channel() == channel.as_str());
            item.map_or_else(|| channel.to_string(), |item| called(item, to))
        });
        let words: Vec<String> = named.chain(place.map(str::to_owned)).collect();
        Ok(format!("{title}: {}", words.join(", ")))
    }

    /// What is a no in these answers: each item with the media that it is about.
    fn taken_back(&self, answers: &[Answered], to: Language) -> Result<Vec<String>> {
        let words = Words::of(to);
        let no = |item: &str| {
            answers
                .iter()
                .filter(|one| one.item == item && one.answer == Answer::No)
                .map(|one| one.medium)
                .collect::<Vec<_>>()
        };
        let mut taken = Vec::new();
        for item in self.asked()?.ever() {
            let media = no(&item.code);
            if media.is_empty() {
                continue;
            }
            let media: Vec<String> = media
                .into_iter()
                .flatten()
                .map(|medium| words.get(&format!("medium.{}", medium.code())))
                .collect();
            let name = called(&item, to);
            taken.push(match media.as_slice() {
                [] => name,
                media => format!("{name} ({})", media.join(", ")),
            });
        }
        Ok(taken)
    }

    /// What all letters of one kind and language have in common.
    pub(super) fn heading(
        &self,
        kind: LetterKind,
        to: Language,
        school: &School,
    ) -> Result<Heading> {
        Ok(Heading {
            kind,
            language: to,
            letterhead: self.letterhead(school)?,
            place: school.address.town.clone(),
            signatory: self.signatory(kind.power(), Decider::Director, "", school, to)?,
            template: self.text_of(kind.into(), to)?,
        })
    }

    /// A letter of the school office before it is drawn, once it says all that it must.
    fn letter_of(
        &self,
        kind: LetterKind,
        to: Language,
        recipient: &[String],
        reference: String,
        parts: Parts,
        now: Now,
    ) -> Result<Letter> {
        let school = self.read().school()?;
        let heading = self.heading(kind, to, &school)?;
        heading.letter(recipient, reference, parts, now)
    }
}

/// What all letters of one kind and language have in common.
#[derive(Clone)]
pub(super) struct Heading {
    kind: LetterKind,
    language: Language,
    letterhead: Letterhead,
    place: String,
    signatory: Signatory,
    template: Option<Template>,
}

impl Heading {
    /// One letter before it is drawn, once it says all that it must.
    pub(super) fn letter(
        self,
        recipient: &[String],
        reference: String,
        parts: Parts,
        now: Now,
    ) -> Result<Letter> {
        let refusals = domain::letter::check(self.kind, &parts, now.today);
        if !refusals.is_empty() {
            return Err(Error::all_refused(refusals));
        }
        Ok(Letter {
            kind: self.kind,
            language: self.language,
            letterhead: self.letterhead,
            recipient: recipient.to_vec(),
            seen_by: Vec::new(),
            place: self.place,
            date: now.today,
            reference,
            parts,
            signatory: self.signatory,
            template: self.template,
        })
    }
}

/// What has no answer about someone yet, by name; in a year to come, on its first day.
pub(super) fn open_items(said: &Said, of: &Addressee, year: SchoolYear, now: Now) -> Vec<String> {
    let day = now.today.max(year.first_day());
    let mut open: Vec<String> = Vec::new();
    for (item, medium) in said.questions(of.person.subject(), day) {
        let missing = said
            .effective(of.person, item, medium, day)
            .state
            .is_missing();
        let name = called(item, of.language);
        if missing && open.last().is_none_or(|last| *last != name) {
            open.push(name);
        }
    }
    open
}
