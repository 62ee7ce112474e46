//! A paragraph becomes lines.
//!
//! Lines are chosen for the whole paragraph at once, so that they come out about equally long, with
//! as few broken words as possible. The right edge stays ragged: even spaces between words read
//! more easily than an even edge. A word wider than the column is broken wherever it must; nothing
//! ever sticks out.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::error::Error;
use crate::language::Language;
use crate::text::faces::{Face, Faces};
use crate::text::hyphens;
use crate::text::links::{self, Link};
use crate::text::words::{Word, Words, Writing};

/// A face at a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    pub(crate) face: Face,
    /// Type size in tenths of a point.
    tenths: u16,
    ink: Ink,
}

/// How dark text is printed. Both keep a contrast of more than 7 to 1 on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ink {
    Black,
    Grey,
}

impl Style {
    pub(crate) const fn new(face: Face, tenths: u16) -> Self {
        Self {
            face,
            tenths,
            ink: Ink::Black,
        }
    }

    pub(crate) const fn grey(self) -> Self {
        Self {
            ink: Ink::Grey,
            ..self
        }
    }

    pub(crate) const fn bold(self) -> Self {
        Self {
            face: Face::Bold,
            ..self
        }
    }

    pub(crate) const fn italic(self) -> Self {
        Self {
            face: Face::Italic,
            ..self
        }
    }

    /// Type size in points.
    pub(crate) fn size(self) -> f32 {
        f32::from(self.tenths) / 10.0
    }

    pub(crate) fn ink(self) -> Ink {
        self.ink
    }
}

/// Text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// A word at its place in a line.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) word: Arc<Word>,
    pub(crate) style: Style,
    /// Distance from the left end of the line, in points.
    pub(crate) x: f32,
    /// Where it leads, for a piece of an address.
    pub(crate) to: Option<Arc<str>>,
}

impl Piece {
    pub(crate) fn width(&self) -> f32 {
        self.word.width as f32 / 1000.0 * self.style.size()
    }
}

/// One line, its pieces from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Points, without the space that ends the line.
    pub(crate) width: f32,
}

impl Line {
    /// The line in parts, each of which leads to one place or nowhere; every part keeps its place.
    pub(crate) fn parted(self: &Arc<Self>) -> Vec<Arc<Self>> {
        if self.pieces.iter().all(|piece| piece.to.is_none()) {
            return vec![Arc::clone(self)];
        }
        let parts = self.pieces.chunk_by(|one, next| one.to == next.to);
        parts
            .map(|pieces| {
                Arc::new(Self {
                    pieces: pieces.to_vec(),
                    width: self.width,
                })
            })
            .collect()
    }

    /// Where it leads, which all of a part has in common.
    pub(crate) fn to(&self) -> Option<&Arc<str>> {
        self.pieces.first()?.to.as_ref()
    }

    /// The height of its letters and how far they hang below the line, in points.
    pub(crate) fn reach(&self) -> (f32, f32) {
        let sizes = self.pieces.iter().map(|piece| piece.style.size());
        let size = sizes.fold(0.0, f32::max);
        (size * 0.8, size * 0.25)
    }
}

/// The lines of a text.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub(crate) lines: Vec<Arc<Line>>,
    /// The text as read.
    pub(crate) text: String,
}

/// Sets paragraphs, and remembers them: the same text in the same width is set once.
pub(crate) struct Typesetter {
    words: Words,
    language: Language,
    set: HashMap<(Vec<Span>, u32), Arc<Paragraph>>,
}

impl Typesetter {
    pub(crate) fn new(language: Language) -> Result<Self, Error> {
        Ok(Self {
            words: Words::new()?,
            language,
            set: HashMap::new(),
        })
    }

    /// The lines of a text in a column of `width` points.
    pub(crate) fn set(&mut self, spans: &[Span], width: f32) -> Result<Arc<Paragraph>, Error> {
        let key = (spans.to_vec(), width.to_bits());
        if let Some(paragraph) = self.set.get(&key) {
            return Ok(Arc::clone(paragraph));
        }
        let mut text = Text::read(&mut self.words, spans)?;
        let paragraph = Arc::new(text.lines(&mut self.words, width, self.language)?);
        self.set.insert(key, Arc::clone(&paragraph));
        Ok(paragraph)
    }

    /// The lines of a text in one style.
    pub(crate) fn set_plain(
        &mut self,
        text: &str,
        style: Style,
        width: f32,
    ) -> Result<Arc<Paragraph>, Error> {
        self.set(
            &[Span {
                text: text.to_owned(),
                style,
            }],
            width,
        )
    }
}

/// Text of one style, one face and one direction, without spaces; or one space.
struct Segment {
    range: Range<usize>,
    style: Style,
    face: Face,
    writing: Writing,
}

