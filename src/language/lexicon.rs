//! What a language adds to matching: its stop words, and the endings (or prefixes) that a light stemmer takes off.
//!
//! Everything is written folded (see [`fold()`](super::fold())), stop words sorted. Stop words are our own choice of function
//! words, reporting verbs, counts and times, as newspapers use them. The endings follow the light stemmers of Savoy (French,
//! German, Italian, Portuguese, Spanish, Russian: "Light stemming approaches", 2006), Harman (English plurals, 1991), Larkey,
//! Ballesteros and Connell (Arabic light10, 2007; with the pronouns, the one-letter particles and the names of countries that it leaves as they are),
//! Ramanathan and Rao (Hindi, 2003), and plain school grammar for the rest.

#[cfg_attr(not(feature = "languages"), allow(unused_imports))]
use super::packing::packed;

/// One language.
pub(super) struct Lexicon {
    pub(super) language: &'static str,
    /// Where the letters of its script begin, as [`packed!`] wants it.
    pub(super) block: u32,
    /// Words that say nothing about what a text is about, packed.
    pub(super) stop_words: &'static [u8],
    /// Those of them that may stand inside a name or a term: `Côte d'Ivoire`, `محمد بن زايد`.
    pub(super) linkers: &'static str,
    /// Rules, in steps: a number opens a step and says how many letters must be left; the first ending that fits is taken off,
    /// or replaced by what stands behind `=`. `^` before the number: prefixes. `~` behind it: a doubled last letter becomes one.
    pub(super) endings: &'static str,
}

/// What pages say around a text, in whatever language: consent, subscriptions, advertisements, scripts. Few languages give one of these another
/// meaning.
pub(super) const PAGE_WORDS: &str = "abbonati abonnez adblocker advertisement akzeptieren anmelden anzeige browser captcha click \
    cookie cookies copyright datenschutz datenschutzerklarung email iklan inscrivez iscriviti javascript klick login newsletter privacy publicidad \
    publicidade publicite pubblicita reklam reklama subscribe suscribete webseite website websites werbung реклама підпишіться подпишитесь اشترك";

