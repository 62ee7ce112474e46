//! A reader that is stricter than most: it follows every drawing instruction, every tag and every
//! glyph of a PDF, and says what PDF/A-2a or PDF/UA-1 would not accept.
//!
//! It checks the clauses this program could break, not the standards as a whole.
#![allow(clippy::expect_used, reason = "a broken sample should fail the test")]
#![allow(dead_code, reason = "each test file uses some of these")]
#![allow(unreachable_pub, reason = "shared by several test files")]

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Everything that is wrong with a file; empty for a good one.
pub fn findings(bytes: &[u8]) -> Vec<String> {
    let mut findings = Vec::new();
    if !bytes.starts_with(b"%PDF-1.7\n%") || !bytes[10..14].iter().all(|byte| *byte > 127) {
        findings.push("the header is not that of PDF 1.7 with a binary mark".to_owned());
    }
    match Document::load_mem(bytes) {
        Err(error) => findings.push(format!("cannot be read: {error}")),
        Ok(document) => Reader {
            document: &document,
            findings: &mut findings,
        }
        .check(),
    }
    findings
}

/// The text of each element with content, in the order of the tree: what a screen reader says.
pub fn spoken(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut findings = Vec::new();
    let mut reader = Reader {
        document: &document,
        findings: &mut findings,
    };
    let drawn = reader.draw_pages();
    let mut spoken = Vec::new();
    if let Some(root) = reader.tree_root() {
        reader.speak(&root, None, &drawn, &mut spoken);
    }
    spoken
}

/// The tagged text of each page, in the order it is drawn.
pub fn pages(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut findings = Vec::new();
    let drawn = Reader {
        document: &document,
        findings: &mut findings,
    }
    .draw_pages();
    drawn
        .into_iter()
        .map(|page| page.marks.into_values().collect())
        .collect()
}

/// Every line with its right end, in points from the left edge of its page.
pub fn right_ends(bytes: &[u8]) -> Vec<(String, f32)> {
    let lines = lines(bytes).into_iter();
    lines.map(|line| (line.text, line.right)).collect()
}

/// A line as it is drawn, in points from the bottom left corner of its page.
pub struct Line {
    /// Counted from 0.
    pub page: usize,
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
}

/// Every line in the order in which it is drawn.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut findings = Vec::new();
    let reader = Reader {
        document: &document,
        findings: &mut findings,
    };
    let mut lines: Vec<Line> = Vec::new();
    for (number, page) in document.get_pages().into_values().enumerate() {
        let named = reader.fonts_of(page);
        let content = document.get_page_content(page);
        let content = Content::decode(&content).expect("instructions");
        let (mut font, mut size) = (None, 0.0);
        for operation in content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "Td" => {
                    let number_at = |at: usize| operands[at].as_float().expect("a number");
                    lines.push(Line {
                        page: number,
                        text: String::new(),
                        left: number_at(0),
                        right: number_at(0),
                        baseline: number_at(1),
                    });
                }
                "Tf" => {
                    let id = named[operands[0].as_name().expect("a name")];
                    let inner = descendant(&document, id).expect("a font");
                    font = Some((read_font(&document, id).expect("a font"), widths(inner)));
                    size = operands[1].as_float().expect("a size");
                }
                "TJ" => {
                    let (font, widths) = font.as_ref().expect("a font");
                    let line = lines.last_mut().expect("a line");
                    for part in operands[0].as_array().expect("an array") {
                        if let Object::String(codes, _) = part {
                            for code in codes.chunks_exact(2) {
                                let code = u16::from_be_bytes([code[0], code[1]]);
                                let text = font.unicode.get(&code).map_or("", String::as_str);
                                line.text.push_str(text);
                                // The space that ends a line is not seen.
                                line.right += widths[&code] / 1000.0 * size;
                            }
                        } else {
                            line.right -= part.as_float().expect("a number") / 1000.0 * size;
                        }
                    }
                }
                _ => {}
            }
        }
    }
    lines
}

