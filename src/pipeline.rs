//! The stages, in order.

use std::cell::Cell;
use std::rc::Rc;

use crate::article::{
    Article, Contents, Draft, Known, LEAD, Notice, PageFacts, Parts, Reader, collapse, extract, find_lead,
    is_language_tag, own_article, read_article_text,
};
use crate::error::Error;
use crate::html::{Attribute, Element};
use crate::json::{JsonWriter, ToJson};
use crate::language::direction::Direction;
use crate::language::reading::length;
pub use crate::output::SidebarOptions;
use crate::output::{HtmlEncoder, JsonLd, plain_text, write_article, write_sidebar};
use crate::passes::{self, BEFORE_EXTRACTION, Context, ON_BODY, Pass, is_pull_quote, quoted};
use crate::policy::Policy;
use crate::read::{HtmlReader, Interrupted, looks_like_html, read_html, without_false_tags};
use crate::sidebar::{Sidebar, fill_keywords, link_keywords, settle};
use crate::tree::{Builder, Document, DocumentSink, Limits, Nest, NodeId, Removal};

/// What a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Markup where there is any, else text.
    #[default]
    Auto,
    /// HTML: a page or a fragment.
    Html,
    /// Plain text: lines and blank lines.
    Text,
}

/// How an article is rendered, beyond its [`Policy`].
#[derive(Clone, Debug)]
pub struct RenderOptions {
    format: Format,
    lang: Option<String>,
    heading_level: u8,
    now: Option<i64>,
    keyword_limit: usize,
    /// How the sidebar is set; `None`: by its defaults, one level below the headline.
    sidebar: Option<SidebarOptions>,
    /// The passes that are switched, against what they are by default.
    switched: Vec<&'static str>,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            format: Format::Auto,
            lang: None,
            heading_level: 1,
            now: None,
            keyword_limit: 10,
            sidebar: None,
            switched: Vec::new(),
        }
    }
}

impl RenderOptions {
    /// Sets what the source is.
    ///
    /// # Default
    /// [`Format::Auto`].
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets the language, a BCP 47 tag such as `ar` or `pt-BR`.
    ///
    /// # Default
    /// What the markup says, else what the words tell.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where it is no such tag.
    pub fn with_lang(mut self, lang: &str) -> Result<Self, Error> {
        if !is_language_tag(lang) {
            return Err(Error::bad_option("lang", "a BCP 47 language tag such as \"ar\""));
        }
        self.lang = Some(lang.to_owned());
        Ok(self)
    }

    /// Sets the time that "two hours ago" is relative to, in seconds since 1970.
    ///
    /// # Default
    /// None: such lines tell no date.
    #[must_use]
    pub fn with_now(mut self, seconds: i64) -> Self {
        self.now = Some(seconds);
        self
    }

    /// Sets the level of the headline, from 1 to 6.
    ///
    /// # Default
    /// 1.
    #[must_use]
    pub fn with_heading_level(mut self, level: u8) -> Self {
        self.heading_level = level.clamp(1, 6);
        self
    }

    /// Sets the most keywords: the publisher's own count first and all stay, extracted ones fill up. 0 asks for none extracted.
    ///
    /// # Default
    /// 10.
    #[must_use]
    pub fn with_keyword_limit(mut self, limit: usize) -> Self {
        self.keyword_limit = limit;
        self
    }

    /// Sets how the sidebar is set.
    ///
    /// # Default
    /// [`SidebarOptions::default`], with headings one level below the headline.
    #[must_use]
    pub fn with_sidebar(mut self, sidebar: SidebarOptions) -> Self {
        self.sidebar = Some(sidebar);
        self
    }

    /// The names of the passes, which the package's types describe.
    pub const PASSES: &[&str] = passes::NAMES;

