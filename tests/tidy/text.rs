//! What must not be in any file, and how a Rust file opens. The forbidden words are put together
//! here from halves, so that this file passes too.

use std::{collections::BTreeSet, path::Path};

use crate::tree::{assert_none, files, read};

fn lines_with(
    endings: &[&str],
    skip: impl Fn(&str) -> bool,
    bad: impl Fn(&str) -> bool,
) -> Vec<String> {
    let mut findings = vec![];
    for file in files("", endings).filter(|file| !skip(file)) {
        let Some(text) = read(file) else { continue };
        for (number, line) in text.lines().enumerate().filter(|(_, line)| bad(line)) {
            let shown: String = line.trim().chars().take(100).collect();
            findings.push(format!("{file}:{}: {shown}", number + 1));
        }
    }
    findings
}

fn is_lock(file: &str) -> bool {
    file.ends_with("Cargo.lock") || file.ends_with("package-lock.json")
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let joins = |c: char| c.is_alphanumeric() || c == '_';
        !line[..at].ends_with(joins) && !line[at + word.len()..].starts_with(joins)
    })
}

#[test]
fn nothing_is_left_for_later() {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let findings = lines_with(&[""], is_lock, |line| {
        words.iter().any(|word| has_word(line, word))
    });
    assert_none("left for later; do it or drop it", &findings);
}

#[test]
fn no_page_takes_raw_html_or_silences_the_compiler() {
    let marks = [
        concat!("{@", "html"),
        concat!("svelte", "-ignore"),
        concat!("eslint", "-disable"),
    ];
    let findings = lines_with(
        &[".svelte", ".ts", ".js", ".html"],
        |_| false,
        |line| marks.iter().any(|mark| line.contains(mark)),
    );
    assert_none("raw HTML or a silenced warning", &findings);
}

#[test]
fn no_file_knows_the_machine_it_was_made_on() {
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/tm", "p/"),
        concat!("../sha", "red"),
        concat!("C:\\Use", "rs"),
    ];
    let findings = lines_with(&[""], is_lock, |line| {
        places.iter().any(|place| {
            line.match_indices(place).any(|(at, _)| {
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-/}".contains(c))
            })
        })
    });
    assert_none("paths of one machine", &findings);
}

#[test]
fn no_file_names_a_registry() {
    let hosts = [
        concat!("registry.", "npmjs"),
        concat!("crates", ".io"),
        concat!("\"resol", "ved\": \"http"),
        concat!("pypi", ".org"),
    ];
    // Cargo writes the name of its own index into its own lock file.
    let findings = lines_with(
        &[""],
        |file| file == "Cargo.lock",
        |line| hosts.iter().any(|host| line.contains(host)),
    );
    assert_none("hosts of registries", &findings);
}

#[test]
fn every_rust_module_opens_with_what_it_is() {
    let findings: Vec<String> = files("", &[".rs"])
        .filter(|file| {
            let text = read(file).expect("text");
            let mut rest = text.trim_start();
            // Attributes of the crate may come first.
            while rest.starts_with("#![") {
                let end = rest.find("]\n").map_or(rest.len(), |end| end + 2);
                rest = rest[end..].trim_start();
            }
            let first = rest.lines().next().unwrap_or_default();
            first
                .strip_prefix("//!")
                .is_none_or(|words| words.trim().len() < 10)
        })
        .map(str::to_owned)
        .collect();
    assert_none("modules that do not say what they are", &findings);
}

/// Files of modules that are compiled for tests only.
fn modules_for_tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files("src-tauri", &[".rs"]) {
        let text = read(file).expect("text");
        for (at, mark) in text.match_indices("#[cfg(test)]\n") {
            let line = text[at + mark.len()..].lines().next().unwrap_or_default();
            let name = line
                .split_once("mod ")
                .and_then(|(_, rest)| rest.strip_suffix(';'));
            let path = Path::new(file);
            let is_root = ["lib.rs", "main.rs", "mod.rs"]
                .iter()
                .any(|root| path.ends_with(root));
            let folder = if is_root {
                path.with_file_name("")
            } else {
                path.with_extension("")
            };
            if let Some(name) = name {
                found.insert(format!(
                    "{}/{name}.rs",
                    folder.display().to_string().trim_end_matches('/')
                ));
            }
        }
    }
    found
}

#[test]
fn the_core_and_its_faces_do_not_panic() {
    let marks = [
        ".unwrap()",
        ".expect(\"",
        "panic!(",
        "unreachable!(",
        concat!("to", "do!("),
    ];
    let mut findings = vec![];
    let for_tests = modules_for_tests();
    for file in files("src-tauri", &[".rs"]) {
        let path = Path::new(file);
        let in_src = path.components().any(|part| part.as_os_str() == "src");
        let tests =
            path.components().any(|part| part.as_os_str() == "tests") || file.ends_with("tests.rs");
        let other = file.starts_with("src-tauri/crates/xtask")
            || file.starts_with("src-tauri/crates/fixtures")
            || for_tests.contains(file);
        if !in_src || tests || other {
            continue;
        }
        let text = read(file).expect("text");
        // A module of tests closes its file.
        let shipped = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (number, line) in shipped.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if marks.iter().any(|mark| code.contains(mark)) {
                findings.push(format!("{file}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert_none("a panic loses what the user typed", &findings);
}

#[test]
fn lines_of_rust_are_at_most_a_hundred_columns() {
    // A text that is tested with, or shown as it is, may be longer.
    let findings = lines_with(
        &[".rs"],
        |_| false,
        |line| line.chars().count() > 100 && !line.contains('"') && !line.contains('<'),
    );
    assert_none("lines too long to read", &findings);
}
