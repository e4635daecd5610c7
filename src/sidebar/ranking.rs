//! The numbers of ranking. The index, the archive and the databases all rank by these numbers:
//! `pkg/archive/ranking.js` has them for the code that runs without the wasm, and a test below holds that file against
//! this one.

/// How much a word counts in each field of a document.
pub(super) const TITLE_WEIGHT: f32 = 3.0;
pub(super) const LEAD_WEIGHT: f32 = 1.5;
pub(super) const TEXT_WEIGHT: f32 = 1.0;
pub(super) const KEYWORD_WEIGHT: f32 = 2.0;

/// The share of a score that fades with a document's age.
pub(super) const RECENCY: f32 = 0.2;

/// The additions to a score for the article's own section and for its author.
pub(super) const SECTION: f32 = 0.05;
pub(super) const AUTHOR: f32 = 0.03;

/// The share of a score that is left in another language.
pub(super) const OTHER_LANGUAGE: f32 = 0.3;

/// A term that so many documents have is common. Measured: ten times as many change little.
pub(super) const COMMON_DOCUMENTS: f32 = 100_000.0;

/// The power of its length that a long document loses beyond what the cosine takes, because it shares words with
/// everything. 0 would be the cosine alone.
pub(super) const LENGTH_PENALTY: f32 = 0.3;

/// The defaults of a ranking's options.
pub(super) const DEFAULT_LIMIT: usize = 5;
pub const DEFAULT_HALF_LIFE_DAYS: f32 = 180.0;
pub const DEFAULT_DIVERSITY: f32 = 0.25;

/// At most this many words are given as reasons.
pub const MAX_REASONS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of `pkg/archive/ranking.js`.
    fn javascript() -> String {
        let fields =
            [("title", TITLE_WEIGHT), ("lead", LEAD_WEIGHT), ("keywords", KEYWORD_WEIGHT), ("text", TEXT_WEIGHT)];
        let fields = fields.map(|(name, weight)| format!("{name}: {weight}")).join(", ");
        [
            "// The numbers that ranking counts with, those of src/sidebar/ranking.rs: a test there compares them.\n"
                .to_owned(),
            format!("export const FIELD_WEIGHTS = {{ {fields} }};"),
            format!("export const RECENCY = {RECENCY};"),
            format!("export const SECTION = {SECTION};"),
            format!("export const AUTHOR = {AUTHOR};"),
            format!("export const OTHER_LANGUAGE = {OTHER_LANGUAGE};"),
            format!("export const COMMON_DOCUMENTS = {COMMON_DOCUMENTS};"),
            format!("export const LENGTH_PENALTY = {LENGTH_PENALTY};"),
            format!("export const DEFAULT_LIMIT = {DEFAULT_LIMIT};"),
            format!("export const DEFAULT_HALF_LIFE_DAYS = {DEFAULT_HALF_LIFE_DAYS};"),
            format!("export const DEFAULT_DIVERSITY = {DEFAULT_DIVERSITY};"),
            format!("export const MAX_REASONS = {MAX_REASONS};\n"),
        ]
        .join("\n")
    }

    #[test]
    fn javascript_ranks_by_the_same_numbers() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg/archive/ranking.js");
        let found = std::fs::read_to_string(path).unwrap_or_default();
        assert!(found == javascript(), "pkg/archive/ranking.js should be:\n{}", javascript());
    }
}
