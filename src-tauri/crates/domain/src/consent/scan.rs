//! What a scan of a form may be: judged by its first bytes, never by its name.

use crate::codes;

codes! {
    /// A kind of file that can be kept as proof.
    pub enum ScanKind {
        /// PDF.
        Pdf = "pdf",
        /// JPEG.
        Jpeg = "jpeg",
        /// PNG.
        Png = "png",
    }
}

/// The largest scan that is kept, in bytes: 10 MiB. A page at 300 dots per inch is a tenth of it.
pub const LARGEST_SCAN: usize = 10 * 1024 * 1024;

/// Why a file is not kept as a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAScan {
    /// It is larger than [`LARGEST_SCAN`].
    #[error("the file is too large")]
    TooLarge,
    /// It is no PDF, JPEG or PNG, whatever its name says.
    #[error("the file is no PDF, JPEG or PNG")]
    OtherKind,
}

/// The kind of a scan, by its first bytes.
///
/// # Errors
/// [`NotAScan`] says what is wrong with it.
pub fn scan_kind(bytes: &[u8]) -> Result<ScanKind, NotAScan> {
    if bytes.len() > LARGEST_SCAN {
        return Err(NotAScan::TooLarge);
    }
    let marks: [(&[u8], ScanKind); 3] = [
        (b"%PDF-", ScanKind::Pdf),
        (b"\xff\xd8\xff", ScanKind::Jpeg),
        (b"\x89PNG\r\n\x1a\n", ScanKind::Png),
    ];
    marks
        .iter()
        .find(|(mark, _)| bytes.starts_with(mark))
        .map(|(_, kind)| *kind)
        .ok_or(NotAScan::OtherKind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_is_known_by_its_first_bytes() {
        assert_eq!(scan_kind(b"%PDF-1.7 ..."), Ok(ScanKind::Pdf));
        assert_eq!(scan_kind(b"\xff\xd8\xff\xe0\0\x10JFIF"), Ok(ScanKind::Jpeg));
        assert_eq!(scan_kind(b"\x89PNG\r\n\x1a\n\0\0"), Ok(ScanKind::Png));
    }

    #[test]
    fn a_file_of_another_kind_is_refused_whatever_its_name() {
        for bytes in [
            &b"MZ\x90\0"[..],
            b"",
            b"PK\x03\x04",
            b"<svg/>",
            b" %PDF-1.7",
        ] {
            assert_eq!(scan_kind(bytes), Err(NotAScan::OtherKind));
        }
    }

    #[test]
    fn a_scan_of_more_than_ten_mebibytes_is_refused() {
        let mut bytes = b"%PDF-".to_vec();
        bytes.resize(LARGEST_SCAN, 0);
        assert_eq!(scan_kind(&bytes), Ok(ScanKind::Pdf));
        bytes.push(0);
        assert_eq!(scan_kind(&bytes), Err(NotAScan::TooLarge));
    }
}
