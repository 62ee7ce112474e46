//! What stands on each form before it is drawn: whose it is, what it asks, what was chosen before,
//! and the words under which an answer is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use documents::template::Template;
use documents::{ConsentAsk, ConsentForm, ConsentLine};
use domain::consent::{Answer, ConsentItem, FormCode, Medium, Question, standing};
use domain::guardian::{Guardian, Household, households};
use domain::id::{ConsentFormId, GroupId, GuardianId, PupilId};
use domain::letter::FormKind;
use domain::person::{PersonId, Subject};
use domain::protocol::ConsentPeriod;
use domain::pupil::{Group, Pupil};
use domain::school::{Address, Language, School, SchoolYear};
use register::FormRow;
use sha2::{Digest, Sha256};

use super::forms::{FormsFor, Skipped, SkippedBecause};
use super::{Said, worded};
use crate::error::{Error, Result};
use crate::{Now, Office};

/// A form that is about to be drawn.
pub(crate) struct Planned {
    pub(crate) row: FormRow,
    pub(crate) form: ConsentForm,
    /// The words that are asked.
    pub(crate) words: String,
    pub(crate) is_new: bool,
}

/// Who gets a form: the people of one household, or a member of staff.
pub(super) struct Addressee {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) group: String,
    pub(super) guardians: Vec<GuardianId>,
    pub(super) signing: Vec<String>,
    pub(super) recipient: Vec<String>,
    pub(super) language: Language,
}

/// What all forms of one run share.
struct Run {
    year: SchoolYear,
    period: ConsentPeriod,
    said: Said,
    known: BTreeMap<(PersonId, String), FormRow>,
    booked: BTreeSet<ConsentFormId>,
    codes: BTreeSet<String>,
    words: BTreeMap<(Subject, &'static str), (String, String)>,
    /// The school's own wordings, by language.
    texts: BTreeMap<&'static str, Arc<Template>>,
    contact: String,
    return_by: NaiveDate,
}

impl Office {
    /// Plans the forms of a school year, in the order of printing, and says who gets none.
    pub(crate) fn plan_forms(
        &self,
        year: SchoolYear,
        whom: &FormsFor,
        now: Now,
    ) -> Result<(Vec<Planned>, Vec<Skipped>)> {
        let (addressees, skipped) = if whom.staff {
            (self.staff_to_ask(now)?, Vec::new())
        } else {
            self.guardians_to_ask(whom, now)?
        };
        let people: Vec<PersonId> = addressees.iter().map(|one| one.person).collect();
        let forms = self.read().forms(&year.to_string())?;
        let codes = forms.iter().map(|row| row.code.clone()).collect();
        // Of each household the last printing.
        let known: BTreeMap<(PersonId, String), FormRow> = forms
            .into_iter()
            .map(|row| ((row.person, row.household.clone()), row))
            .collect();
        let booked = self.read().booked_forms(&year.to_string())?;
        let contact = contact(&self.read().school()?);
        let mut run = Run {
            year,
            period: self.protocol.consent_period,
            said: self.said(Some(&people), now.today)?,
            codes,
            known,
            booked: booked.into_keys().collect(),
            words: BTreeMap::new(),
            texts: self.form_texts()?,
            contact,
            return_by: self.return_day(now)?,
        };
        let planned = addressees
            .into_iter()
            .filter(|one| {
                let asked = run.said.questions(one.person.subject(), now.today);
                !asked.is_empty()
            })
            .collect::<Vec<_>>()
            .into_iter()
            .map(|one| run.plan(one, now))
            .collect::<Result<_>>()?;
        Ok((planned, skipped))
    }

    fn form_texts(&self) -> Result<BTreeMap<&'static str, Arc<Template>>> {
        let mut texts = BTreeMap::new();
        for language in Language::ALL.iter().copied() {
            if let Some(own) = self.text_of(FormKind::ConsentForm.into(), language)? {
                texts.insert(language.code(), Arc::new(own));
            }
        }
        Ok(texts)
    }

