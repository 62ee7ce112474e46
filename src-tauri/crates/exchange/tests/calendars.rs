//! Calendar files as schools and towns publish them, and broken ones: what is a day off is read,
//! and what is not is said.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use exchange::ics::{self, DaysOff};
use exchange::{Cause, Reason, RemarkKind};

/// A calendar with these lines in it, from line 3.
fn calendar(lines: &str) -> Vec<u8> {
    let lines = lines.trim().replace('\n', "\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}\r\nEND:VCALENDAR\r\n").into_bytes()
}

fn event(lines: &str) -> Vec<u8> {
    calendar(&format!("BEGIN:VEVENT\n{}\nEND:VEVENT", lines.trim()))
}

fn read(lines: &str) -> DaysOff {
    ics::read(&event(lines)).unwrap()
}

fn days(found: &DaysOff) -> Vec<(String, String, String)> {
    let show = |day: chrono::NaiveDate| day.to_string();
    found
        .events
        .iter()
        .map(|one| (one.name.clone(), show(one.first_day), show(one.last_day)))
        .collect()
}

fn firsts(found: &DaysOff) -> Vec<String> {
    found
        .events
        .iter()
        .map(|one| one.first_day.to_string())
        .collect()
}

fn one(name: &str, first: &str, last: &str) -> Vec<(String, String, String)> {
    vec![(name.into(), first.into(), last.into())]
}

#[test]
fn the_day_at_the_end_of_an_event_is_the_first_day_after_it() {
    let found =
        read("DTSTART;VALUE=DATE:20261017\nDTEND;VALUE=DATE:20261026\nSUMMARY:Herfstvakantie");
    assert_eq!(
        days(&found),
        one("Herfstvakantie", "2026-10-17", "2026-10-25")
    );
    assert!(found.remarks.is_empty() && found.refused.is_empty());
    assert_eq!(found.events[0].line, 3);
}

#[test]
fn one_day_may_be_written_with_an_end_a_length_or_neither() {
    for end in [
        "",
        "DTEND;VALUE=DATE:20270202",
        "DTEND;VALUE=DATE:20270201",
        "DURATION:P1D",
    ] {
        let found = read(&format!(
            "DTSTART;VALUE=DATE:20270201\n{end}\nSUMMARY:Studiedag"
        ));
        assert_eq!(
            days(&found),
            one("Studiedag", "2027-02-01", "2027-02-01"),
            "{end}"
        );
    }
    let week = read("DTSTART:20270220\nDURATION:P1W\nSUMMARY:Voorjaarsvakantie");
    assert_eq!(
        days(&week),
        one("Voorjaarsvakantie", "2027-02-20", "2027-02-26")
    );
}

#[test]
fn folded_lines_and_escaped_signs_are_put_back() {
    let found = read(
        "DTSTART;VALUE=DATE:20270201\nSUMMARY:Studiedag\\, alle\n  groepen vrij\\; zie \\\n\tndoos",
    );
    assert_eq!(
        found.events[0].name,
        "Studiedag, alle groepen vrij; zie doos"
    );
}

#[test]
fn a_colon_inside_quotes_does_not_end_the_name_of_a_line() {
    let found = read(
        "DTSTART;X-NOTE=\"op school: nee\";VALUE=DATE:20270201\nSUMMARY;LANGUAGE=nl:Studiedag",
    );
    assert_eq!(firsts(&found), ["2027-02-01"]);
}

#[test]
fn from_midnight_to_midnight_is_a_whole_day_and_an_hour_is_none() {
    let found = read(
        "DTSTART;TZID=Europe/Amsterdam:20270201T000000\n\
         DTEND;TZID=Europe/Amsterdam:20270202T000000\nSUMMARY:Studiedag",
    );
    assert_eq!(firsts(&found), ["2027-02-01"]);
    let evening = read("DTSTART:20270201T190000\nDTEND:20270201T210000\nSUMMARY:Ouderavond");
    assert!(evening.events.is_empty());
    let kinds: Vec<_> = evening.remarks.iter().map(|r| (r.kind, r.count)).collect();
    assert_eq!(
        kinds,
        [
            (RemarkKind::TimedEventsSkipped, 1),
            (RemarkKind::NoDaysOff, 1)
        ]
    );
}

