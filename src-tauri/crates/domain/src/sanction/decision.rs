//! What a person decides: the decision and what is particular to each step.

use chrono::{NaiveDate, NaiveTime};

use crate::calendar::Calendar;
use crate::guardian::Home;
use crate::id::{GuardianId, IncidentId, SanctionId};
use crate::person::{PersonId, Subject};
use crate::procedure::{Grounds, Route};
use crate::sanction::{Decider, SanctionKind};
use crate::value;

value! {
    /// That a household was heard, or did not use the invitation to be.
    pub struct HouseholdHeard {
        /// The guardians who live there.
        pub guardians: Vec<GuardianId>,
        /// The day they were heard, or for which they were invited.
        pub on: NaiveDate,
        /// Whether they were invited for that day and did not come.
        #[serde(default)]
        pub declined: bool,
        /// What they said, as it will stand in their own letter and in no other; may be empty.
        #[serde(default)]
        pub account: String,
    }
}

/// A letter that invited a household to tell its side, and left the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// To which guardians.
    pub guardians: Vec<GuardianId>,
    /// For which day.
    pub to: NaiveDate,
    /// When it was handed over or posted, unless it came back since.
    pub left_on: NaiveDate,
    /// Whether it was handed over that day, and not posted.
    pub in_hand: bool,
}

value! {
    /// Who was heard, and when; or why that has to wait.
    #[derive(Default)]
    pub struct Hearing {
        /// The day the pupil was heard.
        #[serde(default)]
        pub pupil_heard_on: Option<NaiveDate>,
        /// The day the guardians were heard, where they are one household.
        #[serde(default)]
        pub guardians_heard_on: Option<NaiveDate>,
        /// Each household that was heard, where guardians live apart; also where one that was
        /// invited did not come.
        #[serde(default)]
        pub households: Vec<HouseholdHeard>,
        /// Why the decision could not wait for the hearing (Awb 4:11); empty when it did.
        #[serde(default)]
        pub urgency: String,
        /// The day on which who was not heard will be.
        #[serde(default)]
        pub hear_on: Option<NaiveDate>,
        /// What was said, as it will stand in every letter; may be empty. Where guardians live
        /// apart it is what the pupil said, and each household has an account of its own.
        #[serde(default)]
        pub account: String,
    }
}

impl Hearing {
    /// Whether both the pupil and each household were heard, or did not use the invitation.
    pub fn is_whole(&self, homes: &[Home]) -> bool {
        self.pupil_heard_on.is_some() && self.unheard(homes).is_empty()
    }

    /// How a household of several was heard: by what names it, and where it is the only one by the
    /// day of the guardians.
    pub fn of(&self, home: &Home, homes: &[Home]) -> Option<HouseholdHeard> {
        let named = self
            .households
            .iter()
            .find(|it| home.has_one_of(&it.guardians));
        let only = || {
            self.guardians_heard_on
                .filter(|_| homes.len() < 2)
                .map(|on| HouseholdHeard {
                    guardians: home.guardians.clone(),
                    on,
                    declined: false,
                    account: String::new(),
                })
        };
        named.cloned().or_else(only)
    }

    /// What was said, for the letter to a household: never what another household said.
    pub fn account_for(&self, guardians: &[GuardianId]) -> String {
        let own = self
            .households
            .iter()
            .find(|it| it.guardians.iter().any(|one| guardians.contains(one)))
            .filter(|it| !it.declined)
            .map_or("", |it| it.account.trim());
        [self.account.trim(), own]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Everything that was said, with the household that said it, where one did.
    pub fn accounts(&self) -> impl Iterator<Item = (Option<&HouseholdHeard>, &str)> {
        let apart = self.households.iter();
        std::iter::once((None, self.account.as_str()))
            .chain(apart.map(|it| (Some(it), it.account.as_str())))
            .filter(|(_, text)| !text.trim().is_empty())
    }

    /// The last day on which guardians were heard, or invited in vain.
    pub fn guardians_on(&self) -> Option<NaiveDate> {
        let apart = self.households.iter().map(|it| it.on).max();
        self.guardians_heard_on.max(apart)
    }

    /// The households that were neither heard nor invited in vain.
    pub fn unheard<'a>(&self, homes: &'a [Home]) -> Vec<&'a Home> {
        let unheard = |home: &&Home| self.of(home, homes).is_none();
        homes.iter().filter(unheard).collect()
    }

    /// Every day on which somebody was heard, or was invited for.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let own = [self.pupil_heard_on, self.guardians_heard_on];
        let apart = self.households.iter().map(|it| it.on);
        own.into_iter().flatten().chain(apart)
    }
}

