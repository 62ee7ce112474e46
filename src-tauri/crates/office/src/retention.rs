//! What is kept too long: the yearly list, what holds something back, and erasing it for good.
//!
//! The terms and the rules are in `domain::retention`. Here the list is worked out at each reading,
//! never kept; an erasing is one step, after which the file gets new pages and the copies that
//! still hold what went are named.

mod former;
mod list;

use chrono::{Datelike, NaiveDate};
use documents::{Part, Report, ReportKind, Value};
use domain::id::{ErasureId, HoldId, PupilId};
use domain::retention::{Erased, Hold, Kept, KeptClass, confirmed, hold_back, may_erase};
use register::{Actor, ErasureRow, HoldRow};

use crate::error::{Checks, Error, Result, Spoken};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// What is kept and for how long.
    pub struct Retention {
        /// What may or must go now, what is held back from that, and what goes on or before the
        /// next first of August; the first to go first.
        pub lines: Vec<KeptLine>,
        /// How long each kind is kept.
        pub terms: Vec<KeptTerm>,
        /// What was erased, the newest first.
        pub erasures: Vec<ErasureLine>,
    }
}

/// How something on the list stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum KeptState {
    /// It must go.
    Must,
    /// It may go.
    May,
    /// Its term has passed, and something holds it back.
    Held,
    /// Its term passes on or before the next first of August.
    Coming,
}

view! {
    /// Something on the list.
    pub struct KeptLine {
        /// What.
        pub kept: Kept,
        /// Of which kind.
        pub class: KeptClass,
        /// The name, or the number of an incident.
        pub name: String,
        /// What tells it apart.
        pub detail: String,
        /// When they left, or when it happened; `None` where that is not what counts.
        pub since: Option<NaiveDate>,
        /// The first day on which it may be erased.
        pub may_from: NaiveDate,
        /// The first day on which it is kept too long.
        pub must_from: Option<NaiveDate>,
        /// On what the term rests.
        pub source: String,
        /// How it stands today.
        pub state: KeptState,
        /// What holds it back.
        pub holds: Vec<Hold>,
        /// In how many incidents they have a part.
        pub incidents: u32,
        /// How many letters are in the file.
        pub letters: u32,
    }
}

view! {
    /// How long a kind of thing is kept.
    pub struct KeptTerm {
        /// Which kind.
        pub class: KeptClass,
        /// For how many years after leaving; `None` until the next school year is over.
        pub years: Option<u32>,
        /// On what the term rests.
        pub source: String,
        /// Whether Pluis holds anything of it.
        pub here: bool,
    }
}

view! {
    /// One erasing, without a name.
    pub struct ErasureLine {
        /// Its id.
        pub id: ErasureId,
        /// Its number.
        pub number: String,
        /// When.
        pub erased_on: NaiveDate,
        /// Who did it; empty when the account is gone.
        pub by: String,
        /// How much of each kind.
        pub counts: Erased,
    }
}

view! {
    /// What erasing would do, before it is done. It cannot be undone.
    pub struct ErasureRehearsal {
        /// How many files are chosen: the number to type.
        pub files: u32,
        /// Why something chosen cannot go.
        pub refusals: Vec<Spoken>,
        /// How much of each kind goes.
        pub counts: Erased,
        /// Whose details go along: guardians who have no child at the school any more.
        pub along: Vec<String>,
        /// The numbers of letters of others that still name one of them: an issued letter is
        /// frozen.
        pub letters_left: Vec<String>,
        /// The copies of the register that hold it as well.
        pub copies: Vec<HeldCopy>,
    }
}

view! {
    /// A copy of the register that holds what goes.
    pub struct HeldCopy {
        /// The name of the file.
        pub name: String,
        /// The day of which it is; `None` for a register that was set aside.
        pub made_on: Option<NaiveDate>,
        /// Whether it can be reached now.
        pub here: bool,
    }
}

view! {
    /// What an erasing did.
    pub struct ErasureDone {
        /// Its id, for the certificate.
        pub id: ErasureId,
        /// Its number.
        pub number: String,
        /// How much of each kind went.
        pub counts: Erased,
        /// The copies of the register that still hold it.
        pub copies: Vec<HeldCopy>,
        /// Whether the file got new pages. Where there was no room for that, what went is
        /// overwritten but the journal is still to be emptied, which closing does.
        pub swept: bool,
    }
}

