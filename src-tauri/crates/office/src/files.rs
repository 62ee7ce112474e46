//! Files that leave the register because somebody asks for them: letters, forms, sheets.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// Writes a file that only its owner can read, in the place of one of that name.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::ReadOnly`], [`Error::NoFolder`].
pub fn write_own(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        // One that was there keeps its old permissions unless told otherwise.
        // A stick may know no permissions at all.
        #[cfg(unix)]
        drop(file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600)));
        file.write_all(bytes)
    });
    written.map_err(|error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
        ErrorKind::NotFound => Error::NoFolder,
        kind => Error::Unexpected {
            code: kind.to_string(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_saved_is_its_owners_alone_also_over_an_older_file() {
        use std::fs;
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("brief.pdf");
        for _ in 0..2 {
            write_own(&path, b"%PDF").unwrap();
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("weg/brief.pdf");
        assert_eq!(write_own(&nowhere, b""), Err(Error::NoFolder));
    }
}
