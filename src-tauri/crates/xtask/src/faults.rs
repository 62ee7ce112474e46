//! `cargo xtask faults`: the long runs of everything that may go wrong with the machine, and the
//! page of figures that follows from them. The same tests run short at every change.

use std::fs;

use crate::{
    place::{cargo, root, target},
    steps::{Done, Failure, Steps, run},
};

/// What goes wrong, what must not follow from it, the file of figures, and the test.
const RUNS: [[&str; 4]; 20] = [
    [
        "The program is killed in mid-write",
        "a step is lost or half",
        "kills",
        "processes",
    ],
    [
        "Steps acknowledged before those kills",
        "one is lost",
        "kills-steps",
        "processes",
    ],
    [
        "A write of a step fails: disk full, stick pulled, torn",
        "an acknowledged step is lost",
        "disk-steps",
        "disk",
    ],
    [
        "A write of a copy fails, or its folder goes away",
        "half a copy looks like a whole one",
        "disk-copies",
        "disk",
    ],
    [
        "A write of a new key fails",
        "the register does not open",
        "disk-key",
        "disk",
    ],
    [
        "A write of the founding fails",
        "half a register is left",
        "disk-founding",
        "disk",
    ],
    [
        "One wrong byte in a page of the register",
        "it goes unnoticed",
        "bytes-pages",
        "faults",
    ],
    [
        "One wrong byte in a copy",
        "the copy is put back",
        "bytes-copy",
        "faults",
    ],
    [
        "One wrong byte in the header",
        "it is not healed",
        "bytes-header",
        "faults",
    ],
    [
        "One wrong byte in the journal",
        "half a step or another one is read",
        "bytes-journal",
        "faults",
    ],
    [
        "The clock is set back or far forward",
        "the history loses its order",
        "clock",
        "faults",
    ],
    ["Opening at once", "more than one gets in", "logins", "door"],
    [
        "Wrong passwords at once",
        "one opens, or none waits",
        "guesses",
        "door",
    ],
    ["Damaged EDEXML", "a panic", "readers-roster", "fuzz"],
    [
        "Damaged lists of guardians",
        "a panic",
        "readers-guardians",
        "fuzz",
    ],
    ["Damaged calendars", "a panic", "readers-calendar", "fuzz"],
    ["Damaged protocols", "a panic", "readers-protocol", "fuzz"],
    [
        "Damaged templates of letters",
        "a panic",
        "readers-template",
        "fuzz",
    ],
    [
        "Damaged pictures and logos",
        "a panic",
        "readers-picture",
        "fuzz",
    ],
    [
        "Damaged fronts of a register",
        "a panic",
        "readers-register",
        "fuzz",
    ],
];

/// The file of a test, seen from the page.
fn file(test: &str) -> String {
    match test {
        "door" => "crates/office/tests/office/door.rs".to_owned(),
        "fuzz" => "crates/office/tests/fuzz.rs".to_owned(),
        other => format!("crates/register/tests/{other}.rs"),
    }
}

pub(crate) fn faults(steps: &mut Steps) -> Done {
    let folder = target().join("faults");
    // Figures of an earlier run are no figures of this one.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    for (name, tests) in [
        (
            "kills, disks and bytes",
            "-p register --test processes --test disk --test faults",
        ),
        ("a hundred at the door", "-p office --test office a_hundred"),
        ("readers of files of others", "-p office --test fuzz"),
    ] {
        let tests = format!("test {tests}");
        steps.take(name, || run(cargo(&tests).env("PLUIS_FAULTS", &folder)))?;
    }
    steps.take("the page of figures", || {
        let mut figures = Vec::new();
        for [_, _, name, _] in RUNS {
            let told = fs::read_to_string(folder.join(name))
                .map_err(|_| Failure::new(format!("no run told the figures of {name}")))?;
            figures.push(told.trim().to_owned());
        }
        Ok(fs::write(
            root().join("src-tauri/FAULTS.md"),
            page(&figures),
        )?)
    })
}

/// The page; of each run its figures as they were told: how often, and how often it hurt.
fn page(figures: &[String]) -> String {
    let mut page = String::from(
        "# What goes wrong on purpose\n\n\
         `cargo xtask faults` breaks the machine as often as this page says, and writes it. The \
         same tests run short at every change.\n\n\
         | What goes wrong | How often | What must not follow | How often it did | Test |\n\
         |---|---:|---|---:|---|\n",
    );
    for ([what, harm, _, test], told) in RUNS.iter().zip(figures) {
        let (often, hurt) = told.split_once(' ').unwrap_or((told, "?"));
        let (often, file) = (thousands(often), file(test));
        let line = format!("| {what} | {often} | {harm} | {hurt} | [`{test}`]({file}) |\n");
        page.push_str(&line);
    }
    page
}

/// A number with its thousands apart.
fn thousands(number: &str) -> String {
    let mut apart = String::new();
    for (place, digit) in number.chars().enumerate() {
        if place > 0 && (number.len() - place).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_the_figures_of_each_run_and_nothing_was_lost_in_any() {
        let page = fs::read_to_string(root().join("src-tauri/FAULTS.md")).unwrap_or_default();
        let lines: Vec<&str> = page
            .lines()
            .filter(|line| line.ends_with(".rs) |"))
            .collect();
        assert_eq!(lines.len(), RUNS.len(), "run cargo xtask faults");
        for (line, [what, harm, _, test]) in lines.iter().zip(RUNS) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            assert_eq!((cells[1], cells[3], cells[4]), (what, harm, "0"));
            assert!(cells[5].contains(&file(test)), "{line}");
            assert!(
                root().join("src-tauri").join(file(test)).is_file(),
                "{test}"
            );
        }
        let kills = lines[0].split('|').nth(2).map(str::trim);
        assert_eq!(kills, Some("1,000"));
    }

    #[test]
    fn thousands_stand_apart() {
        let apart = ["0", "12", "1000", "123456"].map(thousands);
        assert_eq!(apart, ["0", "12", "1,000", "123,456"]);
    }
}
