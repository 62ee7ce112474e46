//! Pupils, the list in which they are found, and which groups they were in.
//!
//! Deliberately absent: erasing, which is a step of its own.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{GroupId, PupilId};
use domain::moment::InGroup;
use domain::pupil::{Gender, GroupKind, Pupil, Stay};
use domain::school::SchoolYear;
use rusqlite::{Connection, Row, named_params};

use crate::fold::{Search, among, name_sort, name_words};
use crate::{Change, Error, Noun, Reading, row};

/// Which pupils a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilQuery<'a> {
    /// Words that all begin a word of the name, without regard to case and accents; empty for all.
    pub text: &'a str,
    /// Only who is in this group, or was until the end of its school year.
    pub group: Option<GroupId>,
    /// Who left before it is a leaver; incidents of its school year are counted.
    pub today: NaiveDate,
    /// Whether leavers are shown.
    pub with_leavers: bool,
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

/// A pupil in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilRow {
    /// The pupil.
    pub pupil: Pupil,
    /// The name of the home group.
    pub group_name: Option<String>,
    /// How many guardians are known.
    pub guardians: u32,
    /// In how many incidents of this school year they had a part; not those struck out.
    pub incidents: u32,
}

/// That a pupil came into a group, or went out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupKept {
    /// The name of the group.
    pub group: String,
    /// The school year of the group.
    pub school_year: String,
    /// Whether the pupil came into it.
    pub is_in: bool,
    /// Since which day; the first of all days for what was there before steps were counted.
    pub since: NaiveDate,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilPage {
    /// By family name without prefix, then given name.
    pub rows: Vec<PupilRow>,
    /// How many there are on all pages.
    pub total: u32,
    /// How many more would be shown with leavers.
    pub leavers_hidden: u32,
}

const COLUMNS: &str = "p.id, p.given, p.initials, p.prefix, p.family, p.birth_date, p.gender,
    p.year_group, p.home_group, p.key, p.eck_id, p.enrolled_on, p.left_on, p.version,
    (SELECT json_group_array(grp ORDER BY place) FROM membership
     WHERE pupil = p.id AND kind = 'composite' AND now = 1) AS composite_groups";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Pupil> {
    Ok(Pupil {
        id: row::parsed(row, "id")?,
        name: row::name(row)?,
        birth_date: row::maybe(row, "birth_date")?,
        gender: row::code(row, "gender", Gender::from_code)?,
        year_group: row.get("year_group")?,
        group: row::maybe(row, "home_group")?,
        composite_groups: row::list(row, "composite_groups")?,
        key: row.get("key")?,
        eck_id: row.get("eck_id")?,
        enrolled_on: row::maybe(row, "enrolled_on")?,
        left_on: row::maybe(row, "left_on")?,
        version: row.get("version")?,
    })
}

impl PupilRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            pupil: from_row(row)?,
            group_name: row.get("group_name")?,
            guardians: row.get("guardians")?,
            incidents: row.get("incidents")?,
        })
    }
}

