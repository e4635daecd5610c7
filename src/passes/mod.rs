//! Passes over an article's document, in an order that is argued. Each is idempotent and has a file of its own.

mod blanks;
mod paragraphs;
mod pixels;
mod pull_quotes;
mod spaces;
mod wrappers;

use crate::tree::{Document, NodeId};

/// A pass over everything inside a node.
pub(crate) type Pass = fn(&mut Document, NodeId);

/// Before the article is looked for. Pixels first: a paragraph that held nothing else is blank after that. Paragraphs
/// before blanks, since splitting at line breaks leaves empty ends.
pub(crate) const BEFORE_EXTRACTION: &[(&str, Pass)] =
    &[("pixels", pixels::remove), ("paragraphs", paragraphs::split), ("blanks", blanks::remove)];

/// On the body that was found. Pull quotes need the body's sentences, and nothing but them; wrappers come after them, since
/// a quote may have been all that a wrapper held; then what is left empty goes, and spaces last, since each of the others
/// leaves some behind.
pub(crate) const ON_BODY: &[(&str, Pass)] = &[
    ("pullQuotes", pull_quotes::mark),
    ("wrappers", wrappers::unwrap),
    ("blanks", blanks::remove),
    ("spaces", spaces::collapse),
];

pub(crate) use pull_quotes::is_pull_quote;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::{document_of, html_of};

    /// Runs one pass over a fragment, twice: it must be idempotent.
    pub(super) fn run(pass: Pass, html: &str) -> String {
        let mut document = document_of(html);
        pass(&mut document, NodeId::ROOT);
        let once = html_of(&document);
        pass(&mut document, NodeId::ROOT);
        assert_eq!(html_of(&document), once, "not idempotent on {html}");
        once
    }
}
