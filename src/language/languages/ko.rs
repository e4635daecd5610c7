//! Korean.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ko",
    script: Some(Script::Hangul),
    letters: Letters::Block('\u{ac00}', '\u{d7a3}'),
    table: "표",
    read_also: "?함께 읽기|?~더보기",
    keywords: "?태그|?키워드",
    related: "관련 기사|관련기사|관련 글|~추천 기사|~추천기사|~이전기사|~다음기사|!많이 본 기사",
    units: "분|시간|일|주|개월|년",
    ago: "전",
    days_ago: "오늘|어제|그저께/그제",
    is_year_first: true,
    updated: "수정",
    before_noon: "오전",
    after_noon: "오후",
    bylines: "글 |글·사진 ",
    reporters: " 기자|기자",
    captions: "사진",
    credits: "사진=",
    advertisement: "광고",
    legal: "무단 전재|저작권자|쿠키",
    comments: "댓글",
    requests: "구독|공유|로그인|회원가입",
    invitations: "…구독하세요|…구독해 주세요|…구독해주세요|…구독과 좋아요|…팔로우하세요|\
        …로그인이 필요|…로그인 후|…제보하기|…카카오톡 제보",
    buttons: "URL 복사|검색|공유|공유하기|구독|글자 크기|기사 듣기|로그인|링크 복사|맨 위로|메뉴|본문 바로가기|인쇄|인쇄하기|홈|회원가입",
    counts: "분|분 읽기|읽는 시간|조회수|조회|댓글|회|개",
    sources: "출처|참고문헌|참고 자료",
    announcements: "다음과 같|아래",
    #[cfg(feature = "lang-ko")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "가장 강조했다 같은 것 것으로 것은 것이 것이다 관련 그 그는 그러나 그리고 내년 네 다른 대한 대해 더 덧붙였다 됐다 되는 된다 될 두 등 따라 따르면 때 때문에 또 또한 라고 말했다 \
            모두 모든 및 발표했다 밝혔다 뿐 새 새로운 설명했다 세 수 스무 안 않는 않았다 약 어제 없는 없다 예정이다 오는 오늘 올해 위한 위해 의해 이 이날 이번 있는 있다 있으며 있을 저 \
            전했다 제 중 지난 지난해 통해 하는 하지만 한 한다 함께 해 했다 현재 후"
        ),
        endings: "2 에서는 에서 에게 으로 까지 부터 은 는 을 를",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("2021년 3월 13일", "2021-03-13"),
            ("2021년 3월 13일 오후 5:20", "2021-03-13T17:20"),
            ("입력 2021.03.13. 10:30", "2021-03-13T10:30"),
        ],
        relative_dates: &[("3일 전", "2021-03-10")],
        same_stems: &["서울시 서울시는 서울시를", "지하철 지하철을 지하철에서"],
        different_stems: &["마을 가을 회의 고속도로 고속도"],
        ..Examples::NONE
    },
    ..Language::NONE
};
