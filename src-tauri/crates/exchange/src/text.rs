//! Bytes become text, and text becomes clean text.
//!
//! Dutch school software writes UTF-8, UTF-16 and Windows-1252, with and without a mark, and
//! not always the one it promises. Deliberately absent: guessing among the hundred other
//! encodings of the world.

use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::remark::{Cause, Remark, RemarkKind, Unreadable};

/// Decoded text, with what was odd about it.
pub(crate) struct Decoded {
    /// The whole file as text, without byte order mark.
    pub(crate) text: String,
    /// Remarks about the encoding.
    pub(crate) remarks: Vec<Remark>,
}

/// Decodes an XML file by its mark, its declaration, or what it looks like.
pub(crate) fn decode_xml(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    let declared = match by_mark_or_shape(bytes) {
        Some((encoding, skip)) => return decode(&bytes[skip..], encoding),
        None => declared_encoding(bytes),
    };
    match declared {
        None => decode(bytes, UTF_8),
        Some(label) => match Encoding::for_label(label) {
            // Plain bytes that promise UTF-16 come from programs that wrote through a string.
            Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => decode(bytes, UTF_8),
            Some(encoding) if [UTF_8, WINDOWS_1252, ISO_8859_15].contains(&encoding) => {
                decode(bytes, encoding)
            }
            _ if label.eq_ignore_ascii_case(b"utf-16") => decode(bytes, UTF_8),
            _ => Err(Cause::EncodingUnknown.file()),
        },
    }
}

/// Decodes a table, which declares nothing: by its mark, as UTF-8, or else as Windows-1252.
pub(crate) fn decode_table(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    match by_mark_or_shape(bytes) {
        Some((encoding, skip)) => decode(&bytes[skip..], encoding),
        // Windows-1252 is what Dutch Excel writes: no reason for a remark.
        None if std::str::from_utf8(bytes).is_err() => decode(bytes, WINDOWS_1252),
        None => decode(bytes, UTF_8),
    }
}

/// The encoding by byte order mark, or by the zero bytes of UTF-16, and the mark's length.
fn by_mark_or_shape(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if let Some(found) = Encoding::for_bom(bytes) {
        return Some(found);
    }
    match bytes {
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Some((UTF_16LE, 0)),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Some((UTF_16BE, 0)),
        _ => None,
    }
}

/// The label in `<?xml … encoding="…"?>`, when there is one.
fn declared_encoding(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(256)];
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let head = &head[..end];
    let at = head.windows(8).position(|word| word == b"encoding")?;
    let mut parts = head[at + 8..].splitn(3, |byte| matches!(byte, b'"' | b'\''));
    parts.next()?;
    parts.next()
}

fn decode(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, Unreadable> {
    let mut remarks = Vec::new();
    let text = match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None if encoding == UTF_8 => {
            remarks.push(Remark::file(RemarkKind::EncodingGuessed));
            WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned()
        }
        None => {
            remarks.push(Remark::file(RemarkKind::EncodingGuessed));
            encoding.decode_without_bom_handling(bytes).0.into_owned()
        }
    };
    if text.contains('\0') {
        return Err(Cause::NotText.file());
    }
    let lost = text.matches('\u{FFFD}').count();
    remarks.extend(Remark::counted(RemarkKind::CharactersLost, lost));
    Ok(Decoded { text, remarks })
}

/// One line of clean text: white space becomes single spaces, and control characters and
/// characters that only steer direction or cannot be seen are left out.
pub(crate) fn clean(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut gap = false;
    for c in raw.chars() {
        if c.is_whitespace() {
            gap = !text.is_empty();
        } else if !invisible(c) {
            if gap {
                text.push(' ');
                gap = false;
            }
            text.push(c);
        }
    }
    text
}

fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// `text` cleaned, or nothing when nothing is left.
pub(crate) fn filled(raw: &str) -> Option<String> {
    Some(clean(raw)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xml(bytes: &[u8]) -> (String, Vec<RemarkKind>) {
        let decoded = decode_xml(bytes).unwrap();
        (
            decoded.text,
            decoded.remarks.iter().map(|remark| remark.kind).collect(),
        )
    }

    #[test]
    fn the_declaration_decides_when_there_is_no_mark() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xEB</a>";
        assert!(xml(latin).0.contains('ë'));
        let windows = b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\x80</a>";
        assert!(xml(windows).0.contains('€'));
    }

    #[test]
    fn utf_16_is_known_by_its_mark_and_by_its_shape() {
        let little: Vec<u8> = "<a>ë</a>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(xml(&little).0, "<a>ë</a>");
        let mut marked = vec![0xFE, 0xFF];
        marked.extend("<a>ë</a>".encode_utf16().flat_map(u16::to_be_bytes));
        assert_eq!(xml(&marked).0, "<a>ë</a>");
        let promised = b"<?xml version=\"1.0\" encoding=\"utf-16\"?><a>\xC3\xAB</a>";
        assert!(xml(promised).0.contains('ë'));
    }

    #[test]
    fn a_broken_promise_of_utf_8_is_remarked() {
        let (text, remarks) = xml(b"<?xml version='1.0' encoding='UTF-8'?><a>\xEB</a>");
        assert!(text.contains('ë'));
        assert_eq!(remarks, [RemarkKind::EncodingGuessed]);
    }

    #[test]
    fn other_encodings_and_bytes_that_are_no_text_are_refused() {
        let japanese = b"<?xml version='1.0' encoding='Shift_JIS'?><a/>";
        assert_eq!(
            decode_xml(japanese).err().unwrap().cause,
            Cause::EncodingUnknown
        );
        assert_eq!(
            decode_xml(b"<a>\0</a>").err().unwrap().cause,
            Cause::NotText
        );
    }

    #[test]
    fn clean_text_has_single_spaces_and_nothing_unseen() {
        assert_eq!(
            clean("  Zo\u{202E}ë \t\u{A0} \n de\u{200B} Vries\u{7} "),
            "Zoë de Vries"
        );
        assert_eq!(filled(" \u{FEFF}\u{A0} "), None);
    }
}
