//! The only file that names lol_html: its token stream, turned into calls on a [`TokenSink`].
//!
//! lol_html is a fine tokenizer and nothing more to us. Its output goes nowhere, its handlers are never registered, and
//! what it believes about namespaces and raw text decides only where one token ends and the next begins: everything that
//! is written is written by `output::encode` from names of our own.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use lol_html::errors::RewritingError;
use lol_html::html_content::{Attribute as RawAttribute, DocumentEnd, StartTag as RawTag, TextType};
use lol_html::{
    AsciiCompatibleEncoding, LocalName, Namespace, SharedMemoryLimiter, StartTagHandlingResult, Tag, Token,
    TokenCaptureFlags, TransformController, TransformStream, TransformStreamSettings,
};

use super::sink::{Interrupted, TextKind, TokenSink};
use super::unclosed::{LONGEST_TEXT, MOST_UNCLOSED, first_tag, may_be_unclosed};
use super::value::{ESCAPE, decode_value, drop_controls, is_literal, normalize_newlines};
use crate::html::{Attribute, Element, entities, is_space, name_key, position_of};

/// A start tag, borrowed from the source.
pub(crate) struct StartTag<'t> {
    pub(crate) element: Element,
    /// The name as written, for elements outside the table.
    pub(crate) name: &'t str,
    /// The name's [`name_key`], which tells elements outside the table apart.
    pub(crate) key: u32,
    pub(crate) attributes: Attributes<'t>,
    pub(crate) self_closing: bool,
    /// Where the tag starts in the source, in bytes.
    pub(crate) offset: usize,
}

impl StartTag<'_> {
    /// A start tag that the standard implies.
    pub(crate) fn implied(element: Element, offset: usize) -> Self {
        let attributes = Attributes { source: "", base: 0, origin: 0, tag: None };
        let name = element.name();
        Self { element, name, key: name_key(name), attributes, self_closing: false, offset }
    }
}

/// An end tag, borrowed from the source.
pub(crate) struct EndTag<'t> {
    pub(crate) element: Element,
    pub(crate) name: &'t str,
}

impl<'t> EndTag<'t> {
    fn new(name: &'t str) -> Self {
        Self { element: Element::from_name(name).unwrap_or(Element::Other), name }
    }

    /// An end tag that the standard implies.
    pub(crate) fn implied(element: Element) -> Self {
        Self { element, name: element.name() }
    }

    /// The name's [`name_key`].
    pub(crate) fn key(&self) -> u32 {
        name_key(self.name)
    }
}

/// The attributes of a start tag, in source order, duplicates and unknown names included. They are looked at only when
/// asked for: most tags that are dropped or unwrapped never are.
#[derive(Clone, Copy)]
pub(crate) struct Attributes<'t> {
    source: &'t str,
    base: usize,
    origin: usize,
    tag: Option<&'t dyn HasAttributes>,
}

/// A tag of lol_html, whose own lifetime (it may be written to) would otherwise be everybody's.
trait HasAttributes {
    fn list(&self) -> &[RawAttribute<'_>];
}

impl HasAttributes for RawTag<'_> {
    fn list(&self) -> &[RawAttribute<'_>] {
        self.attributes()
    }
}

impl<'t> Attributes<'t> {
    /// Name as written, value with its references still encoded, offset of the name.
    pub(crate) fn raw(self) -> impl Iterator<Item = (&'t str, &'t str, usize)> {
        self.tag.map_or(&[][..], HasAttributes::list).iter().filter_map(move |attribute| {
            let slice = |range: Range<usize>| self.source.get(range.start - self.base..range.end - self.base);
            let name = attribute.name_source_location()?.bytes();
            let value = match attribute.value_source_location() {
                Some(range) => slice(range.bytes())?,
                None => "",
            };
            Some((slice(name.clone())?, value, self.origin + name.start))
        })
    }

    /// The decoded value of the first attribute of that name.
    pub(crate) fn get(self, wanted: Attribute) -> Option<String> {
        let (_, value, _) = self.raw().find(|(name, ..)| name.eq_ignore_ascii_case(wanted.name()))?;
        Some(decode_value(value).into_owned())
    }
}

/// Reads a whole source. The end of it closes nothing: that is the sink's to do.
pub(crate) fn read_html(source: &str, sink: &mut dyn TokenSink) -> Result<(), Interrupted> {
    let mut reader = HtmlReader::new(Box::new(sink), usize::MAX);
    reader.shared.borrow_mut().window = Cow::Borrowed(source);
    reader.feed(source)?;
    reader.end()
}

