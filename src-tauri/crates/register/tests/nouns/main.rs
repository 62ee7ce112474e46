//! The nouns in a real encrypted file: every read and write, with invented people.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod accounts;
mod consents;
mod drafts;
mod evidence;
mod groups;
mod guardians;
mod holidays;
mod incidents;
mod invented;
mod judgements;
mod ladders;
mod letters;
mod notes;
mod people;
mod police_decisions;
mod procedures;
mod publications;
mod pupils;
mod sanctions;
mod school;
mod staff;
mod stationery;
mod talks;
mod tasks;
mod undo;
