//! The standard's tokenizer, over a piece of source: tokens are slices of it, and go to a [`TokenSink`] as they come.
//!
//! A tokenizer cannot know two things by itself, and whoever builds the tree tells it: whether what follows a `<title>`
//! is text to it (inside an `svg` it is not), and whether `<![CDATA[` means anything.
//!
//! Bytes are looked at in runs: up to the next `<`, the next quote, the end of a name. All that stops a run is ASCII,
//! so every cut falls between characters.
//!
//! <https://html.spec.whatwg.org/#tokenization>

use std::ops::Range;

use super::raw::{ScriptState, Search, end_tag, script_end};
use super::sink::{Interrupted, TokenSink};
use super::tags::{Attributes, EndTag, Span, StartTag};
use super::unclosed::{MAX_HELD_BYTES, MAX_UNCLOSED, first_tag, may_be_unclosed};
use super::value::{TextKind, decode_text, is_literal, unfinished};
use crate::html::{EMPTY_KEY, ESCAPE, Element, Text, name_key_step};
use crate::small::scan::{ByteSet, position_in, position_of};

/// A part of the source: all of it, or what is not read yet of what has come.
#[derive(Clone, Copy)]
pub(super) struct Chunk<'s> {
    pub(super) source: &'s str,
    /// Its offset in the source, in bytes.
    pub(super) offset: usize,
    /// Nothing comes after it.
    pub(super) is_last: bool,
}

/// The kind of content at the place that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Data,
    /// Text that only the element's end tag ends.
    TextElement(Element),
    ScriptState(ScriptState),
    /// Text to the end of the source.
    Plaintext,
    /// Text up to `]]>`.
    Cdata,
}

/// The outcome of a step.
enum Step {
    /// The source goes on there.
    To(usize),
    /// The token that begins there is not whole: more must come first.
    Wait(usize),
}

/// The state that carries over from one piece to the next; the two buffers are kept for their capacity.
pub(super) struct Tokenizer {
    content: Content,
    /// This element's text is held back until its end tag is found, or [`MAX_HELD_BYTES`] of it have come without one.
    is_awaited: bool,
    /// The number of unclosed text elements that may still be ended at the first tag in them.
    chances: u8,
    spans: Vec<Span>,
    decoded: String,
}

/// A tag that was read.
struct Tag<'s> {
    name: &'s str,
    key: u32,
    self_closing: bool,
    end: usize,
}

impl Tokenizer {
    pub(super) fn new() -> Self {
        Self {
            content: Content::Data,
            is_awaited: false,
            chances: MAX_UNCLOSED,
            spans: Vec::with_capacity(16),
            decoded: String::new(),
        }
    }

    /// Gives every whole token to the sink. Returns the offset up to which it has read: the end, of the last piece.
    pub(super) fn read(&mut self, piece: Chunk<'_>, sink: &mut impl TokenSink) -> Result<usize, Interrupted> {
        let mut at = 0;
        loop {
            let step = match self.content {
                Content::Data => self.read_data(piece, at, sink)?,
                Content::TextElement(element) => self.read_text_element(element, piece, at, sink)?,
                Content::ScriptState(mut state) => {
                    let end = script_end(piece.source.as_bytes(), at, &mut state);
                    self.content = Content::ScriptState(state);
                    match end {
                        Search::At(end) => self.read_end_tag(piece, end, sink)?,
                        Search::ResumeFrom(from) => Step::Wait(from),
                    }
                }
                Content::Plaintext => self.give_rest(piece, at..piece.source.len(), TextKind::Raw, sink)?,
                Content::Cdata => self.read_cdata(piece, at, sink)?,
            };
            match step {
                Step::To(next) => at = next,
                Step::Wait(_) if piece.is_last => return Ok(piece.source.len()),
                Step::Wait(from) => return Ok(from),
            }
        }
    }

