//! From the postings of a few terms to the articles that belong beside one.

use super::impacts::{IMPACT_UNIT, KeptTerm, impact, keep};
use crate::sidebar::inverted_index::{InvertedIndex, Postings};
use crate::sidebar::ranking::{AUTHOR, OTHER_LANGUAGE, RECENCY, SECTION};
use crate::sidebar::top_documents::TopDocuments;
use crate::small::scan::any_reaches;
use crate::small::sort::order_by_key;

/// The shares of a score, in thousandths.
const WHOLE: u32 = 1000;
const LASTING: u32 = WHOLE - thousandths(RECENCY);

const fn thousandths(share: f32) -> u32 {
    (share * 1000.0 + 0.5) as u32
}

/// Two documents are copies that are so much alike, in hundredths, by so many terms.
const COPY_HUNDREDTHS: u64 = 90;
const MIN_COPY_TERMS: usize = 12;

/// So many documents are scored at a time: a block's sums stay in the fastest memory, whatever the archive's size.
const BLOCK_DOCUMENTS: usize = 2048;

/// A posting is a document's number, and its level in the lowest bits.
const LEVEL_BITS: u32 = 4;
const LEVEL_MASK: u32 = (1 << LEVEL_BITS) - 1;

/// When an article asks, and what a document's date counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// Days since 1970; ages are counted from it.
    pub today: Option<f64>,
    pub half_life_days: f64,
    /// Are later documents left out?
    pub past_only: bool,
}

impl Clock {
    fn is_too_late(&self, day: Option<f64>) -> bool {
        self.past_only && self.today.zip(day).is_some_and(|(today, day)| day > today)
    }

    /// The thousandths of its score that a document's age leaves it: half of [`RECENCY`] goes with each half-life,
    /// along straight lines.
    fn newness(&self, day: Option<f64>) -> u32 {
        let half_life = self.half_life_days;
        let Some((today, day)) = self.today.zip(day).filter(|_| half_life.is_finite()) else { return WHOLE };
        let age = (today - day).max(0.0);
        let halves = (age / half_life).floor();
        if halves > 30.0 {
            return LASTING;
        }
        let rest = age - halves * half_life;
        let share = f64::from(WHOLE - LASTING) * (2.0 * half_life - rest) / (2.0 * half_life);
        LASTING + (share / f64::from(1_u32 << halves as u32)) as u32
    }
}

/// The facts of a document that may be chosen, beside its postings.
#[derive(Clone, Copy, Debug, Default)]
pub struct CandidateDocument {
    pub number: u32,
    pub day: Option<f64>,
    /// Two documents that share it have one headline. 0: none.
    pub title_key: u32,
    pub has_section: bool,
    pub has_author: bool,
    pub is_in_other_language: bool,
}

/// A document that may be chosen.
struct ArchiveCandidate {
    document: CandidateDocument,
    score: u64,
    /// For each term of the article its impact here.
    impacts: Vec<u32>,
    /// Its likeness to the nearest of the chosen, in hundredths; `None` once it is chosen itself, or is a copy of one.
    nearest: Option<u64>,
}

impl ArchiveCandidate {
    fn leave_out_if(&mut self, is_barred: bool) {
        self.nearest = self.nearest.filter(|_| !is_barred);
    }

    /// Its worth beside those that are chosen. Among equals the better one by itself comes first, then the newest.
    fn worth(&self, diversity: f64) -> Option<(u64, u64, u32)> {
        let left = 100 - (diversity * self.nearest? as f64) as u64;
        Some((self.score * left, self.score, self.document.number))
    }
}

/// An archive, or those parts of it that a page has fetched. Documents go by their numbers, from the oldest on.
#[derive(Default)]
pub struct ArchiveRanker {
    /// Each posting a document's number, and its level in the lowest bits.
    postings: InvertedIndex,
    /// The day of each document, or of each one in so many.
    days: Vec<f64>,
    days_step: usize,
    is_partial: bool,
    /// The terms that the archive keeps of the article that is asked about, the weightiest first.
    terms: Vec<KeptTerm>,
    clock: Clock,
}

impl ArchiveRanker {
    /// `days`: those of each `days_step`-th document, NaN where nobody knows.
    #[must_use]
    pub fn new(days: Vec<f64>, days_step: usize) -> Self {
        Self { days, days_step, ..Self::default() }
    }

