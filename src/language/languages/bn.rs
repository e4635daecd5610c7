//! Bengali.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "bn",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{980}', '\u{9ff}'),
    table: "সারণি",
    read_also: "আরও পড়ুন|?আরও দেখুন|?আরো পড়ুন",
    keywords: "?ট্যাগ|?বিষয়",
    related: "?সম্পর্কিত খবর|সম্পর্কিত বিষয়বস্তু",
    months: "জানু জানুযারি জানুযারী|ফেব ফেব্রুযারি ফেব্রুযারী|মার্চ|এপ্রি এপ্রিল|মে|জুন|জুল জুলাই|আগ আগস্ট অগাস্ট|\
        সেপ সেপ্ট সেপ্টেঃ সেপ্টেম্বর|অক্টো অক্টোঃ অক্টোবর|নভে নভেঃ নভেম্বর|ডিসে ডিসেঃ ডিসেম্বর",
    units: "মিনিট|ঘণ্টা|দিন|সপ্তাহ|মাস|বছর",
    ago: "আগে পূর্বে",
    days_ago: "আজ|গতকাল|গত পরশু",
    published: "প্রকাশ",
    updated: "আপডেট",
    bylines: "প্রতিবেদক: |লেখক: |রিপোর্ট: ",
    beside_names: "নিজস্ব প্রতিবেদক",
    captions: "ছবি",
    comments: "মন্তব্য",
    comment_forms: "কমেন্ট",
    buttons: "অনুসন্ধান|হোম|হোম পেজ",
    no_sections: "প্রচ্ছদ|হোম",
    article_ends: "লেখক পরিচিতি",
    #[cfg(test)]
    examples: Examples {
        dates: &[("১৩ মার্চ ২০২১", "2021-03-13"), ("৫ আগস্ট ২০২২", "2022-08-05"), ("২ জানুয়ারি ২০২০", "2020-01-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
