//! A case of bullying from the first words to its end, over six weeks: recorded, judged, heard, the
//! guardians told, planned along the tracks, and two talks of aftercare before it closes.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use domain::id::PupilId;
use fixtures::{cases, demo};
use journeys::{
    Find, Journey, Window, button, checkbox, dialog, field, heading, radio, role, text,
};

use crate::office::{PASSWORD, combobox, describe, name_of, needed, record, unlock, visit};

fn counsellor() -> String {
    let invented = fixtures::school_of(60);
    let one = invented.member_of_staff(cases::counsellor());
    one.expect("the counsellor").name.full()
}

fn guardians_of(pupil: PupilId) -> Vec<String> {
    let invented = fixtures::school_of(60);
    let guardians = invented.guardians_of(pupil).into_iter();
    guardians.map(|one| one.name.full()).collect()
}

fn come_in(journey: &Journey) -> Window {
    let window = journey.start();
    window.fill(&needed("Uw naam"), &counsellor());
    unlock(&window, PASSWORD);
    window.sees(&heading("Vandaag"));
    window
}

fn panel(title: &str) -> Find {
    role("region", title)
}

/// Records a talk in the panel of talks, with these people.
fn talk(window: &Window, kind: &str, about: Option<&str>, with: &[String], said: &str) {
    let talks = || panel("Gesprekken en contact");
    window.click(&button("Gesprek vastleggen").within(talks()));
    window.choose(&combobox("Soort gesprek"), kind);
    if let Some(child) = about {
        window.choose(&combobox("Hoe"), "Telefoon");
        window.choose(&combobox("Over welk kind?"), child);
    }
    for name in with {
        window.click(&checkbox(name).containing().within(talks()));
    }
    window.fill(&field("Wat is er gezegd?").containing(), said);
    window.click(&button("Gesprek vastleggen").within(talks()));
    window.sees(&text("Het gesprek is vastgelegd."));
    window.sees(&text(said).within(talks()));
}

/// Asks to close; the window says what must happen first, or asks whether to.
fn ask_to_close(window: &Window) -> Find {
    pick_status(window, "Incident sluiten");
    let asked = role("dialog", "sluiten?").containing();
    window.sees(&asked);
    asked
}

fn pick_status(window: &Window, item: &str) {
    window.click(&button("Stand wijzigen"));
    window.click(&role("menuitem", item));
}

/// On the first screen the talk is due; the case is found by its words.
fn open_when_due(window: &Window, due: &str) {
    window.sees(&button(due).containing().nth(0));
    visit(window, "Incidenten");
    window.fill(
        &needed("Woord, naam of nummer"),
        "kapstok leeggegooid altijd",
    );
    window.sees(&text("1 incident gevonden"));
    window.click(&journeys::css("tbody button").nth(0));
    window.sees(&heading("Wat er gebeurde"));
}

