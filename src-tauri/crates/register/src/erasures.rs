//! Erasing: the rows of somebody, all that hangs on them, and every trace that they left.
//!
//! An erasing is one step. Letters, facts and statements are frozen by triggers; within the step
//! those guards are taken down and put back, and the references between the rows still have to
//! hold when it ends. The images of earlier steps go, so that nothing can be undone, and
//! [`Register::sweep`] gives the file new pages. Deliberately absent: who may go, which is the
//! domain's, and the words in the place of a name, which are the caller's.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, ErasureId, IncidentId, LetterId};
use domain::person::{PersonId, Subject};
use domain::retention::Erased;
use rusqlite::{Connection, Row, named_params};

use crate::incidents::FOUND_BY;
use crate::{Change, Error, Noun, Reading, Register, fold, row};

/// Who and what goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Going {
    /// Everyone whose file goes.
    pub people: Vec<PersonId>,
    /// The incidents that go with them, or by themselves.
    pub incidents: Vec<IncidentId>,
    /// What stands in the place of somebody in an incident that stays, as "een oud-leerling".
    pub descriptions: BTreeMap<Subject, String>,
    /// The accounts of staff who go, which stay for the history, and what each is called then.
    pub accounts: Vec<(AccountId, String)>,
}

/// Puts other words in the place of a name.
pub trait Words {
    /// The text without those who go, or `None` when it names none of them. `near` says whether it
    /// is about an incident in which one of them had a part; elsewhere the same given name may be
    /// another's.
    fn without(&self, text: &str, near: bool) -> Option<String>;
}

/// One erasing, without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRow {
    /// Its id.
    pub id: ErasureId,
    /// The number the school speaks of, as "2026-W01".
    pub number: String,
    /// When.
    pub erased_on: NaiveDate,
    /// The moment.
    pub at: DateTime<Utc>,
    /// The account that did it.
    pub by: String,
    /// How much of each kind.
    pub counts: Erased,
    /// The days of the copies that still held it.
    pub copies: Vec<NaiveDate>,
}

/// What of a table goes: whose rows it holds.
pub(crate) struct Goes {
    /// The table.
    pub(crate) table: &'static str,
    /// Which of its rows, as a condition on them.
    which: &'static str,
}

const fn goes(table: &'static str, which: &'static str) -> Goes {
    Goes { table, which }
}

const PERSON: &str = "(person_kind, person_id) IN (SELECT kind, id FROM gone)";
const PUPIL: &str = "pupil IN (SELECT id FROM gone WHERE kind = 'pupil')";
const TIE: &str = "pupil IN (SELECT id FROM gone WHERE kind = 'pupil')
    OR guardian IN (SELECT id FROM gone WHERE kind = 'guardian')";
const INCIDENT: &str = "incident IN (SELECT id FROM gone WHERE kind = 'incident')";
const MEASURE: &str = "procedure IN (SELECT id FROM gone WHERE kind = 'procedure')
    OR incident IN (SELECT id FROM gone WHERE kind = 'incident')";
const LETTER: &str = "letter IN (SELECT id FROM gone WHERE kind = 'letter')";
const STATEMENT: &str = "statement IN (SELECT id FROM gone WHERE kind = 'statement')";
const SCAN: &str = "scan IN (SELECT id FROM gone WHERE kind = 'scan')";

