//! The tree of meaning: what is a heading, a list, a cell, and in which order it is read.
//!
//! The forms of a school have tens of thousands of elements. Each is written as the text it is in
//! the file and goes straight into a part of the [`Appendix`]: as dictionaries of `lopdf` they
//! would take more memory than all the rest together.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Document, Object, ObjectId};

use crate::error::Error;
use crate::layout::PAGE_HEIGHT;
use crate::layout::sheet::{Area, Kid, Node, ROOT, Role, Sheet};
use crate::pdf::appendix::Appendix;
use crate::pdf::utf16;

/// The standard structure type of a role.
pub(super) fn standard(role: Role) -> &'static str {
    match role {
        Role::Section => "Sect",
        Role::Title => "H1",
        Role::Heading => "H2",
        Role::Paragraph => "P",
        Role::NumberedList | Role::BulletedList => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHeader | Role::RowHeader => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Link => "Link",
    }
}

/// Writes the tree of all sheets under one document and the areas of the pages that lead somewhere,
/// in numbers that it takes from `document`; returns its root and what has to be appended to the
/// file.
///
/// # Errors
/// When the tree cannot be compressed.
pub(super) fn write(
    document: &mut Document,
    sheets: Vec<Sheet>,
    pages: &[ObjectId],
) -> Result<(ObjectId, Appendix), Error> {
    let root = document.new_object_id();
    let mut appendix = Appendix::from(root.0);
    let whole = document.new_object_id();
    let parent_tree = document.new_object_id();
    let mut sections = String::new();
    let mut parents = String::new();
    let mut first_page = 0;
    let mut first_node = parent_tree.0 + 1;
    let nodes: usize = sheets.iter().map(|sheet| sheet.nodes.len()).sum();
    for sheet in &sheets {
        for (offset, page) in sheet.pages.iter().enumerate() {
            say(&mut parents, format_args!("{} [", first_page + offset));
            for node in &page.marks {
                say(
                    &mut parents,
                    format_args!("{} ", reference(first_node, *node)),
                );
            }
            parents.push_str("] ");
        }
        say(
            &mut sections,
            format_args!("{} ", reference(first_node, ROOT)),
        );
        first_page += sheet.pages.len();
        first_node += sheet.nodes.len() as u32;
    }
    // The areas follow the pages in the list of parents, and the nodes in the file.
    let first_area = first_node;
    let mut key = first_page;
    first_node = parent_tree.0 + 1;
    for sheet in &sheets {
        for area in &sheet.areas {
            say(
                &mut parents,
                format_args!("{key} {} ", reference(first_node, area.node)),
            );
            key += 1;
        }
        first_node += sheet.nodes.len() as u32;
    }
    appendix.add(&format!(
        "<</Type/StructTreeRoot/K {} 0 R/ParentTree {} 0 R/ParentTreeNextKey {key}>>",
        whole.0, parent_tree.0
    ))?;
    appendix.add(&format!("<</S/Document/P {} 0 R/K[{sections}]>>", root.0))?;
    appendix.add(&format!("<</Nums[{parents}]>>"))?;
    drop(parents);

    let mut place = Place {
        whole: whole.0,
        first_node: parent_tree.0 + 1,
        first_area,
        pages,
    };
    let mut text = String::new();
    let mut areas = Vec::new();
    for sheet in sheets {
        let homes = homes(&sheet.nodes);
        for (index, node) in sheet.nodes.iter().enumerate() {
            text.clear();
            place.element(&mut text, index, node, homes[index]);
            appendix.add(&text)?;
        }
        place.first_node += sheet.nodes.len() as u32;
        place.first_area += sheet.areas.len() as u32;
        let (own, rest) = place.pages.split_at(sheet.pages.len());
        place.pages = rest;
        areas.extend(sheet.areas.into_iter().map(|area| (own[area.page], area)));
    }
    let mut shown: BTreeMap<ObjectId, Vec<Object>> = BTreeMap::new();
    for (offset, (page, area)) in areas.iter().enumerate() {
        appendix.add(&annotation(area, *page, first_page + offset))?;
        let id = (first_area + offset as u32, 0);
        shown.entry(*page).or_default().push(id.into());
    }
    for (page, areas) in shown {
        document.get_dictionary_mut(page)?.set("Annots", areas);
    }
    for _ in 0..nodes + areas.len() {
        document.new_object_id();
    }
    Ok((root, appendix))
}

/// An area that leads somewhere, without a border, that is printed as it is seen. `key` is its
/// place in the list of parents.
fn annotation(area: &Area, page: ObjectId, key: usize) -> String {
    let [left, top, right, bottom] = area.bounds;
    let (low, high) = (PAGE_HEIGHT - bottom, PAGE_HEIGHT - top);
    let to = literal(&area.to);
    let said = literal(area.to.strip_prefix("mailto:").unwrap_or(&area.to));
    format!(
        "<</Type/Annot/Subtype/Link/Rect[{left:.2} {low:.2} {right:.2} {high:.2}]/Border[0 0 0]\
         /F 4/P {} 0 R/StructParent {key}/Contents({said})/A<</S/URI/URI({to})>>>>",
        page.0
    )
}

