//! Damaged and hostile files of every format: nothing panics, nothing is slow, nothing is published that must not be.

#[path = "support/hostile.rs"]
mod hostile;

use std::time::{Duration, Instant};

use hostile::{Random, SEEDS, check, damage};
use maqal_sources::Status;

/// How many damaged files of each seed `cargo test` reads; `MAQAL_INPUTS` asks for another number.
const INPUTS: u64 = 100;

fn inputs() -> std::ops::Range<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let first = number("MAQAL_SEED").unwrap_or_default();
    first..first + number("MAQAL_INPUTS").unwrap_or(INPUTS)
}

#[test]
fn damage_breaks_no_promise() {
    let mut failures = Vec::new();
    for seed in SEEDS {
        assert!(!check(seed.file).expect(seed.name).is_empty(), "{}: no story", seed.name);
        for number in inputs() {
            let file = damage(&mut Random::new(number), seed.file, None);
            if let Err(why) = check(&file) {
                failures.push(format!("{} {number}: {why}\n  {file:?}", seed.name));
            }
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} fail; the shortest:\n{shown}", failures.len());
}

#[test]
fn damage_makes_nothing_usable_that_is_not() {
    let mut failures = Vec::new();
    for seed in SEEDS.iter().filter(|seed| seed.holds_back.is_some()) {
        let format = check(seed.file).expect(seed.name)[0].format;
        for number in inputs() {
            let file = damage(&mut Random::new(number), seed.file, seed.holds_back);
            let Ok(sources) = check(&file) else { continue };
            // What is told to be of another format is another file.
            if sources.iter().any(|source| source.format == format && source.status == Status::Usable) {
                failures.push(format!("{} {number}: {file:?}", seed.name));
            }
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} fail; the shortest:\n{shown}", failures.len());
}

/// What grows with the square of a file shows itself where the file is ten times as long.
#[test]
fn time_grows_with_the_file() {
    let mut slow = Vec::new();
    for seed in SEEDS {
        let middle = (seed.file.len() / 2..).find(|at| seed.file.is_char_boundary(*at)).unwrap_or_default();
        for stray in [
            "<a>",
            "</a>",
            "<a b=c ",
            "&a;",
            "[",
            "{\"a\":",
            "\"",
            "\\",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\n",
            " ",
            "a",
            "^",
            "*",
            "`",
            "[a](",
            "> ",
            "- ",
            "|",
            "@[",
        ] {
            let time = |count: usize| {
                let file = [&seed.file[..middle], &stray.repeat(count), &seed.file[middle..]].concat();
                let start = Instant::now();
                let _ = check(&file);
                start.elapsed()
            };
            let (short, long) = (time(200), time(2_000));
            if long > Duration::from_millis(1500) && long > short * 40 {
                slow.push(format!("{} with {stray:?}: {short:?}, {long:?}", seed.name));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
