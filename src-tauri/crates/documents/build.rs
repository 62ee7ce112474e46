//! Lists the texts in `assets/letters`, so that a language is added by a folder of files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let letters = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/letters");
    println!("cargo::rerun-if-changed={}", letters.display());
    let mut list = String::from("&[\n");
    for folder in sorted(&letters)?.iter().filter(|path| path.is_dir()) {
        for file in sorted(folder)? {
            if file.extension().is_some_and(|ending| ending == "txt") {
                let (language, name) = (stem(folder), stem(&file));
                let file = file.canonicalize()?;
                let _ = writeln!(list, "({language:?}, {name:?}, include_str!({file:?})),");
            }
        }
    }
    list.push(']');
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("texts.rs"), list)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