    /// Switches a pass on or off.
    ///
    /// # Default
    /// All run but `typography`.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for a name that is none of [`PASSES`](Self::PASSES).
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, RenderOptions};
    ///
    /// let source = "<h1>A</h1><p>- one<br>- two</p>";
    /// let options = RenderOptions::default().with_pass("lists", false)?;
    /// assert!(maqal::render_article(source, &Policy::new(), &options)?.html.contains("- one<br>- two"));
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_pass(mut self, name: &str, is_on: bool) -> Result<Self, Error> {
        let known = passes::NAMES.iter().find(|known| **known == name);
        let known = known.ok_or_else(|| {
            Error::bad_option(["passes.", name].concat(), ["one of ", &passes::NAMES.join(", ")].concat())
        })?;
        self.switched.retain(|switched| switched != known);
        if is_on == passes::OFF_BY_DEFAULT.contains(known) {
            self.switched.push(known);
        }
        Ok(self)
    }

    fn run(&self, list: &[(&'static str, Pass)], document: &mut Document, root: NodeId, context: &mut Context) {
        let is_left_out = |name: &str| context.is_own && passes::GUESSES.contains(&name);
        let runs: Vec<Pass> =
            list.iter().filter(|(name, _)| self.runs(name) && !is_left_out(name)).map(|&(_, pass)| pass).collect();
        for pass in runs {
            pass(document, root, context);
        }
    }

    fn runs(&self, name: &str) -> bool {
        passes::OFF_BY_DEFAULT.contains(&name) == self.switched.contains(&name)
    }
}

/// Clean HTML, with what was left out of it.
#[derive(Clone, Debug)]
pub struct Sanitized {
    pub html: String,
    /// In the order of their first place in the source.
    pub removed: Vec<Removal>,
}

/// An article, ready for a page.
#[derive(Clone, Debug)]
pub struct RenderedArticle {
    /// One `article` element: safe, and read back as it was written.
    pub html: String,
    /// Its parts as data.
    pub article: Article,
    /// What stands beside it.
    pub sidebar: Sidebar,
    /// What was odd.
    pub notices: Vec<Notice>,
}

impl RenderedArticle {
    /// All of it as JSON: what `JSON.stringify` makes of what `renderArticle` of the npm package gives.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, RenderOptions};
    ///
    /// let rendered = maqal::render_article("<h1>A headline</h1>", &Policy::new(), &RenderOptions::default())?;
    /// assert!(rendered.to_json().contains(r#""article":{"title":"A headline","#));
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        JsonWriter::to_string(self)
    }

    /// The article as JSON-LD, schema.org's `NewsArticle`, safe inside a `script` element.
    pub fn json_ld(&self) -> String {
        // All that could end the script, or start a comment in it, starts with this sign; in JSON it stands in texts only.
        JsonWriter::to_string(&JsonLd(&self.article)).replace('<', "\\u003c")
    }
}

impl ToJson for Sanitized {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("html", &self.html);
            json.member("removed", &self.removed);
        });
    }
}

impl ToJson for RenderedArticle {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("html", &self.html);
            json.member("article", &self.article);
            json.member("sidebar", &self.sidebar);
            json.member("jsonLd", &JsonLd(&self.article));
            json.member("notices", &self.notices);
        });
    }
}

/// `read → tree (policy) → output`.
pub(crate) fn sanitize(html: &str, policy: &Rc<Policy>) -> Result<String, Error> {
    let mut builder = encoding_builder(html, policy)?;
    read_html(html, &mut builder).map_err(|_| Error::too_many_elements(policy.max_elements()))?;
    Ok(builder.finish().1.into_html())
}

/// The same, with what was left out.
pub(crate) fn sanitize_with_report(html: &str, policy: &Rc<Policy>) -> Result<Sanitized, Error> {
    let mut builder = encoding_builder(html, policy)?.with_report();
    read_html(html, &mut builder).map_err(|_| Error::too_many_elements(policy.max_elements()))?;
    let removed = builder.take_report().into_removals();
    Ok(Sanitized { html: builder.finish().1.into_html(), removed })
}

/// A builder that writes what a policy keeps.
type Encoding = Builder<Rc<Policy>, HtmlEncoder>;

fn encoding_builder(html: &str, policy: &Rc<Policy>) -> Result<Encoding, Error> {
    check_size(html, policy)?;
    Ok(encoding(Rc::clone(policy), html.len(), policy.max_elements()))
}

