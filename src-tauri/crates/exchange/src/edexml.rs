//! EDEXML 1.03, 2.0 and 2.1, and the body of a UWLR answer: groups, pupils and staff.
//!
//! Real files break the schema in known ways (a school year past the enumeration, keys as
//! elements, one group per year group), so nothing is judged by the schema: what deviates
//! becomes a remark, a record that cannot be trusted is refused with its line, and a file that
//! stops halfway is refused whole. Numbers and origins that may not be kept are dropped before
//! they become values. Deliberately absent: guardians, addresses and telephone numbers, which
//! the format does not carry, and additions (`toevoegingen`), which no two programs share.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use serde::{Deserialize, Serialize};

use crate::closed::closed;
use crate::remark::{Cause, Noun, Reason, RefusedRow, Remark, RemarkKind, Unreadable};
use crate::text::{clean, decode_xml, filled};
use crate::{LARGEST_FILE, contact, dates, forbidden, names};

/// Deepest nesting; EDEXML needs six, a UWLR envelope three more.
const DEEPEST: usize = 64;
/// Longest text of one element in bytes. The longest of the format is 256 characters.
const LONGEST: usize = 64 * 1024;
/// Most elements in one record; a teacher of all groups of a large school needs a few hundred.
const MOST_ELEMENTS: usize = 10_000;
/// Longest name in characters (`EDEXAchternaamType`, EDEXML 2.1).
const LONGEST_NAME: usize = 200;
/// Longest key in characters (`EDEXKeyType`, EDEXML 2.1).
const LONGEST_KEY: usize = 256;

/// Year groups in the order of a school career (`EDEXJaargroepType`, EDEXML 2.1).
const YEAR_GROUPS: [&str; 21] = [
    "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S",
    "V", "C", "N",
];

/// Everything a school's export says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Roster {
    /// `"2026-2027"`; years past the official enumeration are welcome.
    pub school_year: Option<String>,
    /// The day on which the file is true (`peildatum`, else the day it was made).
    pub reference_date: Option<NaiveDate>,
    /// Two digits and two capitals.
    pub brin: Option<String>,
    /// Home groups and composite groups, in the order of the file.
    pub groups: Vec<Group>,
    /// Pupils, also those who left, in the order of the file.
    pub pupils: Vec<Pupil>,
    /// Staff, in the order of the file.
    pub staff: Vec<Staff>,
    /// What deviates.
    pub remarks: Vec<Remark>,
    /// What was left out, with its line.
    pub refused: Vec<RefusedRow>,
}

closed! {
    /// The two kinds of group.
    pub enum GroupKind {
        /// The group a pupil belongs to (`groep`); at most one per pupil.
        Home = "home",
        /// A group across home groups (`samengestelde_groep`).
        Composite = "composite",
    }
}

closed! {
    /// Gender as EDEXML gives it (ISO 5218).
    pub enum Gender {
        /// 0, or absent.
        Unknown = "unknown",
        /// 1.
        Boy = "boy",
        /// 2.
        Girl = "girl",
        /// 9.
        Unspecified = "unspecified",
    }
}

/// A group of pupils.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// The group's key; for a group that was listed once per year group, what its keys share.
    pub key: String,
    /// The name the school uses.
    pub name: String,
    /// `"B"`, `"D"`, `"0"` to `"8"`, …; several for a combination group, none when unknown.
    pub year_groups: Vec<String>,
    /// Home or composite.
    pub kind: GroupKind,
}

/// A pupil.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Pupil {
    /// Stable for the whole school career; absent when missing, a dummy, or like a BSN.
    pub key: Option<String>,
    /// The ECK iD.
    pub eckid: Option<String>,
    /// Family name without prefix.
    pub family_name: String,
    /// Prefix in small letters.
    pub name_prefix: Option<String>,
    /// Calling name, else first names, else (with a remark) initials.
    pub given_name: String,
    /// With points: `"J.P."`.
    pub initials: Option<String>,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Gender.
    pub gender: Gender,
    /// As in [`Group::year_groups`], or `"H"` for a historic record; taken from the group when
    /// the pupil has none.
    pub year_group: Option<String>,
    /// Key of the home group, as in [`Group::key`].
    pub group_key: Option<String>,
    /// Keys of the composite groups.
    pub composite_group_keys: Vec<String>,
    /// First day at this school.
    pub enrolled_on: Option<NaiveDate>,
    /// Last day at this school, when it lies before the reference date. A leaving date on or
    /// after the reference date is a plan and is not taken over. In a file without any date of
    /// its own every leaving date is given, with a remark: compare it with today.
    pub left_on: Option<NaiveDate>,
}

