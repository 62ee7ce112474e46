//! A list of guardians: which column means what, and the guardians in its rows.
//!
//! No format carries guardians, so they come from lists whose columns a school chose itself.
//! [`suggest`] guesses a [`Mapping`] from the headers, the user corrects it, [`read`] uses it:
//! one guardian per row, or several on the row of a pupil. A cell that is not understood is
//! remarked and left out; a row that names no pupil or no guardian is refused. Deliberately
//! absent: finding the pupil among those known.

mod mapping;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::closed::closed;
use crate::contact::{self, Found};
use crate::dates;
use crate::names::{self, FullName};
use crate::remark::{Noun, Reason, RefusedRow, Remark, RemarkKind};
use crate::table::{Row, Sheet};
pub use mapping::{Column, GuardianField, Mapping, Preset, suggest};

/// Longest name in characters, as in EDEXML.
const LONGEST_NAME: usize = 200;

closed! {
    /// What a guardian is to the pupil, as far as the list says.
    pub enum GuardianRelation {
        /// Father.
        Father = "father",
        /// Mother.
        Mother = "mother",
        /// A parent, without saying which.
        Parent = "parent",
        /// Stepfather, stepmother, or a parent's partner.
        StepParent = "step-parent",
        /// Foster parent.
        FosterParent = "foster-parent",
        /// Grandparent.
        Grandparent = "grandparent",
        /// Appointed by a court (voogd).
        LegalGuardian = "legal-guardian",
        /// Cares for the pupil without being a parent (verzorger).
        Carer = "carer",
        /// Someone else.
        Other = "other",
        /// The list does not say.
        Unknown = "unknown",
    }
}

closed! {
    /// An answer that may be lacking.
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not said, or not understood.
        Unknown = "unknown",
    }
}

/// All guardians of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct GuardianRows {
    /// One per guardian; two guardians on one row of the list share its line.
    pub rows: Vec<GuardianRow>,
    /// What deviates.
    pub remarks: Vec<Remark>,
    /// What was left out, with its line. Rows that the table itself refused are in
    /// [`Sheet::refused`] and not repeated here.
    pub refused: Vec<RefusedRow>,
}

/// One guardian of one pupil.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct GuardianRow {
    /// The line in the list, from 1.
    pub line: u32,
    /// By what the pupil can be found; at least a key or a family name.
    pub pupil: PupilKey,
    /// The guardian; at least a name, an e-mail address or a telephone number.
    pub guardian: Guardian,
}

/// What a list says to tell which pupil a row is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct PupilKey {
    /// The pupil's number.
    pub key: Option<String>,
    /// Calling name.
    pub given_name: Option<String>,
    /// Prefix in small letters.
    pub name_prefix: Option<String>,
    /// Family name without prefix.
    pub family_name: Option<String>,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Name of the home group.
    pub group: Option<String>,
}

/// A guardian as the list gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Guardian {
    /// First name.
    pub given_name: Option<String>,
    /// With points.
    pub initials: Option<String>,
    /// Prefix in small letters.
    pub name_prefix: Option<String>,
    /// Family name without prefix; absent (with a remark) in lists with e-mail addresses only.
    pub family_name: Option<String>,
    /// What the guardian is to the pupil.
    pub relation: GuardianRelation,
    /// Parental authority (gezag).
    pub authority: Answer,
    /// Whether the pupil lives with this guardian.
    pub lives_with: Answer,
    /// Street.
    pub street: Option<String>,
    /// House number with its addition.
    pub house_number: Option<String>,
    /// `"1234 AB"`, or four or five digits from abroad.
    pub postcode: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Ten digits, or `+` and the digits of a foreign number.
    pub phone: Option<String>,
    /// The language spoken at home, as written.
    pub language: Option<String>,
}

/// Reads the guardians from a list by a mapping.
///
/// Columns are found by their header, so that a mapping made for last year's list fits this
/// year's with its columns in another order.
pub fn read(sheet: &Sheet, mapping: &Mapping) -> GuardianRows {
    let (columns, missing) = mapping.columns_in(sheet);
    let mut reading = Reading {
        columns,
        ..Reading::default()
    };
    reading
        .read
        .remarks
        .extend(Remark::counted(RemarkKind::MappedColumnMissing, missing));
    let mapped = |field: &dyn Fn(GuardianField) -> bool| {
        reading.columns.iter().any(|column| field(column.field))
    };
    let pupil = mapped(&GuardianField::names_pupil);
    let guardian = mapped(&GuardianField::names_guardian);
    if !pupil {
        reading
            .read
            .remarks
            .push(Remark::file(RemarkKind::PupilNotMapped));
    }
    if !guardian {
        reading
            .read
            .remarks
            .push(Remark::file(RemarkKind::GuardianNotMapped));
    }
    if pupil && guardian {
        for row in &sheet.rows {
            reading.row(row);
        }
    }
    reading.read
}