/// The same for a source of any length.
#[inline(never)]
fn encoding(policy: Rc<Policy>, capacity: usize, elements: usize) -> Encoding {
    let nest = Nest::new(HtmlEncoder::with_capacity(capacity), policy.kept(), policy.max_depth());
    let limits = Limits { elements, attributes: policy.max_attributes() };
    Builder::new(policy, nest, limits)
}

/// [`sanitize`](crate::sanitize) for a source that comes in pieces: the same output, wherever the source is cut, in memory
/// that grows with depth and the longest tag or comment, not with length.
///
/// # Example
/// ```
/// use maqal::{Policy, Sanitizer};
///
/// let mut sanitizer = Sanitizer::new(&Policy::new());
/// let mut html = sanitizer.write("<p onclick=st")?;
/// html += &sanitizer.write("eal()>Hello &am")?;
/// html += &sanitizer.write("p; <b>world")?;
/// html += &sanitizer.end()?;
/// assert_eq!(html, "<p>Hello &amp; <b>world</b></p>");
/// # Ok::<(), maqal::Error>(())
/// ```
pub struct Sanitizer {
    reader: HtmlReader,
    builder: Option<Encoding>,
    max_elements: usize,
    max_held: usize,
}

impl Sanitizer {
    /// Starts a stream. The policy's limit on input bytes bounds the longest tag or comment here, since no more than that
    /// is ever held.
    pub fn new(policy: &Policy) -> Self {
        Self::sharing(Rc::new(policy.clone()))
    }

    /// The same with a policy that others use as well.
    pub(crate) fn sharing(policy: Rc<Policy>) -> Self {
        let elements = policy.max_elements_of_stream();
        Self::of(policy, 0, elements)
    }

    /// For a source that is there as a whole, and comes in pieces so that some of it can be left out: see
    /// [`push`](Self::push). `None` where that many bytes are more than the policy lets in.
    pub(crate) fn of_whole(policy: Rc<Policy>, bytes: usize) -> Option<Self> {
        let elements = policy.max_elements();
        (bytes <= policy.max_input_bytes()).then(|| Self::of(policy, bytes / 8, elements))
    }

    fn of(policy: Rc<Policy>, capacity: usize, max_elements: usize) -> Self {
        let max_held = policy.max_input_bytes();
        let builder = Some(encoding(policy, capacity, max_elements));
        Self { reader: HtmlReader::new(max_held), builder, max_elements, max_held }
    }

    /// Takes the next piece, and gives what is certain of the output so far.
    ///
    /// # Errors
    /// The policy's limits, as for [`sanitize`](crate::sanitize). [`end`](Self::end) still closes what is open.
    pub fn write(&mut self, piece: &str) -> Result<String, Error> {
        self.push(piece)?;
        Ok(self.take())
    }

    /// Takes the next piece, and keeps the output for a later call. Tells in which element's code the piece ends: the next may leave out
    /// what stands before the next `</` with the element's name, or `<!--`.
    pub(crate) fn push(&mut self, piece: &str) -> Result<Option<Element>, Error> {
        let Self { reader, builder, .. } = self;
        let result = builder.as_mut().map_or(Ok(()), |builder| reader.write(piece, builder));
        self.check(result)?;
        Ok(self.reader.code())
    }

    /// The source ends here: gives the rest of the output, everything closed. After an error, what closes the output so far.
    ///
    /// # Errors
    /// The policy's limits, at a tag that the end of the source completed.
    pub fn end(&mut self) -> Result<String, Error> {
        self.finish()?;
        Ok(self.close())
    }

    /// Closes what is open, after an error: the output so far is balanced and safe with it.
    pub fn close(&mut self) -> String {
        let Some(mut builder) = self.builder.take() else { return String::new() };
        builder.close();
        builder.sink_mut().take()
    }

    /// Reads what is left, now that nothing more comes.
    pub(crate) fn finish(&mut self) -> Result<(), Error> {
        let Self { reader, builder, .. } = self;
        let result = builder.as_mut().map_or(Ok(()), |builder| reader.end(builder));
        self.check(result)
    }

