//! Words that run the other way, kept from pulling their neighbors along:
//! <https://www.w3.org/International/articles/inline-bidi-markup/>.

use std::ops::Range;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_in};
use crate::html::{Attribute, Element};
use crate::language::direction::{Direction, is_rtl, may_hold_rtl};
use crate::small::text::has_mark;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "directions",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: isolate,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>لغة C++ سهلة</p>", "<p>لغة <bdi>C++</bdi> سهلة</p>")],
        note: "words that the bidirectional algorithm would tear apart or pull along; a block in the other direction \
            gets its own `dir`",
        must_follow: &[
            ("spaces", "it cuts text in pieces, and a run of spaces may stand in two"),
            ("typography", "the same of quotation marks"),
        ],
        must_precede: &[],
    },
};

/// Gives blocks that run the other way a direction of their own, and isolates what Unicode's algorithm would reorder.
/// In a right-to-left text these are names and numbers with a sign at an end (`C++`, `@name`, `+966 50 123 4567`); in
/// a left-to-right one, all that runs from right to left, since commas and numbers beside it would join it.
fn isolate(document: &mut Document, root: NodeId, context: &mut Context) {
    let ids = inside(document, root);
    let may_be_rtl = |&id: &NodeId| matches!(document.node(id), Node::Text(text) if may_hold_rtl(text));
    if context.dir == Direction::Ltr && !ids.iter().any(may_be_rtl) {
        return;
    }
    let blocks = crate::article::leaves(document, root);
    let others: Vec<_> = blocks
        .map(|block| (block.id, Direction::of(&block.text), block.text))
        .filter(|(id, own, text)| *own != context.dir && *id != root && is_of_one_direction(text))
        .collect();
    for (id, own, _) in others {
        if direction_of(document, id, root).is_none() {
            document.set_attribute(id, Attribute::Dir, own.as_str());
        }
    }
    let mut elements_left = context.max_elements;
    for id in ids {
        let dir = direction_of(document, id, root).unwrap_or(context.dir.as_str());
        if let Node::Text(text) = document.node(id)
            && !is_in(document, id, LEFT_ALONE)
        {
            let mut runs = runs(text, dir.eq_ignore_ascii_case("rtl"));
            // A text may hold more such words than a source may hold elements.
            runs.truncate(elements_left);
            elements_left -= runs.len();
            if !runs.is_empty() {
                let text = text.to_owned();
                wrap(document, id, &text, &runs);
            }
        }
    }
}

/// Elements that isolate their text already, or hold none that is read as a sentence.
const LEFT_ALONE: &[Element] = {
    use Element::*;
    &[Bdi, Bdo, Pre, Code, Kbd, Samp]
};

/// The direction that a node below `root` gets from an attribute, its own or an ancestor's.
fn direction_of(document: &Document, id: NodeId, root: NodeId) -> Option<&str> {
    let mut around = document.inclusive_ancestors(id).take_while(|&id| id != root);
    around.find_map(|id| document.attribute(id, Attribute::Dir))
}

/// Are nine in ten letters of one direction?
fn is_of_one_direction(text: &str) -> bool {
    let (mut rtl, mut ltr) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        *(if is_rtl(c) { &mut rtl } else { &mut ltr }) += 1;
    }
    rtl.max(ltr) >= 9 * rtl.min(ltr) && rtl + ltr > 0
}

/// Puts each run into a `bdi`.
fn wrap(document: &mut Document, id: NodeId, text: &str, runs: &[Range<usize>]) {
    let mut end = 0;
    for run in runs {
        let before = document.create_text(text.get(end..run.start).unwrap_or_default());
        let isolate = document.create_element(Element::Bdi);
        let inner = document.create_text(text.get(run.clone()).unwrap_or_default());
        document.insert_before(id, before);
        document.insert_before(id, isolate);
        document.append(isolate, inner);
        end = run.end;
    }
    document.cut_text(id, end..text.len());
}

/// A word between spaces, without the punctuation around it.
struct ScriptWord {
    range: Range<usize>,
    kind: WordKind,
    /// Punctuation stands in front of it or behind it: a clause begins or ends here.
    begins: bool,
    ends: bool,
    /// It has a sign at an end, which belongs to it and would be set elsewhere.
    is_signed: bool,
    digits: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WordKind {
    /// In the direction of the text, or in both.
    Own,
    Other,
    Number,
    /// Signs alone.
    None,
}

/// The runs of words to isolate in a text of that direction.
fn runs(text: &str, is_rtl_text: bool) -> Vec<Range<usize>> {
    let is_other = |c: char| if is_rtl_text { c.is_alphabetic() && !is_rtl(c) } else { is_rtl(c) };
    // Most texts hold none.
    if !is_rtl_text && text.is_ascii() {
        return Vec::new();
    }
    if !text.chars().any(|c| is_other(c) || (is_rtl_text && c.is_ascii_digit())) {
        return Vec::new();
    }
    let words: Vec<ScriptWord> = words(text, &is_other).collect();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let start = at;
        // A run goes on until a word of the text's own, or the end of a clause.
        while words.get(at).is_some_and(|word| matches!(word.kind, WordKind::Other | WordKind::Number)) {
            at += 1;
            let parts = words.get(at - 1).is_some_and(|word| word.ends);
            if parts || words.get(at).is_some_and(|word| word.begins) {
                break;
            }
        }
        runs.extend(isolated(words.get(start..at).unwrap_or_default(), is_rtl_text));
        at = at.max(start + 1);
    }
    runs
}

