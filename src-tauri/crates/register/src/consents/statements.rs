//! What everyone said, in the order in which it was written; and what the school knew of authority.
//!
//! An answer is stored as one text, `item/medium=answer`: a school keeps hundreds of thousands.

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{
    Answer, Answered, AuthorityKept, Medium, Mending, Statement, StatementKind, Via,
};
use domain::guardian::Known;
use domain::id::{ConsentFormId, PupilId, StatementId};
use domain::person::{PersonId, Subject};
use domain::protocol::ConsentPeriod;
use domain::school::SchoolYear;
use rusqlite::{Connection, Params, Row, named_params};
use uuid::Uuid;

use crate::bytes::sha256;
use crate::history::Touched;
use crate::{Change, Error, Fault, Noun, Reading, row};

/// A statement, and how it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// What was said.
    pub statement: Statement,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// The account that entered it.
    pub entered_by: String,
}

const COLUMNS: &str = "s.id, s.person_kind, s.person_id, s.by_kind, s.by_id, s.kind,
    s.school_year, s.period, s.given_on, s.dated, s.received_on, s.entered_on, s.via, s.signed,
    s.form, s.wording, s.answers, s.note, s.mends, s.entered_at, s.entered_by, s.sha256";

impl StatementRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let by: Uuid = row::parsed(row, "by_id")?;
        let year: String = row.get("school_year")?;
        let answers: Vec<String> = row::list(row, "answers")?;
        Ok(Self {
            statement: Statement {
                id: row::parsed(row, "id")?,
                subject: row::person(row)?,
                by: match row::code(row, "by_kind", Subject::from_code)? {
                    Subject::Staff => PersonId::Staff(domain::id::StaffId(by)),
                    Subject::Pupil | Subject::Guardian => {
                        PersonId::Guardian(domain::id::GuardianId(by))
                    }
                },
                kind: row::code(row, "kind", StatementKind::from_code)?,
                school_year: SchoolYear::parse(&year)
                    .ok_or_else(|| row::unreadable("school_year"))?,
                period: row::code(row, "period", ConsentPeriod::from_code)?,
                given_on: row::parsed(row, "given_on")?,
                dated: row.get("dated")?,
                received_on: row::parsed(row, "received_on")?,
                entered_on: row::parsed(row, "entered_on")?,
                via: row::code(row, "via", Via::from_code)?,
                signed: row.get("signed")?,
                form: row::maybe(row, "form")?,
                wording: row.get("wording")?,
                answers: answers
                    .iter()
                    .map(|text| answered(text).ok_or_else(|| row::unreadable("answers")))
                    .collect::<rusqlite::Result<_>>()?,
                note: row.get("note")?,
                mends: mends(row)?,
            },
            entered_at: row::parsed(row, "entered_at")?,
            entered_by: row.get("entered_by")?,
        })
    }

    /// All of it as one text, whose hash shows whether anything was changed.
    fn seal(&self) -> Result<String, Error> {
        let it = &self.statement;
        let (kind, person) = row::of_person(Some(it.subject));
        let (by_kind, by) = row::of_person(Some(it.by));
        let all = (
            (it.id, kind, person, by_kind, by, it.kind),
            (
                it.school_year.to_string(),
                it.period,
                it.given_on,
                it.dated,
                it.received_on,
                it.entered_on,
            ),
            (
                it.via,
                it.signed,
                it.form,
                &it.wording,
                texts(&it.answers),
                &it.note,
                &it.mends,
            ),
            (row::moment(self.entered_at), &self.entered_by),
        );
        let text = serde_json::to_vec(&all).map_err(|_| Error::Damaged)?;
        Ok(sha256(&text))
    }
}

fn mends(row: &Row<'_>) -> rusqlite::Result<Option<Mending>> {
    let text: Option<String> = row.get("mends")?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| row::unreadable("mends")))
        .transpose()
}

fn texts(answers: &[Answered]) -> Vec<String> {
    answers
        .iter()
        .map(|one| {
            let medium = one.medium.map_or("", Medium::code);
            format!("{}/{medium}={}", one.item, one.answer.code())
        })
        .collect()
}

fn answered(text: &str) -> Option<Answered> {
    let (question, answer) = text.rsplit_once('=')?;
    let (item, medium) = question.rsplit_once('/')?;
    Some(Answered {
        item: item.to_owned(),
        medium: match medium {
            "" => None,
            code => Some(Medium::from_code(code)?),
        },
        answer: Answer::from_code(answer)?,
    })
}