/// A column of the sheet that means something.
#[derive(Debug, Clone, Copy)]
struct Mapped {
    place: usize,
    field: GuardianField,
    guardian: u8,
    relation: Option<GuardianRelation>,
}

#[derive(Default)]
struct Reading {
    columns: Vec<Mapped>,
    read: GuardianRows,
}

/// The cells about one guardian, or about the pupil.
struct Card<'a> {
    row: &'a Row,
    columns: Vec<Mapped>,
}

impl Card<'_> {
    /// The filled cells of a field, own columns before those for every guardian.
    fn cells(&self, field: GuardianField) -> impl Iterator<Item = &str> {
        let columns = self
            .columns
            .iter()
            .filter(move |column| column.field == field);
        let cells = columns.filter_map(|column| self.row.cells.get(column.place));
        cells.map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn cell(&self, field: GuardianField) -> Option<&str> {
        self.cells(field).next()
    }

    fn text(&self, field: GuardianField) -> Option<String> {
        self.cell(field).map(str::to_owned)
    }
}

impl Reading {
    fn remark(&mut self, kind: RemarkKind, line: u32) {
        let remark = Remark::at(kind, line);
        if self.read.remarks.last() != Some(&remark) {
            self.read.remarks.push(remark);
        }
    }

    fn refuse(&mut self, noun: Noun, reason: Reason, line: u32) {
        self.read.refused.push(RefusedRow { line, noun, reason });
    }

    fn row(&mut self, row: &Row) {
        let pupil = match self.pupil(row) {
            Ok(pupil) => pupil,
            Err(reason) => return self.refuse(Noun::Pupil, reason, row.line),
        };
        let mut numbers: Vec<u8> = self
            .columns
            .iter()
            .filter(|column| !column.field.is_of_pupil() && column.guardian > 0)
            .map(|column| column.guardian)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() {
            numbers.push(0);
        }
        let mut found = false;
        for number in numbers {
            let mut columns: Vec<Mapped> = self
                .columns
                .iter()
                .filter(|column| !column.field.is_of_pupil())
                .filter(|column| column.guardian == number || column.guardian == 0)
                .copied()
                .collect();
            columns.sort_by_key(|column| column.guardian == 0);
            let filled = |column: &Mapped| {
                row.cells
                    .get(column.place)
                    .is_some_and(|cell| !cell.is_empty())
            };
            if !columns
                .iter()
                .any(|column| column.guardian == number && filled(column))
            {
                continue;
            }
            found = true;
            match self.guardian(&Card { row, columns }) {
                Ok(guardian) => {
                    let pupil = pupil.clone();
                    self.read.rows.push(GuardianRow {
                        line: row.line,
                        pupil,
                        guardian,
                    });
                }
                Err(reason) => self.refuse(Noun::Guardian, reason, row.line),
            }
        }
        if !found {
            self.refuse(Noun::Guardian, Reason::GuardianMissing, row.line);
        }
    }

    fn pupil(&mut self, row: &Row) -> Result<PupilKey, Reason> {
        use GuardianField::{
            PupilBirthDate, PupilFamilyName, PupilFullName, PupilGivenName, PupilGroup,
            PupilNamePrefix, PupilNumber,
        };
        let card = Card {
            row,
            columns: self.columns.clone(),
        };
        let key = card.text(PupilNumber).filter(|key| !key.starts_with('#'));
        let named = named(
            card.cell(PupilFullName),
            card.cell(PupilGivenName),
            card.cell(PupilNamePrefix),
            card.cell(PupilFamilyName),
        )?;
        if key.is_none() && named.family_name.is_empty() {
            return Err(Reason::PupilUnnamed);
        }
        if named.guessed {
            self.remark(RemarkKind::NameGuessed, row.line);
        }
        let birth_date = card.cell(PupilBirthDate).and_then(dates::date);
        if birth_date.is_none() && card.cell(PupilBirthDate).is_some() {
            self.remark(RemarkKind::PupilBirthDateUnreadable, row.line);
        }
        Ok(PupilKey {
            key,
            given_name: named.given_name.or(named.initials),
            name_prefix: named.name_prefix,
            family_name: Some(named.family_name).filter(|name| !name.is_empty()),
            birth_date,
            group: card.text(PupilGroup),
        })
    }

