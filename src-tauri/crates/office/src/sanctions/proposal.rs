//! What the ladder proposes for one person after one incident, with the ladder to draw.

use chrono::NaiveDate;
use domain::guardian::Home;
use domain::id::IncidentId;
use domain::person::{Named, PersonId};
use domain::procedure::Nature;
use domain::protocol::Clause;
use domain::refusal::Refusal;
use domain::sanction::{Decider, Proposal, SanctionKind, Standing};

use crate::error::{Error, Result};
use crate::incidents::IncidentLine;
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// How a rung of the ladder stands for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RungState {
    /// Taken before, and it counts.
    Taken,
    /// Taken before; its time has passed.
    Lapsed,
    /// What is proposed now.
    Proposed,
    /// Above what is proposed: choosing it asks for a motivation.
    Above,
    /// Below what is proposed.
    Below,
}

view! {
    /// A rung of the ladder, as it is drawn.
    pub struct RungView {
        /// Which step.
        pub kind: SanctionKind,
        /// Who decides it.
        pub decider: Decider,
        /// The clause it rests on.
        pub clause: String,
        /// How it stands for this person.
        pub state: RungState,
        /// When it was last taken.
        pub taken_on: Option<NaiveDate>,
        /// Whether its procedure is opened first, and decided in later.
        pub opened_first: bool,
        /// What it is in law, for staff.
        pub nature: Option<Nature>,
    }
}

view! {
    /// What the ladder proposes, and the ladder itself.
    pub struct ProposalView {
        /// The proposal.
        pub proposal: Proposal,
        /// For whom.
        pub person: Named,
        /// The clause that it rests on.
        pub clause: Option<Clause>,
        /// The ladder, the mildest step first.
        pub ladder: Vec<RungView>,
        /// The incident.
        pub incident: IncidentLine,
        /// Whether the director may suspend in the board's name.
        pub director_may_suspend: bool,
        /// To how many households a letter would go.
        pub households: u32,
        /// Whom the letters would be addressed to, a list per household.
        pub recipients: Vec<Vec<String>>,
        /// The households themselves: those that live apart are each heard.
        pub homes: Vec<Home>,
    }
}

impl Office {
    /// What the ladder proposes for `person` after `incident`, with the ladder to draw.
    ///
    /// # Errors
    /// [`Error::Refused`] when no step can follow; [`Error::NotFound`], [`Error::Forbidden`].
    pub fn propose_sanction(
        &self,
        incident: IncidentId,
        person: PersonId,
        now: Now,
    ) -> Result<ProposalView> {
        self.allow(UseCase::ProposeSanction)?;
        self.may_see(person)?;
        let incident = self.seen_incident(incident)?;
        let named = self.name_of(person)?;
        let earlier = self.earlier(person)?;
        let ruling = self.ruling(now.today);
        let proposal = domain::sanction::propose(&ruling, &incident, person, &earlier, now.today);
        // A time-out at once does not use up the step of the incident, and a ban that ends may be
        // followed by another.
        let before = match person {
            PersonId::Guardian(_) => domain::sanction::ban_before(&incident, &earlier, now.today),
            _ => domain::sanction::time_out_at_once(&incident, &earlier, &self.calendar()?),
        };
        let proposal = match (proposal, before) {
            (Err(Refusal::AlreadyDecided { .. }), Some(before)) => domain::sanction::propose_after(
                &ruling, &incident, person, &earlier, before, now.today,
            ),
            (proposal, _) => proposal,
        }?;
        let ladder = ruling.ladder(person.subject()).ok_or(Refusal::NoLadder {
            subject: person.subject(),
        })?;
        let place = ladder.place(proposal.kind).unwrap_or(0);
        let rungs = ladder
            .rungs
            .iter()
            .enumerate()
            .map(|(at, rung)| {
                let taken = proposal.earlier.iter().find(|w| w.kind == rung.kind);
                let counts = proposal
                    .earlier
                    .iter()
                    .any(|w| w.kind == rung.kind && w.standing == Standing::Counts);
                RungView {
                    kind: rung.kind,
                    decider: rung.decider,
                    clause: rung.clause.clone(),
                    state: if at == place {
                        RungState::Proposed
                    } else if counts {
                        RungState::Taken
                    } else if taken.is_some_and(|w| w.standing == Standing::Lapsed) {
                        RungState::Lapsed
                    } else if at > place {
                        RungState::Above
                    } else {
                        RungState::Below
                    },
                    taken_on: taken.map(|w| w.decided_on),
                    opened_first: rung.kind.is_opened_first(),
                    nature: rung.kind.nature(None),
                }
            })
            .collect();
        let recipients = self.recipients(person)?;
        let line = self
            .incident_lines(vec![incident])?
            .pop()
            .ok_or(Error::NotFound {
                noun: crate::Noun::Incident,
            })?;
        Ok(ProposalView {
            clause: self.protocol.clause(&proposal.clause).cloned(),
            proposal,
            person: named,
            ladder: rungs,
            incident: line,
            director_may_suspend: self.read().school()?.director_may_suspend,
            households: u32::try_from(recipients.len()).unwrap_or(u32::MAX),
            recipients,
            homes: self.homes(person)?,
        })
    }

    /// The names per household that a letter about a person goes to.
    fn recipients(&self, person: PersonId) -> Result<Vec<Vec<String>>> {
        let pupil = match person {
            PersonId::Pupil(pupil) => pupil,
            PersonId::Guardian(id) => return Ok(vec![vec![self.read().guardian(id)?.name.full()]]),
            PersonId::Staff(_) => return Ok(Vec::new()),
        };
        let guardians = self.read().guardians_of(pupil)?;
        Ok(domain::guardian::households(&guardians, pupil)
            .iter()
            .map(|home| {
                home.members
                    .iter()
                    .map(|m| m.guardian.name.full())
                    .collect()
            })
            .collect())
    }
}