    /// Are terms of an article left out that have no postings here? A page does not fetch them all.
    #[must_use]
    pub fn with_partial_postings(mut self, is_partial: bool) -> Self {
        self.is_partial = is_partial;
        self
    }

    /// Adds the postings of a term, sorted.
    pub fn add_postings(&mut self, term: u32, postings: &[u32]) {
        postings.iter().for_each(|&posting| self.postings.push(term, posting));
    }

    /// Takes the terms of the article that is asked about, with the number of documents that have each; gives those
    /// that an archive keeps.
    pub fn ask(&mut self, terms: &[u32], weights: &[u8], cut: u8, counts: &[u32]) -> &[KeptTerm] {
        let kept = keep(terms, weights, cut, counts).into_iter();
        self.terms = kept.filter(|kept| !self.is_partial || self.postings.get(kept.term).is_some()).collect();
        &self.terms
    }

    /// Finds at most so many candidates by what they share with the article: their numbers, the best first, of equals
    /// the newest.
    pub fn find(&mut self, max: usize, clock: Clock) -> Vec<u32> {
        self.clock = clock;
        let mut best = TopDocuments::new(max, &|one, other| other.cmp(&one));
        let mut rests: Vec<&[u32]> = self.terms.iter().map(|kept| self.postings_of(kept.term)).collect();
        // A smaller sum is not among the best, were the document as new as can be.
        let mut least = 1;
        let mut sums = vec![0_u32; BLOCK_DOCUMENTS];
        while let Some(first) = rests.iter().filter_map(|rest| rest.first()).min() {
            let start = first >> LEVEL_BITS;
            for (rest, kept) in rests.iter_mut().zip(&self.terms) {
                while let Some((&posting, behind)) = rest.split_first() {
                    let Some(sum) = sums.get_mut(((posting >> LEVEL_BITS) - start) as usize) else { break };
                    *sum += kept.weight * impact(level_of(posting));
                    *rest = behind;
                }
            }
            for (first, some) in (start..).step_by(16).zip(sums.as_chunks::<16>().0) {
                if !any_reaches(some, least) {
                    continue;
                }
                for (number, &sum) in (first..).zip(some).filter(|&(_, &sum)| sum >= least) {
                    let day =
                        self.days.get(number as usize / self.days_step.max(1)).copied().filter(|day| !day.is_nan());
                    let score = f64::from(sum) * f64::from(clock.newness(day));
                    if !clock.is_too_late(day) && !best.is_beneath(score) {
                        best.push(score, number);
                    }
                }
                least = least.max((best.floor() / f64::from(WHOLE)).ceil() as u32);
            }
            sums.fill(0);
        }
        best.finish().into_iter().map(|(_, number)| number).collect()
    }

    fn postings_of(&self, term: u32) -> &[u32] {
        self.postings.get(term).map(Postings::all).unwrap_or_default()
    }

    /// The impacts of a document under the article's terms.
    fn impacts(&self, number: u32) -> Vec<u32> {
        let impact_of = |kept: &KeptTerm| {
            let list = self.postings_of(kept.term);
            let at = list.partition_point(|&posting| posting >> LEVEL_BITS < number);
            let posting = list.get(at).filter(|&&posting| posting >> LEVEL_BITS == number);
            posting.map_or(0, |&posting| impact(level_of(posting)))
        };
        self.terms.iter().map(impact_of).collect()
    }

    /// The list itself, from documents that were found and others that stand in where too few were. Never a copy of the
    /// article or of another in the list. Each is a number, a score in thousandths, and the terms that both have: how
    /// many, and their places in the article, what counts most first.
    #[must_use]
    pub fn choose(&self, documents: &[CandidateDocument], limit: usize, diversity: f64) -> Vec<u32> {
        let own: Vec<u32> = self.terms.iter().map(|kept| impact(kept.level + 1)).collect();
        let min_terms = MIN_COPY_TERMS.max(own.len().div_ceil(2));
        let mut open: Vec<ArchiveCandidate> = documents.iter().map(|&document| self.candidate(document)).collect();
        for candidate in &mut open {
            candidate.leave_out_if(likeness(&own, &candidate.impacts, min_terms) >= COPY_HUNDREDTHS);
        }
        let squares: f64 = self.terms.iter().map(|kept| f64::from(kept.weight).powi(2)).sum();
        let unit = IMPACT_UNIT * (squares.sqrt() as u64).max(1);
        let mut chosen = Vec::new();
        for _ in 0..limit {
            let best = open.iter().max_by_key(|candidate| candidate.worth(diversity));
            let Some(best) = best.filter(|candidate| candidate.nearest.is_some()) else { break };
            let score = (best.score / unit).min(u64::from(WHOLE)) as u32;
            let reasons = self.reasons(&best.impacts);
            chosen.extend([best.document.number, score, reasons.len() as u32]);
            chosen.extend(reasons);
            let (impacts, document) = (best.impacts.clone(), best.document);
            for candidate in &mut open {
                let likeness = likeness(&candidate.impacts, &impacts, MIN_COPY_TERMS);
                candidate.nearest = candidate.nearest.map(|nearest| nearest.max(likeness));
                let has_title = document.title_key != 0 && candidate.document.title_key == document.title_key;
                let is_itself = candidate.document.number == document.number;
                candidate.leave_out_if(likeness >= COPY_HUNDREDTHS || has_title || is_itself);
            }
        }
        chosen
    }

