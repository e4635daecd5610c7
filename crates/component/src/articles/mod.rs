//! What is beyond the sanitizer: articles, keywords, related articles.

mod dates;
mod keywords;
mod known;
mod publication;
mod records;
mod relating;
mod rendering;

#[cfg(feature = "full")]
pub(crate) use dates::written;
#[cfg(feature = "full")]
pub(crate) use known::{Known, KnownSource};
#[cfg(feature = "full")]
pub(crate) use publication::check_source;
use records::cut;

use crate::error::{Outcome, bad_option};

/// A point in time, in seconds since 1970.
pub(crate) fn seconds(number: i64) -> Outcome<i64> {
    // As far from 1970 as JavaScript's Date goes.
    const MOST: i64 = 8_640_000_000_000;
    if (-MOST..=MOST).contains(&number) { Ok(number) } else { Err(bad_option("now", "seconds since 1970")) }
}
