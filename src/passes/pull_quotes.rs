//! Pull quotes: a sentence of the body that stands there a second time, for the eye. Assistive technology need not
//! read it twice.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{first_shown, is_any, is_in, next_shown, outermost, short_text};
use crate::html::{Attribute, Element};
use crate::language::Phrase;
use crate::small::sort::sort;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "pullQuotes",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: mark,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<blockquote>The water returns to the fields.</blockquote>\
                <p>First. The water returns to the fields. Last.</p>",
            "<aside class=\"maqal-pullquote\" aria-hidden=\"true\"><p>The water returns to the fields.</p></aside>\
                <p>First. The water returns to the fields. Last.</p>",
        )],
        note: "a sentence of the body that is set a second time, and who said it",
        must_follow: &[
            ("paragraphs", "sentences are compared block by block"),
            ("lists", "an item that repeats a sentence is no pull quote"),
        ],
        must_precede: &[],
    },
};

const CLASS: &str = "maqal-pullquote";

/// A shorter line is no repeated sentence.
const MIN_WORDS: usize = 5;

/// What has fewer bytes is no such line, and holds none.
const MIN_BYTES: usize = 2 * MIN_WORDS - 1;

/// A longer quote was meant to be read twice, or pasted twice.
const MAX_WORDS: usize = 50;

const MAX_SOURCE_CHARS: usize = 80;

/// At most so many places with the same five words are compared. A text with more was made to be slow.
const MAX_PLACES: usize = 8;

/// Turns block quotes, asides and paragraphs that repeat a sentence of another block into an `aside`.
fn mark(document: &mut Document, root: NodeId, _: &mut Context) {
    // A caption may say what the body says, and makes no quote of it.
    let is_caption = |id: NodeId| is_in(document, id, &[Element::Figcaption]);
    let blocks = crate::article::innermost_of(document, root, MIN_BYTES);
    let ids: Vec<NodeId> = blocks.filter(|&id| !is_caption(id)).collect();
    // White space is no part of any word, and need not be collapsed. Most blocks are of one text.
    let phrase = |&id: &NodeId| match document.only_child(id).map(|only| document.node(only)) {
        Some(Node::Text(text)) => Phrase::of(text),
        _ => Phrase::of(&document.text(id)),
    };
    let phrases: Vec<Phrase> = ids.iter().map(phrase).collect();
    let is_repeat = repeats(&phrases);
    for id in ids.into_iter().zip(is_repeat).filter(|(_, is)| *is).map(|(id, _)| id) {
        if is_in(document, id, NEVER_QUOTES) || is_source(document, id) {
            continue;
        }
        let quote = outermost(document, id, root, BOXES);
        let source = source_behind(document, quote, root);
        let quote = source.map_or(quote, |(around, _)| around);
        if !is_pull_quote(document, quote) {
            let text = document.text(id);
            let aside = document.create_element(Element::Aside);
            document.set_attribute(aside, Attribute::MaqalClass, CLASS);
            document.set_attribute(aside, Attribute::AriaHidden, "true");
            document.insert_before(quote, aside);
            document.detach(quote);
            let paragraph = document.create_element(Element::P);
            let text = document.create_text(&crate::article::collapse(&text));
            document.append(aside, paragraph);
            document.append(paragraph, text);
            if let Some((_, source)) = source {
                let paragraph = document.create_element(Element::P);
                let cite = document.create_element(Element::Cite);
                document.append(aside, paragraph);
                document.append(paragraph, cite);
                let text = document.create_text(&crate::article::collapse(&document.text(source)));
                document.append(cite, text);
            }
        }
    }
}

/// The name of who said it, and the box that it shares with the quote and nothing else: first the box, then the name.
fn source_behind(document: &Document, quote: NodeId, root: NodeId) -> Option<(NodeId, NodeId)> {
    use Element::*;
    let around =
        document.parent(quote).filter(|&id| id != root && is_any(document, id, &[Aside, Blockquote, Figure]))?;
    let source =
        next_shown(document, quote).filter(|&id| is_any(document, id, &[Cite, Figcaption, Footer, P, Small]))?;
    let is_all = first_shown(document, around) == Some(quote) && next_shown(document, source).is_none();
    (is_all && is_name(document, source)).then(|| (outermost(document, around, root, BOXES), source))
}

