//! Which column of a list means what, guessed from its headers.
//!
//! The names of the fields are Dutch and English synonyms seen in exports of schools. A guess
//! is only a proposal: the mapping is plain JSON that a user corrects and a school keeps.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{GuardianRelation, Mapped};
use crate::closed::closed;
use crate::table::Sheet;

closed! {
    /// What a column of a list of guardians can mean.
    pub enum GuardianField {
        /// The pupil's number.
        PupilNumber = "pupil-number",
        /// The pupil's calling name.
        PupilGivenName = "pupil-given-name",
        /// The pupil's prefix.
        PupilNamePrefix = "pupil-name-prefix",
        /// The pupil's family name.
        PupilFamilyName = "pupil-family-name",
        /// The pupil's whole name.
        PupilFullName = "pupil-full-name",
        /// The pupil's birth date.
        PupilBirthDate = "pupil-birth-date",
        /// The pupil's home group.
        PupilGroup = "pupil-group",
        /// The guardian's first name.
        GivenName = "given-name",
        /// The guardian's initials.
        Initials = "initials",
        /// The guardian's prefix.
        NamePrefix = "name-prefix",
        /// The guardian's family name.
        FamilyName = "family-name",
        /// The guardian's whole name.
        FullName = "full-name",
        /// What the guardian is to the pupil.
        Relation = "relation",
        /// Parental authority.
        Authority = "authority",
        /// Whether the pupil lives with the guardian.
        LivesWith = "lives-with",
        /// Street, with or without house number.
        Street = "street",
        /// House number.
        HouseNumber = "house-number",
        /// What follows the house number.
        HouseNumberAddition = "house-number-addition",
        /// Street and house number.
        Address = "address",
        /// Postcode.
        Postcode = "postcode",
        /// Town.
        Town = "town",
        /// Postcode and town in one.
        PostcodeAndTown = "postcode-and-town",
        /// E-mail address.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Mobile number, kept before any other.
        Mobile = "mobile",
        /// Language spoken at home.
        Language = "language",
    }
}

impl GuardianField {
    /// Whether the field is about the pupil.
    pub const fn is_of_pupil(self) -> bool {
        matches!(
            self,
            Self::PupilNumber
                | Self::PupilGivenName
                | Self::PupilNamePrefix
                | Self::PupilFamilyName
                | Self::PupilFullName
                | Self::PupilBirthDate
                | Self::PupilGroup
        )
    }

    /// Whether the field alone can say which pupil it is.
    pub(super) fn names_pupil(self) -> bool {
        matches!(
            self,
            Self::PupilNumber | Self::PupilFamilyName | Self::PupilFullName
        )
    }

    /// Whether the field alone can say who the guardian is, or how to reach the guardian.
    pub(super) fn names_guardian(self) -> bool {
        matches!(
            self,
            Self::GivenName
                | Self::FamilyName
                | Self::FullName
                | Self::Email
                | Self::Phone
                | Self::Mobile
        )
    }
}

closed! {
    /// How a list is laid out.
    pub enum Preset {
        /// The parents file of Social Schools: the pupil, and two e-mail addresses.
        SocialSchools = "social-schools",
        /// One guardian on each row.
        GuardianPerRow = "guardian-per-row",
        /// A pupil on each row, with the guardians beside it.
        GuardiansOnPupilRow = "guardians-on-pupil-row",
    }
}

/// What each column of a list means. Plain JSON, so that a user may correct and keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Mapping {
    /// The layout that was recognised. It only tells; the columns decide.
    pub preset: Preset,
    /// One per column of the list, in its order.
    pub columns: Vec<Column>,
}

/// What one column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The header, by which the column is found again. Of double headers the first, second, …
    /// in the mapping are the first, second, … in the list.
    pub header: String,
    /// What the column means; nothing when it is not read.
    pub field: Option<GuardianField>,
    /// Which guardian of the row it is about, from 1; 0 means every one. Without meaning for
    /// fields of the pupil.
    pub guardian: u8,
    /// The relation, when the header says it ("Telefoon moeder").
    pub relation: Option<GuardianRelation>,
}

