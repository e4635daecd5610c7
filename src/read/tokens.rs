//! The only file that names lol_html: its token stream, turned into calls on a [`TokenSink`].
//!
//! lol_html is a fine tokenizer and nothing more to us. Its output goes nowhere, its handlers are never registered, and
//! what it believes about namespaces and raw text decides only where one token ends and the next begins: everything that
//! is written is written by `output::encode` from names of our own.

use std::borrow::Cow;
use std::ops::Range;

use lol_html::errors::RewritingError;
use lol_html::html_content::{Attribute as RawAttribute, DocumentEnd, StartTag as RawTag, TextType};
use lol_html::{
    AsciiCompatibleEncoding, LocalName, Namespace, SharedMemoryLimiter, StartTagHandlingResult, Token,
    TokenCaptureFlags, TransformController, TransformStream, TransformStreamSettings,
};

use crate::html::{Attribute, Element, entities};

/// What a piece of text is to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// Ordinary text, its character references decoded.
    Data,
    /// Text of a raw text, script or plaintext element, as it stands in the source.
    Raw,
}

/// A start tag, borrowed from the source.
pub(crate) struct StartTag<'t> {
    pub(crate) element: Element,
    /// The name as written, for elements outside the table.
    pub(crate) name: &'t str,
    pub(crate) attributes: Attributes<'t>,
    pub(crate) self_closing: bool,
    /// Where the tag starts in the source, in bytes.
    pub(crate) offset: usize,
}

impl StartTag<'_> {
    /// A start tag that the standard implies.
    pub(crate) fn implied(element: Element, offset: usize) -> Self {
        let attributes = Attributes { source: "", tag: None };
        Self { element, name: element.name(), attributes, self_closing: false, offset }
    }
}

/// An end tag, borrowed from the source.
pub(crate) struct EndTag<'t> {
    pub(crate) element: Element,
    pub(crate) name: &'t str,
}

/// The attributes of a start tag, in source order, duplicates and unknown names included. They are looked at only when
/// asked for: most tags that are dropped or unwrapped never are.
#[derive(Clone, Copy)]
pub(crate) struct Attributes<'t> {
    source: &'t str,
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
            let name = attribute.name_source_location()?.bytes();
            let value = match attribute.value_source_location() {
                Some(range) => self.source.get(range.bytes())?,
                None => "",
            };
            Some((self.source.get(name.clone())?, value, name.start))
        })
    }

    /// The decoded value of the first attribute of that name.
    pub(crate) fn get(self, wanted: Attribute) -> Option<String> {
        let (_, value, _) = self.raw().find(|(name, ..)| name.eq_ignore_ascii_case(wanted.name()))?;
        Some(decode_value(value).into_owned())
    }
}

/// Text that no tokenizer has seen, without what a tokenizer would not let through.
pub(crate) fn normalize_text(raw: &str) -> String {
    let mut text = raw.to_owned();
    normalize_newlines(&mut text);
    text
}

/// The value of an attribute as a parser sees it: references decoded, line ends normalised.
pub(crate) fn decode_value(raw: &str) -> Cow<'_, str> {
    if !raw.bytes().any(|byte| matches!(byte, b'&' | b'\r' | 0 | ESCAPE)) {
        return Cow::Borrowed(raw);
    }
    let mut decoded = String::with_capacity(raw.len());
    entities::decode_attribute(raw, &mut decoded);
    normalize_newlines(&mut decoded);
    Cow::Owned(decoded)
}

/// The sink has had enough; it knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interrupted;

/// Takes the tokens of a source, in order.
pub(crate) trait TokenSink {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted>;
    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted>;
    /// A whole run of text between two other tokens.
    fn text(&mut self, text: &str, kind: TextKind, offset: usize) -> Result<(), Interrupted>;
    fn comment(&mut self, offset: usize);
}

