//! The elements, and what the parsing section of the HTML standard says of each.

use super::name::names;

names! {
    /// An element that the standard names, obsolete ones included, and those of AMP that stand for media. `Other`
    /// stands for any name outside the table.
    Element {
        A = "a", Abbr = "abbr", Acronym = "acronym", Address = "address", AmpAnim = "amp-anim", AmpAudio = "amp-audio",
        AmpIframe = "amp-iframe", AmpImg = "amp-img", AmpVideo = "amp-video", Applet = "applet", Area = "area",
        Article = "article", Aside = "aside", Audio = "audio", B = "b", Base = "base", Basefont = "basefont",
        Bdi = "bdi", Bdo = "bdo", Bgsound = "bgsound", Big = "big", Blockquote = "blockquote", Body = "body", Br = "br",
        Button = "button", Canvas = "canvas", Caption = "caption", Center = "center", Cite = "cite", Code = "code",
        Col = "col", Colgroup = "colgroup", Data = "data", Datalist = "datalist", Dd = "dd", Del = "del",
        Details = "details", Dfn = "dfn", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl", Dt = "dt", Em = "em",
        Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure", Font = "font",
        Footer = "footer", Form = "form", Frame = "frame", Frameset = "frameset", H1 = "h1", H2 = "h2", H3 = "h3",
        H4 = "h4", H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr", Html = "html",
        I = "i", Iframe = "iframe", Image = "image", Img = "img", Input = "input", Ins = "ins", Kbd = "kbd",
        Keygen = "keygen", Label = "label", Legend = "legend", Li = "li", Link = "link", Listing = "listing",
        Main = "main", Map = "map", Mark = "mark", Marquee = "marquee", Math = "math", Menu = "menu", Meta = "meta",
        Meter = "meter", Nav = "nav", Nobr = "nobr", Noembed = "noembed", Noframes = "noframes", Noscript = "noscript",
        Object = "object", Oembed = "oembed", Ol = "ol", Optgroup = "optgroup", Option = "option", Output = "output",
        P = "p", Param = "param", Picture = "picture", Plaintext = "plaintext", Pre = "pre", Progress = "progress",
        Q = "q", Rb = "rb", Rp = "rp", Rt = "rt", Rtc = "rtc", Ruby = "ruby", S = "s", Samp = "samp", Script = "script",
        Search = "search", Section = "section", Select = "select", Slot = "slot", Small = "small", Source = "source",
        Span = "span", Strike = "strike", Strong = "strong", Style = "style", Sub = "sub", Summary = "summary",
        Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody", Td = "td", Template = "template",
        Textarea = "textarea", Tfoot = "tfoot", Th = "th", Thead = "thead", Time = "time", Title = "title", Tr = "tr",
        Track = "track", Tt = "tt", U = "u", Ul = "ul", Var = "var", Video = "video", Wbr = "wbr", Xmp = "xmp",
        Other = "",
    }
}

use Element::*;

