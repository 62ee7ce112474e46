//! Where each table of the register comes back in what somebody is given, or that it does not.
//!
//! A test holds the list against the tables themselves, and another finds a word of each in what is
//! given: a table that comes in new cannot be forgotten (AVG 15).

use domain::access::Section;

/// Where what a table holds of somebody is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// In this part of the file.
    In(Section),
    /// As the file that goes with something in this part.
    With(Section),
    /// Wherever it names them, with what others wrote.
    WhereNamed,
    /// Not at all: it says nothing that is not given otherwise.
    Nowhere,
}

/// Every table with something of people, and where it is given.
pub const GIVEN: &[(&str, Given)] = &[
    ("access_release", Given::In(Section::Releases)),
    ("account", Given::In(Section::Person)),
    ("act", Given::In(Section::Incidents)),
    ("amendment", Given::In(Section::Incidents)),
    ("authority", Given::In(Section::Ties)),
    ("breach", Given::WhereNamed),
    ("consent_form", Given::In(Section::Consents)),
    // Which scan proves which statement: the scan stands below the statement.
    ("consent_proof", Given::With(Section::Consents)),
    ("consent_scan", Given::With(Section::Consents)),
    ("consent_scan_bytes", Given::With(Section::Consents)),
    ("consent_shown", Given::In(Section::Consents)),
    ("consent_statement", Given::In(Section::Consents)),
    ("consent_wording", Given::In(Section::Consents)),
    ("declined", Given::In(Section::Incidents)),
    ("earlier_stay", Given::In(Section::Person)),
    ("entry", Given::In(Section::Measures)),
    ("evidence", Given::In(Section::Evidence)),
    ("evidence_bytes", Given::With(Section::Evidence)),
    ("guardian", Given::In(Section::Person)),
    ("guardianship", Given::In(Section::Ties)),
    ("hold", Given::In(Section::Keeping)),
    // Rows as they were before a step, kept for as long as the step can be taken back.
    ("image", Given::Nowhere),
    ("incident", Given::In(Section::Incidents)),
    ("incident_link", Given::In(Section::Incidents)),
    ("incident_text", Given::In(Section::Incidents)),
    ("judgement", Given::In(Section::Incidents)),
    ("letter", Given::In(Section::Letters)),
    ("letter_pdf", Given::With(Section::Letters)),
    ("letter_text", Given::WhereNamed),
    ("member_kept", Given::In(Section::Person)),
    ("membership", Given::In(Section::Person)),
    ("note", Given::In(Section::Notes)),
    ("online", Given::In(Section::Incidents)),
    ("party", Given::In(Section::Incidents)),
    ("party_out", Given::In(Section::Incidents)),
    ("police_decision", Given::In(Section::Incidents)),
    ("press_contact", Given::WhereNamed),
    ("press_matter", Given::WhereNamed),
    ("procedure", Given::In(Section::Measures)),
    ("programme_done", Given::WhereNamed),
    ("publication", Given::In(Section::Publications)),
    ("publication_person", Given::In(Section::Publications)),
    ("pupil", Given::In(Section::Person)),
    ("referral", Given::In(Section::Person)),
    ("restriction", Given::In(Section::Keeping)),
    // A person may keep a name to search by.
    ("saved_filter", Given::WhereNamed),
    ("staff", Given::In(Section::Person)),
    ("staff_group", Given::In(Section::Person)),
    ("takedown", Given::In(Section::Publications)),
    ("talk", Given::In(Section::Incidents)),
    // Whom a talk was with decides whose it is.
    ("talk_person", Given::In(Section::Incidents)),
    ("task", Given::In(Section::Tasks)),
    ("viewpoint", Given::In(Section::Viewpoints)),
];
