//! Items in XML that comes in pieces of any cut: `item`, `entry`, `url`. It knows as much of XML as tells where an item
//! ends; each item is read by itself, so that a fault costs one item alone.

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut<'c> {
    /// What stands before the first item.
    Head(&'c str),
    /// An item with its tags.
    Item(&'c str),
}

/// Cuts a file. What stands between items and behind them is left out.
#[derive(Debug)]
pub(crate) struct Cutter {
    /// The names that items may have, without prefix.
    names: &'static [&'static str],
    /// The name as the first item has it, with its prefix. All others are written like it: an element `media:item` is
    /// no `item`.
    name: Option<String>,
    buffer: String,
    /// Where the open item begins.
    item: Option<usize>,
    /// Where the markup begins that is being read, and what it is.
    markup: Option<(usize, Markup)>,
    /// How far the buffer has been read. Nothing is looked at twice, however small the pieces are.
    read: usize,
}

#[derive(Clone, Copy, Debug)]
enum Markup {
    /// `<`, and too little behind it.
    Unknown,
    Comment,
    CData,
    Instruction,
    Declaration(Declaration),
    Tag(Tag),
}

/// A document type: its declarations stand in brackets, and neither quotes nor comments in them end it.
#[derive(Clone, Copy, Debug, Default)]
struct Declaration {
    quote: Option<u8>,
    is_inside: bool,
    is_comment: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Tag {
    quote: Option<u8>,
    /// A quote opens a value only behind `=`: tags of HTML that stand in a feed unescaped have apostrophes elsewhere.
    is_value: bool,
}

impl Cutter {
    pub(crate) fn new(names: &'static [&'static str]) -> Self {
        Self { names, name: None, buffer: String::new(), item: None, markup: None, read: 0 }
    }

