//! Notes that few may read, on the command line.

use domain::note::NoteOf;
use domain::retention::Kept;
use domain::staff::Role;
use office::error::Problem;
use office::notes::NewNote;
use office::{Error, Now, Office};
use serde::Deserialize;

use crate::arguments::NoteCommand;
use crate::retention::kept;
use crate::run::{Done, Fault, answer, from_stdin, id};
use crate::words::Words;

/// A note as it is typed.
#[derive(Deserialize)]
struct Written {
    readers: Vec<Role>,
    text: String,
}

/// A note that takes the place of another.
#[derive(Deserialize)]
struct Better {
    text: String,
}

fn about(named: &str) -> Result<NoteOf, Fault> {
    match kept(named)? {
        Kept::Pupil(id) => Ok(NoteOf::Pupil(id)),
        Kept::Incident(id) => Ok(NoteOf::Incident(id)),
        Kept::Guardian(_) | Kept::Staff(_) => {
            Err(Fault::Office(Error::field("of", Problem::NotAChoice)))
        }
    }
}

/// Lists, opens, writes or strikes out a note.
pub(crate) fn notes(office: &mut Office, command: &NoteCommand, now: Now, words: &Words) -> Done {
    match command {
        NoteCommand::List { of } => {
            let lines = office.notes(about(of)?)?;
            let said = lines.iter().map(|line| {
                let roles = line.readers.iter();
                let roles: Vec<_> = roles
                    .map(|role| words.plain(&format!("role-{}", role.code())))
                    .collect();
                let day = words.date(line.written_on);
                let date = words.say("notes-line", &[("date", day.into())]);
                let readers = words.say("notes-for", &[("roles", roles.join(", ").into())]);
                let struck = line.struck.as_ref().map(|it| {
                    let day = words.date(it.on);
                    let said = [("date", day.into()), ("why", it.why.clone().into())];
                    format!("  {}", words.say("notes-struck", &said).trim_end())
                });
                let struck = struck.unwrap_or_default();
                format!("{}  {date}  {readers}{struck}", line.id)
            });
            let said = said.collect();
            answer(&lines, said)
        }
        NoteCommand::Open { id: note } => {
            let text = office.note(id(note)?, now)?;
            let said = vec![text.clone(), words.plain("notes-opened")];
            answer(&text, said)
        }
        NoteCommand::Strike {
            id: note,
            why,
            instead,
        } => {
            let better: Option<Better> = instead.then(from_stdin).transpose()?;
            let text = better.as_ref().map(|it| it.text.as_str());
            let id = office.strike_note(id(note)?, why, text, now)?;
            answer(&id, vec![words.plain("notes-struck-done")])
        }
        NoteCommand::Write { of } => {
            let of = about(of)?;
            let Written { readers, text } = from_stdin()?;
            let id = office.write_note(&NewNote { of, readers, text }, now)?;
            answer(&id, vec![words.plain("notes-saved")])
        }
    }
}
