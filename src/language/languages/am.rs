//! Amharic.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "am",
    script: Some(Script::Other),
    letters: Letters::Block('\u{1200}', '\u{137f}'),
    table: "ሠንጠረዥ",
    read_also: "?በተጨማሪ ያንብቡ|?ይህንንም ያንብቡ|~?ተጨማሪ ያንብቡ",
    keywords: "?ቁልፍ ቃላት|?መለያዎች",
    related: "?ተዛማጅ ጽሑፎች|?ተዛማጅ ዜናዎች",
    months: "ጃንዋሪ ጃን|ፌብሩዋሪ ፌብ|ማርች|ኤፕሪል ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት ኦገስ|ሴፕቴምበር ሴፕቴ|ኦክቶበር ኦክቶ|ኖቬምበር ኖቬም|ዲሴምበር ዲሴም",
    units: "ደቂቃ ደቂቃዎች|ሰዓት ሰዓቶች|ቀን ቀናት|ሳምንት ሳምንታት|ወር ወራት|ዓመት ዓመታት",
    ago: "በፊት",
    days_ago: "ዛሬ|ትናንት|ከትናንት ወዲያ",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 ማርች 2021", "2021-03-13"), ("5 ኦገስት 2022", "2022-08-05"), ("2 ጃን 2020", "2020-01-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
