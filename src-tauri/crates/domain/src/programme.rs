//! The year of the protocol: what a school does each year, such as talking the rules through in
//! every group, and by when.
//!
//! What stands in it is the protocol's; what the protocol does not name is there only where the
//! law asks it. Nothing is planned ahead: the list of a year is worked out from the protocol and
//! the groups of that year, and only what was done is kept.

use chrono::{Datelike, NaiveDate};

use crate::id::GroupId;
use crate::pupil::{Group, GroupKind};
use crate::refusal::Refusal;
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// Something that is done each year.
    pub enum ProgrammeKind {
        /// The rules are talked through with a group at the start of the year (seed T-J1).
        StartTalk = "start_talk",
        /// A group makes rules of its own (seed T-J3).
        GroupRules = "group_rules",
        /// The lessons about getting on with each other (seed T-J4).
        Lessons = "lessons",
        /// A project about social media (seed T-J5).
        Project = "project",
        /// The week about social media (seed T-J6).
        SocialMediaWeek = "social_media_week",
        /// Asking consent, or showing what was chosen (seed T-S8c).
        ConsentRound = "consent_round",
        /// The survey of how safe pupils are and feel (WPO 4c).
        SafetyMonitor = "safety_monitor",
        /// Looking back on the protocol and the year (WPO 4c).
        Evaluation = "evaluation",
        /// Erasing what is kept too long (AVG 5).
        ErasureRound = "erasure_round",
    }
}

impl ProgrammeKind {
    /// The law that asks it, where the protocol does not; `None` for what only a protocol asks.
    pub fn law(self) -> Option<&'static str> {
        match self {
            ProgrammeKind::ConsentRound => Some("AVG 7(1)"),
            ProgrammeKind::SafetyMonitor => Some("WPO 4c(1)(b)"),
            ProgrammeKind::Evaluation => Some("WPO 4c(1)(a)"),
            ProgrammeKind::ErasureRound => Some("AVG 5(1)(e)"),
            ProgrammeKind::StartTalk
            | ProgrammeKind::GroupRules
            | ProgrammeKind::Lessons
            | ProgrammeKind::Project
            | ProgrammeKind::SocialMediaWeek => None,
        }
    }
}

codes! {
    /// How often something of the programme is done in a year.
    pub enum Each {
        /// Once in every group.
        Group = "group",
        /// Once for the school.
        School = "school",
    }
}

value! {
    /// Something that the protocol has done each year.
    pub struct ProgrammeItem {
        /// What.
        pub kind: ProgrammeKind,
        /// The clause that asks it; left out where the law does.
        #[serde(default)]
        pub clause: Option<String>,
        /// Once for the school, or in every group.
        pub each: Each,
        /// Only in these year groups, as "7"; empty for all of them.
        #[serde(default)]
        pub years: Vec<String>,
        /// From which day on, as "08-15": month and day.
        pub from: String,
        /// The last day, as "09-30".
        pub by: String,
    }
}

impl ProgrammeItem {
    /// Where it is written: the clause, or else the law; `None` when it is written nowhere.
    pub fn source(&self) -> Option<&str> {
        self.clause.as_deref().or_else(|| self.kind.law())
    }

    /// The first and the last day in a school year; `None` when it has no such days, or they are
    /// the wrong way round.
    pub fn period(&self, year: SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
        let (from, by) = (day_in(year, &self.from)?, day_in(year, &self.by)?);
        (from <= by).then_some((from, by))
    }
}

/// A day as "09-30" in a school year.
fn day_in(year: SchoolYear, text: &str) -> Option<NaiveDate> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let first = year.first_day();
    let of = if month >= first.month() {
        first.year()
    } else {
        first.year() + 1
    };
    NaiveDate::from_ymd_opt(of, month, day)
}

/// One thing to do in a year, for one group or for the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned<'a> {
    /// What.
    pub kind: ProgrammeKind,
    /// Where it is written.
    pub source: &'a str,
    /// In which group; `None` for the school.
    pub group: Option<GroupId>,
    /// From which day on.
    pub from: NaiveDate,
    /// The last day.
    pub by: NaiveDate,
}

/// The list of a year, in the order of the protocol and within it of the groups. Composite groups
/// are left out, for whoever is in one has a home group too.
pub fn planned<'a>(
    items: &'a [ProgrammeItem],
    groups: &[Group],
    year: SchoolYear,
) -> Vec<Planned<'a>> {
    let name = year.to_string();
    let mut all = Vec::new();
    for item in items {
        let (Some(source), Some((from, by))) = (item.source(), item.period(year)) else {
            continue;
        };
        let plan = |group| Planned {
            kind: item.kind,
            source,
            group,
            from,
            by,
        };
        match item.each {
            Each::School => all.push(plan(None)),
            Each::Group => all.extend(
                groups
                    .iter()
                    .filter(|group| group.kind == GroupKind::Home && group.school_year == name)
                    .filter(|group| {
                        let mut years = group.year_groups.iter();
                        item.years.is_empty() || years.any(|year| item.years.contains(year))
                    })
                    .map(|group| plan(Some(group.id))),
            ),
        }
    }
    all
}

