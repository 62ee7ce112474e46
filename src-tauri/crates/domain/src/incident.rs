//! Incidents: what happened, when, where, and who had which part in it. Facts only; a role is a
//! judgement and starts neutral (seed A and T: "possibly" until heard).

use chrono::{NaiveDate, NaiveTime};

use crate::id::{IncidentId, PartyId};
use crate::person::Who;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// What kind of incident it is. A protocol says which of these the school uses.
    pub enum Category {
        /// Bullying: repeated, intended, unequal.
        Bullying = "bullying",
        /// Bullying online.
        BullyingOnline = "bullying_online",
        /// Leaving someone out.
        Exclusion = "exclusion",
        /// Hurting with words.
        VerbalViolence = "verbal_violence",
        /// Hurting the body.
        PhysicalViolence = "physical_violence",
        /// A fight.
        Fighting = "fighting",
        /// A threat.
        Threat = "threat",
        /// Stalking.
        Stalking = "stalking",
        /// Slander.
        Defamation = "defamation",
        /// An insult or obscenity.
        Insult = "insult",
        /// A picture or film shared without consent.
        ImageShared = "image_shared",
        /// Sexual imagery.
        Sexting = "sexting",
        /// Personal data shared.
        PrivacyBreach = "privacy_breach",
        /// An account broken into or misused.
        AccountHack = "account_hack",
        /// A false account in someone's name.
        Impersonation = "impersonation",
        /// Contact with an unknown adult.
        Grooming = "grooming",
        /// Someone else's work published.
        Copyright = "copyright",
        /// Discrimination.
        Discrimination = "discrimination",
        /// Radicalisation.
        Radicalisation = "radicalisation",
        /// Sexual harassment.
        SexualHarassment = "sexual_harassment",
        /// Sexual abuse, also by staff: a flow of its own (WPO 4a).
        SexualAbuse = "sexual_abuse",
        /// Damage to things.
        Vandalism = "vandalism",
        /// Theft.
        Theft = "theft",
        /// A weapon.
        Weapon = "weapon",
        /// Drugs or alcohol.
        DrugsAlcohol = "drugs_alcohol",
        /// Running away.
        Runaway = "runaway",
        /// Seriously not following instructions.
        Disobedience = "disobedience",
        /// An accident.
        Accident = "accident",
        /// Someone where they may not be.
        Trespass = "trespass",
        /// Aggression by a guardian.
        ParentAggression = "parent_aggression",
        /// Conduct of a member of staff.
        StaffMisconduct = "staff_misconduct",
        /// Harm to the good name of the school or someone in it.
        Reputation = "reputation",
        /// Something else.
        Other = "other",
    }
}

/// Whether these kinds leave open if a picture or film was sexual. That is asked: of a minor it is
/// a criminal offence, nobody keeps or looks at it, and by somebody of the school it stops the
/// school's own inquiry (Sr 252; WPO 4a).
pub fn asks_whether_sexual(categories: &[Category]) -> bool {
    let has = |category| categories.contains(&category);
    has(Category::ImageShared) && !has(Category::Sexting)
}

codes! {
    /// How serious it is.
    pub enum Severity {
        /// Light.
        Light = "light",
        /// Moderate.
        Moderate = "moderate",
        /// Serious.
        Serious = "serious",
    }
}

codes! {
    /// Where it happened. Outside school never stops a report: what happens at home is felt in
    /// class (seed T-O4).
    pub enum Place {
        /// In class.
        Classroom = "classroom",
        /// In the school yard.
        Yard = "yard",
        /// In a corridor.
        Corridor = "corridor",
        /// In the toilets.
        Toilets = "toilets",
        /// In the gym or its changing room.
        Gym = "gym",
        /// On the way to or from school.
        OnTheWay = "on_the_way",
        /// During lunch at school.
        LunchRoom = "lunch_room",
        /// At after-school care.
        AfterSchoolCare = "after_school_care",
        /// On a school trip.
        Trip = "trip",
        /// At home or in the neighbourhood.
        Home = "home",
        /// Online.
        Online = "online",
        /// Somewhere else.
        Elsewhere = "elsewhere",
    }
}

codes! {
    /// The part of the day, as people remember it.
    pub enum DayPart {
        /// Before school.
        BeforeSchool = "before_school",
        /// During a lesson.
        Lesson = "lesson",
        /// The small break.
        MorningBreak = "morning_break",
        /// The lunch break.
        LunchBreak = "lunch_break",
        /// After school.
        AfterSchool = "after_school",
        /// In the evening.
        Evening = "evening",
        /// In the weekend or a holiday.
        Weekend = "weekend",
        /// Not known.
        Unknown = "unknown",
    }
}

codes! {
    /// The part someone had. Everyone starts as involved; a role is given after hearing.
    pub enum PartyRole {
        /// Involved, the role not known.
        Involved = "involved",
        /// The one it was done to.
        Target = "target",
        /// The one who did it.
        Perpetrator = "perpetrator",
        /// Joined in.
        Assistant = "assistant",
        /// Cheered or laughed.
        Reinforcer = "reinforcer",
        /// Stood up for the target.
        Defender = "defender",
        /// Was there and did nothing.
        Bystander = "bystander",
        /// Saw it.
        Witness = "witness",
        /// Reported it.
        Reporter = "reporter",
    }
}