/// Titles of the bookmarks, parents before their children.
pub fn bookmarks(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("a PDF");
    let mut titles = Vec::new();
    let outlines = document
        .catalog()
        .and_then(|c| c.get(b"Outlines"))
        .and_then(Object::as_reference);
    if let Ok(outlines) = outlines {
        follow_bookmarks(&document, outlines, &mut titles);
    }
    titles
}

fn follow_bookmarks(document: &Document, parent: ObjectId, titles: &mut Vec<String>) {
    let parent = document.get_dictionary(parent).expect("a bookmark");
    let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let entry = document.get_dictionary(id).expect("a bookmark");
        titles.push(text_of(entry.get(b"Title").expect("a title")));
        follow_bookmarks(document, id, titles);
        next = entry.get(b"Next").and_then(Object::as_reference).ok();
    }
}

/// What a page shows.
#[derive(Default)]
struct Drawn {
    /// The text of each marked content.
    marks: BTreeMap<i64, String>,
}

struct Font {
    unicode: BTreeMap<u16, String>,
    name: String,
    id: ObjectId,
}

struct Reader<'a> {
    document: &'a Document,
    findings: &'a mut Vec<String>,
}

impl Reader<'_> {
    fn find(&mut self, finding: impl Into<String>) {
        self.findings.push(finding.into());
    }

    fn check(&mut self) {
        self.check_file();
        self.check_metadata();
        let drawn = self.draw_pages();
        self.check_parents(&drawn);
        self.check_areas();
        if let Some(root) = self.tree_root() {
            let mut seen = BTreeSet::new();
            self.check_element(&root, None, &mut seen);
        } else {
            self.find("there is no structure tree");
        }
    }

    fn check_file(&mut self) {
        if !matches!(self.document.trailer.get(b"ID"), Ok(Object::Array(ids)) if ids.len() == 2) {
            self.find("the file has no ID");
        }
        if self.document.trailer.has(b"Encrypt") {
            self.find("the file is encrypted");
        }
        let Ok(catalog) = self.document.catalog() else {
            return self.find("there is no catalog");
        };
        if !catalog.has(b"Lang") {
            self.find("the document has no language");
        }
        let flag = |of: &[u8], key: &[u8]| {
            let dictionary = catalog
                .get(of)
                .and_then(|value| self.document.dereference(value));
            let dictionary = dictionary.and_then(|(_, value)| value.as_dict());
            dictionary.is_ok_and(|d| d.get(key).and_then(Object::as_bool).unwrap_or(false))
        };
        let marked = flag(b"MarkInfo", b"Marked");
        let titled = flag(b"ViewerPreferences", b"DisplayDocTitle");
        let intent = catalog
            .get(b"OutputIntents")
            .and_then(Object::as_array)
            .is_ok_and(|all| {
                all.iter()
                    .filter_map(|intent| intent.as_dict().ok())
                    .any(|intent| {
                        intent
                            .get(b"S")
                            .and_then(Object::as_name)
                            .is_ok_and(|s| s == b"GTS_PDFA1")
                            && intent.has(b"DestOutputProfile")
                    })
            });
        for (good, finding) in [
            (marked, "the document is not marked as tagged"),
            (titled, "the title is not shown"),
            (intent, "there is no output intent"),
        ] {
            if !good {
                self.find(finding);
            }
        }
    }

    fn check_metadata(&mut self) {
        let stream = self
            .document
            .catalog()
            .and_then(|catalog| catalog.get(b"Metadata"));
        let stream = stream.and_then(|value| self.document.dereference(value));
        let Ok(Object::Stream(stream)) = stream.map(|(_, value)| value) else {
            return self.find("there is no metadata");
        };
        if stream.dict.has(b"Filter") {
            self.find("the metadata is compressed");
        }
        let packet = String::from_utf8_lossy(&stream.content).into_owned();
        for part in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
            "<dc:title>",
            "<dc:language>",
        ] {
            if !packet.contains(part) {
                self.find(format!("the metadata lacks {part}"));
            }
        }
        let info = self
            .document
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference);
        let info = info.and_then(|id| self.document.get_dictionary(id));
        let title = info
            .and_then(|info| info.get(b"Title"))
            .map(text_of)
            .unwrap_or_default();
        let title = title
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        if title.is_empty() || !packet.contains(&format!(">{title}</rdf:li>")) {
            self.find("title and metadata disagree");
        }
    }

    /// Follows the instructions of every page.
    fn draw_pages(&mut self) -> Vec<Drawn> {
        let pages: Vec<ObjectId> = self.document.get_pages().into_values().collect();
        let mut fonts = BTreeMap::new();
        let mut used: BTreeMap<ObjectId, BTreeSet<u16>> = BTreeMap::new();
        let drawn = pages.iter().enumerate();
        let drawn: Vec<Drawn> = drawn
            .map(|(index, page)| self.draw_page(index + 1, *page, &mut fonts, &mut used))
            .collect();
        for font in fonts.values().flatten() {
            self.check_font(font, used.get(&font.id).unwrap_or(&BTreeSet::new()));
        }
        drawn
    }

    fn draw_page(
        &mut self,
        number: usize,
        page: ObjectId,
        fonts: &mut BTreeMap<ObjectId, Option<Font>>,
        used: &mut BTreeMap<ObjectId, BTreeSet<u16>>,
    ) -> Drawn {
        #[derive(PartialEq)]
        enum Inside {
            Mark(i64),
            Artifact,
            Span(Option<String>),
        }
        let mut drawn = Drawn::default();
        let named: BTreeMap<Vec<u8>, ObjectId> = self.fonts_of(page);
        let bytes = self.document.get_page_content(page);
        let Ok(content) = Content::decode(&bytes) else {
            self.find(format!("page {number} cannot be read"));
            return drawn;
        };
        let mut inside: Vec<Inside> = Vec::new();
        let mut font: Option<ObjectId> = None;
        let mut outside = 0;
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let properties = operands.get(1).and_then(|value| value.as_dict().ok());
                    let mark =
                        properties.and_then(|p| p.get(b"MCID").and_then(Object::as_i64).ok());
                    let is_artifact = operands.first().is_some_and(
                        |tag| matches!(tag, Object::Name(name) if name == b"Artifact"),
                    );
                    if let Some(mark) = mark {
                        if inside.contains(&Inside::Artifact) {
                            self.find(format!("page {number}: content inside an artifact"));
                        }
                        if drawn.marks.insert(mark, String::new()).is_some() {
                            self.find(format!("page {number}: mark {mark} is there twice"));
                        }
                        inside.push(Inside::Mark(mark));
                    } else if is_artifact {
                        inside.push(Inside::Artifact);
                    } else {
                        let actual = properties
                            .and_then(|p| p.get(b"ActualText").ok())
                            .map(text_of);
                        if let (Some(text), Some(mark)) = (
                            &actual,
                            inside.iter().rev().find_map(|part| match part {
                                Inside::Mark(mark) => Some(*mark),
                                _ => None,
                            }),
                        ) {
                            drawn.marks.entry(mark).or_default().push_str(text);
                        }
                        inside.push(Inside::Span(actual));
                    }
                }
                "EMC" => {
                    let closed = inside.pop();
                    if closed.is_none() {
                        self.find(format!("page {number}: an end without its begin"));
                    }
                }
                "Tf" => {
                    let name = operands.first().and_then(|name| name.as_name().ok());
                    font = name.and_then(|name| named.get(name)).copied();
                    match font {
                        None => self.find(format!("page {number}: a font that is not there")),
                        Some(id) => {
                            fonts
                                .entry(id)
                                .or_insert_with(|| read_font(self.document, id));
                        }
                    }
                }
                "TJ" | "Tj" | "'" | "\"" => {
                    let text = show(operands, font, fonts, used);
                    let told = inside
                        .iter()
                        .any(|part| matches!(part, Inside::Span(Some(_))));
                    match inside
                        .iter()
                        .rev()
                        .find(|part| !matches!(part, Inside::Span(_)))
                    {
                        None => outside += 1,
                        Some(Inside::Mark(mark)) if !told => {
                            drawn.marks.entry(*mark).or_default().push_str(&text);
                        }
                        Some(_) => {}
                    }
                }
                "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "Do" | "sh" => {
                    let tagged = inside.iter().any(|part| !matches!(part, Inside::Span(_)));
                    outside += usize::from(!tagged);
                }
                _ => {}
            }
        }
        if outside > 0 {
            self.find(format!(
                "page {number}: {outside} things drawn without a meaning"
            ));
        }
        if !inside.is_empty() {
            self.find(format!("page {number}: content that does not end"));
        }
        drawn
    }

    fn fonts_of(&self, page: ObjectId) -> BTreeMap<Vec<u8>, ObjectId> {
        let resources = self
            .document
            .get_dictionary(page)
            .and_then(|page| page.get(b"Resources"));
        let fonts = resources
            .and_then(|value| self.document.dereference(value))
            .and_then(|(_, value)| value.as_dict())
            .and_then(|resources| resources.get(b"Font"))
            .and_then(|value| self.document.dereference(value))
            .and_then(|(_, value)| value.as_dict());
        let Ok(fonts) = fonts else {
            return BTreeMap::new();
        };
        fonts
            .iter()
            .filter_map(|(name, font)| Some((name.clone(), font.as_reference().ok()?)))
            .collect()
    }

    fn check_font(&mut self, font: &Font, used: &BTreeSet<u16>) {
        let tag: Vec<u8> = font.name.bytes().take(7).collect();
        let reduced =
            tag.len() == 7 && tag[..6].iter().all(u8::is_ascii_uppercase) && tag[6] == b'+';
        if !reduced {
            self.find(format!("{} is not marked as a reduced font", font.name));
        }
        let inner = descendant(self.document, font.id);
        let widths = inner.map(widths).unwrap_or_default();
        let program = inner.and_then(|inner| {
            let descriptor = inner
                .get(b"FontDescriptor")
                .and_then(Object::as_reference)
                .ok()?;
            let descriptor = self.document.get_dictionary(descriptor).ok()?;
            let file = descriptor
                .get(b"FontFile2")
                .and_then(Object::as_reference)
                .ok()?;
            let file = self.document.get_object(file).ok()?.as_stream().ok()?;
            file.decompressed_content()
                .or_else(|_| Ok::<_, lopdf::Error>(file.content.clone()))
                .ok()
        });
        let Some(program) = program else {
            return self.find(format!("{} is not embedded", font.name));
        };
        for glyph in used {
            match font.unicode.get(glyph).map(String::as_str) {
                None | Some("" | "\0" | "\u{feff}" | "\u{fffe}" | "\u{fffd}") => {
                    self.find(format!("{}: glyph {glyph} stands for no text", font.name));
                }
                Some(_) => {}
            }
            let own = advance(&program, *glyph).unwrap_or(-1.0);
            let said = widths.get(glyph).copied().unwrap_or(1000.0);
            if (own - said).abs() > 1.0 {
                self.find(format!(
                    "{}: glyph {glyph} is {own} wide, not {said}",
                    font.name
                ));
            }
        }
    }

    fn tree_root(&self) -> Option<Object> {
        let catalog = self.document.catalog().ok()?;
        let root = catalog
            .get(b"StructTreeRoot")
            .and_then(Object::as_reference)
            .ok()?;
        self.document
            .get_dictionary(root)
            .ok()?
            .get(b"K")
            .ok()
            .cloned()
    }

    /// Every mark of every page must lead to the element that claims it.
    fn check_parents(&mut self, drawn: &[Drawn]) {
        let numbers = self.parent_tree();
        let pages: Vec<ObjectId> = self.document.get_pages().into_values().collect();
        for (index, (page, drawn)) in pages.iter().zip(drawn).enumerate() {
            let number = index + 1;
            let dictionary = self.document.get_dictionary(*page).expect("a page");
            let key = dictionary
                .get(b"StructParents")
                .and_then(Object::as_i64)
                .ok();
            let Some(elements) = key.and_then(|key| numbers.get(&key)) else {
                self.find(format!("page {number} has no place in the tree"));
                continue;
            };
            let elements = elements.clone();
            for mark in drawn.marks.keys() {
                let element = usize::try_from(*mark).ok().and_then(|at| elements.get(at));
                let element = element.and_then(|element| element.as_reference().ok());
                let element = element.and_then(|id| self.document.get_dictionary(id).ok());
                let claimed = element.is_some_and(|element| claims(element, *mark, *page));
                if !claimed {
                    self.find(format!(
                        "page {number}: nothing in the tree claims mark {mark}"
                    ));
                }
            }
        }
    }

    /// Every area that leads somewhere says so, is printed and has its element in the tree.
    fn check_areas(&mut self) {
        let numbers = self.parent_tree();
        for (number, page) in self.document.get_pages() {
            let page = self.document.get_dictionary(page).expect("a page");
            let areas = page.get(b"Annots").and_then(Object::as_array);
            for area in areas.cloned().unwrap_or_default() {
                let id = area.as_reference().expect("an area apart");
                let area = self.document.get_dictionary(id).expect("an area");
                let flags = area.get(b"F").and_then(Object::as_i64).unwrap_or(0);
                let said = area.get(b"Contents").map(text_of).unwrap_or_default();
                let key = area.get(b"StructParent").and_then(Object::as_i64).ok();
                let element = key
                    .and_then(|key| numbers.get(&key))
                    .filter(|elements| elements.len() == 1)
                    .and_then(|elements| elements[0].as_reference().ok())
                    .and_then(|element| self.document.get_dictionary(element).ok());
                let claimed = element.is_some_and(|element| {
                    role(element) == "Link"
                        && kids(element).iter().any(|kid| area_of(kid) == Some(id))
                });
                let is_link = area
                    .get(b"Subtype")
                    .and_then(Object::as_name)
                    .is_ok_and(|kind| kind == b"Link");
                for (good, finding) in [
                    (is_link, "an annotation is no link"),
                    (!said.is_empty(), "an area does not say where it leads"),
                    (flags == 4, "an area is not printed"),
                    (claimed, "nothing in the tree claims an area"),
                ] {
                    if !good {
                        self.find(format!("page {number}: {finding}"));
                    }
                }
            }
        }
    }

    fn parent_tree(&self) -> BTreeMap<i64, Vec<Object>> {
        let numbers = (|| {
            let root = self.document.catalog().ok()?.get(b"StructTreeRoot").ok()?;
            let root = self
                .document
                .get_dictionary(root.as_reference().ok()?)
                .ok()?;
            let tree = root
                .get(b"ParentTree")
                .and_then(Object::as_reference)
                .ok()?;
            let tree = self.document.get_dictionary(tree).ok()?;
            tree.get(b"Nums").and_then(Object::as_array).ok().cloned()
        })();
        let numbers = numbers.unwrap_or_default();
        numbers
            .chunks_exact(2)
            .filter_map(|pair| {
                let of = match &pair[1] {
                    Object::Array(several) => several.clone(),
                    one => vec![one.clone()],
                };
                Some((pair[0].as_i64().ok()?, of))
            })
            .collect()
    }

    fn check_element(
        &mut self,
        element: &Object,
        parent: Option<ObjectId>,
        seen: &mut BTreeSet<ObjectId>,
    ) {
        let Ok(id) = element.as_reference() else {
            return;
        };
        if !seen.insert(id) {
            return self.find("an element is in the tree twice");
        }
        let Ok(dictionary) = self.document.get_dictionary(id) else {
            return self.find("an element of the tree is missing");
        };
        let role = role(dictionary);
        if let Some(parent) = parent
            && dictionary.get(b"P").and_then(Object::as_reference).ok() != Some(parent)
        {
            self.find(format!("a {role} does not know its parent"));
        }
        let attribute = |key: &[u8]| {
            dictionary
                .get(b"A")
                .and_then(Object::as_dict)
                .is_ok_and(|a| a.has(key))
        };
        let kids = kids(dictionary);
        let roles: Vec<String> = kids
            .iter()
            .filter_map(|kid| {
                Some(self::role(
                    self.document
                        .get_dictionary(kid.as_reference().ok()?)
                        .ok()?,
                ))
            })
            .collect();
        let inside = |allowed: &[&str]| roles.iter().all(|role| allowed.contains(&role.as_str()));
        let good = match role.as_str() {
            "Document" => inside(&["Sect"]),
            "Sect" => inside(&["H1", "H2", "P", "L", "Table", "Figure"]),
            "H1" | "H2" | "P" | "Lbl" | "LBody" | "TD" => inside(&["Link"]),
            "Link" => {
                let areas = kids.iter().filter_map(area_of).count();
                roles.is_empty() && areas == 1 && kids.len() == 2
            }
            "L" => inside(&["LI"]) && attribute(b"ListNumbering"),
            "LI" => roles == ["Lbl", "LBody"],
            "Table" => inside(&["THead", "TBody", "TR"]),
            "THead" | "TBody" => inside(&["TR"]),
            "TR" => inside(&["TH", "TD"]),
            "TH" => inside(&["Link"]) && attribute(b"Scope"),
            "Figure" => {
                let told = dictionary
                    .get(b"Alt")
                    .is_ok_and(|alt| !text_of(alt).is_empty());
                told && attribute(b"BBox")
            }
            _ => false,
        };
        if !good {
            self.find(format!("a {role} is not as it should be"));
        }
        if role == "Table" && !self.is_regular(dictionary) {
            self.find("the rows of a table are not equally long");
        }
        for kid in kids {
            self.check_element(&kid, Some(id), seen);
        }
    }

    /// Whether every row of a table fills the same columns, counting what reaches into it.
    fn is_regular(&self, table: &Dictionary) -> bool {
        let known = |kid: &Object| self.document.get_dictionary(kid.as_reference().ok()?).ok();
        let mut rows = Vec::new();
        for part in kids(table).iter().filter_map(known) {
            match role(part).as_str() {
                "TR" => rows.push(part),
                _ => rows.extend(kids(part).iter().filter_map(known)),
            }
        }
        let mut reaching: Vec<(i64, i64)> = Vec::new();
        let mut widths = BTreeSet::new();
        for row in rows {
            let mut width: i64 = reaching.iter().map(|(_, columns)| columns).sum();
            reaching.retain_mut(|(left, _)| {
                *left -= 1;
                *left > 0
            });
            for cell in kids(row).iter().filter_map(known) {
                let span = |key: &[u8]| {
                    let attributes = cell.get(b"A").and_then(Object::as_dict);
                    let span = attributes.and_then(|a| a.get(key)).and_then(Object::as_i64);
                    span.unwrap_or(1)
                };
                let (columns, rows) = (span(b"ColSpan"), span(b"RowSpan"));
                width += columns;
                if rows > 1 {
                    reaching.push((rows - 1, columns));
                }
            }
            widths.insert(width);
        }
        widths.len() == 1
    }

    fn speak(
        &self,
        element: &Object,
        page: Option<ObjectId>,
        drawn: &[Drawn],
        spoken: &mut Vec<String>,
    ) {
        let Ok(id) = element.as_reference() else {
            return;
        };
        let dictionary = self.document.get_dictionary(id).expect("an element");
        let page = dictionary
            .get(b"Pg")
            .and_then(Object::as_reference)
            .ok()
            .or(page);
        let pages: Vec<ObjectId> = self.document.get_pages().into_values().collect();
        let text_of_mark = |page: Option<ObjectId>, mark: i64| {
            let index = pages.iter().position(|other| Some(*other) == page)?;
            drawn[index].marks.get(&mark).cloned()
        };
        let mut own = dictionary.get(b"Alt").map(text_of).unwrap_or_default();
        for kid in kids(dictionary) {
            match &kid {
                Object::Integer(mark) => own += &text_of_mark(page, *mark).unwrap_or_default(),
                Object::Dictionary(reference) => {
                    let page = reference.get(b"Pg").and_then(Object::as_reference).ok();
                    let mark = reference
                        .get(b"MCID")
                        .and_then(Object::as_i64)
                        .unwrap_or(-1);
                    own += &text_of_mark(page, mark).unwrap_or_default();
                }
                _ => {
                    let before = spoken.len();
                    self.speak(&kid, page, drawn, spoken);
                    let is_link = kid
                        .as_reference()
                        .and_then(|kid| self.document.get_dictionary(kid))
                        .is_ok_and(|kid| role(kid) == "Link");
                    // An address is read within its sentence.
                    if is_link {
                        own.extend(spoken.drain(before..));
                    }
                }
            }
        }
        if !own.is_empty() {
            spoken.push(own.replace('\u{ad}', ""));
        }
    }
}