    fn candidate(&self, document: CandidateDocument) -> ArchiveCandidate {
        let impacts = self.impacts(document.number);
        let sum: u32 = self.terms.iter().zip(&impacts).map(|(kept, &impact)| kept.weight * impact).sum();
        let mut factor = self.clock.newness(document.day);
        factor += if document.has_section { thousandths(SECTION) } else { 0 };
        factor += if document.has_author { thousandths(AUTHOR) } else { 0 };
        if document.is_in_other_language {
            factor = factor * thousandths(OTHER_LANGUAGE) / WHOLE;
        }
        let score = u64::from(sum) * u64::from(factor);
        let nearest = (!self.clock.is_too_late(document.day)).then_some(0);
        ArchiveCandidate { document, score, impacts, nearest }
    }

    /// The places of those terms that a document has, what counts most first.
    fn reasons(&self, impacts: &[u32]) -> Vec<u32> {
        let count = |at: usize| {
            let kept = self.terms.get(at).copied().unwrap_or_default();
            (kept.weight * impacts.get(at).copied().unwrap_or_default(), kept.place)
        };
        let order = order_by_key(impacts.len(), &|at| u64::from(!count(at).0));
        order.into_iter().map(|at| count(at as usize)).filter(|&(count, _)| count > 0).map(|(_, place)| place).collect()
    }
}

fn level_of(posting: u32) -> u8 {
    (posting & LEVEL_MASK) as u8 + 1
}

