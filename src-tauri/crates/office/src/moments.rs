//! The file of one person as one line of time: incidents with the part they had, talks, measures,
//! letters, consents, that there are notes, and their groups; and with whom they were in incidents.
//!
//! Each kind is shown to who sees it elsewhere, and a teacher sees the own group alone. What lies
//! before the last school year is counted, and shown to who says why, which is a line in the
//! history. The rules are in `domain::moment`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use domain::consent::{Answer, StatementKind, Via};
use domain::id::{GroupId, IncidentId, StatementId, TalkId};
use domain::incident::{Incident, PartyRole};
use domain::moment::{self, LookBack, MomentKind, RolesOfYear, SchoolStep, Shared};
use domain::note::NoteOf;
use domain::person::{Named, PersonId};
use domain::pupil::Group;
use domain::school::SchoolYear;
use domain::talk::{Means, TalkKind};
use register::{IncidentQuery, LetterQuery, SanctionQuery};

use crate::error::Result;
use crate::incidents::IncidentLine;
use crate::letters::LetterLine;
use crate::notes::NoteLine;
use crate::rights::UseCase;
use crate::sanctions::SanctionLine;
use crate::{Now, Office, view};

view! {
    /// A talk in a file: that it was, not what was said.
    pub struct TalkMoment {
        /// Its id.
        pub id: TalkId,
        /// What kind.
        pub kind: TalkKind,
        /// How.
        pub means: Means,
        /// With whom, by name.
        pub with: Vec<Named>,
        /// About which child guardians were spoken with.
        pub about: Option<Named>,
        /// After which incident.
        pub incident: IncidentId,
        /// Its number, "2026-014".
        pub number: String,
        /// Whether it was struck out.
        pub struck: bool,
    }
}

view! {
    /// What somebody said about consent.
    pub struct ConsentMoment {
        /// Its id.
        pub id: StatementId,
        /// Answers, a withdrawal, or a strike by the school.
        pub kind: StatementKind,
        /// Who said it.
        pub by: Named,
        /// About whom.
        pub about: Named,
        /// How it came.
        pub via: Via,
        /// To how many questions yes.
        pub yes: u32,
        /// To how many no.
        pub no: u32,
        /// Whether it was struck since.
        pub struck: bool,
    }
}

view! {
    /// Coming to school, another group, or leaving.
    pub struct SchoolLine {
        /// What.
        pub step: SchoolStep,
        /// The name of the group.
        pub group: String,
        /// Its year groups.
        pub year_groups: Vec<String>,
        /// The school year.
        pub school_year: String,
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    /// An incident, with the part that the person had.
    Incident {
        /// The incident.
        line: IncidentLine,
        /// The part.
        role: PartyRole,
    },
    /// A talk.
    Talk {
        /// The talk.
        line: TalkMoment,
    },
    /// A measure that was decided.
    Measure {
        /// The measure.
        line: SanctionLine,
    },
    /// A letter.
    Letter {
        /// The letter.
        line: LetterLine,
    },
    /// A statement about consent.
    Consent {
        /// The statement.
        line: ConsentMoment,
    },
    /// That there is a note.
    Note {
        /// The note.
        line: NoteLine,
    },
    /// Coming, another group, leaving.
    School {
        /// What changed.
        line: SchoolLine,
    },
}

impl Happening {
    /// What kind of moment it is.
    pub fn kind(&self) -> MomentKind {
        match self {
            Happening::Incident { .. } => MomentKind::Incident,
            Happening::Talk { .. } => MomentKind::Talk,
            Happening::Measure { .. } => MomentKind::Measure,
            Happening::Letter { .. } => MomentKind::Letter,
            Happening::Consent { .. } => MomentKind::Consent,
            Happening::Note { .. } => MomentKind::Note,
            Happening::School { .. } => MomentKind::School,
        }
    }
}

view! {
    /// One moment.
    pub struct Moment {
        /// When.
        pub on: NaiveDate,
        /// What.
        pub what: Happening,
    }
}

view! {
    /// An incident in which two people both had a part.
    pub struct SharedIncident {
        /// Which.
        pub id: IncidentId,
        /// "2026-014".
        pub number: String,
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// The part of the person whose file it is.
        pub here: PartyRole,
        /// The part of the other.
        pub there: PartyRole,
    }
}

view! {
    /// Somebody who was in incidents together with the person whose file it is.
    pub struct TogetherLine {
        /// Who.
        pub other: Named,
        /// Which incidents, the newest first.
        pub incidents: Vec<SharedIncident>,
    }
}

view! {
    /// The file of one person as one line of time.
    pub struct Moments {
        /// Whose.
        pub person: Named,
        /// What happened, the newest first.
        pub rows: Vec<Moment>,
        /// The first day that is shown; `None` when everything is.
        pub since: Option<NaiveDate>,
        /// How many moments lie before it and are not shown (clean slate).
        pub earlier: u32,
        /// The parts they had by school year, as far back as is shown; the newest first.
        pub roles: Vec<RolesOfYear>,
        /// With whom they were in incidents, as far back as is shown.
        pub together: Vec<TogetherLine>,
        /// In how many of those somebody without a file at the school had a part too.
        pub nameless: u32,
        /// Whether who is working sees with whom they were in incidents.
        pub sees_together: bool,
        /// The kinds of moments that who is working sees.
        pub kinds: Vec<MomentKind>,
    }
}

/// The line in the history when somebody looks further back, and why.
fn opening(why: LookBack) -> &'static str {
    match why {
        LookBack::Incident => "look_back_incident",
        LookBack::Measure => "look_back_measure",
        LookBack::Asked => "look_back_asked",
        LookBack::Support => "look_back_support",
    }
}