    fn guardian(&mut self, card: &Card<'_>) -> Result<Guardian, Reason> {
        use GuardianField::{
            Authority, Email, FamilyName, FullName, GivenName, Initials, Language, LivesWith,
            Mobile, NamePrefix, Phone,
        };
        let line = card.row.line;
        let mut named = named(
            card.cell(FullName),
            card.cell(GivenName),
            card.cell(NamePrefix),
            card.cell(FamilyName),
        )?;
        if let Some(written) = card.cell(Initials).and_then(names::initials) {
            named.initials = Some(written);
        }
        // Whatever the guardian turns out to be, each cell is judged once.
        let before = self.read.remarks.len();
        let email = self.contact(
            line,
            card.cells(Email).map(contact::email),
            RemarkKind::EmailUnreadable,
            RemarkKind::EmailSecondDropped,
        );
        let phone = self.contact(
            line,
            card.cells(Mobile)
                .chain(card.cells(Phone))
                .map(contact::phone),
            RemarkKind::PhoneUnreadable,
            RemarkKind::PhoneSecondDropped,
        );
        let family_name = Some(named.family_name).filter(|name| !name.is_empty());
        if family_name.is_none() {
            if named.given_name.is_none() && email.is_none() && phone.is_none() {
                self.read.remarks.truncate(before);
                return Err(Reason::GuardianUnnamed);
            }
            self.remark(RemarkKind::GuardianNameMissing, line);
        }
        if named.guessed {
            self.remark(RemarkKind::NameGuessed, line);
        }
        let relation = self.relation(card);
        let authority = self.answer(
            line,
            card.cell(Authority),
            relation,
            RemarkKind::AuthorityUnreadable,
        );
        let lives_with = self.answer(
            line,
            card.cell(LivesWith),
            relation,
            RemarkKind::LivesWithUnreadable,
        );
        let (street, house_number) = street_and_number(card);
        let (postcode, town) = self.postcode_and_town(card);
        Ok(Guardian {
            given_name: named.given_name,
            initials: named.initials,
            name_prefix: named.name_prefix,
            family_name,
            relation,
            authority,
            lives_with,
            street,
            house_number,
            postcode,
            town,
            email,
            phone,
            language: card.text(Language),
        })
    }

    /// The first value that is understood; what is not, and what is left over, is remarked.
    fn contact(
        &mut self,
        line: u32,
        cells: impl Iterator<Item = Option<Found>>,
        unreadable: RemarkKind,
        dropped: RemarkKind,
    ) -> Option<String> {
        let mut kept: Option<String> = None;
        for cell in cells {
            match (cell, &kept) {
                (None, _) => self.remark(unreadable, line),
                (Some(found), None) => {
                    if found.more {
                        self.remark(dropped, line);
                    }
                    kept = Some(found.value);
                }
                (Some(found), Some(first)) => {
                    if found.more || found.value != *first {
                        self.remark(dropped, line);
                    }
                }
            }
        }
        kept
    }

    fn relation(&mut self, card: &Card<'_>) -> GuardianRelation {
        let by_header = card.columns.iter().find_map(|column| column.relation);
        match card.cell(GuardianField::Relation) {
            None => by_header.unwrap_or(GuardianRelation::Unknown),
            Some(written) => relation(written).unwrap_or_else(|| {
                self.remark(RemarkKind::RelationUnreadable, card.row.line);
                by_header.unwrap_or(GuardianRelation::Unknown)
            }),
        }
    }

    fn answer(
        &mut self,
        line: u32,
        cell: Option<&str>,
        relation: GuardianRelation,
        unreadable: RemarkKind,
    ) -> Answer {
        let Some(written) = cell else {
            return Answer::Unknown;
        };
        answer(written, relation).unwrap_or_else(|| {
            self.remark(unreadable, line);
            Answer::Unknown
        })
    }

    fn postcode_and_town(&mut self, card: &Card<'_>) -> (Option<String>, Option<String>) {
        let mut town = card.text(GuardianField::Town);
        let mut code = None;
        if let Some(written) = card.cell(GuardianField::Postcode) {
            code = contact::postcode(written);
            if code.is_none() {
                self.remark(RemarkKind::PostcodeUnreadable, card.row.line);
            }
        }
        if let Some(both) = card.cell(GuardianField::PostcodeAndTown) {
            let (found, place) = contact::postcode_and_town(both);
            if found.is_none() && both.starts_with(|c: char| c.is_ascii_digit()) {
                self.remark(RemarkKind::PostcodeUnreadable, card.row.line);
            } else {
                town = town.or(place);
            }
            code = code.or(found);
        }
        (code, town)
    }
}

