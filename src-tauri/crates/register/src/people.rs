//! People of every kind: found while a name is typed, and named by their ids.

use std::collections::BTreeMap;

use domain::name::Name;
use domain::person::{Named, PersonId};
use rusqlite::{Row, named_params};

use crate::fold::Search;
use crate::{Error, Reading, row};

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
    /// those at school first, then guardians, then staff, each by name. Nobody for an empty text.
    ///
    /// The detail is the group of a pupil, the pupils of a guardian, the function of staff.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn find_people(&self, text: &str, limit: u32) -> Result<Vec<Named>, Error> {
        let Search::Words(words) = Search::of(text) else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for sql in [
            include_str!("sql/people_pupils.sql"),
            include_str!("sql/people_guardians.sql"),
            include_str!("sql/people_staff.sql"),
        ] {
            let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
            if left == 0 {
                break;
            }
            let mut statement = self.conn().prepare_cached(sql)?;
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
        names.retain(|person, _| people.contains(person));
        Ok(names)
    }
}
