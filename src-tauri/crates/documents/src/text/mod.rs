//! From words to placed glyphs: which font has a character, how a word is shaped, where a line
//! breaks. Knows nothing of pages or PDF.

pub(crate) mod faces;
mod hyphens;
pub(crate) mod links;
pub(crate) mod paragraph;
pub(crate) mod words;
