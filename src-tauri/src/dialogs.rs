//! Choosing a file to read and a place to save: the system's own dialogs, with an answer from
//! outside for rehearsals (`PLUIS_ROSTER`, `PLUIS_GUARDIANS`, `PLUIS_CALENDAR`, `PLUIS_COPY`,
//! `PLUIS_COPY_FOLDER`, `PLUIS_LOGO`,
//! `PLUIS_SAVE_DIR`).

use std::path::{Path, PathBuf};

use office::{Error, Result};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// Asks for a file to read; `None` when the user thinks better of it.
pub(crate) fn choose(app: &AppHandle, answer: &str, endings: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(answer) {
        return Some(PathBuf::from(path));
    }
    app.dialog()
        .file()
        .add_filter("", endings)
        .blocking_pick_file()?
        .into_path()
        .ok()
}

/// Asks for a folder; `None` when the user thinks better of it.
pub(crate) fn choose_folder(app: &AppHandle) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("PLUIS_COPY_FOLDER") {
        return Some(PathBuf::from(path));
    }
    app.dialog().file().blocking_pick_folder()?.into_path().ok()
}

/// Asks where to save and writes there; the name of the file, or `None` when the user thinks
/// better of it.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::NoFolder`].
pub(crate) fn save(app: &AppHandle, name: &str, bytes: &[u8]) -> Result<Option<String>> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let path = match std::env::var_os("PLUIS_SAVE_DIR") {
        Some(folder) => Some(Path::new(&folder).join(plain(name))),
        None => app
            .dialog()
            .file()
            .set_file_name(plain(name))
            .add_filter(ending.to_uppercase(), &[ending])
            .blocking_save_file()
            .and_then(|path| path.into_path().ok()),
    };
    let Some(path) = path else { return Ok(None) };
    office::files::write_own(&path, bytes)?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

/// The last part of a name: whatever the window sends, it names no other folder.
fn plain(name: &str) -> &str {
    let last = name.rsplit(['/', '\\', '\0']).next().unwrap_or_default();
    if matches!(last, "" | "." | "..") {
        "pluis"
    } else {
        last
    }
}

/// Reads a chosen file.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(disk)
}

fn disk(error: std::io::Error) -> Error {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::StorageFull | K::QuotaExceeded => Error::DiskFull,
        K::PermissionDenied | K::ReadOnlyFilesystem => Error::ReadOnly,
        K::NotFound => Error::NoFolder,
        kind => Error::Unexpected {
            code: kind.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_of_a_file_leads_to_no_other_folder() {
        for (name, stays) in [
            ("herstelsleutel.pdf", "herstelsleutel.pdf"),
            ("../../.bashrc", ".bashrc"),
            ("/etc/passwd", "passwd"),
            ("..\\..\\start.bat", "start.bat"),
            ("a/..", "pluis"),
            ("..", "pluis"),
            ("", "pluis"),
            ("brief.pdf\0.exe", ".exe"),
        ] {
            assert_eq!(plain(name), stays, "{name:?}");
        }
    }
}
