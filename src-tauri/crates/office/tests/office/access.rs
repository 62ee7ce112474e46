//! What somebody is given of what the school holds on them: every name of another found and called
//! the same everywhere, what is left out with its ground, and a memory of it.

use std::collections::BTreeSet;

use domain::access::{Extent, Section, Withholding};
use domain::evidence::{Area, Origin, Seen};
use domain::guardian::Known;
use domain::id::{EvidenceId, PupilId};
use domain::incident::{Category, PartyRole, Severity};
use domain::judgement::Judgement;
use domain::note::NoteOf;
use domain::person::{PersonId, Who};
use domain::police_decision::PoliceDecision;
use domain::staff::Role;
use fixtures::cases;
use office::Error;
use office::access::{AccessChoice, AccessFile, AccessItem, AccessRequest, NewViewpoint};
use office::incidents::{NewIncident, NewParty};
use office::notes::NewNote;

use crate::booking::{booking, codes, guardians, website};
use crate::desk::{Desk, day, incident, invented, now, on, pupil, rules};
use crate::evidence::PICTURE;

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

/// An incident of one pupil with another.
fn with_another(own: PupilId, other: PupilId, facts: String) -> NewIncident {
    NewIncident {
        facts,
        severity: Severity::Moderate,
        parties: [(own, PartyRole::Target), (other, PartyRole::Perpetrator)]
            .map(|(id, role)| NewParty {
                who: Who::Pupil { id },
                role,
            })
            .into(),
        ..incident(pupil(own))
    }
}

