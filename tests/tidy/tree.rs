//! The files of the project, as git sees them: kept ones and new ones, without what is ignored.

use std::{fs, path::Path, process::Command, sync::LazyLock};

/// Paths relative to the root, with forward slashes, sorted.
pub(crate) static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(journeys::root())
        .output();
    let mut files: Vec<String> = match listed {
        Ok(listed) if listed.status.success() => {
            let listed = String::from_utf8(listed.stdout).expect("paths in UTF-8");
            listed.lines().map(str::to_owned).collect()
        }
        // An unpacked archive has no git.
        _ => walk(""),
    };
    files.retain(|file| journeys::root().join(file).is_file());
    files.sort_unstable();
    assert!(files.len() > 10, "the tree is empty");
    files
});

fn walk(folder: &str) -> Vec<String> {
    const IGNORED: [&str; 6] = [".git", "target", "out", "node_modules", "dist", "gen"];
    let mut files = vec![];
    for entry in fs::read_dir(journeys::root().join(folder)).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name in UTF-8");
        let path = if folder.is_empty() {
            name.clone()
        } else {
            format!("{folder}/{name}")
        };
        if IGNORED.contains(&name.as_str()) || name.starts_with("target-") {
            continue;
        }
        if entry.path().is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// The files under a folder (`""` for all) with one of these endings; empty where the folder does
/// not exist.
pub(crate) fn files(under: &str, endings: &[&str]) -> impl Iterator<Item = &'static str> {
    FILES.iter().map(String::as_str).filter(move |file| {
        Path::new(file).starts_with(under) && endings.iter().any(|end| file.ends_with(end))
    })
}

/// The text of a file; `None` for one that is not text.
pub(crate) fn read(file: &str) -> Option<String> {
    String::from_utf8(fs::read(journeys::root().join(file)).expect("a file of the tree")).ok()
}

/// Fails with the whole list of findings, one a line.
pub(crate) fn assert_none(what: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}