impl Reading<'_> {
    /// A page of the list of pupils.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn pupils(&self, query: &PupilQuery<'_>) -> Result<PupilPage, Error> {
        let (found, words) = match Search::of(query.text) {
            Search::All => (":words IS NULL".to_owned(), None),
            Search::Nothing => {
                return Ok(PupilPage {
                    rows: Vec::new(),
                    total: 0,
                    leavers_hidden: 0,
                });
            }
            Search::Words(words) => (
                among(self.conn(), "pupil_fts", "p.seq", &words)?,
                Some(words),
            ),
        };
        let within = match query.group {
            None => ":group IS NULL",
            Some(_) => "p.id IN (SELECT pupil FROM membership WHERE grp = :group)",
        };
        let matching = format!("{found} AND {within}");
        let group = row::text(query.group);
        let today = query.today.to_string();
        let (total, leavers) = self.counted(format!("{words:?} {group:?} {today}"), || {
            let count = format!(
                "SELECT count(*), count(*) FILTER (WHERE p.left_on < :today)
                 FROM pupil AS p WHERE {matching}"
            );
            Ok(self.conn().prepare_cached(&count)?.query_row(
                named_params! { ":words": words, ":group": group, ":today": today },
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?)
        })?;
        let hidden = if query.with_leavers { 0 } else { leavers };
        let year = SchoolYear::of(query.today);
        let mut statement = self.conn().prepare_cached(&format!(
            "SELECT {COLUMNS}, (SELECT name FROM grp WHERE id = p.home_group) AS group_name,
                 (SELECT count(*) FROM guardianship WHERE pupil = p.id) AS guardians,
                 (SELECT count(DISTINCT i.id) FROM party JOIN incident AS i ON i.id = incident
                  WHERE person_id = p.id AND party.kind = 'pupil' AND i.status <> 'struck_out'
                      AND i.happened_on BETWEEN :first_day AND :last_day) AS incidents
             FROM pupil AS p WHERE p.seq IN (
                 SELECT p.seq FROM pupil AS p WHERE {matching}
                     AND (:with_leavers OR p.left_on IS NULL OR p.left_on >= :today)
                 ORDER BY p.sort, p.id LIMIT :limit OFFSET :offset)
             ORDER BY p.sort, p.id"
        ))?;
        let rows = statement.query_map(
            named_params! {
                ":words": words,
                ":group": group,
                ":today": today,
                ":with_leavers": query.with_leavers,
                ":first_day": year.first_day().to_string(),
                ":last_day": year.last_day().to_string(),
                ":limit": query.limit,
                ":offset": query.offset,
            },
            PupilRow::from_row,
        )?;
        Ok(PupilPage {
            rows: rows.collect::<rusqlite::Result<_>>()?,
            total: total - hidden,
            leavers_hidden: hidden,
        })
    }

    /// One pupil.
    ///
    /// # Errors
    /// `NotFound(Pupil)`.
    pub fn pupil(&self, id: PupilId) -> Result<Pupil, Error> {
        let sql = format!("SELECT {COLUMNS} FROM pupil AS p WHERE p.id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let pupil = statement.query_row(named_params! { ":id": id.to_string() }, from_row);
        row::found(pupil, Noun::Pupil)
    }

    /// Every pupil, leavers too, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn every_pupil(&self) -> Result<Vec<Pupil>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM pupil AS p ORDER BY p.sort, p.id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let pupils = statement.query_map([], from_row)?;
        Ok(pupils.collect::<rusqlite::Result<_>>()?)
    }

    /// Everyone who is in a home or composite group now, by name, leavers too.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn pupils_of(&self, group: GroupId) -> Result<Vec<Pupil>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM pupil AS p WHERE p.id IN (
                 SELECT id FROM pupil WHERE home_group = :group
                 UNION SELECT pupil FROM membership
                 WHERE grp = :group AND kind = 'composite' AND now = 1
             ) ORDER BY p.sort, p.id"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let named = named_params! { ":group": group.to_string() };
        let pupils = statement.query_map(named, from_row)?;
        Ok(pupils.collect::<rusqlite::Result<_>>()?)
    }

    /// When a pupil was at school before, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn earlier_stays(&self, pupil: PupilId) -> Result<Vec<Stay>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT enrolled_on, left_on FROM earlier_stay WHERE pupil = :pupil ORDER BY left_on",
        )?;
        let rows = statement.query_map(named_params! { ":pupil": pupil.to_string() }, |row| {
            Ok(Stay {
                enrolled_on: row::maybe(row, "enrolled_on")?,
                left_on: row::parsed(row, "left_on")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every group that a pupil came to be in, with the day on which that was put down, the oldest
    /// first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn groups_joined(&self, pupil: PupilId) -> Result<Vec<InGroup>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT m.grp, h.at FROM member_kept AS m LEFT JOIN history AS h ON h.seq = m.step
             WHERE m.pupil = :pupil AND m.is_in = 1 ORDER BY m.seq",
        )?;
        let rows = statement.query_map(named_params! { ":pupil": pupil.to_string() }, |row| {
            Ok(InGroup {
                group: row::parsed(row, "grp")?,
                on: crate::consents::since(row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everyone who was in a home or composite group on `day`, as far as the school knows: of whom
    /// nothing is known so far back, the first that is known is taken. Who had left by then, or was
    /// not there yet, is among them.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn pupils_of_on(&self, group: GroupId, day: NaiveDate) -> Result<Vec<Pupil>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT m.pupil, m.grp, m.is_in, h.at FROM member_kept AS m
             LEFT JOIN history AS h ON h.seq = m.step
             WHERE m.pupil IN (SELECT pupil FROM member_kept WHERE grp = :group)
             ORDER BY m.seq",
        )?;
        let rows = statement.query_map(named_params! { ":group": group.to_string() }, |row| {
            let pupil: PupilId = row::parsed(row, "pupil")?;
            let grp: GroupId = row::parsed(row, "grp")?;
            let since = crate::consents::since(row)?;
            Ok((pupil, (grp == group, row.get::<_, bool>("is_in")?, since)))
        })?;
        let mut steps: BTreeMap<PupilId, Vec<(bool, bool, NaiveDate)>> = BTreeMap::new();
        for row in rows {
            let (pupil, step) = row?;
            steps.entry(pupil).or_default().push(step);
        }
        let was_in = |steps: &[(bool, bool, NaiveDate)]| {
            let first = steps.iter().map(|(.., since)| *since).min();
            let day = first.map_or(day, |first| day.max(first));
            let mut here = steps.iter().filter(|(here, ..)| *here);
            here.rfind(|(.., since)| *since <= day)
                .is_some_and(|(_, is_in, _)| *is_in)
        };
        let ids: Vec<String> = steps
            .iter()
            .filter(|(_, steps)| was_in(steps))
            .map(|(pupil, _)| pupil.to_string())
            .collect();
        let sql = format!(
            "SELECT {COLUMNS} FROM pupil AS p
             WHERE p.id IN (SELECT value FROM json_each(:ids)) ORDER BY p.sort, p.id"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let pupils = statement.query_map(named_params! { ":ids": row::json(&ids)? }, from_row)?;
        Ok(pupils.collect::<rusqlite::Result<_>>()?)
    }

    /// The groups that a pupil came into and went out of, in the order in which it became known;
    /// first those of earlier years of which no day is known.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn groups_kept(&self, pupil: PupilId) -> Result<Vec<GroupKept>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT g.name, g.school_year, 1 AS is_in, NULL AS at, 0 AS seq
             FROM membership AS m JOIN grp AS g ON g.id = m.grp
             WHERE m.pupil = :pupil AND m.now = 0
                 AND m.grp NOT IN (SELECT grp FROM member_kept WHERE pupil = :pupil)
             UNION ALL SELECT g.name, g.school_year, m.is_in, h.at, m.seq
             FROM member_kept AS m JOIN grp AS g ON g.id = m.grp
             LEFT JOIN history AS h ON h.seq = m.step
             WHERE m.pupil = :pupil ORDER BY seq, school_year, name",
        )?;
        let rows = statement.query_map(named_params! { ":pupil": pupil.to_string() }, |row| {
            Ok(GroupKept {
                group: row.get("name")?,
                school_year: row.get("school_year")?,
                is_in: row.get("is_in")?,
                since: crate::consents::since(row)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a pupil, with the version that it carries.
    ///
    /// # Errors
    /// A constraint for an id that exists or a group that does not.
    pub fn add_pupil(&self, pupil: &Pupil) -> Result<(), Error> {
        self.keep_pupil(include_str!("sql/pupil_add.sql"), pupil)?;
        Ok(())
    }

    /// Saves a pupil in place of the version that was read; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Pupil)` if another edit came in between; `NotFound(Pupil)`.
    pub fn edit_pupil(&self, pupil: &Pupil) -> Result<(), Error> {
        self.keep_pupil(include_str!("sql/pupil_edit.sql"), pupil)
    }

    /// Keeps that a pupil was at school before, who is there again.
    ///
    /// # Errors
    /// A constraint for a pupil who does not exist.
    pub fn keep_stay(&self, pupil: PupilId, stay: Stay) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO earlier_stay (pupil, enrolled_on, left_on)
                 VALUES (:pupil, :enrolled_on, :left_on)
                 ON CONFLICT DO UPDATE SET enrolled_on = excluded.enrolled_on",
            )?
            .execute(named_params! {
                ":pupil": pupil.to_string(),
                ":enrolled_on": row::text(stay.enrolled_on),
                ":left_on": stay.left_on.to_string(),
            })?;
        self.touch(Noun::Pupil, pupil.0);
        Ok(())
    }

    fn keep_pupil(&self, sql: &str, pupil: &Pupil) -> Result<(), Error> {
        let (conn, id) = (self.conn(), pupil.id.to_string());
        let changed = conn.prepare_cached(sql)?.execute(named_params! {
            ":id": id,
            ":given": pupil.name.given,
            ":initials": pupil.name.initials,
            ":prefix": pupil.name.prefix,
            ":family": pupil.name.family,
            ":birth_date": row::text(pupil.birth_date),
            ":gender": pupil.gender.code(),
            ":year_group": pupil.year_group,
            ":home_group": row::text(pupil.group),
            ":key": pupil.key,
            ":eck_id": pupil.eck_id,
            ":enrolled_on": row::text(pupil.enrolled_on),
            ":left_on": row::text(pupil.left_on),
            ":version": pupil.version,
            ":words": name_words(&pupil.name),
            ":sort": name_sort(&pupil.name),
        })?;
        row::edited(
            conn,
            changed,
            "SELECT 1 FROM pupil WHERE id = ?1",
            &id,
            Noun::Pupil,
        )?;
        keep_memberships(conn, pupil)?;
        self.touch(Noun::Pupil, pupil.id.0);
        Ok(())
    }
}

/// Writes the groups of today. Who leaves a group within a school year was never in it, as far as
/// lists go; the groups of earlier years stay as they were.
fn keep_memberships(conn: &Connection, pupil: &Pupil) -> Result<(), Error> {
    let id = pupil.id.to_string();
    let home = pupil.group.iter().map(|group| (group, GroupKind::Home));
    let composite = pupil
        .composite_groups
        .iter()
        .map(|group| (group, GroupKind::Composite));
    let groups: Vec<_> = home
        .chain(composite)
        .map(|(group, kind)| (group.to_string(), kind.code()))
        .collect();
    // Each as "kind id", the keys by which a row stays.
    let keys: Vec<_> = groups
        .iter()
        .map(|(group, kind)| format!("{kind} {group}"))
        .collect();
    let keys = row::json(&keys)?;
    let first = groups.first().map(|(group, _)| group);
    conn.prepare_cached(include_str!("sql/membership_end.sql"))?
        .execute(named_params! { ":pupil": id, ":keys": keys, ":first": first })?;
    conn.prepare_cached(
        "UPDATE membership SET now = 0 WHERE pupil = :pupil AND now = 1
             AND kind || ' ' || grp NOT IN (SELECT value FROM json_each(:keys))",
    )?
    .execute(named_params! { ":pupil": id, ":keys": keys })?;
    for ((group, kind), place) in groups.iter().zip(0_u32..) {
        conn.prepare_cached(
            "INSERT INTO membership (pupil, grp, kind, place, now)
             VALUES (:pupil, :group, :kind, :place, 1)
             ON CONFLICT DO UPDATE SET place = excluded.place, now = 1
             WHERE place <> excluded.place OR now = 0",
        )?
        .execute(named_params! {
            ":pupil": id,
            ":group": group,
            ":kind": kind,
            ":place": place,
        })?;
    }
    Ok(())
}