    pub(super) fn staff_to_ask(&self, now: Now) -> Result<Vec<Addressee>> {
        let staff = self.read().every_staff()?.into_iter();
        Ok(staff
            .filter(|one| one.left_on.is_none_or(|left| left >= now.today))
            .map(|one| Addressee {
                person: PersonId::Staff(one.id),
                name: one.name.full(),
                group: String::new(),
                guardians: Vec::new(),
                signing: vec![one.name.full()],
                recipient: Vec::new(),
                language: Language::Dutch,
            })
            .collect())
    }

    pub(super) fn guardians_to_ask(
        &self,
        whom: &FormsFor,
        now: Now,
    ) -> Result<(Vec<Addressee>, Vec<Skipped>)> {
        let read = self.read();
        let groups: BTreeMap<GroupId, (usize, Group)> = read
            .groups(None)?
            .into_iter()
            .enumerate()
            .map(|(place, group)| (group.id, (place, group)))
            .collect();
        let group_of = |pupil: &Pupil| pupil.group.and_then(|id| groups.get(&id));
        let mut pupils: Vec<Pupil> = read
            .every_pupil()?
            .into_iter()
            .filter(|pupil| !pupil.has_left(now.today))
            .filter(|pupil| whom.group.is_none_or(|group| pupil.group == Some(group)))
            .filter(|pupil| whom.pupil.is_none_or(|id| pupil.id == id))
            .collect();
        pupils.sort_by_cached_key(|pupil| {
            let place = group_of(pupil).map_or(usize::MAX, |(place, _)| *place);
            (place, pupil.name.listed().to_lowercase())
        });
        let mut cared: BTreeMap<PupilId, Vec<Guardian>> = BTreeMap::new();
        for guardian in read.every_guardian()? {
            for tie in &guardian.pupils {
                cared.entry(tie.pupil).or_default().push(guardian.clone());
            }
        }
        let mut addressees = Vec::new();
        let mut skipped = Vec::new();
        for pupil in &pupils {
            let guardians = cared.get(&pupil.id).map(Vec::as_slice).unwrap_or_default();
            let homes = households(guardians, pupil.id);
            if homes.is_empty() {
                skipped.push(Skipped {
                    pupil: self.name_of(PersonId::Pupil(pupil.id))?,
                    because: SkippedBecause::NoGuardian,
                });
            }
            let group = group_of(pupil).map(|(_, group)| group.name.clone());
            let group = group.unwrap_or_default();
            addressees.extend(homes.iter().map(|home| at_home(pupil, &group, home)));
        }
        Ok((addressees, skipped))
    }

    /// The words that are asked today, and the hash of them.
    pub(crate) fn wording(
        &self,
        subject: Subject,
        language: Language,
        period: ConsentPeriod,
        now: Now,
    ) -> Result<(String, String)> {
        let own = self.text_of(FormKind::ConsentForm.into(), language)?;
        wording_of(
            &self.items(now.today)?,
            subject,
            (language, own.as_ref()),
            period,
            now.today,
        )
    }

    /// Two weeks from today, on a school day.
    pub(super) fn return_day(&self, now: Now) -> Result<NaiveDate> {
        let day = now.today + Days::new(14);
        let calendar = self.calendar()?;
        Ok(if calendar.is_school_day(day) {
            day
        } else {
            calendar.next_school_day(day)
        })
    }
}

/// How the school is reached most easily.
pub(super) fn contact(school: &School) -> String {
    [school.phone.as_str(), school.email.as_str()]
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or(&school.name)
        .to_owned()
}

fn at_home(pupil: &Pupil, group: &str, home: &Household<'_>) -> Addressee {
    let members = || home.members.iter().map(|member| member.guardian);
    let signing: Vec<String> = members().map(|guardian| guardian.name.full()).collect();
    let mut recipient = signing.clone();
    recipient.extend(home.address.map(Address::lines).unwrap_or_default());
    Addressee {
        person: PersonId::Pupil(pupil.id),
        name: pupil.name.full(),
        group: group.to_owned(),
        guardians: members().map(|guardian| guardian.id).collect(),
        signing,
        recipient,
        language: members().next().map_or(Language::Dutch, |g| g.language),
    }
}

