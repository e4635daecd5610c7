//! Apple News Format: components, each with a role, in containers.
//!
//! <https://developer.apple.com/documentation/applenewsformat>

use crate::json::Value;

use super::{Input, markdown};
use crate::dates;
use crate::html::{Body, escape};
use crate::json::{self, at, first_text, list, text};
use crate::source::{Format, Image, Kind, Link, Rendition, Source};
use crate::text::{collapse, filled, language_tag, of_html};

/// Containers deeper than this are left out.
const MAX_DEPTH: usize = 64;

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let json = json::read(input.text);
    let mut stories: Vec<Source> = match &json.value {
        Value::Array(articles) => articles.iter().map(article).collect(),
        value => vec![article(value)],
    };
    if let Some(damage) = json.damage {
        stories.iter_mut().for_each(|story| story.notices.push(damage.notice()));
    }
    stories
}

fn article(value: &Value) -> Source {
    let mut source = Source::new(Format::AppleNews, Kind::Html, String::new());
    source.format_version = text(value, "version");
    let known = &mut source.known;
    known.title = text(value, "title").map(|title| of_html(&title));
    known.subtitle = text(value, "subtitle").map(|subtitle| of_html(&subtitle));
    known.id = text(value, "identifier");
    known.lang = text(value, "language").and_then(|tag| language_tag(&tag));
    known.authors = list(value, "metadata.authors").iter().filter_map(Value::as_str).filter_map(filled).collect();
    known.keywords = list(value, "metadata.keywords").iter().filter_map(Value::as_str).filter_map(filled).collect();
    known.lead = text(value, "metadata.excerpt");
    known.canonical_url = text(value, "metadata.canonicalURL");
    known.image = text(value, "metadata.thumbnailURL").filter(|url| is_address(url));
    let date = |names: &[&str]| first_text(value, names).and_then(|date| dates::any(&date));
    known.published = date(&["metadata.datePublished", "metadata.dateCreated"]);
    known.modified = date(&["metadata.dateModified"]);

    let mut article = Article { source, body: Body::default(), names: Vec::new(), left_out: Vec::new() };
    article.components(list(value, "components"), 0);
    article.end()
}

/// An article whose components are read.
struct Article {
    source: Source,
    body: Body,
    /// What the components for names say.
    names: Vec<String>,
    /// Roles that have nothing for a reader of HTML.
    left_out: Vec<String>,
}

impl Article {
    fn components(&mut self, components: &[Value], depth: usize) {
        for component in components {
            self.component(component, depth);
        }
    }

    fn component(&mut self, component: &Value, depth: usize) {
        let role = component.get("role").and_then(Value::as_str).unwrap_or_default();
        match role {
            "title" => {
                let title = plain(component);
                self.source.known.title = self.source.known.title.take().or(title);
            }
            "heading" | "heading1" | "heading2" => self.heading("h2", component),
            "heading3" => self.heading("h3", component),
            "heading4" => self.heading("h4", component),
            "heading5" => self.heading("h5", component),
            "heading6" => self.heading("h6", component),
            "intro" => match plain(component) {
                Some(intro) if self.source.known.subtitle.as_ref() == Some(&intro) => {}
                _ => self.text(component),
            },
            "body" => self.text(component),
            "author" | "byline" => self.names.extend(plain(component)),
            "photographer" | "illustrator" | "caption" => self.small_print(component),
            "photo" | "image" | "figure" | "portrait" => self.picture(component),
            "gallery" | "mosaic" => list(component, "items").iter().for_each(|item| self.picture(item)),
            "quote" | "pullquote" => self.quote(role, component),
            "tweet" | "facebook_post" | "instagram" | "tiktok" => self.post(component),
            "embedwebvideo" | "embedvideo" => self.frame(component),
            "video" => self.media("video", component),
            "audio" | "music" | "podcast" => self.media("audio", component),
            "link_button" | "article_link" => self.link(component),
            "datatable" => self.data_table(at(component, "data"), component),
            "htmltable" => self.body.html(component.get("html").and_then(Value::as_str).unwrap_or_default()),
            "map" | "place" => self.source.known.places.extend(text(component, "caption")),
            "divider" => self.body.html("<hr>"),
            "logo" => {}
            role if role.ends_with("advertisement") => {}
            _ if depth >= MAX_DEPTH => self.left_out.push("container".to_owned()),
            "aside" => {
                self.body.start("aside", &[]);
                self.components(list(component, "components"), depth + 1);
                self.body.end("aside");
            }
            _ if component.get("components").is_some_and(Value::is_array) => {
                self.components(list(component, "components"), depth + 1);
            }
            _ if component.get("text").is_some() => self.text(component),
            "" | "spacer" => {}
            role => self.left_out.push(role.to_owned()),
        }
    }

