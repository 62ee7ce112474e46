//! The school's settings.

use domain::calendar::Holiday;
use domain::name::tidy;
use domain::protocol::Protocol;
use domain::region::Region;
use domain::school::School;

use crate::door::{check_address, check_brin, kept, protocol};
use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Everything that the settings show.
    pub struct Settings {
        /// The school.
        pub school: School,
        /// Its holidays, in order.
        pub holidays: Vec<Holiday>,
        /// The part of the country whose holidays it follows, once it chose.
        pub region: Option<Region>,
        /// The protocol in force.
        pub protocol: Protocol,
        /// After how many minutes without anyone touching it the program locks.
        pub idle_minutes: u32,
    }
}

impl Office {
    /// The settings.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn settings(&self) -> Result<Settings> {
        self.allow(UseCase::SeeSettings)?;
        Ok(Settings {
            school: self.read().school()?,
            holidays: self.read().calendar()?,
            region: self.read().holiday_region()?,
            protocol: self.protocol.clone(),
            idle_minutes: self.idle_minutes()?,
        })
    }

    /// Changes the school's details, its branch of law or its protocol.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for the input.
    pub fn save_school(&mut self, school: &School, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let mut checks = Checks::default();
        checks.text("name", &school.name, 120);
        checks.text("board", &school.board, 120);
        checks.length("phone", &school.phone, 40);
        checks.email("email", &school.email);
        check_brin(&mut checks, "brin", &school.brin);
        check_address(&mut checks, "address", &school.address);
        check_address(&mut checks, "boardAddress", &school.board_address);
        let protocol = protocol(&school.protocol);
        if protocol.is_none() {
            checks.wrong("protocol", Problem::NotAChoice);
        }
        checks.done()?;
        let school = School {
            name: tidy(&school.name),
            board: tidy(&school.board),
            brin: school.brin.trim().to_uppercase(),
            ..school.clone()
        };
        let before = self.protocol.id.clone();
        let protocol = protocol.ok_or(Error::field("protocol", Problem::NotAChoice))?;
        self.change("change_settings", now, |change| {
            if before != protocol.id {
                change.keep_protocol(&kept(&protocol, now.today))?;
            }
            Ok(change.save_school(&school)?)
        })?;
        self.protocol = protocol;
        Ok(self.register.rename_school(&school.name)?)
    }
}
