//! Incidents: recording one, the list, and everything around one.

use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::id::{IncidentId, PartyId, SanctionId};
use domain::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Scope,
    Severity, asks_whether_sexual,
};
use domain::judgement::{self, Judgement};
use domain::online::{self, Online};
use domain::person::{Named, PersonId, Who};
use domain::protocol::{Clause, Protocol};
use domain::refusal::Refusal;
use domain::sanction::TaskKind;
use register::{Change, IncidentQuery, ProcedureQuery, SanctionQuery, Task};

use crate::error::{Checks, Error, Problem, Result};
use crate::evidence::EvidenceLine;
use crate::judgements::JudgementLine;
use crate::letters::LetterLine;
use crate::police_decisions::PoliceFile;
use crate::procedures::ProcedureLine;
use crate::pupils::page;
use crate::rights::UseCase;
use crate::sanctions::SanctionLine;
use crate::signals::SignalLine;
use crate::talks::FollowThrough;
use crate::tasks::TaskLine;
use crate::{Now, Office, view};

view! {
    /// One person in an incident that is being recorded.
    pub struct NewParty {
        /// Who.
        pub who: Who,
        /// Which part; everyone starts as involved.
        #[serde(default = "involved")]
        pub role: PartyRole,
    }
}

fn involved() -> PartyRole {
    PartyRole::Involved
}

view! {
    /// What is recorded of an incident.
    pub struct NewIncident {
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// The time, where known.
        #[serde(default)]
        pub happened_at: Option<NaiveTime>,
        /// The part of the day.
        #[serde(default = "unknown_part")]
        pub day_part: DayPart,
        /// Where.
        pub place: Place,
        /// Online: on which platform; may be empty.
        #[serde(default)]
        pub platform: String,
        /// What happened, without judgement.
        pub facts: String,
        /// How it is felt at school; may be empty.
        #[serde(default)]
        pub felt_at_school: String,
        /// What kind, the main one first.
        pub categories: Vec<Category>,
        /// Whether the picture or film that was shared is sexual; asked where one was.
        #[serde(default)]
        pub sexual_image: Option<bool>,
        /// How serious.
        pub severity: Severity,
        /// The clauses of the protocol it breaches.
        #[serde(default)]
        pub clauses: Vec<String>,
        /// Whether it may be a criminal offence.
        #[serde(default)]
        pub possibly_criminal: bool,
        /// Whether it concerns the school, where the protocol asks.
        #[serde(default)]
        pub scope: Option<Scope>,
        /// Through whom the school came to know.
        #[serde(default = "staff_reported")]
        pub reported_by: ReportedBy,
        /// The day it was reported; today when left out.
        #[serde(default)]
        pub reported_on: Option<NaiveDate>,
        /// Who had a part in it.
        pub parties: Vec<NewParty>,
        /// What is known of what stood online.
        #[serde(default)]
        pub online: Option<Online>,
        /// The three tests of bullying, for who may judge.
        #[serde(default)]
        pub judgement: Option<Judgement>,
    }
}

fn unknown_part() -> DayPart {
    DayPart::Unknown
}

fn staff_reported() -> ReportedBy {
    ReportedBy::Staff
}