/// Two incidents of one pupil with another, who is named in both.
fn two_incidents(desk: &mut Desk, own: PupilId, other: PupilId) -> String {
    let name = desk.office.pupil(other, now()).unwrap().pupil.name;
    for facts in [
        format!("{} duwde.", name.given),
        format!("Weer was het {}.", name.full()),
    ] {
        let new = with_another(own, other, facts);
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
fn who_looked_into_the_file_and_what_was_done_is_told_by_day_and_by_what_they_are_at_the_school() {
    let mut desk = Desk::settled().with_every_role();
    let own = cases::single_parent();
    let id = desk.recorded(own);
    let other = desk.recorded(cases::first_twin());
    let desk = desk.again(Some("counsellor"));
    desk.office.incident(id, now()).unwrap();
    desk.office.incident(id, on("2026-11-23")).unwrap();
    desk.office.incident(other, now()).unwrap();
    desk.office.moments(pupil(own), None, now()).unwrap();
    let desk = desk.again(Some(&invented().director.full()));
    let told = file(&desk, pupil(own));
    let log = of(&told, Section::Log);
    let year = log.iter().find(|item| item.title == "Schooljaar 2026-2027");
    let text = &year.unwrap().text;
    for line in [
        "22 november 2026: Incident vastgelegd (Directeur)",
        "22 november 2026: Incident geopend (Intern begeleider)",
        "22 november 2026: Dossier geopend (Intern begeleider)",
        "23 november 2026: Incident geopend (Intern begeleider)",
    ] {
        assert_eq!(
            text.lines().filter(|told| *told == line).count(),
            1,
            "{line}: {text}"
        );
    }
    let director = invented().director.full();
    assert!(
        !text.contains(&director) && !text.contains("counsellor"),
        "{text}"
    );
    assert!(!text.contains("door een andere versie"), "{text}");
    let files = desk
        .office
        .draw_access(&asked(pupil(own)), &[], now())
        .unwrap();
    assert!(self::text(&files.pdf).contains("Wie erin keek en wat ermee gebeurde"));

    // A colleague is told what they did themselves, counted, and of whom is not told.
    let desk = desk.again(Some("teacher"));
    let mut note = incident(pupil(own));
    note.parties[0].who = Who::Unknown {
        description: "iemand van een andere school".into(),
    };
    let mut desk = desk;
    for at in [now(), on("2026-11-24")] {
        desk.office.record_incident(&note, at).unwrap();
    }
    let desk = desk.again(Some(&director));
    let told = file(&desk, PersonId::Staff(cases::teacher()));
    let own = of(&told, Section::Log);
    let own = own
        .iter()
        .find(|item| item.title == "Wat deze medewerker in Pluis deed");
    let line = "Incident vastgelegd: van 22 november 2026 tot en met 24 november 2026, 2 keer";
    assert_eq!(own.unwrap().text, line);
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

#[test]
fn proof_goes_along_and_a_file_that_shows_others_is_left_out_unless_they_are_covered() {
    let mut desk = Desk::settled();
    let (own, other) = (cases::single_parent(), cases::two_mothers());
    let alone = desk.recorded(own);
    let new = with_another(own, other, "Er ging een foto rond.".into());
    let both = desk.office.record_incident(&new, now()).unwrap();
    let given = desk.office.pupil(other, now()).unwrap().pupil.name.given;
    let mut add = |incident| {
        let from = Origin {
            source: format!("van {given}"),
            ..crate::evidence::origin()
        };
        desk.office
            .add_evidence(incident, &from, Seen::Ordinary, PICTURE, now())
            .unwrap()
    };
    let (of_own, original) = (add(alone), add(both));
    let all = Area {
        left: 0,
        top: 0,
        width: 1000,
        height: 1000,
    };
    let covered = desk.office.cover_evidence(original, &[all], now()).unwrap();
    let told = file(&desk, pupil(own));
    let proof = of(&told, Section::Evidence);
    let others = Some(Withholding::RightsOfOthers);
    for (id, withheld) in [(of_own, None), (original, others), (covered, None)] {
        let key = format!("evidence:{id}");
        let item = proof.iter().find(|item| item.key == key).unwrap();
        assert_eq!(item.withheld, withheld, "{item:?}");
        assert!(item.hits[0].replacement.starts_with("[medeleerling "));
    }
    let request = asked(pupil(own));
    let files = desk.office.draw_access(&request, &[], now()).unwrap();
    let inside = String::from_utf8_lossy(&files.archive).into_owned();
    let name = |id: &EvidenceId| {
        let key = format!("evidence:{id}");
        let item = proof.iter().find(|item| item.key == key).unwrap();
        item.enclosed.clone().unwrap()
    };
    let there = [of_own, original, covered].map(|id| inside.contains(&name(&id)));
    assert_eq!(there, [true, false, true]);
    assert!(!text(&files.pdf).contains(&given));
    let done = desk.office.give_access(&request, &[], now()).unwrap();
    let left: Vec<_> = done
        .withheld
        .iter()
        .map(|it| (it.section, it.ground))
        .collect();
    assert_eq!(left, [(Section::Evidence, Withholding::RightsOfOthers)]);
}

#[test]
fn judgements_decisions_about_the_police_and_restricted_notes_are_given_without_other_names() {
    let mut desk = Desk::settled();
    let (own, other) = (cases::single_parent(), cases::two_mothers());
    let given = desk.office.pupil(other, now()).unwrap().pupil.name.given;
    let mut new = with_another(own, other, "Er is gedreigd.".into());
    new.categories = vec![Category::Threat];
    new.clauses.clear();
    new.possibly_criminal = true;
    let id = desk.office.record_incident(&new, now()).unwrap();
    let judged = Judgement {
        grounds: format!("{given} deed het vaker."),
        ..crate::judgements::bullying()
    };
    desk.office.judge_incident(id, &judged, now()).unwrap();
    let police = PoliceDecision {
        motivation: format!("{given} had een mes bij zich."),
        ..crate::police_decisions::report()
    };
    desk.office.decide_on_police(id, &police, now()).unwrap();
    for of in [NoteOf::Incident(id), NoteOf::Pupil(own)] {
        let note = NewNote {
            of,
            readers: vec![Role::Director],
            text: format!("Is bang voor {given}."),
        };
        desk.office.write_note(&note, now()).unwrap();
    }
    let before = desk.last_line();
    let told = file(&desk, pupil(own));
    assert_eq!(desk.last_line(), before, "gathering opens no note");
    let kinds: Vec<&str> = told
        .items
        .iter()
        .filter(|item| item.text.contains(&given))
        .map(|item| item.key.split(':').next().unwrap())
        .collect();
    assert_eq!(kinds, ["judgement", "police", "note", "note"]);
    let files = desk
        .office
        .draw_access(&asked(pupil(own)), &[], now())
        .unwrap();
    let read = text(&files.pdf);
    assert!(!read.contains(&given), "{read}");
    for words in [
        "deed het vaker",
        "had een mes bij zich",
        "Is bang voor",
        "aangifte",
    ] {
        assert!(read.contains(words), "{words}: {read}");
    }
}

#[test]
fn the_scan_of_a_form_goes_along_and_one_that_speaks_of_a_sibling_too_is_left_out() {
    let mut desk = Desk::settled();
    let (own, other) = (cases::single_parent(), cases::two_mothers());
    let mut booked = Vec::new();
    for child in [own, other] {
        let code = codes(&mut desk, child).remove(0);
        let by = guardians(child, Known::Yes)[0];
        let form = booking(&code, by, &[website()]);
        booked.extend(desk.office.book_form(&form, now()).unwrap().statements);
    }
    let alone = b"%PDF-1.7 van dit kind".as_slice();
    let shared = b"%PDF-1.7 van twee kinderen".as_slice();
    desk.office.attach_scan(&booked[..1], alone, now()).unwrap();
    desk.office.attach_scan(&booked, shared, now()).unwrap();
    let told = file(&desk, pupil(own));
    let scans: Vec<_> = of(&told, Section::Consents)
        .into_iter()
        .filter(|item| item.enclosed.is_some())
        .map(|item| (item.enclosed.clone().unwrap(), item.withheld))
        .collect();
    assert_eq!(
        scans,
        [
            ("scans/1.pdf".to_owned(), None),
            ("scans/2.pdf".to_owned(), Some(Withholding::RightsOfOthers)),
        ]
    );
    let files = desk
        .office
        .draw_access(&asked(pupil(own)), &[], now())
        .unwrap();
    let inside = String::from_utf8_lossy(&files.archive).into_owned();
    assert!(inside.contains("scans/1.pdf") && !inside.contains("scans/2.pdf"));
}
