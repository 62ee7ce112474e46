//! The licences of what the window is built from. Those of the crates are read by
//! `cargo xtask check`, against the same list.

use std::collections::BTreeSet;

use crate::tree::{assert_none, files, read};

fn allowed(expression: &str, list: &BTreeSet<String>) -> bool {
    let expression = expression.trim_matches(['(', ')']);
    expression
        .split(" OR ")
        .any(|choice| choice.split(" AND ").all(|one| list.contains(one)))
}

#[test]
fn every_package_in_the_window_has_an_allowed_licence() {
    let deny: toml::Table = read(".deny.toml")
        .expect("text")
        .parse()
        .expect(".deny.toml");
    let list: BTreeSet<String> = deny["licenses"]["allow"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|licence| licence.as_str().expect("a name").to_owned())
        .collect();
    for file in files("ui", &["package-lock.json"]) {
        let lock: serde_json::Value =
            serde_json::from_str(&read(file).expect("text")).expect("a lock file");
        let packages = lock["packages"].as_object().expect("packages");
        let findings: Vec<String> = packages
            .iter()
            .filter(|(name, package)| {
                !name.is_empty() && package["dev"] != true && package["devOptional"] != true
            })
            .filter_map(|(name, package)| {
                let licence = package["license"].as_str().unwrap_or("no licence");
                (!allowed(licence, &list)).then(|| format!("{name}: {licence}"))
            })
            .collect();
        assert_none("licences that .deny.toml does not allow", &findings);
    }
}
