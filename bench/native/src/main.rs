//! Milliseconds that each file takes, the least of some runs: `maqal-bench sanitize|article RUNS FILE...`, a line a file.
use std::hint::black_box;
use std::time::Instant;

use maqal::{Policy, RenderOptions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (what, runs) = (arguments.next().ok_or("what?")?, arguments.next().ok_or("how often?")?.parse::<u32>()?);
    let (policy, options) = (Policy::default(), RenderOptions::default());
    for path in arguments {
        let page = std::fs::read_to_string(path)?;
        let mut least = f64::INFINITY;
        for _ in 0..runs {
            let begin = Instant::now();
            if what == "sanitize" {
                black_box(maqal::sanitize(&page, &policy)?);
            } else {
                black_box(maqal::render_article(&page, &policy, &options)?);
            }
            least = least.min(begin.elapsed().as_secs_f64() * 1000.0);
        }
        println!("{least}");
    }
    Ok(())
}
