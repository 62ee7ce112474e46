//! Sanctions: what the ladder proposes and what a person decides. How far the procedure of each
//! is, [`crate::procedures`] says.

mod names;
mod proposal;

use chrono::{Datelike, NaiveDate};
use domain::guardian::Home;
use domain::id::{IncidentId, SanctionId};
use domain::person::{Named, PersonId, Subject};
use domain::procedure::{Nature, Opened, ProcedureEnd, StationKind};
use domain::protocol::Clause;
use domain::refusal::Refusal;
use domain::sanction::{
    Absence, Circumstances, Decision, Invitation, NewTask, Outcome, Particulars, SanctionKind,
    TaskKind,
};
use register::{SanctionQuery, SanctionRow};

use crate::error::{Checks, Error, Result, Spoken};
use crate::incidents::IncidentLine;
use crate::letters::{DraftedLetter, LetterLine};
use crate::procedures::{EntryLine, SpokenRemark, Station};
use crate::pupils::page;
use crate::rights::UseCase;
use crate::tasks::TaskLine;
use crate::{Now, Office, view};

pub use names::NameInWords;
pub use proposal::{ProposalView, RungState, RungView};

view! {
    /// What would follow from a decision, and what stands in its way.
    pub struct Rehearsal {
        /// The rules that stand in the way; empty when the decision can be taken.
        pub refusals: Vec<Spoken>,
        /// School days of a suspension.
        pub school_days: u32,
        /// Until when guardians can object, if the letter reaches them today.
        pub objection_until: Option<NaiveDate>,
        /// What would have to be done.
        pub tasks: Vec<RehearsedTask>,
        /// What is worth knowing.
        pub remarks: Vec<SpokenRemark>,
        /// The letters that would be issued with it, each to be looked at by its place.
        pub letters: Vec<DraftedLetter>,
        /// The names in its words that may not stand in a letter.
        pub names: Vec<NameInWords>,
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

impl From<NewTask> for RehearsedTask {
    fn from(task: NewTask) -> Self {
        RehearsedTask {
            kind: task.kind,
            due_on: task.due_on,
            source: task.source,
        }
    }
}

view! {
    /// Which sanctions a list shows.
    #[derive(Default)]
    pub struct SanctionFilter {
        /// Only of this person.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// Only of this ladder.
        #[serde(default)]
        pub subject: Option<Subject>,
        /// Only what was decided on this day or later.
        #[serde(default)]
        pub from: Option<NaiveDate>,
        /// Only what was decided on this day or before.
        #[serde(default)]
        pub to: Option<NaiveDate>,
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
        pub incident: Option<IncidentId>,
        /// First day of a suspension.
        pub first_day: Option<NaiveDate>,
        /// Last day of a suspension.
        pub last_day: Option<NaiveDate>,
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
        pub incident: Option<IncidentLine>,
        /// The clause it rests on.
        pub clause: Option<Clause>,
        /// School days of a suspension.
        pub school_days: u32,
        /// Until when guardians can object, once it was made known to one of them.
        pub objection_until: Option<NaiveDate>,
        /// What it is in law, for staff.
        pub nature: Option<Nature>,
        /// The absence that it brings: excused.
        pub absence: Option<Absence>,
        /// Whether it was withdrawn after an objection.
        pub end: Option<ProcedureEnd>,
        /// The procedure as a strip of stations.
        pub stations: Vec<Station>,
        /// What was put down, in the order in which it was; struck entries too.
        pub entries: Vec<EntryLine>,
        /// The letters that went out.
        pub letters: Vec<LetterLine>,
        /// What is to be done, and what was.
        pub tasks: Vec<TaskLine>,
    }
}

impl Office {
    pub(crate) fn may_see(&self, person: PersonId) -> Result<()> {
        if self.staff_cases().hides(person) {
            Err(Error::Forbidden)
        } else {
            Ok(())
        }
    }

    /// The households of a pupil, or the guardian themselves; none for staff.
    pub(crate) fn homes(&self, person: PersonId) -> Result<Vec<Home>> {
        let read = self.read();
        Ok(match person {
            PersonId::Pupil(pupil) => {
                let guardians = read.guardians_of(pupil)?;
                let homes = domain::guardian::households(&guardians, pupil);
                homes.iter().map(Home::from).collect()
            }
            PersonId::Guardian(id) => vec![Home {
                guardians: vec![id],
                names: read.guardian(id)?.name.full(),
            }],
            PersonId::Staff(_) => Vec::new(),
        })
    }

    /// The letters that invited households to a talk about the incident of a decision, and left.
    fn invitations(&self, decision: &Decision) -> Result<Vec<Invitation>> {
        let letters = match decision.incident {
            Some(incident) => self.letters_about(incident)?,
            None => Vec::new(),
        };
        let invitations = letters.iter().filter_map(|letter| {
            Some(Invitation {
                guardians: letter.guardians.clone(),
                to: letter.invites_to?,
                left_on: letter.left_on()?,
                in_hand: letter.in_hand(),
            })
        });
        Ok(invitations.collect())
    }

    fn weigh(&self, decision: &Decision, cleared: &[String], now: Now) -> Result<Outcome> {
        let mut checks = Checks::default();
        checks.length("facts", &decision.facts, 20_000);
        checks.length("reasons", &decision.reasons, 10_000);
        checks.length("expectation", &decision.expectation, 5_000);
        checks.length("skipReason", &decision.skip_reason, 2_000);
        for (_, account) in decision.hearing.accounts() {
            checks.length("hearing.account", account, 5_000);
        }
        checks.length("hearing.urgency", &decision.hearing.urgency, 2_000);
        if let Some(suspension) = &decision.suspension {
            let proportionality = &suspension.proportionality;
            checks.length("suspension.proportionality", proportionality, 5_000);
            checks.length("suspension.schoolwork", &suspension.schoolwork, 2_000);
            checks.length("suspension.contact", &suspension.contact, 200);
        }
        if let Some(particulars) = &decision.particulars {
            lengths(particulars, &mut checks);
        }
        checks.length("grounds.milder", &decision.grounds.milder, 5_000);
        checks.length("signer", &decision.signer, 200);
        checks.done()?;
        let incident = decision
            .incident
            .map(|incident| self.seen_incident(incident))
            .transpose()?;
        let procedure = decision
            .procedure
            .map(|id| self.read_procedure(id))
            .transpose()?;
        let school = self.read().school()?;
        let calendar = self.calendar()?;
        let earlier = self.earlier(decision.person)?;
        let homes = self.homes(decision.person)?;
        let invitations = self.invitations(decision)?;
        let acts = self.standing_acts(decision.incident)?;
        let outcome = domain::sanction::decide(
            decision,
            &Circumstances {
                protocol: &self.ruling(now.today),
                school: &school,
                calendar: &calendar,
                incident: incident.as_ref(),
                acts: &acts,
                earlier: &earlier,
                procedure: procedure.as_ref().map(|read| Opened {
                    id: read.row.id,
                    opening: &read.row.opening,
                    entries: &read.plain,
                    letters: read.sent(),
                }),
                homes: &homes,
                invitations: &invitations,
                birth_date: self.birth_date(decision.person)?,
                today: now.today,
            },
        );
        let mut refusals = outcome.as_ref().err().cloned().unwrap_or_default();
        if let (SanctionKind::AccessBan, Some(incident)) = (decision.kind, &incident)
            && let Some(ban) = domain::sanction::ban_before(incident, &earlier, decision.decided_on)
        {
            let before = self.read().sanction(ban.id)?.decision;
            refusals.extend(domain::sanction::own_reasons(&before, decision).err());
        }
        let letter = matches!(
            decision.kind,
            SanctionKind::WrittenWarning | SanctionKind::Suspension
        );
        if letter {
            if !school.address.is_complete() {
                refusals.push(Refusal::SchoolAddressMissing);
            }
            if !crate::letters::can_be_reached(&school) {
                refusals.push(Refusal::SchoolContactMissing);
            }
            let offers = school.offers_objection(decision.kind);
            if offers && !school.board_address.is_complete() {
                refusals.push(Refusal::BoardAddressMissing);
            }
            refusals.extend(self.without_address(decision)?);
        }
        let mut words: Vec<String> = Vec::new();
        for name in self.other_names(decision, cleared)? {
            if !words.contains(&name.words) {
                words.push(name.words);
            }
        }
        if !words.is_empty() {
            refusals.push(Refusal::NamesSomeoneElse {
                words: words.join(", "),
            });
        }
        match outcome {
            Ok(outcome) if refusals.is_empty() => Ok(made_known(outcome, now.today)),
            _ => Err(Error::all_refused(refusals)),
        }
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
                letters: self.drafted_letters(decision, outcome.school_days)?,
                names: Vec::new(),
                refusals: Vec::new(),
                school_days: outcome.school_days,
                objection_until: outcome.objection_until,
                tasks: outcome.tasks.into_iter().map(RehearsedTask::from).collect(),
                remarks: outcome
                    .remarks
                    .into_iter()
                    .map(SpokenRemark::from)
                    .collect(),
            }),
            Err(Error::Refused { refusals }) => {
                let school_days = self.school_days(decision)?;
                Ok(Rehearsal {
                    letters: self.drafted_letters(decision, school_days)?,
                    names: self.other_names(decision, cleared)?,
                    refusals,
                    school_days,
                    objection_until: None,
                    tasks: Vec::new(),
                    remarks: Vec::new(),
                })
            }
            Err(error) => Err(error),
        }
    }

    /// How many school days the period of a decision holds, also when a rule stands in its way.
    pub(crate) fn school_days(&self, decision: &Decision) -> Result<u32> {
        use SanctionKind as K;
        let takes = matches!(
            decision.kind,
            K::TimeOut | K::InternalSuspension | K::Suspension
        );
        let Some((first, Some(last))) = decision.days().filter(|_| takes) else {
            return Ok(0);
        };
        let days = self.calendar()?.school_days(first, last);
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
        let mut decision = decision.clone();
        let opened = match decision.procedure {
            Some(id) if decision.kind.is_opened_first() => Some(self.read().procedure(id)?),
            _ => None,
        };
        if let Some(row) = &opened {
            decision.grounds = row.opening.grounds.clone();
            decision.skip_reason = row.opening.skip_reason.clone();
        }
        let decision = &decision;
        let clause = self.clause_of(decision.kind, now);
        let drafts = self.sanction_letters(decision, &outcome, now)?;
        let protocol_version = self.ruling(now.today).named_version();
        let by = self.me.id.to_string();
        self.change("decide_sanction", now, |change| {
            let (id, number) = match opened {
                Some(row) => (row.id, row.number),
                None => {
                    let year = decision.decided_on.year();
                    let order = change.next_sanction_number(year)?;
                    (SanctionId(change.new_id()?), format!("{year}-S{order:03}"))
                }
            };
            // What was still asked before the decision is asked no longer.
            for task in change.tasks_of_sanction(id)? {
                if task.done_on.is_none() && task.letter.is_none() {
                    change.finish_task(task.id, decision.decided_on, "", task.version)?;
                }
            }
            change.add_sanction(&SanctionRow {
                id,
                number,
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
                    &task.source,
                    Some(decision.person),
                    decision.incident,
                    Some(id),
                    None,
                )?;
            }
            for draft in drafts {
                crate::letters::issue(change, draft, Some(id), &by, now)?;
            }
            if let Some(incident) = decision.incident {
                use domain::incident::IncidentStatus as S;
                let incident = change.incident(incident)?;
                if matches!(incident.status, S::Reported | S::InProgress) {
                    change.set_incident_status(incident.id, S::Measures, incident.version)?;
                }
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
            subject: filter.subject,
            from: filter.from,
            to: filter.to,
            staff_cases: self.staff_cases(),
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
                let days = row.decision.days();
                Some(SanctionLine {
                    person: names.get(&row.decision.person)?.clone(),
                    id: row.id,
                    number: row.number,
                    kind: row.decision.kind,
                    decided_on: row.decision.decided_on,
                    incident: row.decision.incident,
                    first_day: days.map(|(first, _)| first),
                    last_day: days.and_then(|(_, last)| last),
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
        let read = self.read_procedure(id)?;
        self.opens_measure(read.row.opening.person, id, now)?;
        let row = read.sanction.as_ref().ok_or(Error::NotFound {
            noun: crate::Noun::Sanction,
        })?;
        let tasks = self.task_lines(self.read().tasks_of_sanction(id)?, now)?;
        let incident = self.line_of(read.incident.as_ref())?;
        let stations = read.strip(now.today);
        let calendar = self.calendar()?;
        let objection = stations
            .iter()
            .find(|station| station.kind == StationKind::Objection);
        Ok(SanctionFile {
            person: self.name_of(row.decision.person)?,
            clause: self
                .ruled_under(&row.protocol_version)
                .clause(&row.clause)
                .cloned(),
            id,
            number: row.number.clone(),
            incident,
            school_days: row.school_days,
            objection_until: objection
                .and_then(|station| station.term.as_ref())
                .map(|term| term.ends_on),
            nature: row.decision.kind.nature(read.row.opening.nature),
            absence: row.decision.absence(row.school_days).and_then(|absence| {
                let case = read.case(now.today);
                absence.until(case.fell_on().or(case.halted_on()), &calendar)
            }),
            end: read.row.end,
            entries: self.entry_lines(&read.entries)?,
            decision: row.decision.clone(),
            stations,
            letters: read.letters,
            tasks,
        })
    }
}

/// No text of what is particular to a step is endless.
fn lengths(particulars: &Particulars, checks: &mut Checks) {
    let long = 5_000;
    let mut of = |field: &str, text: &str, limit| {
        checks.length(&format!("particulars.{field}"), text, limit);
    };
    match particulars {
        Particulars::TimeOut(it) => {
            of("purpose", &it.purpose, 2_000);
            of("supervision", &it.supervision, 200);
        }
        Particulars::InternalSuspension(it) => {
            of("place", &it.place, 200);
            of("education", &it.education, 2_000);
            of("contact", &it.contact, 200);
        }
        Particulars::Expulsion(it) => {
            of("interests", &it.interests, long);
            of("answerToView", &it.answer_to_view, long);
        }
        Particulars::AccessBan(it) => {
            of("area", &it.area, 500);
            of("contact", &it.contact, 200);
            of("proportionality", &it.proportionality, long);
        }
        Particulars::StaffMeasure(it) => {
            of("urgentReason", &it.urgent_reason, long);
            of("delay", &it.delay, long);
        }
    }
}

/// Guardians have six weeks from the day the decision is made known to them (Awb 6:8(1)). Its
/// letters go out today at the earliest, also when it was decided before.
fn made_known(mut outcome: Outcome, today: NaiveDate) -> Outcome {
    let until = outcome.objection_until.as_mut();
    if let Some(until) = until {
        *until = domain::term::objection_ends(today);
    }
    outcome
}
