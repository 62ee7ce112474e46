//! Running text over pages.
//!
//! Text is a column of rows: a line of a paragraph, a row of a table, room for a signature. Each
//! row says whether a page may end before it; that is all there is to widows and orphans, to
//! headings that stay with their text and to signatures that never stand alone.

use std::sync::Arc;

use crate::error::Error;
use crate::layout::sheet::{Artifact, Item, Role, Sheet};
use crate::layout::{BOTTOM, COLUMN, LEFT, NEXT_TOP};
use crate::text::paragraph::{Line, Span, Typesetter};

/// One row of the column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// White space above, dropped at the top of a page.
    pub(crate) before: f32,
    pub(crate) height: f32,
    /// Whether a page may end before this row.
    pub(crate) may_break: bool,
    pub(crate) cells: Vec<Cell>,
    /// Ornaments, drawn before the cells; `y` counts from the top of the row.
    pub(crate) ornaments: Vec<Item>,
}

/// Lines of one node inside a row.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) node: usize,
    /// From the left edge of the page.
    pub(crate) x: f32,
    /// From the top of the row to the first baseline.
    pub(crate) baseline: f32,
    pub(crate) leading: f32,
    pub(crate) lines: Vec<Arc<Line>>,
}

/// How a paragraph stands in the column; measures in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) before: f32,
    pub(crate) leading: f32,
    pub(crate) indent: f32,
    /// White space to the right.
    pub(crate) inset: f32,
    /// Whether the next row must stay on the same page.
    pub(crate) keep_with_next: bool,
}

/// The head of a table: it stands again wherever the table goes on on a next page.
#[derive(Debug)]
struct Head {
    row: Row,
    /// The place of the head among the rows.
    at: usize,
    /// The place of the first row below the table.
    until: usize,
}

/// Rows that wait for their page.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    rows: Vec<Row>,
    heads: Vec<Head>,
    glued: bool,
    /// The least white space above the next row.
    pub(crate) gap: f32,
}

impl Flow {
    /// Adds a row of a table or a form.
    pub(crate) fn row(&mut self, mut row: Row) {
        row.may_break &= !std::mem::take(&mut self.glued);
        row.before = row.before.max(std::mem::take(&mut self.gap));
        self.rows.push(row);
    }

    /// Adds the head of a table, that stays with the row below it and stands again on each page on
    /// which the table goes on.
    pub(crate) fn head(&mut self, row: Row) {
        self.heads.push(Head {
            row: row.clone(),
            at: self.rows.len(),
            until: usize::MAX,
        });
        self.row(row);
        self.glue();
    }

    /// Ends the table of the last head.
    pub(crate) fn end_table(&mut self) {
        if let Some(head) = self.heads.last_mut() {
            head.until = self.rows.len();
        }
    }

    /// Keeps the next row on the page of the last.
    pub(crate) fn glue(&mut self) {
        self.glued = true;
    }

    /// Adds a paragraph as a new node, line by line. Returns its node.
    pub(crate) fn paragraph(
        &mut self,
        sheet: &mut Sheet,
        typesetter: &mut Typesetter,
        (parent, role): (usize, Role),
        spans: &[Span],
        setting: Setting,
    ) -> Result<usize, Error> {
        let set = typesetter.set(spans, COLUMN - setting.indent - setting.inset)?;
        let node = sheet.node(parent, role, &set.text);
        let count = set.lines.len();
        for (index, line) in set.lines.iter().enumerate() {
            let cell = Cell {
                node,
                x: LEFT + setting.indent,
                baseline: setting.leading * 0.75,
                leading: setting.leading,
                lines: vec![Arc::clone(line)],
            };
            self.row(Row {
                before: if index == 0 { setting.before } else { 0.0 },
                height: setting.leading,
                may_break: index == 0 || (index >= 2 && count - index >= 2),
                cells: vec![cell],
                ornaments: Vec::new(),
            });
        }
        if setting.keep_with_next {
            self.glue();
        }
        Ok(node)
    }

