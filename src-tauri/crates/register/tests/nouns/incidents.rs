//! Incidents come back whole, are found by words and names, and are counted truly.

use domain::id::PartyId;
use domain::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Scope,
    Severity,
};
use domain::person::{PersonId, Who};
use domain::pupil::Pupil;
use register::StaffCases;
use register::{Error, IncidentQuery, Noun};
use uuid::Uuid;

use crate::invented::{
    School, day, every_incident, full_incident, guardian, incident, now, pupil, staff, strange,
};

fn noor() -> Who {
    Who::Pupil {
        id: pupil(1, "", "", "x").id,
    }
}

fn mees() -> Who {
    Who::Staff {
        id: staff(3, "", "x").id,
    }
}

fn outsider(description: &str) -> Who {
    Who::Outsider {
        description: description.to_owned(),
    }
}

fn peopled() -> School {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "de", "Łoś");
    school.step(|change| change.add_guardian(&guardian(2, "Bea", "Çelik", &[&noor])));
    school.step(|change| change.add_staff(&staff(3, "Mees", "Verzonnen")));
    school
}

fn numbers(school: &School, query: &IncidentQuery<'_>) -> Vec<String> {
    let page = school.read().incidents(query).unwrap();
    assert_eq!(page.total as usize, page.rows.len(), "all fit on the page");
    page.rows
        .into_iter()
        .map(|incident| incident.number)
        .collect()
}

#[test]
fn every_field_and_every_part_in_an_incident_comes_back() {
    let mut school = peopled();
    let guardian = Who::Guardian {
        id: guardian(2, "", "x", &[]).id,
    };
    let people = [
        noor(),
        guardian,
        mees(),
        outsider(&strange()),
        Who::Unknown {
            description: String::new(),
        },
    ];
    let parties: Vec<_> = people
        .into_iter()
        .cycle()
        .zip(PartyRole::ALL.iter().copied())
        .collect();
    let full = full_incident(1, &parties);
    school.step(|change| change.add_incident(&full, now(), "account"));
    school.reopen();
    assert_eq!(school.read().incident(full.id).unwrap(), full);
    assert_eq!(
        school.read().incidents(&every_incident("")).unwrap().rows,
        [full]
    );
    let nothing = school.read().incident(incident(2, "2026-11-20", &[]).id);
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Incident))));
}

#[test]
fn every_code_can_be_kept() {
    let mut school = School::found();
    for (n, &category) in (1..).zip(Category::ALL) {
        let index = usize::try_from(n).unwrap();
        let incident = Incident {
            categories: vec![category],
            place: Place::ALL[index % Place::ALL.len()],
            day_part: DayPart::ALL[index % DayPart::ALL.len()],
            severity: Severity::ALL[index % Severity::ALL.len()],
            reported_by: ReportedBy::ALL[index % ReportedBy::ALL.len()],
            status: IncidentStatus::ALL[index % IncidentStatus::ALL.len()],
            scope: Scope::ALL.get(index % 3).copied(),
            ..incident(n, "2026-11-20", &[])
        };
        school.step(|change| change.add_incident(&incident, now(), "account"));
        assert_eq!(school.read().incident(incident.id).unwrap(), incident);
        let query = IncidentQuery {
            category: Some(category),
            ..every_incident("")
        };
        assert_eq!(numbers(&school, &query), [incident.number], "{category:?}");
    }
}

#[test]
fn status_scope_and_role_change_and_nothing_else_does() {
    let mut school = peopled();
    let recorded = school.record(1, "2026-11-20", &[(noor(), PartyRole::Involved)]);
    school.step(|change| change.set_incident_status(recorded.id, IncidentStatus::Closed, 1));
    school.step(|change| change.set_scope(recorded.id, Scope::Private, 2));
    let party = recorded.parties[0].clone();
    let step = school.step(|change| change.set_role(party.id, PartyRole::Target));
    assert_eq!(
        step.touched[0].id, recorded.id.0,
        "the incident is what screens show"
    );
    let expected = Incident {
        status: IncidentStatus::Closed,
        scope: Some(Scope::Private),
        parties: vec![Party {
            role: PartyRole::Target,
            ..party
        }],
        version: 4,
        ..recorded.clone()
    };
    assert_eq!(school.read().incident(recorded.id).unwrap(), expected);
    let error = school
        .refused(|change| change.set_incident_status(recorded.id, IncidentStatus::Reported, 1));
    assert!(matches!(error, Error::Stale(Noun::Incident)), "{error}");
    let error = school.refused(|change| change.set_scope(recorded.id, Scope::School, 3));
    assert!(matches!(error, Error::Stale(Noun::Incident)), "{error}");
    let nobody = PartyId(Uuid::nil());
    let error = school.refused(|change| change.set_role(nobody, PartyRole::Target));
    assert!(matches!(error, Error::NotFound(Noun::Incident)), "{error}");
    assert_eq!(school.read().incident(recorded.id).unwrap(), expected);
}

