//! Keys: one's own password, the recovery key on paper, and another key for the file.
//!
//! A recovery key is shown once, until somebody typed a group of it back from paper; then it is
//! forgotten here. Using it asks a new password of a director, and says so in the history.
//! Deliberately absent: what a kept copy of before can still open, which no key can change.

use std::fmt;
use std::path::Path;

use chrono::NaiveDate;
use domain::staff::Role;
use register::{Account, Actor, NoRecoveryKey, RecoveryKey, Register};
use zeroize::{Zeroize, Zeroizing};

use crate::door::SHORTEST_PASSWORD;
use crate::error::{Checks, Error, Noun, Problem, Result};
use crate::rights::UseCase;
use crate::tries::guarded;
use crate::{Now, Office, view};

view! {
    /// How the keys stand.
    pub struct Keys {
        /// Whether there is a recovery key.
        pub recovery: bool,
        /// When its sheet was checked; `None` while it was not.
        pub recovery_checked_on: Option<NaiveDate>,
        /// How many keys the file has had.
        pub generation: u32,
        /// When it got the last; `None` for the first.
        pub renewed_on: Option<NaiveDate>,
    }
}

/// A recovery key that was just made: the only time that it is shown.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct FreshRecoveryKey {
    /// Its groups, in order.
    pub groups: Vec<String>,
    /// Which group must be typed back from paper, counted from 1.
    pub ask: u32,
}

impl Drop for FreshRecoveryKey {
    fn drop(&mut self) {
        self.groups.zeroize();
    }
}

impl fmt::Debug for FreshRecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FreshRecoveryKey")
    }
}

/// Why nobody might get in when the passwords are forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RecoveryWarning {
    /// There is no recovery key.
    Missing,
    /// Its sheet was not checked.
    Unchecked,
}

/// A recovery key that was made and not typed back yet.
#[derive(Debug)]
pub(crate) struct Fresh {
    key: RecoveryKey,
    made_on: NaiveDate,
    ask: usize,
}

/// Refuses a password that is too short.
pub(crate) fn check_password(checks: &mut Checks, field: &str, password: &str) {
    if password.chars().count() < SHORTEST_PASSWORD {
        checks.wrong(field, Problem::PasswordTooShort);
    }
}

/// Reads a recovery key as it was typed; what is wrong is told at "key", or at "key.3" for the
/// third group.
fn typed(key: &str) -> Result<RecoveryKey> {
    RecoveryKey::parse(key).map_err(|why| {
        let field = match why {
            NoRecoveryKey::Length => "key".to_owned(),
            NoRecoveryKey::Group(group) => format!("key.{group}"),
        };
        Error::field(field, Problem::NoRecoveryKey)
    })
}