impl Run {
    fn plan(&mut self, to: Addressee, now: Now) -> Result<Planned> {
        let subject = to.person.subject();
        let (hash, words) = match self.words.get(&(subject, to.language.code())) {
            Some(known) => known.clone(),
            None => {
                let items = self.said.items();
                let own = self.texts.get(to.language.code()).map(Arc::as_ref);
                let worded = (to.language, own);
                let made = wording_of(items, subject, worded, self.period, now.today)?;
                let key = (subject, to.language.code());
                self.words.insert(key, made.clone());
                made
            }
        };
        let household = household_key(&to.guardians);
        let before = self.known.get(&(to.person, household.clone())).cloned();
        let printing = before.as_ref().map_or(1, |row| row.printing + 1);
        let new = FormRow {
            questions: on_paper(self.said.items(), subject, now.today),
            wording: hash,
            ..self.new_row(&to, household, printing, now)
        };
        // The same paper once more on the same day is the same form: nobody can tell them apart.
        let again = before.filter(|row| {
            let same = (&row.wording, &row.questions, row.period, row.printed_on)
                == (&new.wording, &new.questions, new.period, new.printed_on);
            same && row.language == new.language && !self.booked.contains(&row.id)
        });
        let is_new = again.is_none();
        let row = match again {
            Some(row) => row,
            None => self.with_code(new),
        };
        let form = self.drawing(&to, &row, now.today)?;
        Ok(Planned {
            row,
            form,
            words,
            is_new,
        })
    }

    /// A printing for a household, still without a code of its own.
    fn new_row(&self, to: &Addressee, household: String, printing: u32, now: Now) -> FormRow {
        FormRow {
            id: ConsentFormId(uuid::Uuid::nil()),
            code: String::new(),
            person: to.person,
            school_year: self.year.to_string(),
            period: self.period,
            household,
            guardians: to.guardians.clone(),
            language: to.language,
            questions: Vec::new(),
            wording: String::new(),
            printing,
            printed_on: now.today,
            reminded_on: None,
        }
    }

    /// A form with a code of its own. The code follows from the person, the year, the household and
    /// the printing, so that the same plan gives the same paper; a code that is taken moves on to
    /// the next free one.
    fn with_code(&mut self, row: FormRow) -> FormRow {
        let mut text = format!(
            "{} {} {}",
            row.person.uuid(),
            row.school_year,
            row.household
        );
        if row.printing > 1 {
            text.push_str(&format!(" {}", row.printing));
        }
        let seed = Sha256::digest(text);
        let mut number = seed
            .iter()
            .take(8)
            .fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
        let mut code = FormCode::of(number).bare().to_owned();
        while !self.codes.insert(code.clone()) {
            number = number.wrapping_add(1);
            code = FormCode::of(number).bare().to_owned();
        }
        let mut id = [0u8; 16];
        id.copy_from_slice(seed.get(8..24).unwrap_or(&[0; 16]));
        FormRow {
            id: ConsentFormId(uuid::Builder::from_custom_bytes(id).into_uuid()),
            code,
            ..row
        }
    }

    fn drawing(&self, to: &Addressee, row: &FormRow, day: NaiveDate) -> Result<ConsentForm> {
        let code = FormCode::parse(&row.code).map_err(|_| Error::Unexpected {
            code: "form code".to_owned(),
        })?;
        let subject = to.person.subject();
        let items = self.said.items().iter();
        let asked = items.filter(|item| item.subject == subject && item.is_asked(day));
        let lines = asked.map(|item| {
            let (label, explanation) = worded(item, row.language);
            let asks = item.questions().into_iter().map(|question| ConsentAsk {
                medium: question.medium.map(column),
                last_year: self.chosen_before(to, item, question.medium, day),
            });
            ConsentLine {
                label,
                explanation,
                asks: asks.collect(),
            }
        });
        Ok(ConsentForm {
            language: row.language,
            school_year: row.school_year.clone(),
            pupil: to.name.clone(),
            group: to.group.clone(),
            staff: subject == Subject::Staff,
            lasting: row.period == ConsentPeriod::UntilWithdrawn,
            code: code.to_string(),
            household: to.signing.clone(),
            recipient: to.recipient.clone(),
            items: lines.collect(),
            return_by: self.return_by,
            contact: self.contact.clone(),
            letter: None,
            template: self.texts.get(row.language.code()).cloned(),
        })
    }

