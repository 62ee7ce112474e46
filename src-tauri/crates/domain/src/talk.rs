//! What was said after an incident: hearings, talks, contact with guardians and aftercare, each
//! with who, when, how and what was agreed (domain §8.4, seeds T-D2, T-S10, A-I3).
//!
//! A talk is only ever added; what was recorded by mistake is struck out and stays to be seen.
//! Deliberately absent: whether the case can be closed, which is [`crate::aftercare`]'s.

use chrono::{NaiveDate, NaiveTime};

use crate::id::PupilId;
use crate::incident::{Incident, IncidentStatus, PartyRole};
use crate::person::PersonId;
use crate::procedure::offence;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// What kind of talk it was.
    pub enum TalkKind {
        /// Hearing somebody's side.
        Hearing = "hearing",
        /// Telling guardians, or hearing from them.
        Guardians = "guardians",
        /// Any other talk.
        Conversation = "conversation",
        /// Making it good again between those who were in it.
        Restorative = "restorative",
        /// With a group that supports the target.
        SupportGroup = "support_group",
        /// Seeing afterwards how the target is.
        Aftercare = "aftercare",
    }
}

codes! {
    /// How people spoke with each other.
    pub enum Means {
        /// In one room.
        InPerson = "in_person",
        /// By telephone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// By e-mail.
        Email = "email",
        /// Through the portal for guardians.
        Portal = "portal",
        /// By letter.
        Letter = "letter",
    }
}

codes! {
    /// A prepared question, in the order in which they are asked. The words are in the locales.
    pub enum Prompt {
        /// What happened?
        WhatHappened = "what_happened",
        /// What did you think then?
        WhatThought = "what_thought",
        /// What do you think of it now?
        WhatThinkNow = "what_think_now",
        /// Who was affected, and how?
        WhoAffected = "who_affected",
        /// What can make it good?
        WhatRepairs = "what_repairs",
        /// What did it do to you?
        WhatDidItDo = "what_did_it_do",
        /// What was hardest?
        WhatWasHardest = "what_was_hardest",
        /// What do you need?
        WhatNeeded = "what_needed",
        /// How is it now?
        HowNow = "how_now",
        /// Did it happen again?
        Again = "again",
        /// Do you feel safe at school and online?
        Safe = "safe",
        /// What helped, and what did not?
        WhatHelped = "what_helped",
    }
}

value! {
    /// A prepared question and what was answered.
    pub struct Reply {
        /// The question.
        pub prompt: Prompt,
        /// In the words of who answered.
        pub answer: String,
    }
}

value! {
    /// A talk.
    pub struct Talk {
        /// What kind.
        pub kind: TalkKind,
        /// The day.
        pub held_on: NaiveDate,
        /// The time, where known.
        #[serde(default)]
        pub held_at: Option<NaiveTime>,
        /// How.
        pub means: Means,
        /// With whom, of those with a file at the school.
        pub with: Vec<PersonId>,
        /// Who else was there; may be empty.
        #[serde(default)]
        pub others: String,
        /// About which child guardians were spoken with.
        #[serde(default)]
        pub about: Option<PupilId>,
        /// What was said; may be empty where questions were answered.
        #[serde(default)]
        pub said: String,
        /// The prepared questions that were answered.
        #[serde(default)]
        pub answers: Vec<Reply>,
        /// What was agreed; may be empty.
        #[serde(default)]
        pub agreed: String,
    }
}

/// The questions that are prepared for a talk with somebody of this part: what happened and what
/// can make it good for who did it, what it did and what is needed for who it was done to, and
/// afterwards how it is now. No question asks why, which asks for an excuse.
pub fn prompts(kind: TalkKind, role: PartyRole) -> &'static [Prompt] {
    use Prompt as P;
    match (kind, role) {
        (TalkKind::Aftercare, _) => &[P::HowNow, P::Again, P::Safe, P::WhatHelped],
        (TalkKind::Guardians, _) => &[],
        (_, PartyRole::Target) => &[
            P::WhatHappened,
            P::WhatThought,
            P::WhatDidItDo,
            P::WhatWasHardest,
            P::WhatNeeded,
        ],
        _ => &[
            P::WhatHappened,
            P::WhatThought,
            P::WhatThinkNow,
            P::WhoAffected,
            P::WhatRepairs,
        ],
    }
}

/// Whether follow-through of an incident can be recorded at all.
///
/// # Errors
/// A report that was not taken over, one that was struck out, and a suspicion against staff, of
/// which the school records dates alone (WPO 4a).
pub fn follows(incident: &Incident) -> Result<(), Refusal> {
    if offence::concerns(incident) {
        return Err(Refusal::SexualOffenceByStaff);
    }
    match incident.status {
        IncidentStatus::SentIn => Err(Refusal::NotTakenOver),
        IncidentStatus::StruckOut => Err(Refusal::StruckOut),
        _ => Ok(()),
    }
}

