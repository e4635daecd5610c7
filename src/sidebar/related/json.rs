//! Documents as JSON has them: those of the npm package, of Python, of an archive's lines.

use super::index::RelatedDocument;
use crate::error::Error;
use crate::json::{Json, read_json};

impl RelatedDocument {
    /// The documents of the JSON of one object or of a list of them.
    ///
    /// # Errors
    /// Where one is no object or, if they have to `have_ids`, has no ID.
    #[doc(hidden)]
    pub fn read_all(documents: &str, have_ids: bool) -> Result<Vec<Self>, Error> {
        let values = read_json(documents);
        let objects = values.iter().flat_map(Json::items);
        objects.map(|value| Self::read(value, have_ids)).collect()
    }

    fn read(value: &Json<'_>, has_id: bool) -> Result<Self, Error> {
        let text = |name: &str| value.text(name);
        let id = text("id");
        if !matches!(value, Json::Object(_)) || (has_id && id.is_none()) {
            return Err(Error::bad_input("documents with an id each"));
        }
        Ok(Self {
            id: id.unwrap_or_default(),
            url: text("url").or_else(|| text("canonicalUrl")).unwrap_or_default(),
            title: text("title").unwrap_or_default(),
            lead: text("lead").unwrap_or_default(),
            text: text("text").unwrap_or_default(),
            keywords: value.list("keywords").iter().filter_map(|keyword| keyword.text_or("text")).collect(),
            published: text("published"),
            section: text("section"),
            author: text("author").or_else(|| value.list("authors").first()?.text_or("text")),
            lang: text("lang"),
            image: text("image"),
        })
    }
}
