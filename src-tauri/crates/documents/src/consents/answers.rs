//! The table of what is asked and the lines to sign: the part of a form that comes back filled in.
//!
//! What is recorded has columns for photo, film and sound; what is not has one pair of boxes. All
//! boxes are empty.

use super::form::{BODY, CELL, LEADING, cell};
use super::{ConsentAsk, ConsentForm, ConsentLine, Medium};
use crate::error::Error;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role, Shade};
use crate::layout::{COLUMN, LEFT, mm};
use crate::stationery::{Desk, SMALL};
use crate::text::faces::Face;
use crate::text::paragraph::{Paragraph, Style};

const BOX: Style = Style::new(Face::Boxes, 170);
const HEAD: Style = Style::new(Face::Bold, 90);
const TINY: Style = Style::new(Face::Regular, 75).grey();
/// Small enough that the questions and signatures of a usual school stay on one page.
const EXPLANATION: Style = Style::new(Face::Regular, 82).grey();
const PADDING: f32 = 3.5;
const SMALL_LEADING: f32 = 10.2;
/// Width of a yes or a no.
const ANSWER: f32 = mm(9.0);

/// The columns of one table: what is asked, and a yes and a no for each medium, or once.
struct Columns {
    media: Vec<Option<Medium>>,
}

impl Columns {
    fn what(&self) -> f32 {
        COLUMN - self.media.len() as f32 * 2.0 * ANSWER
    }

    /// Left edge of the yes of the column with that number.
    fn edge(&self, number: usize) -> f32 {
        LEFT + self.what() + number as f32 * 2.0 * ANSWER
    }
}

/// Draws what is asked: first what is recorded, then the rest.
pub(super) fn draw(desk: &mut Desk<'_>, flow: &mut Flow, form: &ConsentForm) -> Result<(), Error> {
    let asks = |item: &&ConsentLine, medium: Option<Medium>| {
        item.asks.iter().any(|ask| ask.medium == medium)
    };
    let media: Vec<Option<Medium>> = Medium::ALL
        .into_iter()
        .map(Some)
        .filter(|medium| form.items.iter().any(|item| asks(&item, *medium)))
        .collect();
    let recorded = form.items.iter().filter(|item| {
        let records = |ask: &ConsentAsk| ask.medium.is_some();
        item.asks.iter().any(records)
    });
    table(
        desk,
        flow,
        &recorded.collect::<Vec<_>>(),
        Columns { media },
        form.lasting,
    )?;
    let plain = form.items.iter().filter(|item| asks(item, None));
    let once = Columns { media: vec![None] };
    table(desk, flow, &plain.collect::<Vec<_>>(), once, form.lasting)
}

fn table(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    items: &[&ConsentLine],
    columns: Columns,
    lasting: bool,
) -> Result<(), Error> {
    if items.is_empty() {
        return Ok(());
    }
    let table = desk.sheet.node(ROOT, Role::Table, "");
    let head = desk.sheet.node(table, Role::TableHead, "");
    flow.glue();
    let head = table_head(desk, head, &columns)?;
    flow.row(head);
    // A head alone at the foot of a page heads nothing.
    flow.glue();
    let body = desk.sheet.node(table, Role::TableBody, "");
    for item in items {
        let row = desk.sheet.node(body, Role::Row, "");
        let row = item_row(desk, row, item, &columns, lasting)?;
        flow.row(row);
    }
    flow.gap = 9.0;
    Ok(())
}

pub(super) fn medium_label(medium: Medium) -> &'static str {
    match medium {
        Medium::Photo => "photo",
        Medium::Film => "film",
        Medium::Sound => "sound",
    }
}

