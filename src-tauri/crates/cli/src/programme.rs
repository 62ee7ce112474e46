//! The year of the protocol on the command line, and the calendar for elsewhere.

use std::path::Path;

use domain::programme::ProgrammeKind;
use domain::school::SchoolYear;
use office::error::Problem;
use office::programme::{Programme, ProgrammeReport};
use office::{Error, Now, Office};

use crate::arguments::ProgrammeArguments;
use crate::run::{Done, Fault, answer, id, write};
use crate::words::Words;

/// Lists the programme, after putting down or taking back what was asked.
pub(crate) fn programme(
    office: &mut Office,
    asked: &ProgrammeArguments,
    now: Now,
    words: &Words,
) -> Done {
    let wrong = |field: &str, problem| Fault::Office(Error::field(field, problem));
    let year = asked
        .year
        .clone()
        .unwrap_or_else(|| SchoolYear::of(now.today).to_string());
    let before = office.programme(&year, now)?;
    if let Some(code) = &asked.done {
        let kind =
            ProgrammeKind::from_code(code).ok_or_else(|| wrong("done", Problem::NotAChoice))?;
        let day = asked.on.as_deref().map(str::parse).transpose();
        let mut groups = Vec::new();
        for name in &asked.group {
            let mut lines = before.lines.iter().filter(|line| line.kind == kind);
            let group = lines.find(|line| line.group_name == *name);
            let group = group.and_then(|line| line.group);
            groups.push(group.ok_or_else(|| wrong("group", Problem::NotAChoice))?);
        }
        let report = ProgrammeReport {
            school_year: year.clone(),
            kind,
            groups,
            on: day
                .map_err(|_| wrong("on", Problem::NoSuchDate))?
                .unwrap_or(now.today),
            note: asked.note.clone(),
        };
        office.finish_programme(&report, now)?;
    }
    if let Some(which) = &asked.reopen {
        office.reopen_programme(id(which)?, now)?;
    }
    let programme = office.programme(&year, now)?;
    let lines = lines(&programme, words);
    answer(&programme, lines)
}

fn lines(programme: &Programme, words: &Words) -> Vec<String> {
    let line = |line: &office::programme::ProgrammeLine| {
        let state = match &line.done {
            Some(done) => {
                let said = [("date", words.date(done.on).into())];
                words.say("programme-done-on", &said)
            }
            None => words.say("programme-by", &[("date", words.date(line.by).into())]),
        };
        let kind = words.label("programme-kind", line.kind.code());
        let parts = [kind, line.group_name.clone(), state];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("  ")
    };
    programme.lines.iter().map(line).collect()
}

/// Lists the days on which something is due, or saves them as a calendar file.
pub(crate) fn calendar(office: &Office, to: Option<&Path>, now: Now, words: &Words) -> Done {
    let entries = office.calendar_entries(now)?;
    let said: std::collections::BTreeMap<String, String> = entries
        .iter()
        .map(|entry| (entry.words.clone(), words.plain(&entry.words)))
        .collect();
    if let Some(path) = to {
        write(path, &office.calendar_file(&said, now)?)?;
    }
    let lines = entries
        .iter()
        .map(|entry| {
            let what = said.get(&entry.words).unwrap_or(&entry.words);
            format!("{}  {what}  {}", words.date(entry.on), entry.about)
        })
        .collect();
    answer(&entries, lines)
}
