//! What a site lets through: a verdict for every element, a check for every attribute. Tables are data; code only reads
//! them.

mod builder;
mod checked;
mod compile;
mod describe;
mod frame;
mod frames;
mod links;
mod preset;
mod sets;
mod srcset;
mod style;
mod urls;
mod value;

use std::rc::Rc;

pub(crate) use checked::CheckedUrl;
pub(crate) use frame::{FRAME, OWN_NAMES, is_frame_attribute};
pub use links::LinkKind;
pub use preset::Preset;
pub use urls::{RelativeUrls, UrlKind};

pub(crate) use crate::html::url::Base;
use crate::html::{Attribute, Element};
use crate::read::Attributes;
use crate::small::text::append;
use links::Link;
pub(crate) use sets::AttributeSet;
use sets::Patterns;
use urls::{DataImages, Rewriter, Rules};

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Written, with the attributes that pass.
    Keep,
    /// Its tags go, its content stays.
    Unwrap,
    /// It goes with everything in it.
    Drop,
    /// Its tags become text that readers see.
    Escape,
}

impl Verdict {
    /// The name that `describePolicy` uses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Unwrap => "unwrap",
            Self::Drop => "drop",
            Self::Escape => "escape",
        }
    }
}

/// What becomes of an element that a policy neither keeps nor drops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherElements {
    /// Its tags go, its content stays.
    Unwrap,
    /// It goes with everything in it.
    Drop,
    /// Its tags become text that readers see.
    Escape,
}

impl OtherElements {
    /// Every choice, by the name that options use.
    pub(crate) const NAMED: &[(&str, Self)] =
        &[("unwrap", Self::Unwrap), ("drop", Self::Drop), ("escape", Self::Escape)];
}

/// Decides over the elements and attributes that a tree builder meets.
pub(crate) trait Judge {
    fn element(&mut self, element: Element, attributes: Attributes<'_>) -> Verdict;

    /// Does it let some value of the attribute through? Asked first: most attributes never get as far as their value.
    fn knows(&self, element: Element, attribute: Attribute) -> bool;

    /// Appends the clean value of an attribute that it knows to `out`; `false` drops the attribute.
    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool;

    /// Are the tags of the element text? The tree never sees them, then.
    #[inline]
    fn escapes(&self, _: Element) -> bool {
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

/// Which elements, attributes and URLs come through, and how large an input may be.
///
/// # Example
/// ```
/// use maqal::{Policy, Preset};
///
/// let policy = Policy::new().with_preset(Preset::Basic).with_base_url("https://news.example/")?;
/// assert_eq!(maqal::sanitize("<h2>a</h2> <b>b</b>", &policy)?, "a <b>b</b>");
/// # Ok::<(), maqal::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Policy {
    preset: Preset,
    /// What a site asked for, in its order; the two tables are compiled from it and from the preset.
    asked: Vec<Asked>,
    /// The verdict for what the preset neither keeps nor drops.
    otherwise: Verdict,
    verdicts: [Verdict; Element::COUNT],
    allowed: [AttributeSet; Element::COUNT],
    values: Vec<ListedValues>,
    classes: Patterns,
    has_styles: bool,
    base: Option<Base>,
    urls: [Rules; UrlKind::ALL.len()],
    rewriter: Option<Rewriter>,
    data_images: Option<DataImages>,
    links: [Link; LinkKind::ALL.len()],
    id_prefix: String,
    max_input_bytes: usize,
    /// `None`: the default, which a stream does without, since nothing it holds grows with it.
    max_elements: Option<usize>,
    max_depth: usize,
    max_attributes: usize,
}

/// A departure from the preset. Without an element, it is meant for all.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Element(Element, Verdict),
    Attribute(Option<Element>, Attribute),
    NoAttribute(Option<Element>, Attribute),
}

/// The only values that an attribute may have.
#[derive(Clone, Debug)]
struct ListedValues {
    element: Option<Element>,
    attribute: Attribute,
    values: Vec<String>,
}

impl Default for Policy {
    fn default() -> Self {
        Self::new()
    }
}

impl Policy {
    pub(crate) fn base(&self) -> Option<&Base> {
        self.base.as_ref()
    }

