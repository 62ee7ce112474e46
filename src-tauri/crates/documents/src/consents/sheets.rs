//! The sheets that follow from consents: who may be in the picture, the overview of a group, and
//! the guardians who get an e-mail because they are not in the app group.
//!
//! A mark is a sign and a word, never a colour alone. No sheet gives a reason.

use std::sync::Arc;

use chrono::NaiveDate;

use super::form::{BODY, CELL, CELL_SMALL, LEADING, cell};
use super::{Medium, Wording};
use crate::error::Error;
use crate::language::{Grammar, Language};
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role, Shade, Sheet};
use crate::layout::{COLUMN, LEFT, mm};
use crate::letters::Drawn;
use crate::pdf::{self, Chapter, Publication};
use crate::stationery::Desk;
use crate::template::{Labels, Stretch};
use crate::text::faces::Face;
use crate::text::paragraph::{Paragraph, Style};

/// What stands in a cell of an overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It may.
    Yes,
    /// It may not.
    No,
    /// Nobody answered.
    Open,
    /// The guardians disagree, or it is not known who may decide.
    Unclear,
    /// It is not asked.
    NotAsked,
}

impl Mark {
    fn sign(self) -> &'static str {
        match self {
            Mark::Yes => "☑",
            Mark::No => "☒",
            Mark::Open => "☐",
            Mark::Unclear => "!",
            Mark::NotAsked => "–",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Mark::Yes => "mark_yes",
            Mark::No => "mark_no",
            Mark::Open => "mark_open",
            Mark::Unclear => "mark_unclear",
            Mark::NotAsked => "mark_not_asked",
        }
    }
}

/// What a sheet is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Who may be in the picture, or be heard, on the channels of the columns.
    Photographer {
        /// What is recorded.
        medium: Medium,
        /// The last day on which the sheet may be used.
        until: NaiveDate,
        /// Whether the last column is no channel, but says who may be seen alone: who may only be
        /// seen with others is not among those who may not.
        portrait: bool,
    },
    /// Everything, question by question.
    Overview,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn {
    /// What the item is called; the same in a row of columns is written once.
    pub name: String,
    /// In which medium.
    pub medium: Option<Medium>,
}

/// The sheet of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSheet {
    /// Name of the group, such as `5b`; empty for people without one.
    pub group: String,
    /// The day of which it is.
    pub on: NaiveDate,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// Each person with a mark for each column.
    pub rows: Vec<(String, Vec<Mark>)>,
}

/// A guardian who gets an e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailRow {
    /// The guardian.
    pub guardian: String,
    /// The child.
    pub pupil: String,
    /// Where to write to; empty where it is not known.
    pub email: String,
}

/// Draws a sheet for each group, in the order given.
///
/// # Errors
/// [`Error::Nothing`] without groups, and whatever a letter can fail of.
pub fn group_sheets(
    language: Language,
    school: &str,
    kind: &SheetKind,
    groups: &[GroupSheet],
) -> Result<Drawn, Error> {
    let mut wording = Wording::new(language)?;
    let mut sheets = Vec::new();
    for group in groups {
        let mut desk = wording.desk();
        let holds = match kind {
            SheetKind::Photographer {
                medium,
                until,
                portrait,
            } => {
                let until = language.date(*until);
                let channels = group.columns.len() - usize::from(*portrait);
                photographer(&mut desk, group, (*medium, channels), &until, language)?;
                desk.labels.get("photographer_until", &[("date", &until)])?
            }
            SheetKind::Overview => {
                overview(&mut desk, group, language)?;
                let on = language.date(group.on);
                desk.labels.get("sheet_on", &[("date", &on)])?
            }
        };
        running(&mut desk, &group.group, &holds, school)?;
        sheets.push((group.group.clone(), desk.sheet));
    }
    publish(language, sheets, &mut wording)
}

/// Draws the list of guardians of one group who are not in the app group.
///
/// # Errors
/// Whatever a letter can fail of.
pub fn mail_sheet(
    language: Language,
    school: &str,
    group: &str,
    on: NaiveDate,
    rows: &[MailRow],
) -> Result<Drawn, Error> {
    let mut wording = Wording::new(language)?;
    let mut desk = wording.desk();
    let mut flow = Flow::default();
    head(&mut desk, &mut flow, "mail_title", group, language.date(on))?;
    let label = if rows.is_empty() {
        "mail_none"
    } else {
        "mail_help"
    };
    say(&mut desk, &mut flow, label, &[], false)?;
    if !rows.is_empty() {
        mails(&mut desk, &mut flow, rows)?;
    }
    flow.place(&mut desk.sheet, mm(20.0));
    let holds = desk
        .labels
        .get("sheet_on", &[("date", &language.date(on))])?;
    running(&mut desk, group, &holds, school)?;
    let sheet = desk.sheet;
    publish(language, vec![(group.to_owned(), sheet)], &mut wording)
}

