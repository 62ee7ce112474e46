//! Every screen of the invented school, looked at by axe-core and kept as a picture: light, and for
//! the busiest also dark, at 200 % and in English. A finding does not hide the next: all are said
//! at the end of the story.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
};

use fixtures::cases;
use journeys::{
    Journey, Theme, Window, button, checkbox, css, dialog, heading, link, radio, role, row, tab,
    text,
};

use crate::office::{
    combobox, decide, describe, fill_suspension, found, name_of, needed, pick, preview_shows,
    propose, take, visit,
};

const WIDE: (u32, u32) = (1280, 800);
/// What 200 % leaves of a window of 1280 pixels.
const HALF: (u32, u32) = (640, 480);

/// An album of one sitting: the pictures, and the screens that axe had something to say about.
pub(crate) struct Album<'a> {
    window: &'a Window,
    faults: Vec<&'static str>,
}

impl<'a> Album<'a> {
    pub(crate) fn of(window: &'a Window) -> Self {
        window.resize(WIDE.0, WIDE.1);
        window.theme(Theme::Light);
        Self {
            window,
            faults: vec![],
        }
    }

    /// One screen in light: the picture, and axe.
    pub(crate) fn page(&mut self, name: &'static str) {
        self.window.picture(name);
        if catch_unwind(AssertUnwindSafe(|| self.window.assert_accessible())).is_err() {
            self.faults.push(name);
        }
    }

    pub(crate) fn dark(&self, name: &str) {
        self.window.theme(Theme::Dark);
        self.window.picture(&format!("{name}-donker"));
        self.window.theme(Theme::Light);
    }

    /// At 200 %: everything is there, and nothing has to be scrolled sideways.
    pub(crate) fn large(&self, name: &str) {
        self.window.resize(HALF.0, HALF.1);
        self.window.picture(&format!("{name}-200"));
        let wide = "return document.documentElement.scrollWidth - innerWidth";
        let beyond = self.window.script(wide, &[]);
        assert!(
            beyond.as_i64().is_some_and(|pixels| pixels <= 0),
            "{name} at 200 % is {beyond} pixels too wide"
        );
        self.window.resize(WIDE.0, WIDE.1);
    }

    pub(crate) fn close(self) {
        assert!(
            self.faults.is_empty(),
            "axe finds faults in {:?}",
            self.faults
        );
    }
}

#[test]
fn the_set_up_and_the_door_look_right_and_axe_finds_nothing() {
    let journey = Journey::new("pictures-door");
    let window = journey.start();
    window.sees(&heading("Welkom. Welke school is dit?"));
    let mut album = Album::of(&window);
    album.page("inrichten");
    found(&window);
    album.page("lege-start");
    pick(&window, "Vergrendelen");
    window.sees(&button("Openen"));
    album.page("openen");
    album.close();
}

#[test]
fn the_consents_look_right_and_axe_finds_nothing() {
    let child = name_of(cases::withdrawn_consent());
    let alone = name_of(cases::single_parent());
    let journey = Journey::new("pictures-consents").arg("--demo");
    let window = journey.start();
    window.sees(&heading("Laatste incidenten"));
    let mut album = Album::of(&window);
    visit(&window, "Toestemmingen");
    window.sees(&css("tbody tr"));
    album.dark("toestemmingen");
    album.large("toestemmingen");
    window.choose(&combobox("Van wie").containing(), "Groep 7b");
    window.settle();
    album.page("toestemmingen-groep");
    album.dark("toestemmingen-groep");
    for (name, picture) in [
        ("Formulieren", "toestemmingen-formulieren"),
        ("Innemen", "toestemmingen-innemen"),
        ("Mag deze foto?", "toestemmingen-foto"),
        ("Publicaties", "toestemmingen-publicaties"),
        ("Lijsten", "toestemmingen-lijsten"),
    ] {
        window.click(&tab(name));
        window.settle();
        if name == "Mag deze foto?" {
            take(&window, "Wie staat erop?", &alone, &alone);
            window.click(&checkbox("Website"));
            window.sees(&text("Dit mag").containing());
        }
        album.page(picture);
        album.large(picture);
    }
    window.press("Control+k");
    window.sees(&dialog("Zoeken"));
    window.until("the box has the focus", || {
        window.focused().starts_with("combobox")
    });
    window.type_text(&child);
    window.sees(&role("option", &child).containing());
    window.press("Enter");
    window.sees(&heading(&child));
    window.click(&button("Geschiedenis: Website"));
    window.sees(&button("Doorhalen").nth(0));
    window.click(&button("Doorhalen").nth(0));
    album.page("toestemming-doorhalen");
    album.dark("toestemming-doorhalen");
    window.press("Escape");
    pick(&window, "English");
    window.click(&link("Consents").containing().nth(0));
    for (name, picture) in [
        ("Overview", "toestemmingen-engels"),
        ("Forms", "toestemmingen-formulieren-engels"),
        ("Publications", "toestemmingen-publicaties-engels"),
    ] {
        window.click(&tab(name));
        window.settle();
        window.picture(picture);
    }
    album.close();
}