/// Someone who works at the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Staff {
    /// As [`Pupil::key`].
    pub key: Option<String>,
    /// The ECK iD.
    pub eckid: Option<String>,
    /// Family name without prefix.
    pub family_name: String,
    /// Prefix in small letters.
    pub name_prefix: Option<String>,
    /// Calling name, else first names.
    pub given_name: Option<String>,
    /// With points.
    pub initials: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Role codes (`LRK`, `IB`, `DIR`, …) in capitals and free descriptions, without doubles.
    /// The manual of the format warns against granting rights on the ground of these.
    pub roles: Vec<String>,
    /// Keys of home and composite groups.
    pub group_keys: Vec<String>,
}

/// Reads an EDEXML file.
///
/// # Errors
///
/// [`Unreadable`] when the file is too large, no text, no EDEXML, broken or cut off as XML,
/// nested too deep, has a value of more than 64 KiB, or has a document type declaration or an
/// entity of its own. Nothing of such a file is used.
pub fn read(bytes: &[u8]) -> Result<Roster, Unreadable> {
    if bytes.is_empty() {
        return Err(Cause::Empty.file());
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Cause::TooLarge.file());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"%PDF") {
        return Err(Cause::NotEdexml.file());
    }
    let decoded = decode_xml(bytes)?;
    let text = decoded.text.trim_start();
    if text.is_empty() {
        return Err(Cause::Empty.file());
    }
    if !text.starts_with('<') {
        return Err(Cause::NotEdexml.file());
    }
    let skipped = decoded.text.len() - text.len();
    let first_line = 1 + count_lines(&decoded.text.as_bytes()[..skipped]);
    let records = Scan::new(text, first_line).records()?;
    Ok(Reading {
        remarks: decoded.remarks,
        ..Reading::default()
    }
    .roster(records))
}

/// One element of a record, with what was in it.
#[derive(Debug, Default)]
struct Element {
    name: String,
    line: u32,
    key: Option<String>,
    eckid: Option<String>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// The first filled text among the children called one of `names`.
    fn value(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let mut named = self.children.iter().filter(|child| child.name == *name);
            named.find_map(|child| filled(&child.text))
        })
    }

    /// The key, as attribute or as child.
    fn key(&self) -> Option<String> {
        let key = self
            .key
            .as_deref()
            .and_then(filled)
            .or_else(|| self.value(&["key"]));
        key.filter(|key| key.chars().count() <= LONGEST_KEY)
    }

    /// The key of the group that this element refers to: attribute, child, or its text.
    fn reference(&self) -> Option<String> {
        self.key().or_else(|| filled(&self.text))
    }

    fn eckid(&self) -> Option<String> {
        let eckid = self
            .eckid
            .as_deref()
            .and_then(filled)
            .or_else(|| self.value(&["eckid"]));
        eckid.filter(|eckid| eckid.chars().count() <= LONGEST_KEY)
    }
}

/// The records of a file, before any is judged.
#[derive(Debug, Default)]
struct Records {
    school: Option<Element>,
    groups: Vec<Element>,
    pupils: Vec<Element>,
    staff: Vec<Element>,
    forbidden: usize,
}