    /// What this household chose before: in the school year before this one, or until now where a
    /// yes lasts. With a yes and a no in one household, the no.
    fn chosen_before(
        &self,
        to: &Addressee,
        item: &ConsentItem,
        medium: Option<Medium>,
        day: NaiveDate,
    ) -> Option<bool> {
        let theirs = |by: PersonId| match by {
            PersonId::Guardian(id) => to.guardians.contains(&id),
            by => by == to.person,
        };
        let mut last: BTreeMap<PersonId, (NaiveDate, NaiveDate, Answer)> = BTreeMap::new();
        for statement in standing(self.said.statements(to.person), day) {
            let before = match self.period {
                ConsentPeriod::SchoolYear => statement.school_year == self.year.previous(),
                ConsentPeriod::UntilWithdrawn => true,
            };
            let Some(answer) = statement.answer(&item.code, medium) else {
                continue;
            };
            let said = (statement.given_on, statement.received_on, answer);
            let newer = last
                .get(&statement.by)
                .is_none_or(|(given, received, _)| (*given, *received) <= (said.0, said.1));
            if before && newer && theirs(statement.by) {
                last.insert(statement.by, said);
            }
        }
        let answers: Vec<Answer> = last.values().map(|(.., answer)| *answer).collect();
        if answers.contains(&Answer::No) {
            Some(false)
        } else {
            answers.contains(&Answer::Yes).then_some(true)
        }
    }
}

pub(super) fn column(medium: Medium) -> documents::Medium {
    match medium {
        Medium::Photo => documents::Medium::Photo,
        Medium::Film => documents::Medium::Film,
        Medium::Sound => documents::Medium::Sound,
    }
}

/// The questions in the order of the paper: what is recorded comes first.
fn on_paper(items: &[ConsentItem], subject: Subject, day: NaiveDate) -> Vec<Question> {
    let mut asked: Vec<Question> = super::questions(items, subject, day)
        .into_iter()
        .map(|(item, medium)| Question {
            item: item.code.clone(),
            medium,
        })
        .collect();
    asked.sort_by_key(|question| question.medium.is_none());
    asked
}

/// The words that are asked, without what differs from form to form, and the hash of them.
fn wording_of(
    items: &[ConsentItem],
    subject: Subject,
    (language, own): (Language, Option<&Template>),
    period: ConsentPeriod,
    day: NaiveDate,
) -> Result<(String, String)> {
    let lasting = period == ConsentPeriod::UntilWithdrawn;
    let staff = subject == Subject::Staff;
    let mut text = documents::consent_words(language, own, staff, lasting)?;
    for item in items {
        if item.subject != subject || !item.is_asked(day) {
            continue;
        }
        let (label, explanation) = worded(item, language);
        let media: Vec<&str> = item.media.iter().map(|medium| medium.code()).collect();
        let head = format!("{} {}", item.code, media.join(" "));
        text.push_str(&format!("\n\n{}\n{label}\n{explanation}", head.trim_end()));
    }
    let hash = Sha256::digest(text.as_bytes());
    let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok((hash, text))
}

/// The same people are the same household, in whatever order.
pub(super) fn household_key(guardians: &[GuardianId]) -> String {
    let mut ids: Vec<String> = guardians.iter().map(ToString::to_string).collect();
    ids.sort_unstable();
    ids.join(" ")
}
