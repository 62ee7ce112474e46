//! Calendar files (RFC 5545): the days off that a school or a municipality publishes.
//!
//! What is written is in `write`. Only whole days are read; a date at the end is the first day
//! after, as the standard has it. A repetition is read when it is a plain one, each day, week,
//! month or year. Deliberately absent: time zones, alarms and everything else of a calendar.
//! Readers of others fail the whole file at one odd line, lose its number, and bring a clock with
//! them; hence this one.

mod write;

pub use write::{Entry, write};

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::LARGEST_FILE;
use crate::remark::{Cause, Noun, Reason, RefusedRow, Remark, RemarkKind, Unreadable};
use crate::text::{clean, decode_table};

/// Longest line, once unfolded, in bytes.
const LONGEST_LINE: usize = 64 * 1024;
/// How deep components are nested at most; a calendar needs three.
const DEEPEST: usize = 16;
/// Most days off that one file can hold.
const MOST_EVENTS: usize = 5_000;
/// Most times that one event repeats.
const MOST_TIMES: u32 = 400;
/// How many years an event without end repeats.
const YEARS_WITHOUT_END: u32 = 3;
/// Longest name, in characters.
const LONGEST_NAME: usize = 80;

/// One period of whole days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct WholeDays {
    /// The line on which the event begins, from 1.
    pub line: u32,
    /// "Herfstvakantie"; at most 80 characters.
    pub name: String,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day, included.
    pub last_day: NaiveDate,
    /// Whether the name is that of a holiday or a day off, and not of a party or a trip.
    pub day_off: bool,
}

/// What a calendar file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct DaysOff {
    /// In order of their first day.
    pub events: Vec<WholeDays>,
    /// Events that were left out, with their line.
    pub refused: Vec<RefusedRow>,
    /// What deviates.
    pub remarks: Vec<Remark>,
}

/// Reads a calendar file.
///
/// # Errors
/// [`Unreadable`] when it is too large, no text, no calendar, stops before its end or does not
/// hang together.
pub fn read(bytes: &[u8]) -> Result<DaysOff, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Cause::TooLarge.file());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Cause::Empty.file());
    }
    let decoded = decode_table(bytes)?;
    let mut reader = Reader {
        found: DaysOff {
            remarks: decoded.remarks,
            ..DaysOff::default()
        },
        ..Reader::default()
    };
    for (number, line) in unfold(&decoded.text)? {
        reader.take(number, &line)?;
    }
    reader.end()
}

/// The lines of the file with what was folded put back, each with the number of its first line.
fn unfold(text: &str) -> Result<Vec<(u32, String)>, Unreadable> {
    let mut lines: Vec<(u32, String)> = Vec::new();
    for (number, raw) in (1u32..).zip(text.split('\n')) {
        let raw = raw.strip_suffix('\r').unwrap_or(raw);
        match (raw.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, line))) => {
                line.push_str(rest);
                if line.len() > LONGEST_LINE {
                    return Err(Cause::ValueTooLong.at(number));
                }
            }
            _ if raw.trim().is_empty() => {}
            _ if raw.len() > LONGEST_LINE => return Err(Cause::ValueTooLong.at(number)),
            _ => lines.push((number, raw.to_owned())),
        }
    }
    Ok(lines)
}

/// `NAME;PARAMETER=x:value`.
struct Property<'a> {
    name: String,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.char_indices().find_map(|(at, c)| {
            if c == '"' {
                quoted = !quoted;
            }
            (c == ':' && !quoted).then_some(at)
        })?;
        let (head, value) = line.split_at(colon);
        let name = head.split(';').next().unwrap_or_default().trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (!name.is_empty() && name.chars().all(plain)).then(|| Property {
            name: name.to_ascii_uppercase(),
            value: value.get(1..).unwrap_or_default().trim(),
        })
    }
}

/// What was read of an event.
#[derive(Default)]
struct Draft {
    line: u32,
    summary: String,
    start: Option<String>,
    end: Option<String>,
    duration: Option<String>,
    rule: Option<String>,
    except: Vec<String>,
    /// Whether it has dates of its own, or replaces one time of another event.
    irregular: bool,
    cancelled: bool,
}

#[derive(Default)]
struct Reader {
    found: DaysOff,
    open: Vec<String>,
    begun: bool,
    draft: Option<Draft>,
    timed: usize,
    cancelled: usize,
}

