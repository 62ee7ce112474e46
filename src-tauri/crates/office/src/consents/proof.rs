//! Showing what was said: the consents of one person, and the proof of one answer on one day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{
    Answer, Answered, ConsentItem, ConsentState, Effective, Question, Statement, StatementKind,
    Via, Weight, standing_yes, struck_by,
};
use domain::guardian::Relation;
use domain::id::StatementId;
use domain::person::{Named, PersonId};
use domain::protocol::ConsentPeriod;
use register::StatementRow;

use super::code::shown;
use super::{ConsentColumn, FormLine, Said, ScanLine};
use crate::error::{Error, Noun, Result};
use crate::publications::{PublicationFilter, PublicationLine, TakedownLine};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// What holds for one question, and by whose word.
    pub struct ConsentPoint {
        /// The question.
        pub column: ConsentColumn,
        /// What holds.
        pub state: ConsentState,
        /// The last day on which a yes holds.
        pub until: Option<NaiveDate>,
        /// Whether someone without authority says no.
        pub objection: bool,
        /// What each person last said.
        pub voices: Vec<VoiceLine>,
    }
}

view! {
    /// What one person last said to a question.
    pub struct VoiceLine {
        /// Who.
        pub by: PersonId,
        /// Their name.
        pub name: String,
        /// What they are to the pupil; `None` for a member of staff, and who is no guardian of
        /// the pupil any more.
        pub relation: Option<Relation>,
        /// What they said.
        pub answer: Answer,
        /// What it weighs.
        pub weight: Weight,
        /// In which statement.
        pub statement: StatementId,
        /// The day that it bears.
        pub given_on: NaiveDate,
        /// The last day on which a yes holds.
        pub until: Option<NaiveDate>,
    }
}

view! {
    /// A statement, and how it was kept.
    pub struct StatementLine {
        /// Its id.
        pub id: StatementId,
        /// Who says it.
        pub by: Named,
        /// Answers or a withdrawal.
        pub kind: StatementKind,
        /// The school year that was asked about.
        pub school_year: String,
        /// How long a yes in it holds.
        pub period: ConsentPeriod,
        /// The day that it bears; without one, the day on which the form was printed.
        pub given_on: NaiveDate,
        /// Whether it bears a day.
        pub dated: bool,
        /// The day on which it came.
        pub received_on: NaiveDate,
        /// The day on which it was entered.
        pub entered_on: NaiveDate,
        /// How it came.
        pub via: Via,
        /// Whether a signature was seen.
        pub signed: bool,
        /// The code of the form, where it came on one.
        pub form: Option<String>,
        /// The answers.
        pub answers: Vec<Answered>,
        /// What was noted.
        pub note: String,
        /// The hash of the words that were asked.
        pub wording: String,
        /// When it was entered.
        pub entered_at: DateTime<Utc>,
        /// Who entered it; empty where the account is gone.
        pub entered_by: String,
        /// The scans that prove it.
        pub scans: Vec<ScanLine>,
        /// Whether it mends an earlier booking of the same form, or strikes a mistake.
        pub mends: bool,
        /// By what it was struck itself; `None` while it stands.
        pub struck: Option<StrikeLine>,
    }
}

view! {
    /// That a statement was struck, by itself or by a later booking of the same form.
    pub struct StrikeLine {
        /// The day from which on it does not count.
        pub on: NaiveDate,
        /// Who struck it; empty where the account is gone.
        pub by: String,
        /// Why, where it was struck by itself; `None` when the form was booked in again.
        pub reason: Option<String>,
    }
}

view! {
    /// What one person said yes to and can take back: also for a school year to come, and to what
    /// is asked no more.
    pub struct StandingLine {
        /// Who.
        pub by: PersonId,
        /// Their name.
        pub name: String,
        /// The questions.
        pub questions: Vec<ConsentColumn>,
    }
}

view! {
    /// The consents of one person.
    pub struct ConsentFile {
        /// Who.
        pub person: Named,
        /// The day of which it is.
        pub on: NaiveDate,
        /// What holds for each question that was asked on that day, and for each that was not and
        /// to which somebody says yes.
        pub points: Vec<ConsentPoint>,
        /// Who can take back what, today.
        pub standing: Vec<StandingLine>,
        /// Everything that was said, the newest first.
        pub statements: Vec<StatementLine>,
        /// The forms that were printed, the newest first.
        pub forms: Vec<FormLine>,
        /// What was published with them on it, the newest first.
        pub publications: Vec<PublicationLine>,
        /// What must come offline, and what did.
        pub takedowns: Vec<TakedownLine>,
    }
}

