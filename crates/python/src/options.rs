//! Options as Python gives them: a dict, of which every name must be known and every value be of its type. `None` is as
//! good as absent.
//!
//! To add an option, ask for it where the options around it are read: [`Options`] remembers every name that was asked
//! for, and refuses all others.

use std::cell::{Cell, RefCell};
use std::mem;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyList, PyString, PyTuple};

use crate::errors::{Failure, Outcome};
use crate::text::text_of;

/// A dict of the caller's, and where it stands (`limits.` for a nested one).
pub(crate) struct Options<'py> {
    dict: Bound<'py, PyDict>,
    path: String,
    asked: RefCell<Vec<&'static str>>,
    /// Are the names the caller's to choose (of elements, of attributes)?
    takes_any_name: Cell<bool>,
}

/// Gives settings the value of an option, where there is one.
pub(crate) fn with<S: Default, V>(settings: &mut S, value: Option<V>, setting: impl FnOnce(S, V) -> S) {
    if let Some(value) = value {
        *settings = setting(mem::take(settings), value);
    }
}

/// As [`with`], for a setting that may refuse the value, after which the settings are of no use.
pub(crate) fn try_with<S: Default, V, E: Into<Failure>>(
    settings: &mut S,
    value: Option<V>,
    setting: impl FnOnce(S, V) -> Result<S, E>,
) -> Outcome<()> {
    if let Some(value) = value {
        *settings = setting(mem::take(settings), value).map_err(Into::into)?;
    }
    Ok(())
}

impl<'py> Options<'py> {
    /// Reads the options of a call. Refuses what `read` has not asked for.
    pub(crate) fn read(dict: &Bound<'py, PyDict>, read: impl FnOnce(&Self) -> Outcome<()>) -> Outcome<()> {
        Self::read_at(dict, String::new(), read)
    }

    /// Reads the dict under that name, where there is one. Refuses what `read` has not asked for.
    pub(crate) fn within(&self, name: &'static str, read: impl FnOnce(&Self) -> Outcome<()>) -> Outcome<()> {
        self.get(name).map_or(Ok(()), |value| self.read_nested(name, &value, read))
    }

    /// Reads the dict that was fetched under that name. Refuses what `read` has not asked for.
    pub(crate) fn read_nested(
        &self,
        name: &str,
        value: &Bound<'py, PyAny>,
        read: impl FnOnce(&Self) -> Outcome<()>,
    ) -> Outcome<()> {
        let dict = value.cast::<PyDict>().map_err(|_| self.bad(name, "a dict"))?;
        Self::read_at(dict, format!("{}{name}.", self.path), read)
    }

    fn read_at(dict: &Bound<'py, PyDict>, path: String, read: impl FnOnce(&Self) -> Outcome<()>) -> Outcome<()> {
        let options = Self { dict: dict.clone(), path, asked: RefCell::default(), takes_any_name: Cell::new(false) };
        read(&options)?;
        options.finish()
    }

