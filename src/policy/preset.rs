//! The presets: for every element and attribute, does it come through? And which others may a site ask for?

use super::{AttributeSet, Verdict};
use crate::html::{Attribute, Element};

/// A ready-made choice of elements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Preset {
    /// Everything an article is made of: sections, headings, lists, tables, figures, images, audio and video.
    #[default]
    Article,
    /// Inline formatting and links alone, for comments and teasers: blocks are unwrapped.
    Basic,
    /// [`Preset::Article`], and the players and maps of listed providers in sandboxed frames.
    Embed,
}

use Element::*;

impl Preset {
    /// Every preset, by the name that options use.
    pub(crate) const NAMED: &[(&str, Self)] =
        &[("article", Self::Article), ("basic", Self::Basic), ("embed", Self::Embed)];

    pub(super) const fn verdict(self, element: Element) -> Verdict {
        if matches!((self, element), (Self::Embed, Iframe)) {
            Verdict::Keep
        } else if drops(element) {
            Verdict::Drop
        } else if is_inline(element) || (!matches!(self, Self::Basic) && is_structure(element)) {
            Verdict::Keep
        } else {
            Verdict::Unwrap
        }
    }
}

/// The attributes that each element may have in every preset.
pub(super) static ALLOWED: [AttributeSet; Element::COUNT] = {
    let mut table = [AttributeSet::EMPTY; Element::COUNT];
    let mut i = 0;
    while i < Element::COUNT {
        let mut j = 0;
        while j < Attribute::COUNT {
            if allows_attribute(Element::ALL[i], Attribute::ALL[j]) {
                table[i] = table[i].with(Attribute::ALL[j]);
            }
            j += 1;
        }
        i += 1;
    }
    table
};

const fn allows_attribute(element: Element, attribute: Attribute) -> bool {
    use Attribute::*;
    match attribute {
        Lang | Dir | Title | Id | Translate | AriaLabel | AriaLabelledby | AriaDescribedby | AriaHidden => true,
        Href | Hreflang | Name => matches!(element, A),
        Src => matches!(element, Img | Element::Source | Audio | Video | Track | Iframe),
        Srcset | Sizes => matches!(element, Img | Element::Source),
        Alt | Loading | Decoding => matches!(element, Img),
        Width | Height => matches!(element, Img | Video | Element::Source | Iframe),
        Allowfullscreen => matches!(element, Iframe),
        Media => matches!(element, Element::Source),
        Type => matches!(element, Element::Source | Ol),
        Controls | Preload => matches!(element, Audio | Video),
        Poster => matches!(element, Video),
        Kind | Srclang | Label => matches!(element, Track),
        Colspan | Rowspan | Headers => element.is_cell(),
        Scope | Abbr => matches!(element, Th),
        Span => matches!(element, Col | Colgroup),
        Start | Reversed => matches!(element, Ol),
        Value => matches!(element, Li | Data),
        Datetime => matches!(element, Time | Del | Ins),
        Attribute::Cite => matches!(element, Blockquote | Q | Del | Ins),
        Open => matches!(element, Details),
        _ => false,
    }
}

/// Elements that a site may ask for besides those of a preset: harmless, and read back where they were written.
/// `nobr` is not among them, since one inside another is moved by parsers.
pub(super) const fn is_extra(element: Element) -> bool {
    matches!(element, Acronym | Big | Center | Font | Main | Menu | Rb | Rtc | Search | Strike | Tt)
}

/// May a site ask for it? Never for what holds scripts, styles, raw text, forms or foreign content.
pub(super) const fn may_keep(element: Element) -> bool {
    is_inline(element) || is_structure(element) || is_extra(element)
}

/// May its tags be shown as text? Not where the tokenizer keeps the content to itself (scripts and style sheets), and
/// not where no element is ever made: `html`, `head` and `body` stand for the page, `image` for `img`.
pub(super) const fn may_escape(element: Element) -> bool {
    !matches!(element, Script | Style | Html | Head | Body | Image)
}

/// May its tags go while its content stays? Not where that content is code, a second document, or made for machines.
pub(super) const fn may_unwrap(element: Element) -> bool {
    !drops(element)
}

/// Attributes that a site may ask for, on any element: text, keywords and numbers that no browser acts upon, and the
/// addresses that lazy loaders read, which pass the same checks as `src`.
///
/// Not `class`, `style`, `rel` and `target`, which have options of their own; not `href`, `src` and their like beyond
/// the elements that have them; no event handler has a name in our tables at all.
pub(super) const fn may_add(attribute: Attribute) -> bool {
    use Attribute::*;
    matches!(
        attribute,
        Abbr | Align
            | Alt
            | AriaDescribedby
            | AriaHidden
            | AriaLabel
            | AriaLabelledby
            | Color
            | Colspan
            | Content
            | Controls
            | DataLazySrc
            | DataOriginal
            | DataSrc
            | DataSrcset
            | Datetime
            | Decoding
            | Dir
            | Face
            | Headers
            | Height
            | Hreflang
            | Id
            | Itemprop
            | Itemscope
            | Itemtype
            | Kind
            | Label
            | Lang
            | Loading
            | Media
            | Open
            | Preload
            | Property
            | Reversed
            | Role
            | Rowspan
            | Scope
            | Size
            | Sizes
            | Span
            | Srclang
            | Start
            | Title
            | Translate
            | Type
            | Valign
            | Value
            | Width
    )
}

/// Elements whose content is not for readers, or not HTML. They go with all that is in them.
///
/// `noscript` is among them: with scripting on, a browser shows nothing of it. `select` is not: an unclosed one would
/// take the rest of the article with it, so its `option`s go and it is unwrapped.
const fn drops(element: Element) -> bool {
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

const fn is_inline(element: Element) -> bool {
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

const fn is_structure(element: Element) -> bool {
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
