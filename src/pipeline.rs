//! The stages, in order.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Once;

use crate::article::{
    Article, Contents, Draft, Field, Known, LEAD, Notes, Parts, collapse, extract, find_lead, is_language_tag,
    own_article,
};
use crate::error::Error;
use crate::html::url::Base;
use crate::html::{Attribute, Element};
use crate::language::direction::Direction;
use crate::language::reading::length;
use crate::options::{RenderOptions, SidebarOptions};
use crate::output::{HtmlEncoder, Room, plain_text, write_article, write_sidebar};
use crate::passes::{Context, Stage, is_pull_quote, quoted};
use crate::policy::Policy;
use crate::read::read_html;
use crate::rendered::{RenderedArticle, Sanitized};
use crate::sidebar::{Sidebar, fill_keywords, link_keywords, place_links};
use crate::source::{Source, read_source};
use crate::tree::{Builder, Limits, Nest, NodeId};

/// `read → tree (policy) → output`. The policy is borrowed, or shared with streams.
pub(crate) fn sanitize(html: &str, policy: impl Deref<Target = Policy>) -> Result<String, Error> {
    let max_elements = policy.max_elements();
    let mut builder = builder_for(html, policy)?;
    read_html(html, &mut builder).map_err(|_| Error::too_many_elements(max_elements))?;
    Ok(builder.finish().1.into_html())
}

/// Sanitizes, and reports what was left out.
pub(crate) fn sanitize_with_report(html: &str, policy: impl Deref<Target = Policy>) -> Result<Sanitized, Error> {
    let max_elements = policy.max_elements();
    let mut builder = builder_for(html, policy)?.with_report();
    read_html(html, &mut builder).map_err(|_| Error::too_many_elements(max_elements))?;
    let removed = builder.take_report().into_removals();
    Ok(Sanitized { html: builder.finish().1.into_html(), removed })
}

/// A builder that writes what a policy keeps.
pub(crate) type EncodingBuilder<P> = Builder<P, HtmlEncoder>;

fn builder_for<P: Deref<Target = Policy>>(html: &str, policy: P) -> Result<EncodingBuilder<P>, Error> {
    check_size(html, &policy)?;
    let max_elements = policy.max_elements();
    Ok(create_builder(policy, html.len(), max_elements))
}

/// A builder for a source of any length, with room for so many bytes of output.
#[inline(never)]
pub(crate) fn create_builder<P: Deref<Target = Policy>>(
    policy: P,
    capacity: usize,
    max_elements: usize,
) -> EncodingBuilder<P> {
    let nest = Nest::new(HtmlEncoder::with_capacity(capacity), policy.kept(), policy.max_depth());
    let limits = Limits { elements: max_elements, attributes: policy.max_attributes() };
    Builder::new(policy, nest, limits)
}

/// `read → passes → extract → passes → sidebar → output`. A source that is given away is freed as soon as it is read.
pub(crate) fn render_article(
    source: Cow<'_, str>,
    policy: &Policy,
    options: &RenderOptions,
) -> Result<RenderedArticle, Error> {
    make_ready_for(&source);
    Ok(render(source, policy, options, false)?.0)
}

/// Makes what is made once for all articles before a long source is read. The memory of WebAssembly never shrinks:
/// between the large lists of such a source, what stays would leave holes that nothing fits into.
fn make_ready_for(source: &str) {
    const LONG: usize = 4 << 20;
    /// A page that has one of each, of which something is asked by a list.
    const SHORT: &str = "<title>A day</title><body class=a id=b><nav class=c><a href=/d>Home</a></nav>\
        <article class=e><h1>A day on the water</h1><p class=f>By Ann Lee</p><time class=g>5 March 2026</time>\
        <ul class=h><li class=i><a class=j href=https://k.example/l?m=n>Share</a><li><a href=/k>Print</a></ul>\
        <figure class=o><img class=p src=/q.jpg alt=r><figcaption class=s>A boat</figcaption></figure>\
        <p class=t style=display:none>x<p class=t>It was a <a href=https://k.example/u>long</a> day on the water, \
        and nobody came back before the evening.<div class=y data-id=1234567 data-src=https://k.example/z>\
        <p>They had been out there since the morning, 3 hours ago, they say.<button class=z>Print</button></div>\
        <p><a href=https://k.example/v>Next</a><p>It was a long day on the water, and nobody came back before the \
        evening.<aside class=v><h2 class=w>More</h2><a href=/x>A night</a></aside></article>\
        <footer class=a>Ann</footer>";
    static READY: Once = Once::new();
    if cfg!(target_arch = "wasm32") && source.len() > LONG {
        let short = || render(Cow::Borrowed(SHORT), &Policy::new(), &RenderOptions::default(), false);
        READY.call_once(|| drop(short()));
    }
}

