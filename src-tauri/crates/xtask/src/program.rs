//! Builds the program, starts it, walks through its demo, measures it.

use std::{fs, process::Command};

use crate::{
    machine::{self, Purpose},
    place::{built, cargo, cargo_on_display, root, target},
    steps::{Done, Failure, Steps, run as run_command},
    ui,
};

const BOTH: &str = "-p pluis -p pluis-cli --features pluis/custom-protocol";

/// `cargo xtask run`
pub(crate) fn run(steps: &mut Steps, demo: bool, args: &[String]) -> Done {
    let has_display = machine::has_display();
    build_release(
        steps,
        if has_display {
            Purpose::Run
        } else {
            Purpose::Drive
        },
    )?;
    if has_display {
        println!("\n── Pluis is starting");
        let mut command = Command::new(built("release", "pluis"));
        command
            .args(demo.then_some("--demo"))
            .args(args)
            .current_dir(root());
        return run_command(&mut command);
    }
    println!("\nThere is no display here: Pluis walks through the demo by itself.");
    let out = root().join("out/demo");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    steps.take("the demo, in a window on a display of its own", || {
        run_command(
            // In release too, so that nothing is built twice.
            cargo_on_display(&format!(
                "test --release {BOTH} -p journeys --test journeys -- demo --nocapture"
            ))
            .env("PLUIS_BIN", built("release", "pluis"))
            .env("PLUIS_PICTURES", &out),
        )?;
        let mut files: Vec<String> = fs::read_dir(&out)?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        if files.is_empty() {
            return Err(Failure::new("the demo left no pictures"));
        }
        files.sort();
        println!("\nPictures and letters are in {}:", out.display());
        files.iter().for_each(|file| println!("  {file}"));
        Ok(())
    })
}

/// `cargo xtask bench`
pub(crate) fn bench(steps: &mut Steps, parts: &[&str]) -> Done {
    const PARTS: [&str; 3] = ["office", "finding", "window"];
    if let Some(part) = parts.iter().find(|part| !PARTS.contains(part)) {
        return Err(Failure::new(format!(
            "I cannot measure “{part}”, but {}.",
            PARTS.join(", ")
        )));
    }
    build_release(steps, Purpose::Drive)?;
    steps.take("a bare window, to compare with", || {
        run_command(&mut cargo(&format!(
            "build --release {BOTH} --example bare"
        )))
    })?;
    steps.take("benchmarks", || {
        let args = &format!("bench {BOTH} -p perf --bench perf -- {}", parts.join(" "));
        let mut command = if cfg!(target_os = "linux") {
            cargo_on_display(args)
        } else {
            cargo(args)
        };
        run_command(command.env("PLUIS_BIN", built("release", "pluis")))
    })
}

/// `cargo xtask bench beside`
pub(crate) fn beside(steps: &mut Steps) -> Done {
    steps.take("the forms beside other typesetters", || {
        // A workspace of its own: nobody else waits for those to build.
        let mut command = cargo("run --release");
        command
            .current_dir(root().join("tests/beside"))
            .env("CARGO_TARGET_DIR", target().join("beside"));
        run_command(&mut command)
    })
}

/// `cargo xtask bindings`
pub(crate) fn bindings(steps: &mut Steps) -> Done {
    steps.take("the machine", || machine::prepare(Purpose::Run))?;
    steps.take("the types of the commands, for the window", || {
        ui::placeholder()?;
        run_command(cargo("test -p pluis bindings").env("UPDATE", "1"))
    })
}

fn build_release(steps: &mut Steps, purpose: Purpose) -> Done {
    steps.take("the machine", || machine::prepare(purpose))?;
    steps.take("packages of the window", ui::packages)?;
    steps.take("the window's pages", ui::build)?;
    steps.take("the program (the first time takes some minutes)", || {
        run_command(&mut cargo(&format!("build --release {BOTH}")))
    })
}
