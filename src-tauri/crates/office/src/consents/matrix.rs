//! The matrix of pupils by question for a group, and how far the school is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::consent::{ConsentItem, ConsentState, Medium, standing};
use domain::id::{ConsentFormId, GroupId, PupilId};
use domain::person::{Named, PersonId, Subject};
use domain::pupil::{GroupKind, Pupil};
use domain::school::{Language, SchoolYear};
use register::FormRow;

use super::code::shown;
use super::{ConsentColumn, Said};
use crate::error::Result;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Whose consents are shown.
    #[derive(Default)]
    pub struct MatrixFor {
        /// Only this group; `None` for the whole school.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// Staff instead of pupils.
        #[serde(default)]
        pub staff: bool,
        /// As it was on this day; `None` for today.
        #[serde(default)]
        pub on: Option<NaiveDate>,
    }
}

view! {
    /// People by question.
    pub struct ConsentMatrix {
        /// The day of which it is.
        pub on: NaiveDate,
        /// Its school year.
        pub school_year: String,
        /// The questions.
        pub columns: Vec<ConsentColumn>,
        /// The people, by name.
        pub rows: Vec<ConsentRow>,
    }
}

view! {
    /// One person in the matrix.
    pub struct ConsentRow {
        /// Who.
        pub person: Named,
        /// "Vries, Jan de".
        pub listed: String,
        /// What holds, in the order of the columns.
        pub cells: Vec<ConsentCell>,
        /// Who answered for this school year, by name.
        pub answered_by: Vec<String>,
        /// The forms of this school year: of each household the one that was printed last.
        pub forms: Vec<FormLine>,
        /// How many questions nobody answered.
        pub missing: u32,
        /// About how many questions the guardians disagree.
        pub conflicts: u32,
        /// Whether the school knows of anyone that they have authority: without that no yes counts.
        pub someone_decides: bool,
    }
}

view! {
    /// One cell of the matrix.
    pub struct ConsentCell {
        /// What holds.
        pub state: ConsentState,
        /// The last day on which a yes holds.
        pub until: Option<NaiveDate>,
        /// Whether someone without authority says no.
        pub objection: bool,
    }
}

view! {
    /// A form that was printed.
    pub struct FormLine {
        /// Its id.
        pub id: ConsentFormId,
        /// Its code, as "K3F-7QP-29X".
        pub code: String,
        /// About whom.
        pub person: Named,
        /// For which school year.
        pub school_year: String,
        /// In which language.
        pub language: Language,
        /// For whom it was printed, by name.
        pub household: Vec<String>,
        /// When it was printed.
        pub printed_on: NaiveDate,
        /// When the household was last reminded.
        pub reminded_on: Option<NaiveDate>,
        /// When it came back; `None` while it is out. In a list of one form for each household,
        /// when any of its printings did.
        pub booked_on: Option<NaiveDate>,
    }
}

view! {
    /// How far one group is.
    pub struct GroupConsents {
        /// The group; `None` for staff, and for pupils without a group.
        pub group: Option<GroupId>,
        /// Its name; empty where there is none.
        pub name: String,
        /// Pupils or staff.
        pub subject: Subject,
        /// How many people are in it.
        pub people: u32,
        /// Of how many every question was answered by someone who may decide.
        pub complete: u32,
        /// Of how many an answer is missing.
        pub missing: u32,
        /// About how many the guardians disagree.
        pub conflicts: u32,
        /// Of how many a yes waits for the school to know who has authority.
        pub authority_unknown: u32,
        /// For how many households a form was printed this school year.
        pub forms: u32,
        /// How many of those came back.
        pub booked: u32,
    }
}

view! {
    /// How far the school is.
    pub struct SchoolConsents {
        /// The school year.
        pub school_year: String,
        /// Per group, and staff where they are asked.
        pub groups: Vec<GroupConsents>,
        /// Everything together.
        pub total: GroupConsents,
        /// How many publications must still come offline for someone.
        pub to_take_down: u32,
        /// Of how many pupils the school knows nobody who has authority, as after reading in pupils
        /// without it: no yes about them counts.
        pub nobody_decides: u32,
    }
}

