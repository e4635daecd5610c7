//! The calls: `sanitize`, `render_article` and what belongs to them.

use maqal::{Format, KeywordOptions, KnownMetadata, RenderOptions, SidebarOptions};
use maqal_sources::ReadOptions;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::errors::{Failure, Outcome};
use crate::options::{Options, strings_of, try_with, with};
use crate::policy::{PyPolicy, Rules, detached};
use crate::text::text_of;

/// `maqal.sanitize`, of text.
#[pyfunction]
pub(crate) fn sanitize(py: Python<'_>, html: &Bound<'_, PyString>, policy: &PyPolicy) -> PyResult<String> {
    let html = text_of(html)?;
    detached(py, || maqal::sanitize(&html, &policy.rules.policy))
}

/// Kind, name, reason, count, offsets.
type Removed = (&'static str, String, &'static str, usize, Vec<usize>);

/// `maqal.sanitize_with_report`, of text.
#[pyfunction]
pub(crate) fn sanitize_with_report(
    py: Python<'_>,
    html: &Bound<'_, PyString>,
    policy: &PyPolicy,
) -> PyResult<(String, Vec<Removed>)> {
    let html = text_of(html)?;
    let sanitized = detached(py, || maqal::sanitize_with_report(&html, &policy.rules.policy))?;
    let removed = sanitized.removed.into_iter();
    let removed = removed.map(|one| (one.kind.as_str(), one.name, one.reason.as_str(), one.count, one.offsets));
    Ok((sanitized.html, removed.collect()))
}

/// `maqal.render_article`, of text, as JSON. `known` of the options is a dict of texts and lists of them.
#[pyfunction]
pub(crate) fn render_article(
    py: Python<'_>,
    source: &Bound<'_, PyString>,
    policy: Option<&PyPolicy>,
    options: &Bound<'_, PyDict>,
) -> PyResult<String> {
    let mut rules = policy.map(|policy| policy.rules.clone());
    let (mut rendering, mut page) = (RenderOptions::default(), None);
    Options::read(options, |options| {
        if rules.is_none() {
            rules.insert(Rules::default()).read(options)?;
        }
        page = read_rendering(options, &mut rendering)?;
        // Read by `_source.py`.
        options.note("charset");
        options.note("even_if");
        Ok(())
    })?;
    let rules = rules.unwrap_or_default().on_page(page.as_deref())?;
    let source = text_of(source)?;
    detached(py, || maqal::render_article(&source, &rules.policy, &rendering).map(|rendered| rendered.to_json()))
}