impl Reader {
    fn take(&mut self, number: u32, line: &str) -> Result<(), Unreadable> {
        let property = Property::of(line);
        if !self.begun {
            let begins = property
                .is_some_and(|p| p.name == "BEGIN" && p.value.eq_ignore_ascii_case("VCALENDAR"));
            if !begins {
                return Err(Cause::NotACalendar.file());
            }
            self.begun = true;
            self.open.push("VCALENDAR".to_owned());
            return Ok(());
        }
        let in_event = self.open.last().is_some_and(|open| open == "VEVENT");
        let Some(property) = property else {
            if in_event {
                let odd = Remark::at(RemarkKind::CalendarLineSkipped, number);
                self.found.remarks.push(odd);
            }
            return Ok(());
        };
        match property.name.as_str() {
            "BEGIN" => {
                if self.open.len() >= DEEPEST {
                    return Err(Cause::TooDeep.at(number));
                }
                let what = property.value.to_ascii_uppercase();
                if what == "VEVENT" {
                    self.draft = Some(Draft {
                        line: number,
                        ..Draft::default()
                    });
                }
                self.open.push(what);
            }
            "END" => {
                let what = property.value.to_ascii_uppercase();
                if self.open.pop().is_none_or(|open| open != what) {
                    return Err(Cause::Malformed.at(number));
                }
                if let Some(draft) = (what == "VEVENT").then(|| self.draft.take()).flatten() {
                    self.finish(&draft)?;
                }
            }
            name => {
                if let (true, Some(draft)) = (in_event, self.draft.as_mut()) {
                    draft.take(name, property.value);
                }
            }
        }
        Ok(())
    }

    fn finish(&mut self, draft: &Draft) -> Result<(), Unreadable> {
        if draft.cancelled {
            self.cancelled += 1;
            return Ok(());
        }
        match draft.days() {
            Ok(None) => self.timed += 1,
            Ok(Some(days)) => {
                if days.cut {
                    let cut = Remark::at(RemarkKind::RepetitionCut, draft.line);
                    self.found.remarks.push(cut);
                }
                self.found.events.extend(days.events);
                if self.found.events.len() > MOST_EVENTS {
                    return Err(Cause::TooManyRows.file());
                }
            }
            Err(reason) => self.found.refused.push(RefusedRow {
                line: draft.line,
                noun: Noun::Event,
                reason,
            }),
        }
        Ok(())
    }

    fn end(mut self) -> Result<DaysOff, Unreadable> {
        if !self.begun {
            return Err(Cause::NotACalendar.file());
        }
        if !self.open.is_empty() {
            return Err(Cause::Truncated.file());
        }
        let counted = [
            Remark::counted(RemarkKind::TimedEventsSkipped, self.timed),
            Remark::counted(RemarkKind::CancelledEventsSkipped, self.cancelled),
        ];
        self.found.remarks.extend(counted.into_iter().flatten());
        let events = &mut self.found.events;
        events.sort_by(|a, b| {
            (a.first_day, a.last_day, &a.name).cmp(&(b.first_day, b.last_day, &b.name))
        });
        events.dedup_by(|a, b| {
            (a.first_day, a.last_day, &a.name) == (b.first_day, b.last_day, &b.name)
        });
        if events.is_empty() && self.found.refused.is_empty() {
            self.found.remarks.push(Remark::file(RemarkKind::NoDaysOff));
        }
        Ok(self.found)
    }
}

/// The periods of one event.
struct Periods {
    events: Vec<WholeDays>,
    /// Whether it goes on without end and was cut.
    cut: bool,
}

