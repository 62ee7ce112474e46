//! Incidents in the window: a matter in a group chat with two acts and seven people, a report of a
//! teacher that the counsellor takes over, and the file of a child in which it all stands.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use fixtures::{InventedSchool, cases, demo};
use journeys::{Journey, Theme, Window, button, checkbox, dialog, heading, radio, role, text};

use crate::office::{PASSWORD, combobox, name_of, needed, pick, record, take, unlock, visit};

fn school() -> InventedSchool {
    fixtures::school_of(60)
}

/// The invented school, with a director, a counsellor and a teacher who can open it.
fn settled(name: &'static str) -> Journey {
    let journey = Journey::new(name);
    let morning = demo::morning("2026-11-22".parse().expect("a day"));
    demo::settle_small(&journey.register(), PASSWORD, morning).expect("a school to begin in");
    demo::settle_teacher(&journey.register(), PASSWORD, morning).expect("a teacher");
    journey
}

fn come_in(window: &Window, who: &str) {
    window.fill(&needed("Uw naam"), who);
    unlock(window, PASSWORD);
    window.sees(&heading("Vandaag"));
}

fn staff(id: domain::id::StaffId) -> String {
    let invented = school();
    let one = invented.member_of_staff(id).expect("a member of staff");
    one.name.full()
}

/// The names of a child in the teacher's group and of one outside it.
fn in_and_out_of_the_group() -> [String; 2] {
    let invented = school();
    let teacher = invented
        .member_of_staff(cases::teacher())
        .expect("a teacher");
    let is_own = |group| teacher.groups.iter().any(|one| Some(*one) == group);
    [true, false].map(|own| {
        let mut pupils = invented.pupils.iter();
        let found = pupils.find(|pupil| pupil.left_on.is_none() && is_own(pupil.group) == own);
        found.expect("such a child").name.full()
    })
}

#[test]
fn a_matter_in_a_group_chat_has_two_acts_and_seven_people_and_stands_in_the_file_of_each() {
    let names = [
        cases::began_group_chat(),
        cases::target_of_group_chat(),
        cases::first_twin(),
        cases::second_twin(),
        cases::warned_pupil(),
        cases::two_mothers(),
        cases::apostrophe_name(),
    ]
    .map(name_of);
    let journey = settled("group-chat");
    let window = journey.start();
    come_in(&window, &staff(cases::counsellor()));
    window.press("Control+n");
    window.sees(&heading("Incident vastleggen"));
    window.fill(
        &needed("Wat gebeurde er?"),
        "In de groepsapp van groep 7 kwamen berichten over een kind. De dag erna werd er geduwd.",
    );
    window.choose(&combobox("Plaats"), "Online");
    for name in &names {
        take(&window, "Wie waren erbij?", name, name);
        window.sees(&combobox(&format!("Rol van {name}")));
    }
    take(&window, "Soort incident", "online pest", "Online pesten");
    window.click(&radio("Matig"));
    record(&window);

    for (kind, what, who) in [
        (
            "Online pesten",
            "Er kwamen berichten met lelijke namen.",
            0..4,
        ),
        ("Vechtpartij", "Bij het hek werd geduwd.", 3..7),
    ] {
        window.click(&button("Handeling toevoegen"));
        let adding = dialog("Handeling toevoegen");
        window.choose(&combobox("Soort").within(adding.clone()), kind);
        window.fill(&needed("Wat gebeurde er?").within(adding.clone()), what);
        for name in &names[who] {
            window.click(&checkbox(name).containing().within(adding.clone()));
        }
        window.click(&button("Vastleggen").within(adding.clone()));
        window.gone(&adding);
        window.sees(&text(what));
    }
    let acts = role("list", "Wat er na elkaar gebeurde");
    assert_eq!(
        window.count(&button("Doorhalen").containing().within(acts)),
        2,
        "two acts"
    );

    // The file of one of them shows it, with whom, and says nothing of what kind of child it is.
    window.press("Control+k");
    window.until("the box has the focus", || {
        window.focused().starts_with("combobox")
    });
    window.type_text(&names[1]);
    window.sees(&role("option", &names[1]).containing());
    window.press("Enter");
    window.sees(&heading("Samen bij incidenten"));
    window.resize(1280, 1600);
    window.assert_accessible();
    window.picture("dossier-samen");
    window.theme(Theme::Dark);
    window.picture("dossier-samen-donker");
    window.theme(Theme::Light);
    let around = role(
        "list",
        &format!("Wie er samen met {} bij incidenten was", names[1]),
    );
    window.click(&button(&names[0]).containing().within(around));
    window.sees(&text("Betrokken, rol niet bekend").containing().nth(0));
    window.click(&button("Als tabel"));
    window.sees(&role("table", "Samen bij incidenten"));
    window.assert_accessible();
    window.resize(640, 480);
    window.picture("dossier-samen-200");
    let wide = "return document.documentElement.scrollWidth - innerWidth";
    assert!(
        window
            .script(wide, &[])
            .as_i64()
            .is_some_and(|pixels| pixels <= 0)
    );
    window.resize(1280, 1600);
    pick(&window, "English");
    window.sees(&heading("Together in incidents"));
    window.picture("dossier-samen-engels");
    window.stop();
}

#[test]
fn what_a_teacher_sends_in_waits_for_the_counsellor_who_says_what_it_is() {
    let journey = settled("teacher-report");
    let window = journey.start();
    let teacher = staff(cases::teacher());
    let [own, other] = in_and_out_of_the_group();
    come_in(&window, &teacher);
    window.press("Control+n");
    window.sees(&heading("Incident vastleggen"));
    window.fill(
        &needed("Wat gebeurde er?"),
        "Na het buitenspelen was een tas leeggegooid in de gang.",
    );
    window.choose(&combobox("Plaats"), "Gang");
    // A teacher finds the children of the own group, and of no other.
    window.fill(&combobox("Wie waren erbij?"), &other);
    window.sees(&text("Niets gevonden").containing());
    take(&window, "Wie waren erbij?", &own, &own);
    window.sees(&combobox(&format!("Rol van {own}")));
    window.click(&button("Onbekend iemand"));
    take(&window, "Soort incident", "verniel", "Vernieling");
    window.click(&radio("Licht"));
    window.click(&button("Insturen"));
    window.sees(&text(
        "Het is ingestuurd. De intern begeleider neemt het over.",
    ));
    pick(&window, "Vergrendelen");

    come_in(&window, &staff(cases::counsellor()));
    visit(&window, "Incidenten");
    window.fill(&needed("Woord, naam of nummer"), "leeggegooid");
    window.sees(&text("1 incident gevonden"));
    window.click(&journeys::css("tbody button").nth(0));
    window.sees(&text(&format!("Ingestuurd door {teacher}")).containing());
    window.click(&button("Overnemen…"));
    let taking = dialog("Melding overnemen");
    window.click(&radio("Matig").within(taking.clone()));
    window.click(&button("Overnemen").within(taking.clone()));
    window.gone(&taking);
    window.gone(&text("Ingestuurd door").containing());
    window.sees(&text(
        "Na het buitenspelen was een tas leeggegooid in de gang.",
    ));
    window.stop();
}
