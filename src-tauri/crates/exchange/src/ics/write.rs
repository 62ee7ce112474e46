//! A calendar file with whole days, as other calendars take it in: lines of at most 75 bytes,
//! folded between characters, with every mark escaped that would end a value (RFC 5545, 3.1 and
//! 3.3.11).
//!
//! The same entries give the same bytes. Deliberately absent: times, alarms and guests.

use chrono::{DateTime, NaiveDate, Utc};

/// Longest line in bytes, without its end.
const WIDEST: usize = 75;

/// A day with words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from all others, and stays the same when it is written again.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What stands on the day.
    pub title: String,
    /// What is told of it; may be empty.
    pub about: String,
}

/// The calendar of these entries under a name, as written at a moment.
pub fn write(name: &str, entries: &[Entry], at: DateTime<Utc>) -> Vec<u8> {
    let mut text = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Pluis//Pluis//NL",
    ] {
        fold(&mut text, line);
    }
    fold(&mut text, "CALSCALE:GREGORIAN");
    fold(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    let stamp = at.format("%Y%m%dT%H%M%SZ");
    for entry in entries {
        let next = entry.on.succ_opt().unwrap_or(entry.on);
        fold(&mut text, "BEGIN:VEVENT");
        fold(&mut text, &format!("UID:{}", escaped(&entry.uid)));
        fold(&mut text, &format!("DTSTAMP:{stamp}"));
        fold(
            &mut text,
            &format!("DTSTART;VALUE=DATE:{}", entry.on.format("%Y%m%d")),
        );
        fold(
            &mut text,
            &format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
        );
        fold(&mut text, &format!("SUMMARY:{}", escaped(&entry.title)));
        if !entry.about.is_empty() {
            fold(&mut text, &format!("DESCRIPTION:{}", escaped(&entry.about)));
        }
        // The day stays free for whoever plans.
        fold(&mut text, "TRANSP:TRANSPARENT");
        fold(&mut text, "END:VEVENT");
    }
    fold(&mut text, "END:VCALENDAR");
    text.into_bytes()
}

/// A text as a value; what is no printable character goes.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// Adds a line, cut between characters where it is too long; what follows begins with a space.
fn fold(text: &mut String, line: &str) {
    let mut wide = 0;
    for c in line.chars() {
        if wide + c.len_utf8() > WIDEST {
            text.push_str("\r\n ");
            wide = 1;
        }
        text.push(c);
        wide += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> DateTime<Utc> {
        "2026-11-22T09:00:00Z".parse().unwrap()
    }

    fn entry(title: &str, about: &str) -> Entry {
        Entry {
            uid: "1@pluis".into(),
            on: "2026-12-31".parse().unwrap(),
            title: title.into(),
            about: about.into(),
        }
    }

    fn written(title: &str, about: &str) -> String {
        String::from_utf8(write("Pluis", &[entry(title, about)], at())).unwrap()
    }

    #[test]
    fn a_day_stands_in_the_calendar_as_a_whole_day_that_ends_on_the_next() {
        let text = written("Terugkeergesprek", "");
        let lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Pluis//Pluis//NL",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:Pluis",
            "BEGIN:VEVENT",
            "UID:1@pluis",
            "DTSTAMP:20261122T090000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Terugkeergesprek",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(text, lines.join("\r\n"));
    }

    #[test]
    fn no_mark_in_a_text_ends_its_value_or_begins_another() {
        let text = written("Groep 1, 2; \\ 3", "een\r\nEND:VEVENT\ntwee\u{7}");
        assert!(
            text.contains("SUMMARY:Groep 1\\, 2\\; \\\\ 3\r\n"),
            "{text}"
        );
        assert!(
            text.contains("DESCRIPTION:een\\nEND:VEVENT\\ntwee\r\n"),
            "{text}"
        );
    }

    #[test]
    fn a_long_line_is_cut_between_characters_and_read_back_whole() {
        let long = "Één gesprek over de ruzie, en wat er daarna komt; ".repeat(5);
        let text = written(long.trim(), "");
        assert!(text.lines().all(|line| line.len() <= WIDEST), "{text}");
        let joined = text.replace("\r\n ", "");
        assert!(joined.contains(&escaped(long.trim())), "{joined}");
    }

    #[test]
    fn what_is_written_is_read_by_the_reader_of_the_program() {
        let read = super::super::read(&write(
            "Pluis",
            &[entry("Herfstvakantie, deel 1", "x")],
            at(),
        ));
        let event = read.unwrap().events.remove(0);
        assert_eq!(event.name, "Herfstvakantie, deel 1");
        assert_eq!(
            (event.first_day, event.last_day),
            (entry("", "").on, entry("", "").on)
        );
    }
}
