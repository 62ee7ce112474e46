//! Shaped words, each shaped once.
//!
//! A word is the smallest stretch the typesetter moves about: letters of one face in one direction
//! without a space, or one space. A school's forms repeat the same few hundred words, so keeping
//! them makes four hundred forms about as much work as ten.

use std::collections::HashMap;
use std::sync::Arc;

use harfrust::{Buffer, ClusterLevel, Direction, ShapeOptions, shape};

use crate::error::Error;
use crate::text::faces::{Face, Faces};

/// One glyph of a word; measures in thousandths of the type size.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: i32,
    pub(crate) shift_right: i32,
    pub(crate) shift_up: i32,
    /// Where its text begins and ends in the word; glyphs of one cluster share it.
    pub(crate) text: std::ops::Range<usize>,
}

/// A shaped word, its glyphs from left to right.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) face: Face,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
    /// Thousandths of the type size.
    pub(crate) width: i32,
}

/// Direction of writing of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Writing {
    LeftToRight,
    RightToLeft,
}

/// The words shaped so far.
pub(crate) struct Words {
    faces: &'static Faces,
    shaped: HashMap<(Face, Writing), HashMap<String, Arc<Word>>>,
    chosen: HashMap<(Face, char), Face>,
}

/// The sign that ends a line inside a word; its glyph in the font looks like a hyphen, and readers
/// of the text know to leave it out.
const SOFT_HYPHEN: char = '\u{ad}';

impl Words {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self {
            faces: Faces::open()?,
            shaped: HashMap::new(),
            chosen: HashMap::new(),
        })
    }

    /// The face for a character, or an error that names it.
    pub(crate) fn face(&mut self, asked: Face, character: char) -> Result<Face, Error> {
        if let Some(face) = self.chosen.get(&(asked, character)) {
            return Ok(*face);
        }
        let face = self
            .faces
            .having(asked, character)
            .ok_or(Error::MissingGlyph { character })?;
        self.chosen.insert((asked, character), face);
        Ok(face)
    }

    /// Whether a face has a character itself.
    pub(crate) fn has(&self, face: Face, character: char) -> bool {
        self.faces.glyph(face, character).is_some()
    }

    /// The shaped word.
    pub(crate) fn shaped(
        &mut self,
        face: Face,
        writing: Writing,
        text: &str,
    ) -> Result<Arc<Word>, Error> {
        let known = self.shaped.entry((face, writing)).or_default();
        if let Some(word) = known.get(text) {
            return Ok(Arc::clone(word));
        }
        let word = Arc::new(shape_word(self.faces, face, writing, text)?);
        known.insert(text.to_owned(), Arc::clone(&word));
        Ok(word)
    }
}

fn shape_word(faces: &Faces, face: Face, writing: Writing, text: &str) -> Result<Word, Error> {
    let font = faces.shaper(face);
    let mut buffer = Buffer::new();
    // A soft hyphen is invisible to a shaper: shape a hyphen in its place.
    let shown = text.replace(SOFT_HYPHEN, "-");
    buffer.push_str(&shown);
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.guess_segment_properties();
    buffer.set_direction(match writing {
        Writing::LeftToRight => Direction::LeftToRight,
        Writing::RightToLeft => Direction::RightToLeft,
    });
    shape(&font, &mut buffer, ShapeOptions::new())
        .map_err(|_| Error::Font { name: face.name() })?;

    let units = i32::from(font.units_per_em().max(1));
    let scaled = |value: i32| value * 1000 / units;
    let mut starts: Vec<usize> = buffer
        .glyph_infos()
        .iter()
        .map(|info| info.cluster as usize)
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let mut glyphs = Vec::with_capacity(starts.len());
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let start = info.cluster as usize;
        let next = starts.partition_point(|other| *other <= start);
        let end = starts.get(next).copied().unwrap_or(shown.len());
        let id = u16::try_from(info.glyph_id).map_err(|_| Error::Font { name: face.name() })?;
        if id == 0 {
            let character = shown[start..]
                .chars()
                .next()
                .unwrap_or(char::REPLACEMENT_CHARACTER);
            return Err(Error::MissingGlyph { character });
        }
        glyphs.push(Glyph {
            id,
            advance: scaled(position.x_advance),
            shift_right: scaled(position.x_offset),
            shift_up: scaled(position.y_offset),
            text: start..end,
        });
    }
    if text.ends_with(SOFT_HYPHEN)
        && let (Some(last), Some(id)) = (glyphs.last_mut(), faces.glyph(face, SOFT_HYPHEN))
        && let Ok(id) = u16::try_from(id)
    {
        last.id = id;
        last.text.end = text.len();
    }
    let width = glyphs.iter().map(|glyph| glyph.advance).sum();
    Ok(Word {
        face,
        text: text.to_owned(),
        glyphs,
        width,
    })
}
