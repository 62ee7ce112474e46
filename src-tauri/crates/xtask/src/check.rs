//! `cargo xtask check`: what needs no running program. All steps are taken, whatever fails.

use crate::{
    licences,
    machine::{self, Purpose},
    place::{cargo, npm},
    steps::{Done, Failure, Steps, ask, cannot_start, run},
    ui,
};

pub(crate) fn check(steps: &mut Steps) -> Done {
    steps.take("the machine", || machine::prepare(Purpose::Run))?;
    steps.take("packages of the window", ui::packages)?;
    ui::placeholder()?;
    let features = "--workspace --features pluis/custom-protocol";
    steps.try_to("format", || run(&mut cargo("fmt --all --check")));
    steps.try_to("lints", || {
        run(&mut cargo(&format!(
            "clippy {features} --all-targets -- -D warnings"
        )))
    });
    // Together they ask for each other's features; by itself each must name what it needs.
    steps.try_to("each crate by itself", || {
        CRATES
            .iter()
            .try_for_each(|name| run(&mut cargo(&format!("check -p {name} --all-targets"))))
    });
    steps.try_to("documentation", || {
        run(cargo(&format!("doc {features} --no-deps")).env("RUSTDOCFLAGS", "-D warnings"))
    });
    steps.try_to("types of the window", || run(&mut npm("run check")));
    steps.try_to("lints of the window", || run(&mut npm("run lint")));
    steps.try_to("licences", licences::check);
    if has_cargo_deny(steps) {
        steps.try_to("licences, bans and sources, by cargo-deny", || {
            run(&mut cargo(&format!("{DENY} licenses bans sources")))
        });
        advisories(steps);
    }
    advisories_of_the_window(steps);
    steps.try_to("tidy", || run(&mut cargo("test -p journeys --test tidy")));
    steps.all_good()
}

/// The crates that are built with others most of the time.
const CRATES: [&str; 9] = [
    "domain",
    "register",
    "documents",
    "exchange",
    "office",
    "fixtures",
    "pluis-cli",
    "journeys",
    "perf",
];

const DENY: &str = "deny --workspace --config .deny.toml check";

fn has_cargo_deny(steps: &mut Steps) -> bool {
    if ask(&mut cargo("deny --version")).is_some() {
        return true;
    }
    let installed = steps.take("install cargo-deny, once (some minutes)", || {
        match run(&mut cargo("install --locked cargo-deny")) {
            Ok(()) => Ok(()),
            Err(failure) => {
                println!("{failure}");
                Ok(())
            }
        }
    });
    let is_there = installed.is_ok() && ask(&mut cargo("deny --version")).is_some();
    if !is_there {
        steps.note(
            "cargo-deny could not be installed: known vulnerabilities were NOT looked for. \
             Licences and HTTP clients were, without it.",
        );
    }
    is_there
}

/// The list of known vulnerabilities lives on the network; without it, say so and go on.
fn advisories(steps: &mut Steps) {
    let mut out_of_reach = false;
    steps.try_to("advisories, by cargo-deny", || {
        let mut command = cargo(&format!("{DENY} advisories"));
        let output = command
            .output()
            .map_err(|error| cannot_start(&command, &error))?;
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            print!("{said}");
            return Ok(());
        }
        out_of_reach = said.contains("failed to fetch advisory database")
            || said.contains("failed to load advisory database");
        if out_of_reach {
            println!("the list of advisories cannot be reached from here");
            return Ok(());
        }
        eprint!("{said}");
        Err(Failure::new("a dependency has an advisory against it"))
    });
    if out_of_reach {
        steps.note(
            "The list of advisories for crates cannot be reached from here: known vulnerabilities in \
             them were NOT looked for. Licences, bans and sources were.",
        );
    }
}

/// The same for the packages of the window, of which npm keeps the list.
fn advisories_of_the_window(steps: &mut Steps) {
    let mut out_of_reach = false;
    steps.try_to("advisories of the window, by npm", || {
        let mut command = npm("audit --omit=dev --json");
        let output = command
            .output()
            .map_err(|error| cannot_start(&command, &error))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stdout);
        // Only an answer of the list speaks of vulnerabilities.
        out_of_reach = !said.contains("\"vulnerabilities\"");
        if out_of_reach {
            println!("the list of advisories for packages cannot be reached from here");
            return Ok(());
        }
        eprint!("{said}");
        Err(Failure::new(
            "a package of the window has an advisory against it",
        ))
    });
    if out_of_reach {
        steps.note(
            "The list of advisories for packages of the window cannot be reached from here: known \
             vulnerabilities in them were NOT looked for. Their licences were.",
        );
    }
}
