//! What the caller knows of an article, beside its source.

use super::metadata::Told;

/// What the caller knows better than the source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) lang: Option<String>,
    /// Seconds since 1970, for dates that are printed relative to now.
    pub(crate) now: Option<i64>,
    /// What it tells of the article, before all that the source says.
    pub(crate) told: Told,
    /// It asks what each block was taken for, and why.
    pub(crate) is_curious: bool,
}
