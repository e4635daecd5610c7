//! What the handlers share: the output so far, and what they have seen of the page.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lol_html::html_content::{StreamingHandler, StreamingHandlerSink};

use crate::error::{Error, TagAt};
use crate::fill::{Hole, Rest, fill};
use crate::metadata::Facts;
use crate::options::{Options, Part};
use crate::places::Places;
use crate::rendered::Rendered;

/// A piece of the output, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What no article changes.
    Bytes(Vec<u8>),
    /// The number of a hole.
    Hole(usize),
}

/// Where the reading of the page is, of its head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum InHead {
    #[default]
    Not,
    Yes,
    /// What the head lacks has its place; what comes is the body.
    Over,
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) options: Options,
    pub(crate) rendered: Option<Rendered>,
    out: Vec<u8>,
    pieces: Vec<Piece>,
    holes: Vec<Hole>,
    pub(crate) head: InHead,
    pub(crate) rest: Rest,
    /// Was the head written before the article was there?
    is_behind_head: bool,
    /// The title's text in the template, while the title is open.
    pub(crate) title: Option<String>,
    pub(crate) places: Places,
    /// The parts that have a slot.
    pub(crate) filled: Vec<Part>,
    /// The slots by selectors that have an element, by their place in the options.
    pub(crate) matched: Vec<usize>,
    /// The slot that is open.
    pub(crate) slot: Option<TagAt>,
    /// The page's first bytes, until its head is found.
    pub(crate) prologue: Option<Vec<u8>>,
    /// Was the tag `html` seen?
    pub(crate) has_html: bool,
    /// What a handler has refused: lol_html hands an error on, but not what it is.
    pub(crate) refused: Option<Error>,
}

/// lol_html's handlers for streamed content have to be `Send`.
#[derive(Clone, Default)]
pub(crate) struct Shared(Arc<Mutex<State>>);

impl Shared {
    /// No handler panics while it holds the state, and none calls another one.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Writes the content of a hole if it can be said now; else the hole.
    fn put(&mut self, hole: Hole) {
        if let Some(html) = self.fill(&hole, self.facts()) {
            self.is_behind_head |= matches!(hole, Hole::Rest(_)) && self.rendered.is_none();
            self.out.extend_from_slice(html.as_bytes());
            return;
        }
        self.end_bytes();
        self.pieces.push(Piece::Hole(self.holes.len()));
        self.holes.push(hole);
    }

    /// What is known now.
    fn facts(&self) -> Facts<'_> {
        let (known, rendered) = (self.options.known.as_ref(), self.rendered.as_ref());
        Facts { known, rendered, is_behind_head: self.is_behind_head }
    }

    /// The HTML of a hole, where enough is known.
    fn fill(&self, hole: &Hole, facts: Facts) -> Option<String> {
        let Options { lang, dir, .. } = &self.options;
        let is_given = matches!(hole, Hole::Language { .. }) && lang.is_some() && dir.is_some();
        let is_known = facts.rendered.is_some() || hole.is_of_head() && facts.known.is_some();
        (is_given || is_known).then(|| fill(hole, facts, &self.options))
    }

    /// The HTML of a hole by its number.
    pub(crate) fn fill_hole(&self, hole: usize) -> Option<String> {
        self.fill(self.holes.get(hole)?, self.facts())
    }

    /// The HTML of every hole.
    pub(crate) fn fill_all(&self, facts: Facts) -> Vec<Option<String>> {
        self.holes.iter().map(|hole| self.fill(hole, facts)).collect()
    }

    fn end_bytes(&mut self) {
        if !self.out.is_empty() {
            self.pieces.push(Piece::Bytes(std::mem::take(&mut self.out)));
        }
    }

    /// Does what stands here end the head, if it may not stand in one?
    pub(crate) fn may_end_head(&self) -> bool {
        self.head != InHead::Over && !self.places.is_apart()
    }

    /// What was written since.
    pub(crate) fn take(&mut self) -> Vec<Piece> {
        self.end_bytes();
        std::mem::take(&mut self.pieces)
    }
}

/// Writes a tag as far as it is known, then a hole: just when its place in the output comes.
pub(crate) struct PutHole {
    shared: Shared,
    before: String,
    hole: Hole,
}

impl PutHole {
    pub(crate) fn new(shared: &Shared, hole: Hole) -> Box<Self> {
        Self::after(shared, String::new(), hole)
    }

    pub(crate) fn after(shared: &Shared, before: String, hole: Hole) -> Box<Self> {
        Box::new(Self { shared: shared.clone(), before, hole })
    }
}

impl StreamingHandler for PutHole {
    fn write_all(
        self: Box<Self>,
        _: &mut StreamingHandlerSink<'_>,
    ) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let mut state = self.shared.lock();
        state.write(self.before.as_bytes());
        state.put(self.hole);
        Ok(())
    }
}
