//! The forms that were printed, each for one pupil and household, or one member of staff, and one
//! school year.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::consent::Question;
use domain::id::{ConsentFormId, GuardianId};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::school::Language;
use rusqlite::{Params, Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A form that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// Its id.
    pub id: ConsentFormId,
    /// The code on the paper, without hyphens.
    pub code: String,
    /// About whom: a pupil or a member of staff.
    pub person: PersonId,
    /// For which school year, as "2026-2027".
    pub school_year: String,
    /// How long a yes on it holds.
    pub period: ConsentPeriod,
    /// The household to which it goes: the ids of its guardians, sorted and joined; empty for a
    /// member of staff.
    pub household: String,
    /// Its guardians.
    pub guardians: Vec<GuardianId>,
    /// In which language.
    pub language: Language,
    /// What it asks, in the order of the paper.
    pub questions: Vec<Question>,
    /// The hash of its words, in hexadecimal.
    pub wording: String,
    /// Which printing for this household and school year it is, from 1.
    pub printing: u32,
    /// When it was printed.
    pub printed_on: NaiveDate,
    /// When its household was last reminded of it.
    pub reminded_on: Option<NaiveDate>,
}

const COLUMNS: &str = "f.id, f.code, f.person_kind, f.person_id, f.school_year, f.period,
    f.household, f.guardians, f.language, f.questions, f.wording, f.printing,
    f.printed_on, f.reminded_on";

impl FormRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            code: row.get("code")?,
            person: row::person(row)?,
            school_year: row.get("school_year")?,
            period: row::code(row, "period", ConsentPeriod::from_code)?,
            household: row.get("household")?,
            guardians: row::list(row, "guardians")?,
            language: row::code(row, "language", Language::from_code)?,
            questions: row::list(row, "questions")?,
            wording: row.get("wording")?,
            printing: row.get("printing")?,
            printed_on: row::parsed(row, "printed_on")?,
            reminded_on: row::maybe(row, "reminded_on")?,
        })
    }
}

impl Reading<'_> {
    /// The forms of a school year, by the name of who it is about: pupils first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn forms(&self, school_year: &str) -> Result<Vec<FormRow>, Error> {
        self.listed_forms(
            "LEFT JOIN pupil AS p ON p.id = f.person_id AND f.person_kind = 'pupil'
             LEFT JOIN staff AS s ON s.id = f.person_id AND f.person_kind = 'staff'
             WHERE f.school_year = :year
             ORDER BY f.person_kind, coalesce(p.sort, s.sort), f.person_id, f.household,
                 f.printing",
            named_params! { ":year": school_year },
        )
    }

    /// The forms of a school year about these people.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn forms_of(&self, people: &[PersonId], school_year: &str) -> Result<Vec<FormRow>, Error> {
        let ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
        self.listed_forms(
            "WHERE f.person_id IN (SELECT value FROM json_each(:ids)) AND f.school_year = :year
             ORDER BY f.person_kind, f.person_id, f.household, f.printing",
            named_params! { ":ids": row::json(&ids)?, ":year": school_year },
        )
    }

    /// Every form about someone, the newest school year first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn forms_about(&self, person: PersonId) -> Result<Vec<FormRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        self.listed_forms(
            "WHERE f.person_id = :id AND f.person_kind = :kind
             ORDER BY f.school_year DESC, f.household, f.printing DESC",
            named_params! { ":id": id, ":kind": kind },
        )
    }

    fn listed_forms(&self, which: &str, params: impl Params) -> Result<Vec<FormRow>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM consent_form AS f {which}");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let forms = statement.query_map(params, FormRow::from_row)?;
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

    /// One form.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn form(&self, id: ConsentFormId) -> Result<FormRow, Error> {
        let sql = format!("SELECT {COLUMNS} FROM consent_form AS f WHERE f.id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let form = statement.query_row(named_params! { ":id": id.to_string() }, FormRow::from_row);
        row::found(form, Noun::Consent)
    }

    /// Which of these codes, without hyphens, are on a form.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn forms_among(&self, codes: &[String]) -> Result<Vec<FormRow>, Error> {
        self.listed_forms(
            "WHERE f.code IN (SELECT value FROM json_each(:codes)) ORDER BY f.code",
            named_params! { ":codes": row::json(codes)? },
        )
    }

    /// Who was shown what they chose on a day or later, each with the household.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn shown_since(&self, day: NaiveDate) -> Result<BTreeSet<(PersonId, String)>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT person_kind, person_id, household FROM consent_shown WHERE shown_on >= :day",
        )?;
        let named = named_params! { ":day": day.to_string() };
        let shown =
            statement.query_map(named, |row| Ok((row::person(row)?, row.get("household")?)))?;
        Ok(shown.collect::<rusqlite::Result<_>>()?)
    }

    /// When somebody was shown what was chosen about them, and which household: the ids of its
    /// guardians, sorted and joined; empty for a member of staff.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn shown_about(&self, person: PersonId) -> Result<Vec<(String, NaiveDate)>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT household, shown_on FROM consent_shown
             WHERE person_id = :id AND person_kind = :kind ORDER BY shown_on, household",
        )?;
        let (kind, id) = row::of_person(Some(person));
        let shown = statement.query_map(named_params! { ":id": id, ":kind": kind }, |row| {
            Ok((row.get("household")?, row::parsed(row, "shown_on")?))
        })?;
        Ok(shown.collect::<rusqlite::Result<_>>()?)
    }

    /// The words under a hash.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn wording(&self, hash: &str) -> Result<String, Error> {
        let text = self
            .conn()
            .prepare_cached("SELECT text FROM consent_wording WHERE hash = :hash")?
            .query_row(named_params! { ":hash": hash }, |row| row.get(0));
        row::found(text, Noun::Consent)
    }
}

