//! Writes our own elements and pieces of documents through the nest and the encoder, so that both keep the same
//! promises.

use super::HtmlEncoder;
use crate::embeds::player;
use crate::html::{Attribute, Element, Text};
use crate::policy::{CheckedUrl, OWN_ELEMENTS, Policy, Supply, UrlKind, Verdict, is_own_attribute};
use crate::tree::{AttributeArena, Document, Handle, Nest, Node, NodeId};

/// An attribute of an element of ours. An address can be given as a [`CheckedUrl`] alone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Own<'a> {
    Alt(&'a str),
    AriaLabelledby(&'a str),
    Class(&'a str),
    DataMaqalAuthors(&'a str),
    DataMaqalModified(&'a str),
    DataMaqalPart(&'a str),
    DataMaqalPosition(&'a str),
    DataMaqalSection(&'a str),
    Datetime(&'a str),
    Dir(&'a str),
    Href(&'a CheckedUrl),
    Id(&'a str),
    Lang(&'a str),
    Loading(&'a str),
    Src(&'a CheckedUrl),
}

impl<'a> Own<'a> {
    fn name_and_value(self) -> (Attribute, &'a str) {
        match self {
            Self::Alt(value) => (Attribute::Alt, value),
            Self::AriaLabelledby(value) => (Attribute::AriaLabelledby, value),
            Self::Class(value) => (Attribute::Class, value),
            Self::DataMaqalAuthors(value) => (Attribute::DataMaqalAuthors, value),
            Self::DataMaqalModified(value) => (Attribute::DataMaqalModified, value),
            Self::DataMaqalPart(value) => (Attribute::DataMaqalPart, value),
            Self::DataMaqalPosition(value) => (Attribute::DataMaqalPosition, value),
            Self::DataMaqalSection(value) => (Attribute::DataMaqalSection, value),
            Self::Datetime(value) => (Attribute::Datetime, value),
            Self::Dir(value) => (Attribute::Dir, value),
            Self::Href(url) => (Attribute::Href, url),
            Self::Id(value) => (Attribute::Id, value),
            Self::Lang(value) => (Attribute::Lang, value),
            Self::Loading(value) => (Attribute::Loading, value),
            Self::Src(url) => (Attribute::Src, url),
        }
    }
}

pub(super) struct Writer<'p> {
    nest: Nest<HtmlEncoder>,
    policy: &'p Policy,
    arena: AttributeArena,
}

impl<'p> Writer<'p> {
    pub(super) fn new(policy: &'p Policy, capacity: usize) -> Self {
        // The policy cannot refuse the elements that hold an article together.
        let mut kept = policy.kept();
        for &element in OWN_ELEMENTS {
            kept[element as usize] = true;
        }
        let nest = Nest::new(HtmlEncoder::with_capacity(capacity), kept, policy.max_depth());
        Self { nest, policy, arena: AttributeArena::default() }
    }

    /// Opens an element of ours: one that holds the article together, or one that the policy keeps. The values are
    /// ours, or have passed the policy.
    pub(super) fn open(&mut self, element: Element, attributes: &[Own<'_>]) -> Option<Handle> {
        self.arena.truncate(0);
        for own in attributes {
            let (attribute, value) = own.name_and_value();
            if is_own_attribute(attribute) || self.policy.admits(element, attribute, value) {
                self.arena.since(0).push(attribute, value);
            }
        }
        self.policy.supply_to(element, &mut self.arena.since(0));
        self.nest.open(element, self.arena.slice(&(0..self.arena.mark())))
    }

    pub(super) fn close(&mut self, handle: Option<Handle>) {
        if let Some(handle) = handle {
            self.nest.close(handle);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.nest.text(Text::new(text));
    }

    /// A line end, which needs no escaping.
    pub(super) fn line_end(&mut self) {
        self.nest.text(Text::plain("\n"));
    }

    /// An element that holds text alone.
    pub(super) fn leaf(&mut self, element: Element, attributes: &[Own<'_>], text: &str) {
        let handle = self.open(element, attributes);
        self.text(text);
        self.close(handle);
    }

    /// A node of a document with all that is in it, judged by the policy.
    pub(super) fn node(&mut self, document: &Document, id: NodeId) {
        let element = match document.node(id) {
            Node::Text(text) => return self.nest.text(Text::new(text)),
            Node::Element(element) => element,
        };
        match self.policy.verdict(element) {
            Verdict::Drop => {}
            // The tags of the source are gone, so there is nothing to escape.
            Verdict::Unwrap | Verdict::Escape => {
                self.nest.leave_out(element);
                self.children(document, id);
                self.nest.leave_out(element);
            }
            Verdict::Keep if document.has_attributes(id) && self.player(document, id) => {}
            Verdict::Keep => {
                if !self.collect(document, id, element) {
                    return;
                }
                let handle = self.nest.open(element, self.arena.slice(&(0..self.arena.mark())));
                self.children(document, id);
                self.close(handle);
            }
        }
    }

    /// Collects a node's attributes: first the class that a pass gave it, then what passes the policy. `false` where
    /// the element is not to be written without what was refused.
    fn collect(&mut self, document: &Document, id: NodeId, element: Element) -> bool {
        self.arena.truncate(0);
        if !document.has_attributes(id) {
            return self.policy.supply_to(element, &mut self.arena.since(0));
        }
        let class = document.attribute(id, Attribute::MaqalClass);
        if let Some(class) = class {
            self.arena.since(0).push(Attribute::Class, class);
        }
        let has_role = document.attribute(id, Attribute::MaqalRole).is_some();
        let is_refused = self.is_refused_embed(document, id);
        for (attribute, value) in document.attributes(id) {
            match attribute {
                // The others are notes for passes.
                Attribute::MaqalClass
                | Attribute::MaqalFormula
                | Attribute::MaqalHidden
                | Attribute::MaqalResource
                | Attribute::MaqalSource => {}
                Attribute::MaqalRole => self.arena.since(0).push(Attribute::Role, value),
                // A parser would ignore a second `class`.
                Attribute::Class if class.is_some() => {}
                Attribute::Role if has_role => {}
                attribute if attribute.is_ours() && is_refused => {}
                // The source has none of these, since the reader refuses them: a pass has set this one.
                attribute if attribute.is_ours() => self.arena.since(0).push(attribute, value),
                attribute => {
                    self.arena.push(attribute, |out| self.policy.write_value(element, attribute, value, out));
                }
            }
        }
        self.policy.supply_to(element, &mut self.arena.since(0))
    }

    /// Is it a link to a post or a film whose address the policy refuses? Its ID, of which scripts make a player, goes
    /// with the address.
    fn is_refused_embed(&self, document: &Document, id: NodeId) -> bool {
        let url = || self.policy.written_url(UrlKind::Link, document.attribute(id, Attribute::Href)?);
        document.attribute(id, Attribute::DataMaqalProvider).is_some() && url().is_none()
    }

    /// Writes the player in place of the link to it, where the policy lets players in.
    fn player(&mut self, document: &Document, id: NodeId) -> bool {
        let value = |name| document.attribute(id, name);
        let (Some(provider), Some(embed)) = (value(Attribute::DataMaqalProvider), value(Attribute::DataMaqalId)) else {
            return false;
        };
        if self.policy.verdict(Element::Iframe) != Verdict::Keep {
            return false;
        }
        self.arena.truncate(0);
        let src = player(provider, embed);
        let is_allowed =
            self.arena.push(Attribute::Src, |out| self.policy.write_value(Element::Iframe, Attribute::Src, &src, out));
        if is_allowed {
            if let Some(title) = value(Attribute::DataMaqalTitle) {
                self.arena.since(0).push(Attribute::Title, title);
            }
            self.policy.supply_to(Element::Iframe, &mut self.arena.since(0));
            self.nest.open(Element::Iframe, self.arena.slice(&(0..self.arena.mark())));
        }
        is_allowed
    }

    pub(super) fn children(&mut self, document: &Document, id: NodeId) {
        for child in document.children(id) {
            self.node(document, child);
        }
    }

    pub(super) fn finish(self) -> String {
        self.nest.finish().into_html()
    }
}
