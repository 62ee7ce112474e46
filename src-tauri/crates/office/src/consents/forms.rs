//! Consent forms: printing them for a group or the whole school, one per household, and knowing
//! which were printed.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::{Days, NaiveDate};
use documents::{ConsentForm, ConsentLine};
use domain::consent::{ConsentItem, FormCode, Question};
use domain::guardian::Household;
use domain::id::{ConsentFormId, GroupId, PupilId};
use domain::person::{Named, PersonId, Subject};
use domain::protocol::ConsentPeriod;
use domain::pupil::{Group, Pupil};
use domain::refusal::Refusal;
use domain::school::{Address, Language, SchoolYear};
use register::FormRow;

use super::{questions, worded};
use crate::error::{Error, Problem, Result};
use crate::letters::{language, letterhead};
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
        /// For how many pupils.
        pub pupils: u32,
        /// How many pages.
        pub pages: u32,
        /// How many of the forms were printed before; their code stays the same.
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
    }
}

/// A form that is about to be drawn.
struct Planned {
    pupil: Pupil,
    row: FormRow,
    form: ConsentForm,
    words: String,
    is_new: bool,
}

impl Office {
    /// Draws the consent forms of a school year as one PDF, ordered by group and name: one form
    /// per pupil and household, since guardians who live apart each answer for themselves. A form
    /// that was printed before keeps its code. `progress` hears how many of how many are drawn and
    /// can stop it.
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
        let head = letterhead(&self.read().school()?);
        let (planned, unprintable): (Vec<Planned>, Vec<Planned>) = planned
            .into_iter()
            .partition(|plan| documents::can_print(&plan.form));
        for plan in &unprintable {
            skipped.push(Skipped {
                pupil: self.name_of(PersonId::Pupil(plan.pupil.id))?,
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
                change.keep_wording(&plan.row.wording, plan.row.language, &plan.words)?;
                if plan.is_new {
                    change.add_form(&plan.row)?;
                } else {
                    change.reprinted(&plan.row)?;
                    reprinted += 1;
                }
            }
            let mut pupils: Vec<PupilId> = planned.iter().map(|plan| plan.pupil.id).collect();
            pupils.sort_unstable();
            pupils.dedup();
            Ok(FormsMade {
                forms: u32::try_from(planned.len()).unwrap_or(u32::MAX),
                pupils: u32::try_from(pupils.len()).unwrap_or(u32::MAX),
                pages: drawn.pages,
                reprinted,
                skipped,
            })
        })?;
        Ok((drawn.pdf, made))
    }

    fn plan_forms(
        &self,
        year: SchoolYear,
        whom: &FormsFor,
        now: Now,
    ) -> Result<(Vec<Planned>, Vec<Skipped>)> {
        let read = self.read();
        let school = read.school()?;
        let groups: BTreeMap<GroupId, (usize, Group)> = read
            .groups(None)?
            .into_iter()
            .enumerate()
            .map(|(place, group)| (group.id, (place, group)))
            .collect();
        let mut pupils: Vec<Pupil> = read
            .every_pupil()?
            .into_iter()
            .filter(|pupil| !pupil.has_left(now.today))
            .filter(|pupil| whom.group.is_none_or(|group| pupil.group == Some(group)))
            .filter(|pupil| whom.pupil.is_none_or(|id| pupil.id == id))
            .collect();
        let place = |pupil: &Pupil| {
            pupil
                .group
                .and_then(|id| groups.get(&id))
                .map_or(usize::MAX, |(place, _)| *place)
        };
        pupils.sort_by_cached_key(|pupil| (place(pupil), pupil.name.listed().to_lowercase()));

        let mut cared: BTreeMap<PupilId, Vec<domain::guardian::Guardian>> = BTreeMap::new();
        for guardian in read.every_guardian()? {
            for tie in &guardian.pupils {
                cared.entry(tie.pupil).or_default().push(guardian.clone());
            }
        }
        let year_text = year.to_string();
        let known: BTreeMap<(PupilId, String), FormRow> = read
            .forms(&year_text)?
            .into_iter()
            .filter_map(|row| match row.person {
                PersonId::Pupil(id) => Some(((id, row.household.clone()), row)),
                _ => None,
            })
            .collect();
        let items = self.items()?;
        let mut codes: std::collections::BTreeSet<String> =
            known.values().map(|row| row.code.clone()).collect();
        let return_by = self.return_day(now)?;
        let contact = [school.phone.as_str(), school.email.as_str()]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or(&school.name)
            .to_owned();

        let mut planned = Vec::new();
        let mut skipped = Vec::new();
        for pupil in pupils {
            let guardians = cared.get(&pupil.id).map(Vec::as_slice).unwrap_or_default();
            let homes = domain::guardian::households(guardians, pupil.id);
            if homes.is_empty() {
                skipped.push(Skipped {
                    pupil: self.name_of(PersonId::Pupil(pupil.id))?,
                    because: SkippedBecause::NoGuardian,
                });
                continue;
            }
            let group = pupil
                .group
                .and_then(|id| groups.get(&id))
                .map(|(_, group)| group.name.clone())
                .unwrap_or_default();
            for home in &homes {
                let household = household_key(home);
                let (mut row, is_new) = match known.get(&(pupil.id, household.clone())) {
                    Some(row) => (row.clone(), false),
                    None => {
                        let row = new_row(&pupil, home, household, &year_text, &mut codes, now);
                        (row, true)
                    }
                };
                row.period = self.protocol.consent_period;
                let (hash, words) =
                    wording_of(&items, Subject::Pupil, row.language, row.period, now);
                row.wording = hash;
                row.printed_on = now.today;
                row.questions = questions(&items, Subject::Pupil, now.today)
                    .into_iter()
                    .map(|(item, medium)| Question {
                        item: item.code.clone(),
                        medium,
                    })
                    .collect();
                let form = drawing(&pupil, home, &group, &row, &items, &contact, return_by, now)?;
                planned.push(Planned {
                    pupil: pupil.clone(),
                    row,
                    form,
                    words,
                    is_new,
                });
            }
        }
        Ok((planned, skipped))
    }

    /// The words that are asked today, and the hash of them.
    pub(crate) fn wording(
        &self,
        subject: Subject,
        language: Language,
        period: ConsentPeriod,
        now: Now,
    ) -> Result<(String, String)> {
        Ok(wording_of(&self.items()?, subject, language, period, now))
    }

    /// Two weeks from today, on a school day.
    fn return_day(&self, now: Now) -> Result<NaiveDate> {
        let day = now.today + Days::new(14);
        let calendar = self.calendar()?;
        Ok(if calendar.is_school_day(day) {
            day
        } else {
            calendar.next_school_day(day)
        })
    }

    /// How far the forms of a school year are, per group.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the school year, [`Error::Forbidden`].
    pub fn form_overview(&self, year: &str, now: Now) -> Result<Vec<GroupForms>> {
        self.allow(UseCase::PrintConsentForms)?;
        let year = SchoolYear::parse(year)
            .ok_or(Error::field("year", Problem::NoSchoolYear))?
            .to_string();
        let printed: std::collections::BTreeSet<PupilId> = self
            .read()
            .forms(&year)?
            .into_iter()
            .filter_map(|row| match row.person {
                PersonId::Pupil(id) => Some(id),
                _ => None,
            })
            .collect();
        let pupils = self.read().every_pupil()?;
        Ok(self
            .groups(now)?
            .into_iter()
            .map(|group| {
                let printed = pupils
                    .iter()
                    .filter(|p| p.group == Some(group.id) && !p.has_left(now.today))
                    .filter(|p| printed.contains(&p.id))
                    .count();
                GroupForms {
                    group: group.id,
                    name: group.name,
                    pupils: group.pupils,
                    printed: u32::try_from(printed).unwrap_or(u32::MAX),
                }
            })
            .collect())
    }
}

