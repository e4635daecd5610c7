//! Addresses that people type within a line of text, and the marks by which messengers set words bold or italic.

use std::ops::Range;

use super::addresses::url_length;
use crate::html::Element;
use crate::small::chars::is_alphanumeric;
use crate::small::search::{contains_literal, split_at_literal};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::article) enum InlinePiece<'t> {
    Text(&'t str),
    /// Words, and where they lead.
    Link {
        text: &'t str,
        href: String,
    },
    /// The beginning and the end of words that are set apart.
    Open(Element),
    Close,
}

/// Is a line text and nothing else? Most lines are.
pub(in crate::article) fn is_bare(line: &str) -> bool {
    let is_mark = |byte: u8| matches!(byte, b'*' | b'_' | b'~' | b'@' | b'/');
    !line.bytes().any(is_mark) && !contains_literal(line, "ww.")
}

/// The pieces of a line, in order.
pub(in crate::article) fn pieces(line: &str) -> Vec<InlinePiece<'_>> {
    if is_bare(line) {
        return if line.is_empty() { Vec::new() } else { vec![InlinePiece::Text(line)] };
    }
    let links = links(line);
    let marks = emphasis(line, &links);
    let mut pieces = Vec::new();
    let mut start = 0;
    let text = |range: Range<usize>| line.get(range).filter(|text| !text.is_empty()).map(InlinePiece::Text);
    let mut links = links.into_iter().peekable();
    let mut marks = marks.into_iter().peekable();
    loop {
        let link = links.peek().map_or(usize::MAX, |link| link.0.start);
        let mark = marks.peek().map_or(usize::MAX, |mark| mark.range.start);
        let (range, piece) = if link < mark {
            let Some((range, href)) = links.next() else { break };
            (range.clone(), InlinePiece::Link { text: line.get(range).unwrap_or_default(), href })
        } else {
            let Some(mark) = marks.next() else { break };
            (
                mark.range,
                if let MarkKind::Open(element) = mark.kind { InlinePiece::Open(element) } else { InlinePiece::Close },
            )
        };
        pieces.extend(text(start..range.start));
        start = range.end;
        pieces.push(piece);
    }
    pieces.extend(text(start..line.len()));
    pieces
}

/// The addresses in a line, of the web and of mail, each with where it stands and where it leads.
fn links(line: &str) -> Vec<(Range<usize>, String)> {
    let mut links: Vec<(Range<usize>, String)> = Vec::new();
    let mut end = 0;
    for (at, byte) in line.bytes().enumerate() {
        if at < end || !matches!(byte, b'h' | b'H' | b'w' | b'W' | b'@') {
            continue;
        }
        let found = if byte == b'@' { mail_at(line, end, at) } else { url_at(line, at) };
        if let Some((range, href)) = found {
            end = range.end;
            links.push((range, href));
        }
    }
    links
}

/// An address of the web that begins there.
fn url_at(line: &str, at: usize) -> Option<(Range<usize>, String)> {
    let (before, rest) = line.split_at_checked(at)?;
    if before.chars().next_back().is_some_and(|c| is_alphanumeric(c) || matches!(c, '/' | '@' | '.' | '-')) {
        return None;
    }
    let begins = |known: &str| rest.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known));
    let scheme = if begins("http://") || begins("https://") {
        ""
    } else if begins("www.") {
        "http://"
    } else {
        return None;
    };
    let url = rest.get(..url_length(rest))?;
    let host = split_at_literal(url, "//").filter(|_| scheme.is_empty()).map_or(url, |(_, host)| host);
    let is_host = host.starts_with(is_alphanumeric) && host.contains('.');
    is_host.then(|| (at..at + url.len(), [scheme, url].concat()))
}

/// An address of mail around an `@`, behind `start`.
fn mail_at(line: &str, start: usize, at: usize) -> Option<(Range<usize>, String)> {
    const MAX_LOCAL: usize = 64;
    const MAX_HOST: usize = 253;
    let bytes = line.as_bytes();
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-');
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let before = bytes.get(start..at)?.iter().rev().take(MAX_LOCAL).take_while(|&&byte| is_local(byte)).count();
    let behind = bytes.get(at + 1..)?.iter().take(MAX_HOST).take_while(|&&byte| is_host(byte)).count();
    let address = line.get(at - before..at + 1 + behind)?.trim_end_matches(['.', '-']);
    let host = address.get(before + 1..)?;
    let (name, top) = host.rsplit_once('.')?;
    let is_mail = before > 0 && !name.is_empty() && top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_mail.then(|| (at - before..at - before + address.len(), ["mailto:", address].concat()))
}