/// Someone in a matrix, with what it is sorted by.
struct Listed {
    person: PersonId,
    name: String,
    listed: String,
    group: Option<GroupId>,
}

/// The forms of a school year by who they are about, and which came back when.
pub(super) struct Forms {
    rows: BTreeMap<PersonId, Vec<FormRow>>,
    pub(super) booked: BTreeMap<ConsentFormId, NaiveDate>,
}

impl Forms {
    pub(super) fn of(&self, person: PersonId) -> &[FormRow] {
        self.rows.get(&person).map_or(&[], Vec::as_slice)
    }
}

impl Office {
    /// What holds for everyone of a group, or the school, question by question.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn consent_matrix(&self, whom: &MatrixFor, now: Now) -> Result<ConsentMatrix> {
        self.allow(UseCase::SeeConsents)?;
        let on = whom.on.unwrap_or(now.today);
        let subject = if whom.staff {
            Subject::Staff
        } else {
            Subject::Pupil
        };
        let people = self.listed(subject, whom.group, on, now)?;
        let ids: Vec<PersonId> = people.iter().map(|one| one.person).collect();
        let chosen = (whom.group.is_some() || whom.staff).then_some(ids.as_slice());
        let said = self.said(chosen, on)?;
        let year = SchoolYear::of(on);
        let forms = self.forms_of_year(year, chosen)?;
        let answering = ids
            .iter()
            .flat_map(|person| said.statements(*person))
            .map(|statement| statement.by);
        let invited = ids
            .iter()
            .flat_map(|person| forms.of(*person))
            .flat_map(|row| row.guardians.iter().map(|id| PersonId::Guardian(*id)));
        let names = self.full_names(answering.chain(invited))?;
        let questions = said.questions(subject, on);
        let groups = self.group_names()?;
        let rows = people
            .into_iter()
            .map(|one| row(one, &said, &questions, &forms, &names, &groups, on, year))
            .collect();
        Ok(ConsentMatrix {
            on,
            school_year: year.to_string(),
            columns: questions
                .iter()
                .map(|(item, medium)| ConsentColumn::of(item, *medium))
                .collect(),
            rows,
        })
    }

    /// How far the school is with this school year's consents, per group and in all.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn consent_counts(&self, now: Now) -> Result<SchoolConsents> {
        self.allow(UseCase::SeeConsents)?;
        let said = self.said(None, now.today)?;
        let year = SchoolYear::of(now.today);
        let forms = self.forms_of_year(year, None)?;
        let mut groups: Vec<GroupConsents> = self
            .groups(now)?
            .into_iter()
            .map(|group| counted(Some(group.id), group.name, Subject::Pupil))
            .collect();
        let mut ungrouped = counted(None, String::new(), Subject::Pupil);
        let mut staff = counted(None, String::new(), Subject::Staff);
        let mut total = counted(None, String::new(), Subject::Pupil);
        let mut nobody_decides = 0;
        for subject in [Subject::Pupil, Subject::Staff] {
            let questions = said.questions(subject, now.today);
            if questions.is_empty() {
                continue;
            }
            for one in self.listed(subject, None, now.today, now)? {
                nobody_decides += u32::from(!said.someone_decides(one.person, now.today));
                let states: Vec<ConsentState> = questions
                    .iter()
                    .map(|(item, medium)| {
                        said.effective(one.person, item, *medium, now.today).state
                    })
                    .collect();
                let place = groups.iter_mut().find(|group| group.group == one.group);
                let place = match (subject, place) {
                    (Subject::Pupil, Some(place)) => place,
                    (Subject::Pupil, None) => &mut ungrouped,
                    _ => &mut staff,
                };
                for line in [place, &mut total] {
                    count(line, &states, forms.of(one.person), &forms.booked);
                }
            }
        }
        groups.extend(
            [ungrouped, staff]
                .into_iter()
                .filter(|line| line.people > 0),
        );
        let open = self.read().takedowns(false)?;
        let open: BTreeSet<_> = open.iter().map(|one| one.publication).collect();
        Ok(SchoolConsents {
            school_year: year.to_string(),
            groups,
            total,
            to_take_down: u32::try_from(open.len()).unwrap_or(u32::MAX),
            nobody_decides,
        })
    }

    /// Everyone of a kind, of a group or of the school, who was there on `day`, by name, with the
    /// group that they were in then.
    fn listed(
        &self,
        subject: Subject,
        group: Option<GroupId>,
        day: NaiveDate,
        now: Now,
    ) -> Result<Vec<Listed>> {
        let mut then: BTreeMap<PupilId, GroupId> = BTreeMap::new();
        if subject == Subject::Pupil && day < now.today {
            let mut groups = self.read().groups(None)?;
            groups.retain(|group| group.kind == GroupKind::Home);
            for home in groups {
                let pupils = self.read().pupils_of_on(home.id, day)?.into_iter();
                then.extend(pupils.map(|pupil| (pupil.id, home.id)));
            }
        }
        Ok(match subject {
            Subject::Pupil => match group {
                Some(group) => self.read().pupils_of_on(group, day)?,
                None => self.read().every_pupil()?,
            }
            .into_iter()
            .filter(|pupil| is_here(pupil, day))
            .map(|pupil| Listed {
                person: PersonId::Pupil(pupil.id),
                name: pupil.name.full(),
                listed: pupil.name.listed(),
                group: then.get(&pupil.id).copied().or(pupil.group),
            })
            .collect(),
            _ => self
                .read()
                .every_staff()?
                .into_iter()
                .filter(|staff| staff.left_on.is_none_or(|left| left >= day))
                .map(|staff| Listed {
                    person: PersonId::Staff(staff.id),
                    name: staff.name.full(),
                    listed: staff.name.listed(),
                    group: None,
                })
                .collect(),
        })
    }

    fn group_names(&self) -> Result<BTreeMap<GroupId, String>> {
        Ok(self
            .read()
            .groups(None)?
            .into_iter()
            .map(|group| (group.id, group.name))
            .collect())
    }

    /// The forms of a school year about these people, or about everyone.
    pub(super) fn forms_of_year(
        &self,
        year: SchoolYear,
        people: Option<&[PersonId]>,
    ) -> Result<Forms> {
        let year = year.to_string();
        let (all, booked) = match people {
            Some(people) => {
                let all = self.read().forms_of(people, &year)?;
                let ids: Vec<ConsentFormId> = all.iter().map(|row| row.id).collect();
                (all, self.read().booked_among(&ids)?)
            }
            None => (self.read().forms(&year)?, self.read().booked_forms(&year)?),
        };
        let mut rows: BTreeMap<PersonId, Vec<FormRow>> = BTreeMap::new();
        for row in all {
            rows.entry(row.person).or_default().push(row);
        }
        Ok(Forms { rows, booked })
    }

    /// A form as lists show it.
    pub(crate) fn form_line(&self, row: &FormRow) -> Result<FormLine> {
        let names = self.full_names(row.guardians.iter().map(|id| PersonId::Guardian(*id)))?;
        let booked = self.read().booked_among(&[row.id])?;
        let booked_on = booked.get(&row.id).copied();
        Ok(line(row, self.name_of(row.person)?, &names, booked_on))
    }
}

