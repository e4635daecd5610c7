//! The policy, which says what a site lets through: a verdict for every element, a check for every attribute. Tables
//! are data; code only reads them.

mod addresses;
mod builder;
mod checked;
mod compile;
mod describe;
mod iframes;
mod judge;
mod links;
mod own_elements;
mod preset;
mod sets;
mod srcset;
mod style;
mod supply;
mod urls;
mod value;
mod verdict;

pub(crate) use checked::CheckedUrl;
pub(crate) use judge::{Judge, Supply};
pub use links::LinkKind;
pub(crate) use own_elements::{OWN_ELEMENTS, OWN_NAMES, is_own_attribute};
pub use preset::Preset;
pub use urls::{RelativeUrls, UrlKind};
pub use verdict::OtherElements;
pub(crate) use verdict::Verdict;

pub(crate) use crate::html::url::Base;
use crate::html::{Attribute, Element};
use crate::small::text::append;
use links::LinkRules;
pub(crate) use sets::AttributeSet;
use sets::Patterns;
use urls::{DataImages, Rewriter, Rules};

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
    /// Boxed, because every setter takes and gives the whole: a pointer is less code at each call of one.
    settings: Box<Settings>,
}

/// What a policy consists of.
#[derive(Clone, Debug)]
struct Settings {
    preset: Preset,
    /// The changes that a site asked for, in its order; the two tables are compiled from it and from the preset.
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
    links: [LinkRules; LinkKind::ALL.len()],
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
        self.settings.base.as_ref()
    }

    /// A kind of relative address that is to be resolved, where there is no base to resolve it against.
    fn unresolvable(&self) -> Option<UrlKind> {
        let is_resolved = |kind: &UrlKind| self.settings.urls[*kind as usize].relative == Some(RelativeUrls::Resolve);
        UrlKind::ALL.into_iter().find(is_resolved).filter(|_| self.settings.base.is_none())
    }

    pub(crate) fn max_input_bytes(&self) -> usize {
        self.settings.max_input_bytes
    }

    pub(crate) fn max_elements(&self) -> usize {
        self.settings.max_elements.unwrap_or(1_000_000)
    }

    pub(crate) fn max_elements_of_stream(&self) -> usize {
        self.settings.max_elements.unwrap_or(usize::MAX)
    }

    pub(crate) fn max_depth(&self) -> usize {
        self.settings.max_depth
    }

    pub(crate) fn max_attributes(&self) -> usize {
        self.settings.max_attributes
    }

    #[inline]
    pub(crate) fn verdict(&self, element: Element) -> Verdict {
        self.settings.verdicts[element as usize]
    }

    #[inline]
    pub(crate) fn allows_attribute(&self, element: Element, attribute: Attribute) -> bool {
        self.settings.allowed[element as usize].has(attribute)
    }

    /// Which elements are kept, as a table.
    pub(crate) fn kept(&self) -> [bool; Element::COUNT] {
        self.settings.verdicts.map(|verdict| verdict == Verdict::Keep)
    }

    /// An ID of ours, with the prefix.
    pub(crate) fn prefixed(&self, id: &str) -> String {
        [&self.settings.id_prefix, id].concat()
    }

    /// An ID of a source without the prefix that it may have already: what two IDs have in common that are one in the
    /// output.
    pub(crate) fn bare_id<'i>(&self, id: &'i str) -> &'i str {
        bare_id(id, &self.settings.id_prefix)
    }

    /// No ID of an article can shadow a property of the page (`document.cookie`, `window.config`: DOM clobbering),
    /// since every ID and every reference to one begins with the prefix.
    fn push_id(&self, id: &str, out: &mut String) {
        if !id.starts_with(&self.settings.id_prefix) {
            append(out, &self.settings.id_prefix);
        }
        append(out, id);
    }
}

/// An ID without the prefix, where it has it.
pub(crate) fn bare_id<'i>(id: &'i str, prefix: &str) -> &'i str {
    id.strip_prefix(prefix).unwrap_or(id)
}
