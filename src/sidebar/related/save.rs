//! The index as bytes, and back: a version, a checksum, then the terms that there are, then the documents.
//!
//! Terms are numbered by their hashes, sorted, so that a document's terms are small steps. All numbers are LEB128.

use super::index::{Entry, RelatedIndex};
use super::vector::Vector;
use crate::error::Error;
use crate::sort::{sort, sort_by};

/// Format and version.
const HEAD: &[u8; 8] = b"maqalri1";

/// Who has fewer terms than this loses none; the lightest go, for an index must be sent to readers.
const MOST_SAVED: usize = 48;

impl RelatedIndex {
    /// The index as bytes, for [`load`](Self::load). The same documents, added in the same order, give the same bytes.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let mut all: Vec<u32> = self.entries().flat_map(saved).map(|(term, _)| term).collect();
        sort(&mut all);
        all.dedup();
        let mut out = Vec::new();
        push_number(&mut out, all.len());
        let mut before = 0;
        for &term in &all {
            push_number(&mut out, (term - before) as usize);
            before = term;
        }
        push_number(&mut out, self.len());
        for entry in self.entries() {
            for text in [&entry.id, &entry.url, &entry.title] {
                push_text(&mut out, text);
            }
            for text in [&entry.published, &entry.section, &entry.author, &entry.lang, &entry.image] {
                push_text(&mut out, text.as_deref().unwrap_or_default());
            }
            let terms = saved(entry);
            push_number(&mut out, terms.len());
            let mut before = 0;
            for (term, weight) in terms {
                let number = all.binary_search(&term).unwrap_or_default();
                push_number(&mut out, number - before);
                out.push(weight);
                before = number;
            }
        }
        [HEAD.as_slice(), &checksum(&out).to_le_bytes(), &out].concat()
    }

    /// An index of bytes that [`save`](Self::save) gave.
    ///
    /// # Errors
    /// [`Error::is_bad_index`] for any other bytes, cut, damaged or of another version.
    pub fn load(bytes: &[u8]) -> Result<Self, Error> {
        let body =
            bytes.strip_prefix(HEAD).ok_or_else(|| Error::bad_index("bytes that save() of this version gave"))?;
        let (sum, body) = body.split_at_checked(8).ok_or_else(|| Error::bad_index("the whole of it"))?;
        if sum != checksum(body).to_le_bytes() {
            return Err(Error::bad_index("bytes that nobody has changed since save()"));
        }
        // The checksum is no signature: what is read is checked all the same.
        read(&mut Bytes { rest: body }).ok_or_else(|| Error::bad_index("an index that save() could have written"))
    }
}

fn saved(entry: &Entry) -> Vec<(u32, u8)> {
    let mut terms = entry.vector.terms.clone();
    sort_by(&mut terms, |one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    terms.truncate(MOST_SAVED);
    sort(&mut terms);
    terms
}

fn read(bytes: &mut Bytes<'_>) -> Option<RelatedIndex> {
    let mut all: Vec<u32> = Vec::new();
    for _ in 0..bytes.number()? {
        let step = u32::try_from(bytes.number()?).ok()?;
        let next = all.last().copied().unwrap_or(0).checked_add(step)?;
        if step == 0 && !all.is_empty() {
            return None;
        }
        all.push(next);
    }
    let mut index = RelatedIndex::default();
    for _ in 0..bytes.number()? {
        let (id, url, title) = (bytes.text()?, bytes.text()?, bytes.text()?);
        let mut optional = || bytes.text().map(|text| Some(text).filter(|text| !text.is_empty()));
        let (published, section, author, lang, image) =
            (optional()?, optional()?, optional()?, optional()?, optional()?);
        let mut terms = Vec::new();
        let mut number = 0_usize;
        for place in 0..bytes.number()? {
            let step = bytes.number()?;
            number = number.checked_add(step)?;
            if place > 0 && step == 0 {
                return None;
            }
            terms.push((*all.get(number)?, bytes.byte()?));
        }
        index.insert(Entry { id, url, title, published, section, author, lang, image, vector: Vector { terms } });
    }
    bytes.rest.is_empty().then_some(index)
}

struct Bytes<'b> {
    rest: &'b [u8],
}

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        String::from_utf8(text.to_vec()).ok()
    }
}

fn push_number(out: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// FNV-1a of 64 bits: against damage, not against a forger.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