/// One walk through the XML, with a stack instead of recursion.
struct Scan<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    counted: usize,
    line: u32,
    /// Names of the open elements around records.
    around: Vec<String>,
    /// The open record and the open elements in it.
    inside: Vec<Element>,
    /// How many elements are open in a part that is not read.
    skipping: usize,
    /// Elements in the open record.
    elements: usize,
    rooted: bool,
    recognised: bool,
    records: Records,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, line: u32) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            text,
            counted: 0,
            line,
            around: Vec::new(),
            inside: Vec::new(),
            skipping: 0,
            elements: 0,
            rooted: false,
            recognised: false,
            records: Records::default(),
        }
    }

    fn records(mut self) -> Result<Records, Unreadable> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(Error::Syntax(SyntaxError::InvalidBangMarkup)) => {
                    return Err(self.cause(Cause::Malformed));
                }
                // All other errors of syntax are about something that never closes.
                Err(Error::Syntax(_)) => return Err(Cause::Truncated.file()),
                Err(_) => return Err(self.cause(Cause::Malformed)),
            };
            match event {
                Event::Start(start) => self.start(&start)?,
                Event::End(_) => self.end(),
                Event::Text(text) => self.append(&text)?,
                Event::CData(text) => self.append(&text)?,
                Event::GeneralRef(reference) => self.refer(&reference)?,
                Event::DocType(_) => return Err(Cause::DoctypeRefused.file()),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Empty(_) => {}
                Event::Eof => break,
            }
        }
        if self.open() > 0 || !self.rooted {
            return Err(Cause::Truncated.file());
        }
        if !self.recognised {
            return Err(Cause::NotEdexml.file());
        }
        Ok(self.records)
    }

    fn open(&self) -> usize {
        self.around.len() + self.inside.len() + self.skipping
    }

    fn here(&mut self) -> u32 {
        let position = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let position = position.min(self.text.len());
        if position > self.counted {
            self.line += count_lines(&self.text.as_bytes()[self.counted..position]);
            self.counted = position;
        }
        self.line
    }

    fn cause(&mut self, cause: Cause) -> Unreadable {
        let line = self.here();
        cause.at(line)
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Unreadable> {
        if self.open() >= DEEPEST {
            return Err(self.cause(Cause::TooDeep));
        }
        if self.open() == 0 && self.rooted {
            return Err(self.cause(Cause::Malformed));
        }
        self.rooted = true;
        if self.skipping > 0 {
            self.skipping += 1;
            return Ok(());
        }
        let name = start.local_name().as_ref().to_lowercase();
        if forbidden::element(&name) {
            self.records.forbidden += 1;
            self.skipping = 1;
        } else if name == "toevoegingen" {
            self.skipping = 1;
        } else if !self.inside.is_empty() {
            if read_in_records(&name) {
                self.elements += 1;
                if self.elements > MOST_ELEMENTS {
                    return Err(self.cause(Cause::ValueTooLong));
                }
                let element = self.element(name, start)?;
                self.inside.push(element);
            } else {
                self.skipping = 1;
            }
        } else if self.is_record(&name) {
            self.elements = 0;
            let element = self.element(name, start)?;
            self.inside.push(element);
        } else {
            self.recognised |= matches!(name.as_str(), "edex" | "leerlingen");
            self.around.push(name);
        }
        Ok(())
    }

    fn is_record(&self, name: &str) -> bool {
        let around = self.around.last().map(String::as_str);
        match name {
            "groep" | "samengestelde_groep" => around == Some("groepen"),
            "leerling" => around == Some("leerlingen"),
            "leerkracht" => around == Some("leerkrachten"),
            "school" => around.is_some(),
            _ => false,
        }
    }

    fn element(&mut self, name: String, start: &BytesStart<'_>) -> Result<Element, Unreadable> {
        let mut element = Element {
            name,
            line: self.here(),
            ..Element::default()
        };
        for attribute in start.attributes() {
            let Ok(attribute) = attribute else {
                return Err(self.cause(Cause::Malformed));
            };
            let name = attribute.key.local_name().as_ref().to_lowercase();
            if forbidden::element(&name) {
                self.records.forbidden += 1;
            }
            if !matches!(name.as_str(), "key" | "eckid") {
                continue;
            }
            let Ok(value) = attribute.normalized_value(XmlVersion::Explicit1_0) else {
                return Err(self.cause(Cause::EntityRefused));
            };
            if value.len() > LONGEST {
                return Err(self.cause(Cause::ValueTooLong));
            }
            let value = Some(value.into_owned());
            if name == "key" {
                element.key = value;
            } else {
                element.eckid = value;
            }
        }
        Ok(element)
    }

    fn end(&mut self) {
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        match self.inside.pop() {
            None => {
                self.around.pop();
            }
            Some(done) => match self.inside.last_mut() {
                Some(parent) => parent.children.push(done),
                None => match done.name.as_str() {
                    "leerling" => self.records.pupils.push(done),
                    "leerkracht" => self.records.staff.push(done),
                    "school" => self.records.school = self.records.school.take().or(Some(done)),
                    _ => self.records.groups.push(done),
                },
            },
        }
    }

    fn append(&mut self, text: &str) -> Result<(), Unreadable> {
        if self.open() == 0 && !text.trim().is_empty() {
            return Err(self.cause(Cause::Malformed));
        }
        if self.skipping > 0 {
            return Ok(());
        }
        let too_long = match self.inside.last_mut() {
            Some(element) if element.text.len() + text.len() <= LONGEST => {
                element.text.push_str(text);
                false
            }
            Some(_) => true,
            None => false,
        };
        if too_long {
            Err(self.cause(Cause::ValueTooLong))
        } else {
            Ok(())
        }
    }

    /// Character references and the five entities of XML itself; every other one is refused.
    fn refer(&mut self, reference: &BytesRef<'_>) -> Result<(), Unreadable> {
        if let Ok(Some(c)) = reference.resolve_char_ref() {
            return self.append(c.encode_utf8(&mut [0; 4]));
        }
        match resolve_xml_entity(reference) {
            Some(text) => self.append(text),
            None => Err(self.cause(Cause::EntityRefused)),
        }
    }
}