/// Every table with rows of people, in the order in which they go. Whatever hangs on a row goes
/// before it. The names below those of `gone` are the kinds that [`gather`] collects.
pub(crate) const GOES: &[Goes] = &[
    goes(
        "task",
        "(person_kind, person_id) IN (SELECT kind, id FROM gone)
             OR incident IN (SELECT id FROM gone WHERE kind = 'incident')
             OR sanction IN (SELECT id FROM gone WHERE kind = 'procedure')
             OR letter IN (SELECT id FROM gone WHERE kind = 'letter')",
    ),
    goes(
        "takedown",
        "(person_kind, person_id) IN (SELECT kind, id FROM gone)
             OR statement IN (SELECT id FROM gone WHERE kind = 'statement')",
    ),
    goes("publication_person", PERSON),
    goes("consent_proof", STATEMENT),
    goes("consent_scan_bytes", SCAN),
    goes(
        "consent_scan",
        "id IN (SELECT id FROM gone WHERE kind = 'scan')",
    ),
    goes(
        "consent_statement",
        "id IN (SELECT id FROM gone WHERE kind = 'statement')",
    ),
    goes("consent_form", PERSON),
    goes("consent_shown", PERSON),
    goes(
        "consent_wording",
        "hash NOT IN (SELECT wording FROM consent_form)
             AND hash NOT IN (SELECT wording FROM consent_statement)",
    ),
    goes("letter_pdf", LETTER),
    goes(
        "letter",
        "id IN (SELECT id FROM gone WHERE kind = 'letter')",
    ),
    goes("entry", MEASURE),
    goes("police_decision", INCIDENT),
    goes("judgement", INCIDENT),
    goes("online", INCIDENT),
    goes(
        "talk_person",
        "(person_kind, person_id) IN (SELECT kind, id FROM gone) OR talk IN (SELECT id FROM talk
             WHERE incident IN (SELECT id FROM gone WHERE kind = 'incident'))",
    ),
    goes("talk", INCIDENT),
    goes(
        "evidence_bytes",
        "evidence IN (SELECT id FROM evidence
             WHERE incident IN (SELECT id FROM gone WHERE kind = 'incident'))",
    ),
    goes("evidence", INCIDENT),
    goes(
        "note",
        "pupil IN (SELECT id FROM gone WHERE kind = 'pupil')
             OR incident IN (SELECT id FROM gone WHERE kind = 'incident')",
    ),
    goes(
        "procedure",
        "id IN (SELECT id FROM gone WHERE kind = 'procedure')",
    ),
    goes("act", INCIDENT),
    goes(
        "incident_link",
        "one IN (SELECT id FROM gone WHERE kind = 'incident')
             OR other IN (SELECT id FROM gone WHERE kind = 'incident')",
    ),
    goes("declined", INCIDENT),
    goes(
        "press_contact",
        "matter IN (SELECT id FROM press_matter
             WHERE incident IN (SELECT id FROM gone WHERE kind = 'incident'))",
    ),
    goes("press_matter", INCIDENT),
    goes(
        "party_out",
        "(kind, person_id) IN (SELECT kind, id FROM gone)
             OR incident IN (SELECT id FROM gone WHERE kind = 'incident')",
    ),
    goes("amendment", INCIDENT),
    goes("party", INCIDENT),
    goes(
        "incident_text",
        "incident IN (SELECT seq FROM incident
             WHERE id IN (SELECT id FROM gone WHERE kind = 'incident'))",
    ),
    goes(
        "incident",
        "id IN (SELECT id FROM gone WHERE kind = 'incident')",
    ),
    goes("guardianship", TIE),
    // Taking away a tie or a membership is itself remembered: that goes after it.
    goes("authority", TIE),
    goes("membership", PUPIL),
    goes("member_kept", PUPIL),
    goes("referral", PUPIL),
    goes("earlier_stay", PUPIL),
    goes("access_release", PERSON),
    goes("viewpoint", PERSON),
    goes("restriction", PERSON),
    goes("hold", "(kind, kept) IN (SELECT kind, id FROM gone)"),
    goes(
        "staff_group",
        "staff IN (SELECT id FROM gone WHERE kind = 'staff')",
    ),
    goes("pupil", "id IN (SELECT id FROM gone WHERE kind = 'pupil')"),
    goes(
        "guardian",
        "id IN (SELECT id FROM gone WHERE kind = 'guardian')",
    ),
    goes("staff", "id IN (SELECT id FROM gone WHERE kind = 'staff')"),
    // What was before a step, of anyone: with it a step could be taken back.
    goes("image", "true"),
];