/// The form as it is drawn.
#[expect(
    clippy::too_many_arguments,
    reason = "a form says who, where, what, by when and to whom"
)]
fn drawing(
    pupil: &Pupil,
    home: &Household<'_>,
    group: &str,
    row: &FormRow,
    items: &[ConsentItem],
    contact: &str,
    return_by: NaiveDate,
    now: Now,
) -> Result<ConsentForm> {
    let names: Vec<String> = home
        .members
        .iter()
        .map(|m| m.guardian.name.full())
        .collect();
    let mut recipient = names.clone();
    recipient.extend(home.address.map(Address::lines).unwrap_or_default());
    let code = FormCode::parse(&row.code).map_err(|_| Error::Unexpected {
        code: "form code".to_owned(),
    })?;
    Ok(ConsentForm {
        language: language(row.language),
        school_year: row.school_year.clone(),
        pupil: pupil.name.full(),
        group: group.to_owned(),
        code: code.to_string(),
        household: names,
        recipient,
        items: items
            .iter()
            .filter(|item| item.subject == Subject::Pupil && item.is_asked(now.today))
            .map(|item| {
                let (label, explanation) = worded(item, row.language);
                ConsentLine {
                    label: label.to_owned(),
                    explanation: explanation.to_owned(),
                    last_year: None,
                }
            })
            .collect(),
        return_by,
        contact: contact.to_owned(),
    })
}

