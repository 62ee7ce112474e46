//! axe-core inside the real window. The script comes from the packages of the UI; the driver puts
//! it into the page past the content security policy, so the program needs no opening for it.

use std::{fmt::Write, fs};

use serde_json::Value;

use crate::{journey::root, window::Window};

const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (r) => done(r.violations),
        (e) => done(String(e)));";

/// What axe finds wrong, ready to read; empty when nothing is.
pub(crate) fn findings(window: &Window) -> String {
    if window.script("return typeof window.axe", &[]) == "undefined" {
        let file = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}; npm ci in ui/", file.display()));
        window.script(&source, &[]);
    }
    let answer = window.script_async(RUN, &[]);
    let Some(violations) = answer.as_array() else {
        panic!("axe did not run: {answer}");
    };
    violations
        .iter()
        .fold(String::new(), |mut report, violation| {
            let word = |key: &str| violation[key].as_str().unwrap_or_default();
            let _ = writeln!(
                report,
                "- {} ({}): {}",
                word("id"),
                word("impact"),
                word("help")
            );
            for node in violation["nodes"].as_array().into_iter().flatten() {
                let html = node["html"].as_str().unwrap_or_default();
                let summary = node["failureSummary"].as_str().unwrap_or_default();
                let target = node["target"].as_array().into_iter().flatten();
                let target: Vec<&str> = target.filter_map(Value::as_str).collect();
                let _ = writeln!(report, "    {}\n      {html}", target.join(" "));
                for line in summary.lines().skip(1) {
                    let _ = writeln!(report, "      {}", line.trim());
                }
            }
            report
        })
}
