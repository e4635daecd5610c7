//! Pull quotes among what a page sets beside its article.

use crate::article::decide::roles::Roles;
use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element};
use crate::language::Phrase;
use crate::small::search::{Literals, contains_any_literal};
use crate::tree::{Document, Node, NodeId};

/// The fewest and the most words of a pull quote.
const MIN_WORDS: usize = 3;
const MAX_WORDS: usize = 50;

/// The fewest words that are a sentence said again, and the most boxes that are compared with the text.
const MIN_REPEATED_WORDS: usize = 5;
const MAX_COMPARED: usize = 20;

/// The most nodes in the box of a quote.
const MAX_NODES: usize = 40;

/// Pieces of the classes of pull quotes.
static NAMES: Literals = Literals::in_any_case(&["pullquote", "pull-quote", "pull_quote", "exergue"]);

/// Does a class call something a pull quote?
pub(super) fn is_named(class: &str) -> bool {
    NAMES.are_in(class)
}

/// Tells the boxes that set a quote: those that are named for it, and those that say again what the body says.
pub(in crate::article) struct Quotes<'a, 'd, 's> {
    roles: &'a Roles<'d, 's>,
    document: &'d Document,
    measures: &'a Measures,
    /// The units of the body's text, once they are asked for, and how often they were.
    words: Option<Vec<u32>>,
    compared: usize,
}

impl<'a, 'd, 's> Quotes<'a, 'd, 's> {
    pub(in crate::article) fn new(roles: &'a Roles<'d, 's>, measures: &'a Measures) -> Self {
        Self { roles, document: roles.document, measures, words: None, compared: 0 }
    }

    pub(in crate::article) fn is_one(&mut self, id: NodeId) -> bool {
        if !self.is_box_of_text(id) {
            return false;
        }
        let phrase = Phrase::of(&self.roles.text(id));
        let is_short = (MIN_WORDS..=MAX_WORDS).contains(&phrase.words);
        is_short && (self.is_named(id) || self.is_said(&phrase))
    }

    /// A box that is seen, of text alone.
    fn is_box_of_text(&self, id: NodeId) -> bool {
        use Element::*;
        let is_box = matches!(self.document.element(id), Some(Aside | Blockquote | Div | Figure | Section));
        let is_hidden = self.document.attributes(id).any(|(name, value)| match name {
            Attribute::Hidden => true,
            Attribute::Style => contains_any_literal(&value.to_ascii_lowercase(), &["none", "hidden"]),
            _ => false,
        });
        let is_other = |id: NodeId| match self.document.element(id) {
            Some(A) => self.document.attribute(id, Attribute::Href).is_some(),
            Some(element) => matches!(element, Audio | Button | Form | Iframe | Img | Input | Ul | Ol | Table | Video),
            None => false,
        };
        let is_small = || self.roles.rest(id).nth(MAX_NODES).is_none();
        is_box && !is_hidden && is_small() && !self.roles.rest(id).any(is_other)
    }

    /// Is it called a quote, or a block quote set apart, or words in quotation marks or with the name of who said them?
    fn is_named(&self, id: NodeId) -> bool {
        let class = self.document.attribute(id, Attribute::Class).unwrap_or_default();
        let is_apart = matches!(self.document.element(id), Some(Element::Aside | Element::Figure));
        let quotes =
            |id: NodeId| matches!(self.document.element(id), Some(Element::Blockquote | Element::Cite | Element::Q));
        let is_marked = || self.document.text(id).trim_start().starts_with(['“', '„', '«', '「']);
        is_named(class) || (is_apart && (self.roles.rest(id).any(quotes) || is_marked()))
    }

    /// Does the body say so?
    fn is_said(&mut self, phrase: &Phrase) -> bool {
        if phrase.words < MIN_REPEATED_WORDS || self.compared == MAX_COMPARED {
            return false;
        }
        self.compared += 1;
        let (roles, measures) = (self.roles, self.measures);
        let said = self.words.get_or_insert_with(|| Phrase::of(&living_text(roles, measures)).units);
        said.windows(phrase.units.len()).any(|window| window == phrase.units)
    }
}

