//! How a policy is asked: about elements and attributes, one at a time, by whoever builds or writes a tree.

use std::ops::Deref;

use super::{Policy, Verdict, value};
use crate::html::{Attribute, Element};
use crate::read::{Attributes, StartTag};

/// Decides over the elements and attributes that a tree builder meets.
pub(crate) trait Judge {
    /// `element` is the one that the tree gets, which the tag may imply.
    fn element(&mut self, element: Element, tag: &StartTag<'_>) -> Verdict;

    /// Does it let some value of the attribute through? Asked first: most attributes never get as far as their value.
    fn knows(&self, element: Element, attribute: Attribute) -> bool;

    /// Appends the clean value of an attribute that it knows to `out`; `false` drops the attribute.
    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool;

    /// Are the tags of the element text? The tree never sees them, then.
    #[inline]
    fn escapes(&self, _: Element) -> bool {
        false
    }

    /// Does the tree get an element of MathML, as a `span`? What is written never has one.
    fn keeps_formula(&mut self, _: &StartTag<'_>) -> bool {
        false
    }

    /// Adds what a kept element has besides the attributes of its source. They come last, and never from the source, so
    /// that reading the output again ends in the same order. `false` where it cannot stand with those that it has: it
    /// goes with everything in it.
    fn supply(&mut self, _: Element, _: &mut dyn Supply) -> bool {
        true
    }

    /// `html`, `head` and `body` are never part of a tree; their attributes pass by here.
    fn root(&mut self, _: Element, _: Attributes<'_>) {}
}

/// The attributes of an element that is about to be written.
pub(crate) trait Supply {
    fn get(&self, attribute: Attribute) -> Option<&str>;
    fn push(&mut self, attribute: Attribute, value: &str);
}

impl Policy {
    /// Appends the clean value of an attribute; `false` where it must go.
    pub(crate) fn write_value(&self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.allows_attribute(element, attribute) && self.write_allowed_value(element, attribute, value, out)
    }

    #[inline]
    fn write_allowed_value(&self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        let start = out.len();
        value::write_by_kind(self, element, attribute, value, out)
            && (self.settings.values.is_empty()
                || self.is_listed(element, attribute, out.get(start..).unwrap_or_default()))
    }

    /// A list for the element counts before one for all elements.
    pub(super) fn is_listed(&self, element: Element, attribute: Attribute, value: &str) -> bool {
        let list = |wanted: Option<Element>| {
            self.settings.values.iter().rfind(|listed| listed.element == wanted && listed.attribute == attribute)
        };
        list(Some(element)).or_else(|| list(None)).is_none_or(|listed| listed.values.iter().any(|known| known == value))
    }

    /// Does it let this value through, which is in its canonical form already?
    pub(crate) fn admits(&self, element: Element, attribute: Attribute, value: &str) -> bool {
        self.allows_attribute(element, attribute)
            && (self.settings.values.is_empty() || self.is_listed(element, attribute, value))
    }
}

/// Borrowed for one call, or shared by a stream, which outlives the call that starts it.
impl<P: Deref<Target = Policy>> Judge for P {
    #[inline]
    fn knows(&self, element: Element, attribute: Attribute) -> bool {
        self.allows_attribute(element, attribute)
    }

    #[inline]
    fn element(&mut self, element: Element, _: &StartTag<'_>) -> Verdict {
        self.verdict(element)
    }

    #[inline]
    fn escapes(&self, element: Element) -> bool {
        self.verdict(element) == Verdict::Escape
    }

    #[inline]
    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.write_allowed_value(element, attribute, value, out)
    }

    #[inline]
    fn supply(&mut self, element: Element, attributes: &mut dyn Supply) -> bool {
        self.supply_to(element, attributes)
    }
}
