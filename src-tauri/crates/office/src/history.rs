//! The history: who did what to which record, and whether it is whole. It holds no names but those
//! of accounts, which are looked up when it is shown.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use register::{Actor, Fault, LetterQuery, Line};

use crate::copies::COPYING;
use crate::error::{Error, Result};
use crate::openings::OPENINGS;
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// Within how many hours steps are undone one after the other.
const AT_ONCE: i64 = 12;

view! {
    /// A line of the history.
    pub struct HistoryLine {
        /// Its place, from 1.
        pub seq: u32,
        /// When.
        pub at: DateTime<Utc>,
        /// The account's name; `None` for the program itself.
        pub by: Option<String>,
        /// The verb, as "record_incident".
        pub op: String,
        /// What it touched: the kind and the id.
        pub touched: Vec<TouchedLine>,
    }
}

view! {
    /// A record that a step touched.
    pub struct TouchedLine {
        /// The kind of record.
        pub noun: String,
        /// Its id.
        pub id: String,
    }
}

/// Which lines of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum HistoryOf {
    /// All of them.
    All,
    /// What changed something.
    Steps,
    /// Who looked into what.
    Openings,
}

view! {
    /// Whether the history and the letters are as they were written.
    pub struct Proof {
        /// How many lines there are.
        pub lines: u32,
        /// The hash of the last line, in hexadecimal: written down elsewhere it proves all lines.
        pub head: String,
        /// What is not as it was written; empty when all is well.
        pub faults: Vec<ProofFault>,
    }
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum ProofFault {
    /// A line was changed.
    Changed {
        /// Its place.
        seq: u32,
    },
    /// Lines are gone.
    Missing {
        /// The first.
        from: u32,
        /// The last.
        to: u32,
    },
    /// The last line is another than the register remembers.
    OtherHead,
    /// A record has other bytes than when it was frozen.
    Row {
        /// What kind of record.
        noun: String,
        /// Its id.
        id: String,
    },
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Office {
    /// The newest lines of the history, at most `limit`, before line `before`.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn history(&self, limit: u32, before: Option<u32>) -> Result<Vec<HistoryLine>> {
        self.history_of(HistoryOf::All, limit, before)
    }

    /// As [`Office::history`], of one kind of lines.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn history_of(
        &self,
        of: HistoryOf,
        limit: u32,
        before: Option<u32>,
    ) -> Result<Vec<HistoryLine>> {
        self.allow(UseCase::SeeHistory)?;
        let accounts: std::collections::BTreeMap<_, _> = self
            .read()
            .accounts()?
            .into_iter()
            .map(|a| (a.id.0, a.name))
            .collect();
        let (limit, before) = (limit.clamp(1, 1000), before.map(i64::from));
        let lines = match of {
            HistoryOf::All => self.register.history(limit, before)?,
            HistoryOf::Steps | HistoryOf::Openings => {
                let openings = of == HistoryOf::Openings;
                self.read()
                    .history_among(&OPENINGS, openings, limit, before)?
            }
        };
        Ok(lines
            .into_iter()
            .map(|line| HistoryLine {
                seq: small(line.seq),
                at: line.at,
                by: match line.by {
                    Actor::Staff(id) => accounts.get(&id).cloned(),
                    Actor::Program => None,
                },
                op: line.op,
                touched: line
                    .touched
                    .into_iter()
                    .map(|t| TouchedLine {
                        noun: t.noun.to_string(),
                        id: t.id.to_string(),
                    })
                    .collect(),
            })
            .collect())
    }

    /// Whether every line of the history and every issued letter is as it was written.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; what is found wrong is in the answer.
    pub fn verify(&self) -> Result<Proof> {
        self.allow(UseCase::SeeHistory)?;
        let found = self.register.verify()?;
        Ok(Proof {
            lines: u32::try_from(found.lines).unwrap_or(u32::MAX),
            head: found
                .head
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            faults: found
                .faults
                .into_iter()
                .map(|fault| match fault {
                    Fault::Changed { seq } => ProofFault::Changed { seq: small(seq) },
                    Fault::Missing { from, to } => ProofFault::Missing {
                        from: small(from),
                        to: small(to),
                    },
                    Fault::OtherHead => ProofFault::OtherHead,
                    Fault::Row(row) => ProofFault::Row {
                        noun: row.noun.to_string(),
                        id: row.id.to_string(),
                    },
                })
                .collect(),
        })
    }

    /// The proof sheet for the board, as a PDF: looked at now, with the last hash.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn proof_sheet(&self, now: Now) -> Result<Vec<u8>> {
        let proof = self.verify()?;
        let none = LetterQuery {
            limit: 1,
            ..LetterQuery::default()
        };
        let (_, letters) = self.read().letters(&none)?;
        Ok(documents::proof_sheet(&documents::ProofSheet {
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            made_on: now.today,
            made_by: self.me.name.clone(),
            lines: proof.lines,
            letters,
            faults: u32::try_from(proof.faults.len()).unwrap_or(u32::MAX),
            head: proof.head,
        })?)
    }

    /// Undoes the last step, as a new step, when it is one of the roster, an import or an edit, or
    /// of the holidays, for who may change those. Asked again it undoes the step before, of the
    /// same day. Openings and copies are no steps.
    /// What was decided, recorded or issued is not undone but corrected.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`].
    pub fn undo(&mut self, now: Now) -> Result<String> {
        self.allow(UseCase::Undo)?;
        const UNDOABLE: [&str; 8] = [
            "import_roster",
            "turn_year",
            "edit_pupil",
            "enrol_pupil",
            "edit_guardian",
            "enter_guardian",
            "edit_staff",
            "enter_staff",
        ];
        let last = self.last_standing(now)?;
        let own = match last.op.as_str() {
            "change_holidays" => self.allow(UseCase::ChangeSettings).is_ok(),
            "finish_programme" | "reopen_programme" => self.allow(UseCase::FinishProgramme).is_ok(),
            _ => false,
        };
        if !own && !UNDOABLE.contains(&last.op.as_str()) {
            return Err(Error::NothingToUndo);
        }
        let undone = self
            .register
            .undo(last.seq, Actor::Staff(self.me.id.0), now.at)?;
        let pupils = self.read().authority_changed(undone.seq)?;
        if !self.read().published_among(&pupils)?.is_empty() {
            let protocol = self.protocol.clone();
            self.change("follow_undo", now, |change| {
                crate::publications::follow_authority(change, &protocol, undone.seq, now)
            })?;
        }
        if last.op == "turn_year" {
            // The talks of aftercare that lapsed with who left are asked again.
            let here = undone.touched.iter().filter_map(|touched| {
                let is_pupil = touched.noun == register::Noun::Pupil;
                is_pupil.then_some(domain::id::PupilId(touched.id))
            });
            let here: Vec<_> = here.collect();
            self.change("follow_undo", now, |change| {
                crate::year_turn::follow_aftercare(change, &here, now.today)
            })?;
        }
        Ok(last.op)
    }

    /// The newest step that was not undone. Behind what was undone, a step of before that day
    /// stays: a key that is pressed once too often takes back nothing of long ago.
    fn last_standing(&self, now: Now) -> Result<Line> {
        let mut undone = BTreeSet::new();
        let mut before = None;
        loop {
            let lines = self.register.history(50, before)?;
            before = Some(lines.last().ok_or(Error::NothingToUndo)?.seq);
            for line in lines {
                if let Some(seq) = line.op.strip_prefix("undo:") {
                    undone.extend(seq.parse::<i64>());
                    continue;
                }
                let aside = line.op == "follow_undo"
                    || OPENINGS.contains(&line.op.as_str())
                    || COPYING.contains(&line.op.as_str());
                if aside || undone.contains(&line.seq) {
                    continue;
                }
                let old = now.at - line.at > TimeDelta::hours(AT_ONCE);
                return if old && !undone.is_empty() {
                    Err(Error::NothingToUndo)
                } else {
                    Ok(line)
                };
            }
        }
    }
}