/// Reads a source piece by piece; the tokens are the same wherever it is cut. One copy of the tokenizer serves every sink
/// (55 kB of code, 3 kB of brotli, less than a copy each).
pub(crate) struct HtmlReader<'s> {
    stream: Tokenizer<'s>,
    shared: Rc<RefCell<Shared<'s>>>,
    most_held: usize,
}

type Tokenizer<'s> = TransformStream<Feed<'s>, fn(&[u8])>;

impl<'s> HtmlReader<'s> {
    /// `most_held` bounds what is held back of an unfinished token, in bytes.
    pub(crate) fn new(sink: Box<dyn TokenSink + 's>, most_held: usize) -> Self {
        let shared = Rc::new(RefCell::new(Shared {
            window: Cow::Borrowed(""),
            base: 0,
            origin: 0,
            covered: 0,
            sink,
            source: TextSource::Gaps,
            next_source: TextSource::Gaps,
            is_foreign: false,
            opened: Element::Other,
            chances: MOST_UNCLOSED,
            starts_again: false,
            run: None,
            held: String::new(),
            decoded: String::new(),
        }));
        Self { stream: Self::tokenizer(&shared, most_held), shared, most_held }
    }

    fn tokenizer(shared: &Rc<RefCell<Shared<'s>>>, most_held: usize) -> Tokenizer<'s> {
        TransformStream::new(TransformStreamSettings {
            transform_controller: Feed { shared: Rc::clone(shared) },
            output_sink: (|_| {}) as fn(&[u8]),
            preallocated_parsing_buffer_size: 0,
            memory_limiter: SharedMemoryLimiter::new(most_held),
            encoding: AsciiCompatibleEncoding::utf_8(),
            next_encoding: Default::default(),
            // Ambiguity is harmless here, since no byte of the input is ever copied to the output as markup.
            strict: false,
            graceful_bail_out_on_memory_limit_exceeded: false,
            graceful_bail_out_on_content_handler_error: false,
        })
    }

    /// Takes the next piece.
    pub(crate) fn write(&mut self, piece: &str) -> Result<(), Interrupted> {
        self.shared.borrow_mut().window.to_mut().push_str(piece);
        self.feed(piece)?;
        let mut shared = self.shared.borrow_mut();
        shared.let_go()?;
        if shared.window.len() > self.most_held { Err(Interrupted) } else { Ok(()) }
    }

    /// The source ends here.
    pub(crate) fn end(&mut self) -> Result<(), Interrupted> {
        let mut result = self.stream.end();
        while result.is_err() && self.starts_again() {
            result = self.write_rest().and_then(|()| self.stream.end());
        }
        result.map_err(|_| Interrupted)
    }

    fn feed(&mut self, piece: &str) -> Result<(), Interrupted> {
        let mut result = self.stream.write(piece.as_bytes());
        while result.is_err() && self.starts_again() {
            result = self.write_rest();
        }
        result.map_err(|_| Interrupted)
    }

    /// Takes a fresh tokenizer where the old one is lost in text that is not to be text.
    fn starts_again(&mut self) -> bool {
        let starts_again = std::mem::take(&mut self.shared.borrow_mut().starts_again);
        if starts_again {
            self.stream = Self::tokenizer(&self.shared, self.most_held);
        }
        starts_again
    }

    fn write_rest(&mut self) -> Result<(), RewritingError> {
        let rest = self.shared.borrow().window.clone();
        self.stream.write(rest.as_bytes())
    }
}

/// A run of text that may go on in the next token.
struct Run {
    range: Range<usize>,
    text_type: TextType,
    /// Not given away before it is known whether the element that it is the text of is ever closed.
    is_awaited: bool,
}

/// Where the text between two tags comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextSource {
    /// What stands between two tokens is the text: lol_html is not asked for it, whose way to give it costs as much as all
    /// else that it does.
    Gaps,
    /// Tokens of text, since what is text and what is markup depends on more than we know: text elements, foreign content.
    Tokens,
    /// Half the bytes of a page are script and style, and nobody wants them: not even looked at, they cost little.
    Nowhere,
}

/// How far a gap goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GapEnd {
    /// To the next token.
    Token,
    /// To the end of a piece; what may be the start of markup waits for the next.
    Piece,
    /// To the end of the source.
    Source,
}

/// What lol_html calls: it owns this, and we keep the other end.
struct Feed<'s> {
    shared: Rc<RefCell<Shared<'s>>>,
}

