//! Letters as they were issued. Text and bytes are frozen, by triggers as well; what is noted
//! afterwards is only what happened to the paper.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{EntryId, GuardianId, IncidentId, LetterId, SanctionId};
use domain::letter::{File, LetterKind, LetterMark};
use domain::person::PersonId;
use domain::school::Language;
use rusqlite::{Connection, Row, named_params};

use crate::StaffCases;
use crate::bytes::{self, sha256};
use crate::{Change, Error, Fault, Noun, Reading, row};

/// An issued letter, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: LetterId,
    /// The number the school speaks of, as "2026-B0012": calendar year and order.
    pub number: String,
    /// Which letter.
    pub kind: LetterKind,
    /// In which language.
    pub language: Language,
    /// In whose file it is kept; in nobody's when it goes to a whole group.
    pub person: Option<PersonId>,
    /// In which file.
    pub file: File,
    /// The incident that it tells of.
    pub incident: Option<IncidentId>,
    /// The sanction that it tells of.
    pub sanction: Option<SanctionId>,
    /// The entry that it reports or answers: a hearing, an objection.
    pub about: Option<EntryId>,
    /// The day of the talk to which it invites.
    pub invites_to: Option<NaiveDate>,
    /// The names of those to whom it is addressed.
    pub recipients: Vec<String>,
    /// Which guardians they are, where they are guardians.
    pub guardians: Vec<GuardianId>,
    /// The lines of the address below the names.
    pub address: Vec<String>,
    /// What it is about.
    pub title: String,
    /// The text as it was printed.
    pub text: String,
    /// SHA-256 of the bytes, 64 small hexadecimal digits.
    pub sha256: String,
    /// How many pages.
    pub pages: u32,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The date on the letter.
    pub issued_on: NaiveDate,
    /// The account that issued it.
    pub by: String,
    /// When it was printed.
    pub printed_on: Option<NaiveDate>,
    /// When it was handed over.
    pub handed_over_on: Option<NaiveDate>,
    /// When it was posted.
    pub posted_on: Option<NaiveDate>,
    /// When it came back.
    pub returned_on: Option<NaiveDate>,
}

/// Which letters a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LetterQuery {
    /// Only from the file of this person, and for a guardian what was sent to them.
    pub person: Option<PersonId>,
    /// Only of this incident.
    pub incident: Option<IncidentId>,
    /// Only of this sanction.
    pub sanction: Option<SanctionId>,
    /// Only what was neither handed over nor posted, or came back since.
    pub undelivered: bool,
    /// Which measures and letters of staff it leaves out.
    pub staff_cases: StaffCases,
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

const COLUMNS: &str = "id, number, kind, language, person_kind, person_id, file, incident,
    sanction, about, invites_to, recipients, guardians, address, title, text, sha256, pages,
    issued_at, issued_on, by, printed_on, handed_over_on, posted_on, returned_on";

impl LetterRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            number: row.get("number")?,
            kind: row::code(row, "kind", LetterKind::from_code)?,
            language: row::code(row, "language", Language::from_code)?,
            person: row::maybe_person(row)?,
            file: row::code(row, "file", File::from_code)?,
            incident: row::maybe(row, "incident")?,
            sanction: row::maybe(row, "sanction")?,
            about: row::maybe(row, "about")?,
            invites_to: row::maybe(row, "invites_to")?,
            recipients: row::list(row, "recipients")?,
            guardians: row::list(row, "guardians")?,
            address: row::list(row, "address")?,
            title: row.get("title")?,
            text: row.get("text")?,
            sha256: row.get("sha256")?,
            pages: row.get("pages")?,
            issued_at: row::parsed(row, "issued_at")?,
            issued_on: row::parsed(row, "issued_on")?,
            by: row.get("by")?,
            printed_on: row::maybe(row, "printed_on")?,
            handed_over_on: row::maybe(row, "handed_over_on")?,
            posted_on: row::maybe(row, "posted_on")?,
            returned_on: row::maybe(row, "returned_on")?,
        })
    }
}

/// Names each letter whose bytes are not those that were issued, or are gone.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Fault>, Error> {
    let every = "SELECT id, sha256, pdf AS bytes
         FROM letter LEFT JOIN letter_pdf ON letter = id ORDER BY id";
    bytes::changed(conn, every, Noun::Letter)
}