/// A name from one field or from its parts; the parts win.
fn named(
    full: Option<&str>,
    given: Option<&str>,
    prefix: Option<&str>,
    family: Option<&str>,
) -> Result<FullName, Reason> {
    let long = |part: &&str| part.chars().count() > LONGEST_NAME;
    if [full, given, prefix, family]
        .into_iter()
        .flatten()
        .any(|part| long(&part))
    {
        return Err(Reason::NameTooLong);
    }
    let mut named = match (full, family) {
        (_, Some(family)) => {
            // "J.P. de Vries" and "Fam. de Vries" stand in family name columns too.
            let whole = prefix.is_none() && given.is_none() && family.contains('.');
            if whole {
                names::full_name(family)
            } else {
                let (name_prefix, family_name) = names::family_name(family, prefix);
                FullName {
                    name_prefix,
                    family_name,
                    ..FullName::default()
                }
            }
        }
        (Some(full), None) => names::full_name(full),
        (None, None) => FullName::default(),
    };
    if !named.family_name.chars().any(char::is_alphabetic) {
        named.family_name.clear();
        named.name_prefix = None;
    }
    match given {
        Some(given) if given.split(' ').all(names::is_initials) => {
            named.initials = names::initials(given);
        }
        Some(given) => named.given_name = Some(given.to_owned()),
        None => {}
    }
    Ok(named)
}

fn street_and_number(card: &Card<'_>) -> (Option<String>, Option<String>) {
    use GuardianField::{Address, HouseNumber, HouseNumberAddition, Street};
    let mut number = card.text(HouseNumber);
    if let (Some(number), Some(addition)) = (&mut number, card.cell(HouseNumberAddition)) {
        number.push(' ');
        number.push_str(addition);
    }
    match (card.cell(Street), card.cell(Address)) {
        (Some(street), _) if number.is_some() => (Some(street.to_owned()), number),
        (Some(whole), _) | (None, Some(whole)) => {
            let (street, found) = contact::street_and_number(whole);
            (street, number.or(found))
        }
        (None, None) => (None, number),
    }
}

/// The relation in a cell; nothing when it is not understood.
fn relation(written: &str) -> Option<GuardianRelation> {
    let lowered = written.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lowered.contains(word));
    // The compound words first: a stiefvader is no vader.
    let known = if has(&["stief", "step", "partner", "plus", "bonus"]) {
        GuardianRelation::StepParent
    } else if has(&["pleeg", "foster"]) {
        GuardianRelation::FosterParent
    } else if has(&["oma", "opa", "groot", "grand"]) {
        GuardianRelation::Grandparent
    } else if has(&["voogd", "legal guardian"]) {
        GuardianRelation::LegalGuardian
    } else if has(&["vader", "papa", "father", "dad"]) {
        GuardianRelation::Father
    } else if has(&["moeder", "mama", "mother", "mum", "mom"]) {
        GuardianRelation::Mother
    } else if has(&["ouder", "parent"]) {
        GuardianRelation::Parent
    } else if has(&["verzorg", "carer", "guardian"]) {
        GuardianRelation::Carer
    } else if has(&[
        "ander", "overig", "other", "tante", "oom", "broer", "zus", "familie",
    ]) {
        GuardianRelation::Other
    } else if has(&["onbekend", "unknown"]) || matches!(lowered.as_str(), "-" | "?") {
        GuardianRelation::Unknown
    } else {
        match lowered.as_str() {
            "v" | "vd" => GuardianRelation::Father,
            "m" | "md" => GuardianRelation::Mother,
            _ => return None,
        }
    };
    Some(known)
}

/// Yes or no for a guardian with this relation; nothing when it is not understood.
fn answer(written: &str, relation: GuardianRelation) -> Option<Answer> {
    let lowered = written.to_lowercase();
    let yes_when = |same: bool| Some(if same { Answer::Yes } else { Answer::No });
    match lowered.trim_end_matches('.') {
        "ja" | "j" | "y" | "yes" | "true" | "waar" | "1" | "x" | "wel" | "✓" | "v" => {
            Some(Answer::Yes)
        }
        "nee" | "neen" | "n" | "no" | "false" | "onwaar" | "0" | "geen" | "niet" => {
            Some(Answer::No)
        }
        "onbekend" | "unknown" | "?" | "-" | "n.v.t" | "nvt" => Some(Answer::Unknown),
        "vader" | "father" => match relation {
            GuardianRelation::Father | GuardianRelation::Mother => {
                yes_when(relation == GuardianRelation::Father)
            }
            _ => None,
        },
        "moeder" | "mother" => match relation {
            GuardianRelation::Father | GuardianRelation::Mother => {
                yes_when(relation == GuardianRelation::Mother)
            }
            _ => None,
        },
        joint
            if [
                "beide",
                "gezamenlijk",
                "gedeeld",
                "both",
                "vader en moeder",
                "co-ouder",
            ]
            .iter()
            .any(|word| joint.starts_with(word)) =>
        {
            Some(Answer::Yes)
        }
        _ => None,
    }
}