fn count_lines(bytes: &[u8]) -> u32 {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// Whether an element within a record is read; all others are passed over.
fn read_in_records(name: &str) -> bool {
    matches!(
        name,
        "key"
            | "eckid"
            | "naam"
            | "jaargroep"
            | "leerjaar"
            | "achternaam"
            | "voorvoegsel"
            | "voorvoegsels"
            | "tussenvoegsel"
            | "voornamen"
            | "voornaam"
            | "voorletters-1"
            | "voorletters"
            | "roepnaam"
            | "geboortedatum"
            | "geslacht"
            | "groep"
            | "samengestelde_groepen"
            | "samengestelde_groep"
            | "groepen"
            | "emailadres"
            | "email"
            | "instroomdatum"
            | "uitstroomdatum"
            | "rol"
            | "rolomschrijving"
            | "schooljaar"
            | "peildatum"
            | "aanmaakdatum"
            | "brincode"
            | "brin"
    )
}

/// Where a key of the file leads to.
struct Place {
    /// Index in the roster's groups.
    group: usize,
    /// The year group listed under this key, when it is one.
    year_group: Option<String>,
}

/// Names as all persons of the format have them.
struct Names {
    family_name: String,
    name_prefix: Option<String>,
    given_name: Option<String>,
    initials: Option<String>,
}

/// Records become values here, with remarks along the way.
#[derive(Default)]
struct Reading {
    remarks: Vec<Remark>,
    refused: Vec<RefusedRow>,
    groups: Vec<Group>,
    /// Home and composite groups by key of the file.
    places: HashMap<String, Place>,
    /// The one group of a name, for files that refer by name; nothing when there are more.
    by_name: HashMap<String, Option<usize>>,
    /// Groups whose year groups are those of their pupils.
    open_years: HashSet<usize>,
    keys: HashSet<String>,
    eckids: HashSet<String>,
    dummies: usize,
}

impl Reading {
    fn roster(mut self, records: Records) -> Roster {
        let mut roster = Roster::default();
        let forbidden = Remark::counted(RemarkKind::ForbiddenDropped, records.forbidden);
        self.remarks.extend(forbidden);
        match &records.school {
            Some(school) => self.school(school, &mut roster),
            None => self.remarks.push(Remark::file(RemarkKind::SchoolMissing)),
        }
        self.groups(&records.groups);
        let reference = roster.reference_date;
        roster.pupils = self.pupils(&records.pupils, reference);
        roster.staff = self.staff(&records.staff);
        let dummies = Remark::counted(RemarkKind::KeysDummy, self.dummies);
        self.remarks.extend(dummies);
        if records.pupils.is_empty() {
            self.remarks.push(Remark::file(RemarkKind::NoPupils));
        }
        self.close_years(&roster.pupils);
        roster.groups = self.groups;
        roster.remarks = self.remarks;
        roster.refused = self.refused;
        roster
    }

    fn remark(&mut self, kind: RemarkKind, element: &Element) {
        self.remarks.push(Remark::at(kind, element.line));
    }

    fn refuse(&mut self, noun: Noun, reason: Reason, element: &Element) {
        self.refused.push(RefusedRow {
            line: element.line,
            noun,
            reason,
        });
    }

    fn school(&mut self, school: &Element, roster: &mut Roster) {
        if let Some(written) = school.value(&["schooljaar"]) {
            roster.school_year = school_year(&written);
            if roster.school_year.is_none() {
                self.remarks
                    .push(Remark::file(RemarkKind::SchoolYearUnreadable));
            }
        }
        let made = school
            .value(&["aanmaakdatum"])
            .and_then(|written| dates::date(&written));
        roster.reference_date = match school.value(&["peildatum"]) {
            None => made,
            Some(written) => dates::date(&written).or_else(|| {
                self.remarks
                    .push(Remark::file(RemarkKind::ReferenceDateUnreadable));
                made
            }),
        };
        if let Some(written) = school.value(&["brincode", "brin"]) {
            roster.brin = brin(&written);
            if roster.brin.is_none() {
                self.remarks.push(Remark::file(RemarkKind::BrinUnreadable));
            }
        }
    }

    /// Reads the groups and joins those that a program lists once per year group: same name,
    /// and keys such as `123_lj_1` and `123_lj_2`.
    fn groups(&mut self, elements: &[Element]) {
        let mut names_of_stem: HashMap<String, BTreeSet<String>> = HashMap::new();
        for element in elements {
            if let (Some(key), Some(name)) = (element.key(), element.value(&["naam"])) {
                names_of_stem
                    .entry(stem(&key).to_owned())
                    .or_default()
                    .insert(name);
            }
        }
        let mut merged = 0;
        let mut joined: HashMap<(String, String), usize> = HashMap::new();
        for element in elements {
            let kind = match element.name.as_str() {
                "samengestelde_groep" => GroupKind::Composite,
                _ => GroupKind::Home,
            };
            let given_key = element.key();
            let Some(name) = element.value(&["naam"]).or_else(|| given_key.clone()) else {
                self.refuse(Noun::Group, Reason::GroupNameMissing, element);
                continue;
            };
            if element.value(&["naam"]).is_none() {
                self.remark(RemarkKind::GroupNameFromKey, element);
            }
            if given_key.is_none() {
                self.remark(RemarkKind::KeyMissing, element);
            }
            let key = given_key.unwrap_or_else(|| name.clone());
            if self.places.contains_key(&key) {
                self.refuse(Noun::Group, Reason::KeyDouble, element);
                continue;
            }
            let year_group = self.year_group(element).filter(|year| year != "C");
            let stem = stem(&key);
            let shared = kind == GroupKind::Home
                && stem != key
                && names_of_stem.get(stem).is_none_or(|names| names.len() == 1);
            let own_key = if shared { stem.to_owned() } else { key.clone() };
            let group = match joined.get(&(name.clone(), own_key.clone())) {
                Some(group) if shared => {
                    merged += 1;
                    *group
                }
                _ => {
                    let group = self.groups.len();
                    joined.insert((name.clone(), own_key.clone()), group);
                    let same_name = self.by_name.entry(name.clone());
                    same_name
                        .and_modify(|one| *one = None)
                        .or_insert(Some(group));
                    self.groups.push(Group {
                        key: own_key,
                        name,
                        year_groups: Vec::new(),
                        kind,
                    });
                    group
                }
            };
            match &year_group {
                Some(year) => insert_year(&mut self.groups[group].year_groups, year),
                None if kind == GroupKind::Home => {
                    self.open_years.insert(group);
                }
                None => {}
            }
            self.places.insert(key, Place { group, year_group });
        }
        let double = self.by_name.values().filter(|one| one.is_none()).count();
        self.remarks
            .extend(Remark::counted(RemarkKind::GroupsMerged, merged));
        self.remarks
            .extend(Remark::counted(RemarkKind::GroupNamesDouble, double));
    }

    /// Combination groups without years of their own get those of their pupils.
    fn close_years(&mut self, pupils: &[Pupil]) {
        let open: HashMap<String, usize> = self
            .open_years
            .iter()
            .map(|group| (self.groups[*group].key.clone(), *group))
            .collect();
        for pupil in pupils {
            let group = pupil.group_key.as_ref().and_then(|key| open.get(key));
            if let (Some(group), Some(year)) = (group, &pupil.year_group)
                && pupil.left_on.is_none()
                && year != "H"
            {
                insert_year(&mut self.groups[*group].year_groups, year);
            }
        }
    }

    fn year_group(&mut self, element: &Element) -> Option<String> {
        let written = element.value(&["jaargroep", "leerjaar"])?;
        let year = year_group(&written);
        if year.is_none() {
            self.remark(RemarkKind::YearGroupUnreadable, element);
        }
        year
    }

    fn place(&self, reference: &str) -> Option<(usize, Option<&str>)> {
        if let Some(place) = self.places.get(reference) {
            return Some((place.group, place.year_group.as_deref()));
        }
        let group = (*self.by_name.get(reference)?)?;
        Some((group, None))
    }

    fn pupils(&mut self, elements: &[Element], reference: Option<NaiveDate>) -> Vec<Pupil> {
        let like_bsns = self.keys_like_bsns(elements);
        self.keys.clear();
        self.eckids.clear();
        let mut undated = 0;
        let mut unchecked = 0;
        let mut pupils = Vec::with_capacity(elements.len());
        for element in elements {
            match self.pupil(element, reference, like_bsns) {
                Ok(pupil) => {
                    undated += usize::from(pupil.birth_date.is_none());
                    unchecked += usize::from(pupil.left_on.is_some() && reference.is_none());
                    pupils.push(pupil);
                }
                Err(reason) => self.refuse(Noun::Pupil, reason, element),
            }
        }
        self.remarks
            .extend(Remark::counted(RemarkKind::BirthDateMissing, undated));
        self.remarks
            .extend(Remark::counted(RemarkKind::LeaversUnchecked, unchecked));
        pupils
    }

    fn pupil(
        &mut self,
        element: &Element,
        reference: Option<NaiveDate>,
        like_bsns: bool,
    ) -> Result<Pupil, Reason> {
        // First all that can refuse, so that a refused pupil leaves no remarks behind.
        let names = person_names(element)?;
        let given_name = match (&names.given_name, &names.initials) {
            (Some(name), _) | (None, Some(name)) => name.clone(),
            (None, None) => return Err(Reason::GivenNameMissing),
        };
        let birth_date = match element.value(&["geboortedatum"]) {
            None => None,
            Some(written) => Some(dates::date(&written).ok_or(Reason::BirthDateImpossible)?),
        };
        if let (Some(birth), Some(reference)) = (birth_date, reference)
            && birth > reference
        {
            return Err(Reason::BirthDateAfterReference);
        }
        let leaving = match element.value(&["uitstroomdatum"]) {
            None => None,
            Some(written) => Some(dates::date(&written).ok_or(Reason::LeavingDateUnreadable)?),
        };
        let key = self.person_key(element, like_bsns)?;

        if names.given_name.is_none() {
            self.remark(RemarkKind::GivenNameFromInitials, element);
        }
        let mut enrolled_on = None;
        if let Some(written) = element.value(&["instroomdatum"]) {
            enrolled_on = dates::date(&written);
            if enrolled_on.is_none() {
                self.remark(RemarkKind::EnrolmentDateUnreadable, element);
            }
        }
        if let (Some(enrolled), Some(leaving)) = (enrolled_on, leaving)
            && enrolled > leaving
        {
            enrolled_on = None;
            self.remark(RemarkKind::EnrolmentAfterLeaving, element);
        }
        let left_on =
            leaving.filter(|leaving| reference.is_none_or(|reference| *leaving < reference));
        let own_year = self.year_group(element).filter(|year| year != "C");
        if own_year.as_deref() == Some("H") && leaving.is_none() {
            self.remark(RemarkKind::HistoricWithoutDate, element);
        }
        let (group_key, group_year) = self.home_group(element);
        let composite: Vec<&Element> = element
            .children
            .iter()
            .filter(|child| child.name == "samengestelde_groepen")
            .flat_map(|all| &all.children)
            .chain(
                element
                    .children
                    .iter()
                    .filter(|child| child.name == "samengestelde_groep"),
            )
            .collect();
        let composite_group_keys = self.group_keys(&composite);
        Ok(Pupil {
            key,
            eckid: self.person_eckid(element),
            family_name: names.family_name,
            name_prefix: names.name_prefix,
            given_name,
            initials: names.initials,
            birth_date,
            gender: self.gender(element),
            year_group: own_year.or(group_year),
            group_key,
            composite_group_keys,
            enrolled_on,
            left_on,
        })
    }

    /// The first home group that the file knows, and the year group it says.
    fn home_group(&mut self, element: &Element) -> (Option<String>, Option<String>) {
        let references: Vec<String> = element
            .children
            .iter()
            .filter(|child| child.name == "groep")
            .filter_map(Element::reference)
            .collect();
        let known = references
            .iter()
            .find_map(|reference| self.place(reference));
        let found = known.map(|(group, year)| {
            let group = &self.groups[group];
            let only = match group.year_groups.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            };
            (group.key.clone(), year.map(str::to_owned).or(only))
        });
        if references.len() > 1 {
            self.remark(RemarkKind::SecondHomeGroup, element);
        }
        match found {
            Some((key, year)) => (Some(key), year),
            None => {
                if !references.is_empty() {
                    self.remark(RemarkKind::GroupUnknown, element);
                }
                (None, None)
            }
        }
    }

    fn group_keys(&mut self, references: &[&Element]) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for element in references {
            let reference = element.reference().unwrap_or_default();
            let key = self
                .place(&reference)
                .map(|(group, _)| self.groups[group].key.clone());
            match key {
                Some(key) if !keys.contains(&key) => keys.push(key),
                Some(_) => {}
                None => self.remark(RemarkKind::GroupUnknown, element),
            }
        }
        keys
    }

    fn gender(&mut self, element: &Element) -> Gender {
        let Some(written) = element.value(&["geslacht"]) else {
            return Gender::Unknown;
        };
        match written.to_lowercase().as_str() {
            "0" | "onbekend" => Gender::Unknown,
            "1" | "m" | "j" | "jongen" | "man" => Gender::Boy,
            "2" | "v" | "meisje" | "vrouw" => Gender::Girl,
            "9" | "x" => Gender::Unspecified,
            _ => {
                self.remark(RemarkKind::GenderUnreadable, element);
                Gender::Unknown
            }
        }
    }

    fn keys_like_bsns(&mut self, elements: &[Element]) -> bool {
        let keys: Vec<String> = elements.iter().filter_map(Element::key).collect();
        let like = forbidden::look_like_bsns(keys.iter().map(String::as_str));
        if like {
            self.remarks
                .extend(Remark::counted(RemarkKind::KeysLikeBsn, keys.len()));
        }
        like
    }

    fn person_key(&mut self, element: &Element, like_bsns: bool) -> Result<Option<String>, Reason> {
        match element.key() {
            _ if like_bsns => Ok(None),
            None => {
                self.remark(RemarkKind::KeyMissing, element);
                Ok(None)
            }
            Some(key) if key.starts_with('#') => {
                self.dummies += 1;
                Ok(None)
            }
            Some(key) if self.keys.insert(key.clone()) => Ok(Some(key)),
            Some(_) => Err(Reason::KeyDouble),
        }
    }

    fn person_eckid(&mut self, element: &Element) -> Option<String> {
        let eckid = element.eckid()?;
        if self.eckids.insert(eckid.clone()) {
            return Some(eckid);
        }
        self.remark(RemarkKind::EckidDouble, element);
        None
    }

    fn staff(&mut self, elements: &[Element]) -> Vec<Staff> {
        let like_bsns = self.keys_like_bsns(elements);
        self.keys.clear();
        self.eckids.clear();
        let mut staff = Vec::with_capacity(elements.len());
        for element in elements {
            match self.staff_member(element, like_bsns) {
                Ok(member) => staff.push(member),
                Err(reason) => self.refuse(Noun::StaffMember, reason, element),
            }
        }
        staff
    }

    fn staff_member(&mut self, element: &Element, like_bsns: bool) -> Result<Staff, Reason> {
        let names = person_names(element)?;
        let key = self.person_key(element, like_bsns)?;
        let groups: Vec<&Element> = element
            .children
            .iter()
            .filter(|child| child.name == "groepen")
            .flat_map(|all| &all.children)
            .filter(|child| matches!(child.name.as_str(), "groep" | "samengestelde_groep"))
            .collect();
        let mut roles: Vec<String> = Vec::new();
        for child in element
            .children
            .iter()
            .chain(groups.iter().flat_map(|g| &g.children))
        {
            let role = match child.name.as_str() {
                "rol" => clean(&child.text).to_uppercase(),
                "rolomschrijving" => clean(&child.text),
                _ => continue,
            };
            if !role.is_empty() && !roles.contains(&role) {
                roles.push(role);
            }
        }
        let mut email = None;
        if let Some(written) = element.value(&["emailadres", "email"]) {
            email = contact::email(&written).map(|found| found.value);
            if email.is_none() {
                self.remark(RemarkKind::EmailUnreadable, element);
            }
        }
        Ok(Staff {
            key,
            eckid: self.person_eckid(element),
            family_name: names.family_name,
            name_prefix: names.name_prefix,
            given_name: names.given_name,
            initials: names.initials,
            email,
            roles,
            group_keys: self.group_keys(&groups),
        })
    }
}