/// Texts that stay and may name somebody who goes: the table, its key, the incident that a row is
/// about, and its columns. A statement about consent is left out, being sealed by a hash.
pub(crate) const TEXTS: &[(&str, &str, &str, &[&str])] = &[
    ("incident", "seq", "it.id", &["platform"]),
    (
        "incident_text",
        "incident",
        "(SELECT id FROM incident WHERE seq = it.incident)",
        &["facts", "felt_at_school"],
    ),
    ("party", "id", "it.incident", &["description"]),
    ("party_out", "id", "it.incident", &["description", "why"]),
    (
        "amendment",
        "seq",
        "it.incident",
        &["text", "before", "after"],
    ),
    (
        "procedure",
        "id",
        "it.incident",
        &[
            "milder",
            "development_plan",
            "skip_reason",
            "facts",
            "reasons",
            "expectation",
            "urgency",
            "account",
            "proportionality",
            "schoolwork",
            "contact",
            "particulars",
        ],
    ),
    (
        "entry",
        "seq",
        "coalesce(it.incident, (SELECT incident FROM procedure WHERE id = it.procedure))",
        &[
            "who",
            "report",
            "agreements",
            "proof",
            "what",
            "strike_reason",
        ],
    ),
    (
        "police_decision",
        "seq",
        "it.incident",
        &["motivation", "reference", "correction"],
    ),
    ("judgement", "seq", "it.incident", &["grounds"]),
    ("online", "incident", "it.incident", &["account"]),
    (
        "talk",
        "seq",
        "it.incident",
        &["others", "said", "answers", "agreed", "struck_why"],
    ),
    (
        "evidence",
        "seq",
        "it.incident",
        &["source", "seen_by", "description"],
    ),
    ("note", "seq", "it.incident", &["text", "struck_why"]),
    ("task", "id", "it.incident", &["note", "what"]),
    ("publication", "seq", "NULL", &["title", "place", "anyway"]),
    ("takedown", "id", "NULL", &["note"]),
    ("viewpoint", "seq", "NULL", &["who", "text"]),
    ("saved_filter", "id", "NULL", &["name", "text"]),
    ("breach", "id", "NULL", &["breach"]),
    ("programme_done", "id", "NULL", &["note"]),
    ("act", "seq", "it.incident", &["what", "struck_why"]),
    ("declined", "incident", "it.incident", &["reason"]),
    ("press_matter", "id", "it.incident", &["matter"]),
    (
        "press_contact",
        "id",
        "(SELECT incident FROM press_matter WHERE id = it.matter)",
        &["contact"],
    ),
    ("letter_text", "seq", "NULL", &["source", "why", "answer"]),
    (
        "hold",
        "id",
        "CASE kind WHEN 'incident' THEN kept END",
        &["reason"],
    ),
];

impl fmt::Debug for Goes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table)
    }
}

impl ErasureRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            number: row.get("number")?,
            erased_on: row::parsed(row, "erased_on")?,
            at: row::parsed(row, "at")?,
            by: row.get("by")?,
            counts: row::maybe_json(row, "counts")?.unwrap_or_default(),
            copies: row::list(row, "copies")?,
        })
    }
}

impl Reading<'_> {
    /// Every erasing, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn erasures(&self) -> Result<Vec<ErasureRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM erasure ORDER BY at DESC, id DESC")?;
        let rows = statement.query_map([], ErasureRow::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One erasing.
    ///
    /// # Errors
    /// `NotFound(Erasure)`.
    pub fn erasure(&self, id: ErasureId) -> Result<ErasureRow, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM erasure WHERE id = ?1")?;
        row::found(
            statement.query_row([id.to_string()], ErasureRow::from_row),
            Noun::Erasure,
        )
    }

    /// The number for the next erasing in this year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_erasure_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM erasure
             WHERE substr(number, 1, 4) = :year",
            year,
        )
    }
}