impl PartyRole {
    /// Whether a sanction can follow from the part: never for who it was done to, who stood up for
    /// them, saw it or reported it.
    pub fn can_be_sanctioned(self) -> bool {
        matches!(
            self,
            PartyRole::Involved
                | PartyRole::Perpetrator
                | PartyRole::Assistant
                | PartyRole::Reinforcer
        )
    }
}

impl PartyRole {
    /// Whether the part is that of someone who did something: not of who is only involved, whose
    /// part is not known yet.
    pub fn did_something(self) -> bool {
        self != PartyRole::Involved && self.can_be_sanctioned()
    }
}

codes! {
    /// Through whom the school came to know.
    pub enum ReportedBy {
        /// A pupil.
        Pupil = "pupil",
        /// A guardian.
        Guardian = "guardian",
        /// A member of staff.
        Staff = "staff",
        /// Someone from outside.
        Outsider = "outsider",
    }
}

codes! {
    /// How far its handling is.
    pub enum IncidentStatus {
        /// Sent in by a teacher; the counsellor has still to take it over. Until then it counts for
        /// nothing.
        SentIn = "sent_in",
        /// Reported.
        Reported = "reported",
        /// Being handled.
        InProgress = "in_progress",
        /// Measures were taken.
        Measures = "measures",
        /// In aftercare.
        Aftercare = "aftercare",
        /// Closed.
        Closed = "closed",
        /// Struck out: recorded by mistake; it counts for nothing.
        StruckOut = "struck_out",
    }
}

impl IncidentStatus {
    /// Whether the incident counts: not while a report waits to be taken over, and not once it was
    /// struck out.
    pub fn counts(self) -> bool {
        !matches!(self, IncidentStatus::SentIn | IncidentStatus::StruckOut)
    }

    /// Whether the handling can go on to another state.
    ///
    /// # Errors
    /// A report waits until it is taken over, unless it was a mistake; what was taken over does not
    /// go back to its sender.
    pub fn may_become(self, next: IncidentStatus) -> Result<(), Refusal> {
        match (self, next) {
            (IncidentStatus::SentIn, IncidentStatus::StruckOut) => Ok(()),
            (IncidentStatus::SentIn, _) => Err(Refusal::NotTakenOver),
            (_, IncidentStatus::SentIn) => Err(Refusal::TakenOverBefore),
            _ => Ok(()),
        }
    }
}

codes! {
    /// Whether it concerns the school (seed A-R2).
    pub enum Scope {
        /// It has to do with school, or school and private life overlap.
        School = "school",
        /// It has nothing to do with school.
        Private = "private",
    }
}

value! {
    /// One person's part in an incident.
    pub struct Party {
        /// Its id.
        pub id: PartyId,
        /// Who.
        pub who: Who,
        /// Which part.
        pub role: PartyRole,
    }
}

value! {
    /// An incident. Its facts are fixed once recorded.
    pub struct Incident {
        /// Its id.
        pub id: IncidentId,
        /// The number the school speaks of, as "2026-014": calendar year and order.
        pub number: String,
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// The time, where known.
        pub happened_at: Option<NaiveTime>,
        /// The part of the day.
        pub day_part: DayPart,
        /// Where.
        pub place: Place,
        /// Online: on which platform; may be empty.
        pub platform: String,
        /// What happened, without judgement.
        pub facts: String,
        /// How it is felt at school, where it happened elsewhere; may be empty.
        pub felt_at_school: String,
        /// What kind, the first the main one; never empty.
        pub categories: Vec<Category>,
        /// How serious.
        pub severity: Severity,
        /// The clauses of the protocol it breaches.
        pub clauses: Vec<String>,
        /// Whether it may be a criminal offence.
        pub possibly_criminal: bool,
        /// Whether it concerns the school, where the protocol asks.
        pub scope: Option<Scope>,
        /// Through whom the school came to know.
        pub reported_by: ReportedBy,
        /// The day it was reported.
        pub reported_on: NaiveDate,
        /// How far its handling is.
        pub status: IncidentStatus,
        /// Who had a part in it.
        pub parties: Vec<Party>,
        /// Grows with every edit; an edit on an older version is stale.
        pub version: u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_picture_that_was_shared_it_is_asked_whether_it_was_sexual() {
        use Category::{Bullying, ImageShared, Sexting};
        assert!(asks_whether_sexual(&[Bullying, ImageShared]));
        assert!(!asks_whether_sexual(&[ImageShared, Sexting]));
        assert!(!asks_whether_sexual(&[Bullying]));
    }

    #[test]
    fn a_report_waits_until_it_is_taken_over_or_was_a_mistake() {
        use IncidentStatus::{Closed, InProgress, Reported, SentIn, StruckOut};
        for (from, to, said) in [
            (SentIn, InProgress, Err(Refusal::NotTakenOver)),
            (SentIn, Closed, Err(Refusal::NotTakenOver)),
            (SentIn, StruckOut, Ok(())),
            (Reported, SentIn, Err(Refusal::TakenOverBefore)),
            (Closed, InProgress, Ok(())),
        ] {
            assert_eq!(from.may_become(to), said, "{from:?} {to:?}");
        }
        let counting: Vec<_> = IncidentStatus::ALL
            .iter()
            .filter(|one| one.counts())
            .collect();
        assert_eq!(counting.len(), IncidentStatus::ALL.len() - 2);
    }
}
