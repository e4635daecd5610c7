//! One file a format: how its files become [`Source`]s.

mod amp;
mod anpa;
mod apple_news;
mod atom;
mod blogger;
mod facebook;
mod ghost;
mod iptc7901;
mod json_feed;
mod markdown;
mod news_sitemap;
mod newsml;
mod newsml_g2;
mod ninjs;
mod nitf;
mod rss;
mod telegram;
mod unknown;
mod wp_rest;
mod wxr;

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

/// How files of that format are read item by item; `None` where they are read at once.
pub(crate) fn items(format: Format) -> Option<Box<dyn Items>> {
    match format {
        Format::Telegram => Some(telegram::items()),
        _ => None,
    }
}

/// Reads a file at once that could be read item by item.
fn read_items(mut items: Box<dyn Items>, input: &Input<'_>) -> Vec<Source> {
    let mut found = Vec::new();
    items.write(input.text, &mut found);
    items.end(&mut found);
    found
}

/// Reads a file of that format.
pub(crate) fn read(format: Format, input: &Input<'_>) -> Vec<Source> {
    match format {
        Format::NewsmlG2 => newsml_g2::read(input),
        Format::Newsml => newsml::read(input),
        Format::Nitf => nitf::read(input),
        Format::Ninjs => ninjs::read(input),
        Format::Iptc7901 => iptc7901::read(input),
        Format::Anpa => anpa::read(input),
        Format::Rss => rss::read(input),
        Format::Atom => atom::read(input),
        Format::JsonFeed => json_feed::read(input),
        Format::NewsSitemap => news_sitemap::read(input),
        Format::Wxr => wxr::read(input),
        Format::WpRest => wp_rest::read(input),
        Format::Blogger => blogger::read(input),
        Format::Ghost => ghost::read(input),
        Format::Telegram => telegram::read(input),
        Format::Facebook => facebook::read(input),
        Format::AppleNews => apple_news::read(input),
        Format::Amp => amp::read(input),
        Format::Markdown => markdown::read(input),
        Format::Html => unknown::read_html(input),
        Format::Text => unknown::read_text(input),
    }
}
