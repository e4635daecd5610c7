//! Damaged and hostile files of every format: nothing panics, nothing is slow, nothing is published that must not be.

#[path = "support/hostile.rs"]
mod hostile;

use std::time::{Duration, Instant};

use hostile::{Random, SEEDS, check, damage};
use maqal_sources::{ReadOptions, Status, read_source};

/// How many damaged files of each seed `cargo test` reads; `MAQAL_INPUTS` asks for another number.
const INPUTS: u64 = 100;
/// The length of a file whose time is measured.
const LONG: usize = 60_000;
/// What takes less time to read is not looked at more closely.
const NOTICEABLE: Duration = Duration::from_millis(200);

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

/// What is repeated in the middle of each file, one of them at a time.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "<a>", "</a>", "<a b=c ", "<a xmlns:b=\"c\"/>", "<p>", "<ul><li>", "<p>a</p>", "<", "&a;", "&", "]]>", "<![CDATA[",
    "<!--", "<!-- wp:x -->", "<!ENTITY a \"b\">", "[", "{\"a\":", "\"a\":\"", "{},", "\"", "\\", "\n", "\r\n", " ", "a",
    "a ", "\u{1}", "\u{3}", "^", "*", "* a\n", "`", "[a](", "[a]: ", "![[", "[caption]", "[embed]", "> ", "- ", "|", "|a|\n",
    "@[", "#tag ", "@a ", "---\n",
];

/// The file with so many bytes of pieces in the middle.
fn filled(file: &str, piece: &str, bytes: usize) -> String {
    let middle = (file.len() / 2..).find(|at| file.is_char_boundary(*at)).unwrap_or_default();
    [&file[..middle], &piece.repeat(bytes / piece.len()), &file[middle..]].concat()
}

/// A file that is twenty times as long takes about as long to read as twenty files; where the time grew with the
/// square, it would be twenty times as long as they. Both are runs of one length, which share the processor alike with
/// whatever else is built and tested, and what looks slow is read again.
#[test]
fn time_grows_with_the_file() {
    const TIMES: usize = 20;
    let mut slow = Vec::new();
    for (seed, piece) in SEEDS.iter().flat_map(|seed| PIECES.iter().map(move |piece| (seed, piece))) {
        let time = |bytes: usize, times: usize| {
            let file = filled(seed.file, piece, bytes);
            let start = Instant::now();
            for _ in 0..times {
                let _ = read_source(&file, &ReadOptions::default());
            }
            start.elapsed()
        };
        if time(LONG, 1) > NOTICEABLE {
            let rounds: Vec<_> = (0..3).map(|_| (time(LONG / TIMES, TIMES), time(LONG, 1))).collect();
            if rounds.iter().all(|&(short, long)| long > NOTICEABLE && long > short * 4) {
                slow.push(format!("{} with {piece:?}: {rounds:?}", seed.name));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
