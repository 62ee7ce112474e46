//! The file from outside: founding, opening, refusing, copying.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use register::{Actor, Chance, Error, Founding, Kdf, Noun, RecoveryKey, Register, Seal, Touched};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

const USER: &str = "Doortje Droomboom";
const PASSWORD: &str = "zeven zachte zebra's";

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn founding() -> Founding<'static> {
    Founding {
        school_name: "De Verzonnen Vlinder",
        user: USER,
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    }
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vlinder.pluis");
    (folder, path)
}

fn found(path: &Path) -> Register {
    Register::create(path, &founding(), Chance::Rehearsed(1)).unwrap()
}

fn record(register: &mut Register) -> Uuid {
    register
        .change("record_incident", Actor::Program, now(), |change| {
            let id = change.new_id()?;
            change.touch(Noun::Incident, id);
            Ok::<_, Error>(id)
        })
        .unwrap()
        .output
}

fn copy(register: &Register, path: &Path) -> Result<Seal, Error> {
    register.copy_to(path, &mut |_, _| ControlFlow::Continue(()))
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_was_recorded_is_there_after_reopening() {
    let (folder, path) = folder();
    let mut register = found(&path);
    let ids = [record(&mut register), record(&mut register)];
    register.close().unwrap();
    assert_eq!(
        names(&folder),
        ["vlinder.pluis"],
        "a closed register is one file"
    );
    let register = Register::open(&path, Some("doortje  DROOMBOOM "), PASSWORD).unwrap();
    let lines = register.history(10, None).unwrap();
    let touched: Vec<_> = lines.iter().map(|line| line.touched[0].id).collect();
    assert_eq!(touched, [ids[1], ids[0]]);
    assert!(register.verify().unwrap().is_sound());
    register.check().unwrap();
}

/// The file and everything beside it, to see that a refusal changed nothing.
fn on_disk(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap_or_default()))
        .collect();
    files.sort();
    files
}

