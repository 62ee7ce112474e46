//! The door: founding a school's register, opening it, and what may be seen from outside.

use std::path::Path;

use chrono::NaiveDate;
use domain::id::AccountId;
use domain::name::tidy;
use domain::protocol::Protocol;
use domain::school::{Address, Denomination, School};
use domain::staff::Role;
use register::{Account, Actor, Chance, Kdf, ProtocolKept, Register};

use crate::error::{Checks, Error, Noun, Problem, Result};
use crate::keys::check_password;
use crate::tries::guarded;
use crate::{Now, Office, view};

view! {
    /// What the school says of itself when its register is founded.
    pub struct Founding {
        /// The school's name.
        pub school: String,
        /// The board's name.
        pub board: String,
        /// Public or independent.
        pub denomination: Denomination,
        /// The school's number; may be empty.
        #[serde(default)]
        pub brin: String,
        /// The id of a shipped protocol.
        pub protocol: String,
        /// The director's name: also the name to open the register with.
        pub director: String,
        /// The school's address; may be empty.
        #[serde(default)]
        pub address: Address,
        /// The board's address; may be empty.
        #[serde(default)]
        pub board_address: Address,
        /// Telephone; may be empty.
        #[serde(default)]
        pub phone: String,
        /// E-mail; may be empty.
        #[serde(default)]
        pub email: String,
    }
}

view! {
    /// What can be seen of a register from outside.
    pub struct Door {
        /// Whether there is a register.
        pub exists: bool,
        /// The school's name, when there is.
        pub school: Option<String>,
        /// Whether several people can open it, so that a name must be given.
        pub asks_name: bool,
        /// Whether there is a recovery key to open it with.
        pub recovery: bool,
    }
}

view! {
    /// A protocol to choose from.
    pub struct ProtocolChoice {
        /// Its id.
        pub id: String,
        /// Its name in Dutch.
        pub title_nl: String,
        /// Its name in English.
        pub title_en: String,
        /// One sentence, in Dutch.
        pub summary_nl: String,
        /// One sentence, in English.
        pub summary_en: String,
    }
}

/// How hard passwords are to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hardness {
    /// For a school.
    Real,
    /// For tests and rehearsals with invented people: opens at once and protects nobody.
    Rehearsal,
}

/// Fewest characters of a password. A sentence is better than a riddle.
pub const SHORTEST_PASSWORD: usize = 12;

/// The protocols that come with the program.
pub fn protocols() -> Vec<ProtocolChoice> {
    domain::protocol::shipped()
        .iter()
        .filter_map(|(_, text)| Protocol::parse(text).ok())
        .map(|p| ProtocolChoice {
            id: p.id,
            title_nl: p.title_nl,
            title_en: p.title_en,
            summary_nl: p.summary_nl,
            summary_en: p.summary_en,
        })
        .collect()
}

pub(crate) fn protocol(id: &str) -> Option<Protocol> {
    let (_, text) = domain::protocol::shipped()
        .iter()
        .find(|(known, _)| *known == id)?;
    Protocol::parse(text).ok()
}

/// Since when the protocol of the founding counts: from the beginning.
const BEGINNING: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A protocol as it is kept when it comes into force.
pub(crate) fn kept(protocol: &Protocol, since: NaiveDate) -> ProtocolKept {
    ProtocolKept {
        protocol: protocol.id.clone(),
        since,
        items: protocol.consents.clone(),
    }
}

/// What can be seen of the register at `path` without a password.
///
/// # Errors
/// When there is a file and it is no register, damaged or newer.
pub fn look(path: &Path) -> Result<Door> {
    match Register::peek(path) {
        Ok(peek) => Ok(Door {
            exists: true,
            school: Some(peek.school_name),
            asks_name: peek.slots > 1,
            recovery: peek.recovery,
        }),
        Err(register::Error::NoSuchFile | register::Error::MissingFolder) => Ok(Door {
            exists: false,
            school: None,
            asks_name: false,
            recovery: false,
        }),
        Err(error) => Err(error.into()),
    }
}

impl Founding {
    fn check(&self, password: &str) -> Result<Protocol> {
        let mut checks = Checks::default();
        checks.text("school", &self.school, 120);
        checks.text("board", &self.board, 120);
        checks.text("director", &self.director, 120);
        checks.length("phone", &self.phone, 40);
        checks.email("email", &self.email);
        check_brin(&mut checks, "brin", &self.brin);
        check_address(&mut checks, "address", &self.address);
        check_address(&mut checks, "boardAddress", &self.board_address);
        check_password(&mut checks, "password", password);
        let protocol = protocol(&self.protocol);
        if protocol.is_none() {
            checks.wrong("protocol", Problem::NotAChoice);
        }
        checks.done()?;
        protocol.ok_or(Error::NotFound {
            noun: Noun::Protocol,
        })
    }

