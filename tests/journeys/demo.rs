//! The invented school, walked through by itself: what `cargo xtask run --demo` shows on a machine
//! without a display. Its pictures and letters are for people to look at.

use fixtures::cases;
use journeys::{Journey, Theme, button, heading, tab, text};

use crate::office::{describe, name_of, propose, record, visit, warn};

#[test]
fn the_demo_goes_from_an_incident_to_a_letter_and_forms() {
    let by = name_of(cases::divorced_two_households());
    let to = name_of(cases::first_twin());
    let journey = Journey::new("demo").arg("--demo");
    let window = journey.start();
    window.resize(1280, 800);
    window.sees(&heading("Laatste incidenten"));
    window.theme(Theme::Light);
    window.picture("demo-1-vandaag");

    window.press("Control+n");
    describe(
        &window,
        "Op het plein gooide de een met modder naar de ander.",
        &by,
        &to,
    );
    window.picture("demo-2-vastleggen");
    record(&window);
    window.picture("demo-3-incident");
    propose(&window, &by);
    window.sees(&text("Bij de ernst ‘Matig’ begint de ladder hier."));
    window.picture("demo-4-voorstel");
    warn(&window, 2);
    window.picture("demo-5-maatregel");

    window.click(&button("Schriftelijke waarschuwing : ").containing().nth(0));
    window.sees(&text("opnieuw").within(journeys::css("section.preview")));
    window.picture("demo-6-brief");
    window.click(&button("Opslaan als PDF"));
    let (letter, bytes) = journey.saved_file(".pdf");
    assert!(bytes.starts_with(b"%PDF"), "the saved letter is no PDF");
    journey.keep(&letter);

    visit(&window, "Toestemmingen");
    window.click(&tab("Formulieren"));
    window.click(&button("Formulieren maken: 5a"));
    window.sees(&heading("Formulieren 2026-2027, groep 5a"));
    window.sees(&text("Kruis hieronder aan").within(journeys::css("section.preview")));
    window.picture("demo-7-toestemmingen");
    window.click(&button("Opslaan als PDF"));
    let (forms, bytes) = journey.saved_file("-5a.pdf");
    assert!(bytes.starts_with(b"%PDF"), "the saved forms are no PDF");
    journey.keep(&forms);
    window.stop();
}