/// Is it the name of who said it, at the end of a quote? That may be words of the body too.
fn is_source(document: &Document, id: NodeId) -> bool {
    let is_quote = |&id: &NodeId| is_any(document, id, &[Element::Aside, Element::Blockquote, Element::Figure]);
    let Some(quote) = document.ancestors(id).find(is_quote) else { return false };
    let mut around = document.inclusive_ancestors(id).take_while(|&id| id != quote);
    let is_last = around.all(|id| next_shown(document, id).is_none());
    let is_first = document.inclusive_ancestors(id).any(|id| first_shown(document, quote) == Some(id));
    is_last && !is_first && is_name(document, id)
}

/// Has it the length of a name, and no sentence's end?
fn is_name(document: &Document, id: NodeId) -> bool {
    const STOPS: &[char] = &['.', '!', '?', '؟', '。', '！', '？', '।', '۔'];
    short_text(document, id, MAX_SOURCE_CHARS).is_some_and(|text| !text.ends_with(STOPS))
}

/// Tells of each block whether it repeats a part of a longer block, all its words in order. Words are compared in
/// normal form and without what stands between them, so that a sentence is found whatever its quotation marks and
/// stops. One look at each place of the text is enough: does a block begin with the five words, or letters, that stand
/// here?
fn repeats(phrases: &[Phrase]) -> Vec<bool> {
    let blocks: Vec<&[u32]> = phrases.iter().map(|phrase| phrase.units.as_slice()).collect();
    // The beginning of each block: a hash of five units, and which block it is.
    let mut beginnings: Vec<(u32, usize)> = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        let is_sentence = (MIN_WORDS..=MAX_WORDS).contains(&phrase.words);
        let first = phrase.units.get(..MIN_WORDS).filter(|_| is_sentence);
        beginnings.extend(first.map(|five| (hash(five), at)));
    }
    sort(&mut beginnings);
    // One bit rules out most places.
    let mut bits = [0_u64; 64];
    for (hash, _) in &beginnings {
        bits[*hash as usize >> 26] |= 1 << (hash & 63);
    }
    let mut looks = vec![0; blocks.len()];
    let mut is_repeat = vec![false; blocks.len()];
    for (at, &keys) in blocks.iter().enumerate() {
        for (start, five) in keys.windows(MIN_WORDS).enumerate() {
            let hash = hash(five);
            if bits[hash as usize >> 26] & 1 << (hash & 63) == 0 {
                continue;
            }
            let first = beginnings.partition_point(|&(known, _)| known < hash);
            let same = beginnings[first..].iter().take_while(|&&(known, _)| known == hash).take(MAX_PLACES);
            for &(_, shorter) in same.filter(|&&(_, shorter)| shorter != at && blocks[shorter].len() < keys.len()) {
                looks[shorter] += 1;
                is_repeat[shorter] |= looks[shorter] <= MAX_PLACES && keys[start..].starts_with(blocks[shorter]);
            }
        }
    }
    is_repeat
}

fn hash(words: &[u32]) -> u32 {
    words.iter().fold(0, |hash: u32, word| hash.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ word)
}

pub(crate) fn is_pull_quote(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalClass) == Some(CLASS)
}

/// The words of a pull quote, without the name of who said them.
pub(crate) fn quoted(document: &Document, id: NodeId) -> String {
    let first = document.children(id).next().unwrap_or(id);
    crate::article::collapse(&document.text(first))
}

/// Is it a quote that the body says as well?
pub(crate) fn is_repeated_quote(document: &Document, id: NodeId) -> bool {
    is_pull_quote(document, id) && document.attribute(id, Attribute::AriaHidden).is_some()
}

/// Boxes that hold a quote, and go with it.
const BOXES: &[Element] = {
    use Element::*;
    &[Div, Section, Blockquote, Aside, Figure, P]
};

