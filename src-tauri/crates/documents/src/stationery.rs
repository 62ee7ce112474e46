//! What every sheet of the school shares: the letterhead, the window for the address, the blocks of
//! text, the head of a second page and the foot with its number.

use std::sync::Arc;

use domain::stationery::{Stationery, Window};

use crate::assets;
use crate::error::Error;
use crate::language::Language;
use crate::layout::flow::{Cell, Flow, Row, Setting};
use crate::layout::sheet::{Artifact, Item, ROOT, Role, Sheet};
use crate::layout::{COLUMN, LEFT, PAGE_HEIGHT, mm};
use crate::logo::Logo;
use crate::template::{Block, Labels, Place, Stretch, plain};
use crate::text::faces::Face;
use crate::text::paragraph::{Span, Style, Typesetter};

/// The school as it stands at the top of every document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// Name of the school.
    pub school: String,
    /// Name of its board (bevoegd gezag).
    pub board: String,
    /// Address of the school, line by line.
    pub address: Vec<String>,
    /// Telephone, e-mail, web site; one a line.
    pub contact: Vec<String>,
    /// The school's logo, if it has one.
    pub logo: Option<Arc<Logo>>,
    /// How the paper is.
    pub stationery: Stationery,
}

impl Letterhead {
    /// The logo where it is printed: not on paper that carries it already.
    pub(crate) fn printed_logo(&self) -> Option<Arc<Logo>> {
        self.logo.clone().filter(|_| !self.stationery.preprinted)
    }
}

pub(crate) const BODY: Style = Style::new(Face::Regular, 100);
pub(crate) const SMALL: Style = Style::new(Face::Regular, 80).grey();
const LONG_ADDRESS: Style = Style::new(Face::Regular, 90);
const NAME: Style = Style::new(Face::Bold, 140);
const BOARD: Style = Style::new(Face::Regular, 90).grey();
const TITLE: Style = Style::new(Face::Bold, 130);
const HEADING: Style = Style::new(Face::Bold, 105);
const LEADING: f32 = 14.0;

/// The window of a DL or C5 envelope: 90 by 35 millimetres, 20 from one side and 50 from the top.
/// Seven lines fit; fewer stand in its middle, with room to shift both ways.
const WINDOW_TOP: f32 = mm(50.0);
const WINDOW_HEIGHT: f32 = mm(35.0);
const ADDRESS_WIDTH: f32 = mm(83.0);
const ADDRESS_LINES: usize = 7;

/// Where what is printed on the paper already ends.
const PREPRINTED: f32 = mm(44.0);

/// Where the lines of the address begin.
pub(crate) const fn address_left(window: Window) -> f32 {
    match window {
        Window::Left => LEFT,
        Window::Right => mm(105.0),
    }
}

/// One document under the pen.
pub(crate) struct Desk<'a> {
    pub(crate) sheet: Sheet,
    pub(crate) typesetter: &'a mut Typesetter,
    pub(crate) labels: &'a Labels,
    /// How much narrower than the column titles and paragraphs are set.
    pub(crate) inset: f32,
}

