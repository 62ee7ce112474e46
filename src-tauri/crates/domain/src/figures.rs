//! Figures about incidents for board, council and inspectorate: counted, and without anyone in
//! them.
//!
//! A count of less than five may point at a child, so it is hidden, and so is whatever else would
//! let it be worked out: by taking the shown from the total, one group from the school, one part
//! of the year from the year, or what is serious from all. What is not known to this module, such
//! as a report of another day, can still be laid beside it; that is why parts of the year are
//! fixed and cannot be chosen by the day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::id::GroupId;
use crate::incident::{Category, DayPart, PartyRole, Place, Severity};
use crate::sanction::SanctionKind;
use crate::school::SchoolYear;
use crate::{codes, value};

/// The smallest count that is shown, besides none at all.
pub const FEW: u32 = 5;

codes! {
    /// A part of a school year.
    pub enum Period {
        /// All of it.
        Year = "year",
        /// August to October.
        Autumn = "autumn",
        /// November to January.
        Winter = "winter",
        /// February to April.
        Spring = "spring",
        /// May to July.
        Summer = "summer",
    }
}

impl Period {
    /// The parts that make up a year.
    const PARTS: [Period; 4] = [
        Period::Autumn,
        Period::Winter,
        Period::Spring,
        Period::Summer,
    ];

    fn holds(self, day: NaiveDate) -> bool {
        match self {
            Period::Year => true,
            Period::Autumn => matches!(day.month(), 8..=10),
            Period::Winter => matches!(day.month(), 11 | 12 | 1),
            Period::Spring => matches!(day.month(), 2..=4),
            Period::Summer => matches!(day.month(), 5..=7),
        }
    }
}

codes! {
    /// By what is counted.
    pub enum Cut {
        /// The main kind of the incident.
        Kind = "kind",
        /// Where.
        Place = "place",
        /// The part of the day.
        Moment = "moment",
        /// How serious.
        Severity = "severity",
        /// The month.
        Month = "month",
        /// The parts that people had: counts people.
        Role = "role",
        /// What was decided: counts measures.
        Measure = "measure",
        /// How long it took until the first talk or decision.
        FollowUp = "follow_up",
        /// Whether the same child was the one it was done to before in this school year.
        Repeat = "repeat",
    }
}

codes! {
    /// How long it took until the first talk or decision.
    pub enum FollowUp {
        /// On the day on which it was reported.
        SameDay = "same_day",
        /// Within a week.
        Week = "week",
        /// Within two weeks.
        TwoWeeks = "two_weeks",
        /// Later.
        Later = "later",
        /// Not yet.
        NotYet = "not_yet",
    }
}

impl FollowUp {
    fn of(days: Option<u32>) -> FollowUp {
        match days {
            None => FollowUp::NotYet,
            Some(0) => FollowUp::SameDay,
            Some(1..=7) => FollowUp::Week,
            Some(8..=14) => FollowUp::TwoWeeks,
            Some(_) => FollowUp::Later,
        }
    }
}

codes! {
    /// Whether it came back.
    pub enum Repeat {
        /// The first time this school year.
        First = "first",
        /// The same child was the one it was done to before.
        Again = "again",
        /// Nobody is known to whom it was done.
        Unknown = "unknown",
    }
}

/// What counts of one incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The day it happened.
    pub on: NaiveDate,
    /// Its main kind.
    pub kind: Category,
    /// Where.
    pub place: Place,
    /// The part of the day.
    pub moment: DayPart,
    /// How serious.
    pub severity: Severity,
    /// The part of each person in it.
    pub roles: Vec<PartyRole>,
    /// The groups of the pupils in it.
    pub groups: BTreeSet<GroupId>,
    /// What was decided.
    pub measures: Vec<SanctionKind>,
    /// After how many days something followed.
    pub followed_after: Option<u32>,
    /// Whether it came back.
    pub repeat: Repeat,
}

value! {
    /// One count.
    pub struct Figure {
        /// The code of what is counted: of the kind of value that the cut is by, or a month as
        /// "2026-09".
        pub code: String,
        /// How many; left out where it is hidden.
        pub count: Option<u32>,
    }
}

