//! Procedures in the window, from the first talk to the last remedy: a parent who is kept from the
//! grounds, a reprimand for a member of staff, the expulsion of a pupil, and what police and board
//! are told.

#![allow(clippy::expect_used, reason = "a journey fails by panicking")]

use fixtures::{InventedSchool, cases, demo};
use journeys::{
    Find, Journey, Window, button, checkbox, dialog, heading, option, radio, role, row, text,
};

use crate::office::{
    PASSWORD, TODAY, combobox, date, decide, needed, pick, propose, record, take, unlock, visit,
};

/// The invented school, with a director and a counsellor who can open it.
fn school() -> InventedSchool {
    fixtures::school_of(60)
}

fn settled(name: &'static str) -> Journey {
    let journey = Journey::new(name);
    let day = "2026-11-22".parse().expect("a day");
    demo::settle_small(&journey.register(), PASSWORD, demo::morning(day))
        .expect("a school to begin in");
    journey
}

/// Opens the register as someone.
fn enter(journey: &Journey, who: &str) -> Window {
    let window = journey.start();
    come_in(&window, who);
    window
}

fn come_in(window: &Window, who: &str) {
    window.fill(&needed("Uw naam"), who);
    unlock(window, PASSWORD);
    window.sees(&heading("Vandaag"));
}

fn director() -> String {
    school().director.full()
}

/// Records an incident that one person did, of a kind that is typed.
fn happened(window: &Window, facts: &str, who: &str, kind: [&str; 2], severity: &str) {
    describe(window, facts, who, kind, severity);
    record(window);
}

/// Fills in an incident that one person did.
fn describe(window: &Window, facts: &str, who: &str, kind: [&str; 2], severity: &str) {
    window.press("Control+n");
    window.sees(&heading("Incident vastleggen"));
    window.fill(&needed("Wat gebeurde er?"), facts);
    window.choose(&combobox("Plaats"), "Schoolplein");
    take(window, "Wie waren erbij?", who, who);
    let whose = combobox(&format!("Rol van {who}"));
    window.sees(&whose);
    window.choose(&whose, "Pester of dader");
    take(window, "Soort incident", kind[0], kind[1]);
    window.click(&radio(severity));
}

fn strip() -> Find {
    role("list", "Hoe ver het is")
}

/// Opens a station of the strip.
fn station(window: &Window, name: &str) {
    window.settle();
    window.click(&button(name).within(strip()));
    window.sees(&heading(name));
}

/// Puts down that somebody was spoken to at the station that is open.
fn spoke(window: &Window, who: &str, label: &str, said: &str) {
    window.fill(&needed(label), who);
    window.choose(&combobox("Hoe ging dat?"), "In een gesprek");
    window.fill(&needed("Wat is er gezegd?"), said);
    put_down(window);
}

/// Puts down what the form holds, and waits until it stands among what was put down.
fn put_down(window: &Window) {
    let save = button("Vastleggen").within(journeys::css("form"));
    window.click(&save);
    window.sees(&text("Vastgelegd: "));
    window.gone(&save);
    window.click(&button("Sluiten"));
    window.gone(&text("Vastgelegd: "));
}

/// Issues the letter of the station that is open, with the parts that it lacks.
fn compose(window: &Window, letter: &str, parts: &[(&str, &str)], days: &[(&str, [&str; 3])]) {
    window.click(&button("Invullen").within(role("region", letter)));
    window.sees(&heading(letter));
    for (label, typed) in parts {
        window.fill(&needed(label), typed);
    }
    for (label, day) in days {
        date(window, label, *day);
    }
    window.click(&button("Brief uitgeven"));
    window.sees(&heading("Hoe ver het is"));
}

/// Says that the letter of the station that is open was handed over.
fn hand_over(window: &Window) {
    window.click(&button("Overhandigd").containing().nth(0));
    let asked = dialog("Wanneer is de brief overhandigd?");
    window.click(&button("Vastleggen").within(asked.clone()));
    window.gone(&asked);
}

