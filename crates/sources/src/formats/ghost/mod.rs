//! Ghost: its export, of any age, and its Content API. <https://ghost.org/docs/migration/custom/>

mod cards;
mod lexical;
mod mobiledoc;

use crate::json::Value;

use super::Input;
use super::feed::{add, lead, main_image, set_authors};
use super::markdown::to_html;
use crate::address::resolve;
use crate::dates;
use crate::html::with_base;
use crate::json::{self, Json, at, first_text, list, text};
use crate::small::{Table, order};
use crate::source::{Format, Image, Kind, Rendition, Source, Status};
use crate::text::{filled, find, language_tag, of_html, replace};

/// What an export writes for the address of the site, which it does not say.
const SITE: &str = "__GHOST_URL__";

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let Json { value, damage } = json::read(input.text);
    let export = Export::of(&value);
    let mut found: Vec<_> = export.posts().map(|post| export.story(post)).collect();
    json::note_damage(&mut found, damage);
    found
}

/// The tables of an export; of an answer of the API, its posts, which have all that belongs to them.
struct Export<'v> {
    value: &'v Value,
    data: &'v Value,
    version: Option<String>,
    users: Table<String>,
    /// Names of tags that readers see.
    tags: Table<String>,
    post_users: Table<Vec<String>>,
    post_tags: Table<Vec<String>>,
    meta: Table<&'v Value>,
}

impl<'v> Export<'v> {
    fn of(value: &'v Value) -> Self {
        let database = list(value, "db").first().unwrap_or(value);
        let data = database.get("data").unwrap_or(database);
        let names = |table: &str, is_shown: fn(&Value) -> bool| {
            let rows = list(data, table).iter().filter(|row| is_shown(row));
            let mut names = Table::default();
            for row in rows {
                if let (Some(id), Some(name)) = (text(row, "id"), text(row, "name")) {
                    names.insert(id, name);
                }
            }
            names
        };
        let of_posts = |table: &str, other: &str| {
            let mut of_posts = Table::default();
            for row in in_order(list(data, table)) {
                if let (Some(post), Some(other)) = (text(row, "post_id"), text(row, other)) {
                    of_posts.get_or_insert(post, Vec::new()).push(other);
                }
            }
            of_posts
        };
        let mut meta = Table::default();
        for row in list(data, "posts_meta") {
            if let Some(post) = text(row, "post_id") {
                meta.insert(post, row);
            }
        }
        Self {
            value,
            data,
            version: text(database, "meta.version"),
            users: names("users", |_| true),
            tags: names("tags", is_shown),
            post_users: of_posts("posts_authors", "author_id"),
            post_tags: of_posts("posts_tags", "tag_id"),
            meta,
        }
    }

    fn posts(&self) -> impl Iterator<Item = &'v Value> {
        let one = std::slice::from_ref(self.value).iter().filter(|value| value.get("uuid").is_some());
        let tables = ["posts", "pages"].into_iter().flat_map(|table| list(self.data, table));
        let posts = tables.chain(self.value.as_array().into_iter().flatten());
        posts.chain(one).filter(|post| post.is_object())
    }

    fn story(&self, post: &Value) -> Source {
        let mut source = Source::new(Format::Ghost, Kind::Html, String::new());
        source.format_version.clone_from(&self.version);
        let id = text(post, "id").unwrap_or_default();
        let meta = self.meta.get(&id).copied().unwrap_or(&Value::Null);
        let known = &mut source.known;
        known.id = first_text(post, &["id", "uuid"]);
        known.title = text(post, "title").filter(|title| title != "(Untitled)");
        known.slug = text(post, "slug");
        known.canonical_url = first_text(post, &["canonical_url", "url"]).map(|url| replace(&url, SITE, ""));
        known.published = date(post, "published_at");
        known.modified = date(post, "updated_at").filter(|date| known.published.as_ref() != Some(date));
        known.lang = first_text(post, &["locale", "language"]).and_then(|tag| language_tag(&tag));
        let mut tags: Vec<_> =
            list(post, "tags").iter().filter(|tag| is_shown(tag)).filter_map(|tag| text(tag, "name")).collect();
        tags.extend(self.post_tags.get(&id).into_iter().flatten().filter_map(|tag| self.tags.get(tag)).cloned());
        known.section = text(post, "primary_tag.name").or_else(|| tags.first().cloned());
        tags.into_iter().for_each(|tag| add(&mut known.keywords, Some(tag)));
        set_authors(known, self.authors(post, &id));
        let base = known.canonical_url.clone();
        if let Some(url) = first_text(post, &["feature_image", "image"]) {
            let (caption, alt) = ("feature_image_caption", "feature_image_alt");
            let said =
                |name: &str| text(post, name).or_else(|| text(meta, name)).and_then(|html| filled(of_html(&html)));
            let url = Some(resolve(base.as_deref(), &replace(&url, SITE, "")));
            let renditions = vec![Rendition { url, ..Rendition::default() }];
            known.images.push(Image { caption: said(caption), alt: said(alt), renditions, ..Image::default() });
        }
        known.image = main_image(&known.images);
        set_body(&mut source, post);
        let excerpt = first_text(post, &["custom_excerpt"]).unwrap_or_default();
        source.known.lead = lead(&excerpt, &source.source);
        source.source = with_base(&source.source, base.as_deref());
        set_status(&mut source, post);
        source
    }

    fn authors(&self, post: &Value, id: &str) -> Vec<String> {
        let mut names = Vec::new();
        list(post, "authors").iter().for_each(|author| add(&mut names, text(author, "name")));
        for user in self.post_users.get(id).into_iter().flatten() {
            add(&mut names, self.users.get(user).cloned());
        }
        if names.is_empty() {
            let one = first_text(post, &["author_id", "author"]).and_then(|user| self.users.get(&user).cloned());
            add(&mut names, first_text(post, &["primary_author.name", "author.name"]).or(one));
        }
        names
    }
}

