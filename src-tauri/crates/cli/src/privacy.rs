//! What people are given of what is held on them, breaches and processing, on the command line.

use domain::breach::Breach;
use office::access::{AccessChoice, AccessRequest};
use office::error::Problem;
use office::{Error, Now, Office};

use crate::arguments::{AccessArguments, PrivacyCommand};
use crate::moments::person;
use crate::run::{Done, Fault, answer, from_stdin, write};
use crate::words::Words;

/// Lists what would be given, or gives it.
pub(crate) fn access(
    office: &mut Office,
    asked: &AccessArguments,
    now: Now,
    words: &Words,
) -> Done {
    let wrong = |field: &str, problem| Fault::Office(Error::field(field, problem));
    let guardian = asked.guardian.as_deref().map(str::parse).transpose();
    let day = asked.asked.as_deref().map(str::parse).transpose();
    let request = AccessRequest {
        person: person(&asked.person)?,
        for_guardian: guardian.map_err(|_| wrong("guardian", Problem::NotAChoice))?,
        asked_on: day
            .map_err(|_| wrong("askedOn", Problem::NoSuchDate))?
            .unwrap_or(now.today),
    };
    let Some(to) = &asked.to else {
        let file = office.access_file(&request, now)?;
        let lines = file.items.iter().map(|item| {
            let names = item.hits.iter().map(|hit| hit.words.as_str());
            format!(
                "{}  {}  {}  {}",
                words.label("section", item.section.code()),
                item.number,
                item.title,
                names.collect::<Vec<_>>().join(", ")
            )
        });
        let lines = lines.collect();
        return answer(&file, lines);
    };
    let choices: Vec<AccessChoice> = from_stdin()?;
    let files = office.draw_access(&request, &choices, now)?;
    let archive = to.extension().is_some_and(|ending| ending == "zip");
    write(to, if archive { &files.archive } else { &files.pdf })?;
    let given = office.give_access(&request, &choices, now)?;
    let said = words.say("access-given", &[("number", given.number.clone().into())]);
    answer(&given, vec![said])
}

/// Keeps the register of breaches, or saves a sheet.
pub(crate) fn privacy(
    office: &mut Office,
    command: &PrivacyCommand,
    now: Now,
    words: &Words,
) -> Done {
    match command {
        PrivacyCommand::Breaches => {
            let list = office.breaches(now)?;
            let lines = list.iter().map(|line| {
                let state = match (line.asks_report, line.asks_telling) {
                    (true, _) if line.hours_left < 0 => words.plain("breaches-late"),
                    (true, _) => words.say("breaches-hours", &[("count", line.hours_left.into())]),
                    (false, true) => words.plain("breaches-tell"),
                    (false, false) => words.plain("breaches-settled"),
                };
                format!("{}  {state}  {}", line.number, line.breach.what)
            });
            let lines = lines.collect();
            answer(&list, lines)
        }
        PrivacyCommand::Record => {
            let breach: Breach = from_stdin()?;
            let id = office.record_breach(&breach, now)?;
            answer(&id, vec![words.plain("breaches-saved")])
        }
        PrivacyCommand::Register { to } => {
            write(to, &office.breach_register(now)?)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        PrivacyCommand::Processing { to } => {
            write(to, &office.processing_entry(now)?)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        PrivacyCommand::Impact { to } => {
            write(to, &office.impact_sheet(now)?)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
    }
}