/// A mark that sets words apart, and where it stands.
struct EmphasisMark {
    range: Range<usize>,
    kind: MarkKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkKind {
    /// It may open, and nothing closes it yet: text.
    Waiting(char),
    Open(Element),
    Close,
}

/// `*bold*`, `_italic_` and `~struck~`, as WhatsApp and Telegram read them: a mark opens in front of a word and closes
/// behind one, and no letter stands on its other side.
fn emphasis(line: &str, links: &[(Range<usize>, String)]) -> Vec<EmphasisMark> {
    /// The most marks that are open at once, and the most in a row.
    const MAX_OPEN: usize = 4;
    const MAX_COUNT: usize = 2;
    let mut marks: Vec<EmphasisMark> = Vec::new();
    // Where in `marks` those are that wait for their end.
    let mut open: Vec<usize> = Vec::new();
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    let mut links = links.iter().peekable();
    while let Some((at, c)) = chars.next() {
        while links.next_if(|(range, _)| range.end <= at).is_some() {}
        if !matches!(c, '*' | '_' | '~') || links.peek().is_some_and(|(range, _)| range.contains(&at)) {
            before = c;
            continue;
        }
        let mut end = at + 1;
        while chars.next_if(|&(_, next)| next == c).is_some() {
            end += 1;
        }
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let range = at..end;
        let waits = |place: &usize| {
            let mark = marks.get(*place);
            mark.is_some_and(|mark| mark.kind == MarkKind::Waiting(c) && mark.range.len() == range.len())
        };
        let may_close = !before.is_whitespace() && !is_alphanumeric(next);
        let may_open = !next.is_whitespace() && !is_alphanumeric(before) && range.len() <= MAX_COUNT;
        if let Some(depth) = open.iter().rposition(waits).filter(|_| may_close) {
            // What opened in between, and nothing closed, is text.
            let first = open.drain(depth..).next().and_then(|place| marks.get_mut(place));
            if let Some(mark) = first {
                mark.kind = MarkKind::Open(element(c, range.len()));
            }
            marks.push(EmphasisMark { range, kind: MarkKind::Close });
        } else if may_open && open.len() < MAX_OPEN {
            open.push(marks.len());
            marks.push(EmphasisMark { range, kind: MarkKind::Waiting(c) });
        }
        before = c;
    }
    marks.retain(|mark| !matches!(mark.kind, MarkKind::Waiting(_)));
    marks
}

fn element(mark: char, count: usize) -> Element {
    match (mark, count) {
        ('*', _) => Element::Strong,
        ('_', 1) => Element::Em,
        ('_', _) => Element::U,
        _ => Element::S,
    }
}

/// The line without the marks that set words apart.
pub(in crate::article) fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for piece in pieces(line) {
        match piece {
            InlinePiece::Text(piece) | InlinePiece::Link { text: piece, .. } => text.push_str(piece),
            InlinePiece::Open(_) | InlinePiece::Close => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as markup.
    fn markup(line: &str) -> String {
        let piece = |piece: InlinePiece<'_>| match piece {
            InlinePiece::Text(text) => text.to_owned(),
            InlinePiece::Link { text, href } => format!("[{text}]({href})"),
            InlinePiece::Open(element) => format!("<{}>", element.name()),
            InlinePiece::Close => "</>".to_owned(),
        };
        pieces(line).into_iter().map(piece).collect()
    }

    #[test]
    fn addresses_are_links_without_the_marks_around_them() {
        for (name, line, expected) in [
            ("bare", "See https://a.example/b.", "See [https://a.example/b](https://a.example/b)."),
            ("in brackets", "(https://a.example/b_(c))", "([https://a.example/b_(c)](https://a.example/b_(c)))"),
            ("in angles", "<https://a.example/>", "<[https://a.example/](https://a.example/)>"),
            ("without a scheme", "at www.a.example, too", "at [www.a.example](http://www.a.example), too"),
            ("Arabic", "اقرأ https://a.example/ماء، ثم", "اقرأ [https://a.example/ماء](https://a.example/ماء)، ثم"),
            ("mail", "<desk@news.example>", "<[desk@news.example](mailto:desk@news.example)>"),
            ("an account", "@harbor and a @b", "@harbor and a @b"),
            ("within a word", "xhttps://a.example", "xhttps://a.example"),
            ("no host", "https:// and www. only", "https:// and www. only"),
        ] {
            assert_eq!(markup(line), expected, "{name}");
        }
    }

    #[test]
    fn messengers_marks_set_words_apart() {
        for (name, line, expected) in [
            ("bold", "a *b c* d", "a <strong>b c</> d"),
            ("bold twice", "**b**, and *c*.", "<strong>b</>, and <strong>c</>."),
            ("italic", "_ماء_ و_نار", "<em>ماء</> و_نار"),
            ("one in the other", "*a _b_ c*", "<strong>a <em>b</> c</>"),
            ("crossing", "*a _b* c_", "<strong>a _b</> c_"),
            ("struck", "~a~", "<s>a</>"),
            ("products", "5*3*2 and 2 * 3 * 4", "5*3*2 and 2 * 3 * 4"),
            ("notes", "water* and * Correction: salt", "water* and * Correction: salt"),
            ("tags", "#سد_القرية_الكبير", "#سد_القرية_الكبير"),
            ("an address", "https://a.example/_b_ c", "[https://a.example/_b_](https://a.example/_b_) c"),
            ("nothing between", "** a", "** a"),
        ] {
            assert_eq!(markup(line), expected, "{name}");
        }
    }
}
