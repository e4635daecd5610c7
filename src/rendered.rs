//! Results: clean HTML with a report, or an article with its parts.

use crate::article::{Article, Notice};
use crate::json::{JsonWriter, ToJson};
use crate::output::JsonLd;
use crate::sidebar::Sidebar;
use crate::small::search::replace_literal;
use crate::tree::Removal;

/// Clean HTML, with what was left out of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sanitized {
    pub html: String,
    /// In the order of their first place in the source.
    pub removed: Vec<Removal>,
}

/// An article, ready for a page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RenderedArticle {
    /// One `article` element: safe, and read back as it was written.
    pub html: String,
    /// Its parts as data.
    pub article: Article,
    /// The parts that stand beside it.
    pub sidebar: Sidebar,
    /// Oddities of the source.
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
        // Whatever could end the script, or start a comment in it, starts with this sign; in JSON it stands in texts
        // only.
        replace_literal(&JsonWriter::to_string(&JsonLd(&self.article)), "<", "\\u003c").into_owned()
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
    fn json_bytes(&self) -> usize {
        let texts = self.html.len() + self.article.text.len();
        texts + texts / 4
    }

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
