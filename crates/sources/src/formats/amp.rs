//! AMP HTML.

use super::Input;
use crate::source::{Format, Kind, Source};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Amp, Kind::Html, input.text.to_owned())]
}
