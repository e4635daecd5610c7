//! Telegram Desktop's export, `result.json`: one chat, or all of them. Messages with words are stories; what came with
//! them is data.

mod text;

use crate::json::Value;

use super::Items;
use crate::dates;
use crate::html::Body;
use crate::json::{self, Cutter, Json, Part};
use crate::source::{Format, Image, Kind, Link, Rendition, Source};
use crate::text::{filled, relative_path};

/// One chat's messages; those of each chat of a whole account.
const LISTS: &[&str] = &["messages", "chats.list.messages", "left_chats.list.messages"];

/// An album has no more.
const MAX_ALBUM: usize = 10;

pub(super) fn items() -> Box<dyn Items> {
    Box::new(Export { cutter: Cutter::new(LISTS), chats: Chats::default() })
}

#[derive(Debug)]
struct Export {
    cutter: Cutter,
    chats: Chats,
}

impl Items for Export {
    fn write(&mut self, text: &str, found: &mut Vec<Source>) -> usize {
        let chats = &mut self.chats;
        self.cutter.write(text, &mut |part| chats.part(part, found));
        self.cutter.held()
    }

    fn end(&mut self, found: &mut Vec<Source>) {
        let is_whole = self.cutter.is_whole();
        let chats = &mut self.chats;
        self.cutter.end(&mut |part| chats.part(part, found));
        self.chats.finish_post(found);
        if let (false, Some(last)) = (is_whole, found.last_mut()) {
            json::note_cut(last);
        }
    }
}

/// Where the reading is.
#[derive(Debug, Default)]
struct Chats {
    /// The chat's name.
    name: Option<String>,
    /// A post that the next message may belong to: the photos of an album are a message each.
    post: Option<Post>,
}

/// A message, or those of an album.
#[derive(Debug)]
struct Post {
    source: Source,
    has_words: bool,
    /// What the messages of an album have in common; none for a message that is in none.
    album: Option<Album>,
}

#[derive(Debug)]
struct Album {
    from: Option<String>,
    date: Option<String>,
    last_id: i64,
}

impl Chats {
    fn part(&mut self, part: Part<'_>, found: &mut Vec<Source>) {
        match part {
            Part::Object { path: "" | "chats.list" | "left_chats.list" } => {
                self.finish_post(found);
                self.name = None;
            }
            Part::Member { name: "name", value, .. } => self.name = json::as_text(&json::read(value).value),
            Part::Element { value, .. } => self.message(&json::read(value), found),
            Part::Object { .. } | Part::Member { .. } => {}
        }
    }

    fn message(&mut self, json: &Json, found: &mut Vec<Source>) {
        let message = &json.value;
        // Of a service message, which says who joined, and of what the exporter did not know there is no text.
        if message.get("type").is_some_and(|kind| kind != "message") {
            return;
        }
        let mut next = self.read_post(message);
        if let Some(damage) = json.damage {
            next.source.notices.push(damage.notice());
        }
        match self.post.as_mut().filter(|post| post.takes(&next)) {
            Some(post) => post.join(next),
            None => {
                self.finish_post(found);
                self.post = Some(next);
            }
        }
    }

    /// Pictures without a word are no story.
    fn finish_post(&mut self, found: &mut Vec<Source>) {
        found.extend(self.post.take().filter(|post| post.has_words).map(|post| post.source));
    }

    fn read_post(&self, message: &Value) -> Post {
        let text = text::read(message);
        let mut body = Body::default();
        body.html(&text.html);
        let mut source = Source::new(Format::Telegram, Kind::Html, String::new());
        source.known.title = text.title;
        source.known.keywords = text.keywords;
        add_poll(message, &mut body, &mut source);
        source.source = body.into_html();

        let known = &mut source.known;
        known.id = json::text(message, "id");
        known.published = date(message, "date_unixtime", "date");
        known.modified = date(message, "edited_unixtime", "edited");
        known.site_name.clone_from(&self.name);
        known.byline = json::text(message, "author");
        let from = json::text(message, "from");
        if known.byline.is_none() && from != self.name {
            known.byline.clone_from(&from);
        }
        known.authors = known.byline.iter().cloned().collect();
        known.provider = json::text(message, "forwarded_from").or_else(|| self.name.clone()).or_else(|| from.clone());
        known.places.extend(json::text(message, "place_name"));
        if let Some(id) = json::text(message, "reply_to_message_id") {
            known.links.push(Link { id: Some(id), rel: Some("reply-to".to_owned()), ..Link::default() });
        }
        let has_media = add_media(message, &mut source);

        let album = has_media.then(|| Album {
            from: json::text(message, "from_id").or(from),
            date: json::first_text(message, &["date_unixtime", "date"]),
            last_id: message.get("id").and_then(Value::as_i64).unwrap_or_default(),
        });
        let has_words = source.known.title.is_some() || !source.source.is_empty();
        Post { source, has_words, album }
    }
}