/// The head of a table: for what is recorded the media over their yes and no.
fn table_head(desk: &mut Desk<'_>, head: usize, columns: &Columns) -> Result<Row, Error> {
    let recorded = columns.media.iter().any(Option::is_some);
    let height = if recorded { 31.0 } else { 19.0 };
    let below = height - 6.2;
    let text = desk.labels.get("what", &[])?;
    let set = desk.typesetter.set_plain(&text, HEAD, columns.what())?;
    let row = desk.sheet.node(head, Role::Row, "");
    let node = desk.sheet.node(row, Role::ColumnHeader, &set.text);
    let under = if recorded {
        desk.sheet.nodes[node].span = [1, 2];
        desk.sheet.node(head, Role::Row, "")
    } else {
        row
    };
    let mut cells = vec![Cell {
        node,
        x: LEFT + 4.0,
        baseline: below,
        ..cell(&set)
    }];
    let [yes, no] = [desk.labels.get("yes", &[])?, desk.labels.get("no", &[])?];
    for (number, medium) in columns.media.iter().enumerate() {
        let edge = columns.edge(number);
        let over = match medium {
            Some(medium) => desk.labels.get(medium_label(*medium), &[])?,
            None => String::new(),
        };
        if medium.is_some() {
            let set = desk.typesetter.set_plain(&over, HEAD, 2.0 * ANSWER)?;
            let node = desk.sheet.node(row, Role::ColumnHeader, &over);
            desk.sheet.nodes[node].span = [2, 1];
            cells.push(Cell {
                node,
                x: centred(&set, edge, 2.0 * ANSWER),
                baseline: 12.8,
                ..cell(&set)
            });
        }
        for (place, word) in [&yes, &no].into_iter().enumerate() {
            let set = desk.typesetter.set_plain(word, HEAD, ANSWER)?;
            let node = desk.sheet.node(under, Role::ColumnHeader, &set.text);
            cells.push(Cell {
                node,
                x: centred(&set, edge + place as f32 * ANSWER, ANSWER),
                baseline: below,
                ..cell(&set)
            });
        }
    }
    Ok(Row {
        before: 9.0,
        height,
        may_break: true,
        cells,
        ornaments: vec![Item::Fill {
            rectangles: vec![[LEFT, 0.0, COLUMN, height]],
            shade: Shade::Pale,
        }],
    })
}

fn item_row(
    desk: &mut Desk<'_>,
    row: usize,
    item: &ConsentLine,
    columns: &Columns,
    lasting: bool,
) -> Result<Row, Error> {
    let width = columns.what() - 12.0;
    // The space keeps the label apart from its explanation when both are read in one breath.
    let label = desk
        .typesetter
        .set_plain(&format!("{} ", item.label), CELL.bold(), width)?;
    let explanation = desk
        .typesetter
        .set_plain(&item.explanation, EXPLANATION, width)?;
    let what = match explanation.text.as_str() {
        "" => label.text.clone(),
        explanation => format!("{}: {explanation}", label.text),
    };
    let header = desk.sheet.node(row, Role::RowHeader, &what);
    let label_height = label.lines.len() as f32 * LEADING;
    let text_height = label_height + explanation.lines.len() as f32 * SMALL_LEADING;
    let x = LEFT + 4.0;
    let mut cells = vec![
        Cell {
            node: header,
            x,
            baseline: PADDING + 9.5,
            ..cell(&label)
        },
        Cell {
            node: header,
            x,
            baseline: PADDING + label_height + 8.0,
            leading: SMALL_LEADING,
            ..cell(&explanation)
        },
    ];
    let mut least = 23.0_f32;
    for (number, medium) in columns.media.iter().enumerate() {
        let edge = columns.edge(number);
        let Some(ask) = item.asks.iter().find(|ask| ask.medium == *medium) else {
            cells.extend(not_asked(desk, row, edge)?);
            continue;
        };
        for place in [edge, edge + ANSWER] {
            let set = desk.typesetter.set_plain("☐", BOX, ANSWER)?;
            let node = desk.sheet.node(row, Role::Cell, &set.text);
            cells.push(Cell {
                node,
                x: centred(&set, place, ANSWER),
                baseline: PADDING + 12.0,
                ..cell(&set)
            });
        }
        if let Some(chosen) = ask.last_year {
            let label = match (lasting, chosen) {
                (false, true) => "last_year_yes",
                (false, false) => "last_year_no",
                (true, true) => "until_now_yes",
                (true, false) => "until_now_no",
            };
            let text = desk.labels.get(label, &[])?;
            let set = desk.typesetter.set_plain(&text, TINY, 2.0 * ANSWER - 2.0)?;
            // It stands under both boxes, and is read with the second.
            let node = desk.sheet.nodes.len() - 1;
            let read = &mut desk.sheet.nodes[node].text;
            read.push(' ');
            read.push_str(&set.text);
            for (line, at) in set.lines.iter().zip(0u8..) {
                cells.push(Cell {
                    node,
                    x: edge + (2.0 * ANSWER - line.width) / 2.0,
                    baseline: PADDING + 24.0 + f32::from(at) * 8.5,
                    leading: 8.5,
                    lines: vec![std::sync::Arc::clone(line)],
                });
            }
            least = least.max(PADDING * 2.0 + 20.0 + set.lines.len() as f32 * 8.5);
        }
    }
    let height = (text_height + 2.0 * PADDING).max(least);
    let mut ornaments = bands(columns, height);
    ornaments.push(Item::Rule {
        x: LEFT,
        y: height - 0.4,
        width: COLUMN,
        thickness: 0.4,
    });
    Ok(Row {
        before: 0.0,
        height,
        may_break: true,
        cells,
        ornaments,
    })
}