impl Reading<'_> {
    /// The number after the highest of a calendar year; 1 for the first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_letter_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM letter
             WHERE number >= :year || '-B' AND number < :year || '-C'",
            year,
        )
    }

    /// One letter.
    ///
    /// # Errors
    /// `NotFound(Letter)`.
    pub fn letter(&self, id: LetterId) -> Result<LetterRow, Error> {
        let sql = format!("SELECT {COLUMNS} FROM letter WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let letter =
            statement.query_row(named_params! { ":id": id.to_string() }, LetterRow::from_row);
        row::found(letter, Noun::Letter)
    }

    /// The bytes of a letter, as they were issued.
    ///
    /// # Errors
    /// `NotFound(Letter)`.
    pub fn letter_pdf(&self, id: LetterId) -> Result<Vec<u8>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT pdf FROM letter_pdf WHERE letter = :id")?;
        let pdf = statement.query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get::<_, Vec<u8>>(0)
        });
        row::found(pdf, Noun::Letter)
    }

    /// A page of letters, the newest first, and how many there are on all pages.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn letters(&self, query: &LetterQuery) -> Result<(Vec<LetterRow>, u32), Error> {
        let matching = "(:person IS NULL OR (person_id = :person AND person_kind = :kind)
                OR (:kind = 'guardian' AND instr(guardians, :person)))
            AND (:incident IS NULL OR incident = :incident)
            AND (:sanction IS NULL OR sanction = :sanction)
            AND NOT (:undelivered AND (kind = 'inspectorate_notice'
                OR (coalesce(max(handed_over_on, posted_on), handed_over_on, posted_on) IS NOT NULL
                    AND coalesce(returned_on, '') <
                        coalesce(max(handed_over_on, posted_on), handed_over_on, posted_on))))
            AND (kind = 'staff_consent_withdrawal' OR NOT (
                :hide AND (coalesce(person_kind = 'staff', 0) OR file = 'personnel_file')
                OR coalesce(person_kind = 'staff' AND person_id = :own, 0)))";
        let (kind, person) = row::of_person(query.person);
        let sanction = row::text(query.sanction);
        let incident = row::text(query.incident);
        let total = self
            .conn()
            .prepare_cached(&format!("SELECT count(*) FROM letter WHERE {matching}"))?
            .query_row(
                named_params! {
                    ":person": person, ":kind": kind, ":sanction": sanction,
                    ":incident": incident,
                    ":undelivered": query.undelivered, ":hide": query.staff_cases.all(), ":own": query.staff_cases.own(),
                },
                |row| row.get(0),
            )?;
        let mut statement = self.conn().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM letter WHERE {matching}
             ORDER BY issued_at DESC, id DESC LIMIT :limit OFFSET :offset"
        ))?;
        let rows = statement.query_map(
            named_params! {
                ":person": person, ":kind": kind, ":sanction": sanction,
                    ":incident": incident,
                ":undelivered": query.undelivered, ":hide": query.staff_cases.all(), ":own": query.staff_cases.own(),
                ":limit": query.limit, ":offset": query.offset,
            },
            LetterRow::from_row,
        )?;
        Ok((rows.collect::<rusqlite::Result<_>>()?, total))
    }
}