impl Post {
    /// Does a message continue this album? The export does not say so. What is sent as one has one sender and one date,
    /// and IDs in a row, of which some may have been deleted; one caption is for all.
    fn takes(&self, next: &Self) -> bool {
        let (Some(album), Some(more)) = (&self.album, &next.album) else { return false };
        album.date.is_some()
            && album.date == more.date
            && album.from == more.from
            && (1..=i64::try_from(MAX_ALBUM).unwrap_or_default()).contains(&more.last_id.saturating_sub(album.last_id))
            && self.source.known.images.len() < MAX_ALBUM
            && !(self.has_words && next.has_words)
    }

    fn join(&mut self, mut next: Self) {
        let mut images = std::mem::take(&mut self.source.known.images);
        if next.has_words {
            next.source.known.id = self.source.known.id.take();
            next.source.notices_first(std::mem::take(&mut self.source.notices));
            images.append(&mut next.source.known.images);
            next.source.known.images = images;
            *self = next;
        } else {
            self.source.known.images = images;
            self.source.known.images.extend(next.source.known.images);
            self.source.notices.extend(next.source.notices);
            self.album = next.album;
        }
    }
}

/// Seconds since 1970 or, in older exports, a date without a zone; those write 1970 for what was never edited.
fn date(message: &Value, seconds: &str, local: &str) -> Option<String> {
    let seconds = json::text(message, seconds).and_then(|text| text.parse().ok());
    let date = seconds.and_then(dates::of_unix_seconds).or_else(|| dates::iso(&json::text(message, local)?));
    date.filter(|date| !date.starts_with("1970-"))
}

/// A poll is its question and a list of the answers.
fn add_poll(message: &Value, body: &mut Body, source: &mut Source) {
    let Some(question) = json::text(message, "poll.question") else { return };
    if body.is_empty() && source.known.title.is_none() {
        source.known.title = Some(question);
    } else {
        body.block("p", &question);
    }
    body.start("ul", &[]);
    for answer in json::list(message, "poll.answers") {
        body.block("li", &json::text(answer, "text").unwrap_or_default());
    }
    body.end("ul");
}

/// The picture, or the video and its preview. The names of their files are data; nobody opens them.
fn add_media(message: &Value, source: &mut Source) -> bool {
    let kind = json::text(message, "media_type");
    let is_video = matches!(kind.as_deref(), Some("video_file" | "animation" | "video_message"));
    let is_picture_file = json::text(message, "mime_type").is_some_and(|kind| kind.starts_with("image/"));
    let mut renditions = Vec::new();
    let mut is_there = false;
    for (member, role) in [("photo", "photo"), ("file", kind.as_deref().unwrap_or("file")), ("thumbnail", "thumbnail")]
    {
        let is_visual = member == "photo" || is_video || (is_picture_file && kind.is_none());
        let Some(path) = json::text(message, member).filter(|_| is_visual) else { continue };
        is_there = true;
        // The exporter writes its excuse in the place of the name: `(File not included. Change data exporting …)`.
        if crate::text::contains(&path, "(File ") && path.ends_with(')') {
            source.notice("FILE_MISSING", ["the export has not the ", member, ": ", &path].concat());
            continue;
        }
        let Some(url) = relative_path(&path) else {
            source.notice(
                "UNSAFE_PATH",
                ["the name of the ", member, " leads out of the export, and is left out"].concat(),
            );
            continue;
        };
        let is_thumbnail = member == "thumbnail";
        let size = |name| message.get(name).and_then(Value::as_u64).and_then(|size| u32::try_from(size).ok());
        renditions.push(Rendition {
            url: Some(url),
            width: size("width").filter(|_| !is_thumbnail),
            height: size("height").filter(|_| !is_thumbnail),
            r#type: json::text(message, "mime_type").filter(|_| member == "file"),
            role: filled(role),
        });
    }
    if !renditions.is_empty() {
        source.known.images.push(Image { renditions, ..Image::default() });
    }
    is_there
}
