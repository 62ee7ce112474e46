//! Reading the school in: a roster (EDEXML) and a list of guardians (CSV or XLSX). Always a
//! preview first; then one step that can be undone. Reading the same file twice changes nothing,
//! and a broken row never stops the others.
//!
//! Pupils are matched by key, then by ECK iD, then by names and date of birth, and where that is
//! not known by names that only one has; guardians by their name together with an address, an
//! e-mail address, a telephone number or a child in common.
//! Who is missing from a file is asked about and never taken out by itself.

mod plan;

use std::collections::BTreeSet;

use domain::id::PupilId;
use domain::person::{Named, PersonId};
pub use exchange::guardians::Mapping;
use sha2::{Digest, Sha256};

use crate::error::{Error, Noun, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};
use plan::Plan;

/// The files of one import.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportFiles<'a> {
    /// EDEXML files, read as one.
    pub rosters: &'a [Vec<u8>],
    /// A list of guardians: CSV or XLSX.
    pub guardians: Option<&'a [u8]>,
    /// What its columns mean; `None` to have it guessed from the headers.
    pub mapping: Option<&'a Mapping>,
}

view! {
    /// One field that would change.
    pub struct FieldChange {
        /// The field, as "name.family".
        pub field: String,
        /// What the register says.
        pub old: String,
        /// What the file says.
        pub new: String,
    }
}

view! {
    /// Someone new in a file.
    pub struct NewLine {
        /// "Sanne van der Berg".
        pub name: String,
        /// The group of a pupil, the function of staff, the child of a guardian.
        pub detail: String,
    }
}

view! {
    /// Someone who would change.
    pub struct ChangedLine {
        /// "Sanne van der Berg".
        pub name: String,
        /// Field by field.
        pub fields: Vec<FieldChange>,
    }
}

view! {
    /// What an import would do to one kind of people.
    #[derive(Default)]
    pub struct Difference {
        /// Who is new.
        pub new: Vec<NewLine>,
        /// Who would change.
        pub changed: Vec<ChangedLine>,
        /// How many are the same.
        pub unchanged: u32,
    }
}

/// Which of the files a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The roster.
    Roster,
    /// The list of guardians.
    Guardians,
}

view! {
    /// A row that was left out, and why.
    pub struct RefusedLine {
        /// In which file.
        pub source: Source,
        /// On which line.
        pub line: u32,
        /// The kind of record.
        pub noun: String,
        /// The message that says why, in the locales.
        pub message: String,
    }
}

view! {
    /// Something odd about a file that was read all the same.
    pub struct RemarkLine {
        /// In which file.
        pub source: Source,
        /// On which line, where there is one.
        pub line: Option<u32>,
        /// How often.
        pub count: u32,
        /// The message, in the locales.
        pub message: String,
    }
}

view! {
    /// What the columns of a list of guardians mean, and what they could.
    pub struct Columns {
        /// The headers, in order.
        pub header: Vec<String>,
        /// The first rows, to see what is in them.
        pub sample: Vec<Vec<String>>,
        /// The meaning that is used.
        pub mapping: Mapping,
    }
}

view! {
    /// What an import would do. Nothing has been written.
    pub struct ImportPreview {
        /// Groups that are new.
        pub groups: Vec<String>,
        /// Pupils.
        pub pupils: Difference,
        /// Staff.
        pub staff: Difference,
        /// Guardians.
        pub guardians: Difference,
        /// Pupils in the register that are missing from the roster: did they leave?
        pub maybe_left: Vec<Named>,
        /// Rows that were left out.
        pub refused: Vec<RefusedLine>,
        /// What is odd.
        pub remarks: Vec<RemarkLine>,
        /// The columns of the list of guardians.
        pub columns: Option<Columns>,
        /// Whether importing would change anything.
        pub changes_anything: bool,
        /// Stands for these files and this state of the register: what is imported is what was
        /// previewed, or nothing.
        pub token: String,
    }
}

