//! Which folder of the window may import what: only `ipc` speaks with the program, `parts` know no
//! school words, and screens do not know each other.

use std::path::{Component, Path, PathBuf};

use crate::tree::{assert_none, files, read};

/// A file with one thing it imports; relative imports are resolved to a path from the root.
struct Import {
    file: &'static str,
    what: String,
}

fn imports() -> Vec<Import> {
    let mut all = vec![];
    for file in files("ui/src", &[".ts", ".svelte"]) {
        // A test may stand in for what it tests with.
        if file.contains(".test.") || file.starts_with("ui/src/testing/") {
            continue;
        }
        let text = read(file).expect("text");
        for mark in ["from ", "import(", "import "] {
            for (at, _) in text.match_indices(mark) {
                let rest = &text[at + mark.len()..];
                let Some(quote @ ('"' | '\'')) = rest.chars().next() else {
                    continue;
                };
                let Some(what) = rest[1..].split(quote).next() else {
                    continue;
                };
                all.push(Import {
                    file,
                    what: resolve(file, what),
                });
            }
        }
    }
    all
}

fn resolve(file: &str, what: &str) -> String {
    if !what.starts_with('.') {
        return what.to_owned();
    }
    let mut path = PathBuf::new();
    let joined = Path::new(file).parent().expect("a folder").join(what);
    for part in joined.components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path.to_string_lossy().into_owned()
}

/// The folder right under `ui/src/<under>`, or the file itself where there is none.
fn room<'a>(path: &'a str, under: &str) -> Option<&'a str> {
    path.strip_prefix("ui/src/")?
        .strip_prefix(under)?
        .strip_prefix('/')?
        .split('/')
        .next()
}

fn refuse(what: &str, bad: impl Fn(&Import) -> bool) {
    let findings: Vec<String> = imports()
        .iter()
        .filter(|import| bad(import))
        .map(|import| format!("{} imports {}", import.file, import.what))
        .collect();
    assert_none(what, &findings);
}

#[test]
fn only_ipc_speaks_with_the_program() {
    refuse("outside of ui/src/ipc", |import| {
        import.what.starts_with("@tauri-apps") && !import.file.starts_with("ui/src/ipc/")
    });
}

#[test]
fn parts_know_neither_program_nor_screens() {
    refuse("parts know no school words", |import| {
        import.file.starts_with("ui/src/parts/")
            && ["ipc", "screens"].iter().any(|room| {
                let folder = format!("ui/src/{room}");
                let inner = format!("{folder}/");
                import.what == folder
                    || import.what.starts_with(&inner)
                    || import.what.contains(&format!("/{room}/")) && !import.what.starts_with("ui/")
            })
    });
}

#[test]
fn screens_do_not_import_each_other() {
    refuse("a screen leads to another by its route", |import| {
        match (room(import.file, "screens"), room(&import.what, "screens")) {
            // A file beside the folders, such as who is working, belongs to all of them.
            (Some(here), Some(there)) => {
                here != there && !there.contains('.') && import.what.starts_with("ui/src/")
            }
            _ => false,
        }
    });
}

#[test]
fn imports_of_the_window_are_resolved() {
    let here = "ui/src/screens/pupils/Pupils.svelte";
    assert_eq!(
        resolve(here, "../incidents/x"),
        "ui/src/screens/incidents/x"
    );
    assert_eq!(
        resolve(here, "./Row.svelte"),
        "ui/src/screens/pupils/Row.svelte"
    );
    assert_eq!(room(here, "screens"), Some("pupils"));
}
