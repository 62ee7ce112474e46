//! Builds the window's pages, and only when something they are made of has changed.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::Path,
};

use crate::{
    place::{npm, root, target, ui},
    steps::{Done, run},
};

/// Installs the window's packages when they are missing or their lock file has changed.
pub(crate) fn packages() -> Done {
    let lock = fs::read(ui().join("package-lock.json"))?;
    // Inside of the folder it speaks for, so that it goes when the folder goes.
    let stamp = ui().join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        println!("unchanged");
        return Ok(());
    }
    run(&mut npm("ci --no-audit --no-fund"))?;
    Ok(fs::write(stamp, lock)?)
}

/// Builds the pages into `ui/dist` when their sources have changed.
pub(crate) fn build() -> Done {
    let sources = fingerprint()?;
    let stamp = target().join("xtask/ui");
    let is_built = ui().join("dist/index.html").is_file();
    if is_built && fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        println!("unchanged");
        return Ok(());
    }
    run(&mut npm("run build"))?;
    fs::create_dir_all(target().join("xtask"))?;
    Ok(fs::write(stamp, sources)?)
}

/// An empty page where none is built yet: the program does not compile without one.
pub(crate) fn placeholder() -> Done {
    let page = ui().join("dist/index.html");
    if !page.is_file() {
        fs::create_dir_all(ui().join("dist"))?;
        fs::write(page, "<!doctype html><title>-</title>")?;
    }
    Ok(())
}

fn fingerprint() -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    add(&ui(), &mut hasher)?;
    add(&root().join("assets"), &mut hasher)?;
    Ok(format!("{:016x}", hasher.finish()))
}

fn add(folder: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (name, path) = (entry.file_name(), entry.path());
        if name == "node_modules" || name == "dist" {
            continue;
        }
        name.hash(hasher);
        if path.is_dir() {
            add(&path, hasher)?;
        } else {
            fs::read(path)?.hash(hasher);
        }
    }
    Ok(())
}
