//! What the tests share: the one check of the sanitizer's invariant, and a generator of hostile HTML, and what HTML
//! asks of output beyond nesting.

#![allow(dead_code, reason = "each test uses a part")]

pub mod cases;
pub mod generator;
pub mod invariant;
pub mod sound;
