//! Many short strings as one: a text's words by number cost two allocations, not one each.

/// Strings behind each other, by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strings {
    text: String,
    /// Where in `text` each starts, and where the last ends; nothing without strings.
    starts: Vec<u32>,
}

impl Strings {
    /// Without strings, and with room for so many words.
    pub(crate) fn with_room_for(count: usize) -> Self {
        Self { text: String::with_capacity(count * 8), starts: Vec::with_capacity(count + 1) }
    }

    pub(crate) fn push(&mut self, string: &str) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.text.push_str(string);
        self.starts.push(self.text.len() as u32);
    }

    /// Adds a string in ASCII lower case.
    pub(crate) fn push_lower(&mut self, string: &str) {
        let start = self.text.len();
        self.push(string);
        // Most have no capitals.
        if string.bytes().any(|byte| byte.is_ascii_uppercase())
            && let Some(pushed) = self.text.get_mut(start..)
        {
            pushed.make_ascii_lowercase();
        }
    }

    /// The string of that number; an empty one past the last.
    #[inline]
    pub(crate) fn get(&self, number: usize) -> &str {
        match self.starts.get(number..number + 2) {
            Some(&[start, end]) => self.text.get(start as usize..end as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// The same as bytes, which takes no look at where characters begin.
    #[inline]
    pub(super) fn bytes(&self, number: usize) -> &[u8] {
        match self.starts.get(number..number + 2) {
            Some(&[start, end]) => self.text.as_bytes().get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_given_back_by_number() {
        let mut strings = Strings::default();
        let words = ["", "a", "ab", "قمح"];
        words.iter().for_each(|word| strings.push(word));
        assert_eq!(strings.iter().collect::<Vec<_>>(), words);
        assert_eq!(strings.get(4), "");
    }
}