    fn heading(&mut self, name: &str, component: &Value) {
        let Some(heading) = plain(component) else { return };
        if self.source.known.title.as_ref() == Some(&heading) {
            return;
        }
        if self.source.known.title.is_none() && self.body.is_empty() {
            self.source.known.title = Some(heading);
            return;
        }
        self.body.block(name, &heading);
    }

    fn text(&mut self, component: &Value) {
        self.body.html(&html(component));
    }

    fn small_print(&mut self, component: &Value) {
        if let Some(words) = plain(component) {
            self.body.html("<p><small>");
            self.body.text(&words);
            self.body.html("</small></p>");
        }
    }

    fn quote(&mut self, role: &str, component: &Value) {
        let inside = html(component);
        if inside.is_empty() {
            return;
        }
        let is_pulled = role == "pullquote";
        self.body.start("blockquote", &[("class", is_pulled.then_some("pullquote"))]);
        self.body.html(&inside);
        self.body.end("blockquote");
    }

    /// A picture. One from the bundle of the article has no address: it is known by its name there.
    fn picture(&mut self, component: &Value) {
        let Some(url) = address(component) else { return };
        let caption = component.get("caption").and_then(plain_of);
        let alt = text(component, "accessibilityCaption");
        if is_address(&url) {
            self.body.figure(&url, alt.as_deref(), caption.as_deref(), None);
        }
        let renditions = vec![Rendition { url: Some(url), ..Rendition::default() }];
        self.source.known.images.push(Image { caption, alt, renditions, ..Image::default() });
    }

    /// A post of a network, as a link that stands alone.
    fn post(&mut self, component: &Value) {
        if let Some(url) = address(component) {
            self.body.html("<p>");
            self.anchor(&url, &url);
            self.body.html("</p>");
        }
    }

    fn frame(&mut self, component: &Value) {
        let Some(url) = address(component) else { return };
        let title = text(component, "accessibilityCaption");
        self.body.html("<figure>");
        self.body.start("iframe", &[("src", Some(&url)), ("title", title.as_deref())]);
        self.body.end("iframe");
        self.body.block("figcaption", &component.get("caption").and_then(plain_of).unwrap_or_default());
        self.body.html("</figure>");
    }

    fn media(&mut self, name: &str, component: &Value) {
        let Some(url) = address(component).filter(|url| is_address(url)) else { return };
        let still = text(component, "stillURL").filter(|url| is_address(url));
        self.body.html("<figure>");
        let poster = ("poster", still.as_deref().filter(|_| name == "video"));
        self.body.start(name, &[("src", Some(&url)), ("controls", Some("")), poster]);
        self.body.end(name);
        self.body.block("figcaption", &component.get("caption").and_then(plain_of).unwrap_or_default());
        self.body.html("</figure>");
    }

    fn link(&mut self, component: &Value) {
        let title = plain(component);
        let id = text(component, "articleIdentifier");
        let url = address(component);
        if let (Some(url), Some(title)) = (url.as_ref().filter(|url| is_address(url)), &title) {
            self.body.html("<p>");
            self.anchor(url, title);
            self.body.html("</p>");
        }
        self.source.known.links.push(Link { url, id, title, ..Link::default() });
    }

    fn anchor(&mut self, url: &str, words: &str) {
        self.body.start("a", &[("href", Some(url))]);
        self.body.text(words);
        self.body.end("a");
    }

