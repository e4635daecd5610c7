//! The interface `relating`: an index of articles.

use std::cell::RefCell;

use maqal::{FieldWeights, RelatedDocument, RelatedIndex, RelatedOptions};
use serde_json::Value;

use super::{cut, seconds};
use crate::Component;
use crate::bindings::exports::maqal::article::relating::{
    Guest, GuestOptions, GuestRelatedIndex, OptionsBorrow, RelatedArticle, RelatedIndex as IndexHandle,
};
use crate::error::{Outcome, bad_input, bad_option};
use crate::given::{Settings, choice, count};

impl Guest for Component {
    type Options = Options;
    type RelatedIndex = Index;
}

/// How an index is asked, as the host has it.
pub(crate) struct Options(Settings<(RelatedOptions, FieldWeights)>);

impl Options {
    fn set(&self, change: impl FnOnce(RelatedOptions) -> RelatedOptions) {
        self.0.set(|(options, weights)| (change(options), weights));
    }
}

/// A number from `least` to `most`.
fn number(path: &str, number: f64, least: f64, most: f64) -> Outcome<f32> {
    let expected = || ["a number from ", &least.to_string(), " to ", &most.to_string()].concat();
    if (least..=most).contains(&number) { Ok(number as f32) } else { Err(bad_option(path, &expected())) }
}

impl GuestOptions for Options {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_limit(&self, limit: u64) -> Outcome<()> {
        let limit = count("limit", limit, 1, 1000)?;
        self.set(|options| options.with_limit(limit));
        Ok(())
    }

    fn set_now(&self, now: i64) -> Outcome<()> {
        let now = seconds(now)?;
        self.set(|options| options.with_now(now));
        Ok(())
    }

    fn set_half_life_days(&self, days: f64) -> Outcome<()> {
        let days = number("halfLifeDays", days, 0.01, 1e6)?;
        self.set(|options| options.with_half_life_days(days));
        Ok(())
    }

    fn set_diversity(&self, diversity: f64) -> Outcome<()> {
        let diversity = number("diversity", diversity, 0.0, 1.0)?;
        self.set(|options| options.with_diversity(diversity));
        Ok(())
    }

    fn set_past_only(&self, past_only: bool) {
        self.set(|options| options.with_past_only(past_only));
    }

    fn set_pinned(&self, ids: Vec<String>) {
        self.set(|options| options.with_pinned(ids));
    }

    fn set_blocked(&self, ids: Vec<String>) {
        self.set(|options| options.with_blocked(ids));
    }

    fn set_weight(&self, field: String, weight: f64) -> Outcome<()> {
        type Set = fn(FieldWeights, f32) -> FieldWeights;
        const FIELDS: [(&str, Set); 4] = [
            ("title", FieldWeights::with_title),
            ("lead", FieldWeights::with_lead),
            ("text", FieldWeights::with_text),
            ("keywords", FieldWeights::with_keywords),
        ];
        let set = choice("weights", &field, &FIELDS)?;
        let weight = number(&["weights.", &field].concat(), weight, 0.0, 100.0)?;
        self.0.set(|(options, weights)| (options, set(weights, weight)));
        Ok(())
    }
}

/// An index of the host's.
pub(crate) struct Index(RefCell<RelatedIndex>);

impl GuestRelatedIndex for Index {
    fn new() -> Self {
        Self(RefCell::default())
    }

    fn load(bytes: Vec<u8>) -> Outcome<IndexHandle> {
        Ok(IndexHandle::new(Self(RefCell::new(RelatedIndex::load(&bytes)?))))
    }

    fn add(&self, documents: String) -> Outcome<()> {
        let documents = match read(&documents)? {
            Value::Array(list) => list,
            one => vec![one],
        };
        let documents = documents.iter().map(|one| document(one, true)).collect::<Outcome<Vec<_>>>()?;
        documents.into_iter().for_each(|one| self.0.borrow_mut().add(one));
        Ok(())
    }

    fn remove(&self, id: String) -> bool {
        self.0.borrow_mut().remove(&id)
    }

    fn size(&self) -> u32 {
        self.0.borrow().len() as u32
    }

    fn related(&self, article: String, options: Option<OptionsBorrow<'_>>) -> Outcome<Vec<RelatedArticle>> {
        let (options, weights) = options.map(|options| options.get::<Options>().0.get()).unwrap_or_default();
        let article = document(&read(&article)?, false)?;
        let found = self.0.borrow_mut().related(&article, &options.with_weights(weights));
        Ok(found.into_iter().map(related).collect())
    }

    fn save(&self) -> Vec<u8> {
        self.0.borrow().save()
    }
}

fn related(found: maqal::RelatedArticle) -> RelatedArticle {
    RelatedArticle {
        id: found.id,
        url: found.url,
        title: found.title,
        published: found.published,
        section: found.section,
        lang: found.lang,
        image: found.image,
        score: cut(found.score),
        why: found.why,
    }
}

fn read(json: &str) -> Outcome<Value> {
    serde_json::from_str(json).map_err(|error| bad_input(&["JSON: ", &error.to_string()].concat()))
}

/// A document of the index; what is neither text nor number is not there.
fn document(value: &Value, has_id: bool) -> Outcome<RelatedDocument> {
    let text = |name: &str| value.get(name).and_then(text_of);
    let id = text("id");
    if !value.is_object() || (has_id && id.is_none()) {
        return Err(bad_input(if has_id { "documents with an id each" } else { "an article, a JSON object" }));
    }
    let list = |name: &str| value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let url = text("url").or_else(|| text("canonicalUrl")).unwrap_or_default();
    let mut document = RelatedDocument::new(id.unwrap_or_default(), url, text("title").unwrap_or_default());
    document.lead = text("lead").unwrap_or_default();
    document.text = text("text").unwrap_or_default();
    document.keywords = list("keywords").iter().filter_map(named).collect();
    document.published = text("published");
    document.section = text("section");
    document.author = text("author").or_else(|| list("authors").first().and_then(named));
    document.lang = text("lang");
    document.image = text("image");
    Ok(document)
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text, or the `text` of an object.
fn named(value: &Value) -> Option<String> {
    text_of(value.get("text").unwrap_or(value))
}
