//! A pass as data, and its context while it runs.

use crate::article::Notice;
use crate::language::direction::Direction;
use crate::policy::Policy;
use crate::source::InnerMarkup;
use crate::tree::{Document, NodeId};

/// A pass: one value in a file of its own.
pub(super) struct PassInfo {
    /// The name that switches it, which is the same in JavaScript.
    pub(super) name: &'static str,
    /// When it runs; some passes run twice.
    pub(super) stages: &'static [Stage],
    pub(super) is_on_by_default: bool,
    /// It guesses how a source meant its lines and sentences. An article that maqal has written says it, so there is
    /// nothing to guess.
    pub(super) is_guess: bool,
    /// Does it to everything inside a node.
    pub(super) run: fn(&mut Document, NodeId, &mut Context<'_>),
    /// Facts for tests and documents, which a build leaves out.
    #[cfg(test)]
    pub(super) about: About,
}

/// The description of a pass, for docs/passes.md and the tests.
#[cfg(test)]
pub(super) struct About {
    /// Before and after: what the pass alone makes of a source.
    pub(super) examples: &'static [(&'static str, &'static str)],
    /// The change that the pass makes, in words.
    pub(super) note: &'static str,
    /// The passes that run before it, each with the reason.
    pub(super) must_follow: &'static [(&'static str, &'static str)],
    /// The passes that run after it, each with the reason.
    pub(super) must_precede: &'static [(&'static str, &'static str)],
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

/// The context of a pass: what it knows besides the document, and what it reports.
pub(crate) struct Context<'s> {
    /// BCP 47, where it is known.
    pub(crate) lang: String,
    pub(super) stage: Stage,
    /// The source is a whole page.
    pub(crate) is_page: bool,
    /// The source is an article that maqal has written.
    pub(crate) is_own: bool,
    /// `ltr` or `rtl`.
    pub(crate) dir: Direction,
    /// The page's own addresses, as far as they are known: the canonical one, and the one it was fetched from.
    pub(crate) addresses: Vec<String>,
    /// The level of the body's first headings.
    pub(crate) heading_level: u8,
    pub(crate) notices: Vec<Notice>,
    /// The policy's prefix for IDs.
    pub(crate) id_prefix: String,
    /// Passes may make at most so many elements of text alone; one that would make more sets `is_full` instead.
    pub(crate) max_elements: usize,
    pub(crate) is_full: bool,
    /// The HTML in the source's oEmbed responses, in order; empty for one without.
    pub(crate) oembed_responses: &'s [String],
    pub(crate) policy: &'s Policy,
    /// Reads markup that stands as text in the source.
    pub(crate) inner: InnerMarkup<'s>,
}

impl<'s> Context<'s> {
    /// The context of the stages before the article is known.
    pub(crate) fn new(policy: &'s Policy, heading_level: u8, is_page: bool, oembed_responses: &'s [String]) -> Self {
        Self {
            lang: String::new(),
            stage: Stage::Source,
            is_page,
            is_own: false,
            dir: Direction::Ltr,
            addresses: Vec::new(),
            heading_level,
            notices: Vec::new(),
            id_prefix: policy.prefixed(""),
            max_elements: policy.max_elements(),
            is_full: false,
            oembed_responses,
            policy,
            inner: InnerMarkup::new(policy),
        }
    }
}
