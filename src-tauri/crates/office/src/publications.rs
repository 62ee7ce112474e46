//! "May this photo go online?", what was published with whom on it, and what must come offline.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::calendar::Calendar;
use domain::consent::{
    AuthorityKept, Block, ConsentItem, ItemKind, Medium, Moment, Outcome, Publishing, TakenOff,
    may_stay, needed, to_take_off,
};
use domain::id::{GroupId, PublicationId, StatementId, TakedownId};
use domain::person::{Named, PersonId, Subject};
use domain::protocol::Protocol;
use domain::refusal::Refusal;
use domain::sanction::TaskKind;
use register::{Change, PublicationQuery, PublicationRow, Reading, StaffCases, TakedownRow};

use crate::consents::{Said, asked, is_here};
use crate::error::{Checks, Problem, Result};
use crate::pupils::page;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// "May this photo go online?"
    pub struct MayPublish {
        /// Who is on it.
        #[serde(default)]
        pub people: Vec<PersonId>,
        /// Everyone of a group is on it.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// But not these.
        #[serde(default)]
        pub without: Vec<PersonId>,
        /// What somebody wants to publish.
        pub what: Publishing,
        /// On which day; `None` for today.
        #[serde(default)]
        pub on: Option<NaiveDate>,
    }
}

view! {
    /// The answer to that.
    pub struct Light {
        /// Whether it may.
        pub green: bool,
        /// How many people are on it.
        pub people: u32,
        /// Whether it is a portrait: ticked, or with one person alone on it.
        pub portrait: bool,
        /// Who stands in the way, by name, and why.
        pub blocked: Vec<Blocked>,
        /// About whom someone without authority says no: it may, but talk to the guardians.
        pub objections: Vec<Named>,
        /// The last day on which everyone's yes holds; `None` when one blocks or none ends.
        pub until: Option<NaiveDate>,
        /// What must be a yes, for each kind of person on it: for each of these there is a proof.
        pub needed: Vec<NeededItems>,
    }
}

view! {
    /// The items that must be a yes for one kind of person.
    pub struct NeededItems {
        /// Pupils or staff.
        pub subject: Subject,
        /// The codes of the items.
        pub items: Vec<String>,
    }
}

view! {
    /// Someone who stands in the way.
    pub struct Blocked {
        /// Who.
        pub person: Named,
        /// Which items, and what holds instead of a yes.
        pub blocks: Vec<Block>,
    }
}

view! {
    /// Something that is published.
    pub struct NewPublication {
        /// What it is: "Foto's van het schoolreisje".
        pub title: String,
        /// Where exactly: an address on the internet, a page; may be empty.
        #[serde(default)]
        pub place: String,
        /// On which channels, what, with names or of one alone.
        pub what: Publishing,
        /// When.
        pub published_on: NaiveDate,
        /// Who is on it.
        pub people: Vec<PersonId>,
        /// Why it was published though not everyone had agreed; may be empty when everyone had.
        #[serde(default)]
        pub anyway: String,
    }
}

view! {
    /// A publication in a list.
    pub struct PublicationLine {
        /// Its id.
        pub id: PublicationId,
        /// What it is.
        pub title: String,
        /// Where exactly.
        pub place: String,
        /// On which channels, what, with names or of one alone.
        pub what: Publishing,
        /// When.
        pub published_on: NaiveDate,
        /// Who is on it, by name.
        pub people: Vec<Named>,
        /// Why it was published though not everyone had agreed.
        pub anyway: String,
        /// For how many people it must still come offline.
        pub to_take_down: u32,
    }
}

view! {
    /// A page of publications and how many there are.
    pub struct PublicationList {
        /// The rows of this page.
        pub rows: Vec<PublicationLine>,
        /// How many there are.
        pub total: u32,
    }
}

view! {
    /// Which publications are shown.
    #[derive(Default)]
    pub struct PublicationFilter {
        /// Only with this person on it.
        #[serde(default)]
        pub person: Option<PersonId>,
        /// How many; 0 for the usual number.
        #[serde(default)]
        pub limit: u32,
        /// After how many.
        #[serde(default)]
        pub offset: u32,
    }
}

