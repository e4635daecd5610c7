//! Text on its way from a source to the output.

use std::ops::Deref;

/// A run of text, or a part of one, with what is known of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t> {
    text: &'t str,
    is_plain: bool,
}

impl<'t> Text<'t> {
    /// Text of which nothing is known.
    #[inline]
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, is_plain: false }
    }

    /// Text without a character that is escaped when it is written. A reader that looks at every byte anyway says
    /// so here, and spares the encoder another look.
    #[inline]
    pub(crate) const fn plain(text: &'t str) -> Self {
        Self { text, is_plain: true }
    }

    /// A part of it.
    #[inline]
    pub(crate) const fn part(self, text: &'t str) -> Self {
        Self { text, is_plain: self.is_plain }
    }

    #[inline]
    pub(crate) const fn is_plain(self) -> bool {
        self.is_plain
    }

    #[inline]
    pub(crate) const fn as_str(self) -> &'t str {
        self.text
    }
}

impl Deref for Text<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.text
    }
}
