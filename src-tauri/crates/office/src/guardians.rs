//! Guardians: lists, and entering by hand.

use domain::guardian::{Guardian, Guardianship};
use domain::id::GuardianId;
use domain::name::{Name, tidy};
use domain::person::Named;
use domain::school::{Address, Language};

use crate::door::check_address;
use crate::error::{Checks, Problem, Result};
use crate::pupils::{check_name, page, tidied};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A guardian in a list.
    pub struct GuardianLine {
        /// The guardian.
        pub guardian: Guardian,
        /// "Vries, Jan de".
        pub name: String,
        /// "Jan de Vries".
        pub full_name: String,
        /// Their children at the school.
        pub pupils: Vec<Named>,
    }
}

view! {
    /// A page of guardians and how many there are.
    pub struct GuardianList {
        /// The rows of this page.
        pub rows: Vec<GuardianLine>,
        /// How many fit.
        pub total: u32,
    }
}

view! {
    /// The file of one guardian.
    pub struct GuardianFile {
        /// Who, with their children.
        pub line: GuardianLine,
    }
}

view! {
    /// What can be entered of a guardian by hand.
    pub struct GuardianEdit {
        /// `None` for a new guardian.
        pub id: Option<GuardianId>,
        /// Name.
        pub name: Name,
        /// Address.
        #[serde(default)]
        pub address: Address,
        /// E-mail; may be empty.
        #[serde(default)]
        pub email: String,
        /// Telephone; may be empty.
        #[serde(default)]
        pub phone: String,
        /// The language of letters.
        pub language: Language,
        /// Their children.
        pub pupils: Vec<Guardianship>,
        /// The version that was read; 0 for a new guardian.
        #[serde(default)]
        pub version: u32,
    }
}

impl Office {
    /// Guardians by family name; `text` is any part of the name, empty for all.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn guardians(&self, text: &str, limit: u32, offset: u32) -> Result<GuardianList> {
        self.allow(UseCase::SeeWholeRoster)?;
        let (rows, total) = self.read().guardians(text, page(limit), offset)?;
        Ok(GuardianList {
            rows: rows
                .into_iter()
                .map(|row| self.guardian_line(row))
                .collect::<Result<_>>()?,
            total,
        })
    }

    fn guardian_line(&self, guardian: Guardian) -> Result<GuardianLine> {
        let seen = self.seen()?;
        let ids: Vec<_> = guardian
            .pupils
            .iter()
            .filter(|tie| seen.has(tie.pupil))
            .map(|tie| domain::person::PersonId::Pupil(tie.pupil))
            .collect();
        Ok(GuardianLine {
            name: guardian.name.listed(),
            full_name: guardian.name.full(),
            pupils: self.read().names(&ids)?.into_values().collect(),
            guardian,
        })
    }

    /// The file of one guardian.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], [`crate::Error::Forbidden`].
    pub fn guardian(&self, id: GuardianId) -> Result<GuardianFile> {
        self.allow(UseCase::SeeRoster)?;
        self.sees(domain::person::PersonId::Guardian(id))?;
        let line = self.guardian_line(self.read().guardian(id)?)?;
        Ok(GuardianFile { line })
    }

    /// Enters a guardian or edits one.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::Stale`] when someone edited the guardian since.
    pub fn save_guardian(&mut self, edit: &GuardianEdit, now: Now) -> Result<GuardianId> {
        self.allow(UseCase::KeepRoster)?;
        let mut checks = Checks::default();
        check_name(&mut checks, &edit.name, false);
        check_address(&mut checks, "address", &edit.address);
        checks.email("email", &edit.email);
        checks.length("phone", &edit.phone, 40);
        for (place, tie) in edit.pupils.iter().enumerate() {
            if edit
                .pupils
                .iter()
                .take(place)
                .any(|other| other.pupil == tie.pupil)
            {
                checks.wrong(format!("pupils.{place}.pupil"), Problem::Twice);
            }
        }
        checks.done()?;
        for tie in &edit.pupils {
            self.read().pupil(tie.pupil)?;
        }
        let op = if edit.id.is_some() {
            "edit_guardian"
        } else {
            "enter_guardian"
        };
        self.change(op, now, |change| {
            let id = match edit.id {
                Some(id) => id,
                None => GuardianId(change.new_id()?),
            };
            let guardian = Guardian {
                id,
                name: tidied(&edit.name),
                address: Address {
                    street: tidy(&edit.address.street),
                    postcode: tidy(&edit.address.postcode).to_uppercase(),
                    town: tidy(&edit.address.town),
                },
                email: edit.email.trim().to_owned(),
                phone: tidy(&edit.phone),
                language: edit.language,
                pupils: edit.pupils.clone(),
                version: edit.version,
            };
            if edit.id.is_some() {
                change.edit_guardian(&guardian)?;
            } else {
                change.add_guardian(&guardian)?;
            }
            Ok(id)
        })
    }
}
