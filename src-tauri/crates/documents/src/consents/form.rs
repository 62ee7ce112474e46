//! One form of two pages: the front says what is asked and what it means, the back is the answer
//! sheet, so that one scan of one page holds the code, the ticks and the signatures.

use std::sync::Arc;

use super::answers;
use super::{ConsentForm, Wording};
use crate::codes;
use crate::error::Error;
use crate::fields::Fields;
use crate::layout::flow::{Cell, Flow};
use crate::layout::sheet::{Artifact, Item, ROOT, Role, Sheet};
use crate::layout::{COLUMN, LEFT, NEXT_TOP, mm};
use crate::stationery::{Desk, Letterhead, SMALL};
use crate::template::{Block, Place, Stretch};
use crate::text::faces::Face;
use crate::text::paragraph::{Paragraph, Style};

pub(super) const BODY: Style = Style::new(Face::Regular, 95);
pub(super) const LEADING: f32 = 13.0;
pub(super) const CELL: Style = Style::new(Face::Regular, 95);
pub(super) const CELL_SMALL: Style = Style::new(Face::Regular, 85).grey();

/// Side of the QR code.
const CODE: f32 = mm(22.0);
/// Width and height of the bars.
const BARS: (f32, f32) = (mm(56.0), mm(9.0));

/// Draws the form with that number in the whole.
pub(super) fn draw(
    form: &ConsentForm,
    number: usize,
    letterhead: &Letterhead,
    wording: &mut Wording,
) -> Result<Sheet, Error> {
    if form.items.iter().all(|item| item.asks.is_empty()) {
        return Err(Error::Nothing);
    }
    let fields = Fields::new()
        .text("school", &letterhead.school)
        .text("board", &letterhead.board)
        .text("school_year", &form.school_year)
        .text("contact", &form.contact)
        .date("return_by", form.return_by)
        .flag("lasting", form.lasting)
        .flag("staff", form.staff);
    let template = form.template.as_deref().unwrap_or(&wording.template);
    let blocks = template.fill(&fields, form.language)?;
    let mut desk = wording.desk();
    let head = desk.letterhead(letterhead)?;
    let top = if form.recipient.is_empty() || form.letter.is_some() {
        head.max(mm(42.0)) + mm(4.0)
    } else {
        desk.address(&form.recipient, letterhead.stationery)? + mm(8.0)
    };
    let mut flow = Flow::default();
    let mut top = top;
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Subject(text) => {
                desk.title(&mut flow, text)?;
                flow.gap = 4.0;
                person(&mut desk, &mut flow, form)?;
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
            Block::Place(Place::Answers) => {
                std::mem::take(&mut flow).place(&mut desk.sheet, top);
                desk.sheet.turn();
                top = answer_head(&mut desk, &mut flow, form, number)?;
            }
            Block::Place(Place::Items) => answers::draw(&mut desk, &mut flow, form)?,
            Block::Place(Place::Signatures) => {
                answers::signatures(&mut desk, &mut flow, &form.household)?;
            }
            // A form is signed by who answers, not by the school.
            Block::Place(Place::Signature) => {}
        }
    }
    flow.place(&mut desk.sheet, top);
    desk.heads_and_feet(&format!("{} · {}", form.code, letterhead.school))?;
    Ok(desk.sheet)
}

/// The head of the answer sheet: whose it is, with the code for a camera, for a scanner that reads
/// bars, and for people. Answers where the rest begins.
fn answer_head(
    desk: &mut Desk<'_>,
    flow: &mut Flow,
    form: &ConsentForm,
    number: usize,
) -> Result<f32, Error> {
    let top = NEXT_TOP + mm(2.0);
    let title = desk
        .labels
        .get("answer_sheet", &[("school_year", &form.school_year)])?;
    desk.inset = CODE + mm(6.0);
    desk.heading(
        flow,
        &[Stretch {
            text: title,
            bold: true,
        }],
    )?;
    person(desk, flow, form)?;
    desk.inset = 0.0;
    let end = std::mem::take(flow).place(&mut desk.sheet, top);
    let bars_top = end + mm(2.0);
    draw_code(desk, &form.code, (top, bars_top), number)?;
    let code_end = top + CODE + 12.0;
    Ok((bars_top + BARS.1 + mm(3.0)).max(code_end + mm(2.0)))
}

/// Draws the code for the machine, and under it for people.
fn draw_code(
    desk: &mut Desk<'_>,
    code: &str,
    (top, bars_top): (f32, f32),
    number: usize,
) -> Result<(), Error> {
    let left = LEFT + COLUMN - CODE;
    let bare: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let bars = codes::bars(&bare, BARS).ok_or(Error::CodeTooLong { form: number })?;
    let page = desk.sheet.pages.len() - 1;
    // The figure says what the code is; the bars say the same once more.
    desk.sheet.adorn(
        page,
        Artifact::Ornament,
        [Item::Code {
            x: LEFT,
            y: bars_top,
            code: bars,
        }],
    );
    let square = codes::square(code, CODE).ok_or(Error::CodeTooLong { form: number })?;
    let alternative = desk.labels.get("qr_code", &[("code", code)])?;
    let figure = desk.sheet.node(ROOT, Role::Figure, &alternative);
    desk.sheet.nodes[figure].bounds = Some([left, top, left + CODE, top + CODE]);
    desk.sheet.draw(
        figure,
        [Item::Code {
            x: left,
            y: top,
            code: square,
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
fn person(desk: &mut Desk<'_>, flow: &mut Flow, form: &ConsentForm) -> Result<(), Error> {
    const PERSON: Style = Style::new(Face::Regular, 115);
    let mut text = vec![Stretch {
        text: form.pupil.clone(),
        bold: true,
    }];
    if !form.staff {
        let group = desk.labels.get("group", &[("group", &form.group)])?;
        text.push(Stretch {
            text: format!(" · {group}"),
            bold: false,
        });
    }
    desk.paragraph(flow, &text, (PERSON, 15.0))?;
    flow.gap = 8.0;
    Ok(())
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