impl Change<'_> {
    /// Issues a letter: from now on its text and bytes are frozen.
    ///
    /// # Errors
    /// `Damaged` if the hash is not that of the bytes; a constraint for a number that exists.
    pub fn add_letter(&self, letter: &LetterRow, pdf: &[u8]) -> Result<(), Error> {
        if letter.sha256 != sha256(pdf) {
            return Err(Error::Damaged);
        }
        let (kind, person) = row::of_person(letter.person);
        let (conn, id) = (self.conn(), letter.id.to_string());
        conn.prepare_cached(include_str!("sql/letter_add.sql"))?
            .execute(named_params! {
                ":id": id,
                ":number": letter.number,
                ":kind": letter.kind.code(),
                ":language": letter.language.code(),
                ":person_kind": kind,
                ":person_id": person,
                ":file": letter.file.code(),
                ":incident": row::text(letter.incident),
                ":sanction": row::text(letter.sanction),
                ":about": row::text(letter.about),
                ":invites_to": row::text(letter.invites_to),
                ":recipients": row::json(&letter.recipients)?,
                ":guardians": row::json(&letter.guardians)?,
                ":address": row::json(&letter.address)?,
                ":title": letter.title,
                ":text": letter.text,
                ":sha256": letter.sha256,
                ":pages": letter.pages,
                ":issued_at": row::moment(letter.issued_at),
                ":issued_on": letter.issued_on.to_string(),
                ":by": letter.by,
                ":printed_on": row::text(letter.printed_on),
                ":handed_over_on": row::text(letter.handed_over_on),
                ":posted_on": row::text(letter.posted_on),
                ":returned_on": row::text(letter.returned_on),
            })?;
        conn.prepare_cached("INSERT INTO letter_pdf (letter, pdf) VALUES (:letter, :pdf)")?
            .execute(named_params! { ":letter": id, ":pdf": pdf })?;
        self.touch(Noun::Letter, letter.id.0);
        Ok(())
    }

    /// Notes what happened to the paper; the last day that is given stays.
    ///
    /// # Errors
    /// `NotFound(Letter)`.
    pub fn mark_letter(&self, id: LetterId, mark: LetterMark, on: NaiveDate) -> Result<(), Error> {
        let sql = match mark {
            LetterMark::Printed => "UPDATE letter SET printed_on = :on WHERE id = :id",
            // What came back and went out again on one day is on its way.
            LetterMark::HandedOver => {
                "UPDATE letter SET handed_over_on = :on, returned_on = nullif(returned_on, :on)
                 WHERE id = :id"
            }
            LetterMark::Posted => {
                "UPDATE letter SET posted_on = :on, returned_on = nullif(returned_on, :on)
                 WHERE id = :id"
            }
            LetterMark::Returned => "UPDATE letter SET returned_on = :on WHERE id = :id",
        };
        let changed = self
            .conn()
            .prepare_cached(sql)?
            .execute(named_params! { ":on": on.to_string(), ":id": id.to_string() })?;
        if changed == 0 {
            return Err(Error::NotFound(Noun::Letter));
        }
        self.touch(Noun::Letter, id.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use domain::id::PupilId;
    use uuid::Uuid;

    use super::*;
    use crate::Touched;
    use crate::rehearsal::{folder, founding, now};
    use crate::{Actor, Chance, Register};

    fn issued(letters: u128) -> (tempfile::TempDir, Register) {
        let (folder, path) = folder();
        let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        for n in 1..=letters {
            let letter = LetterRow {
                id: LetterId(Uuid::from_u128(n)),
                number: format!("2026-B{n:04}"),
                kind: LetterKind::Warning,
                language: Language::Dutch,
                person: Some(PersonId::Pupil(PupilId(Uuid::from_u128(1)))),
                file: File::PupilFile,
                incident: None,
                sanction: None,
                about: None,
                invites_to: None,
                recipients: vec!["Mevrouw Droomboom".to_owned()],
                guardians: Vec::new(),
                address: Vec::new(),
                title: "Waarschuwing".to_owned(),
                text: "Beste mevrouw Droomboom".to_owned(),
                sha256: sha256(b"brief"),
                pages: 1,
                issued_at: now(),
                issued_on: now().date_naive(),
                by: "account".to_owned(),
                printed_on: None,
                handed_over_on: None,
                posted_on: None,
                returned_on: None,
            };
            register
                .change("issue_letter", Actor::Program, now(), |change| {
                    change.add_letter(&letter, b"brief")
                })
                .unwrap();
        }
        (folder, register)
    }

    #[test]
    fn even_sql_cannot_change_a_letter_or_take_it_away() {
        let (_folder, register) = issued(1);
        let marks = ["printed_on", "handed_over_on", "posted_on", "returned_on"];
        let columns = COLUMNS
            .split(',')
            .map(str::trim)
            .filter(|column| !marks.contains(column));
        let mut statements: Vec<_> = columns
            .map(|column| format!("UPDATE letter SET {column} = {column}"))
            .collect();
        statements.extend(
            [
                "DELETE FROM letter",
                "UPDATE letter_pdf SET pdf = x'00'",
                "UPDATE letter_pdf SET letter = letter",
                "DELETE FROM letter_pdf",
            ]
            .map(str::to_owned),
        );
        assert_eq!(statements.len(), 25);
        for statement in statements {
            let refused = register.conn.execute_batch(&statement).map_err(Error::from);
            assert!(
                matches!(&refused, Err(Error::Sql(failure)) if failure.constraint),
                "{statement}: {refused:?}"
            );
        }
        for mark in marks {
            let marked = format!("UPDATE letter SET {mark} = '2026-11-22'");
            register.conn.execute_batch(&marked).unwrap();
        }
        assert!(register.verify().unwrap().is_sound());
    }

    #[test]
    fn a_verification_names_the_letters_whose_bytes_were_changed_or_taken() {
        let (_folder, register) = issued(4);
        register
            .conn
            .execute_batch(
                "DROP TRIGGER letter_pdf_is_frozen;
                 DROP TRIGGER letter_pdf_stays;
                 UPDATE letter_pdf SET pdf = CAST('brieg' AS BLOB) WHERE letter LIKE '%2';
                 DELETE FROM letter_pdf WHERE letter LIKE '%4';",
            )
            .unwrap();
        let fault = |n| {
            Fault::Row(Touched {
                noun: Noun::Letter,
                id: Uuid::from_u128(n),
            })
        };
        assert_eq!(register.verify().unwrap().faults, [fault(2), fault(4)]);
    }
}
