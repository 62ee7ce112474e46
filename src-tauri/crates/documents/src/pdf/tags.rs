//! The tree of meaning: what is a heading, a list, a cell, and in which order it is read.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::error::Error;
use crate::layout::PAGE_HEIGHT;
use crate::layout::sheet::{Kid, Node, ROOT, Role, Sheet};
use crate::pdf::{name, text_string};

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
    }
}

/// Adds the tree of all sheets under one document; returns its root.
pub(super) fn add(
    document: &mut Document,
    sheets: Vec<Sheet>,
    pages: &[ObjectId],
) -> Result<ObjectId, Error> {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let mut sections = Vec::with_capacity(sheets.len());
    let mut parents = Vec::with_capacity(pages.len() * 2);
    let mut first_page = 0;
    for sheet in sheets {
        let own = pages
            .get(first_page..first_page + sheet.pages.len())
            .unwrap_or(&[]);
        let ids: Vec<ObjectId> = sheet
            .nodes
            .iter()
            .map(|_| document.new_object_id())
            .collect();
        for (offset, page) in sheet.pages.iter().enumerate() {
            let elements = page
                .marks
                .iter()
                .map(|node| Object::Reference(ids[*node]))
                .collect();
            parents.push(Object::Integer((first_page + offset) as i64));
            parents.push(Object::Array(elements));
        }
        first_page += sheet.pages.len();
        sections.push(Object::Reference(ids[ROOT]));
        let homes = homes(&sheet.nodes);
        for (index, node) in sheet.nodes.iter().enumerate() {
            let parent = if index == ROOT {
                whole
            } else {
                ids[node.parent]
            };
            document.set_object(ids[index], element(node, parent, homes[index], &ids, own));
        }
    }
    document.set_object(
        whole,
        Dictionary::from_iter([
            ("S", name("Document")),
            ("P", root.into()),
            ("K", Object::Array(sections)),
        ]),
    );
    let parent_tree =
        document.add_object(Dictionary::from_iter([("Nums", Object::Array(parents))]));
    document.set_object(
        root,
        Dictionary::from_iter([
            ("Type", name("StructTreeRoot")),
            ("K", whole.into()),
            ("ParentTree", parent_tree.into()),
            ("ParentTreeNextKey", Object::Integer(first_page as i64)),
        ]),
    );
    Ok(root)
}

/// The page each node begins on, its own or that of its first kid.
fn homes(nodes: &[Node]) -> Vec<Option<usize>> {
    let mut homes = vec![None; nodes.len()];
    for (index, node) in nodes.iter().enumerate().rev() {
        homes[index] = node.kids.iter().find_map(|kid| match kid {
            Kid::Marked { page, .. } => Some(*page),
            Kid::Node(kid) => homes[*kid],
        });
    }
    homes
}

fn element(
    node: &Node,
    parent: ObjectId,
    home: Option<usize>,
    ids: &[ObjectId],
    pages: &[ObjectId],
) -> Dictionary {
    let kid = |kid: &Kid| match kid {
        Kid::Node(id) => Object::Reference(ids[*id]),
        Kid::Marked { page, mark } if Some(*page) == home => Object::Integer(*mark as i64),
        Kid::Marked { page, mark } => Object::Dictionary(Dictionary::from_iter([
            ("Type", name("MCR")),
            ("Pg", pages[*page].into()),
            ("MCID", Object::Integer(*mark as i64)),
        ])),
    };
    let mut element =
        Dictionary::from_iter([("S", name(standard(node.role))), ("P", parent.into())]);
    match node.kids.as_slice() {
        [] => {}
        [only] => element.set("K", kid(only)),
        several => element.set("K", several.iter().map(kid).collect::<Vec<_>>()),
    }
    // Only what is drawn needs its page; a figure and a table also say where on it they stand.
    let drawn = node
        .kids
        .iter()
        .any(|kid| matches!(kid, Kid::Marked { .. }));
    if let Some(home) = home
        && (drawn || node.bounds.is_some())
    {
        element.set("Pg", pages[home]);
    }
    if node.role == Role::Figure {
        element.set("Alt", text_string(&node.text));
    }
    if let Some(attributes) = attributes(node) {
        element.set("A", attributes);
    }
    element
}

fn attributes(node: &Node) -> Option<Dictionary> {
    let of = |owner, key, value| Dictionary::from_iter([("O", name(owner)), (key, value)]);
    match node.role {
        Role::ColumnHeader => Some(of("Table", "Scope", name("Column"))),
        Role::RowHeader => Some(of("Table", "Scope", name("Row"))),
        Role::NumberedList => Some(of("List", "ListNumbering", name("Decimal"))),
        Role::BulletedList => Some(of("List", "ListNumbering", name("Disc"))),
        Role::Table | Role::Figure => node.bounds.map(|[left, top, right, bottom]| {
            let corners = [left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top];
            let mut layout = of(
                "Layout",
                "BBox",
                Object::Array(corners.map(Object::Real).to_vec()),
            );
            layout.set("Placement", name("Block"));
            layout
        }),
        _ => None,
    }
}
