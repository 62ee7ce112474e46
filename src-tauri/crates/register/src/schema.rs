//! The number of the schema, and the way from an older one to this program's.
//!
//! A migration is a file of SQL under a comment that says why it is there and whether an older
//! program may still open the register.

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

/// "PLUI", the mark of our files among SQLite's.
pub(crate) const APPLICATION_ID: i32 = 0x504C_5549;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// Its place; also the `user_version` afterwards.
    pub(crate) number: u32,
    /// The statements, with the comment on top.
    pub(crate) sql: &'static str,
}

impl Migration {
    /// Whether a program that does not know it may open the register.
    fn older_may_open(&self) -> bool {
        self.sql
            .lines()
            .any(|line| line == "-- Older programs may open: yes")
    }
}

/// What this list of migrations leads to.
pub(crate) fn latest(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(0, |migration| migration.number)
}

/// The schema of an existing file.
///
/// # Errors
/// `NewerFile` if this program does not know enough, `Damaged` if it is not our file inside.
pub(crate) fn of(conn: &Connection, known: u32) -> Result<u32, Error> {
    let mark: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let number: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if mark != APPLICATION_ID || number == 0 {
        return Err(Error::Damaged);
    }
    let needs: u32 = conn.query_row("SELECT needs FROM meta", [], |row| row.get(0))?;
    if needs > known {
        Err(Error::NewerFile { needs })
    } else {
        Ok(number)
    }
}

/// Applies every migration after `from`, all in one transaction.
pub(crate) fn migrate(
    conn: &mut Connection,
    from: u32,
    migrations: &[Migration],
    genesis: &[u8; 32],
) -> Result<(), Error> {
    // A table that others refer to is rebuilt by dropping it, which the references would forbid;
    // the pragma does nothing inside a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = apply(conn, from, migrations, genesis);
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

fn apply(
    conn: &mut Connection,
    from: u32,
    migrations: &[Migration],
    genesis: &[u8; 32],
) -> Result<(), Error> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if from == 0 {
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    for migration in migrations
        .iter()
        .filter(|migration| migration.number > from)
    {
        tx.execute_batch(migration.sql)?;
        if migration.number == 1 {
            tx.execute(
                "INSERT INTO meta (one, needs, head_hash) VALUES (1, 1, ?1)",
                [genesis],
            )?;
        }
        if !migration.older_may_open() {
            tx.execute("UPDATE meta SET needs = ?1", [migration.number])?;
        }
    }
    // Images have the columns of the schema in which they were made.
    tx.execute("DELETE FROM image", [])?;
    tx.pragma_update(None, "user_version", latest(migrations))?;
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Error::Damaged);
    }
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests {
    use crate::tables::MIGRATIONS;

    #[test]
    fn every_migration_says_why_and_whether_older_programs_may_open() {
        for (index, migration) in MIGRATIONS.iter().enumerate() {
            let comment: Vec<_> = migration
                .sql
                .lines()
                .take_while(|line| line.starts_with("--"))
                .collect();
            assert_eq!(migration.number as usize, index + 1, "numbers have no gaps");
            assert!(
                comment[0].starts_with("-- Why: "),
                "{} says why",
                migration.number
            );
            let last = comment[comment.len() - 1];
            assert!(
                [
                    "-- Older programs may open: yes",
                    "-- Older programs may open: no"
                ]
                .contains(&last),
                "{} says who may open",
                migration.number
            );
        }
    }
}