view! {
    /// Something that must come offline for someone, or did.
    pub struct TakedownLine {
        /// Its id.
        pub id: TakedownId,
        /// For whom.
        pub person: Named,
        /// What.
        pub publication: PublicationId,
        /// What it is.
        pub title: String,
        /// Where exactly.
        pub place: String,
        /// From which channels.
        pub channels: Vec<String>,
        /// From each channel what: the recording, the name with it, the portrait.
        pub off: Vec<TakenOff>,
        /// What carries it.
        pub medium: Medium,
        /// When it was published.
        pub published_on: NaiveDate,
        /// Whether it may stay after all: everyone who decides says yes since.
        pub may_stay: bool,
        /// When it was asked.
        pub asked_on: NaiveDate,
        /// By when.
        pub due_on: NaiveDate,
        /// How it ended; `None` while it is open.
        pub outcome: Option<Outcome>,
        /// When.
        pub done_on: Option<NaiveDate>,
        /// What was noted.
        pub note: String,
        /// The version that was read.
        pub version: u32,
    }
}

impl NewPublication {
    /// As the register keeps it.
    pub(crate) fn row(&self, id: PublicationId, at: DateTime<Utc>, by: String) -> PublicationRow {
        let people: BTreeSet<PersonId> = self.people.iter().copied().collect();
        PublicationRow {
            id,
            title: self.title.trim().to_owned(),
            place: self.place.trim().to_owned(),
            channels: self.what.channels.clone(),
            medium: self.what.medium,
            with_names: self.what.with_names,
            portrait: self.what.of(people.len()).portrait,
            published_on: self.published_on,
            anyway: self.anyway.trim().to_owned(),
            people: people.into_iter().collect(),
            recorded_at: at,
            by,
        }
    }
}

/// Where taking down is written.
const TAKE_DOWN: &str = "AVG 7(3), 17(1)(b)";

impl Office {
    /// Whether something may be published: a green light, or the names that block it and why.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a channel that nobody is asked about, or none;
    /// [`crate::Error::NotFound`] for someone whom the school does not know;
    /// [`crate::Error::Refused`] with nobody on it.
    pub fn may_publish(&self, question: &MayPublish, now: Now) -> Result<Light> {
        self.allow(UseCase::SeeConsents)?;
        let day = question.on.unwrap_or(now.today);
        let mut people: BTreeSet<PersonId> = question.people.iter().copied().collect();
        if let Some(group) = question.group {
            people.extend(self.members(group, day)?);
        }
        for person in &question.without {
            people.remove(person);
        }
        let people: Vec<PersonId> = people.into_iter().collect();
        self.light(&people, &question.what, day)
    }

    /// Everyone who was in a home or composite group on `day`.
    pub(crate) fn members(&self, group: GroupId, day: NaiveDate) -> Result<Vec<PersonId>> {
        Ok(self
            .read()
            .pupils_of_on(group, day)?
            .into_iter()
            .filter(|pupil| is_here(pupil, day))
            .map(|pupil| PersonId::Pupil(pupil.id))
            .collect())
    }

    fn check_publishing(
        &self,
        checks: &mut Checks,
        what: &Publishing,
        people: &[PersonId],
        day: NaiveDate,
    ) -> Result<()> {
        let items = self.items(day)?;
        if what.channels.is_empty() {
            checks.wrong("what.channels", Problem::Missing);
        }
        for (place, channel) in what.channels.iter().enumerate() {
            let is_channel = items
                .iter()
                .any(|item| item.kind == ItemKind::Channel && item.channel() == channel);
            if !is_channel {
                checks.wrong(format!("what.channels.{place}"), Problem::NotAChoice);
            }
        }
        if people.iter().any(|p| p.subject() == Subject::Guardian) {
            checks.wrong("people", Problem::NotAChoice);
        }
        Ok(())
    }

