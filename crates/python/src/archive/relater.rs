//! The lists of related articles of an archive, as `pkg/bin/relater.js` and `pkg/bin/facts.js` make them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use maqal::archive::{
    ArchiveRanker, CandidateDocument, Clock, DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, MAX_REASONS, days,
};
use serde_json::json;

use super::counts::Counts;
use super::format::{Cut, DOCUMENTS_A_SHARD, decode_terms, path_of};
use super::record::{Record, Shown};
use crate::errors::{Failure, Outcome};

/// How many candidates the list of an article is chosen from.
const CANDIDATES: usize = 40;
/// A longer word is not given as a reason: readers fetch the lists. In units of UTF-16, as in JavaScript.
const MAX_REASON_UNITS: usize = 100;

/// Finds the related ones of documents of the archive, from the files of terms and documents that are written.
pub(super) struct Relater {
    ranker: ArchiveRanker,
    facts: Facts,
    limit: usize,
}

impl Relater {
    /// `built`: the folder that has the shards. `documents`: how many the archive has.
    pub(super) fn new(built: &Path, documents: usize, limit: usize) -> Outcome<Self> {
        let facts = Facts::read(built, documents)?;
        let days = facts.days.iter().map(|day| day.unwrap_or(f64::NAN)).collect();
        let mut ranker = ArchiveRanker::new(days, 1);
        for shard in 0..1 << Cut::of(documents).terms {
            let path = built.join(path_of("terms", shard));
            let file = fs::read(&path).ok();
            // Who is alone under a term is no company.
            let add = |term, postings: &[u32]| {
                if postings.len() > 1 {
                    ranker.add_postings(term, postings);
                }
            };
            file.and_then(|file| decode_terms(&file, add)).ok_or_else(|| unreadable(&path))?;
        }
        Ok(Self { ranker, facts, limit })
    }

    /// JSON: `[number, score, why]` each, the best first.
    pub(super) fn list(&mut self, number: u32, record: &Record, counts: &Counts) -> String {
        self.ranker.ask(&record.terms, &record.weights, record.cut, &counts.of(&record.terms));
        let today = self.facts.days.get(number as usize).copied().flatten();
        let clock = Clock { today, half_life_days: DEFAULT_HALF_LIFE_DAYS.into(), past_only: false };
        let found = self.ranker.find(CANDIDATES, clock);
        let candidates = self.facts.candidates(self.filled(found, number), number);
        list_of(&self.ranker.choose(&candidates, self.limit, DEFAULT_DIVERSITY.into()), &record.words)
    }

    /// Where too few share a term, the nearest in time stand in, the older first.
    fn filled(&self, mut found: Vec<u32>, own: u32) -> Vec<u32> {
        let total = self.facts.days.len() as u32;
        let mut known: HashSet<u32> = found.iter().copied().collect();
        for step in 1..total {
            if found.len() > self.limit {
                break;
            }
            for number in [own.checked_sub(step), own.checked_add(step)].into_iter().flatten() {
                if number < total && found.len() <= self.limit && known.insert(number) {
                    found.push(number);
                }
            }
        }
        found
    }
}

/// What ranking compares of the documents of an archive, by their numbers. Equal texts have one number; none has 0.
#[derive(Default)]
struct Facts {
    days: Vec<Option<f64>>,
    keys: Vec<u32>,
    urls: Vec<u32>,
    sections: Vec<u32>,
    authors: Vec<u32>,
    langs: Vec<u32>,
}

impl Facts {
    fn read(built: &Path, documents: usize) -> Outcome<Self> {
        let mut facts = Self::default();
        let mut names: [HashMap<String, u32>; 4] = Default::default();
        for shard in 0..documents.div_ceil(DOCUMENTS_A_SHARD) as u32 {
            let path = built.join(path_of("documents", shard));
            let shown = fs::read_to_string(&path).ok().and_then(|file| Shown::read_all(&file));
            shown.ok_or_else(|| unreadable(&path))?.into_iter().for_each(|shown| facts.add(shown, &mut names));
        }
        if facts.keys.len() == documents { Ok(facts) } else { Err(unreadable(built)) }
    }

    fn add(&mut self, shown: Shown, [urls, sections, authors, langs]: &mut [HashMap<String, u32>; 4]) {
        let number = |names: &mut HashMap<String, u32>, text: Option<String>| match text {
            Some(text) if !text.is_empty() => {
                let next = names.len() as u32 + 1;
                *names.entry(text).or_insert(next)
            }
            _ => 0,
        };
        self.days.push(shown.published.as_deref().and_then(days).map(|day| day as f64));
        self.keys.push(shown.key);
        self.urls.push(number(urls, Some(shown.url)));
        self.sections.push(number(sections, shown.section));
        self.authors.push(number(authors, shown.author));
        self.langs.push(number(langs, shown.lang));
    }

    /// What a ranker takes to choose from: those documents, but the article of that number and its copies.
    fn candidates(&self, numbers: Vec<u32>, own: u32) -> Vec<CandidateDocument> {
        let of = |column: &[u32], number: u32| column.get(number as usize).copied().unwrap_or_default();
        let is_same = |column: &[u32], number| of(column, own) != 0 && of(column, number) == of(column, own);
        let is_other = |&number: &u32| number != own && !is_same(&self.urls, number) && !is_same(&self.keys, number);
        let candidate = |number| CandidateDocument {
            number,
            day: self.days.get(number as usize).copied().flatten(),
            title_key: of(&self.keys, number),
            has_section: is_same(&self.sections, number),
            has_author: is_same(&self.authors, number),
            is_in_other_language: of(&self.langs, own) != 0
                && of(&self.langs, number) != 0
                && of(&self.langs, number) != of(&self.langs, own),
        };
        numbers.into_iter().filter(is_other).map(candidate).collect()
    }
}

/// What a ranker has chosen, as JSON. `words`: of each term of the article its word.
fn list_of(chosen: &[u32], words: &[String]) -> String {
    let mut list = Vec::new();
    let mut rest = chosen;
    while let [number, score, count, behind @ ..] = rest {
        let (places, next) = behind.split_at_checked(*count as usize).unwrap_or_default();
        let mut why: Vec<&str> = Vec::new();
        for word in places.iter().filter_map(|&place| words.get(place as usize)) {
            let fits = !word.is_empty() && word.encode_utf16().count() <= MAX_REASON_UNITS;
            if why.len() < MAX_REASONS && fits && !why.contains(&word.as_str()) {
                why.push(word);
            }
        }
        list.push(format!("[{number},{},{}]", f64::from(*score) / 1000.0, json!(why)));
        rest = next;
    }
    format!("[{}]", list.join(","))
}

fn unreadable(path: &Path) -> Failure {
    Failure::bad_index(&format!("{} is missing, cut or damaged", path.display()))
}
