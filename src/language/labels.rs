//! The words by which newsrooms introduce what is not the article: "read also", keywords, related. And our own headings.

use super::normalize;

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    ReadAlso,
    Keywords,
    Related,
}

/// Labels in normal form (see [`normalize()`]), seen on news sites.
const LABELS: &[(Label, &[&str])] = &[
    (
        Label::ReadAlso,
        &[
            "اقرا ايضا",
            "اقراي ايضا",
            "اقراوا ايضا",
            "اقرا المزيد",
            "طالع ايضا",
            "شاهد ايضا",
            "للمزيد",
            "للمزيد اقرا",
            "تابع ايضا",
            "اقرا في الموقع",
            "read also",
            "also read",
            "read more",
            "read next",
            "see also",
            "more on this story",
            "more on this",
            "what to read next",
            "continue reading",
            "you may also like",
            "you might also like",
            "don't miss",
            "à lire aussi",
            "a lire aussi",
            "lire aussi",
            "lisez aussi",
            "à lire également",
            "à voir aussi",
            "voir aussi",
            "pour aller plus loin",
        ],
    ),
    (
        Label::Keywords,
        &[
            "الكلمات المفتاحية",
            "كلمات مفتاحية",
            "الكلمات الدلالية",
            "كلمات دلالية",
            "كلمات دالة",
            "الوسوم",
            "وسوم",
            "تاغات",
            "keywords",
            "key words",
            "tags",
            "topics",
            "related topics",
            "related tags",
            "tagged",
            "filed under",
            "mots-clés",
            "mots clés",
            "thématiques",
            "étiquettes",
        ],
    ),
    (
        Label::Related,
        &[
            "مواضيع ذات صلة",
            "موضوعات ذات صلة",
            "مقالات ذات صلة",
            "اخبار ذات صلة",
            "الاخبار ذات الصلة",
            "روابط ذات صلة",
            "مقالات مشابهة",
            "اخبار متعلقة",
            "المزيد حول هذه القصة",
            "المزيد من الاخبار",
            "قصص مقترحة",
            "اخترنا لكم",
            "قد يهمك ايضا",
            "مقالات قد تهمك",
            "قد يعجبك ايضا",
            "اخبار اخري",
            "من الموقع",
            "related",
            "related articles",
            "related stories",
            "related news",
            "related content",
            "related posts",
            "related links",
            "more stories",
            "recommended",
            "recommended for you",
            "more like this",
            "further reading",
            "sur le même sujet",
            "sur le même thème",
            "dans la même rubrique",
            "articles liés",
            "articles similaires",
        ],
    ),
];

impl Label {
    /// The label that a short line is, colon and dots aside.
    pub(crate) fn of(line: &str) -> Option<Self> {
        if line.chars().count() > 40 {
            return None;
        }
        let normal = canonical(line);
        LABELS.iter().find(|(_, forms)| forms.contains(&normal.as_str())).map(|&(label, _)| label)
    }

    /// The label that a line starts with, when a colon follows it, and what stands behind the colon.
    pub(crate) fn split(line: &str) -> Option<(Self, &str)> {
        let (head, rest) = line.split_once([':', '：'])?;
        Some((Self::of(head)?, rest.trim()))
    }

    /// Our heading over the part, in the article's language.
    pub(crate) fn heading(self, lang: &str) -> &'static str {
        let language = lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
        match (language.as_str(), self) {
            ("ar", Self::ReadAlso) => "اقرأ أيضًا",
            ("ar", Self::Keywords) => "الكلمات المفتاحية",
            ("ar", Self::Related) => "مواضيع ذات صلة",
            ("fr", Self::ReadAlso) => "À lire aussi",
            ("fr", Self::Keywords) => "Mots-clés",
            ("fr", Self::Related) => "Sur le même sujet",
            (_, Self::ReadAlso) => "Read also",
            (_, Self::Keywords) => "Keywords",
            (_, Self::Related) => "Related",
        }
    }
}

/// Without the marks around it, and without the gender ending that Arabic puts behind a slash (`اقرأ/ي`).
fn canonical(line: &str) -> String {
    let bare = normalize(line).replace("/ي", "").replace("/وا", "");
    bare.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_every_spelling() {
        for (line, expected) in [
            ("اقرأ/ي أيضًا:", Some(Label::ReadAlso)),
            ("إقرأ أيضاً", Some(Label::ReadAlso)),
            ("اقرأ أيضا..", Some(Label::ReadAlso)),
            ("الكلمات المفتاحيّة", Some(Label::Keywords)),
            ("» Related articles", Some(Label::Related)),
            ("À LIRE AUSSI :", Some(Label::ReadAlso)),
            ("اقرأ أيضا ما كتبه الوزير في مذكراته عن تلك السنوات الطويلة", None),
            ("the related articles of the statute", None),
        ] {
            assert_eq!(Label::of(line), expected, "{line}");
        }
    }

    #[test]
    fn a_colon_splits_label_and_rest() {
        assert_eq!(Label::split("اقرأ أيضًا: عنوان"), Some((Label::ReadAlso, "عنوان")));
        assert_eq!(Label::split("Tags: a, b"), Some((Label::Keywords, "a, b")));
        assert_eq!(Label::split("قال الوزير: لا"), None);
    }
}