#[test]
fn what_was_called_off_is_no_day_off() {
    let found = read("DTSTART;VALUE=DATE:20270201\nSUMMARY:Studiedag\nSTATUS:CANCELLED");
    assert!(found.events.is_empty());
    assert_eq!(found.remarks[0].kind, RemarkKind::CancelledEventsSkipped);
}

#[test]
fn plain_repetitions_are_read() {
    let with = |rule: &str| {
        read(&format!(
            "DTSTART:20270201\nSUMMARY:Vrije dag\nRRULE:{rule}"
        ))
    };
    let weeks = with("FREQ=WEEKLY;COUNT=3;BYDAY=MO;WKST=MO");
    assert_eq!(firsts(&weeks), ["2027-02-01", "2027-02-08", "2027-02-15"]);
    let until = with("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270315T000000Z");
    assert_eq!(
        firsts(&until),
        ["2027-02-01", "2027-02-15", "2027-03-01", "2027-03-15"]
    );
    let months = with("FREQ=MONTHLY;COUNT=2;BYMONTHDAY=1");
    assert_eq!(firsts(&months), ["2027-02-01", "2027-03-01"]);
    let years = with("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1");
    assert_eq!(
        firsts(&years),
        ["2027-02-01", "2028-02-01", "2029-02-01", "2030-02-01"]
    );
    assert_eq!(years.remarks[0].kind, RemarkKind::RepetitionCut);
    assert!(weeks.remarks.is_empty() && until.remarks.is_empty());
}

#[test]
fn a_day_that_a_month_does_not_have_is_skipped_and_so_is_what_is_excepted() {
    let last = read("DTSTART:20270131\nSUMMARY:Vrij\nRRULE:FREQ=MONTHLY;COUNT=3");
    assert_eq!(firsts(&last), ["2027-01-31", "2027-03-31", "2027-05-31"]);
    let except =
        read("DTSTART:20270201\nSUMMARY:Vrij\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20270202,20270203");
    assert_eq!(firsts(&except), ["2027-02-01", "2027-02-04"]);
}

#[test]
fn an_event_that_cannot_be_trusted_is_left_out_with_its_line_and_the_others_are_read() {
    use Reason as R;
    for (lines, reason) in [
        ("SUMMARY:Vrij", R::EventDateMissing),
        ("DTSTART:20270230\nSUMMARY:Vrij", R::EventDateUnreadable),
        ("DTSTART:morgen\nSUMMARY:Vrij", R::EventDateUnreadable),
        (
            "DTSTART:20270201\nDURATION:PT4H\nSUMMARY:Vrij",
            R::EventDateUnreadable,
        ),
        (
            "DTSTART:20270201\nDTEND:20270131\nSUMMARY:Vrij",
            R::EventEndsBeforeItBegins,
        ),
        (
            "DTSTART:20270201\nDTEND:20290201\nSUMMARY:Vrij",
            R::EventTooLong,
        ),
        ("DTSTART:20270201\nSUMMARY: ", R::EventNameMissing),
        (
            "DTSTART:20270201\nSUMMARY:Vrij\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH",
            R::EventRepetitionUnreadable,
        ),
        (
            "DTSTART:20270201\nSUMMARY:Vrij\nRRULE:FREQ=HOURLY",
            R::EventRepetitionUnreadable,
        ),
        (
            "DTSTART:20270201\nSUMMARY:Vrij\nRDATE:20270301",
            R::EventRepetitionUnreadable,
        ),
    ] {
        let bytes = calendar(&format!(
            "BEGIN:VEVENT\n{lines}\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270301\n\
             SUMMARY:Studiedag\nEND:VEVENT"
        ));
        let found = ics::read(&bytes).unwrap();
        let refused: Vec<_> = found.refused.iter().map(|r| (r.reason, r.line)).collect();
        assert_eq!(refused, [(reason, 3)], "{lines}");
        assert_eq!(firsts(&found), ["2027-03-01"], "{lines}");
    }
}

