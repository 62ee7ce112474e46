//! Copies from outside: looking into one, holding it against the register, putting it in its place.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::copies::Copying;
use domain::id::{AccountId, CopyId};
use domain::staff::Role;
use register::{
    Account, Actor, Chance, CopyRow, Error, Founding, Kdf, Noun, Register, Seal, Touched,
};
use tempfile::TempDir;

const USER: &str = "Doortje Droomboom";
const PASSWORD: &str = "zeven zachte zebra's";
const COPY: &str = "pluis-2026-11-22-1.pluis";

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

/// A register with a director in it.
fn found(path: &Path) -> Register {
    let founding = Founding {
        school_name: "De Verzonnen Vlinder",
        user: USER,
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    };
    let mut register = Register::create(path, &founding, Chance::System).unwrap();
    register
        .change("found_school", Actor::Program, now(), |change| {
            let id = AccountId(change.new_id()?);
            change.add_account(&Account::new(id, USER, Role::Director))
        })
        .map_err(|error: Error| error)
        .unwrap();
    register
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("school.pluis");
    (folder, path)
}

fn record(register: &mut Register) {
    register
        .change("record_incident", Actor::Program, now(), |change| {
            change.touch(Noun::Incident, change.new_id()?);
            Ok::<_, Error>(())
        })
        .unwrap();
}

fn copy(register: &Register, path: &Path) -> Seal {
    register
        .copy_to(path, &mut |_, _| ControlFlow::Continue(()))
        .unwrap()
}

fn on_disk(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap_or_default()))
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_in_a_copy_is_told_and_not_a_byte_is_written() {
    let (folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    let kept = folder.path().join(COPY);
    let seal = copy(&register, &kept);
    record(&mut register);
    let before = on_disk(folder.path());
    for user in [Some("doortje  DROOMBOOM"), None] {
        let copy = Register::look_into(&kept, user, PASSWORD).unwrap();
        let contents = copy.contents().unwrap();
        assert_eq!(contents.school_name, "De Verzonnen Vlinder");
        assert_eq!(contents.role, Some(Role::Director));
        assert_eq!((contents.lines, contents.pupils), (2, 0));
        assert!(contents.sound);
        let last = contents.last.unwrap();
        assert_eq!((last.op.as_str(), last.at), ("record_incident", now()));
        assert_eq!(copy.is_of(&path), Some(true));
    }
    assert_eq!(seal.lines, 2);
    assert_eq!(seal.size, fs::metadata(&kept).unwrap().len());
    assert!(
        on_disk(folder.path()) == before,
        "looking changed something"
    );
}

#[test]
fn a_copy_opens_with_its_password_only_and_says_what_else_is_wrong() {
    let (folder, path) = folder();
    let register = found(&path);
    let kept = folder.path().join(COPY);
    copy(&register, &kept);
    let look = |user, password| Register::look_into(&kept, user, password).unwrap_err();
    assert!(matches!(look(Some(USER), "fout"), Error::WrongPassword));
    assert!(matches!(
        look(Some("Niemand"), PASSWORD),
        Error::UnknownUser
    ));
    let nowhere = Register::look_into(&folder.path().join("weg"), None, PASSWORD);
    assert!(matches!(nowhere, Err(Error::NoSuchFile)), "{nowhere:?}");
    let whole = fs::read(&kept).unwrap();
    fs::write(&kept, b"Beste ouders,").unwrap();
    assert!(matches!(look(None, PASSWORD), Error::NotARegister));
    fs::write(&kept, &whole[..whole.len() - 4096]).unwrap();
    let cut = Register::look_into(&kept, None, PASSWORD).and_then(|copy| copy.contents());
    assert!(matches!(cut, Err(Error::Damaged)), "{cut:?}");
    let mut torn = whole;
    let middle = torn.len() - 6000;
    torn[middle] ^= 1;
    fs::write(&kept, torn).unwrap();
    let torn = Register::look_into(&kept, None, PASSWORD).and_then(|copy| copy.contents());
    assert!(matches!(torn, Err(Error::Damaged)), "{torn:?}");
}

#[test]
fn a_register_that_somebody_is_at_work_in_is_no_copy() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    let open = Register::look_into(&path, None, PASSWORD);
    assert!(matches!(open, Err(Error::AlreadyOpen)), "{open:?}");
    register.close().unwrap();
    Register::look_into(&path, None, PASSWORD).unwrap();
}