fn closed() -> (TempDir, PathBuf, Vec<u8>) {
    let (folder, path) = folder();
    let mut register = found(&path);
    for _ in 0..50 {
        record(&mut register);
    }
    register.close().unwrap();
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

#[track_caller]
fn refused(path: &Path, user: Option<&str>, password: &str) -> Error {
    let folder = path.parent().unwrap();
    let before = on_disk(folder);
    let error = Register::open(path, user, password).unwrap_err();
    assert!(
        on_disk(folder) == before,
        "refusing with {error:?} changed something on the disk"
    );
    error
}

#[test]
fn a_wrong_password_and_an_unknown_user_are_refused() {
    let (_folder, path, _) = closed();
    assert!(matches!(
        refused(&path, Some(USER), "fout"),
        Error::WrongPassword
    ));
    assert!(matches!(refused(&path, None, ""), Error::WrongPassword));
    assert!(matches!(
        refused(&path, Some("Niemand"), PASSWORD),
        Error::UnknownUser
    ));
}

#[test]
fn what_is_not_a_register_is_told_from_a_damaged_one() {
    let (folder, path, whole) = closed();
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(64 * 1024, 0);
    for (what, bytes) in [
        ("an empty file", Vec::new()),
        ("a letter", b"Beste ouders,".to_vec()),
        (
            "noise",
            (0..40_000_u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
                .collect(),
        ),
        ("plain SQLite", plain),
    ] {
        fs::write(&path, bytes).unwrap();
        let error = refused(&path, None, PASSWORD);
        assert!(matches!(error, Error::NotARegister), "{what}: {error:?}");
        assert!(
            matches!(Register::peek(&path), Err(Error::NotARegister)),
            "{what}"
        );
    }
    let inner = folder.path().join("map");
    fs::create_dir(&inner).unwrap();
    assert!(matches!(
        refused(&inner, None, PASSWORD),
        Error::NotARegister
    ));
    assert!(matches!(
        refused(&folder.path().join("weg"), None, PASSWORD),
        Error::NoSuchFile
    ));

    for length in [
        5, 100, 16_384, 32_767, 32_768, 32_868, 36_864, 40_960, 46_000,
    ] {
        fs::write(&path, &whole[..length]).unwrap();
        let error = refused(&path, None, PASSWORD);
        let expected = match length {
            5 => matches!(error, Error::NotARegister),
            _ => matches!(error, Error::Damaged),
        };
        assert!(expected, "cut off after {length} bytes: {error:?}");
    }
    let mut torn = whole.clone();
    torn.truncate(whole.len() - 4096);
    fs::write(&path, &torn).unwrap();
    assert!(
        matches!(refused(&path, None, PASSWORD), Error::Damaged),
        "the last page is gone"
    );
}

/// Bytes of the header of a register of one person: lead, body with one slot, voucher, checksum.
const WRITTEN: usize = 22 + (16 + 12 + 4 + 32 + 2 + 20 + 2 + 204) + 28 + 32;

#[test]
fn either_copy_of_the_header_heals_from_the_other() {
    let (_folder, path, whole) = closed();
    for copy in [0, 16_384] {
        for byte in (0..WRITTEN).step_by(3).chain([WRITTEN - 1, 16_383]) {
            let mut bytes = whole.clone();
            bytes[copy + byte] ^= 0x20;
            fs::write(&path, &bytes).unwrap();
            assert!(matches!(refused(&path, None, "fout"), Error::WrongPassword));
            let register = Register::open(&path, None, PASSWORD).unwrap();
            assert_eq!(register.school_name(), "De Verzonnen Vlinder");
            register.close().unwrap();
            if byte < WRITTEN {
                let healed = fs::read(&path).unwrap();
                assert_eq!(
                    healed[..16_384],
                    healed[16_384..32_768],
                    "byte {byte} of {copy}"
                );
            }
        }
    }
    let mut bytes = whole;
    bytes[30] ^= 1;
    bytes[16_384 + 30] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert!(
        matches!(refused(&path, None, PASSWORD), Error::Damaged),
        "both copies are broken"
    );
}

#[test]
fn a_header_of_a_later_layout_needs_a_newer_program() {
    let (_folder, path, mut bytes) = closed();
    // The format stands after the magic; the checksum follows the body.
    for copy in [0, 16_384] {
        bytes[copy + 8..copy + 10].copy_from_slice(&2_u16.to_be_bytes());
        let length = u32::from_be_bytes(bytes[copy + 18..copy + 22].try_into().unwrap());
        let end = copy + 22 + length as usize;
        let sum = Sha256::digest(&bytes[copy..end]);
        bytes[end..end + 32].copy_from_slice(&sum);
    }
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(
        refused(&path, None, PASSWORD),
        Error::NewerFile { needs: 2 }
    ));
    assert!(matches!(
        Register::peek(&path),
        Err(Error::NewerFile { needs: 2 })
    ));
}

#[test]
fn a_register_is_founded_whole_or_not_at_all() {
    let (folder, path, whole) = closed();
    let again = Register::create(&path, &founding(), Chance::System);
    assert!(matches!(again, Err(Error::AlreadyExists)), "{again:?}");
    assert_eq!(fs::read(&path).unwrap(), whole);

    let nowhere = folder.path().join("weg").join("vlinder.pluis");
    let lost = Register::create(&nowhere, &founding(), Chance::System);
    assert!(matches!(lost, Err(Error::MissingFolder)), "{lost:?}");

    let long = "x".repeat(401);
    let long = Founding {
        school_name: &long,
        ..founding()
    };
    let other = folder.path().join("ander.pluis");
    let too_long = Register::create(&other, &long, Chance::System);
    assert!(matches!(too_long, Err(Error::HeaderFull)), "{too_long:?}");

    fs::write(
        folder.path().join("ander.pluis.new"),
        "of a program that was killed",
    )
    .unwrap();
    Register::create(&other, &founding(), Chance::System)
        .unwrap()
        .close()
        .unwrap();
    assert_eq!(names(&folder), ["ander.pluis", "vlinder.pluis"]);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_file_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    copy(&register, &folder.path().join("kopie.pluis")).unwrap();
    let files = names(&folder);
    assert_eq!(files, ["kopie.pluis", "vlinder.pluis", "vlinder.pluis-wal"]);
    for file in files {
        let mode = fs::metadata(folder.path().join(&file))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[test]
fn the_school_is_shown_before_a_password_and_people_are_not() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    register
        .add_user("Bram Bedacht", "tien tamme tijgers")
        .unwrap();
    register.rename_school("De Verzonnen Rups").unwrap();
    let peek = Register::peek(&path).unwrap();
    assert_eq!(
        (peek.school_name.as_str(), peek.slots),
        ("De Verzonnen Rups", 2)
    );
    let bytes = fs::read(&path).unwrap();
    for name in ["Doortje", "doortje", "Bram", "bram"] {
        assert!(
            !bytes
                .windows(name.len())
                .any(|window| window == name.as_bytes()),
            "{name}"
        );
    }
}

#[test]
fn people_come_and_go_without_the_pages_being_rewritten() {
    let (_folder, path, whole) = closed();
    let bram = "Bram Bedacht";
    let mut register = Register::open(&path, None, PASSWORD).unwrap();
    register.add_user(bram, "tien tamme tijgers").unwrap();
    assert!(matches!(
        register.add_user("bram  bedacht", "x"),
        Err(Error::UserExists)
    ));
    let wrong = register.change_password(bram, "fout", "elf elegante eenden");
    assert!(matches!(wrong, Err(Error::WrongPassword)), "{wrong:?}");
    register
        .change_password(bram, "tien tamme tijgers", "elf elegante eenden")
        .unwrap();
    register.close().unwrap();
    assert!(matches!(refused(&path, None, PASSWORD), Error::WhichUser));
    assert!(matches!(
        refused(&path, Some(bram), "tien tamme tijgers"),
        Error::WrongPassword
    ));

    let mut register = Register::open(&path, Some(bram), "elf elegante eenden").unwrap();
    assert_eq!(register.opened_by(), register.slot_of("BRAM bedacht"));
    register.confirm_password(USER, PASSWORD).unwrap();
    register
        .give_password(USER, "twaalf trotse torren")
        .unwrap();
    register.remove_user(bram).unwrap();
    assert!(matches!(
        register.remove_user(bram),
        Err(Error::UnknownUser)
    ));
    assert!(matches!(register.remove_user(USER), Err(Error::LastUser)));
    register.close().unwrap();
    assert!(matches!(
        refused(&path, Some(bram), "elf elegante eenden"),
        Error::UnknownUser
    ));
    assert!(matches!(
        refused(&path, None, PASSWORD),
        Error::WrongPassword
    ));
    assert!(
        fs::read(&path).unwrap()[32_768..] == whole[32_768..],
        "pages were rewritten"
    );
    Register::open(&path, None, "twaalf trotse torren").unwrap();
}

#[test]
fn the_header_says_when_it_is_full_and_stays_as_it_was() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    for number in 1..64 {
        register
            .add_user(&format!("persoon {number}"), "x")
            .unwrap();
    }
    assert!(matches!(
        register.add_user("persoon 64", "x"),
        Err(Error::HeaderFull)
    ));
    register.rename_school(&"\u{e9}".repeat(200)).unwrap();
    register.close().unwrap();
    Register::open(&path, Some("persoon 63"), "x").unwrap();
}

#[test]
fn a_copy_is_a_register_with_the_same_people_and_history() {
    let (folder, path, _) = closed();
    let mut register = Register::open(&path, None, PASSWORD).unwrap();
    record(&mut register);
    let copy = folder.path().join("kopie.pluis");
    self::copy(&register, &copy).unwrap();
    let again = self::copy(&register, &copy);
    assert!(matches!(again, Err(Error::AlreadyExists)), "{again:?}");
    assert!(matches!(
        self::copy(&register, &copy.join("x")),
        Err(Error::Io(_) | Error::MissingFolder)
    ));
    let other = Register::open(&copy, Some(USER), PASSWORD).unwrap();
    assert_eq!(
        other.history(100, None).unwrap(),
        register.history(100, None).unwrap()
    );
    assert_eq!(other.verify().unwrap(), register.verify().unwrap());
    other.close().unwrap();
    register.close().unwrap();
    assert_eq!(names(&folder), ["kopie.pluis", "vlinder.pluis"]);
}

#[test]
fn a_refused_step_leaves_no_line() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    let refused = register.change("decide_sanction", Actor::Program, now(), |change| {
        change.touch(Noun::Sanction, change.new_id()?);
        Err::<(), _>(Error::Stale(Noun::Sanction))
    });
    assert!(matches!(refused, Err(Error::Stale(Noun::Sanction))));
    assert_eq!(register.history(10, None).unwrap().len(), 1);
    record(&mut register);
    let verified = register.verify().unwrap();
    assert!(verified.is_sound() && verified.lines == 2, "{verified:?}");
}

