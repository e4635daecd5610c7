//! The interface `sources`: files of wires and feeds, and items of wires.

use std::cell::RefCell;

use maqal_sources::{Kind, ReadOptions as Reading, SourceReader as Reader, Status, WriteOptions};
use serde_json::{Value, json};

use crate::Component;
use crate::articles::{Known, KnownSource, check_source, seconds, written};
use crate::bindings::exports::maqal::article::sources::{
    Guest, GuestItemOptions, GuestReadOptions, GuestSourceReader, ItemOptionsBorrow, ReadOptionsBorrow,
};
use crate::bindings::exports::maqal::article::types::{Article, Image, Keyword, Notice, Rendered, Source, Teaser};
use crate::error::{Outcome, bad_input, bad_option};
use crate::given::Settings;

impl Guest for Component {
    type ReadOptions = ReadOptions;
    type SourceReader = SourceReader;
    type ItemOptions = ItemOptions;

    fn read_source(file: String, options: Option<ReadOptionsBorrow<'_>>) -> Outcome<Vec<Source>> {
        records(maqal_sources::read_source(&file, &reading(options))?)
    }

    fn to_ninjs(rendered: Rendered, options: Option<ItemOptionsBorrow<'_>>) -> Outcome<String> {
        let item = item(options);
        let (rendered, known) = (to_json(rendered), item.known.into_json().to_string());
        Ok(maqal_sources::write_ninjs(&rendered, &known, &item.options)?)
    }

    fn to_newsml_g2(rendered: Rendered, options: Option<ItemOptionsBorrow<'_>>) -> Outcome<String> {
        let item = item(options);
        let (rendered, known) = (to_json(rendered), item.known.into_json().to_string());
        Ok(maqal_sources::write_newsml_g2(&rendered, &known, &item.options)?)
    }
}

/// What is known of a file, as the host has it.
pub(crate) struct ReadOptions(Settings<Reading>);

impl GuestReadOptions for ReadOptions {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_name(&self, name: String) {
        self.0.set(|options| options.with_name(&name));
    }

    fn set_content_type(&self, content_type: String) {
        self.0.set(|options| options.with_content_type(&content_type));
    }
}

fn reading(options: Option<ReadOptionsBorrow<'_>>) -> Reading {
    options.map(|options| options.get::<ReadOptions>().0.get()).unwrap_or_default()
}

/// A file in pieces: none once it has ended, or cannot be read.
pub(crate) struct SourceReader(RefCell<Option<Reader>>);

impl SourceReader {
    fn run(
        &self,
        work: impl FnOnce(&mut Reader) -> Result<Vec<maqal_sources::Source>, maqal_sources::Error>,
    ) -> Outcome<Vec<Source>> {
        let mut reader = self.0.borrow_mut();
        let Some(open) = &mut *reader else { return Err(bad_input("no piece after the end, or after an error")) };
        let found = work(open);
        if found.is_err() {
            *reader = None;
        }
        records(found?)
    }
}

impl GuestSourceReader for SourceReader {
    fn new(options: Option<ReadOptionsBorrow<'_>>) -> Self {
        Self(RefCell::new(Some(Reader::new(reading(options)))))
    }

    fn write(&self, piece: String) -> Outcome<Vec<Source>> {
        self.run(|reader| reader.write(&piece))
    }

    fn end(&self) -> Outcome<Vec<Source>> {
        let found = self.run(Reader::end);
        self.0.take();
        found
    }
}

fn records(found: Vec<maqal_sources::Source>) -> Outcome<Vec<Source>> {
    found.into_iter().map(record).collect()
}

fn record(found: maqal_sources::Source) -> Outcome<Source> {
    let notice = |notice: maqal_sources::Notice| Notice { code: notice.code.to_owned(), message: notice.message };
    let known = serde_json::to_string(&found.known).map_err(|_| bad_input("a file that can be read"))?;
    Ok(Source {
        source: found.source,
        kind: match found.kind {
            Kind::Html => "html",
            Kind::Text => "text",
        }
        .to_owned(),
        known,
        status: word_of(found.status).to_owned(),
        sender_status: found.sender_status.map(|status| word_of(status).to_owned()),
        embargo: found.embargo,
        notices: found.notices.into_iter().map(notice).collect(),
        format: serde_json::to_value(found.format).ok().and_then(|name| name.as_str().map(str::to_owned)),
        format_version: found.format_version,
        version: found.version,
    })
}

