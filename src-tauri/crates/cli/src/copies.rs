//! Copies on the command line: making one, listing them, trying one and putting one back.

use std::path::Path;

use office::copies::{CopyContents, put_back, try_copy};
use office::{Error, Now, Office};

use crate::arguments::Restore;
use crate::run::{Done, Fault, answer};
use crate::words::Words;

/// Makes a copy in a folder, or in the chosen one.
pub(crate) fn copy(office: &mut Office, to: Option<&Path>, now: Now, words: &Words) -> Done {
    let line = office
        .make_copy(to, now)
        .map_err(|error| Fault::Copy(error, 2))?;
    let said = words.say(
        "copies-cli-made",
        &[("name", line.name.clone().into()), ("kib", line.kib.into())],
    );
    answer(&line, vec![said])
}

/// Lists the copies, the newest first.
pub(crate) fn copies(office: &Office, now: Now, words: &Words) -> Done {
    let copies = office.copies(now)?;
    let mut lines: Vec<String> = copies
        .rows
        .iter()
        .map(|row| {
            let verified = if row.verified_at.is_some() {
                "copies-good"
            } else {
                "copies-not-checked"
            };
            let here = if row.here { "" } else { "copies-away" };
            let mut line = format!("{}  {} KiB  {}", row.name, row.kib, words.plain(verified));
            if !here.is_empty() {
                line.push_str("  ");
                line.push_str(&words.plain(here));
            }
            line
        })
        .collect();
    lines.push(match copies.newest {
        Some(day) => words.say("copies-cli-newest", &[("date", words.date(day).into())]),
        None => words.plain("copies-none-good"),
    });
    answer(&copies, lines)
}

/// Says what is in a copy, or puts it in the place of the register.
pub(crate) fn restore(
    register: &Path,
    restore: &Restore,
    user: Option<&str>,
    password: &str,
    now: Now,
    words: &Words,
) -> Done {
    let fault = |error: Error| {
        let code = match error {
            Error::Forbidden | Error::OtherRegister => 1,
            Error::Invalid { .. } => 2,
            _ => 3,
        };
        Fault::Copy(error, code)
    };
    let found = try_copy(&restore.file, register, user, password, now).map_err(fault)?;
    let mut lines = told(&found, words);
    if restore.check {
        return answer(&found, lines);
    }
    let done =
        put_back(&restore.file, register, user, password, restore.other, now).map_err(fault)?;
    lines.push(words.plain("copies-cli-restored"));
    if let Some(aside) = &done.aside {
        lines.push(words.say("copies-cli-aside", &[("name", aside.clone().into())]));
    }
    answer(&done, lines)
}

/// Saves what can be read of a damaged register.
pub(crate) fn salvage(
    register: &Path,
    to: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
    words: &Words,
) -> Done {
    let saved = office::salvage::salvage(register, to, user, password, now)
        .map_err(|error| Fault::Copy(error, 3))?;
    let file = to.display().to_string();
    let mut lines = vec![words.say(
        "copies-cli-saved",
        &[("rows", saved.rows.into()), ("file", file.into())],
    )];
    if !saved.torn.is_empty() {
        let count = u32::try_from(saved.torn.len()).unwrap_or(u32::MAX);
        lines.push(words.say(
            "copies-cli-saved-torn",
            &[("count", count.into()), ("loose", saved.loose.into())],
        ));
    }
    lines.extend(told(&saved.contents, words));
    answer(&saved, lines)
}

fn told(found: &CopyContents, words: &Words) -> Vec<String> {
    let mut lines = vec![
        found.school.clone(),
        words.say(
            "copies-cli-contents",
            &[
                ("pupils", found.pupils.into()),
                ("guardians", found.guardians.into()),
                ("staff", found.staff.into()),
                ("incidents", found.incidents.into()),
                ("sanctions", found.sanctions.into()),
                ("letters", found.letters.into()),
                ("lines", found.lines.into()),
            ],
        ),
    ];
    if let Some(at) = found.last_at {
        lines.push(format!(
            "{}  {}",
            at.format("%Y-%m-%d %H:%M:%S"),
            found.last_op.clone().unwrap_or_default()
        ));
    }
    let sound = if found.sound {
        "copies-contents-sound"
    } else {
        "copies-contents-unsound"
    };
    lines.push(words.plain(sound));
    if found.ours == Some(false) {
        lines.push(words.plain("copies-contents-other"));
    }
    lines
}
