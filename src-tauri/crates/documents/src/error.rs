//! What can keep a document from being drawn.

use crate::template::TemplateError;

/// Why no document was drawn. Its texts name fields and characters, never a value.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// None of the fonts has this character, so a name would be printed wrong.
    #[error("no font has the character {character:?} (U+{:04X})", u32::from(*character))]
    MissingGlyph {
        /// The first character without a glyph.
        character: char,
    },
    /// A field the template needs has no value, or an empty one.
    #[error("the field {name} has no value")]
    MissingField {
        /// Name of the field in the contract of the letter.
        name: String,
    },
    /// A part was given that this kind of letter does not say.
    #[error("the letter has no field {name}")]
    UnknownField {
        /// The name that was given.
        name: String,
    },
    /// A template or label file is wrong; a test keeps this from being shipped.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// There is nothing to draw: no forms, or a form without items.
    #[error("there is nothing to draw")]
    Nothing,
    /// A form code is too long for a QR code.
    #[error("the code of form {form} does not fit a QR code")]
    CodeTooLong {
        /// Place of the form in the list, counted from 1.
        form: usize,
    },
    /// Whoever asked for the forms stopped it on the way.
    #[error("drawing was cancelled")]
    Cancelled,
    /// One of the built-in fonts could not be read or reduced.
    #[error("the font {name} could not be used")]
    Font {
        /// Name of the font.
        name: &'static str,
    },
    /// The PDF could not be put together.
    #[error("the PDF could not be written: {0}")]
    Pdf(#[from] lopdf::Error),
    /// The PDF could not be put into its buffer.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] std::io::Error),
}