view! {
    /// The proof of one answer on one day: what held, by whose word, and the statements behind it.
    pub struct ConsentProof {
        /// About whom.
        pub person: Named,
        /// On which day.
        pub on: NaiveDate,
        /// What held.
        pub point: ConsentPoint,
        /// Everything that was said to it, each with how it was kept.
        pub statements: Vec<StatementLine>,
        /// The words that were asked, by their hash.
        pub wordings: BTreeMap<String, String>,
    }
}

impl Office {
    /// The consents of one person: what holds on a day, everything that was said, and what was
    /// published.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn consents_of(
        &self,
        person: PersonId,
        on: Option<NaiveDate>,
        now: Now,
    ) -> Result<ConsentFile> {
        self.allow(UseCase::SeeConsents)?;
        let on = on.unwrap_or(now.today);
        let named = self.name_of(person)?;
        let said = self.said(Some(&[person]), on)?;
        let speakers = self.speakers(person)?;
        let asked = said.questions(person.subject(), on);
        let mut points: Vec<ConsentPoint> = asked
            .iter()
            .map(|(item, medium)| {
                let held = said.effective(person, item, *medium, on);
                point(ConsentColumn::of(item, *medium), held, &speakers)
            })
            .collect();
        // What is asked no more shows as long as somebody says yes to it: they can take it back.
        for item in said.ever().iter().filter(|i| i.subject == person.subject()) {
            for Question { medium, .. } in item.questions() {
                let is_asked =
                    |(one, its): &(&ConsentItem, _)| one.code == item.code && *its == medium;
                if asked.iter().any(is_asked) {
                    continue;
                }
                let held = said.heard(person, item, medium, on);
                if held.voices.iter().any(|voice| voice.answer == Answer::Yes) {
                    let held = held.not_asked();
                    points.push(point(ConsentColumn::of(item, medium), held, &speakers));
                }
            }
        }
        let standing = standing_lines(&said, person, &speakers, now.today);
        let mut rows = self.read().statements_about(person)?;
        rows.reverse();
        Ok(ConsentFile {
            person: named,
            on,
            points,
            standing,
            statements: self.statement_lines(&rows, said.statements(person), now.today)?,
            forms: self
                .read()
                .forms_about(person)?
                .iter()
                .map(|row| self.form_line(row))
                .collect::<Result<_>>()?,
            publications: self
                .publications(&PublicationFilter {
                    person: Some(person),
                    ..PublicationFilter::default()
                })?
                .rows,
            takedowns: self.takedown_lines(self.read().takedowns_for(person)?, now)?,
        })
    }

    /// The proof of what held for one question about one person on a day, with everything that was
    /// said to it until then: who said it, when, how it came, under which words, entered by whom,
    /// and with which scans. What was struck or strikes is shown with the other.
    ///
    /// # Errors
    /// [`Error::NotFound`] for the person or an item that the school never had.
    pub fn consent_proof(
        &self,
        person: PersonId,
        question: &Question,
        on: NaiveDate,
        now: Now,
    ) -> Result<ConsentProof> {
        self.allow(UseCase::SeeConsents)?;
        let named = self.name_of(person)?;
        let said = self.said(Some(&[person]), on)?;
        let of_day = said.items().iter();
        let item = of_day
            .chain(said.ever())
            .find(|item| item.code == question.item)
            .ok_or(Error::NotFound {
                noun: Noun::ConsentItem,
            })?;
        let held = said.heard(person, item, question.medium, on);
        let asked = said.questions(person.subject(), on);
        let is_asked = asked
            .iter()
            .any(|(one, medium)| one.code == item.code && *medium == question.medium);
        let held = if is_asked { held } else { held.not_asked() };
        let said_to = |one: &&Statement| {
            one.received_on <= on && one.answer(&question.item, question.medium).is_some()
        };
        let statements = said.statements(person).iter();
        let mut behind: Vec<StatementId> = statements.filter(said_to).map(|one| one.id).collect();
        for one in said.statements(person) {
            if let Some(mends) = &one.mends {
                let tied = |id: &StatementId| *id == one.id || mends.statements.contains(id);
                if behind.iter().any(tied) {
                    behind.push(one.id);
                    behind.extend(&mends.statements);
                }
            }
        }
        let rows: Vec<StatementRow> = self
            .read()
            .statements_about(person)?
            .into_iter()
            .filter(|row| behind.contains(&row.statement.id))
            .collect();
        let mut wordings = BTreeMap::new();
        for row in &rows {
            let hash = &row.statement.wording;
            wordings.insert(hash.clone(), self.read().wording(hash)?);
        }
        let point = point(
            ConsentColumn::of(item, question.medium),
            held,
            &self.speakers(person)?,
        );
        Ok(ConsentProof {
            person: named,
            on,
            point,
            statements: self.statement_lines(&rows, said.statements(person), now.today)?,
            wordings,
        })
    }

    /// Everyone who speaks or spoke for a person, with what they are to a pupil.
    fn speakers(&self, person: PersonId) -> Result<BTreeMap<PersonId, (String, Option<Relation>)>> {
        let spoke: Vec<PersonId> = self
            .read()
            .statements_about(person)?
            .iter()
            .map(|row| row.statement.by)
            .collect();
        let mut speakers: BTreeMap<PersonId, (String, Option<Relation>)> = self
            .full_names(spoke)?
            .into_iter()
            .map(|(by, name)| (by, (name, None)))
            .collect();
        if let PersonId::Pupil(pupil) = person {
            for guardian in self.read().guardians_of(pupil)? {
                let tie = guardian.pupils.iter().find(|tie| tie.pupil == pupil);
                speakers.insert(
                    PersonId::Guardian(guardian.id),
                    (guardian.name.full(), tie.map(|tie| tie.relation)),
                );
            }
        }
        Ok(speakers)
    }

    /// `kept` is everything that was said about the person, to know what was struck by `today`.
    fn statement_lines(
        &self,
        rows: &[StatementRow],
        kept: &[Statement],
        today: NaiveDate,
    ) -> Result<Vec<StatementLine>> {
        let entered = |of: StatementId| rows.iter().find(|row| row.statement.id == of);
        let people: Vec<PersonId> = rows.iter().map(|row| row.statement.by).collect();
        let names = self.read().names(&people)?;
        let accounts = self.account_names()?;
        rows.iter()
            .map(|row| {
                let it = &row.statement;
                Ok(StatementLine {
                    id: it.id,
                    by: match names.get(&it.by) {
                        Some(named) => named.clone(),
                        None => self.name_of(it.by)?,
                    },
                    kind: it.kind,
                    school_year: it.school_year.to_string(),
                    period: it.period,
                    given_on: it.given_on,
                    dated: it.dated,
                    received_on: it.received_on,
                    entered_on: it.entered_on,
                    via: it.via,
                    signed: it.signed,
                    form: match it.form {
                        Some(form) => Some(shown(&self.read().form(form)?.code)),
                        None => None,
                    },
                    answers: it.answers.clone(),
                    note: it.note.clone(),
                    wording: it.wording.clone(),
                    entered_at: row.entered_at,
                    entered_by: accounts.get(&row.entered_by).cloned().unwrap_or_default(),
                    scans: self
                        .read()
                        .scans_of(it.id)?
                        .into_iter()
                        .map(ScanLine::from)
                        .collect(),
                    mends: it.mends.is_some(),
                    struck: struck_by(kept, it.id, today).map(|later| StrikeLine {
                        reason: (later.kind == StatementKind::Strike).then(|| later.note.clone()),
                        on: later.mends.as_ref().map_or(today, |mends| mends.on),
                        by: entered(later.id)
                            .and_then(|row| accounts.get(&row.entered_by).cloned())
                            .unwrap_or_default(),
                    }),
                })
            })
            .collect()
    }
}