value! {
    /// What is particular to a suspension.
    pub struct Suspension {
        /// First day without school.
        pub first_day: NaiveDate,
        /// Last day without school.
        pub last_day: NaiveDate,
        /// Why nothing milder will do (Awb 3:4).
        #[serde(default)]
        pub proportionality: String,
        /// How schoolwork goes on.
        pub schoolwork: String,
        /// Whom the guardians can speak to.
        pub contact: String,
        /// The day of the talk on return.
        #[serde(default)]
        pub return_talk_on: Option<NaiveDate>,
    }
}

value! {
    /// What is particular to a time-out: the rest of a day, or one whole school day.
    pub struct TimeOut {
        /// The day.
        pub day: NaiveDate,
        /// From what time, when it is the rest of the day.
        #[serde(default)]
        pub from: Option<NaiveTime>,
        /// What it is for.
        pub purpose: String,
        /// Who looks after the pupil until the guardians do.
        pub supervision: String,
        /// The day of the talk at school.
        #[serde(default)]
        pub talk_on: Option<NaiveDate>,
    }
}

value! {
    /// What is particular to an internal suspension: at school, not in the own group, with
    /// education, and for a set term.
    pub struct InternalSuspension {
        /// First day outside the own group.
        pub first_day: NaiveDate,
        /// Last day outside the own group.
        pub last_day: NaiveDate,
        /// Where the pupil is meanwhile.
        pub place: String,
        /// How education goes on.
        pub education: String,
        /// Whom the guardians can speak to.
        pub contact: String,
        /// The day of the talk on return.
        #[serde(default)]
        pub return_talk_on: Option<NaiveDate>,
    }
}

value! {
    /// What is particular to the decision to expel.
    pub struct Expulsion {
        /// Which interests were weighed, and how.
        pub interests: String,
        /// The answer to what the guardians said.
        pub answer_to_view: String,
        /// From which day the pupil leaves; only once another school admits the pupil.
        #[serde(default)]
        pub effective_on: Option<NaiveDate>,
    }
}

value! {
    /// What is particular to an access ban for a guardian.
    pub struct AccessBan {
        /// Which buildings and grounds.
        pub area: String,
        /// First day.
        pub first_day: NaiveDate,
        /// Last day; after it a new decision is needed.
        pub last_day: NaiveDate,
        /// The day on which it is looked at whether the ban is still needed.
        #[serde(default)]
        pub review_on: Option<NaiveDate>,
        /// Whom the guardian can speak to about the child.
        pub contact: String,
        /// Why nothing milder will do.
        pub proportionality: String,
    }
}

value! {
    /// What is particular to a measure for staff.
    #[derive(Default)]
    pub struct StaffMeasure {
        /// First day of a suspension.
        #[serde(default)]
        pub first_day: Option<NaiveDate>,
        /// Last day of a suspension; an order measure may have none yet.
        #[serde(default)]
        pub last_day: Option<NaiveDate>,
        /// By which road a contract ends.
        #[serde(default)]
        pub route: Option<Route>,
        /// The last day of a contract that ends.
        #[serde(default)]
        pub ends_on: Option<NaiveDate>,
        /// The urgent reason of a summary dismissal.
        #[serde(default)]
        pub urgent_reason: String,
        /// Why a summary dismissal was not given at once after the school came to know.
        #[serde(default)]
        pub delay: String,
    }
}

/// What is particular to one step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Particulars {
    /// Of a time-out.
    TimeOut(TimeOut),
    /// Of an internal suspension.
    InternalSuspension(InternalSuspension),
    /// Of an expulsion.
    Expulsion(Expulsion),
    /// Of an access ban.
    AccessBan(AccessBan),
    /// Of a measure for staff.
    StaffMeasure(StaffMeasure),
}

value! {
    /// What a person decided.
    pub struct Decision {
        /// On which incident it rests; none for an expulsion over a need for support.
        #[serde(default)]
        pub incident: Option<IncidentId>,
        /// For whom.
        pub person: PersonId,
        /// The step.
        pub kind: SanctionKind,
        /// When it was decided.
        pub decided_on: NaiveDate,
        /// Who decided.
        pub decided_by: Decider,
        /// What happened, as it will stand in the letter; empty takes the facts of the incident.
        #[serde(default)]
        pub facts: String,
        /// Why this step, as it will stand in the letter.
        pub reasons: String,
        /// What is expected from now on, as it will stand in the letter of a warning.
        #[serde(default)]
        pub expectation: String,
        /// Why a step was skipped; empty when none was.
        #[serde(default)]
        pub skip_reason: String,
        /// Who was heard.
        #[serde(default)]
        pub hearing: Hearing,
        /// Of a suspension.
        #[serde(default)]
        pub suspension: Option<Suspension>,
        /// On what ground, for what keeps a pupil away. In a procedure it stands in the opening.
        #[serde(default)]
        pub grounds: Grounds,
        /// In which procedure it is taken: the one that it ends, or the expulsion that runs while
        /// a pupil is suspended.
        #[serde(default)]
        pub procedure: Option<SanctionId>,
        /// What is particular to other steps.
        #[serde(default)]
        pub particulars: Option<Particulars>,
        /// Who signs for the board, by name, where the board decides.
        #[serde(default)]
        pub signer: String,
        /// Whether who has no address gets the letter handed over in person.
        #[serde(default)]
        pub in_person: bool,
    }
}

