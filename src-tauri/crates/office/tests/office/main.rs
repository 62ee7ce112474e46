//! The use cases through a real register in a temporary folder, with the invented school in it.
//! What a rule says is tested in `domain`; here that the office asks it, keeps what follows in one
//! step, and that nobody does what their role does not allow. Deliberately absent: the windows and
//! the command line.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test that is how it fails"
)]

mod access;
mod accounts;
mod again;
mod amendments;
mod booking;
mod breaches;
mod calendar;
mod compose;
mod consents;
mod copies;
mod covered;
mod deadlines;
mod desk;
mod door;
mod drafts;
mod drawn_again;
mod evidence;
#[path = "../../../register/tests/figures/mod.rs"]
mod fault_figures;
mod figures;
mod history;
mod holidays;
mod households;
mod imports;
mod judgements;
mod keys;
mod ladders;
mod languages;
mod leaving;
mod letter_texts;
mod letters;
mod letters_of_procedures;
mod links;
mod moments;
mod notes;
mod parties;
mod played;
mod police_decisions;
mod press;
mod procedure_lists;
mod procedures;
mod programme;
mod publications;
mod reminders;
mod retention;
mod rights;
mod said_truly;
mod salvage;
mod sanctions;
mod saved_filters;
mod sheets;
mod signals;
mod simulation;
mod stationery;
mod suspicions;
mod takedowns;
mod talks;
mod told;
mod whose_case;
mod year_turn;
