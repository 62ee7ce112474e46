//! One form: whose it is, the table of what is asked, and the lines to sign.

use std::sync::Arc;

use super::{ConsentForm, ConsentLine, Wording};
use crate::codes;
use crate::error::Error;
use crate::fields::Fields;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role, Shade, Sheet};
use crate::layout::{COLUMN, LEFT, mm};
use crate::stationery::{Desk, Letterhead, SMALL};
use crate::template::{Block, Place, Stretch};
use crate::text::faces::Face;
use crate::text::paragraph::{Paragraph, Style};

pub(super) const BODY: Style = Style::new(Face::Regular, 95);
pub(super) const LEADING: f32 = 13.0;
pub(super) const CELL: Style = Style::new(Face::Regular, 95);
pub(super) const CELL_SMALL: Style = Style::new(Face::Regular, 85).grey();
const BOX: Style = Style::new(Face::Boxes, 170);

/// Draws the form with that number in the whole.
pub(super) fn draw(
    form: &ConsentForm,
    number: usize,
    letterhead: &Letterhead,
    wording: &mut Wording,
) -> Result<Sheet, Error> {
    if form.items.is_empty() {
        return Err(Error::Nothing);
    }
    let fields = Fields::new()
        .text("school_year", &form.school_year)
        .text("contact", &form.contact)
        .date("return_by", form.return_by);
    let blocks = wording.template.fill(&fields, form.language)?;
    let mut desk = wording.desk();
    let head = desk.letterhead(letterhead)?;
    let (code_top, top) = if form.recipient.is_empty() {
        // The code stands beside the first lines of the form.
        desk.inset = CODE + mm(8.0);
        let top = head.max(mm(42.0)) + mm(3.0);
        (top, top + mm(1.0))
    } else {
        (
            head.max(mm(47.0)) + mm(3.0),
            desk.address(&form.recipient)? + mm(8.0),
        )
    };
    draw_code(&mut desk, &form.code, code_top, number)?;

    let mut flow = Flow::default();
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Subject(text) => {
                desk.title(&mut flow, text)?;
                flow.gap = 4.0;
                pupil(&mut desk, &mut flow, form)?;
            }
            Block::Paragraph(text) => {
                if matches!(blocks.get(index + 1), Some(Block::Place(_))) {
                    flow.glue();
                }
                desk.paragraph(&mut flow, text, (BODY, LEADING))?;
            }
            Block::Heading(text) => desk.heading(&mut flow, text)?,
            Block::Numbered(list) => desk.list(&mut flow, list, Role::NumberedList)?,
            Block::Bulleted(list) => desk.list(&mut flow, list, Role::BulletedList)?,
            Block::Table(rows) => desk.pairs(&mut flow, rows)?,
            Block::Place(Place::Items) => {
                desk.inset = 0.0;
                items(&mut desk, &mut flow, &form.items)?;
            }
            Block::Place(Place::Signatures) => signatures(&mut desk, &mut flow, &form.household)?,
            // A form is signed by guardians, not by the school.
            Block::Place(Place::Signature) => {}
        }
    }
    flow.place(&mut desk.sheet, top);
    desk.heads_and_feet(&format!("{} · {}", form.code, letterhead.school))?;
    Ok(desk.sheet)
}

/// Side of the QR code.
const CODE: f32 = mm(22.0);

/// Draws the code for the machine, and under it for people.
fn draw_code(desk: &mut Desk<'_>, code: &str, top: f32, number: usize) -> Result<(), Error> {
    let left = LEFT + COLUMN - CODE;
    let rectangles = codes::rectangles(code, (left, top), CODE);
    let rectangles = rectangles.ok_or(Error::CodeTooLong { form: number })?;
    let alternative = desk.labels.get("qr_code", &[("code", code)])?;
    let figure = desk.sheet.node(ROOT, Role::Figure, &alternative);
    desk.sheet.nodes[figure].bounds = Some([left, top, left + CODE, top + CODE]);
    desk.sheet.draw(
        figure,
        [Item::Fill {
            rectangles,
            shade: Shade::Black,
        }],
    );
    let set = desk.typesetter.set_plain(code, SMALL, mm(60.0))?;
    let node = desk.sheet.node(ROOT, Role::Paragraph, &set.text);
    let right = left + CODE;
    let lines = set.lines.iter().map(|line| Item::Line {
        line: Arc::clone(line),
        x: right - line.width,
        y: top + CODE + 10.0,
    });
    desk.sheet.draw(node, lines);
    Ok(())
}

/// Whose form it is.
fn pupil(desk: &mut Desk<'_>, flow: &mut Flow, form: &ConsentForm) -> Result<(), Error> {
    const PUPIL: Style = Style::new(Face::Regular, 115);
    let group = desk.labels.get("group", &[("group", &form.group)])?;
    let text = [
        Stretch {
            text: form.pupil.clone(),
            bold: true,
        },
        Stretch {
            text: format!(" · {group}"),
            bold: false,
        },
    ];
    desk.paragraph(flow, &text, (PUPIL, 15.0))?;
    flow.gap = 8.0;
    Ok(())
}

/// Columns of the table of items: what, last year, yes and no.
struct Columns {
    what: f32,
    last_year: f32,
    answer: f32,
}

