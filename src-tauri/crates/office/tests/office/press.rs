//! While the press is asking: who speaks, what may be said, and what goes on paper.

use domain::id::StaffId;
use domain::incident::PartyRole;
use domain::person::{PersonId, Who};
use domain::press::{
    Coordinator, Correction, FactSheet, PressAddress, PressContact, PressMatter, PressStep,
    StepDone,
};
use fixtures::cases;
use office::incidents::NewParty;
use office::press::PressPaper;
use office::{Error, Noun};

use crate::desk::{Desk, day, incident, invented, now, pupil, rules};

fn speaker() -> StaffId {
    cases::counsellor()
}

pub(crate) fn matter() -> PressMatter {
    PressMatter {
        title: "Vragen over een filmpje".into(),
        incident: None,
        coordinator: Coordinator {
            staff: Some(speaker()),
            outsider: String::new(),
            phone: "000 000 00 00".into(),
        },
        opened_on: day("2026-11-20"),
        closed_on: None,
        facts: FactSheet {
            happened: "Er ging een filmpje rond waarop een kind te zien is.".into(),
            done: "De school spreekt met de kinderen en de ouders.".into(),
            unknown: "Wie het filmpje als eerste deelde.".into(),
            unsaid: "Om wie het gaat: dat zijn kinderen.".into(),
            next: "Dinsdag om tien uur.".into(),
        },
        steps: vec![StepDone {
            step: PressStep::StaffTold,
            on: day("2026-11-20"),
        }],
    }
}

pub(crate) fn call() -> PressContact {
    PressContact {
        on: day("2026-11-21"),
        outlet: "De Verzonnen Courant".into(),
        who: "een verslaggever".into(),
        purpose: "een artikel voor maandag".into(),
        question: "Klopt het dat er een filmpje is?".into(),
        answer: String::new(),
        reading_agreed: true,
        correction: Correction::NotNeeded,
    }
}

pub(crate) fn address() -> PressAddress {
    PressAddress {
        outlet: "Voorlichting van de politie".into(),
        who: String::new(),
        phone: "000 000 00 00".into(),
        email: String::new(),
        note: String::new(),
    }
}

