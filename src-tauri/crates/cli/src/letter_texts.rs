//! How the school words its letters and forms, on the command line.

use std::io::Read as _;

use domain::letter::Worded;
use domain::school::Language;
use office::error::Problem;
use office::letter_texts::{LetterTextFault, LetterTextLine};
use office::{Error, Now, Office};

use crate::arguments::{LetterTextCommand, OfLetter};
use crate::run::{Done, Fault, answer, id, write};
use crate::words::Words;

/// Does what was asked about the texts of letters.
pub(crate) fn run(
    office: &mut Office,
    command: &LetterTextCommand,
    now: Now,
    words: &Words,
) -> Done {
    match command {
        LetterTextCommand::List => {
            let lines = office.letter_texts()?;
            let said = lines.iter().map(|line| state(line, words)).collect();
            answer(&lines, said)
        }
        LetterTextCommand::Show { of, program } => {
            let (letter, language) = asked(of)?;
            let file = office.letter_text(letter, language)?;
            let text = if *program {
                &file.program
            } else {
                &file.source
            };
            let lines = text.lines().map(str::to_owned).collect();
            answer(&file, lines)
        }
        LetterTextCommand::Versions { of } => {
            let (letter, language) = asked(of)?;
            let versions = office.letter_text(letter, language)?.versions;
            let said = versions.iter().map(|version| {
                let state = words.label("text-state", version.state.code());
                let on = words.date(version.proposed_at.date_naive());
                let by = &version.proposed_by;
                format!("{}  {state}  {on}  {by}  {}", version.id, version.why)
            });
            let said = said.collect();
            answer(&versions, said)
        }
        LetterTextCommand::Check { of, preview } => {
            let (letter, language) = asked(of)?;
            let text = typed()?;
            let check = office.check_letter_text(letter, language, &text)?;
            let mut lines: Vec<String> = check.faults.iter().map(|one| fault(one, words)).collect();
            if !check.names.is_empty() {
                let names = check.names.join(", ");
                lines.push(words.say("texts-names", &[("names", names.into())]));
            }
            if check.faults.is_empty() {
                lines.push(words.plain("texts-none"));
                if let Some(to) = preview {
                    let pdf = office.preview_letter_text(letter, language, &text, true, now)?;
                    write(to, &pdf)?;
                }
            }
            answer(&check, lines)
        }
        LetterTextCommand::Propose { of, why } => {
            let (letter, language) = asked(of)?;
            let id = office.propose_letter_text(letter, language, &typed()?, why, now)?;
            answer(&id, vec![id.to_string(), words.plain("texts-proposed")])
        }
        LetterTextCommand::Approve { id: text } => {
            office.judge_letter_text(id(text)?, true, "", now)?;
            answer(&(), vec![words.plain("texts-approved")])
        }
        LetterTextCommand::Decline {
            id: text,
            answer: said,
        } => {
            office.judge_letter_text(id(text)?, false, said, now)?;
            answer(&(), vec![words.plain("texts-declined")])
        }
        LetterTextCommand::Withdraw { id: text } => {
            office.withdraw_letter_text(id(text)?, now)?;
            answer(&(), vec![words.plain("texts-withdrawn")])
        }
    }
}

fn asked(of: &OfLetter) -> Result<(Worded, Language), Fault> {
    let wrong = |field| Fault::Office(Error::field(field, Problem::NotAChoice));
    let kind = Worded::from_code(&of.kind).ok_or_else(|| wrong("kind"))?;
    let language = Language::from_code(&of.tongue).ok_or_else(|| wrong("language"))?;
    Ok((kind, language))
}

fn typed() -> Result<String, Fault> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Fault::Json(serde_json::Error::io(error)))?;
    Ok(text)
}

fn state(line: &LetterTextLine, words: &Words) -> String {
    let mut said = match line.own_since {
        Some(since) => {
            let date = words.date(since.date_naive());
            words.say("texts-own-since", &[("date", date.into())])
        }
        None => words.plain("texts-of-program"),
    };
    for (holds, word) in [
        (line.lacks, "texts-lacks"),
        (line.outdated, "texts-outdated"),
        (line.waits, "texts-waits"),
    ] {
        if holds {
            said = format!("{said}; {}", words.plain(word));
        }
    }
    format!("{}  {}  {said}", line.letter.code(), line.language.code())
}

/// "Regel 12: …", as the window says it.
fn fault(fault: &LetterTextFault, words: &Words) -> String {
    let code = serde_json::to_value(fault.fault).unwrap_or_default();
    let code = code.as_str().unwrap_or_default().replace('_', "-");
    let name = match (fault.part, fault.choice, fault.passage) {
        (Some(part), Some(choice), _) => words.say(
            "texts-choice",
            &[
                ("part", words.label("part", part.code()).into()),
                ("choice", words.label("choice", choice.code()).into()),
            ],
        ),
        (Some(part), None, _) => words.label("part", part.code()),
        (None, _, Some(passage)) => words.label("passage", passage.code()),
        (None, _, None) => fault.name.clone(),
    };
    let field = fault.passage.map_or(fault.name.as_str(), |one| one.code());
    let what = words.say(
        &format!("texts-fault-{code}"),
        &[("name", name.into()), ("field", field.to_owned().into())],
    );
    match fault.line {
        Some(line) => words.say(
            "texts-line",
            &[("line", line.into()), ("what", what.into())],
        ),
        None => what,
    }
}
