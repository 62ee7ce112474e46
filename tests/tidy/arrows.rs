//! Which crate may know which. Arrows point one way, and each large dependency has one home.

use std::{collections::BTreeSet, process::Command};

use crate::tree::{assert_none, files, read};

/// Every member with the members it may use.
const ARROWS: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("register", &["domain"]),
    ("documents", &["domain"]),
    ("exchange", &["domain"]),
    ("office", &["domain", "register", "documents", "exchange"]),
    ("fixtures", &["domain", "office"]),
    ("pluis", &["office", "domain", "fixtures"]),
    ("pluis-cli", &["office", "domain", "fixtures"]),
    ("xtask", &[]),
    ("journeys", &["domain", "fixtures"]),
    (
        "pluis-fuzz",
        &["domain", "register", "documents", "exchange"],
    ),
    ("pluis-beside", &["domain", "documents"]),
    ("perf", &["office", "domain", "fixtures", "journeys"]),
];

/// Dependencies with one home.
const HOMES: [(&str, &str); 7] = [
    ("rusqlite", "register"),
    ("printpdf", "documents"),
    ("tauri", "pluis"),
    ("tauri-build", "pluis"),
    ("tauri-specta", "pluis"),
    ("specta-typescript", "pluis"),
    ("tokio", "pluis"),
];

struct Member {
    name: String,
    normal: BTreeSet<String>,
    all: BTreeSet<String>,
}

fn members() -> Vec<Member> {
    files("", &["Cargo.toml"])
        .filter_map(|file| {
            let manifest: toml::Table = read(file)?.parse().expect("a manifest");
            let name = manifest.get("package")?["name"].as_str()?.to_owned();
            let mut member = Member {
                name,
                normal: BTreeSet::new(),
                all: BTreeSet::new(),
            };
            collect(&manifest, &mut member);
            let targets = manifest.get("target").and_then(toml::Value::as_table);
            for target in targets.into_iter().flat_map(toml::Table::values) {
                collect(target.as_table().expect("a table"), &mut member);
            }
            Some(member)
        })
        .collect()
}

fn collect(table: &toml::Table, member: &mut Member) {
    for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
        for (key, value) in table
            .get(kind)
            .and_then(toml::Value::as_table)
            .into_iter()
            .flatten()
        {
            let name = value
                .get("package")
                .and_then(toml::Value::as_str)
                .unwrap_or(key);
            member.all.insert(name.to_owned());
            if kind == "dependencies" {
                member.normal.insert(name.to_owned());
            }
        }
    }
}

#[test]
fn arrows_between_crates_point_one_way() {
    let mut findings = vec![];
    let members = members();
    for member in &members {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == member.name) else {
            findings.push(format!(
                "{} is not on the map in tests/tidy/arrows.rs",
                member.name
            ));
            continue;
        };
        for other in &members {
            let used = member.normal.contains(&other.name);
            if used && !allowed.contains(&other.name.as_str()) {
                findings.push(format!("{} must not know {}", member.name, other.name));
            }
            // Tests may use the invented school, but a lower crate never tests with a higher one.
            let tested = member.all.contains(&other.name) && !used;
            let below = allowed.contains(&other.name.as_str()) || other.name == "fixtures";
            if tested && !below && other.name != member.name {
                findings.push(format!(
                    "tests of {} must not know {}",
                    member.name, other.name
                ));
            }
        }
    }
    assert_none("arrows that point the wrong way", &findings);
}

#[test]
fn large_dependencies_have_one_home() {
    let mut findings = vec![];
    for member in members() {
        for (dependency, home) in HOMES {
            let tests = member.name == "perf";
            if member.all.contains(dependency) && member.name != home && !tests {
                findings.push(format!(
                    "{} uses {dependency}, at home in {home}",
                    member.name
                ));
            }
        }
    }
    assert_none("dependencies away from home", &findings);
}

#[test]
fn the_program_holds_no_http_client() {
    let deny: toml::Table = read(".deny.toml")
        .expect("text")
        .parse()
        .expect(".deny.toml");
    let banned: Vec<&str> = deny["bans"]["deny"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|ban| ban["crate"].as_str().expect("a name"))
        .collect();
    assert!(
        banned.contains(&"reqwest") && banned.contains(&"hyper"),
        "the list is gone"
    );
    for package in ["pluis", "pluis-cli"] {
        let tree = Command::new(env!("CARGO"))
            .args([
                "tree", "-e", "normal", "-p", package, "--prefix", "none", "--format", "{p}",
            ])
            .current_dir(journeys::root())
            .output()
            .expect("cargo tree");
        assert!(
            tree.status.success(),
            "{}",
            String::from_utf8_lossy(&tree.stderr)
        );
        let tree = String::from_utf8(tree.stdout).expect("names in UTF-8");
        let found: Vec<String> = tree
            .lines()
            .filter_map(|line| line.split(' ').next())
            .filter(|name| banned.contains(name))
            .map(|name| format!("{package} holds {name}"))
            .collect();
        assert_none("nothing leaves the machine, yet", &found);
    }
}

#[test]
fn the_visible_root_is_six_entries_and_the_lock() {
    let seen: BTreeSet<&str> = files("", &[""])
        .filter_map(|file| file.split('/').next())
        .filter(|entry| !entry.starts_with('.'))
        .collect();
    let wanted: BTreeSet<&str> = [
        "Cargo.lock",
        "Cargo.toml",
        "README.md",
        "assets",
        "src-tauri",
        "tests",
        "ui",
    ]
    .into();
    assert_eq!(seen, wanted);
}