impl Desk<'_> {
    /// Lays an empty sheet down, with the words of a language, and lets `draw` draw on it.
    pub(crate) fn with<T>(
        language: Language,
        draw: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
    ) -> Result<(Sheet, T), Error> {
        let labels = assets::labels(language)?;
        let mut typesetter = Typesetter::new(language)?;
        let mut desk = Desk {
            sheet: Sheet::new(),
            typesetter: &mut typesetter,
            labels: &labels,
            inset: 0.0,
        };
        let drawn = draw(&mut desk)?;
        Ok((desk.sheet, drawn))
    }

    /// Sets the blocks of a template, and what `fill` puts at its places. Returns its subject.
    pub(crate) fn blocks(
        &mut self,
        flow: &mut Flow,
        blocks: &[Block],
        mut fill: impl FnMut(&mut Self, &mut Flow, Place) -> Result<(), Error>,
    ) -> Result<String, Error> {
        let mut title = String::new();
        for block in blocks {
            match block {
                Block::Subject(text) => {
                    title = plain(text);
                    self.title(flow, text)?;
                }
                Block::Heading(text) => self.heading(flow, text)?,
                Block::Paragraph(text) => self.paragraph(flow, text, RUNNING)?,
                Block::Numbered(items) => self.list(flow, items, Role::NumberedList)?,
                Block::Bulleted(items) => self.list(flow, items, Role::BulletedList)?,
                Block::Table(rows) => self.pairs(flow, rows)?,
                Block::Place(place) => fill(self, flow, *place)?,
            }
        }
        Ok(title)
    }

    /// Draws lines of text at a fixed place, one node a line. Returns the baseline after the last.
    pub(crate) fn lines(
        &mut self,
        lines: &[String],
        style: Style,
        (x, y): (f32, f32),
        (width, leading): (f32, f32),
    ) -> Result<f32, Error> {
        let mut y = y;
        for text in lines.iter().filter(|text| !text.trim().is_empty()) {
            let set = self.typesetter.set_plain(text, style, width)?;
            let node = self.sheet.node(ROOT, Role::Paragraph, &set.text);
            let items = set.lines.iter().enumerate().map(|(at, line)| Item::Line {
                line: Arc::clone(line),
                x,
                y: y + at as f32 * leading,
            });
            self.sheet.draw(node, items);
            y += set.lines.len() as f32 * leading;
        }
        Ok(y)
    }

    /// Draws the school's logo, name, board and addresses at the top of the first page, unless
    /// they are on the paper already. Returns where they end.
    pub(crate) fn letterhead(&mut self, letterhead: &Letterhead) -> Result<f32, Error> {
        if letterhead.stationery.preprinted {
            return Ok(PREPRINTED);
        }
        let (mut x, mut y, mut width) = (LEFT, mm(20.0), COLUMN - mm(58.0));
        if let Some(logo) = &letterhead.logo {
            let (wide, high) = logo.size();
            let place = if logo.is_beside() {
                let place = [LEFT, mm(13.5), wide, high];
                x += wide + mm(5.0);
                width -= wide + mm(5.0);
                place
            } else {
                y = mm(31.5);
                [LEFT, mm(12.0), wide, high]
            };
            self.sheet.adorn(0, Artifact::Header, [Item::Logo(place)]);
        }
        let school = std::slice::from_ref(&letterhead.school);
        let y = self.lines(school, NAME, (x, y), (width, 17.0))?;
        let board = std::slice::from_ref(&letterhead.board);
        let left_end = self.lines(board, BOARD, (x, y - 3.0), (width, 11.0))?;
        let x = LEFT + COLUMN - mm(52.0);
        let y = self.lines(&letterhead.address, SMALL, (x, mm(19.5)), (mm(52.0), 10.5))?;
        let right_end = self.lines(&letterhead.contact, SMALL, (x, y), (mm(52.0), 10.5))?;
        Ok(left_end.max(right_end))
    }

    /// Draws the address in the window of the school's envelopes, smaller when it would run out of
    /// sight below, and the marks to fold by. Returns where what follows is out of sight.
    pub(crate) fn address(
        &mut self,
        recipient: &[String],
        stationery: Stationery,
    ) -> Result<f32, Error> {
        let marks = stationery.fold.marks().iter().map(|down| Item::Rule {
            x: mm(5.0),
            y: mm(*down),
            width: mm(4.0),
            thickness: 0.4,
        });
        let marks: Vec<Item> = marks.collect();
        if !marks.is_empty() {
            self.sheet.adorn(0, Artifact::Ornament, marks);
        }
        let mut count = 0;
        for line in recipient {
            let set = self.typesetter.set_plain(line, BODY, ADDRESS_WIDTH)?;
            count += set.lines.len();
        }
        let (style, leading) = if count > ADDRESS_LINES {
            (LONG_ADDRESS, 11.0)
        } else {
            (BODY, LEADING)
        };
        let above = (WINDOW_HEIGHT - count as f32 * leading).max(0.0) / 2.0;
        let top = WINDOW_TOP + above + leading * 0.75;
        let place = (address_left(stationery.window), top);
        let end = self.lines(recipient, style, place, (ADDRESS_WIDTH, leading))?;
        Ok(end.max(mm(82.0)))
    }

    /// Draws small words with a value under each, side by side.
    pub(crate) fn particulars(&mut self, pairs: &[(String, String)], y: f32) -> Result<(), Error> {
        let width = COLUMN / 2.0;
        for (at, (label, value)) in pairs.iter().enumerate() {
            let x = LEFT + at as f32 * width;
            let column = (width - 8.0, 12.0);
            let y = self.lines(std::slice::from_ref(label), SMALL, (x, y), column)?;
            self.lines(std::slice::from_ref(value), BODY, (x, y + 1.0), column)?;
        }
        Ok(())
    }

    pub(crate) fn title(&mut self, flow: &mut Flow, text: &[Stretch]) -> Result<(), Error> {
        let setting = Setting {
            before: 0.0,
            leading: 18.0,
            indent: 0.0,
            inset: self.inset,
            keep_with_next: true,
        };
        let spans = styled(text, TITLE);
        flow.paragraph(
            &mut self.sheet,
            self.typesetter,
            (ROOT, Role::Title),
            &spans,
            setting,
        )?;
        flow.gap = 10.0;
        Ok(())
    }

    pub(crate) fn heading(&mut self, flow: &mut Flow, text: &[Stretch]) -> Result<(), Error> {
        let setting = Setting {
            before: 12.0,
            leading: 15.0,
            indent: 0.0,
            inset: self.inset,
            keep_with_next: true,
        };
        let spans = styled(text, HEADING);
        flow.paragraph(
            &mut self.sheet,
            self.typesetter,
            (ROOT, Role::Heading),
            &spans,
            setting,
        )?;
        flow.gap = 1.5;
        Ok(())
    }

    pub(crate) fn paragraph(
        &mut self,
        flow: &mut Flow,
        text: &[Stretch],
        (style, leading): (Style, f32),
    ) -> Result<(), Error> {
        let before = if flow.gap > 0.0 {
            flow.gap
        } else {
            leading * 0.5
        };
        let setting = Setting {
            before,
            leading,
            indent: 0.0,
            inset: self.inset,
            keep_with_next: false,
        };
        let spans = styled(text, style);
        flow.paragraph(
            &mut self.sheet,
            self.typesetter,
            (ROOT, Role::Paragraph),
            &spans,
            setting,
        )?;
        Ok(())
    }

    pub(crate) fn list(
        &mut self,
        flow: &mut Flow,
        items: &[Vec<Stretch>],
        role: Role,
    ) -> Result<(), Error> {
        const INDENT: f32 = 18.0;
        let list = self.sheet.node(ROOT, role, "");
        // The sentence that leads into a list stays with its first item.
        flow.glue();
        for (index, text) in items.iter().enumerate() {
            let item = self.sheet.node(list, Role::Item, "");
            let label = match role {
                Role::NumberedList => format!("{}.", index + 1),
                _ => "•".to_owned(),
            };
            let label_node = self.sheet.node(item, Role::Label, &label);
            let set = self.typesetter.set_plain(&label, BODY, INDENT)?;
            let first = flow.len();
            let setting = Setting {
                before: 3.0,
                leading: LEADING,
                indent: INDENT,
                inset: 0.0,
                keep_with_next: false,
            };
            let spans = styled(text, BODY);
            flow.paragraph(
                &mut self.sheet,
                self.typesetter,
                (item, Role::Body),
                &spans,
                setting,
            )?;
            let x = LEFT + if role == Role::NumberedList { 2.0 } else { 5.0 };
            let lines = set.lines.clone();
            let baseline = LEADING * 0.75;
            flow.beside(
                first,
                Cell {
                    node: label_node,
                    x,
                    baseline,
                    leading: LEADING,
                    lines,
                },
            );
        }
        Ok(())
    }

    /// A table of two columns without lines: what, and its value.
    pub(crate) fn pairs(
        &mut self,
        flow: &mut Flow,
        rows: &[(Vec<Stretch>, Vec<Stretch>)],
    ) -> Result<(), Error> {
        const TERM: f32 = mm(48.0);
        let table = self.sheet.node(ROOT, Role::Table, "");
        for (term, value) in rows {
            let row = self.sheet.node(table, Role::Row, "");
            let term = self
                .typesetter
                .set(&styled(term, BODY.grey()), TERM - 8.0)?;
            let value = self.typesetter.set(&styled(value, BODY), COLUMN - TERM)?;
            let mut cells = Vec::new();
            for (role, set, x) in [
                (Role::RowHeader, &term, LEFT),
                (Role::Cell, &value, LEFT + TERM),
            ] {
                let node = self.sheet.node(row, role, &set.text);
                let baseline = LEADING * 0.75;
                let lines = set.lines.clone();
                cells.push(Cell {
                    node,
                    x,
                    baseline,
                    leading: LEADING,
                    lines,
                });
            }
            let lines = term.lines.len().max(value.lines.len());
            flow.row(Row {
                before: 2.0,
                height: lines as f32 * LEADING,
                may_break: true,
                cells,
                ornaments: Vec::new(),
            });
        }
        flow.gap = 9.0;
        Ok(())
    }

    /// Draws the number of each page, and on later pages what document they belong to.
    pub(crate) fn heads_and_feet(&mut self, what: &str) -> Result<(), Error> {
        let pages = self.sheet.pages.len();
        let foot = PAGE_HEIGHT - mm(12.0);
        for page in 0..pages {
            let (number, of) = ((page + 1).to_string(), pages.to_string());
            let count = self
                .labels
                .get("page", &[("page", &number), ("pages", &of)])?;
            let count = self.typesetter.set_plain(&count, SMALL, COLUMN)?;
            let what = self.typesetter.set_plain(what, SMALL, COLUMN - mm(35.0))?;
            let mut items = Vec::new();
            if let Some(line) = count.lines.first() {
                let x = LEFT + COLUMN - line.width;
                items.push(Item::Line {
                    line: Arc::clone(line),
                    x,
                    y: foot,
                });
            }
            let what = what.lines.first().map(Arc::clone);
            if page == 0 {
                items.extend(what.map(|line| Item::Line {
                    line,
                    x: LEFT,
                    y: foot,
                }));
            } else {
                let mut head = vec![Item::Rule {
                    x: LEFT,
                    y: mm(20.5),
                    width: COLUMN,
                    thickness: 0.4,
                }];
                head.extend(what.map(|line| Item::Line {
                    line,
                    x: LEFT,
                    y: mm(18.5),
                }));
                self.sheet.adorn(page, Artifact::Header, head);
            }
            self.sheet.adorn(page, Artifact::Footer, items);
        }
        Ok(())
    }
}

/// Spans of a text whose bold stretches take the bold face of the style.
pub(crate) fn styled(text: &[Stretch], style: Style) -> Vec<Span> {
    let style_of = |bold: bool| if bold { style.bold() } else { style };
    let span = |s: &Stretch| Span {
        text: s.text.clone(),
        style: style_of(s.bold),
    };
    text.iter().map(span).collect()
}

/// The style and leading of running text.
pub(crate) const RUNNING: (Style, f32) = (BODY, LEADING);
