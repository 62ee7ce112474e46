//! The sheet with the recovery key: one page for the safe, that says what it is for and how to
//! type it. Deliberately absent: where the key comes from.

use chrono::NaiveDate;

use crate::assets;
use crate::error::Error;
use crate::fields::Fields;
use crate::language::Language;
use crate::layout::flow::{Cell, Flow, Row};
use crate::layout::sheet::{Item, ROOT, Role};
use crate::layout::{COLUMN, LEFT, mm};
use crate::pdf::{Publication, write};
use crate::stationery::{Desk, Letterhead, RUNNING, SMALL};
use crate::template::Place;
use crate::text::faces::Face;
use crate::text::paragraph::Style;

/// Groups of the key in one row of the sheet.
const ABREAST: usize = 4;
const GROUP: Style = Style::new(Face::Bold, 190);

/// What stands on the sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// The language of its words.
    pub language: Language,
    /// Whose register the key opens.
    pub letterhead: Letterhead,
    /// The day on which the key was made.
    pub made_on: NaiveDate,
    /// The groups of the key, in order.
    pub groups: Vec<String>,
}

impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoverySheet")
    }
}

/// Draws the sheet as a PDF of one page.
///
/// # Errors
/// `MissingGlyph` for a character in the school's details that no font has.
pub fn recovery_sheet(asked: &RecoverySheet) -> Result<Vec<u8>, Error> {
    let fields = Fields::new()
        .text("school", &asked.letterhead.school)
        .date("made_on", asked.made_on);
    drawn(
        "recovery_sheet",
        asked.language,
        &asked.letterhead,
        &fields,
        &asked.groups,
    )
}

/// Draws a sheet of one page from its template, with groups of characters at the place of the
/// items.
pub(crate) fn drawn(
    template: &'static str,
    language: Language,
    letterhead: &Letterhead,
    fields: &Fields,
    items: &[String],
) -> Result<Vec<u8>, Error> {
    let blocks = assets::template(template, language)?.fill(fields, language)?;
    let (sheet, title) = Desk::with(language, |desk| {
        let head = desk.letterhead(letterhead)?;
        let mut flow = Flow::default();
        let title = desk.blocks(&mut flow, &blocks, |desk, flow, place| match place {
            Place::Items => groups(desk, flow, items),
            // The other places are those of letters and forms.
            _ => Ok(()),
        })?;
        flow.place(&mut desk.sheet, head.max(mm(44.0)) + mm(10.0));
        desk.heads_and_feet(&title)?;
        Ok(title)
    })?;
    write(Publication {
        title,
        language,
        sheets: vec![sheet],
        logo: letterhead.printed_logo(),
        chapters: Vec::new(),
    })
}

/// The groups, each under its number, between two lines.
fn groups(desk: &mut Desk<'_>, flow: &mut Flow, groups: &[String]) -> Result<(), Error> {
    const HEIGHT: f32 = 48.0;
    let width = COLUMN / ABREAST as f32;
    let table = desk.sheet.node(ROOT, Role::Table, "");
    flow.gap = 14.0;
    let rule = |y| Item::Rule {
        x: LEFT,
        y,
        width: COLUMN,
        thickness: 0.6,
    };
    let rows = groups.chunks(ABREAST).count();
    for (line, abreast) in groups.chunks(ABREAST).enumerate() {
        let row = desk.sheet.node(table, Role::Row, "");
        let mut cells = Vec::new();
        for (at, group) in abreast.iter().enumerate() {
            let number = (line * ABREAST + at + 1).to_string();
            let x = LEFT + at as f32 * width + 6.0;
            for (role, text, style, baseline) in [
                (Role::RowHeader, number.as_str(), SMALL, 14.0),
                (Role::Cell, group.as_str(), GROUP, 36.0),
            ] {
                let set = desk.typesetter.set_plain(text, style, width)?;
                cells.push(Cell {
                    node: desk.sheet.node(row, role, &set.text),
                    x,
                    baseline,
                    leading: RUNNING.1,
                    lines: set.lines.clone(),
                });
            }
        }
        let mut ornaments = vec![rule(0.0)];
        if line + 1 == rows {
            ornaments.push(rule(HEIGHT));
        }
        flow.row(Row {
            before: 0.0,
            height: HEIGHT,
            may_break: false,
            cells,
            ornaments,
        });
    }
    flow.gap = 14.0;
    Ok(())
}
