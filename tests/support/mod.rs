//! What the tests share: the one check of the sanitizer's invariant, and a generator of hostile HTML.

#![allow(dead_code, reason = "each test uses a part")]

pub mod cases;
pub mod generator;
pub mod invariant;