impl Reading<'_> {
    /// Every statement about someone, as it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn statements_about(&self, person: PersonId) -> Result<Vec<StatementRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        self.listed_statements(
            "WHERE s.person_id = :id AND s.person_kind = :kind ORDER BY s.seq",
            named_params! { ":id": id, ":kind": kind },
        )
    }

    /// Every statement that somebody made, as it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn statements_by(&self, person: PersonId) -> Result<Vec<StatementRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        self.listed_statements(
            "WHERE s.by_id = :id AND s.by_kind = :kind ORDER BY s.seq",
            named_params! { ":id": id, ":kind": kind },
        )
    }

    /// Every statement about these people, of one kind of person, as it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn statements_of(&self, people: &[PersonId]) -> Result<Vec<StatementRow>, Error> {
        let ids: Vec<Uuid> = people.iter().map(|person| person.uuid()).collect();
        self.listed_statements(
            "WHERE s.person_id IN (SELECT value FROM json_each(:ids)) ORDER BY s.seq",
            named_params! { ":ids": row::json(&ids)? },
        )
    }

    /// Every statement about anyone, as it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn every_statement(&self) -> Result<Vec<StatementRow>, Error> {
        self.listed_statements("ORDER BY s.seq", [])
    }

    /// What was said on a form, as it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn statements_on(&self, form: ConsentFormId) -> Result<Vec<StatementRow>, Error> {
        self.listed_statements(
            "WHERE s.form = :form ORDER BY s.seq",
            named_params! { ":form": form.to_string() },
        )
    }

    /// One statement.
    ///
    /// # Errors
    /// `NotFound(Consent)`.
    pub fn statement(&self, id: StatementId) -> Result<StatementRow, Error> {
        let mut found =
            self.listed_statements("WHERE s.id = :id", named_params! { ":id": id.to_string() })?;
        found.pop().ok_or(Error::NotFound(Noun::Consent))
    }

    /// The forms of a school year that were booked in, with the day on which each came, as it was
    /// booked last. A booking that was struck is none.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn booked_forms(
        &self,
        school_year: &str,
    ) -> Result<std::collections::BTreeMap<ConsentFormId, NaiveDate>, Error> {
        let mut statement = self.conn().prepare_cached(
            // With max(), SQLite takes the other columns from the row that has it.
            "SELECT s.form AS form, s.received_on AS received_on, max(s.seq)
             FROM consent_statement AS s JOIN consent_form AS f ON f.id = s.form
             WHERE f.school_year = :year AND s.kind <> 'strike' AND s.id NOT IN (
                 SELECT one.value FROM consent_statement AS k, json_each(k.mends, '$.statements')
                     AS one WHERE k.kind = 'strike')
             GROUP BY s.form",
        )?;
        let booked = statement.query_map(named_params! { ":year": school_year }, |row| {
            Ok((row::parsed(row, "form")?, row::parsed(row, "received_on")?))
        })?;
        Ok(booked.collect::<rusqlite::Result<_>>()?)
    }

    /// Which of these forms were booked in, with the day on which each came, as it was booked last.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn booked_among(
        &self,
        forms: &[ConsentFormId],
    ) -> Result<std::collections::BTreeMap<ConsentFormId, NaiveDate>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT s.form AS form, s.received_on AS received_on, max(s.seq)
             FROM consent_statement AS s
             WHERE s.form IN (SELECT value FROM json_each(:forms)) AND s.kind <> 'strike'
                 AND s.id NOT IN (
                     SELECT one.value FROM consent_statement AS k,
                         json_each(k.mends, '$.statements') AS one
                     WHERE k.kind = 'strike' AND k.form = s.form)
             GROUP BY s.form",
        )?;
        let named = named_params! { ":forms": row::json(forms)? };
        let booked = statement.query_map(named, |row| {
            Ok((row::parsed(row, "form")?, row::parsed(row, "received_on")?))
        })?;
        Ok(booked.collect::<rusqlite::Result<_>>()?)
    }

    fn listed_statements(
        &self,
        which: &str,
        params: impl Params,
    ) -> Result<Vec<StatementRow>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM consent_statement AS s {which}");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let found = statement.query_map(params, StatementRow::from_row)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// What the school knew of authority over these pupils, or over every one, in the order in
    /// which it came to know it.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn authority_kept(
        &self,
        pupils: Option<&[PupilId]>,
    ) -> Result<Vec<(PupilId, AuthorityKept)>, Error> {
        self.authority_before(pupils, i64::MAX)
    }

    /// As [`Reading::authority_kept`], without what a step of the history and later ones changed.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn authority_before(
        &self,
        pupils: Option<&[PupilId]>,
        step: i64,
    ) -> Result<Vec<(PupilId, AuthorityKept)>, Error> {
        let which = match pupils {
            Some(_) => "a.pupil IN (SELECT value FROM json_each(:pupils))",
            None => ":pupils IS NULL",
        };
        let sql = format!(
            "SELECT a.pupil, a.guardian, a.authority, h.at
             FROM authority AS a LEFT JOIN history AS h ON h.seq = a.step
             WHERE {which} AND a.step < :step ORDER BY a.seq"
        );
        let pupils = pupils.map(row::json).transpose()?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let kept =
            statement.query_map(named_params! { ":pupils": pupils, ":step": step }, |row| {
                Ok((
                    row::parsed(row, "pupil")?,
                    AuthorityKept {
                        guardian: row::parsed(row, "guardian")?,
                        authority: row::code(row, "authority", Known::from_code)?,
                        since: since(row)?,
                    },
                ))
            })?;
        Ok(kept.collect::<rusqlite::Result<_>>()?)
    }

    /// The pupils over whom a step of the history changed what the school knows of authority.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn authority_changed(&self, step: i64) -> Result<Vec<PupilId>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT DISTINCT pupil FROM authority WHERE step = :step")?;
        let named = named_params! { ":step": step };
        let pupils = statement.query_map(named, |row| row::parsed(row, "pupil"))?;
        Ok(pupils.collect::<rusqlite::Result<_>>()?)
    }
}

