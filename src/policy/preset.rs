//! The presets: for every element and attribute, does it come through?

use super::Verdict;
use crate::html::{Attribute, Element};

/// A ready-made choice of elements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// Everything an article is made of: sections, headings, lists, tables, figures, images, audio and video.
    #[default]
    Article,
    /// Inline formatting and links alone, for comments and teasers: blocks are unwrapped.
    Basic,
}

use Element::*;

impl Preset {
    /// Every preset, by the name that options use.
    pub(crate) const NAMED: &[(&str, Self)] = &[("article", Self::Article), ("basic", Self::Basic)];

    pub(super) fn verdict(self, element: Element) -> Verdict {
        if drops(element) {
            Verdict::Drop
        } else if is_inline(element) || (self == Self::Article && is_structure(element)) {
            Verdict::Keep
        } else {
            Verdict::Unwrap
        }
    }

    pub(super) fn allows_attribute(self, element: Element, attribute: Attribute) -> bool {
        use Attribute::*;
        match attribute {
            Lang | Dir | Title | Id | Translate | AriaLabel | AriaLabelledby | AriaDescribedby | AriaHidden => true,
            Href | Hreflang | Name => element == A,
            Src => matches!(element, Img | Element::Source | Audio | Video | Track),
            Srcset | Sizes => matches!(element, Img | Element::Source),
            Alt | Loading | Decoding => element == Img,
            Width | Height => matches!(element, Img | Video | Element::Source),
            Media => element == Element::Source,
            Type => matches!(element, Element::Source | Ol),
            Controls | Preload => matches!(element, Audio | Video),
            Poster => element == Video,
            Kind | Srclang | Label => element == Track,
            Colspan | Rowspan | Headers => element.is_cell(),
            Scope | Abbr => element == Th,
            Span => matches!(element, Col | Colgroup),
            Start | Reversed => element == Ol,
            Value => matches!(element, Li | Data),
            Datetime => matches!(element, Time | Del | Ins),
            Attribute::Cite => matches!(element, Blockquote | Q | Del | Ins),
            Open => element == Details,
            _ => false,
        }
    }
}

/// Elements whose content is not for readers, or not HTML. They go with all that is in them.
///
/// `noscript` is among them: with scripting on, a browser shows nothing of it. `select` is not: an unclosed one would take
/// the rest of the article with it, so its `option`s go and it is unwrapped.
fn drops(element: Element) -> bool {
    matches!(
        element,
        Base | Basefont
            | Bgsound
            | Datalist
            | Embed
            | Frame
            | Frameset
            | Iframe
            | Input
            | Keygen
            | Link
            | Math
            | Meta
            | Noembed
            | Noframes
            | Noscript
            | Optgroup
            | Option
            | Param
            | Area
            | Script
            | Style
            | Svg
            | Template
            | Textarea
            | Title
    )
}

fn is_inline(element: Element) -> bool {
    matches!(
        element,
        A | Abbr
            | B
            | Bdi
            | Bdo
            | Br
            | Cite
            | Code
            | Data
            | Del
            | Dfn
            | Em
            | I
            | Ins
            | Kbd
            | Mark
            | Q
            | Rp
            | Rt
            | Ruby
            | S
            | Samp
            | Small
            | Span
            | Strong
            | Sub
            | Sup
            | Time
            | U
            | Var
            | Wbr
    )
}

fn is_structure(element: Element) -> bool {
    matches!(
        element,
        Address
            | Article
            | Aside
            | Audio
            | Blockquote
            | Caption
            | Col
            | Colgroup
            | Dd
            | Details
            | Div
            | Dl
            | Dt
            | Figcaption
            | Figure
            | Footer
            | H1
            | H2
            | H3
            | H4
            | H5
            | H6
            | Header
            | Hgroup
            | Hr
            | Img
            | Li
            | Nav
            | Ol
            | P
            | Picture
            | Pre
            | Section
            | Element::Source
            | Summary
            | Table
            | Tbody
            | Td
            | Tfoot
            | Th
            | Thead
            | Tr
            | Track
            | Ul
            | Video
    )
}
