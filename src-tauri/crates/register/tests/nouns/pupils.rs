//! Pupils are sorted, counted and found; who left is hidden and counted.

use domain::incident::{IncidentStatus, PartyRole};
use domain::name::Name;
use domain::person::Who;
use domain::pupil::{Gender, Group, GroupKind, Pupil};
use register::{Error, Noun, PupilQuery, Touched};

use crate::invented::{School, day, everybody, group, guardian, now, pupil, strange};

fn full(n: u128) -> Pupil {
    Pupil {
        name: Name {
            initials: "Đ.Ł.".to_owned(),
            ..pupil(n, &strange(), "van 't", &strange()).name
        },
        birth_date: Some(day("2016-02-29")),
        gender: Gender::Unspecified,
        year_group: Some("7".to_owned()),
        group: Some(group(1, "", &[]).id),
        composite_groups: vec![group(3, "", &[]).id, group(2, "", &[]).id],
        key: Some("sleutel-1".to_owned()),
        eck_id: Some(strange()),
        enrolled_on: Some(day("2020-08-17")),
        left_on: Some(day("2026-11-21")),
        version: 4,
        ..pupil(n, "x", "", "x")
    }
}

fn with_groups() -> School {
    let mut school = School::found();
    for (n, name) in [(1, "7a"), (2, "Koor"), (3, "Schaken"), (4, "7b")] {
        let kind = if n == 2 || n == 3 {
            GroupKind::Composite
        } else {
            GroupKind::Home
        };
        school.step(|change| {
            change.save_group(&Group {
                kind,
                ..group(n, name, &["7"])
            })
        });
    }
    school
}

fn given(school: &School, query: &PupilQuery<'_>) -> Vec<String> {
    let page = school.read().pupils(query).unwrap();
    page.rows
        .into_iter()
        .map(|row| row.pupil.name.given)
        .collect()
}

#[test]
fn every_field_of_a_pupil_comes_back() {
    let mut school = with_groups();
    let step = school.step(|change| change.add_pupil(&full(1)));
    assert_eq!(
        step.touched,
        [Touched {
            noun: Noun::Pupil,
            id: full(1).id.0
        }]
    );
    school.reopen();
    assert_eq!(school.read().pupil(full(1).id).unwrap(), full(1));
    let bare = pupil(2, "Noor", "", "Bloem");
    school.step(|change| change.add_pupil(&bare));
    assert_eq!(school.read().pupil(bare.id).unwrap(), bare);
    assert_eq!(school.read().every_pupil().unwrap().len(), 2);
    let nobody = school.read().pupil(pupil(3, "", "", "x").id);
    assert!(matches!(nobody, Err(Error::NotFound(Noun::Pupil))));
}

#[test]
fn every_gender_can_be_kept() {
    let mut school = School::found();
    for (n, &gender) in (1..).zip(Gender::ALL) {
        let pupil = Pupil {
            gender,
            ..pupil(n, "Kim", "", "Verzonnen")
        };
        school.step(|change| change.add_pupil(&pupil));
        assert_eq!(school.read().pupil(pupil.id).unwrap().gender, gender);
    }
}

#[test]
fn an_edit_on_an_old_version_is_stale() {
    let mut school = School::found();
    let first = school.enrol(1, "Noor", "de", "Vries");
    let renamed = Pupil {
        name: pupil(1, "Nora", "de", "Vries").name,
        ..first.clone()
    };
    school.step(|change| change.edit_pupil(&renamed));
    let read = school.read().pupil(first.id).unwrap();
    assert_eq!(
        read,
        Pupil {
            version: 2,
            ..renamed.clone()
        }
    );
    let error = school.refused(|change| change.edit_pupil(&renamed));
    assert!(matches!(error, Error::Stale(Noun::Pupil)), "{error}");
    let unknown = pupil(2, "Nie", "", "Mand");
    let error = school.refused(|change| change.edit_pupil(&unknown));
    assert!(matches!(error, Error::NotFound(Noun::Pupil)), "{error}");
    assert_eq!(school.read().pupil(first.id).unwrap().name.given, "Nora");
}

#[test]
fn de_vries_stands_under_v_and_accents_do_not_count() {
    let mut school = School::found();
    for (n, (given, prefix, family)) in (1..).zip([
        ("Wim", "", "Wit"),
        ("Zoë", "de", "Vries"),
        ("Anna", "", "Vries"),
        ("Émile", "", "Vries"),
        ("Bo", "", "Ünal"),
        ("Cas", "", "Vos"),
        ("Dex", "van der", "Aa"),
        ("Eef", "", "Łoś"),
    ]) {
        school.enrol(n, given, prefix, family);
    }
    assert_eq!(
        given(&school, &everybody("")),
        ["Dex", "Eef", "Bo", "Cas", "Anna", "Émile", "Zoë", "Wim"]
    );
    let all = school.read().every_pupil().unwrap();
    assert_eq!(all.first().unwrap().name.family, "Aa");
}

