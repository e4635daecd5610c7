//! Passes over an article's document, one a file. Each file holds a [`PassInfo`] named `PASS`: the name that switches
//! the pass, when it runs, what it does to an example, and which passes it must follow or precede. Here is their
//! order.
//!
//! A pass is idempotent, and takes time that grows with the document and no faster.

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
#[cfg(test)]
mod tests;
mod tools;
mod typography;
mod wrappers;

use crate::article::Notice;
use crate::policy::Policy;
use crate::source::InnerMarkup;
use crate::tree::{Document, NodeId};

pub(crate) use pull_quotes::{is_pull_quote, is_repeated_quote, quoted};

/// Every pass, in the order in which those of a stage run. A test checks that it is what each pass asks for.
const PASSES: &[PassInfo] = &[
    noscript::PASS,
    oembed::PASS,
    amp::PASS,
    pictures::PASS,
    pixels::PASS,
    links::PASS,
    media::PASS,
    office::PASS,
    lines::PASS,
    embeds::PASS,
    figures::PASS,
    tables::PASS,
    quotes::PASS,
    paragraphs::PASS,
    lists::PASS,
    pull_quotes::PASS,
    wrappers::PASS,
    headings::PASS,
    footnotes::PASS,
    blanks::PASS,
    alternatives::PASS,
    spaces::PASS,
    typography::PASS,
    directions::PASS,
];

/// The names of all passes, in order.
pub(crate) const NAMES: &[&str] = &names();

/// What is known of a pass.
pub(crate) struct PassInfo {
    /// The name that switches it, which is the same in JavaScript.
    name: &'static str,
    /// When it runs; some passes run twice.
    stages: &'static [Stage],
    is_on_by_default: bool,
    /// It guesses how a source meant its lines and sentences. An article that maqal has written says it, so there is
    /// nothing to guess.
    is_guess: bool,
    /// Does it to everything inside a node.
    run: fn(&mut Document, NodeId, &mut Context<'_>),
    /// What only tests and documents ask for, which a build leaves out.
    #[cfg(test)]
    about: About,
}

/// What a pass does, for docs/passes.md and the tests.
#[cfg(test)]
struct About {
    /// Before and after: what the pass alone makes of a source.
    examples: &'static [(&'static str, &'static str)],
    /// The same in words.
    note: &'static str,
    /// The passes that run before it, each with the reason.
    must_follow: &'static [(&'static str, &'static str)],
    /// The passes that run after it, each with the reason.
    must_precede: &'static [(&'static str, &'static str)],
}

/// When a pass runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// As soon as a source is read: takes out markup that stood in it as text.
    Source,
    /// Before the article is looked for: makes plain HTML of a source's dialect, so that all that follows sees one.
    Page,
    /// On the body that was found.
    Body,
}

/// What a pass knows besides the document, and what it tells.
pub(crate) struct Context<'s> {
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
    pub(crate) max_elements: usize,
    pub(crate) is_full: bool,
    /// The HTML in the source's oEmbed responses, in order; empty for one without.
    pub(crate) oembed_responses: &'s [String],
    /// Reads markup that stands as text in the source.
    pub(crate) inner: InnerMarkup<'s>,
}

impl<'s> Context<'s> {
    /// The context of the stages before the article is known.
    pub(crate) fn new(policy: &'s Policy, heading_level: u8, is_page: bool, oembed_responses: &'s [String]) -> Self {
        Self {
            lang: String::new(),
            is_page,
            is_own: false,
            dir: "ltr",
            heading_level,
            notices: Vec::new(),
            id_prefix: policy.prefixed(""),
            max_elements: policy.max_elements(),
            is_full: false,
            oembed_responses,
            inner: InnerMarkup::new(policy),
        }
    }
}

/// Which passes run.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    is_on: [bool; PASSES.len()],
}

impl Default for Selection {
    fn default() -> Self {
        let mut is_on = [false; PASSES.len()];
        for (is_on, pass) in is_on.iter_mut().zip(PASSES) {
            *is_on = pass.is_on_by_default;
        }
        Self { is_on }
    }
}

impl Selection {
    /// Switches a pass on or off. `None` where no pass has that name.
    pub(crate) fn switch(&mut self, name: &str, is_on: bool) -> Option<()> {
        let at = NAMES.iter().position(|known| *known == name)?;
        *self.is_on.get_mut(at)? = is_on;
        Some(())
    }

    /// Runs the selected passes of a stage over everything inside `root`, in order.
    pub(crate) fn run(&self, stage: Stage, document: &mut Document, root: NodeId, context: &mut Context<'_>) {
        for (pass, is_on) in PASSES.iter().zip(self.is_on) {
            if is_on && pass.stages.contains(&stage) && !(pass.is_guess && context.is_own) {
                (pass.run)(document, root, context);
            }
        }
    }
}

const fn names() -> [&'static str; PASSES.len()] {
    let mut names = [""; PASSES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = PASSES[at].name;
        at += 1;
    }
    names
}