/// Text of ASCII only between the brackets of a string.
fn literal(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('(', "\\(")
        .replace(')', "\\)")
}

/// Writing to a string cannot fail.
fn say(text: &mut String, words: std::fmt::Arguments<'_>) {
    let _ = text.write_fmt(words);
}

fn reference(first: u32, node: usize) -> String {
    format!("{} 0 R", first + node as u32)
}

/// The page each node begins on, its own or that of its first kid.
fn homes(nodes: &[Node]) -> Vec<Option<usize>> {
    let mut homes = vec![None; nodes.len()];
    for (index, node) in nodes.iter().enumerate().rev() {
        homes[index] = node.kids.iter().find_map(|kid| match kid {
            Kid::Marked { page, .. } => Some(*page),
            Kid::Node(kid) => homes[*kid],
            Kid::Area(_) => None,
        });
    }
    homes
}

/// Where the elements of one sheet stand in the file.
struct Place<'a> {
    /// The element over all sheets.
    whole: u32,
    /// The number of the sheet's first node.
    first_node: u32,
    /// The number of the sheet's first area.
    first_area: u32,
    /// The pages from the sheet's first on.
    pages: &'a [ObjectId],
}

impl Place<'_> {
    fn element(&self, text: &mut String, index: usize, node: &Node, home: Option<usize>) {
        let parent = match index {
            ROOT => self.whole,
            _ => self.first_node + node.parent as u32,
        };
        say(
            text,
            format_args!("<</S/{}/P {parent} 0 R", standard(node.role)),
        );
        match node.kids.as_slice() {
            [] => {}
            [only] => {
                text.push_str("/K ");
                self.kid(text, only, home);
            }
            several => {
                text.push_str("/K[");
                for kid in several {
                    self.kid(text, kid, home);
                    text.push(' ');
                }
                text.push(']');
            }
        }
        // Only what is drawn needs its page; a figure and a table also say where on it they stand.
        let drawn = node
            .kids
            .iter()
            .any(|kid| matches!(kid, Kid::Marked { .. }));
        if let Some(page) = home.and_then(|home| self.pages.get(home))
            && (drawn || node.bounds.is_some())
        {
            say(text, format_args!("/Pg {} 0 R", page.0));
        }
        if node.role == Role::Figure {
            text.push_str("/Alt<");
            for byte in utf16(&node.text) {
                say(text, format_args!("{byte:02X}"));
            }
            text.push('>');
        }
        attributes(text, node);
        text.push_str(">>");
    }

    fn kid(&self, text: &mut String, kid: &Kid, home: Option<usize>) {
        match kid {
            Kid::Node(id) => text.push_str(&reference(self.first_node, *id)),
            Kid::Area(area) => say(
                text,
                format_args!("<</Type/OBJR/Obj {}>>", reference(self.first_area, *area)),
            ),
            Kid::Marked { page, mark } if Some(*page) == home => {
                say(text, format_args!("{mark}"));
            }
            Kid::Marked { page, mark } => {
                let page = self.pages.get(*page).map_or(0, |page| page.0);
                say(
                    text,
                    format_args!("<</Type/MCR/Pg {page} 0 R/MCID {mark}>>"),
                );
            }
        }
    }
}

fn attributes(text: &mut String, node: &Node) {
    match node.role {
        Role::ColumnHeader | Role::RowHeader | Role::Cell => {
            let scope = match node.role {
                Role::ColumnHeader => "/Scope/Column",
                Role::RowHeader => "/Scope/Row",
                _ => "",
            };
            let [columns, rows] = node.span;
            if !scope.is_empty() || node.span != [1, 1] {
                say(text, format_args!("/A<</O/Table{scope}"));
                for (name, count) in [("ColSpan", columns), ("RowSpan", rows)] {
                    if count > 1 {
                        say(text, format_args!("/{name} {count}"));
                    }
                }
                text.push_str(">>");
            }
        }
        Role::NumberedList => text.push_str("/A<</O/List/ListNumbering/Decimal>>"),
        Role::BulletedList => text.push_str("/A<</O/List/ListNumbering/Disc>>"),
        Role::Table | Role::Figure => {
            if let Some([left, top, right, bottom]) = node.bounds {
                let (low, high) = (PAGE_HEIGHT - bottom, PAGE_HEIGHT - top);
                say(
                    text,
                    format_args!(
                        "/A<</O/Layout/BBox[{left:.2} {low:.2} {right:.2} {high:.2}]\
                         /Placement/Block>>"
                    ),
                );
            }
        }
        _ => {}
    }
}
