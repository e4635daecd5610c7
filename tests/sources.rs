//! Damaged files of every format that maqal-sources reads: what is rendered of them keeps the invariant.

#[path = "../crates/sources/tests/support/hostile.rs"]
#[allow(dead_code, reason = "the tests of the reader use the rest")]
mod hostile;
#[path = "support/rendered_sources.rs"]
mod rendered_sources;
mod support;

use hostile::{Random, SEEDS, damage};
use support::invariant;

/// How many damaged files of each seed `cargo test` renders; `MAQAL_INPUTS` asks for another number.
const INPUTS: u64 = 40;

#[test]
fn articles_of_damaged_files_keep_the_invariant() {
    let inputs = std::env::var("MAQAL_INPUTS").ok().and_then(|text| text.parse().ok()).unwrap_or(INPUTS);
    let mut failures = Vec::new();
    for seed in SEEDS {
        rendered_sources::check(seed.file).expect(seed.name);
        for number in 0..inputs {
            let file = damage(&mut Random::new(number), seed.file, None);
            if let Err(why) = rendered_sources::check(&file) {
                failures.push(format!("{} {number}: {why}\n  {file:?}", seed.name));
            }
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} fail; the shortest:\n{shown}", failures.len());
}