/// A text on its way to become lines.
struct Text {
    text: String,
    segments: Vec<Segment>,
    /// Points from the start of the text to each byte, as if set on one endless line.
    distance: Vec<f32>,
    /// The addresses in it.
    links: Vec<Link>,
}

/// Where a line may end.
#[derive(Clone, Copy, Debug)]
struct Break {
    at: usize,
    kind: BreakKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum BreakKind {
    /// Between words.
    Plain,
    /// Inside a word, with a hyphen.
    Hyphen,
    /// Inside a word too wide for the column.
    Forced,
}

impl Text {
    fn read(words: &mut Words, spans: &[Span]) -> Result<Self, Error> {
        let mut text = String::new();
        let mut styles: Vec<(usize, Style)> = Vec::new();
        for span in spans {
            styles.push((text.len(), span.style));
            text.extend(span.text.chars().filter_map(printable));
        }
        let bidi = BidiInfo::new(&text, Some(Level::ltr()));
        let mut segments: Vec<Segment> = Vec::new();
        let mut style_index = 0;
        let mut previous: Option<char> = None;
        for (at, character) in text.char_indices() {
            while styles
                .get(style_index + 1)
                .is_some_and(|(start, _)| *start <= at)
            {
                style_index += 1;
            }
            let style = styles[style_index].1;
            let right_to_left = bidi.levels[at].is_rtl();
            let writing = if right_to_left {
                Writing::RightToLeft
            } else {
                Writing::LeftToRight
            };
            let end = at + character.len_utf8();
            let last = segments.last().map(|segment| segment.face);
            let face = match last {
                _ if is_space(character) => style.face,
                Some(face) if joins(character) && words.has(face, character) => face,
                _ => words.face(style.face, character)?,
            };
            let continues = !is_space(character) && previous.is_some_and(|c| !is_space(c));
            match segments.last_mut() {
                Some(segment)
                    if continues
                        && segment.face == face
                        && segment.style == style
                        && segment.writing == writing =>
                {
                    segment.range.end = end;
                }
                _ => segments.push(Segment {
                    range: at..end,
                    style,
                    face,
                    writing,
                }),
            }
            previous = Some(character);
        }
        let mut distance = vec![0.0; text.len() + 1];
        for segment in &segments {
            let shown = shown(&text[segment.range.clone()]);
            let word = words.shaped(segment.face, segment.writing, shown)?;
            for glyph in &word.glyphs {
                let at = (segment.range.start + glyph.text.start).min(segment.range.end - 1);
                distance[at + 1] += glyph.advance as f32 / 1000.0 * segment.style.size();
            }
        }
        for at in 1..distance.len() {
            distance[at] += distance[at - 1];
        }
        let links = links::links(&text);
        Ok(Self {
            text,
            segments,
            distance,
            links,
        })
    }

    fn lines(
        &mut self,
        words: &mut Words,
        width: f32,
        language: Language,
    ) -> Result<Paragraph, Error> {
        let mut lines = Vec::new();
        if !self.text.trim().is_empty() {
            let bidi = BidiInfo::new(&self.text, Some(Level::ltr()));
            let ends = self.choose(width, language);
            let mut start = 0;
            for (index, end) in ends.iter().enumerate() {
                let is_last = index + 1 == ends.len();
                lines.push(Arc::new(self.line(
                    words,
                    &bidi,
                    start..end.at,
                    end.kind,
                    is_last,
                )?));
                start = end.at;
            }
        }
        let text = self.text.trim().replace('\u{a0}', " ");
        Ok(Paragraph { lines, text })
    }

    /// Width of a stretch without the spaces that end it.
    fn width(&self, range: Range<usize>) -> f32 {
        let end = range.start + self.text[range.clone()].trim_end().len();
        self.distance[end] - self.distance[range.start]
    }

    fn is_inside_address(&self, at: usize) -> bool {
        self.links
            .iter()
            .any(|link| link.range.start < at && at < link.range.end)
    }

    fn breaks(&self, width: f32, language: Language) -> Vec<Break> {
        let mut breaks: Vec<Break> = linebreaks(&self.text)
            .filter(|(at, kind)| *kind == BreakOpportunity::Allowed || *at == self.text.len())
            .filter(|(at, _)| !self.is_inside_address(*at))
            .map(|(at, _)| Break {
                at,
                kind: BreakKind::Plain,
            })
            .collect();
        let hyphens = hyphens::breaks(&self.text, language);
        breaks.extend(hyphens.into_iter().map(|at| Break {
            at,
            kind: BreakKind::Hyphen,
        }));
        breaks.sort_by_key(|b| (b.at, b.kind));
        breaks.dedup_by_key(|b| b.at);
        // A stretch too wide for the column may break at any character.
        let mut all = Vec::with_capacity(breaks.len());
        let mut start = 0;
        for end in breaks {
            if self.width(start..end.at) > width {
                let inside = self.text[start..end.at].char_indices().skip(1);
                all.extend(
                    inside
                        .filter(|(_, c)| !joins(*c) && !is_space(*c))
                        .map(|(at, _)| Break {
                            at: start + at,
                            kind: BreakKind::Forced,
                        }),
                );
            }
            all.push(end);
            start = end.at;
        }
        all
    }

