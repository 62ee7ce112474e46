//! `cargo xtask test`: everything a change must pass, cheapest first, up to the first failure.

use crate::{
    checkers,
    machine::{self, Purpose},
    place::{built, cargo, cargo_on_display, npm},
    steps::{Done, Steps, run},
    ui,
};

pub(crate) fn test(steps: &mut Steps) -> Done {
    steps.take("the machine", || machine::prepare(Purpose::Test))?;
    steps.take("packages of the window", ui::packages)?;
    steps.take("types of the window", || run(&mut npm("run check")))?;
    steps.take("lints of the window", || run(&mut npm("run lint")))?;
    steps.take("screens, in a browser", || {
        run(npm("test").envs(machine::browser().map(|browser| ("CHROMIUM", browser))))
    })?;
    steps.take("the window's pages", ui::build)?;
    // One selection of packages and features for everything: another one would compile half of the
    // dependencies again. The tests of the two faces build their programs along with them.
    let all = "test --workspace --features pluis/custom-protocol";
    steps.take("all crates and both programs", || {
        run(&mut cargo(&format!("{all} --no-run")))
    })?;
    checkers::check_among_tests(steps)?;
    if cfg!(target_os = "linux") {
        steps.take("every test, and journeys in the real window", || {
            run(cargo_on_display(all)
                .env("PLUIS_BIN", built("debug", "pluis"))
                .env("PLUIS_CLI", built("debug", "pluis-cli")))
        })
    } else {
        steps.note("The journeys drive the window of Linux; here they were left out.");
        steps.take("every test but the journeys", || {
            run(&mut cargo(&format!("{all} --exclude journeys")))?;
            run(&mut cargo("test -p journeys --test tidy"))
        })
    }
}