    fn light(&self, people: &[PersonId], what: &Publishing, day: NaiveDate) -> Result<Light> {
        let mut checks = Checks::default();
        self.check_publishing(&mut checks, what, people, day)?;
        checks.done()?;
        if people.is_empty() {
            return Err(Refusal::NobodyChosen.into());
        }
        let names = self.read().names(people)?;
        if let Some(nobody) = people.iter().find(|one| !names.contains_key(one)) {
            self.name_of(*nobody)?;
        }
        let what = &what.of(people.len());
        let said = self.said(Some(people), day)?;
        let mut blocked = Vec::new();
        let mut objections = Vec::new();
        let mut ends: Vec<NaiveDate> = Vec::new();
        for person in people {
            let blocks = said.blocks(*person, what, day);
            if !blocks.is_empty() {
                blocked.push((*person, blocks));
                continue;
            }
            let holds: Vec<_> = needed(said.items(), person.subject(), what)
                .into_iter()
                .filter_map(|(_, item)| item)
                .map(|item| said.effective(*person, item, Some(what.medium), day))
                .collect();
            ends.extend(holds.iter().filter_map(|held| held.until));
            if holds.iter().any(|held| held.objection) {
                objections.push(*person);
            }
        }
        let mut blocked: Vec<Blocked> = blocked
            .into_iter()
            .filter_map(|(person, blocks)| {
                let person = names.get(&person)?.clone();
                Some(Blocked { person, blocks })
            })
            .collect();
        blocked.sort_by(|a, b| a.person.name.cmp(&b.person.name));
        let subjects: BTreeSet<Subject> = people.iter().map(|one| one.subject()).collect();
        let needed = subjects.into_iter().map(|subject| NeededItems {
            subject,
            items: needed(said.items(), subject, what)
                .into_iter()
                .filter_map(|(code, item)| item.map(|_| code.to_owned()))
                .collect(),
        });
        Ok(Light {
            needed: needed.collect(),
            green: blocked.is_empty(),
            portrait: what.portrait,
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            until: ends.into_iter().min().filter(|_| blocked.is_empty()),
            objections: objections
                .iter()
                .filter_map(|person| names.get(person).cloned())
                .collect(),
            blocked,
        })
    }

    /// Records what was published, so that a later withdrawal finds it; what was taken back since
    /// the day of publishing comes on the list at once. What was published though not everyone had
    /// agreed is recorded too, with the reason.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`]; [`crate::Error::Refused`] when not everyone had agreed and no
    /// reason is given.
    pub fn record_publication(&mut self, new: &NewPublication, now: Now) -> Result<PublicationId> {
        self.allow(UseCase::BookConsents)?;
        let mut checks = Checks::default();
        checks.text("title", &new.title, 200);
        checks.length("place", &new.place, 500);
        checks.length("anyway", &new.anyway, 1000);
        if new.published_on > now.today {
            checks.wrong("publishedOn", Problem::InFuture);
        }
        if new.people.is_empty() {
            checks.wrong("people", Problem::Missing);
        }
        self.check_publishing(&mut checks, &new.what, &new.people, new.published_on)?;
        checks.done()?;
        let people: BTreeSet<PersonId> = new.people.iter().copied().collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        let light = self.light(&people, &new.what, new.published_on)?;
        if !light.green && new.anyway.trim().is_empty() {
            return Err(Refusal::NotEveryoneAgreed {
                count: u32::try_from(light.blocked.len()).unwrap_or(u32::MAX),
            }
            .into());
        }
        let by = self.me.id.to_string();
        let said = self.said(Some(&people), now.today)?;
        self.change("record_publication", now, |change| {
            let id = PublicationId(change.new_id()?);
            let row = new.row(id, now.at, by);
            change.add_publication(&row)?;
            for person in people {
                let turn = Turn {
                    person,
                    before: said.moment(person, new.published_on),
                    after: said.moment(person, now.today),
                    statement: None,
                };
                take_down(change, said.ever(), std::slice::from_ref(&row), &turn, now)?;
            }
            Ok(id)
        })
    }

