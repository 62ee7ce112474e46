//! Letters: composing and drawing them, freezing them, and saying what became of each.

mod again;
mod compose;
mod composition;
mod decision;
pub(crate) mod paper;
mod propose;
mod slips;
mod turn;
mod words;

use chrono::NaiveDate;
use domain::id::{EntryId, GuardianId, IncidentId, LetterId, SanctionId};
use domain::letter::{Audience, File, LetterKind, LetterMark};
use domain::person::{Named, PersonId};
use domain::sanction::TaskKind;
use register::{LetterQuery, LetterRow, StaffCases, Task};
use sha2::{Digest, Sha256};

use crate::error::{Error, Problem, Result};
use crate::pupils::page;
use crate::rights::UseCase;
use crate::{Now, Office, view};

pub use compose::{
    About, FormPart, LetterForm, LetterRecipient, LetterRehearsal, LetterRequest, NameHit,
};
pub use decision::DraftedLetter;
pub(crate) use decision::can_be_reached;
pub(crate) use paper::{DrawnLetter, issue, number};
pub(crate) use words::Words;

view! {
    /// Which letters a list shows.
    #[derive(Default)]
    pub struct LetterFilter {
        /// Only in the file of this person, and for a guardian what was sent to them.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// Only about this incident.
        #[serde(default)]
        pub incident: Option<IncidentId>,
        /// Only those that reached nobody yet.
        #[serde(default)]
        pub undelivered: bool,
        /// How many rows, 0 for the usual 100.
        #[serde(default)]
        pub limit: u32,
        /// How many rows to pass over.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// A letter in a list.
    pub struct LetterLine {
        /// Its id.
        pub id: LetterId,
        /// "2026-B0012".
        pub number: String,
        /// Which letter.
        pub kind: LetterKind,
        /// In whose file it is kept; in nobody's when it went to a whole group.
        pub person: Option<Named>,
        /// In which file.
        pub file: File,
        /// The incident it tells of.
        pub incident: Option<IncidentId>,
        /// The sanction it belongs to.
        pub sanction: Option<SanctionId>,
        /// To whom.
        pub recipients: Vec<String>,
        /// Which guardians they are, where they are guardians.
        pub guardians: Vec<GuardianId>,
        /// The entry that it reports or answers: a hearing, an objection.
        pub about: Option<EntryId>,
        /// The day of the talk to which it invites.
        pub invites_to: Option<NaiveDate>,
        /// Whether there is an address to post it to.
        pub has_address: bool,
        /// The subject.
        pub title: String,
        /// How many pages.
        pub pages: u32,
        /// When it was issued.
        pub issued_on: NaiveDate,
        /// The SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// When it was printed.
        pub printed_on: Option<NaiveDate>,
        /// When it was handed over.
        pub handed_over_on: Option<NaiveDate>,
        /// When it was posted.
        pub posted_on: Option<NaiveDate>,
        /// When it came back.
        pub returned_on: Option<NaiveDate>,
        /// Whether it still has to reach someone.
        pub waits: bool,
    }
}

view! {
    /// A page of letters and how many there are.
    pub struct LetterList {
        /// The rows of this page, the newest first.
        pub rows: Vec<LetterLine>,
        /// How many fit the filter.
        pub total: u32,
    }
}

impl LetterLine {
    /// When it left the school for whom it is for; none while it did not, or came back since.
    pub(crate) fn left_on(&self) -> Option<NaiveDate> {
        let out = self.handed_over_on.max(self.posted_on);
        out.filter(|_| self.returned_on < out)
    }

    /// Whether it was handed over the day it left, so that it was read at once.
    pub(crate) fn in_hand(&self) -> bool {
        self.handed_over_on.is_some() && self.left_on() == self.handed_over_on
    }
}

impl Office {
    /// Letters, the newest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn letters(&self, filter: &LetterFilter) -> Result<LetterList> {
        self.allow(UseCase::SeeLetters)?;
        let (rows, total) = self.read().letters(&LetterQuery {
            person: filter.person,
            incident: filter.incident,
            undelivered: filter.undelivered,
            staff_cases: self.staff_cases(),
            limit: page(filter.limit),
            offset: filter.offset,
            ..LetterQuery::default()
        })?;
        Ok(LetterList {
            rows: self.letter_lines(rows)?,
            total,
        })
    }

    pub(crate) fn letters_of(&self, sanction: SanctionId) -> Result<Vec<LetterLine>> {
        self.every_letter(&LetterQuery {
            sanction: Some(sanction),
            ..LetterQuery::default()
        })
    }

    pub(crate) fn letters_about(&self, incident: IncidentId) -> Result<Vec<LetterLine>> {
        self.every_letter(&LetterQuery {
            incident: Some(incident),
            ..LetterQuery::default()
        })
    }

    fn every_letter(&self, query: &LetterQuery) -> Result<Vec<LetterLine>> {
        let (rows, _) = self.read().letters(&LetterQuery {
            staff_cases: self.staff_cases(),
            limit: 1000,
            ..*query
        })?;
        self.letter_lines(rows)
    }

    pub(crate) fn letter_lines(&self, rows: Vec<LetterRow>) -> Result<Vec<LetterLine>> {
        let people: Vec<PersonId> = rows.iter().filter_map(|row| row.person).collect();
        let names = self.read().names(&people)?;
        Ok(rows
            .into_iter()
            .map(|row| LetterLine {
                waits: waits(&row),
                person: row.person.and_then(|person| names.get(&person).cloned()),
                id: row.id,
                number: row.number,
                kind: row.kind,
                file: row.file,
                incident: row.incident,
                sanction: row.sanction,
                recipients: row.recipients,
                guardians: row.guardians,
                about: row.about,
                invites_to: row.invites_to,
                has_address: !row.address.is_empty(),
                title: row.title,
                pages: row.pages,
                issued_on: row.issued_on,
                sha256: row.sha256,
                printed_on: row.printed_on,
                handed_over_on: row.handed_over_on,
                posted_on: row.posted_on,
                returned_on: row.returned_on,
            })
            .collect())
    }

    fn seen_letter(&self, id: LetterId) -> Result<LetterRow> {
        self.allow(UseCase::SeeLetters)?;
        let row = self.read().letter(id)?;
        // What staff said about photos is no case: who books it in sends the confirmation.
        if row.kind == LetterKind::StaffConsentWithdrawal {
            return Ok(row);
        }
        if row.file == File::PersonnelFile || matches!(row.person, Some(PersonId::Staff(_))) {
            self.allow(UseCase::SeeStaffCases)?;
        }
        row.person.map_or(Ok(()), |person| self.may_see(person))?;
        Ok(row)
    }

    /// One letter.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn letter(&self, id: LetterId) -> Result<LetterLine> {
        let row = self.seen_letter(id)?;
        self.letter_lines(vec![row])?.pop().ok_or(Error::NotFound {
            noun: crate::Noun::Letter,
        })
    }

    /// The bytes of a letter exactly as it was issued (PDF).
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`], [`Error::Damaged`] when the bytes are no longer
    /// those that were issued.
    pub fn letter_pdf(&self, id: LetterId, now: Now) -> Result<Vec<u8>> {
        let row = self.seen_letter(id)?;
        let opening = match row.file {
            File::PupilFile => Some("open_letter"),
            File::PersonnelFile => Some("open_staff_letter"),
            File::SchoolFile => None,
        };
        if let Some(op) = opening {
            self.opens(op, register::Noun::Letter, id.0, now)?;
        }
        let pdf = self.read().letter_pdf(id)?;
        let hash: String = Sha256::digest(&pdf)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        if hash == row.sha256 {
            Ok(pdf)
        } else {
            Err(Error::Damaged)
        }
    }

    /// A draft of an e-mail with the letter attached, for the school's own mail program: to the
    /// guardians it was for, as far as their addresses are known. Its subject and text name no
    /// child. That it was sent is for a person to say.
    ///
    /// # Errors
    /// As [`letter_pdf`](Self::letter_pdf).
    pub fn letter_email(&self, id: LetterId, now: Now) -> Result<Vec<u8>> {
        let pdf = self.letter_pdf(id, now)?;
        let row = self.seen_letter(id)?;
        let school = self.read().school()?;
        let mut to = Vec::new();
        for guardian in &row.guardians {
            let email = self.read().guardian(*guardian)?.email;
            if !email.is_empty() && !to.contains(&email) {
                to.push(email);
            }
        }
        let words = Words::of(row.language);
        let said = |key: &str| words.get(key).replace("{school}", &school.name);
        let text = [
            words.salutation(&row.recipients) + ",",
            said("email_text"),
            said("email_closing"),
            school.name.clone(),
        ];
        Ok(exchange::eml::eml(&exchange::eml::Draft {
            to: &to,
            subject: &said("email_subject"),
            text: &text.join("\n\n"),
            file: &format!("{}.pdf", row.number),
            pdf: &pdf,
        }))
    }

    /// Says that a letter was printed, handed over, posted or came back. Handing over and posting
    /// settle its delivery, and the time to object to its decision runs from then; a letter that
    /// came back is to be delivered again.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a day in the future or before it was issued, [`Error::Refused`] for a
    /// copy of what was read before.
    pub fn mark_letter(
        &mut self,
        id: LetterId,
        mark: LetterMark,
        on: NaiveDate,
        now: Now,
    ) -> Result<()> {
        let row = self.seen_letter(id)?;
        if on > now.today {
            return Err(Error::field("on", Problem::InFuture));
        }
        if on < row.issued_on {
            return Err(Error::field("on", Problem::EndsBeforeItBegins));
        }
        let procedure = row
            .sanction
            .map(|id| self.gather_procedure(id))
            .transpose()?;
        let delivers = matches!(mark, LetterMark::HandedOver | LetterMark::Posted);
        // Whoever has read it gets no second copy, with another last day.
        let told = procedure.as_ref().filter(|_| delivers).and_then(|read| {
            let case = read.case(now.today);
            case.told_before(row.kind, row.about, &row.guardians, Some(id))
        });
        if let Some(on) = told {
            return Err(domain::Refusal::ToldBefore { on }.into());
        }
        // Nor does a copy that still lies there wait any longer.
        let letters = procedure.iter().flat_map(|read| &read.letters);
        let copies: Vec<LetterId> = letters
            .filter(|one| delivers && row.kind.tells_once() && one.kind == row.kind)
            .filter(|one| (&one.guardians, one.about) == (&row.guardians, row.about))
            .map(|one| one.id)
            .collect();
        let deliveries: Vec<Task> = self
            .read()
            .open_tasks(StaffCases::Shown)?
            .into_iter()
            .filter(|task| {
                let letter = task.letter;
                letter == Some(id) || letter.is_some_and(|one| copies.contains(&one))
            })
            .filter(|task| {
                matches!(
                    task.kind,
                    TaskKind::DeliverLetter | TaskKind::RedeliverLetter
                )
            })
            .collect();
        self.change("mark_letter", now, |change| {
            change.mark_letter(id, mark, on)?;
            match mark {
                LetterMark::Printed => {}
                LetterMark::HandedOver | LetterMark::Posted => {
                    for task in deliveries {
                        change.finish_task(task.id, on, "", task.version)?;
                    }
                }
                LetterMark::Returned => {
                    if deliveries.is_empty() {
                        crate::tasks::add(
                            change,
                            TaskKind::RedeliverLetter,
                            now.today,
                            "protocol",
                            row.person,
                            row.incident,
                            row.sanction,
                            Some(id),
                        )?;
                    }
                }
            }
            if let Some(mut read) = procedure {
                read.mark(id, mark, on);
                crate::procedures::follow(change, &read, on, now)?;
            }
            Ok(())
        })
    }
}

/// Whether a letter still has to reach someone: it was neither handed over nor posted, or came
/// back since.
fn waits(row: &LetterRow) -> bool {
    let delivered = row.handed_over_on.max(row.posted_on);
    row.kind.audience() != Audience::Inspectorate
        && (delivered.is_none() || row.returned_on >= delivered)
}
