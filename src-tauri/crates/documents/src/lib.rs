//! Letters, forms and sheets become PDF.
//!
//! The crate is pure: the same input gives the same bytes. It reads no file, asks no clock and
//! draws no lots; fonts and texts are compiled in. What it makes is tagged, declares PDF/A-2a and
//! PDF/UA-1 and carries its language, its title and its fonts, so that it can be kept, searched
//! and read aloud. It does not decide which letter is due, to whom, or whether its facts are
//! lawful.
//!
//! * [`letter`] draws one letter from a template in `assets/letters` and the values of [`Fields`].
//! * [`consent_forms`] draws the yearly consent forms of a school into one file.
//!
//! # The fields of each letter
//!
//! This is what [`LetterKind::contract`] says, for people. *Always* fields must have a value;
//! *when printed* fields only if the choices in the letter print them; the rest is optional. A
//! field that is missing, unknown or of another kind is an error that names it. A text may hold
//! several paragraphs, parted by line breaks. A full stop that a text ends with is never doubled.
//!
//! ## `warning`
//!
//! | Field | Kind | Need | Meaning |
//! | --- | --- | --- | --- |
//! | `salutation` | text | always | `Geachte mevrouw De Vries`, without the comma |
//! | `pupil` | text | always | full name |
//! | `pupil_first_name` | text | always | name by which the pupil is called |
//! | `group` | text | always | name of the group, such as `7b` |
//! | `incident_date` | date | always | day it happened |
//! | `facts` | text | always | what happened, without names of other pupils |
//! | `protocol` | text | always | the protocol within a sentence: `ons protocol tegen pesten` |
//! | `rule` | text | always | the rule that was broken |
//! | `earlier_talks` | list | optional | talks and measures before; without, the letter says so |
//! | `expectations` | list | always | what is expected from now on, numbered |
//! | `support` | text | optional | how the school helps |
//! | `next_step` | text | always | what follows on repetition, within a sentence |
//! | `react_before` | date | optional | by when a written reply is most welcome |
//! | `contact` | text | always | `telefoon …, e-mail …` |
//!
//! ## `suspension`
//!
//! | Field | Kind | Need | Meaning |
//! | --- | --- | --- | --- |
//! | `salutation`, `pupil`, `pupil_first_name`, `group` | text | always | as in `warning` |
//! | `incident_date` | date | always | day it happened |
//! | `facts` | text | always | what happened |
//! | `reasons` | text | always | why a suspension (WPO art. 40c, first paragraph) |
//! | `proportionality` | text | always | how interests were weighed, why not less |
//! | `earlier_measures` | list | optional | without, the letter says there were none |
//! | `first_day`, `last_day` | date | always | first and last day of the suspension |
//! | `school_days` | count | always | school days in between; above one, the notice is told of |
//! | `forbidden` | list | always | places the pupil may not enter |
//! | `schoolwork` | text | always | what work, and how it is checked |
//! | `schoolwork_contact` | text | always | whom to ask about it, within a sentence |
//! | `heard` | flag | always | whether guardians and pupil were heard before the decision |
//! | `hearing_date` | date | always | when they were heard, or will be |
//! | `hearing_account` | text | always | what they said, or why they were not heard before |
//! | `return_talk_date` | date | always | talk about the return |
//! | `return_talk_time`, `return_talk_place` | text | optional | `8.00 uur`; `in kamer 3` |
//! | `public_school` | flag | always | openbaar: objection under the Awb |
//! | `objection_offered` | flag | always | bijzonder: the school guide promises an objection |
//! | `objection_last_day` | date | when printed | last day of the six weeks |
//! | `objection_addressee`, `objection_address` | text | when printed | to whom, and where |
//! | `complaint_route` | text | always | complaints body, within a sentence, and where it is |
//! | `copies` | list | optional | who else receives the letter |
//! | `contact` | text | always | as in `warning` |
//!
//! ## `inspectorate_notice`
//!
//! | Field | Kind | Need | Meaning |
//! | --- | --- | --- | --- |
//! | `brin` | text | always | BRIN number and location |
//! | `pupil_initials` | text | always | initials, never the name |
//! | `birth_date` | date | always | date of birth |
//! | `group` | text | always | year group |
//! | `decision_date` | date | always | day of the decision |
//! | `first_day`, `last_day` | date | always | first and last day |
//! | `school_days` | count | always | number of school days |
//! | `reason_category` | text | always | kind of reason |
//! | `reasons` | text | always | the reasons as sent |
//! | `earlier_suspensions` | list | optional | without, the sheet says there were none |
//! | `return_actions` | list | always | what is done to let the pupil return |
//! | `contact` | text | always | who can be asked |
//!
//! ## `consent_cover`
//!
//! | Field | Kind | Need | Meaning |
//! | --- | --- | --- | --- |
//! | `salutation` | text | always | `Beste ouders` |
//! | `school_year` | text | always | `2026-2027` |
//! | `return_by` | date | always | last day to return the form |
//! | `privacy_statement` | text | optional | where it can be read |
//! | `contact` | text | always | as in `warning` |

pub mod assets;
mod codes;
mod consents;
mod error;
mod fields;
mod language;
mod layout;
mod letters;
mod pdf;
mod stationery;
pub mod template;
mod text;

pub use consents::{
    ConsentAsk, ConsentForm, ConsentLine, Medium, can_print, consent_forms, consent_words,
};
pub use error::Error;
pub use fields::{Field, FieldKind, Fields};
pub use language::Language;
pub use letters::{Drawn, FieldRule, Letter, LetterKind, Need, Signatory, letter};
pub use stationery::Letterhead;