    /// Refuses the first name that was not asked for.
    fn finish(&self) -> Outcome<()> {
        let asked = self.asked.borrow();
        let mut names = self.dict.keys().into_iter();
        let is_unknown = |name: &Bound<'py, PyAny>| match text(name) {
            Some(name) => !self.takes_any_name.get() && !asked.contains(&name.as_str()),
            None => true,
        };
        match names.find(is_unknown) {
            Some(name) => Err(self.bad(&name.to_string(), &one_of(&asked))),
            None => Ok(()),
        }
    }

    /// Takes note of the name of an option that is read elsewhere.
    pub(crate) fn note(&self, name: &'static str) {
        self.asked.borrow_mut().push(name);
    }

    /// Gives every name, which the caller chose, to `read`, with its value.
    pub(crate) fn each(&self, mut read: impl FnMut(&str, &Bound<'py, PyAny>) -> Outcome<()>) -> Outcome<()> {
        self.takes_any_name.set(true);
        for (name, value) in self.dict.iter() {
            if let (Some(name), false) = (text(&name), value.is_none()) {
                read(&name, &value)?;
            }
        }
        Ok(())
    }

    /// The option of that name; `None` where it is absent.
    pub(crate) fn get(&self, name: &'static str) -> Option<Bound<'py, PyAny>> {
        self.note(name);
        self.dict.get_item(name).ok().flatten().filter(|value| !value.is_none())
    }

    pub(crate) fn strings(&self, name: &'static str) -> Outcome<Option<Vec<String>>> {
        self.get(name).map(|value| self.strings_in(name, &value)).transpose()
    }

    /// Gives a list of strings, where there is one, to a setting.
    pub(crate) fn list(&self, name: &'static str, set: impl FnOnce(&[&str]) -> Outcome<()>) -> Outcome<()> {
        let Some(strings) = self.strings(name)? else { return Ok(()) };
        set(&strings.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// A list of strings that was fetched under that name.
    pub(crate) fn strings_in(&self, name: &str, value: &Bound<'py, PyAny>) -> Outcome<Vec<String>> {
        strings_of(value).ok_or_else(|| self.bad(name, "a list of strings"))
    }

    pub(crate) fn boolean(&self, name: &'static str) -> Outcome<Option<bool>> {
        let read = |value: Bound<'py, PyAny>| value.cast::<PyBool>().map(|value| value.is_true()).ok();
        self.get(name).map(|value| read(value).ok_or_else(|| self.bad(name, "True or False"))).transpose()
    }

    pub(crate) fn string(&self, name: &'static str) -> Outcome<Option<String>> {
        self.get(name).map(|value| text(&value).ok_or_else(|| self.bad(name, "a string"))).transpose()
    }

    pub(crate) fn choice<T: Copy>(&self, name: &'static str, choices: &[(&str, T)]) -> Outcome<Option<T>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let value = text(&value);
        let found = choices.iter().find(|(choice, _)| value.as_deref() == Some(choice));
        let names: Vec<&str> = choices.iter().map(|&(choice, _)| choice).collect();
        found.map(|&(_, choice)| Some(choice)).ok_or_else(|| self.bad(name, &one_of(&names)))
    }

    /// A point in time, in seconds since 1970.
    pub(crate) fn seconds(&self, name: &'static str) -> Outcome<Option<i64>> {
        // As far from 1970 as JavaScript's Date goes.
        Ok(self
            .real(name, -8.64e12, 8.64e12, "seconds since 1970, as time.time() gives them")?
            .map(|number| number as i64))
    }

    /// A number from `least` to `most`.
    pub(crate) fn number(&self, name: &'static str, least: f64, most: f64) -> Outcome<Option<f32>> {
        Ok(self.real(name, least, most, "a number that is not too large")?.map(|number| number as f32))
    }

    fn real(&self, name: &'static str, least: f64, most: f64, expected: &str) -> Outcome<Option<f64>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = number(&value).filter(|number| (least..=most).contains(number));
        number.map(Some).ok_or_else(|| self.bad(name, expected))
    }

    /// The level of a heading.
    pub(crate) fn level(&self, name: &'static str) -> Outcome<Option<u8>> {
        Ok(self.count(name, 1, 6)?.map(|level| level as u8))
    }

    /// A whole number from `least` to `most`, as a size or a count.
    pub(crate) fn count(&self, name: &'static str, least: u32, most: u32) -> Outcome<Option<usize>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let fits = |number: &f64| number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number);
        let number = number(&value).filter(fits);
        let count = number.ok_or_else(|| self.bad(name, &format!("a whole number from {least} to {most}")))?;
        Ok(Some(count as usize))
    }

    pub(crate) fn bad(&self, name: &str, expected: &str) -> Failure {
        Failure::bad_option(&format!("{}{name}", self.path), expected)
    }
}

/// The expectation of a message where only these names will do.
fn one_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}

/// A string; nothing else has a text.
pub(crate) fn text(value: &Bound<'_, PyAny>) -> Option<String> {
    Some(text_of(value.cast::<PyString>().ok()?).ok()?.to_string())
}

/// A number; a `bool` is none.
fn number(value: &Bound<'_, PyAny>) -> Option<f64> {
    if value.is_instance_of::<PyBool>() { None } else { value.extract().ok() }
}

/// The strings of a list or a tuple; `None` where it is neither, or anything else is in it.
pub(crate) fn strings_of(value: &Bound<'_, PyAny>) -> Option<Vec<String>> {
    if !value.is_instance_of::<PyList>() && !value.is_instance_of::<PyTuple>() {
        return None;
    }
    value.try_iter().ok()?.map(|item| text(&item.ok()?)).collect()
}
