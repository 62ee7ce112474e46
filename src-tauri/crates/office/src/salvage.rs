//! Saving what can be read of a damaged register, for who cannot put a copy back: into a new file,
//! with an account of what came over, and from there, if who did it says so, in the place of the
//! damaged one. That one is set aside and never written to.
//!
//! Deliberately absent: guessing at what is lost. What is missing from the history and which
//! letters are not whole shows whenever the register is looked through.

use std::fs;
use std::path::{Path, PathBuf};

use domain::staff::Role;
use register::{Actor, KeptCopy, RecoveryKey, Register};

use crate::copies::{CopyContents, PutBack, free_name, opened, small, told};
use crate::error::{Error, Noun, Result};
use crate::rights::{self, UseCase};
use crate::tries::guarded;
use crate::{Now, view};

/// A part of what a school keeps, as an account of damage names it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SavedPart {
    /// Pupils, guardians, staff and groups.
    People,
    /// Incidents, talks about them, judgements and proof.
    Incidents,
    /// Measures, procedures and tasks.
    Measures,
    /// Letters, and how the school words them.
    Letters,
    /// Consents and what was published.
    Consents,
    /// Notes, statements of parents, what was held back, given, erased or leaked.
    Notes,
    /// The history.
    History,
    /// The school itself, accounts, copies, holidays, the programme and the press.
    School,
}

/// Of which part a table is.
pub fn part_of(table: &str) -> Option<SavedPart> {
    Some(match table {
        "authority" | "earlier_stay" | "grp" | "guardian" | "guardianship" | "member_kept"
        | "membership" | "pupil" | "referral" | "staff" | "staff_group" => SavedPart::People,
        "act" | "amendment" | "declined" | "evidence" | "evidence_bytes" | "incident"
        | "incident_link" | "incident_text" | "judgement" | "online" | "party" | "party_out"
        | "police_decision" | "saved_filter" | "talk" | "talk_person" | "template" => {
            SavedPart::Incidents
        }
        "entry" | "procedure" | "task" => SavedPart::Measures,
        "letter" | "letter_pdf" | "letter_text" | "logo" | "stationery" => SavedPart::Letters,
        "consent_form" | "consent_item" | "consent_item_kept" | "consent_order"
        | "consent_proof" | "consent_scan" | "consent_scan_bytes" | "consent_shown"
        | "consent_statement" | "consent_wording" | "publication" | "publication_person"
        | "takedown" => SavedPart::Consents,
        "access_release" | "breach" | "erasure" | "hold" | "note" | "restriction" | "viewpoint" => {
            SavedPart::Notes
        }
        "history" | "image" | "meta" => SavedPart::History,
        "account" | "copy" | "copying" | "draft" | "figures" | "holiday" | "holiday_region"
        | "locking" | "own_ladders" | "press_address" | "press_contact" | "press_matter"
        | "programme_done" | "protocol_kept" | "school" => SavedPart::School,
        _ => return None,
    })
}

view! {
    /// What was saved of a register with broken pages.
    pub struct Saved {
        /// The name of the new file, which lies beside the damaged one unless another place was
        /// asked.
        pub file: String,
        /// How many rows were read.
        pub rows: u32,
        /// Of which parts something could not be read, in order.
        pub torn: Vec<SavedPart>,
        /// How many rows were let go, because they hung on one that was lost.
        pub loose: u32,
        /// What is in it.
        pub contents: CopyContents,
    }
}

/// A place beside the damaged register for what is saved: "school-saved-2026-11-22-1.pluis".
pub fn saved_beside(register: &Path, now: Now) -> PathBuf {
    free_name(register, "saved", now.today)
}

/// Reads what can be read of a register with broken pages into a new one at `to`; the broken one is
/// never written to. That it was done is the first line after those that were saved.
///
/// # Errors
/// [`Error::Damaged`] when nothing can be saved: then a copy has to be put back;
/// [`Error::WrongPassword`], [`Error::WhichUser`], [`Error::NoRegister`], [`Error::AlreadyOpen`]
/// while somebody is at work in it; [`Error::Forbidden`] for whose role keeps no copies, and
/// [`Error::NotFound`] when the account itself was lost, for which there is the recovery key.
/// Nothing is left behind.
pub fn salvage(
    register: &Path,
    to: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
) -> Result<Saved> {
    let saved = guarded(register, now, || {
        Ok(match RecoveryKey::parse(password) {
            Ok(key) => Register::salvage_by_recovery(register, to, &key)?,
            Err(_) => Register::salvage(register, to, user, password)?,
        })
    })?;
    let contents = looked_through(register, to, user, password, now);
    if contents.is_err() {
        drop(fs::remove_file(to));
    }
    let mut torn: Vec<SavedPart> = saved.torn.iter().filter_map(|it| part_of(it)).collect();
    torn.sort_unstable();
    torn.dedup();
    let file = to.file_name().unwrap_or_default();
    Ok(Saved {
        file: file.to_string_lossy().into_owned(),
        rows: small(saved.rows),
        torn,
        loose: small(saved.loose),
        contents: contents?,
    })
}

/// Writes the line into what was saved, and says what is in it to who may know.
fn looked_through(
    register: &Path,
    to: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
) -> Result<CopyContents> {
    let look = || -> Result<KeptCopy> {
        Ok(match RecoveryKey::parse(password) {
            Ok(key) => Register::look_into_by_recovery(to, &key)?,
            Err(_) => Register::look_into(to, user, password)?,
        })
    };
    let kept = look()?;
    let contents = kept.contents()?;
    let may = |role: Role| rights::may(role, UseCase::KeepCopies);
    match contents.role {
        Some(role) if may(role) => {}
        Some(_) => return Err(Error::Forbidden),
        None => {
            return Err(Error::NotFound {
                noun: Noun::Account,
            });
        }
    }
    let contents = told(&kept, contents, register)?;
    drop(kept);
    let mut new = match RecoveryKey::parse(password) {
        Ok(key) => Register::open_by_recovery(to, &key)?,
        Err(_) => Register::open(to, user, password)?,
    };
    new.change("salvage", Actor::Program, now.at, |_| -> Result<()> {
        Ok(())
    })?;
    new.close()?;
    Ok(contents)
}

/// Puts what was saved in the place of the damaged register, which is set aside under a name of its
/// own. Unlike a copy it may be known to lack something: who does it was told.
///
/// # Errors
/// As [`crate::copies::try_copy`]; [`Error::AlreadyOpen`] while the register is open; the register
/// is then as it was.
pub fn put_saved(
    saved: &Path,
    register: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
) -> Result<PutBack> {
    let (kept, _) = opened(saved, register, user, password, now)?;
    let there = fs::symlink_metadata(register).is_ok();
    let aside = free_name(register, "aside", now.today);
    kept.put_at(register, &aside)?;
    drop(kept);
    // It stands in the place of the register now.
    drop(fs::remove_file(saved));
    let name = aside.file_name().unwrap_or_default();
    Ok(PutBack {
        aside: there.then(|| name.to_string_lossy().into_owned()),
    })
}
