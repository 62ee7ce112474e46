//! The turn of the year: the proposal, what it brings, the step itself and taking it back; and a
//! pupil who comes back to school.

use std::collections::BTreeMap;

use domain::incident::PartyRole;
use domain::moment::SchoolStep;
use domain::person::{PersonId, Who};
use domain::pupil::Pupil;
use domain::sanction::TaskKind;
use domain::year_turn::Going;
use fixtures::cases;
use office::incidents::NewParty;
use office::moments::Happening;
use office::pupils::PupilEdit;
use office::year_turn::{Placing, TurnPlan, YearTurn};
use office::{Error, Noun};

use crate::desk::{Desk, day, incident, now, on, pupil, rules};

/// What the program would do, with everybody of whom it is unclear in the first group that has
/// their year.
fn plan(turn: &YearTurn) -> TurnPlan {
    let first = turn.groups[0].group.name.clone();
    TurnPlan {
        to: turn.to.clone(),
        groups: turn.groups.iter().map(|one| one.group.clone()).collect(),
        places: turn
            .lines
            .iter()
            .map(|line| Placing {
                pupil: line.pupil,
                group: match line.ahead.going {
                    Some(Going::Leaves) => None,
                    Some(_) => line.ahead.group.clone(),
                    None => Some(first.clone()),
                },
                version: line.version,
            })
            .collect(),
        teachers_stay: true,
    }
}

fn everyone(desk: Desk) -> (Desk, BTreeMap<String, Pupil>) {
    let mut all = BTreeMap::new();
    let desk = desk.beneath(|register| {
        for pupil in register.read().every_pupil().unwrap() {
            all.insert(pupil.id.to_string(), pupil);
        }
    });
    (desk, all)
}

#[test]
fn before_the_first_of_august_it_is_prepared_and_rehearsed_and_not_done() {
    let mut desk = Desk::settled();
    let june = on("2027-06-15");
    let turn = desk.office.year_turn(None, june).unwrap();
    assert_eq!(
        (turn.from.as_str(), turn.to.as_str()),
        ("2026-2027", "2027-2028")
    );
    assert_eq!((turn.opens_on, turn.is_open), (day("2027-08-01"), false));
    let plan = plan(&turn);
    let before = desk.last_line();
    let would = desk.office.rehearse_year_turn(&plan, june).unwrap();
    assert!(would.next > 0 && would.leaves > 0 && would.groups > 0);
    let refused = desk.office.turn_year(&plan, june).unwrap_err();
    assert_eq!(rules(&refused), ["year_not_begun"]);
    assert_eq!(desk.last_line(), before, "nothing was written");
}

#[test]
fn each_pupil_goes_on_and_group_eight_leaves_on_the_last_of_july_and_one_step_takes_it_back() {
    let mut desk = Desk::settled();
    let at = on("2027-08-16");
    let turn = desk.office.year_turn(None, at).unwrap();
    assert!(turn.is_open);
    let would = desk.office.rehearse_year_turn(&plan(&turn), at).unwrap();
    let done = desk.office.turn_year(&plan(&turn), at).unwrap();
    assert_eq!(done, would, "what was shown is what happened");
    let (mut desk, before) = (desk, turn);
    let groups = desk.office.groups(at).unwrap();
    assert_eq!(groups.len(), before.groups.len());
    let counted: u32 = groups.iter().map(|group| group.pupils).sum();
    assert_eq!(counted, done.next + done.stays);
    for line in &before.lines {
        let file = desk.office.pupil(line.pupil, at).unwrap();
        let Some(year) = line.year_group.as_deref() else {
            continue;
        };
        match line.ahead.going {
            Some(Going::Leaves) => {
                assert_eq!(file.pupil.left_on, Some(day("2027-07-31")), "{year}");
                assert!(file.has_left);
            }
            Some(_) => {
                let next: u32 = file.pupil.year_group.unwrap().parse().unwrap();
                assert_eq!(next, year.parse::<u32>().unwrap() + 1);
                assert_eq!(file.group.unwrap().school_year, "2027-2028");
            }
            None => {}
        }
    }
    // The group of before stays in the file.
    let first = before
        .lines
        .iter()
        .find(|line| line.ahead.going == Some(Going::Next));
    let child = pupil(first.unwrap().pupil);
    let file = desk.office.moments(child, None, at).unwrap();
    let joined = file.rows.iter().filter(|row| match &row.what {
        Happening::School { line } => line.step == SchoolStep::Joined,
        _ => false,
    });
    assert_eq!(joined.count(), 2, "the group of before and that of now");
    let again = desk.office.year_turn(None, at).unwrap();
    assert_eq!(again.to, "2028-2029", "nobody is behind any more");

    assert_eq!(desk.office.undo(at).unwrap(), "turn_year");
    let back = desk.office.year_turn(None, at).unwrap();
    let strip = |turn: &YearTurn| -> Vec<_> {
        let lines = turn.lines.iter();
        lines
            .map(|one| (one.pupil, one.group.clone(), one.year_group.clone()))
            .collect()
    };
    assert_eq!(strip(&back), strip(&before));
    desk.is_sound();
}

