//! Booking in what comes back: a form from the school bag, a word by e-mail or at the gate, and a
//! yes that is taken back. Each is a statement of one person that is kept for good.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::consent::{
    Answer, Answered, FormCode, Mending, Moment, Question, Receipt, Signatory, Statement,
    StatementKind, Via, may_book, may_receive, may_say, may_strike, standing, standing_yes,
};
use domain::id::{PupilId, StatementId};
use domain::person::{Named, PersonId};
use domain::protocol::ConsentPeriod;
use domain::refusal::Refusal;
use domain::school::{Language, SchoolYear};
use register::{FormRow, StatementRow};

use super::{Said, questions};
use crate::error::{Checks, Error, Problem, Result};
use crate::publications::{Turn, take_down};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A form that came back.
    pub struct BookForm {
        /// The code on it.
        pub code: String,
        /// Who signed it, or answered on it.
        pub by: Vec<PersonId>,
        /// Whether a signature was seen.
        pub signed: bool,
        /// The day that it bears; `None` when nobody wrote one: it is then as old as its printing,
        /// so that it does not overrule what was taken back since.
        pub given_on: Option<NaiveDate>,
        /// The day on which it came in.
        pub received_on: NaiveDate,
        /// What was ticked; what is not here was left blank.
        pub answers: Vec<Answered>,
        /// What to note with it; may be empty.
        #[serde(default)]
        pub note: String,
        /// Whether this mends an earlier booking of the same form, which it strikes.
        #[serde(default)]
        pub again: bool,
    }
}

view! {
    /// What somebody said without a form.
    pub struct NewStatement {
        /// About whom: a pupil or a member of staff.
        pub person: PersonId,
        /// Who says it.
        pub by: PersonId,
        /// The day that it bears.
        pub given_on: NaiveDate,
        /// The day on which it came in.
        pub received_on: NaiveDate,
        /// How it came.
        pub via: Via,
        /// Whether a signature was seen.
        #[serde(default)]
        pub signed: bool,
        /// What was said.
        pub answers: Vec<Answered>,
        /// What to note with it; may be empty.
        #[serde(default)]
        pub note: String,
    }
}

view! {
    /// A yes that is taken back, in any way.
    pub struct Withdrawal {
        /// About whom: a pupil or a member of staff.
        pub person: PersonId,
        /// Who takes it back.
        pub by: PersonId,
        /// The day on which it was said.
        pub given_on: NaiveDate,
        /// The day on which it came in.
        pub received_on: NaiveDate,
        /// How it came.
        pub via: Via,
        /// Which answers; none for all that they said yes to.
        #[serde(default)]
        pub questions: Vec<Question>,
        /// What to note with it; may be empty.
        #[serde(default)]
        pub note: String,
    }
}

/// Something to know about what was booked in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(
    tag = "notice",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Notice {
    /// Some questions were left blank: they count as no.
    LeftBlank {
        /// How many.
        count: u32,
    },
    /// The school does not know whether this person has authority, so their yes does not count yet.
    AuthorityUnknown {
        /// Who: in their file it is filled in.
        person: PersonId,
        /// Their name.
        name: String,
    },
    /// This person has no authority: their no is a signal and decides nothing.
    NoAuthority {
        /// Their name.
        name: String,
    },
    /// Not every guardian with authority has answered.
    OthersSilent {
        /// Their names.
        names: Vec<String>,
    },
    /// The guardians do not agree: the no prevails.
    Conflict {
        /// About how many questions.
        count: u32,
    },
    /// Something that was published must come offline.
    TakeDown {
        /// How many publications.
        count: u32,
    },
}

view! {
    /// What was booked in.
    pub struct Booked {
        /// About whom.
        pub person: Named,
        /// The statements that it became, one for each who signed.
        pub statements: Vec<StatementId>,
        /// What to know about it.
        pub notices: Vec<Notice>,
    }
}

view! {
    /// A yes that was taken back.
    pub struct Withdrawn {
        /// What was booked in.
        pub booked: Booked,
        /// Which questions are a no from now on.
        pub questions: Vec<Question>,
    }
}

/// What several people said at once, before it is kept.
struct Receiving<'a> {
    person: PersonId,
    by: &'a [PersonId],
    kind: StatementKind,
    school_year: SchoolYear,
    period: ConsentPeriod,
    given_on: NaiveDate,
    dated: bool,
    received_on: NaiveDate,
    via: Via,
    signed: bool,
    form: Option<&'a FormRow>,
    answers: Vec<Answered>,
    note: &'a str,
    mends: Option<Mending>,
    op: &'static str,
}

