//! Italian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    function_words: "il di che e un una per con del della non i le nel è si gli al dei alla ha sono più anche",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(188),
    table: "Tabella",
    read_also: "Leggi anche|?~leggi tutto|?leggi pure|?vedi anche|?guarda anche|?per approfondire|?approfondisci",
    keywords: "Argomenti|?parole chiave",
    related: "Articoli correlati|contenuti correlati|?ti potrebbe interessare|?potrebbe interessarti|\
        ?potrebbe interessarti anche|?ti potrebbe interessare anche|?forse ti può interessare",
    months: "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
    units: "min|h ora ore|g gg gio|set|mes|ann",
    ago: "fa",
    days_ago: "oggi|ieri|l altro ieri/altro ieri",
    date_leads: "il",
    updated: "aggiorn",
    bylines: "di |a cura di |scritto da |pubblicato da |autore: ",
    captions: "fotografia|immagine|didascalia",
    advertisement: "pubblicità",
    legal: "tutti i diritti riservati|indirizzo email non sarà|utilizza cookie",
    comments: "commenti",
    comment_forms: "lascia un",
    requests: "iscriviti|condividi|seguici",
    invitations: "iscriviti|iscrivetevi|abbonati|abbonatevi|seguici|seguiteci|sostieni|sostienici|\
        scarica la nostra|scarica l'app|ricevi la nostra|ricevi le|devi essere connesso|devi effettuare|\
        ti è piaciuto|se ti è piaciuto|vi è piaciuto|unisciti|condividi questo",
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
            "a abbiamo adesso affermato affinche aggiunto agli agosto ai al alcune alcuni all alla alle allo allora \
            altra altre altri altro anche ancora anni anno annunciato anzi aprile avere aveva avevano avuto benche c \
            caso cento che chi ci cinque cio circa come comunque con contro cosa cosi cui d da dagli dai dal dall \
            dalla dalle dallo davanti degli dei del dell della delle dello detto deve devono di dice dicembre \
            dichiarato dietro domani domenica dopo dove due dunque durante e ed entro era erano essere fa fare fatto \
            febbraio fino finora forse fu gennaio gia giorni giorno giovedi giugno gli grande ha hanno ho i ieri il in \
            infatti inoltre insieme intanto invece l la le lei lo loro luglio lui lunedi ma maggio mai martedi marzo \
            meno mentre mercoledi mese mesi mi mia miliardi milioni mio modo molta molte molti molto ne negli nei nel \
            nell nella nelle nello nessuna nessuno niente noi non nostro nove novembre nulla nuova nuovo o oggi ogni \
            ognuno oltre ora ore ormai otto ottobre parte per perche pero piu poche pochi poco poi possono potrebbe \
            presso prima primo proprio puo qualche qualcosa qualcuno quale quali quando quanta quante quanti quanto \
            quasi quattro quella quelle quelli quello quest questa queste questi questo quindi sabato sara sarebbe se \
            sebbene secondo sei sempre senza sette settembre settimana si sia solo soltanto sono sopra sotto spesso \
            spiegato stata state stati stato stessa stesse stessi stesso su sua sue sugli sui sul sull sulla sulle \
            sullo suo suoi tanta tante tanti tanto ti tra tre troppo tu tutta tuttavia tutte tutti tutto ultimo un una \
            uno va venerdi verso vi voi volta volte"
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
