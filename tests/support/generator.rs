//! Hostile HTML from a seed: a grammar over the tags, attributes and text that tokenizers and tree builders disagree on,
//! and mutations of what it is given.

/// xorshift64*: the same seed gives the same inputs everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound.max(1)
    }

    pub fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "h1",
    "h2",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "figure",
    "figcaption",
    "address",
    "center",
    "details",
    "summary",
    "hr",
    "form",
    "fieldset",
    "header",
    "main",
    "listing",
];
const INLINES: &[&str] = &[
    "a", "b", "i", "em", "strong", "span", "font", "nobr", "code", "u", "s", "small", "br", "img", "ruby", "rt", "rp",
    "rb", "rtc", "button", "object", "marquee", "applet", "label", "wbr", "q", "time", "bdi",
];
const TABLES: &[&str] = &["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"];
const HOSTILE: &[&str] = &[
    "script",
    "style",
    "title",
    "textarea",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "template",
    "select",
    "option",
    "optgroup",
    "svg",
    "math",
    "mi",
    "mtext",
    "mglyph",
    "malignmark",
    "annotation-xml",
    "foreignObject",
    "desc",
    "image",
    "input",
    "embed",
    "frameset",
    "frame",
    "body",
    "html",
    "head",
    "meta",
    "base",
    "link",
    "o:p",
    "my-widget",
    "dialog",
    "video",
    "audio",
    "source",
    "track",
    "picture",
    "map",
    "area",
];
const ATTRIBUTES: &[&str] = &[
    "href",
    "src",
    "srcset",
    "id",
    "name",
    "class",
    "style",
    "title",
    "alt",
    "dir",
    "lang",
    "onclick",
    "onerror",
    "colspan",
    "width",
    "headers",
    "cite",
    "encoding",
    "is",
    "xlink:href",
    "color",
    "a<b",
    "x\"y",
    "=z",
];
const VALUES: &[&str] = &[
    "x",
    "javascript:alert(1)",
    "java&Tab;script:alert(1)",
    "&#106avascript:x",
    " JaVaScRiPt&colon;x",
    "data:text/html,x",
    "https://a.example/?a=1&b=2&copy=3",
    "//b.example",
    "#top",
    "#x",
    "<img src=x onerror=alert(1)>",
    "\"'><script>",
    "a.jpg 1x, javascript:x 2x",
    "text/html",
    "&quot; onload=x",
    "&amp;lt;",
    "`",
    "\u{a0}",
    "نص",
    "\0",
    "\r\n",
    "2",
];
const TEXTS: &[&str] = &[
    "a",
    " ",
    "\n",
    "\r\n",
    "x < y",
    "&lt;b&gt;",
    "&amp;amp;",
    "&notit;",
    "&#0;",
    "&#x80;",
    "&#13;",
    "\u{a0}",
    "\0",
    "\u{1b}$B",
    "نص عربي",
    "]]>",
    "-->",
    "--!>",
    "<",
    "</",
    "<!",
    "<?",
    "&",
    "&#",
    "<3",
    "مرحبا\u{200f}",
    "\u{feff}",
    "\u{c}",
    "\t",
];
const MARKUP: &[&str] = &[
    "<!--",
    "<!-- x -->",
    "<!-->",
    "<!--->",
    "<!--x--!>",
    "<![CDATA[x<b>]]>",
    "<![CDATA[",
    "<?php x ?>",
    "<?x><img src=x>",
    "<!doctype html>",
    "</>",
    "</ p>",
    "<p/",
    "<img src=x onerror=",
    "<a href='",
    "<b title=\"</b>",
    "<svg/>",
    "<math/>",
    "<svg><p>",
    "</svg>",
    "</br>",
    "</p>",
    "<image>",
    "<isindex>",
];

/// A fragment of up to `pieces` pieces.
pub fn fragment(random: &mut Random, pieces: usize) -> String {
    let mut out = String::new();
    let count = 1 + random.below(pieces);
    for _ in 0..count {
        piece(random, &mut out);
    }
    out
}

fn piece(random: &mut Random, out: &mut String) {
    match random.below(10) {
        0..=4 => start_tag(random, out),
        5 | 6 => {
            let name = name(random);
            *out += &format!("</{name}>");
        }
        7 | 8 => *out += random.pick(TEXTS),
        _ => *out += random.pick(MARKUP),
    }
}

fn name(random: &mut Random) -> &'static str {
    match random.below(16) {
        0..=4 => random.pick(BLOCKS),
        5..=9 => random.pick(INLINES),
        10..=12 => random.pick(TABLES),
        _ => random.pick(HOSTILE),
    }
}

fn start_tag(random: &mut Random, out: &mut String) {
    out.push('<');
    out.push_str(name(random));
    while random.below(3) == 0 {
        let (name, value) = (random.pick(ATTRIBUTES), random.pick(VALUES));
        *out += &match random.below(4) {
            0 => format!(" {name}='{}'", value.replace('\'', "")),
            1 => format!(" {name}={}", value.replace([' ', '>', '\r', '\n'], "")),
            2 => format!(" {name}"),
            _ => format!(" {name}=\"{}\"", value.replace('"', "")),
        };
    }
    out.push_str(if random.below(12) == 0 { "/>" } else { ">" });
}

/// A copy of `input` with a piece cut out, doubled, or put in.
pub fn mutate(random: &mut Random, input: &str) -> String {
    let cuts: Vec<usize> = input.char_indices().map(|(index, _)| index).chain([input.len()]).collect();
    let (a, b) = (cuts[random.below(cuts.len())], cuts[random.below(cuts.len())]);
    let (start, end) = (a.min(b), a.max(b));
    match random.below(4) {
        0 => format!("{}{}", &input[..start], &input[end..]),
        1 => format!("{}{}{}", &input[..end], &input[start..end], &input[end..]),
        2 => format!("{}{}{}", &input[..start], fragment(random, 3), &input[start..]),
        _ => format!("{}{}", &input[start..], &input[..start]),
    }
}