struct Shared<'s> {
    /// The source from `base` on: all of it, or what no token has covered yet.
    window: Cow<'s, str>,
    base: usize,
    /// Where in the source the tokenizer has started: it counts from there.
    origin: usize,
    /// Where the last token ended.
    covered: usize,
    sink: Box<dyn TokenSink + 's>,
    source: TextSource,
    /// Where text comes from behind the tag whose token is next.
    next_source: TextSource,
    /// An `svg` or `math` has started, and none has ended since.
    is_foreign: bool,
    /// The element of the last start tag.
    opened: Element,
    /// How many unclosed elements may still be ended.
    chances: u8,
    /// The tokenizer is to be replaced, by one that starts at the window's start.
    starts_again: bool,
    run: Option<Run>,
    /// The end of the run's text so far that the next piece may change the meaning of.
    held: String,
    /// Where text is decoded into; kept for its capacity.
    decoded: String,
}

impl Shared<'_> {
    fn take(&mut self, token: &Token<'_>) -> Result<(), Interrupted> {
        let Range { start, end } = range_of(token);
        if let Token::TextChunk(chunk) = token {
            self.covered = end;
            return self.extend_run(start..end, chunk.text_type());
        }
        self.take_gap(start, GapEnd::Token)?;
        self.covered = end;
        if matches!(token, Token::StartTag(_) | Token::EndTag(_)) {
            self.source = self.next_source;
        }
        self.end_run()?;
        let Self { window, base, origin, sink, .. } = self;
        match token {
            Token::StartTag(tag) => {
                let name = name_at(window, start + "<".len() - *base);
                let key = name_key(name);
                self.opened = Element::from_hashed_name(name, key).unwrap_or(Element::Other);
                sink.start_tag(&StartTag {
                    element: self.opened,
                    name,
                    key,
                    attributes: Attributes { source: window, base: *base, origin: *origin, tag: Some(tag) },
                    self_closing: tag.self_closing(),
                    offset: *origin + start,
                })
            }
            Token::EndTag(_) => sink.end_tag(&EndTag::new(name_at(window, start + "</".len() - *base))),
            Token::Comment(_) => {
                sink.comment(*origin + start);
                Ok(())
            }
            Token::Doctype(_) | Token::TextChunk(_) => Ok(()),
        }
    }

    /// Where the text behind a start tag will come from.
    fn enter(&mut self, name: &LocalName<'_>, namespace: Namespace) -> TextSource {
        const CODE: [Tag; 2] = [Tag::Script, Tag::Style];
        const TEXT: [Tag; 8] = [
            Tag::Title,
            Tag::Textarea,
            Tag::Noscript,
            Tag::Iframe,
            Tag::Xmp,
            Tag::Noembed,
            Tag::Noframes,
            Tag::Plaintext,
        ];
        self.is_foreign |= namespace != Namespace::Html;
        self.next_source = if CODE.iter().any(|tag| name == tag) {
            TextSource::Nowhere
        } else if self.is_foreign || TEXT.iter().any(|tag| name == tag) {
            TextSource::Tokens
        } else {
            TextSource::Gaps
        };
        self.next_source
    }

    /// Where the text behind an end tag will come from.
    fn leave(&mut self, name: &LocalName<'_>) -> TextSource {
        self.is_foreign &= *name != Tag::Svg && *name != Tag::Math;
        self.next_source = if self.is_foreign { TextSource::Tokens } else { TextSource::Gaps };
        self.next_source
    }

    /// Takes the text from where the last token ended up to `end`. What is there and is no text: `</>`, the marks around a
    /// CDATA section, and a tag that the end of the source cuts off.
    fn take_gap(&mut self, end: usize, kind: GapEnd) -> Result<(), Interrupted> {
        if self.source != TextSource::Gaps {
            return Ok(());
        }
        if kind == GapEnd::Token && self.run.is_none() {
            // Nearly always: nothing to decode, and nothing but text.
            let gap = self.window.get(self.covered - self.base..end - self.base).unwrap_or_default();
            if gap.is_empty() {
                return Ok(());
            }
            if position_of(gap.as_bytes(), [b'<', b'&', b'\r', 0, ESCAPE]).is_none() {
                let offset = self.origin + self.covered;
                self.covered = end;
                return self.sink.text(gap, TextKind::Data, offset);
            }
        }
        // Looked for from here: a `<` in front of it is text.
        let mut from = self.covered;
        while from < end {
            let gap = self.window.as_bytes().get(from - self.base..end - self.base).unwrap_or_default();
            let Some(ahead) = position_of(gap, [b'<']) else { break };
            let (at, rest) = (from + ahead, &gap[ahead..]);
            let second = rest.get(1).copied();
            let is_tag = second.is_some_and(|byte| byte.is_ascii_alphabetic())
                || (second == Some(b'/') && rest.get(2).is_some_and(|byte| byte.is_ascii_alphabetic()));
            let next = if rest.starts_with(b"</>") {
                self.extend_run(self.covered..at, TextType::Data)?;
                self.end_run()?;
                at + "</>".len()
            } else if kind == GapEnd::Piece
                && matches!(second, None | Some(b'/' | b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z'))
            {
                self.extend_run(self.covered..at, TextType::Data)?;
                self.covered = at;
                return Ok(());
            } else if kind == GapEnd::Source && is_tag {
                self.extend_run(self.covered..at, TextType::Data)?;
                self.covered = end;
                return Ok(());
            } else if rest.starts_with(CDATA_START) {
                let length = rest.windows(CDATA_END.len()).position(|three| three == CDATA_END).unwrap_or(rest.len());
                let inner = at + CDATA_START.len();
                self.extend_run(self.covered..at, TextType::Data)?;
                self.extend_run(inner..at + length, TextType::CDataSection)?;
                self.end_run()?;
                end.min(at + length + CDATA_END.len())
            } else {
                from = at + 1;
                continue;
            };
            (self.covered, from) = (next, next);
        }
        self.extend_run(self.covered..end, TextType::Data)?;
        self.covered = end;
        Ok(())
    }

    /// Where in a script or a style sheet its end tag may start, or may be about to.
    fn end_of_code(&self, end: usize) -> usize {
        let code = self.window.as_bytes().get(self.covered - self.base..).unwrap_or_default();
        let name = self.opened.name().as_bytes();
        let longest = "</".len() + name.len();
        let ends = |tag: &[u8]| tag.starts_with(b"</") && tag["</".len()..].eq_ignore_ascii_case(name);
        match code.windows(longest).position(ends) {
            Some(ahead) => self.covered + ahead,
            None => {
                let at = |from: &usize| self.window.is_char_boundary(from - self.base);
                (self.covered..=end.saturating_sub(longest)).rev().find(at).unwrap_or(self.covered)
            }
        }
    }

    /// lol_html cuts text at arbitrary points, inside a character reference too: put it together again first.
    fn extend_run(&mut self, range: Range<usize>, text_type: TextType) -> Result<(), Interrupted> {
        if range.is_empty() {
            return Ok(());
        }
        match &mut self.run {
            Some(run) if run.range.end == range.start && run.text_type == text_type => run.range.end = range.end,
            _ => {
                self.end_run()?;
                let is_raw = matches!(text_type, TextType::RCData | TextType::RawText);
                let is_awaited = is_raw && self.chances > 0 && may_be_unclosed(self.opened);
                self.run = Some(Run { range, text_type, is_awaited });
            }
        }
        match &self.run {
            Some(run) if run.is_awaited && run.range.len() > LONGEST_TEXT => self.stop_waiting(),
            _ => Ok(()),
        }
    }

    /// No end tag has come, and none is waited for any longer: the element ends at the first tag in its text, and the
    /// source is read from there again. Without a tag in it, it is text to the end.
    fn stop_waiting(&mut self) -> Result<(), Interrupted> {
        let Some(run) = &mut self.run else { return Ok(()) };
        run.is_awaited = false;
        let from = run.range.start - self.base;
        let text = self.window.as_bytes().get(from..from + run.range.len().min(LONGEST_TEXT)).unwrap_or_default();
        let Some(length) = first_tag(text) else { return Ok(()) };
        run.range.end = run.range.start + length;
        self.end_run()?;
        self.sink.end_tag(&EndTag::new(self.opened.name()))?;
        match &mut self.window {
            Cow::Borrowed(window) => *window = window.get(from + length..).unwrap_or_default(),
            Cow::Owned(window) => drop(window.drain(..from + length)),
        }
        self.origin += self.base + from + length;
        (self.base, self.covered) = (0, 0);
        (self.source, self.next_source, self.is_foreign) = (TextSource::Gaps, TextSource::Gaps, false);
        self.chances -= 1;
        self.starts_again = true;
        Err(Interrupted)
    }

    fn end_source(&mut self) -> Result<(), Interrupted> {
        if self.run.as_ref().is_some_and(|run| run.is_awaited) {
            self.stop_waiting()?;
        }
        self.take_gap(self.base + self.window.len(), GapEnd::Source)?;
        self.end_run()
    }

    fn end_run(&mut self) -> Result<(), Interrupted> {
        self.flush_run(false)?;
        self.run = None;
        Ok(())
    }

    /// Gives the run's text to the sink; where it `goes_on`, all but an end that may yet become something else.
    fn flush_run(&mut self, goes_on: bool) -> Result<(), Interrupted> {
        let Self { window, base, origin, sink, run, held, decoded, .. } = self;
        let Some(Run { range, text_type, .. }) = run else { return Ok(()) };
        let kind = match text_type {
            TextType::Data | TextType::RCData => TextKind::Data,
            _ => TextKind::Raw,
        };
        let offset = *origin + range.start;
        let fresh = window.get(range.start - *base..range.end - *base).unwrap_or_default();
        range.start = range.end;
        let joined;
        let mut raw = fresh;
        if !held.is_empty() {
            joined = std::mem::take(held) + fresh;
            raw = &joined;
        }
        if goes_on {
            let unfinished = if kind == TextKind::Data { entities::unfinished_reference(raw) } else { 0 };
            let certain = raw.len() - unfinished;
            // A line feed may follow, and be one with it.
            let certain = certain - usize::from(unfinished == 0 && raw.ends_with('\r'));
            let (now, later) = raw.split_at_checked(certain).unwrap_or((raw, ""));
            held.push_str(later);
            entities::shorten_number(held);
            raw = now;
        }
        if raw.is_empty() {
            return Ok(());
        }
        if is_literal(raw) {
            return sink.text(raw, kind, offset);
        }
        decoded.clear();
        let raw = normalize_newlines(raw);
        if kind == TextKind::Data {
            entities::decode_text(&raw, decoded);
        } else {
            decoded.push_str(&raw);
        }
        drop_controls(decoded);
        sink.text(decoded, kind, offset)
    }

    /// Between two pieces: gives away what is certain, and forgets what no later token can cover.
    fn let_go(&mut self) -> Result<(), Interrupted> {
        let end = self.base + self.window.len();
        self.take_gap(end, GapEnd::Piece)?;
        if self.source == TextSource::Nowhere && !self.is_foreign {
            self.covered = self.end_of_code(end);
        }
        let mut kept_from = self.covered.max(self.base);
        match &self.run {
            Some(run) if run.is_awaited => kept_from = run.range.start,
            _ => self.flush_run(true)?,
        }
        self.window.to_mut().drain(..kept_from - self.base);
        self.base = kept_from;
        Ok(())
    }
}

fn range_of(token: &Token<'_>) -> Range<usize> {
    let location = match token {
        Token::TextChunk(chunk) => chunk.source_location(),
        Token::StartTag(tag) => tag.source_location(),
        Token::EndTag(tag) => tag.source_location(),
        Token::Comment(comment) => comment.source_location(),
        Token::Doctype(doctype) => doctype.source_location(),
    };
    location.bytes()
}

impl TextSource {
    fn flags(self) -> TokenCaptureFlags {
        match self {
            Self::Tokens => TokenCaptureFlags::all(),
            Self::Gaps | Self::Nowhere => TokenCaptureFlags::all() - TokenCaptureFlags::TEXT,
        }
    }
}

impl TransformController for Feed<'_> {
    fn initial_capture_flags(&self) -> TokenCaptureFlags {
        TextSource::Gaps.flags()
    }

    fn handle_start_tag(&mut self, name: LocalName<'_>, namespace: Namespace) -> StartTagHandlingResult<Self> {
        Ok(self.shared.borrow_mut().enter(&name, namespace).flags())
    }

    fn handle_end_tag(&mut self, name: LocalName<'_>) -> TokenCaptureFlags {
        self.shared.borrow_mut().leave(&name).flags()
    }

    fn handle_token(&mut self, token: &mut Token<'_>) -> Result<(), RewritingError> {
        self.shared.borrow_mut().take(token).map_err(RewritingError::from)
    }

    fn handle_end(&mut self, _: &mut DocumentEnd<'_>) -> Result<(), RewritingError> {
        self.shared.borrow_mut().end_source().map_err(RewritingError::from)
    }

    fn should_emit_content(&self) -> bool {
        false
    }
}

impl From<Interrupted> for RewritingError {
    fn from(interrupted: Interrupted) -> Self {
        Self::ContentHandlerError(Box::new(interrupted))
    }
}

const CDATA_START: &[u8] = b"<![CDATA[";
const CDATA_END: &[u8] = b"]]>";

/// The tag name that starts at `start`: up to white space, a slash, or the end of the tag.
fn name_at(source: &str, start: usize) -> &str {
    let rest = source.get(start..).unwrap_or_default();
    let end = rest.bytes().position(|byte| is_space(byte) || matches!(byte, b'/' | b'>'));
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

#[cfg(test)]
mod tests;