    /// What is certain of the output since the last call.
    pub(crate) fn take(&mut self) -> String {
        self.builder.as_mut().map(|builder| builder.sink_mut().take()).unwrap_or_default()
    }

    fn check(&self, result: Result<(), Interrupted>) -> Result<(), Error> {
        match (result, &self.builder) {
            (Ok(()), _) => Ok(()),
            (Err(Interrupted), Some(builder)) if builder.has_too_many_elements() => {
                Err(Error::too_many_elements(self.max_elements))
            }
            (Err(Interrupted), _) => Err(Error::input_too_large(self.max_held + 1, self.max_held)),
        }
    }
}

/// `read → tree → document → passes → article → passes → sidebar → output`.
pub(crate) fn render_article(source: &str, policy: &Policy, options: &RenderOptions) -> Result<RenderedArticle, Error> {
    check_size(source, policy)?;
    let for_this = policy.for_one_article();
    let policy = for_this.as_ref().unwrap_or(policy);
    let is_text = match options.format {
        Format::Auto => !looks_like_html(source),
        Format::Html => false,
        Format::Text => true,
    };
    let known = Known { lang: options.lang.clone(), now: options.now };
    let (mut document, facts, text) = if is_text {
        let (document, text) = read_article_text(source, &known, policy)?;
        (document, PageFacts::default(), Some(text))
    } else {
        let source = if options.format == Format::Auto { without_false_tags(source) } else { source.into() };
        let (document, facts) = read_document(&source, policy, options)?;
        (document, facts, None)
    };
    let mut context = Context::new((options.heading_level + 1).min(6), facts.is_page, policy);
    context.is_own = !is_text && own_article(&document, &facts).is_some();
    options.run(BEFORE_EXTRACTION, &mut document, NodeId::ROOT, &mut context);
    if context.is_full {
        return Err(Error::too_many_elements(policy.max_elements()));
    }
    let mut draft = extract(document, &facts, text, policy, &known)?;
    context.lang = draft.article.lang.clone().unwrap_or_default();
    context.dir = draft.article.dir;
    options.run(ON_BODY, &mut draft.document, draft.body, &mut context);
    draft.notices.append(&mut context.notices);
    mark_lead(&mut draft);
    measure(&mut draft, policy);
    let mut parts = std::mem::take(&mut draft.parts);
    fill_keywords(&mut parts.keywords, &draft.article, options.keyword_limit);
    let by_default = || SidebarOptions { heading_level: options.heading_level + 1, ..SidebarOptions::default() };
    let asked = options.sidebar.clone().unwrap_or_else(by_default);
    draft.notices.append(&mut settle(&mut parts, &draft.article, policy, asked.external));
    parts.rewrite(policy);
    let sidebar = set_sidebar(parts, &draft.article, policy, &asked);
    sidebar.copy_to(&mut draft.article);
    let html = write_article(&draft, policy, options.heading_level);
    Ok(RenderedArticle { html, article: draft.article, sidebar, notices: draft.notices })
}

/// The sidebar of an article that somebody has.
pub(crate) fn render_sidebar(article: &Article, policy: &Policy, options: &SidebarOptions) -> Sidebar {
    let mut parts = Parts::of(article, policy);
    let lang = article.lang.clone().filter(|lang| is_language_tag(lang));
    let mut article =
        Article { lang, dir: article.dir, canonical_url: article.canonical_url.clone(), ..Article::default() };
    if article.dir.is_empty() {
        let titles = parts.read_also.iter().chain(&parts.related).map(|item| item.title.as_str());
        article.dir = Direction::of(&titles.collect::<String>()).name();
    }
    settle(&mut parts, &article, policy, options.external);
    set_sidebar(parts, &article, policy, options)
}

/// One copy for both callers.
#[inline(never)]
fn set_sidebar(mut parts: Parts, article: &Article, policy: &Policy, options: &SidebarOptions) -> Sidebar {
    if let Some(template) = &options.tag_url {
        link_keywords(&mut parts.keywords, policy, template);
    }
    let html = if options.html { write_sidebar(&parts, article, policy, options) } else { String::new() };
    Sidebar::of(parts, html)
}