fn role(element: &Dictionary) -> String {
    let name = element
        .get(b"S")
        .and_then(Object::as_name)
        .unwrap_or(b"nothing");
    String::from_utf8_lossy(name).into_owned()
}

fn kids(element: &Dictionary) -> Vec<Object> {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(kid) => vec![kid.clone()],
        Err(_) => Vec::new(),
    }
}

/// The area that a kid of an element stands for.
fn area_of(kid: &Object) -> Option<ObjectId> {
    kid.as_dict().ok()?.get(b"Obj").ok()?.as_reference().ok()
}

fn claims(element: &Dictionary, mark: i64, page: ObjectId) -> bool {
    let home = element.get(b"Pg").and_then(Object::as_reference).ok();
    kids(element).iter().any(|kid| match kid {
        Object::Integer(own) => *own == mark && home == Some(page),
        Object::Dictionary(reference) => {
            reference
                .get(b"MCID")
                .and_then(Object::as_i64)
                .is_ok_and(|own| own == mark)
                && reference
                    .get(b"Pg")
                    .and_then(Object::as_reference)
                    .is_ok_and(|pg| pg == page)
        }
        _ => false,
    })
}

/// Notes the glyphs that are shown, and returns their text.
fn show(
    operands: &[Object],
    font: Option<ObjectId>,
    fonts: &BTreeMap<ObjectId, Option<Font>>,
    used: &mut BTreeMap<ObjectId, BTreeSet<u16>>,
) -> String {
    let mut text = String::new();
    let Some(id) = font else {
        return text;
    };
    let parts = match operands.first() {
        Some(Object::Array(parts)) => parts.clone(),
        Some(part) => vec![part.clone()],
        None => Vec::new(),
    };
    for part in &parts {
        let Object::String(bytes, _) = part else {
            continue;
        };
        for code in bytes.chunks_exact(2) {
            let code = u16::from_be_bytes([code[0], code[1]]);
            used.entry(id).or_default().insert(code);
            if let Some(Some(font)) = fonts.get(&id) {
                text.push_str(font.unicode.get(&code).map_or("", String::as_str));
            }
        }
    }
    text
}

