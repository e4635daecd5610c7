//! The words of a text as they are counted: each token with its stem, by number.

use super::fold::fold_into;
use super::roles::Roles;
use super::{Gap, Numbered, Strings, Token, Vocabulary, is_capital, tokens};

/// A text cut into tokens, whose stems are numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct CountedText {
    pub(crate) tokens: Vec<Token>,
    /// For each token, whether it begins with a capital.
    pub(crate) capitals: Vec<bool>,
    /// For each token, its word in `words`.
    pub(crate) word_of: Vec<u32>,
    /// The different words of the text.
    pub(crate) words: Vec<Word>,
    /// The different stems.
    pub(crate) stems: Strings,
    /// Is each syllable of a word a token of its own?
    pub(crate) parts_syllables: bool,
}

/// A word as it is matched, and what its folded form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its place in the text's stems; that of nothing, where the word is a stop word and of no name.
    pub(crate) stem: u32,
    /// How many letters it has.
    pub(crate) letters: u32,
    pub(crate) is_stop_word: bool,
    pub(crate) is_linker: bool,
    /// Does a name begin with it, as with عبد?
    pub(crate) is_name_opener: bool,
    /// Is it the second half of a name, as الله is?
    pub(crate) is_name_end: bool,
    /// Is it a stop word that people are called too?
    is_given_name: bool,
    pub(crate) is_page_word: bool,
    /// Has the text no other word of its stem, and this one once?
    pub(crate) comes_once: bool,
    /// May it, as it is written, be a title, or a word with a verb behind it? See [`Vocabulary::is_title`].
    pub(crate) may_be_title: bool,
    pub(crate) may_be_auxiliary: bool,
    pub(crate) is_number: bool,
    /// Has it the Arabic article?
    pub(crate) is_definite: bool,
    /// Does it look like an Arabic verb?
    pub(crate) is_verb: bool,
    /// Bytes of it that are a particle written as one with the word, and no part of it: the و of والكتاب.
    pub(crate) clitic: usize,
}

impl Word {
    /// Stands behind the last.
    const NONE: Self = Self {
        stem: 0,
        letters: 0,
        is_stop_word: true,
        is_linker: false,
        is_name_opener: false,
        is_name_end: false,
        is_given_name: false,
        is_page_word: false,
        comes_once: false,
        may_be_title: false,
        may_be_auxiliary: false,
        is_number: false,
        is_definite: false,
        is_verb: false,
        clitic: 0,
    };
}

impl CountedText {
    pub(crate) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let tokens = tokens(text);
        let mut unique = Numbered::with_room_for(tokens.len() / 2);
        let mut folded = String::new();
        // Who writes these two words so leaves out the difference between علي and على as well.
        let has_names = vocabulary.is_arabic() && !tokens.iter().any(|token| matches!(token.text(text), "الي" | "حتي"));
        let mut uses: Vec<Standing> = Vec::new();
        let mut capitals = Vec::with_capacity(tokens.len());
        let word_of = tokens.iter().map(|token| {
            let word = vocabulary.without_acronym_ending(token.text(text));
            // Words of ASCII are found as they are written.
            let number = if word.is_ascii() {
                unique.number(word)
            } else {
                folded.clear();
                fold_into(word, &mut folded);
                if has_names && vocabulary.is_ali(word) {
                    folded.push(SHADDA);
                }
                unique.number(&folded)
            };
            if number as usize == uses.len() {
                uses.push(Standing { count: 0, is_first: false, is_ending: true });
            }
            let has_capital = word.starts_with(is_capital);
            let use_ = &mut uses[number as usize];
            use_.count = (use_.count + 1).min(2);
            use_.is_first |= token.gap >= Gap::Break;
            use_.is_ending &= token.gap == Gap::Apostrophe && !has_capital;
            capitals.push(has_capital);
            number
        });
        let word_of = word_of.collect();
        let (mut stems, mut stem) = (Numbered::with_room_for(unique.strings().len()), String::new());
        let has_endings = vocabulary.has_endings_behind_apostrophes();
        // How often each stem comes, up to twice.
        let mut counts: Vec<u8> = Vec::with_capacity(unique.strings().len());
        let word = |(folded, &Standing { count, is_first, is_ending }): (&str, &Standing)| {
            let clitic = vocabulary.clitic(folded, &unique, is_first);
            let plain = folded.get(clitic..).unwrap_or_default();
            let whole = vocabulary.roles(folded);
            let roles = if clitic == 0 { whole } else { vocabulary.roles(plain) };
            let is_stop_word = whole.has(Roles::STOP_WORD)
                || vocabulary.is_stop_word_behind_particles(folded)
                || is_inflected_japanese(folded)
                || has_endings && is_ending;
            // Of a word that stands in no phrase, nobody asks for the stem.
            match is_stop_word && !roles.is_of_names() {
                true => stem.clear(),
                false => vocabulary.stem_into(plain, &mut stem),
            }
            let stem = stems.number(&stem);
            match counts.get_mut(stem as usize) {
                Some(known) => *known = 2,
                None => counts.push(count),
            }
            Word {
                stem,
                letters: folded.chars().count() as u32,
                is_stop_word,
                is_linker: is_stop_word && roles.is_linker(),
                is_name_opener: is_stop_word && roles.has(Roles::NAME_OPENER),
                is_name_end: roles.has(Roles::NAME_END),
                is_given_name: is_stop_word && roles.has(Roles::GIVEN_NAME),
                is_page_word: whole.has(Roles::PAGE_WORD),
                comes_once: false,
                may_be_title: whole.has(Roles::TITLE),
                may_be_auxiliary: whole.has(Roles::AUXILIARY),
                is_number: folded.starts_with(|c: char| c.is_ascii_digit()),
                is_definite: vocabulary.is_definite(folded),
                is_verb: vocabulary.is_arabic_verb(folded, is_first && clitic > 0),
                clitic,
            }
        };
        let mut words: Vec<Word> = unique.strings().iter().zip(&uses).map(word).collect();
        words.iter_mut().for_each(|word| word.comes_once = counts.get(word.stem as usize) == Some(&1));
        let parts_syllables = vocabulary.parts_syllables();
        Self { tokens, capitals, word_of, words, stems: stems.into_strings(), parts_syllables }
    }

    /// Marks what is a function word by its place in this text, where the language has no list of stop words, and takes
    /// the mark off those that are somebody's name here.
    pub(crate) fn judge_by_use(&mut self, text: &str, vocabulary: &Vocabulary) {
        let is_judged = !vocabulary.is_known() && !self.parts_syllables;
        if !is_judged && !self.words.iter().any(|word| word.is_given_name) {
            return;
        }
        let mut uses = vec![Use::default(); self.words.len()];
        for (index, token) in self.tokens.iter().enumerate() {
            let Some(use_) = self.word_of.get(index).and_then(|&word| uses.get_mut(word as usize)) else { continue };
            let has_capital = self.capitals.get(index) == Some(&true);
            use_.count += 1;
            use_.is_name |= token.gap != Gap::Sentence && has_capital;
            use_.is_small |= !has_capital;
            use_.is_acronym |= has_capital && is_acronym(token.text(text));
            use_.is_alphabetic |= token.text(text).starts_with(|first| first < SYLLABLES);
            if self.word(index).is_given_name {
                use_.meet(self.neighbor(index, index.wrapping_sub(1)), self.neighbor(index + 1, index + 1));
            }
        }
        let all = self.tokens.len();
        for (word, use_) in self.words.iter_mut().zip(&uses) {
            word.is_stop_word |= is_judged && use_.is_function_word(word.letters, all);
            word.is_stop_word &= !(word.is_given_name && use_.is_given_name());
        }
    }

    /// The stem of a token that stands beside another without a comma between them: `gap` is the latter of the two.
    fn neighbor(&self, gap: usize, token: usize) -> Option<u32> {
        let word = self.word(token);
        let is_beside = self.tokens.get(gap).is_some_and(|gap| gap.gap < Gap::Break);
        Some(word.stem).filter(|_| is_beside && !word.is_stop_word && !word.is_definite)
    }

    /// The word of a token; an empty one past the end.
    #[inline]
    pub(crate) fn word(&self, token: usize) -> &Word {
        let word = self.word_of.get(token).and_then(|&word| self.words.get(word as usize));
        word.unwrap_or(&Word::NONE)
    }
}

