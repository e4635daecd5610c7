//! The options of what is beyond the sanitizer.

use wasm_bindgen::JsValue;

use crate::article::{Field, KnownMetadata};
use crate::error::Error;
use crate::js::options::{Options, read_policy_from, settle_base, try_with, with};
use crate::options::{RenderOptions, SidebarOptions};
use crate::policy::{Base, Policy};
use crate::small::search::contains_literal;
use crate::source::Format;

/// The options of `renderArticle`: those of `sanitize`, and how to render. The page's own address is also the base.
pub(super) fn read_render_options(options: &JsValue) -> Result<(Policy, RenderOptions), Error> {
    let (mut policy, mut rendering, mut page) = (Policy::new(), RenderOptions::default(), None);
    Options::read(options, &mut |options| {
        read_policy_from(options, &mut policy)?;
        page = read_rendering_from(options, &mut rendering)?;
        Ok(())
    })?;
    settle_base(&mut policy, page)?;
    Ok((policy, rendering))
}

/// The options of `renderArticle` beside a compiled policy: how to render, and the page's address.
pub(super) fn read_rendering(options: &JsValue) -> Result<(RenderOptions, Option<Base>), Error> {
    let (mut rendering, mut page) = (RenderOptions::default(), None);
    Options::read(options, &mut |options| {
        page = read_rendering_from(options, &mut rendering)?;
        // Read by `pkg/internal/charset.js`.
        options.note("charset");
        Ok(())
    })?;
    Ok((rendering, page))
}

/// Reads how to render, and gives the page's address.
fn read_rendering_from(options: &Options, render: &mut RenderOptions) -> Result<Option<Base>, Error> {
    const FORMATS: &[(&str, Format)] = &[("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
    // Read by `pkg/internal/api.js` and `pkg/internal/source.js`.
    options.note("policy");
    options.note("evenIf");
    let page = options.address("url")?;
    with(render, options.choice("format", FORMATS)?, RenderOptions::with_format);
    try_with(render, options.string("lang")?, |render, lang| render.with_lang(&lang))?;
    let level = options.level("headingLevel")?;
    with(render, level, RenderOptions::with_heading_level);
    with(render, options.seconds("now")?, RenderOptions::with_now);
    options.within("known", &mut |options| {
        with(render, Some(read_known(options)?), RenderOptions::with_known);
        Ok(())
    })?;
    options.within("passes", &mut |passes| {
        RenderOptions::PASSES.iter().try_for_each(|&name| {
            try_with(render, passes.boolean(name)?, |render, is_on| render.with_pass(name, is_on))
        })
    })?;
    with(render, options.count("keywordLimit", 0, 100)?, RenderOptions::with_keyword_limit);
    options.within("sidebar", &mut |options| {
        let mut sidebar = SidebarOptions::default().with_heading_level(level.unwrap_or(1) + 1);
        read_sidebar_from(options, &mut sidebar)?;
        with(render, Some(sidebar), RenderOptions::with_sidebar);
        Ok(())
    })?;
    Ok(page)
}

/// What is known of an article, as `pkg/internal/known.js` has read it: what does not count here is left out.
fn read_known(options: &Options) -> Result<KnownMetadata, Error> {
    const TEXTS: &[(&str, Field)] = &[
        ("title", Field::Title),
        ("kicker", Field::Kicker),
        ("subtitle", Field::Subtitle),
        ("lead", Field::Lead),
        ("byline", Field::Byline),
        ("published", Field::Published),
        ("modified", Field::Modified),
        ("lang", Field::Lang),
        ("section", Field::Section),
        ("siteName", Field::SiteName),
        ("canonicalUrl", Field::CanonicalUrl),
        ("image", Field::Image),
    ];
    let mut known = KnownMetadata::default();
    for &(name, field) in TEXTS {
        known.set(field, options.string(name)?.as_slice());
    }
    for (name, field) in [("authors", Field::Authors), ("keywords", Field::Tag)] {
        known.set(field, &options.strings(name)?.unwrap_or_default());
    }
    Ok(known)
}

/// The options of `renderSidebar` beside a policy, and the page's own address.
pub(super) fn read_sidebar_options(options: &JsValue) -> Result<(SidebarOptions, Option<Base>), Error> {
    let (mut sidebar, mut page) = (SidebarOptions::default(), None);
    Options::read(options, &mut |options| {
        read_sidebar_from(options, &mut sidebar)?;
        // Read by `pkg/internal/sidebar.js`.
        options.note("policy");
        page = options.address("url")?;
        Ok(())
    })?;
    Ok((sidebar, page))
}

fn read_sidebar_from(options: &Options, sidebar: &mut SidebarOptions) -> Result<(), Error> {
    with(sidebar, options.level("headingLevel")?, SidebarOptions::with_heading_level);
    try_with(sidebar, options.string("tagUrl")?, |sidebar, template| {
        if !contains_literal(&template, "{tag}") {
            return Err(options.bad("tagUrl", "an address with {tag} in it"));
        }
        Ok(sidebar.with_tag_url(&template))
    })?;
    with(sidebar, options.boolean("images")?, SidebarOptions::with_images);
    with(sidebar, options.boolean("dataAttributes")?, SidebarOptions::with_data_attributes);
    with(sidebar, options.boolean("external")?, SidebarOptions::with_external);
    with(sidebar, options.boolean("html")?, SidebarOptions::with_html);
    Ok(())
}