impl Change<'_> {
    /// Erases. Answers how much went, and which letters of others still name somebody who went: an
    /// issued letter is frozen.
    ///
    /// # Errors
    /// A constraint when something that stays would hang on what goes.
    pub fn erase(
        &self,
        going: &Going,
        words: &dyn Words,
    ) -> Result<(Erased, Vec<LetterId>), Error> {
        let conn = self.conn();
        for person in &going.people {
            let noun = match person {
                PersonId::Pupil(_) => Noun::Pupil,
                PersonId::Guardian(_) => Noun::Guardian,
                PersonId::Staff(_) => Noun::Staff,
            };
            self.touch(noun, person.uuid());
        }
        for incident in &going.incidents {
            self.touch(Noun::Incident, incident.0);
        }
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let guards = take_down(conn)?;
        gather(conn, going)?;
        let near = shared(conn)?;
        let unnamed = unname(conn, going)?;
        loosen(conn)?;
        self.rename_accounts(going)?;
        let mut counts = BTreeMap::new();
        for part in GOES {
            let sql = format!("DELETE FROM {} WHERE {}", part.table, part.which);
            counts.insert(part.table, conn.execute(&sql, [])?);
        }
        for (table, key, incident, columns) in TEXTS {
            reword(conn, (table, key, incident, columns), &near, words)?;
        }
        follow(conn)?;
        let drafts = forget_drafts(conn, words)?;
        let left = still_named(conn, &near, words)?;
        // Rewording left images of its own.
        conn.execute_batch(
            "DELETE FROM image;
             INSERT INTO pupil_fts (pupil_fts) VALUES ('rebuild');
             INSERT INTO guardian_fts (guardian_fts) VALUES ('rebuild');
             INSERT INTO staff_fts (staff_fts) VALUES ('rebuild');
             INSERT INTO incident_fts (incident_fts) VALUES ('rebuild');
             DROP TABLE temp.gone;",
        )?;
        for sql in guards {
            conn.execute_batch(&sql)?;
        }
        let count = |table: &str| {
            let count = counts.get(table).copied().unwrap_or_default();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let erased = Erased {
            pupils: count("pupil"),
            guardians: count("guardian"),
            staff: count("staff"),
            incidents: count("incident"),
            unnamed,
            measures: count("procedure"),
            letters: count("letter"),
            statements: count("consent_statement"),
            forms: count("consent_form"),
            scans: count("consent_scan"),
            tasks: count("task"),
            drafts,
        };
        Ok((erased, left))
    }

    /// Lets an account be nobody's: what it did stays in the history under its id.
    fn rename_accounts(&self, going: &Going) -> Result<(), Error> {
        for (id, name) in &going.accounts {
            self.conn().execute(
                "UPDATE account SET name = ?2, folded = ?3, title = '', version = version + 1
                 WHERE id = ?1 AND suspended_on IS NOT NULL",
                (id.to_string(), name, fold::words(name)),
            )?;
            self.touch(Noun::Account, id.0);
        }
        Ok(())
    }

    /// Remembers an erasing.
    ///
    /// # Errors
    /// A constraint for a number that exists.
    pub fn add_erasure(&self, erasure: &ErasureRow) -> Result<(), Error> {
        let counts = serde_json::to_string(&erasure.counts).map_err(|_| Error::Damaged)?;
        self.conn()
            .prepare_cached(
                "INSERT INTO erasure (id, number, erased_on, at, by, counts, copies)
                 VALUES (:id, :number, :erased_on, :at, :by, :counts, :copies)",
            )?
            .execute(named_params! {
                ":id": erasure.id.to_string(),
                ":number": erasure.number,
                ":erased_on": erasure.erased_on.to_string(),
                ":at": row::moment(erasure.at),
                ":by": erasure.by,
                ":counts": counts,
                ":copies": row::json(&erasure.copies)?,
            })?;
        self.touch(Noun::Erasure, erasure.id.0);
        Ok(())
    }
}