impl Columns {
    fn of(items: &[ConsentLine]) -> Self {
        let answer = mm(15.0);
        let remembered = items.iter().any(|item| item.last_year.is_some());
        let last_year = if remembered { mm(22.0) } else { 0.0 };
        Self {
            what: COLUMN - last_year - 2.0 * answer,
            last_year,
            answer,
        }
    }

    /// Left edges of the columns for last year, yes and no.
    fn edges(&self) -> [f32; 3] {
        let last_year = LEFT + self.what;
        let yes = last_year + self.last_year;
        [last_year, yes, yes + self.answer]
    }
}

fn items(desk: &mut Desk<'_>, flow: &mut Flow, items: &[ConsentLine]) -> Result<(), Error> {
    let columns = Columns::of(items);
    let table = desk.sheet.node(ROOT, Role::Table, "");
    let head = desk.sheet.node(table, Role::TableHead, "");
    let row = desk.sheet.node(head, Role::Row, "");
    flow.glue();
    let head = table_head(desk, row, &columns)?;
    flow.row(head);
    // A head alone at the foot of a page heads nothing.
    flow.glue();
    let body = desk.sheet.node(table, Role::TableBody, "");
    for item in items {
        let row = desk.sheet.node(body, Role::Row, "");
        let row = item_row(desk, row, item, &columns)?;
        flow.row(row);
    }
    flow.gap = 9.0;
    Ok(())
}

fn table_head(desk: &mut Desk<'_>, row: usize, columns: &Columns) -> Result<Row, Error> {
    const HEIGHT: f32 = 19.0;
    const STYLE: Style = Style::new(Face::Bold, 90);
    let [last_year, yes, no] = columns.edges();
    let mut cells = Vec::new();
    let heads = [
        ("what", LEFT + 4.0, 0.0),
        ("last_year", last_year, columns.last_year),
        ("yes", yes, columns.answer),
        ("no", no, columns.answer),
    ];
    for (label, x, centred_in) in heads {
        if label == "last_year" && columns.last_year == 0.0 {
            continue;
        }
        let text = desk.labels.get(label, &[])?;
        let set = desk.typesetter.set_plain(&text, STYLE, columns.what)?;
        let node = desk.sheet.node(row, Role::ColumnHeader, &set.text);
        cells.push(Cell {
            node,
            x: centred(&set, x, centred_in),
            baseline: 12.8,
            ..cell(&set)
        });
    }
    let ground = Item::Fill {
        rectangles: vec![[LEFT, 0.0, COLUMN, HEIGHT]],
        shade: Shade::Pale,
    };
    let ornaments = vec![ground];
    Ok(Row {
        before: 9.0,
        height: HEIGHT,
        may_break: true,
        cells,
        ornaments,
    })
}

fn item_row(
    desk: &mut Desk<'_>,
    row: usize,
    item: &ConsentLine,
    columns: &Columns,
) -> Result<Row, Error> {
    const PADDING: f32 = 4.0;
    const SMALL_LEADING: f32 = 11.0;
    let [last_year, yes, no] = columns.edges();
    let width = columns.what - 12.0;
    // The space keeps the label apart from its explanation when both are read in one breath.
    let label = desk
        .typesetter
        .set_plain(&format!("{} ", item.label), CELL, width)?;
    let explanation = desk
        .typesetter
        .set_plain(&item.explanation, CELL_SMALL, width)?;
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
            leading: LEADING,
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
    if columns.last_year > 0.0 {
        let word = match item.last_year {
            Some(true) => "last_year_yes",
            Some(false) => "last_year_no",
            None => "last_year_unknown",
        };
        let set = desk
            .typesetter
            .set_plain(&desk.labels.get(word, &[])?, CELL, mm(30.0))?;
        let node = desk.sheet.node(row, Role::Cell, &set.text);
        let x = centred(&set, last_year, columns.last_year);
        cells.push(Cell {
            node,
            x,
            baseline: PADDING + 9.5,
            ..cell(&set)
        });
    }
    for edge in [yes, no] {
        let set = desk.typesetter.set_plain("☐", BOX, columns.answer)?;
        let node = desk.sheet.node(row, Role::Cell, &set.text);
        let x = centred(&set, edge, columns.answer);
        cells.push(Cell {
            node,
            x,
            baseline: PADDING + 12.0,
            ..cell(&set)
        });
    }
    let height = (text_height + 2.0 * PADDING).max(23.0);
    let line = Item::Rule {
        x: LEFT,
        y: height - 0.4,
        width: COLUMN,
        thickness: 0.4,
    };
    Ok(Row {
        before: 0.0,
        height,
        may_break: true,
        cells,
        ornaments: vec![line],
    })
}

/// A cell of a text, still without its place.
pub(super) fn cell(set: &Paragraph) -> Cell {
    Cell {
        node: ROOT,
        x: 0.0,
        baseline: 0.0,
        leading: LEADING,
        lines: set.lines.clone(),
    }
}

/// Where a text of one line begins to stand in the middle of a column; as it is in one of no width.
fn centred(set: &Paragraph, x: f32, width: f32) -> f32 {
    let text = set.lines.first().map_or(0.0, |line| line.width);
    if width == 0.0 {
        x
    } else {
        x + (width - text) / 2.0
    }
}

/// A line for each guardian: name, date and signature.
fn signatures(desk: &mut Desk<'_>, flow: &mut Flow, household: &[String]) -> Result<(), Error> {
    const LINE: f32 = 32.0;
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
