//! What is agreed to do after an incident, by whom and by when: along the five tracks of
//! Bob van der Meer's approach, in which everybody gets support and not the target alone
//! (domain §8.3), and the seven steps of a support group (domain §8.4).

use chrono::{Days, NaiveDate};

use crate::id::StaffId;
use crate::incident::Incident;
use crate::refusal::Refusal;
use crate::{codes, talk, value};

codes! {
    /// Whom a step supports.
    pub enum Track {
        /// Who it was done to.
        Target = "target",
        /// Who did it.
        Perpetrator = "perpetrator",
        /// The group around them.
        Group = "group",
        /// Teachers and the school.
        Staff = "staff",
        /// The guardians.
        Guardians = "guardians",
    }
}

codes! {
    /// A step of a support group.
    pub enum SupportStep {
        /// Speak with the target: what it does, and who could help.
        TalkWithTarget = "talk_with_target",
        /// Choose the group, with who did it and who looked on.
        ChooseGroup = "choose_group",
        /// Tell the group how the target feels, without blame.
        TellGroup = "tell_group",
        /// Share the responsibility.
        ShareResponsibility = "share_responsibility",
        /// Ask each for an idea.
        AskIdeas = "ask_ideas",
        /// Leave it to the group.
        LeaveToGroup = "leave_to_group",
        /// Speak with everyone apart after a week.
        ReviewApart = "review_apart",
    }
}

value! {
    /// Something to do, on a track.
    pub struct PlanStep {
        /// Whom it supports.
        pub track: Track,
        /// What is done.
        pub what: String,
        /// Who does it.
        #[serde(default)]
        pub owner: Option<StaffId>,
        /// By when.
        pub due_on: NaiveDate,
    }
}

value! {
    /// A step of a support group and its day.
    pub struct SupportDay {
        /// Which.
        pub step: SupportStep,
        /// Whom it supports.
        pub track: Track,
        /// Its day.
        pub due_on: NaiveDate,
    }
}

/// The steps of a support group that begins on a day: the talk with the target, the meeting of the
/// group two days later, and a week after that a talk with everyone apart.
pub fn support_group(begins: NaiveDate) -> Vec<SupportDay> {
    use SupportStep as S;
    let day = |step: SupportStep| match step {
        S::TalkWithTarget => 0,
        S::ChooseGroup => 1,
        S::TellGroup | S::ShareResponsibility | S::AskIdeas | S::LeaveToGroup => 2,
        S::ReviewApart => 9,
    };
    let track = |step: SupportStep| match step {
        S::TalkWithTarget => Track::Target,
        _ => Track::Group,
    };
    S::ALL
        .iter()
        .map(|step| SupportDay {
            step: *step,
            track: track(*step),
            due_on: begins + Days::new(day(*step)),
        })
        .collect()
}

/// Whether something to do can be put down after an incident.
///
/// # Errors
/// As [`talk::follows`], and for a day that has passed.
pub fn step(step: &PlanStep, incident: &Incident, today: NaiveDate) -> Result<(), Refusal> {
    talk::follows(incident)?;
    if step.due_on < today {
        return Err(Refusal::PlannedInPast);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{day, incident, today};

    #[test]
    fn nothing_is_planned_for_a_day_that_has_passed_nor_before_a_report_is_taken_over() {
        let on = |text: &str| PlanStep {
            track: Track::Group,
            what: "Groepsgesprek".into(),
            owner: None,
            due_on: day(text),
        };
        let case = incident(&[]);
        assert_eq!(step(&on("2026-11-22"), &case, today()), Ok(()));
        assert_eq!(
            step(&on("2026-11-21"), &case, today()),
            Err(Refusal::PlannedInPast)
        );
        let mut waits = case;
        waits.status = crate::incident::IncidentStatus::SentIn;
        assert_eq!(
            step(&on("2026-11-22"), &waits, today()),
            Err(Refusal::NotTakenOver)
        );
    }

    #[test]
    fn a_support_group_begins_with_the_target_and_is_looked_back_on_a_week_after_it_met() {
        let steps = support_group(day("2026-11-23"));
        assert_eq!(steps.len(), 7);
        assert_eq!(steps[0].track, Track::Target);
        assert!(
            steps
                .windows(2)
                .all(|pair| pair[0].due_on <= pair[1].due_on)
        );
        assert_eq!(steps[5].due_on + Days::new(7), steps[6].due_on);
    }
}