/// Reads how to render, and gives the page's address.
fn read_rendering(options: &Options<'_>, render: &mut RenderOptions) -> Outcome<Option<String>> {
    const FORMATS: &[(&str, Format)] = &[("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
    let page = options.string("url")?;
    with(render, options.choice("format", FORMATS)?, RenderOptions::with_format);
    try_with(render, options.string("lang")?, |render, lang| render.with_lang(&lang))?;
    let level = options.level("heading_level")?;
    with(render, level, RenderOptions::with_heading_level);
    with(render, options.seconds("now")?, RenderOptions::with_now);
    options.within("known", |options| {
        let known = read_known(options)?;
        with(render, Some(known), RenderOptions::with_known);
        Ok(())
    })?;
    options.within("passes", |passes| {
        RenderOptions::PASSES.iter().try_for_each(|&name| {
            // The one pass whose name has two words.
            let spelled = if name == "pullQuotes" { "pull_quotes" } else { name };
            try_with(render, passes.boolean(spelled)?, |render, is_on| render.with_pass(name, is_on))
        })
    })?;
    with(render, options.count("keyword_limit", 0, 100)?, RenderOptions::with_keyword_limit);
    options.within("sidebar", |options| {
        let mut sidebar = SidebarOptions::default().with_heading_level(level.unwrap_or(1) + 1);
        read_sidebar(options, &mut sidebar)?;
        with(render, Some(sidebar), RenderOptions::with_sidebar);
        Ok(())
    })?;
    Ok(page)
}

/// What is known of an article, as `_known.py` has read it.
fn read_known(options: &Options<'_>) -> Outcome<KnownMetadata> {
    type Text = fn(KnownMetadata, &str) -> KnownMetadata;
    const TEXTS: [(&str, Text); 12] = [
        ("title", KnownMetadata::with_title),
        ("kicker", KnownMetadata::with_kicker),
        ("subtitle", KnownMetadata::with_subtitle),
        ("lead", KnownMetadata::with_lead),
        ("byline", KnownMetadata::with_byline),
        ("published", KnownMetadata::with_published),
        ("modified", KnownMetadata::with_modified),
        ("lang", KnownMetadata::with_lang),
        ("section", KnownMetadata::with_section),
        ("site_name", KnownMetadata::with_site_name),
        ("canonical_url", KnownMetadata::with_canonical_url),
        ("image", KnownMetadata::with_image),
    ];
    type List = fn(KnownMetadata, &[&str]) -> KnownMetadata;
    const LISTS: [(&str, List); 2] =
        [("authors", KnownMetadata::with_authors), ("keywords", KnownMetadata::with_keywords)];
    let mut known = KnownMetadata::default();
    for (name, set) in TEXTS {
        with(&mut known, options.string(name)?, |known, text| set(known, &text));
    }
    for (name, set) in LISTS {
        options.list(name, |texts| {
            with(&mut known, Some(texts), set);
            Ok(())
        })?;
    }
    Ok(known)
}

fn read_sidebar(options: &Options<'_>, sidebar: &mut SidebarOptions) -> Outcome<()> {
    with(sidebar, options.level("heading_level")?, SidebarOptions::with_heading_level);
    try_with(sidebar, options.string("tag_url")?, |sidebar, template| {
        if !template.contains("{tag}") {
            return Err(options.bad("tag_url", "an address with {tag} in it"));
        }
        Ok(sidebar.with_tag_url(&template))
    })?;
    with(sidebar, options.boolean("images")?, SidebarOptions::with_images);
    with(sidebar, options.boolean("data_attributes")?, SidebarOptions::with_data_attributes);
    with(sidebar, options.boolean("external")?, SidebarOptions::with_external);
    with(sidebar, options.boolean("html")?, SidebarOptions::with_html);
    Ok(())
}

/// `maqal.extract_keywords`: text, score and count of each.
#[pyfunction]
#[pyo3(signature = (text, options))]
pub(crate) fn extract_keywords(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    options: &Bound<'_, PyDict>,
) -> PyResult<Vec<(String, f64, usize)>> {
    let mut keywords = KeywordOptions::default();
    Options::read(options, |options| {
        with(&mut keywords, options.string("title")?, |keywords, title| keywords.with_title(&title));
        try_with(&mut keywords, options.string("lang")?, |keywords, lang| keywords.with_lang(&lang))?;
        with(&mut keywords, options.count("limit", 1, 100)?, KeywordOptions::with_limit);
        try_with(&mut keywords, options.string("document_frequencies")?, |keywords, table| {
            keywords.with_document_frequencies(&table)
        })
    })?;
    let text = text_of(text)?;
    let found = py.detach(|| maqal::extract_keywords(&text, &keywords));
    Ok(found.into_iter().map(|keyword| (keyword.text, thousandths(keyword.score), keyword.count)).collect())
}

/// A score as the npm package gives it: three digits, the rest cut off.
pub(crate) fn thousandths(score: f32) -> f64 {
    f64::from((score * 1000.0) as u16) / 1000.0
}

/// `maqal.document_frequencies`.
#[pyfunction]
pub(crate) fn document_frequencies(py: Python<'_>, texts: &Bound<'_, PyAny>, lang: String) -> PyResult<String> {
    let texts = strings_of(texts).ok_or_else(|| Failure::bad_input("a list of strings"))?;
    Ok(py.detach(|| maqal::document_frequencies(&texts, &lang)))
}

/// `maqal.read_source`, of text, as JSON.
#[pyfunction]
pub(crate) fn read_source(
    py: Python<'_>,
    file: &Bound<'_, PyString>,
    name: Option<String>,
    content_type: Option<String>,
) -> PyResult<String> {
    let mut options = ReadOptions::default();
    with(&mut options, name, |options, name| options.with_name(&name));
    with(&mut options, content_type, |options, content_type| options.with_content_type(&content_type));
    let file = text_of(file)?;
    detached(py, || {
        let found = maqal_sources::read_source(&file, &options)?;
        serde_json::to_string(&found).map_err(|_| Failure::bad_input("a file that can be read"))
    })
}