impl Office {
    /// What is kept too long, what goes soon, and what was erased.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn retention(&self, now: Now) -> Result<Retention> {
        self.allow(UseCase::KeepRetention)?;
        let accounts = self.read().accounts()?;
        let by = |id: &str| {
            let mut all = accounts.iter();
            let found = all.find(|account| account.id.to_string() == id);
            found
                .map(|account| account.name.clone())
                .unwrap_or_default()
        };
        Ok(Retention {
            lines: self.kept_lines(now)?,
            terms: KeptClass::ALL
                .iter()
                .map(|class| KeptTerm {
                    class: *class,
                    years: class.years(),
                    source: class.source().to_owned(),
                    here: class.is_held_here(),
                })
                .collect(),
            erasures: self
                .read()
                .erasures()?
                .into_iter()
                .map(|row| ErasureLine {
                    id: row.id,
                    number: row.number,
                    erased_on: row.erased_on,
                    by: by(&row.by),
                    counts: row.counts,
                })
                .collect(),
        })
    }

    /// How many things must go today, for the first screen; 0 for who does not keep the list.
    pub(crate) fn kept_too_long(&self, now: Now) -> Result<u32> {
        if self.allow(UseCase::KeepRetention).is_err() {
            return Ok(0);
        }
        let lines = self.kept_lines(now)?;
        let must = lines.iter().filter(|line| line.state == KeptState::Must);
        Ok(u32::try_from(must.count()).unwrap_or(u32::MAX))
    }

    /// Holds something back from erasing, and says why.
    ///
    /// # Errors
    /// [`Error::Refused`] without a reason, [`Error::Invalid`], [`Error::NotFound`].
    pub fn hold_back(&mut self, kept: Kept, reason: &str, now: Now) -> Result<()> {
        self.allow(UseCase::KeepRetention)?;
        hold_back(reason)?;
        let mut checks = Checks::default();
        checks.length("reason", reason, 1_000);
        checks.done()?;
        self.is_there(kept)?;
        let by = self.me.id.to_string();
        self.change("hold_back", now, |change| {
            Ok(change.add_hold(&HoldRow {
                id: HoldId(change.new_id()?),
                kept,
                reason: reason.trim().to_owned(),
                since: now.today,
                by,
                lifted_on: None,
            })?)
        })
    }

    /// Holds something back no longer. What the law itself holds back stays held.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn release(&mut self, kept: Kept, now: Now) -> Result<()> {
        self.allow(UseCase::KeepRetention)?;
        self.is_there(kept)?;
        let by = self.me.id.to_string();
        self.change("release_hold", now, |change| {
            change.lift_holds(kept, now.today, &by)?;
            Ok(())
        })
    }

    /// Says whether a pupil was referred to special education: the file is then kept a year longer.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn set_referral(&mut self, pupil: PupilId, referred: bool, now: Now) -> Result<()> {
        self.allow(UseCase::KeepRetention)?;
        self.read().pupil(pupil)?;
        self.change("set_referral", now, |change| {
            Ok(change.set_referral(pupil, referred)?)
        })
    }

    pub(crate) fn is_there(&self, kept: Kept) -> Result<()> {
        let read = self.read();
        match kept {
            Kept::Pupil(id) => read.pupil(id).map(drop)?,
            Kept::Guardian(id) => read.guardian(id).map(drop)?,
            Kept::Staff(id) => read.staff(id).map(drop)?,
            Kept::Incident(id) => self.seen_incident(id).map(drop)?,
        }
        Ok(())
    }

    /// What erasing would do, with nothing written.
    ///
    /// # Errors
    /// [`Error::NotFound`] for what is not on the list.
    pub fn rehearse_erasure(&mut self, chosen: &[Kept], now: Now) -> Result<ErasureRehearsal> {
        self.allow(UseCase::KeepRetention)?;
        let (chosen, refusals) = self.weigh_erasure(chosen, now)?;
        let former = self.former(&chosen, now)?;
        let along = former.along.clone();
        let by = Actor::Staff(self.me.id.0);
        let (counts, left) = self.register.rehearse(by, now.at, |change| {
            Ok::<_, Error>(change.erase(&former.going, &former)?)
        })?;
        let mut letters_left = Vec::new();
        for id in left {
            letters_left.push(self.read().letter(id)?.number);
        }
        Ok(ErasureRehearsal {
            files: u32::try_from(chosen.len()).unwrap_or(u32::MAX),
            refusals: refusals.into_iter().map(Spoken::from).collect(),
            counts,
            along,
            letters_left,
            copies: self.held_copies(now)?,
        })
    }

    /// Erases what is chosen, for good. `typed` is how many files the user says that go.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way: then nothing went.
    pub fn erase(&mut self, chosen: &[Kept], typed: u32, now: Now) -> Result<ErasureDone> {
        self.allow(UseCase::KeepRetention)?;
        let (chosen, refusals) = self.weigh_erasure(chosen, now)?;
        if !refusals.is_empty() {
            return Err(Error::all_refused(refusals));
        }
        confirmed(u32::try_from(chosen.len()).unwrap_or(u32::MAX), typed)?;
        let former = self.former(&chosen, now)?;
        let copies = self.held_copies(now)?;
        let days: Vec<NaiveDate> = {
            let mut days: Vec<_> = copies.iter().filter_map(|copy| copy.made_on).collect();
            days.dedup();
            days
        };
        let by = self.me.id.to_string();
        let year = now.today.year();
        let (id, number, counts) = self.change("erase", now, |change| {
            let (counts, _) = change.erase(&former.going, &former)?;
            let id = ErasureId(change.new_id()?);
            let number = format!("{year}-W{:02}", change.next_erasure_number(year)?);
            change.add_erasure(&ErasureRow {
                id,
                number: number.clone(),
                erased_on: now.today,
                at: now.at,
                by,
                counts,
                copies: days,
            })?;
            Ok((id, number, counts))
        })?;
        self.opened.borrow_mut().clear();
        Ok(ErasureDone {
            id,
            number,
            counts,
            copies,
            swept: self.register.sweep().is_ok(),
        })
    }

    /// What is chosen, each once, and every rule in the way of erasing it.
    fn weigh_erasure(
        &self,
        chosen: &[Kept],
        now: Now,
    ) -> Result<(Vec<Kept>, Vec<domain::Refusal>)> {
        let mut once: Vec<Kept> = chosen.to_vec();
        once.sort_unstable();
        once.dedup();
        let lines = self.every_kept(now)?;
        let mut refusals = Vec::new();
        for kept in &once {
            let line = lines.iter().find(|line| line.kept == *kept);
            let line = line.ok_or_else(|| self.missing(*kept))?;
            let holds = self.holds_of(line, now)?;
            for refusal in may_erase(&line.keeping, &holds, now.today)
                .err()
                .unwrap_or_default()
            {
                if !refusals.contains(&refusal) {
                    refusals.push(refusal);
                }
            }
        }
        Ok((once, refusals))
    }

    fn missing(&self, kept: Kept) -> Error {
        use crate::Noun as N;
        Error::NotFound {
            noun: match kept {
                Kept::Pupil(_) => N::Pupil,
                Kept::Guardian(_) => N::Guardian,
                Kept::Staff(_) => N::Staff,
                Kept::Incident(_) => N::Incident,
            },
        }
    }

    /// The copies that hold what is in the register today.
    fn held_copies(&self, now: Now) -> Result<Vec<HeldCopy>> {
        let mut copies: Vec<HeldCopy> = self
            .copies(now)?
            .rows
            .into_iter()
            .map(|row| HeldCopy {
                name: row.name,
                made_on: Some(row.made_on),
                here: row.here,
            })
            .collect();
        copies.extend(self.set_aside().into_iter().map(|name| HeldCopy {
            name,
            made_on: None,
            here: true,
        }));
        Ok(copies)
    }

    /// The names of registers that lie beside this one: of before an upgrade, set aside when a copy
    /// was put back, or saved from a damaged one.
    fn set_aside(&self) -> Vec<String> {
        let path = self.register.path();
        let (Some(folder), Some(own)) = (path.parent(), path.file_name()) else {
            return Vec::new();
        };
        let own = own.to_string_lossy().into_owned();
        let stem = own.strip_suffix(".pluis").unwrap_or(&own).to_owned();
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = files
            .map(|file| file.file_name().to_string_lossy().into_owned())
            .filter(|name| {
                name.starts_with(&format!("{own}.before-"))
                    || name.starts_with(&format!("{stem}-aside-"))
                    || name.starts_with(&format!("{stem}-saved-"))
            })
            .collect();
        names.sort();
        names
    }

    /// The certificate of an erasing, as a PDF: how much of each kind went, when and by whom, and
    /// no name but that.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn erasure_certificate(&self, id: ErasureId) -> Result<Vec<u8>> {
        self.allow(UseCase::KeepRetention)?;
        let row = self.read().erasure(id)?;
        let accounts = self.read().accounts()?;
        let by = accounts
            .into_iter()
            .find(|account| account.id.to_string() == row.by)
            .map(|account| account.name)
            .unwrap_or_default();
        let words = Words::of(self.me.language);
        let Erased {
            pupils,
            guardians,
            staff,
            incidents,
            unnamed,
            measures,
            letters,
            statements,
            forms,
            scans,
            tasks,
            drafts,
        } = row.counts;
        let rows = [
            ("pupils", pupils),
            ("guardians", guardians),
            ("staff", staff),
            ("incidents", incidents),
            ("unnamed", unnamed),
            ("measures", measures),
            ("letters", letters),
            ("statements", statements),
            ("forms", forms),
            ("scans", scans),
            ("tasks", tasks),
            ("drafts", drafts),
        ];
        let rows = rows.iter().filter(|(_, count)| *count > 0);
        let report = Report {
            kind: ReportKind::Erasure,
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            values: vec![
                ("number", Value::Text(row.number)),
                ("erased_on", Value::Date(row.erased_on)),
                ("erased_by", Value::Text(by)),
                ("unnamed", Value::Flag(unnamed > 0)),
                (
                    "copies",
                    Value::List(row.copies.iter().map(|day| words.date(*day)).collect()),
                ),
            ],
            parts: vec![Part::Table {
                heads: vec![words.get("erased.what"), words.get("erased.count")],
                rows: rows
                    .map(|(what, count)| {
                        vec![words.get(&format!("erased.{what}")), count.to_string()]
                    })
                    .collect(),
                widths: vec![4, 1],
            }],
        };
        Ok(documents::report(&report)?.pdf)
    }
}