    /// A kind of relative address that is to be resolved, where there is no base to resolve it against.
    pub(crate) fn unresolvable(&self) -> Option<UrlKind> {
        let is_resolved = |kind: &UrlKind| self.urls[*kind as usize].relative == Some(RelativeUrls::Resolve);
        UrlKind::ALL.into_iter().find(is_resolved).filter(|_| self.base.is_none())
    }

    pub(crate) fn max_input_bytes(&self) -> usize {
        self.max_input_bytes
    }

    pub(crate) fn max_elements(&self) -> usize {
        self.max_elements.unwrap_or(1_000_000)
    }

    pub(crate) fn max_elements_of_stream(&self) -> usize {
        self.max_elements.unwrap_or(usize::MAX)
    }

    pub(crate) fn max_depth(&self) -> usize {
        self.max_depth
    }

    pub(crate) fn max_attributes(&self) -> usize {
        self.max_attributes
    }

    #[inline]
    pub(crate) fn verdict(&self, element: Element) -> Verdict {
        self.verdicts[element as usize]
    }

    #[inline]
    pub(crate) fn allows_attribute(&self, element: Element, attribute: Attribute) -> bool {
        self.allowed[element as usize].has(attribute)
    }

    /// Which elements are kept, as a table.
    pub(crate) fn kept(&self) -> [bool; Element::COUNT] {
        self.verdicts.map(|verdict| verdict == Verdict::Keep)
    }

    /// Appends the clean value of an attribute; `false` where it must go.
    pub(crate) fn clean(&self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.allows_attribute(element, attribute) && self.clean_allowed(element, attribute, value, out)
    }

    #[inline]
    fn clean_allowed(&self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        let start = out.len();
        value::clean(self, element, attribute, value, out)
            && (self.values.is_empty() || self.is_listed(element, attribute, out.get(start..).unwrap_or_default()))
    }

    /// Adds what the policy itself gives an element; `false` where the element must go.
    pub(crate) fn supply_to(&self, element: Element, attributes: &mut dyn Supply) -> bool {
        match element {
            Element::A => self.supply_link(attributes),
            Element::Iframe => return self.supply_frame(attributes),
            _ => {}
        }
        true
    }

    /// A list for the element counts before one for all elements.
    fn is_listed(&self, element: Element, attribute: Attribute, value: &str) -> bool {
        let list = |wanted: Option<Element>| {
            self.values.iter().rfind(|listed| listed.element == wanted && listed.attribute == attribute)
        };
        list(Some(element)).or_else(|| list(None)).is_none_or(|listed| listed.values.iter().any(|known| known == value))
    }

    /// Does it let this value through, which is in its canonical form already?
    pub(crate) fn admits(&self, element: Element, attribute: Attribute, value: &str) -> bool {
        self.allows_attribute(element, attribute)
            && (self.values.is_empty() || self.is_listed(element, attribute, value))
    }

    /// An ID of ours, with the prefix.
    pub(crate) fn prefixed(&self, id: &str) -> String {
        [&self.id_prefix, id].concat()
    }

    /// An ID of a source without the prefix that it may have already: what two IDs have in common that are one in the
    /// output.
    pub(crate) fn bare_id<'i>(&self, id: &'i str) -> &'i str {
        bare_id(id, &self.id_prefix)
    }

    /// No ID of an article can shadow a property of the page (`document.cookie`, `window.config`: DOM clobbering),
    /// since every ID and every reference to one begins with the prefix.
    fn push_id(&self, id: &str, out: &mut String) {
        if !id.starts_with(&self.id_prefix) {
            append(out, &self.id_prefix);
        }
        append(out, id);
    }
}

/// An ID without the prefix, where it has it.
pub(crate) fn bare_id<'i>(id: &'i str, prefix: &str) -> &'i str {
    id.strip_prefix(prefix).unwrap_or(id)
}

/// Shared, since a stream outlives the call that starts it.
impl Judge for Rc<Policy> {
    #[inline]
    fn knows(&self, element: Element, attribute: Attribute) -> bool {
        self.allows_attribute(element, attribute)
    }

    #[inline]
    fn element(&mut self, element: Element, _: Attributes<'_>) -> Verdict {
        self.verdict(element)
    }

    #[inline]
    fn escapes(&self, element: Element) -> bool {
        self.verdict(element) == Verdict::Escape
    }

    #[inline]
    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.clean_allowed(element, attribute, value, out)
    }

    fn supply(&mut self, element: Element, attributes: &mut dyn Supply) -> bool {
        self.supply_to(element, attributes)
    }
}
