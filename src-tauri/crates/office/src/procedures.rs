//! Procedures: opening one, putting down what happened at its stations, and how far it is. Every
//! rule is asked of `domain::procedure`; here the case is read together, and the tasks follow what
//! the stations say.

mod follow;
mod read;
mod suspicion;

use chrono::NaiveDate;
use domain::guardian::Home;
use domain::id::{EntryId, IncidentId, LetterId, SanctionId};
use domain::incident::Incident;
use domain::letter::LetterKind;
use domain::person::{Named, PersonId, Subject};
use domain::procedure::{
    Asks, Attempt, Entry, EntryKind, Nature, OpenAt, Opening, Past, PastStep, ProcedureEnd, Said,
    StationKind, StationState, What,
};
use domain::protocol::Clause;
use domain::sanction::{Decider, Decision, NewTask, Remark, SanctionKind, TaskKind};
use domain::term::Term;
use register::{EntryOf, EntryRow, ProcedureQuery, ProcedureRow};

use crate::error::{Checks, Error, Result, Spoken};
use crate::incidents::IncidentLine;
use crate::letters::LetterLine;
use crate::pupils::page;
use crate::rights::UseCase;
use crate::sanctions::RehearsedTask;
use crate::tasks::TaskLine;
use crate::{Now, Office, view};

pub(crate) use follow::put_down;
pub(crate) use follow::{follow, settle};
pub(crate) use read::Read;
pub use suspicion::SuspicionFile;
pub(crate) use suspicion::bring as bring_suspicion;

view! {
    /// A remark together with where it comes from.
    pub struct SpokenRemark {
        /// The remark and its figures.
        pub remark: Remark,
        /// "CAO PO".
        pub source: String,
    }
}

impl From<Remark> for SpokenRemark {
    fn from(remark: Remark) -> Self {
        SpokenRemark {
            source: remark.source().to_owned(),
            remark,
        }
    }
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
        /// The term that runs there.
        pub term: Option<Term>,
        /// Where it is written.
        pub source: String,
        /// What stands in its way.
        pub refusals: Vec<Spoken>,
        /// What was put down there and stands.
        pub entries: Vec<EntryId>,
        /// What an entry there has to tell.
        pub asks: Vec<Asks>,
        /// Whether an entry can be put down by hand.
        pub by_hand: bool,
        /// Whether it may be said not to be needed, with a reason.
        pub may_be_left_out: bool,
        /// Whether a day can be set for it beforehand.
        pub may_be_planned: bool,
        /// The letter that belongs to it.
        pub letter: Option<LetterKind>,
    }
}

impl From<domain::procedure::Station> for Station {
    fn from(station: domain::procedure::Station) -> Self {
        Station {
            kind: station.kind,
            state: station.state,
            on: station.on,
            term: station.term,
            source: station.source.to_owned(),
            refusals: station.refusals.into_iter().map(Spoken::from).collect(),
            entries: station.entries,
            asks: station.asks,
            by_hand: station.by_hand,
            may_be_left_out: station.may_be_left_out,
            may_be_planned: station.may_be_planned,
            letter: station.letter,
        }
    }
}

view! {
    /// Something that was put down, and whether it still stands.
    pub struct EntryLine {
        /// Its id.
        pub id: EntryId,
        /// What was put down.
        pub said: Said,
        /// The day on which it was recorded.
        pub recorded_on: NaiveDate,
        /// Who recorded it; empty when the account is gone.
        pub by: String,
        /// The later entry that struck it.
        pub struck_by: Option<EntryId>,
        /// Why it was struck; empty while it stands.
        pub struck_why: String,
    }
}

view! {
    /// What would follow from opening a procedure, and what stands in its way.
    pub struct OpeningRehearsal {
        /// The rules that stand in the way.
        pub refusals: Vec<Spoken>,
        /// What is worth knowing.
        pub remarks: Vec<SpokenRemark>,
        /// What the step is in law, for staff.
        pub nature: Option<Nature>,
    }
}

view! {
    /// What would follow from an entry, and what stands in its way.
    pub struct EntryRehearsal {
        /// The rules that stand in the way.
        pub refusals: Vec<Spoken>,
        /// The tasks that would follow.
        pub follow: Vec<RehearsedTask>,
        /// The tasks that would be done with.
        pub end: Vec<TaskKind>,
    }
}