    /// The element whose code comes next, if any: no caller wants the code, and only its end tag (or `<!--`) ends it.
    pub(super) fn code(&self) -> Option<Element> {
        match self.content {
            Content::ScriptState(ScriptState::Plain) => Some(Element::Script),
            Content::TextElement(Element::Style) => Some(Element::Style),
            _ => None,
        }
    }

    /// Is what comes next neither the text of an element nor of a CDATA section?
    pub(super) fn is_in_data(&self) -> bool {
        self.content == Content::Data
    }

    /// Text and tags, up to a tag behind which the source is something else.
    fn read_data(&mut self, piece: Chunk<'_>, from: usize, sink: &mut impl TokenSink) -> Result<Step, Interrupted> {
        let Chunk { source, offset, is_last } = piece;
        let bytes = source.as_bytes();
        let mut at = from;
        loop {
            let step = match bytes.get(at..).unwrap_or_default() {
                [b'<', letter, ..] if letter.is_ascii_alphabetic() => self.read_start_tag(piece, at, sink)?,
                [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => self.read_end_tag(piece, at, sink)?,
                [b'<', b'/', b'>', ..] => Step::To(at + "</>".len()),
                // More may make a tag of it; where nothing comes it is text.
                [b'<'] | [b'<', b'/'] if is_last => {
                    return self.give_rest(piece, at..bytes.len(), TextKind::Data, sink);
                }
                [b'<'] | [b'<', b'/'] => return Ok(Step::Wait(at)),
                [b'<', b'/' | b'!' | b'?', ..] => self.read_declaration(piece, at, sink)?,
                _ => {
                    let (end, is_plain) = end_of_text(bytes, at);
                    if end == bytes.len() {
                        return self.give_rest(piece, at..end, TextKind::Data, sink);
                    }
                    if is_last && matches!(bytes.get(end + 1..), Some([] | [b'/'])) {
                        return self.give_rest(piece, at..bytes.len(), TextKind::Data, sink);
                    }
                    let text = source.get(at..end).unwrap_or_default();
                    if is_plain {
                        sink.text(Text::plain(text), TextKind::Data, offset + at)?;
                    } else {
                        self.give(text, TextKind::Data, offset + at, sink)?;
                    }
                    Step::To(end)
                }
            };
            match step {
                Step::To(next) if self.content == Content::Data => at = next,
                step => return Ok(step),
            }
        }
    }

    #[inline(always)]
    fn read_start_tag(&mut self, piece: Chunk<'_>, at: usize, sink: &mut impl TokenSink) -> Result<Step, Interrupted> {
        let Chunk { source, offset, .. } = piece;
        let Some(tag) = self.read_tag(source, at + "<".len()) else { return Ok(Step::Wait(at)) };
        let element = Element::from_hashed_name(tag.name.as_bytes(), tag.key).unwrap_or(Element::Other);
        sink.start_tag(&StartTag {
            element,
            name: tag.name,
            key: tag.key,
            attributes: Attributes::new(source, &self.spans, offset),
            self_closing: tag.self_closing,
            offset: offset + at,
            length: tag.end - at,
        })?;
        if element.is_raw() && !sink.is_foreign() {
            self.enter(element);
        }
        Ok(Step::To(tag.end))
    }

    /// Reads on after a start tag whose element's content is text.
    fn enter(&mut self, element: Element) {
        self.is_awaited = self.chances > 0 && may_be_unclosed(element);
        self.content = match element {
            Element::Script => Content::ScriptState(ScriptState::default()),
            Element::Plaintext => Content::Plaintext,
            _ => Content::TextElement(element),
        };
    }

    fn read_end_tag(
        &mut self,
        piece: Chunk<'_>,
        at: usize,
        sink: &mut (impl TokenSink + ?Sized),
    ) -> Result<Step, Interrupted> {
        let Some(Tag { name, key, end, .. }) = self.read_tag(piece.source, at + "</".len()) else {
            return Ok(Step::Wait(at));
        };
        self.content = Content::Data;
        let element = Element::from_hashed_name(name.as_bytes(), key).unwrap_or(Element::Other);
        sink.end_tag(&EndTag { element, name, key })?;
        Ok(Step::To(end))
    }

    /// A tag from its name on, its attributes into `spans`; `None` where the source ends inside it.
    fn read_tag<'s>(&mut self, source: &'s str, start: usize) -> Option<Tag<'s>> {
        let bytes = source.as_bytes();
        self.spans.clear();
        let (mut at, key) = end_of_name(bytes, start, &TAG_NAME)?;
        let name = source.get(start..at).unwrap_or_default();
        loop {
            at = skip_space(bytes, at);
            match *bytes.get(at)? {
                b'>' => return Some(Tag { name, key, self_closing: false, end: at + 1 }),
                b'/' if *bytes.get(at + 1)? == b'>' => {
                    return Some(Tag { name, key, self_closing: true, end: at + "/>".len() });
                }
                b'/' => at += 1,
                _ => at = self.read_attribute(bytes, at)?,
            }
        }
    }

    #[inline]
    fn read_attribute(&mut self, bytes: &[u8], start: usize) -> Option<usize> {
        let (name_end, key) = end_of_name(bytes, start, &ATTRIBUTE_NAME)?;
        let mut at = skip_space(bytes, name_end);
        let mut value = at..at;
        if *bytes.get(at)? == b'=' {
            at = skip_space(bytes, at + 1);
            (value, at) = match *bytes.get(at)? {
                quote @ (b'"' | b'\'') => {
                    let start = at + 1;
                    let end = start + position_of(bytes.get(start..)?, [quote])?;
                    (start..end, end + 1)
                }
                b'>' => (at..at, at),
                _ => {
                    let length = bytes.get(at..)?.iter().position(|&byte| is(byte, UNQUOTED_END))?;
                    (at..at + length, at + length)
                }
            };
        }
        let (name, name_end) = (start as u32, name_end as u32);
        self.spans.push(Span { key, name, name_end, value: value.start as u32, value_end: value.end as u32 });
        Some(at)
    }

    /// Reads what begins with `<!`, `<?` or `</` and is no tag: a comment, a doctype, a CDATA section.
    fn read_declaration(&mut self, piece: Chunk<'_>, at: usize, sink: &mut dyn TokenSink) -> Result<Step, Interrupted> {
        const CDATA: &[u8] = b"[CDATA[";
        let bytes = piece.source.as_bytes();
        let rest = bytes.get(at + 2..).unwrap_or_default();
        let is_declaration = bytes.get(at + 1) == Some(&b'!');
        if is_declaration && rest.len() < CDATA.len() && !piece.is_last {
            return Ok(Step::Wait(at));
        }
        if is_declaration && rest.starts_with(CDATA) && sink.is_foreign() {
            self.content = Content::Cdata;
            return Ok(Step::To(at + "<!".len() + CDATA.len()));
        }
        let is_doctype = is_declaration && rest.get(..7).is_some_and(|name| name.eq_ignore_ascii_case(b"doctype"));
        let length = match rest {
            [b'-', b'-', comment @ ..] if is_declaration => end_of_comment(comment).map(|length| length + "--".len()),
            _ => position_of(rest, [b'>']).map(|length| length + 1),
        };
        if length.is_none() && !piece.is_last {
            return Ok(Step::Wait(at));
        }
        if !is_doctype {
            sink.comment(piece.offset + at);
        }
        Ok(Step::To(length.map_or(bytes.len(), |length| at + 2 + length)))
    }

    fn read_cdata(&mut self, piece: Chunk<'_>, at: usize, sink: &mut dyn TokenSink) -> Result<Step, Interrupted> {
        let bytes = piece.source.as_bytes();
        let mut from = at;
        while let Some(ahead) = position_of(bytes.get(from..).unwrap_or_default(), [b']']) {
            from += ahead;
            let rest = bytes.get(from..).unwrap_or_default();
            if rest.starts_with(b"]]>") {
                self.give(piece.source.get(at..from).unwrap_or_default(), TextKind::Raw, piece.offset + at, sink)?;
                self.content = Content::Data;
                return Ok(Step::To(from + "]]>".len()));
            }
            if b"]]>".starts_with(rest) && !piece.is_last {
                return self.give_rest(piece, at..from, TextKind::Raw, sink);
            }
            from += 1;
        }
        self.give_rest(piece, at..bytes.len(), TextKind::Raw, sink)
    }

    fn read_text_element(
        &mut self,
        element: Element,
        piece: Chunk<'_>,
        at: usize,
        sink: &mut dyn TokenSink,
    ) -> Result<Step, Interrupted> {
        let Chunk { source, offset, is_last } = piece;
        let rest = source.as_bytes().get(at..).unwrap_or_default();
        let found = end_tag(rest, element.name());
        if self.is_awaited {
            let is_in_time = matches!(found, Search::At(length) if length <= MAX_HELD_BYTES);
            let is_found = matches!(found, Search::At(_));
            if !is_found && !is_last && rest.len() <= MAX_HELD_BYTES + "</".len() + element.name().len() {
                return Ok(Step::Wait(at));
            }
            self.is_awaited = false;
            let text = rest.get(..rest.len().min(MAX_HELD_BYTES)).unwrap_or_default();
            if let Some(length) = first_tag(text).filter(|_| !is_in_time) {
                self.chances -= 1;
                self.give_content(element, source.get(at..at + length).unwrap_or_default(), offset + at, sink)?;
                self.content = Content::Data;
                sink.end_tag(&EndTag::implied(element))?;
                return Ok(Step::To(at + length));
            }
        }
        match found {
            Search::At(length) => {
                self.give_content(element, source.get(at..at + length).unwrap_or_default(), offset + at, sink)?;
                self.read_end_tag(piece, at + length, sink)
            }
            // Half the bytes of a page are script and style, and no caller wants them.
            Search::ResumeFrom(length) if element == Element::Style => Ok(Step::Wait(at + length)),
            Search::ResumeFrom(_) if is_last => self.give_rest(piece, at..source.len(), kind_of(element), sink),
            Search::ResumeFrom(length) => self.give_rest(piece, at..at + length, kind_of(element), sink),
        }
    }

    fn give_content(
        &mut self,
        element: Element,
        text: &str,
        offset: usize,
        sink: &mut dyn TokenSink,
    ) -> Result<(), Interrupted> {
        if element == Element::Style { Ok(()) } else { self.give(text, kind_of(element), offset, sink) }
    }

    /// Gives text that may go on in the next piece: all but an end that more of the source may turn into something
    /// else.
    fn give_rest(
        &mut self,
        piece: Chunk<'_>,
        range: Range<usize>,
        kind: TextKind,
        sink: &mut dyn TokenSink,
    ) -> Result<Step, Interrupted> {
        let (start, mut text) = (range.start, piece.source.get(range).unwrap_or_default());
        if !piece.is_last {
            text = text.get(..text.len() - unfinished(text, kind)).unwrap_or_default();
        }
        self.give(text, kind, piece.offset + start, sink)?;
        Ok(Step::Wait(start + text.len()))
    }

    /// Gives text to the sink, as a parser sees it.
    #[inline]
    fn give(
        &mut self,
        raw: &str,
        kind: TextKind,
        offset: usize,
        sink: &mut (impl TokenSink + ?Sized),
    ) -> Result<(), Interrupted> {
        if raw.is_empty() {
            return Ok(());
        }
        if is_literal(raw) {
            return sink.text(Text::new(raw), kind, offset);
        }
        self.decoded.clear();
        decode_text(raw, kind, &mut self.decoded);
        sink.text(Text::new(&self.decoded), kind, offset)
    }
}

