//! Labels of newsrooms in 36 languages, as they are printed: read also, keywords, related.
//!
//! A `?` marks a label that nobody has shown us on a page yet: more is asked of what stands under it. A `~` marks one that
//! may stand over any other articles, a `!` one over what everybody reads. The first of each list is also our own heading
//! in that language. Facts from public configurations of extractors and news sites, and from pages of news sites; what two
//! languages share stands in the first of them alone, unless it is the heading.

/// Language, read also, keywords, related.
pub(super) const ROWS: &[(&str, &str, &str, &str)] = &[
    (
        "ar",
        "اقرأ أيضًا|~اقرأ المزيد|?اقرأوا أيضا|طالع أيضا|شاهد أيضا|?~للمزيد|?~للمزيد اقرأ|?تابع أيضا|?اقرأ كذلك|?~إقرأ المزيد",
        "الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدلالية|?كلمات دلالية|?كلمات دالة|الوسوم|?وسوم|الوسوم والكلمات الدلالية|?تاغات|?علامات",
        "مواضيع ذات صلة|موضوعات ذات صلة|مقالات ذات صلة|?أخبار ذات صلة|الأخبار ذات الصلة|?روابط ذات صلة|مقالات مشابهة|اخبار مشابهة|?أخبار متعلقة|المزيد حول هذه القصة|~المزيد من الأخبار|~المزيد|قصص مقترحة|مزيد من القصص المقترحة|~اخترنا لكم|قد يهمك أيضا|مقالات قد تهمك|اخبار قد تهمك|?قد يعجبك أيضا|?محتوى مشابه|~أخبار أخرى|?مواضيع متعلقة|?موضوعات متعلقة|?مقالات متعلقة",
    ),
    (
        "fa",
        "بیشتر بخوانید|?همچنین بخوانید|?بخوانید|?در همین رابطه بخوانید|~ادامه مطلب",
        "?برچسب‌ها|?برچسب ها|?کلیدواژه‌ها|?کلمات کلیدی",
        "مطالب مرتبط|موضوعات مرتبط|?اخبار مرتبط|مقالات مرتبط|~مطالب پیشنهادی|~مطالب پیشنهادی دیگر",
    ),
    ("ur", "یہ بھی پڑھیں|~مزید پڑھیں|?یہ بھی پڑھیے", "?ٹیگز|?کلیدی الفاظ", "?متعلقہ خبریں|متعلقہ موضوع|?متعلقہ مضامین"),
    (
        "he",
        "קראו גם|?קרא גם|?~קראו עוד|?~קרא עוד",
        "?תגיות|?תגים|?מילות מפתח",
        "כתבות נוספות|?כתבות קשורות|~עוד בערוץ|אולי תאהבו|?אולי יעניין אותך",
    ),
    (
        "en",
        "Read also|also read|~read more|~read next|~read|see also|more on this story|?more on this|~more|~watch|~also on|~what to read next|?~continue reading|you may also like|you might also like|you may be interested in|~discover more|?~don't miss",
        "Keywords|tags|tag|?key words|topics|related topics|related tags|tagged|more on|?filed under",
        "Related|related articles|related stories|related news|related content|related posts|~related links|related coverage|related information|~more stories|~more from|~recommended|~recommended for you|more like this|!most read|!most popular|?further reading",
    ),
    (
        "fr",
        "À lire aussi|a lire aussi|lire aussi|?lisez aussi|?à lire également|?à voir aussi|voir aussi|~à lire|~lire la suite|pour aller plus loin",
        "Mots-clés|mots clés|mot-clé|thématiques|?étiquettes",
        "Sur le même sujet|sur le même thème|~dans la même rubrique|articles liés|contenus liés|?articles similaires|vous pourriez aimer|~du même auteur",
    ),
    (
        "es",
        "Lee también|lea también|~leer más|?~lee más|~lee más aquí|~lea aquí|mira también|?ver también|te puede interesar|también te puede interesar|~más información",
        "Etiquetas|temas|temas relacionados|archivado en|?palabras clave|temas en este artículo",
        "Noticias relacionadas|relacionadas|relacionados|relacionado|~más noticias|contenidos relacionados|podrías ver también",
    ),
    (
        "pt",
        "Leia também|~leia mais|veja também|~saiba mais|~clique aqui e veja mais",
        "?Palavras-chave|?assuntos",
        "?Notícias relacionadas|conteúdo relacionado|você talvez goste também|?mais sobre",
    ),
    (
        "it",
        "Leggi anche|?~leggi tutto|?leggi pure|?vedi anche",
        "Argomenti|?parole chiave",
        "Articoli correlati|contenuti correlati|?ti potrebbe interessare|?potrebbe interessarti",
    ),
    (
        "de",
        "Lesen Sie auch|lesen sie mehr zum thema|?lesen sie hierzu|mehr zum thema|mehr dazu|~mehr lesen|~weiterlesen|~zum weiterlesen|siehe auch|~lesetipp|zum thema|passend zum thema|auch interessant|~weiter zu",
        "Schlagwörter|schlagworte|?stichwörter|themen|themen des artikels|mehr lesen über|themenseiten",
        "Das könnte Sie auch interessieren|das könnte dich auch interessieren|das könnte dir auch gefallen|verwandte artikel|verwandte themen|verwandte beiträge|verwandte inhalte|~weitere artikel|~weitere beiträge|~weitere themen|~weitere news|!meistgelesen|!meistgelesene artikel|alle artikel der serie|~mehr von",
    ),
    (
        "nl",
        "?Lees ook|~lees meer|~lees meer over|?~lees verder|?zie ook",
        "?Trefwoorden|?onderwerpen",
        "?Gerelateerde artikelen|?gerelateerd|gerelateerde inhoud|?meer over",
    ),
    (
        "ru",
        "Читайте также|читай также|~читайте|читайте другие по теме|также по теме|~подробнее|смотрите также",
        "Теги|?тэги|метки|?ключевые слова|темы|сюжеты|сюжет",
        "Материалы по теме|по теме|?похожие материалы|?новости по теме|~также рекомендуем",
    ),
    (
        "uk",
        "?Читайте також|читайте також на цю тему|читайте більше у статті",
        "Теги|?ключові слова",
        "Схожі матеріали|?матеріали по темі",
    ),
    (
        "pl",
        "Czytaj także|czytaj też|czytaj również|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|~zobacz więcej|~czytaj więcej|~czytaj dalej|~przeczytaj więcej|~zobacz koniecznie",
        "Tagi|słowa kluczowe|tematy|powiązane tematy",
        "Powiązane artykuły|~polecamy|powiązane|więcej na temat|więcej na ten temat|więcej o|zobacz podobne do",
    ),
    (
        "cs",
        "?Čtěte také|?přečtěte si také",
        "?Štítky|související témata|?témata",
        "Související|související obsah|mohlo by vás zajímat|~doporučované",
    ),
    ("sk", "?Prečítajte si aj|?čítajte aj", "?Štítky|?témy", "Súvisiace"),
    ("hu", "?Olvassa el|?~olvasson tovább", "?Címkék|?kulcsszavak", "?Kapcsolódó cikkek|kapcsolódó tartalom"),
    (
        "el",
        "Διαβάστε επίσης|διαβαστε επισης|?διαβάστε ακόμα|διαβαστε ακομα|δείτε επίσης",
        "?Ετικέτες",
        "Σχετικά άρθρα|?σχετικό περιεχόμενο|σχετικοί σύνδεσμοι",
    ),
    (
        "tr",
        "?Bunu da okuyun|?ayrıca okuyun|?~haberin devamı|~daha fazlasını öğrenin",
        "Etiketler|?ilgili konular|?anahtar kelimeler",
        "İlgili haberler|ilgili haberler|benzer içerikler|bunlar ilginizi çekebilir|?önerilen video|?ilgili haber",
    ),
    (
        "id",
        "Baca juga|~baca|tonton juga|?simak juga|?lihat juga|?~baca selengkapnya",
        "?Kata kunci|topik",
        "?Berita terkait|?artikel terkait|konten terkait",
    ),
    ("vi", "Xem thêm|?đọc thêm", "?Từ khóa", "Tin liên quan|bài viết liên quan"),
    (
        "hi",
        "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी देखें|ये भी देखें|~और पढ़ें|~आगे पढ़ें|~पूरी खबर पढ़ें",
        "?टैग|?टैग्स|?कीवर्ड",
        "?संबंधित खबरें|संबंधित|संबंधित सामग्री",
    ),
    ("bn", "আরও পড়ুন|?আরো পড়ুন", "?ট্যাগ|?বিষয়", "?সম্পর্কিত খবর|সম্পর্কিত বিষয়বস্তু"),
    ("gu", "આ પણ વાંચો", "?ટૅગ્સ", "?સંબંધિત સમાચાર"),
    (
        "zh",
        "延伸阅读|延伸閱讀|相关阅读|~推荐阅读|?~閱讀更多|?~阅读更多",
        "关键词|關鍵字|?關鍵詞|?标签|?標籤|?相关热词",
        "相关文章|相关新闻|相關新聞|相關文章|相關內容|相关内容|相关推荐|~更多精彩内容|更多关于|相关专题",
    ),
    (
        "ja",
        "あわせて読みたい|?合わせて読みたい|?こちらもおすすめ|こちらも注目",
        "キーワード|関連キーワード|?タグ|関連タグ",
        "関連記事|関連ニュース|関連リンク|関連投稿|~おすすめ記事|関連するコンテンツ",
    ),
    (
        "ko",
        "?함께 읽기|?~더보기",
        "?태그|?키워드",
        "관련 기사|관련기사|관련 글|~추천 기사|~추천기사|~이전기사|~다음기사|!많이 본 기사",
    ),
    ("th", "?~อ่านเพิ่มเติม|~อ่านข่าวเพิ่มเติม", "?แท็ก", "?ข่าวที่เกี่ยวข้อง|เนื้อหาคล้ายคลึงกัน"),
    ("no", "Les også|~les mer|~vil du lese mer", "?Emneord|?emner|relaterte emner", "?Relatert|mer om"),
    ("da", "?Læs også|?~læs mere", "?Emneord", "?Relateret|?mere om"),
    ("sv", "?Läs också|?läs även|?~läs mer", "?Nyckelord|?ämnen|ämnen i artikeln", "?Relaterat"),
    ("fi", "Lue myös|?~lue lisää", "?Avainsanat|?aiheet", "?Aiheeseen liittyvää"),
    ("is", "?Lestu líka|?~lesa meira", "?Efnisorð", "?Tengdar fréttir|~meira"),
    ("bg", "?Прочетете още", "?Ключови думи", "Свързано съдържание"),
    ("ca", "?Llegiu també|?llegeix també", "?Etiquetes", "Continguts relacionats"),
    ("sw", "?Soma pia|~soma", "?Maneno muhimu", "?Habari zinazohusiana"),
];
