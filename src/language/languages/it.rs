//! Italian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    function_words: "il di che e un una per con del della non i le nel è si gli al dei alla ha sono più anche",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(188),
    read_also: "Leggi anche|?~leggi tutto|?leggi pure|?vedi anche",
    keywords: "Argomenti|?parole chiave",
    related: "Articoli correlati|contenuti correlati|?ti potrebbe interessare|?potrebbe interessarti",
    months: "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
    units: "min|h ora ore|g gg gio|set|mes|ann",
    ago: "fa",
    days_ago: "oggi|ieri|l altro ieri/altro ieri",
    updated: "aggiorn",
    bylines: "di |autore: ",
    captions: "fotografia|immagine|didascalia",
    advertisement: "pubblicità",
    legal: "tutti i diritti riservati|indirizzo email non sarà|utilizza cookie",
    comments: "commenti",
    comment_forms: "lascia un",
    requests: "iscriviti|condividi|seguici",
    buttons: "abbonati|accedi|ascolta l'articolo|cerca|chi siamo|condividi|contatti|copia il link|copia link|salva|\
        stampa|stampa l'articolo|torna su|vai al contenuto|vedi tutti",
    counts: "min di lettura|minuti di lettura|tempo di lettura|lettura|minuti|visualizzazioni|commenti|condivisioni",
    article_ends: "l'autore|leggi anche",
    sources: "fonti|riferimenti|documenti",
    page_words: "abbonati iscriviti pubblicita",
    #[cfg(feature = "lang-it")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a abbiamo affermato aggiunto agli agosto ai al alcune alcuni all alla alle allo altra altre altri altro \
            anche ancora anni anno annunciato aprile avere aveva avevano avuto c caso cento che chi ci cinque cio \
            circa come con contro cosa cosi cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della \
            delle dello detto deve devono di dice dicembre dichiarato domani domenica dopo dove due durante e ed era \
            erano essere fa fare fatto febbraio fino fu gennaio gia giorni giorno giovedi giugno gli grande ha hanno \
            ho i ieri il in invece l la le lei lo loro luglio lui lunedi ma maggio mai martedi marzo meno mentre \
            mercoledi mese mesi mi mia miliardi milioni mio modo molte molti molto ne negli nei nel nell nella nelle \
            nello nessuno noi non nostro nove novembre nuova nuovo o oggi ogni oltre ora ore otto ottobre parte per \
            perche piu poco poi possono potrebbe presso prima primo proprio puo qualche quale quali quando quanto \
            quattro quella quelli quello quest questa queste questi questo quindi sabato sara sarebbe se secondo sei \
            sempre senza sette settembre settimana si sia solo sono sopra sotto spiegato stata state stati stato \
            stessa stesso su sua sue sugli sui sul sull sulla sulle sullo suo suoi ti tra tre tu tutta tutte tutti \
            tutto ultimo un una uno va venerdi verso vi voi volta volte"
        ),
        linkers: "a d da degli dei del dell della delle dello di e il la lo",
        endings: "3 chi=c che=c ghi=g ghe=g zioni=z zione=z mente i e a o",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 marzo 2021", "2021-03-13"), ("5 giugno 2022", "2022-06-05"), ("2 lug 2020", "2020-07-02")],
        same_stems: &["elezioni elezione", "banche banca"],
        ..Examples::NONE
    },
    ..Language::NONE
};
