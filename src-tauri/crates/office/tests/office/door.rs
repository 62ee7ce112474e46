//! Founding and opening, and everything that can be in the way.

use std::fs;

use domain::school::Address;
use office::door::{Founding, Hardness, SHORTEST_PASSWORD, look, protocols};
use office::rights::UseCase;
use office::{Error, Office, Problem};
use sha2::{Digest, Sha256};

use crate::desk::{Desk, PASSWORD, founding, invented, now};
use crate::fault_figures;

/// A closed register: its folder, and the office's path to it.
fn closed() -> (Desk, std::path::PathBuf) {
    let desk = Desk::empty();
    let path = desk.path();
    let copy = path.with_file_name("copy.pluis");
    let desk = desk.again(None);
    // The copy is closed; the desk keeps the folder.
    fs::copy(&path, &copy).unwrap();
    (desk, copy)
}

fn refusal(path: &std::path::Path, user: Option<&str>, password: &str) -> Error {
    Office::open(path, user, password, now()).unwrap_err()
}

#[test]
fn a_founded_school_opens_with_its_password_and_says_who_works_where() {
    let desk = Desk::empty().again(None);
    let me = desk.office.me(now()).unwrap();
    assert_eq!(me.name, invented().director.full());
    assert_eq!(me.school, "Basisschool De Verzonnen Vuurtoren");
    assert_eq!(
        (me.school_year.as_str(), me.today),
        ("2026-2027", now().today)
    );
    assert_eq!(me.protocol, "samen-online");
    assert_eq!(me.may, UseCase::ALL);
    desk.is_sound();
}

#[test]
fn a_name_opens_whatever_its_capitals_and_spaces() {
    let desk = Desk::empty();
    let name = invented().director.full().to_uppercase();
    let desk = desk.again(Some(&format!(" {name}  ")));
    assert_eq!(
        desk.office.me(now()).unwrap().name,
        invented().director.full()
    );
}

#[test]
fn the_door_shows_the_school_and_asks_a_name_only_when_several_can_open_it() {
    let desk = Desk::empty();
    let door = look(&desk.path()).unwrap();
    assert_eq!(
        door.school.as_deref(),
        Some("Basisschool De Verzonnen Vuurtoren")
    );
    assert!(door.exists && !door.asks_name);
    let desk = desk.with_every_role();
    assert!(look(&desk.path()).unwrap().asks_name);
    let nothing = look(&desk.path().with_file_name("none.pluis")).unwrap();
    assert!(!nothing.exists && nothing.school.is_none());
}

#[test]
fn a_new_name_of_the_school_is_on_the_door() {
    let mut desk = Desk::empty();
    let mut school = desk.office.settings().unwrap().school;
    school.name = "De Nieuwe Vuurtoren".into();
    desk.office.save_school(&school, now()).unwrap();
    let door = look(&desk.path()).unwrap();
    assert_eq!(door.school.as_deref(), Some("De Nieuwe Vuurtoren"));
}

#[test]
fn founding_names_everything_that_is_wrong_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("school.pluis");
    let wrong = Founding {
        school: " ".into(),
        board: String::new(),
        director: String::new(),
        brin: "ABCD".into(),
        protocol: "geen".into(),
        email: "geen adres".into(),
        address: Address {
            postcode: "1234 A".into(),
            ..Address::default()
        },
        ..founding()
    };
    let Error::Invalid { fields } =
        Office::found(&path, &wrong, "kort", Hardness::Rehearsal, now()).unwrap_err()
    else {
        panic!("the input is wrong");
    };
    let named: Vec<_> = fields
        .iter()
        .map(|f| (f.field.as_str(), f.problem))
        .collect();
    assert_eq!(
        named,
        [
            ("school", Problem::Missing),
            ("board", Problem::Missing),
            ("director", Problem::Missing),
            ("email", Problem::NoEmail),
            ("brin", Problem::NoBrin),
            ("address.postcode", Problem::NoPostcode),
            ("password", Problem::PasswordTooShort),
            ("protocol", Problem::NotAChoice),
        ]
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!("kort".len() < SHORTEST_PASSWORD);
    assert!(protocols().iter().any(|choice| choice.id == "samen-online"));
}

#[test]
fn a_register_is_never_founded_over_another_file_or_in_a_folder_that_is_not_there() {
    let desk = Desk::empty();
    let found = |path: &std::path::Path| {
        Office::found(path, &founding(), PASSWORD, Hardness::Rehearsal, now()).unwrap_err()
    };
    let before = fs::metadata(desk.path()).unwrap().len();
    assert_eq!(found(&desk.path()), Error::AlreadyExists);
    assert_eq!(fs::metadata(desk.path()).unwrap().len(), before);
    let nowhere = desk.path().with_file_name("none").join("school.pluis");
    assert_eq!(found(&nowhere), Error::NoFolder);
}

