//! A register that really is damaged: its director is led to the newest copy, and where there is
//! none saves what can be read; the damaged file stays what it was.
#![allow(clippy::unwrap_used, reason = "a journey fails by panicking")]

use std::fs;

use fixtures::damage::{damage, page_of, page_of_pupils};
use fixtures::demo;
use journeys::{Journey, Window, alert, button, dialog, field, heading, role, tab, text};

use crate::office::{PASSWORD, visit};

/// An invented school to begin in.
fn settled(journey: &Journey) {
    let morning = demo::morning("2026-11-22".parse().unwrap());
    demo::settle_small(&journey.register(), PASSWORD, morning).unwrap();
}

fn director() -> String {
    fixtures::school_of(60).director.full()
}

/// Opens with the name and the password, also where it was typed before.
fn enter(window: &Window) {
    window.fill(&field("Uw naam"), &director());
    window.fill(&field("Wachtwoord"), PASSWORD);
    window.press("Enter");
}

#[test]
fn who_meets_a_page_that_cannot_be_read_is_led_to_what_can_still_be_saved() {
    let journey = Journey::new("damaged-page");
    settled(&journey);
    let register = journey.register();
    let folder = tempfile::tempdir().unwrap();
    let morning = demo::morning("2026-11-22".parse().unwrap());
    let found = page_of_pupils(&register, folder.path(), &director(), PASSWORD, morning);
    let page = found.unwrap();
    damage(&register, page).unwrap();
    let broken = page_of(&register, page).unwrap();

    let window = journey.start();
    enter(&window);
    window.sees(&heading("Vandaag"));
    visit(&window, "Leerlingen");
    window.sees(&alert("Het bestand is beschadigd.").containing());
    window.picture("damaged-met");
    window.click(&button("Wat nu?"));
    window.sees(&text("werk er niet in verder").containing());
    window.sees(&text("Pluis weet niet waar een goede kopie ligt").containing());
    window.assert_accessible();
    window.picture("damaged-door");

    // From here on without a mouse.
    window.until("the title has the focus", || {
        window.focused().contains("heading")
    });
    for _ in 0..6 {
        if window.focused().contains("Redden") {
            break;
        }
        window.press("Tab");
    }
    window.press("Enter");
    window.sees(&dialog("Redden wat nog te lezen is"));
    window.type_text(&director());
    window.press("Tab");
    window.type_text(PASSWORD);
    window.press("Enter");
    window.sees(&text("Niet alles was nog te lezen"));
    window.sees(&text("leerlingen, ouders, medewerkers en groepen").containing());
    window.assert_accessible();
    window.picture("damaged-account");
    window.press("Tab");
    for _ in 0..3 {
        if !window.focused().contains("Ga hiermee verder") {
            window.press("Tab");
        }
    }
    window.press("Enter");
    window.sees(&text("Wat gered is, is nu het register"));
    window.press("Escape");
    // Back where the trouble was met, with who can still be read.
    enter(&window);
    window.sees(&heading("Leerlingen"));
    window.gone(&text("Geen leerling gevonden"));
    window.gone(&alert("Het bestand is beschadigd.").containing());
    window.stop();

    let aside = journey.folder().join("school-aside-2026-11-22-1.pluis");
    let kept = page_of(&aside, page).unwrap();
    assert!(kept == broken, "the damaged page is as it was");
}

#[test]
fn a_register_that_no_longer_opens_comes_back_from_the_newest_copy_that_pluis_knows_of() {
    let journey = Journey::new("damaged-copy");
    let stick = journey.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    let journey = journey.env("PLUIS_COPY_FOLDER", stick.to_str().unwrap());
    settled(&journey);
    let window = journey.start();
    enter(&window);
    window.sees(&heading("Vandaag"));
    visit(&window, "Instellingen");
    window.click(&tab("Kopieën"));
    window.click(&button("Maak nu een kopie"));
    window.sees(&text("De kopie is gemaakt en gecontroleerd").containing());
    window.stop();

    // The first page holds the table of contents.
    damage(&journey.register(), 0).unwrap();
    let broken = page_of(&journey.register(), 0).unwrap();
    let window = journey.start();
    enter(&window);
    window.sees(&alert("Het bestand is beschadigd.").containing());
    let first = role("region", "Eerst: zet de nieuwste kopie terug");
    window.sees(&text("22 november 2026").containing().within(first.clone()));
    window.sees(&text("stick").containing().within(first));
    window.assert_accessible();
    window.picture("damaged-copy");
    window.click(&button("Terugzetten uit deze kopie"));
    let trial = dialog("Een kopie proberen");
    window.fill(&field("Wachtwoord").containing().within(trial), PASSWORD);
    window.press("Enter");
    window.sees(&text("Proefherstel gelukt"));
    window.click(&button("Terugzetten…"));
    window.click(&button("Zet terug"));
    window.sees(&text("De kopie is teruggezet").containing());
    window.press("Escape");
    enter(&window);
    window.sees(&heading("Vandaag"));
    window.stop();
    let aside = journey.folder().join("school-aside-2026-11-22-1.pluis");
    let kept = page_of(&aside, 0).unwrap();
    assert!(kept == broken, "the damaged page is as it was");
}