/// A dash where a medium is not asked, so that nobody looks for a box.
fn not_asked(desk: &mut Desk<'_>, row: usize, edge: f32) -> Result<Option<Cell>, Error> {
    let set = desk.typesetter.set_plain("–", EXPLANATION, ANSWER)?;
    let node = desk.sheet.node(row, Role::Cell, &set.text);
    desk.sheet.nodes[node].span = [2, 1];
    Ok(Some(Cell {
        node,
        x: centred(&set, edge, 2.0 * ANSWER),
        baseline: PADDING + 9.5,
        ..cell(&set)
    }))
}

/// Every second medium has a ground, so that the eye stays in its column.
fn bands(columns: &Columns, height: f32) -> Vec<Item> {
    let rectangles: Vec<[f32; 4]> = (0..columns.media.len())
        .filter(|number| number % 2 == 1)
        .map(|number| [columns.edge(number), 0.6, 2.0 * ANSWER, height - 1.2])
        .collect();
    if rectangles.is_empty() {
        return Vec::new();
    }
    let shade = Shade::Pale;
    vec![Item::Fill { rectangles, shade }]
}

/// Where a text of one line begins to stand in the middle of a column.
fn centred(set: &Paragraph, x: f32, width: f32) -> f32 {
    let text = set.lines.first().map_or(0.0, |line| line.width);
    x + (width - text) / 2.0
}

/// A line for each guardian: name, date and signature.
pub(crate) fn signatures(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    household: &[String],
) -> Result<(), Error> {
    const LINE: f32 = 29.0;
    const BELOW: f32 = 13.0;
    const NAME_LEADING: f32 = 11.0;
    const GAP: f32 = 12.0;
    let unnamed = [String::new()];
    let guardians = if household.is_empty() {
        &unnamed
    } else {
        household
    };
    let name_width = mm(66.0);
    let date_width = mm(32.0);
    let date_at = LEFT + name_width + GAP;
    let sign_at = date_at + date_width + GAP;
    for guardian in guardians {
        flow.glue();
        let mut cells = Vec::new();
        let mut ornaments = Vec::new();
        // A name of several lines stands on its line too, and pushes it down.
        let name = desk.typesetter.set_plain(guardian, BODY, name_width)?;
        let rise = name.lines.len().saturating_sub(1) as f32 * NAME_LEADING;
        let line = LINE + rise;
        let fields = [
            ("guardian", LEFT, name_width, guardian.as_str()),
            ("date", date_at, date_width, ""),
            ("signature", sign_at, LEFT + COLUMN - sign_at, ""),
        ];
        for (label, x, width, value) in fields {
            let label = desk.labels.get(label, &[])?;
            let under = desk
                .typesetter
                .set_plain(&format!("{label}: "), SMALL, width)?;
            let above = desk.typesetter.set_plain(value, BODY, width)?;
            let text = format!("{} {}", under.text, above.text);
            let node = desk.sheet.node(ROOT, Role::Paragraph, text.trim_end());
            cells.push(Cell {
                node,
                x,
                baseline: line + 10.5,
                ..cell(&under)
            });
            cells.push(Cell {
                node,
                x,
                baseline: line - 4.0 - rise,
                leading: NAME_LEADING,
                ..cell(&above)
            });
            ornaments.push(Item::Rule {
                x,
                y: line,
                width,
                thickness: 0.5,
            });
        }
        flow.row(Row {
            before: 0.0,
            height: line + BELOW,
            may_break: false,
            cells,
            ornaments,
        });
    }
    Ok(())
}