    /// What was published, the newest first.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn publications(&self, filter: &PublicationFilter) -> Result<PublicationList> {
        self.allow(UseCase::SeeConsents)?;
        let (rows, total) = self.read().publications(&PublicationQuery {
            person: filter.person,
            id: None,
            limit: page(filter.limit),
            offset: filter.offset,
        })?;
        let open = self.read().takedowns(false)?;
        let everyone: BTreeSet<PersonId> = rows.iter().flat_map(|row| row.people.clone()).collect();
        let everyone: Vec<PersonId> = everyone.into_iter().collect();
        let names = self.read().names(&everyone)?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let to_take_down = open.iter().filter(|one| one.publication == row.id);
                let mut people: Vec<Named> = row
                    .people
                    .iter()
                    .filter_map(|person| names.get(person).cloned())
                    .collect();
                people.sort_by(|a, b| a.name.cmp(&b.name));
                PublicationLine {
                    id: row.id,
                    to_take_down: u32::try_from(to_take_down.count()).unwrap_or(u32::MAX),
                    what: publishing(&row),
                    title: row.title,
                    place: row.place,
                    published_on: row.published_on,
                    people,
                    anyway: row.anyway,
                }
            })
            .collect();
        Ok(PublicationList { rows, total })
    }

    /// What must come offline, the first due first; `with_done` also what did.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn takedowns(&self, with_done: bool, now: Now) -> Result<Vec<TakedownLine>> {
        self.allow(UseCase::SeeConsents)?;
        let rows = self.read().takedowns(with_done)?;
        self.takedown_lines(rows, now)
    }

    pub(crate) fn takedown_lines(
        &self,
        rows: Vec<TakedownRow>,
        now: Now,
    ) -> Result<Vec<TakedownLine>> {
        let people: Vec<PersonId> = rows.iter().map(|row| row.person).collect();
        let names = self.read().names(&people)?;
        let open = rows.iter().filter(|row| row.outcome.is_none());
        let waiting: Vec<PersonId> = open.map(|row| row.person).collect();
        let said = self.said(Some(&waiting), now.today)?;
        rows.into_iter()
            .map(|row| {
                let published = self.read().publication(row.publication)?;
                Ok(TakedownLine {
                    id: row.id,
                    person: match names.get(&row.person) {
                        Some(named) => named.clone(),
                        None => self.name_of(row.person)?,
                    },
                    publication: row.publication,
                    title: published.title,
                    place: published.place,
                    channels: channels(&row.off),
                    may_stay: row.outcome.is_none()
                        && may_stay(
                            said.ever(),
                            row.person.subject(),
                            published.medium,
                            &row.off,
                            said.moment(row.person, now.today),
                        ),
                    off: row.off,
                    medium: published.medium,
                    published_on: published.published_on,
                    asked_on: row.asked_on,
                    due_on: row.due_on,
                    outcome: row.outcome,
                    done_on: row.done_on,
                    note: row.note,
                    version: row.version,
                })
            })
            .collect()
    }

    /// Says how it ended; with the last one for a person their task is done as well.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a day in the future or before it was asked,
    /// [`crate::Error::Stale`],
    /// [`crate::Error::NotFound`].
    pub fn finish_takedown(
        &mut self,
        id: TakedownId,
        outcome: Outcome,
        on: NaiveDate,
        note: &str,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::BookConsents)?;
        let mut checks = Checks::default();
        if on > now.today {
            checks.wrong("on", Problem::InFuture);
        }
        let open = self.read().takedowns(false)?;
        if open.iter().any(|one| one.id == id && on < one.asked_on) {
            checks.wrong("on", Problem::BeforeAsked);
        }
        checks.length("note", note, 2000);
        checks.done()?;
        let person = open.iter().find(|one| one.id == id).map(|one| one.person);
        let is_last = person
            .is_some_and(|person| open.iter().filter(|one| one.person == person).count() == 1);
        let tasks: Vec<_> = self
            .read()
            .open_tasks(StaffCases::Shown)?
            .into_iter()
            .filter(|task| is_last && task.kind == TaskKind::TakeDown && task.person == person)
            .collect();
        self.change("finish_takedown", now, |change| {
            change.finish_takedown(id, outcome, on, note.trim(), version)?;
            for task in &tasks {
                change.finish_task(task.id, on, "", task.version)?;
            }
            Ok(())
        })
    }

    /// What was published with this person on it.
    pub(crate) fn published_with(&self, person: PersonId) -> Result<Vec<PublicationRow>> {
        let (rows, _) = self.read().publications(&PublicationQuery {
            person: Some(person),
            ..PublicationQuery::default()
        })?;
        Ok(rows)
    }
}

/// Each channel once.
fn channels(off: &[TakenOff]) -> Vec<String> {
    let mut channels: Vec<String> = Vec::new();
    for taken in off {
        if !channels.contains(&taken.channel) {
            channels.push(taken.channel.clone());
        }
    }
    channels
}

fn publishing(row: &PublicationRow) -> Publishing {
    Publishing {
        channels: row.channels.clone(),
        medium: row.medium,
        with_names: row.with_names,
        portrait: row.portrait,
    }
}