impl Office {
    /// Books in a form that came back: a statement of each who signed. What was not ticked is kept
    /// as left blank. A form that is booked in again strikes what was booked from it before: that
    /// stays in the history, and counts until today.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a code that no form has, [`Error::Invalid`] for a code or an answer
    /// that is none of this form, [`Error::Refused`] with every rule in the way.
    pub fn book_form(&mut self, booking: &BookForm, now: Now) -> Result<Booked> {
        self.allow(UseCase::BookConsents)?;
        let code = FormCode::parse(&booking.code)
            .map_err(|_| Error::field("code", Problem::NotAChoice))?;
        let form = self.read().form_by_code(code.bare())?;
        check_answers(&booking.answers, &form.questions, &booking.note)?;
        let year = SchoolYear::parse(&form.school_year)
            .ok_or(Error::field("code", Problem::NoSchoolYear))?;
        let before = self.read().statements_on(form.id)?;
        let kept: Vec<Statement> = self
            .read()
            .statements_about(form.person)?
            .into_iter()
            .map(|row| row.statement)
            .collect();
        let booked_on = standing(&kept, now.today)
            .filter(|one| one.form == Some(form.id) && one.kind != StatementKind::Strike)
            .last()
            .map(|one| one.received_on);
        let undated = form.printed_on.min(booking.received_on);
        let given_on = booking.given_on.unwrap_or(undated);
        let signatories = self.weigh_signatories(form.person, &booking.by)?;
        let left_on = self.left_on(form.person)?;
        let receipt = Receipt {
            by: &signatories,
            given_on,
            received_on: booking.received_on,
            via: Via::Paper,
            signed: booking.signed,
            answers: &booking.answers,
            left_on,
            today: now.today,
        };
        may_book(&receipt, year, form.period, booked_on, booking.again)
            .map_err(Error::all_refused)?;
        let answers = form
            .questions
            .iter()
            .map(|question| answer_to(&booking.answers, question))
            .collect();
        self.receive(
            Receiving {
                person: form.person,
                by: &booking.by,
                kind: StatementKind::Answers,
                school_year: year,
                period: form.period,
                given_on,
                dated: booking.given_on.is_some(),
                received_on: booking.received_on,
                via: Via::Paper,
                signed: booking.signed,
                form: Some(&form),
                answers,
                note: &booking.note,
                mends: booked_on.is_some().then(|| Mending {
                    on: now.today,
                    statements: before.iter().map(|row| row.statement.id).collect(),
                }),
                op: "book_consent_form",
            },
            now,
        )
    }

    /// Keeps what somebody said without a form: in the portal, by e-mail, at the gate.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an answer to what is not asked, [`Error::Refused`] with every rule
    /// in the way, [`Error::NotFound`].
    pub fn register_consent(&mut self, new: &NewStatement, now: Now) -> Result<Booked> {
        self.allow(UseCase::BookConsents)?;
        let items = self.items(now.today)?;
        let asked: Vec<Question> = questions(&items, new.person.subject(), now.today)
            .into_iter()
            .map(|(item, medium)| Question {
                item: item.code.clone(),
                medium,
            })
            .collect();
        check_answers(&new.answers, &asked, &new.note)?;
        let signatories = self.weigh_signatories(new.person, &[new.by])?;
        let period = self.protocol.consent_period;
        let receipt = Receipt {
            by: &signatories,
            given_on: new.given_on,
            received_on: new.received_on,
            via: new.via,
            signed: new.signed,
            answers: &new.answers,
            left_on: self.left_on(new.person)?,
            today: now.today,
        };
        may_say(&receipt, period).map_err(Error::all_refused)?;
        self.receive(
            Receiving {
                person: new.person,
                by: &[new.by],
                kind: StatementKind::Answers,
                school_year: SchoolYear::of(new.given_on),
                period,
                given_on: new.given_on,
                dated: true,
                received_on: new.received_on,
                via: new.via,
                signed: new.signed,
                form: None,
                answers: new.answers.clone(),
                note: &new.note,
                mends: None,
                op: "register_consent",
            },
            now,
        )
    }