/// The day in the Netherlands of the step in a row; the first of all days for what was there before
/// steps were counted.
pub(crate) fn since(row: &Row<'_>) -> rusqlite::Result<NaiveDate> {
    let at: Option<DateTime<Utc>> = row::maybe(row, "at")?;
    Ok(at.map_or(NaiveDate::MIN, domain::calendar::dutch_day))
}

impl Change<'_> {
    /// Keeps what somebody said, for good.
    ///
    /// # Errors
    /// A constraint for an id that exists, or words or a form that are not kept.
    pub fn add_statement(&self, row: &StatementRow) -> Result<(), Error> {
        let it = &row.statement;
        let (kind, person) = row::of_person(Some(it.subject));
        let (by_kind, by) = row::of_person(Some(it.by));
        self.conn()
            .prepare_cached(include_str!("../sql/consent_statement_add.sql"))?
            .execute(named_params! {
                ":id": it.id.to_string(),
                ":person_kind": kind,
                ":person_id": person,
                ":by_kind": by_kind,
                ":by_id": by,
                ":kind": it.kind.code(),
                ":school_year": it.school_year.to_string(),
                ":period": it.period.code(),
                ":given_on": it.given_on.to_string(),
                ":dated": it.dated,
                ":received_on": it.received_on.to_string(),
                ":entered_on": it.entered_on.to_string(),
                ":via": it.via.code(),
                ":signed": it.signed,
                ":form": row::text(it.form),
                ":wording": it.wording,
                ":answers": row::json(&texts(&it.answers))?,
                ":note": it.note,
                ":mends": row::maybe_text(it.mends.as_ref())?,
                ":entered_at": row::moment(row.entered_at),
                ":entered_by": row.entered_by,
                ":sha256": row.seal()?,
            })?;
        self.touch(Noun::Consent, it.id.0);
        Ok(())
    }
}

/// The statements whose hash does not fit any more.
pub(super) fn check(conn: &Connection) -> Result<Vec<Fault>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM consent_statement AS s ORDER BY s.seq");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let sha: String = row.get("sha256")?;
        let whole = match StatementRow::from_row(row) {
            Ok(read) => read.seal()? == sha,
            Err(_) => false,
        };
        if !whole {
            faults.push(Fault::Row(Touched {
                noun: Noun::Consent,
                id: row::parsed(row, "id")?,
            }));
        }
    }
    Ok(faults)
}
