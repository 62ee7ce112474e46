//! Sheets become the bytes of one PDF.
//!
//! The result is tagged and declares PDF/A-2a and PDF/UA-1: it can be kept for years and read
//! aloud. `printpdf` writes the frame (pages, embedded fonts with their widths and text); what it
//! does not know (tags, metadata, bookmarks in levels, the colour profile) is added to the document
//! it hands over. The drawing of a page is written here as well: handed over as one operation per
//! glyph it would take five times the memory. Nothing here depends on a clock or on chance.

mod appendix;
mod content;
mod fonts;
mod metadata;
mod outline;
#[cfg(any(test, feature = "second-writer"))]
pub(crate) mod second;
mod tags;

use std::sync::Arc;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::error::Error;
use crate::language::{Grammar, Language};
use crate::layout::sheet::{Item, Sheet};
use crate::logo::Logo;

/// All that goes into one file.
pub(crate) struct Publication {
    pub(crate) title: String,
    pub(crate) language: Language,
    pub(crate) sheets: Vec<Sheet>,
    /// What [`Item::Logo`] shows.
    pub(crate) logo: Option<Arc<Logo>>,
    pub(crate) chapters: Vec<Chapter>,
}

/// A bookmark with the bookmarks under it; pages are counted from 0 through the whole file.
pub(crate) struct Chapter {
    pub(crate) title: String,
    pub(crate) page: usize,
    pub(crate) sections: Vec<(String, usize)>,
}

/// The sRGB profile of the output intent: the 736-byte `sRGB-v2-magic.icc`, in the public domain
/// (CC0). PDF/A asks for one as soon as anything has a colour; black is one.
const PROFILE: &[u8] = include_bytes!("srgb.icc");

/// Writes the file.
///
/// # Errors
/// When a font cannot be reduced or the file cannot be put together.
pub(crate) fn write(publication: Publication) -> Result<Vec<u8>, Error> {
    #[cfg(test)]
    assert_eq!(
        second::write(&publication).err(),
        None,
        "what the second writer refuses"
    );
    let fonts = fonts::embed(&publication.sheets)?;
    let streams = content::pages(&publication.sheets, &fonts)?;

    let mut frame = PdfDocument::new(&publication.title);
    let mut registration = fonts.register(&mut frame);
    for _ in &streams {
        let operations = std::mem::take(&mut registration);
        frame
            .pages
            .push(PdfPage::new(Mm(210.0), Mm(297.0), operations));
    }
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut document = frame.to_lopdf_document(&options, &mut Vec::new());
    drop(frame);
    drop(fonts);

    document.version = "1.7".to_owned();
    let logo = publication.logo.as_deref();
    let identity = identity(&publication.title, &streams, logo);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    fill_pages(&mut document, &pages, streams)?;
    if let Some(logo) = logo {
        show_logo(&mut document, &publication.sheets, &pages, logo)?;
    }

    let Publication {
        title,
        language,
        sheets,
        chapters,
        ..
    } = publication;
    let (tree, appendix) = tags::write(&mut document, sheets, &pages)?;
    let outline = outline::add(&mut document, &chapters, &pages);
    let mut profile = Stream::new(
        Dictionary::from_iter([("N", 3.into()), ("Alternate", name("DeviceRGB"))]),
        PROFILE.to_vec(),
    );
    profile.compress()?;
    let profile = document.add_object(profile);
    let metadata = document.add_object(metadata::xmp(&title, language));
    let info = document.add_object(metadata::info(&title));

    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(language.tag()));
    catalog.set("MarkInfo", Dictionary::from_iter([("Marked", true.into())]));
    catalog.set("StructTreeRoot", tree);
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", true.into())]),
    );
    catalog.set("Metadata", metadata);
    catalog.set(
        "OutputIntents",
        vec![Object::Dictionary(output_intent(profile))],
    );
    catalog.set(
        "PageMode",
        name(if outline.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        }),
    );
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }

    if let Ok(Object::Reference(old)) = document.trailer.get(b"Info") {
        let old = *old;
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identity.clone(), identity]);
    document.compress();
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes)?;
    appendix.append(&mut bytes, &document)?;
    Ok(bytes)
}