fn read_font(document: &Document, id: ObjectId) -> Option<Font> {
    let font = document.get_dictionary(id).ok()?;
    let name = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
    let name = String::from_utf8_lossy(name).into_owned();
    let unicode = font.get(b"ToUnicode").and_then(Object::as_reference).ok();
    let unicode = unicode.and_then(|id| document.get_object(id).ok()?.as_stream().ok());
    let map = unicode.map(|stream| {
        let bytes = stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone());
        character_map(&String::from_utf8_lossy(&bytes))
    });
    Some(Font {
        unicode: map.unwrap_or_default(),
        name,
        id,
    })
}

fn descendant(document: &Document, font: ObjectId) -> Option<&Dictionary> {
    let font = document.get_dictionary(font).ok()?;
    let inner = font
        .get(b"DescendantFonts")
        .and_then(Object::as_array)
        .ok()?
        .first()?;
    document.dereference(inner).ok()?.1.as_dict().ok()
}

fn widths(font: &Dictionary) -> BTreeMap<u16, f32> {
    let mut widths = BTreeMap::new();
    let Ok(list) = font.get(b"W").and_then(Object::as_array) else {
        return widths;
    };
    let code = |value: &Object| {
        value
            .as_i64()
            .ok()
            .and_then(|code| u16::try_from(code).ok())
    };
    let mut at = 0;
    while at + 1 < list.len() {
        let first = code(&list[at]).unwrap_or(0);
        if let Object::Array(each) = &list[at + 1] {
            for (offset, width) in (0u16..).zip(each) {
                widths.insert(first + offset, width.as_float().unwrap_or(-1.0));
            }
            at += 2;
        } else {
            let last = code(&list[at + 1]).unwrap_or(0);
            let width = list
                .get(at + 2)
                .and_then(|width| width.as_float().ok())
                .unwrap_or(-1.0);
            widths.extend((first..=last).map(|code| (code, width)));
            at += 3;
        }
    }
    widths
}

