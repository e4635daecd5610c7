//! Where words begin in the scripts that write no spaces. Dictionaries tell, which are too large to carry; the host of
//! a wasm mostly has them.

use std::borrow::Cow;
use std::cell::RefCell;

use super::tokens::{is_unspaced, may_be_unspaced};

/// Puts [`SEAM`](super::SEAM) in front of each word of such a script.
type Segmenter = Box<dyn Fn(&str) -> Option<String>>;

thread_local! {
    static SEGMENTER: RefCell<Option<Segmenter>> = const { RefCell::new(None) };
}

/// Sets what knows the words of all texts from here on.
#[cfg_attr(not(feature = "js"), allow(dead_code))]
pub(crate) fn set_segmenter(segmenter: Segmenter) {
    SEGMENTER.set(Some(segmenter));
}

/// The text with the seams of its words, as far as there are any and the host knows them.
pub(crate) fn with_seams(text: &str) -> Cow<'_, str> {
    let seamed = |segmenter: &Option<Segmenter>| segmenter.as_ref().and_then(|segmenter| segmenter(text));
    let known = (may_be_unspaced(text) && text.contains(is_unspaced)).then(|| SEGMENTER.with_borrow(seamed)).flatten();
    known.map_or(Cow::Borrowed(text), Cow::Owned)
}
