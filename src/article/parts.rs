//! The parts of an article on their way out: those of an article that a caller gives, and the addresses that are
//! written in the place of the source's.

use super::{Article, CheckedItem, CheckedKeyword, Item, Keyword, collapse, is_language_tag};
use crate::article::decide::parts::Parts;
use crate::language::dates::parse_iso;
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::read::normalize_text;

impl Parts {
    /// The parts of a caller's article. Callers may have made it by hand, so its texts and addresses are checked.
    pub(crate) fn of(article: &Article, policy: &Policy) -> Self {
        let text = |text: &String| collapse(&normalize_text(text));
        let url = |kind: UrlKind, url: &Option<String>| policy.allowed_url(kind, url.as_deref()?);
        let item = |item: &Item| CheckedItem {
            title: text(&item.title),
            url: url(UrlKind::Link, &item.url),
            summary: item.summary.as_ref().map(text),
            image: url(UrlKind::Image, &item.image),
            published: item.published.as_deref().and_then(parse_iso),
            section: item.section.as_ref().map(text),
            lang: item.lang.clone().filter(|lang| is_language_tag(lang)),
            dir: None,
        };
        let items = |items: &[Item]| items.iter().map(item).filter(|item| !item.title.is_empty()).collect();
        let keyword = |keyword: &Keyword| CheckedKeyword {
            text: text(&keyword.text),
            url: url(UrlKind::Link, &keyword.url),
            source: keyword.source,
            score: keyword.score,
        };
        let keywords = article.keywords.iter().map(keyword).filter(|keyword| !keyword.text.is_empty());
        Self { read_also: items(&article.read_also), keywords: keywords.collect(), related: items(&article.related) }
    }

    /// Puts in the place of each address of the source what is written there. Until then they are what they were, so
    /// that links are told apart by where they lead.
    pub(crate) fn rewrite(&mut self, policy: &Policy) {
        let rewrite = |kind: UrlKind, url: &mut Option<CheckedUrl>| {
            *url = url.take().and_then(|url| policy.written_url(kind, &url));
        };
        for item in self.read_also.iter_mut().chain(&mut self.related) {
            rewrite(UrlKind::Link, &mut item.url);
            rewrite(UrlKind::Image, &mut item.image);
        }
        self.keywords.iter_mut().for_each(|keyword| rewrite(UrlKind::Link, &mut keyword.url));
    }
}
