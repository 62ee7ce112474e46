//! From the form in the school bag to the photo: printed, booked in by keyboard, asked about, taken
//! back and taken down.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use domain::consent::Answer;
use domain::guardian::{Known, households};
use domain::person::PersonId;
use domain::pupil::Pupil;
use domain::school::SchoolYear;
use journeys::{Journey, Window, button, checkbox, dialog, heading, radio, role, tab, text};

use crate::office::{needed, take, visit};

/// Three pupils whose form is still out: one household each, in which everyone has authority and
/// nobody said no last year, for a no stands.
fn unanswered() -> Vec<Pupil> {
    let school = fixtures::school();
    let today = "2026-11-22".parse().expect("a day");
    let said = |pupil: &Pupil| {
        let about = |one: &&domain::consent::Statement| one.subject == PersonId::Pupil(pupil.id);
        let mut all = school.consents.iter().filter(about);
        all.any(|one| one.school_year == SchoolYear::of(today))
    };
    let alone = |pupil: &Pupil| {
        let homes = households(&school.guardians, pupil.id);
        let decides = |guardian: &&domain::guardian::Guardian| {
            let tie = guardian.pupils.iter().find(|tie| tie.pupil == pupil.id);
            tie.is_some_and(|tie| tie.authority == Known::Yes)
        };
        let all = school.guardians_of(pupil.id);
        homes.len() == 1 && all.iter().all(decides)
    };
    let refused = |pupil: &Pupil| {
        let about = |one: &&domain::consent::Statement| one.subject == PersonId::Pupil(pupil.id);
        let mut all = school.consents.iter().filter(about);
        all.any(|one| one.answers.iter().any(|said| said.answer == Answer::No))
    };
    let namesakes = |pupil: &Pupil| {
        let same = |other: &&Pupil| other.name.full() == pupil.name.full();
        school.pupils.iter().filter(same).count()
    };
    let out = |one: &&Pupil| {
        let asked = !one.has_left(today) && !said(one) && !refused(one);
        asked && alone(one) && namesakes(one) == 1
    };
    let found: Vec<Pupil> = school.pupils.iter().filter(out).take(3).cloned().collect();
    assert_eq!(found.len(), 3, "pupils whose form is out");
    found
}

/// The code of the form that is out, as the file of the child shows it.
fn code_of(window: &Window, name: &str) -> String {
    find(window, name);
    window.click(&button(" formulier").containing());
    // The newest printing stands first.
    let line = text("nog niet terug")
        .within(role("main", "").containing())
        .nth(0);
    window.sees(&line);
    let words = window.words(&line);
    let is_code = |word: &&str| word.len() == 11 && word.matches('-').count() == 2;
    let mut found = words
        .split([' ', ',', ':'])
        .filter(is_code)
        .filter(|word| word.chars().all(|c| c == '-' || c.is_ascii_alphanumeric()));
    found.next().expect("a code").to_owned()
}

fn find(window: &Window, name: &str) {
    window.press("Control+k");
    window.sees(&dialog("Zoeken"));
    window.until("the box has the focus", || {
        window.focused().starts_with("combobox")
    });
    window.type_text(name);
    window.sees(&role("option", name).containing());
    window.press("Enter");
    window.sees(&heading(name));
}

/// Asks whether a photo of one child may go on the website.
fn ask(window: &Window, name: &str) {
    visit(window, "Toestemmingen");
    window.click(&tab("Mag deze foto?"));
    take(window, "Wie staat erop?", name, name);
    window.click(&checkbox("Website"));
}

