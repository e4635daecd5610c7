//! What a host gives for an option: checked here, since each kind of host lets other mistakes through.

use std::cell::RefCell;

use crate::error::{Error, Outcome, bad_option};

/// Settings behind a resource, of which the host may hold any number of handles.
#[derive(Default)]
pub(crate) struct Settings<T>(RefCell<T>);

impl<T: Clone> Settings<T> {
    /// A copy of the settings as they are now.
    pub(crate) fn get(&self) -> T {
        self.0.borrow().clone()
    }

    /// Changes the settings.
    pub(crate) fn set(&self, change: impl FnOnce(T) -> T) {
        let changed = change(self.get());
        self.0.replace(changed);
    }

    /// Changes the settings, unless the change is refused: then they stay as they are.
    pub(crate) fn try_set<E: Into<Error>>(&self, change: impl FnOnce(T) -> Result<T, E>) -> Outcome<()> {
        let changed = change(self.get()).map_err(Into::into)?;
        self.0.replace(changed);
        Ok(())
    }

    /// Looks at the settings without a copy of them.
    pub(crate) fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.borrow())
    }
}

/// One of a few words.
pub(crate) fn choice<T: Copy>(path: &str, word: &str, choices: &[(&str, T)]) -> Outcome<T> {
    let found = choices.iter().find(|(name, _)| *name == word);
    found.map(|&(_, choice)| choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
        bad_option(path, &["one of ", &names.join(", ")].concat())
    })
}

/// A whole number from `least` to `most`.
pub(crate) fn count(path: &str, number: u64, least: u32, most: u32) -> Outcome<usize> {
    if (u64::from(least)..=u64::from(most)).contains(&number) {
        return Ok(number as usize);
    }
    let expected = ["a whole number from ", &least.to_string(), " to ", &most.to_string()].concat();
    Err(bad_option(path, &expected))
}

/// Texts as the crates take them.
pub(crate) fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}
