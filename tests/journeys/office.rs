//! What a school office does again and again, in the words of the screens: set the school up, open
//! the register, go somewhere, record an incident, fill a date. Each step ends where a person sees
//! that it worked.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use domain::id::PupilId;
use journeys::{Find, Window, button, field, heading, link, option, radio, role, text};

/// The password of every register in these stories.
pub(crate) const PASSWORD: &str = "een verzonnen zin";

/// The full name of an invented pupil.
pub(crate) fn name_of(pupil: PupilId) -> String {
    let school = fixtures::school();
    let pupil = school.pupil(pupil).expect("an invented pupil");
    pupil.name.full()
}

/// A combobox by its label.
pub(crate) fn combobox(label: &str) -> Find {
    role("combobox", label).containing()
}

/// A field by its label, with or without the word that says it must be filled.
pub(crate) fn needed(label: &str) -> Find {
    field(label).containing()
}

/// Sets up an invented school with the first protocol, up to the empty start. The recovery key is
/// made and left unchecked.
pub(crate) fn found(window: &Window) {
    window.sees(&heading("Welkom. Welke school is dit?"));
    window.fill(&needed("Naam van de school"), "De Verzonnen Wilg");
    window.fill(&needed("Naam van het bestuur"), "Stichting Luchtkasteel");
    window.click(&radio("Bijzonder").containing());
    let at_school = role("group", "Adres van de school");
    address(window, &at_school, "Bedachtepad 1");
    let at_board = role("group", "Adres van het bestuur");
    address(window, &at_board, "Bedachtepad 2");
    // Letters say how parents reach the school.
    window.fill(&field("Telefoon"), "012 345 67 89");
    window.click(&button("Verder"));
    window.sees(&heading("Welk protocol volgt de school?"));
    window.click(&radio("Samen online").containing());
    window.click(&button("Verder"));
    window.sees(&heading("Wie opent het register?"));
    window.fill(&needed("Naam van de directeur"), "D. Denkbeeld");
    window.fill(&needed("Wachtwoord").nth(0), PASSWORD);
    window.fill(&needed("Wachtwoord nog een keer"), PASSWORD);
    window.click(&button("Register maken"));
    window.sees(&heading("Nog één ding: een sleutel voor in de kluis"));
    window.click(&button("Herstelsleutel maken"));
    window.sees(&text("Dit ziet u maar één keer"));
    window.click(&button("Later"));
    window.sees(&text("De herstelsleutel is nog niet gecontroleerd"));
    window.sees(&heading("Zo begint u"));
}

fn address(window: &Window, group: &Find, street: &str) {
    let part = |label: &str| field(label).within(group.clone());
    window.fill(&part("Straat en huisnummer"), street);
    window.fill(&part("Postcode"), "1234 AB");
    window.fill(&part("Plaats"), "Droomdorp");
}

/// Types the password at the door.
pub(crate) fn unlock(window: &Window, password: &str) {
    window.fill(&field("Wachtwoord"), password);
    window.click(&button("Openen"));
}

/// Goes to a screen by the menu at the side.
pub(crate) fn visit(window: &Window, screen: &str) {
    window.click(
        &link(screen)
            .containing()
            .within(role("navigation", "Hoofdmenu")),
    );
    window.sees(&heading(screen));
}

/// Chooses from the menu at the top.
pub(crate) fn pick(window: &Window, item: &str) {
    window.click(&button("Meer"));
    window.click(&role("menuitem", item).containing());
}

/// Finds someone or something while typing, and takes it.
pub(crate) fn take(window: &Window, label: &str, typed: &str, taken: &str) {
    window.fill(&combobox(label), typed);
    let list = role("listbox", label).containing();
    window.click(&option(taken).containing().within(list.clone()));
    window.gone(&list);
}

/// Fills the three boxes of a date.
pub(crate) fn date(window: &Window, label: &str, [day, month, year]: [&str; 3]) {
    let part = |part: &str| field(part).within(role("group", label).containing());
    window.fill(&part("Dag"), day);
    window.fill(&part("Maand"), month);
    window.fill(&part("Jaar"), year);
}