fn standing_lines(
    said: &Said,
    person: PersonId,
    speakers: &BTreeMap<PersonId, (String, Option<Relation>)>,
    today: NaiveDate,
) -> Vec<StandingLine> {
    let of_item = |question: Question| {
        let item = said.ever().iter().find(|item| item.code == question.item)?;
        Some(ConsentColumn::of(item, question.medium))
    };
    let by: BTreeSet<PersonId> = said.statements(person).iter().map(|one| one.by).collect();
    by.into_iter()
        .map(|by| StandingLine {
            by,
            name: speakers
                .get(&by)
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
            questions: standing_yes(said.statements(person), by, today, today)
                .into_iter()
                .filter_map(of_item)
                .collect(),
        })
        .filter(|line| !line.questions.is_empty())
        .collect()
}

fn point(
    column: ConsentColumn,
    held: Effective,
    speakers: &BTreeMap<PersonId, (String, Option<Relation>)>,
) -> ConsentPoint {
    ConsentPoint {
        column,
        state: held.state,
        until: held.until,
        objection: held.objection,
        voices: held
            .voices
            .into_iter()
            .map(|voice| {
                let (name, relation) = speakers.get(&voice.by).cloned().unwrap_or_default();
                VoiceLine {
                    by: voice.by,
                    name,
                    relation,
                    answer: voice.answer,
                    weight: voice.weight,
                    statement: voice.statement,
                    given_on: voice.given_on,
                    until: voice.until,
                }
            })
            .collect(),
    }
}