/// Explains the role of each block of a source.
pub(crate) fn explain_article(source: &str, policy: &Policy, options: &RenderOptions) -> Result<String, Error> {
    Ok(render(source.into(), policy, options, true)?.1)
}

/// The rendered article; and for whoever `is_curious` the explanation.
#[inline(never)]
fn render(
    source: Cow<'_, str>,
    policy: &Policy,
    options: &RenderOptions,
    is_curious: bool,
) -> Result<(RenderedArticle, String), Error> {
    check_size(&source, policy)?;
    let for_this = policy.for_one_article();
    let policy = for_this.as_ref().unwrap_or(policy);
    let known = Known { lang: options.lang.clone(), now: options.now, told: options.known.0.clone(), is_curious };
    let Source { mut document, facts, text } = read_source(&source, options.format, &known, policy)?;
    drop(source);

    let mut context = Context::new(policy, (options.heading_level + 1).min(6), facts.is_page, &facts.answers);
    options.passes.run(Stage::Source, &mut document, NodeId::ROOT, &mut context);
    context.is_own = own_article(&document, &facts).is_some();
    options.passes.run(Stage::Page, &mut document, NodeId::ROOT, &mut context);
    if context.is_full {
        return Err(Error::too_many_elements(policy.max_elements()));
    }

    let mut draft = extract(document, &facts, text, policy, &known)?;
    draft.article.given_url = policy.base().map(Base::address);
    context.lang = draft.article.lang.clone().unwrap_or_default();
    context.dir = draft.article.dir.unwrap_or(context.dir);
    context.addresses =
        draft.article.canonical_url.clone().into_iter().chain(policy.base().map(Base::address)).collect();
    options.passes.run(Stage::Body, &mut draft.document, draft.body, &mut context);
    draft.notices.append(&mut context.notices);
    mark_lead(&mut draft);
    draft.article.lead = draft.article.lead.take().or_else(|| known.told.first(Field::Lead).map(str::to_owned));
    // The largest text is made first, while what the decisions took is free: in pieces it would be of no use to it.
    let room = Room::for_body(&draft.document, draft.body);
    let html = write_article(&draft, policy, options.heading_level, room);
    describe_body(&mut draft, policy, room.text);
    // What the sidebar takes may be where the document was.
    drop(std::mem::take(&mut draft.document));
    let sidebar = take_sidebar(&mut draft, policy, options);
    let Draft { article, notices, explanation, .. } = draft;
    Ok((RenderedArticle { html, article, sidebar, notices }, explanation))
}

/// The sidebar of an article that a caller has.
pub(crate) fn render_sidebar(article: &Article, policy: &Policy, options: &SidebarOptions) -> Sidebar {
    let mut parts = Parts::of(article, policy);
    let lang = article.lang.clone().filter(|lang| is_language_tag(lang));
    let mut article =
        Article { lang, dir: article.dir, canonical_url: article.canonical_url.clone(), ..Article::default() };
    if article.dir.is_none() {
        let titles = parts.read_also.iter().chain(&parts.related).map(|item| item.title.as_str());
        article.dir = Some(Direction::of(&titles.collect::<String>()));
    }
    place_links(&mut parts, &article, policy, options.external);
    build_sidebar(parts, &article, policy, options)
}

/// The sidebar of a draft, whose parts it takes; the article gets a copy of the data.
fn take_sidebar(draft: &mut Draft, policy: &Policy, options: &RenderOptions) -> Sidebar {
    let mut parts = std::mem::take(&mut draft.parts);
    let by_default = || SidebarOptions::default().with_heading_level(options.heading_level + 1);
    let sidebar_options = options.sidebar.clone().unwrap_or_else(by_default);
    draft.notices.append(&mut place_links(&mut parts, &draft.article, policy, sidebar_options.external));
    // The publisher's keywords, some of them links until now, come before those that are extracted.
    fill_keywords(&mut parts.keywords, &draft.article, options.keyword_limit);
    parts.rewrite(policy);
    let sidebar = build_sidebar(parts, &draft.article, policy, &sidebar_options);
    sidebar.copy_to(&mut draft.article);
    sidebar
}

