//! html5ever's tokenizer, as a second opinion on ours: the same tags, attributes, text and comments for hostile input
//! of every kind that the generator has.
//!
//! Left out, since we do it otherwise on purpose: NUL and ESC, which we drop, and CR by reference, which becomes LF;
//! the text of scripts and style sheets, which nobody asks for; the end that an unclosed text element gets here.

use std::cell::{Cell, RefCell};

use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{self as peer, BufferQueue, Token, TokenSinkResult};

use super::super::super::tags::RawAttribute;
use super::super::super::value::decode_value;
use super::super::*;

#[path = "../../../../tests/support/cases.rs"]
#[allow(dead_code)] // what comes out of each case is for other tests
mod cases;
#[path = "../../../../tests/support/generator.rs"]
mod generator;

/// What both write down: a line for each tag and comment, and one for all text between two of them.
#[derive(Default)]
struct Tokens {
    lines: Vec<String>,
    text: String,
}

impl Tokens {
    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn other(&mut self, line: String) {
        self.end();
        self.lines.push(line);
    }

    fn end(&mut self) {
        if !self.text.is_empty() {
            self.lines.push(format!("text {:?}", std::mem::take(&mut self.text)));
        }
    }
}

fn tag(mark: &str, name: &str, attributes: Vec<(String, String)>, self_closing: bool) -> String {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (name, value) in attributes {
        if !seen.iter().any(|(known, _)| *known == name) {
            seen.push((name, value));
        }
    }
    format!("<{mark}{name} {seen:?} {self_closing}")
}

#[derive(Default)]
struct Ours {
    tokens: Tokens,
    is_code: bool,
}

impl TokenSink for Ours {
    fn start_tag(&mut self, start: &StartTag<'_>) -> Result<(), Interrupted> {
        let value = |raw: RawAttribute<'_>| (raw.name().to_ascii_lowercase(), decode_value(raw.value()).into_owned());
        let attributes = start.attributes.iter().map(value).collect();
        self.tokens.other(tag("", &start.name.to_ascii_lowercase(), attributes, start.self_closing));
        self.is_code = matches!(start.element, Element::Script | Element::Style);
        Ok(())
    }
    fn end_tag(&mut self, end: &EndTag<'_>) -> Result<(), Interrupted> {
        self.tokens.other(tag("/", &end.name.to_ascii_lowercase(), Vec::new(), false));
        self.is_code = false;
        Ok(())
    }
    fn text(&mut self, text: Text<'_>, _: TextKind, _: usize) -> Result<(), Interrupted> {
        assert!(!self.is_code, "the text of a script");
        self.tokens.text(text.as_str());
        Ok(())
    }
    fn comment(&mut self, _: usize) {
        self.tokens.other("comment".to_owned());
    }
    fn is_foreign(&self) -> bool {
        false
    }
}

#[derive(Default)]
struct Theirs {
    tokens: RefCell<Tokens>,
    is_code: Cell<bool>,
}

impl peer::TokenSink for Theirs {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut tokens = self.tokens.borrow_mut();
        match token {
            Token::CharacterTokens(text) if !self.is_code.get() => tokens.text(&as_we_do(&text)),
            Token::CommentToken(_) => tokens.other("comment".to_owned()),
            Token::TagToken(found) if found.kind == peer::TagKind::EndTag => {
                self.is_code.set(false);
                tokens.other(tag("/", &found.name, Vec::new(), false));
            }
            Token::TagToken(found) => {
                let pair =
                    |attribute: &html5ever::Attribute| (attribute.name.local.to_string(), as_we_do(&attribute.value));
                let attributes = found.attrs.iter().map(pair).collect();
                tokens.other(tag("", &found.name, attributes, found.self_closing));
                self.is_code.set(matches!(&*found.name, "script" | "style"));
                return match &*found.name {
                    "title" | "textarea" => TokenSinkResult::RawData(Rcdata),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
                        TokenSinkResult::RawData(Rawtext)
                    }
                    "script" => TokenSinkResult::RawData(ScriptData),
                    "plaintext" => TokenSinkResult::Plaintext,
                    _ => TokenSinkResult::Continue,
                };
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// References to controls.
fn as_we_do(text: &str) -> String {
    text.replace('\r', "\n").replace('\x1b', "")
}

fn ours(source: &str, cuts: &[usize]) -> Vec<String> {
    let mut sink = Ours::default();
    let mut tokenizer = Tokenizer { chances: 0, ..Tokenizer::new() };
    let mut start = 0;
    for (end, is_last) in cuts.iter().map(|&cut| (cut, false)).chain([(source.len(), true)]) {
        let piece = Chunk { source: &source[start..end], offset: start, is_last };
        start += tokenizer.read(piece, &mut sink).expect("it never stops");
    }
    sink.tokens.end();
    sink.tokens.lines
}

fn theirs(source: &str) -> Vec<String> {
    let options = peer::TokenizerOpts { discard_bom: false, ..Default::default() };
    let tokenizer = peer::Tokenizer::new(Theirs::default(), options);
    let queue = BufferQueue::default();
    queue.push_back(source.into());
    // It stops behind a script that is to run.
    while !queue.is_empty() {
        let _ = tokenizer.feed(&queue);
    }
    tokenizer.end();
    let mut tokens = tokenizer.sink.tokens.into_inner();
    tokens.end();
    tokens.lines
}

#[test]
fn tokens_are_those_of_html5ever() {
    let mut failures = Vec::new();
    let named = cases::CASES.iter().map(|case| case.input.to_owned());
    for input in named.chain((0..20_000).map(generator::input)) {
        let source: String = input.chars().filter(|c| !matches!(c, '\0' | '\x1b')).collect();
        let (ours, theirs) = (ours(&source, &[]), theirs(&source));
        if ours != theirs {
            failures.push(format!("{source:?}\n  ours:   {ours:?}\n  theirs: {theirs:?}"));
        }
    }
    failures.sort_by_key(String::len);
    let shown = failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} inputs differ; the shortest:\n{shown}", failures.len());
}

#[test]
fn tokens_are_the_same_wherever_the_source_is_cut() {
    for seed in 0..1000 {
        let source = generator::input(seed);
        let whole = ours(&source, &[]);
        for cut in (0..source.len().min(200)).filter(|&at| source.is_char_boundary(at)) {
            assert_eq!(ours(&source, &[cut]), whole, "{source:?} cut at {cut}");
        }
    }
}