/// Reads a whole source. The end of it closes nothing: that is the sink's to do. One copy of the tokenizer serves every
/// sink (55 kB of code, 3 kB of brotli, less than a copy each).
pub(crate) fn read_html(source: &str, sink: &mut dyn TokenSink) -> Result<(), Interrupted> {
    let feed = Feed { source, sink, run: None, decoded: String::new() };
    let mut stream = TransformStream::new(TransformStreamSettings {
        transform_controller: feed,
        output_sink: |_: &[u8]| {},
        preallocated_parsing_buffer_size: 0,
        memory_limiter: SharedMemoryLimiter::new(usize::MAX),
        encoding: AsciiCompatibleEncoding::utf_8(),
        next_encoding: Default::default(),
        // Ambiguity is harmless here, since no byte of the input is ever copied to the output as markup.
        strict: false,
        graceful_bail_out_on_memory_limit_exceeded: false,
        graceful_bail_out_on_content_handler_error: false,
    });
    stream.write(source.as_bytes()).and_then(|()| stream.end()).map_err(|_| Interrupted)
}

/// A run of text that may go on in the next token.
struct Run {
    range: Range<usize>,
    text_type: TextType,
}

struct Feed<'s> {
    source: &'s str,
    sink: &'s mut dyn TokenSink,
    run: Option<Run>,
    /// Where text is decoded into; kept for its capacity.
    decoded: String,
}

impl Feed<'_> {
    fn take(&mut self, token: &Token<'_>) -> Result<(), Interrupted> {
        if let Token::TextChunk(chunk) = token {
            return self.extend_run(chunk.source_location().bytes(), chunk.text_type());
        }
        self.end_run()?;
        match token {
            Token::StartTag(tag) => {
                let offset = tag.source_location().bytes().start;
                let name = name_at(self.source, offset + "<".len());
                self.sink.start_tag(&StartTag {
                    element: Element::from_name(name).unwrap_or(Element::Other),
                    name,
                    attributes: Attributes { source: self.source, tag: Some(tag) },
                    self_closing: tag.self_closing(),
                    offset,
                })
            }
            Token::EndTag(tag) => {
                let name = name_at(self.source, tag.source_location().bytes().start + "</".len());
                self.sink.end_tag(&EndTag { element: Element::from_name(name).unwrap_or(Element::Other), name })
            }
            Token::Comment(comment) => {
                self.sink.comment(comment.source_location().bytes().start);
                Ok(())
            }
            Token::Doctype(_) | Token::TextChunk(_) => Ok(()),
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
                self.run = Some(Run { range, text_type });
            }
        }
        Ok(())
    }

    fn end_run(&mut self) -> Result<(), Interrupted> {
        let Some(Run { range, text_type }) = self.run.take() else {
            return Ok(());
        };
        let offset = range.start;
        let Some(raw) = self.source.get(range) else {
            return Ok(());
        };
        let kind = match text_type {
            TextType::Data | TextType::RCData => TextKind::Data,
            _ => TextKind::Raw,
        };
        if !raw.bytes().any(|byte| matches!(byte, b'&' | b'\r' | 0 | ESCAPE)) {
            return self.sink.text(raw, kind, offset);
        }
        self.decoded.clear();
        if kind == TextKind::Data {
            entities::decode_text(raw, &mut self.decoded);
        } else {
            self.decoded.push_str(raw);
        }
        normalize_newlines(&mut self.decoded);
        self.sink.text(&self.decoded, kind, offset)
    }
}

impl TransformController for Feed<'_> {
    fn initial_capture_flags(&self) -> TokenCaptureFlags {
        TokenCaptureFlags::all()
    }

    fn handle_start_tag(&mut self, _: LocalName<'_>, _: Namespace) -> StartTagHandlingResult<Self> {
        Ok(TokenCaptureFlags::all())
    }

    fn handle_end_tag(&mut self, _: LocalName<'_>) -> TokenCaptureFlags {
        TokenCaptureFlags::all()
    }

    fn handle_token(&mut self, token: &mut Token<'_>) -> Result<(), RewritingError> {
        self.take(token).map_err(RewritingError::from)
    }

    fn handle_end(&mut self, _: &mut DocumentEnd<'_>) -> Result<(), RewritingError> {
        self.end_run().map_err(RewritingError::from)
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

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the sink has had enough")
    }
}

