//! The files of an archive: how they are cut, named and encoded. It is `pkg/archive/format.js` and `pkg/bin/lines.js`
//! once more, for a build without Node; `tests/test_archive.py` holds both to the same bytes.

use serde_json::json;

/// Documents of a term that are listed, those first of which it says most.
const MAX_POSTINGS: usize = 1000;
pub(super) const DOCUMENTS_A_SHARD: usize = 16;
const RELATED_A_SHARD: usize = 32;
const MAX_SHARD_BITS: u32 = 16;
/// The most terms that the manifest calls common, the fewest documents that such a term has, and of how many one.
const MAX_COMMON_TERMS: usize = 768;
const MIN_COMMON_DOCUMENTS: usize = 32;
const DOCUMENTS_FOR_COMMON: usize = 256;
/// The most dates in the manifest.
const MAX_DAYS: usize = 512;
const VERSION: u32 = 2;
const CHECKSUM_BYTES: usize = 4;

/// A posting is a document's number, and its level in the lowest bits.
const LEVELS: u32 = 16;

/// How an archive of so many documents is cut: bits of the hash that name a shard.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    pub(super) terms: u32,
    pub(super) related: u32,
}

impl Cut {
    pub(super) fn of(documents: usize) -> Self {
        let bits = |a_shard: usize| documents.div_ceil(a_shard).next_power_of_two().ilog2().min(MAX_SHARD_BITS);
        Self { terms: bits(DOCUMENTS_A_SHARD), related: bits(RELATED_A_SHARD) }
    }
}

/// Of each how many-th document the manifest has the day.
pub(super) fn days_step(documents: usize) -> usize {
    documents.div_ceil(MAX_DAYS).max(1)
}

fn shard_of(hash: u32, bits: u32) -> u32 {
    hash.checked_shr(u32::BITS - bits).unwrap_or_default()
}

pub(super) fn term_shard(term: u32, bits: u32) -> u32 {
    shard_of(term, bits)
}

/// FNV-1a.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The shard of an ID; its hash is mixed once more, since high bits alone name the shard.
pub(super) fn related_shard(id: &str, bits: u32) -> u32 {
    let hash = fnv(id.as_bytes());
    shard_of((hash ^ (hash >> 15)).wrapping_mul(0x9e37_79b1), bits)
}

/// Where a shard stands while an archive is built: `terms/1f/1f3a.bin`.
pub(super) fn path_of(kind: &str, shard: u32) -> String {
    let suffix = if kind == "terms" { "bin" } else { "json" };
    format!("{kind}/{:02x}/{shard:04x}.{suffix}", shard >> 8)
}

/// A term in a document: how many documents have the term, the document's number and the level.
pub(super) type Posting = (u32, u32, u32);

/// The posting of a document under a term, in one number.
pub(super) fn posting_of(number: u32, level: u8) -> u32 {
    number * LEVELS + u32::from(level)
}

/// A shard of terms. `found`: term, documents that have it, posting, in any order.
pub(super) fn encode_terms(mut found: Vec<Posting>) -> Vec<u8> {
    found.sort_unstable();
    let mut bytes = vec![0; CHECKSUM_BYTES];
    let mut before = 0;
    for list in found.chunk_by(|one, other| one.0 == other.0) {
        let Some(&(term, documents, _)) = list.first() else { continue };
        let postings = strongest(list.iter().map(|&(_, _, posting)| posting).collect());
        [term - before, documents, postings.len() as u32]
            .into_iter()
            .for_each(|number| push(&mut bytes, number.into()));
        let mut last = 0;
        for posting in postings {
            let number = posting / LEVELS;
            push(&mut bytes, u64::from(number - last) * u64::from(LEVELS) + u64::from(posting % LEVELS));
            last = number;
        }
        before = term;
    }
    let checksum = fnv(bytes.get(CHECKSUM_BYTES..).unwrap_or_default()).to_be_bytes();
    bytes.iter_mut().zip(checksum).for_each(|(byte, sum)| *byte = sum);
    bytes
}

/// Where there are too many, the strongest stay; of equals the newest.
fn strongest(mut postings: Vec<u32>) -> Vec<u32> {
    if postings.len() > MAX_POSTINGS {
        postings.sort_unstable_by_key(|&posting| std::cmp::Reverse((posting % LEVELS, posting)));
        postings.truncate(MAX_POSTINGS);
        postings.sort_unstable();
    }
    postings
}

