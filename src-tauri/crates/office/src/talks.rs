//! What follows an incident: talks and contact with guardians, agreements with who does what by
//! when, and the aftercare without which a case of bullying does not close. The rules are in
//! `domain::talk`, `domain::aftercare` and `domain::plan`; here they are asked, and the tasks
//! follow.

use chrono::NaiveDate;
use domain::aftercare::{self, Round};
use domain::guardian::Known;
use domain::id::{GuardianId, IncidentId, PupilId, TalkId, TaskId};
use domain::incident::Incident;
use domain::judgement::Judgement;
use domain::person::{Named, PersonId};
use domain::plan::{self, PlanStep};
use domain::refusal::Refusal;
use domain::sanction::TaskKind;
use domain::talk::{self, Means, Talk, TalkKind};
use register::{Change, TalkRow, Task};

use crate::error::{Checks, Error, Result, Spoken};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A talk, as it was recorded.
    pub struct TalkLine {
        /// Its id.
        pub id: TalkId,
        /// What was said, and how.
        pub talk: Talk,
        /// With whom, by name.
        pub with: Vec<Named>,
        /// About which child.
        pub about: Option<Named>,
        /// The day on which it was recorded.
        pub recorded_on: NaiveDate,
        /// Who recorded it; empty when the account is gone.
        pub by: String,
        /// Why it was struck out.
        pub struck: Option<String>,
    }
}

view! {
    /// Whether a guardian knows of it.
    pub struct GuardianContact {
        /// Who.
        pub guardian: Named,
        /// Whether they have authority.
        pub authority: Known,
        /// When they were last spoken with.
        pub on: Option<NaiveDate>,
        /// How.
        pub means: Option<Means>,
    }
}

view! {
    /// Whether the guardians of a child know of it (seed T-D2).
    pub struct PupilContact {
        /// The child.
        pub pupil: Named,
        /// Its guardians.
        pub guardians: Vec<GuardianContact>,
        /// Whether they were told: all with authority, or as somebody said.
        pub told: bool,
    }
}

view! {
    /// A talk of aftercare that is asked.
    pub struct AftercareLine {
        /// Which.
        pub round: Round,
        /// With whom; `None` while nobody was named as the target.
        pub target: Option<Named>,
        /// When it is due.
        pub due_on: NaiveDate,
        /// When it was held.
        pub held_on: Option<NaiveDate>,
    }
}

view! {
    /// What was said and agreed since an incident, and what closing it asks.
    pub struct FollowThrough {
        /// The talks, the oldest first.
        pub talks: Vec<TalkLine>,
        /// For each child in it, whether the guardians were told.
        pub contacts: Vec<PupilContact>,
        /// The aftercare that is asked.
        pub aftercare: Vec<AftercareLine>,
        /// What stands in the way of closing it.
        pub closing: Vec<Spoken>,
        /// Why nothing can be recorded of it now.
        pub refusal: Option<Spoken>,
    }
}

/// The pupils in an incident, each once.
fn pupils(incident: &Incident) -> Vec<PupilId> {
    let mut pupils = Vec::new();
    for party in &incident.parties {
        if let Some(PersonId::Pupil(pupil)) = party.who.person()
            && !pupils.contains(&pupil)
        {
            pupils.push(pupil);
        }
    }
    pupils
}

/// The talks that stand.
fn standing(rows: &[TalkRow]) -> Vec<Talk> {
    let stand = rows.iter().filter(|row| row.struck.is_none());
    stand.map(|row| row.talk.clone()).collect()
}

/// The last talk about a child with one of its guardians.
fn contact(talks: &[Talk], pupil: PupilId, guardian: GuardianId) -> Option<&Talk> {
    let person = PersonId::Guardian(guardian);
    let mut told = talks.iter().rev();
    told.find(|talk| {
        talk.kind == TalkKind::Guardians && talk.about == Some(pupil) && talk.with.contains(&person)
    })
}

/// Whether the talks reached every guardian who may have authority; not where there is none.
fn reached(read: &register::Reading<'_>, talks: &[Talk], pupil: PupilId) -> Result<bool> {
    let mut any = false;
    for guardian in read.guardians_of(pupil)? {
        let mut ties = guardian.pupils.iter();
        if ties.any(|tie| tie.pupil == pupil && tie.authority != Known::No) {
            any = true;
            if contact(talks, pupil, guardian.id).is_none() {
                return Ok(false);
            }
        }
    }
    Ok(any)
}

fn is_told(task: &Task, pupil: PupilId) -> bool {
    task.kind == TaskKind::InformGuardians && task.person == Some(PersonId::Pupil(pupil))
}