value! {
    /// Days on which a pupil was kept away by a measure: excused, never absent without leave
    /// (Leerplichtwet 11(c)).
    pub struct Absence {
        /// The first day.
        pub first_day: NaiveDate,
        /// The last day.
        pub last_day: NaiveDate,
        /// How many school days.
        pub school_days: u32,
        /// Always true: kept by every list and export that counts absence.
        pub excused: bool,
        /// Where that is written.
        pub source: String,
    }
}

impl Absence {
    /// What is left of it where the decision was taken back on a day: up to and including that day,
    /// and nothing where it had not begun.
    pub fn until(self, ended: Option<NaiveDate>, calendar: &Calendar) -> Option<Absence> {
        let Some(ended) = ended.filter(|day| *day < self.last_day) else {
            return Some(self);
        };
        let days = calendar.school_days(self.first_day, ended).len();
        (self.first_day <= ended).then(|| Absence {
            last_day: ended,
            school_days: u32::try_from(days).unwrap_or(u32::MAX),
            ..self
        })
    }
}

impl Decision {
    /// First and last day of what was decided, where it has days; a measure of order for staff may
    /// have no last day yet.
    pub fn days(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        match (&self.suspension, &self.particulars) {
            (Some(period), _) => Some((period.first_day, Some(period.last_day))),
            (None, Some(Particulars::TimeOut(it))) => Some((it.day, Some(it.day))),
            (None, Some(Particulars::InternalSuspension(it))) => {
                Some((it.first_day, Some(it.last_day)))
            }
            (None, Some(Particulars::AccessBan(it))) => Some((it.first_day, Some(it.last_day))),
            (None, Some(Particulars::StaffMeasure(it))) => {
                it.first_day.map(|first| (first, it.last_day))
            }
            (None, Some(Particulars::Expulsion(_)) | None) => None,
        }
    }

    /// Whether what is particular to a step is that of this one, and not of another.
    pub fn has_its_own_particulars(&self) -> bool {
        use SanctionKind as K;
        let own = match &self.particulars {
            None => true,
            Some(Particulars::TimeOut(_)) => self.kind == K::TimeOut,
            Some(Particulars::InternalSuspension(_)) => self.kind == K::InternalSuspension,
            Some(Particulars::AccessBan(_)) => self.kind == K::AccessBan,
            Some(Particulars::Expulsion(_)) => self.kind == K::Expulsion,
            Some(Particulars::StaffMeasure(_)) => self.kind.subject() == Subject::Staff,
        };
        own && (self.suspension.is_none() || self.kind == K::Suspension)
    }

    /// The day that is set for the talk on return.
    pub fn return_talk(&self) -> Option<NaiveDate> {
        match (&self.suspension, &self.particulars) {
            (Some(period), _) => period.return_talk_on,
            (None, Some(Particulars::TimeOut(it))) => it.talk_on,
            (None, Some(Particulars::InternalSuspension(it))) => it.return_talk_on,
            _ => None,
        }
    }

    /// The day from which an expelled pupil leaves.
    pub fn leaves_on(&self) -> Option<NaiveDate> {
        match &self.particulars {
            Some(Particulars::Expulsion(it)) => it.effective_on,
            _ => None,
        }
    }

    /// The absence that the decision brings: that of a suspension, or of a time-out at home. An
    /// internal suspension is none, for the pupil is at school.
    pub fn absence(&self, school_days: u32) -> Option<Absence> {
        let away = matches!(self.kind, SanctionKind::Suspension | SanctionKind::TimeOut);
        let (first_day, last_day) = self.days().filter(|_| away)?;
        Some(Absence {
            first_day,
            last_day: last_day.unwrap_or(first_day),
            school_days,
            excused: true,
            source: "Leerplichtwet 11(c)".to_owned(),
        })
    }
}
