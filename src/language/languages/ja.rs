//! Japanese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ja",
    script: Some(Script::Kana),
    quotation_marks: Some(("", "")),
    table: "表",
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
    requests: "シェア|フォロー|メルマガ|会員登録|ログイン",
    invitations: "…フォローしてください|…フォローする|…登録してください|…会員登録が必要|\
        …ログインしてください|…ログインが必要|…メルマガ登録|…コメントを投稿するには|…無料会員登録",
    buttons: "URLをコピー|お問い合わせ|もっと見る|シェア|シェアする|ページの先頭へ|ページトップへ|ホーム|メニュー|リンクをコピー|ログイン|一覧を見る|会員登録|保存する|印刷|印刷する|文字サイズ|\
        本文へスキップ|検索|記事を印刷",
    counts: "分|分で読めます|約|この記事は|この記事は約|読了時間|読了時間 約|件のコメント|コメント|件|閲覧数",
    no_sections: "ホーム|トップ|未分類",
    sources: "出典|参考文献|参考資料|脚注",
    announcements: "次のとおり|以下の|次の通り",
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
