//! Fonts reduced to the glyphs a file uses.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use crate::error::Error;
use crate::layout::sheet::{Item, Sheet};
use crate::text::faces::{Face, Faces};
use crate::text::words::Word;

/// A reduced font.
pub(super) struct Embedded {
    /// Its name in the resources of a page.
    pub(super) resource: String,
    glyphs: BTreeMap<u16, Code>,
    font: ParsedFont,
}

/// A glyph in a reduced font.
pub(super) struct Code {
    /// Its number there.
    pub(super) id: u16,
    /// Its own width in thousandths, which a viewer advances by.
    pub(super) width: i32,
    /// The text it stands for, unless the place says otherwise.
    pub(super) text: String,
}

/// The fonts of one file.
pub(super) struct Fonts(BTreeMap<Face, Embedded>);

impl Fonts {
    pub(super) fn get(&self, face: Face) -> Result<&Embedded, Error> {
        self.0.get(&face).ok_or(Error::Font { name: face.name() })
    }

    /// Puts the fonts into the document and returns operations that name every glyph once: from
    /// those, `printpdf` writes widths and text of the glyphs. They are never drawn.
    pub(super) fn register(&self, document: &mut PdfDocument) -> Vec<Op> {
        let mut operations = Vec::new();
        for embedded in self.0.values() {
            let id = FontId(embedded.resource.clone());
            document
                .resources
                .fonts
                .map
                .insert(id.clone(), PdfFont::new(embedded.font.clone()));
            let glyphs = embedded.glyphs.values();
            let named = glyphs.map(|code| Codepoint::with_cid(code.id, 0.0, code.text.clone()));
            operations.extend([
                Op::StartTextSection,
                Op::SetFont {
                    font: PdfFontHandle::External(id),
                    size: Pt(10.0),
                },
                Op::ShowText {
                    items: vec![TextItem::GlyphIds(named.collect())],
                },
                Op::EndTextSection,
            ]);
        }
        operations
    }
}

impl Embedded {
    pub(super) fn code(&self, glyph: u16) -> Option<&Code> {
        self.glyphs.get(&glyph)
    }
}

/// The words of all sheets, each once, in the order they first appear.
pub(super) fn words(sheets: &[Sheet]) -> Vec<&Arc<Word>> {
    let mut seen = HashSet::new();
    let mut words = Vec::new();
    for page in sheets.iter().flat_map(|sheet| &sheet.pages) {
        for item in &page.items {
            if let Item::Line { line, .. } = item {
                let pieces = line.pieces.iter().map(|piece| &piece.word);
                words.extend(pieces.filter(|word| seen.insert(Arc::as_ptr(word))));
            }
        }
    }
    words
}

/// Reduces each face to the glyphs the sheets use.
pub(super) fn embed(sheets: &[Sheet]) -> Result<Fonts, Error> {
    let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
    for word in words(sheets) {
        let glyphs = used.entry(word.face).or_default();
        for (text, group) in clusters(word) {
            for (glyph, text) in word.glyphs[group.clone()]
                .iter()
                .zip(shares(text, group.len()))
            {
                glyphs.entry(glyph.id).or_insert(text);
            }
        }
    }
    let faces = Faces::open()?;
    let embedded = used
        .into_iter()
        .map(|(face, glyphs)| Ok((face, reduce(faces, face, glyphs)?)));
    Ok(Fonts(embedded.collect::<Result<_, Error>>()?))
}

/// The clusters of a word: a text and the glyphs that show it together.
pub(super) fn clusters(
    word: &Word,
) -> impl Iterator<Item = (&str, std::ops::Range<usize>)> + use<'_> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = word.glyphs.get(at)?;
        let start = at;
        while word
            .glyphs
            .get(at)
            .is_some_and(|glyph| glyph.text == first.text)
        {
            at += 1;
        }
        Some((word.text.get(first.text.clone()).unwrap_or(""), start..at))
    })
}

/// What each of `count` glyphs of one cluster stands for.
pub(super) fn shares(text: &str, count: usize) -> Vec<String> {
    if count == 1 {
        return vec![text.to_owned()];
    }
    let mut letters = text.chars();
    let share = |_| {
        letters
            .next()
            .unwrap_or(char::REPLACEMENT_CHARACTER)
            .to_string()
    };
    (0..count).map(share).collect()
}

fn reduce(faces: &Faces, face: Face, glyphs: BTreeMap<u16, String>) -> Result<Embedded, Error> {
    let unusable = || Error::Font { name: face.name() };
    let ids: Vec<u16> = glyphs.keys().copied().collect();
    let mapping = GlyphRemapper::new_from_glyphs_sorted(&ids);
    let data = subsetter::subset(face.data(), 0, &mapping).map_err(|_| unusable())?;
    let mut font = ParsedFont::from_bytes(&data, 0, &mut Vec::new()).ok_or_else(unusable)?;
    font.font_name = Some(format!("{}+{}", subset_tag(face, &glyphs), face.name()));
    let code = |(glyph, text): (u16, String)| {
        let id = mapping.get(glyph).ok_or_else(unusable)?;
        Ok((
            glyph,
            Code {
                id,
                width: faces.advance(face, glyph),
                text,
            },
        ))
    };
    let glyphs = glyphs.into_iter().map(code).collect::<Result<_, Error>>()?;
    Ok(Embedded {
        resource: format!("F{}", face as u8),
        glyphs,
        font,
    })
}

/// Six capitals that mark a reduced font, the same for the same glyphs.
fn subset_tag(face: Face, glyphs: &BTreeMap<u16, String>) -> String {
    let start = u32::from(face as u8) + 7;
    let mut hash = glyphs.keys().fold(start, |hash, id| {
        hash.wrapping_mul(16_777_619) ^ u32::from(*id)
    });
    let mut letter = || {
        let rest = (hash % 26) as u8;
        hash /= 26;
        char::from(b'A' + rest)
    };
    (0..6).map(|_| letter()).collect()
}
