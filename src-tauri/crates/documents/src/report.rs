//! Reports: a letterhead, the words of a template, and at the place of its items what the office
//! counted or found, as headings, texts and tables.
//!
//! What is in it, and what was left out for whom, is the office's; here it is only drawn.

use chrono::NaiveDate;

use crate::assets;
use crate::error::Error;
use crate::fields::Fields;
use crate::language::Language;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role, Shade};
use crate::layout::{COLUMN, LEFT, mm};
use crate::letters::Drawn;
use crate::pdf::{Publication, write};
use crate::stationery::{Desk, Letterhead, RUNNING};
use crate::template::{Place, Stretch};
use crate::text::faces::Face;
use crate::text::paragraph::Style;

const HEAD: Style = Style::new(Face::Bold, 90);
const CELL: Style = Style::new(Face::Regular, 92);
const LEADING: f32 = 12.5;

/// Which report it is: the words around what the office found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportKind {
    /// What was erased.
    Erasure,
    /// What somebody is given of what is held on them.
    Access,
    /// The register of breaches.
    Breaches,
    /// The entry in the register of processing.
    Processing,
    /// What goes into an assessment of the impact on privacy.
    Impact,
    /// What is known of a matter about which the press asks.
    PressSheet,
    /// What may be said of it.
    PressStatement,
    /// Figures about incidents, with nobody in them.
    Figures,
}

impl ReportKind {
    /// Every report.
    pub const ALL: [ReportKind; 8] = [
        ReportKind::Erasure,
        ReportKind::Access,
        ReportKind::Breaches,
        ReportKind::Processing,
        ReportKind::Impact,
        ReportKind::PressSheet,
        ReportKind::PressStatement,
        ReportKind::Figures,
    ];

    fn template(self) -> &'static str {
        match self {
            ReportKind::Erasure => "erasure_certificate",
            ReportKind::Access => "access",
            ReportKind::Breaches => "breaches",
            ReportKind::Processing => "processing",
            ReportKind::Impact => "impact",
            ReportKind::PressSheet => "press_sheet",
            ReportKind::PressStatement => "press_statement",
            ReportKind::Figures => "figures",
        }
    }
}

/// A value of the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words as typed.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// Several texts.
    List(Vec<String>),
    /// A choice between two wordings.
    Flag(bool),
}

/// One part of what the office found, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A line in bold that leads into what follows.
    Lead(String),
    /// A paragraph; a line break begins a new one.
    Text(String),
    /// What, and its value.
    Pairs(Vec<(String, String)>),
    /// A table; the widths are parts of the column, one for each head.
    Table {
        /// What stands over the columns.
        heads: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
        /// How wide each column is, in parts of their sum.
        widths: Vec<u16>,
    },
}

/// What stands in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which.
    pub kind: ReportKind,
    /// The language of its words.
    pub language: Language,
    /// Whose it is.
    pub letterhead: Letterhead,
    /// The values of its template, by name.
    pub values: Vec<(&'static str, Value)>,
    /// What stands at the place of its items.
    pub parts: Vec<Part>,
}

/// Draws a report.
///
/// # Errors
/// `MissingGlyph` for a character that no font has; `MissingField` for a value that its template
/// asks.
pub fn report(asked: &Report) -> Result<Drawn, Error> {
    let fields = asked
        .values
        .iter()
        .fold(Fields::new(), |fields, (name, value)| match value {
            Value::Text(text) => fields.text(name, text),
            Value::Date(day) => fields.date(name, *day),
            Value::List(items) => fields.list(name, items),
            Value::Flag(flag) => fields.flag(name, *flag),
        })
        .text("school", &asked.letterhead.school)
        .text("board", &asked.letterhead.board);
    let language = asked.language;
    let blocks = assets::template(asked.kind.template(), language)?.fill(&fields, language)?;
    let (sheet, title) = Desk::with(language, |desk| {
        let head = desk.letterhead(&asked.letterhead)?;
        let mut flow = Flow::default();
        let title = desk.blocks(&mut flow, &blocks, |desk, flow, place| match place {
            Place::Items => asked
                .parts
                .iter()
                .try_for_each(|part| draw(desk, flow, part)),
            // The other places are those of letters and forms.
            _ => Ok(()),
        })?;
        flow.place(&mut desk.sheet, head.max(mm(44.0)) + mm(8.0));
        desk.heads_and_feet(&title)?;
        Ok(title)
    })?;
    let text = sheet.reading_text();
    let pages = u32::try_from(sheet.pages.len()).unwrap_or(u32::MAX);
    let pdf = write(Publication {
        title: title.clone(),
        language,
        sheets: vec![sheet],
        logo: asked.letterhead.printed_logo(),
        chapters: Vec::new(),
    })?;
    Ok(Drawn {
        title,
        text,
        pdf,
        pages,
    })
}