/// What became known about one person, for what was published with them on it.
pub(crate) struct Turn<'a> {
    pub(crate) person: PersonId,
    /// What was known before, and what is known after.
    pub(crate) before: Moment<'a>,
    pub(crate) after: Moment<'a>,
    /// What brought it about, where no one who says no did.
    pub(crate) statement: Option<StatementId>,
}

/// Puts on the list what must come offline since something became known: of each publication what
/// is a yes no more, unless it is waiting on the list for that already or is gone. Answers how many
/// publications.
pub(crate) fn take_down(
    change: &Change<'_>,
    ever: &[ConsentItem],
    published: &[PublicationRow],
    turn: &Turn<'_>,
    now: Now,
) -> Result<u32> {
    let person = turn.person;
    let listed = change.takedowns_for(person)?;
    let due_on = due(change, now)?;
    let mut count = 0;
    for row in published {
        let what = publishing(row);
        let subject = person.subject();
        let mut off = to_take_off(ever, subject, &what, turn.before, turn.after);
        off.retain(|(taken, _)| {
            let rows = listed.iter().filter(|one| one.publication == row.id);
            !rows.into_iter().any(|one| covers(one, taken))
        });
        let said_no = off.iter().rev().find_map(|(_, statement)| *statement);
        if off.is_empty() {
            continue;
        }
        count += 1;
        change.add_takedown(&TakedownRow {
            id: TakedownId(change.new_id()?),
            publication: row.id,
            person,
            off: off.into_iter().map(|(taken, _)| taken).collect(),
            statement: said_no.or(turn.statement),
            asked_on: now.today,
            due_on,
            outcome: None,
            done_on: None,
            note: String::new(),
            version: 1,
        })?;
    }
    let waiting = change.open_tasks(StaffCases::Shown)?;
    let has_task = waiting
        .iter()
        .any(|task| task.kind == TaskKind::TakeDown && task.person == Some(person));
    if count > 0 && !has_task {
        crate::tasks::add(
            change,
            TaskKind::TakeDown,
            due_on,
            TAKE_DOWN,
            Some(person),
            None,
            None,
            None,
        )?;
    }
    Ok(count)
}

/// Whether a takedown is about this already: it waits, or it is gone, and with a picture that is
/// gone from a channel the name and the portrait are gone as well.
fn covers(row: &TakedownRow, taken: &TakenOff) -> bool {
    let whole = TakenOff {
        kind: ItemKind::Channel,
        ..taken.clone()
    };
    match row.outcome {
        None => row.off.contains(taken),
        Some(Outcome::Removed) => row.off.contains(taken) || row.off.contains(&whole),
        Some(_) => false,
    }
}

/// The day by which something comes offline: within a week, on a school day.
fn due(read: &Reading<'_>, now: Now) -> Result<NaiveDate> {
    let day = now.today + Days::new(7);
    let calendar = Calendar::new(&read.calendar()?);
    Ok(if calendar.is_school_day(day) {
        day
    } else {
        calendar.next_school_day(day)
    })
}

/// Puts on the list what must come offline since a step changed what the school knows of
/// authority: a yes may turn out to be none, and a no to count. `step` is the line of that step in
/// the history.
pub(crate) fn follow_authority(
    change: &Change<'_>,
    protocol: &Protocol,
    step: i64,
    now: Now,
) -> Result<u32> {
    let pupils = change.published_among(&change.authority_changed(step)?)?;
    if pupils.is_empty() {
        return Ok(0);
    }
    let people: Vec<PersonId> = pupils.iter().copied().map(PersonId::Pupil).collect();
    let asked = asked(**change, protocol)?;
    let said = Said::read(**change, &asked, Some(&people), now.today)?;
    let kept = change.authority_before(Some(&pupils), step)?;
    let mut count = 0;
    for (pupil, person) in pupils.iter().zip(&people) {
        let before: Vec<AuthorityKept> = kept
            .iter()
            .filter(|(of, _)| of == pupil)
            .map(|(_, kept)| *kept)
            .collect();
        let after = said.moment(*person, now.today);
        let (published, _) = change.publications(&PublicationQuery {
            person: Some(*person),
            ..PublicationQuery::default()
        })?;
        let turn = Turn {
            person: *person,
            before: Moment {
                authority: &before,
                ..after
            },
            after,
            statement: None,
        };
        count += take_down(change, said.ever(), &published, &turn, now)?;
    }
    Ok(count)
}
