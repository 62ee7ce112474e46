//! Finding a form by the code that was typed or scanned, and everything that the desk needs to
//! book it in, in one call.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::consent::{
    ConsentState, FormCode, ItemKind, Medium, NotACode, Receipt, Signatory, StatementKind, Via,
    may_book, struck_by,
};
use domain::guardian::{Known, Relation};
use domain::id::StatementId;
use domain::person::{Named, PersonId};
use domain::school::SchoolYear;
use register::FormRow;

use super::{FormLine, Said, worded};
use crate::error::{Result, Spoken};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// What a code leads to.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "found", rename_all = "snake_case")]
pub enum FormFound {
    /// A form.
    Form {
        /// Everything to book it in with.
        desk: Box<FormDesk>,
    },
    /// A typing error: it is no code.
    Typo {
        /// The forms whose code is one slip away.
        proposals: Vec<FormProposal>,
    },
    /// A code as they are, but no form of this school has it.
    Unknown {
        /// The forms whose code is one slip away.
        proposals: Vec<FormProposal>,
    },
}

view! {
    /// A form that may be meant.
    pub struct FormProposal {
        /// Its code, as "K3F-7QP-29X".
        pub code: String,
        /// Whose form it is.
        pub person: Named,
    }
}

view! {
    /// A form on the desk.
    pub struct FormDesk {
        /// The form.
        pub form: FormLine,
        /// What it asks, in the order of the paper.
        pub items: Vec<FormItem>,
        /// Who may sign: first those of the household.
        pub signatories: Vec<SignatoryLine>,
        /// How it was booked in before.
        pub bookings: Vec<BookingLine>,
        /// What stands in the way of booking it in, whatever is on it.
        pub in_the_way: Vec<Spoken>,
    }
}

view! {
    /// One item on a form.
    pub struct FormItem {
        /// Its code.
        pub code: String,
        /// What a yes allows.
        pub kind: ItemKind,
        /// The question as it was printed, in the language of the form.
        pub label: String,
        /// One answer per medium, or one alone.
        pub asks: Vec<FormQuestion>,
    }
}

view! {
    /// One question on a form.
    pub struct FormQuestion {
        /// In which medium.
        pub medium: Option<Medium>,
        /// What holds today, before this form.
        pub state: ConsentState,
    }
}

view! {
    /// Someone who may sign.
    pub struct SignatoryLine {
        /// Who.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// What they are to the pupil; `None` for a member of staff.
        pub relation: Option<Relation>,
        /// Whether they have authority.
        pub authority: Known,
        /// Whether the form was printed for them.
        pub on_form: bool,
    }
}

view! {
    /// A booking of a form.
    pub struct BookingLine {
        /// The statement that it became.
        pub statement: StatementId,
        /// Who signed.
        pub by: String,
        /// When it came in.
        pub received_on: NaiveDate,
        /// Who booked it in; empty where the account is gone.
        pub booked_by: String,
        /// How many answers were filled in.
        pub answered: u32,
        /// Whether it was struck, by itself or by a later booking of the form.
        pub struck: bool,
    }
}

/// Every code that is one slip away from what was typed: another character, two swapped, or one
/// that no code has.
fn near(text: &str) -> BTreeSet<String> {
    const LETTERS: &str = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    let bare: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_uppercase)
        .take(12)
        .collect();
    let mut tries: Vec<Vec<char>> = Vec::new();
    for place in 0..bare.len() {
        for letter in LETTERS.chars() {
            let mut other = bare.clone();
            other.splice(place..=place, [letter]);
            tries.push(other);
        }
        let mut swapped = bare.clone();
        if place + 1 < swapped.len() {
            swapped.swap(place, place + 1);
            tries.push(swapped);
        }
        let mut shorter = bare.clone();
        shorter.remove(place);
        tries.push(shorter);
    }
    for place in 0..=bare.len() {
        for letter in LETTERS.chars() {
            let mut longer = bare.clone();
            longer.insert(place, letter);
            tries.push(longer);
        }
    }
    tries
        .into_iter()
        .filter_map(|letters| FormCode::parse(&letters.into_iter().collect::<String>()).ok())
        .map(|code| code.bare().to_owned())
        .collect()
}

impl Office {
    /// The form with this code, as it was typed or scanned, and all that booking it in needs:
    /// what it asks, who may sign, whether it was booked in before, and what stands in the way.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`]. A code that leads nowhere is an answer, no error.
    pub fn form(&self, code: &str, now: Now) -> Result<FormFound> {
        self.allow(UseCase::BookConsents)?;
        let found = match FormCode::parse(code) {
            Ok(parsed) => match self.read().form_by_code(parsed.bare()) {
                Ok(row) => Some(row),
                Err(register::Error::NotFound(_)) => None,
                Err(error) => return Err(error.into()),
            },
            Err(NotACode::Check | NotACode::Character | NotACode::Length) => {
                return Ok(FormFound::Typo {
                    proposals: self.proposals(code)?,
                });
            }
        };
        match found {
            Some(row) => Ok(FormFound::Form {
                desk: Box::new(self.form_desk(&row, now)?),
            }),
            None => Ok(FormFound::Unknown {
                proposals: self.proposals(code)?,
            }),
        }
    }

    fn proposals(&self, code: &str) -> Result<Vec<FormProposal>> {
        let near: Vec<String> = near(code).into_iter().collect();
        self.read()
            .forms_among(&near)?
            .into_iter()
            .take(5)
            .map(|row| {
                Ok(FormProposal {
                    code: shown(&row.code),
                    person: self.name_of(row.person)?,
                })
            })
            .collect()
    }

