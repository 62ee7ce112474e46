//! `cargo xtask faults`: the long runs of everything that may go wrong with the machine, and the
//! page of figures that follows from them. The same tests run short at every change.

use std::fs;

use crate::{
    place::{cargo, root, target},
    steps::{Done, Failure, Steps, run},
};

/// What goes wrong, what must not follow from it, the file of figures, and the test.
const RUNS: [[&str; 4]; 13] = [
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
];

/// What reads files of others: what it is given, and the file of figures.
const READERS: [[&str; 2]; 7] = [
    ["EDEXML", "readers-roster"],
    ["Lists of guardians", "readers-guardians"],
    ["Calendars", "readers-calendar"],
    ["Protocols", "readers-protocol"],
    ["Templates of letters", "readers-template"],
    ["Pictures and logos", "readers-picture"],
    ["Fronts of a register", "readers-register"],
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
        let told = |name: &str| -> Result<String, Failure> {
            let told = fs::read_to_string(folder.join(name))
                .map_err(|_| Failure::new(format!("no run told the figures of {name}")))?;
            Ok(told.trim().to_owned())
        };
        let runs = RUNS.map(|[_, _, name, _]| told(name));
        let readers = READERS.map(|[_, name]| told(name));
        let runs = runs.into_iter().collect::<Result<Vec<_>, _>>()?;
        let readers = readers.into_iter().collect::<Result<Vec<_>, _>>()?;
        let page = page(&runs, &readers);
        Ok(fs::write(root().join("src-tauri/FAULTS.md"), page)?)
    })
}

/// The page; of each run its figures as they were told: how often, and how often it hurt; and of
/// each reader also how much it could still read, and the seconds that took.
fn page(figures: &[String], readers: &[String]) -> String {
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
    page.push_str(
        "\n## Damaged files of others\n\n\
         Sound files with up to six places damaged, the same ones every time. A file that can \
         still be read shows that the damage was met inside, and not turned away at the door. \
         `cargo fuzz` has a target for each in `tests/fuzz`.\n\n\
         | What is read | Damaged files | Still read to the end | Panics | Seconds | Test |\n\
         |---|---:|---:|---:|---:|---|\n",
    );
    let file = file("fuzz");
    for ([what, _], told) in READERS.iter().zip(readers) {
        let words: Vec<&str> = told.split(' ').collect();
        let [given, panics, read, seconds] = words[..] else {
            continue;
        };
        let (given, read) = (thousands(given), thousands(read));
        let line =
            format!("| {what} | {given} | {read} | {panics} | {seconds} | [`fuzz`]({file}) |\n");
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
        let all: Vec<Vec<&str>> = page
            .lines()
            .filter(|line| line.ends_with(".rs) |"))
            .map(|line| line.split('|').map(str::trim).collect())
            .collect();
        assert_eq!(
            all.len(),
            RUNS.len() + READERS.len(),
            "run cargo xtask faults"
        );
        let (runs, readers) = all.split_at(RUNS.len());
        for (cells, [what, harm, _, test]) in runs.iter().zip(RUNS) {
            assert_eq!((cells[1], cells[3], cells[4]), (what, harm, "0"));
            assert!(cells[5].contains(&file(test)), "{cells:?}");
            assert!(
                root().join("src-tauri").join(file(test)).is_file(),
                "{test}"
            );
        }
        assert_eq!(runs[0][2], "1,000");
        for (cells, [what, _]) in readers.iter().zip(READERS) {
            assert_eq!((cells[1], cells[4]), (what, "0"));
            let number = |cell: &str| cell.replace(',', "").parse::<u32>();
            let (given, read) = (number(cells[2]), number(cells[3]));
            assert!(given.is_ok_and(|given| given >= 2_000), "{cells:?}");
            assert!(read.is_ok_and(|read| read > 100), "{cells:?}");
        }
    }

    #[test]
    fn thousands_stand_apart() {
        let apart = ["0", "12", "1000", "123456"].map(thousands);
        assert_eq!(apart, ["0", "12", "1,000", "123,456"]);
    }
}