impl Mapping {
    /// The columns of `sheet` that mean something, and how many of the mapping are not there.
    pub(super) fn columns_in(&self, sheet: &Sheet) -> (Vec<Mapped>, usize) {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, header) in sheet.header.iter().enumerate().rev() {
            places.entry(header).or_default().push(place);
        }
        let mut mapped = Vec::new();
        let mut missing = 0;
        for column in &self.columns {
            let place = places.get_mut(column.header.as_str()).and_then(Vec::pop);
            match (column.field, place) {
                (Some(field), Some(place)) => mapped.push(Mapped {
                    place,
                    field,
                    guardian: column.guardian,
                    relation: column.relation,
                }),
                (Some(_), None) => missing += 1,
                (None, _) => {}
            }
        }
        (mapped, missing)
    }
}

/// Guesses the mapping of a list from its headers.
///
/// Headers that name the pupil or a guardian decide for themselves. Bare names ("Achternaam")
/// are those of whoever has no explicit names; when nobody has, the first set is the pupil's
/// and a second set the guardian's.
pub fn suggest(sheet: &Sheet) -> Mapping {
    let seen: Vec<Seen> = sheet
        .header
        .iter()
        .map(|header| Seen::in_header(header))
        .collect();
    let list = List::of(&seen);
    let mut taken: Vec<(GuardianField, u8)> = Vec::new();
    let mut bare: Vec<Word> = Vec::new();
    let columns = sheet.header.iter().zip(&seen).map(|(header, seen)| {
        let guardian = list.guardian(seen);
        let field = list.field(seen, &bare).filter(|field| {
            // A second telephone or e-mail column is a second chance; all others are doubles.
            use GuardianField::{Email, Mobile, Phone};
            let slot = (*field, if field.is_of_pupil() { 0 } else { guardian });
            let free = matches!(field, Email | Mobile | Phone) || !taken.contains(&slot);
            taken.push(slot);
            free
        });
        bare.extend(seen.word);
        let of_pupil = field.is_none_or(GuardianField::is_of_pupil);
        Column {
            header: header.clone(),
            field,
            guardian: if of_pupil { 0 } else { guardian },
            relation: seen.relation.filter(|_| !of_pupil),
        }
    });
    let columns: Vec<Column> = columns.collect();
    Mapping {
        preset: preset(&columns),
        columns,
    }
}

fn preset(columns: &[Column]) -> Preset {
    use GuardianField::{Email, PupilBirthDate, PupilFamilyName, PupilGivenName};
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    let second = columns.iter().any(|column| column.guardian > 1);
    let only_email = columns
        .iter()
        .filter_map(|column| column.field)
        .all(|field| field.is_of_pupil() || field == Email);
    let pupil = has(PupilGivenName) && has(PupilFamilyName) && has(PupilBirthDate);
    match (second, only_email && has(Email) && pupil) {
        (true, true) => Preset::SocialSchools,
        (true, false) => Preset::GuardiansOnPupilRow,
        (false, _) => Preset::GuardianPerRow,
    }
}

/// What a header is about, before it is known whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Number,
    GivenName,
    Initials,
    Prefix,
    FamilyName,
    FullName,
    BirthDate,
    Group,
    /// Fields that only a guardian has.
    Of(GuardianField),
}

/// Whom a header names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Pupil,
    Guardian,
    Unsaid,
}

/// One header, understood word by word.
#[derive(Debug)]
struct Seen {
    word: Option<Word>,
    whose: Whose,
    number: Option<u8>,
    relation: Option<GuardianRelation>,
}

impl Seen {
    fn in_header(header: &str) -> Self {
        let mut seen = Self {
            word: None,
            whose: Whose::Unsaid,
            number: None,
            relation: None,
        };
        let mut rest = String::new();
        for token in tokens(header) {
            match token.as_str() {
                "leerling" | "leerlingen" | "lln" | "kind" | "pupil" | "child" | "student" => {
                    seen.whose = Whose::Pupil;
                }
                "vader" | "father" => seen.parent(GuardianRelation::Father, 1),
                "moeder" | "mother" => seen.parent(GuardianRelation::Mother, 2),
                "ouder" | "ouders" | "verzorger" | "verzorgers" | "verz" | "vz" | "contact"
                | "contactpersoon" | "contactpersonen" | "voogd" | "parent" | "guardian"
                | "carer" => {
                    seen.whose = Whose::Guardian;
                }
                "1" | "2" | "3" | "4" => seen.number = token.parse().ok(),
                "van" | "de" | "het" | "en" | "of" | "the" | "and" | "s" => {}
                word => rest.push_str(word),
            }
        }
        seen.word = word(&rest, seen.whose);
        seen
    }

