//! The number of the schema, and the way from an older one to this program's.
//!
//! A migration is a file of SQL under a comment that says why it is there and whether an older
//! program may still open the register.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, history};

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
    file_id: [u8; 16],
) -> Result<(), Error> {
    // A table that others refer to is rebuilt by dropping it, which the references would forbid;
    // the pragma does nothing inside a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = apply(conn, from, migrations, file_id);
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

fn apply(
    conn: &mut Connection,
    from: u32,
    migrations: &[Migration],
    file_id: [u8; 16],
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
                "INSERT INTO meta (one, file_id, needs, head_hash) VALUES (1, ?1, 1, ?2)",
                (file_id, history::genesis(file_id)),
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
    use std::fs;

    use super::Migration;
    use crate::rehearsal::{MIGRATIONS as TWO, PASSWORD, count, folder, founding, now};
    use crate::{Actor, Chance, Error, Register, tables};

    const ONE: &[Migration] = TWO.split_at(1).0;

    fn open(path: &std::path::Path, migrations: &[Migration]) -> Result<Register, Error> {
        Register::open_with(path, None, PASSWORD, migrations, &[])
    }

    fn at(migrations: &[Migration], path: &std::path::Path) {
        let mut register =
            Register::create_with(path, &founding(), Chance::System, migrations, &[]).unwrap();
        register
            .change("begin", Actor::Program, now(), |_| Ok::<_, Error>(()))
            .unwrap();
        register.close().unwrap();
    }

    #[test]
    fn every_migration_says_why_and_whether_older_programs_may_open() {
        for (index, migration) in tables::MIGRATIONS.iter().enumerate() {
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

    #[test]
    fn an_older_register_is_upgraded_after_a_copy_was_made() {
        let (folder, path) = folder();
        at(ONE, &path);
        let register = open(&path, TWO).unwrap();
        assert_eq!(count(&register, "note"), 0, "the new table is there");
        assert_eq!(
            count(&register, "history"),
            1,
            "and so is what was kept before"
        );
        register.close().unwrap();
        let before = folder.path().join("vlinder.pluis.before-0002");
        let copy = open(&before, ONE).unwrap();
        assert!(
            copy.conn.prepare("SELECT * FROM note").is_err(),
            "the copy is of before"
        );
        assert_eq!(count(&copy, "history"), 1);
        copy.close().unwrap();
        fs::remove_file(&before).unwrap();
        open(&path, TWO).unwrap().close().unwrap();
        assert!(!before.exists(), "an upgraded register is not copied again");
    }

    #[test]
    fn a_register_of_a_newer_program_is_refused_and_stays_as_it_is() {
        let (folder, path) = folder();
        at(TWO, &path);
        let whole = fs::read(&path).unwrap();
        let refused = open(&path, ONE);
        assert!(
            matches!(refused, Err(Error::NewerFile { needs: 2 })),
            "{refused:?}"
        );
        assert!(fs::read(&path).unwrap() == whole);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_newer_schema_that_older_programs_may_open_is_opened_and_left_alone() {
        let (_folder, path) = folder();
        let three = [
            TWO[0],
            TWO[1],
            Migration {
                number: 3,
                sql: "-- Older programs may open: yes\nCREATE INDEX note_by_text ON note (text);",
            },
        ];
        at(&three, &path);
        open(&path, TWO).unwrap().close().unwrap();
        let register = open(&path, &three).unwrap();
        let number: u32 = register
            .conn
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .unwrap();
        assert_eq!(number, 3);
        assert!(matches!(open(&path, ONE), Err(Error::AlreadyOpen)));
        drop(register);
        assert!(matches!(
            open(&path, ONE),
            Err(Error::NewerFile { needs: 2 })
        ));
    }

    #[test]
    fn an_upgrade_that_fails_leaves_the_register_at_its_old_schema() {
        let (folder, path) = folder();
        at(ONE, &path);
        let broken = [
            ONE[0],
            Migration {
                number: 2,
                sql: "CREATE TABLE note (id BLOB); SELEC 1;",
            },
        ];
        for _ in 0..2 {
            let failed = open(&path, &broken);
            assert!(matches!(failed, Err(Error::Sql(_))), "{failed:?}");
        }
        assert!(folder.path().join("vlinder.pluis.before-0002").exists());
        let register = open(&path, ONE).unwrap();
        assert!(
            register.conn.prepare("SELECT * FROM note").is_err(),
            "half an upgrade stayed"
        );
        register.check().unwrap();
        assert_eq!(
            count(&register, "history"),
            1,
            "what was kept is still there"
        );
    }
}
