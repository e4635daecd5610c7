//! The interface `keywords`.

use maqal::KeywordOptions;

use super::cut;
use crate::Component;
use crate::bindings::exports::maqal::article::keywords::{Extracted, Guest, GuestOptions, OptionsBorrow};
use crate::error::Outcome;
use crate::given::{Settings, count};

/// How keywords are extracted, as the host has it.
pub(crate) struct Options(Settings<KeywordOptions>);

impl Guest for Component {
    type Options = Options;

    fn extract_keywords(text: String, options: Option<OptionsBorrow<'_>>) -> Vec<Extracted> {
        let options = options.map(|options| options.get::<Options>().0.get()).unwrap_or_default();
        let found = maqal::extract_keywords(&text, &options).into_iter();
        found.map(|one| Extracted { text: one.text, score: cut(one.score), count: one.count as u32 }).collect()
    }

    fn document_frequencies(texts: Vec<String>, lang: Option<String>) -> String {
        maqal::document_frequencies(&texts, &lang.unwrap_or_default())
    }
}

impl GuestOptions for Options {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_title(&self, title: String) {
        self.0.set(|options| options.with_title(&title));
    }

    fn set_lang(&self, lang: String) -> Outcome<()> {
        self.0.try_set(|options| options.with_lang(&lang))
    }

    fn set_limit(&self, limit: u64) -> Outcome<()> {
        let limit = count("limit", limit, 1, 100)?;
        self.0.set(|options| options.with_limit(limit));
        Ok(())
    }

    fn set_document_frequencies(&self, table: String) -> Outcome<()> {
        self.0.try_set(|options| options.with_document_frequencies(&table))
    }
}