    /// Adds something to the last row, such as the label of a list item.
    pub(crate) fn beside(&mut self, at: usize, cell: Cell) {
        if let Some(row) = self.rows.get_mut(at) {
            row.cells.insert(0, cell);
        }
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Puts the rows on the last page of the sheet from `top` on, and on as many more as needed.
    /// Returns where the last row ends.
    pub(crate) fn place(self, sheet: &mut Sheet, top: f32) -> f32 {
        let ends = page_ends(&self.rows, &self.heads, top);
        let mut rows = self.rows.into_iter();
        let mut start = 0;
        let mut y = top;
        for (page, end) in ends.into_iter().enumerate() {
            if page > 0 {
                sheet.turn();
                y = NEXT_TOP;
                if let Some(head) = head_over(&self.heads, start) {
                    let at = sheet.pages.len() - 1;
                    sheet.adorn(at, Artifact::Header, drawn(&head.row, y));
                    y += head.row.height;
                }
            }
            let on_page: Vec<Row> = rows.by_ref().take(end - start).collect();
            y = place_page(sheet, on_page, y);
            start = end;
        }
        y
    }
}

/// The head of the table that goes on with the row at `start`.
fn head_over(heads: &[Head], start: usize) -> Option<&Head> {
    heads
        .iter()
        .find(|head| head.at < start && start < head.until)
}

/// Everything in a row whose top is at `y`.
fn drawn(row: &Row, y: f32) -> Vec<Item> {
    let ornaments = row.ornaments.iter().cloned();
    let mut items: Vec<Item> = ornaments.map(|item| item.moved_down(y)).collect();
    for cell in &row.cells {
        items.extend(cell.lines.iter().enumerate().map(|(at, line)| Item::Line {
            line: Arc::clone(line),
            x: cell.x,
            y: y + cell.baseline + at as f32 * cell.leading,
        }));
    }
    items
}

/// The index after the last row of each page.
fn page_ends(rows: &[Row], heads: &[Head], top: f32) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    let mut top = top;
    while start < rows.len() {
        let mut y = top;
        let mut end = rows.len();
        for (index, row) in rows.iter().enumerate().skip(start) {
            y += row.height + if index == start { 0.0 } else { row.before };
            if y > BOTTOM && index > start {
                let allowed = |at: &usize| rows[*at].may_break;
                end = (start + 1..=index).rev().find(allowed).unwrap_or(index);
                break;
            }
        }
        ends.push(end);
        start = end;
        top = NEXT_TOP + head_over(heads, start).map_or(0.0, |head| head.row.height);
    }
    ends
}

fn place_page(sheet: &mut Sheet, rows: Vec<Row>, top: f32) -> f32 {
    let page = sheet.pages.len() - 1;
    let mut y = top;
    // Lines of one node stay one piece of content as long as nothing comes between.
    let mut open: Option<(usize, Vec<Item>)> = None;
    for (index, row) in rows.into_iter().enumerate() {
        y += if index == 0 { 0.0 } else { row.before };
        if !row.ornaments.is_empty() {
            let shifted = row.ornaments.into_iter().map(|item| item.moved_down(y));
            if let Some((node, items)) = open.take() {
                sheet.draw(node, items);
            }
            sheet.adorn(page, Artifact::Ornament, shifted);
        }
        for cell in row.cells {
            let first = y + cell.baseline;
            let lines = cell
                .lines
                .into_iter()
                .enumerate()
                .map(|(at, line)| Item::Line {
                    line,
                    x: cell.x,
                    y: first + at as f32 * cell.leading,
                });
            match &mut open {
                Some((node, items)) if *node == cell.node => items.extend(lines),
                _ => {
                    if let Some((node, items)) = open.replace((cell.node, lines.collect())) {
                        sheet.draw(node, items);
                    }
                }
            }
        }
        y += row.height;
    }
    if let Some((node, items)) = open {
        sheet.draw(node, items);
    }
    y
}

impl Item {
    fn moved_down(self, by: f32) -> Self {
        match self {
            Self::Line { line, x, y } => Self::Line { line, x, y: y + by },
            Self::Rule {
                x,
                y,
                width,
                thickness,
            } => Self::Rule {
                x,
                y: y + by,
                width,
                thickness,
            },
            Self::Fill { rectangles, shade } => Self::Fill {
                rectangles: rectangles
                    .into_iter()
                    .map(|[x, y, w, h]| [x, y + by, w, h])
                    .collect(),
                shade,
            },
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::layout::sheet::ROOT;
    use crate::text::faces::Face;
    use crate::text::paragraph::Style;

    fn pages_of(lines: usize, top: f32) -> Vec<usize> {
        let mut sheet = Sheet::new();
        let mut typesetter = Typesetter::new(Language::Dutch).unwrap();
        let mut flow = Flow::default();
        let setting = Setting {
            before: 6.0,
            leading: 14.0,
            indent: 0.0,
            inset: 0.0,
            keep_with_next: false,
        };
        let text = "Aan deze regel zit geen woord te veel, want hij vult zijn regel net. ";
        let spans = [Span {
            text: text.repeat(lines),
            style: Style::new(Face::Regular, 130),
        }];
        flow.paragraph(
            &mut sheet,
            &mut typesetter,
            (ROOT, Role::Paragraph),
            &spans,
            setting,
        )
        .unwrap();
        flow.place(&mut sheet, top);
        let lines = |page: &crate::layout::sheet::Page| {
            page.items
                .iter()
                .filter(|item| matches!(item, Item::Line { .. }))
                .count()
        };
        sheet.pages.iter().map(lines).collect()
    }

    #[test]
    fn no_line_of_a_paragraph_stands_alone_on_a_page() {
        for top in 0..40 {
            for lines in 6..16 {
                let counts = pages_of(lines, BOTTOM - 150.0 + top as f32 * 2.0);
                assert!(counts.iter().all(|count| *count != 1), "{counts:?}");
            }
        }
    }
}