#[test]
fn everybody_gets_a_place_once_in_a_group_that_is_there_and_on_the_version_that_was_read() {
    let mut desk = Desk::settled();
    let at = on("2027-08-16");
    let turn = desk.office.year_turn(None, at).unwrap();
    let whole = plan(&turn);
    for (change, field) in [
        (
            (|plan: &mut TurnPlan| drop(plan.places.pop())) as fn(&mut TurnPlan),
            "places",
        ),
        (
            |plan| plan.places[0].group = Some("Nergens".into()),
            "places.0.group",
        ),
        (
            |plan| plan.places[1].pupil = plan.places[0].pupil,
            "places.1.pupil",
        ),
        (
            |plan| plan.groups[1].name = plan.groups[0].name.clone(),
            "groups.1.name",
        ),
        (|plan| plan.to = "2026-2027".into(), "to"),
    ] {
        let mut plan = whole.clone();
        change(&mut plan);
        let refused = desk.office.turn_year(&plan, at).unwrap_err();
        let Error::Invalid { fields } = refused else {
            panic!("{field}: {refused:?}");
        };
        assert!(
            fields.iter().any(|one| one.field == field),
            "{field}: {fields:?}"
        );
    }
    let mut stale = whole.clone();
    stale.places[0].version += 1;
    let refused = desk.office.turn_year(&stale, at).unwrap_err();
    assert_eq!(refused, Error::Stale { noun: Noun::Pupil });
    desk.office.turn_year(&whole, at).unwrap();
}

#[test]
fn who_teaches_a_group_keeps_that_of_the_same_name_and_what_they_taught_before() {
    let mut desk = Desk::settled();
    let at = on("2027-08-16");
    let teacher = |desk: &Desk| {
        let all = desk.office.staff().unwrap();
        all.into_iter()
            .find(|one| one.staff.id == cases::teacher())
            .unwrap()
    };
    let before = teacher(&desk);
    let turn = desk.office.year_turn(None, at).unwrap();
    desk.office.turn_year(&plan(&turn), at).unwrap();
    let after = teacher(&desk);
    assert_eq!(after.groups, before.groups, "the groups of now, by name");
    assert!(
        before
            .staff
            .groups
            .iter()
            .all(|one| after.staff.groups.contains(one))
    );
    assert!(after.staff.groups.len() > before.staff.groups.len());
    let file = desk
        .office
        .moments(PersonId::Staff(cases::teacher()), None, at)
        .unwrap();
    let years = file.rows.iter().filter_map(|row| match &row.what {
        Happening::School { line } => Some(line.school_year.as_str()),
        _ => None,
    });
    let years: Vec<_> = years.collect();
    assert!(
        years.contains(&"2027-2028") && years.contains(&"2026-2027"),
        "{years:?}"
    );
}

#[test]
fn the_aftercare_of_who_leaves_lapses_and_comes_back_with_them_when_it_is_undone() {
    let desk = Desk::settled();
    let (mut desk, all) = everyone(desk);
    let at = on("2027-08-16");
    let leaver = all
        .values()
        .find(|one| one.year_group.as_deref() == Some("8") && !one.has_left(now().today));
    let leaver = leaver.unwrap().id;
    let mut new = incident(pupil(cases::first_twin()));
    new.happened_on = day("2027-07-10");
    new.parties.push(NewParty {
        who: Who::Pupil { id: leaver },
        role: PartyRole::Target,
    });
    let id = desk.office.record_incident(&new, on("2027-07-12")).unwrap();
    let open = |desk: &Desk| {
        let file = desk.office.incident(id, at).unwrap();
        let tasks = file.tasks.into_iter().filter(|task| {
            let care = [TaskKind::AftercareFirst, TaskKind::AftercareSecond];
            task.done_on.is_none() && care.contains(&task.kind)
        });
        tasks.count()
    };
    assert_eq!(open(&desk), 2);
    let turn = desk.office.year_turn(None, at).unwrap();
    let done = desk.office.turn_year(&plan(&turn), at).unwrap();
    assert!(done.tasks_end >= 2);
    assert_eq!(open(&desk), 0);
    let still = done.open.iter().find(|one| one.pupil == leaver);
    assert_eq!(
        still.map(|one| one.tasks),
        Some(1),
        "their guardians are still to be told"
    );
    desk.office.undo(at).unwrap();
    assert_eq!(open(&desk), 2);
    desk.is_sound();
}

#[test]
fn who_comes_back_keeps_the_time_before_in_the_file_and_loses_it_when_that_is_undone() {
    let mut desk = Desk::settled();
    let id = cases::leaver();
    let old = desk.office.pupil(id, now()).unwrap().pupil;
    let group = desk.office.groups(now()).unwrap()[0].id;
    let edit = PupilEdit {
        id: Some(id),
        name: old.name.clone(),
        birth_date: old.birth_date,
        gender: old.gender,
        group: Some(group),
        year_group: old.year_group.clone(),
        enrolled_on: Some(day("2026-11-16")),
        left_on: None,
        version: old.version,
    };
    desk.office.save_pupil(&edit, now()).unwrap();
    let steps = |desk: &Desk| -> Vec<SchoolStep> {
        let file = desk.office.moments(pupil(id), None, now()).unwrap();
        let rows = file.rows.iter().filter_map(|row| match &row.what {
            Happening::School { line } if line.step != SchoolStep::Joined => Some(line.step),
            _ => None,
        });
        rows.collect()
    };
    let mut expected = vec![SchoolStep::CameBack, SchoolStep::Left];
    expected.extend(old.enrolled_on.map(|_| SchoolStep::Came));
    assert_eq!(steps(&desk), expected);
    assert!(!desk.office.pupil(id, now()).unwrap().has_left);
    desk.office.undo(now()).unwrap();
    assert!(!steps(&desk).contains(&SchoolStep::CameBack));
    assert!(desk.office.pupil(id, now()).unwrap().has_left);
}
