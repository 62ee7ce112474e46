//! Accounts: who opens the register, as what, and with which password.
//!
//! A director adds people, changes their role, suspends them and takes them up again. Whoever is
//! suspended has no way in any more: their slot in the file is gone, not only a flag set. A
//! password that a director gives works once; nothing can be done with it but to choose another.
//! Deliberately absent: other names, for a password hangs on the name.

use std::fmt;

use chrono::NaiveDate;
use domain::account::{Standing, restand};
use domain::id::{AccountId, StaffId};
use domain::name::tidy;
use domain::staff::Role;
use register::{Account, one_time_password};
use zeroize::Zeroize;

use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// An account in a list.
    pub struct AccountLine {
        /// Its id.
        pub id: AccountId,
        /// The name to open the register with.
        pub name: String,
        /// Its role.
        pub role: Role,
        /// What the school calls it; empty for the word of the role.
        pub title: String,
        /// The member of staff it is.
        pub staff: Option<StaffId>,
        /// The names of the groups that a teacher sees.
        pub groups: Vec<String>,
        /// Since when it cannot open the register.
        pub suspended_on: Option<NaiveDate>,
        /// Whether its password was given by another and not changed yet.
        pub one_time: bool,
        /// Whether it belongs to who is working.
        pub own: bool,
        /// The version, for an edit.
        pub version: u32,
    }
}

view! {
    /// What is chosen of an account.
    pub struct AccountEdit {
        /// `None` for somebody new.
        pub id: Option<AccountId>,
        /// The name to open the register with; of somebody new only.
        #[serde(default)]
        pub name: String,
        /// The role.
        pub role: Role,
        /// What the school calls it; empty for the word of the role.
        #[serde(default)]
        pub title: String,
        /// The member of staff it is; a teacher needs one, for the own group.
        #[serde(default)]
        pub staff: Option<StaffId>,
        /// The version that was read; 0 for somebody new.
        #[serde(default)]
        pub version: u32,
    }
}

/// A password that was just given to somebody: the only time that it is shown.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct OneTimePassword {
    /// Whose.
    pub name: String,
    /// The password, to be changed at the first opening.
    pub password: String,
}

impl Drop for OneTimePassword {
    fn drop(&mut self) {
        self.password.zeroize();
    }
}

impl fmt::Debug for OneTimePassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimePassword")
    }
}

fn standing(account: &Account) -> Standing {
    Standing {
        role: account.role,
        suspended: account.suspended_on.is_some(),
    }
}

