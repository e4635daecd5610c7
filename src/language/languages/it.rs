//! Italian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    letters: Letters::Latin("àèéìíîòóùú"),
    function_words: "il di che e un una per con del della non i le nel è si gli al dei alla ha sono più anche la da \
        nella delle era come",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(188),
    table: "Tabella",
    read_also: "Leggi anche|?~leggi tutto|?leggi pure|?vedi anche|?guarda anche|?per approfondire|?approfondisci",
    keywords: "Argomenti|?parole chiave",
    related: "Articoli correlati|contenuti correlati|?ti potrebbe interessare|?potrebbe interessarti|\
        ?potrebbe interessarti anche|?ti potrebbe interessare anche|?forse ti può interessare",
    months: "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",
    weekdays: "dom lun mar mer gio ven sab",
    units: "min|h ora ore|g gg gio|set|mes|ann",
    ago: "fa",
    days_ago: "oggi|ieri|l altro ieri/altro ieri",
    date_leads: "il",
    published: "pubblica data",
    updated: "aggiorn",
    other_dates: "concerto$ cinema$ scadenza uscita entro$ fino$ dal$ quando$ inizio$ sale$",
    bylines: "di |a cura di |a cura della |scritto da |pubblicato da |intervista di |articolo di |testo di |\
        servizio di |dal nostro inviato |dalla nostra inviata |autore: |testo: |inviato da |traduzione di |\
        traduzione: |tradotto da ",
    verdicts: "vero|fuorviante|bufala|fuori contesto",
    topics: "notizie politica cronaca economia cultura mondo sport crisi acqua giovani nuovi nuova gran prima \
        serie una nostra vita",
    beside_names: "giornalista redazione inviato inviata pubblicato aggiornato",
    captions: "fotografia|immagine|didascalia",
    advertisement: "pubblicità|l'articolo continua dopo la pubblicità|continua dopo la pubblicità",
    legal: "tutti i diritti riservati|indirizzo email non sarà|utilizza cookie|riproduzione riservata|\
        accettare i cookie",
    comments: "commenti",
    comment_forms: "lascia un",
    requests: "iscriviti|condividi|seguici|pubblicato in|archiviato in",
    invitations: "iscriviti|iscrivetevi|abbonati|abbonatevi|seguici|seguiteci|sostieni|sostienici|scarica la nostra|\
        scarica l'app|ricevi la nostra|ricevi le|devi essere connesso|devi effettuare|ti è piaciuto|se ti è piaciuto|\
        vi è piaciuto|unisciti|condividi questo|vuoi ricevere|lascia un commento|scrivici|dicci la tua|\
        grazie per aver letto",
    buttons: "abbonati|accedi|articolo precedente|articolo successivo|ascolta|ascolta l'articolo|ascolta la notizia|\
        cerca|chi siamo|condividi|condividi su facebook|condividi su whatsapp|condividi su x|contatti|copia il link|\
        copia link|i più letti|leggi l'articolo|link esterno|mi piace caricamento|pagina precedente|\
        pagina successiva|riproduzione riservata|salva|si apre in una nuova finestra|si apre in una nuova scheda|\
        stampa|stampa l'articolo|torna su|vai al contenuto|vedi tutti|versione stampabile",
    counts: "min di lettura|minuti di lettura|tempo di lettura|lettura|minuti|visualizzazioni|commenti|condivisioni",
    no_sections: "esclusiva|numero|pagina principale|senza categoria",
    text_openings: "nota della redazione|cari lettori|introduzione|premessa|riassunto|capitolo|capitolo primo|\
        prima parte|domanda|buongiorno|la scheda|scheda",
    article_ends: "l'autore|leggi anche",
    sources: "fonti|riferimenti|documenti|fonte",
    page_words: "abbonati iscriviti pubblicita",
    #[cfg(feature = "lang-it")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a abbastanza abbiamo accanto addirittura adesso affatto affermato affinche aggiunto agli agosto ai \
            al alcun alcuna alcune alcuni alcuno all alla alle allo allora almeno alquanto altra altre altresi \
            altri altrimenti altro altrove anche ancora anni anno annunciato anzi anziche appena appunto aprile \
            assai attorno attraverso attualmente avanti avere aveva avevano avuto ben benche bensi c caso cento \
            certo che chi chiunque ci ciascun ciascuna ciascuno cinque cio cioe circa coi colei coloro colui \
            come comunque con contro cosa cosi cui d da dagli dai dal dall dalla dalle dallo dappertutto \
            davanti davvero degli dei del dell della delle dello dentro detto deve devono di dice dicembre \
            dichiarato dietro domani domenica dopo dopodiche dove dovunque due dunque durante e ebbene eccetto \
            ecco ed entrambi entro eppure era erano essa esse essere essi esso fa fare fatto febbraio fin \
            finalmente finche fino finora forse fra frattempo fu fuori gennaio gia giacche giorni giorno \
            giovedi giugno gli grande grazie ha hanno ho i ieri il in infatti infine infuori innanzi inoltre \
            insieme intanto intorno invece io l la laddove laggiu le lei li lo lontano loro luglio lui lunedi \
            lungo ma magari maggio mai malgrado martedi marzo meglio meno mentre mercoledi mese mesi mi mia mie \
            miei miliardi milioni mio modo molta molte molti molto ne neanche negli nei nel nell nella nelle \
            nello nemmeno neppure nessun nessuna nessuno niente noi non nonche nondimeno nonostante nostra \
            nostre nostri nostro nove novembre nulla nuova nuovamente nuovo o oggi ogni ognuno oltre oltretutto \
            oppure ora ore ormai ossia otto ottobre ovunque ovvero parte peggio per perche percio perfino pero \
            persino pertanto piu piuttosto poca poche pochi poco poi poiche possono potrebbe praticamente \
            precedentemente presso prima primo probabilmente proprio puo pur purche pure qua qual qualche \
            qualcosa qualcuno quale quali qualora qualsiasi qualunque quando quanta quante quanti quanto \
            quantunque quasi quattro quegli quei quel quella quelle quelli quello quest questa queste questi \
            questo qui quindi recentemente sabato sara sarebbe se sebbene secondo sei semmai sempre senonche \
            senza seppur seppure sette settembre settimana si sia sicche siccome solamente solo soltanto sono \
            sopra soprattutto sopratutto sotto spesso spiegato stata state stati stato stessa stesse stessi \
            stesso su sua subito successivamente sue sugli sui sul sull sulla sulle sullo suo suoi tale tali \
            talora talvolta tanta tante tanti tanto tardi ti tra tramite tranne tre troppo tu tutta tuttavia \
            tutte tutti tutto tuttora ulteriormente ultimo un una uno va vari varie venerdi verso vi voi volta \
            volte vostra vostro"
        ),
        linkers: "a d da degli dei del dell della delle dello di e il la lo",
        endings: "3 chi=c che=c ghi=g ghe=g zioni=z zione=z mente i e a o",
        auxiliaries: "ha hanno aveva avevano avrà stato stata stati state è sono era erano sarà saranno viene vengono",
        verb_endings: "arono erono irono avano evano ivano",
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