#[test]
fn a_line_says_who_did_what_to_which_rows_and_when() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    let (director, pupil) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let stepped = register
        .change("hear_party", Actor::Staff(director), now(), |change| {
            change.touch(Noun::Sanction, director);
            change.touch(Noun::Pupil, pupil);
            change.touch(Noun::Pupil, pupil);
            Ok::<_, Error>(change.seq())
        })
        .unwrap();
    let touched = [
        Touched {
            noun: Noun::Pupil,
            id: pupil,
        },
        Touched {
            noun: Noun::Sanction,
            id: director,
        },
    ];
    assert_eq!(
        (stepped.output, stepped.seq, &stepped.touched[..]),
        (1, 1, &touched[..])
    );
    for _ in 0..3 {
        record(&mut register);
    }
    let line = register.history(1, Some(2)).unwrap().remove(0);
    assert_eq!(
        (line.seq, line.at, line.by),
        (1, now(), Actor::Staff(director))
    );
    assert_eq!(
        (line.op.as_str(), &line.touched[..]),
        ("hear_party", &touched[..])
    );
    assert_eq!(register.read().history_of(touched[0]).unwrap(), [line]);
    let seqs: Vec<_> = register
        .history(2, None)
        .unwrap()
        .iter()
        .map(|line| line.seq)
        .collect();
    assert_eq!(seqs, [4, 3], "newest first");
}

