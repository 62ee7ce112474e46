//! What the office knows of the parts of a letter: from the register, from the law, and what it
//! proposes from the incident, the decision and its procedure.

use chrono::NaiveDate;
use domain::calendar::Calendar;
use domain::letter::{Choice, LetterKind, Part, Value};
use domain::person::PersonId;
use domain::procedure::{Ground, Route, StationKind};
use domain::sanction::{Decision, Particulars, SanctionKind};
use domain::school::Language;
use domain::term::{Term, TermKind};

use super::compose::Composition;
use super::decision::{contact, objection_address};
use super::paper::Envelope;
use super::words::Words;
use crate::error::Result;
use crate::procedures::Read;

impl Composition<'_> {
    /// What the register and the law say of a part.
    pub(super) fn known(&self, part: Part, envelope: &Envelope) -> Option<Value> {
        let words = Words::of(envelope.language());
        let kind = self.request.kind;
        let offers = domain::letter::offers_objection(kind, &self.school);
        let about_guardian = matches!(self.request.person, Some(PersonId::Guardian(_)));
        match part {
            Part::Salutation if envelope.for_school => text(&words.get("salutation_school")),
            Part::Salutation => text(&words.salutation(&envelope.names)),
            Part::Pupil => text(&self.pupil.as_ref()?.name.full()),
            // A letter about the guardian says nothing of the group of the child.
            Part::Group if about_guardian && self.can_be_about_guardian() => None,
            Part::Group => Some(Value::Text(
                self.group.clone().unwrap_or_else(|| words.get("no_group")),
            )),
            Part::PupilFirstName => {
                let name = &self.pupil.as_ref()?.name;
                let given = if name.given.is_empty() {
                    name.full()
                } else {
                    name.given.clone()
                };
                Some(Value::Text(given))
            }
            Part::BirthDate => self.pupil.as_ref()?.birth_date.map(Value::Date),
            Part::Audience => text(&self.audience(envelope.language())),
            Part::AboutGuardian => Some(Value::Flag(about_guardian)),
            Part::AboutExpulsion => {
                let expels = |read: &Read| read.row.opening.kind == SanctionKind::Expulsion;
                Some(Value::Flag(self.procedure.as_ref().is_none_or(expels)))
            }
            Part::ForSchool => Some(Value::Flag(envelope.for_school)),
            Part::Heard => Some(Value::Flag(self.decision()?.hearing.is_whole())),
            Part::SchoolDays => {
                let row = self.procedure.as_ref()?.sanction.as_ref()?;
                Some(Value::Count(row.school_days))
            }
            Part::PublicSchool => Some(Value::Flag(self.is_public())),
            Part::ObjectionOffered => Some(Value::Flag(offers)),
            Part::ObjectionLastDay if offers => {
                Some(Value::Date(domain::term::objection_ends(self.now.today)))
            }
            Part::ObjectionAddressee if offers => text(&self.school.board),
            Part::ObjectionAddress if offers => text(&objection_address(&self.school)),
            Part::ComplaintRoute => text(&words.get("complaint_route")),
            Part::AppealLastDay => Some(Value::Date(self.appeal_ends())),
            _ => None,
        }
    }

    /// Whether the letter has other words when it is about the guardian.
    fn can_be_about_guardian(&self) -> bool {
        let mut rules = self.request.kind.rules().iter();
        rules.any(|rule| rule.part == Part::AboutGuardian)
    }

    /// Six weeks, for a member of staff under the CAO PO, for guardians under the Awb.
    fn appeal_ends(&self) -> NaiveDate {
        let kind = match self.request.kind {
            LetterKind::StaffDecision
            | LetterKind::DismissalDecision
            | LetterKind::SummaryDismissal => TermKind::StaffAppeal,
            _ => TermKind::Objection,
        };
        let calendar = Calendar::default();
        Term::of(kind, self.now.today, &calendar).ends_on
    }

    /// What a part would say: as the decision and its procedure have it, else as the incident and
    /// the school do.
    pub(super) fn proposed(&self, part: Part, language: Language) -> Result<Option<Value>> {
        let words = Words::of(language);
        let from_decision = self
            .decision()
            .and_then(|one| self.decided(part, one, &words));
        if from_decision.is_some() {
            return Ok(from_decision);
        }
        let from_procedure = self
            .procedure
            .as_ref()
            .and_then(|read| self.put_down(part, read));
        if from_procedure.is_some() {
            return Ok(from_procedure);
        }
        let kind = self.request.kind;
        let today = || Some(Value::Date(self.now.today));
        Ok(match part {
            Part::Contact => text(&contact(&self.school)),
            Part::IncidentDate => self
                .incident
                .as_ref()
                .map(|one| Value::Date(one.happened_on)),
            // What goes to a whole group is worded for it.
            Part::Facts if kind == LetterKind::GroupInformation => None,
            Part::Facts => self.incident.as_ref().and_then(|one| text(&one.facts)),
            Part::MeasuresTried => match self.request.person {
                Some(person) => {
                    let steps = self.office.counting_steps(person, None, &words, self.now)?;
                    Some(Value::List(steps))
                }
                None => None,
            },
            Part::NextStep => Some(Value::Text(words.next_step(self.next_step()?))),
            Part::Area => Some(Value::List(words.forbidden())),
            Part::Tips => Some(Value::List(words.several("tips"))),
            Part::Copies => Some(Value::List(words.several("copies"))),
            Part::Court => text(&words.get("court")),
            Part::TimeOutUntil => text(&words.get("end_of_day")),
            Part::ReasonCategory => {
                let read = self.procedure.as_ref();
                let ground = read.and_then(|read| read.row.opening.grounds.ground);
                let ground = ground.unwrap_or(Ground::PupilConduct);
                text(&words.get(&format!("reason.{}", ground.code())))
            }
            Part::Enclosures => Some(Value::List(vec![words.get("transfer_report")])),
            Part::TimeOutDate => today(),
            Part::FirstDay if kind == LetterKind::AccessBan => today(),
            Part::Measure => self.measure(),
            Part::EarlierMeasures => match (self.request.person, &self.incident) {
                (Some(person), Some(incident)) => {
                    let but = Some(incident.id);
                    let steps = self.office.counting_steps(person, but, &words, self.now)?;
                    Some(Value::List(steps))
                }
                _ => None,
            },
            Part::ViewBefore
                if matches!(
                    kind,
                    LetterKind::StaffIntention | LetterKind::DismissalIntention
                ) =>
            {
                let calendar = Calendar::default();
                let term = Term::of(TermKind::StaffView, self.now.today, &calendar);
                Some(Value::Date(term.ends_on))
            }
            Part::ReturnDate => match self.decision().and_then(Decision::days) {
                Some((_, Some(last))) => {
                    let calendar = self.office.calendar()?;
                    Some(Value::Date(calendar.next_school_day(last)))
                }
                _ => None,
            },
            _ => None,
        })
    }

    /// What a part would say as it was decided.
    fn decided(&self, part: Part, decision: &Decision, words: &Words) -> Option<Value> {
        let day = |day: Option<NaiveDate>| day.map(Value::Date);
        let days = decision.days();
        let said = match part {
            Part::Facts => text(&decision.facts),
            Part::Reasons => text(&decision.reasons),
            Part::Expectations => part.read(&decision.expectation),
            Part::DecisionDate => day(Some(decision.decided_on)),
            Part::ContestedDecision => text(&words.decision(decision.kind, decision.decided_on)),
            Part::GuardiansHeardDate => day(decision.hearing.guardians_heard_on),
            Part::FirstDay => day(days.map(|(first, _)| first)),
            Part::LastDay => day(days.and_then(|(_, last)| last)),
            Part::EffectiveDate => day(decision.leaves_on()),
            Part::MeetingDate => day(decision.return_talk()),
            Part::ReturnTalkDate => day(decision.return_talk()),
            Part::ToldDate => day(Some(decision.decided_on)),
            Part::HearingDate if self.request.kind == LetterKind::InternalSuspension => {
                let heard = &decision.hearing;
                day(if heard.is_whole() {
                    heard.pupil_heard_on.max(heard.guardians_heard_on)
                } else {
                    heard.hear_on
                })
            }
            Part::HearingAccount if decision.hearing.is_whole() => text(&decision.hearing.account),
            Part::HearingAccount => text(&decision.hearing.urgency),
            _ => match decision.particulars.as_ref()? {
                Particulars::TimeOut(it) => match part {
                    Part::TimeOutDate => day(Some(it.day)),
                    Part::TimeOutFrom => text(&words.from(it.from)),
                    Part::Purpose => text(&it.purpose),
                    Part::Supervision => text(&it.supervision),
                    _ => None,
                },
                Particulars::Expulsion(it) => match part {
                    Part::Interests => text(&it.interests),
                    Part::ViewAnswer => text(&it.answer_to_view),
                    _ => None,
                },
                Particulars::AccessBan(it) => match part {
                    Part::Area => part.read(&it.area),
                    Part::ContactPerson => text(&it.contact),
                    Part::Proportionality => text(&it.proportionality),
                    Part::ReviewDate => day(Some(it.last_day)),
                    _ => None,
                },
                Particulars::InternalSuspension(it) => match part {
                    Part::Stay => text(&it.place),
                    Part::Education => text(&it.education),
                    Part::ContactPerson => text(&it.contact),
                    _ => None,
                },
                Particulars::StaffMeasure(it) => match part {
                    Part::UrgentReason => text(&it.urgent_reason),
                    Part::Route => Some(Value::Choice(match it.route? {
                        Route::Agreement => Choice::Agreement,
                        Route::Permit => Choice::Permit,
                        Route::Court => Choice::Court,
                    })),
                    _ => None,
                },
            },
        };
        said.filter(|value| !value.is_empty())
    }

    /// The measure for staff to which the procedure leads.
    fn measure(&self) -> Option<Value> {
        let choice = match self.procedure.as_ref()?.row.opening.kind {
            SanctionKind::Reprimand => Choice::Reprimand,
            SanctionKind::StaffSuspension => Choice::StaffSuspension,
            _ => return None,
        };
        Some(Value::Choice(choice))
    }

    /// What a part would say as it was put down at the stations of its procedure.
    fn put_down(&self, part: Part, read: &Read) -> Option<Value> {
        use StationKind as S;
        let done = |at| read.done_on(at).map(Value::Date);
        let kind = self.request.kind;
        match part {
            Part::TeacherHeardDate => done(S::TeacherHeard),
            Part::GuardiansHeardDate => done(S::GuardiansHeard),
            Part::IntentionDate => done(S::Intent),
            Part::ToldDate => done(S::ReasonTold),
            Part::ReceivedDate => done(S::ObjectionReceived),
            Part::ReceivingSchool => text(&read.accepting_school()?),
            Part::DecideBefore => {
                let strip = read.strip(self.now.today);
                let station = strip
                    .into_iter()
                    .find(|one| one.kind == S::ObjectionDecided)?;
                station.term.map(|term| Value::Date(term.ends_on))
            }
            Part::HearingDate => match kind {
                LetterKind::HearingReport => done(S::GuardiansHeard),
                LetterKind::ObjectionDecision => done(S::ObjectionHearing),
                LetterKind::ObjectionReceipt | LetterKind::ObjectionHearing => {
                    read.planned_for(S::ObjectionHearing).map(Value::Date)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The step after the one that was taken, or the one that the ladder proposes.
    fn next_step(&self) -> Result<Option<SanctionKind>> {
        if let Some(decision) = self.decision() {
            return Ok(self.office.step_after(decision.kind, self.now));
        }
        let (Some(incident), Some(person)) = (&self.incident, self.request.person) else {
            return Ok(None);
        };
        let earlier = self.office.earlier(person)?;
        let today = self.now.today;
        let ruling = self.office.ruling(today);
        let proposal = domain::sanction::propose(&ruling, incident, person, &earlier, today);
        Ok(proposal.ok().map(|proposal| proposal.kind))
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.trim().to_owned()))
}