/// Declares yes-or-no facts: each becomes a method, and all of them one table, a bit a fact.
macro_rules! facts {
    ($($(#[$meta:meta])* $name:ident ($bit:literal): $($element:ident)|+;)+) => {
        static FACTS: [u16; Element::COUNT] = {
            let mut facts = [0; Element::COUNT];
            $($(facts[$element as usize] |= 1 << $bit;)+)+
            facts
        };

        impl Element {
            $($(#[$meta])*
            pub(crate) const fn $name(self) -> bool {
                FACTS[self as usize] & (1 << $bit) != 0
            })+
        }
    };
}

impl Element {
    /// The number of variants, which is the length of a table indexed by element.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// The headings, by their levels.
    pub(crate) const HEADINGS: [Self; 6] = [Self::H1, Self::H2, Self::H3, Self::H4, Self::H5, Self::H6];

    /// The heading of a level; of one that there is not, the nearest.
    pub(crate) fn heading(level: usize) -> Self {
        Self::HEADINGS[level.clamp(1, Self::HEADINGS.len()) - 1]
    }
}

facts! {
    /// Has no content and no end tag, when parsed. <https://html.spec.whatwg.org/#void-elements>, and the
    /// obsolete ones that the tree builder pops at once.
    is_void (0): Area | Base | Basefont | Bgsound | Br | Col | Embed | Frame | Hr | Image | Img | Input | Keygen |
        Link | Meta | Param | Source | Track | Wbr;

    /// Its content is text to the tokenizer (raw text, RCDATA, script data or plaintext), with scripting enabled.
    /// <https://html.spec.whatwg.org/#parsing-html-fragments>
    is_raw (1): Iframe | Noembed | Noframes | Noscript | Plaintext | Script | Style | Textarea | Title | Xmp;

    /// The "special" category. <https://html.spec.whatwg.org/#special>
    is_special (2): Address | Applet | Area | Article | Aside | Base | Basefont | Bgsound | Blockquote | Body | Br |
        Button | Caption | Center | Col | Colgroup | Dd | Details | Dir | Div | Dl | Dt | Embed | Fieldset |
        Figcaption | Figure | Footer | Form | Frame | Frameset | H1 | H2 | H3 | H4 | H5 | H6 | Head | Header |
        Hgroup | Hr | Html | Iframe | Img | Input | Keygen | Li | Link | Listing | Main | Marquee | Menu | Meta |
        Nav | Noembed | Noframes | Noscript | Object | Ol | P | Param | Plaintext | Pre | Script | Search | Section |
        Select | Source | Style | Summary | Table | Tbody | Td | Template | Textarea | Tfoot | Th | Thead | Title |
        Tr | Track | Ul | Wbr | Xmp;

    /// The "formatting" category, whose members are reopened after an implied end.
    /// <https://html.spec.whatwg.org/#formatting>
    is_formatting (3): A | B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U;

    /// Ends "has an element in scope". <https://html.spec.whatwg.org/#has-an-element-in-scope>
    bounds_scope (4): Applet | Caption | Html | Table | Td | Th | Marquee | Object | Select | Template;

    /// A start tag of it closes a `p` in button scope.
    /// <https://html.spec.whatwg.org/#parsing-main-inbody>
    closes_p (5): Address | Article | Aside | Blockquote | Center | Dd | Details | Dialog | Dir | Div | Dl | Dt |
        Fieldset | Figcaption | Figure | Footer | Form | H1 | H2 | H3 | H4 | H5 | H6 | Header | Hgroup | Hr | Li |
        Listing | Main | Menu | Nav | Ol | P | Plaintext | Pre | Search | Section | Summary | Table | Ul | Xmp;

    /// Its end tag closes it only from within scope, after implied end tags.
    /// <https://html.spec.whatwg.org/#parsing-main-inbody> ("An end tag whose tag name is one of: address, article…")
    ends_as_block (6): Address | Article | Aside | Blockquote | Button | Center | Dd | Details | Dialog | Dir | Div |
        Dl | Dt | Fieldset | Figcaption | Figure | Footer | Form | Header | Hgroup | Listing | Main | Menu | Nav |
        Ol | Pre | Search | Section | Select | Summary | Ul;

    /// "Generate implied end tags" pops it. <https://html.spec.whatwg.org/#generate-implied-end-tags>
    has_implied_end (7): Dd | Dt | Li | Optgroup | Option | P | Rb | Rp | Rt | Rtc;

    /// `h1` to `h6`.
    is_heading (8): H1 | H2 | H3 | H4 | H5 | H6;

    /// A data or header cell.
    is_cell (9): Td | Th;

    /// A row group.
    is_row_group (10): Tbody | Thead | Tfoot;

    /// A part of a table that holds no flow content itself: text straight inside it would be foster-parented.
    is_table_structure (11): Table | Tbody | Thead | Tfoot | Tr | Colgroup;

    /// Means something only inside a table.
    is_table_part (12): Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr;

    /// Rendered as a block (or a table part) by the standard's suggested style sheet, so that taking its tags away
    /// must leave a word boundary behind. <https://html.spec.whatwg.org/#flow-content-3>
    is_block (13): Address | Article | Aside | Blockquote | Body | Br | Caption | Center | Col | Colgroup | Dd |
        Details | Dialog | Dir | Div | Dl | Dt | Fieldset | Figcaption | Figure | Footer | Form | Frameset | H1 |
        H2 | H3 | H4 | H5 | H6 | Header | Hgroup | Hr | Html | Legend | Li | Listing | Main | Menu | Nav | Ol |
        Optgroup | Option | P | Plaintext | Pre | Search | Section | Select | Summary | Table | Tbody | Td | Tfoot |
        Th | Thead | Tr | Ul | Xmp;

    /// In foreign content, a start tag of it leaves the foreign content.
    /// <https://html.spec.whatwg.org/#parsing-main-inforeign>
    breaks_out_of_foreign (14): B | Big | Blockquote | Body | Br | Center | Code | Dd | Div | Dl | Dt | Em | Embed |
        H1 | H2 | H3 | H4 | H5 | H6 | Head | Hr | I | Img | Li | Listing | Menu | Meta | Nobr | Ol | P | Pre | Ruby |
        S | Small | Span | Strong | Strike | Sub | Sup | Table | Tt | U | Ul | Var;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_element_in_any_case() {
        for &element in Element::ALL.iter().filter(|&&e| e != Other) {
            assert_eq!(Element::from_name(element.name()), Some(element));
            assert_eq!(Element::from_name(&element.name().to_uppercase()), Some(element));
        }
    }

    #[test]
    fn unknown_names_have_no_element() {
        for name in ["o:p", "my-widget", "blink", "scripts", "a\0"] {
            assert_eq!(Element::from_name(name), None, "{name:?}");
        }
    }
}
