//! How an article and its sidebar are rendered.

use crate::article::{KnownMetadata, language_option};
use crate::error::Error;
use crate::passes::{NAMES, Selection};
use crate::source::Format;

/// How an article is rendered, beyond its [`Policy`](crate::Policy).
#[derive(Clone, Debug)]
pub struct RenderOptions {
    pub(crate) format: Format,
    pub(crate) lang: Option<String>,
    pub(crate) known: KnownMetadata,
    pub(crate) heading_level: u8,
    pub(crate) now: Option<i64>,
    pub(crate) keyword_limit: usize,
    /// `None` asks for the defaults, with headings one level below the headline.
    pub(crate) sidebar: Option<SidebarOptions>,
    pub(crate) passes: Selection,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            format: Format::Auto,
            lang: None,
            known: KnownMetadata::default(),
            heading_level: 1,
            now: None,
            keyword_limit: 10,
            sidebar: None,
            passes: Selection::default(),
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
    /// The language that the markup claims, else the one that the words tell.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where it is no such tag.
    pub fn with_lang(mut self, lang: &str) -> Result<Self, Error> {
        self.lang = Some(language_option(lang)?);
        Ok(self)
    }

    /// Sets what is known of the article beside its source.
    ///
    /// # Default
    /// Nothing.
    #[must_use]
    pub fn with_known(mut self, known: KnownMetadata) -> Self {
        self.known = known;
        self
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

    /// Sets the most keywords: those of the publisher come first and all stay, extracted ones fill up. 0 asks for none
    /// extracted.
    ///
    /// # Default
    /// 10.
    #[must_use]
    pub fn with_keyword_limit(mut self, limit: usize) -> Self {
        self.keyword_limit = limit;
        self
    }

    /// Sets how the sidebar is rendered.
    ///
    /// # Default
    /// [`SidebarOptions::default`], with headings one level below the headline.
    #[must_use]
    pub fn with_sidebar(mut self, sidebar: SidebarOptions) -> Self {
        self.sidebar = Some(sidebar);
        self
    }

    /// The names of the passes, which the package's types describe.
    pub const PASSES: &[&str] = NAMES;

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
        self.passes
            .switch(name, is_on)
            .ok_or_else(|| Error::bad_option(["passes.", name].concat(), ["one of ", &NAMES.join(", ")].concat()))?;
        Ok(self)
    }
}

/// How a sidebar is rendered.
///
/// # Example
/// ```
/// use maqal::{Article, Item, Policy, SidebarOptions};
///
/// let mut story = Item::new("The mill");
/// story.url = Some("/mill".into());
/// let mut article = Article::default();
/// article.read_also = vec![story];
/// article.lang = Some("en".into());
/// let options = SidebarOptions::default().with_heading_level(3);
/// let html = maqal::render_sidebar(&article, &Policy::new(), &options).html;
/// assert!(html.contains("Read also</h3><ul><li><a href=\"/mill\">The mill</a></li></ul></nav>"), "{html}");
/// ```
#[derive(Clone, Debug)]
pub struct SidebarOptions {
    pub(crate) heading_level: u8,
    pub(crate) tag_url: Option<String>,
    pub(crate) images: bool,
    pub(crate) data_attributes: bool,
    pub(crate) external: bool,
    pub(crate) html: bool,
}

impl Default for SidebarOptions {
    fn default() -> Self {
        Self { heading_level: 2, tag_url: None, images: false, data_attributes: false, external: true, html: true }
    }
}

impl SidebarOptions {
    /// Sets the level of its headings, from 1 to 6.
    ///
    /// # Default
    /// 2.
    #[must_use]
    pub fn with_heading_level(mut self, level: u8) -> Self {
        self.heading_level = level.clamp(1, 6);
        self
    }

    /// Sets the address of a tag's page, with `{tag}` where the tag goes: for keywords that have no address of their
    /// own.
    ///
    /// # Default
    /// None: they are plain text.
    #[must_use]
    pub fn with_tag_url(mut self, template: &str) -> Self {
        self.tag_url = Some(template.to_owned());
        self
    }

    /// Sets whether the pictures of other articles are shown. They load from where they are.
    ///
    /// # Default
    /// `false`.
    #[must_use]
    pub fn with_images(mut self, images: bool) -> Self {
        self.images = images;
        self
    }

    /// Sets whether links and their lists say which they are, in `data-maqal-part` and `data-maqal-position`.
    ///
    /// # Default
    /// `false`.
    #[must_use]
    pub fn with_data_attributes(mut self, data_attributes: bool) -> Self {
        self.data_attributes = data_attributes;
        self
    }

    /// Sets whether links to other hosts than the article's are kept.
    ///
    /// # Default
    /// `true`.
    #[must_use]
    pub fn with_external(mut self, external: bool) -> Self {
        self.external = external;
        self
    }

    /// Sets whether the HTML is written at all.
    ///
    /// # Default
    /// `true`.
    #[must_use]
    pub fn with_html(mut self, html: bool) -> Self {
        self.html = html;
        self
    }
}
