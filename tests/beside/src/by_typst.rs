//! The forms by typst: one template, compiled as a library would, without packages or files.

use std::time::{Duration, Instant};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Fault;
use crate::school::School;

const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansSymbols2-Boxes.ttf"),
];

/// All that typst may see.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    words: (FileId, Bytes),
}

/// Sets the forms; the time is typst's own, from its fonts to the bytes.
pub(crate) fn forms(school: &School) -> Result<(Vec<u8>, Duration), Fault> {
    let words = serde_json::to_vec(&school.words()?)?;
    let start = Instant::now();
    let fonts: Vec<Font> = FONTS
        .into_iter()
        .filter_map(|font| Font::new(Bytes::new(font), 0))
        .collect();
    let desk = Desk {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(place("forms.typ")?, include_str!("forms.typ").to_owned()),
        words: (place("forms.json")?, Bytes::new(words)),
    };
    let document: PagedDocument = typst::compile(&desk)
        .output
        .map_err(|faults| format!("{faults:?}"))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|fault| format!("{fault:?}"))?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|faults| format!("{faults:?}"))?;
    Ok((pdf, start.elapsed()))
}

fn place(name: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(name).map_err(|fault| format!("{fault:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.template.id() {
            true => Ok(self.template.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.words.0 {
            true => Ok(self.words.1.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        None
    }
}
