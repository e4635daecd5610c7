//! The words of the generator's grammar. A word that stands twice comes twice as often.

/// Blocks, kept or not.
pub const BLOCKS: &[&str] = &[
    "p", "p", "p", "div", "section", "article", "h1", "h2", "h3", "h6", "ul", "ol", "li", "li", "dl", "dt", "dd",
    "blockquote", "pre", "figure", "figcaption", "address", "center", "details", "summary", "hr", "form", "fieldset",
    "header", "main", "listing", "aside", "nav", "hgroup", "menu", "dir", "search", "legend",
];

/// Inline elements, formatting ones among them.
pub const INLINES: &[&str] = &[
    "a", "a", "b", "i", "em", "strong", "span", "font", "nobr", "code", "u", "s", "strike", "tt", "big", "small",
    "br", "img", "ruby", "rt", "rp", "rb", "rtc", "button", "object", "marquee", "applet", "label", "wbr", "q",
    "time", "bdi", "bdo", "ins", "del", "mark", "sub", "sup", "var", "samp", "kbd", "cite", "dfn", "abbr", "data",
];

/// Everything that the table modes look at.
pub const TABLES: &[&str] = &[
    "table", "table", "tbody", "thead", "tfoot", "tr", "tr", "td", "td", "th", "caption", "colgroup", "col",
];

/// Elements whose text is no markup, for some parsers at some times.
pub const RAW: &[&str] = &[
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
];

/// Names that mean more inside SVG or MathML.
pub const FOREIGN: &[&str] = &[
    "svg", "math", "mi", "mo", "mn", "ms", "mtext", "mglyph", "malignmark", "annotation-xml", "foreignObject", "desc",
    "path", "a", "title", "style", "script", "use", "animate", "set",
];

/// What should never come out, or has rules of its own.
pub const HOSTILE: &[&str] = &[
    "template", "select", "option", "optgroup", "selectedcontent", "image", "isindex", "input", "embed", "frameset",
    "frame", "body", "html", "head", "meta", "base", "link", "o:p", "my-widget", "dialog", "video", "audio", "source",
    "track", "picture", "map", "area", "param", "keygen", "portal", "slot", "canvas", "nextid", "bgsound", "basefont",
];

/// Names, some of which no serializer could write.
pub const ATTRIBUTES: &[&str] = &[
    "href", "href", "src", "src", "srcset", "imagesrcset", "id", "name", "class", "style", "title", "alt", "dir",
    "lang", "onclick", "onerror", "colspan", "rowspan", "span", "width", "headers", "cite", "encoding", "is",
    "xlink:href", "xml:lang", "color", "data-x", "aria-labelledby", "poster", "ping", "background", "action",
    "formaction", "value", "start", "type", "datetime", "loading", "sizes", "media", "usemap", "for", "slot", "a<b",
    "x\"y", "x'y", "=z", "x=", "\0", "x\0y", "ő", "{{x}}", "HREF", "onclick\u{a0}",
];

/// Values: URLs that hide their scheme, lists, ends of quotes.
pub const VALUES: &[&str] = &[
    "", "x", "2", "1000", "-1", "javascript:alert(1)", "java&Tab;script:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:x", "&#106avascript:x", "&#0000106;avascript:x", " JaVaScRiPt&colon;x", "vbscript:x",
    "data:text/html,x", "data:image/svg+xml,<svg onload=x>", "data:image/png;base64,AAAA", "ms-calculator:", "blob:x",
    "https://a.example/?a=1&b=2&copy=3", "https:\\\\a.example\\b", "https://a.example:99999/", "https://[::1]:80/%zz",
    "http://user:pass@h.example/ü?ü#ü", "//b.example", "/\\b.example", "\\\\b.example", "?q", "../..//x", "#top",
    "#x", "#", "mailto:a@b.example?subject=x", "tel:+1", "x:y", ":x", "<img src=x onerror=alert(1)>", "\"'><script>",
    "a.jpg 1x, javascript:x 2x", "a.jpg, b.jpg 2x,,c.jpg 100w", "data:,x 1x, a 2x", "text/html", "&quot; onload=x",
    "&amp;lt;", "&lt;b&gt;", "`", "\u{a0}", "نص", "\0", "\r\n", "\r", "\u{2028}", "\u{feff}", "</b>", "-->", "{{x}}",
    "rtl", "ar", "hidden", "a b  c", "user-content-x", "2024-01-01T00:00Z", "100%",
];