view! {
    /// Which incidents a list shows.
    #[derive(Default)]
    pub struct IncidentFilter {
        /// Words in the facts, a number or a name; empty for all.
        #[serde(default)]
        pub text: String,
        /// Only with this person in it.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// Only of this kind.
        #[serde(default)]
        pub category: Option<Category>,
        /// Only this far.
        #[serde(default)]
        pub status: Option<IncidentStatus>,
        /// From this day on.
        #[serde(default)]
        pub from: Option<NaiveDate>,
        /// Up to and including this day.
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
    /// An incident in a list.
    pub struct IncidentLine {
        /// Its id.
        pub id: IncidentId,
        /// "2026-014".
        pub number: String,
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// The main category.
        pub category: Category,
        /// How serious.
        pub severity: Severity,
        /// Where.
        pub place: Place,
        /// How far.
        pub status: IncidentStatus,
        /// The beginning of the facts.
        pub facts: String,
        /// Who had a part, by name; unknown people are counted in `others`.
        pub people: Vec<Named>,
        /// How many without a file at the school.
        pub others: u32,
        /// Why the report was declined.
        pub declined: Option<String>,
    }
}

view! {
    /// A page of incidents and how many there are.
    pub struct IncidentList {
        /// The rows of this page, the newest first.
        pub rows: Vec<IncidentLine>,
        /// How many fit the filter.
        pub total: u32,
    }
}

view! {
    /// A person's part, as the screen of an incident shows it.
    pub struct PartyView {
        /// The part.
        pub party: Party,
        /// The name, for who has a file at the school.
        pub named: Option<Named>,
        /// As whom they were put down, when it was found out later who they are.
        pub put_down_as: String,
        /// The sanction that this person got for this incident.
        pub sanction: Option<SanctionId>,
        /// Whether the ladder can propose a step for this person now; else why not.
        pub refusal: Option<crate::error::Spoken>,
    }
}

view! {
    /// Everything around one incident.
    pub struct IncidentFile {
        /// The incident.
        pub incident: Incident,
        /// Who had a part in it.
        pub parties: Vec<PartyView>,
        /// Who was taken out of it, and why.
        pub taken_out: Vec<crate::parties::PartyOutLine>,
        /// What was added later, and what was put right.
        pub amendments: Vec<crate::amendments::AmendmentLine>,
        /// The clauses it breaches.
        pub clauses: Vec<Clause>,
        /// What was decided.
        pub sanctions: Vec<SanctionLine>,
        /// The procedures that run.
        pub procedures: Vec<ProcedureLine>,
        /// Whether it is a suspicion of a sexual offence by staff, with three stations of its own.
        pub is_suspicion: bool,
        /// The letters that went out.
        pub letters: Vec<LetterLine>,
        /// What is to be done, and what was.
        pub tasks: Vec<TaskLine>,
        /// Whether the protocol asks if it concerns the school.
        pub asks_scope: bool,
        /// What there is to decide about the police, and what was.
        pub police: Option<PoliceFile>,
        /// What is known of what stood online.
        pub online: Option<Online>,
        /// What the school made of it, the newest first: that one stands.
        pub judgements: Vec<JudgementLine>,
        /// Whether it is handled as bullying.
        pub is_bullying: bool,
        /// Screenshots, files and descriptions as proof, the oldest first.
        pub evidence: Vec<EvidenceLine>,
        /// What comes back around it.
        pub signals: Vec<SignalLine>,
        /// What was said and agreed since, and what closing it asks.
        pub follow_through: FollowThrough,
        /// What happened one after another, each with its own people.
        pub acts: Vec<crate::acts::ActLine>,
        /// What it belongs together with.
        pub links: Vec<crate::links::LinkLine>,
        /// Why the report was declined.
        pub declined: Option<String>,
        /// Who sent it in or recorded it; empty when the account is gone.
        pub recorded_by: String,
    }
}

impl NewIncident {
    fn check(&self, office: &Office, now: Now) -> Result<()> {
        let mut checks = Checks::default();
        checks.text("facts", &self.facts, 20_000);
        checks.length("feltAtSchool", &self.felt_at_school, 5_000);
        checks.length("platform", &self.platform, 80);
        if let Some(online) = &self.online {
            checks.length("online.account", &online.account, 120);
        }
        if let Some(judgement) = &self.judgement {
            checks.length("judgement.grounds", &judgement.grounds, 2_000);
        }
        check_day(&mut checks, self.happened_on, now.today);
        match self.reported_on {
            Some(day) if day > now.today => checks.wrong("reportedOn", Problem::InFuture),
            Some(day) if day < self.happened_on => {
                checks.wrong("reportedOn", Problem::EndsBeforeItBegins);
            }
            _ => {}
        }
        check_categories(&mut checks, &self.categories);
        if asks_whether_sexual(&self.categories) && self.sexual_image.is_none() {
            checks.wrong("sexualImage", Problem::Missing);
        }
        check_clauses(&mut checks, &self.clauses, office);
        if self.parties.is_empty() {
            checks.wrong("parties", Problem::Missing);
        }
        for (place, party) in self.parties.iter().enumerate() {
            let person = party.who.person();
            let twice = person.is_some()
                && self
                    .parties
                    .iter()
                    .take(place)
                    .any(|other| other.who.person() == person);
            if twice {
                checks.wrong(format!("parties.{place}.who"), Problem::Twice);
            }
            match &party.who {
                Who::Outsider { description } => {
                    checks.text(&format!("parties.{place}.who"), description, 200);
                }
                Who::Unknown { description } => {
                    checks.length(&format!("parties.{place}.who"), description, 200);
                }
                Who::Pupil { .. } | Who::Guardian { .. } | Who::Staff { .. } => {}
            }
        }
        checks.done()
    }
}

/// The day on which something happened: not to come, and not so long ago that it is a slip.
pub(crate) fn check_day(checks: &mut Checks, happened_on: NaiveDate, today: NaiveDate) {
    if happened_on > today {
        checks.wrong("happenedOn", Problem::InFuture);
    } else if (today - happened_on).num_days() > 3660 {
        checks.wrong("happenedOn", Problem::NoSuchDate);
    }
}

pub(crate) fn check_clauses(checks: &mut Checks, clauses: &[String], office: &Office) {
    for (place, clause) in clauses.iter().enumerate() {
        if office.protocol().clause(clause).is_none() {
            checks.wrong(format!("clauses.{place}"), Problem::NotAChoice);
        }
    }
}

pub(crate) fn check_categories(checks: &mut Checks, categories: &[Category]) {
    if categories.is_empty() {
        checks.wrong("categories", Problem::Missing);
    }
    for (place, category) in categories.iter().enumerate() {
        let mut before = categories.iter().take(place);
        if before.any(|other| other == category) {
            checks.wrong(format!("categories.{place}"), Problem::Twice);
        }
    }
}

/// Whether somebody of the staff has a part in it for which there could be a sanction.
fn is_staff_case(incident: &Incident) -> bool {
    let mut parties = incident.parties.iter();
    parties.any(|party| matches!(party.who, Who::Staff { .. }) && party.role.can_be_sanctioned())
}

impl Office {
    /// Records an incident. With it come the tasks that the protocol asks: telling the guardians
    /// of each pupil in a bullying case (seed T-D2), and deciding on a report to the police when
    /// it may be a criminal offence (seeds T-X5, A-X5). Who may not handle incidents sends it in:
    /// it counts, and brings its tasks, once it is taken over.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the input, [`Error::NotFound`] for a person who is not there,
    /// [`Error::Forbidden`] for a judgement by who may not judge, [`Error::Refused`] for what
    /// cannot have stood online.
    pub fn record_incident(&mut self, new: &NewIncident, now: Now) -> Result<IncidentId> {
        self.allow(UseCase::RecordIncident)?;
        let handles = self.allow(UseCase::HandleIncident).is_ok();
        if new.judgement.is_some() && !handles {
            return Err(Error::Forbidden);
        }
        new.check(self, now)?;
        for party in &new.parties {
            if let Some(person) = party.who.person() {
                self.name_of(person)?;
                self.sees(person)?;
            }
        }
        let protocol = self.protocol.clone();
        let by = self.me.id.to_string();
        let mut categories = new.categories.clone();
        let sexual = asks_whether_sexual(&categories) && new.sexual_image == Some(true);
        if sexual {
            categories.push(Category::Sexting);
        }
        self.change("record_incident", now, |change| {
            let year = new.happened_on.year();
            let order = change.next_incident_number(year)?;
            let parties = new
                .parties
                .iter()
                .map(|party| {
                    Ok(Party {
                        id: PartyId(change.new_id()?),
                        who: party.who.clone(),
                        role: party.role,
                    })
                })
                .collect::<Result<Vec<_>>>()?;
            let mut incident = Incident {
                id: IncidentId(change.new_id()?),
                number: format!("{year}-{order:03}"),
                happened_on: new.happened_on,
                happened_at: new.happened_at,
                day_part: new.day_part,
                place: new.place,
                platform: new.platform.trim().to_owned(),
                facts: new.facts.trim().to_owned(),
                felt_at_school: new.felt_at_school.trim().to_owned(),
                categories,
                severity: new.severity,
                clauses: new.clauses.clone(),
                // A sexual image of a child is no matter for the school alone (Sr 252).
                possibly_criminal: new.possibly_criminal || sexual,
                scope: new.scope,
                reported_by: new.reported_by,
                reported_on: new.reported_on.unwrap_or(now.today),
                status: IncidentStatus::Reported,
                parties,
                version: 1,
            };
            // Of a suspicion against staff nothing waits (WPO 4a).
            if !handles && !domain::procedure::offence::concerns(&incident) {
                incident.status = IncidentStatus::SentIn;
            }
            change.add_incident(&incident, now.at, &by)?;
            if let Some(online) = &new.online {
                online::keep(online, &incident, now.today).map_err(Error::all_refused)?;
                change.set_online(incident.id, &crate::judgements::tidy(online))?;
            }
            if let Some(judgement) = &new.judgement {
                crate::judgements::add(change, &incident, judgement, &by, now)?;
            }
            bring_tasks(change, &incident, &protocol, now.today)?;
            crate::procedures::bring_suspicion(change, &incident, now)?;
            Ok(incident.id)
        })
    }

    /// Incidents, the newest first; for who may not see incidents those that they recorded.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn incidents(&self, filter: &IncidentFilter) -> Result<IncidentList> {
        let own = match self.allow(UseCase::SeeIncidents) {
            Ok(()) => None,
            Err(_) => {
                self.allow(UseCase::RecordIncident)?;
                Some(self.me.id)
            }
        };
        let found = self.read().incidents(&IncidentQuery {
            text: &filter.text,
            person: filter.person,
            status: filter.status,
            category: filter.category,
            from: filter.from,
            to: filter.to,
            recorded_by: own,
            staff_cases: self.staff_cases(),
            limit: page(filter.limit),
            offset: filter.offset,
        })?;
        Ok(IncidentList {
            rows: self.incident_lines(found.rows)?,
            total: found.total,
        })
    }

    pub(crate) fn incident_lines(&self, incidents: Vec<Incident>) -> Result<Vec<IncidentLine>> {
        let people: Vec<PersonId> = incidents
            .iter()
            .flat_map(|incident| incident.parties.iter().filter_map(|p| p.who.person()))
            .collect();
        let names = self.read().names(&people)?;
        let struck = incidents.iter();
        let struck = struck.filter(|incident| incident.status == IncidentStatus::StruckOut);
        let struck: Vec<IncidentId> = struck.map(|incident| incident.id).collect();
        let mut declined = self.read().declined(&struck)?;
        Ok(incidents
            .into_iter()
            .map(|incident| {
                let people: Vec<Named> = incident
                    .parties
                    .iter()
                    .filter_map(|party| names.get(&party.who.person()?).cloned())
                    .collect();
                IncidentLine {
                    declined: declined.remove(&incident.id),
                    others: u32::try_from(incident.parties.len() - people.len()).unwrap_or(0),
                    id: incident.id,
                    number: incident.number,
                    happened_on: incident.happened_on,
                    category: incident
                        .categories
                        .first()
                        .copied()
                        .unwrap_or(Category::Other),
                    severity: incident.severity,
                    place: incident.place,
                    status: incident.status,
                    facts: beginning(&incident.facts),
                    people,
                }
            })
            .collect())
    }

    /// The incident, if who is working may see it: a staff case is not there for others.
    pub(crate) fn seen_incident(&self, id: IncidentId) -> Result<Incident> {
        self.allow(UseCase::SeeIncidents)?;
        let incident = self.read().incident(id)?;
        if self.sees_incident(&incident) {
            Ok(incident)
        } else {
            Err(Error::NotFound {
                noun: crate::Noun::Incident,
            })
        }
    }

    /// Whether who is working sees an incident: most do not see what may be the doing of staff, and
    /// nobody what may be their own (domain §3.2).
    pub(crate) fn sees_incident(&self, incident: &Incident) -> bool {
        let hidden = self.staff_cases();
        let accused = |party: &Party| {
            party.role.can_be_sanctioned()
                && party.who.person().is_some_and(|one| hidden.hides(one))
        };
        !incident.parties.iter().any(accused)
    }

    /// The line of the incident that a step for somebody rests on; none where it is hidden, as one
    /// in which a pupil and a member of staff both had a part.
    pub(crate) fn line_of(&self, incident: Option<&Incident>) -> Result<Option<IncidentLine>> {
        let seen = incident.filter(|incident| self.sees_incident(incident));
        let lines = self.incident_lines(seen.cloned().into_iter().collect())?;
        Ok(lines.into_iter().next())
    }

    /// Everything around one incident.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn incident(&self, id: IncidentId, now: Now) -> Result<IncidentFile> {
        let incident = self.seen_incident(id)?;
        let opening = match is_staff_case(&incident) {
            true => "open_staff_case",
            false => "open_incident",
        };
        self.opens(opening, register::Noun::Incident, id.0, now)?;
        let rows = self.read().sanctions(&SanctionQuery {
            incident: Some(id),
            staff_cases: self.staff_cases(),
            limit: 200,
            ..SanctionQuery::default()
        })?;
        let ruling = self.ruling(now.today);
        let mut put_down_as = self.read().put_down_as(id)?;
        let mut parties = Vec::new();
        for party in &incident.parties {
            let person = party.who.person();
            let named = person.map(|person| self.name_of(person)).transpose()?;
            let sanction = rows
                .iter()
                .find(|row| Some(row.decision.person) == person)
                .map(|row| row.id);
            let refusal = match person {
                None => Some(Refusal::NoFile.into()),
                Some(person) => domain::sanction::propose(
                    &ruling,
                    &incident,
                    person,
                    &self.earlier(person)?,
                    now.today,
                )
                .err()
                .map(Into::into),
            };
            parties.push(PartyView {
                party: party.clone(),
                put_down_as: put_down_as.remove(&party.id).unwrap_or_default(),
                named,
                sanction,
                refusal,
            });
        }
        let clauses = incident
            .clauses
            .iter()
            .filter_map(|clause| self.protocol.clause(clause).cloned())
            .collect();
        let judgements = self.judgement_lines(id)?;
        let asks_scope = self.protocol.scope_check
            && matches!(incident.place, Place::Online | Place::Home)
            && incident.scope.is_none();
        Ok(IncidentFile {
            parties,
            taken_out: self.parties_out(id)?,
            amendments: self.amendment_lines(id)?,
            clauses,
            sanctions: self.sanction_lines(rows)?,
            procedures: self.running_out_of(id, now)?,
            is_suspicion: domain::procedure::offence::concerns(&incident),
            letters: self.letters_about(id)?,
            tasks: self.task_lines(self.read().tasks_of_incident(id)?, now)?,
            asks_scope,
            police: self.police_file(&incident, now)?,
            online: self.read().online(id)?,
            is_bullying: judgement::is_bullying(
                &incident,
                judgements.first().map(|line| &line.judgement),
            ),
            evidence: self.evidence_lines(id)?,
            signals: self.signals_of(id, incident.happened_on)?,
            follow_through: self.follow_through(
                &incident,
                judgements.first().map(|line| &line.judgement),
                now,
            )?,
            judgements,
            acts: self.act_lines(id)?,
            links: self.link_lines(id)?,
            declined: self.read().declined(&[id])?.remove(&id),
            recorded_by: self.recorded_by(id)?,
            incident,
        })
    }

    /// Who recorded an incident; empty when the account is gone.
    fn recorded_by(&self, incident: IncidentId) -> Result<String> {
        let by = self.read().recorded_by(incident)?;
        Ok(self.account_names()?.remove(&by).unwrap_or_default())
    }

    /// Takes over a report that a teacher sent in, and says what kind it is and how serious. From
    /// here it counts, and its tasks come.
    ///
    /// # Errors
    /// [`Error::Refused`] when it was taken over before, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Stale`], [`Error::Forbidden`].
    pub fn take_over_incident(
        &mut self,
        incident: IncidentId,
        categories: &[Category],
        severity: Severity,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        if seen.status != IncidentStatus::SentIn {
            return Err(Refusal::TakenOverBefore.into());
        }
        let mut checks = Checks::default();
        check_categories(&mut checks, categories);
        checks.done()?;
        let protocol = self.protocol.clone();
        self.change("take_over_incident", now, |change| {
            change.take_over_incident(incident, categories, severity, version)?;
            let incident = change.incident(incident)?;
            bring_tasks(change, &incident, &protocol, now.today)?;
            crate::procedures::bring_suspicion(change, &incident, now)
        })
    }

    /// Gives someone another part in an incident: a judgement, made after hearing.
    ///
    /// # Errors
    /// [`Error::Refused`] for a suspicion against staff, where the school judges nothing (WPO 4a),
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn set_role(
        &mut self,
        incident: IncidentId,
        party: PartyId,
        role: PartyRole,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        if !seen.parties.iter().any(|known| known.id == party) {
            return Err(Error::NotFound {
                noun: crate::Noun::Incident,
            });
        }
        if domain::procedure::offence::concerns(&seen) {
            return Err(Refusal::SexualOffenceByStaff.into());
        }
        self.change("set_role", now, |change| {
            change.set_role(party, role)?;
            let incident = change.incident(incident)?;
            follow_bullying(change, &incident, now.today)?;
            crate::procedures::bring_suspicion(change, &incident, now)
        })
    }

    /// Says whether an incident concerns the school (seed A-R2).
    ///
    /// # Errors
    /// [`Error::Refused`] for a suspicion against staff (WPO 4a), [`Error::NotFound`],
    /// [`Error::Stale`], [`Error::Forbidden`].
    pub fn set_scope(
        &mut self,
        incident: IncidentId,
        scope: Scope,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        if domain::procedure::offence::concerns(&self.seen_incident(incident)?) {
            return Err(Refusal::SexualOffenceByStaff.into());
        }
        self.change("set_scope", now, |change| {
            Ok(change.set_scope(incident, scope, version)?)
        })
    }

    /// Refuses while a procedure runs that rests on the incident: it would go on without a ground.
    fn nothing_rests_on(&self, incident: IncidentId) -> Result<()> {
        let running = self.read().procedures(&ProcedureQuery {
            incident: Some(incident),
            running: true,
            limit: 1,
            ..ProcedureQuery::default()
        })?;
        match running.first() {
            None => Ok(()),
            Some(row) => Err(Refusal::ProcedureRestsOnIt {
                kind: row.opening.kind,
                opened_on: row.opening.opened_on,
            }
            .into()),
        }
    }

    /// Says how far the handling of an incident is; striking out takes it from every ladder.
    ///
    /// # Errors
    /// [`Error::Refused`] for a suspicion against staff that has not ended, and for striking out
    /// what a running procedure rests on; [`Error::NotFound`], [`Error::Stale`],
    /// [`Error::Forbidden`].
    pub fn set_incident_status(
        &mut self,
        incident: IncidentId,
        status: IncidentStatus,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        if domain::procedure::offence::concerns(&seen) {
            self.may_become(&seen, status, now)?;
        }
        seen.status.may_become(status)?;
        if status == IncidentStatus::Closed {
            self.may_close(&seen, now)?;
        }
        if status == IncidentStatus::StruckOut {
            self.nothing_rests_on(incident)?;
        }
        let op = match status {
            IncidentStatus::StruckOut => "strike_out_incident",
            IncidentStatus::Closed => "close_incident",
            _ => "set_incident_status",
        };
        let protocol = self.protocol.clone();
        self.change(op, now, |change| {
            change.set_incident_status(incident, status, version)?;
            let incident = change.incident(incident)?;
            follow_bullying(change, &incident, now.today)?;
            crate::police_decisions::follow_protocol(change, &protocol, &incident, now.today)
        })
    }
}

