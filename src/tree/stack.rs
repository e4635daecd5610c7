//! The stack of open elements, as the standard's tree construction sees the input.

use super::attributes::List;
use super::nest::Handle;
use crate::html::{Attribute, Element};
use crate::read::StartTag;
use crate::small::text::eq_ignore_case;

/// The namespace of an element of the input. All that is written is HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Namespace {
    Html,
    Svg,
    MathMl,
}

/// The state of an element's own tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// To be written as soon as something inside it is.
    Pending,
    /// To be written again if something more comes: it was closed early, to end something around it.
    Reopen,
    Written(Handle),
    /// Its tags are not written; its content is.
    Unwrapped,
}

/// An open element.
#[derive(Clone, Debug)]
pub(super) struct OpenElement {
    pub(super) element: Element,
    /// Tells apart elements outside the table, by their lower-cased name.
    pub(super) key: u32,
    pub(super) namespace: Namespace,
    /// An HTML or MathML text integration point: HTML rules hold inside.
    pub(super) is_integration_point: bool,
    pub(super) state: State,
    /// Nothing inside it is shown.
    pub(super) is_dropped: bool,
    /// Index of the element it is written into (none: the root): the one below, or, where a browser would
    /// foster-parent, the one below the table.
    pub(super) parent: Option<u32>,
    /// Something can be written inside it at once: it, and all it stands in, is written, unwrapped or dropped.
    pub(super) is_resolved: bool,
    pub(super) attributes: List,
    pub(super) id: u32,
}

impl OpenElement {
    #[inline]
    pub(super) fn is_html(&self, element: Element) -> bool {
        self.namespace == Namespace::Html && self.element == element
    }

    #[inline]
    fn bounds_scope(&self) -> bool {
        match self.namespace {
            Namespace::Html => self.element.bounds_scope(),
            _ => self.is_integration_point,
        }
    }
}

/// The scopes of "has an element in the specific scope", by the boundaries at which it stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Default,
    Button,
    ListItem,
    Table,
}

impl Scope {
    #[inline]
    fn ends_at(self, open: &OpenElement) -> bool {
        use Element::*;
        let html = open.namespace == Namespace::Html;
        match self {
            Self::Table => html && matches!(open.element, Html | Table | Template),
            Self::Default => open.bounds_scope(),
            Self::Button => open.bounds_scope() || open.is_html(Button),
            Self::ListItem => open.bounds_scope() || (html && matches!(open.element, Ol | Ul)),
        }
    }
}

/// The stack, with a count of each element, so that asking for an element that is not open costs nothing.
#[derive(Debug)]
pub(super) struct Stack {
    open: Vec<OpenElement>,
    counts: [u16; Element::COUNT],
}

impl Stack {
    pub(super) fn new() -> Self {
        Self { open: Vec::with_capacity(64), counts: [0; Element::COUNT] }
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// The index of the topmost element.
    #[inline]
    pub(super) fn top_index(&self) -> Option<u32> {
        self.open.len().checked_sub(1).map(|index| index as u32)
    }

    #[inline]
    pub(super) fn top(&self) -> Option<&OpenElement> {
        self.open.last()
    }

    #[inline(always)]
    pub(super) fn top_is(&self, wanted: impl Fn(Element) -> bool) -> bool {
        self.top().is_some_and(|top| top.namespace == Namespace::Html && wanted(top.element))
    }

    #[inline]
    pub(super) fn get(&self, index: usize) -> &OpenElement {
        &self.open[index]
    }

    #[inline]
    pub(super) fn get_mut(&mut self, index: usize) -> &mut OpenElement {
        &mut self.open[index]
    }

    #[inline]
    pub(super) fn iter(&self) -> std::slice::Iter<'_, OpenElement> {
        self.open.iter()
    }

    #[inline]
    pub(super) fn push(&mut self, open: OpenElement) {
        self.counts[open.element as usize] += 1;
        self.open.push(open);
    }

    #[inline]
    pub(super) fn remove(&mut self, index: usize) {
        self.counts[self.open[index].element as usize] -= 1;
        // Nearly always it is the top, above which nothing moves.
        if index + 1 == self.open.len() {
            self.open.truncate(index);
        } else {
            self.remove_below(index);
        }
    }

    #[cold]
    fn remove_below(&mut self, index: usize) {
        let removed = self.open.remove(index);
        let index = index as u32;
        for above in self.open.iter_mut().skip(index as usize) {
            above.parent = match above.parent {
                Some(parent) if parent == index => removed.parent,
                Some(parent) if parent > index => Some(parent - 1),
                parent => parent,
            };
        }
    }

    #[inline]
    pub(super) fn has(&self, element: Element) -> bool {
        self.counts[element as usize] > 0
    }

    /// The index of the topmost HTML element that `wanted` accepts.
    pub(super) fn rposition(&self, wanted: fn(Element) -> bool) -> Option<usize> {
        self.open.iter().rposition(|open| open.namespace == Namespace::Html && wanted(open.element))
    }

    /// The index of the entry with that `id`. Each entry's is higher than those of the entries below it.
    pub(super) fn position_of_id(&self, id: u32) -> Option<usize> {
        let lowest = self.open.first()?.id;
        self.open.binary_search_by_key(&id.wrapping_sub(lowest), |open| open.id.wrapping_sub(lowest)).ok()
    }

    /// The index of the topmost HTML element that `wanted` accepts, if it is in scope.
    #[inline(never)]
    pub(super) fn in_scope_where(&self, scope: Scope, wanted: impl Fn(Element) -> bool) -> Option<usize> {
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.namespace == Namespace::Html && wanted(open.element) {
                return Some(index);
            }
            if scope.ends_at(open) {
                return None;
            }
        }
        None
    }

    #[inline]
    pub(super) fn in_scope(&self, scope: Scope, element: Element) -> Option<usize> {
        if !self.has(element) {
            return None;
        }
        // Nearly always it is the element at hand.
        if self.top_is(|top| top == element) {
            return self.open.len().checked_sub(1);
        }
        self.in_scope_where(scope, |open| open == element)
    }

    /// Is the entry at `index` in (default) scope?
    #[inline]
    pub(super) fn index_in_scope(&self, index: usize) -> bool {
        !self.open[index + 1..].iter().any(|open| Scope::Default.ends_at(open))
    }
}

/// HTML rules hold inside these foreign elements. <https://html.spec.whatwg.org/#html-integration-point>
#[cold]
pub(super) fn is_integration_point(namespace: Namespace, tag: &StartTag<'_>) -> bool {
    let is = |name: &str| eq_ignore_case(tag.name, name);
    match namespace {
        Namespace::Html => false,
        Namespace::Svg => is("foreignObject") || is("desc") || is("title"),
        Namespace::MathMl if is("annotation-xml") => tag.attributes.get(Attribute::Encoding).is_some_and(|value| {
            ["text/html", "application/xhtml+xml"].iter().any(|html| eq_ignore_case(&value, html))
        }),
        Namespace::MathMl => ["mi", "mo", "mn", "ms", "mtext"].into_iter().any(is),
    }
}
