//! Letters on the command line.

use domain::id::LetterId;
use office::error::Problem;
use office::letters::{LetterFilter, LetterLine};
use office::{Error, Now, Office};

use crate::arguments::LetterCommand;
use crate::letter_texts;
use crate::run::{Done, Fault, answer, from_stdin, id, person, write};
use crate::words::Words;

/// Does what was asked about letters.
pub(crate) fn run(office: &mut Office, command: &LetterCommand, now: Now, words: &Words) -> Done {
    match command {
        LetterCommand::List => {
            let list = office.letters(&LetterFilter {
                limit: 1000,
                ..LetterFilter::default()
            })?;
            let mut lines: Vec<String> = list
                .rows
                .iter()
                .map(|row| {
                    format!(
                        "{}  {}  {}  {}",
                        row.id,
                        row.number,
                        words.date(row.issued_on),
                        row.title
                    )
                })
                .collect();
            lines.push(words.say(
                "cli-shown",
                &[
                    ("shown", list.rows.len().into()),
                    ("total", list.total.into()),
                ],
            ));
            answer(&list, lines)
        }
        LetterCommand::Kinds { person: who } => {
            let who = who
                .as_deref()
                .map(|who| person(office, who, now))
                .transpose()?;
            let kinds = office.letter_kinds(who)?;
            let lines = kinds
                .iter()
                .map(|kind| {
                    format!(
                        "{}  {}",
                        kind.code(),
                        words.label("letter-kind", kind.code())
                    )
                })
                .collect();
            answer(&kinds, lines)
        }
        LetterCommand::Form => {
            let form = office.letter_form(&from_stdin()?, now)?;
            let mut lines = Vec::new();
            for part in &form.parts {
                let need = if part.mandatory { "*" } else { " " };
                let label = words.label("part", part.part.code());
                let value = part.value.replace('\n', " / ");
                lines.push(format!("{need} {}  ({label})  {value}", part.part.code()));
            }
            for to in &form.recipients {
                lines.push(format!("→ {}", to.names.join(", ")));
            }
            answer(&form, lines)
        }
        LetterCommand::Issue { rehearse, preview } => {
            let request = from_stdin()?;
            if let Some(to) = preview {
                write(to, &office.preview_letter(&request, 0, now)?)?;
            }
            if *rehearse {
                let rehearsal = office.rehearse_letter(&request, now)?;
                if !rehearsal.refusals.is_empty() {
                    return Err(Fault::Rehearsed(rehearsal.refusals));
                }
                return answer(&rehearsal, vec![words.plain("cli-letter-ready")]);
            }
            let issued = office.issue_letter(&request, now)?;
            told(office, &issued)
        }
        LetterCommand::Redraw { id: letter } => {
            let issued = office.redraw_letter(id(letter)?, now)?;
            told(office, &issued)
        }
        LetterCommand::Save { id: letter, to } => {
            let letter = id(letter)?;
            let pdf = office.letter_pdf(letter, now)?;
            write(to, &pdf)?;
            let line = office.letter(letter)?;
            let said = words.say(
                "cli-letter-saved",
                &[("number", line.number.clone().into())],
            );
            answer(&line, vec![said])
        }
        LetterCommand::Email { id: letter, to } => {
            let letter = id(letter)?;
            write(to, &office.letter_email(letter, now)?)?;
            let line = office.letter(letter)?;
            let said = words.say(
                "cli-letter-saved",
                &[("number", line.number.clone().into())],
            );
            answer(&line, vec![said])
        }
        LetterCommand::Text(command) => letter_texts::run(office, command, now, words),
        LetterCommand::Mark {
            id: letter,
            mark,
            on,
        } => {
            let mark = domain::letter::LetterMark::from_code(mark)
                .ok_or(Fault::Office(Error::field("mark", Problem::NotAChoice)))?;
            office.mark_letter(id(letter)?, mark, on.unwrap_or(now.today), now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
    }
}

/// Letters that were issued, one a line.
fn told(office: &Office, issued: &[LetterId]) -> Done {
    let letters: Vec<LetterLine> = issued
        .iter()
        .map(|letter| office.letter(*letter))
        .collect::<Result<_, _>>()?;
    let lines = letters
        .iter()
        .map(|row| format!("{}  {}  {}", row.id, row.number, row.recipients.join(", ")))
        .collect();
    answer(&letters, lines)
}