/// RCDATA has references; the others do not.
fn kind_of(element: Element) -> TextKind {
    if matches!(element, Element::Title | Element::Textarea) { TextKind::Data } else { TextKind::Raw }
}

/// Finds the end of a text, a `<` that markup begins with or one that the piece ends with, and whether all of the text
/// may be written as it stands.
#[inline(always)]
fn end_of_text(bytes: &[u8], from: usize) -> (usize, bool) {
    /// `<`, what a parser reads otherwise, and what is escaped when it is written (NO-BREAK SPACE begins with 0xC2).
    const NEED_CARE: ByteSet<7> = ByteSet::of([b'<', b'&', b'>', b'\r', 0, ESCAPE, 0xc2]);
    let (mut at, mut is_plain) = (from, true);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let ahead = if is_plain { position_in(rest, &NEED_CARE) } else { position_of(rest, [b'<']) };
        let Some(ahead) = ahead else { return (bytes.len(), is_plain) };
        at += ahead;
        if starts_markup(bytes, at) {
            return (at, is_plain);
        }
        is_plain = false;
        at += 1;
    }
}

/// Is there a `<` that markup begins with, or one that the piece ends with?
#[inline]
fn starts_markup(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'<')
        && matches!(bytes.get(at + 1), None | Some(b'/' | b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z'))
}

/// The length of a comment, from behind its `<!--`, with the `-->` or `--!>` that ends it.
fn end_of_comment(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += position_of(bytes.get(at..)?, [b'>'])?;
        let text = bytes.get(..at)?;
        if text.is_empty() || text == b"-" || text.ends_with(b"--") || text.ends_with(b"--!") {
            return Some(at + 1);
        }
        at += 1;
    }
}

