//! The caller's own knowledge of an article, beside its source.

use super::collapse;
use super::metadata::{Field, Told};

/// The caller's own knowledge, which counts before all that the source says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) lang: Option<String>,
    /// Seconds since 1970, for dates that are printed relative to now.
    pub(crate) now: Option<i64>,
    /// The values that it gives for fields of the article.
    pub(crate) told: Told,
    /// It asks what each block was taken for, and why.
    pub(crate) is_curious: bool,
}

/// What is known of an article before its source is read: what a wire, a feed or an export tells beside the text, or
/// what a newsroom's system holds. It counts before all that the source says, and what the source prints of it again
/// above its text leaves the body.
///
/// White space is collapsed, and control characters are left out; a value of which nothing is left is not known. So is
/// a date that is none, an address that the policy refuses, and a name without a letter.
///
/// # Example
/// ```
/// use maqal::{KnownMetadata, Policy, RenderOptions};
///
/// let known = KnownMetadata::default().with_title("The mill grinds again").with_byline("By Ann Lee");
/// let source = "<p>The mill grinds again</p><p>The mill at the weir grinds flour again, for the first time.</p>";
/// let options = RenderOptions::default().with_known(known);
/// let article = maqal::render_article(source, &Policy::new(), &options)?.article;
/// assert_eq!((article.title.as_str(), article.authors), ("The mill grinds again", vec!["Ann Lee".to_owned()]));
/// assert_eq!(article.text, "The mill at the weir grinds flour again, for the first time.");
/// # Ok::<(), maqal::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct KnownMetadata(pub(crate) Told);

impl KnownMetadata {
    /// Sets the headline. No line of the text is taken for one then.
    #[must_use]
    pub fn with_title(self, title: &str) -> Self {
        self.with(Field::Title, &[title])
    }

    /// Sets the line above the headline that names the topic: an article has no such part, but the text may print it.
    #[must_use]
    pub fn with_kicker(self, kicker: &str) -> Self {
        self.with(Field::Kicker, &[kicker])
    }

    /// Sets the line under the headline.
    #[must_use]
    pub fn with_subtitle(self, subtitle: &str) -> Self {
        self.with(Field::Subtitle, &[subtitle])
    }

    /// Sets the lead, for a text whose first paragraph is none.
    #[must_use]
    pub fn with_lead(self, lead: &str) -> Self {
        self.with(Field::Lead, &[lead])
    }

    /// Sets the line that names the authors, as it is to be printed. They are read from it, unless they are known.
    #[must_use]
    pub fn with_byline(self, byline: &str) -> Self {
        self.with(Field::Byline, &[byline])
    }

    /// Sets the authors, a name each.
    #[must_use]
    pub fn with_authors(self, authors: &[&str]) -> Self {
        self.with(Field::Authors, authors)
    }

    /// Sets when it was published: ISO 8601. A time without a zone stays without.
    #[must_use]
    pub fn with_published(self, published: &str) -> Self {
        self.with(Field::Published, &[published])
    }

    /// Sets when it was last changed: ISO 8601.
    #[must_use]
    pub fn with_modified(self, modified: &str) -> Self {
        self.with(Field::Modified, &[modified])
    }

    /// Sets the language that is claimed for it, a BCP 47 tag: it is believed where the text bears it out.
    /// [`RenderOptions::with_lang`](crate::RenderOptions::with_lang) is for whoever knows better than the text.
    #[must_use]
    pub fn with_lang(self, lang: &str) -> Self {
        self.with(Field::Lang, &[lang])
    }

    /// Sets the section or desk.
    #[must_use]
    pub fn with_section(self, section: &str) -> Self {
        self.with(Field::Section, &[section])
    }

    /// Sets the name of the site, or of the agency.
    #[must_use]
    pub fn with_site_name(self, site_name: &str) -> Self {
        self.with(Field::SiteName, &[site_name])
    }

    /// Sets the address of the article's own page.
    #[must_use]
    pub fn with_canonical_url(self, canonical_url: &str) -> Self {
        self.with(Field::CanonicalUrl, &[canonical_url])
    }

    /// Sets the address of its picture.
    #[must_use]
    pub fn with_image(self, image: &str) -> Self {
        self.with(Field::Image, &[image])
    }

    /// Sets its keywords, each one keyword whatever marks stand in it.
    #[must_use]
    pub fn with_keywords(self, keywords: &[&str]) -> Self {
        self.with(Field::Tag, keywords)
    }

    fn with(mut self, field: Field, values: &[&str]) -> Self {
        self.set(field, values);
        self
    }

    /// Sets the values of a field, without control characters and with their white space collapsed.
    #[inline(never)]
    pub(crate) fn set(&mut self, field: Field, values: &[impl AsRef<str>]) {
        let values = values.iter().map(|value| tidy(value.as_ref()));
        self.0.replace(field, values.filter(|value| !value.is_empty()));
    }
}

/// A text without control characters, its white space collapsed.
fn tidy(text: &str) -> String {
    collapse(&text.chars().filter(|&c| !c.is_control() || c.is_whitespace()).collect::<String>())
}
