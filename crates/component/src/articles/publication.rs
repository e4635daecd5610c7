//! May a source be published? What speaks against it is refused, unless the caller names it.

use super::dates::end_of;
use crate::bindings::exports::maqal::article::types::Source;
use crate::error::{Outcome, bad_input, of};
use crate::given::choice;

/// A reason not to publish.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Against {
    Canceled,
    Withheld,
    Embargoed,
}

/// The words by which a caller passes over a reason.
pub(super) const REASONS: [(&str, Against); 3] =
    [("canceled", Against::Canceled), ("withheld", Against::Withheld), ("embargoed", Against::Embargoed)];

/// The longest part of an embargo that a message repeats, in characters.
const MAX_SHOWN_CHARS: usize = 60;

/// Refuses a source that may not be published. The sender's own word outlasts an embargo, and without a time an embargo
/// is never over.
pub(super) fn check_usable(source: &Source, even_if: &[Against], now: Option<i64>) -> Outcome<()> {
    let sender = source.sender_status.as_deref();
    let end = source.embargo.as_deref().map(end_of);
    let is_canceled = source.status == "canceled" || sender == Some("canceled");
    // With an embargo, `status` is withheld for that alone, unless the sender says so.
    let is_withheld = sender == Some("withheld") || (source.embargo.is_none() && source.status == "withheld");
    let is_over = |end: Option<i64>| end.zip(now).is_some_and(|(end, now)| now >= end);
    let is_embargoed = end.is_some_and(|end| !is_over(end));
    let against: Vec<(&str, Against)> = REASONS
        .into_iter()
        .zip([is_canceled, is_withheld, is_embargoed])
        .filter_map(|(reason, counts)| (counts && !even_if.contains(&reason.1)).then_some(reason))
        .collect();
    if against.is_empty() {
        return Ok(());
    }
    let why: Vec<String> = against.iter().map(|&(name, reason)| words(name, reason, source, now)).collect();
    let names: Vec<String> = against.iter().map(|(name, _)| ["'", name, "'"].concat()).collect();
    let message =
        ["source: it is ", &why.join(" and "), "; pass evenIf: [", &names.join(", "), "] to render it all the same"];
    Err(of("NOT_USABLE", message.concat()))
}

fn words(name: &str, reason: Against, source: &Source, now: Option<i64>) -> String {
    let embargo = source.embargo.as_deref().unwrap_or_default();
    match (reason, end_of(embargo)) {
        (Against::Embargoed, Some(_)) if now.is_none() => {
            ["embargoed until ", embargo, ", and no time is given"].concat()
        }
        (Against::Embargoed, Some(_)) => ["embargoed until ", embargo].concat(),
        (Against::Embargoed, None) => {
            let shown: String = embargo.chars().take(MAX_SHOWN_CHARS).collect();
            ["embargoed until a time that cannot be read, ", &serde_json::Value::from(shown).to_string()].concat()
        }
        _ => name.to_owned(),
    }
}

/// Refuses a record that a caller made and that is no source.
pub(crate) fn check_source(source: &Source) -> Outcome<()> {
    check_word("kind", &source.kind, &["html", "text"])?;
    check_status("status", &source.status)?;
    source.sender_status.as_deref().map_or(Ok(()), |status| check_status("senderStatus", status))
}

fn check_status(name: &str, word: &str) -> Outcome<()> {
    check_word(name, word, &["usable", "withheld", "canceled"])
}

fn check_word(name: &str, word: &str, words: &[&str]) -> Outcome<()> {
    let is_known = words.contains(&word);
    let fail = || bad_input(&["a Source whose ", name, " is one of ", &words.join(", ")].concat());
    if is_known { Ok(()) } else { Err(fail()) }
}

/// Reads the reasons that a caller passes over.
pub(super) fn read_reasons(words: &[String]) -> Outcome<Vec<Against>> {
    words.iter().map(|word| choice("evenIf", word, &REASONS)).collect()
}