#[inline(never)]
fn read_document(source: &str, policy: &Policy, options: &RenderOptions) -> Result<(Document, PageFacts), Error> {
    let (mut document, facts) = read_markup(source, policy, policy.max_elements())?;
    // Of markup inside text inside markup nothing is read: there is no end to it. All of it together is one more source, no larger than
    // the first may be.
    let left = Cell::new(policy.max_elements());
    let read = |text: &str| {
        let (document, _) = read_markup(text, policy, left.get()).ok()?;
        left.set(left.get().saturating_sub(document.len()));
        Some(document)
    };
    passes::show(&mut document, |text| options.runs("noscript").then(|| read(text)).flatten());
    if options.runs("embeds") {
        passes::unpack(&mut document, &facts.answers, read);
    }
    Ok((document, facts))
}

fn read_markup(source: &str, policy: &Policy, elements: usize) -> Result<(Document, PageFacts), Error> {
    let reader = Reader::new(policy);
    let nest = Nest::new(DocumentSink::new(source.len()), reader.kept(), policy.max_depth());
    let mut builder = Builder::new(reader, nest, Limits { elements, attributes: policy.max_attributes() });
    read_html(source, &mut builder).map_err(|_| Error::too_many_elements(policy.max_elements()))?;
    let (reader, sink) = builder.finish();
    Ok((sink.into_document(), reader.into_facts(source)))
}

/// Marks the first paragraph in the finished body. A pass may have made something else of it, a list or a quote.
fn mark_lead(draft: &mut Draft) {
    let Draft { article, document, body, lead, .. } = draft;
    let is_there = |id: NodeId| std::iter::successors(Some(id), |&id| document.parent(id)).any(|id| id == *body);
    let Some(first) = *lead else { return };
    if !is_there(first) || document.attribute(first, Attribute::MaqalClass).is_some_and(|class| class != LEAD) {
        *lead = find_lead(document, *body);
        article.lead = lead.map(|id| collapse(&document.text(id)));
    }
    if let Some(lead) = *lead {
        document.set_attribute(lead, Attribute::MaqalClass, LEAD);
    }
}

/// What is known only of the finished body: its text, how long it is, and what is set in it twice.
#[inline(never)]
fn measure(draft: &mut Draft, policy: &Policy) {
    let Draft { article, document, body, .. } = draft;
    article.text = plain_text(document, *body);
    (article.word_count, article.reading_minutes) = length(&article.text, article.lang.as_deref().unwrap_or_default());
    let contents = Contents::of(document, *body, policy);
    (article.headings, article.images, article.links) = (contents.headings, contents.images, contents.links);
    (article.embeds, article.footnotes) = (contents.embeds, contents.footnotes);
    let quotes = document.subtree(*body).filter(|&id| is_pull_quote(document, id));
    article.pull_quotes = quotes.map(|id| quoted(document, id)).collect();
}

fn check_size(source: &str, policy: &Policy) -> Result<(), Error> {
    let most = policy.max_input_bytes();
    if source.len() > most { Err(Error::input_too_large(source.len(), most)) } else { Ok(()) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::output::write_fragment;

    #[test]
    fn a_rendered_article_keeps_what_the_site_asks_for() {
        const PLAYER: &str = "<p>A first paragraph, long enough to be the lead of it all.</p><p>Another.</p>\
            <p><iframe src=https://player.vimeo.com/video/1></iframe></p><iframe src=https://a.example/>x</iframe>";
        let render = |source: &str, policy: &Policy| {
            render_article(source, policy, &RenderOptions::default()).expect("within limits").html
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

    /// A fragment as the passes see it.
    pub(crate) fn document_of(html: &str) -> Document {
        read_document(html, &Policy::new(), &RenderOptions::default()).expect("within limits").0
    }

    /// A document as the default policy writes it.
    pub(crate) fn html_of(document: &Document) -> String {
        write_fragment(document, &Policy::new())
    }
}
