//! Without a mouse: an incident, a pupil, and an empty screen when somebody comes in.

use fixtures::cases;
use journeys::{Journey, heading, role, text};

use crate::office::{name_of, needed};

#[test]
fn an_incident_is_recorded_by_keyboard_alone_in_few_keys() {
    let name = name_of(cases::first_twin());
    let journey = Journey::new("keyboard-record").arg("--demo");
    let window = journey.start();
    window.sees(&heading("Vandaag"));
    let mut keys = 0;
    let mut press = |chord: &str| {
        window.press(chord);
        keys += 1;
    };
    // Tabs on, up to the field whose name begins so.
    let reach = |press: &mut dyn FnMut(&str), label: &str| {
        for _ in 0..12 {
            if window.focused().contains(label) {
                return;
            }
            press("Tab");
        }
        panic!("Tab does not lead to {label}; at {}", window.focused());
    };

    press("Control+n");
    window.sees(&needed("Wat gebeurde er?"));
    window.until("the form has the focus", || {
        window.focused() == "heading “Incident vastleggen”"
    });
    reach(&mut press, "Wat gebeurde er?");
    window.type_text("Bij de kapstok werd een jas in het water gegooid.");
    reach(&mut press, "Plaats");
    // The first letters of an option choose it.
    window.type_text("Gang");
    reach(&mut press, "Wie waren erbij?");
    window.type_text(&name);
    window.sees(&role("option", &name).containing());
    press("Enter");
    window.sees(&text(&name).within(role("list", "Wie erbij waren")));
    reach(&mut press, "Soort incident");
    window.type_text("verniel");
    window.sees(&role("option", "Vernieling"));
    press("Enter");
    reach(&mut press, "radio “Licht");
    press("Space");
    press("Enter");
    window.sees(&text("Het incident is vastgelegd."));
    window.sees(&text("Bij de kapstok werd een jas"));
    assert!(keys < 40, "{keys} keys, beside what is typed");
}

#[test]
fn ctrl_k_finds_a_pupil_and_ctrl_l_hides_everything_at_once() {
    let name = name_of(cases::first_twin());
    let journey = Journey::new("keyboard-find").arg("--demo");
    let window = journey.start();
    window.sees(&heading("Vandaag"));
    window.press("Control+k");
    window.sees(&role("dialog", "Zoeken"));
    window.until("the box has the focus", || {
        window.focused().starts_with("combobox")
    });
    window.type_text(&name);
    window.sees(&role("option", &name).containing());
    window.press("Enter");
    window.sees(&heading(&name));

    window.press("Control+l");
    window.sees(&role("dialog", "Het scherm is leeggemaakt."));
    let covered = "const sheet = document.querySelector('dialog:modal').getBoundingClientRect();
        return sheet.width >= innerWidth && sheet.height >= innerHeight;";
    assert_eq!(window.script(covered, &[]), true, "something still shows");
    window.press("Escape");
    window.sees(&role("dialog", "Het scherm is leeggemaakt."));
    window.press("Control+l");
    window.gone(&role("dialog", "Het scherm is leeggemaakt."));
    window.sees(&heading(&name));
}
