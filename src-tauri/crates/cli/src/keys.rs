//! Keys on the command line: one's own password, the recovery key and a new key of the file.

use std::path::Path;

use office::keys::recover;
use office::{Now, Office};

use crate::arguments::{KeyCommand, Recover};
use crate::run::{Done, Fault, answer, first_line, write};
use crate::words::Words;

/// Changes a key.
pub(crate) fn keys(office: &mut Office, command: &KeyCommand, now: Now, words: &Words) -> Done {
    match command {
        KeyCommand::Show => {
            let keys = office.keys()?;
            let recovery = match (keys.recovery, keys.recovery_checked_on) {
                (false, _) => words.plain("keys-cli-no-recovery"),
                (true, None) => words.plain("keys-cli-recovery-unchecked"),
                (true, Some(day)) => {
                    words.say("keys-cli-recovery", &[("date", words.date(day).into())])
                }
            };
            answer(&keys, vec![recovery])
        }
        KeyCommand::Recovery { to } => {
            let fresh = office.make_recovery_key(now)?;
            write(to, &office.recovery_sheet()?)?;
            // The key stands on the sheet alone: a terminal remembers what it shows.
            answer(&fresh.ask, vec![words.plain("keys-cli-sheet")])
        }
        KeyCommand::Renew => {
            office.renew_key(now)?;
            answer(&office.keys()?, vec![words.plain("keys-cli-renewed")])
        }
        KeyCommand::Password { old, new } => {
            office.change_password(&first_line(old)?, &first_line(new)?, now)?;
            answer(&(), vec![words.plain("keys-password-changed")])
        }
    }
}

/// Gives a director a new password with the recovery key.
pub(crate) fn recovered(path: &Path, with: &Recover, now: Now, words: &Words) -> Done {
    let (key, new) = (first_line(&with.key)?, first_line(&with.new)?);
    let office = recover(path, &key, &with.name, &new, now).map_err(Fault::Door)?;
    let me = office.me(now)?;
    office.close()?;
    answer(&me, vec![words.plain("keys-password-changed")])
}
