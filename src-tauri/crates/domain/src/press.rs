//! When the press asks: who speaks for the school, what is known and may be said, who called, and
//! what has to be seen to (the annex on media attention of the first founding document).
//!
//! Nobody is named in what goes out, and whoever had a part in what happened does not speak for
//! the school. Deliberately absent: whether to speak at all, which people decide.

use chrono::NaiveDate;

use crate::id::{IncidentId, StaffId};
use crate::incident::Incident;
use crate::person::PersonId;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// Something to see to while the press is asking.
    pub enum PressStep {
        /// The coordinator knows why the press calls, about what, and what for (seed T-M1).
        ReasonAsked = "reason_asked",
        /// Staff were told the facts (seed T-M2).
        StaffTold = "staff_told",
        /// Pupils and the parents' council were told (seed T-M2).
        PupilsTold = "pupils_told",
        /// Guardians got a letter, without names (seed T-M2).
        GuardiansTold = "guardians_told",
        /// Everyone at school knows to whom the press is sent on (seed T-M20).
        PressSentOn = "press_sent_on",
        /// The press stays outside, and pupils inside (seed T-M8).
        DoorsClosed = "doors_closed",
        /// The press was asked kindly not to film (seed T-M9).
        AskedNotToFilm = "asked_not_to_film",
        /// It was settled who is interviewed, and whose guardians agreed (seed T-M21).
        InterviewsSettled = "interviews_settled",
        /// The facts were checked, and nothing unsure is in them (seed T-M15).
        FactsChecked = "facts_checked",
        /// It was agreed to read before it is published (seeds T-M4, T-M17).
        ReadingAgreed = "reading_agreed",
        /// The press office of the police or the municipality was consulted (seed T-M22).
        AuthoritiesAsked = "authorities_asked",
    }
}

impl PressStep {
    /// The clause it comes from.
    pub fn clause(self) -> &'static str {
        match self {
            PressStep::ReasonAsked => "T-M1",
            PressStep::StaffTold | PressStep::PupilsTold | PressStep::GuardiansTold => "T-M2",
            PressStep::PressSentOn => "T-M20",
            PressStep::DoorsClosed => "T-M8",
            PressStep::AskedNotToFilm => "T-M9",
            PressStep::InterviewsSettled => "T-M21",
            PressStep::FactsChecked => "T-M15",
            PressStep::ReadingAgreed => "T-M4, T-M17",
            PressStep::AuthoritiesAsked => "T-M22",
        }
    }
}

codes! {
    /// How it stands with something that was published wrongly (seed T-M18).
    pub enum Correction {
        /// Nothing is to be put right.
        NotNeeded = "not_needed",
        /// A correction was asked.
        Asked = "asked",
        /// It was put right.
        Made = "made",
        /// It was refused.
        Refused = "refused",
    }
}

value! {
    /// Who speaks for the school: somebody of the staff, or somebody from outside.
    pub struct Coordinator {
        /// The member of staff.
        #[serde(default)]
        pub staff: Option<StaffId>,
        /// Name and function of somebody from outside; empty for a member of staff.
        #[serde(default)]
        pub outsider: String,
        /// The number the press may call; may be empty.
        #[serde(default)]
        pub phone: String,
    }
}

value! {
    /// What is known and may be said. It names nobody.
    pub struct FactSheet {
        /// What happened.
        pub happened: String,
        /// What the school does.
        pub done: String,
        /// What is not known yet; may be empty.
        #[serde(default)]
        pub unknown: String,
        /// What the school says nothing of, and why; may be empty.
        #[serde(default)]
        pub unsaid: String,
        /// When there is more to tell; may be empty.
        #[serde(default)]
        pub next: String,
    }
}

impl FactSheet {
    /// All that stands in it.
    pub fn text(&self) -> String {
        [
            &self.happened,
            &self.done,
            &self.unknown,
            &self.unsaid,
            &self.next,
        ]
        .map(String::as_str)
        .join("\n")
    }
}

value! {
    /// A step that was seen to.
    pub struct StepDone {
        /// Which.
        pub step: PressStep,
        /// On which day.
        pub on: NaiveDate,
    }
}

value! {
    /// A time in which the press asks about something.
    pub struct PressMatter {
        /// What it is about, without a name.
        pub title: String,
        /// The incident it is about, where there is one.
        #[serde(default)]
        pub incident: Option<IncidentId>,
        /// Who speaks for the school.
        pub coordinator: Coordinator,
        /// Since when.
        pub opened_on: NaiveDate,
        /// Until when; left out while it lasts.
        #[serde(default)]
        pub closed_on: Option<NaiveDate>,
        /// What is known and may be said.
        pub facts: FactSheet,
        /// What was seen to, each step once.
        #[serde(default)]
        pub steps: Vec<StepDone>,
    }
}

value! {
    /// A time that the press was in touch (seed T-M1).
    pub struct PressContact {
        /// The day.
        pub on: NaiveDate,
        /// The newspaper, broadcaster or website.
        pub outlet: String,
        /// Who called, and how to reach them; may be empty.
        #[serde(default)]
        pub who: String,
        /// Why they call and what for; may be empty.
        #[serde(default)]
        pub purpose: String,
        /// What they ask.
        pub question: String,
        /// What the school answered; may be empty.
        #[serde(default)]
        pub answer: String,
        /// Whether it was agreed that the school reads before it is published (seed T-M4).
        pub reading_agreed: bool,
        /// How it stands with a correction.
        pub correction: Correction,
    }
}

