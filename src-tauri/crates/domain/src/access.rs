//! Giving somebody what the school holds on them: who may have how much, by when, and on what
//! grounds something is held back (AVG 12, 15, 16 and 18; UAVG 5 and 41; BW 1:377c).
//!
//! Deliberately absent: what the school holds, and whose name stands where.

use chrono::{Months, NaiveDate};

use crate::guardian::Known;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// How much somebody may have.
    pub enum Extent {
        /// Everything, less what would harm others (AVG 15).
        Full = "full",
        /// Important facts and circumstances about the child, and no more: a parent without
        /// authority (BW 1:377c).
        Limited = "limited",
    }
}

codes! {
    /// Why something is left out.
    pub enum Withholding {
        /// It is about somebody else, whose rights weigh more (AVG 15(4); UAVG 41(1)(i)).
        RightsOfOthers = "rights_of_others",
        /// It is no important fact or circumstance about the child (BW 1:377c(1)).
        NotImportant = "not_important",
        /// The interest of the child stands against it (BW 1:377c(2)).
        InterestOfChild = "interest_of_child",
        /// A police investigation would suffer (UAVG 41(1)(d)).
        Investigation = "investigation",
    }
}

impl Withholding {
    /// Where the ground is written.
    pub fn source(self) -> &'static str {
        match self {
            Withholding::RightsOfOthers => "AVG 15(4); UAVG 41(1)(i)",
            Withholding::NotImportant => "BW 1:377c(1)",
            Withholding::InterestOfChild => "BW 1:377c(2)",
            Withholding::Investigation => "UAVG 41(1)(d)",
        }
    }
}

codes! {
    /// A part of a file.
    pub enum Section {
        /// Who they are.
        Person = "person",
        /// Who cares for them, or for whom they care.
        Ties = "ties",
        /// Incidents in which they had a part.
        Incidents = "incidents",
        /// Measures and procedures, with what was put down in them.
        Measures = "measures",
        /// What has to be done, and what was agreed.
        Tasks = "tasks",
        /// Proof of incidents: files, and descriptions of what may not be kept.
        Evidence = "evidence",
        /// Notes that few may read: whom they are about may (domain §6.2).
        Notes = "notes",
        /// Letters.
        Letters = "letters",
        /// What was said about consent.
        Consents = "consents",
        /// What was published with them on it.
        Publications = "publications",
        /// What they want to be kept with the file.
        Viewpoints = "viewpoints",
        /// That the file is restricted, or held back from erasing.
        Keeping = "keeping",
        /// What was given before, and what was left out.
        Releases = "releases",
        /// Wherever else somebody wrote their name.
        Named = "named",
        /// Who looked into the file, and what was done with it.
        Log = "log",
    }
}

impl Section {
    /// Whether a parent without authority is told of it: how the child fares, and not what others
    /// said, agreed or were sent (BW 1:377c).
    pub fn is_for(self, extent: Extent) -> bool {
        extent == Extent::Full
            || matches!(
                self,
                Section::Person | Section::Incidents | Section::Measures
            )
    }
}

/// How much a guardian may have of a child's file: all of it with authority, the important facts
/// without, and nothing before the school knows which it is (UAVG 5(4); BW 1:377c).
///
/// # Errors
/// [`Refusal::AuthorityUnknown`].
pub fn extent(authority: Known) -> Result<Extent, Refusal> {
    match authority {
        Known::Yes => Ok(Extent::Full),
        Known::No => Ok(Extent::Limited),
        Known::Unknown => Err(Refusal::AuthorityUnknown),
    }
}

/// Whether a file is better left out: one in which others can be seen or read is, unless what shows
/// them is covered on it (AVG 15(4)).
pub fn enclosed(of_others_too: bool, covered: bool) -> Option<Withholding> {
    (of_others_too && !covered).then_some(Withholding::RightsOfOthers)
}

value! {
    /// By when a request must be answered.
    pub struct AnswerBy {
        /// Within a month (AVG 12(3)).
        pub due_on: NaiveDate,
        /// The last day when the school told within that month that it needs more time.
        pub at_most: NaiveDate,
    }
}

/// By when a request of that day must be answered (AVG 12(3); domain D10).
pub fn answer_by(asked_on: NaiveDate) -> AnswerBy {
    let after = |months| {
        asked_on
            .checked_add_months(Months::new(months))
            .unwrap_or(NaiveDate::MAX)
    };
    AnswerBy {
        due_on: after(1),
        at_most: after(3),
    }
}

/// The letter by which one of several fellow pupils is told from the others: A, B, … Z, AA.
pub fn letter_of(place: usize) -> String {
    let mut place = place;
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(place % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        if place < 26 {
            break;
        }
        place = place / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn authority_says_how_much_a_guardian_may_have() {
        assert_eq!(extent(Known::Yes), Ok(Extent::Full));
        assert_eq!(extent(Known::No), Ok(Extent::Limited));
        assert_eq!(extent(Known::Unknown), Err(Refusal::AuthorityUnknown));
    }

    #[test]
    fn without_authority_one_hears_how_the_child_fares_and_reads_no_letters() {
        let limited: Vec<_> = Section::ALL
            .iter()
            .filter(|section| section.is_for(Extent::Limited))
            .collect();
        assert_eq!(
            limited,
            [&Section::Person, &Section::Incidents, &Section::Measures]
        );
        assert!(Section::ALL.iter().all(|one| one.is_for(Extent::Full)));
    }

    #[test]
    fn a_request_is_answered_within_a_month_and_three_at_most() {
        for (asked, due, most) in [
            ("2026-11-22", "2026-12-22", "2027-02-22"),
            ("2027-01-31", "2027-02-28", "2027-04-30"),
        ] {
            let by = answer_by(day(asked));
            assert_eq!((by.due_on, by.at_most), (day(due), day(most)));
        }
    }

    #[test]
    fn fellow_pupils_are_told_apart_by_letters() {
        let letters: Vec<_> = [0, 1, 25, 26, 27, 52].map(letter_of).into();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AB", "BA"]);
    }

    #[test]
    fn a_file_with_others_on_it_is_left_out_until_they_are_covered() {
        assert_eq!(enclosed(true, false), Some(Withholding::RightsOfOthers));
        assert_eq!(enclosed(true, true), None);
        assert_eq!(enclosed(false, false), None);
    }

    #[test]
    fn every_ground_has_its_source() {
        for ground in Withholding::ALL {
            assert!(!ground.source().is_empty());
        }
    }
}