pub(super) const LEXICONS: &[Lexicon] = &[
    #[cfg(feature = "lang-ar")]
    Lexicon {
        language: "ar",
        block: 0x600,
        stop_words: packed!(
            "ا ابدا ابرز ابريل ابن ابو ابي اتي اثناء اثنان اثنين اجل احد احدهم احدي احيانا اخر اخري اخرين اذ اذا اذار اراد \
            اربع اربعه اسبوع استطاع استمر اشار اشارت اشهر اشياء اصبح اصبحت اضاف اضافت اضافه اطار اعتبارا اعتبر اعرب اعلن \
            اعلنت اعوام اغسطس اغلب افاد افادت افضل اقل اكبر اكتوبر اكثر اكد اكدت ال الا الاثنين الاحد الاخر الاخري الاخرين \
            الاربعاء الاسبوع الاف الامر الان الاول الاولي التالي التاليه التي الثالث الثالثه الثاني الثانيه الثلاثاء \
            الجاري الجديد الجديده الجمعه الحالي الحاليه الخميس الذي الذين السابق السابقه السبت السنه السنوات السيد السيده \
            الشهر العام العديد الف الفتره القادم القادمه الكبير الكبيره الكثير اللاتي اللتين اللذين اللواتي الماضي الماضيه \
            المختلفه المذكور المذكوره المره المزيد المقبل المقبله الواقع الوقت الي اليه اليها اليهم اليوم ام اما امام امر \
            امس امور ان انا انت انتهي انما اننا انه انها انهم انواع اهم او اوضح اوضحت اول اولءك اولي اي ايا ايار ايام ايضا \
            ايلول اين ايه ب بات باتت باعتبار باقي بالاضافه بالتالي بالرغم بالطبع بحسب بد بدا بدات بدون بسبب بشكل بصوره بضع \
            بعد بعدها بعض بعضها بعضهم بقيه بل بما بن بنت به بها بهدف بهم بين بينت بينما بينها بينهم بينهما تءكد تابع تاكيد \
            تحت تذكر تري تزال تسع تسعه تشرين تشهد تشير تصل تعتبر تعلن تقريبا تقول تقوم تكون تلك تم تماما تمت تمكن تمكنت \
            تموز توجد ثان ثاني ثلاث ثلاثه ثلاثين ثم ثمانيه ج جاء جاءت جانب جدا جديد جديده جميع جميعا حاله حاليا حتي حذر \
            حذرت حزيران حسب حصل حصلت حصول حضر حوالي حول حيث حين حينما حينها خارج خاصه خصوصا خلال خلف خمس خمسه د داءما داخل \
            دعا دعت دقاءق دقيقه دون ديسمبر ذات ذاته ذاتها ذاك ذكر ذكرت ذلك رات راي ربع ربما رجب رغم زال زالت س ساءر سابقا \
            ساعات ساعه سبتمبر سبع سبعه ست ستكون سته سنه سنوات سواء سوف سوي سيكون سيما شباط شدد شعبان شكل شهد شهدت شهر \
            شهرين شهور شوال شيء شيءا ص صار صارت صباح صباحا صرح صغير صفر ضد ضمن طالب طبعا طريق طريقه ظل ظلت عاده عام عاما \
            عامين عبد عبر عدد عددا عدم عده عديده عشر عشره عشرين علي عليه عليها عليهم عما عن عند عندما عندها عنه عنها عنهم \
            غالبيه غدا غير ف فبراير فتره فعلا فقد فقط فوق في فيما فيه فيها فيهم قاءلا قاءله قال قالت قالوا قام قامت قبل \
            قبلها قد قرابه قليل قليلا قوله قولها ك كافه كان كانت كانه كانوا كانون كبير كبيرا كبيره كثير كثيرا كثيره كذلك \
            كشف كشفت كل كلا كلتا كلما كله كلها كم كما كي كيف ل لا لابد لاجل لاسيما لافتا لان لانه لانها لدي لذا لذلك لفت \
            لقد لك لكن لكنه لكنها لكي لم لما لماذا لن لنا له لها لهم لو لولا لي ليس ليست ليسوا ليله م مءكدا مءكده مءه ما \
            ماءه ماذا مارس مايو مبينا متي مثل مثلا مجرد مختلف مختلفه مرات مره مزيد مساء مشددا مشيرا مشيره مضيفا مع معتبرا \
            معظم معه معها معهم مقابل ملايين مليار مليون مما ممن من منذ منه منها منهم مهم مهمه موجود موضحا موضحه ن نتيجه \
            نحن نحو نصف نفت نفسه نفسها نفي نقل نقلت نوع نوفمبر نيسان ه هءلاء هام هذا هذه هكذا هل هم هما هن هنا هناك هنالك \
            هو هي و واحد واحده واشار واضاف وبالتالي وجود وراء وصف وصفت وصل وصلت وفق وفقا وقت ولكن يءكد ياتي يبدا يتم يجب \
            يدعو يذكر يري يريد يزال يستطيع يشهد يشير يصبح يصل يضيف يعتبر يعلن يفيد يقول يقولون يقوم يكشف يكون يمكن يمكنه \
            يناير ينبغي يوجد يوضح يوليو يوم يومين يونيو",
            0x600
        ),
        linkers: "ابن ابو ابي ال ام بن بنت عبد",
        endings: "^3 وزا=وزا وزي=وزي وزر=وزر وكا=وكا وكي=وكي وطن=وطن ولاي=ولاي وفد=وفد واش=واش وساء=وساء وثا=وثا وثي=وثي وضع=وضع \
            واقع=واقع وظ=وظ وباء=وباء وحد=وحد وسط=وسط ورش=ورش وسي=وسي و ^2 بال كال فال ال لل=ل 3 هما ها هم هن \
            نا كم 2 ات ون ين 2 يا يه ه 2 ي 2 ان ^3 ب ل ك ^3 ب ل ك",
    },
    #[cfg(feature = "lang-fa")]
    Lexicon {
        language: "fa",
        block: 0,
        stop_words: packed!(
            "ات از است استفاده اش اظهار اعلام افزود اكنون البته ام اما امروز ان انان اند انها او اول اي اين اينكه اگر با \
            بار باشد باشند بالا بايد بدون بر برابر براي برخي بسيار بسياري بعد به بود بودند بوده بي بيش بيشتر بين تا تاكيد \
            تر تمام تواند توسط جديد جمعه جمله حال حتي خبر خواهد خود داد داده دارد دارند داشت داشته در درباره دهد دهند دو \
            دوشنبه دوم ديروز ديگر را راه روز روي زير سال سالها سوي شايد شد شدن شده شما شنبه شود شوند صورت طور طي فردا فقط \
            كرد كردن كردند كرده كسي كل كنار كند كنند كه ما مانند ماه مختلف من مورد مي ميشود ميكند ميكنند ميليارد ميليون \
            نام نشان نمي نه نيز نيست ها هاي هايي هر هزار هستند هفته هم همان همه همواره همين همچنين هنوز هيچ و وقتي ولي وي \
            يا يعني يك يكشنبه يكي پس پيش چرا چند چنين چه چون گذاري گرفت گرفته گزارش گفت گفته گيرد",
            0
        ),
        linkers: "",
        endings: "2 هايي هاي ها ترين تر 3 ان ات ي",
    },
    #[cfg(feature = "lang-ur")]
    Lexicon {
        language: "ur",
        block: 0,
        stop_words: packed!(
            "اب اج اس اسي اعلان ان انهوں انهيں اور ايك اپ اپنا اپني اگر بات بتايا بعد بهت بهي تاهم تك تها تهي تهيں تو جا \
            جاءي جب جبكه جس جن جهاں جو حوالي خلاف دن دو دوران دي ديا ذريعي ركه رها رهي زياده ساته سال سب سكتا سكتي سي صرف \
            طرح كا كر كرتا كرتي كرني كروڑ كسي كل كم كه كها كهاں كهنا كو كون كي كيا كيوں كچه لءي لاكه لي ليا ليكن ليي ماه \
            مزيد مطابق ميں مگر نهيں ني هر هزار هم هو هوءي هوا هوتا هوتي هوني هي هيں والا والي وه وهاں يا يه يهاں پر پهر \
            پهلي چاهيي گءي گا گي گيا",
            0
        ),
        linkers: "",
        endings: "2 وں يں يوں اں 3 ي ا ه",
    },
    #[cfg(feature = "lang-he")]
    Lexicon {
        language: "he",
        block: 0x580,
        stop_words: packed!(
            "אבל או אולי אומר אותה אותו אותמ אז אחד אחר אחרי אחרימ אחרת אחת איכ אינ איפה אכ אל אלה אלו אמ אמר אמרה אנחנו \
            אני אפ אפשר את אתה אתמול ב בגלל בה בהמ בו בינ בלי במהלכ בעקבות בשל גמ דבר דיווח ה האלה הוא הודיע הוסיפ הזה הזו \
            היא היה היו היומ הייתה היתה המ הנ השנה ו וגמ ולא זאת זה זו זמנ ידי יומ יותר יכול יכולה ימימ יש כ כאנ כאשר כבר \
            כדי כי ככ כל כמה כמו כנ כעת ל לא לאחר לגבי לדברי לה להיות להמ לו לי לכ לכנ ללא למה למרות לנו לפני מ מאוד מאז \
            מה מול מחר מי ממנו מספר מסר מתי נגד ניתנ עבור עד עדיינ עוד על עמ עתה פחות פי צריכ ראשונ רבימ רק ש שבת שוב של \
            שלא שלה שלהמ שלו שלי שלנו שמ שנה שני שנימ שנית שעה שתי תוכ",
            0x580
        ),
        linkers: "",
        endings: "^3 וה שה בה מה לה כש ה ו 2 יימ ימ ות יות יה ית ה י",
    },
    #[cfg(feature = "lang-en")]
    Lexicon {
        language: "en",
        block: 0,
        stop_words: packed!(
            "a able about above according across added adding after afternoon again against ago al all almost along already \
            also always am amid among an and announced another any april are aren around as ask asked asks at aug august \
            away back bad be became because become becomes been before began begin behind being believe believed believes \
            below best better between big billion bin both bring brought but by call called came can cannot cent certain \
            com come comes coming continued could couldn course d day days de dec december declined despite did didn \
            different do does doesn doing don done down dr during each early edt eight either else end enough even evening \
            ever every expected fact far feb february feel feet felt few find first five foot for four friday from full \
            gave general get getting give given gives go goes going gone good got great had hadn half has hasn have haven \
            having he head held help her here herself high him himself hold home hour hours how however http hundred i if \
            in including instead into is isn it its itself jan january july june just keep kept kind knew know known la \
            large last late later least left less let like likely little ll long look lot lots m made make making man many \
            march may maybe me mean means meant men might mile miles million minute minutes monday month months more \
            morning most mr mrs ms much must my myself near need needed needs neither never new next night nine no nor not \
            nothing nov november now number oct october of off often oh old on once one only or other our ourselves out \
            over own part people per percent perhaps place pm public put quite rather re really recent recently reported \
            right s said same saturday saw say saying says school second see seem seemed seems seen sept september set \
            seven several she should shouldn show showed shows since six small so some something sometimes soon sort \
            spokesman spokeswoman start started state statement states still such sunday sure t take taken taking tell \
            tells ten than that the their them themselves then there these they thing things think third this those though \
            thought thousand three through thursday time to today together told tomorrow tonight too took top tried true \
            try trying tuesday turn turned two unable under united until up upon us use used uses using usually van ve \
            very via von want wanted wants war was wasn way we wednesday week weeks well went were weren what when where \
            whether which while who whole whom whose why will with within without won work world would wouldn www year \
            years yes yesterday yet you your yourself",
            0
        ),
        linkers: "al and bin de for la of the van von",
        endings: "2 news=news sses=ss ies=y us=us ss=ss is=is s 3 ational=at ization=iz isation=iz ations=at ation=at ment ness \
            ingly ing edly eed=ee ed ily=y ly 3~ 4 er=er e y=i",
    },
    #[cfg(feature = "lang-fr")]
    Lexicon {
        language: "fr",
        block: 0,
        stop_words: packed!(
            "a affirme afin ai ainsi ajoute aller alors an annee annees annonce ans aout apres assez au aucun aucune \
            aujourd aupres aura aurait auront aussi autre autres aux avaient avait avant avec avoir avril ayant beaucoup \
            bien bon bonne c ca car cas ce cela celle celles celui cent cependant certaines certains ces cet cette ceux \
            chaque chez chose cinq comme concernant contre d dans de decembre declare deja demain depuis dernier derniere \
            dernieres derniers des deux deuxieme devant dimanche dire disait disent dit dix doit doivent donc donne dont \
            du durant egalement elle elles en encore enfin ensuite entre environ est estime et etaient etait etant ete \
            etre eu eux explique face faire fait faut fevrier fois font fut grand grande grandes grands heure heures hier \
            hors hui huit ici il ils indique j jamais janvier je jeudi jour jours juillet juin jusqu l la laquelle le \
            lequel les leur leurs lieu loin lors lorsqu lorsque lui lundi m ma mai mais malgre mardi mars matin me meme \
            memes mercredi mille milliard milliards million millions minutes mis mise moins mois moment mon moyenne n ne \
            neuf ni nos notamment note notre nous nouveau nouveaux nouvelle nouvelles novembre octobre on ont or ou par \
            parmi part partir pas pendant permet permettre petit peu peut peuvent plus plusieurs pour pourrait pourtant \
            pouvait precise premier premiere premieres premiers pres presque pris prise qu quand quatre que quel quelle \
            quelque quelques quels qui quoi rappele rappelle rapporte rien s sa samedi sans se second seconde selon \
            semaine semaines sept septembre sera serait seront ses seulement si six soir soit son sont souligne sous suite \
            sur surtout t tandis te tel telle telles ton toujours tous tout toute toutefois toutes tres trois troisieme \
            trop tu un une va vendredi venir vers vient voir vont vos votre vous vraiment vu y",
            0
        ),
        linkers: "a au aux d de des du en et l la le les",
        endings: "3 aux=al eaux=eau x s 3 issement ement ations=at ation=at ateur=at atrice=at euse=eur ive=if ique=iqu ment \
            tion=t ier ees ee er es e 3~ 3 e",
    },
    #[cfg(feature = "lang-es")]
    Lexicon {
        language: "es",
        block: 0,
        stop_words: packed!(
            "a abril ademas afirmo agosto agrego ahora al algun alguna algunas algunos anadio ano anos ante antes anuncio \
            aseguro asi aun aunque ayer bajo cada casi caso cerca cinco comento como con contra cual cuales cuando cuatro \
            cuya cuyo de debe deben declaro del desde despues destaco dia dias dice dicen diciembre diez dijo domingo \
            donde dos durante e el ella ello ellos en enero entonces entre era eran es esa esas ese eso esos esta estaba \
            estaban estan estar estas este esto estos explico expreso febrero forma fue fueron gran grande ha haber habia \
            habian hace hacer hacia han hasta hay he hizo hora horas hoy indico informo ir jueves julio junio la las le \
            les lo los luego lugar lunes manana manera martes marzo mas mayo mayor me mediante mejor menos mes meses mi \
            miercoles mil millon millones misma mismas mismo momento mucha muchas mucho muchos muy nada nadie ningun \
            ninguna no nos noviembre nueva nueve nuevo nunca o ocho octubre otra otras otro otros para parte pero poco \
            pocos poder podria por porque primer primera primero puede pueden pues que quien quienes quiere sabado se \
            segun segundo seis semana senalo septiembre ser sera seria si sido siempre siete sin sino sobre solo son \
            sostuvo su sus tambien tampoco tan tanto te tener tenia tiene tienen toda todas todavia todo todos tras traves \
            tres tu u ultima ultimo un una unas uno unos usted ustedes va van veces vez viernes y ya yo",
            0
        ),
        linkers: "al de del el en la las los y",
        endings: "3 aciones=acion iones=ion ces=z es s 3 mente acion=ac ador=ac adora=ac ico=ic ica=ic 3 o a e",
    },
    #[cfg(feature = "lang-pt")]
    Lexicon {
        language: "pt",
        block: 0,
        stop_words: packed!(
            "a abril acrescentou adiantou afirmou agora agosto ainda alem algum alguma algumas alguns altura amanha ano \
            anos antes anunciou ao aos apenas apos aquela aquele aqui aquilo as assim ate bem cada caso cem cerca cinco \
            coisa com como contra cuja da daquele das de declarou depois desde dessa desse desta deste deve devem dez \
            dezembro dia dias disse diz dizem do dois domingo dos duas durante e ela elas ele eles em embora entao entre \
            era eram essa essas esse esses esta estao estar estas estava estavam este estes eu explicou faz fazer feira \
            fevereiro fez foi foram forma garantiu grande ha haver havia hoje hora horas informou ir isso isto ja janeiro \
            julho junho la lhe lhes lugar maio maior mais manha marco mas me melhor menos mes meses mesma mesmo meu mil \
            milhao milhoes minha muita muitas muito muitos na nada nao nas nem nenhum nenhuma nessa nesse nesta neste \
            ninguem no noite nos nova nove novembro novo num numa nunca o oito onde ontem os ou outra outras outro outros \
            outubro para parte pela pelas pelo pelos pode podem podera pois por porque pouco primeira primeiro quais qual \
            qualquer quando quarta quase quatro que quem quer quinta referiu revelou sabado sao se segunda segundo seis \
            sem semana sempre senhor ser sera seria sete setembro seu seus sexta sido sim so sob sobre sua suas tambem \
            tanto tao tarde te tem ter terca teve tinha tinham toda todas todo todos tres tudo ultima ultimo um uma uns \
            vai vao vez vezes voce voces",
            0
        ),
        linkers: "a da das de do dos e em o",
        endings: "3 coes=cao oes=ao aes=ao ais=al eis=el ns=m res=r es s 3 mente cao=c ador=c ico=ic ica=ic 3 o a e",
    },
    #[cfg(feature = "lang-it")]
    Lexicon {
        language: "it",
        block: 0,
        stop_words: packed!(
            "a abbiamo affermato aggiunto agli agosto ai al alcune alcuni all alla alle allo altra altre altri altro anche \
            ancora anni anno annunciato aprile avere aveva avevano avuto c caso cento che chi ci cinque cio circa come con \
            contro cosa cosi cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello detto deve \
            devono di dice dicembre dichiarato domani domenica dopo dove due durante e ed era erano essere fa fare fatto \
            febbraio fino fu gennaio gia giorni giorno giovedi giugno gli grande ha hanno ho i ieri il in invece l la le \
            lei lo loro luglio lui lunedi ma maggio mai martedi marzo meno mentre mercoledi mese mesi mi mia miliardi \
            milioni mio modo molte molti molto ne negli nei nel nell nella nelle nello nessuno noi non nostro nove \
            novembre nuova nuovo o oggi ogni oltre ora ore otto ottobre parte per perche piu poco poi possono potrebbe \
            presso prima primo proprio puo qualche quale quali quando quanto quattro quella quelli quello quest questa \
            queste questi questo quindi sabato sara sarebbe se secondo sei sempre senza sette settembre settimana si sia \
            solo sono sopra sotto spiegato stata state stati stato stessa stesso su sua sue sugli sui sul sull sulla sulle \
            sullo suo suoi ti tra tre tu tutta tutte tutti tutto ultimo un una uno va venerdi verso vi voi volta volte",
            0
        ),
        linkers: "a d da degli dei del dell della delle dello di e il la lo",
        endings: "3 chi=c che=c ghi=g ghe=g zioni=z zione=z mente i e a o",
    },
    #[cfg(feature = "lang-de")]
    Lexicon {
        language: "de",
        block: 0,
        stop_words: packed!(
            "ab aber acht alle allen allerdings alles als am an andere anderen anderer april auch auf august aus ausserdem \
            bei beim bereits berichtete betonte bis bzw da dabei dafur dagegen damit dann daran darauf darf daruber das \
            dass dazu dem den denn der des dezember die dienstag diese diesem diesen dieser dieses doch donnerstag dort \
            drei du durch ein eine einem einen einer eines er erklarte erste ersten erster es etwa euro fast februar \
            freitag funf fur ganz gegen geht gestern gewesen gibt grosse grossen gut habe haben hat hatte hatten heute \
            hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ist jahr jahre jahren januar jede jeder jedes \
            jedoch jetzt juli juni kann kein keine keinen kommen kommt konnen konnte konnten lassen laut letzte letzten \
            machen macht mai mal man marz mehr mein mich milliarden millionen mir mit mittwoch mochte monat monate montag \
            morgen muss mussen musste nach neue neuen neuer neun nicht nie noch november nun nur ob oder ohne oktober \
            prozent rund sagt sagte samstag schon sechs sehr sein seine seinem seinen seiner seit selbst september sich \
            sie sieben sind so soll sollen sollte sondern sonntag sowie tag tage tagen teilte uber uhr um und uns unser \
            unter viele vielen vier vom von vor wahrend wann war waren warum was wegen weil weiter weitere weiteren welche \
            welcher wenige wenn wer werden wie wieder will wir wird wo woche wochen wollen wollte worden wurde wurden zehn \
            zu zufolge zum zur zwar zwei zweite zwischen",
            0
        ),
        linkers: "der des fur und von",
        endings: "3 bs=b ds=d fs=f gs=g hs=h ks=k ls=l ms=m ns=n rs=r ts=t 3 innen ern em en er es e eln=el 3 st e",
    },
    #[cfg(feature = "lang-nl")]
    Lexicon {
        language: "nl",
        block: 0,
        stop_words: packed!(
            "aan acht al aldus alle alles als altijd ander andere april augustus ben bent bij daar dag dagen dan dat de \
            december den der deze die dinsdag dit doen doet donderdag door drie dus echter een eerste en er erg februari \
            gaan gaat geen gisteren goed grote haar had hadden hebben heeft heel hem het hier hij hoe hun iemand iets ik \
            in is jaar januari jaren je jij juli jullie juni kan komen komt kon kunnen laatste maakt maand maandag maanden \
            maar maart mag maken meer meest mei met mijn miljard miljoen moet moeten morgen na naar nadat negen net niet \
            niets nieuwe nog nooit november nu of oktober om omdat onder ons onze ook op over pas procent september sinds \
            te tegen terwijl tien tijdens toch toen tot tussen twee tweede u uit uur uw van vandaag veel vier vijf volgens \
            voor vrijdag waar waarom wanneer want waren was wat we week weer weinig weken wel werd werden wie wij wil \
            willen woensdag worden wordt zal zaterdag ze zeggen zegt zei zelf zes zeven zich zij zijn zo zondag zonder zou \
            zouden zullen",
            0
        ),
        linkers: "de den der en het van voor",
        endings: "3 heden=heid ingen=ing tjes tje en es e s 3~ 3 e",
    },
    #[cfg(feature = "lang-ru")]
    Lexicon {
        language: "ru",
        block: 0x400,
        stop_words: packed!(
            "а августа апреля без более больше будет бы был была были было быть в вам вас во воскресенье вот время все \
            всегда всего всех всю вторник вчера вы где год года году даже данным два декабря день для дней дня до должен \
            должны другие другой его ее ей ему если есть еще же за завтра заявил заявила здесь и из или им иногда их июля \
            июня к как какая какой когда конечно которая которое которой которые который которым которых кроме кто куда \
            лет ли лучше марта мая между меня месяц миллионов млн млрд мне много мог могут может можно мой мы на над нас \
            не него нее некоторые нельзя нет ни них ничего но новый нужно о об один однако около октября он она они от \
            отметил отметила очень первый перед по под подчеркнул пока понедельник после потому почти при процентов \
            пятницу раз ранее рассказал рублей с своего своей своих свой свою себе себя сегодня сентября сказал словам со \
            сообщает сообщил сообщила среду стал стала стало так также тебя тем теперь то того только том тот три тысяч у \
            уже февраля часов чего чем через четверг что чтобы эти этих это этого этой этом этот эту я является января",
            0x400
        ),
        linkers: "",
        endings: "4 ться тся ся сь 3 иями ями ами иях иям ией ого его ому ему ыми ими ость ости остью ение ения ению ением ать \
            ять ить еть ает яет ают яют ила ило или ала ало али ов ев ей ой ый ий ая яя ое ее ые ие ую юю ых их ым им ом \
            ем ам ям ах ях ию ью ия ья ет ут ют ит ат ят ал ил ии а е и о у ы ь ю я й",
    },
    #[cfg(feature = "lang-uk")]
    Lexicon {
        language: "uk",
        block: 0x400,
        stop_words: packed!(
            "а або адже але б багато без березня би близько був буде була були було бути більш більше в вам вас вересня вже \
            ви вона вони все всього всіх вчора вівторок від відсотків він годин гривень грудня даними два де день деякі \
            для дня днів до додав дуже ж жовтня з за завжди завтра зазначив зазначила заявив заявила звичайно зі й його \
            йому квітня коли краще крім куди липня листопада лютого майже мають має мене мені ми млн млрд може можна \
            можуть моя міг між мій мільйонів місяць місяця на навіть над нас не неділю неділя ним них нова новий нові \
            нього ні ніж нічого о один однак ось перед перша перший по повідомив повідомила повідомляє поки понеділок \
            потрібно потім при про пятницю під підкреслив після раз раніше розповів роки року років рік сам свого свою \
            своєї своїх свій себе середа середу серпня сказав сказала словами собі став стала стали стало субота суботу \
            сьогодні січня та так такий також там тебе теж тепер ти тим тисяч то того тоді той тому травня треба три тут \
            тільки у хоч хто це цей цих цього цьому цю ці цієї час червня через четвер чи чим ще що щоб я як яка яке який \
            яким яких якого якщо які якій є і із іноді інший інші їй їм їх її",
            0x400
        ),
        linkers: "",
        endings: "4 ться тися ся 3 ями ами ого его ому ему ими ість ості істю ією ення енням ання анням ати яти ити увати ова ів їв \
            ей ой ий ій ая яя ою ею ую юю их іх им ім ом ем ам ям ах ях ію ью ія ья ає ють уть ить ать ять ав ив ії а е и і о \
            у ь ю я й є ї",
    },
    #[cfg(feature = "lang-pl")]
    Lexicon {
        language: "pl",
        block: 0,
        stop_words: packed!(
            "a aby albo ale bardzo beda bedzie bez bo by byc byl byla bylo byly co czas czasie czerwca cztery czwartek czy \
            czyli dla dni do dodal dodala dwa dwie dzien dziesiec dziewiec dzis dzisiaj gdy gdzie go godzin grudnia i ich \
            im in inne inny innych ja jak jaki jakie jako jeden jedna jednak jedno jego jej jesli jest jeszcze juz kazda \
            kazde kazdy kiedy kilka kto ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy kwietnia lat lata lipca \
            listopada lub lutego m ma maja marca mial miala miec miedzy miesiac miesiecy milionow mld mln mnie mniej moga \
            mogl moze mozna mu musi my na nad nam nas natomiast nawet nich nie niedziela niedziele niej nim nimi nowa nowe \
            nowy np o od ok okolo on ona one oraz pazdziernika piatek piec pierwsza pierwszy po pod podczas podkreslil \
            poinformowal poinformowala poniedzialek poniewaz potem powiedzial powiedziala pracy przed przez przy raz rok \
            roku rowniez sa sam sama sie siebie siedem sierpnia sobie sobota sobote sroda srode stwierdzil stycznia swoich \
            swoj swoje swojej szesc ta tak takze tam te tego tej temu ten teraz tez to trzeba trzy tutaj tych tydzien \
            tylko tym tysiecy tzw u ul w wczoraj we wedlug wiec wiecej wiele wielu wlasnie wrzesnia wszystkich wszystkie \
            wszystko wtedy wtorek wy z za zawsze zaznaczyl zdaniem ze zeby zostal zostala zostalo zostaly",
            0
        ),
        linkers: "",
        endings: "3 iami ami iach ach owie owi owie ego emu ymi imi ych ich osc osci ania anie aniu enia enie eniu ow om em ym \
            im ej aja uje iej ie ia iu io ii ec y i a e o u",
    },
    #[cfg(feature = "lang-tr")]
    Lexicon {
        language: "tr",
        block: 0,
        stop_words: packed!(
            "a acikladi agustos aldi alti ama ancak aralik arasinda artik ay ayni ayrica baska bazi belirtti ben benim bin \
            bir biri birlikte biz bizim boyle bu bugun buna bunlar bunun butun buyuk carsamba cok cuma cumartesi da daha \
            dan de dedi degil den diger dile diye dogru dort dun e eden edildi edilen ekim en etmek etti ettigi eylul \
            fakat getirdi gibi gore gun gunu hafta hangi haziran hem her i icin icinde ifade iki ile ilgili ilk ise kadar \
            karsi kasim kaydetti kendi ki kim konustu mart mayis mi milyon nasil ne neden nin nisan o ocak olan olarak \
            oldu oldugu oldugunu olmak olmasi on ona once onlar onun pazar pazartesi persembe ragmen saat sali sen sey \
            simdi son sonra soyle soyledi su subat ta tarafindan te temmuz tum u uc un uzere uzerinde var ve veya \
            vurguladi ya yapan yapilan yapti yarin ye yeni yer yi yil yili yilinda yok",
            0
        ),
        linkers: "",
        endings: "3 larindan lerinden larinda lerinde larini lerini larina lerine larinin lerinin lardan lerden larda lerde \
            larin lerin lari leri lara lere lar ler 3 sindan sinden sinda sinde sinin sini sina sine inden indan inda inde \
            undan unda unun inin ndan nden nda nde dan den tan ten nin nun si su yi yu ni nu ya ye na ne da de in un im i \
            u a e 3 ag=ak eg=ek ig=ik ug=uk ab=ap ib=ip",
    },
    #[cfg(feature = "lang-id")]
    Lexicon {
        language: "id",
        block: 0,
        stop_words: packed!(
            "ada adalah agar agustus akan anda antara apa april atas atau bagaimana bagi bahwa banyak baru bawah beberapa \
            begitu belum bersama besar besok bila bisa bukan bulan cara dalam dan dapat dari delapan demi demikian dengan \
            desember di dia dilakukan dua empat enam februari guna hal hanya hari harus hingga ia ingin ini itu jam \
            januari jelas jelasnya jika juga juli jumat juni juta kami kamis kapan karena kata katanya ke kedua kemarin \
            ketika kini kita lagi lain lainnya lalu lebih lima maka mana maret masih mau mei melakukan memiliki \
            menambahkan mengapa mengatakan menjadi menjelaskan menurut menyatakan menyebutkan mereka merupakan miliar \
            minggu namun november nya oktober oleh orang pada para perlu pertama pula pun rabu ratus ribu saat sabtu sama \
            sampai sangat satu saya sebagai sebelum sebuah secara sejak sekarang sekitar selama selasa sembilan sementara \
            semua sendiri senin seorang seperti september sepuluh serta setelah setiap siapa suatu sudah tahun tak tapi \
            telah tentang terhadap tersebut tetapi tidak tiga tujuh tutur ujar ujarnya ungkap ungkapnya untuk usai yang",
            0
        ),
        linkers: "",
        endings: "^4 meng meny mem men me di ber ter pem pen per 4 nya lah kah kan an i",
    },
    #[cfg(feature = "lang-hi")]
    Lexicon {
        language: "hi",
        block: 0x900,
        stop_words: packed!(
            "अक्टूबर अगर अगस्त अनुसार अपना अपनी अपने अप्रैल अब आज आप इन इस इसका इसकी इसके इसमें इसे उन उनका उनकी उनके \
            उन्होंने उस उसकी उसके उसे एक ओर और कई कब कर करता करती करते करने करोड कल कहा का कि किया किसी की कुछ के कैसे को \
            कौन क्या क्यों खिलाफ गई गए गया गुरुवार चार चाहिए जनवरी जब जहां जा जाता जाती जाते जिस जिसमें जुलाई जून जो तक \
            तरह तीन तुम तो था थी थे दस दिन दिया दिसंबर दी दो दौरान द्वारा नई नए नवंबर नहीं ने पर पहले पांच पास फरवरी फिर \
            बडी बडे बताया बहुत बाद बार बीच बुधवार भी मंगलवार मई मगर महीने मार्च मुझे मुताबिक में मैं यह यहां या ये रविवार \
            रहा रही रहे लाख लिए लेकर लेकिन लोगों वह वहां वहीं वाला वाली वाले वे शनिवार शुक्रवार सकता सकती सकते सभी समय साथ \
            साल सितंबर सिर्फ से सोमवार हजार हम हमें ही हुआ हुई हुए है हैं हो होता होती होते होने",
            0x900
        ),
        linkers: "",
        endings: "2 ियों ियां ताओं ाओं ाएं ाने ाता ाती ाते ों ें ीं ां ता ते ती ना नी ने ा ि ी ु ू े ो ं",
    },
    #[cfg(feature = "lang-zh")]
    Lexicon {
        language: "zh",
        block: 0,
        stop_words: packed!(
            "一 七 三 上 下 不 与 两 个 中 为 之 九 也 了 二 于 五 从 他 以 们 会 但 你 八 六 其 到 前 十 又 及 可 后 向 和 四 在 她 它 对 将 就 已 年 并 很 我 或 所 把 日 时 是 \
            更 最 月 有 此 由 的 着 称 等 而 能 被 要 該 让 该 说 还 这 那 都",
            0
        ),
        linkers: "",
        endings: "",
    },
];