/// The body's text without what is boilerplate in it.
fn living_text(roles: &Roles<'_, '_>, measures: &Measures) -> String {
    let mut text = String::new();
    for id in roles.rest(roles.body).filter(|&id| !measures.is_boilerplate(id)) {
        match roles.document.node(id) {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(element) if element.is_block() => text.push(' '),
            Node::Element(_) => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::{Policy, RenderOptions};

    const FIRST: &str =
        "The first paragraph says what happened in the village, and where, and when it will be told again.";
    const SECOND: &str =
        "“We are late together, and never late alone,” said the woman who winds the clock of the town.";
    const THIRD: &str =
        "The last paragraph is as long as the first one, and says nothing that has not been said before.";
    const QUOTE: &str = "We are late together, and never late alone";

    /// Pull quotes and text of a page with that box between its paragraphs.
    fn page(html: &str) -> (Vec<String>, String) {
        let source = format!(
            "<!doctype html><title>A headline of the town</title><main><article><h1>A headline of the town</h1>\
             <p>{FIRST}</p>{html}<p>{SECOND}</p><p>{THIRD}</p></article></main>"
        );
        let rendered =
            crate::render_article(&source, &Policy::new(), &RenderOptions::default()).expect("within limits");
        (rendered.article.pull_quotes, rendered.article.text)
    }

    #[test]
    fn a_quote_set_beside_the_text_stays() {
        for (name, html) in [
            (
                "an aside named for it",
                format!("<aside class=pull-quote><blockquote><p>{QUOTE}</p></blockquote></aside>"),
            ),
            ("an aside of any name", format!("<aside class=x><p>{QUOTE}</p></aside>")),
            ("an aside with a block quote", format!("<aside><blockquote>{QUOTE}</blockquote></aside>")),
            ("a figure in an aside", format!("<aside><figure><blockquote>{QUOTE}</blockquote></figure></aside>")),
            ("a role", format!("<div role=complementary class=x><p>{QUOTE}</p></div>")),
            ("as we write it", format!("<aside class=maqal-pullquote aria-hidden=true><p>{QUOTE}</p></aside>")),
            ("in capitals, with marks", format!("<aside><p>“{}.”</p></aside>", QUOTE.to_uppercase())),
        ] {
            let (quotes, text) = page(&html);
            assert_eq!(quotes.len(), 1, "{name}");
            assert!(quotes[0].to_lowercase().contains(&QUOTE.to_lowercase()), "{name}: {quotes:?}");
            assert_eq!(text, format!("{FIRST}\n\n{SECOND}\n\n{THIRD}"), "{name}");
        }
    }

    #[test]
    fn a_quote_that_nobody_else_says_stays_as_text() {
        let new = "Nobody in the town has said this before, or after.";
        for class in ["pullquote", "story-pull-quote", "PullQuote left", "exergue"] {
            let (quotes, text) = page(&format!("<aside class='{class}'><p>{new}</p></aside>"));
            assert!(quotes.is_empty(), "{class}");
            assert_eq!(text, format!("{FIRST}\n\n{new}\n\n{SECOND}\n\n{THIRD}"), "{class}");
        }
    }

    #[test]
    fn what_else_stands_in_an_aside_goes() {
        for (name, html) in [
            (
                "an advertisement",
                "<aside class=promo><p>Clocks that are never late, from ten crowns.</p></aside>".to_owned(),
            ),
            (
                "a subscription",
                "<aside><h3>Subscribe</h3><p>Read every story of the town for two crowns a month.</p></aside>"
                    .to_owned(),
            ),
            (
                "a newsletter",
                "<aside><p>Our letter comes every Monday, before you get up.</p><form><input></form></aside>"
                    .to_owned(),
            ),
            ("a link", format!("<aside><p><a href=/clock>{QUOTE}</a></p></aside>")),
            ("a picture and its words", format!("<aside><img src=/i.jpg><p>{QUOTE}</p></aside>")),
            ("what nobody sees", format!("<aside hidden><p>{QUOTE}</p></aside>")),
            ("too little", "<aside class=pull-quote><p>Late</p></aside>".to_owned()),
            ("too much", format!("<aside><p>{FIRST} {SECOND} {THIRD}</p></aside>")),
        ] {
            let (quotes, text) = page(&html);
            assert!(quotes.is_empty(), "{name}: {quotes:?}");
            assert_eq!(text, format!("{FIRST}\n\n{SECOND}\n\n{THIRD}"), "{name}");
        }
    }
}