view! {
    /// What an import did.
    pub struct Imported {
        /// New pupils.
        pub pupils_new: u32,
        /// Changed pupils.
        pub pupils_changed: u32,
        /// Pupils marked as having left.
        pub pupils_left: u32,
        /// New guardians.
        pub guardians_new: u32,
        /// Changed guardians.
        pub guardians_changed: u32,
        /// New staff.
        pub staff_new: u32,
        /// Changed staff.
        pub staff_changed: u32,
        /// New groups.
        pub groups_new: u32,
        /// Rows that were left out.
        pub refused: u32,
    }
}

impl Office {
    /// What importing these files would do: new, changed field by field, possibly left, refused
    /// rows with their line and reason. Writes nothing.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when a file as a whole cannot be read.
    pub fn preview_import(&self, files: ImportFiles<'_>, now: Now) -> Result<ImportPreview> {
        self.allow(UseCase::KeepRoster)?;
        let plan = Plan::make(&self.read(), files, now)?;
        let maybe_left = plan
            .missing
            .iter()
            .map(|id| self.name_of(PersonId::Pupil(*id)))
            .collect::<Result<_>>()?;
        Ok(ImportPreview {
            token: token(files, &plan),
            groups: plan.groups.iter().map(|group| group.name.clone()).collect(),
            changes_anything: plan.changes_anything(),
            pupils: plan.pupils_difference,
            staff: plan.staff_difference,
            guardians: plan.guardians_difference,
            maybe_left,
            refused: plan.refused,
            remarks: plan.remarks,
            columns: plan.columns,
        })
    }

    /// Imports these files in one step that can be undone. Pupils in `left` are marked as having
    /// left yesterday. `token` is that of the preview; `None` imports whatever the files say.
    ///
    /// # Errors
    /// [`Error::Stale`] when the files or the register changed since the preview;
    /// [`Error::Unreadable`].
    pub fn import(
        &mut self,
        files: ImportFiles<'_>,
        left: &[PupilId],
        token_of_preview: Option<&str>,
        now: Now,
    ) -> Result<Imported> {
        self.allow(UseCase::KeepRoster)?;
        let plan = Plan::make(&self.read(), files, now)?;
        if token_of_preview.is_some_and(|seen| seen != token(files, &plan)) {
            return Err(Error::Stale { noun: Noun::Pupil });
        }
        let left: BTreeSet<PupilId> = left
            .iter()
            .copied()
            .filter(|id| plan.missing.contains(id))
            .collect();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let done = Imported {
            pupils_new: count(plan.pupils_difference.new.len()),
            pupils_changed: count(plan.pupils_difference.changed.len()),
            pupils_left: count(left.len()),
            guardians_new: count(plan.guardians_difference.new.len()),
            guardians_changed: count(plan.guardians_difference.changed.len()),
            staff_new: count(plan.staff_difference.new.len()),
            staff_changed: count(plan.staff_difference.changed.len()),
            groups_new: count(plan.groups.len()),
            refused: count(plan.refused.len()),
        };
        if !plan.changes_anything() && left.is_empty() {
            return Ok(done);
        }
        self.change("import_roster", now, |change| {
            plan.write(change)?;
            for id in left {
                let mut pupil = change.pupil(id)?;
                pupil.left_on = Some(now.today - chrono::Days::new(1));
                change.edit_pupil(&pupil)?;
            }
            Ok(())
        })?;
        Ok(done)
    }
}

/// A hash over the files and what they would do.
fn token(files: ImportFiles<'_>, plan: &Plan) -> String {
    let mut hash = Sha256::new();
    for file in files
        .rosters
        .iter()
        .map(Vec::as_slice)
        .chain(files.guardians)
    {
        hash.update(u64::try_from(file.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(file);
    }
    let state = serde_json::to_vec(&(
        &plan.pupils_difference,
        &plan.staff_difference,
        &plan.guardians_difference,
        &plan.missing,
    ));
    hash.update(state.unwrap_or_default());
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