fn line(
    row: &FormRow,
    person: Named,
    names: &BTreeMap<PersonId, String>,
    booked_on: Option<NaiveDate>,
) -> FormLine {
    FormLine {
        id: row.id,
        code: shown(&row.code),
        person,
        school_year: row.school_year.clone(),
        language: row.language,
        household: row
            .guardians
            .iter()
            .filter_map(|id| names.get(&PersonId::Guardian(*id)).cloned())
            .collect(),
        printed_on: row.printed_on,
        reminded_on: row.reminded_on,
        booked_on,
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "a row of the matrix joins what was read once for all rows"
)]
fn row(
    one: Listed,
    said: &Said,
    questions: &[(&ConsentItem, Option<Medium>)],
    forms: &Forms,
    names: &BTreeMap<PersonId, String>,
    groups: &BTreeMap<GroupId, String>,
    on: NaiveDate,
    year: SchoolYear,
) -> ConsentRow {
    let cells: Vec<ConsentCell> = questions
        .iter()
        .map(|(item, medium)| {
            let held = said.effective(one.person, item, *medium, on);
            ConsentCell {
                state: held.state,
                until: held.until,
                objection: held.objection,
            }
        })
        .collect();
    let answered_by: BTreeSet<PersonId> = standing(said.statements(one.person), on)
        .filter(|statement| statement.school_year == year && statement.received_on <= on)
        .map(|statement| statement.by)
        .collect();
    let count = |state: fn(ConsentState) -> bool| {
        let cells = cells.iter().filter(|cell| state(cell.state));
        u32::try_from(cells.count()).unwrap_or(u32::MAX)
    };
    let person = Named {
        person: one.person,
        detail: one
            .group
            .and_then(|id| groups.get(&id).cloned())
            .unwrap_or_default(),
        name: one.name,
    };
    ConsentRow {
        missing: count(ConsentState::is_missing),
        conflicts: count(|state| state == ConsentState::Conflict),
        someone_decides: said.someone_decides(one.person, on),
        answered_by: answered_by
            .iter()
            .filter_map(|by| names.get(by).cloned())
            .collect(),
        forms: of_households(forms.of(one.person), &forms.booked)
            .into_iter()
            .map(|(form, booked_on)| line(form, person.clone(), names, booked_on))
            .collect(),
        listed: one.listed,
        person,
        cells,
    }
}

