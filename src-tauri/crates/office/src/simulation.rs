//! What another ladder would have proposed after the incidents of a school year, beside what was
//! proposed and decided then. It only reads: whoever looks has changed nothing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use domain::id::IncidentId;
use domain::incident::{Category, Incident, Severity};
use domain::person::{Named, PersonId};
use domain::protocol::{Ladder, Protocol};
use domain::refusal::Refusal;
use domain::sanction::{Because, Decider, Earlier, Proposal, SanctionKind};
use domain::school::SchoolYear;
use domain::simulation::{self, Taken};
use register::IncidentQuery;

use crate::error::{Error, Problem, Result, Spoken};
use crate::ladders::LadderChange;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// What is tried: another protocol, another ladder, or both.
    #[derive(Default)]
    pub struct Candidate {
        /// The id of a shipped protocol; `None` for the one in force.
        #[serde(default)]
        pub protocol: Option<String>,
        /// A ladder as it is to be; `None` for those of the protocol.
        #[serde(default)]
        pub ladder: Option<Ladder>,
        /// "2025-2026"; `None` for the school year before this one.
        #[serde(default)]
        pub school_year: Option<String>,
    }
}

view! {
    /// A step that a ladder proposes, and why.
    pub struct SimulatedStep {
        /// The step.
        pub kind: SanctionKind,
        /// Who decides it.
        pub decider: Decider,
        /// The clause it rests on.
        pub clause: String,
        /// Why this step.
        pub because: Because,
    }
}

view! {
    /// What a ladder says after one incident for one person: a step, or why none.
    pub struct Simulated {
        /// The step.
        pub step: Option<SimulatedStep>,
        /// Why it proposes none.
        pub refusal: Option<Spoken>,
    }
}

impl From<std::result::Result<Proposal, Refusal>> for Simulated {
    fn from(played: std::result::Result<Proposal, Refusal>) -> Self {
        match played {
            Ok(proposal) => Simulated {
                step: Some(SimulatedStep {
                    kind: proposal.kind,
                    decider: proposal.decider,
                    clause: proposal.clause,
                    because: proposal.because,
                }),
                refusal: None,
            },
            Err(refusal) => Simulated {
                step: None,
                refusal: Some(refusal.into()),
            },
        }
    }
}

impl Simulated {
    fn kind(&self) -> Option<SanctionKind> {
        self.step.as_ref().map(|step| step.kind)
    }
}

view! {
    /// One person after one incident.
    pub struct SimulatedLine {
        /// The incident.
        pub incident: IncidentId,
        /// "2025-014".
        pub number: String,
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// Its main category.
        pub category: Category,
        /// How serious it was.
        pub severity: Severity,
        /// For whom.
        pub person: Named,
        /// What the candidate would have proposed.
        pub candidate: Simulated,
        /// What was proposed by what ruled then.
        pub then: Simulated,
        /// What was decided then.
        pub taken: Option<Taken>,
        /// Whether the candidate says something else than what ruled then.
        pub differs: bool,
    }
}

view! {
    /// How often a step is proposed.
    pub struct SimulatedCount {
        /// The step; `None` for no step at all.
        pub kind: Option<SanctionKind>,
        /// By the candidate.
        pub candidate: u32,
        /// By what ruled then.
        pub then: u32,
    }
}

view! {
    /// A school year under another ladder.
    pub struct Simulation {
        /// "2025-2026".
        pub school_year: String,
        /// How many incidents there were; those that were struck out do not count.
        pub incidents: u32,
        /// One line for each person to whom a step could have followed, the oldest first.
        pub lines: Vec<SimulatedLine>,
        /// How often each step is proposed, the mildest first.
        pub counts: Vec<SimulatedCount>,
    }
}