#[test]
fn the_consents_of_an_empty_school_say_where_to_begin_and_axe_finds_nothing() {
    let journey = Journey::new("pictures-consents-empty");
    let window = journey.start();
    window.sees(&heading("Welkom. Welke school is dit?"));
    found(&window);
    let mut album = Album::of(&window);
    visit(&window, "Toestemmingen");
    for (name, picture) in [
        ("Overzicht", "leeg-toestemmingen"),
        ("Formulieren", "leeg-formulieren"),
        ("Mag deze foto?", "leeg-foto"),
        ("Publicaties", "leeg-publicaties"),
        ("Lijsten", "leeg-lijsten"),
    ] {
        window.click(&tab(name));
        window.settle();
        album.page(picture);
    }
    album.close();
}

#[test]
fn the_screens_of_every_day_look_right_and_axe_finds_nothing() {
    let warned = name_of(cases::warned_pupil());
    let child = name_of(cases::first_twin());
    let journey = Journey::new("pictures-daily").arg("--demo");
    let window = journey.start();
    window.sees(&heading("Laatste incidenten"));
    let mut album = Album::of(&window);
    album.page("vandaag");
    album.dark("vandaag");

    window.press("Control+k");
    window.fill(&combobox("Naam, incident of wat u wilt doen"), &warned);
    window.sees(&role("option", &warned).containing());
    album.page("zoeken");
    window.press("Enter");
    window.sees(&heading("Ouders en verzorgers"));
    album.page("leerling");
    album.dark("leerling");

    visit(&window, "Incidenten");
    window.fill(&needed("Woord, naam of nummer"), "fietsenhok");
    window.sees(&text("1 incident gevonden"));
    album.page("incidenten");
    window.click(&css("tbody button").nth(0));
    window.sees(&heading("Wat er gebeurde"));
    album.page("incident");
    propose(&window, &warned);
    fill_suspension(&window, &["Ouders gehoord op"]);
    // The facts of the incident name others; in the letter that is not allowed.
    let facts = "Bij het fietsenhok trok uw kind een ander kind aan de jas naar de grond.";
    window.fill(&needed("Wat er is gebeurd"), facts);
    window.sees(&text("Niets staat het besluit in de weg."));
    preview_shows(&window, "weektaken");
    album.page("besluiten");
    album.dark("besluiten");
    album.large("besluiten");
    pick(&window, "English");
    window.sees(&heading(&format!("Measure for {warned}")));
    window.picture("besluiten-engels");
    window.click(&link("Today").containing());
    window.sees(&heading("Today"));
    window.picture("vandaag-engels");
    window.click(&button("More"));
    window.click(&role("menuitem", "Nederlands"));
    window.sees(&heading("Vandaag"));

    visit(&window, "Incidenten");
    window.fill(&needed("Woord, naam of nummer"), "fietsenhok");
    window.sees(&text("1 incident gevonden"));
    window.click(&css("tbody button").nth(0));
    propose(&window, &warned);
    // What was typed before is still there.
    window.sees(&text("Uw concept is hersteld"));
    assert_eq!(window.value(&needed("Wat er is gebeurd")), facts);
    decide(&window);
    album.page("maatregel");
    visit(&window, "Vandaag");
    window.sees(&button("Meld het besluit vandaag").containing());
    album.page("vandaag-met-taken");
    visit(&window, "Brieven");
    window.sees(&css("tbody tr"));
    album.page("brieven");
    window.click(&css("tbody button").nth(0));
    window.sees(&text("Ons kenmerk").within(css("section.preview")));
    album.page("brief");

    window.press("Control+n");
    describe(
        &window,
        "Op het plein gooide de een met modder naar de ander.",
        &warned,
        &child,
    );
    album.page("vastleggen");
    album.large("vastleggen");
    album.close();
}

