//! Sheets and tables that leave the office: who may be in the picture, the overview of a group,
//! who gets an e-mail instead of the app group, and everything as a table.

use std::collections::BTreeMap;

use chrono::Days;
use documents::{GroupSheet, MailRow, Mark, SheetColumn, SheetKind};
use domain::consent::{Answer, ConsentItem, ConsentState, ItemKind, Medium, Weight};
use domain::guardian::households;
use domain::id::GroupId;
use domain::person::{PersonId, Subject};
use domain::refusal::Refusal;
use domain::school::Language;

use super::matrix::MatrixFor;
use super::plan::column;
use crate::error::{Error, Noun, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// Which sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SheetChoice {
    /// Who may be in the picture.
    Photographer,
    /// Everything, question by question.
    Overview,
    /// The guardians who are not in the app group (seed A-B2).
    NotInApp,
}

view! {
    /// A sheet that is asked for.
    pub struct SheetFor {
        /// Which.
        pub sheet: SheetChoice,
        /// Only this group; `None` for every group. The sheet of the app group is of one group.
        #[serde(default)]
        pub group: Option<GroupId>,
        /// For the photographer: on which channels; none for all that the medium is asked for.
        #[serde(default)]
        pub channels: Vec<String>,
        /// For the photographer: what is recorded.
        #[serde(default)]
        pub medium: Option<Medium>,
        /// In which language.
        pub language: Language,
    }
}

/// A format of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// CSV, as Dutch Excel opens it.
    Csv,
    /// XLSX.
    Xlsx,
}

/// How long a photographer's sheet may be used: two weeks, for a yes can be taken back any day.
const SHEET_DAYS: u64 = 14;

impl Office {
    /// Draws a sheet as PDF and says how many pages it has. No sheet says why. A teacher sees the
    /// groups they teach.
    ///
    /// # Errors
    /// [`Error::Forbidden`], also for a group of someone else; [`Error::Invalid`] for a channel
    /// that is not asked; [`Error::NotFound`] where the app group is not asked about;
    /// [`Error::Refused`] with nobody on it.
    pub fn consent_sheet(&self, asked: &SheetFor, now: Now) -> Result<(Vec<u8>, u32)> {
        self.allow(UseCase::SeeConsentSheets)?;
        self.allow_group(asked.group)?;
        let drawn = match asked.sheet {
            SheetChoice::NotInApp => self.not_in_app(asked, now)?,
            SheetChoice::Overview => {
                let groups = self.overview_sheets(asked, now)?;
                let school = self.read().school()?.name;
                documents::group_sheets(asked.language, &school, &SheetKind::Overview, &groups)?
            }
            SheetChoice::Photographer => self.photographer_sheets(asked, now)?,
        };
        Ok((drawn.pdf, drawn.pages))
    }

