//! Any bytes as the front of a register.
#![no_main]

#[path = "../readers.rs"]
#[allow(dead_code, reason = "each target uses one reader")]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| { _ = readers::register(bytes) });
