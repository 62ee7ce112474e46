//! Every table with something of people in it, and every text in which somebody can be named: what
//! an access reads through, so that it forgets none.
//!
//! Both follow from what an erasing takes along, which a test holds against the schema.
//! Deliberately absent: whose name it is, which the caller knows.

use std::collections::BTreeSet;

use domain::id::{GuardianId, IncidentId, PupilId, StaffId};
use domain::person::{PersonId, Subject};
use serde_json::Value;
use uuid::Uuid;

use crate::erasures::{GOES, TEXTS};
use crate::{Error, Reading};

/// Something that was written down and may name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// In which table it stands.
    pub table: &'static str,
    /// Which row of that table.
    pub row: String,
    /// About which incident.
    pub incident: Option<IncidentId>,
    /// In whose procedure or file.
    pub about: Option<PersonId>,
    /// What was written, text by text; codes and ids are left out.
    pub texts: Vec<String>,
}

/// Every table with something of people: their own rows, what hangs on those, and texts that may
/// name them. `account` says which member of staff it is.
pub fn tables_of_people() -> BTreeSet<&'static str> {
    let own = GOES.iter().map(|goes| goes.table);
    own.chain(tables_with_texts()).chain(["account"]).collect()
}

/// The tables with texts that may name somebody.
pub fn tables_with_texts() -> impl Iterator<Item = &'static str> {
    TEXTS.iter().map(|(table, ..)| *table)
}

/// In whose procedure or file a row of a table stands, as SQL.
fn whose(table: &str) -> &'static str {
    match table {
        "procedure" | "task" | "takedown" | "viewpoint" => "it.person_kind || ' ' || it.person_id",
        "entry" => {
            "(SELECT person_kind || ' ' || person_id FROM procedure WHERE id = it.procedure)"
        }
        "hold" => "it.kind || ' ' || it.kept",
        "note" => "'pupil ' || it.pupil",
        _ => "NULL",
    }
}

fn person(text: &str) -> Option<PersonId> {
    let (kind, id) = text.split_once(' ')?;
    let id: Uuid = id.parse().ok()?;
    Some(match Subject::from_code(kind)? {
        Subject::Pupil => PersonId::Pupil(PupilId(id)),
        Subject::Guardian => PersonId::Guardian(GuardianId(id)),
        Subject::Staff => PersonId::Staff(StaffId(id)),
    })
}

/// The texts of a column: its words, or those within a nested value. A code, a day and an id have
/// no blank in them.
pub fn texts_of(column: &str) -> Vec<String> {
    fn within(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) if text.contains(char::is_whitespace) => found.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|one| within(one, found)),
            Value::Object(all) => all.values().for_each(|one| within(one, found)),
            _ => {}
        }
    }
    let nested = column.starts_with(['{', '[']);
    match serde_json::from_str::<Value>(column) {
        Ok(value) if nested => {
            let mut found = Vec::new();
            within(&value, &mut found);
            found
        }
        _ => vec![column.to_owned()],
    }
}

impl Reading<'_> {
    /// Every text in which somebody can be named, row by row. Letters and statements about consent
    /// are frozen and not among them.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn written(&self) -> Result<Vec<Written>, Error> {
        let mut all = Vec::new();
        for (table, key, incident, columns) in TEXTS {
            let read: Vec<String> = columns.iter().map(|one| format!("it.{one}")).collect();
            let sql = format!(
                "SELECT CAST(it.{key} AS TEXT), {incident}, {}, {} FROM {table} AS it
                 ORDER BY it.{key}",
                whose(table),
                read.join(", ")
            );
            let mut statement = self.conn().prepare_cached(&sql)?;
            let rows = statement.query_map([], |row| {
                let incident: Option<String> = row.get(1)?;
                let about: Option<String> = row.get(2)?;
                let mut found = Vec::new();
                for at in 3..3 + columns.len() {
                    let column: Option<String> = row.get(at)?;
                    found.extend(column.iter().flat_map(|column| texts_of(column)));
                }
                found.retain(|text| !text.trim().is_empty());
                Ok(Written {
                    table,
                    row: row.get(0)?,
                    incident: incident.and_then(|id| id.parse().ok()),
                    about: about.as_deref().and_then(person),
                    texts: found,
                })
            })?;
            for row in rows {
                all.push(row?);
            }
        }
        all.retain(|one| !one.texts.is_empty());
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::texts_of;

    #[test]
    fn a_nested_value_gives_its_words_and_no_code_day_or_id() {
        let nested = r#"{"step":"staff_told","on":"2026-11-20","said":["Sem zag het.","ja"]}"#;
        assert_eq!(texts_of(nested), ["Sem zag het."]);
        assert_eq!(texts_of("[weg] met Sem"), ["[weg] met Sem"]);
        assert_eq!(texts_of("Sem"), ["Sem"]);
    }
}
