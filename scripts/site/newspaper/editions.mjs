// The newspaper's editions: a language each, with its words.

/** The day on which this newspaper, which there is not, came out. */
export const TODAY = '2026-11-28';

export const EDITIONS = [
  {
    lang: 'ar',
    dir: 'rtl',
    language: 'العربية',
    name: 'المدّ',
    motto: 'صحيفة مرسى الرمّان وما حولها',
    description: 'أخبار مرسى الرمّان: النهر والبحر والمدينة، كلّ صباح.',
    issue: 'العدد 3412',
    locale: 'ar-LB-u-nu-latn',
    minutes: { one: 'دقيقة', two: 'دقيقتان', few: '# دقائق', other: '# دقيقة' },
    front: 'الصفحة الأولى',
    sections: 'الأقسام',
    languages: 'اللغات',
    skip: 'إلى المحتوى',
    more: 'ومن أخبار الأيام الماضية',
    tag: 'وسم: #',
    section: 'قسم: #',
    tags: 'وسوم',
    home: 'كيف صُنعت هذه الصحيفة',
    invented: 'صحيفة متخيَّلة: الأسماء والأماكن والأخبار فيها مخترعة كلّها، والرسوم رسومها.',
    tide: { title: 'المدّ اليوم', high: 'مدّ', low: 'جزر', meters: '# م' },
    made: {
      title: 'كيف صُنعت هذه الصفحة',
      source: 'المصدر، كما أرسله نظام النشر',
      element: 'الصفحة نفسها بالعنصر <code>&lt;maqal-article&gt;</code>',
      page: 'الصفحة نفسها كما كُتبت عند البناء',
      translations: 'وبلغة أخرى:',
    },
    consent: {
      text: 'يُحمَّل المشغّل من <bdi data-provider></bdi>، فيعرف أنّك هنا. والتسجيل مخترع كالصحيفة، فلن يجده هناك أحد.',
      button: 'حمّل المشغّل',
    },
  },
  {
    lang: 'en',
    dir: 'ltr',
    language: 'English',
    name: 'The Tide',
    motto: 'From Marsa Rumman and around',
    description: 'News from Marsa Rumman: the river, the sea and the city, in English.',
    issue: 'No. 3412',
    locale: 'en-GB',
    minutes: { one: '# minute', other: '# minutes' },
    front: 'Front page',
    sections: 'Sections',
    languages: 'Languages',
    skip: 'Skip to the content',
    more: 'From the days before',
    tag: 'Tag: #',
    section: 'Section: #',
    tags: 'Tags',
    home: 'How this newspaper is made',
    invented: 'There is no such newspaper: names, places and news are invented, and the drawings are its own.',
    tide: { title: 'Today’s tide', high: 'High', low: 'Low', meters: '# m' },
    made: {
      title: 'How this page is made',
      source: 'The source, as the newsroom’s system sent it',
      element: 'The same page by the element <code>&lt;maqal-article&gt;</code>',
      page: 'The same page as it was written at build time',
      translations: 'In another language:',
    },
    consent: {
      text: 'The player comes from <bdi data-provider></bdi>, who will then know that you are here. The recording is as invented as the newspaper: nobody will find it there.',
      button: 'Load the player',
    },
  },
  {
    lang: 'fa',
    dir: 'rtl',
    language: 'فارسی',
    name: 'مَد',
    motto: 'روزنامهٔ مرسی رمّان و پیرامون آن',
    description: 'خبرهای مرسی رمّان: رود و دریا و شهر، به فارسی.',
    issue: 'شمارهٔ ۳۴۱۲',
    locale: 'fa-IR',
    minutes: { one: '# دقیقه', other: '# دقیقه' },
    front: 'صفحهٔ نخست',
    sections: 'بخش‌ها',
    languages: 'زبان‌ها',
    skip: 'به متن',
    more: 'از روزهای گذشته',
    tag: 'برچسب: #',
    section: 'بخش: #',
    tags: 'برچسب‌ها',
    home: 'این روزنامه چگونه ساخته شده',
    invented: 'چنین روزنامه‌ای نیست: نام‌ها و جاها و خبرها همه ساختگی است و نقاشی‌ها کار خود آن.',
    tide: { title: 'مد امروز', high: 'مد', low: 'جزر', meters: '# متر' },
    made: {
      title: 'این صفحه چگونه ساخته شده',
      source: 'متن، چنان‌که سامانهٔ انتشار فرستاده',
      element: 'همین صفحه با عنصر <code>&lt;maqal-article&gt;</code>',
      page: 'همین صفحه، چنان‌که هنگام ساخت نوشته شده',
      translations: 'به زبانی دیگر:',
    },
    consent: {
      text: 'پخش‌کننده از <bdi data-provider></bdi> می‌آید و آنجا می‌فهمند که شما اینجایید. فیلم هم مثل روزنامه ساختگی است و کسی پیدایش نمی‌کند.',
      button: 'بارگذاری پخش‌کننده',
    },
  },
  {
    lang: 'he',
    dir: 'rtl',
    language: 'עברית',
    name: 'הגאות',
    motto: 'העיתון של מרסא רומאן והסביבה',
    description: 'חדשות מרסא רומאן: הנהר, הים והעיר, בעברית.',
    issue: 'גיליון 3412',
    locale: 'he-IL',
    minutes: { one: 'דקה', two: 'שתי דקות', other: '# דקות' },
    front: 'העמוד הראשון',
    sections: 'מדורים',
    languages: 'שפות',
    skip: 'אל התוכן',
    more: 'מן הימים האחרונים',
    tag: 'תגית: #',
    section: 'מדור: #',
    tags: 'תגיות',
    home: 'כך נעשה העיתון הזה',
    invented: 'אין עיתון כזה: השמות, המקומות והידיעות בדויים כולם, והאיורים שלו.',
    tide: { title: 'הגאות היום', high: 'גאות', low: 'שפל', meters: '# מ׳' },
    made: {
      title: 'כך נעשה העמוד הזה',
      source: 'המקור, כפי שנשלח ממערכת הפרסום',
      element: 'אותו עמוד באמצעות <code>&lt;maqal-article&gt;</code>',
      page: 'אותו עמוד כפי שנכתב בזמן הבנייה',
      translations: 'בשפה אחרת:',
    },
    consent: {
      text: 'הנגן מגיע מן <bdi data-provider></bdi>, ושם ידעו שאתם כאן. ההקלטה בדויה כמו העיתון, ואיש לא ימצא אותה.',
      button: 'טעינת הנגן',
    },
  },
];

/** High and low water of the day, in meters. */
export const TIDES = [
  ['03:52', 1.84, true],
  ['10:05', 0.31, false],
  ['16:20', 1.97, true],
  ['22:31', 0.26, false],
];

/** A number of minutes in words. */
export function minutes({ lang, locale, minutes: forms }, count) {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

/** A day in words. */
export function day({ locale }, date) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date.slice(0, 10)));
}

export function weekday({ locale }, date) {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
}