fn text(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[test]
fn a_matter_stands_on_the_first_screen_until_it_is_over() {
    let mut desk = Desk::settled();
    let id = desk
        .office
        .save_press_matter(None, &matter(), 0, now())
        .unwrap();
    let open = desk.office.today(now()).unwrap().press;
    assert_eq!(open[0].number, "2026-P01");
    let named = invented().member_of_staff(speaker()).unwrap().name.full();
    assert_eq!(open[0].coordinator, named);
    desk.office
        .save_press_contact(id, None, &call(), 0, now())
        .unwrap();
    let file = desk.office.press_file(id).unwrap();
    assert_eq!(file.contacts[0].contact, call());
    assert_eq!(file.contacts[0].by, invented().director.full());
    let answered = PressContact {
        answer: "Ja, en meer zeggen wij er niet over.".into(),
        ..call()
    };
    let contact = &file.contacts[0];
    desk.office
        .save_press_contact(id, Some(contact.id), &answered, contact.version, now())
        .unwrap();
    assert_eq!(
        desk.office
            .save_press_contact(id, Some(contact.id), &call(), contact.version, now()),
        Err(Error::Stale { noun: Noun::Press })
    );
    let over = PressMatter {
        closed_on: Some(day("2026-11-22")),
        ..matter()
    };
    desk.office
        .save_press_matter(Some(id), &over, file.line.version, now())
        .unwrap();
    assert!(desk.office.today(now()).unwrap().press.is_empty());
    assert_eq!(
        desk.office.press_file(id).unwrap().contacts[0].contact,
        answered
    );
    desk.is_sound();
}

#[test]
fn who_had_a_part_in_it_does_not_speak_and_nobody_is_named() {
    let mut desk = Desk::settled();
    let child = cases::warned_pupil();
    let mut new = incident(pupil(child));
    new.parties.push(NewParty {
        who: Who::Staff { id: speaker() },
        role: PartyRole::Witness,
    });
    let about = desk.office.record_incident(&new, now()).unwrap();
    let involved = PressMatter {
        incident: Some(about),
        ..matter()
    };
    let refused = desk.office.save_press_matter(None, &involved, 0, now());
    assert_eq!(rules(&refused.unwrap_err()), ["press_coordinator_involved"]);
    let name = invented()
        .pupils
        .iter()
        .find(|one| one.id == child)
        .unwrap();
    let mut named = matter();
    named.facts.happened = format!("Het filmpje is van {}.", name.name.full());
    let refused = desk.office.save_press_matter(None, &named, 0, now());
    assert_eq!(rules(&refused.unwrap_err()), ["named_to_press"]);
    let other = PressMatter {
        coordinator: Coordinator {
            staff: None,
            outsider: "iemand van het bestuur".into(),
            phone: String::new(),
        },
        ..involved
    };
    let id = desk
        .office
        .save_press_matter(None, &other, 0, now())
        .unwrap();
    let file = desk.office.press_file(id).unwrap();
    assert_eq!(file.involved, [speaker()]);
    assert!(!file.incident_number.is_empty());
}

#[test]
fn a_matter_about_staff_is_hidden_from_whoever_sees_no_cases_of_staff() {
    let mut desk = Desk::settled().with_every_role();
    let new = incident(PersonId::Staff(cases::teacher()));
    let about = desk.office.record_incident(&new, now()).unwrap();
    let hidden = PressMatter {
        incident: Some(about),
        ..matter()
    };
    let id = desk
        .office
        .save_press_matter(None, &hidden, 0, now())
        .unwrap();
    let desk = desk.again(Some("counsellor"));
    assert!(desk.office.press_matters().unwrap().is_empty());
    assert_eq!(
        desk.office.press_file(id),
        Err(Error::NotFound { noun: Noun::Press })
    );
}

#[test]
fn the_sheet_holds_everything_and_the_statement_only_what_may_be_said() {
    let mut desk = Desk::settled();
    let id = desk
        .office
        .save_press_matter(None, &matter(), 0, now())
        .unwrap();
    let sheet = text(
        &desk
            .office
            .press_paper(id, PressPaper::Sheet, now())
            .unwrap(),
    );
    for part in [
        "filmpje rond",
        "eerste deelde",
        "Medewerkers weten de feiten",
        "nog niet",
    ] {
        assert!(sheet.contains(part), "{part} in {sheet}");
    }
    let said = text(
        &desk
            .office
            .press_paper(id, PressPaper::Statement, now())
            .unwrap(),
    );
    for part in [
        "filmpje rond",
        "spreekt met de kinderen",
        "Dinsdag",
        "000 000 00 00",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    for part in ["eerste deelde", "Medewerkers weten"] {
        assert!(!said.contains(part), "{part} in {said}");
    }
}

#[test]
fn the_list_of_the_press_is_kept_and_shortened() {
    let mut desk = Desk::settled();
    desk.office
        .save_press_address(None, &address(), 0, now())
        .unwrap();
    let line = desk.office.press_addresses().unwrap().remove(0);
    let more = PressAddress {
        email: "pers@voorbeeld.example".into(),
        ..address()
    };
    desk.office
        .save_press_address(Some(line.id), &more, line.version, now())
        .unwrap();
    assert_eq!(desk.office.press_addresses().unwrap()[0].address, more);
    let wrong = PressAddress {
        email: "geen adres".into(),
        ..address()
    };
    assert!(
        desk.office
            .save_press_address(None, &wrong, 0, now())
            .is_err()
    );
    desk.office.drop_press_address(line.id, now()).unwrap();
    assert!(desk.office.press_addresses().unwrap().is_empty());
}