/// The advance of a glyph in thousandths, from the font program itself.
fn advance(program: &[u8], glyph: u16) -> Option<f32> {
    let number = |at: usize| {
        Some(u16::from_be_bytes([
            *program.get(at)?,
            *program.get(at + 1)?,
        ]))
    };
    let table = |tag: &[u8; 4]| {
        (0..usize::from(number(4)?))
            .map(|index| 12 + 16 * index)
            .find_map(|record| {
                let found = program.get(record..record + 4)? == tag;
                let offset = program.get(record + 8..record + 12)?.try_into().ok()?;
                found.then_some(u32::from_be_bytes(offset) as usize)
            })
    };
    let units = f32::from(number(table(b"head")? + 18)?);
    let count = number(table(b"hhea")? + 34)?;
    let index = usize::from(glyph.min(count.checked_sub(1)?));
    Some(f32::from(number(table(b"hmtx")? + 4 * index)?) * 1000.0 / units)
}

/// Reads the `bfchar` and `bfrange` entries of a map from codes to text.
fn character_map(map: &str) -> BTreeMap<u16, String> {
    let mut texts = BTreeMap::new();
    for (kind, width) in [("bfchar", 2), ("bfrange", 3)] {
        for block in map.split(&format!("begin{kind}")).skip(1) {
            let block = block.split(&format!("end{kind}")).next().unwrap_or("");
            let words: Vec<Vec<u16>> = block
                .split('<')
                .skip(1)
                .map(|word| units(word.split('>').next().unwrap_or("")))
                .collect();
            for entry in words.chunks_exact(width) {
                let (Some(first), Some(last)) = (entry[0].first(), entry[width - 2].first()) else {
                    continue;
                };
                for (offset, code) in (0u16..).zip(*first..=*last) {
                    let mut text = entry[width - 1].clone();
                    if let Some(unit) = text.last_mut() {
                        *unit += offset;
                    }
                    texts.insert(code, String::from_utf16_lossy(&text));
                }
            }
        }
    }
    texts
}

fn units(hex: &str) -> Vec<u16> {
    let digits: Vec<char> = hex.chars().filter(char::is_ascii_hexdigit).collect();
    let unit = |digits: &[char]| u16::from_str_radix(&digits.iter().collect::<String>(), 16);
    digits
        .chunks(4)
        .filter_map(|digits| unit(digits).ok())
        .collect()
}

/// A text string, whichever way it is written.
fn text_of(object: &Object) -> String {
    let Object::String(bytes, _) = object else {
        return String::new();
    };
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units: Vec<u16> = wide
                .chunks_exact(2)
                .map(|unit| u16::from_be_bytes([unit[0], unit[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}