/// The part to isolate of words in a row, none of which is in the direction of the text.
fn isolated(words: &[ScriptWord], is_rtl_text: bool) -> Option<Range<usize>> {
    let first = words.iter().position(|word| word.kind == WordKind::Other);
    let last = words.iter().rposition(|word| word.kind == WordKind::Other || (is_rtl_text && first.is_some()));
    let is_number = first.is_none() && is_rtl_text && {
        let digits: usize = words.iter().map(|word| word.digits).sum();
        let is_call = words.len() > 1 && (7..=15).contains(&digits) && words.first().is_some_and(|word| word.is_signed);
        is_call || (words.len() == 1 && words.iter().any(|word| word.is_signed && word.kind == WordKind::Number))
    };
    if is_number {
        return Some(words.first()?.range.start..words.last()?.range.end);
    }
    let run = words.get(first?..=last?)?;
    let is_needed = !is_rtl_text || run.iter().any(|word| word.is_signed && word.kind == WordKind::Other);
    is_needed.then_some(run.first()?.range.start..run.last()?.range.end)
}

fn words<'t>(text: &'t str, is_other: &'t dyn Fn(char) -> bool) -> impl Iterator<Item = ScriptWord> + 't {
    text.split_whitespace().map(move |whole| {
        const AROUND: &str = ".,;:!?،؛؟…\"'«»“”‘’()[]{}—–";
        let is_around = |c: char| has_mark(AROUND, c);
        let core = whole.trim_matches(is_around);
        let start = core.as_ptr() as usize - text.as_ptr() as usize;
        let has = |is: &dyn Fn(char) -> bool| core.chars().any(is);
        let kind = match (has(is_other), has(&|c| c.is_alphabetic() && !is_other(c)), has(&|c| c.is_ascii_digit())) {
            (_, true, _) => WordKind::Own,
            (true, ..) => WordKind::Other,
            (.., true) => WordKind::Number,
            _ => WordKind::None,
        };
        let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !is_rtl(c));
        let is_signed = is_sign(core.chars().next()) || (kind == WordKind::Other && is_sign(core.chars().next_back()));
        ScriptWord {
            range: start..start + core.len(),
            kind,
            begins: !whole.starts_with(core),
            ends: !whole.ends_with(core),
            is_signed,
            digits: core.bytes().filter(u8::is_ascii_digit).count(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, is_rtl_text: bool) -> String {
        let mut out = String::new();
        let mut end = 0;
        for run in runs(text, is_rtl_text) {
            out += &format!("{}[{}]", &text[end..run.start], &text[run.clone()]);
            end = run.end;
        }
        out + &text[end..]
    }

    #[test]
    fn signs_stay_with_their_words_in_right_to_left_text() {
        for (text, expected) in [
            ("لغة C++ سهلة", "لغة [C++] سهلة"),
            ("برنامج Notepad++ for Windows، مجاني", "برنامج [Notepad++ for Windows]، مجاني"),
            ("كتب @news_desk أمس", "كتب [@news_desk] أمس"),
            ("اتصلوا على +966 50 123 4567.", "اتصلوا على [+966 50 123 4567]."),
            ("درجة الحرارة -5 اليوم", "درجة الحرارة [-5] اليوم"),
            ("الموقع https://news.example/a/ جديد", "الموقع [https://news.example/a/] جديد"),
            // Unicode's algorithm sets these as they are read.
            ("شركة Apple في New York", "شركة Apple في New York"),
            ("هاتف iPhone 15 Pro، وغيره", "هاتف iPhone 15 Pro، وغيره"),
            ("في 13 مارس 2021 بنسبة 50%", "في 13 مارس 2021 بنسبة 50%"),
            ("شبكة 5G (وهي سريعة)", "شبكة 5G (وهي سريعة)"),
            ("بالـC++ مباشرة", "بالـC++ مباشرة"),
        ] {
            assert_eq!(shown(text, true), expected);
        }
    }

    #[test]
    fn right_to_left_words_are_isolated_in_left_to_right_text() {
        for (text, expected) in [
            ("The river (النيل) rose", "The river ([النيل]) rose"),
            ("The paper قرية الماء 2021 won", "The paper [قرية الماء] 2021 won"),
            ("by ليلى، and رامي", "by [ليلى]، and [رامي]"),
            ("Nothing here 2021", "Nothing here 2021"),
        ] {
            assert_eq!(shown(text, false), expected);
        }
    }

    #[test]
    fn blocks_of_another_direction_say_so() {
        use super::super::tests::run;
        for (html, expected) in [
            ("<p>قال إن الماء عاد.</p><p>He said so.</p>", "<p dir=\"rtl\">قال إن الماء عاد.</p><p>He said so.</p>"),
            ("<p dir=\"ltr\">قال نعم</p>", "<p dir=\"ltr\"><bdi>قال نعم</bdi></p>"),
            ("<p>He said <bdi>نعم</bdi>, <code>لا</code>.</p>", "<p>He said <bdi>نعم</bdi>, <code>لا</code>.</p>"),
            ("<p>He said نعم.</p>", "<p>He said <bdi>نعم</bdi>.</p>"),
        ] {
            assert_eq!(run(&PASS, html), expected);
        }
    }
}