#[test]
fn an_alarm_inside_an_event_changes_nothing_of_it() {
    let found = read(
        "DTSTART:20270201\nSUMMARY:Studiedag\nBEGIN:VALARM\nDTSTART:20260101\n\
         SUMMARY:Denk eraan\nTRIGGER:-P1D\nEND:VALARM",
    );
    assert_eq!(days(&found), one("Studiedag", "2027-02-01", "2027-02-01"));
}

#[test]
fn a_line_that_is_none_is_skipped_and_said() {
    let found = read("DTSTART:20270201\nSUMMARY:Studiedag\ndit hoort hier niet");
    assert_eq!(firsts(&found), ["2027-02-01"]);
    assert_eq!(found.remarks[0].kind, RemarkKind::CalendarLineSkipped);
    assert_eq!(found.remarks[0].line, Some(6));
}

#[test]
fn days_are_in_order_and_what_stands_twice_is_there_once() {
    let bytes = calendar(
        "BEGIN:VEVENT\nDTSTART:20270301\nSUMMARY:Studiedag\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20270201\nSUMMARY:Studiedag\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20270301\nSUMMARY:Studiedag\nEND:VEVENT",
    );
    assert_eq!(
        firsts(&ics::read(&bytes).unwrap()),
        ["2027-02-01", "2027-03-01"]
    );
}

#[test]
fn a_day_off_is_told_from_a_party_by_its_name() {
    for (name, off) in [
        ("Meivakantie", true),
        ("Studiedag team", true),
        ("Alle leerlingen vrij", true),
        ("Goede Vrijdag", true),
        ("2e Pinksterdag", true),
        ("Sportdag", false),
        ("Vrijdag: schoolreis", false),
        ("Kerstviering", false),
        ("Studiemiddag", false),
    ] {
        let found = read(&format!("DTSTART:20270201\nSUMMARY:{name}"));
        assert_eq!(found.events[0].day_off, off, "{name}");
    }
}

#[test]
fn a_file_that_is_no_whole_calendar_is_refused() {
    let twenty = "BEGIN:VEVENT\n".repeat(20);
    let long = format!("DESCRIPTION:{}", "x".repeat(70_000));
    for (bytes, cause, line) in [
        (Vec::new(), Cause::Empty, None),
        (b" \r\n".to_vec(), Cause::Empty, None),
        (b"naam;klas\r\nNoor;4a".to_vec(), Cause::NotACalendar, None),
        (
            b"BEGIN:VCARD\r\nEND:VCARD".to_vec(),
            Cause::NotACalendar,
            None,
        ),
        (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0".to_vec(),
            Cause::Truncated,
            None,
        ),
        (
            calendar("BEGIN:VEVENT\nEND:VTODO"),
            Cause::Malformed,
            Some(4),
        ),
        (calendar(&twenty), Cause::TooDeep, Some(18)),
        (event(&long), Cause::ValueTooLong, Some(4)),
    ] {
        let error = ics::read(&bytes).unwrap_err();
        assert_eq!((error.cause, error.line), (cause, line));
    }
}

#[test]
fn accents_survive_in_either_encoding() {
    let name = "Carnaval in België";
    for bytes in [
        event(&format!("DTSTART:20270201\nSUMMARY:{name}")),
        encoding_of_windows(&format!("DTSTART:20270201\nSUMMARY:{name}")),
    ] {
        assert_eq!(ics::read(&bytes).unwrap().events[0].name, name);
    }
}

fn encoding_of_windows(lines: &str) -> Vec<u8> {
    let text = String::from_utf8(event(lines)).unwrap();
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect()
}