impl Change<'_> {
    /// Keeps words that are asked, under their hash, unless they are kept already.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn keep_wording(&self, hash: &str, language: Language, text: &str) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_wording (hash, language, text)
                 VALUES (:hash, :language, :text) ON CONFLICT DO NOTHING",
            )?
            .execute(named_params! {
                ":hash": hash,
                ":language": language.code(),
                ":text": text,
            })?;
        Ok(())
    }

    /// Adds a form.
    ///
    /// # Errors
    /// A constraint for a code that exists, a second one of the same printing for a person,
    /// school year and household, or words that are not kept.
    pub fn add_form(&self, form: &FormRow) -> Result<(), Error> {
        let (kind, person) = row::of_person(Some(form.person));
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_form (id, code, person_kind, person_id, school_year, period,
                     household, guardians, language, questions, wording, printing, printed_on,
                     reminded_on)
                 VALUES (:id, :code, :person_kind, :person_id, :school_year, :period,
                     :household, :guardians, :language, :questions, :wording, :printing,
                     :printed_on, :reminded_on)",
            )?
            .execute(named_params! {
                ":id": form.id.to_string(),
                ":code": form.code,
                ":person_kind": kind,
                ":person_id": person,
                ":school_year": form.school_year,
                ":period": form.period.code(),
                ":household": form.household,
                ":guardians": row::json(&form.guardians)?,
                ":language": form.language.code(),
                ":questions": row::json(&form.questions)?,
                ":wording": form.wording,
                ":printing": form.printing,
                ":printed_on": form.printed_on.to_string(),
                ":reminded_on": row::text(form.reminded_on),
            })?;
        self.touch(Noun::Consent, form.id.0);
        Ok(())
    }

    /// Notes that a household, or a member of staff, was shown what they chose.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn shown(&self, person: PersonId, household: &str, on: NaiveDate) -> Result<(), Error> {
        let (kind, id) = row::of_person(Some(person));
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_shown (person_kind, person_id, household, shown_on)
                 VALUES (:kind, :id, :household, :on) ON CONFLICT DO NOTHING",
            )?
            .execute(named_params! {
                ":kind": kind, ":id": id, ":household": household, ":on": on.to_string(),
            })?;
        Ok(())
    }

    /// Notes that a household was reminded of its form.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn reminded(&self, id: ConsentFormId, on: NaiveDate) -> Result<(), Error> {
        let changed = self
            .conn()
            .prepare_cached("UPDATE consent_form SET reminded_on = :on WHERE id = :id")?
            .execute(named_params! { ":on": on.to_string(), ":id": id.to_string() })?;
        if changed == 0 {
            return Err(Error::NotFound(Noun::Consent));
        }
        self.touch(Noun::Consent, id.0);
        Ok(())
    }
}