#[test]
fn numbers_go_on_within_a_calendar_year_also_past_999() {
    let mut school = School::found();
    assert_eq!(school.read().next_incident_number(2026).unwrap(), 1);
    for (n, number) in [
        (1, "2026-009"),
        (2, "2026-1000"),
        (3, "2026-999"),
        (4, "2025-2000"),
    ] {
        let numbered = Incident {
            number: number.to_owned(),
            ..incident(n, "2026-11-20", &[])
        };
        school.step(|change| change.add_incident(&numbered, now(), "account"));
    }
    assert_eq!(school.read().next_incident_number(2026).unwrap(), 1001);
    assert_eq!(school.read().next_incident_number(2025).unwrap(), 2001);
    assert_eq!(school.read().next_incident_number(2027).unwrap(), 1);
    let twice = Incident {
        number: "2026-009".to_owned(),
        ..incident(5, "2026-11-20", &[])
    };
    let error = school.refused(|change| change.add_incident(&twice, now(), "account"));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error}"
    );
}

#[test]
fn the_newest_comes_first_a_page_at_a_time() {
    let mut school = School::found();
    for (n, day) in [
        (1, "2026-09-01"),
        (2, "2026-11-20"),
        (3, "2026-09-01"),
        (4, "2026-10-05"),
    ] {
        school.record(n, day, &[]);
    }
    assert_eq!(
        numbers(&school, &every_incident("")),
        ["2026-002", "2026-004", "2026-003", "2026-001"]
    );
    let page = IncidentQuery {
        limit: 2,
        offset: 1,
        ..every_incident("")
    };
    let page = school.read().incidents(&page).unwrap();
    let rows: Vec<_> = page.rows.iter().map(|incident| &*incident.number).collect();
    assert_eq!((rows, page.total), (vec!["2026-004", "2026-003"], 4));
}

#[test]
fn an_incident_is_found_by_what_was_written_and_by_who_was_in_it() {
    let mut school = peopled();
    let everything = Incident {
        facts: "Geëxcludeerd bij de Łódź-brug".to_owned(),
        felt_at_school: "Durft het plein niet op".to_owned(),
        platform: "Kletsbox".to_owned(),
        ..incident(
            1,
            "2026-11-20",
            &[
                (noor(), PartyRole::Target),
                (mees(), PartyRole::Witness),
                (outsider("Jongen met één rode pet"), PartyRole::Involved),
            ],
        )
    };
    school.step(|change| change.add_incident(&everything, now(), "account"));
    school.record(2, "2026-11-21", &[]);
    for text in [
        "geexcl",
        "lodz",
        "plein durf",
        "KLETS",
        "noor",
        "los noor",
        "mees verz",
        "pet een",
        "2026-001",
        "noor brug kletsbox",
        "Łoś",
    ] {
        assert_eq!(
            numbers(&school, &every_incident(text)),
            ["2026-001"],
            "{text}"
        );
    }
    assert_eq!(numbers(&school, &every_incident("2026")).len(), 2);
    for text in [
        "xcludeerd",
        "noor geduwd",
        "\"",
        "*",
        "NEAR(noor lodz)",
        "' OR 1=1 --",
        "people:noor",
        "noor OR geduwd",
        "{facts}: noor",
        "{",
    ] {
        assert_eq!(numbers(&school, &every_incident(text)), [""; 0], "{text}");
    }
}

#[test]
fn an_incident_follows_the_new_name_of_who_was_in_it_also_when_that_is_undone() {
    let mut school = peopled();
    school.record(
        1,
        "2026-11-20",
        &[(noor(), PartyRole::Target), (mees(), PartyRole::Witness)],
    );
    let old = school.read().pupil(pupil(1, "", "", "x").id).unwrap();
    let new = Pupil {
        name: pupil(1, "Nora", "", "Kranig").name,
        ..old
    };
    let step = school.step(|change| change.edit_pupil(&new)).seq;
    for (text, count) in [("nora kranig mees", 1), ("noor", 0)] {
        assert_eq!(
            numbers(&school, &every_incident(text)).len(),
            count,
            "{text}"
        );
    }
    school.undo(step, register::Actor::Program, now()).unwrap();
    for (text, count) in [("nora", 0), ("noor mees", 1)] {
        assert_eq!(
            numbers(&school, &every_incident(text)).len(),
            count,
            "{text}"
        );
    }
}