#[test]
fn a_parent_is_spoken_to_then_warned_and_then_kept_from_the_grounds_for_a_time() {
    let invented = school();
    let parent = invented
        .guardian(cases::father_in_other_household())
        .map(|one| one.name.full())
        .expect("a father");
    let journey = settled("access-ban");
    let window = enter(&journey, &director());
    let aggression = ["agressie", "Agressie van een ouder"];

    happened(
        &window,
        "Aan het hek riep een ouder lelijke woorden.",
        &parent,
        aggression,
        "Matig",
    );
    propose(&window, &parent);
    window.sees(&heading("Het besluit: Gesprek met ouder"));
    window.fill(&needed("Waarom deze maatregel?"), "Praten helpt het eerst.");
    decide(&window);

    happened(
        &window,
        "In de hal riep dezelfde ouder weer lelijke woorden.",
        &parent,
        aggression,
        "Matig",
    );
    propose(&window, &parent);
    window.sees(&text("Deze stap komt na ‘Gesprek met ouder’"));
    window.sees(&heading("Het besluit: Waarschuwing aan ouder"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "Na het gesprek gebeurde het opnieuw.",
    );
    window.fill(&needed("Wat verwacht u vanaf nu?"), "Praat rustig.");
    decide(&window);

    happened(
        &window,
        "Op het plein duwde de ouder een medewerker.",
        &parent,
        aggression,
        "Matig",
    );
    propose(&window, &parent);
    window.sees(&text("Deze stap komt na ‘Waarschuwing aan ouder’"));
    window.sees(&heading("Het besluit: Toegangsontzegging"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "Een medewerker is geduwd, na een gesprek en een waarschuwing.",
    );
    date(&window, "Ouder gehoord op", TODAY);
    window.fill(&needed("Wat zei de ouder?"), "Het spijt de ouder.");
    date(&window, "Eerste dag", ["23", "11", "2026"]);
    date(&window, "Laatste dag", ["23", "11", "2027"]);
    window.fill(
        &needed("Voor welk gebouw en welk terrein?"),
        "Het schoolgebouw en het plein",
    );
    window.fill(
        &needed("Waarom is een lichtere maatregel niet genoeg?"),
        "Praten en waarschuwen hielpen niet.",
    );
    window.fill(
        &needed("Met wie kan de ouder over het kind praten?"),
        "de intern begeleider, telefoon 020 000 0000",
    );
    // A year is longer than the protocol allows at once; what was typed stays.
    window.sees(&text("Een toegangsontzegging duurt hier hoogstens").nth(0));
    date(&window, "Laatste dag", ["22", "2", "2027"]);
    let review = "Wanneer kijkt u of het nog nodig is?";
    date(&window, review, ["4", "1", "2027"]);
    decide(&window);

    station(&window, "Brief uitgegeven");
    compose(
        &window,
        "Toegangsontzegging",
        &[
            ("Brengen en halen", "De moeder brengt en haalt het kind."),
            ("Wie tekent namens het bestuur", "A. Verzonnen"),
        ],
        &[],
    );
    station(&window, "Brief bezorgd");
    hand_over(&window);
    window.sees(&text("gedaan").within(strip()).nth(0));
    window.picture("procedure-toegangsontzegging");

    visit(&window, "Maatregelen");
    for kind in [
        "Gesprek met ouder",
        "Waarschuwing aan ouder",
        "Toegangsontzegging",
    ] {
        window.sees(&row(kind).nth(0));
    }
    window.stop();
}

#[test]
fn a_member_of_staff_is_reprimanded_after_their_view_and_the_counsellor_sees_nothing_of_it() {
    let invented = school();
    let name = |id| {
        let one = invented.member_of_staff(id).expect("a member of staff");
        one.name.full()
    };
    let (teacher, counsellor) = (name(cases::teacher()), name(cases::counsellor()));
    let journey = settled("reprimand");
    let window = enter(&journey, &director());
    happened(
        &window,
        "Een medewerker schreef over het werk op een openbare pagina.",
        &teacher,
        ["medewerker", "Gedrag van een medewerker"],
        "Matig",
    );
    propose(&window, &teacher);
    window.sees(&heading("De mogelijke maatregelen"));
    window.click(&button("Procedure openen : Schriftelijke berisping"));
    window.sees(&heading(&format!(
        "Procedure openen: Schriftelijke berisping voor {teacher}"
    )));
    window.click(&button("Procedure openen"));
    window.sees(&heading("Hoe ver het is"));

    station(&window, "Voornemen verstuurd");
    compose(
        &window,
        "Voornemen tot een maatregel voor een medewerker",
        &[
            ("Wie tekent namens het bestuur", "A. Verzonnen"),
            (
                "Adres voor de envelop",
                "Bedachtelaan 3\n1234 AB Verzonnendam",
            ),
            (
                "Welke plicht mogelijk niet is nagekomen",
                "Zwijgen over vertrouwelijke zaken.",
            ),
            ("Redenen", "Ouders lazen het en schrokken."),
        ],
        &[],
    );
    window.choose(&combobox("Hoe ging dat?"), "Aangetekend");
    window.fill(
        &needed("Nummer van de aangetekende brief"),
        "3SVERZONNEN0001",
    );
    put_down(&window);

    // Without the view of the member of staff the board has to wait three weeks.
    station(&window, "Besloten");
    window.sees(&text("Dit kan nog niet"));
    station(&window, "Reactie van de medewerker");
    spoke(
        &window,
        &teacher,
        "Met wie was dat?",
        "Het was onnadenkend en het is weggehaald.",
    );
    station(&window, "Besloten");
    window.click(&button("Besluiten"));
    window.sees(&heading("Het besluit: Schriftelijke berisping"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "Zwijgen hoort bij het werk; de reactie verandert dat niet.",
    );
    decide(&window);
    station(&window, "Brief uitgegeven");
    compose(
        &window,
        "Besluit over een maatregel voor een medewerker",
        &[
            ("Wie tekent namens het bestuur", "A. Verzonnen"),
            (
                "Adres voor de envelop",
                "Bedachtelaan 3\n1234 AB Verzonnendam",
            ),
            (
                "Welke plicht mogelijk niet is nagekomen",
                "Zwijgen over vertrouwelijke zaken.",
            ),
            (
                "Antwoord op de zienswijze",
                "Dat het is weggehaald, weegt mee.",
            ),
        ],
        &[],
    );
    // The time to appeal begins when the letter reached them.
    station(&window, "Brief bezorgd");
    hand_over(&window);
    station(&window, "Beroepstermijn");
    window.sees(&text("3 januari 2027").nth(0));
    window.picture("procedure-berisping");

    pick(&window, "Vergrendelen");
    come_in(&window, &counsellor);
    // Who was hit by a parent is seen; what a member of staff did is not.
    window.gone(&text("Gedrag van een medewerker"));
    window.gone(&text("berisping"));
    visit(&window, "Maatregelen");
    window.sees(&text("Genomen besluiten").nth(0));
    window.gone(&text("Schriftelijke berisping"));
    window.gone(&option("Medewerkers"));
    visit(&window, "Incidenten");
    window.sees(&text("incidenten, het nieuwste bovenaan"));
    window.gone(&row("Gedrag van een medewerker"));
    visit(&window, "Brieven");
    window.gone(&text("berisping"));
    window.press("Control+k");
    window.type_text(&teacher);
    window.gone(&text("berisping"));
    window.stop();
}

#[test]
fn the_police_are_decided_on_and_a_suspicion_about_staff_leaves_the_school_three_dates() {
    let invented = school();
    let name = |id| {
        let one = invented.member_of_staff(id).expect("a member of staff");
        one.name.full()
    };
    let (teacher, counsellor) = (name(cases::teacher()), name(cases::counsellor()));
    let child = invented
        .pupil(cases::single_parent())
        .map(|one| one.name.full())
        .expect("a pupil");
    let journey = settled("police");
    let window = enter(&journey, &director());
    describe(
        &window,
        "Op het plein is met een stok geslagen.",
        &child,
        ["fysiek", "Fysiek geweld"],
        "Ernstig",
    );
    window.click(&checkbox("Misschien is het strafbaar"));
    record(&window);
    window.sees(&heading("Politie"));
    window.sees(&text("Hierover is nog niets besloten."));
    window.click(&button("Besluit vastleggen"));
    window.click(&radio("Geen aangifte en geen melding"));
    let save = button("Besluit vastleggen").within(journeys::css("form"));
    window.click(&save);
    // Whichever way it goes, the reason is written down.
    window.sees(&text("Er staat nog niet bij waarom").nth(0));
    window.fill(&needed("Waarom?"), "De ouders willen eerst samen praten.");
    window.click(&save);
    window.sees(&text("Het besluit over de politie is vastgelegd."));
    window.sees(&text("De ouders willen eerst samen praten.").nth(0));
    window.picture("incident-politie");

    describe(
        &window,
        "Een kind vertelde iets over een medewerker.",
        &teacher,
        ["misbruik", "Seksueel misbruik"],
        "Ernstig",
    );
    window.click(&button("Incident vastleggen").within(role("main", "").containing()));
    window.sees(&heading("Vertrouwensinspecteur"));
    window.sees(&text("De school onderzoekt dit niet zelf"));
    window.gone(&button("Maatregel voorstellen").containing());
    window.gone(&heading("Politie"));
    window.sees(&heading("Bestuur ingelicht"));
    window.picture("incident-vermoeden");
    window.click(&button("Vastleggen").within(journeys::css("form")));
    window.sees(&heading("Vertrouwensinspecteur geraadpleegd"));

    pick(&window, "Vergrendelen");
    come_in(&window, &counsellor);
    visit(&window, "Incidenten");
    window.sees(&text("incidenten, het nieuwste bovenaan"));
    window.gone(&row("Seksueel misbruik"));
    window.stop();
}

#[test]
fn a_pupil_is_expelled_after_everyone_was_heard_and_the_board_decides_on_the_objection() {
    let invented = school();
    let child = invented
        .pupil(cases::single_parent())
        .map(|one| one.name.full())
        .expect("a pupil");
    let parent = invented
        .guardians_of(cases::single_parent())
        .first()
        .map(|one| one.name.full())
        .expect("a mother");
    let journey = settled("expulsion");
    let window = enter(&journey, &director());
    happened(
        &window,
        "Op het plein is met een stok geslagen.",
        &child,
        ["fysiek", "Fysiek geweld"],
        "Ernstig",
    );
    propose(&window, &child);
    window.click(&button("Procedure openen : Verwijdering"));
    window.sees(&heading(&format!(
        "Procedure openen: Verwijdering voor {child}"
    )));
    window.click(&radio("Gedrag van de leerling"));
    window.fill(
        &needed("Waarom deze stap en niet de voorgestelde?"),
        "De veiligheid van anderen vraagt erom.",
    );
    window.click(&button("Procedure openen"));
    window.sees(&heading("Hoe ver het is"));

    // Nothing can be decided before everyone was heard.
    station(&window, "Besloten");
    window.sees(&text("Dit kan nog niet"));
    window.click(&button("Naar ‘Groepsleerkracht gehoord’"));
    window.sees(&heading("Groepsleerkracht gehoord"));
    spoke(
        &window,
        "de leerkracht van de groep",
        "Met wie was dat?",
        "Er is veel geprobeerd.",
    );
    station(&window, "Voornemen verstuurd");
    compose(
        &window,
        "Voornemen tot verwijdering",
        &[
            ("Wie tekent namens het bestuur", "A. Verzonnen"),
            ("Redenen", "Het is niet langer veilig."),
            ("Wat al is geprobeerd", "gesprekken\nhulp in de klas"),
            ("Tijd van de hoorzitting", "15.30 uur"),
            ("Plaats van de hoorzitting", "op school"),
            (
                "Naar school in de tussentijd",
                "Het kind komt gewoon naar school.",
            ),
            ("Leerplichtambtenaar", "de gemeente, telefoon 000 000 0000"),
        ],
        &[
            ("Dag van de hoorzitting", ["30", "11", "2026"]),
            ("Zienswijze vóór", ["30", "11", "2026"]),
        ],
    );
    station(&window, "Voornemen verstuurd");
    window.sees(&button("Opnieuw opstellen"));
    window.picture("procedure-verwijdering-voornemen");
    window.stop();

    let journey = journey.today("2026-11-30");
    let window = enter(&journey, &director());
    follow(&window, "Verwijdering");
    station(&window, "Ouders gehoord");
    spoke(
        &window,
        &parent,
        "Wie waren erbij?",
        "Wij willen graag hulp.",
    );
    station(&window, "Andere school gezocht");
    window.fill(&needed("Naam en plaats van de school"), "De Verzonnen Zon");
    put_down(&window);
    window.click(&button("Antwoord vastleggen : De Verzonnen Zon"));
    window.click(&radio("Ja"));
    put_down(&window);
    station(&window, "Besloten");
    window.click(&button("Besluiten"));
    window.sees(&heading("Het besluit: Verwijdering"));
    window.fill(
        &needed("Waarom deze maatregel?"),
        "De veiligheid van de groep is niet meer te waarborgen.",
    );
    window.fill(
        &needed("Welke belangen zijn afgewogen?"),
        "De veiligheid van de groep en een goede plek voor het kind.",
    );
    window.fill(
        &needed("Wat antwoordt u op wat de ouders zeiden?"),
        "Hulp is drie keer geprobeerd.",
    );
    date(&window, "Van school op", ["18", "12", "2026"]);
    decide(&window);
    station(&window, "Brief uitgegeven");
    compose(
        &window,
        "Besluit tot verwijdering",
        &[("Wie tekent namens het bestuur", "A. Verzonnen")],
        &[],
    );
    station(&window, "Brief bezorgd");
    hand_over(&window);
    station(&window, "Gemeld bij de gemeente");
    put_down(&window);
    station(&window, "Bezwaartermijn");
    window.sees(&text("11 januari 2027").nth(0));
    window.picture("procedure-verwijdering-besluit");
    window.stop();

    let journey = journey.today("2026-12-14");
    let window = enter(&journey, &director());
    follow(&window, "Verwijdering");
    station(&window, "Bezwaar ontvangen");
    window.click(&button("Vastleggen"));
    window.fill(&needed("Van wie is het bezwaar?"), &parent);
    window.choose(&combobox("Hoe ging dat?"), "Per post");
    put_down(&window);
    // An independent school decides within four weeks of receipt.
    station(&window, "Beslist op het bezwaar");
    window.sees(&text("11 januari 2027").nth(0));
    window.sees(&text("Dit kan nog niet"));
    station(&window, "Gehoord over het bezwaar");
    window.fill(&needed("Wie waren erbij?"), &parent);
    window.choose(&combobox("Hoe ging dat?"), "In een gesprek");
    window.fill(&needed("Wat is er gezegd?"), "Zij vragen om nog een kans.");
    put_down(&window);
    station(&window, "Beslist op het bezwaar");
    window.click(&radio("Ongegrond, het besluit blijft"));
    window.fill(
        &needed("Wie deed dat namens het bestuur?"),
        "de voorzitter van het bestuur",
    );
    window.fill(
        &needed("Waarom deze beslissing?"),
        "Er is al veel geprobeerd.",
    );
    put_down(&window);
    window.picture("procedure-verwijdering-bezwaar");
    visit(&window, "Maatregelen");
    window.sees(&row("Verwijdering"));
    window.stop();
}

/// Goes to a measure in the list by its kind.
fn follow(window: &Window, kind: &str) {
    visit(window, "Maatregelen");
    window.click(&button("2026-S").containing().within(row(kind)));
    window.sees(&heading("Hoe ver het is"));
}
