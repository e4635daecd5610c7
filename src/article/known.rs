//! The caller's own knowledge of an article, beside its source.

use super::metadata::Told;

/// The caller's own knowledge, which counts before all that the source says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) lang: Option<String>,
    /// Seconds since 1970, for dates that are printed relative to now.
    pub(crate) now: Option<i64>,
    /// The values that it gives for fields of the article.
    pub(crate) told: Told,
    /// It asks what each block was taken for, and why.
    pub(crate) is_curious: bool,
}