/// Its two callers share one copy of the code.
#[inline(never)]
fn build_sidebar(mut parts: Parts, article: &Article, policy: &Policy, options: &SidebarOptions) -> Sidebar {
    if let Some(template) = &options.tag_url {
        link_keywords(&mut parts.keywords, policy, template);
    }
    let html = if options.html { write_sidebar(&parts, article, policy, options) } else { String::new() };
    Sidebar::of(parts, html)
}

/// Marks the first paragraph in the finished body. A pass may have made something else of it, a list, a quote or a
/// caption.
fn mark_lead(draft: &mut Draft) {
    let Draft { article, document, body, lead, .. } = draft;
    let Some(first) = *lead else { return };
    if document.inclusive_ancestors(first).any(|id| document.is(id, Element::Figure))
        || !document.is_within(first, *body)
        || document.attribute(first, Attribute::MaqalClass).is_some_and(|class| class != LEAD)
    {
        *lead = find_lead(document, *body);
        article.lead = lead.map(|id| collapse(&document.text(id)));
    }
    if let Some(lead) = *lead {
        document.set_attribute(lead, Attribute::MaqalClass, LEAD);
    }
}

/// Sets what is known only of the finished body: its text, of about so many bytes, and its length, what it holds, and
/// what it says twice.
#[inline(never)]
fn describe_body(draft: &mut Draft, policy: &Policy, bytes: usize) {
    let Draft { article, document, body, .. } = draft;
    let notes = Notes::of(document, *body, policy);
    article.text = plain_text(document, *body, &notes, bytes);
    (article.word_count, article.reading_minutes) = length(&article.text, article.lang.as_deref().unwrap_or_default());
    let contents = Contents::of(document, *body, &notes, policy);
    (article.headings, article.images, article.links) = (contents.headings, contents.images, contents.links);
    (article.embeds, article.footnotes) = (contents.embeds, contents.footnotes);
    let classed = document.having_in_order(*body, &[Attribute::MaqalClass]);
    let quotes = classed.into_iter().filter(|&id| is_pull_quote(document, id));
    article.pull_quotes = quotes.map(|id| quoted(document, id)).collect();
}

fn check_size(source: &str, policy: &Policy) -> Result<(), Error> {
    let max_bytes = policy.max_input_bytes();
    if source.len() > max_bytes { Err(Error::input_too_large(source.len(), max_bytes)) } else { Ok(()) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::output::write_fragment;
    use crate::passes::Selection;
    use crate::source::Format;
    use crate::tree::Document;

    #[test]
    fn a_rendered_article_keeps_what_the_site_asks_for() {
        const PLAYER: &str = "<p>A first paragraph, long enough to be the lead of it all.</p><p>Another.</p>\
            <p><iframe src=https://player.vimeo.com/video/1></iframe></p><iframe src=https://a.example/>x</iframe>";
        let render = |source: &str, policy: &Policy| {
            render_article(source.into(), policy, &RenderOptions::default()).expect("within limits").html
        };
        let embed = render(PLAYER, &Policy::new().with_preset(crate::policy::Preset::Embed));
        assert!(embed.contains("<iframe src=\"https://player.vimeo.com/video/1\" title=\"Vimeo\" sandbox="), "{embed}");
        assert_eq!(embed.matches("<iframe").count(), 1, "no frame of others: {embed}");
        assert!(!render(PLAYER, &Policy::new()).contains("iframe"));

        let source = "<p style='text-align:center'>A paragraph.</p><center>Set apart.</center><form>a</form>";
        let asked = Policy::new().with_styles(true).with_kept_elements(&["center"]).expect("harmless");
        assert_eq!(
            render(source, &asked),
            "<article class=\"maqal-article\" dir=\"ltr\"><p style=\"text-align: center\">A paragraph.</p>\n\
             <center>Set apart.</center>\n</article>"
        );
    }

    /// A fragment as the passes over a page see it.
    pub(crate) fn document_of(html: &str) -> Document {
        let policy = Policy::new();
        let source = read_source(html, Format::Html, &Known::default(), &policy).expect("within limits");
        let Source { mut document, facts, .. } = source;
        let mut context = Context::new(&policy, 2, facts.is_page, &facts.answers);
        Selection::default().run(Stage::Source, &mut document, NodeId::ROOT, &mut context);
        document
    }

    /// A document as the default policy writes it.
    pub(crate) fn html_of(document: &Document) -> String {
        write_fragment(document, &Policy::new())
    }
}