/// Has the tasks of aftercare follow what is asked and what was held: each is there once, with its
/// day, and gone when its talk was held or is no longer asked.
pub(crate) fn follow_aftercare(
    change: &Change<'_>,
    incident: &Incident,
    judgement: Option<&Judgement>,
    tasks: Vec<Task>,
    today: NaiveDate,
) -> Result<()> {
    let talks = standing(&change.talks(incident.id)?);
    let left = left(change, incident, today)?;
    let asked = aftercare::asked(incident, judgement, &talks, &left);
    let fits = |task: &Task, one: &aftercare::Aftercare| {
        task.kind == aftercare::task(one.round) && task.person == one.target.map(PersonId::Pupil)
    };
    let open = tasks
        .into_iter()
        .filter(|task| task.done_on.is_none() && aftercare::concerns(task.kind));
    let mut there = Vec::new();
    for task in open {
        let one = asked.iter().find(|one| fits(&task, one));
        if one.is_some_and(|one| one.held_on.is_none()) {
            there.push(task);
        } else {
            let done_on = one.and_then(|one| one.held_on).unwrap_or(today);
            change.finish_task(task.id, done_on, "", task.version)?;
        }
    }
    if incident.status == domain::incident::IncidentStatus::Closed {
        return Ok(());
    }
    for one in asked.iter().filter(|one| one.held_on.is_none()) {
        if !there.iter().any(|task| fits(task, one)) {
            crate::tasks::add(
                change,
                aftercare::task(one.round),
                one.due_on,
                "practice",
                one.target.map(PersonId::Pupil),
                Some(incident.id),
                None,
                None,
            )?;
        }
    }
    Ok(())
}

/// The pupils in it who left the school.
fn left(
    read: &register::Reading<'_>,
    incident: &Incident,
    today: NaiveDate,
) -> Result<Vec<PupilId>> {
    let mut left = Vec::new();
    for pupil in pupils(incident) {
        if read.pupil(pupil)?.has_left(today) {
            left.push(pupil);
        }
    }
    Ok(left)
}

/// Adds what was agreed as tasks within a change.
fn add_steps(change: &Change<'_>, incident: IncidentId, steps: &[PlanStep]) -> Result<()> {
    for step in steps {
        change.add_task(&Task {
            id: TaskId(change.new_id()?),
            kind: TaskKind::Agreed,
            due_on: step.due_on,
            source: "protocol".to_owned(),
            person: None,
            incident: Some(incident),
            sanction: None,
            letter: None,
            done_on: None,
            note: String::new(),
            what: step.what.trim().to_owned(),
            owner: step.owner,
            track: Some(step.track),
            version: 1,
        })?;
    }
    Ok(())
}

impl Office {
    /// What was said and agreed since an incident, and what closing it asks.
    pub(crate) fn follow_through(
        &self,
        incident: &Incident,
        judgement: Option<&Judgement>,
        now: Now,
    ) -> Result<FollowThrough> {
        let rows = self.read().talks(incident.id)?;
        let talks = standing(&rows);
        let contacts = self.contacts(incident, &talks)?;
        let left = left(&self.read(), incident, now.today)?;
        let mut care = Vec::new();
        for one in aftercare::asked(incident, judgement, &talks, &left) {
            let target = one.target.map(|pupil| self.name_of(PersonId::Pupil(pupil)));
            care.push(AftercareLine {
                round: one.round,
                target: target.transpose()?,
                due_on: one.due_on,
                held_on: one.held_on,
            });
        }
        let untold = contacts.iter().filter(|one| !one.told).count();
        let untold = u32::try_from(untold).unwrap_or(u32::MAX);
        let closing = aftercare::close(incident, judgement, &talks, &left, untold);
        Ok(FollowThrough {
            talks: self.talk_lines(rows)?,
            contacts,
            aftercare: care,
            closing: closing
                .err()
                .unwrap_or_default()
                .into_iter()
                .map(Spoken::from)
                .collect(),
            refusal: talk::follows(incident).err().map(Spoken::from),
        })
    }

    fn talk_lines(&self, rows: Vec<TalkRow>) -> Result<Vec<TalkLine>> {
        let accounts = self.account_names()?;
        let people = rows.iter().flat_map(|row| {
            let about = row.talk.about.map(PersonId::Pupil);
            row.talk.with.iter().copied().chain(about)
        });
        let names = self.read().names(&people.collect::<Vec<_>>())?;
        Ok(rows
            .into_iter()
            .map(|row| TalkLine {
                id: row.id,
                with: row
                    .talk
                    .with
                    .iter()
                    .filter_map(|person| names.get(person).cloned())
                    .collect(),
                about: row
                    .talk
                    .about
                    .and_then(|pupil| names.get(&PersonId::Pupil(pupil)).cloned()),
                recorded_on: domain::calendar::dutch_day(row.at),
                by: accounts.get(&row.by).cloned().unwrap_or_default(),
                struck: row.struck,
                talk: row.talk,
            })
            .collect())
    }

