//! A list that most often has one item, which takes no room of its own then: a page has a hundred thousand such lists.

use std::ops::Deref;

/// A list of few items.
#[derive(Clone, Debug)]
pub(crate) enum Few<T> {
    One(T),
    Any(Vec<T>),
}

impl<T> Few<T> {
    pub(crate) const fn new() -> Self {
        Self::Any(Vec::new())
    }

    pub(crate) fn push(&mut self, item: T) {
        *self = match std::mem::replace(self, Self::new()) {
            Self::Any(list) if list.is_empty() => Self::One(item),
            Self::Any(mut list) => {
                list.push(item);
                Self::Any(list)
            }
            Self::One(first) => Self::Any(vec![first, item]),
        };
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        match self {
            Self::One(item) => std::slice::from_ref(item),
            Self::Any(list) => list,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_items_are_a_list_like_any_other() {
        let (mut few, mut list) = (Few::new(), Vec::new());
        for item in 0..6 {
            assert_eq!(&*few, list);
            few.push(item);
            list.push(item);
        }
        assert_eq!(&*few, list);
    }

    #[test]
    fn one_item_takes_no_more_room_than_a_list() {
        assert_eq!(size_of::<Few<(u32, u32)>>(), size_of::<Vec<(u32, u32)>>());
    }
}
