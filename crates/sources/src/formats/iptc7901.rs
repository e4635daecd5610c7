//! IPTC 7901.

use super::Input;
use crate::source::{Format, Kind, Source};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    vec![Source::new(Format::Iptc7901, Kind::Text, input.text.to_owned())]
}
