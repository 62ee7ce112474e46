//! Bookmarks in two levels, such as groups and their pupils.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf::{Chapter, name, text_string};

/// Adds the bookmarks; returns their root, or nothing when there are none.
pub(super) fn add(
    document: &mut Document,
    chapters: &[Chapter],
    pages: &[ObjectId],
) -> Option<ObjectId> {
    if chapters.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let entry = |title: &str, page: usize| {
        let mut entry = Dictionary::from_iter([("Title", text_string(title))]);
        if let Some(page) = pages.get(page) {
            let top = vec![
                (*page).into(),
                name("XYZ"),
                Object::Null,
                Object::Null,
                Object::Null,
            ];
            entry.set("Dest", top);
        }
        entry
    };
    let mut entries = Vec::with_capacity(chapters.len());
    for chapter in chapters {
        let id = document.new_object_id();
        let mut own = entry(&chapter.title, chapter.page);
        let sections = chapter.sections.iter();
        let sections =
            sections.map(|(title, page)| (document.new_object_id(), entry(title, *page)));
        let sections: Vec<_> = sections.collect();
        chain(document, &mut own, id, sections);
        entries.push((id, own));
    }
    let count: usize = chapters
        .iter()
        .map(|chapter| 1 + chapter.sections.len())
        .sum();
    let mut whole = Dictionary::from_iter([("Type", name("Outlines"))]);
    chain(document, &mut whole, root, entries);
    whole.set("Count", count as i64);
    document.set_object(root, whole);
    Some(root)
}

/// Ties entries to their parent and to each other.
fn chain(
    document: &mut Document,
    parent: &mut Dictionary,
    parent_id: ObjectId,
    entries: Vec<(ObjectId, Dictionary)>,
) {
    let ids: Vec<ObjectId> = entries.iter().map(|(id, _)| *id).collect();
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        parent.set("First", *first);
        parent.set("Last", *last);
        parent.set("Count", ids.len() as i64);
    }
    for (index, (id, mut entry)) in entries.into_iter().enumerate() {
        entry.set("Parent", parent_id);
        if let Some(previous) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            entry.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        document.set_object(id, entry);
    }
}