/// The words that are asked, and the hash of them.
fn wording_of(
    items: &[ConsentItem],
    subject: Subject,
    language: Language,
    period: ConsentPeriod,
    now: Now,
) -> (String, String) {
    use sha2::{Digest, Sha256};
    let mut text = format!("{} {}\n", language.code(), period.code());
    for item in items {
        if item.subject != subject || !item.is_asked(now.today) {
            continue;
        }
        let (label, explanation) = worded(item, language);
        let media: Vec<&str> = item.media.iter().map(|medium| medium.code()).collect();
        text.push_str(&format!(
            "\n{} {}\n{label}\n{explanation}\n",
            item.code,
            media.join(" ")
        ));
    }
    let hash = Sha256::digest(text.as_bytes());
    let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    (hash, text)
}

/// The same people are the same household, in whatever order.
fn household_key(home: &Household<'_>) -> String {
    let mut ids: Vec<String> = home
        .members
        .iter()
        .map(|member| member.guardian.id.to_string())
        .collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// A form with a code of its own. The code follows from the pupil, the year and the household, so
/// that the same plan gives the same paper; a code that is taken moves on to the next free one.
fn new_row(
    pupil: &Pupil,
    home: &Household<'_>,
    household: String,
    year: &str,
    codes: &mut std::collections::BTreeSet<String>,
    now: Now,
) -> FormRow {
    use sha2::{Digest, Sha256};
    let seed = Sha256::digest(format!("{} {year} {household}", pupil.id));
    let mut number = seed
        .iter()
        .take(8)
        .fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
    let mut code = FormCode::of(number).bare().to_owned();
    while !codes.insert(code.clone()) {
        number = number.wrapping_add(1);
        code = FormCode::of(number).bare().to_owned();
    }
    let mut id = [0u8; 16];
    id.copy_from_slice(seed.get(8..24).unwrap_or(&[0; 16]));
    FormRow {
        id: ConsentFormId(uuid::Builder::from_custom_bytes(id).into_uuid()),
        code,
        person: PersonId::Pupil(pupil.id),
        school_year: year.to_owned(),
        period: ConsentPeriod::SchoolYear,
        household,
        guardians: home
            .members
            .iter()
            .map(|member| member.guardian.id)
            .collect(),
        language: home
            .members
            .first()
            .map_or(Language::Dutch, |m| m.guardian.language),
        questions: Vec::new(),
        wording: String::new(),
        printed_on: now.today,
        reminded_on: None,
    }
}
