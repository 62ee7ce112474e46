//! Consent forms on paper.

use std::ops::ControlFlow;

use domain::consent::{Answer, Answered, Medium, Publishing};
use domain::guardian::households;
use domain::id::PupilId;
use domain::person::{PersonId, Subject};
use domain::pupil::{GroupKind, Pupil};
use fixtures::cases;
use lopdf::{Document, Object, ObjectId};
use office::consents::{BookForm, FormsFor, FormsMade, SkippedBecause};
use office::publications::MayPublish;
use office::{Error, Problem};

use crate::desk::{Desk, invented, now, pupil, rules};

const YEAR: &str = "2026-2027";

fn printed(desk: &mut Desk, whom: &FormsFor) -> (Vec<u8>, FormsMade) {
    desk.office
        .consent_forms(YEAR, whom, now(), &mut |_, _| ControlFlow::Continue(()))
        .unwrap()
}

fn of_group(name: &str) -> FormsFor {
    let group = invented().groups.iter().find(|group| group.name == name);
    FormsFor {
        group: Some(group.unwrap().id),
        pupil: None,
        staff: false,
        letter: false,
    }
}

/// Pupils who are at the school now.
fn here() -> impl Iterator<Item = &'static Pupil> {
    invented()
        .pupils
        .iter()
        .filter(|pupil| !pupil.has_left(now().today))
}

fn homes(pupil: PupilId) -> usize {
    households(&invented().guardians, pupil).len()
}

/// The bookmarks of a PDF with how deep they lie.
fn bookmarks(pdf: &[u8]) -> Vec<(usize, String)> {
    fn follow(
        document: &Document,
        parent: ObjectId,
        depth: usize,
        found: &mut Vec<(usize, String)>,
    ) {
        let parent = document.get_dictionary(parent).unwrap();
        let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
        while let Some(id) = next {
            let entry = document.get_dictionary(id).unwrap();
            let bytes = entry.get(b"Title").and_then(Object::as_str).unwrap();
            let title = match bytes.strip_prefix(b"\xfe\xff") {
                Some(wide) => {
                    let pairs = wide
                        .chunks(2)
                        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                    String::from_utf16(&pairs.collect::<Vec<_>>()).unwrap()
                }
                None => String::from_utf8(bytes.to_vec()).unwrap(),
            };
            found.push((depth, title));
            follow(document, id, depth + 1, found);
            next = entry.get(b"Next").and_then(Object::as_reference).ok();
        }
    }
    let document = Document::load_mem(pdf).unwrap();
    let root = document.catalog().unwrap().get(b"Outlines").unwrap();
    let mut found = Vec::new();
    follow(&document, root.as_reference().unwrap(), 0, &mut found);
    found
}

#[test]
fn the_whole_school_gets_a_form_per_pupil_and_household_in_the_order_of_the_groups() {
    let mut desk = Desk::settled();
    let (pdf, made) = printed(&mut desk, &FormsFor::default());
    let skipped: Vec<_> = made
        .skipped
        .iter()
        .map(|skipped| (skipped.pupil.person, skipped.because))
        .collect();
    assert_eq!(
        skipped,
        [(
            pupil(cases::pupil_without_guardian()),
            SkippedBecause::NoGuardian
        )]
    );
    assert_eq!(made.skipped[0].pupil.name, "Liban Sheekole");
    let pupils = here().filter(|pupil| homes(pupil.id) > 0).count();
    let forms: usize = here().map(|pupil| homes(pupil.id)).sum();
    assert_eq!(
        (made.pupils as usize, made.forms as usize, made.reprinted),
        (pupils, forms, 0)
    );
    assert!(forms > pupils, "some live in two households");

    let marks = bookmarks(&pdf);
    let groups: Vec<_> = marks
        .iter()
        .filter(|(depth, _)| *depth == 0)
        .map(|(_, title)| title.strip_prefix("Groep ").unwrap_or(title).to_owned())
        .collect();
    let listed = desk.office.groups(now()).unwrap();
    let listed: Vec<_> = listed.into_iter().map(|group| group.name).collect();
    assert_eq!(groups, listed, "each group once, in their natural order");
    assert_eq!(marks.len() - groups.len(), forms, "a bookmark per form");
    desk.is_sound();
}

