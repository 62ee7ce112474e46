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

fn about(named: &str) -> Result<NoteOf, Fault> {
    match kept(named)? {
        Kept::Pupil(id) => Ok(NoteOf::Pupil(id)),
        Kept::Incident(id) => Ok(NoteOf::Incident(id)),
        Kept::Guardian(_) | Kept::Staff(_) => {
            Err(Fault::Office(Error::field("of", Problem::NotAChoice)))
        }
    }
}

/// Lists, opens or writes a note.
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
                format!("{}  {date}  {readers}", line.id)
            });
            let said = said.collect();
            answer(&lines, said)
        }
        NoteCommand::Open { id: note } => {
            let text = office.note(id(note)?, now)?;
            let said = vec![text.clone(), words.plain("notes-opened")];
            answer(&text, said)
        }
        NoteCommand::Write { of } => {
            let of = about(of)?;
            let Written { readers, text } = from_stdin()?;
            let id = office.write_note(&NewNote { of, readers, text }, now)?;
            answer(&id, vec![words.plain("notes-saved")])
        }
    }
}