/// Gives every page its drawing and its place in the tree.
fn fill_pages(
    document: &mut Document,
    pages: &[ObjectId],
    streams: Vec<Stream>,
) -> Result<(), Error> {
    for (index, (page, stream)) in pages.iter().zip(streams).enumerate() {
        let dictionary = document.get_dictionary_mut(*page)?;
        // An empty list of annotations would be one more thing to tag.
        dictionary.remove(b"Annots");
        dictionary.set("StructParents", index as i64);
        dictionary.set("Tabs", name("S"));
        let contents = dictionary.get(b"Contents").and_then(Object::as_reference)?;
        document.set_object(contents, stream);
    }
    Ok(())
}

/// Gives the picture of the logo to every page that shows it.
fn show_logo(
    document: &mut Document,
    sheets: &[Sheet],
    pages: &[ObjectId],
    logo: &Logo,
) -> Result<(), Error> {
    let picture = Dictionary::from_iter([
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", i64::from(logo.width()).into()),
        ("Height", i64::from(logo.height()).into()),
        ("ColorSpace", name("DeviceRGB")),
        ("BitsPerComponent", 8.into()),
        ("Interpolate", false.into()),
        ("Filter", name("FlateDecode")),
    ]);
    let picture = document.add_object(Stream::new(picture, logo.points().to_vec()));
    let shown = Dictionary::from_iter([(content::LOGO, picture.into())]);
    let sheets = sheets.iter().flat_map(|sheet| &sheet.pages);
    for (page, sheet) in pages.iter().zip(sheets) {
        if !sheet.items.iter().any(|i| matches!(i, Item::Logo(_))) {
            continue;
        }
        let resources = match document.get_dictionary(*page)?.get(b"Resources")? {
            Object::Reference(shared) => document.get_dictionary(*shared)?.clone(),
            own => own.as_dict()?.clone(),
        };
        let mut resources = resources;
        resources.set("XObject", shown.clone());
        document
            .get_dictionary_mut(*page)?
            .set("Resources", resources);
    }
    Ok(())
}

fn output_intent(profile: ObjectId) -> Dictionary {
    Dictionary::from_iter([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", Object::string_literal("sRGB")),
        ("Info", Object::string_literal("sRGB IEC61966-2.1")),
        ("DestOutputProfile", profile.into()),
    ])
}

/// The file's identity: the same content gives the same one.
fn identity(title: &str, streams: &[Stream], logo: Option<&Logo>) -> Vec<u8> {
    let points = logo.map_or(&[][..], Logo::points);
    let hash = |seed: u64| {
        let bytes = streams.iter().flat_map(|stream| &stream.content);
        let bytes = bytes.chain(points);
        title
            .as_bytes()
            .iter()
            .chain(bytes)
            .fold(seed, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    [
        hash(0xcbf2_9ce4_8422_2325).to_be_bytes(),
        hash(0x9e37_79b9_7f4a_7c15).to_be_bytes(),
    ]
    .concat()
}

/// Makes bytes as small as it gets: a school keeps its letters for years. One is used for all that
/// goes into a file, since the room it works in is a hundred times what comes out of it.
struct Packer(Compress);

impl Packer {
    fn new() -> Self {
        Self(Compress::new(Compression::best(), true))
    }

    fn pack(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        self.0.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 3 + 64);
        loop {
            let rest = bytes.get(self.0.total_in() as usize..).unwrap_or(&[]);
            let finish = FlushCompress::Finish;
            let status = self.0.compress_vec(rest, &mut packed, finish);
            if status.map_err(std::io::Error::from)? == Status::StreamEnd {
                packed.shrink_to_fit();
                return Ok(packed);
            }
            packed.reserve(packed.len());
        }
    }
}

fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string: as it is when ASCII, else in UTF-16.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}
