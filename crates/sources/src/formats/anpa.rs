//! ANPA 1312.

use super::Input;
use crate::source::{Format, Kind, Source};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Anpa, Kind::Text, input.text.to_owned())]
}