#[test]
fn a_copy_is_held_against_its_seal_and_the_history() {
    let (folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    let kept = folder.path().join(COPY);
    let seal = copy(&register, &kept);
    record(&mut register);
    register.check_copy(&kept, &seal).unwrap();
    let other_seal = Seal {
        head: [7; 32],
        ..seal
    };
    let differs = register.check_copy(&kept, &other_seal);
    assert!(matches!(differs, Err(Error::Damaged)), "{differs:?}");
    let mut torn = fs::read(&kept).unwrap();
    let middle = torn.len() - 6000;
    torn[middle] ^= 1;
    fs::write(&kept, torn).unwrap();
    let torn = register.check_copy(&kept, &seal);
    assert!(matches!(torn, Err(Error::Damaged)), "{torn:?}");
    fs::remove_file(&kept).unwrap();
    let gone = register.check_copy(&kept, &seal);
    assert!(matches!(gone, Err(Error::NoSuchFile)), "{gone:?}");
}

#[test]
fn a_copy_of_another_register_is_told_apart() {
    let (folder, path) = folder();
    let register = found(&path);
    let elsewhere = folder.path().join("ander.pluis");
    let other = found(&elsewhere);
    let kept = folder.path().join(COPY);
    let seal = copy(&other, &kept);
    let refused = register.check_copy(&kept, &seal);
    assert!(matches!(refused, Err(Error::OtherRegister)), "{refused:?}");
    let copy = Register::look_into(&kept, None, PASSWORD).unwrap();
    assert_eq!(copy.is_of(&path), Some(false));
    assert_eq!(copy.is_of(&elsewhere), Some(true));
    assert_eq!(copy.is_of(&folder.path().join("weg")), None);
}

#[test]
fn only_copies_of_this_register_are_found_in_a_folder() {
    let (folder, path) = folder();
    let register = found(&path);
    let (_other_folder, other) = self::folder();
    let other = found(&other);
    copy(&register, &folder.path().join("pluis-2026-11-22-2.pluis"));
    let seal = copy(&register, &folder.path().join("pluis-2026-11-22-1.pluis"));
    copy(&register, &folder.path().join("met de hand.pluis"));
    copy(&other, &folder.path().join("pluis-2026-11-20-1.pluis"));
    fs::write(folder.path().join("pluis-2026-11-19-1.pluis"), "niets").unwrap();
    let found: Vec<_> = register
        .copies_in(folder.path())
        .unwrap()
        .into_iter()
        .map(|(name, size)| (name.to_string(), size))
        .collect();
    let name = |number| format!("pluis-2026-11-22-{number}.pluis");
    assert_eq!(found, [(name(1), seal.size), (name(2), seal.size)]);
    let gone = register.copies_in(&folder.path().join("weg"));
    assert!(matches!(gone, Err(Error::MissingFolder)), "{gone:?}");
}

#[test]
fn a_copy_takes_the_place_of_a_register_that_is_set_aside() {
    let (folder, path) = folder();
    let mut register = found(&path);
    record(&mut register);
    let kept = folder.path().join(COPY);
    copy(&register, &kept);
    record(&mut register);
    let copy = Register::look_into(&kept, Some(USER), PASSWORD).unwrap();
    let aside = folder.path().join("school.pluis.aside");
    let open = copy.put_at(&path, &aside);
    assert!(matches!(open, Err(Error::AlreadyOpen)), "{open:?}");
    register.close().unwrap();
    let before = fs::read(&path).unwrap();
    copy.put_at(&path, &aside).unwrap();
    assert!(
        fs::read(&aside).unwrap() == before,
        "it was set aside whole"
    );
    assert!(fs::read(&path).unwrap() == fs::read(&kept).unwrap());
    let again = copy.put_at(&path, &aside);
    assert!(matches!(again, Err(Error::AlreadyExists)), "{again:?}");
    let register = Register::open(&path, None, PASSWORD).unwrap();
    assert_eq!(register.history(10, None).unwrap().len(), 2);
    register.close().unwrap();
    let register = Register::open(&aside, None, PASSWORD).unwrap();
    assert_eq!(register.history(10, None).unwrap().len(), 3);
    register.close().unwrap();
    let names: Vec<_> = on_disk(folder.path())
        .into_iter()
        .map(|(path, _)| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, [COPY, "school.pluis", "school.pluis.aside"]);
}

#[test]
fn a_register_that_was_not_closed_is_set_aside_with_its_journal() {
    let (folder, path) = folder();
    let mut register = found(&path);
    let kept = folder.path().join(COPY);
    copy(&register, &kept);
    record(&mut register);
    // As after a crash: the file and its journal, and nobody who has them open.
    let crashed = folder.path().join("crashed.pluis");
    fs::copy(&path, &crashed).unwrap();
    let journal = |path: &Path| path.with_extension("pluis-wal");
    fs::copy(journal(&path), journal(&crashed)).unwrap();
    register.close().unwrap();

    let copy = Register::look_into(&kept, Some(USER), PASSWORD).unwrap();
    let aside = folder.path().join("aside.pluis");
    copy.put_at(&crashed, &aside).unwrap();
    assert!(
        !journal(&crashed).exists(),
        "it would be read into the copy"
    );
    let register = Register::open(&crashed, None, PASSWORD).unwrap();
    assert_eq!(register.history(10, None).unwrap().len(), 1);
    register.close().unwrap();
    let register = Register::open(&aside, None, PASSWORD).unwrap();
    assert_eq!(
        register.history(10, None).unwrap().len(),
        2,
        "with its last line"
    );
    register.close().unwrap();
}

#[test]
fn a_copy_comes_where_nothing_was() {
    let (folder, path) = folder();
    let register = found(&path);
    let kept = folder.path().join(COPY);
    copy(&register, &kept);
    let copy = Register::look_into(&kept, None, PASSWORD).unwrap();
    let new = folder.path().join("nieuw.pluis");
    copy.put_at(&new, &folder.path().join("aside")).unwrap();
    Register::open(&new, None, PASSWORD)
        .unwrap()
        .close()
        .unwrap();
    let nowhere = folder.path().join("weg").join("nieuw.pluis");
    let lost = copy.put_at(&nowhere, &folder.path().join("aside"));
    assert!(matches!(lost, Err(Error::MissingFolder)), "{lost:?}");
}

#[cfg(unix)]
#[test]
fn what_is_put_back_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = folder();
    let register = found(&path);
    let kept = folder.path().join(COPY);
    copy(&register, &kept);
    // As it comes from a stick that knows no owners.
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o777)).unwrap();
    let copy = Register::look_into(&kept, None, PASSWORD).unwrap();
    let new = folder.path().join("nieuw.pluis");
    copy.put_at(&new, &folder.path().join("aside")).unwrap();
    let mode = fs::metadata(&new).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_register_remembers_its_copies_and_where_they_go() {
    let (_folder, path) = folder();
    let mut register = found(&path);
    assert_eq!(register.read().copying().unwrap(), Copying::default());
    let copying = Copying {
        folder: "/media/stick".into(),
        on_close: false,
        daily: true,
        warn_after_days: 14,
    };
    let row = |number: u32, id| CopyRow {
        id: CopyId(id),
        folder: copying.folder.clone(),
        name: format!("pluis-2026-11-22-{number}.pluis").parse().unwrap(),
        made_at: now() + chrono::Duration::minutes(number.into()),
        seal: Seal {
            size: 99,
            lines: 3,
            head: [3; 32],
        },
        verified_at: Some(now()),
    };
    let stepped = register
        .change("make_copy", Actor::Program, now(), |change| {
            change.save_copying(&copying)?;
            let rows = [row(1, change.new_id()?), row(2, change.new_id()?)];
            for row in &rows {
                change.save_copy(row)?;
            }
            Ok::<_, Error>(rows)
        })
        .unwrap();
    let [first, second] = stepped.output;
    assert_eq!(register.read().copying().unwrap(), copying);
    assert_eq!(
        register.read().copies().unwrap(),
        [second.clone(), first.clone()]
    );
    let broken = CopyRow {
        verified_at: None,
        ..second
    };
    let stepped = register
        .change("check_copy", Actor::Program, now(), |change| {
            change.save_copy(&broken)?;
            change.forget_copy(first.id)
        })
        .map_err(|error: Error| error)
        .unwrap();
    assert!(stepped.touched.contains(&Touched {
        noun: Noun::Copy,
        id: broken.id.0
    }));
    assert_eq!(register.read().copies().unwrap(), [broken]);
}

#[test]
fn a_copy_of_an_earlier_key_is_told_apart_and_still_opens() {
    let (folder, path) = folder();
    let mut register = found(&path);
    let recovery = register.make_recovery_key().unwrap();
    let kept = folder.path().join(COPY);
    let seal = copy(&register, &kept);
    register.renew_key().unwrap();
    let earlier = register.check_copy(&kept, &seal);
    assert!(matches!(earlier, Err(Error::OtherKey)), "{earlier:?}");
    Register::look_into(&kept, None, PASSWORD).unwrap();
    let by_recovery = Register::look_into_by_recovery(&kept, &recovery).unwrap();
    let contents = by_recovery.contents().unwrap();
    assert_eq!(contents.role, Some(Role::Director));
    let later = folder.path().join("pluis-2026-11-23-1.pluis");
    let seal = copy(&register, &later);
    register.check_copy(&later, &seal).unwrap();
}
