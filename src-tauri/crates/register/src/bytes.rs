//! Bytes that are kept under their hash: letters, scans and proof. They are read only as they were
//! kept, and a verification names those that are not.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::history::Touched;
use crate::{Error, Fault, Noun, row};

/// The SHA-256 of these bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The bytes, if they are those of the hash.
///
/// # Errors
/// `Damaged`.
pub(crate) fn whole(bytes: Vec<u8>, hash: &str) -> Result<Vec<u8>, Error> {
    if sha256(&bytes) == hash {
        Ok(bytes)
    } else {
        Err(Error::Damaged)
    }
}

/// The rows whose bytes were changed or are gone. `sql` gives the `id`, the hash as `sha256` and
/// the `bytes` of each.
///
/// # Errors
/// Only when reading itself fails.
pub(crate) fn changed(conn: &Connection, sql: &str, noun: Noun) -> Result<Vec<Fault>, Error> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let hash: String = row.get("sha256")?;
        let bytes = row
            .get_ref("bytes")?
            .as_blob_or_null()
            .map_err(rusqlite::Error::from)?;
        if bytes.is_none_or(|bytes| sha256(bytes) != hash) {
            let id = row::parsed(row, "id")?;
            faults.push(Fault::Row(Touched { noun, id }));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_published_one() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc, "FIPS 180-4, example 1");
    }
}
