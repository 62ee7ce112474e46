//! The promises of the README, kept in the real window: the built program, its own web view, real
//! clicks and keys. What a screen does in detail is asked of the screen itself, in `ui/`.

use journeys::{Journey, css};

#[test]
fn the_window_opens() {
    let journey = Journey::new("the-window-opens");
    let window = journey.start();
    window.sees(&css("h1"));
    window.picture("the-window-opens");
}