view! {
    /// Which procedures a list shows.
    #[derive(Default)]
    pub struct ProcedureFilter {
        /// Only of this person.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// Only of this ladder.
        #[serde(default)]
        pub subject: Option<Subject>,
        /// Only what was opened on this day or later.
        #[serde(default)]
        pub from: Option<NaiveDate>,
        /// Only what was opened on this day or before.
        #[serde(default)]
        pub to: Option<NaiveDate>,
        /// Only those that run: opened, not decided and not stopped.
        #[serde(default)]
        pub running: bool,
        /// Only those that were stopped, or whose decision was withdrawn.
        #[serde(default)]
        pub ended: bool,
        /// How many rows, 0 for the usual 100.
        #[serde(default)]
        pub limit: u32,
        /// How many rows to pass over.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// A procedure in a list.
    pub struct ProcedureLine {
        /// Its id.
        pub id: SanctionId,
        /// "2026-S003".
        pub number: String,
        /// The step to which it leads.
        pub kind: SanctionKind,
        /// For whom.
        pub person: Named,
        /// When it was opened.
        pub opened_on: NaiveDate,
        /// The incident it rests on.
        pub incident: Option<IncidentId>,
        /// Whether it was decided.
        pub is_decided: bool,
        /// How it ended, where it was stopped or withdrawn.
        pub end: Option<ProcedureEnd>,
        /// The first station that is late or due.
        pub next: Option<StationKind>,
        /// When that is due.
        pub due_on: Option<NaiveDate>,
    }
}

view! {
    /// Until when one household can object, by the letter that it got.
    pub struct HouseholdTerm {
        /// The letter.
        pub letter: LetterId,
        /// To whom it went.
        pub recipients: Vec<String>,
        /// The last day to object; none while the letter did not reach them.
        pub ends_on: Option<NaiveDate>,
    }
}

view! {
    /// Everything around one procedure, decided or not.
    pub struct ProcedureFile {
        /// Its id: that of the sanction.
        pub id: SanctionId,
        /// "2026-S003".
        pub number: String,
        /// What it was opened with.
        pub opening: Opening,
        /// For whom.
        pub person: Named,
        /// The incident it rests on.
        pub incident: Option<IncidentLine>,
        /// The clause it rests on.
        pub clause: Option<Clause>,
        /// What the step is in law, for staff.
        pub nature: Option<Nature>,
        /// What was decided, once it was.
        pub decision: Option<Decision>,
        /// How it ended, where it was stopped or withdrawn.
        pub end: Option<ProcedureEnd>,
        /// The strip.
        pub stations: Vec<Station>,
        /// What was put down, in the order in which it was; struck entries too.
        pub entries: Vec<EntryLine>,
        /// The schools that were asked.
        pub attempts: Vec<Attempt>,
        /// What happened before and what was tried, from the oldest on.
        pub history: Vec<Past>,
        /// What is worth knowing.
        pub remarks: Vec<SpokenRemark>,
        /// The letters that went out.
        pub letters: Vec<LetterLine>,
        /// The households of the pupil: those that live apart are each heard.
        pub homes: Vec<Home>,
        /// Until when each household can object, where it is offered and there are several.
        pub households: Vec<HouseholdTerm>,
        /// What is to be done, and what was.
        pub tasks: Vec<TaskLine>,
    }
}

fn check(said: &Said) -> Result<()> {
    let mut checks = Checks::default();
    checks.length("who", &said.who, 500);
    checks.length("report", &said.report, 20_000);
    checks.length("agreements", &said.agreements, 10_000);
    checks.length("proof", &said.proof, 500);
    checks.length("strikeReason", &said.strike_reason, 2_000);
    if let Some(What::Asked {
        school, profile, ..
    }) = &said.what
    {
        checks.length("what.school", school, 200);
        checks.length("what.profile", profile, 2_000);
    }
    checks.done()
}

impl Office {
    fn weigh_opening(
        &self,
        opening: &Opening,
        now: Now,
    ) -> Result<(Option<Incident>, Vec<Spoken>)> {
        let mut checks = Checks::default();
        checks.length("skipReason", &opening.skip_reason, 2_000);
        checks.length("grounds.milder", &opening.grounds.milder, 5_000);
        let plan = &opening.grounds.development_plan;
        checks.length("grounds.developmentPlan", plan, 500);
        checks.done()?;
        self.name_of(opening.person)?;
        let incident = opening
            .incident
            .map(|incident| self.seen_incident(incident))
            .transpose()?;
        let school = self.read().school()?;
        let earlier = self.earlier(opening.person)?;
        let at = OpenAt {
            protocol: &self.ruling(now.today),
            school: &school,
            incident: incident.as_ref(),
            acts: &self.standing_acts(opening.incident)?,
            earlier: &earlier,
            today: now.today,
        };
        let refusals = match domain::procedure::open(opening, &at) {
            Ok(()) => Vec::new(),
            Err(refusals) => refusals.into_iter().map(Spoken::from).collect(),
        };
        Ok((incident, refusals))
    }

    fn remarks_on(
        &self,
        opening: &Opening,
        incident: Option<&Incident>,
        now: Now,
    ) -> Result<Vec<SpokenRemark>> {
        let earlier = self.earlier(opening.person)?;
        let birth_date = self.birth_date(opening.person)?;
        Ok(domain::sanction::remarks(
            opening.kind,
            &opening.grounds,
            &self.ruling(now.today),
            incident,
            &earlier,
            birth_date,
            now.today,
        )
        .into_iter()
        .map(SpokenRemark::from)
        .collect())
    }

    /// Whether a procedure could be opened, without opening it.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn rehearse_procedure(&self, opening: &Opening, now: Now) -> Result<OpeningRehearsal> {
        self.allow(UseCase::OpenProcedure)?;
        self.may_see(opening.person)?;
        let (incident, refusals) = self.weigh_opening(opening, now)?;
        Ok(OpeningRehearsal {
            refusals,
            remarks: self.remarks_on(opening, incident.as_ref(), now)?,
            nature: opening.kind.nature(opening.nature),
        })
    }

    /// Opens the procedure of a step that is not decided at once: an expulsion, or a measure for
    /// staff. It gets the number under which the sanction will be known.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::Forbidden`].
    pub fn open_procedure(&mut self, opening: &Opening, now: Now) -> Result<SanctionId> {
        self.allow(UseCase::OpenProcedure)?;
        self.may_see(opening.person)?;
        let (_, refusals) = self.weigh_opening(opening, now)?;
        if !refusals.is_empty() {
            return Err(Error::Refused { refusals });
        }
        let clause = self.clause_of(opening.kind, now);
        let protocol_version = self.ruling(now.today).named_version();
        let by = self.me.id.to_string();
        self.change("open_procedure", now, |change| {
            use chrono::Datelike;
            let id = SanctionId(change.new_id()?);
            let year = opening.opened_on.year();
            let order = change.next_sanction_number(year)?;
            change.open_procedure(&ProcedureRow {
                id,
                number: format!("{year}-S{order:03}"),
                opening: opening.clone(),
                clause,
                protocol_version,
                opened_at: now.at,
                by,
                is_decided: false,
                end: None,
            })?;
            if let Some(incident) = opening.incident {
                use domain::incident::IncidentStatus as S;
                let incident = change.incident(incident)?;
                if incident.status == S::Reported {
                    change.set_incident_status(incident.id, S::InProgress, incident.version)?;
                }
            }
            Ok(id)
        })
    }

    /// The clause that a step rests on; empty when it is not on the ladder.
    pub(crate) fn clause_of(&self, kind: SanctionKind, now: Now) -> String {
        self.ruling(now.today)
            .rung(kind)
            .map(|rung| rung.clause.clone())
            .unwrap_or_default()
    }

    /// What would follow from an entry, without putting it down.
    ///
    /// # Errors
    /// [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn rehearse_entry(
        &self,
        procedure: SanctionId,
        said: &Said,
        now: Now,
    ) -> Result<EntryRehearsal> {
        self.allow_entry(said)?;
        check(said)?;
        let mut read = self.read_procedure(procedure)?;
        let before = domain::procedure::tasks(&read.case(now.today));
        let id = EntryId(procedure.0);
        let own = self.not_in_person(&read, said);
        if let Err(Error::Refused { refusals }) = own {
            return Ok(EntryRehearsal {
                refusals,
                follow: Vec::new(),
                end: Vec::new(),
            });
        }
        match domain::procedure::enter(&read.case(now.today), id, said) {
            Err(refusals) => Ok(EntryRehearsal {
                refusals: refusals.into_iter().map(Spoken::from).collect(),
                follow: Vec::new(),
                end: Vec::new(),
            }),
            Ok(entry) => {
                read.plain.push(entry);
                let after = domain::procedure::tasks(&read.case(now.today));
                let missing = |from: &[NewTask], task: &NewTask| !from.contains(task);
                Ok(EntryRehearsal {
                    refusals: Vec::new(),
                    end: before
                        .iter()
                        .filter(|task| missing(&after, task))
                        .map(|task| task.kind)
                        .collect(),
                    follow: after
                        .into_iter()
                        .filter(|task| missing(&before, task))
                        .map(RehearsedTask::from)
                        .collect(),
                })
            }
        }
    }

    /// Puts something down at a station. The tasks of the procedure follow.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::Forbidden`].
    pub fn enter_station(
        &mut self,
        procedure: SanctionId,
        said: &Said,
        now: Now,
    ) -> Result<EntryId> {
        self.allow_entry(said)?;
        check(said)?;
        let read = self.read_procedure(procedure)?;
        self.not_in_person(&read, said)?;
        let by = self.me.id.to_string();
        self.change("enter_station", now, |change| {
            Ok(put_down(change, read, said, &by, now)?.0)
        })
    }

    /// What was said and done is put down by whoever works on the case; what decides it, only by
    /// who may decide.
    fn allow_entry(&self, said: &Said) -> Result<()> {
        self.allow(UseCase::EnterStation)?;
        if said.station.is_a_decision() {
            self.allow(UseCase::DecideSanction)?;
        }
        Ok(())
    }

    /// Whoever took the contested decision in person, by mandate, does not sit in the board that
    /// decides on the objection to it (Awb 10:3(3)).
    fn not_in_person(&self, read: &Read, said: &Said) -> Result<()> {
        let contested = read.sanction.as_ref();
        let by_mandate = contested.filter(|row| row.decision.decided_by != Decider::Board);
        if said.station != StationKind::ObjectionDecided || said.kind != EntryKind::Done {
            return Ok(());
        }
        let accounts = self.read().accounts()?;
        let own = by_mandate.is_some_and(|row| {
            let mut same = accounts.iter().filter(|it| it.id.to_string() == row.by);
            let who = said.who.to_lowercase();
            same.any(|account| who.contains(&account.name.to_lowercase()))
        });
        if own {
            return Err(domain::Refusal::OwnDecision.into());
        }
        Ok(())
    }

    /// Procedures, the newest first: those that run, and sanctions decided at once as well.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn procedures(&self, filter: &ProcedureFilter, now: Now) -> Result<Vec<ProcedureLine>> {
        self.allow(UseCase::SeeSanctions)?;
        let rows = self.read().procedures(&ProcedureQuery {
            person: filter.person,
            running: filter.running,
            ended: filter.ended,
            subject: filter.subject,
            from: filter.from,
            to: filter.to,
            staff_cases: self.staff_cases(),
            limit: page(filter.limit),
            offset: filter.offset,
            ..ProcedureQuery::default()
        })?;
        self.procedure_lines(rows, now)
    }

    /// The procedures that run out of an incident.
    pub(crate) fn running_out_of(&self, id: IncidentId, now: Now) -> Result<Vec<ProcedureLine>> {
        let rows = self.read().procedures(&ProcedureQuery {
            incident: Some(id),
            running: true,
            staff_cases: self.staff_cases(),
            limit: 100,
            ..ProcedureQuery::default()
        })?;
        self.procedure_lines(rows, now)
    }

    fn procedure_lines(&self, rows: Vec<ProcedureRow>, now: Now) -> Result<Vec<ProcedureLine>> {
        let people: Vec<PersonId> = rows.iter().map(|row| row.opening.person).collect();
        let names = self.read().names(&people)?;
        let mut lines = Vec::new();
        for row in rows {
            let Some(person) = names.get(&row.opening.person).cloned() else {
                continue;
            };
            let read = self.read_procedure(row.id)?;
            let strip = read.strip(now.today);
            let next = [StationState::Late, StationState::Due]
                .into_iter()
                .find_map(|state| strip.iter().find(|station| station.state == state));
            let seen = read
                .incident
                .filter(|incident| self.sees_incident(incident));
            lines.push(ProcedureLine {
                id: row.id,
                number: row.number,
                kind: row.opening.kind,
                person,
                opened_on: row.opening.opened_on,
                incident: seen.map(|incident| incident.id),
                is_decided: row.is_decided,
                end: row.end,
                next: next.map(|station| station.kind),
                due_on: next.and_then(|station| station.on),
            });
        }
        Ok(lines)
    }

    /// Everything around one procedure, decided or not.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn procedure(&self, id: SanctionId, now: Now) -> Result<ProcedureFile> {
        self.allow(UseCase::SeeSanctions)?;
        let read = self.read_procedure(id)?;
        let opening = &read.row.opening;
        self.opens_measure(opening.person, id, now)?;
        let tasks = self.task_lines(self.read().tasks_of_sanction(id)?, now)?;
        let incident = self.line_of(read.incident.as_ref())?;
        Ok(ProcedureFile {
            id,
            person: self.name_of(opening.person)?,
            incident,
            clause: self
                .ruled_under(&read.row.protocol_version)
                .clause(&read.row.clause)
                .cloned(),
            nature: opening.kind.nature(opening.nature),
            end: read.row.end,
            stations: read.strip(now.today),
            entries: self.entry_lines(&read.entries)?,
            attempts: domain::procedure::attempts(&read.plain),
            history: self.past_of(opening.person, id, now)?,
            remarks: self.remarks_on(opening, read.incident.as_ref(), now)?,
            tasks,
            homes: self.homes(opening.person)?,
            households: read.households(now.today),
            decision: read.sanction.map(|row| row.decision),
            letters: read.letters,
            number: read.row.number,
            opening: read.row.opening,
        })
    }

    /// Entries as a face shows them, with who recorded each.
    pub(crate) fn entry_lines(&self, rows: &[EntryRow]) -> Result<Vec<EntryLine>> {
        let accounts = self.read().accounts()?;
        Ok(rows
            .iter()
            .map(|row| {
                let struck = rows
                    .iter()
                    .map(|other| &other.entry)
                    .find(|other| other.said.strikes == Some(row.entry.id));
                EntryLine {
                    id: row.entry.id,
                    said: row.entry.said.clone(),
                    recorded_on: domain::calendar::dutch_day(row.at),
                    by: accounts
                        .iter()
                        .find(|account| account.id.to_string() == row.by)
                        .map(|account| account.name.clone())
                        .unwrap_or_default(),
                    struck_by: struck.map(|entry| entry.id),
                    struck_why: struck
                        .map(|entry| entry.said.strike_reason.clone())
                        .unwrap_or_default(),
                }
            })
            .collect())
    }

    /// The account of facts of a person, without the procedure itself.
    fn past_of(&self, person: PersonId, but: SanctionId, now: Now) -> Result<Vec<Past>> {
        let read = self.read();
        let incidents = read.incidents(&register::IncidentQuery {
            person: Some(person),
            limit: 1000,
            staff_cases: self.staff_cases(),
            ..register::IncidentQuery::default()
        })?;
        let mut steps = Vec::new();
        for step in read.earlier(person)? {
            if step.id == but || step.open {
                continue;
            }
            let row = read.sanction(step.id)?;
            let entries: Vec<Entry> = read
                .entries(EntryOf::Procedure(step.id))?
                .into_iter()
                .map(|row| row.entry)
                .collect();
            steps.push(PastStep {
                step,
                number: row.number,
                reasons: row.decision.reasons,
                agreements: domain::procedure::standing_entries(&entries)
                    .filter(|entry| !entry.said.agreements.trim().is_empty())
                    .map(|entry| (entry.said.on, entry.said.agreements.clone()))
                    .collect(),
            });
        }
        Ok(domain::procedure::history(
            person,
            &incidents.rows,
            &steps,
            now.today,
        ))
    }
}
