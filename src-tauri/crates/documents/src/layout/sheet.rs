//! A sheet: pages of drawn things, and the tree that says what they are.
//!
//! Everything on a page is either content of one node of the tree or an artifact, such as a page
//! number, which a screen reader skips. The order of the tree is the order of reading.

use std::sync::Arc;

use crate::codes::Code;
use crate::text::paragraph::Line;

/// What a node of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The root of a sheet.
    Section,
    Title,
    Heading,
    Paragraph,
    NumberedList,
    BulletedList,
    Item,
    Label,
    Body,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    /// Text that leads somewhere.
    Link,
}

/// A node of the tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: usize,
    pub(crate) kids: Vec<Kid>,
    /// What the node says; empty when its kids say it.
    pub(crate) text: String,
    /// Left, top, right and bottom of a table or figure.
    pub(crate) bounds: Option<[f32; 4]>,
    /// How many columns and rows a cell of a table takes.
    pub(crate) span: [u8; 2],
}

/// What a node consists of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kid {
    Node(usize),
    /// The content with that mark on that page of the sheet.
    Marked {
        page: usize,
        mark: usize,
    },
    /// The area of that link of the sheet.
    Area(usize),
}

/// An area of a page that leads somewhere when it is clicked.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    /// The node that it belongs to.
    pub(crate) node: usize,
    /// Counted from 0 within the sheet.
    pub(crate) page: usize,
    /// Left, top, right and bottom.
    pub(crate) bounds: [f32; 4],
    /// A URI of ASCII only.
    pub(crate) to: Arc<str>,
}

/// Something on a page that means nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Artifact {
    Header,
    Footer,
    Ornament,
}

/// Something drawn, or the border between two meanings.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Begin {
        role: Role,
        mark: usize,
    },
    BeginArtifact(Artifact),
    End,
    /// A line of text with its left end and its baseline.
    Line {
        line: Arc<Line>,
        x: f32,
        y: f32,
    },
    /// Filled rectangles: left, top, width and height of each.
    Fill {
        rectangles: Vec<[f32; 4]>,
        shade: Shade,
    },
    /// A code for a machine, with its top left corner.
    Code {
        x: f32,
        y: f32,
        code: Code,
    },
    /// The school's logo: its left, top, width and height.
    Logo([f32; 4]),
    /// A horizontal line.
    Rule {
        x: f32,
        y: f32,
        width: f32,
        thickness: f32,
    },
}

/// How dark an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shade {
    Black,
    /// The ground of a table's head.
    Pale,
}

/// One page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    /// The node of each mark.
    pub(crate) marks: Vec<usize>,
}

/// Pages with their tree.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) nodes: Vec<Node>,
    pub(crate) pages: Vec<Page>,
    pub(crate) areas: Vec<Area>,
}

/// The root node of every sheet.
pub(crate) const ROOT: usize = 0;

impl Sheet {
    pub(crate) fn new() -> Self {
        let root = Node {
            role: Role::Section,
            parent: ROOT,
            kids: Vec::new(),
            text: String::new(),
            bounds: None,
            span: [1, 1],
        };
        Self {
            nodes: vec![root],
            pages: vec![Page::default()],
            areas: Vec::new(),
        }
    }

    /// Adds a node as the last kid of `parent`.
    pub(crate) fn node(&mut self, parent: usize, role: Role, text: &str) -> usize {
        let id = self.nodes.len();
        let text = text.to_owned();
        self.nodes.push(Node {
            role,
            parent,
            kids: Vec::new(),
            text,
            bounds: None,
            span: [1, 1],
        });
        self.nodes[parent].kids.push(Kid::Node(id));
        id
    }

    /// Adds an empty page.
    pub(crate) fn turn(&mut self) {
        self.pages.push(Page::default());
    }

    /// Draws items on the last page as content of a node; an address in a line becomes a node of
    /// its own under it, and an area of the page.
    pub(crate) fn draw(&mut self, node: usize, items: impl IntoIterator<Item = Item>) {
        let mut own = Vec::new();
        for item in items {
            let Item::Line { line, x, y } = item else {
                own.push(item);
                continue;
            };
            for line in line.parted() {
                match line.to().cloned() {
                    None => own.push(Item::Line { line, x, y }),
                    Some(to) => {
                        self.mark(node, std::mem::take(&mut own));
                        self.lead(node, line, [x, y], to);
                    }
                }
            }
        }
        self.mark(node, own);
    }

    /// Draws an address and lays an area over it.
    fn lead(&mut self, parent: usize, line: Arc<Line>, [x, y]: [f32; 2], to: Arc<str>) {
        let node = self.node(parent, Role::Link, "");
        let (above, below) = line.reach();
        let ends = line.pieces.first().zip(line.pieces.last());
        let [left, right] = ends.map_or([x, x], |(first, last)| {
            [x + first.x, x + last.x + last.width()]
        });
        let page = self.pages.len() - 1;
        self.mark(node, vec![Item::Line { line, x, y }]);
        self.nodes[node].kids.push(Kid::Area(self.areas.len()));
        self.areas.push(Area {
            node,
            page,
            bounds: [left, y - above, right, y + below],
            to,
        });
    }

    fn mark(&mut self, node: usize, items: Vec<Item>) {
        if items.is_empty() {
            return;
        }
        let page = self.pages.len() - 1;
        let role = self.nodes[node].role;
        if let Some(last) = self.pages.last_mut() {
            let mark = last.marks.len();
            last.marks.push(node);
            last.items.push(Item::Begin { role, mark });
            last.items.extend(items);
            last.items.push(Item::End);
            self.nodes[node].kids.push(Kid::Marked { page, mark });
        }
    }

    /// Draws items on a page that say nothing by themselves.
    pub(crate) fn adorn(
        &mut self,
        page: usize,
        kind: Artifact,
        items: impl IntoIterator<Item = Item>,
    ) {
        if let Some(page) = self.pages.get_mut(page) {
            page.items.push(Item::BeginArtifact(kind));
            page.items.extend(items);
            page.items.push(Item::End);
        }
    }

    /// The whole text in the order of reading, one block a line.
    pub(crate) fn reading_text(&self) -> String {
        let mut text = String::new();
        self.read(ROOT, &mut text);
        text.trim_end().to_owned()
    }

    fn read(&self, node: usize, text: &mut String) {
        let this = &self.nodes[node];
        text.push_str(&this.text);
        for kid in &this.kids {
            if let Kid::Node(kid) = kid {
                self.read(*kid, text);
            }
        }
        match this.role {
            Role::Label => text.push(' '),
            Role::ColumnHeader | Role::RowHeader | Role::Cell => text.push_str("  "),
            Role::Title | Role::Heading | Role::Paragraph | Role::Body | Role::Row => {
                text.truncate(text.trim_end().len());
                text.push('\n');
            }
            Role::Section | Role::Table | Role::NumberedList | Role::BulletedList => {}
            Role::TableHead | Role::TableBody | Role::Item | Role::Link => {}
            Role::Figure => text.push('\n'),
        }
    }
}
