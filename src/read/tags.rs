//! Tags, borrowed from the source.

use super::value::decode_value;
use crate::html::{Attribute, Element, name_key};
use crate::small::text::eq_ignore_case;

/// A start tag.
pub(crate) struct StartTag<'t> {
    pub(crate) element: Element,
    /// The name as written, for elements outside the table.
    pub(crate) name: &'t str,
    /// The name's [`name_key`], which tells elements outside the table apart.
    pub(crate) key: u32,
    pub(crate) attributes: Attributes<'t>,
    pub(crate) self_closing: bool,
    /// The tag's place in the source and its length, in bytes.
    pub(crate) offset: usize,
    pub(crate) length: usize,
}

impl StartTag<'_> {
    /// A start tag that the standard implies.
    pub(crate) fn implied(element: Element, offset: usize) -> Self {
        let name = element.name();
        let key = name_key(name);
        Self { element, name, key, attributes: Attributes::NONE, self_closing: false, offset, length: 0 }
    }
}

/// An end tag.
pub(crate) struct EndTag<'t> {
    pub(crate) element: Element,
    pub(crate) name: &'t str,
    /// The name's [`name_key`], as in [`StartTag`].
    pub(crate) key: u32,
}

impl EndTag<'_> {
    /// An end tag that the standard implies.
    pub(crate) fn implied(element: Element) -> Self {
        let name = element.name();
        Self { element, name, key: name_key(name) }
    }
}

/// The attributes of a start tag, in source order, duplicates and unknown names included. Their values are decoded only
/// when asked for: most are dropped by name.
#[derive(Clone, Copy)]
pub(crate) struct Attributes<'t> {
    source: &'t str,
    spans: &'t [Span],
    /// The offset of `source` in all of the source.
    offset: usize,
}

/// An attribute as it stands in the source. Its name and value are cut out of it only where they are asked for: most
/// attributes are dropped by their names' keys.
#[derive(Clone, Copy)]
pub(crate) struct RawAttribute<'t> {
    source: &'t str,
    span: &'t Span,
    /// The offset of `source` in all of the source.
    offset: usize,
}

impl<'t> RawAttribute<'t> {
    pub(crate) fn name(&self) -> &'t str {
        self.slice(self.span.name, self.span.name_end)
    }

    /// The value, its references still encoded.
    pub(crate) fn value(&self) -> &'t str {
        self.slice(self.span.value, self.span.value_end)
    }

    /// The offset of the name in the source, in bytes.
    pub(crate) fn offset(&self) -> usize {
        self.offset + self.span.name as usize
    }

    /// The attribute of that name, if maqal knows one.
    #[inline(always)]
    pub(crate) fn known(&self) -> Option<Attribute> {
        let name = self.source.as_bytes().get(self.span.name as usize..self.span.name_end as usize)?;
        Attribute::from_hashed_name(name, self.span.key)
    }

    fn slice(&self, start: u32, end: u32) -> &'t str {
        self.source.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// The place of an attribute. A piece of source is no longer than 4 GiB.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) key: u32,
    pub(super) name: u32,
    pub(super) name_end: u32,
    pub(super) value: u32,
    pub(super) value_end: u32,
}

impl<'t> Attributes<'t> {
    const NONE: Self = Self { source: "", spans: &[], offset: 0 };

    pub(super) fn new(source: &'t str, spans: &'t [Span], offset: usize) -> Self {
        Self { source, spans, offset }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = RawAttribute<'t>> {
        let Self { source, spans, offset } = self;
        spans.iter().map(move |span| RawAttribute { source, span, offset })
    }

    /// The decoded value of the first attribute of that name.
    pub(crate) fn get(self, wanted: Attribute) -> Option<String> {
        let name = wanted.name();
        let has_length = |span: &Span| (span.name_end - span.name) as usize == name.len();
        // Most lists have no name of that length.
        if !self.spans.iter().any(has_length) {
            return None;
        }
        let found = self.iter().find(|attribute| eq_ignore_case(attribute.name(), name))?;
        Some(decode_value(found.value()).into_owned())
    }
}
