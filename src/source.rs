//! From a source to a document, with what the source says of itself: HTML, plain text, and markup that stands as text
//! in HTML.

use std::borrow::Cow;

use crate::article::{Known, PageFacts, Reader, TextFacts, mark_styled, read_article_text};
use crate::error::Error;
use crate::policy::Policy;
use crate::read::{markup_in, read_html};
use crate::tree::{Builder, Document, DocumentSink, Limits, Nest};

/// The kind of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Markup where there is any, else text.
    #[default]
    Auto,
    /// HTML: a page or a fragment.
    Html,
    /// Plain text: lines and blank lines.
    Text,
}

/// A source that was read.
pub(crate) struct Source {
    pub(crate) document: Document,
    pub(crate) facts: PageFacts,
    /// Facts of plain text, which it states in its lines.
    pub(crate) text: Option<TextFacts>,
}

/// Reads a source as what it is.
pub(crate) fn read_source(source: &str, format: Format, known: &Known, policy: &Policy) -> Result<Source, Error> {
    let markup = match format {
        Format::Html => Some(Cow::Borrowed(source)),
        Format::Auto => markup_in(source),
        Format::Text => None,
    };
    if let Some(markup) = markup {
        return read_markup(&markup, policy);
    }
    let (document, text) = read_article_text(source, known, policy)?;
    Ok(Source { document, facts: PageFacts::default(), text: Some(text) })
}

fn read_markup(source: &str, policy: &Policy) -> Result<Source, Error> {
    let (document, facts) = build_document(source, policy, policy.max_elements())?;
    Ok(Source { document, facts, text: None })
}

/// Reads markup that stands as text inside markup. Text inside such markup is not read again, since that would have no
/// end. All pieces together may be as large as one more source.
pub(crate) struct InnerMarkup<'p> {
    policy: &'p Policy,
    elements_left: usize,
}

impl<'p> InnerMarkup<'p> {
    pub(crate) fn new(policy: &'p Policy) -> Self {
        Self { policy, elements_left: policy.max_elements() }
    }

    /// The document of a piece; `None` where it is larger than what is left.
    pub(crate) fn read(&mut self, piece: &str) -> Option<Document> {
        let (document, _) = build_document(piece, self.policy, self.elements_left).ok()?;
        self.elements_left = self.elements_left.saturating_sub(document.len());
        Some(document)
    }
}

#[inline(never)]
fn build_document(source: &str, policy: &Policy, max_elements: usize) -> Result<(Document, PageFacts), Error> {
    let reader = Reader::new(policy);
    let nest = Nest::new(DocumentSink::new(source), reader.kept(), policy.max_depth());
    let limits = Limits { elements: max_elements, attributes: policy.max_attributes() };
    let mut builder = Builder::new(reader, nest, limits);
    read_html(source, &mut builder).map_err(|_| Error::too_many_elements(policy.max_elements()))?;
    let (reader, sink) = builder.finish();
    let mut document = sink.into_document();
    let facts = reader.into_facts(source);
    if facts.is_page {
        mark_styled(&mut document, source, &facts.style_sheets);
    }
    Ok((document, facts))
}
