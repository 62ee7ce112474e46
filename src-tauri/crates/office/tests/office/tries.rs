//! Waiting after wrong passwords: it costs time, survives a new start, and locks out nobody.

use std::fs;
use std::path::Path;

use chrono::TimeDelta;
use office::copies::try_copy;
use office::keys::recoverable;
use office::{Error, Now, Office};

use crate::desk::{Desk, PASSWORD, now};

/// So many seconds after now.
fn later(seconds: i64) -> Now {
    Now {
        at: now().at + TimeDelta::seconds(seconds),
        ..now()
    }
}

fn shut() -> (Desk, std::path::PathBuf) {
    let desk = Desk::empty();
    let path = desk.path();
    let aside = path.with_file_name("aside.pluis");
    let desk = desk.again(None);
    fs::copy(&path, &aside).unwrap();
    (desk, aside)
}

fn opened(path: &Path, password: &str, at: Now) -> Result<(), Error> {
    Office::open(path, None, password, at).map(|office| office.close().unwrap())
}

#[test]
fn three_slips_cost_nothing_and_then_each_wrong_password_doubles_the_wait() {
    let (_desk, path) = shut();
    for _ in 0..3 {
        assert_eq!(opened(&path, "fout", now()), Err(Error::WrongPassword));
    }
    let wait = Error::TooSoon { seconds: 5 };
    assert_eq!(opened(&path, PASSWORD, now()), Err(wait.clone()));
    assert_eq!(opened(&path, "fout", now()), Err(wait));
    assert_eq!(
        opened(&path, PASSWORD, later(3)),
        Err(Error::TooSoon { seconds: 2 })
    );
    assert_eq!(opened(&path, "fout", later(5)), Err(Error::WrongPassword));
    assert_eq!(
        opened(&path, PASSWORD, later(6)),
        Err(Error::TooSoon { seconds: 9 })
    );
}

#[test]
fn the_right_password_after_the_wait_opens_and_begins_anew() {
    let (_desk, path) = shut();
    for turn in 0..40 {
        let wrong = opened(&path, "fout", later(turn * 900));
        assert_eq!(wrong, Err(Error::WrongPassword), "never for ever");
    }
    let at = 39 * 900;
    assert_eq!(
        opened(&path, PASSWORD, later(at + 899)),
        Err(Error::TooSoon { seconds: 1 })
    );
    opened(&path, PASSWORD, later(at + 900)).unwrap();
    let wrong = opened(&path, "fout", later(at + 900));
    assert_eq!(wrong, Err(Error::WrongPassword));
    opened(&path, PASSWORD, later(at + 900)).unwrap();
}

#[test]
fn what_is_kept_of_it_names_nobody_and_is_its_owners_alone() {
    let (_desk, path) = shut();
    drop(Office::open(&path, Some("Jo Verzonnen"), "geheim", now()));
    let mut tries = path.into_os_string();
    tries.push(".tries");
    let text = fs::read_to_string(&tries).unwrap();
    assert_eq!(text, format!("1 {}\n", now().at.to_rfc3339()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&tries).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_clock_that_was_set_back_or_forward_makes_no_longer_wait() {
    let (_desk, path) = shut();
    for _ in 0..3 {
        drop(opened(&path, "fout", later(86_400)));
    }
    assert_eq!(
        opened(&path, PASSWORD, now()),
        Err(Error::TooSoon { seconds: 5 }),
        "not a day and five seconds"
    );
}

#[test]
fn a_file_of_tries_that_is_rubbish_keeps_nobody_out() {
    let (_desk, path) = shut();
    let mut tries = path.clone().into_os_string();
    tries.push(".tries");
    for rubbish in ["", "veel", "3", "-1 gisteren", "99999999999 2026-11-22T09:00:00Z"] {
        fs::write(&tries, rubbish).unwrap();
        opened(&path, PASSWORD, now()).unwrap();
    }
}

#[test]
fn copies_the_recovery_key_and_the_own_password_count_with_it() {
    let (_desk, path) = shut();
    let copy = path.with_file_name("copy.pluis");
    fs::copy(&path, &copy).unwrap();
    let strange = Desk::empty().office.make_recovery_key(now()).unwrap();
    let wrong = try_copy(&copy, &path, None, "fout", now()).unwrap_err();
    assert_eq!(wrong, Error::WrongPassword);
    let wrong = recoverable(&path, &strange.groups.join("-"), now()).unwrap_err();
    assert_eq!(wrong, Error::WrongPassword);
    let mut office = Office::open(&path, None, PASSWORD, now()).unwrap();
    let mut change = |old: &str| office.change_password(old, "een nieuwe lange zin", now());
    for _ in 0..3 {
        assert_eq!(change("fout"), Err(Error::WrongPassword));
    }
    assert_eq!(change(PASSWORD), Err(Error::TooSoon { seconds: 5 }));
    office.close().unwrap();
    let wait = Err(Error::TooSoon { seconds: 5 });
    assert_eq!(try_copy(&copy, &path, None, PASSWORD, now()).map(drop), wait);
    assert_eq!(opened(&path, PASSWORD, now()), wait);
    opened(&path, PASSWORD, later(5)).unwrap();
}

#[test]
fn a_register_that_is_in_use_or_away_counts_no_try() {
    let desk = Desk::empty();
    for _ in 0..9 {
        let busy = Office::open(&desk.path(), None, PASSWORD, now()).unwrap_err();
        assert_eq!(busy, Error::AlreadyOpen);
        let none = desk.path().with_file_name("none.pluis");
        assert_eq!(opened(&none, PASSWORD, now()), Err(Error::NoRegister));
    }
}
