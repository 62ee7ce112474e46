//! A second writer over the same drawing and the same tree, to hold the first against: `krilla`,
//! which checks what it writes against PDF/A-2a and PDF/UA-1 and refuses what does not meet them.
//!
//! Every document that a unit test of this crate makes goes through it; what counts is whether it
//! takes the drawing, glyph by glyph and node by node. A benchmark asks for its bytes. The program
//! does not know it.

use std::collections::BTreeMap;
use std::num::{NonZeroU16, NonZeroU32};

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node as Group,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use crate::language::Grammar;
use crate::layout::sheet::{self, Item, Kid, ROOT, Role, Sheet};
use crate::layout::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::pdf::Publication;
use crate::text::faces::Face;
use crate::text::paragraph::Line;

#[cfg(test)]
#[path = "../../tests/samples/mod.rs"]
mod samples;

type Fonts = BTreeMap<Face, Font>;

/// Writes the file.
///
/// # Errors
/// What it finds wrong with the publication, in its own words.
pub(crate) fn write(publication: &Publication) -> Result<Vec<u8>, String> {
    let document = drawn(publication).ok_or("it cannot be drawn")?;
    document.finish().map_err(|error| format!("{error:?}"))
}

/// Everything on its pages, still to be checked and written; `None` for a measure that is none.
fn drawn(publication: &Publication) -> Option<Document> {
    let fonts: Fonts = Face::ALL
        .iter()
        .filter_map(|face| Some((*face, Font::new(face.data().to_vec().into(), 0)?)))
        .collect();
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .ok()?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let language = publication.language.tag();
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    let mut first_page = 0;
    for sheet in &publication.sheets {
        let mut drawn = Drawn::of(&mut document, sheet, &fonts)?;
        tree.push(group(sheet, ROOT, first_page, &mut drawn));
        first_page += sheet.pages.len();
    }
    document.set_tag_tree(tree);
    let day = DateTime::new(2026).month(11).day(22);
    let metadata = Metadata::new()
        .title(publication.title.clone())
        .language(language.to_owned())
        .creation_date(day)
        .document_id(publication.title.clone());
    document.set_metadata(metadata);
    let mut outline = Outline::new();
    let entry = |title: &str, page| {
        let top = XyzDestination::new(page, Point::from_xy(0.0, 0.0));
        OutlineNode::new(title.to_owned(), top)
    };
    // Without chapters of its own a document has its first page.
    if publication.chapters.is_empty() {
        outline.push_child(entry(&publication.title, 0));
    }
    for chapter in &publication.chapters {
        let mut own = entry(&chapter.title, chapter.page);
        for (title, page) in &chapter.sections {
            own.push_child(entry(title, *page));
        }
        outline.push_child(own);
    }
    document.set_outline(outline);
    Some(document)
}

/// What stands on the pages of one sheet, to be claimed by its nodes.
struct Drawn {
    marks: Vec<Vec<Option<Identifier>>>,
    areas: Vec<Option<Identifier>>,
}

impl Drawn {
    fn of(document: &mut Document, sheet: &Sheet, fonts: &Fonts) -> Option<Self> {
        let mut marks = Vec::new();
        let mut areas = Vec::new();
        for (number, page) in sheet.pages.iter().enumerate() {
            let mut paper =
                document.start_page_with(PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT)?);
            let mut surface = paper.surface();
            let mut own = Vec::new();
            for item in &page.items {
                own.extend(draw(&mut surface, item, fonts)?.map(Some));
            }
            surface.finish();
            // Areas are kept in the order of the pages.
            for area in sheet.areas.iter().filter(|area| area.page == number) {
                let [left, top, right, bottom] = area.bounds;
                let action = LinkAction::new(area.to.to_string());
                let bounds = Rect::from_ltrb(left, top, right, bottom)?;
                let link = LinkAnnotation::new(bounds, Target::Action(action.into()));
                let link = Annotation::new_link(link, Some(area.to.to_string()));
                areas.push(Some(paper.add_tagged_annotation(link)));
            }
            paper.finish();
            marks.push(own);
        }
        Some(Self { marks, areas })
    }
}

