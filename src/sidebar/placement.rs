//! Places the links of a sidebar by where they lead, whatever label they stood under.

use crate::article::{Article, CheckedItem, CheckedKeyword, KeywordSource, Notice, NoticeCode, Parts, is_tag_page};
use crate::html::url::{Base, encode_component, host, is_same_page};
use crate::language::direction::Direction;
use crate::language::normalize;
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::small::search::replace_literal;
use crate::small::sort::first_equals;
use crate::small::text::word_count;

/// A longer title is no tag.
const MAX_TAG_WORDS: usize = 4;
const MAX_TAG_CHARS: usize = 50;

/// Puts every link where it belongs: one to the article itself is removed, with a notice; one to a tag's page becomes a
/// keyword; one that is in `read_also` is not in `related` again.
pub(crate) fn place_links(parts: &mut Parts, article: &Article, policy: &Policy, external: bool) -> Vec<Notice> {
    let mut notices = Vec::new();
    let own = article.canonical_url.clone().or_else(|| policy.base().map(Base::address));
    let own_host = own.as_deref().and_then(host).map(str::to_owned);
    let (mut read_also, mut related, mut tags) = (Vec::new(), Vec::new(), Vec::new());
    let mut items = std::mem::take(&mut parts.read_also);
    let related_start = items.len();
    items.append(&mut parts.related);
    let mut seen = SeenItems::of(&items);
    for (at, mut item) in items.into_iter().enumerate() {
        let url = item.url.as_deref();
        if url.zip(own.as_deref()).is_some_and(|(url, own)| is_same_page(url, own)) {
            notices.push(Notice {
                code: NoticeCode::SelfLink,
                message: "a link of the sidebar led to the article itself".into(),
            });
            continue;
        }
        let leads_out = url.and_then(host).zip(own_host.as_deref()).is_some_and(|(other, own)| other != own);
        if leads_out && !external {
            notices.push(Notice {
                code: NoticeCode::ExternalLink,
                message: ["a link to ", url.unwrap_or_default(), " was left out"].concat(),
            });
            continue;
        }
        if is_tag(&item) {
            tags.push(CheckedKeyword {
                text: item.title,
                url: item.url,
                source: KeywordSource::Publisher,
                score: None,
            });
            continue;
        }
        if !seen.add(at) {
            continue;
        }
        let dir = Direction::of(&item.title);
        item.dir = (Some(dir) != article.dir).then_some(dir);
        let list = if at < related_start { &mut read_also } else { &mut related };
        list.push(item);
    }
    push_keywords(&mut parts.keywords, tags);
    // Some systems list the headline among the keywords.
    let title = normalize(&article.title);
    parts.keywords.retain(|keyword| title.is_empty() || normalize(&keyword.text) != title);
    (parts.read_also, parts.related) = (read_also, related);
    notices
}

/// Fills in the addresses that keywords lack, by the site's template.
pub(crate) fn link_keywords(keywords: &mut [CheckedKeyword], policy: &Policy, template: &str) {
    for keyword in keywords.iter_mut().filter(|keyword| keyword.url.is_none()) {
        keyword.url = tag_address(template, &keyword.text, policy);
    }
}

fn is_tag(item: &CheckedItem) -> bool {
    let is_short = item.summary.is_none()
        && item.title.chars().count() <= MAX_TAG_CHARS
        && word_count(&item.title) <= MAX_TAG_WORDS;
    is_short && item.url.as_deref().is_some_and(is_tag_page)
}

/// The items that have been added, by title and by address. Each title is normalized once, however many there are.
struct SeenItems {
    /// For each item the first with the same title, and the first with the same address.
    firsts: [Vec<u32>; 2],
    /// For each of those, whether an item equal to it has been added.
    added: [Vec<bool>; 2],
}

impl SeenItems {
    fn of(items: &[CheckedItem]) -> Self {
        let titles: Vec<String> = items.iter().map(|item| normalize(&item.title)).collect();
        let urls: Vec<&str> = items.iter().map(|item| item.url.as_deref().unwrap_or_default()).collect();
        let mut firsts = [first_equals(&titles), first_equals(&urls)];
        // Items without an address share none.
        for (at, first) in (0..).zip(&mut firsts[1]) {
            if urls.get(at as usize).is_some_and(|url| url.is_empty()) {
                *first = at;
            }
        }
        Self { firsts, added: [vec![false; items.len()], vec![false; items.len()]] }
    }

    /// Adds the item with that number, unless its title or its address has been added.
    fn add(&mut self, at: usize) -> bool {
        let first = |kind: usize| self.firsts[kind].get(at).map_or(at, |&first| first as usize);
        let places = [first(0), first(1)];
        let is_new = (0..).zip(places).all(|(kind, place): (usize, usize)| self.added[kind].get(place) == Some(&false));
        if is_new {
            for (added, place) in self.added.iter_mut().zip(places) {
                added[place] = true;
            }
        }
        is_new
    }
}