fn publish(
    language: Language,
    sheets: Vec<(String, Sheet)>,
    wording: &mut Wording,
) -> Result<Drawn, Error> {
    if sheets.is_empty() {
        return Err(Error::Nothing);
    }
    let mut chapters = Vec::new();
    let mut page = 0;
    for (group, sheet) in &sheets {
        chapters.push(Chapter {
            title: group_name(&wording.labels, group)?,
            page,
            sections: Vec::new(),
        });
        page += sheet.pages.len();
    }
    let title = wording.labels.get("sheets_title", &[])?;
    let sheets: Vec<Sheet> = sheets.into_iter().map(|(_, sheet)| sheet).collect();
    let text = sheets.iter().map(Sheet::reading_text).collect::<Vec<_>>();
    let pdf = pdf::write(Publication {
        title: title.clone(),
        language,
        sheets,
        logo: None,
        chapters,
    })?;
    Ok(Drawn {
        title,
        text: text.join("\n\n"),
        pdf,
        pages: u32::try_from(page).unwrap_or(u32::MAX),
    })
}

fn group_name(labels: &Labels, group: &str) -> Result<String, Error> {
    match group {
        "" => labels.get("no_group", &[]),
        group => labels.get("group", &[("group", group)]),
    }
}

/// On every page: of whom it is and how long it holds, for pages come loose.
fn running(desk: &mut Desk<'_>, group: &str, holds: &str, school: &str) -> Result<(), Error> {
    let group = group_name(desk.labels, group)?;
    let holds = holds.trim_end_matches('.');
    desk.heads_and_feet(&format!("{group} · {holds} · {school}"))
}

fn head(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    label: &str,
    group: &str,
    on: String,
) -> Result<(), Error> {
    let group = group_name(desk.labels, group)?;
    let text = desk.labels.get(label, &[("group", &group)])?;
    desk.title(flow, &[Stretch { text, bold: true }])?;
    flow.gap = 3.0;
    say(desk, flow, "sheet_on", &[("date", &on)], false)
}

fn say(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    label: &str,
    values: &[(&str, &str)],
    bold: bool,
) -> Result<(), Error> {
    let text = desk.labels.get(label, values)?;
    desk.paragraph(flow, &[Stretch { text, bold }], (BODY, LEADING))
}

/// Large names, those who may not first, to be read from arm's length.
fn photographer(
    desk: &mut Desk<'_>,
    group: &GroupSheet,
    (medium, channels): (Medium, usize),
    until: &str,
    language: Language,
) -> Result<(), Error> {
    const UNTIL: Style = Style::new(Face::Bold, 140);
    let mut flow = Flow::default();
    let title = match medium {
        Medium::Photo => "photographer_photo",
        Medium::Film => "photographer_film",
        Medium::Sound => "photographer_sound",
    };
    head(
        desk,
        &mut flow,
        title,
        &group.group,
        language.date(group.on),
    )?;
    flow.gap = 8.0;
    let text = desk.labels.get("photographer_until", &[("date", until)])?;
    desk.paragraph(&mut flow, &[Stretch { text, bold: true }], (UNTIL, 19.0))?;
    say(desk, &mut flow, "photographer_again", &[], false)?;
    let (may, not): (Vec<_>, Vec<_>) = group
        .rows
        .iter()
        .partition(|(_, marks)| marks.iter().take(channels).all(|mark| *mark == Mark::Yes));
    // With several channels, who may on one and not on another is told of here too.
    let not_label = match channels {
        0 | 1 => "photographer_not",
        _ => "photographer_not_all",
    };
    for (label, people, shaded) in [(not_label, not, true), ("photographer_may", may, false)] {
        let count = people.len().to_string();
        let text = desk.labels.get(label, &[("count", &count)])?;
        flow.gap = 10.0;
        desk.heading(&mut flow, &[Stretch { text, bold: true }])?;
        if people.is_empty() {
            say(desk, &mut flow, "nobody", &[], false)?;
            continue;
        }
        people_table(desk, &mut flow, &group.columns, &people, shaded)?;
    }
    flow.place(&mut desk.sheet, mm(20.0));
    Ok(())
}

