//! What the lists of a vocabulary say of a word, all at once: one look into a table instead of one through each list.

use super::Numbered;
use super::fold::fold_into;
use crate::small::text::next_word;

/// The lists that a folded word is on, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

impl Roles {
    /// What pages say around a text: banners, offers, forms. A story may be about it, too.
    pub(crate) const PAGE_WORD: Self = Self(1);
    /// A stop word that may stand inside a name.
    pub(crate) const LINKER: Self = Self(1 << 1);
    /// A name begins, or goes on, with it.
    pub(crate) const NAME_OPENER: Self = Self(1 << 2);
    /// The second half of a name.
    pub(crate) const NAME_END: Self = Self(1 << 3);
    /// A given name, although it may be a stop word.
    pub(crate) const GIVEN_NAME: Self = Self(1 << 4);
    /// A title or an auxiliary verb, perhaps: these lists are asked again about the word as it is written, of which
    /// several may be folded to one.
    pub(crate) const TITLE: Self = Self(1 << 5);
    pub(crate) const AUXILIARY: Self = Self(1 << 6);
    /// It says nothing about what a text is about.
    pub(crate) const STOP_WORD: Self = Self(1 << 7);

    #[inline]
    pub(crate) fn has(self, role: Self) -> bool {
        self.0 & role.0 != 0
    }

    /// Is it, or may it stand inside, a name?
    pub(crate) fn is_of_names(self) -> bool {
        self.has(Self::GIVEN_NAME) || self.is_linker()
    }

    /// May the word stand inside a name?
    pub(crate) fn is_linker(self) -> bool {
        self.has(Self::LINKER) || self.has(Self::NAME_OPENER)
    }
}

/// The words of a vocabulary's lists, folded, each with its roles.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    words: Numbered,
    roles: Vec<Roles>,
}

impl Listed {
    /// Without words, and with room for those of most languages.
    pub(super) fn new() -> Self {
        const WORDS: usize = 500;
        Self { words: Numbered::with_room_for(WORDS), roles: Vec::with_capacity(WORDS) }
    }

    /// Gives the words of a list, which single spaces separate, a role.
    pub(super) fn add_all(&mut self, mut list: &str, role: Roles) {
        let mut folded = String::new();
        while let Some(word) = next_word(&mut list) {
            folded.clear();
            fold_into(word, &mut folded);
            self.add(&folded, role);
        }
    }

    /// Gives a folded word a role.
    pub(super) fn add(&mut self, word: &str, role: Roles) {
        let number = self.words.number(word) as usize;
        if number == self.roles.len() {
            self.roles.push(Roles::default());
        }
        self.roles[number].0 |= role.0;
    }

    /// The roles of a folded word.
    pub(super) fn roles(&self, word: &str) -> Roles {
        let number = self.words.find(word);
        number.and_then(|number| self.roles.get(number as usize).copied()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{fold, normalize};

    /// Two lists are asked of a word as it is written only where they have its folded form: that must be the one of its
    /// normal form, too. Of what stands in words, apostrophes alone are told apart, which these lists have none of.
    #[test]
    fn folding_leaves_nothing_of_the_normal_form() {
        for c in ('!'..=char::MAX).filter(|c| !c.is_whitespace() && !matches!(c, '\u{2019}' | '\u{2bc}')) {
            let word = c.to_string();
            assert_eq!(fold(&normalize(&word)), fold(&word), "{:x}", c as u32);
        }
    }

    #[test]
    fn a_word_has_the_roles_of_all_its_lists() {
        let mut listed = Listed::new();
        listed.add_all("de la", Roles::LINKER);
        listed.add_all("la", Roles::NAME_OPENER);
        listed.add_all("été", Roles::AUXILIARY);
        listed.add_all("", Roles::TITLE);
        let is_linker = |word: &str| listed.roles(word).is_linker();
        assert!(is_linker("de") && is_linker("la") && !is_linker("ete") && !is_linker("") && !is_linker("del"));
        assert!(listed.roles("la").has(Roles::NAME_OPENER) && !listed.roles("de").has(Roles::NAME_OPENER));
        assert!(listed.roles("ete").has(Roles::AUXILIARY) && !listed.roles("").has(Roles::TITLE));
    }
}