#[test]
fn secrets_are_not_printed() {
    let (_folder, path) = folder();
    let register = found(&path);
    let printed = format!("{register:?} {:?}", founding());
    assert_eq!(printed, "Register Founding");
}

#[test]
fn a_school_gets_the_full_work_of_trying_a_password() {
    let (_folder, path) = folder();
    let founding = Founding {
        kdf: Kdf::standard(),
        ..founding()
    };
    Register::create(&path, &founding, Chance::System)
        .unwrap()
        .close()
        .unwrap();
    // Memory in KiB, passes and lanes stand after the lead and the file's id.
    let bytes = fs::read(&path).unwrap();
    let numbers = [38, 42, 46].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()));
    assert_eq!(numbers, [65_536, 3, 1]);
    assert!(matches!(refused(&path, None, "fout"), Error::WrongPassword));
    Register::open(&path, None, PASSWORD).unwrap();
}

#[test]
fn a_header_that_somebody_without_the_key_wrote_is_damage() {
    let (_folder, path, whole) = closed();
    // The public half of the only slot: whoever puts their own there would get the next key.
    let public = 22 + 16 + 12 + 4 + 32 + 2 + 20 + 2 + 32;
    // And the school's name, which no slot is bound to.
    let name = 22 + 16 + 12 + 4 + 32 + 2;
    for at in [public, name] {
        let mut bytes = whole.clone();
        for copy in [0, 16_384] {
            bytes[copy + at] ^= 1;
            let length = u32::from_be_bytes(bytes[copy + 18..copy + 22].try_into().unwrap());
            let end = copy + 22 + length as usize;
            let sum = Sha256::digest(&bytes[copy..end]);
            bytes[end..end + 32].copy_from_slice(&sum);
        }
        fs::write(&path, &bytes).unwrap();
        let error = refused(&path, None, PASSWORD);
        // A public half of another does not go with the private one either.
        let expected = matches!(error, Error::Damaged)
            || (at == public && matches!(error, Error::WrongPassword));
        assert!(expected, "byte {at}: {error:?}");
    }
}

#[test]
fn the_recovery_key_opens_the_register_and_is_nobody() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    assert!(!Register::peek(&path).unwrap().recovery);
    let key = register.make_recovery_key().unwrap();
    register.close().unwrap();
    let peek = Register::peek(&path).unwrap();
    assert_eq!((peek.slots, peek.recovery), (1, true));
    let printed: Vec<String> = key.groups().iter().map(|group| group.to_string()).collect();
    let typed = RecoveryKey::parse(&printed.join(" ").to_lowercase()).unwrap();
    let mut register = Register::open_by_recovery(&path, &typed).unwrap();
    register
        .give_password(USER, "twaalf trotse torren")
        .unwrap();
    register.close().unwrap();
    Register::open(&path, None, "twaalf trotse torren")
        .unwrap()
        .close()
        .unwrap();
    let (_other_folder, other) = folder();
    let mut other_register = found(&other);
    let without = other_register.confirm_recovery_key(&typed);
    assert!(matches!(without, Err(Error::UnknownUser)), "{without:?}");
    other_register.make_recovery_key().unwrap();
    other_register.close().unwrap();
    let strange = Register::open_by_recovery(&other, &typed);
    assert!(matches!(strange, Err(Error::WrongPassword)), "{strange:?}");
}