fn people_table(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    columns: &[SheetColumn],
    people: &[&(String, Vec<Mark>)],
    shaded: bool,
) -> Result<(), Error> {
    const NAME: Style = Style::new(Face::Regular, 140);
    const SIGN: Style = Style::new(Face::Boxes, 190);
    const WORD: Style = Style::new(Face::Bold, 90);
    const HEAD: Style = Style::new(Face::Bold, 85);
    const STEP: f32 = 18.0;
    let count = columns.len().max(1) as f32;
    let width = mm(30.0).min(COLUMN * 0.6 / count);
    let names = COLUMN - width * count;
    let table = desk.sheet.node(ROOT, Role::Table, "");
    let row = desk.sheet.node(table, Role::Row, "");
    // Nothing stands over the names.
    desk.sheet.node(row, Role::Cell, "");
    let mut cells = Vec::new();
    let mut deepest = 1;
    for (column, place) in columns.iter().zip(0u16..) {
        let set = desk.typesetter.set_plain(&column.name, HEAD, width - 4.0)?;
        let node = desk.sheet.node(row, Role::ColumnHeader, &set.text);
        deepest = deepest.max(set.lines.len());
        cells.push(Cell {
            node,
            x: LEFT + names + f32::from(place) * width + 2.0,
            baseline: 9.0,
            leading: 10.5,
            ..cell(&set)
        });
    }
    flow.head(Row {
        before: 4.0,
        height: deepest as f32 * 10.5 + 4.0,
        may_break: true,
        cells,
        ornaments: Vec::new(),
    });
    for (name, marks) in people.iter().copied() {
        let row = desk.sheet.node(table, Role::Row, "");
        let style = if shaded { NAME.bold() } else { NAME };
        let set = desk.typesetter.set_plain(name, style, names - 10.0)?;
        let node = desk.sheet.node(row, Role::RowHeader, &set.text);
        let mut cells = vec![Cell {
            node,
            x: LEFT + 4.0,
            baseline: 17.0,
            leading: STEP,
            ..cell(&set)
        }];
        for (mark, place) in marks.iter().zip(0u16..) {
            // On this sheet there is no third answer: what is no yes is a no.
            let mark = if *mark == Mark::Yes {
                Mark::Yes
            } else {
                Mark::No
            };
            let word = match mark {
                Mark::Yes => desk.labels.get("may", &[])?,
                _ => desk.labels.get("may_not", &[])?,
            };
            let x = LEFT + names + f32::from(place) * width;
            let sign = desk.typesetter.set_plain(mark.sign(), SIGN, width)?;
            let word = desk.typesetter.set_plain(&word, WORD, width)?;
            let node = desk
                .sheet
                .node(row, Role::Cell, &format!("{} {}", sign.text, word.text));
            cells.push(Cell {
                node,
                x: x + 2.0,
                baseline: 18.5,
                ..cell(&sign)
            });
            cells.push(Cell {
                node,
                x: x + 24.0,
                baseline: 17.0,
                ..cell(&word)
            });
        }
        let height = 25.0 + set.lines.len().saturating_sub(1) as f32 * STEP;
        flow.row(Row {
            before: 0.0,
            height,
            may_break: true,
            cells,
            ornaments: ground(shaded, height),
        });
    }
    flow.end_table();
    flow.gap = 6.0;
    Ok(())
}

fn ground(shaded: bool, height: f32) -> Vec<Item> {
    let mut ornaments = Vec::new();
    if shaded {
        ornaments.push(Item::Fill {
            rectangles: vec![[LEFT, 0.6, COLUMN, height - 1.2]],
            shade: Shade::Pale,
        });
    }
    ornaments.push(Item::Rule {
        x: LEFT,
        y: height - 0.4,
        width: COLUMN,
        thickness: 0.4,
    });
    ornaments
}

/// How many columns stand beside each other; more go into a next table.
const ABREAST: usize = 15;

