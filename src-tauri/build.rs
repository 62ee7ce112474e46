//! Turns every command of the program into a permission, so that the window may call what its
//! capability names and nothing else.

use std::{
    env,
    fs::{self, File},
    path::Path,
    time::SystemTime,
};

fn main() {
    println!("cargo:rerun-if-changed=src/commands");
    // The built window becomes part of the program.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=capabilities");
    println!("cargo:rerun-if-changed=tauri.conf.json");
    // WebKitGTK wants sqlite3_* too. Without this the linker exports those of our SQLCipher from
    // the executable, and WebKit's own process would silently run on them.
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    let commands: Vec<&'static str> = commands(Path::new("src/commands"))
        .into_iter()
        .map(|name| -> &'static str { Box::leak(name.into_boxed_str()) })
        .collect();
    let manifest = tauri_build::AppManifest::new().commands(Box::leak(commands.into_boxed_slice()));
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
    // They were written just now, so that cargo would take them for changed the next time, and
    // build everything once more.
    let settled = fs::metadata("tauri.conf.json").and_then(|file| file.modified());
    if let Ok(settled) = settled {
        date(Path::new("permissions"), settled);
    }
}

/// Dates a folder and all that is in it, as far as the system lets it.
fn date(path: &Path, at: SystemTime) {
    for within in fs::read_dir(path).into_iter().flatten().flatten() {
        date(&within.path(), at);
    }
    let _ = File::options()
        .write(path.is_file())
        .read(true)
        .open(path)
        .and_then(|file| file.set_modified(at));
}

/// The names of the functions marked as commands in the files of a folder.
fn commands(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    for file in files {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        for part in text.split("#[tauri::command").skip(1) {
            if let Some((_, rest)) = part.split_once("pub fn ") {
                names.push(
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect(),
                );
            }
        }
    }
    names.sort();
    names
}
