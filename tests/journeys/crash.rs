//! The power goes out in the middle of a sentence.

use journeys::{Journey, button, heading, text};

use crate::office::{PASSWORD, combobox, found, needed, unlock};

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
    window.sees(&text("Uw concept is bewaard in het versleutelde bestand."));
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