/// Whether a pupil had come by `day` and not left.
pub(crate) fn is_here(pupil: &Pupil, day: NaiveDate) -> bool {
    !pupil.has_left(day) && pupil.enrolled_on.is_none_or(|first| first <= day)
}

fn counted(group: Option<GroupId>, name: String, subject: Subject) -> GroupConsents {
    GroupConsents {
        group,
        name,
        subject,
        people: 0,
        complete: 0,
        missing: 0,
        conflicts: 0,
        authority_unknown: 0,
        forms: 0,
        booked: 0,
    }
}

fn count(
    line: &mut GroupConsents,
    states: &[ConsentState],
    forms: &[FormRow],
    booked: &BTreeMap<ConsentFormId, NaiveDate>,
) {
    let any = |one: ConsentState| u32::from(states.contains(&one));
    let missing = states.iter().any(|state| state.is_missing());
    line.people += 1;
    line.missing += u32::from(missing);
    line.complete += u32::from(states.iter().all(|state| state.is_answered()));
    line.conflicts += any(ConsentState::Conflict);
    line.authority_unknown += any(ConsentState::AuthorityUnknown);
    for (_, came) in of_households(forms, booked) {
        line.forms += 1;
        line.booked += u32::from(came.is_some());
    }
}

/// The last printing for each household, with the day on which any of its printings came back.
pub(super) fn of_households<'a>(
    forms: &'a [FormRow],
    booked: &BTreeMap<ConsentFormId, NaiveDate>,
) -> Vec<(&'a FormRow, Option<NaiveDate>)> {
    let mut last: Vec<(&FormRow, Option<NaiveDate>)> = Vec::new();
    for form in forms {
        let came = booked.get(&form.id).copied();
        match last
            .iter_mut()
            .find(|(one, _)| one.household == form.household)
        {
            Some(one) if form.printing > one.0.printing => *one = (form, came.max(one.1)),
            Some(one) => one.1 = came.max(one.1),
            None => last.push((form, came)),
        }
    }
    last
}