    /// Reads a piece, and hands over what is whole. Gives how many bytes wait for the rest of their item.
    pub(crate) fn write(&mut self, text: &str, each: &mut dyn FnMut(Cut<'_>)) -> usize {
        self.buffer.push_str(text);
        while let Some((start, is_tag)) = self.next() {
            if is_tag {
                self.tag(start, each);
            }
        }
        self.forget();
        self.buffer.len()
    }

    /// Hands over what is left: an item that is not closed, or a file without items.
    pub(crate) fn end(&mut self, each: &mut dyn FnMut(Cut<'_>)) {
        match self.item.take() {
            Some(start) => each(Cut::Item(&self.buffer[start..])),
            None if self.name.is_none() => each(Cut::Head(&self.buffer)),
            None => {}
        }
        self.buffer.clear();
    }

    /// A tag is whole: does an item begin or end?
    fn tag(&mut self, start: usize, each: &mut dyn FnMut(Cut<'_>)) {
        let tag = &self.buffer[start + 1..self.read - 1];
        let (is_end, rest) = tag.strip_prefix('/').map_or((false, tag), |rest| (true, rest));
        let name = &rest[..rest.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(rest.len())];
        let is_item = match &self.name {
            Some(known) => name == known,
            None => !is_end && self.names.contains(&super::tree::local(name)),
        };
        if !is_item {
            return;
        }
        if self.name.is_none() {
            self.name = Some(name.to_owned());
            each(Cut::Head(&self.buffer[..start]));
        }
        let is_empty = !is_end && rest.ends_with('/');
        if let Some(from) = self.item.take() {
            // Items do not nest: one that begins inside another says that the end of that is missing.
            each(Cut::Item(&self.buffer[from..if is_end { self.read } else { start }]));
        }
        if is_empty {
            each(Cut::Item(&self.buffer[start..self.read]));
        } else if !is_end {
            self.item = Some(start);
        }
    }

    /// Drops what is not needed any more.
    fn forget(&mut self) {
        if self.name.is_none() {
            return;
        }
        let kept = self.item.or(self.markup.map(|(start, _)| start)).unwrap_or(self.read);
        self.buffer.drain(..kept);
        self.read -= kept;
        if let Some(start) = &mut self.item {
            *start -= kept;
        }
        if let Some((start, _)) = &mut self.markup {
            *start -= kept;
        }
    }

    /// The next markup that is whole: where it begins, and whether it is a tag. It ends where `read` is.
    fn next(&mut self) -> Option<(usize, bool)> {
        loop {
            let Some((start, markup)) = self.markup else {
                let Some(at) = self.buffer[self.read..].find('<') else {
                    self.read = self.buffer.len();
                    return None;
                };
                self.read += at + 1;
                self.markup = Some((self.read - 1, Markup::Unknown));
                continue;
            };
            let is_whole = match markup {
                Markup::Unknown => {
                    self.markup = kind(&self.buffer.as_bytes()[start..])?.map(|markup| (start, markup));
                    continue;
                }
                Markup::Comment => self.find_end(start + "<!--".len(), b"--"),
                Markup::CData => self.find_end(start + "<![CDATA[".len(), b"]]"),
                Markup::Instruction => self.find_end(start + "<?".len(), b"?"),
                Markup::Declaration(declaration) => self.end_of_declaration(start, declaration),
                Markup::Tag(tag) => match self.end_of_tag(start, tag) {
                    Some(is_whole) => is_whole,
                    None => continue,
                },
            };
            if !is_whole {
                return None;
            }
            self.markup = None;
            return Some((start, matches!(markup, Markup::Tag(_))));
        }
    }

    /// Reads up to a `>` behind those signs, which stand at `from` or later.
    fn find_end(&mut self, from: usize, signs: &[u8]) -> bool {
        while let Some(at) = self.buffer[self.read..].find('>') {
            let end = self.read + at;
            self.read = end + 1;
            if self.buffer.as_bytes().get(from..end).is_some_and(|inside| inside.ends_with(signs)) {
                return true;
            }
        }
        self.read = self.buffer.len();
        false
    }

    fn end_of_declaration(&mut self, start: usize, mut state: Declaration) -> bool {
        let bytes = self.buffer.as_bytes();
        while let Some(&byte) = bytes.get(self.read) {
            self.read += 1;
            let before = &bytes[start..self.read];
            match (byte, state.quote) {
                (b'>', _) if state.is_comment => state.is_comment = !before.ends_with(b"-->"),
                _ if state.is_comment => {}
                (_, Some(quote)) => state.quote = state.quote.filter(|_| byte != quote),
                (b'-', _) if before.ends_with(b"<!--") => state.is_comment = true,
                (b'"' | b'\'', None) => state.quote = Some(byte),
                (b'[', None) => state.is_inside = true,
                (b']', None) => state.is_inside = false,
                (b'>', None) if !state.is_inside => return true,
                _ => {}
            }
        }
        self.markup = Some((start, Markup::Declaration(state)));
        false
    }

    /// Whether the tag is whole; `None` where it turns out to be none.
    fn end_of_tag(&mut self, start: usize, mut tag: Tag) -> Option<bool> {
        let bytes = self.buffer.as_bytes();
        while let Some(&byte) = bytes.get(self.read) {
            match (byte, tag.quote) {
                (_, Some(quote)) => tag.quote = tag.quote.filter(|_| byte != quote),
                (b'>', None) => {
                    self.read += 1;
                    return Some(true);
                }
                (b'<', None) => {
                    self.markup = None;
                    return None;
                }
                (b'"' | b'\'', None) if tag.is_value => tag.quote = Some(byte),
                _ => {}
            }
            tag.is_value = byte == b'=' || (tag.is_value && byte.is_ascii_whitespace());
            self.read += 1;
        }
        self.markup = Some((start, Markup::Tag(tag)));
        Some(false)
    }
}

/// What markup begins there: `None` where more must be known, `Some(None)` where `<` is text.
fn kind(bytes: &[u8]) -> Option<Option<Markup>> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    let may_become = |sign: &[u8]| sign.starts_with(bytes);
    Some(match bytes.get(1)? {
        b'?' => Some(Markup::Instruction),
        b'!' if begins(b"<!--") => Some(Markup::Comment),
        b'!' if begins(b"<![CDATA[") => Some(Markup::CData),
        b'!' if may_become(b"<!--") || may_become(b"<![CDATA[") => return None,
        b'!' => Some(Markup::Declaration(Declaration::default())),
        b'/' | b'_' | b':' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => Some(Markup::Tag(Tag::default())),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a file in pieces: the head, then the items, each behind a `|`.
    fn cut(pieces: &[&str]) -> String {
        let mut cutter = Cutter::new(&["item"]);
        let mut found = String::new();
        let mut each = |part: Cut<'_>| match part {
            Cut::Head(text) => found += text,
            Cut::Item(text) => found.extend(["|", text]),
        };
        for piece in pieces {
            cutter.write(piece, &mut each);
        }
        cutter.end(&mut each);
        found
    }

    #[test]
    fn items_are_found_wherever_the_text_is_cut() {
        for (name, text, expected) in [
            ("items", "<a><t/><item>1</item> <item>2</item></a>", "<a><t/>|<item>1</item>|<item>2</item>"),
            ("none", "<a>x</a>", "<a>x</a>"),
            ("an empty one", "<a><item/><item x='>'/></a>", "<a>|<item/>|<item x='>'/>"),
            ("a prefix", "<r:a><r:item>1</r:item><item/></r:a>", "<r:a>|<r:item>1</r:item>"),
            ("a name inside", "<a><item><m:item>1</m:item></item>", "<a>|<item><m:item>1</m:item></item>"),
            ("a longer name", "<a><items/><item>1</item>", "<a><items/>|<item>1</item>"),
            (
                "a comment",
                "<a><!-- <item> --><item>1<!-- </item> -->2</item>",
                "<a><!-- <item> -->|<item>1<!-- </item> -->2</item>",
            ),
            (
                "CDATA",
                "<item><![CDATA[</item>]]]]><![CDATA[>]]></item>",
                "|<item><![CDATA[</item>]]]]><![CDATA[>]]></item>",
            ),
            ("an instruction", "<?x <item> ?><item><?y </item>?></item>", "<?x <item> ?>|<item><?y </item>?></item>"),
            (
                "a document type",
                "<!DOCTYPE a [<!ENTITY b '<item>]'><!-- it's ]> --><!ENTITY c \">\">]><a><item/>",
                "<!DOCTYPE a [<!ENTITY b '<item>]'><!-- it's ]> --><!ENTITY c \">\">]><a>|<item/>",
            ),
            ("a tag in a value", "<item a='</item>' b=\"'\">1</item>", "|<item a='</item>' b=\"'\">1</item>"),
            ("an apostrophe in a tag", "<item><p don't>1</item>", "|<item><p don't>1</item>"),
            ("signs that are no tags", "<item>1 < 2, <3, a<</item>", "|<item>1 < 2, <3, a<</item>"),
            ("an end that is missing", "<item>1<item>2</item>", "|<item>1|<item>2</item>"),
            ("it ends early", "<a><item>1<b", "<a>|<item>1<b"),
            ("letters of all lengths", "<a>é<item>مطر 🌧</item>", "<a>é|<item>مطر 🌧</item>"),
        ] {
            assert_eq!(cut(&[text]), expected, "{name}");
            for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                assert_eq!(cut(&[&text[..at], &text[at..]]), expected, "{name}, cut at {at}");
            }
            let letters: Vec<_> = text.chars().map(String::from).collect();
            assert_eq!(
                cut(&letters.iter().map(String::as_str).collect::<Vec<_>>()),
                expected,
                "{name}, letter by letter"
            );
        }
    }

    #[test]
    fn what_is_between_items_is_not_kept() {
        let mut cutter = Cutter::new(&["item"]);
        cutter.write("<a>", &mut |_| {});
        for _ in 0..100 {
            let held = cutter.write("<item>1</item><!-- 2 --> 3 <b>4</b>", &mut |_| {});
            assert_eq!(held, 0);
        }
    }
}
