//! Japanese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ja",
    script: Some(Script::Kana),
    quotation_marks: Some(("", "")),
    read_also: "あわせて読みたい|?合わせて読みたい|?こちらもおすすめ|こちらも注目",
    keywords: "キーワード|関連キーワード|?タグ|関連タグ",
    related: "関連記事|関連ニュース|関連リンク|関連投稿|~おすすめ記事|関連するコンテンツ",
    units: "分|時間|日|週間|か月 ヶ月 カ月|年",
    ago: "前",
    days_ago: "今日/本日|昨日|一昨日/おととい",
    is_year_first: true,
    before_noon: "午前",
    after_noon: "午後",
    bylines: "文＝|文=|文・|文：|文/|取材・文・|取材・文：|取材・文＝",
    and: "、",
    reporters: "記者",
    captions: "写真|画像",
    credits: "写真提供",
    advertisement: "広告",
    legal: "無断転載|クッキー",
    comments: "コメント",
    requests: "シェア|フォロー|メルマガ",
    buttons: "お問い合わせ|シェア|ホーム|メニュー|ログイン|会員登録|検索",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("2021年3月13日(土) 10時30分", "2021-03-13T10:30"),
            ("令和3年3月13日", "2021-03-13"),
            ("2021/03/13", "2021-03-13"),
            ("2021年3月", "2021-03"),
        ],
        relative_dates: &[("3日前", "2021-03-10")],
        ..Examples::NONE
    },
    ..Language::NONE
};
