//! The terms, the tasks and the programme as a calendar file for elsewhere. It holds no name and
//! nothing that somebody typed: what kind of thing it is, where it is written and the number of
//! the incident it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use exchange::ics::Entry;

use crate::deadlines::is_waited_for;
use crate::error::{Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// Longest words for a kind of entry.
const LONGEST: usize = 200;

view! {
    /// A day in the calendar.
    pub struct CalendarEntry {
        /// What tells it from all others.
        pub uid: String,
        /// The day.
        pub on: NaiveDate,
        /// The message that says what kind of thing it is, as "task-kind-return-talk".
        pub words: String,
        /// The group, the number of the incident and where it is written; never a name of anyone.
        pub about: String,
    }
}

fn message(of: &str, code: &str) -> String {
    format!("{of}-{}", code.replace('_', "-"))
}

/// What is told of a day; a source that is only a word of the program stays out.
fn about(parts: &[&str]) -> String {
    let word = |part: &str| part.starts_with(|c: char| c.is_ascii_lowercase());
    let parts = parts.iter().filter(|part| !part.is_empty() && !word(part));
    parts.copied().collect::<Vec<_>>().join(" · ")
}

impl Office {
    /// The days on which something is due, the first first: tasks, terms of law and what is left of
    /// the programme.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn calendar_entries(&self, now: Now) -> Result<Vec<CalendarEntry>> {
        self.allow(UseCase::SeeTasks)?;
        let mut entries = Vec::new();
        let mut settled = BTreeSet::new();
        for task in self.tasks(now)? {
            if is_waited_for(task.kind) {
                continue;
            }
            settled.insert((task.sanction, task.due_on));
            let number = match task.incident {
                Some(incident) => self.read().incident(incident)?.number,
                None => String::new(),
            };
            entries.push(CalendarEntry {
                uid: format!("{}@pluis", task.id),
                on: task.due_on,
                words: message("task-kind", task.kind.code()),
                about: about(&[&number, &task.source]),
            });
        }
        if self.allow(UseCase::SeeSanctions).is_ok() {
            for line in self.deadlines(now)? {
                let on = line.term.ends_on;
                if line.days_left < 0 || settled.contains(&(Some(line.sanction), on)) {
                    continue;
                }
                entries.push(CalendarEntry {
                    uid: format!("{}-{}@pluis", line.sanction, line.term.kind.code()),
                    on,
                    words: message("term-kind", line.term.kind.code()),
                    about: line.term.source.to_string(),
                });
            }
        }
        let year = domain::school::SchoolYear::of(now.today).to_string();
        if self.allow(UseCase::SeeProgramme).is_ok() {
            for line in self.programme(&year, now)?.lines {
                if line.done.is_some() {
                    continue;
                }
                let group = line
                    .group
                    .map_or(String::new(), |group| format!("-{group}"));
                entries.push(CalendarEntry {
                    uid: format!("{year}-{}{group}@pluis", line.kind.code()),
                    on: line.by,
                    words: message("programme-kind", line.kind.code()),
                    about: about(&[&line.group_name, &line.source]),
                });
            }
        }
        entries.sort_by(|one, other| (one.on, &one.uid).cmp(&(other.on, &other.uid)));
        Ok(entries)
    }

    /// The same as a calendar file. `words` has the sentence for each message that the entries
    /// name; a message without one stands there itself.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] for words that are too long.
    pub fn calendar_file(&self, words: &BTreeMap<String, String>, now: Now) -> Result<Vec<u8>> {
        let entries = self.calendar_entries(now)?;
        if words.values().any(|text| text.chars().count() > LONGEST) {
            return Err(Error::field("words", Problem::TooLong));
        }
        let entries: Vec<Entry> = entries
            .into_iter()
            .map(|entry| Entry {
                title: words.get(&entry.words).cloned().unwrap_or(entry.words),
                uid: entry.uid,
                on: entry.on,
                about: entry.about,
            })
            .collect();
        Ok(exchange::ics::write("Pluis", &entries, now.at))
    }
}
