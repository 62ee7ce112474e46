//! Sanctions: what the ladder proposes, what a person decides, and how far its procedure is.

use chrono::{Datelike, NaiveDate};
use domain::id::{IncidentId, SanctionId};
use domain::incident::Incident;
use domain::name::Name;
use domain::person::{Named, PersonId, Subject};
use domain::protocol::Clause;
use domain::refusal::Refusal;
use domain::sanction::{
    Circumstances, Decider, Decision, Outcome, Proposal, SanctionKind, Standing, TaskKind,
};
use register::{SanctionQuery, SanctionRow};

use crate::error::{Checks, Error, Result, Spoken};
use crate::incidents::IncidentLine;
use crate::letters::LetterLine;
use crate::pupils::page;
use crate::rights::UseCase;
use crate::tasks::TaskLine;
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
        /// Whether it has a procedure before the board that is not decided here.
        pub board_procedure: bool,
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
    }
}

view! {
    /// What would follow from a decision, and what stands in its way.
    pub struct Rehearsal {
        /// The rules that stand in the way; empty when the decision can be taken.
        pub refusals: Vec<Spoken>,
        /// School days of a suspension.
        pub school_days: u32,
        /// Until when guardians can object.
        pub objection_until: Option<NaiveDate>,
        /// What would have to be done.
        pub tasks: Vec<RehearsedTask>,
    }
}

view! {
    /// A task that a decision would bring.
    pub struct RehearsedTask {
        /// What.
        pub kind: TaskKind,
        /// By when.
        pub due_on: NaiveDate,
        /// Where it is written.
        pub source: String,
    }
}

view! {
    /// Which sanctions a list shows.
    #[derive(Default)]
    pub struct SanctionFilter {
        /// Only of this person.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// How many rows, 0 for the usual 100.
        #[serde(default)]
        pub limit: u32,
        /// How many rows to pass over.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// A sanction in a list.
    pub struct SanctionLine {
        /// Its id.
        pub id: SanctionId,
        /// "2026-S003".
        pub number: String,
        /// The step.
        pub kind: SanctionKind,
        /// For whom.
        pub person: Named,
        /// When it was decided.
        pub decided_on: NaiveDate,
        /// The incident it rests on.
        pub incident: IncidentId,
        /// First day of a suspension.
        pub first_day: Option<NaiveDate>,
        /// Last day of a suspension.
        pub last_day: Option<NaiveDate>,
    }
}

/// How a station of a procedure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum StationState {
    /// Done.
    Done,
    /// Still to come.
    Due,
    /// Its day has passed.
    Late,
    /// Not needed here.
    NotNeeded,
}

/// A station of a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum StationKind {
    /// The pupil was heard.
    PupilHeard,
    /// The guardians were heard.
    GuardiansHeard,
    /// The decision.
    Decided,
    /// The letters were issued.
    Letter,
    /// The letters reached the guardians.
    Delivered,
    /// The Inspectorate was told.
    Inspectorate,
    /// The days themselves.
    InForce,
    /// The talk on return.
    ReturnTalk,
    /// The time to object has passed.
    Objection,
}

view! {
    /// A station of a procedure, as the strip shows it.
    pub struct Station {
        /// Which.
        pub kind: StationKind,
        /// How it stands.
        pub state: StationState,
        /// When it was, or must be.
        pub on: Option<NaiveDate>,
        /// Where it is written.
        pub source: String,
    }
}