    fn parent(&mut self, relation: GuardianRelation, number: u8) {
        self.whose = Whose::Guardian;
        self.relation = Some(relation);
        self.number = self.number.or(Some(number));
    }

    fn is_name(&self) -> bool {
        matches!(
            self.word,
            Some(Word::GivenName | Word::FamilyName | Word::FullName)
        )
    }
}

/// Small words and numbers of a header: `"E-mail ouder1"` gives `email`, `ouder`, `1`.
fn tokens(header: &str) -> Vec<String> {
    let lowered = header.to_lowercase().replace("e-mail", "email");
    let mut tokens: Vec<String> = Vec::new();
    let mut last = None;
    for c in lowered.chars() {
        let kind = (c.is_alphanumeric(), c.is_ascii_digit());
        if kind.0 {
            match tokens.last_mut() {
                Some(token) if last == Some(kind) => token.push(c),
                _ => tokens.push(c.to_string()),
            }
        }
        last = Some(kind);
    }
    tokens
}

fn word(rest: &str, whose: Whose) -> Option<Word> {
    use GuardianField as Field;
    let word = match rest {
        "leerlingnummer"
        | "leerlingnr"
        | "llnnr"
        | "llnr"
        | "stamnr"
        | "stamnummer"
        | "administratienummer"
        | "pupilnumber"
        | "studentnumber"
        | "leerlingid" => Word::Number,
        "nr" | "nummer" | "id" | "number" | "key" if whose == Whose::Pupil => Word::Number,
        "roepnaam" | "voornaam" | "voornamen" | "firstname" | "givenname" => Word::GivenName,
        "voorletters" | "voorletter" | "initialen" | "initials" => Word::Initials,
        "tussenvoegsel" | "tussenvoegsels" | "voorvoegsel" | "voorvoegsels" | "tussenv"
        | "voorv" | "tv" | "prefix" => Word::Prefix,
        "achternaam" | "familienaam" | "geslachtsnaam" | "lastname" | "surname" | "familyname" => {
            Word::FamilyName
        }
        "naam" | "volledigenaam" | "name" | "fullname" => Word::FullName,
        "" if whose != Whose::Unsaid => Word::FullName,
        "geboortedatum" | "gebdatum" | "geboren" | "birthdate" | "dateofbirth" | "dob"
        | "gebdat" => Word::BirthDate,
        "groep" | "klas" | "klasnaam" | "stamgroep" | "groepsnaam" | "class" | "group" => {
            Word::Group
        }
        "relatie" | "rol" | "soort" | "type" | "verwantschap" | "relation" | "relationship"
        | "hoedanigheid" | "relatietotkind" | "relatietot" => Word::Of(Field::Relation),
        "gezag" | "ouderlijkgezag" | "heeftgezag" | "wettelijk" | "wettelijkgezag"
        | "gezaghebbend" | "gezagsdrager" | "authority" | "parentalauthority" | "custody" => {
            Word::Of(Field::Authority)
        }
        "woontbij" | "thuiswonend" | "inwonend" | "hoofdverblijf" | "verblijft"
        | "verblijftbij" | "verblijf" | "liveswith" | "woontthuis" => Word::Of(Field::LivesWith),
        "straat" | "straatnaam" | "street" => Word::Of(Field::Street),
        "huisnummer" | "huisnr" | "housenumber" => Word::Of(Field::HouseNumber),
        "toevoeging" | "huisnummertoevoeging" | "huisnrtoevoeging" | "huistoevoeging" => {
            Word::Of(Field::HouseNumberAddition)
        }
        "adres" | "woonadres" | "address" | "straathuisnummer" | "straathuisnr" | "straatnr"
        | "straatnummer" => Word::Of(Field::Address),
        "postcode" | "pc" | "zip" | "zipcode" | "postalcode" => Word::Of(Field::Postcode),
        "woonplaats" | "plaats" | "plaatsnaam" | "stad" | "town" | "city" => Word::Of(Field::Town),
        "postcodeplaats" | "postcodewoonplaats" | "pcplaats" | "pcwoonplaats" => {
            Word::Of(Field::PostcodeAndTown)
        }
        "taal" | "thuistaal" | "voertaal" | "spreektaal" | "language" => Word::Of(Field::Language),
        mail if ["email", "mail"]
            .iter()
            .any(|start| mail.starts_with(start)) =>
        {
            Word::Of(Field::Email)
        }
        mobile
            if ["mobiel", "mobile", "gsm"]
                .iter()
                .any(|word| mobile.contains(word)) =>
        {
            Word::Of(Field::Mobile)
        }
        "06" | "06nummer" | "06nr" => Word::Of(Field::Mobile),
        phone
            if ["telefoon", "tel", "phone", "thuisnummer"]
                .iter()
                .any(|w| phone.starts_with(w)) =>
        {
            Word::Of(Field::Phone)
        }
        _ => return None,
    };
    Some(word)
}

