//! The proof sheet for the board: how long the history is, the hash in which it ends, and whether
//! everything was found as it was written. Kept elsewhere it proves the history up to that day.

use chrono::NaiveDate;

use crate::error::Error;
use crate::fields::Fields;
use crate::language::Language;
use crate::recovery::drawn;
use crate::stationery::Letterhead;

/// Characters of the hash in one group.
const GROUP: usize = 8;

/// What stands on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofSheet {
    /// The language of its words.
    pub language: Language,
    /// Whose register it is.
    pub letterhead: Letterhead,
    /// The day on which it was looked at.
    pub made_on: NaiveDate,
    /// By whom.
    pub made_by: String,
    /// How many lines the history has.
    pub lines: u32,
    /// How many letters were issued.
    pub letters: u32,
    /// How many things were not as they were written.
    pub faults: u32,
    /// The hash of the last line, in hexadecimal.
    pub head: String,
}

/// Draws the sheet as a PDF of one page.
///
/// # Errors
/// `MissingGlyph` for a character in the school's details or the name that no font has.
pub fn proof_sheet(asked: &ProofSheet) -> Result<Vec<u8>, Error> {
    let fields = Fields::new()
        .text("school", &asked.letterhead.school)
        .date("made_on", asked.made_on)
        .text("made_by", &asked.made_by)
        .text("lines", asked.lines.to_string())
        .text("letters", asked.letters.to_string())
        .text("faults", asked.faults.to_string());
    let characters: Vec<char> = asked.head.chars().collect();
    let groups: Vec<String> = characters
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    let template = if asked.faults == 0 {
        "proof_sheet"
    } else {
        "proof_sheet_faults"
    };
    drawn(
        template,
        asked.language,
        &asked.letterhead,
        &fields,
        &groups,
    )
}