    /// Refuses a teacher a group that they do not teach, and the whole school.
    fn allow_group(&self, group: Option<GroupId>) -> Result<()> {
        if self.allow(UseCase::SeeWholeRoster).is_ok() {
            return Ok(());
        }
        let own = self.groups_of(self.me.staff)?;
        if own.iter().any(|one| Some(one.id) == group) {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }

    /// The groups that are asked for, each with its pupils in the order of their names.
    fn groups_asked(&self, group: Option<GroupId>, now: Now) -> Result<Vec<Grouped>> {
        let mut all = Vec::new();
        for one in self.groups(now)? {
            if group.is_none_or(|group| one.id == group) {
                let people = self.members(one.id, now.today)?;
                all.push((one.name, people));
            }
        }
        // A composite group is not among the home groups.
        if let (Some(group), true) = (group, all.is_empty()) {
            all.push((
                self.read().group(group)?.name,
                self.members(group, now.today)?,
            ));
        }
        all.retain(|(_, people)| !people.is_empty());
        if all.is_empty() {
            return Err(Refusal::NobodyChosen.into());
        }
        Ok(all)
    }

    fn overview_sheets(&self, asked: &SheetFor, now: Now) -> Result<Vec<GroupSheet>> {
        let said = self.said(None, now.today)?;
        let questions = said.questions(Subject::Pupil, now.today);
        let columns: Vec<SheetColumn> = questions
            .iter()
            .map(|(item, medium)| SheetColumn {
                name: item.called(asked.language).to_owned(),
                medium: medium.map(column),
            })
            .collect();
        self.groups_asked(asked.group, now)?
            .into_iter()
            .map(|(group, people)| {
                let names = self.full_names(people.iter().copied())?;
                let rows = people
                    .into_iter()
                    .map(|person| {
                        let marks = questions.iter().map(|(item, medium)| {
                            mark(said.effective(person, item, *medium, now.today).state)
                        });
                        (
                            names.get(&person).cloned().unwrap_or_default(),
                            marks.collect(),
                        )
                    })
                    .collect();
                Ok(GroupSheet {
                    group,
                    on: now.today,
                    columns: columns.clone(),
                    rows,
                })
            })
            .collect()
    }

    fn photographer_sheets(&self, asked: &SheetFor, now: Now) -> Result<documents::Drawn> {
        let medium = asked.medium.unwrap_or(Medium::Photo);
        let said = self.said(None, now.today)?;
        let channels: Vec<&ConsentItem> = said
            .items()
            .iter()
            .filter(|item| item.kind == ItemKind::Channel && item.subject == Subject::Pupil)
            .filter(|item| item.asks(Some(medium), now.today))
            .filter(|item| {
                let chosen = &asked.channels;
                chosen.is_empty() || chosen.iter().any(|one| one == item.channel())
            })
            .collect();
        let known = |code: &String| channels.iter().any(|item| item.channel() == code);
        if channels.is_empty() || !asked.channels.iter().all(known) {
            return Err(Error::field("channels", Problem::NotAChoice));
        }
        // Who may be seen alone is asked apart, and told apart (seed T-S8b).
        let portrait = said.items().iter().find(|item| {
            let of_pupils = item.kind == ItemKind::Portrait && item.subject == Subject::Pupil;
            of_pupils && item.asks(Some(medium), now.today)
        });
        let columns: Vec<&ConsentItem> = channels.iter().copied().chain(portrait).collect();
        let mut until = now.today + Days::new(SHEET_DAYS);
        let mut sheets = Vec::new();
        for (group, people) in self.groups_asked(asked.group, now)? {
            let names = self.full_names(people.iter().copied())?;
            let mut rows = Vec::new();
            for person in people {
                let mut marks = Vec::new();
                for item in &columns {
                    let held = said.effective(person, item, Some(medium), now.today);
                    until = held.until.map_or(until, |end| until.min(end));
                    marks.push(if held.state.allows() {
                        Mark::Yes
                    } else {
                        Mark::No
                    });
                }
                rows.push((names.get(&person).cloned().unwrap_or_default(), marks));
            }
            sheets.push(GroupSheet {
                group,
                on: now.today,
                columns: columns
                    .iter()
                    .map(|item| SheetColumn {
                        name: item.called(asked.language).to_owned(),
                        medium: None,
                    })
                    .collect(),
                rows,
            });
        }
        let kind = SheetKind::Photographer {
            medium: column(medium),
            until,
            portrait: portrait.is_some(),
        };
        let school = self.read().school()?.name;
        Ok(documents::group_sheets(
            asked.language,
            &school,
            &kind,
            &sheets,
        )?)
    }

    fn not_in_app(&self, asked: &SheetFor, now: Now) -> Result<documents::Drawn> {
        const APP: &str = "group_app";
        let group = asked.group.ok_or(Error::field("group", Problem::Missing))?;
        let said = self.said(None, now.today)?;
        let item = said
            .items()
            .iter()
            .find(|item| item.code == APP && item.asks(None, now.today))
            .ok_or(Error::NotFound {
                noun: Noun::ConsentItem,
            })?;
        let (name, people) = self
            .groups_asked(Some(group), now)?
            .into_iter()
            .next()
            .ok_or(Error::refused(Refusal::NobodyChosen))?;
        let names = self.full_names(people.iter().copied())?;
        let mut rows = Vec::new();
        for person in people {
            let PersonId::Pupil(pupil) = person else {
                continue;
            };
            let held = said.effective(person, item, None, now.today);
            let is_in = |by: PersonId| {
                held.voices.iter().any(|voice| {
                    let counts = voice.weight == Weight::Counts;
                    voice.by == by && voice.answer == Answer::Yes && counts
                })
            };
            let guardians = self.read().guardians_of(pupil)?;
            for home in households(&guardians, pupil) {
                for member in home.members {
                    if !is_in(PersonId::Guardian(member.guardian.id)) {
                        rows.push(MailRow {
                            guardian: member.guardian.name.full(),
                            pupil: names.get(&person).cloned().unwrap_or_default(),
                            email: member.guardian.email.clone(),
                        });
                    }
                }
            }
        }
        let school = self.read().school()?.name;
        Ok(documents::mail_sheet(
            asked.language,
            &school,
            &name,
            now.today,
            &rows,
        )?)
    }

    /// Everything as a table, a row for each person. What a spreadsheet would take for a formula
    /// stays text.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn consent_table(
        &self,
        whom: &MatrixFor,
        format: TableFormat,
        words: &TableWords,
        now: Now,
    ) -> Result<Vec<u8>> {
        let matrix = self.consent_matrix(whom, now)?;
        let mut head = vec![words.name.clone(), words.group.clone()];
        for column in &matrix.columns {
            let name = match words.language {
                Language::English => &column.name_en,
                _ => &column.name_nl,
            };
            let medium = column
                .medium
                .and_then(|medium| words.media.get(medium.code()));
            head.push(match medium {
                Some(medium) => format!("{name} ({medium})"),
                None => name.clone(),
            });
        }
        let mut rows = vec![head];
        for row in &matrix.rows {
            let mut cells = vec![row.listed.clone(), row.person.detail.clone()];
            for cell in &row.cells {
                let code = cell.state.code();
                let word = words.states.get(code).cloned();
                cells.push(word.unwrap_or_else(|| code.to_owned()));
            }
            rows.push(cells);
        }
        match format {
            TableFormat::Csv => Ok(exchange::out::csv(&rows)),
            TableFormat::Xlsx => exchange::out::xlsx(&rows).map_err(|_| Error::Unexpected {
                code: "xlsx".to_owned(),
            }),
        }
    }
}

view! {
    /// The words of a table, as a face has them: by code.
    pub struct TableWords {
        /// In which language the items are named.
        pub language: Language,
        /// Head of the column of names.
        pub name: String,
        /// Head of the column of groups.
        pub group: String,
        /// The word of each medium.
        pub media: BTreeMap<String, String>,
        /// The word of each state.
        pub states: BTreeMap<String, String>,
    }
}

/// A group with its people.
type Grouped = (String, Vec<PersonId>);

fn mark(state: ConsentState) -> Mark {
    match state {
        ConsentState::Yes => Mark::Yes,
        ConsentState::No => Mark::No,
        ConsentState::Unanswered | ConsentState::Expired => Mark::Open,
        ConsentState::Conflict | ConsentState::AuthorityUnknown | ConsentState::NoAuthority => {
            Mark::Unclear
        }
        ConsentState::NotAsked => Mark::NotAsked,
    }
}
