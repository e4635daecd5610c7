//! Passes over an article's document, one a file. Each file holds a [`PassInfo`] named `PASS`: the name that switches
//! the pass, when it runs, what it does to an example, and which passes it must follow or precede. Here is their
//! order.
//!
//! A pass is idempotent, and takes time that grows with the document and no faster.

mod alternatives;
mod amp;
mod attributes;
mod blanks;
mod directions;
mod embeds;
mod figures;
mod footnotes;
mod formulas;
mod headings;
mod lines;
mod links;
mod lists;
mod media;
mod noscript;
mod oembed;
mod office;
mod paragraphs;
mod pass;
mod pictures;
mod pixels;
mod places;
mod players;
mod pull_quotes;
mod quotes;
mod roles;
mod shortcodes;
mod spaces;
mod structure;
mod subheadings;
mod tables;
#[cfg(test)]
mod tests;
mod tools;
mod typography;
mod wrappers;

use crate::tree::{Document, NodeId};
use pass::PassInfo;

pub(crate) use pass::{Context, Stage};
pub(crate) use pull_quotes::{is_pull_quote, is_repeated_quote, quoted};

/// Every pass, in the order in which those of a stage run. A test checks that it is what each pass asks for.
const PASSES: &[PassInfo] = &[
    noscript::PASS,
    oembed::PASS,
    amp::PASS,
    shortcodes::PASS,
    formulas::PASS,
    roles::PASS,
    players::PASS,
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
    structure::PASS,
    attributes::PASS,
    places::PASS,
    subheadings::PASS,
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
        context.stage = stage;
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