/// The strictest last.
const STATUSES: [(&str, Status); 3] =
    [("usable", Status::Usable), ("withheld", Status::Withheld), ("canceled", Status::Canceled)];

fn word_of(status: Status) -> &'static str {
    STATUSES.iter().find(|(_, known)| *known == status).map_or("withheld", |&(word, _)| word)
}

/// How an article is written as an item, as the host has it.
pub(crate) struct ItemOptions(Settings<Item>);

#[derive(Clone, Default)]
struct Item {
    options: WriteOptions,
    known: Known,
}

fn item(options: Option<ItemOptionsBorrow<'_>>) -> Item {
    options.map(|options| options.get::<ItemOptions>().0.get()).unwrap_or_default()
}

impl ItemOptions {
    fn set(&self, change: impl FnOnce(WriteOptions) -> WriteOptions) {
        self.0.set(|item| Item { options: change(item.options), ..item });
    }
}

impl GuestItemOptions for ItemOptions {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_uri(&self, uri: String) {
        self.set(|options| options.with_uri(&uri));
    }

    fn set_provider(&self, provider: String) {
        self.set(|options| options.with_provider(&provider));
    }

    fn set_copyright(&self, copyright: String) {
        self.set(|options| options.with_copyright(&copyright));
    }

    fn set_now(&self, now: i64) -> Outcome<()> {
        let written = written(seconds(now)?);
        let now = written.ok_or_else(|| bad_option("now", "seconds since 1970, of a year from 0 to 9999"))?;
        self.set(|options| options.with_now(&now));
        Ok(())
    }

    fn set_known(&self, metadata: String) -> Outcome<()> {
        let known = Known::read(&metadata, KnownSource::Option)?;
        self.0.set(|item| Item { known, ..item });
        Ok(())
    }

    fn set_source(&self, source: Source) -> Outcome<()> {
        check_source(&source)?;
        let mut known = Known::read(&source.known, KnownSource::Source)?;
        known.set("status", Some(&source.status));
        known.set("embargo", source.embargo.as_deref());
        let status = sender_status(&source);
        self.0.set(|item| Item { options: item.options.with_sender_status(status), known });
        Ok(())
    }
}

/// What a sender says. An embargo is written apart: for it alone, a source is withheld though the sender calls it
/// usable.
fn sender_status(source: &Source) -> Status {
    let place = |word: &str| STATUSES.iter().position(|(known, _)| *known == word).unwrap_or_default();
    let own = place(&source.status);
    let sender = source.sender_status.as_deref().map_or(own, place);
    let is_embargo =
        source.status == "withheld" && source.embargo.as_deref().is_some_and(|embargo| !embargo.is_empty());
    STATUSES[if is_embargo { sender } else { own.max(sender) }].1
}

/// What an item is written of.
fn to_json(rendered: Rendered) -> String {
    json!({ "html": rendered.html, "article": article(rendered.article) }).to_string()
}

fn article(article: Article) -> Value {
    json!({
        "title": article.title,
        "subtitle": article.subtitle,
        "description": article.description,
        "lead": article.lead,
        "byline": article.byline,
        "authors": article.authors,
        "published": article.published,
        "modified": article.modified,
        "section": article.section,
        "siteName": article.site_name,
        "canonicalUrl": article.canonical_url,
        "image": article.image,
        "lang": article.lang,
        "dir": article.dir,
        "keywords": article.keywords.into_iter().map(keyword).collect::<Vec<_>>(),
        "images": article.images.into_iter().map(image).collect::<Vec<_>>(),
        "readAlso": article.read_also.into_iter().map(teaser).collect::<Vec<_>>(),
    })
}

fn keyword(keyword: Keyword) -> Value {
    json!({ "text": keyword.text, "source": keyword.source })
}

fn image(image: Image) -> Value {
    json!({
        "url": image.url,
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
        "width": image.width,
        "height": image.height,
    })
}

fn teaser(teaser: Teaser) -> Value {
    json!({ "title": teaser.title, "url": teaser.url })
}
