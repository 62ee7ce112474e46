//! Guardians and what each is to a pupil.

use domain::guardian::{Guardian, Guardianship};
use domain::id::{GuardianId, PupilId};
use domain::school::{Address, Language};
use rusqlite::{Connection, Params, Row, named_params};

use crate::fold::{Search, among, name_sort, name_words};
use crate::{Change, Error, Noun, Reading, row};

/// The ties come as a list in the form in which the domain writes them.
const COLUMNS: &str = "g.id, g.given, g.initials, g.prefix, g.family, g.street, g.postcode, g.town,
    g.email, g.phone, g.language, g.version,
    (SELECT json_group_array(json_object('pupil', pupil, 'relation', relation,
         'authority', authority, 'livesWith', lives_with) ORDER BY place)
     FROM guardianship WHERE guardian = g.id) AS pupils";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Guardian> {
    Ok(Guardian {
        id: row::parsed(row, "id")?,
        name: row::name(row)?,
        address: Address {
            street: row.get("street")?,
            postcode: row.get("postcode")?,
            town: row.get("town")?,
        },
        email: row.get("email")?,
        phone: row.get("phone")?,
        language: row::code(row, "language", Language::from_code)?,
        pupils: row::list(row, "pupils")?,
        version: row.get("version")?,
    })
}

impl Reading<'_> {
    /// One guardian.
    ///
    /// # Errors
    /// `NotFound(Guardian)`.
    pub fn guardian(&self, id: GuardianId) -> Result<Guardian, Error> {
        let sql = format!("SELECT {COLUMNS} FROM guardian AS g WHERE g.id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let guardian = statement.query_row(named_params! { ":id": id.to_string() }, from_row);
        row::found(guardian, Noun::Guardian)
    }

    /// The guardians of a pupil, by name; each with all their pupils.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn guardians_of(&self, pupil: PupilId) -> Result<Vec<Guardian>, Error> {
        self.listed_guardians(
            "WHERE g.id IN (SELECT guardian FROM guardianship WHERE pupil = :pupil)
             ORDER BY g.sort, g.id",
            named_params! { ":pupil": pupil.to_string() },
        )
    }

    /// Every guardian, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn every_guardian(&self) -> Result<Vec<Guardian>, Error> {
        self.listed_guardians("ORDER BY g.sort, g.id", [])
    }

    /// A page of the guardians whose name has all words of `text`, by name, and how many there
    /// are on all pages.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn guardians(
        &self,
        text: &str,
        limit: u32,
        offset: u32,
    ) -> Result<(Vec<Guardian>, u32), Error> {
        let (found, words) = match Search::of(text) {
            Search::All => (":words IS NULL".to_owned(), None),
            Search::Nothing => return Ok((Vec::new(), 0)),
            Search::Words(words) => (
                among(self.conn(), "guardian_fts", "g.seq", &words)?,
                Some(words),
            ),
        };
        let (total, _) = self.counted(format!("guardians {words:?}"), || {
            let count = format!("SELECT count(*) FROM guardian AS g WHERE {found}");
            let mut count = self.conn().prepare_cached(&count)?;
            Ok(count.query_row(named_params! { ":words": words }, |row| {
                Ok((row.get(0)?, 0))
            })?)
        })?;
        let rows = self.listed_guardians(
            &format!(
                "WHERE g.seq IN (SELECT g.seq FROM guardian AS g WHERE {found}
                     ORDER BY g.sort, g.id LIMIT :limit OFFSET :offset)
                 ORDER BY g.sort, g.id"
            ),
            named_params! { ":words": words, ":limit": limit, ":offset": offset },
        )?;
        Ok((rows, total))
    }

    fn listed_guardians(&self, which: &str, params: impl Params) -> Result<Vec<Guardian>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM guardian AS g {which}");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let guardians = statement.query_map(params, from_row)?;
        Ok(guardians.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a guardian with their ties, with the version that it carries.
    ///
    /// # Errors
    /// A constraint for an id that exists or a pupil that does not.
    pub fn add_guardian(&self, guardian: &Guardian) -> Result<(), Error> {
        self.keep_guardian(include_str!("sql/guardian_add.sql"), guardian)
    }

    /// Saves a guardian and all ties in place of the version that was read; the version grows by
    /// one.
    ///
    /// # Errors
    /// `Stale(Guardian)` if another edit came in between; `NotFound(Guardian)`.
    pub fn edit_guardian(&self, guardian: &Guardian) -> Result<(), Error> {
        self.keep_guardian(include_str!("sql/guardian_edit.sql"), guardian)
    }

    fn keep_guardian(&self, sql: &str, guardian: &Guardian) -> Result<(), Error> {
        let (conn, id) = (self.conn(), guardian.id.to_string());
        let changed = conn.prepare_cached(sql)?.execute(named_params! {
            ":id": id,
            ":given": guardian.name.given,
            ":initials": guardian.name.initials,
            ":prefix": guardian.name.prefix,
            ":family": guardian.name.family,
            ":street": guardian.address.street,
            ":postcode": guardian.address.postcode,
            ":town": guardian.address.town,
            ":email": guardian.email,
            ":phone": guardian.phone,
            ":language": guardian.language.code(),
            ":version": guardian.version,
            ":words": name_words(&guardian.name),
            ":sort": name_sort(&guardian.name),
        })?;
        row::edited(
            conn,
            changed,
            "SELECT 1 FROM guardian WHERE id = ?1",
            &id,
            Noun::Guardian,
        )?;
        keep_ties(conn, &id, &guardian.pupils)?;
        self.touch(Noun::Guardian, guardian.id.0);
        Ok(())
    }
}

/// Writes the ties of a guardian; a tie that stays as it was is not written again.
fn keep_ties(conn: &Connection, guardian: &str, ties: &[Guardianship]) -> Result<(), Error> {
    let pupils: Vec<_> = ties.iter().map(|tie| tie.pupil).collect();
    conn.prepare_cached(
        "DELETE FROM guardianship
         WHERE guardian = :guardian AND pupil NOT IN (SELECT value FROM json_each(:pupils))",
    )?
    .execute(named_params! { ":guardian": guardian, ":pupils": row::json(&pupils)? })?;
    for (tie, place) in ties.iter().zip(0_u32..) {
        conn.prepare_cached(include_str!("sql/guardianship_save.sql"))?
            .execute(named_params! {
                ":guardian": guardian,
                ":pupil": tie.pupil.to_string(),
                ":place": place,
                ":relation": tie.relation.code(),
                ":authority": tie.authority.code(),
                ":lives_with": tie.lives_with.code(),
            })?;
    }
    Ok(())
}
