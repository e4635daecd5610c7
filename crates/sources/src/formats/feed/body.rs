//! Bodies of feeds: HTML in text, HTML unescaped, plain text; and what feeds add to it.

use crate::address::{is_below, is_same_page};
use crate::html::{Body, has_markup, paragraphs, with_base};
use crate::text::{contains, filled, find, of_html};
use crate::xml::{Element, Node, decode_references};

/// The body that an element holds, as HTML.
pub(super) fn html_of(element: &Element, base: Option<&str>) -> String {
    if element.children().next().is_none() {
        return html_of_text(&element.raw_text(), base);
    }
    // HTML that nobody has escaped; or what is left of CDATA that was torn, whose text is HTML.
    let mut body = Body::default();
    for node in element.nodes() {
        match node {
            Node::Text(text) if has_markup(text) => body.html(&with_base(text, base)),
            Node::Text(text) => body.text(text),
            Node::Element(child) => body.element_at(child, base),
        }
    }
    body.into_html()
}

/// HTML as it is; text without a tag in its paragraphs.
pub(super) fn html_of_text(text: &str, base: Option<&str>) -> String {
    if has_markup(text) { with_base(text.trim(), base) } else { paragraphs(&decode_references(text)) }
}

/// Elements of a vocabulary that is a site's own, which hold the story where the feed's own element holds less.
const STORY: &[&str] = &["body", "full-text", "fulltext", "full_text", "story", "story_body", "article_body"];
/// What such a vocabulary parts from the beginning of the story.
const BEGINNING: &[&str] = &["first_line", "lead", "intro", "standfirst"];

/// The story in a site's own elements, where it is longer than what the feed's own elements have.
pub(super) fn own_story(item: &Element, html: &str, base: Option<&str>) -> Option<String> {
    let (parent, story) = find_story(item)?;
    let longer = story.raw_text();
    if longer.len() <= html.len() {
        return None;
    }
    let beginning = parent.children().find(|child| BEGINNING.contains(&child.local()));
    let beginning = beginning.filter(|beginning| !longer.contains(beginning.raw_text().trim()));
    Some(beginning.map(|lead| html_of(lead, base)).unwrap_or_default() + &html_of(story, base))
}

fn find_story(element: &Element) -> Option<(&Element, &Element)> {
    // HTML has a `body` too.
    let is_own = |child: &&Element| STORY.contains(&child.local()) && child.name().contains(':');
    let found = element.children().find(is_own).map(|story| (element, story));
    found.or_else(|| element.children().find_map(find_story))
}

/// A summary as text, unless it is only the beginning of the body.
pub(in crate::formats) fn lead(summary: &str, body: &str) -> Option<String> {
    let lead = filled(of_html(summary))?;
    // Its white space is one space each.
    let squeezed = |text: &str| text.split(' ').collect::<String>();
    let is_cut_off = ["…", "[…]", "...", "[...]"].iter().any(|end| lead.ends_with(end));
    (!is_cut_off && !squeezed(&of_html(body)).contains(&squeezed(&lead))).then_some(lead)
}

/// The body without what the feed has put behind it for other sites: "The post … appeared first on …", "Continue
/// reading". They are told by where they lead, since their words are of many languages.
pub(super) fn without_trailer(html: &str, page: Option<&str>, site: Option<&str>) -> String {
    let mut html = html.trim_end();
    let Some(page) = page else { return html.to_owned() };
    if let Some(start) = last_start(html, "p").filter(|&start| is_source_line(&html[start..], page, site)) {
        html = html[..start].trim_end();
        // A rule parts it from the text.
        html = html.strip_suffix("<hr>").or(html.strip_suffix("<hr/>")).unwrap_or(html).trim_end();
    }
    if let Some(start) = last_start(html, "a").filter(|&start| is_more_link(&html[start..], page)) {
        html = html[..start].trim_end();
    }
    html.to_owned()
}

/// Where the last element of that name begins.
fn last_start(html: &str, name: &str) -> Option<usize> {
    let mut before = html;
    while let Some(at) = before.rfind('<') {
        let behind = html[at + 1..].strip_prefix(name);
        if behind.is_some_and(|behind| behind.starts_with(|c: char| c == '>' || c.is_ascii_whitespace())) {
            return Some(at);
        }
        before = &html[..at];
    }
    None
}

/// A line with links to the item itself and to the site that it is of.
fn is_source_line(html: &str, page: &str, site: Option<&str>) -> bool {
    let links = links(html);
    let [own, .., other] = &links[..] else { return false };
    let leads_up = is_below(page, other) || site.is_some_and(|site| is_same_page(other, site));
    of_html(html).chars().count() < 400 && is_same_page(own, page) && leads_up && !is_same_page(other, page)
}

/// A link to the item itself with a few words, and nothing but ends of elements behind it.
fn is_more_link(html: &str, page: &str) -> bool {
    let behind = find(html, "</a>").map_or("", |at| &html[at..]);
    let words = of_html(html);
    links(html).first().is_some_and(|link| is_same_page(link, page))
        && !words.is_empty()
        && words.split_whitespace().count() <= 4
        && of_html(behind).is_empty()
        && !contains(html, "<img")
}

/// The addresses of the links in HTML.
fn links(html: &str) -> Vec<String> {
    let values = html.split("href=").skip(1).filter_map(|rest| {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    values.map(decode_references).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_feed_adds_is_left_out() {
        let (page, site) = (Some("https://a.example/2026/rain/?utm_source=rss"), Some("https://a.example/"));
        for (name, html, expected) in [
            (
                "the line of WordPress",
                "<p>1</p>\n<hr>\n<p>The post <a href=\"https://a.example/2026/rain/\">Rain</a> appeared first on <a \
                 href='https://a.example'>A</a>.</p>",
                "<p>1</p>",
            ),
            (
                "in Arabic",
                "<p>1</p><p>ظهرت المقالة <a href=\"https://a.example/2026/rain\">مطر</a> أولاً على <a \
                 href=\"https://a.example\">أ</a>.</p>",
                "<p>1</p>",
            ),
            (
                "a link to go on",
                "<p>1</p> <a href=\"https://a.example/2026/rain/\">Continue reading...</a>",
                "<p>1</p>",
            ),
            (
                "a link with words of its own",
                "<p>1 <a href=\"https://a.example/2026/rain/\">in what we wrote last week</a></p>",
                "<p>1 <a href=\"https://a.example/2026/rain/\">in what we wrote last week</a></p>",
            ),
            (
                "links to others",
                "<p><a href=\"https://b.example/\">B</a> and <a href=\"https://a.example/\">A</a></p>",
                "<p><a href=\"https://b.example/\">B</a> and <a href=\"https://a.example/\">A</a></p>",
            ),
        ] {
            assert_eq!(without_trailer(html, page, site), expected, "{name}");
        }
    }

    #[test]
    fn a_summary_is_no_lead_where_it_is_the_beginning() {
        for (summary, expected) in [
            ("<p>Rain is near.</p>", Some("Rain is near.")),
            ("It  rained.", None),
            ("It rained and it was […]", None),
            (" ", None),
        ] {
            assert_eq!(lead(summary, "<p>It rained.</p><p>Again.</p>").as_deref(), expected, "{summary}");
        }
    }
}
