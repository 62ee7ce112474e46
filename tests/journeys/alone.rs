//! What the machine does around the program: it is started twice, and it sleeps.
#![allow(clippy::unwrap_used, reason = "a journey fails by panicking")]

use std::process::Stdio;
use std::time::{Duration, Instant};

use journeys::{Journey, button, field, heading};

use crate::office::{PASSWORD, found, unlock};

#[test]
fn a_second_start_ends_by_itself_and_the_first_goes_on() {
    let journey = Journey::new("twice");
    let window = journey.start();
    found(&window);
    let mut second = journey
        .command()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let until = Instant::now() + Duration::from_secs(20);
    let ended = loop {
        if let Some(ended) = second.try_wait().unwrap() {
            break ended;
        }
        if Instant::now() > until {
            drop(second.kill());
            panic!("the second program opened a window of its own");
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(ended.success());
    let knock = journey.register().with_extension("pluis.knock");
    window.until("the first answers the knock", || !knock.exists());
    window.sees(&heading("Vandaag"));
}

#[test]
fn a_computer_that_slept_shows_the_door_and_nothing_else() {
    let journey = Journey::new("asleep");
    let window = journey.start();
    found(&window);
    // Longer than half a minute and a look around, by which the program knows of it.
    window.sleeps(Duration::from_secs(37));
    window.sees(&button("Openen"));
    window.gone(&heading("Zo begint u"));
    window.sees(&field("Wachtwoord"));
    unlock(&window, PASSWORD);
    window.sees(&heading("Vandaag"));
}
