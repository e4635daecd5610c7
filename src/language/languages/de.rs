//! German.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    letters: Letters::Latin("äöüß"),
    function_words: "der die und das ist nicht mit den von ein eine im zu auf dem sich für des auch wird als bei in \
        dass sie er es aber nach hat war einen einer vom zum zur oder sind um am wie aus noch nur",
    quotation_marks: Some(("„", "“")),
    words_per_minute: Some(179),
    table: "Tabelle",
    read_also: "Lesen Sie auch|lesen sie mehr zum thema|?lesen sie hierzu|mehr zum thema|mehr dazu|~mehr lesen|\
        ~weiterlesen|~zum weiterlesen|siehe auch|~lesetipp|zum thema|passend zum thema|auch interessant|\
        ~weiter zu|sehen sie auch|lies auch|lesen sie hier|lesen sie dazu|lesen sie dazu auch|\
        mehr dazu lesen sie hier|?passend dazu|auch spannend|?hier lesen",
    keywords: "Schlagwörter|schlagworte|?stichwörter|?stichworte|themen|themen des artikels|mehr lesen über|\
        themenseiten",
    related: "Das könnte Sie auch interessieren|das könnte dich auch interessieren|das könnte dir auch gefallen|\
        verwandte artikel|verwandte themen|verwandte beiträge|verwandte inhalte|~weitere artikel|\
        ~weitere beiträge|~weitere themen|~weitere news|!meistgelesen|!meistgelesene artikel|\
        alle artikel der serie|~mehr von|das könnte euch auch interessieren|\
        diese artikel könnten euch auch interessieren|?diese artikel könnten sie auch interessieren|\
        ?diese beiträge könnten sie auch interessieren|~empfehlungen aus der redaktion|\
        ?~empfehlungen der redaktion|~mehr themen",
    months: "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez",
    weekdays: "sonn mont dien mitt donn frei sam",
    units: "m min|stu std|tag|wo woc|mon|jah",
    numerals: "zwei drei vier funf sechs sieben acht neun zehn",
    ago: "vor",
    days_ago: "heute|gestern|vorgestern",
    published: "veroffentlicht datum erschien",
    updated: "aktuali geandert zuletzt+bearbeitet",
    other_dates: "konzert$ einsendeschluss anmeldeschluss bewerbungsschluss kinostart filmstart serienstart \
        erscheinungstermin termin beginn$ frist bis$ ab$ geboren gultig wann$ einlass",
    date_fillers: "den",
    date_leads: "am",
    bylines: "eine analyse von |analyse von |von |ein kommentar von |kommentar von |ein interview von |\
        interview von |ein bericht von |bericht von |ein gastbeitrag von |gastbeitrag von |eine kolumne von |\
        kolumne von |ein essay von |eine reportage von |aufgezeichnet von |veröffentlicht von |geschrieben von |\
        verfasst von |übersetzt von |übersetzung: |aus dem englischen von |aus dem französischen von |text: |autor: |\
        autorin: |autoren: |interview: |protokoll: |gespeichert von ",
    verdicts: "falsch|richtig|wahr|irreführend|größtenteils falsch|größtenteils richtig|teilweise falsch|\
        teils falsch|fehlender kontext|manipuliert|frei erfunden|unbelegt",
    topics: "aus region regional lokal im in am zum nach ort datum thema quelle stand nachrichten politik \
        wirtschaft kultur wissen gesundheit meinung \
        kommentar aktuell wasser krise \
        wahler wahlen junge neue alte grosse erste der die das ein eine unser leben stadt land welt bundesliga",
    and: " und ",
    beside_names: "redakteur redakteurin korrespondent korrespondentin reporter reporterin redaktion stand \
        veröffentlicht aktualisiert",
    captions: "foto|fotos|bild|bilder|fotografie|abbildung|abb|titelbild|beitragsbild",
    advertisement: "anzeige|werbung|artikel wird nach der anzeige fortgesetzt|nach der anzeige weiterlesen|\
        weiter nach der anzeige|weiterlesen nach der anzeige|lesen sie nach der anzeige weiter|\
        artikel wird unter der anzeige fortgesetzt",
    legal: "alle rechte vorbehalten|e-mail-adresse wird nicht veröffentlicht|verwendet cookies|datenschutzerklärung|\
        externe inhalte angezeigt|einen externen inhalt|personenbezogene daten an dritt",
    comments: "kommentar",
    comment_forms: "schreibe ein",
    requests: "abonnieren|anmelden|teilen|folgen sie|folgen sie uns|jetzt abo|veröffentlicht unter|veröffentlicht in|\
        verschlagwortet|dieser beitrag wurde unter",
    invitations: "abonnieren sie|abonniere|abonniert|jetzt abonnieren|melden sie sich|melde dich|meldet euch|\
        jetzt anmelden|folgen sie|folge uns|folgt uns|unterstützen sie|unterstütze|unterstützt|lesen sie das|hol dir|\
        holen sie sich|sie müssen angemeldet|sie müssen eingeloggt|du musst angemeldet|du musst eingeloggt|\
        bitte melden sie sich|bitte logge|lust auf mehr|hat ihnen der artikel|hat dir der artikel|ihnen gefällt|\
        dir gefällt|verpassen sie|verpasse|keine ausgabe mehr|nichts mehr verpassen|werden sie mitglied|\
        werde mitglied|teilen sie diesen|teile diesen|schreiben sie uns|schreibt uns|diskutieren sie mit|\
        diskutiert mit|danke fürs lesen|haben sie einen hinweis|haben sie einen fehler|fehler gefunden|\
        sagen sie uns ihre|…newsletter abonnieren|jetzt für unseren newsletter|jetzt newsletter",
    buttons: "abo|agb|alle anzeigen|anmelden|anzeige überspringen|artikel anhören|artikel drucken|artikel merken|\
        artikel teilen|artikel verschenken|artikel vorlesen|artikel weiterempfehlen|auf facebook teilen|\
        auf twitter teilen|auf whatsapp teilen|auf x teilen|beitrag anhören|beitrag vorlesen|datenschutz|\
        diesen artikel teilen|diesen artikel weiterempfehlen|drucken|einloggen|externer link|gefällt mir|\
        gefällt mir lade|gefällt mir wird geladen|ihr browser unterstützt das audio-element nicht|\
        ihr browser unterstützt kein html5-video|impressum|inhalt anzeigen|inhalt laden|kommentar schreiben|\
        kommentare anzeigen|kontakt|lesen sie hier weiter|link kopieren|link kopiert|mediadaten|mehr anzeigen|\
        mehr laden|merken|nach oben|nächste seite|nächster artikel|nächster beitrag|registrieren|schliessen|\
        schriftgröße|seite drucken|startseite|suche|teilen|teilen mit|verschenken|video abspielen|vorherige seite|\
        vorheriger artikel|vorheriger beitrag|vorlesen|weiter|werbung überspringen|zum hauptinhalt springen|\
        zum inhalt springen|zum seitenanfang|zur startseite|zurück|zurück zur startseite|öffnet in neuem fenster|\
        öffnet in neuem tab|über uns",
    counts: "min lesezeit|minuten lesezeit|minute lesezeit|lesezeit|lesezeit ca|lesezeit etwa|lesedauer|minuten|\
        aufrufe|kommentare|kommentar|artikel-id",
    no_sections: "allgemein|archiv|artikel|ausgabe|eilmeldung|exklusiv|heft|kw|startseite|unkategorisiert|\
        nicht kategorisiert|woche",
    text_openings: "anmerkung der redaktion|liebe leserinnen und leser|liebe leser|einleitung|überblick|\
        zusammenfassung|vorwort|kapitel|teil|guten morgen|frage|erstens|willkommen|stichwort|hintergrund|\
        zur person|zur sache|infobox",
    article_ends: "über den autor|über die autorin|zum autor|lesen sie hier|lesen sie dazu",
    sources: "quellen|quellenangaben|literatur|einzelnachweise|weblinks|dokumente|belege|quelle",
    announcements: "folgenden links|im folgenden|unten aufgeführt",
    page_words: "akzeptieren anmelden anzeige datenschutz datenschutzerklarung klick webseite werbung",
    #[cfg(feature = "lang-de")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "ab aber acht alle allein allen allerdings alles als also am an ander andere anderem anderen anderer \
            anderes andernfalls anders angesichts anhand anlasslich anscheinend ansonsten anstatt anstelle \
            april auch auf aufgrund august aus ausgerechnet ausser ausserdem ausserhalb bald bei beide beiden \
            beim beinahe bereits berichtete besonders bestimmt betonte bevor beziehungsweise bis bisher bislang \
            bleibt bloss bzw da dabei dadurch dafur dagegen daher dahinter damals damit danach daneben dank \
            dann daran darauf daraufhin daraus darf darin daruber darum darunter das dass davon davor dazu \
            dazwischen dem dementsprechend demnach demnachst den denen denn dennoch der derartig deren \
            derjenige derselbe derselben derzeit des deshalb dessen desto deswegen dezember die diejenige \
            diejenigen dienstag dies diesbezuglich diese dieselbe dieselben diesem diesen dieser dieses doch \
            donnerstag dort drei druben du durch durchaus durfte eben ebenfalls ebenso eher eigentlich ein \
            einander eindeutig eine einem einen einer einerseits eines einige einigen einiger einiges einmal \
            einschliesslich entlang entweder er erklarte erneut erst erste ersten erster es etwa etwas euro \
            falls fast februar ferner folglich freitag fruher funf fur ganz gar gegen gegenuber geht \
            gelegentlich gemass genau gerade geradezu gerne gestern gewesen gewiss gibt gleich gleichzeitig \
            grosse grossen grosstenteils gut habe haben hat hatte hatten hauptsachlich her heraus heute hier \
            hierbei hierfur hiermit hierzu hin hinaus hingegen hinsichtlich hinter hinterher hinzu hochstens \
            ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer immerhin in indem indes indessen \
            infolge innerhalb insbesondere insgesamt insofern inzwischen irgend irgendwann irgendwas irgendwer \
            irgendwie irgendwo ist jahr jahre jahren januar je jede jedenfalls jeder jedes jedoch jemals jemand \
            jenseits jetzt jeweils juli juni kann kaum kein keine keinen keinesfalls keineswegs kommen kommt \
            konnen konnte konnten kunftig kurz lange langst lassen laut lediglich leider letzte letzten \
            letztendlich letztlich machen macht mai mal man manch manche manchem manchen mancher manchmal marz \
            mehr mehrere mehreren mein meist meistens mich milliarden millionen mindestens mir mit mithilfe \
            mitsamt mittels mittlerweile mittwoch mochte moglicherweise momentan monat monate montag morgen \
            muss mussen musste nach nachdem nachher nachtraglich namlich naturlich neben nebenbei neue neuen \
            neuer neun nicht nichts nie niemals niemand nirgends noch nochmals november nun nur ob oben \
            obgleich obwohl oder offenbar offensichtlich oft ohne ohnehin oktober plotzlich prozent quasi rund \
            sagt sagte samstag samt samtlich samtliche schliesslich schon sechs sehr sei seien sein seine \
            seinem seinen seiner seines seit seitdem selber selbst selbstverstandlich selten september sich sie \
            sieben sind so sobald sodass sofern sofort sogar sogenannt sogenannte sogenannten solange solch \
            solche solchem solchen solcher soll sollen sollte sollten somit sondern sonntag sonst soviel soweit \
            sowie sowieso sowohl spater statt stehen steht stets tag tage tagen teils teilte teilweise trotz \
            trotzdem uber uberall uberdies uberhaupt uberwiegend ubrigens uhr um und ungeachtet ungefahr \
            unlangst uns unser unten unter unterdessen untereinander unterhalb viel viele vielem vielen vieler \
            vielleicht vielmehr vier vollig vollstandig vom von vor voraus vorbei vorher vorhin vorlaufig \
            wahrend wahrscheinlich wann war waren warum was weder wegen weil weiter weitere weiteren weiterhin \
            weitgehend welch welche welchem welchen welcher welches wem wen wenig wenige weniger wenigstens \
            wenn wer werden weshalb wessen wider wie wieder wiederum wieso will wir wird wo wobei woche wochen \
            wodurch wofur woher wohin wohl wollen wollte womit womoglich woran worauf woraus worden worin \
            woruber wovon wozu wurde wurden zehn zeitweise ziemlich zu zudem zuerst zufolge zugleich zuletzt \
            zum zumal zumindest zunachst zur zuruck zurzeit zusammen zusatzlich zuvor zwar zwei zweite zwischen"
        ),
        linkers: "der des fur und von",
        endings: "3 bs=b ds=d fs=f gs=g hs=h ks=k ls=l ms=m ns=n rs=r ts=t 3 innen ern em en er es e eln=el 3 st e",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. März 2021, 10.30 Uhr", "2021-03-13T10:30"),
            ("5. Jänner 2022", "2022-01-05"),
            ("Stand: 13.03.21", "2021-03-13"),
            ("2. Dez. 2020", "2020-12-02"),
        ],
        relative_dates: &[("vor 3 Tagen", "2021-03-10")],
        same_stems: &["Kinder Kindern Kindes", "Polen Polens", "Koalition Koalitionen", "Haus Hauses Häuser"],
        ..Examples::NONE
    },
    ..Language::NONE
};