impl Register {
    /// Gives the file new pages and empties its journal, so that nothing that was erased stays
    /// behind in a free page, in a corner of a page or in the journal. Takes as much room in memory
    /// as the register is large.
    ///
    /// # Errors
    /// `DiskFull`, `Io`; everything that is there stays whole.
    pub fn sweep(&self) -> Result<(), Error> {
        let empty = || {
            self.conn
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        };
        empty()?;
        self.conn.execute_batch("VACUUM")?;
        empty()?;
        Ok(())
    }
}

/// Takes away the triggers that freeze rows, and answers how to put them back. Those of the history
/// stay: it only grows, also now.
fn take_down(conn: &Connection) -> Result<Vec<String>, Error> {
    let guards = conn
        .prepare(
            "SELECT name, sql FROM main.sqlite_schema
             WHERE type = 'trigger' AND tbl_name <> 'history' AND instr(sql, 'RAISE(ABORT')",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    for (name, _) in &guards {
        conn.execute_batch(&format!("DROP TRIGGER main.{name}"))?;
    }
    Ok(guards.into_iter().map(|(_, sql)| sql).collect())
}

/// Collects the ids of all that goes, by kind.
fn gather(conn: &Connection, going: &Going) -> Result<(), Error> {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.gone;
         CREATE TEMP TABLE gone (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;",
    )?;
    let mut insert = conn.prepare("INSERT OR IGNORE INTO gone (kind, id) VALUES (?1, ?2)")?;
    for person in &going.people {
        insert.execute((person.subject().code(), person.uuid().to_string()))?;
    }
    for incident in &going.incidents {
        insert.execute(("incident", incident.to_string()))?;
    }
    conn.execute_batch(
        "INSERT OR IGNORE INTO gone SELECT 'procedure', id FROM procedure
         WHERE (person_kind, person_id) IN (SELECT kind, id FROM gone);
         INSERT OR IGNORE INTO gone SELECT 'letter', id FROM letter
         WHERE (person_kind, person_id) IN (SELECT kind, id FROM gone)
             OR (person_id IS NULL
                 AND (incident IN (SELECT id FROM gone WHERE kind = 'incident')
                     OR sanction IN (SELECT id FROM gone WHERE kind = 'procedure')
                     OR (json_array_length(guardians) > 0 AND NOT EXISTS (
                         SELECT 1 FROM json_each(letter.guardians)
                         WHERE value NOT IN (SELECT id FROM gone WHERE kind = 'guardian')))));
         INSERT OR IGNORE INTO gone SELECT 'statement', id FROM consent_statement
         WHERE (person_kind, person_id) IN (SELECT kind, id FROM gone);
         INSERT OR IGNORE INTO gone SELECT 'scan', scan FROM consent_proof AS it
         WHERE statement IN (SELECT id FROM gone WHERE kind = 'statement')
             AND NOT EXISTS (SELECT 1 FROM consent_proof AS other
                 WHERE other.scan = it.scan
                     AND other.statement NOT IN (SELECT id FROM gone WHERE kind = 'statement'));",
    )?;
    Ok(())
}

