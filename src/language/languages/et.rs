//! Estonian.

use super::*;

pub(super) const LANGUAGE: Language = Language { tag: "et", quotation_marks: Some(("„", "“")), ..Language::NONE };