/// Seven bits a byte, the low ones first.
fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Gives `each` the postings of every term of a shard; `None` where the bytes are cut or damaged.
pub(super) fn decode_terms(file: &[u8], mut each: impl FnMut(u32, &[u32])) -> Option<()> {
    let (checksum, mut rest) = file.split_at_checked(CHECKSUM_BYTES)?;
    if fnv(rest).to_be_bytes() != checksum {
        return None;
    }
    let mut term = 0_u32;
    while !rest.is_empty() {
        term = term.checked_add(u32::try_from(next(&mut rest)?).ok()?)?;
        let _documents = next(&mut rest)?;
        let count = next(&mut rest)?;
        let mut number = 0_u64;
        let postings = (0..count).map(|_| {
            let posting = next(&mut rest)?;
            number += posting / u64::from(LEVELS);
            u32::try_from(number * u64::from(LEVELS) + posting % u64::from(LEVELS)).ok()
        });
        each(term, &postings.collect::<Option<Vec<u32>>>()?);
    }
    Some(())
}

/// The next number that [`push`] wrote.
fn next(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

/// A file of documents; `shown` is JSON, in order.
pub(super) fn documents_file(shown: &[String]) -> String {
    format!("[{}]\n", shown.join(",\n"))
}

/// A file of related articles; `lists` are an ID and the JSON of its list.
pub(super) fn related_file(mut lists: Vec<(String, String)>) -> String {
    // Strings compare by their bytes, which is the order of code points.
    lists.sort_unstable();
    let members: Vec<String> = lists.iter().map(|(id, list)| format!("{}:{list}", json!(id))).collect();
    format!("{{{}}}\n", members.join(",\n"))
}

/// What the manifest says beside the number of documents.
pub(super) struct Parts {
    /// Days since 1970 of each [`days_step`]-th document.
    pub(super) days: Vec<Option<i64>>,
    /// Terms, and how many documents have each: at least those that are common.
    pub(super) common: Vec<(u32, u32)>,
    /// What the files of documents take.
    pub(super) bytes: usize,
    /// The digests of the folders of documents, of related articles and of terms.
    pub(super) folders: [Vec<String>; 3],
}

/// What a reader of an archive fetches first.
pub(super) fn manifest(documents: usize, parts: Parts) -> String {
    let Parts { days, mut common, bytes, folders: [of_documents, of_related, of_terms] } = parts;
    common.retain(|&(_, count)| is_common(count as usize, documents));
    common.sort_unstable_by_key(|&(term, count)| (std::cmp::Reverse(count), term));
    common.truncate(MAX_COMMON_TERMS);
    common.sort_unstable();
    let folders = [("documents", of_documents), ("related", of_related), ("terms", of_terms)];
    let folders = folders.map(|(kind, digests)| format!("{}:{}", json!(kind), json!(digests.join(" "))));
    // By hand, since the order of the members is part of the bytes.
    let head = format!(r#"{{"format":"maqal-archive","version":{VERSION},"documents":{documents},"bytes":{bytes}"#);
    let (days, common) = (json!(pack_days(&days)), json!(pack_common(&common)));
    format!("{head},\"days\":{days},\"common\":{common},\"folders\":{{{}}}}}\n", folders.join(","))
}

fn is_common(count: usize, documents: usize) -> bool {
    count >= MIN_COMMON_DOCUMENTS && count * DOCUMENTS_FOR_COMMON >= documents
}

/// Each by how many days it is from the one before; a point where nobody knows.
fn pack_days(days: &[Option<i64>]) -> String {
    let mut before = 0;
    let mut step = |day: i64| base_36(day - std::mem::replace(&mut before, day));
    let packed: Vec<String> = days.iter().map(|day| day.map_or_else(|| ".".to_owned(), &mut step)).collect();
    packed.join(" ")
}

fn pack_common(common: &[(u32, u32)]) -> String {
    let mut before = 0;
    let mut step = |term: u32| i64::from(term - std::mem::replace(&mut before, term));
    let packed = common.iter().map(|&(term, count)| format!("{}.{}", base_36(step(term)), base_36(count.into())));
    packed.collect::<Vec<_>>().join(" ")
}

fn base_36(number: i64) -> String {
    let mut rest = number.unsigned_abs();
    let mut digits = Vec::new();
    while rest > 0 || digits.is_empty() {
        digits.extend(char::from_digit((rest % 36) as u32, 36));
        rest /= 36;
    }
    digits.extend((number < 0).then_some('-'));
    digits.iter().rev().collect()
}
