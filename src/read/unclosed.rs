//! Elements whose content is text to a tokenizer, where nobody closes them.
//!
//! A browser takes the whole rest of a page for the text of an unclosed `title`, and shows nothing of it. Readers would
//! rather have the article: such an element ends at the first tag in it. Whether it is closed must be known while a
//! stream still holds its text, so an end tag that comes too late counts for none.

use crate::html::Element;

/// The most text that may come before the end tag, in bytes.
pub(super) const MAX_HELD_BYTES: usize = 64 << 10;

/// The most of them that a source may have, since each costs reading its text twice; later ones are read as browsers
/// read them.
pub(super) const MAX_UNCLOSED: u8 = 8;

/// Is the element one of those whose content a tokenizer takes for text? Two kinds are left out: code, which would come
/// out as words, and `plaintext`, which never ends.
pub(super) const fn may_be_unclosed(element: Element) -> bool {
    use Element::{Iframe, Noembed, Noframes, Noscript, Textarea, Title, Xmp};
    matches!(element, Iframe | Noembed | Noframes | Noscript | Textarea | Title | Xmp)
}

/// The offset of the first tag, comment or declaration in a text.
pub(super) fn first_tag(text: &[u8]) -> Option<usize> {
    let starts_tag = |pair: &[u8]| matches!(pair, [b'<', b'/' | b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z']);
    text.windows(2).position(starts_tag)
}