/// Draws an item; answers what its mark is known by.
#[expect(
    clippy::option_option,
    reason = "that it cannot be drawn, and that it is no mark"
)]
fn draw(surface: &mut Surface<'_>, item: &Item, fonts: &Fonts) -> Option<Option<Identifier>> {
    match item {
        Item::Begin { .. } => return Some(Some(surface.start_tagged(ContentTag::Other))),
        Item::BeginArtifact(kind) => {
            let kind = match kind {
                sheet::Artifact::Header => ArtifactType::Header,
                sheet::Artifact::Footer => ArtifactType::Footer,
                sheet::Artifact::Ornament => ArtifactType::Layout,
            };
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        }
        Item::End => surface.end_tagged(),
        Item::Line { line, x, y } => write_line(surface, line, [*x, *y], fonts),
        Item::Fill { rectangles, .. } => fill(surface, rectangles.iter().copied())?,
        Item::Code { x, y, code } => {
            let [across, down] = code.field;
            let fields = code.dark.iter().map(|dark| {
                let [left, top, width, height] = dark.map(f32::from);
                [
                    x + left * across,
                    y + top * down,
                    width * across,
                    height * down,
                ]
            });
            fill(surface, fields)?;
        }
        // Its place will do: the picture is the first writer's own.
        Item::Logo(bounds) => fill(surface, [*bounds].into_iter())?,
        Item::Rule {
            x,
            y,
            width,
            thickness,
        } => fill(surface, [[*x, *y, *width, *thickness]].into_iter())?,
    }
    Some(None)
}

fn write_line(surface: &mut Surface<'_>, line: &Line, [x, y]: [f32; 2], fonts: &Fonts) {
    ink(surface);
    for piece in &line.pieces {
        let Some(font) = fonts.get(&piece.word.face) else {
            continue;
        };
        let em = |thousandths: i32| thousandths as f32 / 1000.0;
        let glyphs: Vec<KrillaGlyph> = piece
            .word
            .glyphs
            .iter()
            .map(|glyph| {
                KrillaGlyph::new(
                    GlyphId::new(u32::from(glyph.id)),
                    em(glyph.advance),
                    em(glyph.shift_right),
                    em(glyph.shift_up),
                    0.0,
                    glyph.text.clone(),
                    None,
                )
            })
            .collect();
        let at = Point::from_xy(x + piece.x, y);
        let (text, size) = (&piece.word.text, piece.style.size());
        surface.draw_glyphs(at, &glyphs, font.clone(), text, size, false);
    }
}

fn ink(surface: &mut Surface<'_>) {
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(0, 0, 0).into(),
        ..Fill::default()
    }));
}

fn fill(surface: &mut Surface<'_>, rectangles: impl Iterator<Item = [f32; 4]>) -> Option<()> {
    let path = path(rectangles)?;
    ink(surface);
    surface.draw_path(&path);
    Some(())
}

fn path(rectangles: impl Iterator<Item = [f32; 4]>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for [x, y, width, height] in rectangles {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
    }
    path.finish()
}

/// A node with all that is under it.
fn group(sheet: &Sheet, node: usize, first_page: usize, drawn: &mut Drawn) -> Group {
    let this = &sheet.nodes[node];
    let kids = this.kids.iter().filter_map(|kid| match kid {
        Kid::Node(kid) => Some(group(sheet, *kid, first_page, drawn)),
        Kid::Marked { page, mark } => drawn.marks[*page][*mark].take().map(Group::Leaf),
        Kid::Area(area) => drawn.areas[*area].take().map(Group::Leaf),
    });
    let kids = kids.collect();
    Group::Group(TagGroup::with_children(kind(sheet, this, first_page), kids))
}

