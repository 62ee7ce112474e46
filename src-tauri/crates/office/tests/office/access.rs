//! What somebody is given of what the school holds on them: every name of another found and called
//! the same everywhere, what is left out with its ground, and a memory of it.

use std::collections::BTreeSet;

use domain::access::{Extent, Section, Withholding};
use domain::guardian::Known;
use domain::id::PupilId;
use domain::incident::{PartyRole, Severity};
use domain::person::{PersonId, Who};
use fixtures::cases;
use office::Error;
use office::access::{AccessChoice, AccessFile, AccessItem, AccessRequest, NewViewpoint};
use office::incidents::{NewIncident, NewParty};

use crate::desk::{Desk, day, incident, now, pupil, rules};

fn asked(person: PersonId) -> AccessRequest {
    AccessRequest {
        person,
        for_guardian: None,
        asked_on: now().today,
    }
}

fn file(desk: &Desk, person: PersonId) -> AccessFile {
    desk.office.access_file(&asked(person), now()).unwrap()
}

fn of(file: &AccessFile, section: Section) -> Vec<&AccessItem> {
    let items = file.items.iter();
    items.filter(|item| item.section == section).collect()
}

/// Two incidents of one pupil with another, who is named in both.
fn two_incidents(desk: &mut Desk, own: PupilId, other: PupilId) -> String {
    let name = desk.office.pupil(other, now()).unwrap().pupil.name;
    for facts in [
        format!("{} duwde.", name.given),
        format!("Weer was het {}.", name.full()),
    ] {
        let new = NewIncident {
            facts,
            severity: Severity::Moderate,
            parties: [(own, PartyRole::Target), (other, PartyRole::Perpetrator)]
                .map(|(id, role)| NewParty {
                    who: Who::Pupil { id },
                    role,
                })
                .into(),
            ..incident(pupil(own))
        };
        desk.office.record_incident(&new, now()).unwrap();
    }
    name.given
}