/// Where a word stands in a text.
struct Standing {
    /// How often, up to twice.
    count: u8,
    /// Does it begin a clause somewhere?
    is_first: bool,
    /// Does it stand behind an apostrophe alone, as endings do?
    is_ending: bool,
}

/// How a word is used in a text.
#[derive(Clone, Copy, Debug, Default)]
struct Use {
    count: usize,
    /// Has it a capital inside a sentence?
    is_name: bool,
    /// Has it a small letter in front somewhere?
    is_small: bool,
    is_acronym: bool,
    /// Is it written with an alphabet, where few letters are few sounds?
    is_alphabetic: bool,
    /// The stems before and behind a given name, as long as it is the same each time.
    before: Option<u32>,
    behind: Option<u32>,
}

impl Use {
    /// Takes note of the neighbors of a given name.
    fn meet(&mut self, before: Option<u32>, behind: Option<u32>) {
        let is_first = self.count == 1;
        self.before = before.filter(|_| is_first || self.before == before);
        self.behind = behind.filter(|_| is_first || self.behind == behind);
    }

    /// Is a stop word that people are called too beside one and the same name each time?
    fn is_given_name(self) -> bool {
        self.count > 1 && (self.before.is_some() || self.behind.is_some())
    }

    /// Is it short and so common that it can only be a function word? `all` is the number of the text's words. In the
    /// languages that have a list of stop words, no other word of up to three letters takes a fiftieth of a text.
    fn is_function_word(self, letters: u32, all: usize) -> bool {
        let share = match letters {
            _ if self.is_name || self.is_acronym && !self.is_small || !self.is_alphabetic => return false,
            0..=2 => return true,
            3 => 50,
            4 => 33,
            5..=7 => 8,
            _ => return false,
        };
        self.count > 2 && self.count * share >= all.max(MIN_JUDGED_WORDS)
    }
}

/// Is it a word of capitals alone, two or more (`EU`)?
pub(crate) fn is_acronym(word: &str) -> bool {
    word.chars().all(is_capital) && word.chars().nth(1).is_some()
}

/// In a shorter text three occurrences are no large share.
const MIN_JUDGED_WORDS: usize = 40;

/// The scripts from here on have letters for whole syllables or words; so few of those as Georgian are left out.
pub(crate) const SYLLABLES: char = '\u{e00}';

/// What tells the name علي from the preposition على, which folding makes one of: the mark that the name is spoken with,
/// which no folded word has.
const SHADDA: char = '\u{651}';

/// Does a word end in hiragana? Nouns are written with other letters; what ends so is a particle, a verb, an adjective.
fn is_inflected_japanese(word: &str) -> bool {
    word.chars().next_back().is_some_and(|last| matches!(last, '\u{3041}'..='\u{309f}'))
}