    /// Takes back a yes, as easily as it was given (AVG 7(3)): in any way, also by word of mouth;
    /// also a yes for a school year to come, and one to what is asked no more. What was published
    /// with this person on it is put on the list of what must come offline.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is no yes of this person to take back, or a rule is in the
    /// way; [`Error::NotFound`].
    pub fn withdraw_consent(&mut self, withdrawal: &Withdrawal, now: Now) -> Result<Withdrawn> {
        self.allow(UseCase::BookConsents)?;
        check_note(&withdrawal.note)?;
        let said = self.said(Some(&[withdrawal.person]), now.today)?;
        let statements = said.statements(withdrawal.person);
        let chosen = &withdrawal.questions;
        let mut taken = standing_yes(statements, withdrawal.by, withdrawal.given_on, now.today);
        taken.retain(|asked| chosen.is_empty() || chosen.contains(asked));
        let answers: Vec<Answered> = taken.iter().map(answer_no).collect();
        let signatories = self.weigh_signatories(withdrawal.person, &[withdrawal.by])?;
        if answers.is_empty() {
            return Err(Refusal::NothingToWithdraw.into());
        }
        may_receive(&Receipt {
            by: &signatories,
            given_on: withdrawal.given_on,
            received_on: withdrawal.received_on,
            via: withdrawal.via,
            signed: false,
            answers: &answers,
            left_on: None,
            today: now.today,
        })
        .map_err(Error::all_refused)?;
        let booked = self.receive(
            Receiving {
                person: withdrawal.person,
                by: &[withdrawal.by],
                kind: StatementKind::Withdrawal,
                school_year: SchoolYear::of(withdrawal.received_on),
                period: self.protocol.consent_period,
                given_on: withdrawal.given_on,
                dated: true,
                received_on: withdrawal.received_on,
                via: withdrawal.via,
                signed: false,
                form: None,
                answers,
                note: &withdrawal.note,
                mends: None,
                op: "withdraw_consent",
            },
            now,
        )?;
        Ok(Withdrawn {
            booked,
            questions: taken,
        })
    }

    /// Strikes what the school entered by mistake, with the reason: from today it does not count,
    /// and nothing comes in its place. It stays in the file. A form whose bookings were all struck
    /// is out again.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason, [`Error::Refused`] for what was struck before,
    /// [`Error::NotFound`].
    pub fn strike_consent(
        &mut self,
        statement: StatementId,
        reason: &str,
        now: Now,
    ) -> Result<Booked> {
        self.allow(UseCase::BookConsents)?;
        let mut checks = Checks::default();
        checks.text("reason", reason, 2000);
        checks.done()?;
        let it = self.read().statement(statement)?.statement;
        let said = self.said(Some(&[it.subject]), now.today)?;
        may_strike(&it, said.statements(it.subject), now.today).map_err(Error::refused)?;
        let form = it.form.map(|form| self.read().form(form)).transpose()?;
        let by = [it.by];
        self.receive(
            Receiving {
                person: it.subject,
                by: &by,
                kind: StatementKind::Strike,
                school_year: it.school_year,
                period: it.period,
                given_on: now.today,
                dated: true,
                received_on: now.today,
                via: it.via,
                signed: false,
                form: form.as_ref(),
                answers: Vec::new(),
                note: reason,
                mends: Some(Mending {
                    on: now.today,
                    statements: vec![it.id],
                }),
                op: "strike_consent",
            },
            now,
        )
    }

    /// What each of these people is to whom it is about.
    fn weigh_signatories(&self, person: PersonId, by: &[PersonId]) -> Result<Vec<Signatory>> {
        let guardians = match person {
            PersonId::Pupil(id) => self.read().guardians_of(id)?,
            _ => Vec::new(),
        };
        Ok(by
            .iter()
            .map(|who| match (person, who) {
                (PersonId::Pupil(pupil), PersonId::Guardian(id)) => guardians
                    .iter()
                    .find(|guardian| guardian.id == *id)
                    .and_then(|guardian| guardian.pupils.iter().find(|tie| tie.pupil == pupil))
                    .map_or(Signatory::Stranger, |tie| {
                        Signatory::Guardian(tie.authority)
                    }),
                (PersonId::Staff(one), PersonId::Staff(other)) if one == *other => {
                    Signatory::Themselves
                }
                _ => Signatory::Stranger,
            })
            .collect())
    }

    fn receive(&mut self, what: Receiving<'_>, now: Now) -> Result<Booked> {
        let person = self.name_of(what.person)?;
        let mut said = self.said(Some(&[what.person]), now.today)?;
        let before = said.statements(what.person).to_vec();
        let (wording, words) = match what.form {
            Some(form) => (form.wording.clone(), None),
            None => {
                let (hash, text) =
                    self.wording(what.person.subject(), Language::Dutch, what.period, now)?;
                (hash, Some(text))
            }
        };
        let entered_by = self.me.id.to_string();
        let shown_on = self.published_with(what.person)?;
        let mut statements = Vec::new();
        let takedowns = self.change(what.op, now, |change| {
            if let Some(text) = &words {
                change.keep_wording(&wording, Language::Dutch, text)?;
            }
            let mut by: Vec<PersonId> = Vec::new();
            for who in what.by {
                if by.contains(who) {
                    continue;
                }
                by.push(*who);
                let statement = Statement {
                    id: StatementId(change.new_id()?),
                    subject: what.person,
                    by: *who,
                    kind: what.kind,
                    school_year: what.school_year,
                    period: what.period,
                    given_on: what.given_on,
                    dated: what.dated,
                    received_on: what.received_on,
                    entered_on: now.today,
                    via: what.via,
                    signed: what.signed,
                    form: what.form.map(|form| form.id),
                    wording: wording.clone(),
                    answers: what.answers.clone(),
                    note: what.note.trim().to_owned(),
                    mends: what.mends.clone(),
                };
                change.add_statement(&StatementRow {
                    statement: statement.clone(),
                    entered_at: now.at,
                    entered_by: entered_by.clone(),
                })?;
                statements.push(statement.id);
                said.hear(statement);
            }
            let after = said.moment(what.person, now.today);
            let turn = Turn {
                person: what.person,
                before: Moment {
                    statements: &before,
                    ..after
                },
                after,
                statement: statements.first().copied(),
            };
            take_down(change, said.ever(), &shown_on, &turn, now)
        })?;
        let notices = self.notices(&what, &said, takedowns, now)?;
        Ok(Booked {
            person,
            statements,
            notices,
        })
    }