#[test]
fn a_group_is_printed_by_name_and_only_that_group() {
    let mut desk = Desk::settled();
    let whom = of_group("8a");
    let (pdf, made) = printed(&mut desk, &whom);
    let mut names: Vec<_> = here()
        .filter(|pupil| pupil.group == whom.group)
        .flat_map(|pupil| vec![pupil.name.listed().to_lowercase(); homes(pupil.id)])
        .collect();
    names.sort();
    assert_eq!(made.forms as usize, names.len());
    let marks: Vec<_> = bookmarks(&pdf)
        .into_iter()
        .filter(|(depth, _)| *depth == 1)
        .map(|(_, title)| title.to_lowercase())
        .collect();
    assert_eq!(marks.len(), names.len());
    for (mark, name) in marks.iter().zip(&names) {
        // "Berg, Sanne van der": the family name is in the bookmark, however that is written.
        let family = name.split(',').next().unwrap();
        assert!(mark.contains(family), "{mark} is not {name}");
    }
    let overview = desk.office.form_overview(YEAR, now()).unwrap();
    let printed: Vec<_> = overview
        .iter()
        .filter(|group| group.printed > 0)
        .map(|group| (group.name.as_str(), group.printed))
        .collect();
    assert_eq!(printed, [("8a", made.pupils)]);
}

#[test]
fn every_home_group_is_in_the_overview_with_its_pupils() {
    let desk = Desk::settled();
    let overview = desk.office.form_overview(YEAR, now()).unwrap();
    let home = invented()
        .groups
        .iter()
        .filter(|group| group.kind == GroupKind::Home);
    assert_eq!(overview.len(), home.count());
    let pupils: u32 = overview.iter().map(|group| group.pupils).sum();
    assert_eq!(pupils as usize, here().count());
}

#[test]
fn a_form_that_is_printed_again_keeps_its_code() {
    let mut desk = Desk::settled();
    let codes = |desk: Desk| {
        let mut codes = Vec::new();
        let desk = desk.beneath(|register| {
            let forms = register.read().forms(YEAR).unwrap();
            codes = forms.into_iter().map(|form| (form.id, form.code)).collect();
        });
        (desk, codes)
    };
    let (first, made) = printed(&mut desk, &of_group("8a"));
    let (mut desk, before) = codes(desk);
    assert_eq!(before.len(), made.forms as usize);
    let (second, again) = printed(&mut desk, &of_group("8a"));
    assert_eq!(again.reprinted, made.forms);
    assert_eq!(first, second, "the same paper, to the byte");
    let (desk, after) = codes(desk);
    assert_eq!(before, after);
    desk.is_sound();
}

#[test]
fn stopping_halfway_writes_nothing() {
    let mut desk = Desk::settled();
    let before = desk.last_line();
    let mut heard = Vec::new();
    let stopped = desk
        .office
        .consent_forms(YEAR, &FormsFor::default(), now(), &mut |done, all| {
            heard.push((done, all));
            ControlFlow::Break(())
        })
        .unwrap_err();
    assert_eq!(stopped, Error::Cancelled);
    let forms: usize = here().map(|pupil| homes(pupil.id)).sum();
    assert_eq!(heard[0], (1, forms));
    assert_eq!(desk.last_line(), before);
    let overview = desk.office.form_overview(YEAR, now()).unwrap();
    assert!(overview.iter().all(|group| group.printed == 0));
}

#[test]
fn with_nobody_to_print_for_there_is_no_paper() {
    let mut desk = Desk::settled();
    let before = desk.last_line();
    let whom = FormsFor {
        group: None,
        pupil: Some(cases::pupil_without_guardian()),
        staff: false,
        letter: false,
    };
    let mut run = |year: &str, whom: &FormsFor| {
        desk.office
            .consent_forms(year, whom, now(), &mut |_, _| ControlFlow::Continue(()))
            .unwrap_err()
    };
    assert_eq!(rules(&run(YEAR, &whom)), ["nobody_chosen"]);
    assert_eq!(
        run("2026-2028", &whom),
        Error::field("year", Problem::NoSchoolYear)
    );
    assert_eq!(desk.last_line(), before);
}