value! {
    /// The counts by one cut.
    pub struct FigureTable {
        /// By what.
        pub cut: Cut,
        /// In the order of the codes, never of the counts: that would tell of the hidden ones.
        pub rows: Vec<Figure>,
        /// All of it; left out where it is hidden.
        pub total: Option<u32>,
    }
}

value! {
    /// The counts of a selection.
    pub struct Figures {
        /// How many incidents; left out when there are too few to show anything of.
        pub incidents: Option<u32>,
        /// The tables; none when there are too few incidents.
        pub tables: Vec<FigureTable>,
        /// What a registration of serious incidents would hold, when the school prepares for it
        /// (bill 36 777).
        pub serious: Vec<FigureTable>,
    }
}

/// Which incidents are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// The school year.
    pub year: SchoolYear,
    /// The part of it.
    pub period: Period,
    /// Only with a pupil of this group in it.
    pub group: Option<GroupId>,
}

/// Which of these counts stay hidden when their sum is known, beside those that must: every count
/// below [`FEW`] but nought, and as many others, the smallest first, as it takes until at least
/// two are hidden that are [`FEW`] together.
pub fn hidden(counts: &[u32], must: &[bool]) -> Vec<bool> {
    let mut hide: Vec<bool> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| {
            *count > 0 && (*count < FEW || must.get(at).copied().unwrap_or_default())
        })
        .collect();
    loop {
        let some = || counts.iter().zip(&hide).filter(|(_, hide)| **hide);
        let (number, sum) = (some().count(), some().map(|(count, _)| *count).sum::<u32>());
        if number == 0 || (number > 1 && sum >= FEW) {
            return hide;
        }
        let shown = counts.iter().zip(&hide).enumerate();
        let shown = shown.filter(|(_, (count, hide))| !**hide && **count > 0);
        let Some((next, _)) = shown.min_by_key(|(at, (count, _))| (**count, *at)) else {
            return hide;
        };
        hide[next] = true;
    }
}

type Tally = BTreeMap<String, u32>;

/// The codes of a cut in their order; months in that of the school year.
fn order(cut: Cut, year: SchoolYear) -> Vec<String> {
    fn all<T: Copy>(values: &[T], code: fn(T) -> &'static str) -> Vec<String> {
        values.iter().map(|value| code(*value).to_owned()).collect()
    }
    match cut {
        Cut::Kind => all(Category::ALL, Category::code),
        Cut::Place => all(Place::ALL, Place::code),
        Cut::Moment => all(DayPart::ALL, DayPart::code),
        Cut::Severity => all(Severity::ALL, Severity::code),
        Cut::Role => all(PartyRole::ALL, PartyRole::code),
        Cut::Measure => all(SanctionKind::ALL, SanctionKind::code),
        Cut::FollowUp => all(FollowUp::ALL, FollowUp::code),
        Cut::Repeat => all(Repeat::ALL, Repeat::code),
        Cut::Month => {
            let first = year.first_day();
            let month = |ahead| first.checked_add_months(chrono::Months::new(ahead));
            let months = (0..12).filter_map(month);
            months.map(|day| day.format("%Y-%m").to_string()).collect()
        }
    }
}

fn tally<'a>(facts: impl Iterator<Item = &'a Fact>, cut: Cut) -> Tally {
    let mut counts = Tally::new();
    let mut add = |code: &str| *counts.entry(code.to_owned()).or_default() += 1;
    for fact in facts {
        match cut {
            Cut::Kind => add(fact.kind.code()),
            Cut::Place => add(fact.place.code()),
            Cut::Moment => add(fact.moment.code()),
            Cut::Severity => add(fact.severity.code()),
            Cut::Month => add(&fact.on.format("%Y-%m").to_string()),
            Cut::Role => fact.roles.iter().for_each(|role| add(role.code())),
            Cut::Measure => fact.measures.iter().for_each(|kind| add(kind.code())),
            Cut::FollowUp => add(FollowUp::of(fact.followed_after).code()),
            Cut::Repeat => add(fact.repeat.code()),
        }
    }
    counts
}

/// What is beside a selection, so that one could be taken from the other: its place among them.
struct Beside<'a> {
    at: usize,
    all: Vec<Vec<&'a Fact>>,
}