fn overview(desk: &mut Desk<'_>, group: &GroupSheet, language: Language) -> Result<(), Error> {
    let mut flow = Flow::default();
    let on = language.date(group.on);
    head(desk, &mut flow, "overview_title", &group.group, on)?;
    let mut legend = String::new();
    for mark in [
        Mark::Yes,
        Mark::No,
        Mark::Open,
        Mark::Unclear,
        Mark::NotAsked,
    ] {
        let word = desk.labels.get(mark.label(), &[])?;
        if !legend.is_empty() {
            legend.push_str("   ");
        }
        legend.push_str(&format!("{} {word}", mark.sign()));
    }
    let legend = [Stretch {
        text: legend,
        bold: false,
    }];
    desk.paragraph(&mut flow, &legend, (BODY, LEADING))?;
    flow.gap = 8.0;
    for (at, columns) in group.columns.chunks(ABREAST).enumerate() {
        matrix(desk, &mut flow, group, columns, at * ABREAST)?;
    }
    flow.place(&mut desk.sheet, mm(20.0));
    Ok(())
}

fn matrix(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    group: &GroupSheet,
    columns: &[SheetColumn],
    first: usize,
) -> Result<(), Error> {
    const HEAD: Style = Style::new(Face::Bold, 80);
    const SIGN: Style = Style::new(Face::Boxes, 125);
    let widths = widths(columns);
    let names = COLUMN - widths.iter().sum::<f32>();
    let edge = |place: usize| LEFT + names + widths.iter().take(place).sum::<f32>();
    let table = desk.sheet.node(ROOT, Role::Table, "");
    let row = desk.sheet.node(table, Role::Row, "");
    let mut cells = Vec::new();
    let mut deepest = 1;
    let mut bands = Vec::new();
    let mut place = 0;
    let corner = desk.sheet.node(row, Role::Cell, "");
    // The media stand in a row of their own, under what they are of.
    let recorded = columns.iter().any(|column| column.medium.is_some());
    let under = if recorded {
        desk.sheet.nodes[corner].span = [1, 2];
        desk.sheet.node(table, Role::Row, "")
    } else {
        row
    };
    for (number, same) in columns.chunk_by(|a, b| a.name == b.name).enumerate() {
        let over: f32 = widths.iter().skip(place).take(same.len()).sum();
        let set = desk.typesetter.set_plain(&same[0].name, HEAD, over - 3.0)?;
        let node = desk.sheet.node(row, Role::ColumnHeader, &set.text);
        let alone = recorded && same.iter().all(|column| column.medium.is_none());
        desk.sheet.nodes[node].span = [same.len() as u8, if alone { 2 } else { 1 }];
        deepest = deepest.max(set.lines.len());
        cells.push(Cell {
            node,
            x: edge(place) + 1.5,
            baseline: 9.0,
            leading: 9.5,
            ..cell(&set)
        });
        if number % 2 == 1 {
            bands.push((edge(place), over));
        }
        place += same.len();
    }
    let heads = deepest as f32 * 9.5 + 3.0;
    for (place, (column, width)) in columns.iter().zip(widths.iter().copied()).enumerate() {
        let Some(medium) = column.medium else {
            continue;
        };
        let text = desk.labels.get(super::answers::medium_label(medium), &[])?;
        let set = on_one_line(desk, &text, width)?;
        let node = desk.sheet.node(under, Role::ColumnHeader, &set.text);
        cells.push(Cell {
            node,
            x: middle(&set, edge(place), width),
            baseline: heads + 7.0,
            ..cell(&set)
        });
    }
    let height = heads + 11.0;
    flow.head(Row {
        before: 0.0,
        height,
        may_break: true,
        cells,
        ornaments: lined(&bands, height),
    });
    for (name, marks) in &group.rows {
        let row = desk.sheet.node(table, Role::Row, "");
        let set = desk.typesetter.set_plain(name, CELL, names - 6.0)?;
        let node = desk.sheet.node(row, Role::RowHeader, &set.text);
        let mut cells = vec![Cell {
            node,
            x: LEFT,
            baseline: 11.5,
            leading: 11.0,
            ..cell(&set)
        }];
        let marks = marks.iter().skip(first);
        for (place, (mark, width)) in marks.zip(widths.iter().copied()).enumerate() {
            let style = match mark {
                Mark::Unclear | Mark::NotAsked => CELL.bold(),
                _ => SIGN,
            };
            let sign = desk.typesetter.set_plain(mark.sign(), style, width)?;
            let node = desk.sheet.node(row, Role::Cell, &sign.text);
            cells.push(Cell {
                node,
                x: middle(&sign, edge(place), width),
                baseline: 12.0,
                ..cell(&sign)
            });
        }
        let height = 16.5 + set.lines.len().saturating_sub(1) as f32 * 11.0;
        flow.row(Row {
            before: 0.0,
            height,
            may_break: true,
            cells,
            ornaments: lined(&bands, height),
        });
    }
    flow.end_table();
    flow.gap = 14.0;
    Ok(())
}