/// Whether a talk can be recorded.
///
/// # Errors
/// Every [`Refusal`] in its way.
pub fn record(talk: &Talk, incident: &Incident, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    follows(incident).map_err(|refusal| vec![refusal])?;
    let mut refusals = Vec::new();
    let mut need = |there: bool, refusal: Refusal| {
        if !there {
            refusals.push(refusal);
        }
    };
    need(talk.held_on <= today, Refusal::TalkInFuture);
    need(
        talk.held_on >= incident.happened_on,
        Refusal::TalkBeforeIncident,
    );
    need(
        !talk.with.is_empty() || !talk.others.trim().is_empty(),
        Refusal::TalkWithNobody,
    );
    let answered = talk.answers.iter().any(|one| !one.answer.trim().is_empty());
    need(
        answered || !talk.said.trim().is_empty() || !talk.agreed.trim().is_empty(),
        Refusal::TalkSaysNothing,
    );
    let is_in_it = |pupil: PupilId| {
        let mut parties = incident.parties.iter();
        parties.any(|party| party.who.person() == Some(PersonId::Pupil(pupil)))
    };
    match talk.kind {
        TalkKind::Guardians => need(talk.about.is_some_and(is_in_it), Refusal::TalkAboutNobody),
        TalkKind::Aftercare => need(
            talk.with
                .iter()
                .any(|person| matches!(person, PersonId::Pupil(pupil) if is_in_it(*pupil))),
            Refusal::AftercareWithoutChild,
        ),
        _ => {}
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::GuardianId;
    use crate::rehearsal::{day, incident, pupil, today};
    use uuid::Uuid;

    fn child(n: u128) -> PupilId {
        PupilId(Uuid::from_u128(n))
    }

    fn case() -> Incident {
        incident(&[
            (pupil(1), PartyRole::Target),
            (pupil(2), PartyRole::Perpetrator),
        ])
    }

    fn told() -> Talk {
        Talk {
            kind: TalkKind::Guardians,
            held_on: day("2026-11-20"),
            held_at: None,
            means: Means::Phone,
            with: vec![PersonId::Guardian(GuardianId(Uuid::from_u128(9)))],
            others: String::new(),
            about: Some(child(1)),
            said: "Verteld wat er is gebeurd.".into(),
            answers: Vec::new(),
            agreed: String::new(),
        }
    }

    fn with(change: impl FnOnce(&mut Talk)) -> Talk {
        let mut talk = told();
        change(&mut talk);
        talk
    }

    #[test]
    fn every_rule_about_a_talk_speaks_for_itself() {
        assert_eq!(record(&told(), &case(), today()), Ok(()));
        for (talk, refusal) in [
            (
                with(|t| t.held_on = day("2026-11-23")),
                Refusal::TalkInFuture,
            ),
            (
                with(|t| t.held_on = day("2026-11-17")),
                Refusal::TalkBeforeIncident,
            ),
            (with(|t| t.with.clear()), Refusal::TalkWithNobody),
            (with(|t| t.said = " ".into()), Refusal::TalkSaysNothing),
            (with(|t| t.about = None), Refusal::TalkAboutNobody),
            (with(|t| t.about = Some(child(3))), Refusal::TalkAboutNobody),
            (
                with(|t| t.kind = TalkKind::Aftercare),
                Refusal::AftercareWithoutChild,
            ),
        ] {
            assert_eq!(record(&talk, &case(), today()), Err(vec![refusal]));
        }
        let outsider = with(|t| {
            t.with.clear();
            t.others = "de wijkagent".into();
        });
        assert_eq!(record(&outsider, &case(), today()), Ok(()));
        let answers = with(|t| {
            t.said.clear();
            t.answers = vec![Reply {
                prompt: Prompt::HowNow,
                answer: "Beter.".into(),
            }];
        });
        assert_eq!(record(&answers, &case(), today()), Ok(()));
    }

    #[test]
    fn nothing_follows_a_report_that_waits_a_mistake_or_a_suspicion_against_staff() {
        use crate::incident::Category;
        let mut waits = case();
        waits.status = IncidentStatus::SentIn;
        let mut struck = case();
        struck.status = IncidentStatus::StruckOut;
        let staff = crate::person::Who::Staff {
            id: crate::id::StaffId(Uuid::from_u128(3)),
        };
        let mut offence = incident(&[(staff, PartyRole::Involved)]);
        offence.categories = vec![Category::SexualAbuse];
        for (incident, refusal) in [
            (waits, Refusal::NotTakenOver),
            (struck, Refusal::StruckOut),
            (offence, Refusal::SexualOffenceByStaff),
        ] {
            assert_eq!(record(&told(), &incident, today()), Err(vec![refusal]));
        }
    }

    #[test]
    fn who_it_was_done_to_is_not_asked_to_make_it_good() {
        for kind in [TalkKind::Hearing, TalkKind::Restorative] {
            let asked = prompts(kind, PartyRole::Target);
            assert!(asked.contains(&Prompt::WhatNeeded), "{kind:?}");
            assert!(!asked.contains(&Prompt::WhatRepairs), "{kind:?}");
            assert!(prompts(kind, PartyRole::Perpetrator).contains(&Prompt::WhatRepairs));
        }
        let after = prompts(TalkKind::Aftercare, PartyRole::Target);
        assert!(after.contains(&Prompt::Again) && after.contains(&Prompt::Safe));
    }
}
