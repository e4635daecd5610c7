//! The sidebar of an article that comes in as JSON text.

use wasm_bindgen::prelude::*;

use super::options::read_sidebar_options;
use crate::article::{Article, Direction, Item, Keyword, KeywordSource};
use crate::error::Error;
use crate::js::CompiledPolicy;
use crate::js::values::{to_js, to_value};
use crate::json::{Json, Thousandths, read_json};
use crate::pipeline;
use crate::policy::Policy;

#[wasm_bindgen]
impl CompiledPolicy {
    /// `renderSidebar(article, { policy, … })`.
    #[wasm_bindgen(js_name = renderSidebar)]
    pub fn render_sidebar(&self, article: &str, options: &JsValue) -> Result<JsValue, JsValue> {
        render(article, &self.policy, options)
    }
}

/// `renderSidebar(article, options?)`.
#[wasm_bindgen(js_name = renderSidebar)]
pub fn render_sidebar(article: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    render(article, &Policy::new(), options)
}

/// Its two callers share one copy of the code.
#[inline(never)]
fn render(article: &str, policy: &Policy, options: &JsValue) -> Result<JsValue, JsValue> {
    let (options, base) = read_sidebar_options(options).map_err(to_js)?;
    let article = read_article(article).map_err(to_js)?;
    to_value(&pipeline::render_sidebar(&article, &policy.with_default_base(base), &options))
}

fn read_article(text: &str) -> Result<Article, Error> {
    let values = read_json(text);
    let Some(value @ Json::Object(_)) = values.first() else { return Err(Error::bad_input("an article, an object")) };
    Ok(Article {
        lang: value.text("lang"),
        dir: value.text("dir").as_deref().and_then(Direction::named),
        canonical_url: value.text("canonicalUrl").or_else(|| value.text("url")),
        read_also: value.list("readAlso").iter().filter_map(item).collect(),
        related: value.list("related").iter().filter_map(item).collect(),
        keywords: value.list("keywords").iter().filter_map(keyword).collect(),
        ..Article::default()
    })
}

fn item(value: &Json<'_>) -> Option<Item> {
    let text = |name: &str| value.text(name);
    Some(Item {
        title: text("title")?,
        url: text("url"),
        summary: text("summary"),
        image: text("image"),
        published: text("published"),
        section: text("section"),
        lang: text("lang"),
        dir: None,
    })
}

/// A keyword, or its text alone.
fn keyword(value: &Json<'_>) -> Option<Keyword> {
    let is_extracted = value.text("source").as_deref() == Some("extracted");
    Some(Keyword {
        text: value.text_or("text")?,
        url: value.text("url"),
        source: if is_extracted { KeywordSource::Extracted } else { KeywordSource::Publisher },
        score: value.get("score").and_then(Json::as_text).and_then(Thousandths::read),
    })
}