/// A short word in the largest type in which it needs no second line.
fn on_one_line(desk: &mut Desk<'_>, text: &str, width: f32) -> Result<Arc<Paragraph>, Error> {
    let set = |desk: &mut Desk<'_>, size: u16| {
        let style = Style::new(Face::Regular, size);
        desk.typesetter.set_plain(text, style, width)
    };
    for size in [75, 70, 65, 60, 55] {
        let fits = set(desk, size)?;
        if fits.lines.len() == 1 {
            return Ok(fits);
        }
    }
    set(desk, 50)
}

/// How wide each column is: an item alone needs room for its name, the media of one item share it.
fn widths(columns: &[SheetColumn]) -> Vec<f32> {
    const ALONE: f32 = mm(13.0);
    let room = COLUMN - mm(42.0);
    let wanted: Vec<f32> = columns
        .chunk_by(|a, b| a.name == b.name)
        .flat_map(|same| {
            let each = (ALONE / same.len() as f32).max(mm(8.5));
            vec![each; same.len()]
        })
        .collect();
    let shrink = (room / wanted.iter().sum::<f32>().max(1.0)).min(1.0);
    wanted.into_iter().map(|width| width * shrink).collect()
}

fn lined(bands: &[(f32, f32)], height: f32) -> Vec<Item> {
    let mut ornaments = Vec::new();
    if !bands.is_empty() {
        let rectangles = bands
            .iter()
            .map(|(x, width)| [*x, 0.6, *width, height - 1.2]);
        ornaments.push(Item::Fill {
            rectangles: rectangles.collect(),
            shade: Shade::Pale,
        });
    }
    ornaments.push(Item::Rule {
        x: LEFT,
        y: height - 0.4,
        width: COLUMN,
        thickness: 0.4,
    });
    ornaments
}

fn middle(set: &Arc<Paragraph>, x: f32, width: f32) -> f32 {
    let text = set.lines.first().map_or(0.0, |line| line.width);
    x + (width - text) / 2.0
}

fn mails(desk: &mut Desk<'_>, flow: &mut Flow, rows: &[MailRow]) -> Result<(), Error> {
    const HEAD: Style = Style::new(Face::Bold, 90);
    let widths = [mm(47.0), mm(43.0), COLUMN - mm(90.0)];
    let heads = ["guardian", "pupil", "email"]
        .map(|label| desk.labels.get(label, &[]))
        .into_iter()
        .collect::<Result<Vec<_>, _>>()?;
    let no_email = desk.labels.get("no_email", &[])?;
    let table = desk.sheet.node(ROOT, Role::Table, "");
    let mut lines = vec![(heads, HEAD, Role::ColumnHeader)];
    for one in rows {
        let email = if one.email.is_empty() {
            no_email.clone()
        } else {
            one.email.clone()
        };
        let texts = vec![one.guardian.clone(), one.pupil.clone(), email];
        lines.push((texts, CELL, Role::Cell));
    }
    for (texts, style, role) in lines {
        let row = desk.sheet.node(table, Role::Row, "");
        let mut cells = Vec::new();
        let mut x = LEFT;
        let mut deepest = 1;
        for (text, width) in texts.iter().zip(widths) {
            let style = if *text == no_email { CELL_SMALL } else { style };
            let set = desk.typesetter.set_plain(text, style, width - 6.0)?;
            deepest = deepest.max(set.lines.len());
            let node = desk.sheet.node(row, role, &set.text);
            cells.push(Cell {
                node,
                x,
                baseline: 12.0,
                leading: 12.0,
                ..cell(&set)
            });
            x += width;
        }
        let height = 18.0 + (deepest - 1) as f32 * 12.0;
        let line = Row {
            before: 0.0,
            height,
            may_break: true,
            cells,
            ornaments: ground(role == Role::ColumnHeader, height),
        };
        if role == Role::ColumnHeader {
            flow.head(line);
        } else {
            flow.row(line);
        }
    }
    flow.end_table();
    Ok(())
}
