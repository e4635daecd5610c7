//! NewsML 1.x.

use super::Input;
use crate::source::{Format, Kind, Source};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Newsml, Kind::Html, input.text.to_owned())]
}