impl Office {
    /// How the keys stand.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn keys(&self) -> Result<Keys> {
        self.allow(UseCase::ChangeKeys)?;
        let reading = self.read();
        let made = reading.last_step("make_recovery_key")?;
        let checked = reading.last_step("check_recovery_key")?;
        let after = made.map_or(0, |line| line.seq);
        Ok(Keys {
            recovery: self.register.has_recovery_key(),
            recovery_checked_on: checked
                .filter(|line| line.seq > after)
                .map(|line| domain::calendar::dutch_day(line.at)),
            generation: self.register.generation(),
            renewed_on: reading
                .last_step("renew_key")?
                .map(|line| domain::calendar::dutch_day(line.at)),
        })
    }

    /// What is wrong with the recovery key, for who makes it.
    pub(crate) fn recovery_warning(&self) -> Result<Option<RecoveryWarning>> {
        if self.allow(UseCase::ChangeKeys).is_err() {
            return Ok(None);
        }
        let keys = self.keys()?;
        Ok(match (keys.recovery, keys.recovery_checked_on) {
            (false, _) => Some(RecoveryWarning::Missing),
            (true, None) => Some(RecoveryWarning::Unchecked),
            (true, Some(_)) => None,
        })
    }

    /// Makes a recovery key; one of before opens this register no longer. It is shown until a
    /// group of it was typed back.
    ///
    /// # Errors
    /// [`Error::Forbidden`], or when the disk fails.
    pub fn make_recovery_key(&mut self, now: Now) -> Result<FreshRecoveryKey> {
        self.allow(UseCase::ChangeKeys)?;
        let key = self.register.make_recovery_key()?;
        self.change("make_recovery_key", now, |_| Ok(()))?;
        let groups: Vec<String> = key.groups().iter().map(|group| group.to_string()).collect();
        // Any group will do, as long as it is not always the same one.
        let ask = now.at.timestamp_millis().unsigned_abs() as usize % groups.len();
        self.fresh = Some(Fresh {
            key,
            made_on: now.today,
            ask,
        });
        Ok(FreshRecoveryKey {
            groups,
            ask: ask as u32 + 1,
        })
    }

    /// The sheet with the key that was just made, as a PDF.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it was typed back already, or none was made.
    pub fn recovery_sheet(&self) -> Result<Vec<u8>> {
        self.allow(UseCase::ChangeKeys)?;
        let fresh = self.fresh.as_ref().ok_or(Error::NotFound {
            noun: Noun::RecoveryKey,
        })?;
        let groups = fresh.key.groups();
        Ok(documents::recovery_sheet(&documents::RecoverySheet {
            language: self.me.language,
            letterhead: self.plain_letterhead(&self.read().school()?)?,
            made_on: fresh.made_on,
            groups: groups.iter().map(|group| group.to_string()).collect(),
        })?)
    }

    /// Takes the group that was typed back from paper; the key is then forgotten here.
    ///
    /// # Errors
    /// [`Error::Invalid`] at "group" when it is another one.
    pub fn check_recovery_key(&mut self, group: &str, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeKeys)?;
        let fresh = self.fresh.as_ref().ok_or(Error::NotFound {
            noun: Noun::RecoveryKey,
        })?;
        let groups = fresh.key.groups();
        let plain: Zeroizing<String> = group
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_uppercase())
            .map(|c| match c {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            })
            .collect::<String>()
            .into();
        if groups.get(fresh.ask).is_none_or(|asked| **asked != *plain) {
            return Err(Error::field("group", Problem::NoRecoveryKey));
        }
        self.change("check_recovery_key", now, |_| Ok(()))?;
        self.fresh = None;
        Ok(())
    }

    /// Gives the file a new key: every page is encrypted anew. Whoever has a copy of before and a
    /// password of then still reads that copy, and nothing of later.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::DiskFailed`], [`Error::Damaged`]; the
    /// register is then as it was.
    pub fn renew_key(&mut self, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeKeys)?;
        self.register.renew_key()?;
        self.change("renew_key", now, |_| Ok(()))
    }

    /// Gives who is working another password.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a new one that is too short, [`Error::WrongPassword`] when the old
    /// one is not right.
    pub fn change_password(&mut self, old: &str, new: &str, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeOwnPassword)?;
        let mut checks = Checks::default();
        check_password(&mut checks, "password", new);
        if self.me.one_time && old == new {
            checks.wrong("password", Problem::SamePassword);
        }
        checks.done()?;
        let name = self.me.name.clone();
        let path = self.register.path().to_owned();
        guarded(&path, now, || {
            Ok(self.register.change_password(&name, old, new)?)
        })?;
        let me = self.me.clone();
        self.change("change_password", now, |change| {
            if me.one_time {
                change.edit_account(&Account {
                    one_time: false,
                    ..me
                })?;
            }
            Ok(())
        })?;
        self.me = self.read().account_of(self.me.id)?;
        Ok(())
    }
}

/// Who can get a new password with this recovery key: the directors.
///
/// # Errors
/// [`Error::Invalid`] for a group that was not typed as printed, [`Error::WrongPassword`] for the
/// key of another register, and those of [`Office::open`].
pub fn recoverable(path: &Path, key: &str, now: Now) -> Result<Vec<String>> {
    let key = typed(key)?;
    let register = guarded(path, now, || Ok(Register::open_by_recovery(path, &key)?))?;
    let accounts = register.read().accounts()?;
    register.close()?;
    let directors = accounts.into_iter().filter(directs);
    Ok(directors.map(|account| account.name).collect())
}

fn directs(account: &Account) -> bool {
    account.role == Role::Director && account.suspended_on.is_none()
}

/// Opens the register with the recovery key and gives a director a new password.
///
/// # Errors
/// As [`recoverable`]; [`Error::Invalid`] for a password that is too short, or somebody who is no
/// director.
pub fn recover(path: &Path, key: &str, name: &str, password: &str, now: Now) -> Result<Office> {
    let key = typed(key)?;
    let mut checks = Checks::default();
    check_password(&mut checks, "password", password);
    checks.done()?;
    let mut register = guarded(path, now, || Ok(Register::open_by_recovery(path, &key)?))?;
    let account = register
        .read()
        .account(name)
        .ok()
        .filter(directs)
        .ok_or(Error::field("name", Problem::NotAChoice))?;
    register.give_password(&account.name, password)?;
    register.change(
        "recover_access",
        Actor::Staff(account.id.0),
        now.at,
        |change| -> Result<()> {
            change.edit_account(&Account {
                one_time: false,
                ..account.clone()
            })?;
            Ok(())
        },
    )?;
    register.close()?;
    Office::open(path, Some(&account.name), password, now)
}