/// The tasks that an incident brings: telling the guardians of each pupil when it is bullying
/// (seed T-D2), and deciding on the police when it may be a criminal offence (seeds T-X5, A-X5).
pub(crate) fn bring_tasks(
    change: &Change<'_>,
    incident: &Incident,
    protocol: &Protocol,
    due_on: NaiveDate,
) -> Result<()> {
    // A suspicion against staff has its own three steps, and no other (WPO 4a).
    if domain::procedure::offence::concerns(incident) || !incident.status.counts() {
        return Ok(());
    }
    follow_bullying(change, incident, due_on)?;
    crate::police_decisions::follow_protocol(change, protocol, incident, due_on)
}

/// Has the tasks of bullying follow what the incident is handled as: the guardians of each pupil in
/// it are told, once (seed T-D2), and twice somebody sees how the target is. That a task came to
/// tell guardians stays, also when it turns out to be a quarrel.
pub(crate) fn follow_bullying(
    change: &Change<'_>,
    incident: &Incident,
    due_on: NaiveDate,
) -> Result<()> {
    let rows = change.judgements(incident.id)?;
    let stands = rows.first().map(|row| &row.judgement);
    let tasks = change.tasks_of_incident(incident.id)?;
    let follows = domain::talk::follows(incident).is_ok();
    if follows && judgement::is_bullying(incident, stands) {
        for party in &incident.parties {
            let Some(person @ PersonId::Pupil(_)) = party.who.person() else {
                continue;
            };
            let told =
                |task: &Task| task.kind == TaskKind::InformGuardians && task.person == Some(person);
            if !tasks.iter().any(told) {
                crate::tasks::add(
                    change,
                    TaskKind::InformGuardians,
                    due_on,
                    "T-D2",
                    Some(person),
                    Some(incident.id),
                    None,
                    None,
                )?;
            }
        }
    }
    crate::talks::follow_aftercare(change, incident, stands, tasks, due_on)
}

/// The first words of a text, for a list.
fn beginning(text: &str) -> String {
    const LONG: usize = 160;
    if text.chars().count() <= LONG {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONG).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    let whole = cut.get(..end).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches(['.', ',', ';', ' ']))
}