/// The incidents in which somebody who goes has a part.
fn shared(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare(
        "SELECT DISTINCT incident FROM party
         WHERE (kind, person_id) IN (SELECT kind, id FROM gone)",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts other words in the place of who goes in the incidents that stay; how many parts.
fn unname(conn: &Connection, going: &Going) -> Result<u32, Error> {
    let mut parts = 0;
    for subject in Subject::ALL {
        let description = going.descriptions.get(subject).cloned().unwrap_or_default();
        parts += conn.execute(
            "UPDATE party SET kind = 'unknown', person_id = NULL, description = :description
             WHERE kind = :kind AND person_id IN (SELECT id FROM gone WHERE kind = :kind)
                 AND incident NOT IN (SELECT id FROM gone WHERE kind = 'incident')",
            named_params! { ":description": description, ":kind": subject.code() },
        )?;
    }
    Ok(u32::try_from(parts).unwrap_or(u32::MAX))
}

/// Loosens what stays from what goes.
fn loosen(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch(
        "UPDATE letter SET incident = NULL
         WHERE incident IN (SELECT id FROM gone WHERE kind = 'incident')
             AND id NOT IN (SELECT id FROM gone WHERE kind = 'letter');
         UPDATE letter SET sanction = NULL
         WHERE sanction IN (SELECT id FROM gone WHERE kind = 'procedure')
             AND id NOT IN (SELECT id FROM gone WHERE kind = 'letter');
         UPDATE talk SET about = NULL
         WHERE about IN (SELECT id FROM gone WHERE kind = 'pupil');
         UPDATE task SET owner = NULL
         WHERE owner IN (SELECT id FROM gone WHERE kind = 'staff');
         UPDATE account SET staff = NULL
         WHERE staff IN (SELECT id FROM gone WHERE kind = 'staff');",
    )?;
    Ok(())
}

/// Puts other words in the place of names in the texts that stay.
fn reword(
    conn: &Connection,
    (table, key, incident, columns): (&str, &str, &str, &[&str]),
    near: &[String],
    words: &dyn Words,
) -> Result<(), Error> {
    for column in columns {
        let found = conn
            .prepare(&format!(
                "SELECT it.{key}, {incident}, it.{column} FROM {table} AS it
                 WHERE it.{column} IS NOT NULL AND it.{column} <> ''"
            ))?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(rusqlite::types::Value, Option<String>, String)>>>()?;
        let mut write = conn.prepare(&format!(
            "UPDATE {table} SET {column} = ?2 WHERE {key} = ?1"
        ))?;
        for (key, incident, text) in found {
            let near = incident.is_some_and(|incident| near.contains(&incident));
            if let Some(text) = words.without(&text, near) {
                write.execute((key, text))?;
            }
        }
    }
    Ok(())
}

/// Makes the words of the search those of what stays.
fn follow(conn: &Connection) -> Result<(), Error> {
    let texts = conn
        .prepare("SELECT incident, written FROM incident_written")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String)>>>()?;
    let mut write = conn.prepare(FOUND_BY)?;
    for (incident, written) in texts {
        write.execute((incident, fold::words(&written)))?;
    }
    Ok(())
}

/// Forgets what somebody was typing about who goes; how many texts.
fn forget_drafts(conn: &Connection, words: &dyn Words) -> Result<u32, Error> {
    let drafts = conn
        .prepare(
            "SELECT account, form, json, EXISTS (SELECT 1 FROM gone WHERE instr(json, gone.id))
             FROM draft",
        )?
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<Vec<(String, String, String, bool)>>>()?;
    let mut forgotten = 0;
    for (account, form, json, names) in drafts {
        if names || words.without(&json, true).is_some() {
            conn.execute(
                "DELETE FROM draft WHERE account = ?1 AND form = ?2",
                (account, form),
            )?;
            forgotten += 1;
        }
    }
    Ok(forgotten)
}

/// The letters that stay and name somebody who went.
fn still_named(
    conn: &Connection,
    near: &[String],
    words: &dyn Words,
) -> Result<Vec<LetterId>, Error> {
    let letters = conn
        .prepare(
            "SELECT id, incident, title || char(10) || text || char(10) || recipients AS said
             FROM letter",
        )?
        .query_map([], |row| {
            Ok((
                row::parsed(row, "id")?,
                row.get("incident")?,
                row.get("said")?,
            ))
        })?
        .collect::<rusqlite::Result<Vec<(LetterId, Option<String>, String)>>>()?;
    let named = letters.into_iter().filter(|(_, incident, said)| {
        let near = incident
            .as_ref()
            .is_some_and(|incident| near.contains(incident));
        words.without(said, near).is_some()
    });
    Ok(named.map(|(id, ..)| id).collect())
}

#[cfg(test)]
mod tests;