fn noun(person: PersonId) -> register::Noun {
    match person {
        PersonId::Pupil(_) => register::Noun::Pupil,
        PersonId::Guardian(_) => register::Noun::Guardian,
        PersonId::Staff(_) => register::Noun::Staff,
    }
}

impl Office {
    /// What happened around a person: this and the last school year, or all of it with the reason
    /// to look back. Who opened it, and why they looked back, is written down.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], also for who is not of the own group;
    /// [`crate::Error::Forbidden`].
    pub fn moments(&self, person: PersonId, back: Option<LookBack>, now: Now) -> Result<Moments> {
        self.allow(UseCase::SeeRoster)?;
        let named = self.name_of(person)?;
        self.sees(person)?;
        let mut rows = self.school_moments(person, now)?;
        let mut incidents = self.incidents_around(person)?;
        rows.extend(self.talk_moments(person)?);
        rows.extend(self.paper_moments(person)?);
        rows.extend(self.consent_moments(person, now)?);
        rows.extend(self.note_moments(person)?);
        for (incident, line) in incidents
            .iter()
            .zip(self.incident_lines(incidents.clone())?)
        {
            let role = moment::part(person, incident).unwrap_or(PartyRole::Involved);
            rows.push(Moment {
                on: line.happened_on,
                what: Happening::Incident { line, role },
            });
        }
        let first = moment::shown_from(now.today);
        let shown = |row: &Moment| moment::is_shown(row.what.kind(), row.on, now.today);
        let older = rows.iter().filter(|row| !shown(row)).count();
        let since = back.is_none().then_some(first);
        // Where nothing lies further back, nobody looks back.
        let op = back.filter(|_| older > 0).map_or("open_file", opening);
        self.opens(op, noun(person), person.uuid(), now)?;
        if back.is_none() {
            rows.retain(shown);
            incidents.retain(|incident| incident.happened_on >= first);
        }
        rows.sort_by_key(|moment| (Reverse(moment.on), moment.what.kind()));
        let sees_together = self.allow(UseCase::SeeIncidents).is_ok();
        if !sees_together {
            incidents.clear();
        }
        let (together, nameless) = self.together(person, &incidents)?;
        Ok(Moments {
            person: named,
            earlier: if back.is_some() {
                0
            } else {
                u32::try_from(older).unwrap_or(u32::MAX)
            },
            rows,
            since,
            roles: moment::roles(person, &incidents),
            together,
            nameless,
            sees_together,
            kinds: self.kinds_seen(person),
        })
    }

    /// The kinds of moments that who is working sees of a person.
    fn kinds_seen(&self, person: PersonId) -> Vec<MomentKind> {
        let sees = |kind: MomentKind| {
            let what = match kind {
                MomentKind::Incident => UseCase::RecordIncident,
                MomentKind::Talk => UseCase::SeeIncidents,
                MomentKind::Measure => UseCase::SeeSanctions,
                MomentKind::Letter => UseCase::SeeLetters,
                MomentKind::Consent => UseCase::SeeConsents,
                MomentKind::Note => UseCase::SeeNotes,
                MomentKind::School => UseCase::SeeRoster,
            };
            let has = match kind {
                MomentKind::Note => matches!(person, PersonId::Pupil(_)),
                MomentKind::School => !matches!(person, PersonId::Guardian(_)),
                _ => true,
            };
            has && self.allow(what).is_ok()
        };
        let all = MomentKind::ALL.iter().copied();
        all.filter(|kind| sees(*kind)).collect()
    }

