//! English.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "en",
    function_words: "the and of to in that is for it was with on as at by from he his are be this have not a an or \
        but they which their had were has been will would she her who said more you we i my",
    words_per_minute: Some(228),
    table: "Table",
    read_also: "Read also|also read|~read more|~read next|~read|see also|more on this story|?more on this|~more|\
        ~watch|~also on|~what to read next|?~continue reading|you may also like|you might also like|\
        you may be interested in|~discover more|?~don't miss|~see more|~see related|read this next|related post|\
        ?related posts and articles|related roundup|also see|you can also read|?must read|?must reads|?in other news|\
        ?in case you missed it",
    keywords: "Keywords|tags|tag|?key words|topics|related topics|related tags|tagged|more on|?filed under",
    related: "Related|related articles|related stories|related news|related content|related posts|~related links|\
        related coverage|related information|~more stories|~more from|~recommended|~recommended for you|\
        more like this|!most read|!most popular|?further reading",
    months: "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    weekdays: "sun mon tue wed thu fri sat",
    units: "m min|h hr hou hrs|d day|w wk wee wks|mo mon mos|y yr yea yrs",
    numerals: "two three four five six seven eight nine ten",
    ago: "ago",
    days_ago: "today|yesterday|day before yesterday",
    published: "publish post date",
    updated: "updat revised",
    other_dates: "event$ concert$ tickets$ screening deadline expir until$ till$ releas premiere cinemas \
        theaters theatres starts$ start$ end$ begins$ \
        opens$ closes$ ends$ when$ born$ died$ kickoff doors$ due$ closing$ entries$ registration",
    date_fillers: "of the st nd rd th any year",
    date_leads: "on at",
    before_noon: "am",
    after_noon: "pm",
    bylines: "by |written by |words by |words: |story by |story: |text by |reporting by |reported by |author: |\
        authors: |author, |writer: |published by |posted by |submitted by |contributed by |compiled by |\
        guest post by |translated by |translation by |analysis by |opinion by |interview by |an essay by |\
        from our correspondent ",
    verdicts: "false|true|mostly false|mostly true|half true|partly false|partly true|misleading|\
        missing context|altered|unproven|fake|hoax|satire|correct|incorrect|unsupported|out of context",
    topics: "from in on at to for with about kong arabia kingdom states africa korea lanka zealand emirates \
        dhabi aires janeiro angeles york \
        lumpur salvador rica delhi republic nations union islands london paris berlin madrid rome tokyo beirut \
        cairo news world politics political sport sports business opinion culture arts science health tech \
        technology breaking exclusive latest live local national international analysis editorial review \
        reviews report reports interview video photo photos gallery podcast feature features story stories \
        crisis water climate change energy war peace election elections economy market markets money finance \
        education school schools court crime police weather traffic travel food life lifestyle style home house \
        rights human social media public private new old young big great first last long short rising top best \
        most more read this that the my our your how what why when where who all no not is are and of league \
        cup football east west north south middle prime minister president government state council city town \
        street road river sea voters supreme white ask question questions press release time today week weekend \
        daily weekly morning \
        evening special investigation letters events",
    and: " and ",
    towns: "London|Paris|Berlin|Rome|Madrid|Brussels|Geneva|Vienna|Moscow|Kyiv|Beijing|Tokyo|Delhi|Washington|\
        Cairo|Beirut|Damascus|Baghdad|Amman|Riyadh|Dubai|Doha|Jerusalem|Gaza|Ankara|Istanbul|Tehran|New York|\
        Los Angeles|San Francisco|Hong Kong|New Delhi|Tel Aviv|Abu Dhabi|Mexico City|São Paulo|\
        Buenos Aires|Rio de Janeiro|Kuala Lumpur|Addis Ababa|Cape Town",
    beside_names: "the staff writer writers reporter reporters correspondent editor editors news press daily times \
        post agency desk bureau team contributor columnist photographer analyst published posted updated date last \
        first associated ap upi media insider insight advance sports",
    captions: "illustration|photo|photos|photo credit|photo by|photograph|photographs|image|images|image credit|\
        images by|picture|pictures|credit|credits|caption|figure|fig|featured image|image source|image copyright|\
        image caption|media caption",
    credits: "photo by|photograph by|photographs by|(photo by|image credit|photo credit|picture credit|image source|\
        image copyright|image caption|media caption|source photo",
    advertisement: "ad|advert|advertisement|advertising|advertisement - continue reading below|\
        advertisement - scroll to continue|article continues after ad|article continues after advertisement|\
        article continues below|article continues below advertisement|continue reading below|\
        story continues after advertisement|story continues below|story continues below advertisement|\
        advertisement. scroll to continue reading|advertisement. scroll to continue|scroll to continue reading|\
        sponsored content|scroll to continue with content|story continues below this ad|\
        article continues below this ad|content continues below|story continues below video|\
        article continues below video|article continues below this video|story continues after this ad|\
        continue reading after the ad",
    legal: "all rights reserved|your email address will not be|we use cookies|uses cookies|this site uses|\
        privacy policy|cookie policy|terms of use|terms of service|may be using cookies|permission to use cookies|\
        accept cookies to|enable cookies to|that may set cookies",
    comments: "comments|comment|leave a reply|responses to|replies|responses",
    comment_forms: "leave a|post a|add a|write a",
    requests: "newsletter|subscribe|sign up|log in|login|click here to|follow us|share this|share on|posted in|\
        filed under|register|download our app|get our app|this entry was posted|tagged",
    invitations: "subscribe|sign up|sign-up|follow us|follow our|follow @|join us on|join our|join the conversation|\
        support our|support us|become a member|become a subscriber|become a supporter|get the latest|get our|\
        get more stories|click here to subscribe|click here to sign|like this story|like this article|like what you|\
        enjoyed this|enjoying this|if you enjoyed|if you liked this|if you like this|have a tip|got a tip|\
        have a story|download our|download the app|listen to us|never miss a|you must be logged|you must log in|\
        you need to be logged|you need to log|please log in|log in to|tell us what you|let us know|visit our|\
        chat with us|this post contains|this article contains affiliate|we may receive|we may earn|want more|\
        was this article helpful|was this page helpful|did you find this article|rate this article|\
        thanks for reading|thank you for reading|follow her on|follow him on|follow them on|email us at|\
        send your tips|send us your|join the discussion|leave your comment|this post is for|this story is for|\
        this article is for subscribers|get breaking news|view all posts by",
    buttons: "about|about us|add to reading list|advertise|auto-refresh on|back to top|blogthis|bookmark|careers|\
        click here to enlarge|click here to print this page|click to enlarge|close|comments|contact|contact us|\
        continue reading|copy link|copy url|e-mail this|email this|email this article|enlarge image|\
        enlarge this image|expand image|external link|follow|following|font size|fullscreen|\
        getting your trinity audio player ready|gift this article|hide caption|home|jobs|jump to comments|\
        jump to content|jump to recipe|leave a comment|like loading|like this|link copied|link is external|listen|\
        listen now|listen to article|listen to the article|listen to this article|listen to this page|\
        listen to this story|load more|load more comments|loading|log in|login|mute|newer post|newer posts|\
        newest first|next|next article|next page|next post|next story|older post|older posts|oldest first|\
        open image in gallery|opens in a new tab|opens in a new window|opens in new tab|opens in new window|pause|\
        photos|pin recipe|play audio|play video|please turn on javascript to use this feature|prev|previous|\
        previous article|previous page|previous post|previous story|print|print article|print recipe|\
        print this article|print this page|print this story|print version|printable version|privacy|privacy policy|\
        read aloud|read later|read less|register|reply|riproduzione riservata|save|save article|save for later|\
        save recipe|scroll back to top|scroll to top|search|see all|see less|share|share article|share full article|\
        share on facebook|share this|share this article|share this story|share to facebook|share to pinterest|\
        share to twitter|share to x|shares|sharethis|show key events only|show less|show more|sign in|sign up|sitemap|\
        skip ad|skip advertisement|skip to content|skip to main content|spread the love|subscribe|terms of use|\
        text size|text to speech|this audio is auto-generated|\
        this audio was created using microsoft azure speech synthesis|toggle caption|unmute|view all|view comments|\
        view image in fullscreen|what is your reaction|what's your reaction|x|\
        your browser does not support html5 audio|your browser does not support html5 video|\
        your browser does not support the audio element|your browser does not support the video element|\
        your browser does not support the video tag|your browser does not support video",
    counts: "min|mins|minute|minutes|min read|mins read|minute read|minutes read|read time|reading time|\
        estimated reading time|time to read|comment|comments|views|shares|likes|hits",
    no_sections: "archive|article|articles|breaking|breaking news|default|exclusive|featured|feed|feeds|general|home|\
        home page|homepage|issue|latest|latest news|live|misc|miscellaneous|none|null|other|others|post|posts|premium|\
        print|rss|rss feed|rss feeds|rss-feed|rss-feeds|slider|sponsored|story|top stories|uncategorised|\
        uncategorized|\
        undefined|various|week",
    text_openings: "editor's note|note from the editor|correction|clarification|to whom it may concern|\
        dear reader|dear readers|dear editor|dear friends|introduction|overview|background|summary|abstract|\
        preface|foreword|prologue|welcome|good morning|good evening|chapter|chapter one|part|part one|episode|\
        question|q|first|firstly|factbox|fact file|fact box",
    article_ends: "about the author|about the authors|see more",
    sources: "sources|references|bibliography|works cited|documents|downloads|external links|links|notes|source",
    announcements: "following links|links below|listed below|can be found here|can be read here",
    page_words: "adblocker advertisement click privacy subscribe",
    #[cfg(feature = "lang-en")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a able about above according accordingly across actually added adding additionally after afternoon \
            afterward afterwards again against ago al albeit all allegedly almost along alongside already also \
            although altogether always am amid amidst among amongst an and announced another any anybody anyhow \
            anyone anything anyway anywhere apart apparently april are aren around as aside ask asked asks at \
            atop aug august away back bad barely basically be became because become becomes been before \
            beforehand began begin behind being believe believed believes below beneath beside besides best \
            better between beyond big billion bin both bring brought but by call called came can cannot cent \
            certain certainly clearly com come comes coming completely concerning consequently considering \
            continued conversely could couldn course currently d day days de dec december declined despite did \
            didn different do does doesn doing don done down dr during each earlier early edt eight either \
            eleven else elsewhere end enough entirely especially essentially even evening eventually ever every \
            everybody everyone everything everywhere evidently except excepting excluding expected fact far feb \
            february feel feet felt few fifty finally find first five following foot for formerly forty four \
            friday from full fully further furthermore gave general generally get getting give given gives go \
            goes going gone good got great had hadn half hardly has hasn have haven having he head held help \
            hence henceforth her here hers herself high him himself his hitherto hold home hour hours how \
            however http hundred i if immediately in including indeed initially instead into is isn it its \
            itself jan january july june just keep kept kind knew know known la large largely last late later \
            least left less lest let like likely likewise literally little ll long look lot lots m made mainly \
            make making man many march may maybe me mean means meant meanwhile men merely might mile miles \
            million minute minutes monday month months more moreover morning most mostly mr mrs ms much must my \
            myself namely near nearly need needed needs neither never nevertheless new next night nine no \
            nobody none nonetheless nor not nothing notwithstanding nov november now nowhere number obviously \
            oct october of off often oh old on once one oneself only onto onward onwards or other others \
            otherwise ought our ours ourselves out outside over own part particularly partly people per percent \
            perhaps place pm possibly presumably previously probably public put quite rarely rather re really \
            recent recently regarding reported reportedly right s said same saturday saw say saying says \
            scarcely school second see seem seemed seems seen seldom sept september set seven several shall she \
            should shouldn show showed shows similarly simply since six sixty small so some somebody somehow \
            someone something sometime sometimes somewhat somewhere soon sort specifically spokesman \
            spokeswoman start started state statement states still subsequently such suddenly sunday supposedly \
            sure surely t take taken taking tell tells ten than that the their theirs them themselves then \
            there thereafter thereby therefore therein thereof these they thing things think third thirty this \
            those though thought thousand three through throughout thursday thus time to today together told \
            tomorrow tonight too took top totally toward towards tried true try trying tuesday turn turned \
            turns twelve twenty twice two ultimately unable under underneath united unless until up upon us use \
            used uses using usually van ve versus very via von want wanted wants war was wasn way we wednesday \
            week weeks well went were weren what whatever when whenever where whereas whereby wherein whereupon \
            wherever whether which whichever while who whoever whole whom whomever whose why will with within \
            without won work world would wouldn www year years yes yesterday yet you your yours yourself \
            yourselves"
        ),
        linkers: "al and bin de for la of the van von",
        endings: "2 news=news sses=ss ies=y us=us ss=ss is=is s 3 ational=at ization=iz isation=iz ations=at ation=at \
            ment ness ingly ing edly eed=ee ed ily=y ly 3~ 4 er=er e y=i",
        auxiliaries: "be been being are is was were has had have will would can could may might must shall should \
            not",
        verb_endings: "bed ced ded fed ged hed ied ked led med ned ped red sed ted ued ved wed xed yed zed",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("March 13, 2021", "2021-03-13"),
            ("Published 3rd March 2021", "2021-03-03"),
            ("13th of March 2021 at 5:20 p.m.", "2021-03-13T17:20"),
            ("Sat 13 Mar 2021 10.20 GMT", "2021-03-13T10:20Z"),
            ("Sept. 5, 2022 12:05 AM", "2022-09-05T00:05"),
            ("03/04/2021", "2021-04-03"),
            ("03/13/2021", "2021-03-13"),
            ("2021-03-13 10:20", "2021-03-13T10:20"),
            ("By Ann Lee | 13 March 2021", "2021-03-13"),
            ("May 2021", "2021-05"),
        ],
        relative_dates: &[
            ("2 hours ago", "2021-03-13"),
            ("an hour ago", "2021-03-13"),
            ("3 weeks ago", "2021-02"),
            ("Yesterday", "2021-03-12"),
            ("4 months ago", "2020-11"),
        ],
        same_stems: &["library libraries", "planned planning plans"],
        different_stems: &["news new bus bush king kin"],
        ..Examples::NONE
    },
    ..Language::NONE
};
