//! Consent forms: printing them for a group or the whole school, one per household, and knowing
//! which were printed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use documents::ConsentForm;
use domain::id::{GroupId, PupilId};
use domain::letter::{LetterKind, Part, Parts};
use domain::person::{Named, PersonId};
use domain::refusal::Refusal;
use domain::school::SchoolYear;

use super::matrix::of_households;
use super::plan::Planned;
use super::remind::Heading;
use crate::error::{Error, Problem, Result};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// For whom forms are printed.
    #[derive(Default)]
    pub struct FormsFor {
        /// Only this group; `None` for the whole school.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// Only this pupil.
        #[serde(default)]
        pub pupil: Option<PupilId>,
        /// Staff instead of pupils, where the school asks them.
        #[serde(default)]
        pub staff: bool,
        /// With the letter in front of each form of a pupil (L21).
        #[serde(default)]
        pub letter: bool,
    }
}

/// Why a pupil got no form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SkippedBecause {
    /// The school knows no guardian who may answer.
    NoGuardian,
    /// A name holds a character that cannot be printed.
    MissingGlyph,
}

view! {
    /// A pupil without a form, and why.
    pub struct Skipped {
        /// Who.
        pub pupil: Named,
        /// Why.
        pub because: SkippedBecause,
    }
}

view! {
    /// What a run of printing made.
    pub struct FormsMade {
        /// How many forms.
        pub forms: u32,
        /// For how many pupils, or members of staff.
        pub pupils: u32,
        /// How many pages.
        pub pages: u32,
        /// For how many households a form was printed before; what was on that stays as it was.
        pub reprinted: u32,
        /// Who got none.
        pub skipped: Vec<Skipped>,
    }
}

view! {
    /// How far the forms of a group are.
    pub struct GroupForms {
        /// The group.
        pub group: GroupId,
        /// Its name.
        pub name: String,
        /// How many pupils are in it.
        pub pupils: u32,
        /// For how many of them a form was printed this school year.
        pub printed: u32,
        /// For how many of them the form of every household came back.
        pub back: u32,
    }
}

impl Office {
    /// Draws the consent forms of a school year as one PDF, ordered by group and name: one form
    /// per pupil and household, since guardians who live apart each answer for themselves, or one
    /// per member of staff. What was chosen before stands there as a word, never as a tick. Each
    /// printing is a form with a code of its own, so that an older one that comes back is booked in
    /// with the words and questions that were on it; only what is printed twice on one day is one.
    /// `progress` hears how many of how many are drawn and can stop it.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the school year, [`Error::Refused`] when there is nobody to print
    /// for, [`Error::Cancelled`]; nothing is written then.
    pub fn consent_forms(
        &mut self,
        year: &str,
        whom: &FormsFor,
        now: Now,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<(Vec<u8>, FormsMade)> {
        self.allow(UseCase::PrintConsentForms)?;
        let year = SchoolYear::parse(year).ok_or(Error::field("year", Problem::NoSchoolYear))?;
        let (planned, mut skipped) = self.plan_forms(year, whom, now)?;
        if planned.is_empty() && skipped.is_empty() {
            return Err(Refusal::NobodyChosen.into());
        }
        let head = self.plain_letterhead(&self.read().school()?)?;
        let planned = if whom.letter {
            self.with_letters(planned, now)?
        } else {
            planned
        };
        let (planned, unprintable): (Vec<Planned>, Vec<Planned>) = planned
            .into_iter()
            .partition(|plan| plan.form.is_printable());
        for plan in &unprintable {
            skipped.push(Skipped {
                pupil: self.name_of(plan.row.person)?,
                because: SkippedBecause::MissingGlyph,
            });
        }
        if planned.is_empty() {
            return Err(Refusal::NobodyChosen.into());
        }
        let forms: Vec<ConsentForm> = planned.iter().map(|plan| plan.form.clone()).collect();
        let drawn = documents::consent_forms(&forms, &head, progress)?;
        let made = self.change("print_consent_forms", now, |change| {
            let mut reprinted = 0;
            for plan in &planned {
                reprinted += u32::from(!plan.is_new || plan.row.printing > 1);
                if plan.is_new {
                    change.keep_wording(&plan.row.wording, plan.row.language, &plan.words)?;
                    change.add_form(&plan.row)?;
                }
            }
            let people: BTreeSet<PersonId> = planned.iter().map(|plan| plan.row.person).collect();
            Ok(FormsMade {
                forms: u32::try_from(planned.len()).unwrap_or(u32::MAX),
                pupils: u32::try_from(people.len()).unwrap_or(u32::MAX),
                pages: drawn.pages,
                reprinted,
                skipped,
            })
        })?;
        Ok((drawn.pdf, made))
    }

    /// Each form of a pupil with the letter in front of it, to the same address.
    fn with_letters(&self, planned: Vec<Planned>, now: Now) -> Result<Vec<Planned>> {
        let school = self.read().school()?;
        let mut heads: BTreeMap<&'static str, Heading> = BTreeMap::new();
        let mut with = Vec::with_capacity(planned.len());
        for mut plan in planned {
            let to = plan.row.language;
            if !plan.form.staff {
                let heading = match heads.get(to.code()) {
                    Some(heading) => heading.clone(),
                    None => {
                        let heading = self.heading(LetterKind::ConsentCover, to, &school)?;
                        heads.insert(to.code(), heading.clone());
                        heading
                    }
                };
                let form = &plan.form;
                let parts = Parts::new()
                    .text(Part::Salutation, Words::of(to).salutation(&form.household))
                    .text(Part::SchoolYear, &form.school_year)
                    .date(Part::ReturnBy, form.return_by)
                    .flag(Part::Lasting, form.lasting)
                    .text(Part::Contact, &form.contact);
                let reference = form.code.clone();
                let letter = heading.letter(&form.recipient, reference, parts, now);
                plan.form.letter = Some(Box::new(letter?));
            }
            with.push(plan);
        }
        Ok(with)
    }

    /// How far the forms of a school year are, per group.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the school year, [`Error::Forbidden`].
    pub fn form_overview(&self, year: &str, now: Now) -> Result<Vec<GroupForms>> {
        self.allow(UseCase::PrintConsentForms)?;
        let year = SchoolYear::parse(year).ok_or(Error::field("year", Problem::NoSchoolYear))?;
        let forms = self.forms_of_year(year, None)?;
        let pupils = self.read().every_pupil()?;
        Ok(self
            .groups(now)?
            .into_iter()
            .map(|group| {
                let mut line = GroupForms {
                    group: group.id,
                    name: group.name,
                    pupils: group.pupils,
                    printed: 0,
                    back: 0,
                };
                let here = pupils
                    .iter()
                    .filter(|p| p.group == Some(group.id) && !p.has_left(now.today));
                for pupil in here {
                    let own = forms.of(PersonId::Pupil(pupil.id));
                    let homes = of_households(own, &forms.booked);
                    let came = homes.iter().all(|(_, came)| came.is_some());
                    line.printed += u32::from(!homes.is_empty());
                    line.back += u32::from(!homes.is_empty() && came);
                }
                line
            })
            .collect())
    }
}