fn in_group<'a>(facts: &[&'a Fact], group: Option<GroupId>) -> Vec<&'a Fact> {
    let has = |fact: &&&Fact| match group {
        Some(group) => fact.groups.contains(&group),
        None => fact.groups.is_empty(),
    };
    facts.iter().filter(has).copied().collect()
}

fn in_period<'a>(facts: &[&'a Fact], period: Period) -> Vec<&'a Fact> {
    let holds = |fact: &&&Fact| period.holds(fact.on);
    facts.iter().filter(holds).copied().collect()
}

fn table(chosen: &[&Fact], beside: &[Beside<'_>], cut: Cut, year: SchoolYear) -> FigureTable {
    let counts = tally(chosen.iter().copied(), cut);
    let few_values = matches!(
        cut,
        Cut::Moment | Cut::Severity | Cut::Month | Cut::FollowUp | Cut::Repeat
    );
    let codes: Vec<String> = order(cut, year)
        .into_iter()
        .filter(|code| few_values || counts.contains_key(code))
        .collect();
    let of = |counts: &Tally, code: &String| counts.get(code).copied().unwrap_or_default();
    let numbers: Vec<u32> = codes.iter().map(|code| of(&counts, code)).collect();
    let mut must = vec![false; codes.len()];
    for one in beside {
        let tallies: Vec<Tally> = one
            .all
            .iter()
            .map(|facts| tally(facts.iter().copied(), cut))
            .collect();
        for (code, must) in codes.iter().zip(&mut must) {
            let row: Vec<u32> = tallies.iter().map(|counts| of(counts, code)).collect();
            *must |= hidden(&row, &[]).get(one.at).copied().unwrap_or_default();
        }
    }
    let hide = hidden(&numbers, &must);
    let hidden_sum: u32 = numbers
        .iter()
        .zip(&hide)
        .filter(|(_, h)| **h)
        .map(|(n, _)| n)
        .sum();
    let total = numbers.iter().sum();
    let rows = codes.into_iter().zip(numbers).zip(hide);
    FigureTable {
        cut,
        rows: rows
            .map(|((code, count), hide)| Figure {
                code,
                count: (!hide).then_some(count),
            })
            .collect(),
        // With every count hidden and few of them, the sum itself says too much.
        total: (hidden_sum == 0 || hidden_sum >= FEW).then_some(total),
    }
}

/// The figures of a selection out of all incidents of its school year. `registers` says whether
/// the school prepares for a registration of serious incidents.
pub fn figures(facts: &[Fact], selection: Selection, registers: bool) -> Figures {
    let year = selection.year;
    let all: Vec<&Fact> = facts
        .iter()
        .filter(|fact| SchoolYear::of(fact.on) == year)
        .collect();
    let of_group = match selection.group {
        Some(_) => in_group(&all, selection.group),
        None => all.clone(),
    };
    let chosen = in_period(&of_group, selection.period);
    let mut beside = Vec::new();
    if selection.group.is_some() {
        let of_period = in_period(&all, selection.period);
        let groups: BTreeSet<Option<GroupId>> = of_period
            .iter()
            .flat_map(|fact| fact.groups.iter().copied().map(Some))
            .chain([selection.group, None])
            .collect();
        let at = groups.iter().position(|group| *group == selection.group);
        let parts = groups.iter().map(|group| in_group(&of_period, *group));
        beside.push(Beside {
            at: at.unwrap_or_default(),
            all: parts.collect(),
        });
    }
    if let Some(at) = Period::PARTS
        .iter()
        .position(|part| *part == selection.period)
    {
        let parts = Period::PARTS.iter().map(|part| in_period(&of_group, *part));
        beside.push(Beside {
            at,
            all: parts.collect(),
        });
    }
    let number = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    // Nor may the number itself be worked out from those beside it.
    let told = beside.iter().any(|one| {
        let sizes = one.all.iter().map(|facts| u32::try_from(facts.len()));
        let sizes: Vec<u32> = sizes.map(|size| size.unwrap_or(u32::MAX)).collect();
        hidden(&sizes, &[]).get(one.at).copied().unwrap_or_default()
    });
    if number > 0 && (number < FEW || told) {
        return Figures {
            incidents: None,
            tables: Vec::new(),
            serious: Vec::new(),
        };
    }
    let tables = Cut::ALL
        .iter()
        .map(|cut| table(&chosen, &beside, *cut, year));
    let tables = tables.collect();
    let mut serious = Vec::new();
    if registers {
        let is = |fact: &&&Fact| fact.severity == Severity::Serious;
        let (grave, rest): (Vec<&Fact>, Vec<&Fact>) =
            chosen.iter().copied().partition(|fact| is(&fact));
        beside.push(Beside {
            at: 0,
            all: vec![grave.clone(), rest],
        });
        let cuts = [Cut::Kind, Cut::Place, Cut::Role, Cut::Month];
        serious = cuts.map(|cut| table(&grave, &beside, cut, year)).to_vec();
    }
    Figures {
        incidents: Some(number),
        tables,
        serious,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn fact(kind: Category, on: &str, group: u128) -> Fact {
        Fact {
            on: day(on),
            kind,
            place: Place::Yard,
            moment: DayPart::LunchBreak,
            severity: Severity::Light,
            roles: vec![PartyRole::Target, PartyRole::Perpetrator],
            groups: [GroupId(Uuid::from_u128(group))].into(),
            measures: Vec::new(),
            followed_after: Some(1),
            repeat: Repeat::First,
        }
    }

    fn many(number: usize, kind: Category, on: &str, group: u128) -> Vec<Fact> {
        vec![fact(kind, on, group); number]
    }

    fn asked(period: Period, group: Option<u128>) -> Selection {
        Selection {
            year: SchoolYear::of(day("2026-11-22")),
            period,
            group: group.map(|number| GroupId(Uuid::from_u128(number))),
        }
    }

    fn by(figures: &Figures, cut: Cut) -> BTreeMap<String, Option<u32>> {
        let table = figures
            .tables
            .iter()
            .find(|table| table.cut == cut)
            .unwrap();
        let rows = table.rows.iter();
        rows.map(|row| (row.code.clone(), row.count)).collect()
    }

    #[test]
    fn a_small_count_takes_the_next_smallest_with_it_so_that_no_sum_gives_it_away() {
        assert_eq!(hidden(&[10, 3, 7, 0], &[]), [false, true, true, false]);
        assert_eq!(hidden(&[10, 7, 0], &[]), [false, false, false]);
        assert_eq!(
            hidden(&[9, 1, 1, 6], &[]),
            [false, true, true, true],
            "two that are two together are one each"
        );
        assert_eq!(hidden(&[4, 0, 0], &[]), [true, false, false]);
        assert_eq!(hidden(&[9, 8], &[true, false]), [true, true]);
    }

    #[test]
    fn whatever_is_hidden_could_also_have_been_something_else() {
        // Every small table of three counts: from what is shown and the sum, each hidden count
        // that is below five can be at least two numbers.
        for a in 0..9_u32 {
            for b in 0..9_u32 {
                for c in 0..9_u32 {
                    let counts = [a, b, c];
                    let hide = hidden(&counts, &[]);
                    let sum: u32 = (0..3).filter(|i| hide[*i]).map(|i| counts[i]).sum();
                    let number = hide.iter().filter(|one| **one).count() as u32;
                    if number == 0 {
                        assert!(counts.iter().all(|n| *n == 0 || *n >= FEW));
                        continue;
                    }
                    // Only with few in all is there nothing left to hide behind; then the total
                    // is hidden as well.
                    let alone = number < 2 || sum < FEW;
                    let rest: u32 = (0..3).filter(|i| !hide[*i]).map(|i| counts[i]).sum();
                    assert!(!alone || rest == 0, "{counts:?}");
                    assert!(alone || sum > number, "{counts:?}");
                }
            }
        }
    }

    #[test]
    fn of_fewer_than_five_incidents_nothing_is_shown() {
        let few = many(4, Category::Bullying, "2026-09-01", 1);
        let shown = figures(&few, asked(Period::Year, None), true);
        assert_eq!(shown.incidents, None);
        assert!(shown.tables.is_empty() && shown.serious.is_empty());
        let none = figures(&[], asked(Period::Year, None), false);
        assert_eq!(
            none.incidents,
            Some(0),
            "that nothing happened points at nobody"
        );
    }

    #[test]
    fn what_is_hidden_in_a_group_cannot_be_had_by_taking_the_other_groups_from_the_school() {
        let mut facts = many(9, Category::Bullying, "2026-09-01", 1);
        facts.extend(many(8, Category::Bullying, "2026-09-02", 2));
        facts.extend(many(6, Category::Threat, "2026-09-02", 2));
        facts.extend(many(2, Category::Bullying, "2026-09-03", 3));
        facts.extend(many(7, Category::Fighting, "2026-09-03", 3));
        let school = figures(&facts, asked(Period::Year, None), false);
        assert_eq!(by(&school, Cut::Kind)["bullying"], Some(19));
        let shown = |group| {
            let figures = figures(&facts, asked(Period::Year, Some(group)), false);
            by(&figures, Cut::Kind).get("bullying").copied().flatten()
        };
        assert_eq!(shown(3), None);
        let others = [shown(1), shown(2)];
        assert_eq!(
            others.iter().filter(|count| count.is_none()).count(),
            1,
            "the smallest of the others is hidden with it: {others:?}"
        );
    }

    #[test]
    fn what_is_hidden_in_a_part_of_the_year_cannot_be_had_from_the_other_parts() {
        let mut facts = many(9, Category::Bullying, "2026-09-01", 1);
        facts.extend(many(8, Category::Bullying, "2026-12-01", 1));
        facts.extend(many(2, Category::Bullying, "2027-03-01", 1));
        facts.extend(many(20, Category::Threat, "2027-03-01", 1));
        let shown = |period| {
            let figures = figures(&facts, asked(period, None), false);
            let kinds = figures.tables.iter().find(|table| table.cut == Cut::Kind);
            kinds.and_then(|table| {
                let mut rows = table.rows.iter().filter(|row| row.code == "bullying");
                rows.next().and_then(|row| row.count)
            })
        };
        assert_eq!(shown(Period::Year), Some(19));
        assert_eq!(shown(Period::Spring), None);
        assert_eq!(shown(Period::Winter), None);
        assert_eq!(shown(Period::Autumn), Some(9));
    }

    #[test]
    fn serious_incidents_are_told_apart_only_where_the_others_are_not_few() {
        let mut facts = many(8, Category::Threat, "2026-09-01", 1);
        facts.extend(many(2, Category::Fighting, "2026-09-01", 1));
        for fact in facts.iter_mut().take(6) {
            fact.severity = Severity::Serious;
        }
        let shown = figures(&facts, asked(Period::Year, None), true);
        assert_eq!(
            shown.serious[0].rows[0].count, None,
            "six of eight would tell of two"
        );
        assert!(
            figures(&facts, asked(Period::Year, None), false)
                .serious
                .is_empty()
        );
    }

    #[test]
    fn each_cut_counts_what_it_says() {
        let mut facts = many(6, Category::Bullying, "2026-09-01", 1);
        facts.extend(many(7, Category::Threat, "2027-01-12", 1));
        for fact in &mut facts {
            fact.measures.push(SanctionKind::WrittenWarning);
            fact.followed_after = Some(20);
            fact.repeat = Repeat::Again;
        }
        let shown = figures(&facts, asked(Period::Year, None), false);
        assert_eq!(shown.incidents, Some(13));
        assert_eq!(by(&shown, Cut::Role)["target"], Some(13));
        assert_eq!(by(&shown, Cut::Measure)["written_warning"], Some(13));
        assert_eq!(by(&shown, Cut::FollowUp)["later"], Some(13));
        assert_eq!(by(&shown, Cut::Repeat)["again"], Some(13));
        let months = by(&shown, Cut::Month);
        assert_eq!((months["2026-09"], months["2027-01"]), (Some(6), Some(7)));
        assert_eq!(months.len(), 12);
        let other_year = many(9, Category::Bullying, "2026-07-01", 1);
        let none = figures(&other_year, asked(Period::Year, None), false);
        assert_eq!(none.incidents, Some(0));
    }
}
