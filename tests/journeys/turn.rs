//! The turn of the year in the window: prepared in June, done in August, and taken back.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use fixtures::demo;
use journeys::{Journey, Theme, Window, button, checkbox, dialog, heading, text};

use crate::office::{PASSWORD, combobox, needed, pick, unlock, visit};

fn settled(name: &'static str) -> Journey {
    let journey = Journey::new(name);
    let day = "2026-11-22".parse().expect("a day");
    demo::settle_small(&journey.register(), PASSWORD, demo::morning(day))
        .expect("a school to begin in");
    journey
}

fn enter(journey: &Journey) -> Window {
    let window = journey.start();
    window.fill(&needed("Uw naam"), &fixtures::school_of(60).director.full());
    unlock(&window, PASSWORD);
    window.sees(&heading("Vandaag"));
    window
}

/// Opens every group in which somebody has no place yet, and gives them one.
fn place_everyone(window: &Window) {
    let folded = "return [...document.querySelectorAll('main section')]
        .filter((one) => one.querySelector('.fold')?.getAttribute('aria-expanded') === 'false'
            && one.textContent.includes('nog te kiezen'))
        .map((one) => one.querySelector('h3').innerText.split('\\n')[0].trim())";
    let open = "return [...document.querySelectorAll('main section li select')]
        .filter((one) => !one.value)
        .map((one) => document.querySelector(`label[for=\"${one.id}\"]`).innerText.trim())";
    let names = |script: &str| -> Vec<String> {
        let found = window.script(script, &[]);
        let found = found.as_array().cloned().unwrap_or_default();
        found
            .iter()
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect()
    };
    for group in names(folded) {
        let name = group.split("  ").next().unwrap_or(&group).to_owned();
        window.click(&button(&name).containing().nth(0));
        window.settle();
    }
    for pupil in names(open) {
        window.choose(&combobox(&pupil), "Naar 7a");
    }
}

#[test]
fn the_year_is_prepared_in_june_turned_in_august_and_taken_back_in_one_step() {
    let journey = settled("year-turn").today("2027-06-15");
    let window = enter(&journey);
    visit(&window, "Leerlingen");
    window.click(&button("Naar volgend schooljaar"));
    window.sees(&heading("Naar schooljaar 2027-2028"));
    window.sees(&text("Het nieuwe schooljaar begint op 1 aug 2027"));
    window.picture("jaarovergang-klaarzetten");
    let teachers = checkbox("Leerkrachten houden de groep met dezelfde naam");
    window.click(&teachers);
    place_everyone(&window);
    window.sees(&text("Naar het volgende leerjaar"));
    window.picture("jaarovergang-gekozen");
    window.stop();

    // In August the choices of June are still there.
    let journey = journey.today("2027-08-16");
    let window = enter(&journey);
    visit(&window, "Leerlingen");
    window.click(&button("Naar volgend schooljaar"));
    window.sees(&heading("Naar schooljaar 2027-2028"));
    window.sees(&text("Naar het volgende leerjaar"));
    window.gone(&text("Het nieuwe schooljaar begint op"));
    let checked = "return document.querySelector('main input[type=checkbox]').checked";
    assert_eq!(window.script(checked, &[]), false, "as it was in June");
    window.assert_accessible();
    window.theme(Theme::Dark);
    window.picture("jaarovergang-donker");
    window.theme(Theme::Light);
    window.resize(640, 480);
    window.picture("jaarovergang-200");
    window.resize(1280, 800);
    window.click(&button("Overzetten naar 2027-2028"));
    window.click(&button("Overzetten").within(dialog("Overzetten naar 2027-2028?")));
    window.sees(&heading("Overgezet naar 2027-2028"));
    window.assert_accessible();
    window.picture("jaarovergang-gedaan");
    window.click(&button("Ongedaan maken"));
    window.sees(&text("De leerlingen zitten weer in hun oude groep."));
    window.sees(&button("Overzetten naar 2027-2028"));
    pick(&window, "English");
    window.sees(&heading("To school year 2027-2028"));
    window.picture("jaarovergang-engels");
    window.stop();
}