fn person_names(element: &Element) -> Result<Names, Reason> {
    let family = element
        .value(&["achternaam"])
        .ok_or(Reason::FamilyNameMissing)?;
    let prefix = element.value(&["voorvoegsel", "voorvoegsels", "tussenvoegsel"]);
    let given_name = element.value(&["roepnaam", "voornamen", "voornaam"]);
    let initials = element.value(&["voorletters-1", "voorletters"]);
    let parts = [
        Some(&family),
        prefix.as_ref(),
        given_name.as_ref(),
        initials.as_ref(),
    ];
    if parts
        .into_iter()
        .flatten()
        .any(|part| part.chars().count() > LONGEST_NAME)
    {
        return Err(Reason::NameTooLong);
    }
    let (name_prefix, family_name) = names::family_name(&family, prefix.as_deref());
    if !family_name.chars().any(char::is_alphabetic) {
        return Err(Reason::FamilyNameMissing);
    }
    let initials = initials.and_then(|written| names::initials(&written));
    Ok(Names {
        family_name,
        name_prefix,
        given_name,
        initials,
    })
}

/// What the keys of one group share when a program lists it once per year group.
fn stem(key: &str) -> &str {
    let bare = key.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() == key.len() {
        return key;
    }
    ["_lj_", "_jg_", "-lj-", "-jg-", "_lj", "_jg"]
        .iter()
        .find_map(|mark| bare.strip_suffix(mark))
        .filter(|stem| !stem.is_empty())
        .unwrap_or(key)
}

