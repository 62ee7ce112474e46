//! The school's own paper: its logo, its envelopes, and a page to try them out on.

use std::sync::Arc;

use documents::{Letterhead, Logo, LogoFault};
use domain::school::School;
use domain::stationery::Stationery;
use register::LogoRow;

use crate::error::{Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// The school's paper as the settings show it.
    pub struct Paper {
        /// Envelopes, folds and what is printed already.
        pub stationery: Stationery,
        /// Whether there is a logo.
        pub has_logo: bool,
    }
}

impl Office {
    /// The school's paper.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn paper(&self) -> Result<Paper> {
        self.allow(UseCase::SeeSettings)?;
        Ok(Paper {
            stationery: self.read().stationery()?,
            has_logo: self.read().logo()?.is_some(),
        })
    }

    /// Keeps how the school's letters are printed. Letters that were issued stay as they are.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn save_stationery(&mut self, stationery: Stationery, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        self.change("change_stationery", now, |change| {
            Ok(change.save_stationery(stationery)?)
        })
    }

    /// Takes a PNG, JPEG or SVG file as the school's logo.
    ///
    /// # Errors
    /// [`Error::Invalid`] at "logo" for a file that cannot be one, and why.
    pub fn save_logo(&mut self, file: &[u8], now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let logo = Logo::read(file).map_err(|fault| {
            let problem = match fault {
                LogoFault::TooLarge => Problem::PictureTooLarge,
                LogoFault::TooSmall => Problem::PictureTooSmall,
                LogoFault::Unreadable => Problem::NoPicture,
                LogoFault::NotOnlyShapes => Problem::NotOnlyShapes,
                LogoFault::Empty => Problem::PictureEmpty,
            };
            Error::field("logo", problem)
        })?;
        let row = LogoRow {
            width: logo.width(),
            height: logo.height(),
            points: logo.points().to_vec(),
        };
        self.change("change_logo", now, |change| {
            Ok(change.save_logo(Some(&row))?)
        })
    }

    /// Takes the school's logo away.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn remove_logo(&mut self, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        self.change("change_logo", now, |change| Ok(change.save_logo(None)?))
    }

    /// The page to try printer and envelopes on, as a PDF, for paper that is not saved yet.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn test_page(&self, stationery: Stationery) -> Result<Vec<u8>> {
        self.allow(UseCase::SeeSettings)?;
        let school = self.read().school()?;
        let head = Letterhead {
            stationery,
            ..self.letterhead(&school)?
        };
        Ok(documents::test_page(&head, self.me.language)?.pdf)
    }

    /// The school at the top of a letter, on the paper that the school has.
    pub(crate) fn letterhead(&self, school: &School) -> Result<Letterhead> {
        let reading = self.read();
        let logo = reading.logo()?;
        let contact = [&school.phone, &school.email];
        Ok(Letterhead {
            school: school.name.clone(),
            board: school.board.clone(),
            address: school.address.lines(),
            contact: contact
                .into_iter()
                .filter(|line| !line.is_empty())
                .cloned()
                .collect(),
            logo: logo.map(|row| Arc::new(Logo::kept(row.width, row.height, row.points))),
            stationery: reading.stationery()?,
        })
    }

    /// The school at the top of what is printed on plain paper, as forms and lists are.
    pub(crate) fn plain_letterhead(&self, school: &School) -> Result<Letterhead> {
        let mut head = self.letterhead(school)?;
        head.stationery.preprinted = false;
        Ok(head)
    }
}
