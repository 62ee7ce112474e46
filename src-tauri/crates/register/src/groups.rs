//! Groups, each in one school year. Who is in them is kept with the pupils and the staff.

use std::cmp::Reverse;

use domain::id::GroupId;
use domain::pupil::{Group, GroupKind};
use rusqlite::{Row, named_params};

use crate::fold::fold;
use crate::{Change, Error, Noun, Reading, row};

const COLUMNS: &str = "id, name, school_year, year_groups, kind, key";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Group> {
    Ok(Group {
        id: row::parsed(row, "id")?,
        name: row.get("name")?,
        school_year: row.get("school_year")?,
        year_groups: row::list(row, "year_groups")?,
        kind: row::code(row, "kind", GroupKind::from_code)?,
        key: row.get("key")?,
    })
}

impl Reading<'_> {
    /// The groups of a school year ("2026-2027"), or of all, the newest year first; then by year
    /// group and by name, as people count: 1/2, 2, 3, 10.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn groups(&self, school_year: Option<&str>) -> Result<Vec<Group>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM grp WHERE :year IS NULL OR school_year = :year");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let groups = statement.query_map(named_params! { ":year": school_year }, from_row)?;
        let mut groups: Vec<_> = groups.collect::<rusqlite::Result<_>>()?;
        groups.sort_by_cached_key(|group| {
            let name = Natural::of(&group.name);
            let year_groups: Vec<_> = group.year_groups.iter().map(|y| Natural::of(y)).collect();
            // Without year groups the name says it, if anything does.
            let first = year_groups.first().cloned().unwrap_or_else(|| name.clone());
            (
                Reverse(group.school_year.clone()),
                first,
                year_groups,
                name,
                group.id,
            )
        });
        Ok(groups)
    }

    /// One group.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn group(&self, id: GroupId) -> Result<Group, Error> {
        let sql = format!("SELECT {COLUMNS} FROM grp WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        row::found(
            statement.query_row(named_params! { ":id": id.to_string() }, from_row),
            Noun::Group,
        )
    }
}

impl Change<'_> {
    /// Adds a group, or saves it in place of the one with its id.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_group(&self, group: &Group) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO grp (id, name, school_year, year_groups, kind, key)
                 VALUES (:id, :name, :school_year, :year_groups, :kind, :key)
                 ON CONFLICT (id) DO UPDATE SET name = :name, school_year = :school_year,
                     year_groups = :year_groups, kind = :kind, key = :key",
            )?
            .execute(named_params! {
                ":id": group.id.to_string(),
                ":name": group.name,
                ":school_year": group.school_year,
                ":year_groups": row::json(&group.year_groups)?,
                ":kind": group.kind.code(),
                ":key": group.key,
            })?;
        self.touch(Noun::Group, group.id.0);
        Ok(())
    }
}

/// A name in the order in which people count: numbers by their size, before letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Natural(Vec<Part>);

/// Declared in the order in which they come: numbers before letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Text(String),
}

impl Natural {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let mut rest = folded.trim();
        let mut parts = Vec::new();
        while let Some(first) = rest.chars().next() {
            let digits = first.is_ascii_digit();
            let end = rest
                .find(|c: char| c.is_ascii_digit() != digits)
                .unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            parts.push(match part.parse() {
                Ok(number) if digits => Part::Number(number),
                _ => Part::Text(part.to_owned()),
            });
            rest = after;
        }
        Self(parts)
    }
}
