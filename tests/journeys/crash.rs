//! The power goes out in the middle of a sentence; or only the page is lost, and not the program.

use journeys::{Journey, Window, button, heading, text};
use serde_json::json;

use crate::office::{PASSWORD, combobox, found, needed, unlock};

/// Waits until all of it is kept: the line below the form says so from the first words on.
fn kept(window: &Window, half: &str) {
    window.sees(&text("Uw concept is bewaard in het versleutelde bestand."));
    let ask = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('draft', { form: 'incident' }).then(done, () => done(''))";
    window.until("the draft is kept whole", || {
        let draft = window.script_async(ask, &[json!("")]);
        draft.as_str().is_some_and(|draft| draft.contains(half))
    });
}

#[test]
fn half_an_incident_survives_the_end_of_the_program() {
    let journey = Journey::new("crash");
    let window = journey.start();
    found(&window);
    window.press("Control+n");
    window.sees(&heading("Incident vastleggen"));
    let half = "In de gang werd een tas weggepakt en toen";
    window.fill(&needed("Wat gebeurde er?"), half);
    window.choose(&combobox("Plaats"), "Gang");
    kept(&window, half);
    window.kill();

    let window = journey.start();
    unlock(&window, PASSWORD);
    window.sees(&heading("Vandaag"));
    window.press("Control+n");
    window.sees(&text("Uw concept is hersteld"));
    assert_eq!(window.value(&needed("Wat gebeurde er?")), half);
    window.click(&button("Verder met dit concept"));
    window.gone(&text("Uw concept is hersteld"));
    assert_eq!(window.value(&needed("Wat gebeurde er?")), half);
}

#[test]
fn a_page_that_is_lost_comes_back_by_itself_with_what_was_typed_and_the_register_stays_open() {
    let journey = Journey::new("page-lost");
    let mut window = journey.start_apart();
    found(&window);
    window.press("Control+n");
    window.sees(&heading("Incident vastleggen"));
    let half = "Bij de fietsen werd een slot in de sloot gegooid en toen";
    window.fill(&needed("Wat gebeurde er?"), half);
    kept(&window, half);
    window.lose_page();

    window.sees(&heading("Vandaag"));
    window.sees(&text("Het venster viel uit en is opnieuw geopend.").containing());
    window.press("Control+n");
    window.sees(&text("Uw concept is hersteld"));
    assert_eq!(window.value(&needed("Wat gebeurde er?")), half);
    window.kill();
}