fn kind(sheet: &Sheet, node: &sheet::Node, first_page: usize) -> TagKind {
    let heading = |level| Tag::Hn(level, Some(node.text.clone())).into();
    let first = NonZeroU16::MIN;
    let [columns, rows] = node.span.map(|count| NonZeroU32::new(u32::from(count)));
    let bounds = node.bounds.and_then(|[left, top, right, bottom]| {
        let page = page_of(sheet, node)?;
        Some(BBox::new(
            first_page + page,
            Rect::from_ltrb(left, top, right, bottom)?,
        ))
    });
    let header = |scope| {
        let header = Tag::TH(scope).with_col_span(columns);
        header.with_row_span(rows).into()
    };
    match node.role {
        Role::Section => Tag::Section.into(),
        Role::Title => heading(first),
        Role::Heading => heading(first.saturating_add(1)),
        Role::Paragraph => Tag::P.into(),
        Role::NumberedList => Tag::L(ListNumbering::Decimal).into(),
        Role::BulletedList => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.with_bbox(bounds).into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => header(TableHeaderScope::Column),
        Role::RowHeader => header(TableHeaderScope::Row),
        Role::Cell => Tag::TD.with_col_span(columns).with_row_span(rows).into(),
        Role::Figure => {
            let said = Some(node.text.clone()).filter(|text| !text.is_empty());
            Tag::Figure(said).with_bbox(bounds).into()
        }
        Role::Link => Tag::Link.into(),
    }
}

/// The page a node begins on, within its sheet.
fn page_of(sheet: &Sheet, node: &sheet::Node) -> Option<usize> {
    node.kids.iter().find_map(|kid| match kid {
        Kid::Marked { page, .. } => Some(*page),
        Kid::Node(kid) => page_of(sheet, &sheet.nodes[*kid]),
        Kid::Area(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use domain::letter::LetterKind;

    use super::{samples, write};
    use crate::layout::sheet::{Item, ROOT, Role, Shade, Sheet};
    use crate::pdf::Publication;
    use crate::{Language, consent_forms, letter, letters, test_page};

    /// Drawing fails when the second writer refuses.
    #[test]
    fn a_second_writer_takes_every_letter_form_and_page_as_it_is() {
        let mut go_on = |_, _| ControlFlow::Continue(());
        for language in Language::WHOLE {
            for kind in LetterKind::ALL {
                assert!(
                    letter(&samples::letter(*kind, language)).is_ok(),
                    "{kind:?}"
                );
                assert!(
                    letter(&samples::longest(*kind, language)).is_ok(),
                    "{kind:?}"
                );
            }
            assert!(test_page(&samples::letterhead(), language).is_ok());
        }
        for language in Language::ALL {
            let forms: Vec<_> = (22..26).map(|at| samples::form(*language, at)).collect();
            assert!(consent_forms(&forms, &samples::letterhead(), &mut go_on).is_ok());
        }
        let several = Language::WHOLE.map(|it| samples::letter(LetterKind::Suspension, it));
        assert!(letters(&several, &mut go_on).is_ok());
    }

    /// A page with one figure on it, that says something.
    fn figure(said: &str) -> Publication {
        let mut sheet = Sheet::new();
        let figure = sheet.node(ROOT, Role::Figure, said);
        sheet.nodes[figure].bounds = Some([90.0, 90.0, 120.0, 120.0]);
        let rectangles = vec![[90.0, 90.0, 30.0, 30.0]];
        let shade = Shade::Black;
        sheet.draw(figure, [Item::Fill { rectangles, shade }]);
        Publication {
            title: "Een vlak".into(),
            language: Language::Dutch,
            sheets: vec![sheet],
            logo: None,
            chapters: Vec::new(),
        }
    }

    #[test]
    fn the_second_writer_refuses_what_cannot_be_read_aloud() {
        assert!(write(&figure("een zwart vlak")).is_ok());
        let why = write(&figure("")).unwrap_err();
        assert!(why.contains("MissingAltText"), "{why}");
    }
}
