//! Small versions of what the standard library has too. The compiler copies a generic or inlined function of the
//! standard library into each place that calls it; in the wasm such a copy weighs 0.1 to 35 kB. The functions here do
//! the same work with one copy of the code, which `#[inline(never)]` or a `&dyn` parameter keeps to one.
//!
//! The rule: code that ships calls these. The standard library's own are for tests, and for the few places where its
//! speed was measured and is worth the weight; `clippy.toml` lists those that are refused, with the reason for each.

pub(crate) mod chars;
pub(crate) mod few;
pub(crate) mod hash;
pub(crate) mod scan;
pub(crate) mod search;
pub(crate) mod sort;
pub(crate) mod text;
pub(crate) mod text_enum;