    fn school(&self) -> School {
        School {
            name: tidy(&self.school),
            board: tidy(&self.board),
            denomination: self.denomination,
            brin: self.brin.trim().to_uppercase(),
            address: self.address.clone(),
            board_address: self.board_address.clone(),
            phone: tidy(&self.phone),
            email: self.email.trim().to_owned(),
            protocol: self.protocol.clone(),
            director_may_suspend: true,
            director_may_expel: false,
            objection_to_suspension: true,
        }
    }
}

/// "99ZZ": two digits and two capitals, optionally with the two digits of a branch.
pub(crate) fn check_brin(checks: &mut Checks, field: &str, brin: &str) {
    let brin = brin.trim().to_uppercase();
    let bytes = brin.as_bytes();
    let fits = matches!(bytes.len(), 4 | 6)
        && bytes.iter().enumerate().all(|(place, byte)| match place {
            2 | 3 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit(),
        });
    if !brin.is_empty() && !fits {
        checks.wrong(field, Problem::NoBrin);
    }
}

/// Lengths, and a postcode of four digits and two letters where one is given.
pub(crate) fn check_address(checks: &mut Checks, field: &str, address: &Address) {
    checks.length(&format!("{field}.street"), &address.street, 120);
    checks.length(&format!("{field}.town"), &address.town, 80);
    let bare: String = address
        .postcode
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let fits = bare.len() == 6
        && bare.bytes().take(4).all(|b| b.is_ascii_digit())
        && bare.bytes().skip(4).all(|b| b.is_ascii_alphabetic());
    // Abroad is possible: only what begins like a Dutch postcode is judged.
    if !bare.is_empty() && bare.bytes().take(4).all(|b| b.is_ascii_digit()) && !fits {
        checks.wrong(format!("{field}.postcode"), Problem::NoPostcode);
    }
}

impl Office {
    /// Founds a school's register at `path`; the director opens it with `password`.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the input, [`Error::AlreadyExists`], [`Error::NoFolder`],
    /// [`Error::ReadOnly`], [`Error::DiskFull`]; nothing is left behind.
    pub fn found(
        path: &Path,
        founding: &Founding,
        password: &str,
        hardness: Hardness,
        now: Now,
    ) -> Result<Office> {
        let protocol = founding.check(password)?;
        let school = founding.school();
        let director = tidy(&founding.director);
        let kdf = match hardness {
            Hardness::Real => Kdf::standard(),
            Hardness::Rehearsal => Kdf::rehearsal(),
        };
        let mut register = Register::create(
            path,
            &register::Founding {
                school_name: &school.name,
                user: &director,
                password,
                kdf,
            },
            Chance::System,
        )?;
        let me = register
            .change(
                "found_school",
                Actor::Program,
                now.at,
                |change| -> Result<Account> {
                    let id = AccountId(change.new_id()?);
                    let me = Account::new(id, &director, Role::Director);
                    change.save_school(&school)?;
                    change.keep_protocol(&kept(&protocol, BEGINNING))?;
                    change.add_account(&me)?;
                    Ok(me)
                },
            )?
            .output;
        Ok(Office {
            register,
            me,
            protocol,
            own_ladders: Vec::new(),
            copy_trouble: None,
            fresh: None,
            opened: Default::default(),
        })
    }

    /// Opens the register at `path`. Without a `user`, the only one who can open it is meant. Where
    /// a new version of the program brings the protocol with other questions, it is kept since when
    /// they are asked.
    ///
    /// # Errors
    /// [`Error::WrongPassword`], [`Error::WhichUser`], [`Error::NoRegister`],
    /// [`Error::NotARegister`], [`Error::Damaged`], [`Error::NewerFile`], [`Error::AlreadyOpen`],
    /// [`Error::ReadOnly`]; the register is then as it was. [`Error::TooSoon`] after too many wrong
    /// passwords.
    pub fn open(path: &Path, user: Option<&str>, password: &str, now: Now) -> Result<Office> {
        let mut register = guarded(path, now, || Ok(Register::open(path, user, password)?))?;
        let reader = register.read();
        let me = match user {
            Some(name) => reader.account(name)?,
            None => {
                let mut accounts = reader.accounts()?;
                accounts.retain(|account| account.suspended_on.is_none());
                if accounts.len() > 1 {
                    return Err(Error::WhichUser);
                }
                accounts.pop().ok_or(Error::NotFound {
                    noun: Noun::Account,
                })?
            }
        };
        let id = reader.school()?.protocol;
        let own_ladders = crate::ladders::versions(reader)?;
        let protocol = protocol(&id).ok_or(Error::NotFound {
            noun: Noun::Protocol,
        })?;
        let last = reader.protocols_kept()?.pop();
        if last.is_none_or(|last| last.items != protocol.consents) {
            register.change("renew_protocol", Actor::Program, now.at, |change| {
                change.keep_protocol(&kept(&protocol, now.today))
            })?;
        }
        Ok(Office {
            register,
            me,
            protocol,
            own_ladders,
            copy_trouble: None,
            fresh: None,
            opened: Default::default(),
        })
    }

    /// Closes the register; everything is on disk.
    ///
    /// # Errors
    /// When the disk fails at the last moment.
    pub fn close(self) -> Result<()> {
        Ok(self.register.close()?)
    }
}
