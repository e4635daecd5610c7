//! Files of every format over whatever libFuzzer comes upon: the very checks of `cargo test`. The first byte may name
//! one of the invented files, in whose place of the next two bytes the rest stands; else the bytes are the file.

#![no_main]
#![allow(dead_code)]

#[path = "../../crates/sources/tests/support/hostile.rs"]
mod hostile;
#[path = "../../tests/support/invariant.rs"]
mod invariant;
#[path = "../../tests/support/rendered_sources.rs"]
mod rendered_sources;

fn file(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy;
    let [first, high, low, rest @ ..] = bytes else { return text(bytes).into_owned() };
    let Some(seed) = hostile::SEEDS.get(usize::from(*first)) else { return text(bytes).into_owned() };
    let at = usize::from(u16::from_be_bytes([*high, *low])) % (seed.file.len() + 1);
    let (before, behind) = seed.file.as_bytes().split_at(at);
    text(&[before, rest, behind].concat()).into_owned()
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Err(why) = rendered_sources::check(&file(bytes)) {
        panic!("{why}");
    }
});