#[cfg(test)]
mod tests {
    use super::super::{fold, packing::unpack};
    use super::*;

    fn stop_words(lexicon: &Lexicon) -> Vec<String> {
        let mut words = Vec::new();
        unpack(lexicon.stop_words, lexicon.block, |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn stop_words_are_folded_and_sorted() {
        for lexicon in LEXICONS {
            let words = stop_words(lexicon);
            assert!(words.iter().is_sorted_by(|one, next| one < next), "{}: {words:?}", lexicon.language);
            for word in words.iter().map(String::as_str).chain(lexicon.linkers.split(' ')) {
                assert_eq!(fold(word), word, "{}", lexicon.language);
            }
        }
    }

    #[test]
    fn page_words_are_folded() {
        for word in PAGE_WORDS.split(' ') {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn linkers_are_stop_words() {
        for lexicon in LEXICONS {
            let words = stop_words(lexicon);
            let strange: Vec<_> = lexicon
                .linkers
                .split(' ')
                .filter(|linker| !linker.is_empty() && !words.iter().any(|word| word == linker))
                .collect();
            assert!(strange.is_empty(), "{}: {strange:?}", lexicon.language);
        }
    }

    #[test]
    fn endings_are_folded() {
        for lexicon in LEXICONS {
            for part in lexicon.endings.split([' ', '=', '^', '~']) {
                assert_eq!(fold(part), part, "{}", lexicon.language);
            }
        }
    }
}
