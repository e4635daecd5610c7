//! The sanitizer's invariant over named cases and seeded hostile HTML, judged by html5ever.

mod support;

use support::generator::input;
use support::invariant::{check, check_rendered};

/// How many generated inputs `cargo test` runs; `MAQAL_INPUTS` asks for another number.
const INPUTS: u64 = 20_000;

/// An environment variable's number, or `default`.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Runs `check` over generated inputs and lists the shortest failures. `MAQAL_SEED` starts elsewhere.
fn check_generated(inputs: u64, check: fn(&str) -> Result<(), String>) {
    let first_seed = setting("MAQAL_SEED", 0);
    let mut failures = Vec::new();
    for seed in first_seed..first_seed + inputs {
        let input = input(seed);
        if let Err(why) = check(&input) {
            failures.push(format!("seed {seed}: {input:?}\n  {why}"));
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {inputs} inputs fail; the shortest:\n{shown}", failures.len());
}

#[test]
fn generated_hostile_html_keeps_the_invariant() {
    check_generated(setting("MAQAL_INPUTS", INPUTS), check);
}

#[test]
fn articles_and_sidebars_of_generated_hostile_html_keep_the_invariant() {
    check_generated(setting("MAQAL_INPUTS", INPUTS) / 4, check_rendered);
}