fn insert_year(years: &mut Vec<String>, year: &str) {
    let rank = |year: &str| YEAR_GROUPS.iter().position(|known| *known == year);
    if !years.iter().any(|known| known == year) {
        years.push(year.to_owned());
        years.sort_by_key(|year| rank(year));
    }
}

/// `"4"`, `"04"`, `"groep 4"` become `"4"`; letters become capitals.
fn year_group(written: &str) -> Option<String> {
    let upper = written.to_uppercase();
    let bare = upper.strip_prefix("GROEP").unwrap_or(&upper).trim();
    let short = match bare.trim_start_matches('0') {
        "" if !bare.is_empty() => "0",
        short => short,
    };
    let known = YEAR_GROUPS
        .iter()
        .chain(&["H"])
        .find(|year| **year == short)?;
    Some((*known).to_owned())
}

/// Two years in a row in the notation `2026-2027`.
fn school_year(written: &str) -> Option<String> {
    let years: Vec<u32> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .collect();
    match years.as_slice() {
        [first, second] if *second == first + 1 && *first >= 1990 => {
            Some(format!("{first}-{second}"))
        }
        _ => None,
    }
}

/// Two digits and two capitals; digits of a location behind them are left off.
fn brin(written: &str) -> Option<String> {
    let upper = written.to_ascii_uppercase();
    let bytes = upper.as_bytes();
    let sound = matches!(bytes.len(), 4..=6)
        && bytes[..2].iter().all(u8::is_ascii_digit)
        && bytes[2..4].iter().all(u8::is_ascii_uppercase)
        && bytes[4..].iter().all(u8::is_ascii_digit);
    sound.then(|| upper[..4].to_owned())
}
