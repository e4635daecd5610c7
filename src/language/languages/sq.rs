//! Albanian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sq",
    letters: Letters::Latin("çë"),
    function_words: "e të në dhe një për me që nga do se është më ka janë si por nuk u i",
    table: "Tabelë",
    read_also: "Lexoni gjithashtu|?Lexo edhe|?Lexo gjithashtu|?Lexoni edhe",
    keywords: "?Fjalë kyçe",
    related: "?Lajme të ngjashme|?Artikuj të ngjashëm",
    ..Language::NONE
};