#[test]
fn a_case_of_bullying_is_followed_from_the_first_words_to_its_end_and_not_closed_before() {
    let (doer, target) = (cases::single_parent(), cases::two_mothers());
    let (by, to) = (name_of(doer), name_of(target));
    let journey = Journey::new("follow-through");
    let first = "2026-11-22".parse().expect("a day");
    demo::settle_small(&journey.register(), PASSWORD, demo::morning(first))
        .expect("a school to begin in");

    // Day one: capture, judgement, hearing, guardians, plan.
    let window = come_in(&journey);
    window.press("Control+n");
    let facts = "Al weken wordt bij de kapstok een tas leeggegooid, altijd dezelfde.";
    describe(&window, facts, &by, &to);
    record(&window);
    window.click(&button("Oordeel vastleggen"));
    for question in [
        "Gebeurt het steeds weer?",
        "Is het bedoeld om pijn te doen?",
        "Is de macht ongelijk?",
    ] {
        window.click(&radio("Ja").within(role("radiogroup", question).containing()));
    }
    window.sees(&text("Dit lijkt op: Pesten").containing());
    window.click(&button("Oordeel vastleggen"));
    window.sees(&text("Het oordeel is vastgelegd."));

    // Somebody more was there, and the day was another.
    window.click(&button("Aanvullen of verbeteren"));
    let amending = dialog("Aanvullen of verbeteren");
    window.fill(
        &needed("Wat komt erbij, of wat klopte niet?"),
        "De conciërge zag het ook een keer.",
    );
    window.click(&button("Vastleggen").within(amending.clone()));
    window.gone(&amending);
    window.sees(&text("De conciërge zag het ook een keer."));

    talk(
        &window,
        "Horen",
        None,
        std::slice::from_ref(&by),
        "Hij zegt dat het als grap begon.",
    );
    talk(
        &window,
        "Contact met ouders",
        Some(&to),
        &guardians_of(target),
        "Wij vertelden wat er is gebeurd en wat wij doen.",
    );
    talk(
        &window,
        "Contact met ouders",
        Some(&by),
        &guardians_of(doer),
        "Wij vertelden wat er is gebeurd en wat wij vragen.",
    );
    window.gone(&text("weten er nog niet van"));

    let plan = panel("Plan in vijf sporen");
    window.click(&button("Afspraak toevoegen").within(plan.clone()));
    let planning = dialog("Plan in vijf sporen");
    for (place, (what, whom)) in [
        ("Een maatje bij de kapstok", "Het kind dat het overkwam"),
        ("Een les over weerbaarheid", "De groep"),
    ]
    .into_iter()
    .enumerate()
    {
        if place > 0 {
            window.click(&button("Taak toevoegen").within(planning.clone()));
        }
        let at = |label: &str| needed(label).nth(place).within(planning.clone());
        window.fill(&at("Wat gaat er gebeuren?"), what);
        window.choose(&at("Voor wie"), whom);
        window.choose(&at("Wie doet het"), &counsellor());
        let due = role("group", "Klaar op").containing().nth(place);
        for (part, value) in [("Dag", "27"), ("Maand", "11"), ("Jaar", "2026")] {
            window.fill(&field(part).within(due.clone()), value);
        }
    }
    window.click(&button("Vastleggen").within(planning.clone()));
    window.gone(&planning);
    window.sees(&text("Een maatje bij de kapstok").containing().within(plan));
    let asked = ask_to_close(&window);
    for weeks in ["na 2 weken", "na 6 weken"] {
        window.sees(&text(weeks).containing().within(asked.clone()));
    }
    window.assert_accessible();
    window.picture("opvolgen-nog-niet-sluiten");
    window.click(&button("Sluiten").within(asked).nth(1));
    window.picture("opvolgen-eerste-dag");
    visit(&window, "Vandaag");
    window.sees(&text("Een maatje bij de kapstok").containing());
    window.stop();

    // After two weeks: the first talk of aftercare is due, and it still cannot close.
    let journey = journey.today("2026-12-06");
    let window = come_in(&journey);
    open_when_due(&window, "Vraag na twee weken hoe");
    talk(
        &window,
        "Nazorggesprek",
        None,
        std::slice::from_ref(&to),
        "Het gaat beter, de tas blijft hangen.",
    );
    let asked = ask_to_close(&window);
    window.sees(&text("na 6 weken").containing().within(asked.clone()));
    window.gone(&text("na 2 weken").containing().within(asked.clone()));
    window.click(&button("Sluiten").within(asked).nth(1));
    pick_status(&window, "Naar nazorg");
    window.sees(&text("De stand is nu ‘Nazorg’."));
    window.stop();

    // After six weeks: the second, and it closes.
    let journey = journey.today("2027-01-03");
    let window = come_in(&journey);
    open_when_due(&window, "Vraag na zes weken hoe");
    talk(
        &window,
        "Nazorggesprek",
        None,
        &[to],
        "Zij voelt zich weer veilig op school.",
    );
    let asked = ask_to_close(&window);
    window.click(&button("Incident sluiten").within(asked.clone()));
    window.gone(&asked);
    window.sees(&text("De stand is nu ‘Gesloten’."));
    window.gone(&button("Gesprek vastleggen"));
    window.assert_accessible();
    window.picture("opvolgen-gesloten");
    window.stop();
}