#[test]
fn a_name_is_found_by_the_beginning_of_each_part_without_accents() {
    let mut school = School::found();
    school.enrol(1, "Zoë", "van der", "Łódź-Groot");
    school.enrol(2, "Işıl", "", "Çelik");
    school.enrol(3, "Zo", "", "Bloem");
    school.enrol(4, "Ngọc Hân", "", "Đặng");
    for (text, expected) in [
        ("zoe", &["Zoë"][..]),
        ("ZO", &["Zo", "Zoë"]),
        ("lodz zo", &["Zoë"]),
        ("der gro", &["Zoë"]),
        ("łódź", &["Zoë"]),
        ("isil celik", &["Işıl"]),
        ("dang HAN", &["Ngọc Hân"]),
        ("zoe bloem", &[]),
        ("oe", &[]),
    ] {
        assert_eq!(given(&school, &everybody(text)), expected, "{text}");
    }
}

#[test]
fn what_is_typed_cannot_steer_the_search() {
    let mut school = School::found();
    school.enrol(1, "Noor", "", "Bloem");
    for text in [
        "\"",
        "*",
        "noor*\"",
        "NEAR(noor bloem)",
        "noor OR x",
        "' OR 1=1 --",
        "words:noor",
        "-noor x",
        "^",
        "(",
        "noor AND",
        "\u{0}",
        "{words} : x",
        "noor + bloem + x",
    ] {
        let page = school.read().pupils(&everybody(text)).unwrap();
        let words_of_the_name = text == "noor*\"";
        assert_eq!(page.total == 1, words_of_the_name, "{text:?}");
    }
    let pasted = "noor ".repeat(50_000);
    assert_eq!(school.read().pupils(&everybody(&pasted)).unwrap().total, 1);
}

#[test]
fn leavers_are_hidden_and_counted() {
    let mut school = School::found();
    school.enrol(1, "Blijft", "", "Bloem");
    for (n, given, left_on) in [
        (2, "Vandaag", "2026-11-22"),
        (3, "Gisteren", "2026-11-21"),
        (4, "Morgen", "2026-11-23"),
        (5, "Lang", "2020-07-01"),
    ] {
        let pupil = Pupil {
            left_on: Some(day(left_on)),
            ..pupil(n, given, "", "Bloem")
        };
        school.step(|change| change.add_pupil(&pupil));
    }
    let page = school.read().pupils(&everybody("bloem")).unwrap();
    assert_eq!(
        (page.total, page.leavers_hidden, page.rows.len()),
        (3, 2, 3)
    );
    let page = school.read().pupils(&everybody("lang")).unwrap();
    assert_eq!(
        (page.total, page.leavers_hidden, page.rows.len()),
        (0, 1, 0)
    );
    let all = PupilQuery {
        with_leavers: true,
        ..everybody("")
    };
    let page = school.read().pupils(&all).unwrap();
    assert_eq!(
        (page.total, page.leavers_hidden, page.rows.len()),
        (5, 0, 5)
    );
}

#[test]
fn counts_and_pages_equal_a_slow_obvious_count() {
    let mut school = with_groups();
    let families = ["Bloem", "Vries", "Vos", "Aa"];
    for n in 0..57_u128 {
        let index = usize::try_from(n).unwrap();
        let pupil = Pupil {
            group: (n % 3 != 0).then(|| group(1 + 3 * (n % 2), "", &[]).id),
            left_on: (n % 5 == 0).then(|| day("2026-10-01")),
            ..pupil(100 + n, &format!("Kind{n}"), "", families[index % 4])
        };
        school.step(|change| change.add_pupil(&pupil));
    }
    let everyone = school.read().every_pupil().unwrap();
    let today = everybody("").today;
    for text in ["", "v", "vries", "kind1"] {
        for group in [None, Some(group(1, "", &[]).id)] {
            for with_leavers in [true, false] {
                let matching: Vec<_> = everyone
                    .iter()
                    .filter(|pupil| group.is_none_or(|group| pupil.group == Some(group)))
                    .filter(|pupil| {
                        pupil
                            .name
                            .full()
                            .to_lowercase()
                            .split(' ')
                            .any(|word| word.starts_with(text))
                    })
                    .collect();
                let shown: Vec<_> = matching
                    .iter()
                    .filter(|pupil| with_leavers || !pupil.has_left(today))
                    .map(|pupil| pupil.id)
                    .collect();
                let mut listed = Vec::new();
                for offset in [0, 10, 20, 30, 40, 50, 60] {
                    let query = PupilQuery {
                        group,
                        with_leavers,
                        limit: 10,
                        offset,
                        ..everybody(text)
                    };
                    let page = school.read().pupils(&query).unwrap();
                    assert_eq!(page.total as usize, shown.len(), "{query:?}");
                    assert_eq!(
                        page.leavers_hidden as usize,
                        matching.len() - shown.len(),
                        "{query:?}"
                    );
                    listed.extend(page.rows.into_iter().map(|row| row.pupil.id));
                }
                assert_eq!(listed, shown, "{text} {group:?} {with_leavers}");
            }
        }
    }
}

