//! The school's own wordings of letters and forms. One is put down, judged once, and never taken
//! away.

use chrono::{DateTime, Utc};
use domain::id::{AccountId, LetterTextId};
use domain::letter::{TextState, Worded};
use domain::school::Language;
use domain::staff::Role;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A wording, and who proposed and judged it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTextRow {
    /// Its id.
    pub id: LetterTextId,
    /// Of which letter or form.
    pub worded: Worded,
    /// In which language.
    pub language: Language,
    /// The text; empty for that of the program.
    pub source: String,
    /// The SHA-256 of the program's own text as it was then, in hexadecimal.
    pub beside: String,
    /// Why it was proposed.
    pub why: String,
    /// The account that proposed it.
    pub proposed_by: AccountId,
    /// In which role.
    pub proposed_role: Role,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// How far it is.
    pub state: TextState,
    /// The account that judged it.
    pub judged_by: Option<AccountId>,
    /// When.
    pub judged_at: Option<DateTime<Utc>>,
    /// What was said to it.
    pub answer: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LetterTextRow> {
    Ok(LetterTextRow {
        id: row::parsed(row, "id")?,
        worded: row::code(row, "letter", Worded::from_code)?,
        language: row::code(row, "language", Language::from_code)?,
        source: row.get("source")?,
        beside: row.get("beside")?,
        why: row.get("why")?,
        proposed_by: row::parsed(row, "proposed_by")?,
        proposed_role: row::code(row, "proposed_role", Role::from_code)?,
        proposed_at: row::parsed(row, "proposed_at")?,
        state: row::code(row, "state", TextState::from_code)?,
        judged_by: row::maybe(row, "judged_by")?,
        judged_at: row::maybe(row, "judged_at")?,
        answer: row.get("answer")?,
    })
}

impl Reading<'_> {
    /// Every wording, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn letter_texts(&self) -> Result<Vec<LetterTextRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM letter_text ORDER BY seq DESC")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The wording of a letter or form that was approved last.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn approved_letter_text(
        &self,
        worded: Worded,
        language: Language,
    ) -> Result<Option<LetterTextRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM letter_text
             WHERE letter = :letter AND language = :language AND state = 'approved'
             ORDER BY judged_at DESC, seq DESC LIMIT 1",
        )?;
        let mut rows = statement.query_map(
            named_params! { ":letter": worded.code(), ":language": language.code() },
            from_row,
        )?;
        Ok(rows.next().transpose()?)
    }
}

impl Change<'_> {
    /// Puts a wording down.
    ///
    /// # Errors
    /// A constraint when another of the same letter or form still waits.
    pub fn add_letter_text(&self, row: &LetterTextRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO letter_text (id, letter, language, source, beside, why, proposed_by,
                                      proposed_role, proposed_at, state)
                 VALUES (:id, :letter, :language, :source, :beside, :why, :by, :role, :at, :state)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":letter": row.worded.code(),
                ":language": row.language.code(),
                ":source": row.source,
                ":beside": row.beside,
                ":why": row.why,
                ":by": row.proposed_by.to_string(),
                ":role": row.proposed_role.code(),
                ":at": row::moment(row.proposed_at),
                ":state": row.state.code(),
            })?;
        self.touch(Noun::LetterText, row.id.0);
        Ok(())
    }

    /// Says what became of a wording that waits.
    ///
    /// # Errors
    /// `Stale(Wording)` when it does not wait any more; `NotFound(Wording)`.
    pub fn judge_letter_text(
        &self,
        id: LetterTextId,
        state: TextState,
        (by, at): (AccountId, DateTime<Utc>),
        answer: &str,
    ) -> Result<(), Error> {
        let changed = self
            .conn()
            .prepare_cached(
                "UPDATE letter_text SET state = :state, judged_by = :by, judged_at = :at,
                                    answer = :answer
                 WHERE id = :id AND state = 'proposed'",
            )?
            .execute(named_params! {
                ":id": id.to_string(),
                ":state": state.code(),
                ":by": by.to_string(),
                ":at": row::moment(at),
                ":answer": answer,
            })?;
        row::edited(
            self.conn(),
            changed,
            "SELECT 1 FROM letter_text WHERE id = ?1",
            &id.to_string(),
            Noun::LetterText,
        )?;
        self.touch(Noun::LetterText, id.0);
        Ok(())
    }
}
