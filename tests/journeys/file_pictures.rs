//! What is kept with a file and around it, as pictures with axe beside them: restricted notes, what
//! somebody is given, erasing, breaches, people and keys, copies and the history; light, dark, at
//! 200 % and in English.

use fixtures::cases;
use journeys::{Journey, Window, button, css, dialog, heading, link, role, tab, text};

use crate::office::{name_of, needed, pick, visit};
use crate::pictures::Album;

/// Opens the file of a child from the box that finds everything.
fn find(window: &Window, title: &str, child: &str) {
    window.press("Control+k");
    window.sees(&dialog(title));
    window.until("the box has the focus", || {
        window.focused().starts_with("combobox")
    });
    window.type_text(child);
    window.sees(&role("option", child).containing());
    window.press("Enter");
    window.sees(&heading(child));
}

#[test]
fn the_file_of_a_child_and_what_guards_it_look_right_and_axe_finds_nothing() {
    let child = name_of(cases::warned_pupil());
    let journey = Journey::new("pictures-file").arg("--demo");
    let folder = journey.folder().join("stick");
    std::fs::create_dir(&folder).expect("a stick");
    let journey = journey.env("PLUIS_COPY_FOLDER", &folder.to_string_lossy());
    let window = journey.start();
    window.sees(&heading("Laatste incidenten"));
    let mut album = Album::of(&window);

    find(&window, "Zoeken", &child);
    let notes = heading("Afgeschermde notities");
    window.sees(&notes);
    window.click(&button("Notitie schrijven"));
    window.fill(
        &needed("Notitie").within(dialog("Notitie schrijven")),
        "Moeder woont op een geheim adres.",
    );
    album.page("notitie-schrijven");
    album.dark("notitie-schrijven");
    album.large("notitie-schrijven");
    window.click(&button("Bewaar").within(dialog("Notitie schrijven")));
    window.click(&button("Open de notitie van").containing());
    window.click(&button("Doorhalen of verbeteren").containing());
    window.fill(&needed("Waarom klopt het niet?"), "Moeder is verhuisd.");
    album.page("notitie-doorhalen");
    album.dark("notitie-doorhalen");
    album.large("notitie-doorhalen");
    window.fill(
        &needed("Wat moet er wel staan?"),
        "Het adres is niet meer geheim.",
    );
    window.click(&button("Haal door"));
    window.sees(&text("In plaats van de notitie van").containing());
    window.click(&button("Open de notitie van").containing().nth(0));
    window.script(
        "document.querySelector('blockquote').scrollIntoView({ block: 'center' })",
        &[],
    );
    album.page("notities");
    album.dark("notities");

    window.click(&button("Inzage geven"));
    window.sees(&heading("Incidenten"));
    album.page("inzage");
    album.dark("inzage");
    album.large("inzage");
    window.click(&button("Bekijk"));
    window.sees(&css("section.preview"));
    window.script(
        "document.querySelector('section.preview').scrollIntoView()",
        &[],
    );
    album.page("inzage-voorbeeld");

    visit(&window, "Instellingen");
    for (name, picture) in [
        ("Bewaren", "instellingen-bewaren"),
        ("Privacy", "instellingen-privacy"),
        ("Gebruikers", "instellingen-gebruikers"),
        ("Sleutels", "instellingen-sleutels"),
        ("Kopieën", "instellingen-kopieen"),
    ] {
        window.click(&tab(name));
        window.settle();
        album.page(picture);
        album.dark(picture);
        album.large(picture);
    }
    window.click(&button("Map kiezen"));
    window.click(&button("Maak nu een kopie"));
    window.sees(&css("tbody tr"));
    album.page("instellingen-kopieen-gemaakt");
    window.click(&button("Geschiedenis"));
    window.sees(&css("tbody tr"));
    window.click(&button("Nu nakijken"));
    window.settle();
    album.page("geschiedenis-nagekeken");
    album.dark("geschiedenis-nagekeken");
    album.large("geschiedenis-nagekeken");

    pick(&window, "English");
    window.settle();
    window.picture("geschiedenis-engels");
    window.click(&link("Settings").containing());
    for (name, picture) in [
        ("Retention", "bewaren-engels"),
        ("Privacy", "privacy-engels"),
        ("Users", "gebruikers-engels"),
        ("Keys", "sleutels-engels"),
        ("Copies", "kopieen-engels"),
    ] {
        window.click(&tab(name));
        window.settle();
        window.picture(picture);
    }
    find(&window, "Find", &child);
    window.click(&button("Give access"));
    window.sees(&heading("Incidents"));
    window.picture("inzage-engels");
    album.close();
}
