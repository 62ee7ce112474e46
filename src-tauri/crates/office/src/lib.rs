//! The use cases of the school office: who may do what, in one transaction.
//!
//! Each use case asks [`rights`] first, lets `domain` decide, `register` keep and `documents` draw.
//! Inputs and views are plain values with `serde`; the window and the command line speak the same
//! ones. Nothing here knows a window, a clock or a file dialog: `now` is an argument.

pub mod access;
pub mod accounts;
pub mod acts;
pub mod amendments;
pub mod breaches;
pub mod calendar;
mod code;
pub mod consents;
pub mod copies;
pub mod deadlines;
pub mod door;
pub mod drafts;
pub mod error;
pub mod evidence;
pub mod figures;
pub mod files;
pub mod find;
pub mod guardians;
pub mod history;
pub mod holidays;
pub mod imports;
pub mod incidents;
pub mod judgements;
pub mod keys;
pub mod ladders;
pub mod letter_texts;
pub mod letters;
pub mod links;
pub mod locking;
pub mod moments;
pub mod notes;
mod openings;
mod own;
pub mod parties;
pub mod police_decisions;
pub mod press;
pub mod procedures;
pub mod processing;
pub mod programme;
pub mod publications;
pub mod pupils;
pub mod retention;
pub mod rights;
pub mod salvage;
pub mod sanctions;
pub mod saved_filters;
pub mod secret;
pub mod settings;
pub mod settle;
pub mod signals;
pub mod simulation;
pub mod staff;
pub mod stationery;
pub mod talks;
pub mod tasks;
pub mod templates;
pub mod today;
mod tries;
pub mod year_turn;

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ladder::OwnLadders;
use domain::protocol::Protocol;
use register::StaffCases;
use register::{Account, Reading, Register};
use uuid::Uuid;

pub use error::{Error, Field, Noun, Problem, Result, Spoken};

/// A value that crosses to a face, in both directions or one.
macro_rules! view {
    ($(#[$meta:meta])* pub struct $($rest:tt)*) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(rename_all = "camelCase")]
        pub struct $($rest)*
    };
}
pub(crate) use view;

/// The moment at which someone does something: asked once by the face, passed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The moment, for the history.
    pub at: DateTime<Utc>,
    /// The day as the school's wall calendar has it.
    pub today: NaiveDate,
}

/// The office of one school, opened by one person.
#[derive(Debug)]
pub struct Office {
    register: Register,
    me: Account,
    protocol: Protocol,
    /// The school's own versions of the ladders, of any protocol.
    own_ladders: Vec<OwnLadders>,
    /// Why the last copy that was to be made by itself was not.
    copy_trouble: Option<Error>,
    /// The recovery key that was just made, until it was typed back.
    fresh: Option<keys::Fresh>,
    /// Which records were opened when, that few may see.
    opened: RefCell<BTreeMap<(&'static str, Uuid), DateTime<Utc>>>,
}

view! {
    /// What a face shows of who is working and where.
    pub struct Me {
        /// The name of the account.
        pub name: String,
        /// What they are in the school.
        pub role: domain::staff::Role,
        /// What the school calls it; empty for the word of the role.
        pub title: String,
        /// Whether the password was given by another, so that another must be chosen first.
        pub one_time: bool,
        /// The use cases they may do; what is not here is not offered.
        pub may: Vec<rights::UseCase>,
        /// The school's name.
        pub school: String,
        /// The school year of today, as "2026-2027".
        pub school_year: String,
        /// Today.
        pub today: NaiveDate,
        /// The protocol's id.
        pub protocol: String,
    }
}

impl Office {
    /// Who is working, and where.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn me(&self, now: Now) -> Result<Me> {
        Ok(Me {
            name: self.me.name.clone(),
            role: self.me.role,
            title: self.me.title.clone(),
            one_time: self.me.one_time,
            may: rights::UseCase::ALL
                .iter()
                .copied()
                .filter(|what| self.allow(*what).is_ok())
                .collect(),
            school: self.read().school()?.name,
            school_year: domain::school::SchoolYear::of(now.today).to_string(),
            today: now.today,
            protocol: self.protocol.id.clone(),
        })
    }

    /// The protocol in force, as it ships; which ladders rule, [`Office::ruling`] says.
    pub fn protocol(&self) -> &Protocol {
        &self.protocol
    }

    fn read(&self) -> Reading<'_> {
        self.register.read()
    }

    /// Refuses unless the account's role has the use case. With a password that works once, nothing
    /// is allowed but to choose another.
    fn allow(&self, what: rights::UseCase) -> Result<()> {
        let first = !self.me.one_time || what == rights::UseCase::ChangeOwnPassword;
        if first && rights::may(self.me.role, what) {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Which cases of staff are hidden from who is working: all, or their own (domain §3.2).
    fn staff_cases(&self) -> StaffCases {
        if !rights::may(self.me.role, rights::UseCase::SeeStaffCases) {
            return StaffCases::Hidden;
        }
        self.me
            .staff
            .map_or(StaffCases::Shown, StaffCases::HiddenOf)
    }

    /// One change by who is working: one transaction, one line of history. What it makes known of
    /// authority is held against what was published.
    fn change<T>(
        &mut self,
        op: &'static str,
        now: Now,
        work: impl FnOnce(&register::Change<'_>) -> Result<T>,
    ) -> Result<T> {
        let by = register::Actor::Staff(self.me.id.0);
        let protocol = &self.protocol;
        let done = self.register.change(op, by, now.at, |change| {
            let output = work(change)?;
            publications::follow_authority(change, protocol, change.seq(), now)?;
            Ok::<T, Error>(output)
        })?;
        Ok(done.output)
    }
}
