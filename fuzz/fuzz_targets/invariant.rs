//! The sanitizer's invariant over whatever libFuzzer comes upon: the very check of `cargo test`.

#![no_main]
#![allow(dead_code)]

#[path = "../../tests/support/invariant.rs"]
mod invariant;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Err(why) = invariant::check(&String::from_utf8_lossy(bytes)) {
        panic!("{why}");
    }
});
