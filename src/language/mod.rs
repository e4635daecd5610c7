//! Everything that depends on a language: normal forms, labels, months, direction. Nothing here knows HTML.

pub(crate) mod bidi;
pub(crate) mod bylines;
mod captions;
mod case;
pub(crate) mod dates;
pub(crate) mod detection;
pub(crate) mod direction;
mod fold;
pub(crate) mod host_words;
pub(crate) mod labels;
mod languages;
mod normalize;
mod numbered;
mod openings;
#[cfg_attr(not(feature = "languages"), allow(dead_code, unused_macros))]
mod packing;
pub(crate) mod page_words;
mod quotation;
pub(crate) mod reading;
mod roles;
mod scripts;
mod stemming;
mod stop_words;
mod strings;
mod tables;
mod tokens;
mod words;

pub(crate) use captions::{
    begins_caption, counts_picture, ends_with_credit, in_last_brackets, is_caption, names_source, opens_credit,
};
pub(crate) use case::{is_capital, is_shouted, lowercase};
pub(crate) use fold::fold;
pub(crate) use languages::Script;
pub(crate) use normalize::{
    Phrase, begins_with_normal, count_letters, is_same_normal, normal_char, normal_hash, normal_letter, normalize,
    word_hashes, words,
};
pub(crate) use numbered::{Numbered, Slots};
pub(crate) use quotation::quotation_marks;
pub(crate) use scripts::script_of_language;
pub(crate) use stemming::Vocabulary;
pub(crate) use stop_words::is_short_stop_word;
pub(crate) use strings::Strings;
pub(crate) use tables::table_name;
pub(crate) use tokens::{Gap, SEAM, Token, beginning, is_unspaced, tokens};
pub(crate) use words::{CountedText, SYLLABLES, Word, is_acronym};
