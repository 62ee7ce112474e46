//! `cargo xtask test`: everything a change must pass, cheapest first, up to the first failure.

use crate::{
    machine::{self, Purpose},
    place::{built, cargo, cargo_on_display, npm},
    program,
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
    steps.take("all crates", || {
        run(&mut cargo(
            "test --workspace --exclude journeys --features pluis/custom-protocol",
        ))
    })?;
    steps.take("the program", program::build_debug)?;
    if cfg!(target_os = "linux") {
        steps.take("tidy, and journeys in the real window", || {
            // Built first: the compiler needs no display.
            run(&mut cargo("test -p journeys --no-run"))?;
            run(cargo_on_display("test -p journeys")
                .env("PLUIS_BIN", built("debug", "pluis"))
                .env("PLUIS_CLI", built("debug", "pluis-cli")))
        })
    } else {
        steps.note("The journeys drive the window of Linux; here they were left out.");
        steps.take("tidy", || run(&mut cargo("test -p journeys --test tidy")))
    }
}
