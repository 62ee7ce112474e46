//! Users on the command line: listing, adding, changing, suspending and helping them.

use domain::name::tidy;
use domain::staff::Role;
use office::accounts::{AccountEdit, AccountLine, OneTimePassword};
use office::{Error, Noun, Now, Office, Problem};

use crate::arguments::{UserCommand, What};
use crate::run::{Done, Fault, answer, id};
use crate::words::Words;

/// Lists or changes who opens the register.
pub(crate) fn users(office: &mut Office, command: &UserCommand, now: Now, words: &Words) -> Done {
    match command {
        UserCommand::List => {
            let lines = office.accounts()?;
            let said = lines.iter().map(|line| told(line, words)).collect();
            answer(&lines, said)
        }
        UserCommand::Add { name, what } => {
            let mut edit = AccountEdit {
                id: None,
                name: name.clone(),
                role: Role::Reader,
                title: String::new(),
                staff: None,
                version: 0,
            };
            if what.role.is_none() {
                return Err(Fault::Office(Error::field("role", Problem::Missing)));
            }
            fill(&mut edit, what)?;
            given(&office.add_account(&edit, now)?, words)
        }
        UserCommand::Edit { name, what } => {
            let line = named(office, name)?;
            let mut edit = AccountEdit {
                id: Some(line.id),
                name: String::new(),
                role: line.role,
                title: line.title,
                staff: line.staff,
                version: line.version,
            };
            fill(&mut edit, what)?;
            office.edit_account(&edit, now)?;
            shown(office, name, words)
        }
        UserCommand::Suspend { name } => {
            let line = named(office, name)?;
            office.suspend_account(line.id, line.version, now)?;
            shown(office, name, words)
        }
        UserCommand::Resume { name } => {
            let line = named(office, name)?;
            given(&office.resume_account(line.id, line.version, now)?, words)
        }
        UserCommand::Password { name } => {
            let line = named(office, name)?;
            given(&office.reset_password(line.id, now)?, words)
        }
    }
}

fn named(office: &Office, name: &str) -> Result<AccountLine, Fault> {
    let wanted = tidy(name).to_lowercase();
    let mut lines = office.accounts()?.into_iter();
    lines
        .find(|line| line.name.to_lowercase() == wanted)
        .ok_or(Fault::Office(Error::NotFound {
            noun: Noun::Account,
        }))
}

fn fill(edit: &mut AccountEdit, what: &What) -> Result<(), Fault> {
    if let Some(role) = &what.role {
        edit.role = Role::from_code(role)
            .ok_or(Fault::Office(Error::field("role", Problem::NotAChoice)))?;
    }
    if let Some(title) = &what.title {
        edit.title.clone_from(title);
    }
    if let Some(staff) = &what.staff {
        edit.staff = Some(id(staff)?);
    }
    Ok(())
}

fn told(line: &AccountLine, words: &Words) -> String {
    let role = words.plain(&format!("role-{}", line.role.code()));
    let mut told = format!("{}  {role}", line.name);
    let more = [
        Some(line.title.clone()),
        Some(line.groups.join(", ")),
        line.suspended_on
            .map(|day| words.say("accounts-suspended-on", &[("date", words.date(day).into())])),
        line.one_time.then(|| words.plain("accounts-one-time")),
    ];
    for part in more.into_iter().flatten().filter(|part| !part.is_empty()) {
        told.push_str("  ");
        told.push_str(&part);
    }
    told
}

fn shown(office: &Office, name: &str, words: &Words) -> Done {
    let line = named(office, name)?;
    let said = told(&line, words);
    answer(&line, vec![said])
}

fn given(password: &OneTimePassword, words: &Words) -> Done {
    let said = words.say(
        "accounts-cli-given",
        &[
            ("name", password.name.clone().into()),
            ("password", password.password.clone().into()),
        ],
    );
    answer(password, vec![said])
}