/// Appends keywords; spelling variants of one are added once.
fn push_keywords(keywords: &mut Vec<CheckedKeyword>, more: Vec<CheckedKeyword>) {
    let own = keywords.len();
    let normal: Vec<String> = keywords.iter().chain(&more).map(|keyword| normalize(&keyword.text)).collect();
    let firsts = first_equals(&normal);
    let is_new = |at: usize| firsts.get(at).is_some_and(|&first| first as usize == at);
    keywords.extend((own..).zip(more).filter(|&(at, _)| is_new(at)).map(|(_, keyword)| keyword));
}

/// The address of a tag's page, if the policy allows it.
fn tag_address(template: &str, tag: &str, policy: &Policy) -> Option<CheckedUrl> {
    let mut encoded = String::new();
    encode_component(tag, &mut encoded);
    policy.allowed_url(UrlKind::Link, &replace_literal(template, "{tag}", &encoded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(title: &str, url: &str) -> CheckedItem {
        let url = Policy::new().checked_url(UrlKind::Link, url);
        CheckedItem { title: title.to_owned(), url, ..CheckedItem::default() }
    }

    #[test]
    fn links_are_treated_as_what_they_are() {
        let article = Article {
            dir: Some(Direction::Ltr),
            canonical_url: Some("https://news.example/a".into()),
            ..Article::default()
        };
        let mut parts = Parts {
            read_also: vec![
                item("The same story", "https://news.example/a/#more"),
                item("Another story", "https://news.example/b"),
                item("Water", "https://news.example/tag/water"),
                item("Elsewhere", "https://other.example/c"),
            ],
            related: vec![item("Another story", "https://news.example/b2"), item("قصة", "https://news.example/d")],
            keywords: vec![CheckedKeyword {
                text: "olive oil".into(),
                url: None,
                source: KeywordSource::Publisher,
                score: None,
            }],
        };
        let notices = place_links(&mut parts, &article, &Policy::new(), false);
        link_keywords(&mut parts.keywords, &Policy::new(), "https://news.example/t/{tag}");
        assert_eq!(
            notices.iter().map(|notice| notice.code).collect::<Vec<_>>(),
            [NoticeCode::SelfLink, NoticeCode::ExternalLink]
        );
        let titles = |items: &[CheckedItem]| items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
        assert_eq!(titles(&parts.read_also), ["Another story"]);
        assert_eq!(titles(&parts.related), ["قصة"]);
        assert_eq!(parts.related[0].dir, Some(Direction::Rtl));
        let keywords: Vec<_> =
            parts.keywords.iter().map(|keyword| (keyword.text.as_str(), keyword.url.as_deref())).collect();
        let expected = [
            ("olive oil", Some("https://news.example/t/olive%20oil")),
            ("Water", Some("https://news.example/tag/water")),
        ];
        assert_eq!(keywords, expected);
    }

    /// If each were compared with each, this would take hours.
    #[test]
    fn items_may_be_many() {
        const MANY: usize = 50_000;
        let long = "كيف عاد الماء إلى قرى الوادي بعد سنوات من الانتظار ".repeat(2);
        let story = |at: usize, site: &str| item(&format!("{long}{at}"), &format!("{site}/{}", at / 2));
        let tag = |at: usize| item(&format!("وسم {}", at / 2), &format!("https://news.example/tag/{at}"));
        let article = Article { dir: Some(Direction::Rtl), ..Article::default() };
        let mut parts = Parts {
            read_also: (0..MANY).map(|at| story(at, "https://news.example/a")).chain((0..MANY).map(tag)).collect(),
            related: (0..MANY).map(|at| story(at + MANY / 2, "https://news.example/b")).collect(),
            keywords: Vec::new(),
        };
        place_links(&mut parts, &article, &Policy::new(), true);
        assert_eq!(parts.read_also.len(), MANY / 2, "two of an address are one");
        // Those of the other site whose titles are known: every other one of the first half.
        assert_eq!(parts.related.len(), MANY / 2);
        assert_eq!(parts.keywords.len(), MANY / 2, "two of a spelling are one");
    }

    #[test]
    fn what_was_left_out_makes_nothing_else_known() {
        let article = Article { dir: Some(Direction::Ltr), ..Article::default() };
        let mut parts = Parts {
            read_also: vec![
                item("One story", "https://news.example/1"),
                item("One story", "https://news.example/2"),
                item("Two stories", "https://news.example/2"),
                CheckedItem { title: "No address".into(), ..CheckedItem::default() },
                CheckedItem { title: "No address either".into(), ..CheckedItem::default() },
                CheckedItem { title: "no ADDRESS".into(), ..CheckedItem::default() },
            ],
            ..Parts::default()
        };
        place_links(&mut parts, &article, &Policy::new(), true);
        let titles: Vec<_> = parts.read_also.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["One story", "Two stories", "No address", "No address either"]);
    }
}
