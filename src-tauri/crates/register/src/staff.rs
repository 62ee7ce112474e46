//! Who works at the school.

use domain::id::StaffId;
use domain::staff::Staff;
use rusqlite::{Row, named_params};

use crate::fold::{name_sort, name_words};
use crate::{Change, Error, Noun, Reading, row};

const COLUMNS: &str = "s.id, s.given, s.initials, s.prefix, s.family, s.function, s.email, s.key,
    s.left_on, s.version, (SELECT json_group_array(grp ORDER BY place) FROM staff_group
     WHERE staff = s.id) AS groups";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Staff> {
    Ok(Staff {
        id: row::parsed(row, "id")?,
        name: row::name(row)?,
        function: row.get("function")?,
        email: row.get("email")?,
        groups: row::list(row, "groups")?,
        key: row.get("key")?,
        left_on: row::maybe(row, "left_on")?,
        version: row.get("version")?,
    })
}

impl Reading<'_> {
    /// One member of staff.
    ///
    /// # Errors
    /// `NotFound(Staff)`.
    pub fn staff(&self, id: StaffId) -> Result<Staff, Error> {
        let sql = format!("SELECT {COLUMNS} FROM staff AS s WHERE s.id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let staff = statement.query_row(named_params! { ":id": id.to_string() }, from_row);
        row::found(staff, Noun::Staff)
    }

    /// Every member of staff, also who left, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn every_staff(&self) -> Result<Vec<Staff>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM staff AS s ORDER BY s.sort, s.id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let staff = statement.query_map([], from_row)?;
        Ok(staff.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a member of staff, with the version that it carries.
    ///
    /// # Errors
    /// A constraint for an id that exists or a group that does not.
    pub fn add_staff(&self, staff: &Staff) -> Result<(), Error> {
        self.keep_staff(
            "INSERT INTO staff (id, given, initials, prefix, family, function, email, key, left_on,
                 version, words, sort)
             VALUES (:id, :given, :initials, :prefix, :family, :function, :email, :key, :left_on,
                 :version, :words, :sort)",
            staff,
        )
    }

    /// Saves a member of staff in place of the version that was read; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Staff)` if another edit came in between; `NotFound(Staff)`.
    pub fn edit_staff(&self, staff: &Staff) -> Result<(), Error> {
        self.keep_staff(
            "UPDATE staff SET given = :given, initials = :initials, prefix = :prefix,
                 family = :family, function = :function, email = :email, key = :key,
                 left_on = :left_on, version = version + 1, words = :words, sort = :sort
             WHERE id = :id AND version = :version",
            staff,
        )
    }

    fn keep_staff(&self, sql: &str, staff: &Staff) -> Result<(), Error> {
        let (conn, id) = (self.conn(), staff.id.to_string());
        let changed = conn.prepare_cached(sql)?.execute(named_params! {
            ":id": id,
            ":given": staff.name.given,
            ":initials": staff.name.initials,
            ":prefix": staff.name.prefix,
            ":family": staff.name.family,
            ":function": staff.function,
            ":email": staff.email,
            ":key": staff.key,
            ":left_on": row::text(staff.left_on),
            ":version": staff.version,
            ":words": name_words(&staff.name),
            ":sort": name_sort(&staff.name),
        })?;
        row::edited(
            conn,
            changed,
            "SELECT 1 FROM staff WHERE id = ?1",
            &id,
            Noun::Staff,
        )?;
        conn.prepare_cached(
            "DELETE FROM staff_group
             WHERE staff = :staff AND grp NOT IN (SELECT value FROM json_each(:groups))",
        )?
        .execute(named_params! { ":staff": id, ":groups": row::json(&staff.groups)? })?;
        for (group, place) in staff.groups.iter().zip(0_u32..) {
            conn.prepare_cached(
                "INSERT INTO staff_group (staff, grp, place) VALUES (:staff, :group, :place)
                 ON CONFLICT DO UPDATE SET place = excluded.place WHERE place <> excluded.place",
            )?
            .execute(named_params! {
                ":staff": id,
                ":group": group.to_string(),
                ":place": place,
            })?;
        }
        self.touch(Noun::Staff, staff.id.0);
        Ok(())
    }
}
