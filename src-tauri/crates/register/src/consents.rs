//! The consent forms that were printed, each for one pupil, one household and one school year.
//!
//! Deliberately absent: the answers, which come back on paper.

use chrono::NaiveDate;
use domain::id::{ConsentFormId, GuardianId, PupilId};
use domain::school::Language;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A form that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// Its id.
    pub id: ConsentFormId,
    /// The code on the paper, without hyphens.
    pub code: String,
    /// For which pupil.
    pub pupil: PupilId,
    /// For which school year, as "2026-2027".
    pub school_year: String,
    /// The household to which it goes: the ids of its guardians, sorted and joined.
    pub household: String,
    /// Its guardians.
    pub guardians: Vec<GuardianId>,
    /// In which language.
    pub language: Language,
    /// When it was last printed.
    pub printed_on: NaiveDate,
}

const COLUMNS: &str = "f.id, f.code, f.pupil, f.school_year, f.household, f.guardians, f.language,
    f.printed_on";

impl FormRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            code: row.get("code")?,
            pupil: row::parsed(row, "pupil")?,
            school_year: row.get("school_year")?,
            household: row.get("household")?,
            guardians: row::list(row, "guardians")?,
            language: row::code(row, "language", Language::from_code)?,
            printed_on: row::parsed(row, "printed_on")?,
        })
    }
}

impl Reading<'_> {
    /// The forms of a school year, by the name of the pupil.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn forms(&self, school_year: &str) -> Result<Vec<FormRow>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM consent_form AS f JOIN pupil AS p ON p.id = f.pupil
             WHERE f.school_year = :year ORDER BY p.sort, p.id, f.household"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let forms =
            statement.query_map(named_params! { ":year": school_year }, FormRow::from_row)?;
        Ok(forms.collect::<rusqlite::Result<_>>()?)
    }

    /// The form with this code, without hyphens.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn form_by_code(&self, bare: &str) -> Result<FormRow, Error> {
        let sql = format!("SELECT {COLUMNS} FROM consent_form AS f WHERE f.code = :code");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let form = statement.query_row(named_params! { ":code": bare }, FormRow::from_row);
        row::found(form, Noun::Consent)
    }
}

impl Change<'_> {
    /// Adds a form.
    ///
    /// # Errors
    /// A constraint for a code that exists, or a second form for the same pupil, school year and
    /// household.
    pub fn add_form(&self, form: &FormRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_form (id, code, pupil, school_year, household, guardians,
                     language, printed_on)
                 VALUES (:id, :code, :pupil, :school_year, :household, :guardians, :language,
                     :printed_on)",
            )?
            .execute(named_params! {
                ":id": form.id.to_string(),
                ":code": form.code,
                ":pupil": form.pupil.to_string(),
                ":school_year": form.school_year,
                ":household": form.household,
                ":guardians": row::json(&form.guardians)?,
                ":language": form.language.code(),
                ":printed_on": form.printed_on.to_string(),
            })?;
        self.touch(Noun::Consent, form.id.0);
        Ok(())
    }

    /// Notes that the same form was printed again.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn reprinted(&self, id: ConsentFormId, on: NaiveDate) -> Result<(), Error> {
        let changed = self
            .conn()
            .prepare_cached("UPDATE consent_form SET printed_on = :on WHERE id = :id")?
            .execute(named_params! { ":on": on.to_string(), ":id": id.to_string() })?;
        if changed == 0 {
            return Err(Error::NotFound(Noun::Consent));
        }
        self.touch(Noun::Consent, id.0);
        Ok(())
    }
}