    fn contacts(&self, incident: &Incident, talks: &[Talk]) -> Result<Vec<PupilContact>> {
        let tasks = self.read().tasks_of_incident(incident.id)?;
        let mut contacts = Vec::new();
        for pupil in pupils(incident) {
            let mut guardians = Vec::new();
            for guardian in self.read().guardians_of(pupil)? {
                let mut ties = guardian.pupils.iter();
                let tie = ties.find(|tie| tie.pupil == pupil);
                let told = contact(talks, pupil, guardian.id);
                guardians.push(GuardianContact {
                    guardian: self.name_of(PersonId::Guardian(guardian.id))?,
                    authority: tie.map_or(Known::Unknown, |tie| tie.authority),
                    on: told.map(|talk| talk.held_on),
                    means: told.map(|talk| talk.means),
                });
            }
            let mut ticked = tasks.iter();
            let ticked = ticked.any(|task| is_told(task, pupil) && task.done_on.is_some());
            contacts.push(PupilContact {
                pupil: self.name_of(PersonId::Pupil(pupil))?,
                guardians,
                told: ticked || reached(&self.read(), talks, pupil)?,
            });
        }
        Ok(contacts)
    }

    /// Refuses to close a case of bullying before its aftercare.
    pub(crate) fn may_close(&self, incident: &Incident, now: Now) -> Result<()> {
        let rows = self.read().judgements(incident.id)?;
        let stands = rows.first().map(|row| &row.judgement);
        let refusals = self.follow_through(incident, stands, now)?.closing;
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(Error::Refused { refusals })
        }
    }

    fn check_steps(&self, incident: &Incident, steps: &[PlanStep], now: Now) -> Result<()> {
        let mut checks = Checks::default();
        for (place, step) in steps.iter().enumerate() {
            checks.text(&format!("steps.{place}.what"), &step.what, 300);
        }
        checks.done()?;
        for step in steps {
            plan::step(step, incident, now.today)?;
            if let Some(owner) = step.owner {
                self.name_of(PersonId::Staff(owner))?;
            }
        }
        Ok(())
    }

    /// Records a talk, with what was agreed as tasks. Guardians who now all know, and a talk of
    /// aftercare, end the tasks that asked for them.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn record_talk(
        &mut self,
        incident: IncidentId,
        talk: &Talk,
        steps: &[PlanStep],
        now: Now,
    ) -> Result<TalkId> {
        self.allow(UseCase::HandleIncident)?;
        let incident = self.seen_incident(incident)?;
        let mut checks = Checks::default();
        checks.length("said", &talk.said, 20_000);
        checks.length("agreed", &talk.agreed, 5_000);
        checks.length("others", &talk.others, 300);
        for (place, one) in talk.answers.iter().enumerate() {
            checks.length(&format!("answers.{place}"), &one.answer, 5_000);
        }
        checks.done()?;
        talk::record(talk, &incident, now.today).map_err(Error::all_refused)?;
        self.check_steps(&incident, steps, now)?;
        for person in &talk.with {
            self.name_of(*person)?;
            self.sees(*person)?;
        }
        let talk = Talk {
            said: talk.said.trim().to_owned(),
            agreed: talk.agreed.trim().to_owned(),
            others: talk.others.trim().to_owned(),
            answers: talk
                .answers
                .iter()
                .filter(|one| !one.answer.trim().is_empty())
                .cloned()
                .collect(),
            ..talk.clone()
        };
        let by = self.me.id.to_string();
        self.change("record_talk", now, |change| {
            let id = TalkId(change.new_id()?);
            change.add_talk(&TalkRow {
                id,
                incident: incident.id,
                talk: talk.clone(),
                at: now.at,
                by,
                struck: None,
            })?;
            add_steps(change, incident.id, steps)?;
            if let Some(pupil) = talk.about
                && reached(change, &standing(&change.talks(incident.id)?), pupil)?
            {
                for task in change.tasks_of_incident(incident.id)? {
                    if is_told(&task, pupil) && task.done_on.is_none() {
                        change.finish_task(task.id, talk.held_on, "", task.version)?;
                    }
                }
            }
            crate::incidents::follow_bullying(change, &incident, now.today)?;
            Ok(id)
        })
    }

    /// Strikes out a talk that was recorded by mistake; it stays to be seen, and no longer counts.
    ///
    /// # Errors
    /// [`Error::Refused`] when it was struck out before, [`Error::Invalid`] without a reason,
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn strike_talk(&mut self, id: TalkId, why: &str, now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let mut checks = Checks::default();
        checks.text("why", why, 500);
        checks.done()?;
        let incident = self.seen_incident(self.read().incident_of_talk(id)?)?;
        let rows = self.read().talks(incident.id)?;
        let mut struck = rows.iter();
        if struck.any(|row| row.id == id && row.struck.is_some()) {
            return Err(Refusal::TalkStruckBefore.into());
        }
        let by = self.me.id.to_string();
        self.change("strike_talk", now, |change| {
            change.strike_talk(id, why.trim(), &by)?;
            crate::incidents::follow_bullying(change, &incident, now.today)
        })
    }

    /// Puts down what is agreed to do, by whom and by when.
    ///
    /// # Errors
    /// [`Error::Refused`], [`Error::Invalid`], [`Error::NotFound`], [`Error::Forbidden`].
    pub fn plan_steps(&mut self, incident: IncidentId, steps: &[PlanStep], now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let incident = self.seen_incident(incident)?;
        self.check_steps(&incident, steps, now)?;
        self.change("plan_steps", now, |change| {
            add_steps(change, incident.id, steps)
        })
    }
}