/// Elements in which a repeated sentence is no pull quote.
const NEVER_QUOTES: &[Element] = {
    use Element::*;
    &[H1, H2, H3, H4, H5, H6, Li, Td, Th, Figcaption, Caption, Pre]
};

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    const BODY: &str = "<p>First. «The water returns because neighbors agree», she said.</p>";

    #[test]
    fn a_repeated_sentence_becomes_an_aside() {
        for (quote, text) in [
            (
                "<blockquote><p>“The water returns because neighbors agree.”</p></blockquote>",
                "“The water returns because neighbors agree.”",
            ),
            (
                "<div><p>The water returns because neighbors agree</p></div>",
                "The water returns because neighbors agree",
            ),
        ] {
            let expected = format!("<aside class=\"maqal-pullquote\" aria-hidden=\"true\"><p>{text}</p></aside>{BODY}");
            assert_eq!(run(&PASS, &format!("{quote}{BODY}")), expected);
        }
    }

    #[test]
    fn who_says_so_goes_with_the_quote() {
        let quote = "<p>The water returns because neighbors agree</p>";
        let aside = "<aside class=\"maqal-pullquote\" aria-hidden=\"true\">";
        let expected = format!("{aside}{quote}<p><cite>Samira, farmer</cite></p></aside>{BODY}");
        for html in [
            format!("<blockquote>{quote}<p><cite>Samira, farmer</cite></p></blockquote>"),
            format!("<figure><blockquote>{quote}<cite>Samira, farmer</cite></blockquote></figure>"),
            format!("<figure><blockquote>{quote}</blockquote><figcaption>Samira, farmer</figcaption></figure>"),
            format!("<aside><blockquote>{quote}</blockquote><footer>Samira, farmer</footer></aside>"),
            format!("{aside}{quote}<p><cite>Samira, farmer</cite></p></aside>"),
        ] {
            assert_eq!(run(&PASS, &format!("{html}{BODY}")), expected, "{html}");
        }
        let more = format!("<blockquote>{quote}<p>And it does so every year.</p></blockquote>{BODY}");
        assert!(run(&PASS, &more).contains("<p>And it does so every year.</p></blockquote>"));
    }

    #[test]
    fn a_name_that_the_body_says_too_is_no_quote() {
        for (quote, body) in [
            (
                "<p>Nobody else says this here at all.</p><p>— the keeper of the mill</p>",
                "<p>On Sunday the keeper of the mill came down to the town.</p>",
            ),
            (
                "<p>هذا كلام لا يقوله غيره في النص.</p><footer>حارس الطاحونة القديمة في القرية</footer>",
                "<p>وجاء حارس الطاحونة القديمة في القرية إلى السوق يوم الأحد.</p>",
            ),
            (
                "<p>誰もここでは言わない言葉です。</p><p>— 古い水車小屋の番人の話</p>",
                "<p>日曜日に古い水車小屋の番人の話を聞いた。</p>",
            ),
        ] {
            let html = format!("<blockquote>{quote}</blockquote>{body}");
            assert_eq!(run(&PASS, &html), html);
        }
    }

    #[test]
    fn a_sentence_is_found_again_in_scripts_without_spaces() {
        for (sentence, body) in [
            (
                "水田に水が戻ってきたと村の人は話す",
                "<p>最初の文です。「水田に水が戻ってきたと村の人は話す」と書いた。</p>",
            ),
            ("稻田里的水终于回来了，村民们说", "<p>第一句话。稻田里的水终于回来了，村民们说。最后一句话。</p>"),
            ("น้ำกลับมาที่ทุ่งนาแล้วชาวบ้านกล่าวกับเรา", "<p>ประโยคแรก น้ำกลับมาที่ทุ่งนาแล้วชาวบ้านกล่าวกับเรา และจบ</p>"),
        ] {
            let aside = format!("<aside class=\"maqal-pullquote\" aria-hidden=\"true\"><p>{sentence}</p></aside>");
            assert_eq!(run(&PASS, &format!("<blockquote>{sentence}</blockquote>{body}")), format!("{aside}{body}"));
        }
        let short = "<p>水が戻った</p><p>最初の文です。水が戻ったと書いた。</p>";
        assert_eq!(run(&PASS, short), short);
    }

    #[test]
    fn other_quotes_headings_and_short_lines_stay() {
        for html in [
            format!("<blockquote>Something that nobody else says here.</blockquote>{BODY}"),
            format!("<h2>The water returns because neighbors agree</h2>{BODY}"),
            format!("<p>The water</p>{BODY}"),
            format!("<p>{0}.</p><p>First. {0}.</p>", "a b c d e f ".repeat(9).trim_end()),
        ] {
            assert_eq!(run(&PASS, &html), html);
        }
    }
}