    /// The cheapest set of line ends: even lines, few hyphens, no lonely last word.
    fn choose(&self, width: f32, language: Language) -> Vec<Break> {
        const HYPHEN: f32 = 0.12;
        const SECOND_HYPHEN: f32 = 0.4;
        const LINE: f32 = 0.02;
        const SHORT_END: f32 = 0.05;
        const TOO_WIDE: f32 = 1e6;
        let breaks = self.breaks(width, language);
        let size = self
            .segments
            .first()
            .map_or(0.0, |segment| segment.style.size());
        // cheapest[i]: the cost of ending a line at break i - 1, and where that line began.
        let mut cheapest = vec![(f32::INFINITY, 0); breaks.len() + 1];
        cheapest[0] = (0.0, 0);
        for from in 0..breaks.len() {
            let (cost_so_far, _) = cheapest[from];
            let start = if from == 0 { 0 } else { breaks[from - 1].at };
            let after_hyphen = from > 0 && breaks[from - 1].kind == BreakKind::Hyphen;
            for (to, end) in breaks.iter().enumerate().skip(from) {
                let extra = match end.kind {
                    BreakKind::Plain => 0.0,
                    BreakKind::Hyphen => 0.322 * size,
                    // Letters that are parted no longer stand as close as was measured.
                    BreakKind::Forced => 0.25 * size,
                };
                let empty = (width - self.width(start..end.at) - extra) / width;
                if empty < -0.0005 && to > from {
                    break;
                }
                let is_last = to + 1 == breaks.len();
                let mut cost = cost_so_far + LINE;
                cost += match (empty < -0.0005, is_last) {
                    (true, _) => TOO_WIDE,
                    (false, true) if empty > 0.85 && from > 0 => SHORT_END,
                    (false, true) => 0.0,
                    (false, false) => empty * empty * 2.0,
                };
                cost += match (end.kind == BreakKind::Hyphen, after_hyphen) {
                    (true, true) => SECOND_HYPHEN,
                    (true, false) => HYPHEN,
                    _ => 0.0,
                };
                if cost < cheapest[to + 1].0 {
                    cheapest[to + 1] = (cost, from);
                }
            }
        }
        let mut ends = Vec::new();
        let mut at = breaks.len();
        while at > 0 {
            ends.push(breaks[at - 1]);
            at = cheapest[at].1;
        }
        ends.reverse();
        ends
    }

    fn line(
        &self,
        words: &mut Words,
        bidi: &BidiInfo<'_>,
        range: Range<usize>,
        kind: BreakKind,
        is_last: bool,
    ) -> Result<Line, Error> {
        let end = range.start + self.text[range.clone()].trim_end().len();
        let range = range.start..end;
        let hyphen_at = (kind == BreakKind::Hyphen).then_some(end);
        let mut pieces = Vec::new();
        for paragraph in &bidi.paragraphs {
            let within = range.start.max(paragraph.range.start)..range.end.min(paragraph.range.end);
            if within.is_empty() {
                continue;
            }
            let (levels, runs) = bidi.visual_runs(paragraph, within);
            for run in runs {
                let right_to_left = levels[run.start].is_rtl();
                let mut inside = self.pieces_of(words, run, hyphen_at)?;
                if right_to_left {
                    inside.reverse();
                }
                pieces.extend(inside);
            }
        }
        let mut line = Line { pieces, width: 0.0 };
        for piece in &mut line.pieces {
            piece.x = line.width;
            line.width += piece.width();
        }
        // Without a space at its end, a reader would glue the last word to the next line's first.
        if let Some(last) = line.pieces.last()
            && kind == BreakKind::Plain
            && (!is_last || self.text.ends_with(' '))
        {
            let style = last.style;
            let word = words.shaped(style.face, Writing::LeftToRight, " ")?;
            line.pieces.push(Piece {
                word,
                style,
                x: line.width,
                to: None,
            });
        }
        Ok(line)
    }

    /// The words of a stretch in the order they are read; `hyphen_at` is where a hyphen goes.
    fn pieces_of(
        &self,
        words: &mut Words,
        run: Range<usize>,
        hyphen_at: Option<usize>,
    ) -> Result<Vec<Piece>, Error> {
        let first = self
            .segments
            .partition_point(|segment| segment.range.end <= run.start);
        let mut pieces = Vec::new();
        for segment in self.segments[first..]
            .iter()
            .take_while(|s| s.range.start < run.end)
        {
            let whole = segment.range.start.max(run.start)..segment.range.end.min(run.end);
            for (part, to) in self.parted(whole) {
                let mut text = shown(&self.text[part.clone()]).to_owned();
                if hyphen_at == Some(part.end) {
                    text.push('\u{ad}');
                }
                let word = words.shaped(segment.face, segment.writing, &text)?;
                pieces.push(Piece {
                    word,
                    style: segment.style,
                    x: 0.0,
                    to,
                });
            }
        }
        Ok(pieces)
    }