#[test]
fn a_form_goes_home_comes_back_and_decides_about_a_photo_until_it_is_taken_back() {
    let names: Vec<String> = unanswered().iter().map(|one| one.name.full()).collect();
    let name = names[0].clone();
    let journey = Journey::new("consents").arg("--demo");
    let window = journey.start();
    window.sees(&heading("Vandaag"));

    visit(&window, "Toestemmingen");
    window.click(&tab("Formulieren"));
    take(&window, "Leerling", &name, &name);
    window.click(&button("Formulieren maken").nth(0));
    window.sees(&heading(&format!("Formulieren 2026-2027, {name}")));
    window.click(&button("Opslaan als PDF"));
    let (_, form) = journey.saved_file("-leerling.pdf");
    assert!(form.starts_with(b"%PDF"), "the saved form is no PDF");
    let codes: Vec<String> = names.iter().map(|name| code_of(&window, name)).collect();

    // The whole pile without touching the mouse: yes to all, no to all, and yes with the figures.
    visit(&window, "Toestemmingen");
    window.click(&tab("Innemen"));
    window.click(&needed("Code op het formulier"));
    let pile = names.iter().zip(&codes).zip(["j", "n", "1"]);
    for (place, ((name, code), key)) in pile.enumerate() {
        book_by_keyboard(&window, code, name, key, place + 1);
    }

    ask(&window, &name);
    window.sees(&text("Dit mag"));
    window.click(&button("Publicatie vastleggen"));
    window.fill(&needed("Wat is het?"), "Foto's van de herfstwandeling");
    window.click(&button("Vastleggen").within(dialog("Publicatie vastleggen")));
    window.sees(&text("Bij een intrekking staat deze vanzelf op de lijst"));

    // Two clicks from the file of the child.
    find(&window, &name);
    window.click(&button("Intrekken: Website"));
    window.click(&button("Intrekken").within(role("dialog", "").containing()));
    window.sees(&text("1 publicatie moet nu offline"));

    ask(&window, &name);
    window.sees(&text("Dit mag niet"));
    window.sees(&text("Website: het antwoord is nee"));
    window.sees(&role("link", &name).within(role("region", "Het antwoord")));

    window.click(&tab("Publicaties"));
    let finish = format!("Afhandelen: Foto's van de herfstwandeling voor {name}");
    window.click(&button(&finish));
    window.click(&radio("Weggehaald").containing());
    window.click(&button("Vastleggen").within(role("dialog", "").containing()));
    window.sees(&text("Vastgelegd bij Foto's van de herfstwandeling."));
    window.gone(&button(&finish));
    window.stop();
}

/// Types a code and gives every question the same answer, signed by the first guardian: no mouse,
/// and hardly more keys than there are questions. `nth` of the pile it is.
fn book_by_keyboard(window: &Window, code: &str, name: &str, answer: &str, nth: usize) {
    window.type_text(code);
    window.press("Enter");
    window.sees(&heading(name));
    let question = "const at = document.activeElement.closest('[role=radiogroup]');
        return at ? at.getAttribute('aria-labelledby') ?? at.id : '';";
    window.until("the first question has the focus", || {
        window.script(question, &[]) != ""
    });
    let questions = 14;
    for _ in 0..questions {
        let before = window.script(question, &[]);
        window.press(answer);
        window.until("the key leads to the next question", || {
            window.script(question, &[]) != before
        });
    }
    window.sees(&text("14 van 14 beantwoord"));
    if nth == 1 {
        window.picture("innemen-ingevuld");
        // What 200 % leaves of the window.
        window.resize(640, 480);
        window.picture("innemen-ingevuld-200");
        window.resize(1280, 800);
    }
    window.press("j");
    // Who alone can have signed it is taken to have.
    window.until("who signed is asked", || {
        window.focused().contains("checkbox")
    });
    let chosen = "return document.activeElement.checked ? 'yes' : '';";
    if window.script(chosen, &[]) == "" {
        window.press("1");
    }
    window.press("Enter");
    window.sees(&heading(&format!("Ingenomen ({nth})")));
    let said = if answer == "n" {
        "0 ja, 14 nee."
    } else {
        "14 ja, 0 nee."
    };
    window.sees(&text(said));
    window.until("the next code can be typed", || {
        window.focused().contains("Code op het formulier")
    });
}
