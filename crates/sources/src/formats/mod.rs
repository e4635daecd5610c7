//! One file a format: how its files become [`Source`]s.

mod amp;
mod apple_news;
mod blogger;
mod facebook;
mod feed;
mod ghost;
mod items;
mod json_feed;
mod margins;
mod markdown;
mod news_sitemap;
mod newsml;
mod newsml_g2;
mod ninjs;
mod nitf;
mod plain;
mod telegram;
mod unknown;
mod wire;
mod wordpress;

pub(crate) use wire::format as wire_format;

use std::fmt;

use crate::source::{Format, Source};

/// A file that is read at once.
pub(crate) struct Input<'i> {
    pub(crate) text: &'i str,
    /// Its name, where it is known.
    pub(crate) name: Option<&'i str>,
}

/// A file that is read item by item.
pub(crate) trait Items: fmt::Debug {
    /// Reads a piece, and adds the stories that are whole. Gives how many bytes wait for the rest of their item.
    fn write(&mut self, text: &str, found: &mut Vec<Source>) -> usize;

    /// Reads the end, and adds what is left.
    fn end(&mut self, found: &mut Vec<Source>);
}

/// How a format's files are read.
pub(crate) enum Reading {
    /// At once.
    Whole(fn(&Input<'_>) -> Vec<Source>),
    /// Item by item.
    Items(Box<dyn Items>),
}

/// How files of that format are read.
pub(crate) fn reading(format: Format) -> Reading {
    Reading::Whole(match format {
        Format::NewsmlG2 => newsml_g2::read,
        Format::Newsml => newsml::read,
        Format::Nitf => nitf::read,
        Format::Ninjs => ninjs::read,
        Format::Iptc7901 | Format::Anpa => wire::read,
        Format::Rss => return Reading::Items(feed::rss_items()),
        Format::Atom => return Reading::Items(feed::atom_items()),
        Format::JsonFeed => return Reading::Items(json_feed::items()),
        Format::NewsSitemap => return Reading::Items(news_sitemap::items()),
        Format::Wxr => return Reading::Items(wordpress::wxr_items()),
        Format::WpRest => wordpress::read_rest,
        Format::Blogger => return Reading::Items(blogger::items()),
        Format::Ghost => ghost::read,
        Format::Telegram => return Reading::Items(telegram::items()),
        Format::Facebook => return Reading::Items(facebook::items()),
        Format::AppleNews => apple_news::read,
        Format::Amp => amp::read,
        Format::Markdown => markdown::read,
        Format::Html => unknown::read_html,
        Format::Text => unknown::read_text,
    })
}