    /// The incidents that somebody had a part in; of who does not see incidents, those that they
    /// recorded themselves.
    fn incidents_around(&self, person: PersonId) -> Result<Vec<Incident>> {
        let own = self.allow(UseCase::SeeIncidents).is_err();
        if own && self.allow(UseCase::RecordIncident).is_err() {
            return Ok(Vec::new());
        }
        let found = self.read().incidents(&IncidentQuery {
            person: Some(person),
            staff_cases: self.staff_cases(),
            recorded_by: own.then_some(self.me.id),
            limit: u32::MAX,
            ..IncidentQuery::default()
        })?;
        Ok(found.rows)
    }

    fn talk_moments(&self, person: PersonId) -> Result<Vec<Moment>> {
        if self.allow(UseCase::SeeIncidents).is_err() {
            return Ok(Vec::new());
        }
        let mut moments = Vec::new();
        let mut seen: BTreeMap<IncidentId, Option<Incident>> = BTreeMap::new();
        for row in self.read().talks_with(person)? {
            if let Entry::Vacant(first) = seen.entry(row.incident) {
                let incident = self.read().incident(row.incident)?;
                first.insert(Some(incident).filter(|one| self.sees_incident(one)));
            }
            let Some(Some(incident)) = seen.get(&row.incident) else {
                continue;
            };
            let about = row.talk.about.map(PersonId::Pupil);
            let people: Vec<PersonId> = row.talk.with.iter().copied().chain(about).collect();
            let names = self.read().names(&people)?;
            let with = row.talk.with.iter();
            moments.push(Moment {
                on: row.talk.held_on,
                what: Happening::Talk {
                    line: TalkMoment {
                        id: row.id,
                        kind: row.talk.kind,
                        means: row.talk.means,
                        with: with.filter_map(|one| names.get(one).cloned()).collect(),
                        about: about.and_then(|one| names.get(&one).cloned()),
                        incident: incident.id,
                        number: incident.number.clone(),
                        struck: row.struck.is_some(),
                    },
                },
            });
        }
        Ok(moments)
    }

    /// Measures and letters.
    fn paper_moments(&self, person: PersonId) -> Result<Vec<Moment>> {
        let mut moments = Vec::new();
        if self.allow(UseCase::SeeSanctions).is_ok() {
            let rows = self.read().sanctions(&SanctionQuery {
                person: Some(person),
                staff_cases: self.staff_cases(),
                limit: u32::MAX,
                ..SanctionQuery::default()
            })?;
            let lines = self.sanction_lines(rows)?.into_iter();
            moments.extend(lines.map(|line| Moment {
                on: line.decided_on,
                what: Happening::Measure { line },
            }));
        }
        if self.allow(UseCase::SeeLetters).is_ok() {
            let (rows, _) = self.read().letters(&LetterQuery {
                person: Some(person),
                staff_cases: self.staff_cases(),
                limit: u32::MAX,
                ..LetterQuery::default()
            })?;
            let lines = self.letter_lines(rows)?.into_iter();
            moments.extend(lines.map(|line| Moment {
                on: line.issued_on,
                what: Happening::Letter { line },
            }));
        }
        Ok(moments)
    }

    /// What was said about consent: about a pupil or a colleague, or by a guardian.
    fn consent_moments(&self, person: PersonId, now: Now) -> Result<Vec<Moment>> {
        if self.allow(UseCase::SeeConsents).is_err() {
            return Ok(Vec::new());
        }
        let rows = match person {
            PersonId::Guardian(_) => self.read().statements_by(person)?,
            PersonId::Pupil(_) | PersonId::Staff(_) => self.read().statements_about(person)?,
        };
        let statements: Vec<_> = rows.into_iter().map(|row| row.statement).collect();
        let people = statements.iter().flat_map(|one| [one.by, one.subject]);
        let names = self.read().names(&people.collect::<Vec<_>>())?;
        let moments = statements.iter().filter_map(|one| {
            let count = |answer| {
                let given = one.answers.iter().filter(|given| given.answer == answer);
                u32::try_from(given.count()).unwrap_or(u32::MAX)
            };
            Some(Moment {
                on: one.received_on,
                what: Happening::Consent {
                    line: ConsentMoment {
                        id: one.id,
                        kind: one.kind,
                        by: names.get(&one.by)?.clone(),
                        about: names.get(&one.subject)?.clone(),
                        via: one.via,
                        yes: count(Answer::Yes),
                        no: count(Answer::No),
                        struck: domain::consent::struck_by(&statements, one.id, now.today)
                            .is_some(),
                    },
                },
            })
        });
        Ok(moments.collect())
    }

