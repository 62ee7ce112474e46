//! The built-in fonts and the choice of one for each character.
//!
//! Every font is compiled in: the same letter looks the same on every machine, and no font is ever
//! asked from the system.

use std::sync::OnceLock;

use harfrust::{Font, ShaperFont};

use crate::error::Error;

/// One of the built-in fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Bold,
    Italic,
    Arabic,
    ArabicBold,
    Hebrew,
    HebrewBold,
    Boxes,
}

macro_rules! font_file {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../assets/fonts/", $name, ".ttf"))
    };
}

impl Face {
    pub(crate) const ALL: [Self; 8] = [
        Self::Regular,
        Self::Bold,
        Self::Italic,
        Self::Arabic,
        Self::ArabicBold,
        Self::Hebrew,
        Self::HebrewBold,
        Self::Boxes,
    ];

    /// The PostScript name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Italic => "NotoSans-Italic",
            Self::Arabic => "NotoNaskhArabic-Regular",
            Self::ArabicBold => "NotoNaskhArabic-Bold",
            Self::Hebrew => "NotoSansHebrew-Regular",
            Self::HebrewBold => "NotoSansHebrew-Bold",
            Self::Boxes => "NotoSansSymbols2-Regular",
        }
    }

    /// The font file.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => font_file!("NotoSans-Regular"),
            Self::Bold => font_file!("NotoSans-Bold"),
            Self::Italic => font_file!("NotoSans-Italic"),
            Self::Arabic => font_file!("NotoNaskhArabic-Regular"),
            Self::ArabicBold => font_file!("NotoNaskhArabic-Bold"),
            Self::Hebrew => font_file!("NotoSansHebrew-Regular"),
            Self::HebrewBold => font_file!("NotoSansHebrew-Bold"),
            Self::Boxes => font_file!("NotoSansSymbols2-Boxes"),
        }
    }

    /// The faces to look in, in order, when this face is asked for.
    fn candidates(self) -> &'static [Self] {
        match self {
            Self::Bold | Self::ArabicBold | Self::HebrewBold => {
                &[Self::Bold, Self::ArabicBold, Self::HebrewBold, Self::Boxes]
            }
            Self::Italic => &[Self::Italic, Self::Arabic, Self::Hebrew, Self::Boxes],
            Self::Regular | Self::Arabic | Self::Hebrew | Self::Boxes => {
                &[Self::Regular, Self::Arabic, Self::Hebrew, Self::Boxes]
            }
        }
    }
}

/// All faces, opened.
pub(crate) struct Faces {
    fonts: Vec<Font>,
}

impl Faces {
    /// The faces, opened on first use and kept: opening them is the slowest step of one letter.
    pub(crate) fn open() -> Result<&'static Self, Error> {
        static FACES: OnceLock<Result<Faces, &'static str>> = OnceLock::new();
        FACES
            .get_or_init(|| {
                let open = |face: Face| Font::new(face.data().to_vec(), 0).ok_or(face.name());
                Ok(Self {
                    fonts: Face::ALL.into_iter().map(open).collect::<Result<_, _>>()?,
                })
            })
            .as_ref()
            .map_err(|name| Error::Font { name })
    }

    pub(crate) fn shaper(&self, face: Face) -> ShaperFont<'_, '_> {
        ShaperFont::new(&self.fonts[face as usize])
    }

    pub(crate) fn glyph(&self, face: Face, character: char) -> Option<u32> {
        self.shaper(face)
            .nominal_glyph(character.into())
            .map(|glyph| glyph.to_u32())
    }

    /// The advance of a glyph in thousandths of the type size.
    pub(crate) fn advance(&self, face: Face, glyph: u16) -> i32 {
        let font = self.shaper(face);
        let units = i32::from(font.units_per_em().max(1));
        font.glyph_h_advance(harfrust::GlyphId::new(glyph.into())) * 1000 / units
    }

    /// The face that has a character: the one asked for, or one of its fall-backs.
    pub(crate) fn having(&self, asked: Face, character: char) -> Option<Face> {
        let has = |face: &&Face| self.glyph(**face, character).is_some();
        asked.candidates().iter().find(has).copied()
    }
}
