//! What the office knows of the parts of a letter: from the register, from the law, and what it
//! proposes from the incident, the decision and its procedure.

use chrono::NaiveDate;
use domain::calendar::Calendar;
use domain::letter::{Choice, LetterKind, Part, Value};
use domain::person::PersonId;
use domain::procedure::{Entry, Ground, Nature, Route, StationKind, Verdict, What};
use domain::pupil::compulsory_from;
use domain::sanction::{Decider, Decision, HouseholdHeard, Particulars, SanctionKind};
use domain::school::Language;
use domain::term::{Term, TermKind};

use super::composition::Composition;
use super::decision::{can_be_reached, contact};
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
            Part::Group => text(self.group.as_ref()?),
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
            Part::Compulsory => Some(Value::Flag(self.is_compulsory())),
            Part::TermRuns => Some(Value::Flag(!self.stands_still())),
            Part::SupportNeed => Some(Value::Flag(self.ground() == Some(Ground::SupportNeed))),
            Part::DevelopmentPlan => {
                let read = self.procedure.as_ref()?;
                let grounds = &read.row.opening.grounds;
                let own = grounds.ground == Some(Ground::SupportNeed);
                own.then(|| text(&grounds.development_plan)).flatten()
            }
            Part::Heard if kind == LetterKind::ExpulsionDecision => {
                self.procedure.as_ref()?;
                Some(Value::Flag(self.heard_on(envelope).is_some()))
            }
            Part::Heard => Some(Value::Flag(self.objector_heard().is_some())),
            Part::Disciplinary => {
                let opening = &self.procedure.as_ref()?.row.opening;
                let nature = opening.kind.nature(opening.nature);
                Some(Value::Flag(nature == Some(Nature::Disciplinary)))
            }
            Part::DecisionDate if kind == LetterKind::AccessBan => {
                self.ban_before().map(Value::Date)
            }
            Part::GuardiansHeardDate if kind != LetterKind::ExpulsionDecision => {
                let heard = self.before_decision(envelope)?;
                (!heard.declined).then_some(Value::Date(heard.on))
            }
            Part::GuardiansHeardDate => self.heard_on(envelope).map(Value::Date),
            Part::InvitedDate => self.invited_in_vain(envelope).map(Value::Date),
            Part::HearLater => Some(Value::Flag(self.hears_later(envelope))),
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
            Part::ObjectionAddress if offers => text(&self.school.board_address.lines().join(", ")),
            Part::ComplaintRoute => text(&words.get("complaint_route")),
            Part::AppealLastDay => Some(Value::Date(self.appeal_ends())),
            _ => None,
        }
    }

    /// Whether the pupil is of compulsory school age on the day of the decision; unknown counts as
    /// yes.
    fn is_compulsory(&self) -> bool {
        let born = self.pupil.as_ref().and_then(|pupil| pupil.birth_date);
        born.is_none_or(|born| compulsory_from(born) <= self.weighed_on())
    }

    /// On what ground its procedure rests.
    fn ground(&self) -> Option<Ground> {
        self.procedure.as_ref()?.row.opening.grounds.ground
    }

    /// The day on which the household of this copy was heard.
    fn heard_on(&self, envelope: &Envelope) -> Option<NaiveDate> {
        let case = self.procedure.as_ref()?.case(self.now.today);
        case.heard_on(&envelope.guardians)
    }

    /// How the household of this copy was heard before the decision.
    fn before_decision(&self, envelope: &Envelope) -> Option<HouseholdHeard> {
        let case = self.procedure.as_ref()?.case(self.now.today);
        let home = case
            .homes
            .iter()
            .find(|home| home.has_one_of(&envelope.guardians))?;
        self.decision()?.hearing.of(home, case.homes)
    }

    /// The day to which the household of this copy was invited and did not come.
    fn invited_in_vain(&self, envelope: &Envelope) -> Option<NaiveDate> {
        let heard = self.before_decision(envelope)?;
        heard.declined.then_some(heard.on)
    }

    /// Whether the pupil or the household of this copy is heard after the decision.
    fn hears_later(&self, envelope: &Envelope) -> bool {
        self.decision().is_some_and(|decision| {
            let of_pupil = matches!(decision.person, PersonId::Pupil(_));
            let unheard = of_pupil && decision.hearing.pupil_heard_on.is_none();
            unheard || self.before_decision(envelope).is_none()
        })
    }

    /// Whether guardians live apart, so that each household reads only its own account.
    pub(super) fn live_apart(&self) -> bool {
        let read = self.procedure.as_ref();
        read.is_some_and(|read| read.case(self.now.today).homes.len() > 1)
    }

    /// What was said at the hearing, for the household of this copy.
    pub(super) fn account_for(&self, envelope: &Envelope) -> Option<Value> {
        let hearing = &self.decision()?.hearing;
        text(&hearing.account_for(&envelope.guardians))
    }

    /// When the ban was decided on which this one follows.
    fn ban_before(&self) -> Option<NaiveDate> {
        let read = self.procedure.as_ref()?;
        let (incident, (first, _)) = (self.incident.as_ref()?, self.decision()?.days()?);
        let earlier = self.office.earlier(read.row.opening.person).ok()?;
        let ended: Vec<_> = earlier
            .into_iter()
            .filter(|e| e.id != read.row.id && e.days.is_some_and(|(_, last)| last < first))
            .collect();
        let decided_on = self.weighed_on();
        domain::sanction::ban_before(incident, &ended, decided_on).map(|ban| ban.decided_on)
    }

    /// Whether the letter has other words when it is about the guardian.
    fn can_be_about_guardian(&self) -> bool {
        let mut rules = self.request.kind.rules().iter();
        rules.any(|rule| rule.part == Part::AboutGuardian)
    }

    /// Six weeks, for a member of staff under the CAO PO, for guardians under the Awb.
    fn appeal_ends(&self) -> NaiveDate {
        let kind = match self.request.kind {
            LetterKind::StaffDecision | LetterKind::StaffExtension => TermKind::StaffAppeal,
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
        let from_procedure = self.put_down(part);
        if from_procedure.is_some() {
            return Ok(from_procedure);
        }
        let kind = self.request.kind;
        let today = || Some(Value::Date(self.now.today));
        Ok(match part {
            // Where nothing is known it is asked.
            Part::Contact if !can_be_reached(&self.school) => None,
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
                    let steps = self.office.counting_steps(
                        person,
                        (None, None),
                        &words,
                        self.weighed_on(),
                    )?;
                    Some(Value::List(steps))
                }
                None => None,
            },
            Part::NextStep => Some(Value::Text(words.next_step(self.next_step()?))),
            Part::Area => Some(Value::List(words.forbidden())),
            Part::Tips => Some(Value::List(words.several("tips"))),
            Part::Copies if kind == LetterKind::Withdrawal => {
                Some(Value::List(self.who_knew(&words)))
            }
            // Of a pupil of four the municipality keeps no watch (Leerplichtwet 3, 18).
            Part::Copies if self.is_compulsory() => Some(Value::List(words.several("copies"))),
            Part::Copies => Some(Value::List(vec![words.get("copies.2")])),
            Part::Court => text(&words.get("court")),
            Part::TimeOutUntil => text(&words.get("end_of_day")),
            Part::ReasonCategory => {
                let ground = self.ground().unwrap_or(Ground::PupilConduct);
                text(&words.get(&format!("reason.{}", ground.code())))
            }
            Part::Enclosures => Some(Value::List(vec![words.get("transfer_report")])),
            Part::EffectiveDate if kind == LetterKind::LeavingDay => {
                let read = self.procedure.as_ref();
                let told = read.and_then(|read| read.planned_for(StationKind::Removed));
                let known = told.or(self.decision().and_then(Decision::leaves_on));
                known.filter(|day| *day >= self.now.today).map(Value::Date)
            }
            Part::FirstDay if kind == LetterKind::AccessBan => today(),
            Part::EarlierMeasures => match (self.request.person, &self.incident) {
                (Some(person), Some(incident)) => {
                    let own = (self.request.sanction, Some(incident.id));
                    let steps =
                        self.office
                            .counting_steps(person, own, &words, self.weighed_on())?;
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

    /// What the decision and its procedure know of a part: it is not typed over. An empty text
    /// where they know that there is nothing to say.
    pub(super) fn fixed(&self, part: Part, language: Language) -> Option<Value> {
        use StationKind as S;
        let read = self.procedure.as_ref()?;
        let kind = self.request.kind;
        let decision = self.decision();
        let day = |day: Option<NaiveDate>| day.map(Value::Date);
        let done = |at| day(read.done_on(at));
        let days = decision.and_then(Decision::days);
        let particulars = decision.and_then(|one| one.particulars.as_ref());
        match part {
            Part::TeacherHeardDate => done(S::TeacherHeard),
            Part::PupilHeardDate => {
                done(S::PupilHeard).or_else(|| day(decision?.hearing.pupil_heard_on))
            }
            Part::IntentionDate => done(S::Intent),
            Part::ToldDate => done(S::ReasonTold),
            // It ends on the day on which the dismissal was told (BW 3:37(3), 7:677(1)).
            Part::ContractEnds if kind == LetterKind::SummaryDismissal => done(S::ReasonTold),
            Part::DecisionDate if kind.takes_back() => {
                day(Some(read.case(self.now.today).fall()?.said.on))
            }
            Part::DecisionDate => day(Some(decision?.decided_on)),
            Part::ViewBefore if kind == LetterKind::ExpulsionIntent => {
                day(read.case(self.now.today).view_before())
            }
            Part::ContestedDecision => {
                let decision = decision?;
                let words = Words::of(language);
                text(&words.decision(decision.kind, decision.decided_on))
            }
            Part::FirstDay if kind.makes_known() => day(days.map(|(first, _)| first)),
            Part::LastDay if kind == LetterKind::StaffExtension => {
                day(read.case(self.now.today).extended()?.said.set_for)
            }
            Part::LastDay if kind.makes_known() => day(days.and_then(|(_, last)| last)),
            Part::MeetingDate if kind == LetterKind::ReturnAgreement => done(S::ReturnTalk),
            Part::MeetingDate if kind == LetterKind::TimeOut => day(decision?.return_talk()),
            Part::ReturnTalkDate => day(decision?.return_talk()),
            Part::Measure => self.measure(),
            Part::Route if kind == LetterKind::DismissalIntention => route(read.row.opening.route?),
            Part::ReceivingSchool | Part::EffectiveDate => self.leaving(part, read),
            Part::HearingDate => day(self.hearing_date(read)),
            Part::ReceivedDate => day(Some(self.objection()?.said.on)),
            // No day holds while a dispute is before the committee (WPO 43(4)).
            Part::DecideBefore if self.stands_still() => Some(Value::Text(String::new())),
            Part::DecideBefore => day(Some(self.decision_term()?.ends_on)),
            Part::Ruling => self.ruling(),
            Part::Signer if kind == LetterKind::ObjectionDecision => {
                text(&self.answer(S::ObjectionDecided)?.said.who)
            }
            _ => match particulars? {
                Particulars::TimeOut(it) => match part {
                    Part::TimeOutDate => day(Some(it.day)),
                    Part::TimeOutFrom if it.from.is_some() => {
                        text(&Words::of(language).from(it.from))
                    }
                    _ => None,
                },
                Particulars::AccessBan(it) => match part {
                    Part::Area => part.read(&it.area),
                    Part::ReviewDate => day(it.review_on.or(Some(it.last_day))),
                    _ => None,
                },
                Particulars::StaffMeasure(it) => match part {
                    Part::Route => route(it.route?),
                    Part::ContractEnds => day(it.ends_on),
                    _ => None,
                },
                _ => None,
            },
        }
    }

    /// The term in which the objection that the letter answers is decided.
    fn decision_term(&self) -> Option<Term> {
        let read = self.procedure.as_ref()?;
        let case = read.case(self.now.today);
        case.decision_term_of(self.objection()?.id)
    }

    /// Whether that term stands still, because the disputes committee has a dispute before it.
    fn stands_still(&self) -> bool {
        let term = self.decision_term();
        term.is_some_and(|term| term.paused_since.is_some())
    }

    /// What was put down last at a station about the objection that the letter answers.
    fn answer(&self, at: StationKind) -> Option<&Entry> {
        let objection = self.objection()?.id;
        let read = self.procedure.as_ref()?;
        read.case(self.now.today).answer(at, objection)
    }

    /// Whether who objected was heard.
    fn objector_heard(&self) -> Option<&Entry> {
        let heard = self.answer(StationKind::ObjectionHearing)?;
        (!domain::procedure::was_not_held(heard)).then_some(heard)
    }

    /// How the objection ended, as the letter chooses its words.
    fn ruling(&self) -> Option<Value> {
        let decided = self.answer(StationKind::ObjectionDecided)?;
        let Some(What::Ended { verdict, .. }) = decided.said.what else {
            return None;
        };
        Some(Value::Choice(match verdict {
            Verdict::Stands => Choice::Rejected,
            Verdict::Revoked => Choice::Upheld,
            Verdict::Changed => Choice::PartlyUpheld,
            Verdict::Inadmissible => Choice::Inadmissible,
            Verdict::TakenBack => return None,
        }))
    }

    /// The day of the hearing that the letter tells of, or invites to, once it is set.
    fn hearing_date(&self, read: &Read) -> Option<NaiveDate> {
        use LetterKind as L;
        let standing = || domain::procedure::standing_entries(&read.plain);
        let at = |station| standing().filter(move |entry| entry.said.station == station);
        match self.request.kind {
            L::InternalSuspension | L::StaffDecision | L::AccessBan => {
                let hearing = &self.decision()?.hearing;
                hearing.hear_on
            }
            L::ExpulsionIntent => at(StationKind::Intent).last()?.said.set_for,
            L::HearingReport => Some(self.hearing()?.said.on),
            L::ObjectionReceipt | L::ObjectionHearing => {
                let case = read.case(self.now.today);
                case.hearing_set(self.objection()?.id)
            }
            L::ObjectionDecision => Some(self.objector_heard()?.said.on),
            _ => None,
        }
    }

    /// The school to which the pupil goes and the day on which they do. The decision to expel names
    /// both or neither: there is no day before a school is willing (WPO 40(11)).
    fn leaving(&self, part: Part, read: &Read) -> Option<Value> {
        let decision = self.decision()?;
        let leaves = read
            .done_on(StationKind::Removed)
            .or_else(|| read.planned_for(StationKind::Removed))
            .or_else(|| decision.leaves_on());
        let school = read.accepting_school();
        // A letter that sets the day is about a day to come: another is asked where it has passed.
        let expels = self.request.kind == LetterKind::ExpulsionDecision;
        let sets = expels || self.request.kind == LetterKind::LeavingDay;
        let leaves = leaves.filter(|day| !sets || *day >= self.now.today);
        if self.request.kind == LetterKind::LeavingDay && part == Part::EffectiveDate {
            return None;
        }
        // Once a school is willing, the day is asked for: the letter cannot say that none is.
        if expels && part == Part::EffectiveDate && school.is_some() && leaves.is_none() {
            return None;
        }
        let said = match part {
            Part::EffectiveDate => leaves.filter(|_| school.is_some()).map(Value::Date),
            _ => school.as_deref().and_then(text),
        };
        Some(said.unwrap_or(Value::Text(String::new())))
    }

    /// What a part would say as it was decided.
    fn decided(&self, part: Part, decision: &Decision, words: &Words) -> Option<Value> {
        let day = |day: Option<NaiveDate>| day.map(Value::Date);
        let said = match part {
            // What is decided on an objection has reasons of its own.
            Part::Reasons | Part::Facts if self.request.kind.answers_objection() => None,
            // What is taken back has reasons of its own too.
            Part::Reasons if self.request.kind.takes_back() => None,
            // So has what is made longer.
            Part::Reasons if self.request.kind == LetterKind::StaffExtension => None,
            Part::Facts => text(&decision.facts),
            Part::Reasons => text(&decision.reasons),
            Part::Expectations => part.read(&decision.expectation),
            Part::MeetingDate => day(decision.return_talk()),
            Part::HearingAccount => text(&decision.hearing.account),
            Part::HearingUrgency => text(&decision.hearing.urgency),
            Part::Signer => text(&decision.signer),
            _ => match decision.particulars.as_ref()? {
                Particulars::TimeOut(it) => match part {
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
                    Part::ContactPerson => text(&it.contact),
                    Part::Proportionality => text(&it.proportionality),
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
                    Part::Delay => text(&it.delay),
                    _ => None,
                },
            },
        };
        said.filter(|value| !value.is_empty())
    }

    /// The day on which earlier steps are weighed: that of the decision, once it is taken.
    fn weighed_on(&self) -> NaiveDate {
        self.decision()
            .map_or(self.now.today, |decision| decision.decided_on)
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
    fn put_down(&self, part: Part) -> Option<Value> {
        match (part, self.request.kind) {
            (Part::Reasons, LetterKind::ObjectionDecision) => {
                let said = &self.answer(StationKind::ObjectionDecided)?.said;
                // Why nothing excused that it was late belongs to the reasons (Awb 6:11, 7:12).
                match &said.what {
                    Some(What::Ended { excuse, .. }) if !excuse.trim().is_empty() => {
                        text(&format!("{}\n{}", said.report.trim(), excuse.trim()))
                    }
                    _ => text(&said.report),
                }
            }
            (Part::Reasons, LetterKind::StaffExtension) => {
                let read = self.procedure.as_ref()?;
                text(&read.case(self.now.today).extended()?.said.report)
            }
            (Part::Reasons, LetterKind::Withdrawal | LetterKind::StaffWithdrawal) => {
                let read = self.procedure.as_ref()?;
                text(&read.case(self.now.today).withdrawal()?.said.report)
            }
            _ => None,
        }
    }

    /// Who knew of the decision that is taken back: the authorities that were told or got a copy,
    /// and the board in whose name the director decided.
    fn who_knew(&self, words: &Words) -> Vec<String> {
        let Some(read) = self.procedure.as_ref() else {
            return Vec::new();
        };
        let word = |at: StationKind| match at {
            StationKind::Municipality => words.get("copies.1"),
            StationKind::Inspectorate => words.get("copies.2"),
            _ => words.get("copies_suspension.attendance"),
        };
        let case = read.case(self.now.today);
        let board = (self.signer() == Decider::Director && self.power().is_the_boards())
            .then(|| words.get("copies_suspension.board"));
        let told = case.authorities_told().into_iter().map(word);
        board.into_iter().chain(told).collect()
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

/// A road to the end of a contract, as the letter chooses its words.
fn route(route: Route) -> Option<Value> {
    Some(Value::Choice(match route {
        Route::Agreement => Choice::Agreement,
        Route::Permit => Choice::Permit,
        Route::Court => Choice::Court,
    }))
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.trim().to_owned()))
}