    /// That there are notes, in the file of a pupil.
    fn note_moments(&self, person: PersonId) -> Result<Vec<Moment>> {
        let PersonId::Pupil(pupil) = person else {
            return Ok(Vec::new());
        };
        if self.allow(UseCase::SeeNotes).is_err() {
            return Ok(Vec::new());
        }
        let notes = self.notes(NoteOf::Pupil(pupil))?.into_iter();
        Ok(notes
            .map(|line| Moment {
                on: line.written_on,
                what: Happening::Note { line },
            })
            .collect())
    }

    /// Coming, groups and leaving, of a pupil or a colleague.
    fn school_moments(&self, person: PersonId, now: Now) -> Result<Vec<Moment>> {
        let read = self.read();
        let all = read.groups(None)?;
        let mut steps = Vec::new();
        match person {
            PersonId::Pupil(id) => {
                let pupil = read.pupil(id)?;
                let stays = read.earlier_stays(id)?;
                let first = stays
                    .first()
                    .map_or(pupil.enrolled_on, |stay| stay.enrolled_on);
                let mut came = SchoolStep::Came;
                for stay in &stays {
                    steps.extend(stay.enrolled_on.map(|on| (on, came, None)));
                    steps.push((stay.left_on, SchoolStep::Left, None));
                    came = SchoolStep::CameBack;
                }
                steps.extend(pupil.enrolled_on.map(|on| (on, came, None)));
                let kept = read.groups_joined(id)?;
                let joined = moment::groups(&kept, &all, first);
                steps.extend(joined.into_iter().map(|one| (one.on, one.step, one.group)));
                steps.extend(pupil.left_on.map(|on| (on, SchoolStep::Left, None)));
            }
            PersonId::Staff(id) => {
                let staff = read.staff(id)?;
                for group in &staff.groups {
                    let known = all.iter().find(|one| one.id == *group);
                    let year = known.and_then(|one| SchoolYear::parse(&one.school_year));
                    let first = year.map(SchoolYear::first_day);
                    steps.extend(first.map(|on| (on, SchoolStep::Joined, Some(*group))));
                }
                steps.extend(staff.left_on.map(|on| (on, SchoolStep::Left, None)));
            }
            PersonId::Guardian(_) => {}
        }
        steps.retain(|(on, step, _)| *on <= now.today || *step == SchoolStep::Left);
        Ok(steps
            .into_iter()
            .map(|(on, step, group)| school_line(on, step, group, &all))
            .collect())
    }

    fn together(
        &self,
        person: PersonId,
        incidents: &[Incident],
    ) -> Result<(Vec<TogetherLine>, u32)> {
        let (together, nameless) = moment::together(person, incidents);
        let people: Vec<PersonId> = together.iter().map(|one| one.other).collect();
        let names = self.read().names(&people)?;
        let known: BTreeMap<IncidentId, &Incident> =
            incidents.iter().map(|one| (one.id, one)).collect();
        let shared = |one: &Shared| {
            known.get(&one.incident).map(|incident| SharedIncident {
                id: one.incident,
                number: incident.number.clone(),
                happened_on: incident.happened_on,
                here: one.here,
                there: one.there,
            })
        };
        let mut lines: Vec<TogetherLine> = together
            .iter()
            .filter_map(|one| {
                Some(TogetherLine {
                    other: names.get(&one.other)?.clone(),
                    incidents: one.incidents.iter().filter_map(shared).collect(),
                })
            })
            .collect();
        lines.sort_by(|a, b| {
            let most = b.incidents.len().cmp(&a.incidents.len());
            most.then_with(|| a.other.name.cmp(&b.other.name))
        });
        Ok((lines, nameless))
    }
}

fn school_line(on: NaiveDate, step: SchoolStep, group: Option<GroupId>, all: &[Group]) -> Moment {
    let group = group.and_then(|id| all.iter().find(|one| one.id == id));
    Moment {
        on,
        what: Happening::School {
            line: SchoolLine {
                step,
                group: group.map(|one| one.name.clone()).unwrap_or_default(),
                year_groups: group.map(|one| one.year_groups.clone()).unwrap_or_default(),
                school_year: SchoolYear::of(on).to_string(),
            },
        },
    }
}
