//! Writes generated hostile inputs, one JSON string a line: `hostile INPUTS FIRST-SEED`. The runs against parse5 and
//! the browsers read them, so that a seed names the same input there and in the Rust tests. Needs no crate: plain
//! `rustc` builds it in a second.

#![allow(dead_code)]

#[path = "../tests/support/cases.rs"]
mod cases;
#[path = "../tests/support/generator.rs"]
mod generator;

use std::io::{BufWriter, Write};

fn main() -> std::io::Result<()> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<u64>().expect("a number"));
    let (inputs, first_seed) = (numbers.next().unwrap_or(10), numbers.next().unwrap_or(0));
    let mut out = BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    let mut line = String::new();
    for seed in first_seed..first_seed + inputs {
        line.clear();
        push_json(&generator::input(seed), &mut line);
        out.write_all(line.as_bytes())?;
    }
    out.flush()
}

fn push_json(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..=' ' if c != ' ' => *out += &format!("\\u{:04x}", c as u32),
            _ => out.push(c),
        }
    }
    out.push_str("\"\n");
}
