//! What a site lets through: a verdict for every element, a check for every attribute. Tables are data; code only reads them.

mod describe;
mod preset;
mod srcset;
mod value;

use std::rc::Rc;

pub use preset::Preset;

use crate::error::Error;
use crate::html::url::{Base, Scheme};
use crate::html::{Attribute, Element};
use crate::read::Attributes;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Written, with the attributes that pass.
    Keep,
    /// Its tags go, its content stays.
    Unwrap,
    /// It goes with everything in it.
    Drop,
}

impl Verdict {
    /// The name that `describePolicy` uses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Unwrap => "unwrap",
            Self::Drop => "drop",
        }
    }
}

/// Decides over the elements and attributes that a tree builder meets.
pub(crate) trait Judge {
    fn element(&mut self, element: Element, attributes: Attributes<'_>) -> Verdict;

    /// Appends the clean value of an attribute to `out`; `false` drops the attribute.
    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool;

    /// Does it let some value of the attribute through?
    fn knows(&self, _: Element, _: Attribute) -> bool {
        true
    }

    /// `html`, `head` and `body` are never part of a tree; their attributes pass by here.
    fn root(&mut self, _: Element, _: Attributes<'_>) {}
}

/// What goes in front of every ID and every reference to one, so that no ID of an article can shadow a property of the
/// page (`document.cookie`, `window.config`: DOM clobbering).
pub(crate) const ID_PREFIX: &str = "user-content-";

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
    base: Option<Base>,
    max_input_bytes: usize,
    /// `None`: the default, which a stream does without, since nothing it holds grows with it.
    max_elements: Option<usize>,
    max_depth: usize,
}

impl Default for Policy {
    fn default() -> Self {
        Self::new()
    }
}

impl Policy {
    /// The policy for articles, with the default limits.
    pub fn new() -> Self {
        Self { preset: Preset::Article, base: None, max_input_bytes: 32 << 20, max_elements: None, max_depth: 256 }
    }

    /// Sets which elements come through.
    ///
    /// # Default
    /// [`Preset::Article`].
    #[must_use]
    pub fn with_preset(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    /// Sets the address that relative URLs are resolved against: an absolute `http:` or `https:` URL.
    ///
    /// # Default
    /// None: relative URLs stay relative.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where the address is anything else.
    pub fn with_base_url(mut self, url: &str) -> Result<Self, Error> {
        let base = Base::parse(url).ok_or_else(|| Error::bad_option("baseUrl", "an absolute http: or https: URL"))?;
        self.base = Some(base);
        Ok(self)
    }

    /// Sets how long an input may be, in UTF-8 bytes.
    ///
    /// # Default
    /// 33,554,432 (32 MiB).
    #[must_use]
    pub fn with_max_input_bytes(mut self, bytes: usize) -> Self {
        self.max_input_bytes = bytes;
        self
    }

    /// Sets how many start tags an input may have.
    ///
    /// # Default
    /// 1,000,000; for a stream, as many as come.
    #[must_use]
    pub fn with_max_elements(mut self, elements: usize) -> Self {
        self.max_elements = Some(elements);
        self
    }

    /// Sets how deep elements nest in the output; deeper ones are unwrapped, their text stays. At most 256, since
    /// browsers flatten what is nested deeper than 512, the host page's own elements included.
    ///
    /// # Default
    /// 256.
    #[must_use]
    pub fn with_max_depth(mut self, depth: usize) -> Self {
        self.max_depth = depth.min(256);
        self
    }

    pub(crate) fn base(&self) -> Option<&Base> {
        self.base.as_ref()
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

    pub(crate) fn verdict(&self, element: Element) -> Verdict {
        self.preset.verdict(element)
    }

    pub(crate) fn allows_attribute(&self, element: Element, attribute: Attribute) -> bool {
        self.preset.allows_attribute(element, attribute)
    }

    /// The schemes that a URL of that use may have.
    pub(crate) fn schemes(&self, is_resource: bool) -> &'static [Scheme] {
        if is_resource {
            &[Scheme::Http, Scheme::Https]
        } else {
            &[Scheme::Http, Scheme::Https, Scheme::Mailto, Scheme::Tel]
        }
    }

    /// Which elements are kept, as a table.
    pub(crate) fn kept(&self) -> [bool; Element::COUNT] {
        let mut kept = [false; Element::COUNT];
        for &element in Element::ALL {
            kept[element as usize] = self.verdict(element) == Verdict::Keep;
        }
        kept
    }

    /// Appends the clean value of an attribute; `false` where it must go.
    pub(crate) fn clean(&self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.allows_attribute(element, attribute) && value::clean(self, element, attribute, value, out)
    }
}

/// Shared, since a stream outlives the call that starts it.
impl Judge for Rc<Policy> {
    fn knows(&self, element: Element, attribute: Attribute) -> bool {
        self.allows_attribute(element, attribute)
    }

    fn element(&mut self, element: Element, _: Attributes<'_>) -> Verdict {
        self.verdict(element)
    }

    fn attribute(&mut self, element: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        self.clean(element, attribute, value, out)
    }
}
