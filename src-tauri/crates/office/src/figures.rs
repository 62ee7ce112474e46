//! Figures about incidents on the screen, on paper and as a table for elsewhere: counted by the
//! rules of `domain::figures`, out of what who is working may see.

use std::collections::BTreeSet;

use documents::{Part, Report, ReportKind, Value};
use domain::figures::{self, Cut, Fact, FigureTable, Figures, Period, Repeat, Selection};
use domain::id::{GroupId, PupilId};
use domain::incident::{Category, Incident, PartyRole};
use domain::person::Who;
use domain::school::SchoolYear;
use register::IncidentQuery;

use crate::error::{Error, Problem, Result};
use crate::letters::Words;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Which incidents are counted.
    pub struct FiguresAsked {
        /// The school year, as "2026-2027".
        pub school_year: String,
        /// The part of it.
        pub period: Period,
        /// Only with a pupil of this group in it.
        #[serde(default)]
        pub group: Option<GroupId>,
    }
}

view! {
    /// A group to choose.
    pub struct FigureGroup {
        /// Its id.
        pub id: GroupId,
        /// Its name.
        pub name: String,
    }
}

view! {
    /// The figures of a selection.
    pub struct FiguresShown {
        /// What was asked.
        pub asked: FiguresAsked,
        /// The counts.
        pub figures: Figures,
        /// The groups of that year.
        pub groups: Vec<FigureGroup>,
        /// Whether the school prepares for a registration of serious incidents.
        pub registers: bool,
        /// Whether cases of staff are left out, because who is working does not see them.
        pub without_staff_cases: bool,
    }
}

/// How the figures leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum FiguresForm {
    /// To read.
    Pdf,
    /// A table, for any program.
    Csv,
    /// A table, for Excel.
    Xlsx,
}

fn pupils(incident: &Incident) -> impl Iterator<Item = (PupilId, PartyRole)> {
    incident.parties.iter().filter_map(|party| match party.who {
        Who::Pupil { id } => Some((id, party.role)),
        _ => None,
    })
}

impl Office {
    fn facts(&self, year: SchoolYear) -> Result<Vec<Fact>> {
        let (from, to) = (year.first_day(), year.last_day());
        let read = self.read();
        let mut incidents = read
            .incidents(&IncidentQuery {
                from: Some(from),
                to: Some(to),
                staff_cases: self.staff_cases(),
                limit: u32::MAX,
                ..IncidentQuery::default()
            })?
            .rows;
        incidents.retain(|incident| incident.status.counts());
        incidents.reverse();
        let (measures, talks) = (read.measures_after(from, to)?, read.first_talks(from, to)?);
        let groups = read.groups_of_pupils(&year.to_string())?;
        let mut targets: BTreeSet<PupilId> = BTreeSet::new();
        Ok(incidents
            .iter()
            .map(|incident| {
                let decided = measures.get(&incident.id).map_or(&[][..], Vec::as_slice);
                let first = decided.iter().map(|(_, on)| *on);
                let first = first.chain(talks.get(&incident.id).copied()).min();
                let days = first.map(|on| (on - incident.reported_on).num_days().max(0));
                let done_to: Vec<PupilId> = pupils(incident)
                    .filter(|(_, role)| *role == PartyRole::Target)
                    .map(|(id, _)| id)
                    .collect();
                let again = done_to.iter().any(|id| targets.contains(id));
                targets.extend(&done_to);
                let own = pupils(incident).filter_map(|(id, _)| groups.get(&id));
                Fact {
                    on: incident.happened_on,
                    kind: incident
                        .categories
                        .first()
                        .copied()
                        .unwrap_or(Category::Other),
                    place: incident.place,
                    moment: incident.day_part,
                    severity: incident.severity,
                    roles: incident.parties.iter().map(|party| party.role).collect(),
                    groups: own.flatten().copied().collect(),
                    measures: decided.iter().map(|(kind, _)| *kind).collect(),
                    followed_after: days.and_then(|days| u32::try_from(days).ok()),
                    repeat: match (done_to.is_empty(), again) {
                        (true, _) => Repeat::Unknown,
                        (false, true) => Repeat::Again,
                        (false, false) => Repeat::First,
                    },
                }
            })
            .collect())
    }

    /// The figures of a selection.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] for no school year; [`Error::NotFound`] for a group
    /// of another year.
    pub fn figures(&self, asked: &FiguresAsked) -> Result<FiguresShown> {
        self.allow(UseCase::SeeFigures)?;
        let year = SchoolYear::parse(&asked.school_year)
            .ok_or_else(|| Error::field("schoolYear", Problem::NoSchoolYear))?;
        let groups = self.read().groups(Some(&year.to_string()))?;
        let groups: Vec<FigureGroup> = groups
            .into_iter()
            .filter(|group| group.kind == domain::pupil::GroupKind::Home)
            .map(|group| FigureGroup {
                id: group.id,
                name: group.name,
            })
            .collect();
        if let Some(id) = asked.group
            && groups.iter().all(|group| group.id != id)
        {
            return Err(Error::NotFound {
                noun: crate::Noun::Group,
            });
        }
        let selection = Selection {
            year,
            period: asked.period,
            group: asked.group,
        };
        let registers = self.read().registers_serious()?;
        Ok(FiguresShown {
            asked: asked.clone(),
            figures: figures::figures(&self.facts(year)?, selection, registers),
            groups,
            registers,
            without_staff_cases: self.staff_cases() != register::StaffCases::Shown,
        })
    }