value! {
    /// Somebody of the press, or a press office, to be found at once (seed T-M7).
    pub struct PressAddress {
        /// The newspaper, the broadcaster, the police or the municipality.
        pub outlet: String,
        /// Who; may be empty.
        #[serde(default)]
        pub who: String,
        /// Telephone; may be empty.
        #[serde(default)]
        pub phone: String,
        /// E-mail; may be empty.
        #[serde(default)]
        pub email: String,
        /// A remark; may be empty.
        #[serde(default)]
        pub note: String,
    }
}

/// Whether a matter can be kept as it is. `named` are the names that stand in its title and facts.
///
/// # Errors
/// Every rule in the way.
pub fn keep(
    matter: &PressMatter,
    incident: Option<&Incident>,
    named: &[String],
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    let who = &matter.coordinator;
    if who.staff.is_none() && who.outsider.trim().is_empty() {
        refusals.push(Refusal::PressCoordinatorMissing);
    }
    let mut parties = incident.iter().flat_map(|incident| &incident.parties);
    let is_party =
        |id: StaffId| parties.any(|party| party.who.person() == Some(PersonId::Staff(id)));
    if who.staff.is_some_and(is_party) {
        refusals.push(Refusal::PressCoordinatorInvolved);
    }
    if !named.is_empty() {
        refusals.push(Refusal::NamedToPress {
            names: named.join(", "),
        });
    }
    let ends_early = |day: NaiveDate| day < matter.opened_on || day > today;
    if matter.opened_on > today || matter.closed_on.is_some_and(ends_early) {
        refusals.push(Refusal::PressDaysWrong);
    }
    let seen_to = |done: &StepDone| done.on < matter.opened_on || done.on > today;
    if matter.opened_on <= today && matter.steps.iter().any(seen_to) {
        refusals.push(Refusal::PressStepOutside);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether a contact can be put down.
///
/// # Errors
/// When it was before the matter began, or is still to come.
pub fn contact(
    contact: &PressContact,
    matter: &PressMatter,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if contact.on < matter.opened_on || contact.on > today {
        return Err(Refusal::PressDaysWrong);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PartyId;
    use crate::incident::{Party, PartyRole};
    use crate::person::Who;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn teacher() -> StaffId {
        StaffId(Uuid::from_u128(7))
    }

    fn incident() -> Incident {
        let mut incident = crate::rehearsal::incident(&[]);
        incident.parties.push(Party {
            id: PartyId(Uuid::from_u128(8)),
            who: Who::Staff { id: teacher() },
            role: PartyRole::Witness,
        });
        incident
    }

    fn matter() -> PressMatter {
        PressMatter {
            title: "Vragen over een filmpje".into(),
            incident: None,
            coordinator: Coordinator {
                staff: Some(StaffId(Uuid::from_u128(9))),
                outsider: String::new(),
                phone: String::new(),
            },
            opened_on: day("2026-11-20"),
            closed_on: None,
            facts: FactSheet {
                happened: "Er ging een filmpje rond.".into(),
                done: "Wij spreken met de kinderen en hun ouders.".into(),
                unknown: String::new(),
                unsaid: String::new(),
                next: String::new(),
            },
            steps: Vec::new(),
        }
    }

    fn said(change: impl Fn(&mut PressMatter)) -> Vec<Refusal> {
        let mut matter = matter();
        change(&mut matter);
        let kept = keep(&matter, Some(&incident()), &[], day("2026-11-22"));
        kept.err().unwrap_or_default()
    }

    #[test]
    fn who_had_a_part_in_it_does_not_speak_for_the_school_not_even_a_witness() {
        assert_eq!(said(|_| ()), []);
        assert_eq!(
            said(|it| it.coordinator.staff = Some(teacher())),
            [Refusal::PressCoordinatorInvolved]
        );
        assert_eq!(
            said(|it| it.coordinator.staff = None),
            [Refusal::PressCoordinatorMissing]
        );
        assert_eq!(
            said(|it| {
                it.coordinator.staff = None;
                it.coordinator.outsider = "B. Buitenstaander, stichting".into();
            }),
            []
        );
    }

    #[test]
    fn what_goes_to_the_press_names_nobody() {
        let names = ["Fenna".to_owned(), "Bram".to_owned()];
        assert_eq!(
            keep(&matter(), None, &names, day("2026-11-22")),
            Err(vec![Refusal::NamedToPress {
                names: "Fenna, Bram".into()
            }])
        );
    }

    #[test]
    fn days_that_cannot_be_are_refused() {
        for wrong in ["2026-11-19", "2026-11-23"] {
            assert_eq!(
                said(|it| it.closed_on = Some(day(wrong))),
                [Refusal::PressDaysWrong],
                "{wrong}"
            );
            assert_eq!(
                said(|it| it.steps.push(StepDone {
                    step: PressStep::StaffTold,
                    on: day(wrong)
                })),
                [Refusal::PressStepOutside],
                "{wrong}"
            );
        }
        assert_eq!(
            said(|it| it.opened_on = day("2026-11-23")),
            [Refusal::PressDaysWrong]
        );
        let called = |on: &str| {
            let call = PressContact {
                on: day(on),
                outlet: "Krant".into(),
                who: String::new(),
                purpose: String::new(),
                question: "Klopt het?".into(),
                answer: String::new(),
                reading_agreed: false,
                correction: Correction::NotNeeded,
            };
            contact(&call, &matter(), day("2026-11-22"))
        };
        assert_eq!(called("2026-11-21"), Ok(()));
        for wrong in ["2026-11-19", "2026-11-23"] {
            assert_eq!(called(wrong), Err(Refusal::PressDaysWrong), "{wrong}");
        }
    }

    #[test]
    fn every_step_comes_from_a_clause_of_the_first_founding_document() {
        assert!(
            PressStep::ALL
                .iter()
                .all(|step| step.clause().starts_with("T-M"))
        );
    }
}
