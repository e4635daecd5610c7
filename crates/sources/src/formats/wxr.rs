//! WordPress's export.

use super::Input;
use crate::source::{Format, Kind, Source};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Wxr, Kind::Html, input.text.to_owned())]
}