#[test]
fn filters_and_their_counts_equal_a_slow_obvious_count() {
    let mut school = peopled();
    let mut all = Vec::new();
    for n in 1..=60_u128 {
        let index = usize::try_from(n).unwrap();
        let people = [
            (noor(), PartyRole::Target),
            (mees(), PartyRole::ALL[index % PartyRole::ALL.len()]),
        ];
        let happened = format!("2026-{:02}-{:02}", 1 + n % 11, 1 + n % 28);
        let incident = Incident {
            categories: if n % 2 == 0 {
                vec![Category::BullyingOnline]
            } else {
                vec![Category::Threat, Category::Bullying]
            },
            status: IncidentStatus::ALL[index % IncidentStatus::ALL.len()],
            facts: if n % 4 == 0 {
                "Op het plein".to_owned()
            } else {
                "In de gang".to_owned()
            },
            ..incident(n, &happened, &people[..index % 3])
        };
        school.step(|change| change.add_incident(&incident, now(), "account"));
        all.push(incident);
    }
    let some = |n: usize| (n & 1 == 1).then_some(());
    for bits in 0..64 {
        let query = IncidentQuery {
            text: if bits & 1 == 1 { "plei" } else { "" },
            person: some(bits >> 1).and_then(|()| noor().person()),
            status: some(bits >> 2).map(|()| IncidentStatus::Closed),
            category: some(bits >> 3).map(|()| Category::Bullying),
            from: some(bits >> 4).map(|()| day("2026-03-01")),
            to: some(bits >> 4).map(|()| day("2026-09-15")),
            staff_cases: if bits >> 5 == 1 {
                StaffCases::Hidden
            } else {
                StaffCases::Shown
            },
            ..every_incident("")
        };
        let mut expected: Vec<_> = all
            .iter()
            .filter(|it| query.text.is_empty() || it.facts.contains("plein"))
            .filter(|it| {
                query.person.is_none_or(|person| {
                    it.parties
                        .iter()
                        .any(|party| party.who.person() == Some(person))
                })
            })
            .filter(|it| query.status.is_none_or(|status| it.status == status))
            .filter(|it| {
                query
                    .category
                    .is_none_or(|category| it.categories.contains(&category))
            })
            .filter(|it| query.from.is_none_or(|from| it.happened_on >= from))
            .filter(|it| query.to.is_none_or(|to| it.happened_on <= to))
            .filter(|it| {
                query.staff_cases == StaffCases::Shown
                    || !it
                        .parties
                        .iter()
                        .any(|party| party.who == mees() && party.role.can_be_sanctioned())
            })
            .map(|it| (it.happened_on, it.id))
            .collect();
        expected.sort();
        expected.reverse();
        let page = school.read().incidents(&query).unwrap();
        let rows: Vec<_> = page.rows.iter().map(|it| (it.happened_on, it.id)).collect();
        assert_eq!(rows, expected, "{query:?}");
        assert_eq!(page.total as usize, expected.len(), "{query:?}");
    }
}

#[test]
fn a_staff_case_is_one_by_its_category_or_by_a_role_that_can_be_sanctioned() {
    let mut school = peopled();
    let recorded = school.record(1, "2026-11-20", &[(mees(), PartyRole::Witness)]);
    let misconduct = Incident {
        categories: vec![Category::Other, Category::StaffMisconduct],
        ..incident(2, "2026-11-20", &[(noor(), PartyRole::Target)])
    };
    school.step(|change| change.add_incident(&misconduct, now(), "account"));
    let seen = IncidentQuery {
        staff_cases: StaffCases::Hidden,
        ..every_incident("")
    };
    assert_eq!(numbers(&school, &seen), ["2026-001"]);
    let party = recorded.parties[0].id;
    for (role, shown) in [(PartyRole::Perpetrator, 0), (PartyRole::Target, 1)] {
        school.step(|change| change.set_role(party, role));
        assert_eq!(numbers(&school, &seen).len(), shown, "{role:?}");
        assert_eq!(numbers(&school, &every_incident("")).len(), 2);
    }
}

#[test]
fn a_person_is_told_from_another_kind_with_the_same_id() {
    let mut school = peopled();
    school.record(1, "2026-11-20", &[(noor(), PartyRole::Target)]);
    let same = PersonId::Staff(staff(1, "", "x").id);
    let query = IncidentQuery {
        person: Some(same),
        ..every_incident("")
    };
    assert_eq!(numbers(&school, &query), [""; 0]);
}

#[test]
fn another_form_of_a_word_is_found_when_nothing_has_the_word_itself() {
    let mut school = School::found();
    school.step(|change| change.add_incident(&incident(1, "2026-11-20", &[]), now(), "account"));
    let found = |text| {
        let query = IncidentQuery {
            text,
            limit: 10,
            ..IncidentQuery::default()
        };
        school.read().incidents(&query).unwrap().total
    };
    for typed in ["geduwd", "duwen", "duwde", "werd duwen"] {
        assert_eq!(found(typed), 1, "{typed}");
    }
    for typed in ["slaan", "duwen nergens"] {
        assert_eq!(found(typed), 0, "{typed}");
    }
}