    fn notices(
        &self,
        what: &Receiving<'_>,
        said: &Said,
        takedowns: u32,
        now: Now,
    ) -> Result<Vec<Notice>> {
        let mut notices = Vec::new();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let blank = what.answers.iter().filter(|a| a.answer == Answer::Blank);
        let blank = count(blank.count());
        if blank > 0 {
            notices.push(Notice::LeftBlank { count: blank });
        }
        if let PersonId::Pupil(pupil) = what.person {
            self.notice_guardians(&mut notices, what, said, pupil, now)?;
        }
        let conflicts = said
            .questions(what.person.subject(), now.today)
            .into_iter()
            .filter(|(item, medium)| {
                let state = said.effective(what.person, item, *medium, now.today).state;
                state == domain::consent::ConsentState::Conflict
            })
            .count();
        if conflicts > 0 {
            let count = count(conflicts);
            notices.push(Notice::Conflict { count });
        }
        if takedowns > 0 {
            notices.push(Notice::TakeDown { count: takedowns });
        }
        Ok(notices)
    }

    fn notice_guardians(
        &self,
        notices: &mut Vec<Notice>,
        what: &Receiving<'_>,
        said: &Said,
        pupil: PupilId,
        now: Now,
    ) -> Result<()> {
        use domain::guardian::Known;
        let mut silent = Vec::new();
        let answered: BTreeSet<PersonId> = standing(said.statements(what.person), now.today)
            .filter(|statement| statement.school_year == what.school_year)
            .map(|statement| statement.by)
            .collect();
        for guardian in self.read().guardians_of(pupil)? {
            let Some(tie) = guardian.pupils.iter().find(|tie| tie.pupil == pupil) else {
                continue;
            };
            let who = PersonId::Guardian(guardian.id);
            let name = guardian.name.full();
            match tie.authority {
                Known::Unknown if what.by.contains(&who) => {
                    notices.push(Notice::AuthorityUnknown { person: who, name });
                }
                Known::No if what.by.contains(&who) => notices.push(Notice::NoAuthority { name }),
                Known::Yes if !answered.contains(&who) => silent.push(name),
                _ => {}
            }
        }
        if !silent.is_empty() {
            notices.push(Notice::OthersSilent { names: silent });
        }
        Ok(())
    }
}

/// Words of a note are few.
fn check_note(note: &str) -> Result<()> {
    let mut checks = Checks::default();
    checks.length("note", note, 2000);
    checks.done()
}

/// Each answer is to a question that is asked, and each question is answered once.
fn check_answers(answers: &[Answered], asked: &[Question], note: &str) -> Result<()> {
    let mut checks = Checks::default();
    checks.length("note", note, 2000);
    for (place, answer) in answers.iter().enumerate() {
        let is_same = |other: &Answered| other.is_to(&answer.item, answer.medium);
        if !asked
            .iter()
            .any(|question| answer.is_to(&question.item, question.medium))
        {
            checks.wrong(format!("answers.{place}"), Problem::NotAChoice);
        } else if answers.iter().take(place).any(is_same) {
            checks.wrong(format!("answers.{place}"), Problem::Twice);
        }
    }
    checks.done()
}

fn answer_to(answers: &[Answered], question: &Question) -> Answered {
    answers
        .iter()
        .find(|answer| answer.is_to(&question.item, question.medium))
        .cloned()
        .unwrap_or_else(|| Answered {
            item: question.item.clone(),
            medium: question.medium,
            answer: Answer::Blank,
        })
}

fn answer_no(question: &Question) -> Answered {
    Answered {
        item: question.item.clone(),
        medium: question.medium,
        answer: Answer::No,
    }
}