    /// Sets whether the school prepares for a registration of serious incidents.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn register_serious(&mut self, registers: bool, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        self.change("register_serious", now, |change| {
            Ok(change.register_serious(registers)?)
        })
    }

    /// The figures of a selection as a file.
    ///
    /// # Errors
    /// As [`Office::figures`].
    pub fn figures_file(
        &self,
        asked: &FiguresAsked,
        form: FiguresForm,
        now: Now,
    ) -> Result<Vec<u8>> {
        let shown = self.figures(asked)?;
        let words = Words::of(self.me.language);
        if form == FiguresForm::Pdf {
            return self.figures_report(&shown, &words, now);
        }
        let mut rows = vec![
            ["cut", "what", "count"]
                .map(|head| words.get(&format!("figures.{head}")))
                .to_vec(),
        ];
        let serious = words.get("figures.serious");
        for (grave, table) in tables(&shown) {
            let cut = cut(table.cut, &words);
            let cut = if grave {
                format!("{serious}: {cut}")
            } else {
                cut
            };
            rows.extend(
                lines(table, &words)
                    .into_iter()
                    .map(|[what, count]| vec![cut.clone(), what, count]),
            );
        }
        match form {
            FiguresForm::Xlsx => exchange::out::xlsx(&rows).map_err(|_| Error::Unexpected {
                code: "xlsx".into(),
            }),
            FiguresForm::Csv | FiguresForm::Pdf => Ok(exchange::out::csv(&rows)),
        }
    }

    fn figures_report(&self, shown: &FiguresShown, words: &Words, now: Now) -> Result<Vec<u8>> {
        let mut parts = Vec::new();
        let mut grave_before = false;
        for (grave, table) in tables(shown) {
            if grave && !grave_before {
                parts.push(Part::Heading(words.get("figures.serious")));
                parts.push(Part::Text(words.get("figures.serious_why")));
                grave_before = true;
            }
            let name = cut(table.cut, words);
            if grave {
                parts.push(Part::Lead(name));
            } else {
                parts.push(Part::Heading(name));
            }
            parts.push(Part::Table {
                heads: vec![words.get("figures.what"), words.get("figures.count")],
                rows: lines(table, words).into_iter().map(Vec::from).collect(),
                widths: vec![4, 1],
            });
        }
        let group = shown
            .groups
            .iter()
            .find(|one| Some(one.id) == shown.asked.group);
        let number = shown.figures.incidents;
        let report = Report {
            kind: ReportKind::Figures,
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            values: vec![
                ("made_on", Value::Date(now.today)),
                ("year", Value::Text(shown.asked.school_year.clone())),
                (
                    "period",
                    Value::Text(words.get(&format!("period.{}", shown.asked.period.code()))),
                ),
                ("grouped", Value::Flag(group.is_some())),
                (
                    "group",
                    Value::Text(group.map_or(String::new(), |group| group.name.clone())),
                ),
                ("few", Value::Flag(number.is_none())),
                (
                    "count",
                    Value::Text(number.map_or(String::new(), |number| number.to_string())),
                ),
                ("left_out", Value::Flag(shown.without_staff_cases)),
            ],
            parts,
        };
        Ok(documents::report(&report)?.pdf)
    }
}

/// Every table, and whether it is one of the serious incidents.
fn tables(shown: &FiguresShown) -> impl Iterator<Item = (bool, &FigureTable)> {
    let all = shown.figures.tables.iter().map(|table| (false, table));
    all.chain(shown.figures.serious.iter().map(|table| (true, table)))
}

fn cut(cut: Cut, words: &Words) -> String {
    words.get(&format!("cut.{}", cut.code()))
}

/// "november 2026" of "2026-11".
fn month(code: &str, words: &Words) -> String {
    let first = format!("{code}-01").parse();
    let day = first.map_or(code.to_owned(), |first| words.date(first));
    day.trim_start_matches("1 ").to_owned()
}

/// The rows of a table in words, with its total.
fn lines(table: &FigureTable, words: &Words) -> Vec<[String; 2]> {
    let number = |count: Option<u32>| match count {
        Some(count) => count.to_string(),
        None => words.get("figures.hidden"),
    };
    let mut lines: Vec<[String; 2]> = table
        .rows
        .iter()
        .map(|row| {
            let what = match table.cut {
                Cut::Month => month(&row.code, words),
                of => words.get(&format!("figure.{}.{}", of.code(), row.code)),
            };
            [what, number(row.count)]
        })
        .collect();
    lines.push([words.get("figures.total"), number(table.total)]);
    lines
}
