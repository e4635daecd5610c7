//! **maqal-markdown**: Markdown as HTML, by pulldown-cmark: CommonMark with tables, strikethrough, footnotes, lists of
//! tasks and attributes of headings. The HTML is as unsafe as the Markdown.
//!
//! A crate and a wasm of its own: few files hold Markdown, and its parser and the table of HTML's character references
//! weigh a fifth of what reads all others.
//!
//! ```
//! use maqal_markdown::{first_heading, to_html, to_html_below_heading};
//!
//! let text = "# Rain\n\nIt *rained*.";
//! assert_eq!(first_heading(text).as_deref(), Some("Rain"));
//! assert_eq!(to_html_below_heading(text), "<p>It <em>rained</em>.</p>\n");
//! assert_eq!(to_html("a"), "<p>a</p>\n");
//! ```

#![forbid(unsafe_code)]

#[cfg(feature = "js")]
mod js;

use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Markdown as HTML.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    written(markdown, events(markdown))
}

/// Markdown without the heading that it begins with, as HTML; all of it where there is none.
#[must_use]
pub fn to_html_below_heading(markdown: &str) -> String {
    let mut events = events(markdown);
    events.drain(..heading_length(&events));
    written(markdown, events)
}

/// What the heading of the first level says that the Markdown begins with, a space for each line end; `None` where it
/// begins otherwise.
#[must_use]
pub fn first_heading(markdown: &str) -> Option<String> {
    let events = events(markdown);
    let heading = &events[..heading_length(&events)];
    let words = heading.iter().filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    });
    (!heading.is_empty()).then(|| words.collect())
}

/// How many events are of the heading that they begin with.
fn heading_length(events: &[Event<'_>]) -> usize {
    let is_end = |event: &Event<'_>| matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)));
    match events.first() {
        Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })) => {
            events.iter().position(is_end).map_or(0, |end| end + 1)
        }
        _ => 0,
    }
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(markdown, options).collect()
}

fn written(markdown: &str, events: Vec<Event<'_>>) -> String {
    let mut html = String::with_capacity(markdown.len() * 5 / 4);
    push_html(&mut html, events.into_iter());
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_told_apart() {
        for (name, markdown, heading, below) in [
            ("a heading", "# A *b* `c`\n\nd", Some("A b c"), "<p>d</p>\n"),
            ("a heading of two lines", "a\nb\n===\nc", Some("a b"), "<p>c</p>\n"),
            ("an empty one", "#\n\na", Some(""), "<p>a</p>\n"),
            ("another level", "## A\n\nb", None, "<h2>A</h2>\n<p>b</p>\n"),
            ("one behind text", "a\n\n# B", None, "<p>a</p>\n<h1>B</h1>\n"),
            ("nothing", "", None, ""),
        ] {
            assert_eq!(first_heading(markdown).as_deref(), heading, "{name}");
            assert_eq!(to_html_below_heading(markdown), below, "{name}");
        }
    }
}