#[test]
fn a_row_counts_guardians_and_the_incidents_of_this_school_year() {
    let mut school = with_groups();
    let noor = Pupil {
        group: Some(group(1, "", &[]).id),
        ..pupil(1, "Noor", "", "Bloem")
    };
    let cas = pupil(2, "Cas", "", "Vos");
    for pupil in [&noor, &cas] {
        school.step(|change| change.add_pupil(pupil));
    }
    for n in [10, 11] {
        school.step(|change| change.add_guardian(&guardian(n, "An", "Bloem", &[&noor])));
    }
    let who = || Who::Pupil { id: noor.id };
    school.record(1, "2026-08-01", &[(who(), PartyRole::Target)]);
    school.record(2, "2026-07-31", &[(who(), PartyRole::Target)]);
    let struck_out = school.record(3, "2026-11-20", &[(who(), PartyRole::Target)]);
    school.step(|change| change.set_incident_status(struck_out.id, IncidentStatus::StruckOut, 1));
    // Who stands twice in one incident had a part in one incident.
    school.record(
        4,
        "2026-11-21",
        &[(who(), PartyRole::Target), (who(), PartyRole::Reporter)],
    );
    let page = school.read().pupils(&everybody("")).unwrap();
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            (
                &*row.pupil.name.given,
                row.group_name.as_deref(),
                row.guardians,
                row.incidents,
            )
        })
        .collect();
    assert_eq!(rows, [("Noor", Some("7a"), 2, 2), ("Cas", None, 0, 0)]);
}

#[test]
fn a_pupil_is_found_under_the_groups_of_now_and_of_earlier_years() {
    let mut school = with_groups();
    let last_year = Group {
        school_year: "2025-2026".to_owned(),
        ..group(9, "6a", &["6"])
    };
    school.step(|change| change.save_group(&last_year));
    let id = |n| group(n, "", &[]).id;
    let mut noor = Pupil {
        group: Some(last_year.id),
        ..pupil(1, "Noor", "", "Bloem")
    };
    school.step(|change| change.add_pupil(&noor));
    // A new school year, then another group within it.
    for (home, composite) in [(1, vec![id(2), id(3)]), (4, vec![id(3)])] {
        noor = Pupil {
            group: Some(id(home)),
            composite_groups: composite,
            ..noor
        };
        school.step(|change| change.edit_pupil(&noor));
        noor = school.read().pupil(noor.id).unwrap();
    }
    assert_eq!(
        (noor.group, &*noor.composite_groups),
        (Some(id(4)), &[id(3)][..])
    );
    let found: Vec<_> = [9, 1, 2, 3, 4]
        .into_iter()
        .filter(|&n| {
            let query = PupilQuery {
                group: Some(id(n)),
                ..everybody("")
            };
            school.read().pupils(&query).unwrap().total == 1
        })
        .collect();
    assert_eq!(
        found,
        [9, 3, 4],
        "last year's group stays; this year's mistake does not"
    );
}

#[test]
fn who_was_in_a_group_on_a_day_is_known_since_each_step() {
    let mut school = with_groups();
    let id = |n| group(n, "", &[]).id;
    let mut noor = Pupil {
        group: Some(id(1)),
        ..pupil(1, "Noor", "", "Bloem")
    };
    school.step(|change| change.add_pupil(&noor));
    let day = |n: u64| day("2026-11-22") + chrono::Days::new(n);
    for (home, after) in [(4, 2), (1, 4)] {
        noor = school.read().pupil(noor.id).unwrap();
        noor.group = Some(id(home));
        let at = now() + chrono::Duration::days(after);
        let by = register::Actor::Program;
        let moved: Result<register::Stepped<()>, Error> =
            school.change("write", by, at, |change| change.edit_pupil(&noor));
        moved.unwrap();
    }
    let is_in = |n, on| !school.read().pupils_of_on(id(n), on).unwrap().is_empty();
    for (after, home) in [(0, 1), (1, 1), (2, 4), (3, 4), (4, 1), (9, 1)] {
        for group in [1, 4] {
            assert_eq!(
                is_in(group, day(after)),
                group == home,
                "{group} after {after}"
            );
        }
    }
    // Of the days before anything was known, what was known first is taken.
    let long_ago = day(0) - chrono::Days::new(90);
    assert!(is_in(1, long_ago) && !is_in(4, long_ago));
}

#[test]
fn a_pupil_who_is_named_elsewhere_cannot_be_undone_away() {
    let mut school = School::found();
    let noor = pupil(1, "Noor", "", "Bloem");
    let step = school.step(|change| change.add_pupil(&noor)).seq;
    school.record(
        1,
        "2026-11-20",
        &[(Who::Pupil { id: noor.id }, PartyRole::Target)],
    );
    let undone = school.undo(step, register::Actor::Program, now());
    assert!(
        matches!(&undone, Err(Error::Sql(failure)) if failure.constraint),
        "{undone:?}"
    );
    assert_eq!(school.read().pupil(noor.id).unwrap(), noor);
}