impl Office {
    /// Every account, by name.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn accounts(&self) -> Result<Vec<AccountLine>> {
        self.allow(UseCase::KeepAccounts)?;
        let lines = self.read().accounts()?.into_iter().map(|account| {
            let groups = match account.role {
                Role::Teacher => self.groups_of(account.staff)?,
                _ => Vec::new(),
            };
            Ok(AccountLine {
                groups: groups.into_iter().map(|group| group.name).collect(),
                own: account.id == self.me.id,
                id: account.id,
                name: account.name,
                role: account.role,
                title: account.title,
                staff: account.staff,
                suspended_on: account.suspended_on,
                one_time: account.one_time,
                version: account.version,
            })
        });
        lines.collect()
    }

    /// Lets somebody else open the register, with a password that works once.
    ///
    /// # Errors
    /// [`Error::Invalid`], at "name" also when somebody has that name already.
    pub fn add_account(&mut self, edit: &AccountEdit, now: Now) -> Result<OneTimePassword> {
        self.allow(UseCase::KeepAccounts)?;
        let name = tidy(&edit.name);
        let mut checks = self.checked(edit)?;
        checks.text("name", &name, 120);
        if !name.is_empty() && self.read().account(&name).is_ok() {
            checks.wrong("name", Problem::Twice);
        }
        checks.done()?;
        self.change("add_account", now, |change| {
            let id = AccountId(change.new_id()?);
            Ok(change.add_account(&Account {
                title: tidy(&edit.title),
                staff: edit.staff,
                one_time: true,
                ..Account::new(id, &name, edit.role)
            })?)
        })?;
        self.give_password(name)
    }

    /// Changes what somebody is.
    ///
    /// # Errors
    /// [`Error::Refused`] for the last director and for one's own role; [`Error::Stale`].
    pub fn edit_account(&mut self, edit: &AccountEdit, now: Now) -> Result<()> {
        self.allow(UseCase::KeepAccounts)?;
        self.checked(edit)?.done()?;
        let id = edit.id.ok_or(Error::field("id", Problem::Missing))?;
        let before = self.read().account_of(id)?;
        let after = Account {
            role: edit.role,
            title: tidy(&edit.title),
            staff: edit.staff,
            version: edit.version,
            ..before.clone()
        };
        self.restand("edit_account", &before, after, now)
    }

    /// Takes somebody's way in: the password opens the register no longer. Copies of before still
    /// open with it.
    ///
    /// # Errors
    /// [`Error::Refused`] for the last director and for oneself; [`Error::Stale`].
    pub fn suspend_account(&mut self, id: AccountId, version: u32, now: Now) -> Result<()> {
        self.allow(UseCase::KeepAccounts)?;
        let before = self.read().account_of(id)?;
        let after = Account {
            suspended_on: before.suspended_on.or(Some(now.today)),
            version,
            ..before.clone()
        };
        self.restand("suspend_account", &before, after, now)?;
        match self.register.remove_user(&before.name) {
            Ok(()) | Err(register::Error::UnknownUser) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes somebody up again, with a password that works once.
    ///
    /// # Errors
    /// [`Error::Stale`]; [`Error::Refused`] for oneself.
    pub fn resume_account(
        &mut self,
        id: AccountId,
        version: u32,
        now: Now,
    ) -> Result<OneTimePassword> {
        self.allow(UseCase::KeepAccounts)?;
        let before = self.read().account_of(id)?;
        let after = Account {
            suspended_on: None,
            one_time: true,
            version,
            ..before.clone()
        };
        self.restand("resume_account", &before, after, now)?;
        self.give_password(before.name)
    }

    /// Gives somebody who forgot it a password that works once. The one of before opens no longer.
    ///
    /// # Errors
    /// [`Error::Refused`] for oneself, who changes the own password; [`Error::NotFound`] for
    /// somebody suspended.
    pub fn reset_password(&mut self, id: AccountId, now: Now) -> Result<OneTimePassword> {
        self.allow(UseCase::KeepAccounts)?;
        let before = self.read().account_of(id)?;
        if before.suspended_on.is_some() {
            return Err(Error::NotFound {
                noun: crate::Noun::Account,
            });
        }
        if before.id == self.me.id {
            return Err(Error::refused(domain::Refusal::OwnAccess));
        }
        let name = before.name.clone();
        self.change("reset_password", now, |change| {
            Ok(change.edit_account(&Account {
                one_time: true,
                ..before
            })?)
        })?;
        self.give_password(name)
    }

    /// What is wrong with an edit, but for the name.
    fn checked(&self, edit: &AccountEdit) -> Result<Checks> {
        let mut checks = Checks::default();
        checks.length("title", &edit.title, 60);
        match edit.staff {
            Some(staff) if self.read().staff(staff).is_err() => {
                checks.wrong("staff", Problem::NotAChoice);
            }
            None if edit.role == Role::Teacher => checks.wrong("staff", Problem::Missing),
            _ => {}
        }
        Ok(checks)
    }

    /// Lets an account stand otherwise, if a rule does not forbid it.
    fn restand(
        &mut self,
        op: &'static str,
        before: &Account,
        after: Account,
        now: Now,
    ) -> Result<()> {
        let own = before.id == self.me.id;
        let others = self.read().accounts()?;
        let directors = others.iter().filter(|other| {
            let stands = other.role == Role::Director && other.suspended_on.is_none();
            stands && other.id != before.id
        });
        restand(standing(before), standing(&after), own, directors.count())?;
        self.change(op, now, |change| Ok(change.edit_account(&after)?))?;
        if own {
            self.me = self.read().account_of(before.id)?;
        }
        Ok(())
    }

    fn give_password(&mut self, name: String) -> Result<OneTimePassword> {
        let password = one_time_password()?;
        self.register.give_password(&name, &password)?;
        Ok(OneTimePassword {
            name,
            password: password.to_string(),
        })
    }
}
