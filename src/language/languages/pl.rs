//! Polish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pl",
    letters: Letters::Latin("ąćęłńóśźż"),
    function_words: "w i na nie się z do że to jest o jak po za od przez dla oraz są który był tylko było ale przed \
        będzie",
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
    published: "opublik data",
    updated: "aktualiz zaktualiz zmodyfik",
    other_dates: "termin premiera do$ od$ kiedy$ kinach",
    date_fillers: "r roku",
    date_leads: "dnia",
    bylines: "autorka: |autorzy: |rozmawiał |rozmawiała |rozmawia |opracowanie: |opracował |opracowała |oprac. |\
        napisał |napisała |tłumaczenie: |tłumaczył |tłumaczyła |napisane przez ",
    verdicts: "fałsz|prawda|manipulacja",
    topics: "wiadomosci polityka gospodarka kultura swiat sport kryzys woda",
    and: " i ",
    beside_names: "dziennikarz dziennikarka korespondent korespondentka redaktor redakcja",
    captions: "zdjecie|zdjecia|fot",
    legal: "wszelkie prawa zastrzeżone|adres e-mail nie zostanie",
    comments: "komentarz",
    comment_forms: "dodaj",
    requests: "udostępnij|zapisz się",
    invitations: "zapisz się|zasubskrybuj|subskrybuj|śledź nas|obserwuj nas|polub nas|polub naszą|wesprzyj|\
        wspieraj nas|dołącz do nas|zapraszamy do subskrypcji|zapraszamy do prenumeraty|musisz być zalogowan|\
        zaloguj się|prenumeruj|podoba ci się|…do subskrypcji|dziękujemy, że przeczytał|dziękujemy za przeczytanie|\
        masz ciekawy temat|skomentuj|jesteśmy na google",
    buttons: "czytaj dalej|dalsza część artykułu pod materiałem wideo|dalsza część artykułu pod wideo|\
        dalsza część tekstu pod wideo|dalszy ciąg artykułu pod materiałem wideo|dalszy ciąg materiału pod wideo|\
        drukuj|kopiuj link|link zewnętrzny|następna strona|następny artykuł|następny wpis|otwiera się w nowej karcie|\
        otwiera się w nowym oknie|polityka prywatności|poprzedni artykuł|poprzedni wpis|posłuchaj|posłuchaj artykułu|\
        przejdź do treści|regulamin|reszta artykułu pod materiałem wideo|skopiuj link|strona główna|szukaj|udostępnij|\
        zaloguj|zaloguj się",
    counts: "min czytania|czas czytania|minut czytania|komentarzy|wyświetleń",
    advertisement: "reklama|dalsza część artykułu pod reklamą|dalszy ciąg artykułu pod reklamą|\
        ciąg dalszy pod reklamą",
    no_sections: "strona główna|bez kategorii",
    text_openings: "wstęp|wprowadzenie|streszczenie|rozdział|część|pytanie",
    article_ends: "o autorze|zobacz",
    sources: "źródła|przypisy|źródło",
    page_words: "reklama",
    acronym_endings: "u owi em ie ów om ami ach a y i ę ą",
    #[cfg(feature = "lang-pl")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a aby ach acz aczkolwiek albo albowiem ale alez ani az bardziej bardzo beda bedacy bedzie bez \
            bezposrednio blisko bo bowiem by byc byl byla byle byli bylo byly calkiem calkowicie choc chociaz \
            chyba ciagle co cokolwiek coraz cos czas czasami czasem czasie czemu czerwca czesciowo czesto \
            cztery czwartek czy czyj czyli czyz dalej daleko dawniej dla dlaczego dlatego dni do dobrze dodal \
            dodala dodatkowo dokad dookola dopiero dopoki doprawdy dosc doslownie dosyc dotychczas duzo dwa \
            dwie dwoje dzieki dzien dziesiec dziewiec dzis dzisiaj faktycznie gdy gdyby gdyz gdzie gdziekolwiek \
            gdzies glownie go godzin grudnia i ich ile im in inaczej inna inne innego innej inny innych iz ja \
            jak jakas jakby jaki jakie jakis jakkolwiek jako jakos jeden jedna jednak jednakze jedno \
            jednoczesnie jedynie jego jej jesli jest jeszcze jezeli juz kazda kazde kazdy kiedy kiedykolwiek \
            kiedys kilka kilku kto ktokolwiek ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy ktos ku \
            kwietnia lat lata lecz ledwie ledwo lipca listopada lub lutego m ma maja malo marca mial miala \
            mianowicie miec miedzy miesiac miesiecy milionow mimo mld mln mnie mniej moga mogl moim moj moja \
            moje moze mozliwie mozna mu musi my na nad nadal nade nagle najbardziej najpierw najwyzej nam \
            naprawde naprzeciw naprzod nas nastepnie nasz nasza nasze natomiast natychmiast nawet nia nic nich \
            niczego nie niech niedawno niedziela niedziele niej niejako niektore niektorych niektorzy niemal \
            niemniej nieraz niestety niewiele nigdy nigdzie nikt nim nimi niz no nowa nowe nowy np o obecnie \
            obok obydwa oczywiscie od odtad ogolnie ok okolo on ona one oni ono oprocz oraz osobno ostatecznie \
            oto owszem oznacza pazdziernika piatek piec pierwsza pierwszy po pod podczas podkreslil podobnie \
            podobno poinformowal poinformowala ponad ponadto poniedzialek poniekad poniewaz ponizej ponownie \
            poprzednio poprzez posrod potem potencjalnie powiedzial powiedziala powoli powyzej poza pozniej \
            pracy prawdopodobnie prawie procz przeciw przeciwko przed przede przedtem przez przy przykladowo \
            przynajmniej przypuszczalnie raczej raz razem rok roku rownie rowniez rownoczesnie sa sam sama sami \
            samo sie siebie siedem sierpnia skad skoro soba sobie sobota sobote sroda srode stad stale stamtad \
            stosunkowo stwierdzil stycznia swoich swoim swoj swoja swoje swojej szczegolnie szesc ta tak taka \
            taki takich takie takze tam tamte tamten te tedy tego tej temu ten teraz tez to trzeba trzy tu \
            tutaj tuz tych tydzien tyle tylko tylu tym tymczasem tymi tysiecy tzw u ubiegly ul w wasz wbrew \
            wcale wciaz wczesniej wczoraj we wedlug wewnatrz wiec wiecej wiele wielu wkrotce wlasciwie wlasnie \
            wobec wokol wraz wreszcie wrzesnia wskutek wspolnie wsrod wszedzie wszyscy wszystkich wszystkie \
            wszystkim wszystko wtedy wtem wtorek wy wzdluz wzgledem z za zaden zadna zadne zaledwie zamiast \
            zapewne zaraz zarazem zarowno zatem zawsze zaznaczyl zazwyczaj zbyt zdaniem ze zeby zgodnie znow \
            znowu zostal zostala zostali zostalo zostaly zreszta zupelnie zwlaszcza zwykle"
        ),
        linkers: "",
        endings: "3 iami ami iach ach owie owi owie ego emu ymi imi ych ich osc osci ania anie aniu enia enie eniu ow \
            om em ym im ej aja uje iej ie ia iu io ii ec y i a e o u",
        auxiliaries: "był była było byli były będzie będą jest są został została zostało zostali zostały",
        verb_endings: "owali owała owało ował ywali ywał iwali iwał nął nęła nęli uje ują $wygrał \
            $wygrała",
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