/// Rows by their `sort_order`; equals stay in their order.
fn in_order(rows: &[Value]) -> impl Iterator<Item = &Value> {
    let keys: Vec<i64> = rows.iter().map(|row| at(row, "sort_order").as_i64().unwrap_or_default()).collect();
    order(rows.len(), &|one, other| keys[one].cmp(&keys[other])).into_iter().map(|at| &rows[at])
}

/// Tags that begin with `#` are for the site's own use.
fn is_shown(tag: &Value) -> bool {
    let is_internal = at(tag, "visibility").as_str() == Some("internal");
    !is_internal && !text(tag, "name").is_some_and(|name| name.starts_with('#'))
}

/// Dates are ISO 8601; those of old exports are milliseconds since 1970.
fn date(post: &Value, name: &str) -> Option<String> {
    match at(post, name) {
        value @ Value::Number(_) => value.as_i64().and_then(|number| dates::of_unix_seconds(number / 1000)),
        value => {
            let date = dates::iso(value.as_str()?)?;
            // Exports write the database's own form, which is in UTC.
            Some(if date.len() == "2026-11-24T07:30:00".len() { date + "Z" } else { date })
        }
    }
}

/// The HTML is there but in exports of drafts and of some versions; else it is made of what the editor stores.
fn set_body(source: &mut Source, post: &Value) {
    let html = at(post, "html").as_str().filter(|html| !html.trim().is_empty());
    let stored = |name: &str| at(post, name).as_str().map(|text| json::read(text).value).filter(Value::is_object);
    let mut left_out = Vec::new();
    let html = if let Some(html) = html {
        html.to_owned()
    } else if let Some(document) = stored("lexical") {
        lexical::html_of(&document, &mut left_out)
    } else if let Some(document) = stored("mobiledoc") {
        mobiledoc::html_of(&document, &mut left_out)
    } else {
        to_html(at(post, "markdown").as_str().unwrap_or_default())
    };
    source.source = replace(html.trim(), SITE, "");
    if find(html.as_str(), SITE).is_some() {
        source.notice(
            "SITE_UNKNOWN",
            "the export does not say the address of the site, so that its own links are relative",
        );
    }
    if !left_out.is_empty() {
        source.notice("CARD_LEFT_OUT", ["cards that are not known were left out: ", &left_out.join(", ")].concat());
    }
}

fn set_status(source: &mut Source, post: &Value) {
    let Some(word) = text(post, "status") else { return };
    let planned = source.known.published.clone().filter(|_| word == "scheduled");
    let status = match word.as_str() {
        "published" | "sent" => Status::Usable,
        "scheduled" if planned.is_some() => Status::Usable,
        _ => Status::Withheld,
    };
    source.set_status(Some(status), planned);
}