/// How much alike two documents are under the terms of a third, in hundredths; 0 where they share too few to tell.
#[inline(never)]
fn likeness(one: &[u32], other: &[u32], min_terms: usize) -> u64 {
    let (mut least, mut most, mut shared) = (0, 0, 0);
    for (&one, &other) in one.iter().zip(other) {
        shared += usize::from(one > 0 && other > 0);
        least += one.min(other);
        most += one.max(other);
    }
    if shared < min_terms { 0 } else { u64::from(100 * least / most.max(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock { today: Some(20_000.0), half_life_days: 180.0, past_only: false };

    const TERMS: [u32; 20] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];

    fn document(number: u32) -> CandidateDocument {
        CandidateDocument { number, ..CandidateDocument::default() }
    }

    /// An archive of documents by their numbers, each with a level for the first so many of twenty terms; and what it
    /// finds.
    fn asked(documents: &[(u32, usize, u32)], days: Vec<f64>, clock: Clock) -> (ArchiveRanker, Vec<u32>) {
        let mut ranker = ArchiveRanker::new(days, 1);
        for &(number, terms, level) in documents {
            (0..terms as u32).for_each(|term| ranker.add_postings(term, &[number << LEVEL_BITS | level]));
        }
        ranker.ask(&TERMS, &[100; 20], 0, &[2; 20]);
        let found = ranker.find(10, clock);
        (ranker, found)
    }

    /// The number, the score and the reasons of each that is chosen.
    fn chosen(ranker: &ArchiveRanker, documents: &[CandidateDocument], limit: usize) -> Vec<(u32, u32, Vec<u32>)> {
        let flat = ranker.choose(documents, limit, 0.25);
        let (mut rest, mut chosen) = (flat.as_slice(), Vec::new());
        while let [number, score, count, behind @ ..] = rest {
            let (reasons, after) = behind.split_at(*count as usize);
            chosen.push((*number, *score, reasons.to_vec()));
            rest = after;
        }
        chosen
    }

    fn numbers(chosen: &[(u32, u32, Vec<u32>)]) -> Vec<u32> {
        chosen.iter().map(|(number, ..)| *number).collect()
    }

    #[test]
    fn what_shares_most_comes_first_and_of_equals_the_newest() {
        // Numbers that are far apart stand in different blocks.
        let (ranker, found) = asked(&[(3, 2, 5), (7, 1, 5), (5000, 2, 5), (900_000, 1, 5)], Vec::new(), CLOCK);
        assert_eq!(found, [5000, 3, 900_000, 7]);
        let chosen = chosen(&ranker, &found.iter().map(|&number| document(number)).collect::<Vec<_>>(), 3);
        assert_eq!(numbers(&chosen), [5000, 3, 900_000]);
        assert_eq!(chosen[0].2, [0, 1]);
        assert!(chosen[0].1 > chosen[2].1, "{chosen:?}");
    }

    #[test]
    fn no_more_are_found_than_are_wanted_however_many_there_are() {
        let documents: Vec<_> = (0..200).map(|number| (number, 1 + number as usize % 20, number % 16)).collect();
        let (mut ranker, found) = asked(&documents, Vec::new(), CLOCK);
        assert_eq!(found.len(), 10);
        assert_eq!(found, ranker.find(200, CLOCK)[..10]);
    }

    #[test]
    fn a_date_counts_by_half_lives_and_what_is_later_may_be_left_out() {
        let days = vec![20_000.0, 19_820.0, 19_640.0, 0.0, f64::NAN, 20_001.0];
        for (day, expected) in days.iter().zip([1000, 900, 850, 800, 1000, 1000]) {
            assert_eq!(CLOCK.newness(Some(*day).filter(|day| !day.is_nan())), expected, "{day}");
        }
        assert_eq!(Clock { half_life_days: f64::INFINITY, ..CLOCK }.newness(Some(0.0)), 1000);
        let all: Vec<_> = (0..6).map(|number| (number, 1, 5)).collect();
        let (_, found) = asked(&all, days, Clock { past_only: true, ..CLOCK });
        assert_eq!(found, [4, 0, 1, 2, 3]);
    }

    #[test]
    fn copies_are_left_out() {
        // 1 and 2 are alike, 4 has the headline of 3, and 6 is the article once more.
        let all = [(1, 15, 9), (2, 15, 9), (3, 2, 3), (4, 1, 3), (5, 14, 3), (6, 20, 12)];
        let (ranker, _) = asked(&all, Vec::new(), CLOCK);
        let title_key = |number: u32| if matches!(number, 3 | 4) { 7 } else { 0 };
        let documents =
            [1, 2, 3, 4, 5, 6].map(|number| CandidateDocument { title_key: title_key(number), ..document(number) });
        assert_eq!(numbers(&chosen(&ranker, &documents, 9)), [2, 5, 3]);
    }

    #[test]
    fn sections_authors_and_languages_weigh_in() {
        let (ranker, _) = asked(&[(1, 9, 9), (2, 9, 9), (3, 9, 9), (4, 9, 9)], Vec::new(), CLOCK);
        let documents = [
            CandidateDocument { is_in_other_language: true, ..document(1) },
            document(2),
            CandidateDocument { has_author: true, ..document(3) },
            CandidateDocument { has_section: true, ..document(4) },
        ];
        let score = |document: CandidateDocument| ranker.candidate(document).score;
        assert_eq!(documents.map(|document| score(document) * 1000 / score(documents[1])), [300, 1000, 1030, 1050]);
    }

    #[test]
    fn what_shares_nothing_stands_in_without_a_reason() {
        let (ranker, found) = asked(&[(1, 1, 5)], Vec::new(), CLOCK);
        let chosen = chosen(&ranker, &[document(found[0]), document(9)], 5);
        assert_eq!(numbers(&chosen), [1, 9]);
        assert_eq!((chosen[1].1, chosen[1].2.len()), (0, 0));
    }

    #[test]
    fn terms_that_a_page_has_not_fetched_make_no_article_longer() {
        let score = |is_partial: bool| {
            let mut ranker = ArchiveRanker::new(Vec::new(), 1).with_partial_postings(is_partial);
            (0..3).for_each(|term| ranker.add_postings(term, &[1 << LEVEL_BITS | 8]));
            ranker.ask(&TERMS, &[100; 20], 0, &[2; 20]);
            chosen(&ranker, &[document(1)], 1)[0].1
        };
        assert!(score(true) > score(false));
    }
}