/// What the headers say together.
struct List {
    /// Guardians are numbered, or called by father and mother.
    numbered: bool,
    pupil_named: bool,
    guardian_named: bool,
    /// Pupils go by number alone, beside a column for the relation.
    numbers_and_relations: bool,
}

impl List {
    fn of(seen: &[Seen]) -> Self {
        let has = |word| seen.iter().any(|seen| seen.word == Some(word));
        let named = |whose| {
            seen.iter()
                .any(|seen| seen.is_name() && seen.whose == whose)
        };
        Self {
            numbered: seen
                .iter()
                .any(|seen| seen.whose == Whose::Guardian && seen.number.is_some()),
            pupil_named: named(Whose::Pupil),
            guardian_named: named(Whose::Guardian),
            numbers_and_relations: has(Word::Number)
                && has(Word::Of(GuardianField::Relation))
                && !has(Word::BirthDate)
                && !has(Word::Group),
        }
    }

    /// Which guardian a column is about; 0 for all.
    fn guardian(&self, seen: &Seen) -> u8 {
        use GuardianField::{Email, Relation};
        match (seen.whose, seen.number) {
            (Whose::Guardian, Some(number)) => number,
            // "Adres ouders" beside "Ouder 1" is the address of both; a bare e-mail is not.
            _ if self.numbered && !matches!(seen.word, Some(Word::Of(Email | Relation))) => 0,
            _ => 1,
        }
    }

    /// What a column means, given the words of the columns before it.
    fn field(&self, seen: &Seen, before: &[Word]) -> Option<GuardianField> {
        use GuardianField as Field;
        let word = seen.word?;
        let of_pupil = match seen.whose {
            Whose::Pupil => true,
            Whose::Guardian => false,
            Whose::Unsaid if self.guardian_named => true,
            Whose::Unsaid if self.pupil_named || self.numbers_and_relations => false,
            Whose::Unsaid => self.numbered || !before.contains(&word),
        };
        match (word, of_pupil) {
            (Word::Number, _) => Some(Field::PupilNumber),
            (Word::BirthDate, _) if seen.whose != Whose::Guardian => Some(Field::PupilBirthDate),
            (Word::Group, _) => Some(Field::PupilGroup),
            (Word::GivenName, true) => Some(Field::PupilGivenName),
            (Word::GivenName, false) => Some(Field::GivenName),
            (Word::Prefix, true) => Some(Field::PupilNamePrefix),
            (Word::Prefix, false) => Some(Field::NamePrefix),
            (Word::FamilyName, true) => Some(Field::PupilFamilyName),
            (Word::FamilyName, false) => Some(Field::FamilyName),
            (Word::FullName, true) => Some(Field::PupilFullName),
            (Word::FullName, false) => Some(Field::FullName),
            (Word::Initials, false) => Some(Field::Initials),
            (Word::Of(field), _) if seen.whose != Whose::Pupil => Some(field),
            // Initials, telephone and address of the pupil serve no purpose here.
            _ => None,
        }
    }
}
