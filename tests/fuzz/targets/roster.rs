//! Any bytes as EDEXML with pupils, groups and staff.
#![no_main]

#[path = "../readers.rs"]
#[allow(dead_code, reason = "each target uses one reader")]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| { _ = readers::roster(bytes) });