/// The words of a PDF, without the spaces that its lines were broken at.
pub(crate) fn words(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

#[test]
fn what_was_chosen_last_year_stands_on_the_new_form_as_a_word() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let whom = FormsFor {
        pupil: Some(child),
        ..FormsFor::default()
    };
    let (pdf, _) = printed(&mut desk, &whom);
    assert!(!words(&pdf).contains("vorigjaar"));
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let mother = invented().guardians_of(child)[0].id;
    let said = |item: &str, answer| Answered {
        item: item.into(),
        medium: Some(Medium::Photo),
        answer,
    };
    let booking = BookForm {
        code: file.forms[0].code.clone(),
        by: vec![PersonId::Guardian(mother)],
        signed: true,
        given_on: Some(now().today),
        received_on: now().today,
        answers: vec![
            said("print", Answer::Yes),
            said("social_school", Answer::No),
        ],
        note: String::new(),
        again: false,
    };
    desk.office.book_form(&booking, now()).unwrap();
    let (pdf, made) = desk
        .office
        .consent_forms("2027-2028", &whom, now(), &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(made.reprinted, 0, "a new year is a new form");
    let words = words(&pdf);
    assert_eq!(words.matches("vorigjaarja").count(), 1);
    assert_eq!(words.matches("vorigjaarnee").count(), 1);
}

#[test]
fn staff_get_a_form_where_the_protocol_asks_them() {
    let mut desk = Desk::settled();
    let staff = FormsFor {
        staff: true,
        letter: false,
        ..FormsFor::default()
    };
    let none = desk
        .office
        .consent_forms(YEAR, &staff, now(), &mut |_, _| ControlFlow::Continue(()))
        .unwrap_err();
    assert_eq!(rules(&none), ["nobody_chosen"]);
    let mut school = invented().school.clone();
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
    let (pdf, made) = printed(&mut desk, &staff);
    let here = invented()
        .staff
        .iter()
        .filter(|one| one.left_on.is_none_or(|left| left >= now().today));
    assert_eq!(made.forms as usize, here.count());
    let words = words(&pdf);
    assert!(words.contains("geengevolgenvooruwwerk"));
    assert!(words.contains("Uwjageldttotuhetintrekt"));
    let jo = PersonId::Staff(cases::teacher());
    let file = desk.office.consents_of(jo, None, now()).unwrap();
    let answers = [(Medium::Photo, Answer::Yes), (Medium::Film, Answer::No)];
    let booking = BookForm {
        code: file.forms[0].code.clone(),
        by: vec![jo],
        signed: true,
        given_on: Some(now().today),
        received_on: now().today,
        answers: answers
            .map(|(medium, answer)| Answered {
                item: "staff_social_school".into(),
                medium: Some(medium),
                answer,
            })
            .into(),
        note: String::new(),
        again: false,
    };
    desk.office.book_form(&booking, now()).unwrap();
    let photo = |medium| MayPublish {
        people: vec![jo],
        group: None,
        without: Vec::new(),
        what: Publishing {
            channels: vec!["social_school".into()],
            medium,
            with_names: false,
            portrait: false,
        },
        on: Some("2030-01-01".parse().unwrap()),
    };
    let green = |medium| {
        desk.office
            .may_publish(&photo(medium), now())
            .unwrap()
            .green
    };
    assert!(green(Medium::Photo), "until it is withdrawn");
    assert!(!green(Medium::Film) && !green(Medium::Sound));
    let counts = desk.office.consent_counts(now()).unwrap();
    let line = counts.groups.last().unwrap();
    assert_eq!((line.subject, line.booked), (Subject::Staff, 1));
}

#[test]
fn the_letter_lies_in_front_of_each_form_and_carries_the_address() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let mut whom = FormsFor {
        pupil: Some(child),
        ..FormsFor::default()
    };
    let (_, alone) = printed(&mut desk, &whom);
    whom.letter = true;
    let (pdf, made) = printed(&mut desk, &whom);
    // A cover sheet, and for each household a letter and a form, each on a sheet of its own.
    assert_eq!((made.forms, alone.pages), (2, 6));
    assert_eq!(made.pages, alone.pages + 4);
    let words = words(&pdf);
    assert_eq!(words.matches("uwkeuzevoor2026-2027").count(), 2, "{words}");
    assert_eq!(words.matches("Eenjageldtvoorhetschooljaar").count(), 2);
    let mut school = invented().school.clone();
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
    let (pdf, _) = printed(&mut desk, &whom);
    assert!(self::words(&pdf).contains("Eenjageldttotuhetintrekt"));
}