    /// A stretch, parted into addresses and what stands around them.
    fn parted(&self, whole: Range<usize>) -> Vec<(Range<usize>, Option<Arc<str>>)> {
        let mut parts = Vec::new();
        let mut at = whole.start;
        for link in &self.links {
            let inside = link.range.start.max(at)..link.range.end.min(whole.end);
            if inside.is_empty() {
                continue;
            }
            if at < inside.start {
                parts.push((at..inside.start, None));
            }
            at = inside.end;
            parts.push((inside, Some(Arc::clone(&link.to))));
        }
        if at < whole.end {
            parts.push((at..whole.end, None));
        }
        parts
    }
}

/// What of a text reaches the paper: line breaks and tabs are spaces, marks that only steer
/// direction or breaking are dropped.
fn printable(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}' | '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        other if other.is_control() => None,
        other => Some(other),
    }
}

/// Whether every character of these texts is in a face or in one that stands in for it.
pub(crate) fn can_print<'a>(face: Face, texts: impl IntoIterator<Item = &'a String>) -> bool {
    let Ok(faces) = Faces::open() else {
        return false;
    };
    let mut characters = texts.into_iter().flat_map(|text| text.chars());
    characters.all(|one| printable(one).is_none_or(|one| faces.having(face, one).is_some()))
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
}

/// A space that keeps words together is printed as any other.
fn shown(text: &str) -> &str {
    if text == "\u{a0}" { " " } else { text }
}

/// Marks that belong to the letter before them and take its face.
fn joins(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Grammar;

    const BODY: Style = Style::new(Face::Regular, 100);

    fn set(text: &str, width: f32) -> Arc<Paragraph> {
        let mut typesetter = Typesetter::new(Language::Dutch).unwrap();
        typesetter.set_plain(text, BODY, width).unwrap()
    }

    fn shown(paragraph: &Paragraph) -> Vec<String> {
        let text = |line: &Line| line.pieces.iter().map(|p| p.word.text.as_str()).collect();
        paragraph.lines.iter().map(|line| text(line)).collect()
    }

    #[test]
    fn every_line_fits_its_column_even_with_a_name_wider_than_that() {
        let name = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
        for width in [40.0, 90.0, 220.0] {
            let paragraph = set(&format!("De moeder van {name} komt morgen langs."), width);
            for line in &paragraph.lines {
                assert!(line.width <= width + 0.5, "{} in {width}", line.width);
            }
        }
    }

    #[test]
    fn the_lines_hold_the_whole_text_in_order() {
        let text = "Wij zien uit naar een goed gesprek met u en met de intern begeleider.";
        let lines = shown(&set(text, 90.0));
        assert!(lines.len() > 3);
        assert_eq!(lines.concat().replace('\u{ad}', ""), text);
    }

    #[test]
    fn arabic_and_hebrew_names_run_from_right_to_left() {
        let lines = shown(&set("Voor محمد الحسيني en שרה כהן.", 400.0));
        assert_eq!(lines, ["Voor الحسيني محمد en כהן שרה."]);
    }

    #[test]
    fn names_from_everywhere_have_glyphs() {
        for name in [
            "Nguyễn Thị Hồng Ánh",
            "Ìfẹ́olúwa Adébáyọ̀",
            "Şeyma Yıldız-Öztürk",
            "Łukasz Wójcik-Żółć",
            "Ξένια Παπαδοπούλου",
            "Ольга Щербакова Їжак",
            "مُحَمَّد الحسيني",
            "שָׂרָה כהן",
            "Ælfþryð Ðœ",
            "Žofia Čapková",
            "IJsbrand van ’t Hoff",
        ] {
            assert!(!set(name, 400.0).lines.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        let mut typesetter = Typesetter::new(Language::Dutch).unwrap();
        let error = typesetter.set_plain("Lin 林", BODY, 100.0).unwrap_err();
        assert!(
            matches!(error, Error::MissingGlyph { character: '林' }),
            "{error}"
        );
    }

    #[test]
    fn a_day_keeps_to_its_month() {
        let text = format!(
            "Wij spreken u {}",
            Language::Dutch.day_and_date(chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),)
        );
        for width in 60..200 {
            for line in shown(&set(&text, width as f32)) {
                assert!(!line.trim_end().ends_with("23"), "{line}");
            }
        }
    }
}
