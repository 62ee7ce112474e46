//! Consents: what a school asks its guardians and staff each year, what each of them said, and what
//! follows from that on any day.
//!
//! An answer is never changed: who changes their mind makes a new [`Statement`]. What holds is
//! worked out by [`effective`], one function for every screen, sheet and letter. Deliberately
//! absent: the paper, and where statements are kept.

mod booking;
mod code;
mod effective;
mod item;
mod publish;
mod scan;

use chrono::NaiveDate;

use crate::id::{ConsentFormId, StatementId};
use crate::person::PersonId;
use crate::protocol::ConsentPeriod;
use crate::school::SchoolYear;
use crate::{codes, value};

pub use booking::{Receipt, Signatory, may_book, may_receive, may_say, may_strike};
pub use code::{FormCode, NotACode};
pub use effective::{
    AuthorityKept, ConsentState, Effective, Voice, Weight, authority_on, effective, heard,
    standing_yes,
};
pub use item::{Asked, ConsentItem, ItemKept, ItemKind, ItemOrigin, catalogue, in_force};
pub use publish::{
    Block, Moment, Publishing, TakenOff, blocks, can_come_off, may_stay, must_come_off, needed,
    to_take_off,
};
pub use scan::{LARGEST_SCAN, NotAScan, ScanKind, scan_kind};

codes! {
    /// What carries the recording (seed T: photo, film and sound are asked apart).
    pub enum Medium {
        /// A photo.
        Photo = "photo",
        /// Film.
        Film = "film",
        /// Sound.
        Sound = "sound",
    }
}

codes! {
    /// What was said to one question.
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// It was asked and nothing was filled in: no yes (AVG recital 32: silence is not consent).
        Blank = "blank",
    }
}

codes! {
    /// How a statement reached the school.
    pub enum Via {
        /// A form on paper.
        Paper = "paper",
        /// The parent portal.
        Portal = "portal",
        /// An e-mail.
        Email = "email",
        /// By word of mouth: enough for a no, never for a yes.
        Oral = "oral",
    }
}

codes! {
    /// What kind of statement it is.
    pub enum StatementKind {
        /// Answers to what was asked.
        Answers = "answers",
        /// Taking back a yes (AVG 7(3)).
        Withdrawal = "withdrawal",
        /// The school strikes what it entered by mistake: nobody says anything in it.
        Strike = "strike",
    }
}

codes! {
    /// How it ended when something had to come offline.
    pub enum Outcome {
        /// It was taken down.
        Removed = "removed",
        /// The person cannot be recognised any more.
        MadeUnrecognisable = "made_unrecognisable",
        /// It cannot be called back: printed matter, or in the hands of others.
        Cannot = "cannot",
        /// The yes turned out to hold: it may stay.
        NotNeeded = "not_needed",
    }
}

value! {
    /// One question with yes or no: an item, in one medium where it has media.
    #[derive(PartialOrd, Ord, Hash)]
    pub struct Question {
        /// The code of the item.
        pub item: String,
        /// What carries the recording; `None` where the item records nothing.
        pub medium: Option<Medium>,
    }
}

value! {
    /// One answer.
    pub struct Answered {
        /// The code of the item.
        pub item: String,
        /// In which medium; `None` where the item records nothing.
        pub medium: Option<Medium>,
        /// What was said.
        pub answer: Answer,
    }
}

value! {
    /// That something mends what was entered: since when, and which statements it strikes.
    pub struct Mending {
        /// The day on which it was mended. Until then what it strikes is what the school went by,
        /// and so what held.
        pub on: NaiveDate,
        /// The statements that it strikes: for a form, all that were booked from it before.
        pub statements: Vec<StatementId>,
    }
}

impl Answered {
    /// Whether it answers this question.
    pub fn is_to(&self, item: &str, medium: Option<Medium>) -> bool {
        self.medium == medium && self.item == item
    }
}

/// What one person said about one pupil, or about themselves, on one day. It is kept for good; a
/// change of mind is a new one (domain §5.1: provable, append-only).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// About whom: a pupil or a member of staff.
    pub subject: PersonId,
    /// Who says it: a guardian of the pupil, or the member of staff.
    pub by: PersonId,
    /// Answers or a withdrawal.
    pub kind: StatementKind,
    /// The school year that was asked about.
    pub school_year: SchoolYear,
    /// How long a yes in it holds, as the form promised.
    pub period: ConsentPeriod,
    /// The day that it bears; for a form without a day the one on which it was printed, for it
    /// cannot be older.
    pub given_on: NaiveDate,
    /// Whether it bears a day.
    pub dated: bool,
    /// The day on which the school got it: from then on a no in it counts.
    pub received_on: NaiveDate,
    /// The day on which the school entered it: from then on it knew of a yes in it.
    pub entered_on: NaiveDate,
    /// How it came.
    pub via: Via,
    /// Whether a signature was seen.
    pub signed: bool,
    /// The form, where it came on one.
    pub form: Option<ConsentFormId>,
    /// The hash of the words that were asked, in hexadecimal.
    pub wording: String,
    /// The answers.
    pub answers: Vec<Answered>,
    /// What was noted with it; may be empty.
    pub note: String,
    /// What it strikes: an earlier booking of the same form, or what was entered by mistake.
    pub mends: Option<Mending>,
}

/// Those of the statements about one person that stand on `day`: no later booking of the same form
/// has taken their place, and nobody struck them. One that was struck is kept all the same, and
/// held until it was.
pub fn standing(statements: &[Statement], day: NaiveDate) -> impl Iterator<Item = &Statement> {
    statements
        .iter()
        .filter(move |one| struck_by(statements, one.id, day).is_none())
}

/// The statement that had taken the place of another by `day`.
pub fn struck_by(
    statements: &[Statement],
    struck: StatementId,
    day: NaiveDate,
) -> Option<&Statement> {
    statements.iter().find(|later| {
        let mends = later.mends.as_ref();
        mends.is_some_and(|mends| mends.on <= day && mends.statements.contains(&struck))
    })
}

impl Statement {
    /// The answer to a question, where it has one.
    pub fn answer(&self, item: &str, medium: Option<Medium>) -> Option<Answer> {
        self.answers
            .iter()
            .find(|answered| answered.is_to(item, medium))
            .map(|answered| answered.answer)
    }
}
