//! Objects that are appended to a finished file, packed and compressed, as an update of it.
//!
//! `lopdf` keeps every object of a file as a dictionary and copies all of them while it saves; what
//! comes in tens of thousands is written here instead, as the text it is. The file stays one file:
//! a reader begins at its end, finds the list of what was appended and follows it to the rest.

use std::fmt::Write as _;
use std::io::Write as _;

use lopdf::{Document, Object};

use crate::error::Error;
use crate::pdf::Packer;

/// How many objects share one compressed stream.
const TOGETHER: usize = 256;

/// Objects with numbers that follow each other.
pub(super) struct Appendix {
    first: u32,
    parts: Vec<Part>,
    /// The part that is not full yet: where each object begins, and all of them.
    starts: Vec<usize>,
    open: String,
    packer: Packer,
}

/// A full stream of objects, compressed.
struct Part {
    objects: u16,
    /// Where the first object begins.
    body: usize,
    content: Vec<u8>,
}

impl Appendix {
    /// An empty appendix whose first object gets that number.
    pub(super) fn from(first: u32) -> Self {
        Self {
            first,
            parts: Vec::new(),
            starts: Vec::new(),
            open: String::new(),
            packer: Packer::new(),
        }
    }

    /// Adds the next object, as it is written in a file.
    ///
    /// # Errors
    /// When a full part cannot be compressed.
    pub(super) fn add(&mut self, object: &str) -> Result<(), Error> {
        self.starts.push(self.open.len());
        self.open.push_str(object);
        self.open.push('\n');
        if self.starts.len() == TOGETHER {
            self.pack()?;
        }
        Ok(())
    }

    fn pack(&mut self) -> Result<(), Error> {
        let mut text = String::new();
        let number = self.first + (self.parts.len() * TOGETHER) as u32;
        for (number, start) in (number..).zip(&self.starts) {
            // Writing to a string cannot fail.
            let _ = write!(text, "{number} {start} ");
        }
        let body = text.len();
        text.push_str(&self.open);
        self.parts.push(Part {
            objects: self.starts.len() as u16,
            body,
            content: self.packer.pack(text.as_bytes())?,
        });
        self.starts.clear();
        self.open.clear();
        Ok(())
    }

    /// Appends all objects to `file`, which `document` was saved as.
    ///
    /// # Errors
    /// When the last part cannot be compressed, or `file` does not end as a saved document does.
    pub(super) fn append(mut self, file: &mut Vec<u8>, document: &Document) -> Result<(), Error> {
        if !self.starts.is_empty() {
            self.pack()?;
        }
        let before = last_list(file)
            .ok_or(std::io::ErrorKind::InvalidData)
            .map_err(std::io::Error::from)?;
        let first_part = document.max_id + 1;
        let mut packed = Vec::new();
        let mut parts = Vec::new();
        file.push(b'\n');
        for (id, part) in (first_part..).zip(&self.parts) {
            for index in 0..part.objects {
                entry(&mut packed, 2, id, index);
            }
            entry(&mut parts, 1, file.len() as u32, 0);
            write!(
                file,
                "{id} 0 obj\n<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>stream\n",
                part.objects,
                part.body,
                part.content.len()
            )?;
            file.extend_from_slice(&part.content);
            file.extend_from_slice(b"\nendstream\nendobj\n");
        }
        let list = first_part + self.parts.len() as u32;
        let start = file.len();
        entry(&mut parts, 1, start as u32, 0);
        let objects = packed.len() / ENTRY;
        packed.extend(parts);
        let packed = self.packer.pack(&differences(&packed))?;
        let kept = |key: &[u8]| document.trailer.get(key).and_then(Object::as_reference);
        let (root, info) = (kept(b"Root")?, kept(b"Info")?);
        let identity = document.trailer.get(b"ID").and_then(Object::as_array)?;
        let identity: Vec<String> = identity
            .iter()
            .filter_map(|part| part.as_str().ok())
            .map(|bytes| bytes.iter().map(|byte| format!("{byte:02X}")).collect())
            .collect();
        write!(
            file,
            "{list} 0 obj\n<</Type/XRef/Size {}/Index[{} {objects} {first_part} {}]/W[1 4 2]\
             /Prev {before}/Root {} 0 R/Info {} 0 R/ID[<{}>]/Filter/FlateDecode\
             /DecodeParms<</Predictor 12/Columns {ENTRY}>>/Length {}>>stream\n",
            list + 1,
            self.first,
            self.parts.len() + 1,
            root.0,
            info.0,
            identity.join("><"),
            packed.len()
        )?;
        file.extend_from_slice(&packed);
        write!(file, "\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n")?;
        Ok(())
    }
}

/// Bytes of one line of the list of objects.
const ENTRY: usize = 7;

/// A line of the list: of an object in the file, or of one in a stream.
fn entry(list: &mut Vec<u8>, kind: u8, at: u32, index: u16) {
    list.push(kind);
    list.extend(at.to_be_bytes());
    list.extend(index.to_be_bytes());
}

/// Each line as what it differs from the one above, which is nearly always the same: PNG's filter
/// "up", under the number it has there.
fn differences(list: &[u8]) -> Vec<u8> {
    let mut above = [0; ENTRY];
    let mut differences = Vec::with_capacity(list.len() + list.len() / ENTRY);
    for line in list.chunks(ENTRY) {
        differences.push(2);
        for (byte, above) in line.iter().zip(&mut above) {
            differences.push(byte.wrapping_sub(*above));
            *above = *byte;
        }
    }
    differences
}

/// Where the file says that its list of objects begins: on the line before its last.
fn last_list(file: &[u8]) -> Option<usize> {
    let line = file.rsplit(|byte| *byte == b'\n').nth(1)?;
    std::str::from_utf8(line).ok()?.parse().ok()
}
