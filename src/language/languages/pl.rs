//! Polish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pl",
    function_words: "w i na nie się z do że to jest o jak po za od przez dla oraz są który był",
    quotation_marks: Some(("„", "”")),
    words_per_minute: Some(166),
    table: "Tabela",
    read_also: "Czytaj także|czytaj też|czytaj również|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|\
        zobacz także|zobacz również|~zobacz więcej|~czytaj więcej|~czytaj dalej|~przeczytaj więcej|\
        ~zobacz koniecznie",
    keywords: "Tagi|słowa kluczowe|tematy|powiązane tematy",
    related: "Powiązane artykuły|~polecamy|powiązane|więcej na temat|więcej na ten temat|więcej o|zobacz podobne do",
    months: "sty|lut|mar|kwi|maj|cze|lip lipi lipc|sie|wrz|paz|lis|gru",
    units: "min|g god|dzi dni|tyd tyg|mie|rok lat",
    ago: "temu",
    days_ago: "dzisiaj/dzis|wczoraj|przedwczoraj",
    updated: "aktualiz",
    date_fillers: "r roku",
    date_leads: "dnia",
    and: " i ",
    captions: "zdjecie|fot",
    legal: "wszelkie prawa zastrzeżone|adres e-mail nie zostanie",
    comments: "komentarz",
    comment_forms: "dodaj",
    requests: "udostępnij|zapisz się",
    invitations: "zapisz się|zasubskrybuj|subskrybuj|śledź nas|obserwuj nas|polub nas|polub naszą|wesprzyj|\
        wspieraj nas|dołącz do nas|zapraszamy do subskrypcji|zapraszamy do prenumeraty|musisz być zalogowan|\
        zaloguj się|prenumeruj|podoba ci się|…do subskrypcji",
    buttons: "drukuj|kopiuj link|polityka prywatności|przejdź do treści|regulamin|skopiuj link|strona główna|szukaj|\
        udostępnij|zaloguj|zaloguj się",
    counts: "min czytania|czas czytania|minut czytania|komentarzy|wyświetleń",
    article_ends: "o autorze|zobacz",
    sources: "źródła|przypisy",
    page_words: "reklama",
    #[cfg(feature = "lang-pl")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a aby albo ale bardziej bardzo beda bedzie bez bo bowiem by byc byl byla byli bylo byly choc chociaz co \
            cos czas czasie czerwca czesto cztery czwartek czy czyli dla dlaczego dlatego dni do dodal dodala dwa dwie \
            dzieki dzien dziesiec dziewiec dzis dzisiaj gdy gdzie go godzin grudnia i ich im in inne inny innych ja \
            jak jaki jakie jako jeden jedna jednak jednakze jedno jego jej jesli jest jeszcze jezeli juz kazda kazde \
            kazdy kiedy kilka kilku kto ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy ktos kwietnia lat lata \
            lecz lipca listopada lub lutego m ma maja marca mial miala miec miedzy miesiac miesiecy milionow mimo mld \
            mln mnie mniej moga mogl moj moja moje moze mozna mu musi my na nad nam nas nasz nasza nasze natomiast \
            nawet nia nic nich nie niedziela niedziele niej nigdy nikt nim nimi nowa nowe nowy np o od ok okolo on ona \
            one oprocz oraz pazdziernika piatek piec pierwsza pierwszy po pod podczas podkreslil poinformowal \
            poinformowala ponad ponadto poniedzialek poniewaz potem powiedzial powiedziala pracy przed przez przy raz \
            rok roku rowniez sa sam sama sie siebie siedem sierpnia sobie sobota sobote sroda srode stwierdzil \
            stycznia swoich swoim swoj swoja swoje swojej szesc ta tak taka taki takich takie takze tam te tego tej \
            temu ten teraz tez to trzeba trzy tutaj tych tydzien tylko tym tymi tysiecy tzw u ul w wczoraj we wedlug \
            wiec wiecej wiele wielu wlasnie wobec wrzesnia wsrod wszystkich wszystkie wszystko wtedy wtorek wy z za \
            zaden zadna zadne zatem zawsze zaznaczyl zdaniem ze zeby zostal zostala zostali zostalo zostaly"
        ),
        linkers: "",
        endings: "3 iami ami iach ach owie owi owie ego emu ymi imi ych ich osc osci ania anie aniu enia enie eniu ow \
            om em ym im ej aja uje iej ie ia iu io ii ec y i a e o u",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 marca 2021", "2021-03-13"),
            ("5 września 2022", "2022-09-05"),
            ("2 pazdziernika 2020 r.", "2020-10-02"),
            ("1 lipca 2020", "2020-07-01"),
        ],
        same_stems: &["szkoła szkoły szkołą szkołami", "Australia Australii"],
        ..Examples::NONE
    },
    ..Language::NONE
};