impl Draft {
    fn take(&mut self, name: &str, value: &str) {
        let text = || Some(value.to_owned());
        match name {
            "SUMMARY" => self.summary = unescape(value),
            "DTSTART" => self.start = text(),
            "DTEND" => self.end = text(),
            "DURATION" => self.duration = text(),
            "RRULE" if self.rule.is_some() => self.irregular = true,
            "RRULE" => self.rule = text(),
            "EXDATE" => self.except.extend(value.split(',').map(str::to_owned)),
            "RDATE" | "RECURRENCE-ID" => self.irregular = true,
            "STATUS" => self.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }

    /// The periods of whole days; `None` for an event at an hour of the day.
    fn days(&self) -> Result<Option<Periods>, Reason> {
        let start = self.start.as_deref().ok_or(Reason::EventDateMissing)?;
        let start = When::of(start).ok_or(Reason::EventDateUnreadable)?;
        let end = match (&self.end, &self.duration) {
            (Some(end), _) => Some(When::of(end).ok_or(Reason::EventDateUnreadable)?),
            (None, Some(duration)) => match whole_days(duration) {
                Some(days) => start.day().checked_add_days(Days::new(days)).map(When::Day),
                None if matches!(start, When::Day(_)) => return Err(Reason::EventDateUnreadable),
                None => return Ok(None),
            },
            (None, None) => None,
        };
        // From midnight to midnight is how some programs write a whole day.
        let whole = match (start, end) {
            (When::Day(_), _) => true,
            (When::Moment(_), None) => false,
            (When::Moment(_), Some(end)) => start.is_midnight() && end.is_midnight(),
        };
        if !whole {
            return Ok(None);
        }
        let first_day = start.day();
        let last_day = match end.map(When::day) {
            None => first_day,
            Some(end) if end < first_day => return Err(Reason::EventEndsBeforeItBegins),
            Some(end) => end.pred_opt().unwrap_or(end).max(first_day),
        };
        if (last_day - first_day).num_days() > 366 {
            return Err(Reason::EventTooLong);
        }
        let name: String = clean(&self.summary).chars().take(LONGEST_NAME).collect();
        if name.is_empty() {
            return Err(Reason::EventNameMissing);
        }
        let (starts, cut) = self.starts(first_day)?;
        let length = last_day - first_day;
        let day_off = sounds_like_a_day_off(&name);
        let events = starts
            .into_iter()
            .filter_map(|first_day| {
                Some(WholeDays {
                    line: self.line,
                    name: name.clone(),
                    first_day,
                    last_day: first_day.checked_add_signed(length)?,
                    day_off,
                })
            })
            .collect();
        Ok(Some(Periods { events, cut }))
    }

    /// The first days, one for each time that it repeats.
    fn starts(&self, first: NaiveDate) -> Result<(Vec<NaiveDate>, bool), Reason> {
        if self.irregular {
            return Err(Reason::EventRepetitionUnreadable);
        }
        let Some(rule) = &self.rule else {
            return Ok((vec![first], false));
        };
        let rule = Rule::of(rule, first).ok_or(Reason::EventRepetitionUnreadable)?;
        let except = self
            .except
            .iter()
            .map(|text| When::of(text).map(When::day))
            .collect::<Option<Vec<_>>>()
            .ok_or(Reason::EventRepetitionUnreadable)?;
        let (mut starts, cut) = rule.starts(first);
        starts.retain(|day| !except.contains(day));
        Ok((starts, cut))
    }
}

/// A date, or a date with a time of day.
#[derive(Clone, Copy)]
enum When {
    Day(NaiveDate),
    Moment(NaiveDateTime),
}

impl When {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, time) = match text.split_once(['T', 't']) {
            Some((date, time)) => (date, Some(time.trim_end_matches(['Z', 'z']))),
            None => (text, None),
        };
        let digits = |text: &str, length| {
            text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(date, 8) {
            return None;
        }
        let date = NaiveDate::parse_from_str(date, "%Y%m%d").ok()?;
        if !(1900..2200).contains(&date.year()) {
            return None;
        }
        match time {
            None => Some(When::Day(date)),
            Some(time) if digits(time, 6) => {
                let time = NaiveTime::parse_from_str(time, "%H%M%S").ok()?;
                Some(When::Moment(date.and_time(time)))
            }
            Some(_) => None,
        }
    }

    fn day(self) -> NaiveDate {
        match self {
            When::Day(day) => day,
            When::Moment(moment) => moment.date(),
        }
    }

    fn is_midnight(self) -> bool {
        match self {
            When::Day(_) => true,
            When::Moment(moment) => moment.time() == NaiveTime::MIN,
        }
    }
}

