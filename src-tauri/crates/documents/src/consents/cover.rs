//! The sheet between the forms of one group and the next.

use super::form::{BODY, CELL, CELL_SMALL, LEADING, cell};
use super::{ConsentForm, Wording};
use crate::error::Error;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role, Sheet};
use crate::layout::{COLUMN, LEFT, mm};
use crate::stationery::Letterhead;
use crate::template::Stretch;
use crate::text::faces::Face;
use crate::text::paragraph::Style;

/// What goes between the forms of one group and the next: whose forms follow, to tick off.
pub(super) fn draw(
    forms: &[ConsentForm],
    group: &str,
    letterhead: &Letterhead,
    wording: &mut Wording,
) -> Result<Sheet, Error> {
    const ROW: f32 = 19.0;
    let Some(first) = forms.first() else {
        return Err(Error::Nothing);
    };
    let mut desk = wording.desk();
    let head = desk.letterhead(letterhead)?;
    let mut flow = Flow::default();
    desk.title(
        &mut flow,
        &[Stretch {
            text: group.to_owned(),
            bold: true,
        }],
    )?;
    let label = if forms.len() == 1 {
        "group_form"
    } else {
        "group_forms"
    };
    let values = [
        ("count", &*forms.len().to_string()),
        ("school_year", &*first.school_year),
    ];
    for text in [
        desk.labels.get(label, &values)?,
        desk.labels.get("group_help", &[])?,
    ] {
        desk.paragraph(&mut flow, &[Stretch { text, bold: false }], (BODY, LEADING))?;
    }
    flow.gap = 8.0;
    let table = desk.sheet.node(ROOT, Role::Table, "");
    for form in forms {
        let row = desk.sheet.node(table, Role::Row, "");
        let mut cells = Vec::new();
        for (role, text, style, x, width) in [
            (
                Role::RowHeader,
                form.pupil.as_str(),
                CELL,
                LEFT + 26.0,
                mm(105.0),
            ),
            (
                Role::Cell,
                form.code.as_str(),
                CELL_SMALL,
                LEFT + mm(118.0),
                mm(45.0),
            ),
            (
                Role::Cell,
                "☐",
                Style::new(Face::Boxes, 140),
                LEFT + 2.0,
                24.0,
            ),
        ] {
            let set = desk.typesetter.set_plain(text, style, width)?;
            let node = desk.sheet.node(row, role, &set.text);
            // The boxes of the font stand higher than its letters.
            let lower = if style.face == Face::Boxes { 0.78 } else { 0.7 };
            cells.push(Cell {
                node,
                x,
                baseline: ROW * lower,
                ..cell(&set)
            });
        }
        let lines = cells
            .iter()
            .map(|cell| cell.lines.len())
            .max()
            .unwrap_or(1)
            .max(1);
        let height = ROW + (lines - 1) as f32 * LEADING;
        let line = Item::Rule {
            x: LEFT,
            y: height - 0.4,
            width: COLUMN,
            thickness: 0.4,
        };
        flow.row(Row {
            before: 0.0,
            height,
            may_break: true,
            cells,
            ornaments: vec![line],
        });
    }
    flow.place(&mut desk.sheet, head.max(mm(40.0)) + mm(6.0));
    desk.heads_and_feet(&format!("{group} · {}", letterhead.school))?;
    Ok(desk.sheet)
}