    fn form_desk(&self, row: &FormRow, now: Now) -> Result<FormDesk> {
        let said = self.said(Some(&[row.person]), row.printed_on)?;
        let accounts = self.account_names()?;
        let mut booked = self.read().statements_on(row.id)?;
        booked.retain(|row| row.statement.kind != StatementKind::Strike);
        let kept = said.statements(row.person);
        let names = self.full_names(booked.iter().map(|row| row.statement.by))?;
        let bookings: Vec<BookingLine> = booked
            .iter()
            .map(|row| BookingLine {
                statement: row.statement.id,
                by: names.get(&row.statement.by).cloned().unwrap_or_default(),
                received_on: row.statement.received_on,
                booked_by: accounts.get(&row.entered_by).cloned().unwrap_or_default(),
                answered: row
                    .statement
                    .answers
                    .iter()
                    .map(|one| u32::from(one.answer != domain::consent::Answer::Blank))
                    .sum(),
                struck: struck_by(kept, row.statement.id, now.today).is_some(),
            })
            .collect();
        Ok(FormDesk {
            form: self.form_line(row)?,
            items: form_items(row, &said, now.today),
            signatories: self.signatories(row)?,
            in_the_way: self.in_the_way(row, &bookings, now)?,
            bookings,
        })
    }

    /// What stands in the way whatever is on the form: its year, an earlier booking, who left.
    fn in_the_way(&self, row: &FormRow, bookings: &[BookingLine], now: Now) -> Result<Vec<Spoken>> {
        let Some(year) = SchoolYear::parse(&row.school_year) else {
            return Ok(Vec::new());
        };
        // The best that can be on a form: whatever is refused then is refused in any case.
        let answers: Vec<_> = row
            .questions
            .iter()
            .map(|question| domain::consent::Answered {
                item: question.item.clone(),
                medium: question.medium,
                answer: domain::consent::Answer::Yes,
            })
            .collect();
        let receipt = Receipt {
            by: &[Signatory::Themselves],
            given_on: now.today,
            received_on: now.today,
            via: Via::Paper,
            signed: true,
            answers: &answers,
            left_on: self.left_on(row.person)?,
            today: now.today,
        };
        let standing = bookings.iter().rfind(|line| !line.struck);
        let booked_on = standing.map(|line| line.received_on);
        let refusals = may_book(&receipt, year, row.period, booked_on, false)
            .err()
            .unwrap_or_default();
        Ok(refusals.into_iter().map(Spoken::from).collect())
    }

    /// The last day at school of a pupil or a member of staff.
    pub(crate) fn left_on(&self, person: PersonId) -> Result<Option<NaiveDate>> {
        Ok(match person {
            PersonId::Pupil(id) => self.read().pupil(id)?.left_on,
            PersonId::Staff(id) => self.read().staff(id)?.left_on,
            PersonId::Guardian(_) => None,
        })
    }

    fn signatories(&self, row: &FormRow) -> Result<Vec<SignatoryLine>> {
        let pupil = match row.person {
            PersonId::Pupil(id) => id,
            other => {
                return Ok(vec![SignatoryLine {
                    person: other,
                    name: self.name_of(other)?.name,
                    relation: None,
                    authority: Known::Yes,
                    on_form: true,
                }]);
            }
        };
        let mut lines: Vec<SignatoryLine> = self
            .read()
            .guardians_of(pupil)?
            .into_iter()
            .filter_map(|guardian| {
                let tie = guardian.pupils.iter().find(|tie| tie.pupil == pupil)?;
                Some(SignatoryLine {
                    person: PersonId::Guardian(guardian.id),
                    name: guardian.name.full(),
                    relation: Some(tie.relation),
                    authority: tie.authority,
                    on_form: row.guardians.contains(&guardian.id),
                })
            })
            .collect();
        lines.sort_by_key(|line| !line.on_form);
        Ok(lines)
    }
}

/// "K3F7QP29X" as "K3F-7QP-29X".
pub(crate) fn shown(bare: &str) -> String {
    FormCode::parse(bare).map_or_else(|_| bare.to_owned(), |code| code.to_string())
}

fn form_items(row: &FormRow, said: &Said, day: NaiveDate) -> Vec<FormItem> {
    let mut items: Vec<FormItem> = Vec::new();
    for question in &row.questions {
        let Some(item) = said.items().iter().find(|i| i.code == question.item) else {
            continue;
        };
        let asks = FormQuestion {
            medium: question.medium,
            state: said.effective(row.person, item, question.medium, day).state,
        };
        match items.last_mut().filter(|last| last.code == item.code) {
            Some(last) => last.asks.push(asks),
            None => items.push(FormItem {
                code: item.code.clone(),
                kind: item.kind,
                label: worded(item, row.language).0,
                asks: vec![asks],
            }),
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_of_the_pen_still_leads_to_the_code() {
        let code = FormCode::of(20_261_122).bare().to_owned();
        let letters: Vec<char> = code.chars().collect();
        for place in 0..9 {
            let mut slips = vec![letters.clone(); 4];
            slips[0][place] = '0';
            slips[1].remove(place);
            slips[2].insert(place, 'A');
            if place < 8 {
                slips[3].swap(place, place + 1);
            }
            for slip in slips {
                let typed: String = slip.into_iter().collect();
                let found = typed == code || near(&typed).contains(&code);
                assert!(found, "{typed} should lead to {code}");
            }
        }
        assert!(near("").is_empty());
        assert!(near(&"A".repeat(1000)).is_empty());
    }
}