view! {
    /// Everything around one sanction.
    pub struct SanctionFile {
        /// Its id.
        pub id: SanctionId,
        /// "2026-S003".
        pub number: String,
        /// What was decided.
        pub decision: Decision,
        /// For whom.
        pub person: Named,
        /// The incident it rests on.
        pub incident: IncidentLine,
        /// The clause it rests on.
        pub clause: Option<Clause>,
        /// School days of a suspension.
        pub school_days: u32,
        /// Until when guardians can object.
        pub objection_until: Option<NaiveDate>,
        /// The procedure as a strip of stations.
        pub stations: Vec<Station>,
        /// The letters that went out.
        pub letters: Vec<LetterLine>,
        /// What is to be done, and what was.
        pub tasks: Vec<TaskLine>,
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
        let earlier = self.read().earlier(person)?;
        let proposal =
            domain::sanction::propose(&self.protocol, &incident, person, &earlier, now.today)?;
        let ladder = self
            .protocol
            .ladder(person.subject())
            .ok_or(Refusal::NoLadder {
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
                    board_procedure: rung.kind.is_board_procedure(),
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
        })
    }

    fn may_see(&self, person: PersonId) -> Result<()> {
        if person.subject() == Subject::Staff {
            self.allow(UseCase::SeeStaffCases)
        } else {
            Ok(())
        }
    }

    /// The names per household that a letter about a person goes to.
    fn recipients(&self, person: PersonId) -> Result<Vec<Vec<String>>> {
        let PersonId::Pupil(pupil) = person else {
            return Ok(Vec::new());
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

    fn weigh(&self, decision: &Decision, cleared: &[String], now: Now) -> Result<Outcome> {
        let mut checks = Checks::default();
        checks.length("facts", &decision.facts, 20_000);
        checks.length("reasons", &decision.reasons, 10_000);
        checks.length("expectation", &decision.expectation, 5_000);
        checks.length("skipReason", &decision.skip_reason, 2_000);
        checks.length("hearing.account", &decision.hearing.account, 5_000);
        checks.length("hearing.urgency", &decision.hearing.urgency, 2_000);
        if let Some(suspension) = &decision.suspension {
            let proportionality = &suspension.proportionality;
            checks.length("suspension.proportionality", proportionality, 5_000);
            checks.length("suspension.schoolwork", &suspension.schoolwork, 2_000);
            checks.length("suspension.contact", &suspension.contact, 200);
        }
        checks.done()?;
        let incident = self.seen_incident(decision.incident)?;
        let school = self.read().school()?;
        let calendar = self.calendar()?;
        let earlier = self.read().earlier(decision.person)?;
        let households = self.recipients(decision.person)?.len();
        let outcome = domain::sanction::decide(
            decision,
            &Circumstances {
                protocol: &self.protocol,
                school: &school,
                calendar: &calendar,
                incident: &incident,
                earlier: &earlier,
                households,
                today: now.today,
            },
        );
        let mut refusals = outcome.as_ref().err().cloned().unwrap_or_default();
        let letter = matches!(
            decision.kind,
            SanctionKind::WrittenWarning | SanctionKind::Suspension
        );
        if letter {
            if !school.address.is_complete() {
                refusals.push(Refusal::SchoolAddressMissing);
            }
            let words = self.other_names(decision, &incident, cleared)?;
            if !words.is_empty() {
                refusals.push(Refusal::NamesSomeoneElse {
                    words: words.join(", "),
                });
            }
        }
        match outcome {
            Ok(outcome) if refusals.is_empty() => Ok(made_known(outcome, now.today)),
            _ => Err(Error::all_refused(refusals)),
        }
    }

    /// Names of other pupils and guardians in all that a letter takes over from a decision and its
    /// incident, less those that the user has looked at and cleared. The contact is left out: it
    /// is there to name someone.
    fn other_names(
        &self,
        decision: &Decision,
        incident: &Incident,
        cleared: &[String],
    ) -> Result<Vec<String>> {
        let PersonId::Pupil(pupil) = decision.person else {
            return Ok(Vec::new());
        };
        let read = self.read();
        let own = read.pupil(pupil)?;
        let own_guardians = read.guardians_of(pupil)?;
        let mut allowed: Vec<&Name> = vec![&own.name];
        allowed.extend(own_guardians.iter().map(|guardian| &guardian.name));
        let pupils = read.every_pupil()?;
        let guardians = read.every_guardian()?;
        let others: Vec<&Name> = pupils
            .iter()
            .filter(|other| other.id != pupil)
            .map(|other| &other.name)
            .chain(
                guardians
                    .iter()
                    .filter(|g| !own_guardians.iter().any(|own| own.id == g.id))
                    .map(|guardian| &guardian.name),
            )
            .collect();
        let mut text = vec![
            decision.facts.as_str(),
            &decision.reasons,
            &decision.expectation,
            &decision.hearing.account,
            &decision.hearing.urgency,
        ];
        if let Some(period) = &decision.suspension {
            text.extend([period.proportionality.as_str(), &period.schoolwork]);
            if decision.facts.trim().is_empty() {
                text.push(&incident.facts);
            }
        }
        let text = text.join("\n");
        let mut found = domain::letter::names_of_others(&text, &allowed, &others);
        found.retain(|word| !cleared.contains(word));
        Ok(found)
    }

    /// What would follow from a decision, without taking it: every rule in its way at once.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn rehearse_sanction(
        &self,
        decision: &Decision,
        cleared: &[String],
        now: Now,
    ) -> Result<Rehearsal> {
        self.allow(UseCase::ProposeSanction)?;
        self.may_see(decision.person)?;
        match self.weigh(decision, cleared, now) {
            Ok(outcome) => Ok(Rehearsal {
                refusals: Vec::new(),
                school_days: outcome.school_days,
                objection_until: outcome.objection_until,
                tasks: outcome
                    .tasks
                    .into_iter()
                    .map(|task| RehearsedTask {
                        kind: task.kind,
                        due_on: task.due_on,
                        source: task.source.to_owned(),
                    })
                    .collect(),
            }),
            Err(Error::Refused { refusals }) => Ok(Rehearsal {
                refusals,
                school_days: self.school_days(decision)?,
                objection_until: None,
                tasks: Vec::new(),
            }),
            Err(error) => Err(error),
        }
    }

    /// How many school days the period of a decision holds, also when a rule stands in its way.
    fn school_days(&self, decision: &Decision) -> Result<u32> {
        let Some(period) = &decision.suspension else {
            return Ok(0);
        };
        let days = self
            .calendar()?
            .school_days(period.first_day, period.last_day);
        Ok(u32::try_from(days.len()).unwrap_or(u32::MAX))
    }

    /// Takes a decision: keeps it with the clause and version of the protocol of that day, adds
    /// the tasks that follow, and issues its letters, one per household, all in one step.
    ///
    /// `cleared` are words that look like someone else's name and that the user has looked at.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::Forbidden`], or
    /// what the letters lack; nothing was written then.
    pub fn decide_sanction(
        &mut self,
        decision: &Decision,
        cleared: &[String],
        now: Now,
    ) -> Result<SanctionId> {
        self.allow(UseCase::DecideSanction)?;
        self.may_see(decision.person)?;
        let outcome = self.weigh(decision, cleared, now)?;
        let clause = self
            .protocol
            .ladder(decision.person.subject())
            .and_then(|ladder| ladder.rungs.iter().find(|rung| rung.kind == decision.kind))
            .map(|rung| rung.clause.clone())
            .unwrap_or_default();
        let drafts = self.sanction_letters(decision, &outcome, &clause, now)?;
        let protocol_version = format!("{} {}", self.protocol.id, self.protocol.version);
        let by = self.me.id.to_string();
        self.change("decide_sanction", now, |change| {
            let id = SanctionId(change.new_id()?);
            let year = decision.decided_on.year();
            let order = change.next_sanction_number(year)?;
            change.add_sanction(&SanctionRow {
                id,
                number: format!("{year}-S{order:03}"),
                decision: decision.clone(),
                clause,
                protocol_version,
                school_days: outcome.school_days,
                objection_until: outcome.objection_until,
                decided_at: now.at,
                by: by.clone(),
            })?;
            for task in &outcome.tasks {
                crate::tasks::add(
                    change,
                    task.kind,
                    task.due_on,
                    task.source,
                    Some(decision.person),
                    Some(decision.incident),
                    Some(id),
                    None,
                )?;
            }
            for draft in drafts {
                crate::letters::issue(change, draft, Some(id), &by, now)?;
            }
            let incident = change.incident(decision.incident)?;
            use domain::incident::IncidentStatus as S;
            if matches!(incident.status, S::Reported | S::InProgress) {
                change.set_incident_status(incident.id, S::Measures, incident.version)?;
            }
            Ok(id)
        })
    }

    /// Sanctions, the newest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn sanctions(&self, filter: &SanctionFilter) -> Result<Vec<SanctionLine>> {
        self.allow(UseCase::SeeSanctions)?;
        let rows = self.read().sanctions(&SanctionQuery {
            person: filter.person,
            hide_staff: self.hides_staff_cases(),
            limit: page(filter.limit),
            offset: filter.offset,
            ..SanctionQuery::default()
        })?;
        self.sanction_lines(rows)
    }

    pub(crate) fn sanction_lines(&self, rows: Vec<SanctionRow>) -> Result<Vec<SanctionLine>> {
        let people: Vec<PersonId> = rows.iter().map(|row| row.decision.person).collect();
        let names = self.read().names(&people)?;
        Ok(rows
            .into_iter()
            .filter_map(|row| {
                let period = row.decision.suspension.as_ref();
                Some(SanctionLine {
                    person: names.get(&row.decision.person)?.clone(),
                    id: row.id,
                    number: row.number,
                    kind: row.decision.kind,
                    decided_on: row.decision.decided_on,
                    incident: row.decision.incident,
                    first_day: period.map(|p| p.first_day),
                    last_day: period.map(|p| p.last_day),
                })
            })
            .collect())
    }

    /// Everything around one sanction.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn sanction(&self, id: SanctionId, now: Now) -> Result<SanctionFile> {
        self.allow(UseCase::SeeSanctions)?;
        let row = self.read().sanction(id)?;
        self.may_see(row.decision.person)?;
        let incident = self.seen_incident(row.decision.incident)?;
        let letters = self.letters_of(id)?;
        let tasks = self.task_lines(self.read().tasks_of_sanction(id)?, now)?;
        let line = self
            .incident_lines(vec![incident])?
            .pop()
            .ok_or(Error::NotFound {
                noun: crate::Noun::Incident,
            })?;
        Ok(SanctionFile {
            stations: stations(&row, &letters, &tasks, now.today),
            person: self.name_of(row.decision.person)?,
            clause: self.protocol.clause(&row.clause).cloned(),
            id,
            number: row.number,
            decision: row.decision,
            incident: line,
            school_days: row.school_days,
            objection_until: row.objection_until,
            letters,
            tasks,
        })
    }
}

