//! The turn of the year: which group each pupil goes to in the next school year, who does the year
//! once more, and who leaves.
//!
//! A school year runs from 1 August to 31 July, and a group lives in one (domain §0, §7.1). What
//! the program proposes follows from year group and the names of the groups; a person decides. Who
//! leaves at the end of the year leaves on 31 July, whatever the last day of lessons was.
//! Deliberately absent: what becomes of consents, which their own school year ends.

use chrono::NaiveDate;

use crate::refusal::Refusal;
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// Where a pupil goes at the turn of the year.
    pub enum Going {
        /// To the next year group.
        Next = "next",
        /// The same year group once more.
        Stays = "stays",
        /// Away from the school.
        Leaves = "leaves",
    }
}

value! {
    /// A home group as it will be in the next school year.
    pub struct GroupAhead {
        /// Its name; no two have the same.
        pub name: String,
        /// Its year groups.
        pub year_groups: Vec<String>,
    }
}

value! {
    /// Where the program would place a pupil.
    pub struct Ahead {
        /// What that is for the pupil; `None` when the program does not know.
        pub going: Option<Going>,
        /// The name of the group.
        pub group: Option<String>,
        /// The year group.
        pub year_group: Option<String>,
    }
}

/// The highest year group of a primary school.
const LAST: u32 = 8;

/// The year group after one, as "4" after "3"; `None` after the last, and for what is no number.
pub fn next_year_group(now: &str) -> Option<String> {
    let year: u32 = now.trim().parse().ok()?;
    (year < LAST).then(|| (year + 1).to_string())
}

/// Whether the year group is the last of the school.
fn is_last(now: &str) -> bool {
    now.trim().parse() == Ok(LAST)
}

/// What is left of the name of a group without its year groups: "b" of "6b", "vlinders" of "1/2
/// Vlinders".
fn kin(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

/// Where the program would place a pupil of a year group and a group: in the only group that has
/// the next year group, in the same one where that has it too, or in the one that is called alike.
pub fn propose(year_group: Option<&str>, group: Option<&str>, ahead: &[GroupAhead]) -> Ahead {
    let unknown = Ahead {
        going: None,
        group: None,
        year_group: None,
    };
    let Some(now) = year_group else {
        return unknown;
    };
    if is_last(now) {
        return Ahead {
            going: Some(Going::Leaves),
            ..unknown
        };
    }
    let Some(next) = next_year_group(now) else {
        return unknown;
    };
    let fits: Vec<&GroupAhead> = ahead
        .iter()
        .filter(|one| one.year_groups.contains(&next))
        .collect();
    let same = fits.iter().find(|one| Some(one.name.as_str()) == group);
    let alike = || {
        let kin_now = kin(group?);
        let mut alike = fits.iter().filter(|one| kin(&one.name) == kin_now);
        let first = alike.next()?;
        alike.next().is_none().then_some(first)
    };
    let only = match fits.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    match same.or(only).or_else(alike) {
        Some(found) => Ahead {
            going: Some(Going::Next),
            group: Some(found.name.clone()),
            year_group: Some(next),
        },
        None => unknown,
    }
}

/// What a place in a group is for a pupil of a year group, and in which year group: the next one
/// where the group has it, else the same, else the only one that the group has.
pub fn place(year_group: Option<&str>, group: &GroupAhead) -> (Going, Option<String>) {
    let has = |year: &str| group.year_groups.iter().any(|one| one == year);
    if let Some(next) = year_group.and_then(next_year_group)
        && has(&next)
    {
        return (Going::Next, Some(next));
    }
    if let Some(now) = year_group
        && has(now)
    {
        return (Going::Stays, Some(now.to_owned()));
    }
    match group.year_groups.as_slice() {
        [only] => (Going::Next, Some(only.clone())),
        _ => (Going::Next, year_group.map(str::to_owned)),
    }
}

/// Whether pupils can be moved to the groups of a school year: not before it begins.
///
/// # Errors
/// [`Refusal::YearNotBegun`].
pub fn may_turn(to: SchoolYear, today: NaiveDate) -> Result<(), Refusal> {
    if today < to.first_day() {
        return Err(Refusal::YearNotBegun {
            from: to.first_day(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::day;

    fn groups(all: &[(&str, &str)]) -> Vec<GroupAhead> {
        all.iter()
            .map(|(name, years)| GroupAhead {
                name: (*name).into(),
                year_groups: years.split(' ').map(str::to_owned).collect(),
            })
            .collect()
    }

    #[test]
    fn each_pupil_is_proposed_the_group_that_follows_and_who_is_unclear_is_left_to_a_person() {
        let ahead = groups(&[
            ("1/2 Vlinders", "1 2"),
            ("1/2 Bijen", "1 2"),
            ("3", "3"),
            ("5/6", "5 6"),
            ("7a", "7"),
            ("7b", "7"),
            ("8", "8"),
        ]);
        for (year, group, going, to) in [
            (
                "1",
                "1/2 Bijen",
                Some(Going::Next),
                Some(("1/2 Bijen", "2")),
            ),
            ("2", "1/2 Bijen", Some(Going::Next), Some(("3", "3"))),
            ("5", "5/6", Some(Going::Next), Some(("5/6", "6"))),
            ("6", "6b", Some(Going::Next), Some(("7b", "7"))),
            // Nobody knows whether a combined group goes to a or to b.
            ("6", "5/6", None, None),
            ("7", "7a", Some(Going::Next), Some(("8", "8"))),
            ("8", "8", Some(Going::Leaves), None),
            ("4", "4", Some(Going::Next), Some(("5/6", "5"))),
            // There is no group for them yet.
            ("3", "3", None, None),
            ("S", "S", None, None),
        ] {
            let said = propose(Some(year), Some(group), &ahead);
            let found = said.group.as_deref().zip(said.year_group.as_deref());
            assert_eq!((said.going, found), (going, to), "{year} {group}");
        }
        assert_eq!(propose(None, None, &ahead).going, None);
    }

    #[test]
    fn a_place_in_a_group_says_whether_somebody_goes_on_or_does_the_year_once_more() {
        let all = groups(&[("5/6", "5 6"), ("7", "7"), ("plus", "")]);
        let said = |year: Option<&str>, at: usize| place(year, &all[at]);
        assert_eq!(said(Some("5"), 0), (Going::Next, Some("6".into())));
        assert_eq!(said(Some("6"), 0), (Going::Stays, Some("6".into())));
        assert_eq!(said(Some("5"), 1), (Going::Next, Some("7".into())));
        assert_eq!(said(None, 1), (Going::Next, Some("7".into())));
    }

    #[test]
    fn nobody_is_moved_before_the_first_of_august() {
        let to = SchoolYear::of(day("2027-08-01"));
        let from = day("2027-08-01");
        assert_eq!(may_turn(to, from), Ok(()));
        let early = may_turn(to, day("2027-07-31"));
        assert_eq!(early, Err(Refusal::YearNotBegun { from }));
    }
}
