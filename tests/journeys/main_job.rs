//! The whole of it, from an empty computer to a second day at the same desk.

use std::fs;

use fixtures::cases;
use journeys::{Journey, button, heading, link, role, row, tab, text};

use crate::office::{
    PASSWORD, decide, describe, fill_suspension, found, name_of, pick, preview_shows, propose,
    record, unlock, visit, warn,
};

#[test]
fn a_school_goes_from_an_empty_start_to_a_suspension_and_finds_it_all_the_next_day() {
    let invented = fixtures::school();
    let journey = Journey::new("main-job");
    let roster = journey.folder().join("leerlingen.xml");
    let guardians = journey.folder().join("ouders.csv");
    fs::write(&roster, fixtures::edexml(&invented)).expect("a roster");
    fs::write(&guardians, fixtures::guardians_csv(&invented)).expect("a list of guardians");
    let journey = journey
        .env("PLUIS_ROSTER", &roster.to_string_lossy())
        .env("PLUIS_GUARDIANS", &guardians.to_string_lossy());
    let by = name_of(cases::divorced_two_households());
    let to = name_of(cases::first_twin());

    let window = journey.start();
    found(&window);

    window.click(&button("Inlezen"));
    window.sees(&heading("Inlezen"));
    window.click(&button("Kies een bestand: Leerlingen").containing());
    window.sees(&row("Leerlingen").within(role("table", "Wat er gaat veranderen")));
    window.click(&button("Kies een bestand: Ouders").containing());
    let groups = invented.groups.len().to_string();
    window.sees(&row(&format!("Groepen {groups}")));
    window.until("the guardians are counted", || {
        let counted = row("Ouders en verzorgers").within(role("table", "Wat er gaat veranderen"));
        window.count(&counted) == 1 && !window.words(&counted).contains("verzorgers –")
    });
    window.click(&button("Inlezen"));
    window.sees(&heading("Wat nu?"));
    window.sees(&text("400 nieuwe leerlingen"));
    visit(&window, "Leerlingen");
    window.fill(&crate::office::needed("Zoek op naam"), &by);
    window.sees(&row("Vuurbaken, Jelle van 't"));

    window.press("Control+n");
    describe(
        &window,
        "Op het plein gooide de een met modder naar de ander.",
        &by,
        &to,
    );
    record(&window);
    propose(&window, &by);
    window.sees(&text("Bij de ernst ‘Matig’ begint de ladder hier."));
    // The parents live apart: a letter for each household.
    warn(&window, 2);

    window.press("Control+n");
    describe(
        &window,
        "In de rij duwde de een de ander tegen het hek.",
        &by,
        &to,
    );
    record(&window);
    propose(&window, &by);
    window.sees(&text("Deze stap komt na ‘Schriftelijke waarschuwing’"));
    // They live apart: each is heard.
    let homes = ["Pieter van 't Vuurbaken", "Marije Wolkendijk"];
    let homes = homes.map(|name| format!("Gehoord op: {name}"));
    fill_suspension(&window, &homes.each_ref().map(String::as_str));
    preview_shows(&window, "weektaken");
    decide(&window);
    for station in [
        "Leerling gehoord",
        "Brief bezorgd",
        "Gemeld bij de Inspectie",
        "Bezwaartermijn",
    ] {
        window.sees(&text(station).within(role("list", "Hoe ver het is")));
    }
    let notice = "Meld het besluit vandaag schriftelijk bij de Inspectie";
    visit(&window, "Vandaag");
    window.sees(&button(notice).containing());

    visit(&window, "Toestemmingen");
    window.click(&tab("Formulieren"));
    window.click(&button("Formulieren voor de hele school"));
    window.sees(&heading("Formulieren 2026-2027, hele school"));
    window.click(&button("Opslaan als PDF"));
    let (_, forms) = journey.saved_file("-school.pdf");
    assert!(forms.starts_with(b"%PDF"), "the saved forms are no PDF");

    pick(&window, "Vergrendelen");
    unlock(&window, "een ander verzinsel");
    window.sees(&text("Dit wachtwoord klopt niet."));
    unlock(&window, PASSWORD);
    window.sees(&link("Maatregelen").containing());
    everything_is_there(&window, &by, notice);
    window.stop();

    let window = journey.start();
    window.sees(&heading("De Verzonnen Wilg"));
    unlock(&window, PASSWORD);
    window.sees(&link("Maatregelen").containing());
    everything_is_there(&window, &by, notice);
    window.stop();
}

fn everything_is_there(window: &journeys::Window, by: &str, notice: &str) {
    visit(window, "Vandaag");
    window.sees(&button(notice).containing());
    visit(window, "Maatregelen");
    for kind in ["Schorsing", "Schriftelijke waarschuwing"] {
        window.sees(&row(kind));
    }
    window.sees(&row(by));
    visit(window, "Incidenten");
    window.sees(&text("2 incidenten"));
}
