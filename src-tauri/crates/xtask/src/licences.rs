//! The licence of every crate in the program, for all systems, against the list in `.deny.toml`.
//! It reads what cargo knows and needs neither network nor cargo-deny.

use std::{collections::BTreeSet, fs};

use crate::{
    place::{cargo, root},
    steps::{Done, Failure, ask},
};

/// Checks every crate and prints how many carry which licence.
///
/// # Errors
/// Names the crates whose licence is not on the list.
pub(crate) fn check() -> Done {
    let deny = fs::read_to_string(root().join(".deny.toml"))?;
    let allowed = allowed(&deny);
    let tree = "tree -p pluis -p pluis-cli -e normal,build --target all --prefix none";
    let mut command = cargo(tree);
    let listed = ask(command.args(["--format", "{p}|{l}"]))
        .ok_or_else(|| Failure::new("cargo tree does not answer"))?;
    let crates: BTreeSet<(&str, &str)> = listed
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").rsplit_once('|'))
        .map(|(name, licence)| (name.split(" (").next().unwrap_or(name), licence))
        .collect();
    let refused: Vec<String> = crates
        .iter()
        .filter(|(_, licence)| !fits(licence, &allowed))
        .map(|(name, licence)| format!("{name}: {licence}"))
        .collect();
    println!("{} crates", crates.len());
    if crates.is_empty() || !refused.is_empty() {
        return Err(Failure::new(format!(
            "not on the list:\n  {}",
            refused.join("\n  ")
        )));
    }
    Ok(())
}

fn allowed(deny: &str) -> Vec<&str> {
    let list = deny.split_once("allow = [").map_or("", |(_, rest)| rest);
    let list = list.split_once(']').map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).collect()
}

/// Whether an SPDX expression can be met with the allowed licences. `AND` binds before `OR`; the
/// old slash means `OR`.
fn fits(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let good = any(&mut rest, allowed);
    good && rest.is_empty()
}

fn any(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut good = all(rest, allowed);
    while let Some(("OR" | "or", after)) = rest.split_first().map(|(word, after)| (*word, after)) {
        *rest = after;
        good |= all(rest, allowed);
    }
    good
}

fn all(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut good = one(rest, allowed);
    while let Some(("AND" | "and", after)) = rest.split_first().map(|(word, after)| (*word, after))
    {
        *rest = after;
        good &= one(rest, allowed);
    }
    good
}

fn one(rest: &mut &[&str], allowed: &[&str]) -> bool {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let good = any(rest, allowed);
            match *rest {
                [")", after @ ..] => {
                    *rest = after;
                    good
                }
                _ => false,
            }
        }
        [licence, "WITH", exception, after @ ..] => {
            *rest = after;
            allowed.contains(&format!("{licence} WITH {exception}").as_str())
        }
        [licence, after @ ..] => {
            *rest = after;
            allowed.contains(licence)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_from_the_configuration() {
        let deny = "# no\n[licenses]\nallow = [\n  \"MIT\",\n  \"ISC\",\n]\nx = \"no\"";
        assert_eq!(allowed(deny), ["MIT", "ISC"]);
    }

    #[test]
    fn a_choice_needs_one_allowed_licence_and_a_sum_needs_all() {
        let list = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
        for good in [
            "MIT",
            "MIT/GPL-3.0",
            "GPL-3.0 OR MIT",
            "(MIT OR GPL-3.0) AND Unicode-3.0",
        ] {
            assert!(fits(good, &list), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT Apache-2.0"] {
            assert!(!fits(bad, &list), "{bad}");
        }
        assert!(fits("Apache-2.0 WITH LLVM-exception OR GPL-2.0", &list));
    }
}
