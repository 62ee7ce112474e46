//! What the window can ask: one file per noun, one call into the office each.

pub mod accounts;
pub mod consents;
pub mod copies;
pub mod door;
pub mod guardians;
pub mod history;
pub mod holidays;
pub mod imports;
pub mod incidents;
pub mod judgements;
pub mod keys;
pub mod ladders;
pub mod letters;
pub mod police_decisions;
pub mod procedures;
pub mod publications;
pub mod pupils;
pub mod retention;
pub mod sanctions;
pub mod settings;
pub mod staff;
pub mod stationery;
pub mod talks;
pub mod templates;
pub mod today;
