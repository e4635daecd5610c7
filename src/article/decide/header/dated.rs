//! A date above the body.

/// A date, and what its line says of it.
#[derive(Debug)]
pub(in crate::article) struct Dated {
    pub(super) iso: String,
    /// The date as it is printed.
    pub(super) line: String,
    pub(super) is_update: bool,
    /// Only a class or an item property says that it is an update's, and no word that readers see; or a word that is
    /// used of any day.
    pub(super) is_update_by_mark: bool,
    /// Its time has no zone, since the letters for it mean several.
    pub(super) is_zone_unclear: bool,
}