fn said(text: &str) -> Vec<Stretch> {
    vec![Stretch {
        text: text.to_owned(),
        bold: false,
    }]
}

fn draw(desk: &mut Desk<'_>, flow: &mut Flow, part: &Part) -> Result<(), Error> {
    match part {
        Part::Heading(text) => desk.heading(flow, &said(text)),
        Part::Lead(text) => {
            flow.gap = 7.0;
            let lead = Stretch {
                text: text.clone(),
                bold: true,
            };
            desk.paragraph(flow, &[lead], RUNNING)?;
            flow.glue();
            flow.gap = 1.0;
            Ok(())
        }
        Part::Text(text) => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .try_for_each(|line| desk.paragraph(flow, &said(line), RUNNING)),
        Part::Pairs(rows) => {
            let rows: Vec<_> = rows
                .iter()
                .map(|(what, value)| (said(what), said(value)))
                .collect();
            flow.gap = 4.0;
            desk.pairs(flow, &rows)
        }
        Part::Table {
            heads,
            rows,
            widths,
        } => table(desk, flow, (heads, rows), widths),
    }
}

fn table(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    (heads, rows): (&[String], &[Vec<String>]),
    widths: &[u16],
) -> Result<(), Error> {
    let whole: u16 = widths.iter().sum();
    let wide = |part: u16| COLUMN * f32::from(part) / f32::from(whole.max(1));
    let table = desk.sheet.node(ROOT, Role::Table, "");
    flow.gap = 8.0;
    let lines = std::iter::once((heads, true)).chain(rows.iter().map(|row| (&**row, false)));
    for (texts, is_head) in lines {
        let row = desk.sheet.node(table, Role::Row, "");
        let mut cells = Vec::new();
        let (mut x, mut deepest) = (LEFT, 1);
        for (place, (text, width)) in texts.iter().zip(widths).enumerate() {
            let (style, role) = match (is_head, place) {
                (true, _) => (HEAD, Role::ColumnHeader),
                (false, 0) => (CELL, Role::RowHeader),
                (false, _) => (CELL, Role::Cell),
            };
            let set = desk.typesetter.set_plain(text, style, wide(*width) - 8.0)?;
            deepest = deepest.max(set.lines.len());
            cells.push(Cell {
                node: desk.sheet.node(row, role, &set.text),
                x: x + 3.0,
                baseline: 12.0,
                leading: LEADING,
                lines: set.lines.clone(),
            });
            x += wide(*width);
        }
        let height = 18.0 + (deepest - 1) as f32 * LEADING;
        let mut ornaments = vec![Item::Rule {
            x: LEFT,
            y: height - 0.4,
            width: COLUMN,
            thickness: 0.4,
        }];
        if is_head {
            ornaments.insert(
                0,
                Item::Fill {
                    rectangles: vec![[LEFT, 0.6, COLUMN, height - 1.2]],
                    shade: Shade::Pale,
                },
            );
        }
        let line = Row {
            before: 0.0,
            height,
            may_break: true,
            cells,
            ornaments,
        };
        if is_head {
            flow.head(line);
        } else {
            flow.row(line);
        }
    }
    flow.end_table();
    flow.gap = 9.0;
    Ok(())
}
