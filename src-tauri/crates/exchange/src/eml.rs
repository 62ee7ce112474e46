//! An e-mail that waits to be sent (RFC 5322): a draft that the school's own mail program opens,
//! with one document attached. Nothing is sent from here.
//!
//! The same input gives the same bytes: no day, no machine and no number of its own stand in it;
//! the mail program adds what it needs when a person sends it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// What separates the parts; no line of base64 can look like it.
const BOUNDARY: &str = "=-pluis-=";
/// How many bytes one line of base64 tells.
const LINE: usize = 57;
/// How many bytes of a subject one encoded word may tell, within its 75 characters.
const WORD: usize = 39;

/// An e-mail before it is sent.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The addresses; one with a space, a control character or without `@` is left out.
    pub to: &'a [String],
    /// In one line.
    pub subject: &'a str,
    /// Plain text.
    pub text: &'a str,
    /// The name of the attached file; ASCII letters, digits, `-`, `.` and `_`.
    pub file: &'a str,
    /// The attached PDF.
    pub pdf: &'a [u8],
}

/// The file for a draft.
pub fn eml(draft: &Draft<'_>) -> Vec<u8> {
    let is_address = |address: &&String| {
        address.contains('@') && address.chars().all(|c| c.is_ascii_graphic() && c != ',')
    };
    let to: Vec<&str> = draft
        .to
        .iter()
        .filter(is_address)
        .map(String::as_str)
        .collect();
    let file: String = draft
        .file
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-._".contains(*c))
        .collect();
    let mut mail = String::new();
    // Outlook opens a message with this mark as one still to be sent.
    line(&mut mail, "X-Unsent: 1");
    if !to.is_empty() {
        line(&mut mail, &format!("To: {}", to.join(",\r\n ")));
    }
    line(&mut mail, &format!("Subject: {}", subject(draft.subject)));
    line(&mut mail, "MIME-Version: 1.0");
    let kind = format!("Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\"");
    line(&mut mail, &kind);
    line(&mut mail, "");
    part(
        &mut mail,
        &["Content-Type: text/plain; charset=utf-8"],
        draft.text.replace('\n', "\r\n").as_bytes(),
    );
    part(
        &mut mail,
        &[
            "Content-Type: application/pdf",
            &format!("Content-Disposition: attachment; filename=\"{file}\""),
        ],
        draft.pdf,
    );
    line(&mut mail, &format!("--{BOUNDARY}--"));
    mail.into_bytes()
}

fn line(mail: &mut String, text: &str) {
    mail.push_str(text);
    mail.push_str("\r\n");
}

fn part(mail: &mut String, heads: &[&str], bytes: &[u8]) {
    line(mail, &format!("--{BOUNDARY}"));
    for head in heads {
        line(mail, head);
    }
    line(mail, "Content-Transfer-Encoding: base64");
    line(mail, "");
    for chunk in bytes.chunks(LINE) {
        STANDARD.encode_string(chunk, mail);
        mail.push_str("\r\n");
    }
}

/// The subject in encoded words (RFC 2047), so that any name and no line end can be in it.
fn subject(text: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    for character in text.chars().filter(|c| !c.is_control()) {
        let full = words.last().map_or(0, String::len) + character.len_utf8() > WORD;
        if full {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
    }
    let encoded = |word: &String| format!("=?UTF-8?B?{}?=", STANDARD.encode(word));
    words.iter().map(encoded).collect::<Vec<_>>().join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(to: &[&str], subject: &str) -> String {
        let to: Vec<String> = to.iter().map(|&one| one.to_owned()).collect();
        let mail = eml(&Draft {
            to: &to,
            subject,
            text: "Beste ouders,\nZie de bijlage.",
            file: "2026-B0001.pdf",
            pdf: &[0x25, 0x50, 0xff, 0x00].repeat(500),
        });
        String::from_utf8(mail).unwrap()
    }

    #[test]
    fn every_line_is_short_and_ends_as_the_standard_says() {
        let mail = written(
            &["ada@voorbeeld.example"],
            &"Ëen lang onderwerp ".repeat(12),
        );
        assert!(mail.ends_with("--=-pluis-=--\r\n"));
        for line in mail.split_terminator("\r\n") {
            assert!(line.len() <= 76 && !line.contains(['\r', '\n']), "{line}");
        }
    }

    #[test]
    fn text_and_attachment_come_out_as_they_went_in() {
        let mail = written(&[], "Brief");
        let bodies: Vec<Vec<u8>> = mail
            .split("--=-pluis-=")
            .filter_map(|part| part.split_once("\r\n\r\n"))
            .skip(1)
            .map(|(_, body)| STANDARD.decode(body.replace("\r\n", "")).unwrap())
            .collect();
        assert_eq!(bodies[0], "Beste ouders,\r\nZie de bijlage.".as_bytes());
        assert_eq!(bodies[1], [0x25, 0x50, 0xff, 0x00].repeat(500));
        assert!(mail.contains("filename=\"2026-B0001.pdf\""));
        assert!(!mail.contains("To:"));
    }

    #[test]
    fn nothing_that_was_typed_becomes_a_head_of_its_own() {
        let mail = written(
            &[
                "ada@voorbeeld.example\r\nBcc: iedereen@voorbeeld.example",
                "geen adres",
                "jo@b.example",
            ],
            "Brief\r\nBcc: iedereen@voorbeeld.example",
        );
        let (heads, _) = mail.split_once("\r\n\r\n").unwrap();
        assert!(heads.contains("To: jo@b.example\r\n"));
        assert!(!heads.contains("Bcc"), "{heads}");
    }
}
