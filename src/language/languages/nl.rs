//! Dutch.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    letters: Letters::Latin("éëïöüèê"),
    function_words: "de het een van en dat is op te niet zijn voor met die aan er werd naar om ook wordt hij had \
        hebben door maar zich bij nog heeft tegen uit over kan",
    words_per_minute: Some(202),
    table: "Tabel",
    read_also: "?Lees ook|~lees meer|~lees meer over|?~lees verder|?zie ook|?lees hier",
    keywords: "?Trefwoorden|?onderwerpen",
    related: "?Gerelateerde artikelen|?gerelateerd|gerelateerde inhoud|?meer over",
    months: "jan|feb|maa mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec",
    weekdays: "zon maa din woe don vri zat",
    units: "min|uur|dag dgn|wee wek|maa|jaa",
    ago: "geleden",
    days_ago: "vandaag|gisteren|eergisteren",
    date_leads: "op",
    published: "gepubliceerd datum",
    updated: "bijgewerkt gewijzigd laatste+update",
    other_dates: "tot$ vanaf$ wanneer$ sluitingsdatum releasedatum aanvang$",
    bylines: "door |geschreven door |geplaatst door |tekst: |ingediend door |vertaald door |vertaling: ",
    topics: "nieuws politiek economie cultuur wereld jonge nieuwe grote",
    and: " en ",
    beside_names: "correspondent redacteur redactrice verslaggever verslaggeefster",
    legal: "alle rechten voorbehouden|cookies accepteren",
    comments: "reacties",
    requests: "abonneer|inschrijv|nieuwsbrief|geplaatst in",
    invitations: "abonneer|meld je aan|meld u aan|schrijf je in|schrijf u in|volg ons|steun ons|word lid|\
        word abonnee|ontvang onze|download onze|je moet ingelogd|u moet ingelogd|je moet inlogd|vond je dit|\
        vond u dit",
    buttons: "afdrukken|artikel delen|artikel opslaan|beluister dit artikel|de tekst gaat verder onder de foto|delen|\
        externe link|inloggen|kopieer link|lees voor|link kopiëren|luister naar dit artikel|naar boven|naar de inhoud|\
        opent in een nieuw tabblad|opent in een nieuw venster|opent in nieuw venster|over ons|printen|\
        tekst gaat verder onder de foto|tekst gaat verder onder de video|tekst loopt door onder afbeelding|\
        tekst loopt door onder de afbeelding|tekst loopt door onder de foto|tekst loopt door onder de video|\
        volgend artikel|volgend bericht|volgende pagina|vorig artikel|vorig bericht|vorige pagina|zoeken",
    counts: "min leestijd|minuten leestijd|leestijd|minuten|reacties|weergaven",
    advertisement: "advertentie|lees verder na de advertentie|tekst gaat verder onder de advertentie|\
        artikel gaat verder na de advertentie",
    no_sections: "geen categorie",
    text_openings: "inleiding|samenvatting|voorwoord|hoofdstuk|deel",
    article_ends: "over de auteur",
    sources: "bronnen|bron",
    #[cfg(feature = "lang-nl")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "aan aangaande aangezien acht achter achteraf af afgezien al aldus alhoewel alle alleen allemaal \
            alles als alsof altijd ander andere anders april augustus behalve beide beiden ben beneden bent bij \
            bijna bijvoorbeeld binnen blijkbaar boven bovendien buiten daar daarbij daardoor daarentegen daarin \
            daarmee daarna daarnaast daarom daarop daartoe daarvan daarvoor dag dagen dan dankzij dat de \
            december den der deze dezelfde die dikwijls dinsdag dit doen doet donderdag door doordat drie dus \
            echter een eens eerder eerst eerste eigenlijk elk elkaar elkander elke en er erg ergens eveneens \
            evenmin evenwel februari gaan gaat gedurende geen gehele geleden gewoon gezien gisteren goed grote \
            haar had hadden hebben heeft heel hem hen het hier hierbij hierdoor hiermee hierna hierom hiervan \
            hiervoor hij hoe hoeveel hoewel hoezeer hun ieder iedere iedereen iemand iets ik immers in indien \
            inmiddels inzake is jaar januari jaren je jegens jij jou jouw juli jullie juni kan komen komt kon \
            kortom krachtens kunnen laatste langs later liever maakt maand maandag maanden maar maart mag maken \
            meer meerdere meest meestal meeste mei met mijn miljard miljoen mits moet moeten momenteel morgen \
            na naar naargelang naast nabij nadat namelijk namens nauwelijks negen nergens net niemand niet \
            niets niettegenstaande niettemin nieuwe noch nochtans nog nogal nogmaals nooit november nu of \
            ofschoon oktober om omdat omhoog omlaag omstreeks omtrent omver ondanks onder ondertussen ongeacht \
            ongeveer onlangs ons onszelf onze ook op opdat opnieuw opzij over overal overeen overigens pas per \
            plotseling precies procent rond rondom samen sedert september sinds sindsdien slechts sommige \
            sommigen soms steeds straks tamelijk te tegen tegenover telkens tenminste tenslotte tenzij terug \
            terwijl tevens tien tijdens toch toe toen tot totdat tussen twee tweede u uit uiteindelijk \
            uiteraard uitgezonderd uur uw vaak van vanaf vandaag vandaar vanuit vanwege veel veeleer verder via \
            vier vijf volgens volledig voor vooraf vooral vooralsnog voorbij voordat voorheen voornamelijk \
            voorts vrijdag vrijwel waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover \
            waarschijnlijk waartoe waaruit waarvan waarvoor wanneer want waren was wat we week weer wegens \
            weinig weken wel weldra welk welke wellicht werd werden wie wiens wij wil willen woensdag worden \
            wordt zal zaterdag ze zeer zeggen zegt zei zelf zelfs zes zeven zich zichzelf zij zijn zo zoals \
            zodat zodra zoiets zolang zondag zonder zou zouden zowel zulk zulke zullen"
        ),
        linkers: "de den der en het van voor",
        endings: "3 heden=heid ingen=ing tjes tje en es e s 3~ 3 e",
        auxiliaries: "heeft hebben had hadden is zijn was waren wordt worden werd werden kan kunnen moet moeten zal \
            zullen zou zouden wil willen mag mogen",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 maart 2021", "2021-03-13"), ("5 mrt. 2022", "2022-03-05"), ("2 mei 2020", "2020-05-02")],
        same_stems: &["boeken boek"],
        ..Examples::NONE
    },
    ..Language::NONE
};