/// Finds the end of a name, and its key. The first byte belongs to the name, whatever it is: an attribute's name may
/// begin with `=`.
#[inline(always)]
fn end_of_name(bytes: &[u8], start: usize, letters: &[u8; 256]) -> Option<(usize, u32)> {
    let mut key = name_key_step(EMPTY_KEY, bytes.get(start)?.to_ascii_lowercase());
    let mut at = start + 1;
    loop {
        match letters[usize::from(*bytes.get(at)?)] {
            0 => return Some((at, key)),
            letter => key = name_key_step(key, letter),
        }
        at += 1;
    }
}

#[inline]
fn skip_space(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while bytes.get(at).is_some_and(|&byte| is(byte, SPACE)) {
        at += 1;
    }
    at
}

const SPACE: u8 = 1;
const UNQUOTED_END: u8 = 2;

/// For each byte, the parts of a tag that it ends.
static ENDS: [u8; 256] = {
    let mut ends = [0; 256];
    let mut byte = 0;
    while byte < ends.len() {
        ends[byte] = match byte as u8 {
            b'\t' | b'\n' | 0x0c | b'\r' | b' ' => SPACE | UNQUOTED_END,
            b'>' => UNQUOTED_END,
            _ => 0,
        };
        byte += 1;
    }
    ends
};

/// For each byte of a tag's name its lower case; 0 where the name ends before it.
static TAG_NAME: [u8; 256] = letters(b'>');

/// The same for an attribute's name.
static ATTRIBUTE_NAME: [u8; 256] = letters(b'=');

/// The letters of a name that white space, `/` and `>` end, and one more byte. NUL counts as another byte that is in no
/// name that anybody knows.
const fn letters(end: u8) -> [u8; 256] {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < letters.len() {
        letters[byte] = match byte as u8 {
            b'\t' | b'\n' | 0x0c | b'\r' | b' ' | b'/' | b'>' => 0,
            0 => 1,
            other if other == end => 0,
            other => other.to_ascii_lowercase(),
        };
        byte += 1;
    }
    letters
}

#[inline]
fn is(byte: u8, class: u8) -> bool {
    ENDS[usize::from(byte)] & class != 0
}

#[cfg(test)]
mod tests;