#[test]
fn a_wrong_password_and_a_wrong_name_are_refused_alike() {
    let (_desk, path) = closed();
    let before = fs::read(&path).unwrap();
    assert_eq!(
        refusal(&path, None, "iets heel anders"),
        Error::WrongPassword
    );
    assert_eq!(
        refusal(&path, Some("Niemand"), PASSWORD),
        Error::WrongPassword
    );
    assert_eq!(fs::read(&path).unwrap(), before, "the file is as it was");
}

#[test]
fn who_must_be_said_where_several_can_open_it() {
    let desk = Desk::empty().with_every_role();
    let path = desk.path();
    desk.office.close().unwrap();
    // The desk's folder lives on in `desk`; only its office was closed.
    assert_eq!(refusal(&path, None, PASSWORD), Error::WhichUser);
    let office = Office::open(&path, Some("Reader"), PASSWORD, now()).unwrap();
    let own = [
        UseCase::ChangeOwnPassword,
        UseCase::SeeHistory,
        UseCase::SeeFigures,
    ];
    assert_eq!(office.me(now()).unwrap().may, own);
}

#[test]
fn where_there_is_no_register_none_is_opened() {
    let (desk, path) = closed();
    assert_eq!(
        refusal(&path.with_file_name("none.pluis"), None, PASSWORD),
        Error::NoRegister
    );
    let letter = desk.path().with_file_name("letter.txt");
    fs::write(&letter, "Beste ouders,").unwrap();
    assert_eq!(refusal(&letter, None, PASSWORD), Error::NotARegister);
    assert_eq!(look(&letter).unwrap_err(), Error::NotARegister);
}

#[test]
fn a_damaged_register_is_told_from_a_wrong_password() {
    let (_desk, path) = closed();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..36_000]).unwrap();
    assert_eq!(refusal(&path, None, PASSWORD), Error::Damaged);
    let mut torn = whole.clone();
    // The first page, right behind the header.
    torn[32_768 + 1000] ^= 1;
    fs::write(&path, &torn).unwrap();
    assert_eq!(refusal(&path, None, PASSWORD), Error::Damaged);
}

#[test]
fn a_register_of_a_newer_program_stays_closed() {
    let (_desk, path) = closed();
    let mut bytes = fs::read(&path).unwrap();
    // The layout stands after the magic; the checksum follows the body.
    for copy in [0, 16_384] {
        bytes[copy + 8..copy + 10].copy_from_slice(&99_u16.to_be_bytes());
        let length = u32::from_be_bytes(bytes[copy + 18..copy + 22].try_into().unwrap());
        let end = copy + 22 + usize::try_from(length).unwrap();
        let sum = Sha256::digest(&bytes[copy..end]);
        bytes[end..end + 32].copy_from_slice(&sum);
    }
    fs::write(&path, &bytes).unwrap();
    assert_eq!(refusal(&path, None, PASSWORD), Error::NewerFile);
    assert_eq!(look(&path).unwrap_err(), Error::NewerFile);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_register_that_is_open_is_not_opened_twice() {
    let desk = Desk::empty();
    assert_eq!(refusal(&desk.path(), None, PASSWORD), Error::AlreadyOpen);
    assert!(look(&desk.path()).unwrap().exists, "it can be looked at");
}

#[test]
fn of_a_hundred_who_open_at_once_one_gets_in_and_no_try_is_counted() {
    let desk = Desk::settled();
    let path = desk.path();
    desk.office.close().unwrap();
    let start = std::sync::Barrier::new(100);
    // Who gets in stays in until everybody has tried.
    let end = std::sync::Barrier::new(100);
    let opened: Vec<Option<Error>> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..100)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let office = Office::open(&path, None, PASSWORD, now());
                    end.wait();
                    office.map(|office| office.close().unwrap()).err()
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let inside = opened.iter().filter(|error| error.is_none()).count();
    let kept_out = opened
        .iter()
        .filter(|error| **error == Some(Error::AlreadyOpen));
    assert_eq!((inside, kept_out.count()), (1, 99), "{opened:?}");
    let office = Office::open(&path, None, PASSWORD, now()).unwrap();
    assert!(office.verify().unwrap().faults.is_empty());
    fault_figures::tell("logins", 100, 0);
}

#[test]
fn a_hundred_wrong_passwords_at_once_open_nothing_and_make_everyone_wait() {
    let desk = Desk::settled();
    let path = desk.path();
    desk.office.close().unwrap();
    let start = std::sync::Barrier::new(100);
    let opened: Vec<Error> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..100)
            .map(|n| {
                let (path, start) = (&path, &start);
                scope.spawn(move || {
                    start.wait();
                    let guess = format!("geraden wachtwoord {n}");
                    Office::open(path, None, &guess, now()).unwrap_err()
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let odd = opened.iter().find(|error| {
        !matches!(
            error,
            Error::WrongPassword | Error::AlreadyOpen | Error::TooSoon { .. }
        )
    });
    assert_eq!(odd, None);
    let next = Office::open(&path, None, PASSWORD, now());
    assert!(matches!(next, Err(Error::TooSoon { .. })), "{next:?}");
    fault_figures::tell("guesses", 100, 0);
}
