//! The options of what is beyond the sanitizer.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::js::options::{Options, POLICY_OPTIONS, policy_from, strings_of};
use crate::options::{RenderOptions, SidebarOptions};
use crate::policy::{Base, Policy};
use crate::sidebar::{KeywordOptions, RelatedOptions};
use crate::small::search::contains_literal;
use crate::source::Format;

/// What `renderArticle` takes besides a policy.
const RENDER_OPTIONS: &[&str] =
    &["policy", "url", "format", "lang", "headingLevel", "now", "passes", "keywordLimit", "sidebar"];

/// The options of `renderArticle`: those of `sanitize`, and how to render. The page's own address is also the base.
pub(super) fn read_render_options(options: &JsValue) -> Result<(Policy, RenderOptions), Error> {
    let options = Options::read(options, "", &[POLICY_OPTIONS, RENDER_OPTIONS].concat())?;
    let (rendering, base) = rendering_from(&options)?;
    Ok((policy_from(&options, base)?, rendering))
}

/// The options of `renderArticle` beside a compiled policy: how to render, and the page's address.
pub(super) fn read_rendering(options: &JsValue) -> Result<(RenderOptions, Option<Base>), Error> {
    rendering_from(&Options::read(options, "", &[RENDER_OPTIONS, &["charset"]].concat())?)
}

fn rendering_from(options: &Options) -> Result<(RenderOptions, Option<Base>), Error> {
    const FORMATS: &[(&str, Format)] = &[("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
    let base = options.address("url")?;
    let mut render = RenderOptions::default();
    if let Some(format) = options.choice("format", FORMATS)? {
        render = render.with_format(format);
    }
    if let Some(lang) = options.string("lang")? {
        render = render.with_lang(&lang)?;
    }
    if let Some(level) = options.integer("headingLevel", 1, 6)? {
        render = render.with_heading_level(level as u8);
    }
    let passes = options.nested("passes", RenderOptions::PASSES)?;
    for name in &passes.names {
        if let Some(is_on) = passes.boolean(name)? {
            render = render.with_pass(name, is_on)?;
        }
    }
    if let Some(limit) = options.integer("keywordLimit", 0, 100)? {
        render = render.with_keyword_limit(limit as usize);
    }
    if let Some(seconds) = options.seconds("now")? {
        render = render.with_now(seconds);
    }
    let sidebar = options.nested("sidebar", SIDEBAR_OPTIONS)?;
    if !sidebar.names.is_empty() {
        let below = options.integer("headingLevel", 1, 6)?.unwrap_or(1) as u8 + 1;
        render = render.with_sidebar(sidebar_from(&sidebar, below)?);
    }
    Ok((render, base))
}

const SIDEBAR_OPTIONS: &[&str] = &["headingLevel", "tagUrl", "images", "dataAttributes", "external", "html"];

/// The options of `renderSidebar` beside a policy, and the page's own address.
pub(super) fn read_sidebar_options(options: &JsValue) -> Result<(SidebarOptions, Option<Base>), Error> {
    let options = Options::read(options, "", &[SIDEBAR_OPTIONS, &["policy", "url"]].concat())?;
    Ok((sidebar_from(&options, 2)?, options.address("url")?))
}

fn sidebar_from(options: &Options, heading_level: u8) -> Result<SidebarOptions, Error> {
    let tag_url = options.string("tagUrl")?;
    if tag_url.as_deref().is_some_and(|template| !contains_literal(template, "{tag}")) {
        return Err(options.bad("tagUrl", "an address with {tag} in it"));
    }
    let by_default = SidebarOptions::default();
    Ok(SidebarOptions {
        heading_level: options.integer("headingLevel", 1, 6)?.map_or(heading_level.min(6), |level| level as u8),
        tag_url,
        images: options.boolean("images")?.unwrap_or(by_default.images),
        data_attributes: options.boolean("dataAttributes")?.unwrap_or(by_default.data_attributes),
        external: options.boolean("external")?.unwrap_or(by_default.external),
        html: options.boolean("html")?.unwrap_or(by_default.html),
    })
}

/// The options of `extractKeywords`.
pub(super) fn read_keyword_options(options: &JsValue) -> Result<KeywordOptions, Error> {
    let options = Options::read(options, "", &["title", "lang", "limit", "documentFrequencies"])?;
    let mut keywords = KeywordOptions::default();
    if let Some(title) = options.string("title")? {
        keywords = keywords.with_title(&title);
    }
    if let Some(lang) = options.string("lang")? {
        keywords = keywords.with_lang(&lang)?;
    }
    if let Some(limit) = options.integer("limit", 1, 100)? {
        keywords = keywords.with_limit(limit as usize);
    }
    if let Some(table) = options.string("documentFrequencies")? {
        keywords = keywords.with_document_frequencies(&table)?;
    }
    Ok(keywords)
}

/// The options of `related` and `rankRelated`.
pub(super) fn read_related_options(options: &JsValue) -> Result<RelatedOptions, Error> {
    const NAMES: &[&str] = &["limit", "now", "halfLifeDays", "diversity", "pastOnly", "pinned", "blocked", "weights"];
    const FIELDS: &[&str] = &["title", "lead", "text", "keywords"];
    let options = Options::read(options, "", NAMES)?;
    let mut related = RelatedOptions::default();
    if let Some(limit) = options.integer("limit", 1, 1000)? {
        related.limit = limit as usize;
    }
    related.now = options.seconds("now")?;
    if let Some(days) = options.number("halfLifeDays", 0.01, 1e6)? {
        related.half_life_days = days;
    }
    if let Some(diversity) = options.number("diversity", 0.0, 1.0)? {
        related.diversity = diversity;
    }
    related.past_only = options.boolean("pastOnly")?.unwrap_or(false);
    related.pinned = options.strings("pinned")?.unwrap_or_default();
    related.blocked = options.strings("blocked")?.unwrap_or_default();
    let weights = options.nested("weights", FIELDS)?;
    for (name, weight) in FIELDS.iter().zip(&mut related.weights) {
        *weight = weights.number(name, 0.0, 100.0)?.unwrap_or(*weight);
    }
    Ok(related)
}

/// The texts and the language of `documentFrequencies`.
pub(super) fn read_texts(texts: &JsValue, options: &JsValue) -> Result<(Vec<String>, String), Error> {
    let options = Options::read(options, "", &["lang"])?;
    let texts = texts.dyn_ref::<Array>().and_then(strings_of);
    Ok((texts.ok_or_else(|| Error::bad_input("an array of strings"))?, options.string("lang")?.unwrap_or_default()))
}
