//! The contract between the window and the program: the TypeScript is fresh, and the capability
//! names every command and nothing else.

#![allow(clippy::unwrap_used, reason = "in a test that is how it fails")]

use std::collections::BTreeSet;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// `UPDATE=1` writes the file instead of comparing.
#[test]
fn bindings_are_fresh() {
    let committed = root().join("../ui/src/ipc/bindings.ts");
    let fresh = tempfile::tempdir().unwrap();
    let target = if std::env::var_os("UPDATE").is_some() {
        committed.clone()
    } else {
        fresh.path().join("bindings.ts")
    };
    let typescript = specta_typescript::Typescript::default()
        .header("/* Generated: run `cargo xtask bindings`. */");
    pluis::ipc::ipc().export(typescript, &target).unwrap();
    let made = std::fs::read_to_string(&target).unwrap();
    let kept = std::fs::read_to_string(&committed).unwrap();
    assert!(
        made == kept,
        "ui/src/ipc/bindings.ts is stale: run `cargo xtask bindings`"
    );
}

/// Tests of the window work as somebody of each role; what that role may do is not theirs to say.
/// `UPDATE=1` writes the file instead of comparing.
#[test]
fn the_roles_beside_the_bindings_are_those_of_the_office() {
    let committed = root().join("../ui/src/testing/rights.json");
    let rights: serde_json::Map<String, serde_json::Value> = domain::staff::Role::ALL
        .iter()
        .map(|role| {
            let all = office::rights::UseCase::ALL.iter();
            let may: Vec<_> = all
                .filter(|what| office::rights::may(*role, **what))
                .collect();
            (role.code().to_owned(), serde_json::to_value(may).unwrap())
        })
        .collect();
    let fresh = serde_json::to_string_pretty(&rights).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&committed, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&committed).unwrap();
    assert!(
        kept == fresh,
        "ui/src/testing/rights.json is stale: run `cargo xtask bindings`"
    );
}

#[test]
fn the_capability_names_every_command_and_nothing_else() {
    let capability: serde_json::Value = serde_json::from_str(
        &std::fs::read_to_string(root().join("capabilities/main.json")).unwrap(),
    )
    .unwrap();
    let named: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect();
    let mut commands = BTreeSet::new();
    for file in std::fs::read_dir(root().join("src/commands")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for part in text.split("#[tauri::command").skip(1) {
            let (_, rest) = part.split_once("pub fn ").unwrap();
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            commands.insert(format!("allow-{}", name.replace('_', "-")));
        }
    }
    assert_eq!(named, commands);
}

fn configuration() -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(root().join("tauri.conf.json")).unwrap()).unwrap()
}

#[test]
fn the_page_runs_our_own_files_alone_and_speaks_with_nobody_but_the_program() {
    let security = configuration()["app"]["security"].clone();
    let policy = security["csp"].as_object().unwrap();
    for (directive, sources) in policy {
        let sources = sources.as_str().unwrap();
        let ours: &[&str] = match directive.as_str() {
            // What the window asks of the program; this name never leaves the machine.
            "connect-src" => &["ipc:", "http://ipc.localhost"],
            "img-src" => &["'self'", "blob:", "data:"],
            "script-src" | "style-src" | "font-src" | "worker-src" => &["'self'"],
            _ => &["'none'"],
        };
        let given: Vec<&str> = sources.split_whitespace().collect();
        assert_eq!(given, ours, "{directive}");
    }
    let shut = [
        "default-src",
        "object-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
    ];
    for directive in shut {
        assert_eq!(policy[directive], "'none'", "{directive}");
    }
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    assert_eq!(configuration()["app"]["withGlobalTauri"], false);
}

#[test]
fn the_one_window_may_call_the_programs_commands_and_nothing_of_the_framework() {
    let files = std::fs::read_dir(root().join("capabilities")).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["main.json"]);
    let text = std::fs::read_to_string(root().join("capabilities/main.json")).unwrap();
    let capability: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere");
    for permission in capability["permissions"].as_array().unwrap() {
        let name = permission.as_str().unwrap();
        assert!(name.starts_with("allow-") && !name.contains(':'), "{name}");
    }
}
