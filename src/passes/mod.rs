//! Passes over an article's document, in an order that is argued. Each is idempotent, takes time that grows with the
//! document and no faster, has a file of its own, and a name by which it is switched off.

mod alternatives;
mod amp;
mod blanks;
mod directions;
mod embeds;
mod figures;
mod footnotes;
mod headings;
mod lines;
mod links;
mod lists;
mod media;
mod noscript;
mod oembed;
mod office;
mod paragraphs;
mod pictures;
mod pixels;
mod pull_quotes;
mod quotes;
mod spaces;
mod tables;
mod tools;
mod typography;
mod wrappers;

use crate::article::Notice;
use crate::policy::Policy;
use crate::tree::{Document, NodeId};

/// What a pass knows besides the document, and what it tells.
pub(crate) struct Context {
    /// BCP 47, where it is known.
    pub(crate) lang: String,
    /// The source is a whole page.
    pub(crate) is_page: bool,
    /// The source is an article that maqal has written.
    pub(crate) is_own: bool,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// The level of the body's first headings.
    pub(crate) heading_level: u8,
    pub(crate) notices: Vec<Notice>,
    /// What the policy puts before IDs.
    pub(crate) id_prefix: String,
    /// How many elements passes may make of text alone; one that would make more sets `is_full` instead.
    pub(crate) most_elements: usize,
    pub(crate) is_full: bool,
}

impl Context {
    /// For the passes before the article is known.
    pub(crate) fn new(heading_level: u8, is_page: bool, policy: &Policy) -> Self {
        Self {
            lang: String::new(),
            is_page,
            is_own: false,
            dir: "ltr",
            heading_level,
            notices: Vec::new(),
            id_prefix: policy.prefixed(""),
            most_elements: policy.max_elements(),
            is_full: false,
        }
    }
}

/// A pass over everything inside a node.
pub(crate) type Pass = fn(&mut Document, NodeId, &mut Context);

/// Before the article is looked for: what makes plain HTML of a source's dialect, so that all that follows sees one.
///
/// AMP first, since its pictures and players are then those of everybody; pictures before pixels, since a lazy picture is a
/// pixel until its source is known; paragraphs after Word's and Google's leavings, which hide line breaks in spans, and after lines, which make some; blanks
/// last, since a paragraph that held a pixel is blank now.
pub(crate) const BEFORE_EXTRACTION: &[(&str, Pass)] = &[
    ("amp", amp::translate),
    ("pictures", pictures::settle),
    ("pixels", pixels::remove),
    ("links", links::clean),
    ("media", media::repair),
    ("office", office::clean),
    ("lines", lines::break_up),
    ("paragraphs", paragraphs::split),
    ("blanks", blanks::remove),
];

/// On the body that was found. Embeds first: what they leave in paragraphs splits those, as do tables that were none; figures in between, whose captions are no paragraphs. Lists
/// need the paragraphs. Pull quotes need the body's sentences, and nothing but them; wrappers come after them, since a quote
/// may have been all that a wrapper held. Headings and notes are linked when no text moves any more; then what is left empty
/// goes, and spaces last but one, since each of the others leaves some behind; typography sees every space there
/// is. Directions last, since they cut text in pieces.
pub(crate) const ON_BODY: &[(&str, Pass)] = &[
    ("embeds", embeds::replace),
    ("figures", figures::set),
    ("tables", tables::set),
    ("quotes", quotes::attribute),
    ("paragraphs", paragraphs::split),
    ("lists", lists::set),
    ("pullQuotes", pull_quotes::mark),
    ("wrappers", wrappers::unwrap),
    ("headings", headings::renumber),
    ("footnotes", footnotes::link),
    ("blanks", blanks::remove),
    ("alternatives", alternatives::count),
    ("spaces", spaces::collapse),
    ("typography", typography::set),
    ("directions", directions::isolate),
];

/// Every pass by its name. The first runs where a source is read, since only there is it known how.
#[rustfmt::skip]
pub(crate) const NAMES: &[&str] = &[
    "noscript", "amp", "pictures", "pixels", "links", "media", "office", "lines", "paragraphs", "blanks", "embeds", "figures", "tables", "quotes", "lists",
    "pullQuotes", "wrappers", "headings", "footnotes", "alternatives", "spaces", "typography", "directions",
];

/// Passes that guess how a source meant its lines and sentences. An article that maqal has written says it.
pub(crate) const GUESSES: &[&str] = &["lines", "paragraphs", "lists", "pullQuotes", "footnotes"];

/// Passes that run only where they are asked for.
pub(crate) const OFF_BY_DEFAULT: &[&str] = &["typography"];

pub(crate) use noscript::show;
pub(crate) use oembed::unpack;
pub(crate) use pull_quotes::{is_pull_quote, is_repeated_quote, quoted};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::{document_of, html_of};

    /// Runs one pass over a fragment, twice: it must be idempotent.
    pub(super) fn run(pass: Pass, html: &str) -> String {
        run_in(pass, "en", html)
    }

    /// The same in an article of that language.
    pub(super) fn run_in(pass: Pass, lang: &str, html: &str) -> String {
        run_noting(pass, lang, html).0
    }

    /// The same, and the codes of what it noted.
    pub(super) fn run_noting(pass: Pass, lang: &str, html: &str) -> (String, Vec<&'static str>) {
        let mut document = document_of(html);
        let mut run = || {
            let mut context = Context::new(2, false, &Policy::new());
            context.lang = lang.to_owned();
            context.dir = if lang == "ar" { "rtl" } else { "ltr" };
            pass(&mut document, NodeId::ROOT, &mut context);
            (html_of(&document), context.notices.into_iter().map(|notice| notice.code).collect())
        };
        let once = run();
        let again: (String, Vec<_>) = run();
        assert_eq!(again.0, once.0, "not idempotent on {html}");
        once
    }

    #[test]
    fn every_pass_has_a_name_to_switch_it_off_by() {
        let listed = || BEFORE_EXTRACTION.iter().chain(ON_BODY).map(|(name, _)| *name);
        assert!(listed().all(|name| NAMES.contains(&name)));
        assert!(NAMES.iter().all(|name| *name == "noscript" || listed().any(|listed| listed == *name)));
    }
}