/// Today in these stories, in three boxes.
pub(crate) const TODAY: [&str; 3] = ["22", "11", "2026"];

/// Fills the form of an incident that one pupil did to another, up to its last button.
pub(crate) fn describe(window: &Window, facts: &str, by: &str, to: &str) {
    window.sees(&heading("Incident vastleggen"));
    window.fill(&needed("Wat gebeurde er?"), facts);
    window.choose(&combobox("Plaats"), "Schoolplein");
    for name in [by, to] {
        take(window, "Wie waren erbij?", name, name);
        window.sees(&combobox(&format!("Rol van {name}")));
    }
    window.choose(&combobox(&format!("Rol van {by}")), "Pester of dader");
    window.choose(&combobox(&format!("Rol van {to}")), "Gepeste of getroffene");
    take(window, "Soort incident", "pest", "Pesten");
    window.click(&radio("Matig"));
}

/// Records what [`describe`] filled; its page is there.
pub(crate) fn record(window: &Window) {
    window.click(&button("Incident vastleggen").within(role("main", "").containing()));
    window.sees(&text("Het incident is vastgelegd."));
    window.sees(&heading("Wat er gebeurde"));
}

/// Asks what the ladder proposes for someone in the incident on the screen.
pub(crate) fn propose(window: &Window, name: &str) {
    window.click(&button(&format!("Maatregel voorstellen : {name}")));
    window.sees(&heading(&format!("Maatregel voor {name}")));
}

/// Gives a written warning its reasons and what is expected, and decides.
pub(crate) fn warn(window: &Window, households: usize) {
    window.sees(&heading("Het besluit: Schriftelijke waarschuwing"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "Er is eerder over gesproken en het gebeurde opnieuw.",
    );
    window.fill(
        &needed("Wat verwacht u vanaf nu?"),
        "Blijf van de spullen van een ander af.",
    );
    preview_shows(window, "opnieuw");
    decide(window);
    window.until(&format!("there are {households} letters"), || {
        window.count(&button("Schriftelijke waarschuwing : ").containing()) == households
    });
}

/// Waits until the letter that is shown holds a word.
pub(crate) fn preview_shows(window: &Window, word: &str) {
    let letter = role("region", "Voorbeeld van de brief, nog niet uitgegeven");
    window.sees(&text(word).within(letter));
}

/// Decides, and says yes once more.
pub(crate) fn decide(window: &Window) {
    window.sees(&text("Niets staat het besluit in de weg."));
    window.click(&button("Besluit nemen"));
    window.click(&button("Besluit nemen").within(role("dialog", "Besluit nemen?")));
    window.sees(&heading("Hoe ver het is"));
}

/// Fills what a suspension of two school days asks; `homes` are the fields of who was heard.
pub(crate) fn fill_suspension(window: &Window, homes: &[&str]) {
    window.sees(&heading("Het besluit: Schorsing"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "Na de waarschuwing gebeurde het opnieuw, en erger.",
    );
    date(window, "Leerling gehoord op", TODAY);
    for home in homes {
        date(window, home, TODAY);
    }
    // What guardians who live apart said stands beside each of them.
    let said = if homes.len() > 1 {
        "Wat zei de leerling?"
    } else {
        "Wat zeiden zij?"
    };
    window.fill(&needed(said), "Het was als grap bedoeld.");
    date(window, "Eerste dag", ["23", "11", "2026"]);
    date(window, "Laatste dag", ["24", "11", "2026"]);
    window.fill(
        &needed("Waarom is een lichtere maatregel niet genoeg?"),
        "De waarschuwing heeft niet geholpen.",
    );
    window.fill(
        &needed("Hoe gaat het schoolwerk door?"),
        "De leerkracht geeft een map met weektaken mee en kijkt die na.",
    );
    window.fill(
        &needed("Met wie kunnen de ouders praten?"),
        "De directeur, telefoon 020 000 0000",
    );
    date(window, "Terugkeergesprek op", ["25", "11", "2026"]);
    window.sees(&text("2 schooldagen"));
}
