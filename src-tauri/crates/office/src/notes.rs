//! Notes that few may read. Whoever sees the file sees that there is one and for whom; who may read
//! it opens it by itself, which is a line in the history. The rules are in `domain::note`.

use chrono::NaiveDate;
use domain::calendar::dutch_day;
use domain::id::NoteId;
use domain::note::{self, NoteOf};
use domain::person::PersonId;
use domain::staff::Role;
use register::{NoteRow, NoteStruck};

use crate::error::{Checks, Error, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// That there is a note, without a word of it.
    pub struct NoteLine {
        /// Its id.
        pub id: NoteId,
        /// The roles that may read it.
        pub readers: Vec<Role>,
        /// The day on which it was written.
        pub written_on: NaiveDate,
        /// Who wrote it; empty for who may not read it, and when the account is gone.
        pub by: String,
        /// Whether who is working may read it.
        pub is_for_me: bool,
        /// The day of the note in the place of which it came.
        pub corrects: Option<NaiveDate>,
        /// That it was struck out.
        pub struck: Option<NoteStruckLine>,
    }
}

view! {
    /// That a note was struck out.
    pub struct NoteStruckLine {
        /// When.
        pub on: NaiveDate,
        /// Who did; empty when the account is gone, and for who may not read the note.
        pub by: String,
        /// Why; empty for who may not read the note.
        pub why: String,
    }
}

view! {
    /// A note as it is written.
    pub struct NewNote {
        /// What it is about.
        pub of: NoteOf,
        /// The roles that may read it; the director is always one.
        pub readers: Vec<Role>,
        /// What it says.
        pub text: String,
    }
}

impl Office {
    /// The notes about a pupil or an incident, the oldest first, without a word of what they say.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for what who is working does not see; [`Error::Forbidden`].
    pub fn notes(&self, of: NoteOf) -> Result<Vec<NoteLine>> {
        self.allow(UseCase::SeeNotes)?;
        self.sees_noted(of)?;
        let names = self.account_names()?;
        let rows = self.read().notes(of)?;
        let written = |id: NoteId| rows.iter().find(|row| row.id == id);
        let line = |row: &NoteRow| {
            let mine = note::reads(self.me.role, &row.readers);
            let name = |by: &String| {
                let name = names.get(by).filter(|_| mine);
                name.cloned().unwrap_or_default()
            };
            NoteLine {
                id: row.id,
                written_on: dutch_day(row.at),
                by: name(&row.by),
                is_for_me: mine,
                corrects: row
                    .corrects
                    .and_then(written)
                    .map(|other| dutch_day(other.at)),
                struck: row.struck.as_ref().map(|it| NoteStruckLine {
                    on: dutch_day(it.at),
                    by: name(&it.by),
                    why: Some(&it.why).filter(|_| mine).cloned().unwrap_or_default(),
                }),
                readers: row.readers.clone(),
            }
        };
        Ok(rows.iter().map(line).collect())
    }

    /// What a note says. That somebody opened it is written down first.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for who may not read it; [`Error::NotFound`].
    pub fn note(&self, id: NoteId, now: Now) -> Result<String> {
        self.allow(UseCase::SeeNotes)?;
        let (row, text) = self.read().note(id)?;
        self.sees_noted(row.of)?;
        if !note::reads(self.me.role, &row.readers) {
            return Err(Error::Forbidden);
        }
        self.opens("open_note", register::Noun::Note, id.0, now)?;
        Ok(text)
    }

    /// Writes a note. What it says stays as it is.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`] at "text",
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn write_note(&mut self, new: &NewNote, now: Now) -> Result<NoteId> {
        self.allow(UseCase::WriteNotes)?;
        self.sees_noted(new.of)?;
        if let NoteOf::Incident(id) = new.of {
            domain::talk::follows(&self.seen_incident(id)?)?;
        }
        let mut checks = Checks::default();
        checks.text("text", &new.text, 20_000);
        checks.done()?;
        let mut readers = new.readers.clone();
        readers.sort_unstable();
        readers.dedup();
        note::keep(new.of, &readers).map_err(Error::all_refused)?;
        let by = self.me.id.to_string();
        self.change("write_note", now, |change| {
            let row = NoteRow {
                id: NoteId(change.new_id()?),
                of: new.of,
                readers,
                at: now.at,
                by,
                corrects: None,
                struck: None,
            };
            change.add_note(&row, new.text.trim())?;
            Ok(row.id)
        })
    }

    /// Strikes out a note that is wrong, and puts a better one in its place where that is given.
    /// The old one stays to be seen, with why it was wrong.
    ///
    /// # Errors
    /// [`Error::Refused`] when it was struck out before, [`Error::Invalid`] at "why" or "text";
    /// [`Error::Forbidden`] for who may not read it, [`Error::NotFound`].
    pub fn strike_note(
        &mut self,
        id: NoteId,
        why: &str,
        instead: Option<&str>,
        now: Now,
    ) -> Result<Option<NoteId>> {
        self.allow(UseCase::WriteNotes)?;
        let (old, _) = self.read().note(id)?;
        self.sees_noted(old.of)?;
        if !note::reads(self.me.role, &old.readers) {
            return Err(Error::Forbidden);
        }
        note::strike(old.struck.is_some())?;
        let mut checks = Checks::default();
        checks.text("why", why, 1_000);
        if let Some(text) = instead {
            checks.text("text", text, 20_000);
        }
        checks.done()?;
        let by = self.me.id.to_string();
        self.change("strike_note", now, |change| {
            let struck = NoteStruck {
                why: why.trim().to_owned(),
                at: now.at,
                by: by.clone(),
            };
            change.strike_note(id, &struck)?;
            let Some(text) = instead else {
                return Ok(None);
            };
            let better = NoteRow {
                id: NoteId(change.new_id()?),
                of: old.of,
                readers: old.readers,
                at: now.at,
                by,
                corrects: Some(id),
                struck: None,
            };
            change.add_note(&better, text.trim())?;
            Ok(Some(better.id))
        })
    }

    /// Refuses what who is working does not see, as if it were not there.
    fn sees_noted(&self, of: NoteOf) -> Result<()> {
        match of {
            NoteOf::Pupil(id) => {
                self.read().pupil(id)?;
                self.sees(PersonId::Pupil(id))
            }
            NoteOf::Incident(id) => match self.allow(UseCase::SeeIncidents) {
                Ok(()) => self.seen_incident(id).map(drop),
                Err(_) => Err(Error::NotFound {
                    noun: crate::Noun::Incident,
                }),
            },
        }
    }
}
