//! Any bytes as lists of guardians, as CSV and as a workbook.
#![no_main]

#[path = "../readers.rs"]
#[allow(dead_code, reason = "each target uses one reader")]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| { _ = readers::guardians(bytes) });