/// Character references: whole, legacy, broken, forbidden.
pub const REFERENCES: &[&str] = &[
    "&amp;", "&amp", "&lt;", "&lt", "&LT", "&gt", "&quot;", "&apos;", "&nbsp;", "&nbsp", "&copy", "&notit;",
    "&notin;", "&not", "&para", "&AMP;lt;", "&amp;amp;", "&ampamp;", "&ThickSpace;", "&NotEqualTilde;", "&NewLine;",
    "&Tab;", "&colon;", "&lpar;", "&zwnj;", "&rlm;", "&bsol;", "&#0;", "&#x0", "&#x80;", "&#x9f", "&#13;", "&#10;",
    "&#xD;", "&#12;", "&#x1b;", "&#xD800;", "&#xDFFF;", "&#xD83D;&#xDE00;", "&#x1F600;", "&#xFFFE;", "&#xFEFF;",
    "&#x10FFFF;", "&#x110000;", "&#99999999999;", "&#60;img src=x onerror=x&#62;", "&#x3c;/p&#x3E;",
    "&#000000000060;", "&#X3C", "&#", "&#x", "&#;", "&;", "&", "&&lt;", "&unknown;", "&lt;!--", "&#38;lt;",
];

/// Text, with every character that some step treats on its own.
pub const TEXTS: &[&str] = &[
    "a", "b c", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\r\r\n", "\t", "\u{c}", "\u{b}", "x < y", "&lt;b&gt;",
    "\u{a0}", "\0", "\0\0<\0b>", "\u{1b}$B", "\u{85}", "\u{99}", "نص عربي", "مرحبا\u{200f}", "\u{feff}", "\u{2028}",
    "\u{2029}", "\u{200b}", "\u{301}", "👩\u{200d}🚀", "\u{fffe}", "\u{fffd}", "]]>", "-->", "--!>", "<", "</", "<!",
    "<?", "<3", "<ä>", "< b>", ">", "\"", "'", "`", "{{7*7}}", "${x}", "=", "/>",
];

/// Bits of markup that are wrong in a way of their own.
pub const MARKUP: &[&str] = &[
    "<!--", "<!-- x -->", "<!-->", "<!--->", "<!--x--!>", "<!-- -- > -->", "<!--x", "<!---!>", "<![CDATA[x<b>]]>",
    "<![CDATA[", "<?php x ?>", "<?x><img src=x>", "<?xml version=\"1.0\"?>", "<!doctype html>",
    "<!DOCTYPE x \"<b>\">", "<!ELEMENT x>", "</>", "</ p>", "</#x>", "<p/", "<p/x>", "<p//>", "<img src=x onerror=",
    "<img/src=x/onerror=x>", "<a href='", "<b title=\"</b>", "<div<b>", "<b\0r>", "<a\0>", "<svg/>", "<math/>",
    "<svg><p>", "<math><b>", "</svg>", "</math>", "</br>", "</p>", "</p >", "</table>", "</body>", "</html>",
    "</template>", "</script>", "</title>", "</select>", "</form>", "</li>", "</h1>", "</a>", "</b>", "</button>",
    "<image>", "<isindex>", "<pre>\n", "<pre>\n\n", "<pre>\r\n", "<pre>&#10;", "<textarea>\n", "<listing>\n",
    "<plaintext>", "<frameset>", "<body onload=x>", "<html lang=x>", "<base href=//b.example>",
    "<meta http-equiv=refresh content=0>", "<a><a>", "<button><button>", "<nobr><nobr>", "<form><form>", "<h1><h2>",
    "<p><table>", "<table><p>", "<li><li>", "<ruby><rt>", "<a><table><a>", "<img srcset=\"a 1x, b 2x\">",
    "<img usemap=#x>", "<table><tr><td><table>", "<td>", "<caption>", "<col>", "<option>", "<svg><title><p>",
    "<math><mtext><table><mglyph><style>", "<form><math><mtext></form><form><mglyph><style>",
];