impl Office {
    /// What a candidate would have proposed over a school year. Nothing is written.
    ///
    /// # Errors
    /// [`Error::Refused`] for a ladder that the school may not have, [`Error::Invalid`] for a
    /// protocol or school year that there is not, [`Error::Forbidden`].
    pub fn simulate(&self, candidate: &Candidate, now: Now) -> Result<Simulation> {
        self.allow(UseCase::ChangeSettings)?;
        self.allow(UseCase::SeeStaffCases)?;
        let protocol = self.candidate(candidate, now)?;
        let year = match &candidate.school_year {
            None => SchoolYear::of(now.today).previous(),
            Some(text) => {
                SchoolYear::parse(text).ok_or(Error::field("schoolYear", Problem::NotAChoice))?
            }
        };
        let mut incidents = self
            .read()
            .incidents(&IncidentQuery {
                staff_cases: self.staff_cases(),
                from: Some(year.first_day()),
                to: Some(year.last_day()),
                limit: u32::MAX,
                ..IncidentQuery::default()
            })?
            .rows;
        incidents.reverse();
        let mut steps: BTreeMap<PersonId, Vec<Earlier>> = BTreeMap::new();
        let mut lines = Vec::new();
        let mut played = 0;
        for incident in &incidents {
            let people = simulation::people(incident);
            played += u32::from(incident.status.counts());
            for person in people {
                let own = match steps.entry(person) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(unknown) => unknown.insert(self.earlier(person)?),
                };
                lines.push(self.play(incident, person, own, &protocol)?);
            }
        }
        Ok(Simulation {
            school_year: year.to_string(),
            incidents: played,
            counts: counts(&lines),
            lines,
        })
    }

    fn candidate(&self, candidate: &Candidate, now: Now) -> Result<Protocol> {
        let other = candidate
            .protocol
            .as_deref()
            .filter(|id| *id != self.protocol.id);
        let base = match other {
            None => self.ruling(now.today),
            Some(id) => {
                let file = crate::door::protocol(id)
                    .ok_or(Error::field("protocol", Problem::NotAChoice))?;
                let own = domain::ladder::in_force(&self.own_ladders, id, now.today);
                file.with_own(own)
            }
        };
        match &candidate.ladder {
            None => Ok(base),
            Some(ladder) if other.is_none() => {
                let change = LadderChange {
                    ladder: ladder.clone(),
                    from: now.today,
                    motivation: String::new(),
                };
                match self.weigh_ladder(&change, now)? {
                    Err(refusals) if refusals != [Refusal::LadderUnchanged] => {
                        Err(Error::all_refused(refusals))
                    }
                    _ => Ok(base.with_ladder(ladder)),
                }
            }
            Some(_) => Err(Error::field("ladder", Problem::NotAChoice)),
        }
    }

    fn play(
        &self,
        incident: &Incident,
        person: PersonId,
        steps: &[Earlier],
        protocol: &Protocol,
    ) -> Result<SimulatedLine> {
        let step = steps
            .iter()
            .find(|step| step.incident == Some(incident.id) && !step.open && step.within.is_none());
        let row = step.map(|step| self.read().sanction(step.id)).transpose()?;
        let ruled = match &row {
            Some(row) => self.ruled_under(&row.protocol_version),
            None => self.ruling(simulation::weighed_on(incident, steps)),
        };
        let candidate = Simulated::from(simulation::play(protocol, incident, person, steps, true));
        let then = Simulated::from(simulation::play(&ruled, incident, person, steps, false));
        Ok(SimulatedLine {
            incident: incident.id,
            number: incident.number.clone(),
            happened_on: incident.happened_on,
            category: incident
                .categories
                .first()
                .copied()
                .unwrap_or(Category::Other),
            severity: incident.severity,
            person: self.name_of(person)?,
            differs: candidate.kind() != then.kind(),
            candidate,
            then,
            taken: row.map(|row| Taken {
                kind: row.decision.kind,
                decided_by: row.decision.decided_by,
                decided_on: row.decision.decided_on,
                skip_reason: row.decision.skip_reason,
            }),
        })
    }
}

/// How often each step is proposed, in the order of the steps; no step at all comes last.
fn counts(lines: &[SimulatedLine]) -> Vec<SimulatedCount> {
    let kinds = SanctionKind::ALL.iter().copied().map(Some).chain([None]);
    kinds
        .map(|kind| {
            let of = |said: fn(&SimulatedLine) -> &Simulated| {
                let found = lines.iter().filter(|line| said(line).kind() == kind);
                u32::try_from(found.count()).unwrap_or(u32::MAX)
            };
            SimulatedCount {
                kind,
                candidate: of(|line| &line.candidate),
                then: of(|line| &line.then),
            }
        })
        .filter(|count| count.candidate + count.then > 0)
        .collect()
}