impl std::error::Error for Interrupted {}

/// ESC starts the shift sequences of ISO-2022-JP: a page that is later served without its charset could be read by them.
const ESCAPE: u8 = 0x1b;

/// CR and CRLF become LF, NUL and ESC go. After decoding, since `&#13;` would otherwise come back as another character.
fn normalize_newlines(text: &mut String) {
    if text.bytes().any(|byte| matches!(byte, b'\r' | 0 | ESCAPE)) {
        let mut after_return = false;
        let kept = text.chars().filter_map(|c| {
            let pair = std::mem::replace(&mut after_return, c == '\r') && c == '\n';
            match c {
                '\0' | '\x1b' => None,
                '\n' if pair => None,
                '\r' => Some('\n'),
                other => Some(other),
            }
        });
        *text = kept.collect();
    }
}

/// The tag name that starts at `start`: up to white space, a slash, or the end of the tag.
fn name_at(source: &str, start: usize) -> &str {
    let rest = source.get(start..).unwrap_or_default();
    let end = rest.find(['\t', '\n', '\x0c', '\r', ' ', '/', '>']).unwrap_or(rest.len());
    &rest[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes every token down, a line each.
    #[derive(Default)]
    struct Log(String);

    impl TokenSink for Log {
        fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted> {
            self.0 += &format!("{} <{}", tag.offset, tag.name);
            for (name, value, _) in tag.attributes.raw() {
                self.0 += &format!(" {name}={value:?}");
            }
            self.0 += if tag.self_closing { "/>\n" } else { ">\n" };
            Ok(())
        }
        fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted> {
            self.0 += &format!("</{}>\n", tag.name);
            Ok(())
        }
        fn text(&mut self, text: &str, kind: TextKind, offset: usize) -> Result<(), Interrupted> {
            self.0 += &format!("{offset} {kind:?} {text:?}\n");
            Ok(())
        }
        fn comment(&mut self, offset: usize) {
            self.0 += &format!("{offset} comment\n");
        }
    }

    fn log(source: &str) -> String {
        let mut log = Log::default();
        read_html(source, &mut log).expect("the log never stops");
        log.0
    }

    #[test]
    fn every_kind_of_token_arrives_in_order() {
        for (name, source, expected) in [
            ("tags", "<P Class=x id='y' z>a</P >", "0 <P Class=\"x\" id=\"y\" z=\"\">\n20 Data \"a\"\n</P>\n"),
            ("self-closing", "<br/><img src=a/>", "0 <br/>\n5 <img src=\"a/\">\n"),
            ("bare text", "قمح & ماء", "0 Data \"قمح & ماء\"\n"),
            ("references", "a&amp;b&lt", "0 Data \"a&b<\"\n"),
            ("a bare less-than sign", "1 < 2 <3", "0 Data \"1 < 2 <3\"\n"),
            ("comments", "a<!--b-->c<?php d>", "0 Data \"a\"\n1 comment\n9 Data \"c\"\n10 comment\n"),
            ("doctype", "<!doctype html>a", "15 Data \"a\"\n"),
            ("script data", "<script>a&amp;<b></script>", "0 <script>\n8 Raw \"a&amp;<b>\"\n</script>\n"),
            ("RCDATA", "<title>a&amp;<b></title>", "0 <title>\n7 Data \"a&<b>\"\n</title>\n"),
            ("plaintext", "<plaintext></plaintext>&", "0 <plaintext>\n11 Raw \"</plaintext>&\"\n"),
            ("line ends", "a\r\nb\rc&#13;d", "0 Data \"a\\nb\\nc\\nd\"\n"),
            ("NUL and ESC", "a\0b\x1b$Bc", "0 Data \"ab$Bc\"\n"),
            ("stray end tags", "</p></x>", "</p>\n</x>\n"),
            ("an unfinished tag", "a<img src=x onerror=", "0 Data \"a\"\n"),
        ] {
            assert_eq!(log(source), expected, "{name}");
        }
    }
}
