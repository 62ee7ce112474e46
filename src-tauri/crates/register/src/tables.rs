//! Where the nouns plug into the file: their migrations, the tables whose steps can be taken
//! back, and what a verification looks at beside the history.
//!
//! Deliberately absent: any table. Those are in `migrations/`, their statements in the file of
//! their noun.

use rusqlite::Connection;

use crate::schema::Migration;
use crate::{Error, Fault};

/// Every migration, in order. Once released, a migration is never edited.
///
/// A noun reads in `impl Reading<'_>` and writes in `impl Change<'_>`, through `self.conn()`; each
/// writing calls [`Change::touch`](crate::Change::touch).
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        sql: include_str!("../migrations/0001_history.sql"),
    },
    Migration {
        number: 2,
        sql: include_str!("../migrations/0002_school.sql"),
    },
    Migration {
        number: 3,
        sql: include_str!("../migrations/0003_consents.sql"),
    },
    Migration {
        number: 4,
        sql: include_str!("../migrations/0004_procedures.sql"),
    },
    Migration {
        number: 5,
        sql: include_str!("../migrations/0005_copies.sql"),
    },
    Migration {
        number: 6,
        sql: include_str!("../migrations/0006_police_decisions.sql"),
    },
    Migration {
        number: 7,
        sql: include_str!("../migrations/0007_ladders.sql"),
    },
    Migration {
        number: 8,
        sql: include_str!("../migrations/0008_locking.sql"),
    },
    Migration {
        number: 9,
        sql: include_str!("../migrations/0009_stationery.sql"),
    },
    Migration {
        number: 10,
        sql: include_str!("../migrations/0010_judgements.sql"),
    },
    Migration {
        number: 11,
        sql: include_str!("../migrations/0011_retention.sql"),
    },
    Migration {
        number: 12,
        sql: include_str!("../migrations/0012_talks.sql"),
    },
    Migration {
        number: 13,
        sql: include_str!("../migrations/0013_access.sql"),
    },
    Migration {
        number: 14,
        sql: include_str!("../migrations/0014_breaches.sql"),
    },
    Migration {
        number: 15,
        sql: include_str!("../migrations/0015_evidence.sql"),
    },
    Migration {
        number: 16,
        sql: include_str!("../migrations/0016_notes.sql"),
    },
    Migration {
        number: 17,
        sql: include_str!("../migrations/0017_programme.sql"),
    },
    Migration {
        number: 18,
        sql: include_str!("../migrations/0018_press.sql"),
    },
    Migration {
        number: 19,
        sql: include_str!("../migrations/0019_figures.sql"),
    },
    Migration {
        number: 20,
        sql: include_str!("../migrations/0020_letter_texts.sql"),
    },
    Migration {
        number: 21,
        sql: include_str!("../migrations/0021_acts.sql"),
    },
    Migration {
        number: 22,
        sql: include_str!("../migrations/0022_vocabulary.sql"),
    },
    Migration {
        number: 23,
        sql: include_str!("../migrations/0023_earlier_stays.sql"),
    },
    Migration {
        number: 24,
        sql: include_str!("../migrations/0024_saved_filters.sql"),
    },
    Migration {
        number: 25,
        sql: include_str!("../migrations/0025_parties.sql"),
    },
];

/// Tables whose rows are kept before and after a step, so that the step can be undone.
/// Each needs a primary key; no column may be generated.
pub(crate) const WATCHED: &[&str] = &[
    "grp",
    "pupil",
    "membership",
    "earlier_stay",
    "guardian",
    "guardianship",
    "staff",
    "staff_group",
    "holiday",
    "holiday_region",
    "programme_done",
];

/// Looks at rows that carry a hash of their own, and names those that no longer fit.
pub(crate) type Check = fn(&Connection) -> Result<Vec<Fault>, Error>;

/// What a verification looks at beside the history, such as the bytes of issued letters.
pub(crate) const CHECKS: &[Check] = &[
    crate::letters::check,
    crate::consents::check,
    crate::evidence::check,
];
