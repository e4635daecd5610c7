//! Facebook's "download your information": posts of a profile, a page or a group; Instagram's, which is written alike.

use crate::json::{Map, Value};

use super::Items;
use crate::dates;
use crate::html::Body;
use crate::json::{self, Cutter, Json, Part};
use crate::source::{Format, Image, Kind, Link, Rendition, Source};
use crate::text::{contains, filled, find, relative_path};

/// A list of posts, or one under a name that changes with the years.
const LISTS: &[&str] =
    &["", "status_updates", "status_updates_v2", "group_posts_v2", "group_posts.activity_log_data", "profile_posts"];

pub(super) fn items() -> Box<dyn Items> {
    Box::new(Export { cutter: Cutter::new(LISTS), alone: Map::default() })
}

#[derive(Debug)]
struct Export {
    cutter: Cutter,
    /// The members of a file that is one post.
    alone: Map,
}

impl Items for Export {
    fn write(&mut self, text: &str, found: &mut Vec<Source>) -> usize {
        let alone = &mut self.alone;
        self.cutter.write(text, &mut |part| take(part, alone, found));
        self.cutter.held()
    }

    fn end(&mut self, found: &mut Vec<Source>) {
        let is_whole = self.cutter.is_whole();
        let alone = &mut self.alone;
        self.cutter.end(&mut |part| take(part, alone, found));
        if self.alone.get("timestamp").is_some() {
            found.extend(read_post(&Value::Object(std::mem::take(&mut self.alone))));
        }
        if let (false, Some(last)) = (is_whole, found.last_mut()) {
            json::note_cut(last);
        }
    }
}

fn take(part: Part<'_>, alone: &mut Map, found: &mut Vec<Source>) {
    match part {
        Part::Element { value, .. } => {
            let Json { value, damage } = json::read(value);
            if let Some(mut source) = read_post(&value) {
                source.notices.extend(damage.map(json::Damage::notice));
                found.push(source);
            }
        }
        Part::Member { path: "", name, value } => {
            alone.insert(name.to_owned(), json::read(value).value);
        }
        Part::Object { .. } | Part::Member { .. } => {}
    }
}

/// A post that says something. Its `title` is what the author did ("… shared a link"), and no headline; Instagram's is
/// what the post says.
fn read_post(post: &Value) -> Option<Source> {
    let mut source = Source::new(Format::Facebook, Kind::Html, String::new());
    let is_instagram = post.get("media").is_some();
    let mut texts = Vec::new();
    for part in json::list(post, "data") {
        texts.extend(string(part, "post"));
        if let Some(seconds) = part.get("update_timestamp") {
            source.known.modified = date(seconds);
        }
    }
    if is_instagram {
        texts.extend(string(post, "title"));
        json::list(post, "media").iter().for_each(|media| add_media(media, &mut source));
    }
    for attached in json::list(post, "attachments").iter().flat_map(|attached| json::list(attached, "data")) {
        add_attachment(attached, &mut source, &mut texts);
    }
    if texts.is_empty() {
        // What was said is said of the first picture.
        texts.extend(source.known.images.first_mut().and_then(|image| image.caption.take()));
    }
    for image in &mut source.known.images {
        image.caption = image.caption.take().filter(|caption| !texts.contains(caption)).and_then(filled);
    }

    let mut body = Body::default();
    texts.iter().flat_map(|text| text.lines()).for_each(|line| body.block("p", line));
    source.source = body.into_html();
    let known = &mut source.known;
    known.published = ["timestamp", "creation_timestamp"].into_iter().find_map(|name| date(post.get(name)?));
    if is_instagram && known.published.is_none() {
        known.published = json::list(post, "media").first().and_then(|media| date(media.get("creation_timestamp")?));
    }
    known.id = json::text(post, "fbid");
    (!source.source.is_empty()).then_some(source)
}

/// A picture, a link, a place or a text that came with a post.
fn add_attachment(attached: &Value, source: &mut Source, texts: &mut Vec<String>) {
    if let Some(media) = attached.get("media") {
        add_media(media, source);
    }
    if let Some(url) = string(attached, "external_context.url").and_then(filled) {
        let title = string(attached, "external_context.name").and_then(filled);
        source.known.links.push(Link { url: Some(url), title, rel: Some("external".to_owned()), id: None });
    }
    source.known.places.extend(string(attached, "place.name").and_then(filled));
    texts.extend(string(attached, "text").filter(|text| !texts.contains(text)));
}

/// A picture or a video. The names of their files are data; nobody opens them.
fn add_media(media: &Value, source: &mut Source) {
    let Some(path) = string(media, "uri") else { return };
    // A sticker may be an address.
    let is_address = path.starts_with("https://") || path.starts_with("http://");
    let url = if is_address { filled(&path) } else { relative_path(&path) };
    if url.is_none() {
        source.notice("UNSAFE_PATH", "the name of a picture leads out of the export, and is left out");
    }
    // In Instagram's, what is said of the only picture is the text of the post.
    let caption = string(media, "description").or_else(|| string(media, "title").filter(|_| is_instagram(media)));
    let renditions: Vec<_> = url.map(|url| Rendition { url: Some(url), ..Rendition::default() }).into_iter().collect();
    if caption.is_some() || !renditions.is_empty() {
        source.known.images.push(Image { caption, renditions, ..Image::default() });
    }
}

/// Facebook's `title` of a picture is the album's.
fn is_instagram(media: &Value) -> bool {
    json::text(media, "cross_post_source.source_app").is_some()
        || string(media, "uri").is_some_and(|path| path.starts_with("media/"))
}

fn date(seconds: &Value) -> Option<String> {
    json::as_text(seconds).and_then(|text| text.parse().ok()).and_then(dates::of_unix_seconds)
}

/// A text as it was typed.
fn string(value: &Value, path: &str) -> Option<String> {
    let text = json::at(value, path).as_str()?;
    Some(without_mention_codes(repaired(text))).filter(|text| !text.trim().is_empty())
}

/// The export writes each byte of UTF-8 as a character, `\u00d9\u0085` for «م». A text is turned back only where all of
/// it is UTF-8 then.
fn repaired(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}

/// Who is mentioned is written `@[100001:2048:Name]`.
fn without_mention_codes(text: String) -> String {
    if !contains(&text, "@[") {
        return text;
    }
    let mut clean = String::with_capacity(text.len());
    let mut rest = &text[..];
    while let Some(at) = find(rest, "@[") {
        clean.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = mention(&rest[2..]);
        clean.push_str(name.map_or("@[", |(name, _)| name));
        rest = &rest[2 + name.map_or(0, |(_, end)| end)..];
    }
    clean.push_str(rest);
    clean
}

/// The name in `100001:2048:Name]`, and where that ends.
fn mention(text: &str) -> Option<(&str, usize)> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A name is short; a bracket far behind is another one's.
    let end = text.char_indices().take(200).find(|(_, c)| *c == ']').map(|(at, _)| at)?;
    let (id, rest) = text[..end].split_once(':')?;
    let (kind, name) = rest.split_once(':')?;
    (is_number(id) && is_number(kind)).then_some((name, end + 1))
}