#[test]
fn the_lists_and_the_settings_look_right_and_axe_finds_nothing() {
    let invented = fixtures::school();
    let journey = Journey::new("pictures-lists").arg("--demo");
    let roster = journey.folder().join("leerlingen.xml");
    let guardians = journey.folder().join("ouders.csv");
    fs::write(&roster, fixtures::edexml(&invented)).expect("a roster");
    fs::write(&guardians, fixtures::guardians_csv(&invented)).expect("a list of guardians");
    let journey = journey
        .env("PLUIS_ROSTER", &roster.to_string_lossy())
        .env("PLUIS_GUARDIANS", &guardians.to_string_lossy());
    let window = journey.start();
    window.sees(&heading("Laatste incidenten"));
    let mut album = Album::of(&window);

    visit(&window, "Leerlingen");
    window.sees(&css("tbody tr"));
    album.page("leerlingen");
    window.click(&button("Inlezen"));
    window.click(&button("Kies een bestand: Leerlingen").containing());
    window.sees(&row("Leerlingen").within(role("table", "Wat er gaat veranderen")));
    window.click(&button("Kies een bestand: Ouders").containing());
    window.sees(&tab("Kolommen"));
    album.page("inlezen");

    visit(&window, "Maatregelen");
    window.sees(&css("tbody tr"));
    album.page("maatregelen");
    visit(&window, "Toestemmingen");
    window.sees(&css("tbody tr"));
    album.page("toestemmingen");
    visit(&window, "Medewerkers");
    window.sees(&css("tbody tr"));
    album.page("medewerkers");

    visit(&window, "Instellingen");
    window.sees(&tab("School"));
    album.page("instellingen");
    window.click(&tab("Protocol"));
    window.sees(&heading("Artikelen van het protocol"));
    album.page("instellingen-protocol");
    window.click(&button("Ladder wijzigen").containing().nth(0));
    window.sees(&button("Ladder bewaren"));
    album.page("instellingen-ladder");
    album.large("instellingen-ladder");
    window.click(&button("Annuleren"));
    window.click(&radio("Sociale media voor alle scholen").containing());
    window.click(&button("Eerst proberen op het vorige schooljaar"));
    window.sees(&heading("Wat zou deze ladder hebben voorgesteld?"));
    window.sees(&css("tbody tr").within(role("table", "Voorstellen per incident")));
    album.page("instellingen-simulatie");
    album.dark("instellingen-simulatie");
    window.click(&tab("Toestemmingen"));
    window.settle();
    album.page("instellingen-vragen");
    album.large("instellingen-vragen");
    window.click(&tab("Briefteksten"));
    window.sees(&css("tbody tr"));
    album.page("instellingen-briefteksten");
    window.click(&button("Schriftelijke waarschuwing").nth(0));
    window.sees(&heading("Zo ziet de brief eruit"));
    window.sees(&text("Şeyma").containing());
    album.page("instellingen-brieftekst");
    album.dark("instellingen-brieftekst");
    album.large("instellingen-brieftekst");
    window.click(&tab("Vakanties").containing());
    window.sees(&heading("Vakanties en vrije dagen"));
    album.page("instellingen-vakanties");
    window.click(&button("Geschiedenis"));
    window.sees(&css("tbody tr"));
    album.page("geschiedenis");
    album.close();
}
