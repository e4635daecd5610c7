//! The options of what is beyond articles.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::js::options::{Options, strings_of, try_with, with};
use crate::sidebar::{FieldWeights, KeywordOptions, RelatedOptions};

/// The options of `extractKeywords`.
pub(super) fn read_keyword_options(options: &JsValue) -> Result<KeywordOptions, Error> {
    let mut keywords = KeywordOptions::default();
    Options::read(options, &mut |options| {
        with(&mut keywords, options.string("title")?, |keywords, title| keywords.with_title(&title));
        try_with(&mut keywords, options.string("lang")?, |keywords, lang| keywords.with_lang(&lang))?;
        with(&mut keywords, options.count("limit", 1, 100)?, KeywordOptions::with_limit);
        try_with(&mut keywords, options.string("documentFrequencies")?, |keywords, table| {
            keywords.with_document_frequencies(&table)
        })
    })?;
    Ok(keywords)
}

/// The options of `related` and `rankRelated`.
pub(super) fn read_related_options(options: &JsValue) -> Result<RelatedOptions, Error> {
    let (mut related, mut weights) = (RelatedOptions::default(), FieldWeights::default());
    Options::read(options, &mut |options| {
        with(&mut related, options.count("limit", 1, 1000)?, RelatedOptions::with_limit);
        with(&mut related, options.seconds("now")?, RelatedOptions::with_now);
        with(&mut related, options.number("halfLifeDays", 0.01, 1e6)?, RelatedOptions::with_half_life_days);
        with(&mut related, options.number("diversity", 0.0, 1.0)?, RelatedOptions::with_diversity);
        with(&mut related, options.boolean("pastOnly")?, RelatedOptions::with_past_only);
        with(&mut related, options.strings("pinned")?, RelatedOptions::with_pinned);
        with(&mut related, options.strings("blocked")?, RelatedOptions::with_blocked);
        options.within("weights", &mut |options| {
            let weight = |name| options.number(name, 0.0, 100.0);
            with(&mut weights, weight("title")?, FieldWeights::with_title);
            with(&mut weights, weight("lead")?, FieldWeights::with_lead);
            with(&mut weights, weight("text")?, FieldWeights::with_text);
            with(&mut weights, weight("keywords")?, FieldWeights::with_keywords);
            Ok(())
        })
    })?;
    Ok(related.with_weights(weights))
}

/// The texts and the language of `documentFrequencies`.
pub(super) fn read_texts(texts: &JsValue, options: &JsValue) -> Result<(Vec<String>, String), Error> {
    let mut lang = None;
    Options::read(options, &mut |options| {
        lang = options.string("lang")?;
        Ok(())
    })?;
    let texts = texts.dyn_ref::<Array>().and_then(strings_of);
    Ok((texts.ok_or_else(|| Error::bad_input("an array of strings"))?, lang.unwrap_or_default()))
}