fn text(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[test]
fn another_pupil_is_the_same_fellow_pupil_everywhere_and_is_named_nowhere() {
    let mut desk = Desk::settled();
    let (own, other) = (cases::single_parent(), cases::two_mothers());
    let given = two_incidents(&mut desk, own, other);
    let told = file(&desk, pupil(own));
    let incidents = of(&told, Section::Incidents);
    let both: Vec<_> = incidents
        .iter()
        .filter(|item| item.text.contains(&given))
        .collect();
    assert_eq!(both.len(), 2);
    let called: BTreeSet<_> = both
        .iter()
        .flat_map(|item| item.hits.iter().map(|hit| hit.replacement.clone()))
        .collect();
    assert_eq!(called.len(), 1, "{called:?}");
    assert!(called.first().unwrap().starts_with("[medeleerling "));
    let letter = called.first().unwrap().trim_matches(['[', ']']);
    assert!(
        both.iter().all(|item| item.text.contains(letter)),
        "{both:?}"
    );

    let files = desk
        .office
        .draw_access(&asked(pupil(own)), &[], now())
        .unwrap();
    let read = text(&files.pdf);
    assert!(read.contains(letter), "{read}");
    assert!(!read.contains(&given), "{read}");
    let before = desk.office.protection(pupil(own)).unwrap();
    assert!(before.given.is_empty(), "drawing gives nothing");
}

#[test]
fn what_is_left_out_has_a_ground_and_is_remembered_and_a_name_can_be_shown_after_all() {
    let mut desk = Desk::settled();
    let (own, other) = (cases::single_parent(), cases::two_mothers());
    let given = two_incidents(&mut desk, own, other);
    let told = file(&desk, pupil(own));
    let named: Vec<_> = of(&told, Section::Incidents)
        .into_iter()
        .filter(|item| item.text.contains(&given))
        .collect();
    let mut choices = vec![
        AccessChoice {
            key: named[0].key.clone(),
            leave: true,
            ground: None,
            shown: Vec::new(),
        },
        AccessChoice {
            key: named[1].key.clone(),
            leave: false,
            ground: None,
            shown: named[1].hits.iter().map(|hit| hit.at).collect(),
        },
    ];
    let request = asked(pupil(own));
    let refused = desk
        .office
        .give_access(&request, &choices, now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["withheld_without_ground"]);
    choices[0].ground = Some(Withholding::RightsOfOthers);
    let files = desk.office.draw_access(&request, &choices, now()).unwrap();
    let read = text(&files.pdf);
    assert!(read.contains(&given), "shown after all");
    assert!(read.contains("Wat is weggelaten") && read.contains("AVG 15(4)"));
    let done = desk.office.give_access(&request, &choices, now()).unwrap();
    assert_eq!((done.number.as_str(), done.withheld.len()), ("2026-I01", 1));
    assert_eq!(done.items as usize, told.items.len() - 1);
    let kept = desk.office.protection(pupil(own)).unwrap();
    assert_eq!(kept.given, [done]);
    let last = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(last.op, "give_access");
    let again = file(&desk, pupil(own));
    assert_eq!(of(&again, Section::Releases).len(), 1);
}

#[test]
fn a_parent_without_authority_is_offered_how_the_child_fares_and_no_letters() {
    let desk = Desk::settled();
    let child = cases::father_without_authority();
    let guardians = desk.office.pupil(child, now()).unwrap().guardians;
    let with = |authority| {
        let mut all = guardians.iter();
        all.find(|one| one.tie.authority == authority)
            .unwrap()
            .guardian
            .id
    };
    let request = |id| AccessRequest {
        for_guardian: Some(id),
        ..asked(pupil(child))
    };
    let father = desk
        .office
        .access_file(&request(with(Known::No)), now())
        .unwrap();
    assert_eq!(father.extent, Extent::Limited);
    for item in &father.items {
        let left = item.withheld == Some(Withholding::NotImportant);
        assert_eq!(left, !item.section.is_for(Extent::Limited), "{item:?}");
    }
    assert!(father.items.iter().any(|item| item.withheld.is_some()));
    let mother = desk
        .office
        .access_file(&request(with(Known::Yes)), now())
        .unwrap();
    assert_eq!(mother.extent, Extent::Full);
    assert!(mother.items.iter().all(|item| item.withheld.is_none()));
    assert_eq!(mother.answer_by.due_on, day("2026-12-22"));

    let unknown = cases::authority_unknown();
    let guardians = desk.office.pupil(unknown, now()).unwrap().guardians;
    let one = guardians
        .iter()
        .find(|one| one.tie.authority == Known::Unknown);
    let refused = desk.office.access_file(
        &AccessRequest {
            for_guardian: Some(one.unwrap().guardian.id),
            ..asked(pupil(unknown))
        },
        now(),
    );
    assert_eq!(rules(&refused.unwrap_err()), ["authority_unknown"]);
}

#[test]
fn the_archive_holds_the_same_for_another_program_with_the_letters() {
    let mut desk = Desk::settled();
    let own = cases::single_parent();
    let id = desk.recorded(own);
    let mut step = crate::desk::warning(id, pupil(own));
    step.skip_reason = "Het gesprek was er al.".into();
    desk.office.decide_sanction(&step, &[], now()).unwrap();
    let told = file(&desk, pupil(own));
    let letter = of(&told, Section::Letters)[0];
    assert_eq!(letter.hits, [], "{}", letter.text);
    let files = desk
        .office
        .draw_access(&asked(pupil(own)), &[], now())
        .unwrap();
    assert!(files.archive.starts_with(b"PK"));
    let inside = String::from_utf8_lossy(&files.archive);
    let paper = format!("brieven/{}.pdf", letter.number);
    for name in ["2026-I01.json", "2026-I01.pdf", &paper] {
        assert!(inside.contains(name), "{name}");
    }
}

#[test]
fn a_view_is_kept_with_the_file_and_never_changed_and_a_file_can_be_restricted() {
    let mut desk = Desk::settled();
    let own = pupil(cases::single_parent());
    let view = NewViewpoint {
        who: "de moeder".into(),
        given_on: day("2026-11-21"),
        text: "Mijn kind deed dit niet alleen.".into(),
    };
    let empty = NewViewpoint {
        text: " ".into(),
        ..view.clone()
    };
    let refused = desk.office.add_viewpoint(own, &empty, now()).unwrap_err();
    assert_eq!(rules(&refused), ["viewpoint_empty"]);
    desk.office.add_viewpoint(own, &view, now()).unwrap();
    let told = file(&desk, own);
    assert_eq!(of(&told, Section::Viewpoints)[0].text, view.text);

    let nothing = desk.office.restrict(own, Some(" "), now());
    assert!(matches!(nothing, Err(Error::Invalid { .. })));
    let why = "De ouders bestrijden dat het klopt.";
    desk.office.restrict(own, Some(why), now()).unwrap();
    let kept = desk.office.protection(own).unwrap();
    assert_eq!(kept.viewpoints.len(), 1);
    assert_eq!(kept.restriction.unwrap().reason, why);
    desk.office.restrict(own, None, now()).unwrap();
    assert_eq!(desk.office.protection(own).unwrap().restriction, None);
}
