//! Lithuanian.

use super::*;

pub(super) const LANGUAGE: Language = Language { tag: "lt", quotation_marks: Some(("„", "“")), ..Language::NONE };