/// Whether something of the programme can be put down as done on a day.
///
/// # Errors
/// When it is not asked of this group, or was done in another school year.
pub fn finish(
    planned: &[Planned<'_>],
    kind: ProgrammeKind,
    group: Option<GroupId>,
    year: SchoolYear,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let asked = |plan: &Planned<'_>| plan.kind == kind && plan.group == group;
    if !planned.iter().any(asked) {
        return Err(Refusal::NotInProgramme);
    }
    if SchoolYear::of(on) != year {
        return Err(Refusal::DoneInOtherYear {
            first: year.first_day(),
            last: year.last_day(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Protocol;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn group(number: u128, name: &str, years: &[&str], kind: GroupKind) -> Group {
        Group {
            id: GroupId(Uuid::from_u128(number)),
            name: name.into(),
            school_year: "2026-2027".into(),
            year_groups: years.iter().map(|year| (*year).into()).collect(),
            kind,
            key: None,
        }
    }

    fn school() -> Vec<Group> {
        let old = Group {
            school_year: "2025-2026".into(),
            ..group(5, "Oud", &["8"], GroupKind::Home)
        };
        vec![
            group(1, "Kleuters", &["1", "2"], GroupKind::Home),
            group(2, "6/7", &["6", "7"], GroupKind::Home),
            group(3, "Groep 8", &["8"], GroupKind::Home),
            group(4, "Plusklas", &["7", "8"], GroupKind::Composite),
            old,
        ]
    }

    fn year() -> SchoolYear {
        SchoolYear::of(day("2026-11-22"))
    }

    fn groups_of(plan: &[Planned<'_>], kind: ProgrammeKind) -> Vec<Option<u128>> {
        let of = plan.iter().filter(|one| one.kind == kind);
        of.map(|one| one.group.map(|id| id.0.as_u128())).collect()
    }

    #[test]
    fn every_home_group_of_the_year_talks_the_rules_through_and_the_oldest_have_the_week() {
        let protocol = Protocol::of("samen-online").unwrap().unwrap();
        let plan = planned(&protocol.programme, &school(), year());
        assert_eq!(
            groups_of(&plan, ProgrammeKind::StartTalk),
            [Some(1), Some(2), Some(3)]
        );
        assert_eq!(
            groups_of(&plan, ProgrammeKind::SocialMediaWeek),
            [Some(2), Some(3)],
            "a combined group with the one year has it as a whole"
        );
        assert_eq!(groups_of(&plan, ProgrammeKind::ErasureRound), [None]);
        assert!(plan.iter().all(|one| one.from <= one.by));
        assert!(plan.iter().all(|one| SchoolYear::of(one.from) == year()));
        assert!(plan.iter().all(|one| SchoolYear::of(one.by) == year()));
    }

    #[test]
    fn the_other_protocol_asks_only_what_it_names_and_what_the_law_asks() {
        let protocol = Protocol::of("sociale-media-stichting").unwrap().unwrap();
        let plan = planned(&protocol.programme, &school(), year());
        for kind in [ProgrammeKind::StartTalk, ProgrammeKind::SocialMediaWeek] {
            assert_eq!(groups_of(&plan, kind), [], "{kind:?}");
        }
        let monitor = plan
            .iter()
            .find(|one| one.kind == ProgrammeKind::SafetyMonitor)
            .unwrap();
        assert_eq!(monitor.source, "WPO 4c(1)(b)");
    }

    #[test]
    fn a_day_before_august_lies_in_the_second_half_of_the_school_year() {
        assert_eq!(day_in(year(), "08-15"), Some(day("2026-08-15")));
        assert_eq!(day_in(year(), "06-30"), Some(day("2027-06-30")));
        for wrong in ["02-29", "13-01", "31-12", "morgen", ""] {
            assert_eq!(day_in(year(), wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_not_asked_or_was_done_in_another_year_is_refused() {
        let protocol = Protocol::of("samen-online").unwrap().unwrap();
        let plan = planned(&protocol.programme, &school(), year());
        let done = |kind, group: u128, on: &str| {
            let group = Some(GroupId(Uuid::from_u128(group)));
            finish(&plan, kind, group, year(), day(on))
        };
        let week = ProgrammeKind::SocialMediaWeek;
        assert_eq!(done(week, 3, "2026-11-20"), Ok(()));
        assert_eq!(
            done(week, 1, "2026-11-20"),
            Err(Refusal::NotInProgramme),
            "the youngest have no such week"
        );
        let other = Refusal::DoneInOtherYear {
            first: day("2026-08-01"),
            last: day("2027-07-31"),
        };
        assert_eq!(done(week, 3, "2026-07-31"), Err(other.clone()));
        assert_eq!(done(week, 3, "2027-08-01"), Err(other));
    }
}