    /// A table of records, whose descriptors name and order the columns.
    fn data_table(&mut self, data: &Value, component: &Value) {
        let columns = list(data, "descriptors");
        let has_labels = component.get("showDescriptorLabels").and_then(Value::as_bool).unwrap_or(true);
        let cell = |body: &mut Body, name: &str, value: &Value| {
            body.start(name, &[]);
            body.html(&inline(value));
            body.end(name);
        };
        let label = |column: &Value| column.get("label").cloned().unwrap_or_default();
        let value = |record: &Value, column: &Value| {
            text(column, "key").and_then(|key| record.get(&key)).cloned().unwrap_or_default()
        };
        let body = &mut self.body;
        body.html("<table>");
        if component.get("dataOrientation").and_then(Value::as_str) == Some("vertical") {
            for column in columns {
                body.html("<tr>");
                if has_labels {
                    cell(body, "th", &label(column));
                }
                list(data, "records").iter().for_each(|record| cell(body, "td", &value(record, column)));
                body.html("</tr>");
            }
        } else {
            if has_labels {
                body.html("<tr>");
                columns.iter().for_each(|column| cell(body, "th", &label(column)));
                body.html("</tr>");
            }
            for record in list(data, "records") {
                body.html("<tr>");
                columns.iter().for_each(|column| cell(body, "td", &value(record, column)));
                body.html("</tr>");
            }
        }
        body.html("</table>");
    }

    fn end(mut self) -> Source {
        if !self.names.is_empty() {
            // A byline is often followed by the date.
            let line = self.names.join(", ");
            let names = line.split(['|', '•', '·']).next().and_then(filled);
            self.source.known.byline = names;
        }
        if !self.left_out.is_empty() {
            let roles = self.left_out.join(", ");
            self.source.notice("LEFT_OUT", format!("these components have nothing for a reader of HTML: {roles}"));
        }
        self.source.source = self.body.into_html();
        self.source
    }
}

fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn address(component: &Value) -> Option<String> {
    first_text(component, &["URL", "url", "imageURL"])
}

/// The text of a component, or of a caption, without markup.
fn plain(component: &Value) -> Option<String> {
    plain_of(component).filter(|text| !text.is_empty())
}

fn plain_of(value: &Value) -> Option<String> {
    filled(of_html(&html(value)))
}

/// The text of a component as HTML, in blocks.
fn html(value: &Value) -> String {
    let (words, format) = formatted(value);
    match format {
        "html" if has_block(words) => words.to_owned(),
        "html" => {
            let words = words.trim();
            if words.is_empty() { String::new() } else { ["<p>", words, "</p>"].concat() }
        }
        "markdown" => markdown::to_html(words),
        _ => with_links(words, list(value, "additions")),
    }
}

/// The text of a cell.
fn inline(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => {
            let (words, format) = formatted(value);
            if format == "html" { words.to_owned() } else { escape(&collapse(words)) }
        }
    }
}

/// A text, or what an object with `text` and `format` says.
fn formatted(value: &Value) -> (&str, &str) {
    let member = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    match value {
        Value::String(words) => (words, ""),
        // A component may hold an object for its text.
        _ if at(value, "text").is_object() => formatted(at(value, "text")),
        _ => (member("text"), member("format")),
    }
}

fn has_block(html: &str) -> bool {
    ["<p", "<ul", "<ol", "<h", "<pre", "<blockquote", "<aside", "<table", "<figure"]
        .iter()
        .any(|tag| crate::text::contains(html, tag))
}

/// Plain text as paragraphs, one a line, with its links: `{ type: 'link', URL, rangeStart, rangeLength }`, counted in
/// the units of UTF-16.
fn with_links(words: &str, additions: &[Value]) -> String {
    let number = |value: &Value, name: &str| value.get(name).and_then(Value::as_u64);
    let links: Vec<(u64, u64, String)> = additions
        .iter()
        .filter_map(|link| {
            let start = number(link, "rangeStart")?;
            Some((start, start.saturating_add(number(link, "rangeLength")?), address(link)?))
        })
        .collect();
    let mut body = Body::default();
    let mut line = Body::default();
    let mut open: Option<&(u64, u64, String)> = None;
    let mut at = 0;
    for c in words.chars().chain(['\n']) {
        let link = links.iter().find(|(start, end, _)| (*start..*end).contains(&at)).filter(|_| c != '\n');
        if open.map(|link| link.0) != link.map(|link| link.0) {
            if open.is_some() {
                line.end("a");
            }
            if let Some((_, _, url)) = link {
                line.start("a", &[("href", Some(url))]);
            }
            open = link;
        }
        at += c.len_utf16() as u64;
        if c == '\n' {
            let html = std::mem::take(&mut line).into_html();
            let html = html.trim();
            if !html.is_empty() {
                body.html("<p>");
                body.html(html);
                body.html("</p>");
            }
        } else {
            line.text(c.encode_utf8(&mut [0; 4]));
        }
    }
    body.into_html()
}
