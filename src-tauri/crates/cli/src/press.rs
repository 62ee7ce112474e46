//! What is kept while the press is asking, on the command line.

use domain::press::{PressAddress, PressContact, PressMatter};
use office::press::{PressLine, PressPaper};
use office::{Now, Office};

use crate::arguments::PressCommand;
use crate::run::{Done, answer, from_stdin, id, write};
use crate::words::Words;

fn line(line: &PressLine) -> String {
    let title = &line.matter.title;
    format!(
        "{}  {}  {title}  {}",
        line.id, line.number, line.coordinator
    )
}

/// Keeps and shows matters, contacts and the list, and saves what goes on paper.
pub(crate) fn press(office: &mut Office, command: &PressCommand, now: Now, words: &Words) -> Done {
    match command {
        PressCommand::Matters => {
            let list = office.press_matters()?;
            let lines = list.iter().map(line).collect();
            answer(&list, lines)
        }
        PressCommand::Show { id: which } => {
            let file = office.press_file(id(which)?)?;
            let mut lines = vec![line(&file.line)];
            lines.extend(file.contacts.iter().map(|one| {
                let it = &one.contact;
                format!("{}  {}  {}", words.date(it.on), it.outlet, it.question)
            }));
            lines.extend(file.steps.iter().map(|one| {
                let mut done = file.line.matter.steps.iter();
                let seen_to = done.any(|done| done.step == one.step);
                let mark = if seen_to { "+" } else { " " };
                format!("{mark} {}", words.label("press-step", one.step.code()))
            }));
            answer(&file, lines)
        }
        PressCommand::Save { id: which } => {
            let matter: PressMatter = from_stdin()?;
            let (which, version) = match which {
                None => (None, 0),
                Some(which) => {
                    let file = office.press_file(id(which)?)?;
                    (Some(file.line.id), file.line.version)
                }
            };
            let kept = office.save_press_matter(which, &matter, version, now)?;
            answer(&kept, vec![words.plain("cli-saved")])
        }
        PressCommand::Contact { id: which } => {
            let contact: PressContact = from_stdin()?;
            office.save_press_contact(id(which)?, None, &contact, 0, now)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
        PressCommand::Addresses { add } => {
            if *add {
                let address: PressAddress = from_stdin()?;
                office.save_press_address(None, &address, 0, now)?;
            }
            let list = office.press_addresses()?;
            let lines = list.iter().map(|one| {
                let it = &one.address;
                let parts = [&it.outlet, &it.who, &it.phone, &it.email];
                let parts = parts.into_iter().filter(|part| !part.is_empty());
                parts.cloned().collect::<Vec<_>>().join("  ")
            });
            let lines = lines.collect();
            answer(&list, lines)
        }
        PressCommand::Paper {
            id: which,
            statement,
            to,
        } => {
            let paper = if *statement {
                PressPaper::Statement
            } else {
                PressPaper::Sheet
            };
            write(to, &office.press_paper(id(which)?, paper, now)?)?;
            answer(&(), vec![words.plain("cli-saved")])
        }
    }
}
