//! People of every kind: found while a name is typed, and named by their ids.

use std::collections::{BTreeMap, BTreeSet};

use domain::name::Name;
use domain::person::{Named, PersonId};
use rusqlite::{Row, named_params};

use crate::fold::{Search, among};
use crate::{Error, Reading, near, row};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Named> {
    let name: Name = row::name(row)?;
    Ok(Named {
        person: row::person(row)?,
        name: name.full(),
        detail: row.get::<_, Option<String>>("detail")?.unwrap_or_default(),
    })
}

impl Reading<'_> {
    /// At most `limit` people with a name in which each word of `text` begins a word: pupils,
    /// those at school first, then guardians, then staff, each by name. Where nobody has, those
    /// whose name is nearly that: with a typing error or two. Nobody for an empty text.
    ///
    /// The detail is the group of a pupil, the pupils of a guardian, the function of staff.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn find_people(&self, text: &str, limit: u32) -> Result<Vec<Named>, Error> {
        let Search::Words(words) = Search::of(text) else {
            return Ok(Vec::new());
        };
        let found = self.people_with([Some(&words), Some(&words), Some(&words)], limit)?;
        if !found.is_empty() {
            return Ok(found);
        }
        let names = self.name_words()?;
        let near = |terms| near::names(terms, text);
        let [pupils, guardians, staff] = [
            near(&names.pupils),
            near(&names.guardians),
            near(&names.staff),
        ];
        self.people_with(
            [pupils.as_deref(), guardians.as_deref(), staff.as_deref()],
            limit,
        )
    }

    /// Pupils, guardians and staff by a full-text query each; none where there is none.
    fn people_with(&self, words: [Option<&str>; 3], limit: u32) -> Result<Vec<Named>, Error> {
        let conn = self.conn();
        let [of_pupils, of_guardians, of_staff] = words.map(|words| words.unwrap_or("\"\""));
        let pupils = format!(
            "SELECT 'pupil' AS person_kind, p.id AS person_id, p.given, p.initials, p.prefix,
                 p.family, (SELECT name FROM grp WHERE id = p.home_group) AS detail
             FROM pupil AS p WHERE p.seq IN (SELECT p.seq FROM pupil AS p WHERE {}
                 ORDER BY p.left_on IS NOT NULL, p.sort, p.id LIMIT :limit)
             ORDER BY p.left_on IS NOT NULL, p.sort, p.id",
            among(conn, "pupil_fts", "p.seq", of_pupils)?
        );
        let guardians = format!(
            "SELECT 'guardian' AS person_kind, g.id AS person_id, g.given, g.initials, g.prefix,
                 g.family, (SELECT group_concat(concat_ws(' ', nullif(p.given, ''),
                     nullif(p.prefix, ''), p.family), ', ' ORDER BY tie.place)
                     FROM guardianship AS tie JOIN pupil AS p ON p.id = tie.pupil
                     WHERE tie.guardian = g.id) AS detail
             FROM guardian AS g WHERE g.seq IN (SELECT g.seq FROM guardian AS g WHERE {}
                 ORDER BY g.sort, g.id LIMIT :limit)
             ORDER BY g.sort, g.id",
            among(conn, "guardian_fts", "g.seq", of_guardians)?
        );
        let staff = format!(
            "SELECT 'staff' AS person_kind, s.id AS person_id, s.given, s.initials, s.prefix,
                 s.family, s.function AS detail
             FROM staff AS s WHERE {}
             ORDER BY s.left_on IS NOT NULL, s.sort, s.id LIMIT :limit",
            among(conn, "staff_fts", "s.seq", of_staff)?
        );
        let mut found = Vec::new();
        for (sql, words) in [pupils, guardians, staff].into_iter().zip(words) {
            let Some(words) = words else { continue };
            let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
            if left == 0 {
                break;
            }
            let mut statement = conn.prepare_cached(&sql)?;
            let people =
                statement.query_map(named_params! { ":words": words, ":limit": left }, from_row)?;
            found.extend(people.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(found)
    }

    /// The names of these people; who is not there is left out. The detail is the name of a
    /// pupil's group, and empty for others.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn names(&self, people: &[PersonId]) -> Result<BTreeMap<PersonId, Named>, Error> {
        let mut names = BTreeMap::new();
        if people.is_empty() {
            return Ok(names);
        }
        let ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
        let mut statement = self
            .conn()
            .prepare_cached(include_str!("sql/people_names.sql"))?;
        let found = statement.query_map(named_params! { ":ids": row::json(&ids)? }, from_row)?;
        for named in found {
            let named = named?;
            names.insert(named.person, named);
        }
        let asked: BTreeSet<&PersonId> = people.iter().collect();
        names.retain(|person, _| asked.contains(person));
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use crate::rehearsal::{folder, founding, now, pupil};
    use crate::{Actor, Chance, Register};

    #[test]
    fn a_name_that_was_taken_away_does_not_stay_behind_in_the_search() {
        let (_folder, path) = folder();
        let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        let mut step = |write: &dyn Fn(&crate::Change<'_>) -> Result<(), crate::Error>| {
            register
                .change("write", Actor::Program, now(), write)
                .unwrap();
        };
        step(&|change| change.add_pupil(&pupil(1, "Zonderling", 1)));
        step(&|change| change.edit_pupil(&pupil(1, "Kranig", 1)));
        let index = |word: &str| -> bool {
            register
                .conn
                .query_row(
                    "SELECT EXISTS (SELECT 1 FROM pupil_fts_data
                         WHERE instr(block, CAST(?1 AS BLOB)))",
                    [word],
                    |row| row.get(0),
                )
                .unwrap()
        };
        // Words share their beginnings in the index: the end of the name is what would be left.
        assert!(index("ranig"), "the new name is there to be found");
        assert!(
            !index("nderling"),
            "the old name is gone to the last letter"
        );
    }

    #[test]
    fn the_search_agrees_with_the_tables_it_follows() {
        let (_folder, path) = folder();
        let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        let step = register
            .change("write", Actor::Program, now(), |change| {
                change.add_pupil(&pupil(1, "Vos", 1))
            })
            .map_err(|_: crate::Error| ())
            .unwrap()
            .seq;
        register.undo(step, Actor::Program, now()).unwrap();
        for table in ["pupil_fts", "guardian_fts", "staff_fts", "incident_fts"] {
            let check =
                format!("INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)");
            register.conn.execute_batch(&check).unwrap();
        }
    }
}