/// `P7D` or `P1W` as days; `None` for anything with hours.
fn whole_days(duration: &str) -> Option<u64> {
    let upper = duration.trim().to_ascii_uppercase();
    let rest = upper
        .strip_prefix('+')
        .unwrap_or(&upper)
        .strip_prefix('P')?;
    let (number, unit) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let number: u64 = number.parse().ok().filter(|days| *days <= 366)?;
    match unit {
        "D" => Some(number),
        "W" => Some(number * 7),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Each {
    Day,
    Week,
    Month,
    Year,
}

/// A plain repetition.
struct Rule {
    each: Each,
    interval: u32,
    count: Option<u32>,
    until: Option<NaiveDate>,
}

impl Rule {
    /// The rule, when it is one that falls where its first time falls; `None` for the others.
    fn of(text: &str, first: NaiveDate) -> Option<Self> {
        let mut each = None;
        let mut rule = Rule {
            each: Each::Year,
            interval: 1,
            count: None,
            until: None,
        };
        let mut by = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    each = Some(match value.as_str() {
                        "DAILY" => Each::Day,
                        "WEEKLY" => Each::Week,
                        "MONTHLY" => Each::Month,
                        "YEARLY" => Each::Year,
                        _ => return None,
                    });
                }
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|n| (1..=366).contains(n))?;
                }
                "COUNT" => rule.count = Some(value.parse().ok().filter(|n| *n > 0)?),
                "UNTIL" => rule.until = Some(When::of(&value)?.day()),
                "WKST" => {}
                "BYDAY" | "BYMONTH" | "BYMONTHDAY" => by.push((name.to_ascii_uppercase(), value)),
                _ => return None,
            }
        }
        rule.each = each?;
        let repeats_itself = by.iter().all(|(name, value)| match name.as_str() {
            "BYDAY" => rule.each == Each::Week && *value == weekday(first.weekday()),
            "BYMONTH" => rule.each == Each::Year && *value == first.month().to_string(),
            _ => matches!(rule.each, Each::Month | Each::Year) && *value == first.day().to_string(),
        });
        repeats_itself.then_some(rule)
    }

    /// The first days, and whether there is no end to them.
    fn starts(&self, first: NaiveDate) -> (Vec<NaiveDate>, bool) {
        let horizon = first
            .checked_add_months(Months::new(12 * YEARS_WITHOUT_END))
            .unwrap_or(first);
        let endless = self.count.is_none() && self.until.is_none();
        let last = self
            .until
            .unwrap_or(if endless { horizon } else { NaiveDate::MAX });
        let most = self.count.unwrap_or(MOST_TIMES).min(MOST_TIMES);
        let starts: Vec<_> = (0..MOST_TIMES * 4)
            .map_while(|turn| self.turn(first, turn))
            .take_while(|day| day.is_none_or(|day| day <= last))
            .flatten()
            .take(usize::try_from(most).unwrap_or(usize::MAX))
            .collect();
        let cut = endless || self.count.is_some_and(|count| count > MOST_TIMES);
        (starts, cut)
    }

    /// The first day of a turn: `None` past the calendar, `Some(None)` when the month has no such
    /// day.
    fn turn(&self, first: NaiveDate, turn: u32) -> Option<Option<NaiveDate>> {
        let steps = turn.checked_mul(self.interval)?;
        let months = |months| {
            let day = first.checked_add_months(Months::new(months))?;
            Some((day.day() == first.day()).then_some(day))
        };
        match self.each {
            Each::Day => first.checked_add_days(Days::new(steps.into())).map(Some),
            Each::Week => first
                .checked_add_days(Days::new(u64::from(steps) * 7))
                .map(Some),
            Each::Month => months(steps),
            Each::Year => months(steps.checked_mul(12)?),
        }
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// Takes the backslashes out of a text.
fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}

/// In names of days without school, as Dutch schools write them.
const OFF: [&str; 17] = [
    "vakantie",
    "studiedag",
    "margedag",
    "lesvrij",
    "gesloten",
    "goede vrijdag",
    "pasen",
    "paasdag",
    "pinkster",
    "hemelvaart",
    "koningsdag",
    "bevrijdingsdag",
    "kerst",
    "nieuwjaar",
    "carnaval",
    "feestdag",
    "holiday",
];
/// In names of what takes only part of a day, or happens at school.
const AT_SCHOOL: [&str; 7] = [
    "middag", "ochtend", "viering", "diner", "ontbijt", "lunch", "markt",
];

fn sounds_like_a_day_off(name: &str) -> bool {
    let name = name.to_lowercase();
    let free = || {
        name.split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "vrij" | "vrije" | "vrijaf"))
    };
    (OFF.iter().any(|word| name.contains(word)) || free())
        && !AT_SCHOOL.iter().any(|word| name.contains(word))
}