/// Guardians have six weeks from the day the decision is made known to them (Awb 6:8(1)). Its
/// letters go out today, also when it was decided earlier.
fn made_known(mut outcome: Outcome, today: NaiveDate) -> Outcome {
    if let Some(until) = &mut outcome.objection_until {
        *until = domain::term::objection_ends(today);
        for task in &mut outcome.tasks {
            if task.kind == TaskKind::ObjectionEnds {
                task.due_on = *until;
            }
        }
    }
    outcome
}

/// The procedure of a sanction as a strip: what was done, what is due, what is late.
fn stations(
    row: &SanctionRow,
    letters: &[LetterLine],
    tasks: &[TaskLine],
    today: NaiveDate,
) -> Vec<Station> {
    let decision = &row.decision;
    let mut strip = Vec::new();
    let mut add = |kind, state, on, source: &str| {
        strip.push(Station {
            kind,
            state,
            on,
            source: source.to_owned(),
        });
    };
    let task = |kind: TaskKind| tasks.iter().find(|task| task.kind == kind);
    let by_task = |found: Option<&TaskLine>| match found {
        Some(task) => match task.done_on {
            Some(on) => (StationState::Done, Some(on)),
            None if task.due_on < today => (StationState::Late, Some(task.due_on)),
            None => (StationState::Due, Some(task.due_on)),
        },
        None => (StationState::NotNeeded, None),
    };
    if decision.kind == SanctionKind::Suspension {
        let afterwards = task(TaskKind::HearAfterwards);
        for (kind, heard) in [
            (StationKind::PupilHeard, decision.hearing.pupil_heard_on),
            (
                StationKind::GuardiansHeard,
                decision.hearing.guardians_heard_on,
            ),
        ] {
            match heard {
                Some(day) => add(kind, StationState::Done, Some(day), "Awb 4:8"),
                None => {
                    let (state, on) = by_task(afterwards);
                    add(kind, state, on, "Awb 4:11");
                }
            }
        }
    }
    add(
        StationKind::Decided,
        StationState::Done,
        Some(decision.decided_on),
        "WPO 40c(1)",
    );
    if !letters.is_empty() {
        let issued = letters.iter().map(|letter| letter.issued_on).max();
        add(
            StationKind::Letter,
            StationState::Done,
            issued,
            "WPO 40c(2)",
        );
        // The notice to the Inspectorate has a station of its own.
        let delivered = letters
            .iter()
            .filter(|letter| !letter.recipients.is_empty())
            .map(|letter| letter.handed_over_on.max(letter.posted_on))
            .collect::<Option<Vec<_>>>()
            .and_then(|days| days.into_iter().max());
        match delivered {
            Some(day) => add(
                StationKind::Delivered,
                StationState::Done,
                Some(day),
                "WPO 40c(2)",
            ),
            None => {
                let late = issued.is_some_and(|day| day < today);
                let state = if late {
                    StationState::Late
                } else {
                    StationState::Due
                };
                add(StationKind::Delivered, state, issued, "WPO 40c(2)");
            }
        }
    }
    if let Some(period) = &decision.suspension {
        let (state, on) = by_task(task(TaskKind::NotifyInspectorate));
        add(StationKind::Inspectorate, state, on, "WPO 40c(3)");
        let state = if period.last_day < today {
            StationState::Done
        } else {
            StationState::Due
        };
        add(
            StationKind::InForce,
            state,
            Some(period.first_day),
            "WPO 40c(1)",
        );
        let talk = task(TaskKind::ReturnTalk).or(task(TaskKind::PlanReturnTalk));
        let (state, on) = by_task(talk);
        add(StationKind::ReturnTalk, state, on, "protocol");
        match row.objection_until {
            Some(until) => {
                let state = if until < today {
                    StationState::Done
                } else {
                    StationState::Due
                };
                add(StationKind::Objection, state, Some(until), "Awb 6:7, 6:8");
            }
            None => add(
                StationKind::Objection,
                StationState::NotNeeded,
                None,
                "WPO 40c",
            ),
        }
    }
    strip
}
