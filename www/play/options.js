// The options of renderArticle() as the form has them: one entry each, by groups. tests/node/play.test.mjs holds the
// table to the types in pkg/index.d.ts. `rewriteUrl` and `policy` are missing: no link carries a function.

/**
 * @typedef {object} Field
 * @property {string} path where the option stands: `sidebar.images`
 * @property {'text' | 'choice' | 'flag' | 'number' | 'time' | 'words' | 'set' | 'json'} kind `words` is a list of any
 *   strings and `set` one of `choices`; `time` is in milliseconds since 1970
 * @property {unknown[]} [choices]
 * @property {unknown} [otherwise] the value that it has where it is not given
 * @property {string} [example]
 * @property {{ en: string, ar: string }} help
 */

const text = (path, example, en, ar) => ({ path, kind: 'text', example, help: { en, ar } });
const choice = (path, choices, otherwise, en, ar) => ({ path, kind: 'choice', choices, otherwise, help: { en, ar } });
const flag = (path, otherwise, en, ar) => ({ path, kind: 'flag', otherwise, help: { en, ar } });
const number = (path, otherwise, en, ar) => ({ path, kind: 'number', otherwise, help: { en, ar } });
const words = (path, example, en, ar) => ({ path, kind: 'words', example, help: { en, ar } });
const set = (path, choices, en, ar) => ({ path, kind: 'set', choices, help: { en, ar } });
const json = (path, example, en, ar) => ({ path, kind: 'json', example: JSON.stringify(example), help: { en, ar } });

/** The passes, in their order; all are on but `typography`. */
const PASSES = [
  'noscript', 'oembed', 'amp', 'shortcodes', 'formulas', 'roles', 'players', 'pictures', 'pixels', 'links', 'media',
  'office', 'lines', 'embeds', 'figures', 'tables', 'quotes', 'paragraphs', 'lists', 'pullQuotes', 'structure', 'attributes',
  'places', 'subheadings', 'wrappers', 'headings', 'footnotes', 'blanks', 'alternatives', 'spaces', 'typography',
  'directions',
];

const SCHEMES = ['http', 'https'];
const LINK_SCHEMES = [...SCHEMES, 'mailto', 'tel', 'sms', 'geo', 'xmpp', 'ftp'];
const RELATIONS = ['noopener', 'noreferrer', 'nofollow', 'ugc', 'sponsored', 'external'];

const hosts = (use, en, ar) => [
  words(`urls.${use}.allowHosts`, '*.news.example', `The only hosts of ${en}.`, `المضيفات المسموح بها وحدها ل${ar}.`),
  words(`urls.${use}.denyHosts`, '*.bad.example', `Refused hosts of ${en}.`, `المضيفات المرفوضة ل${ar}.`),
];
const addresses = (use, schemes, en, ar) => [
  set(`urls.${use}.schemes`, schemes, `The only schemes of ${en}.`, `البروتوكولات المسموح بها وحدها ل${ar}.`),
  ...hosts(use, en, ar),
  choice(`urls.${use}.relative`, ['keep', 'resolve', 'drop'], undefined, `Relative addresses of ${en}.`, `العناوين النسبية ل${ar}.`),
];

/** The groups. Those that are `ofPolicy` are options of sanitize() as well. */
export const GROUPS = [
  {
    name: 'article',
    title: { en: 'Article', ar: 'المقالة' },
    fields: [
      text('url', 'https://news.example/story', "The page's own address, and the base of relative ones.", 'عنوان الصفحة، وأساس العناوين النسبية.'),
      choice('format', ['auto', 'html', 'text'], 'auto', 'What the source is.', 'نوع المصدر.'),
      text('lang', 'ar', 'Its language, where you know better than the page.', 'لغتها، إن كنت أعلم بها من الصفحة.'),
      choice('headingLevel', [1, 2, 3, 4, 5, 6], 1, 'The level of the headline.', 'مستوى العنوان الرئيس.'),
      number('keywordLimit', 10, 'At most so many keywords; 0 extracts none.', 'أقصى عدد للكلمات المفتاحية؛ و0 يوقف استخراجها.'),
      { path: 'now', kind: 'time', help: { en: 'The time that “two hours ago” is relative to.', ar: 'الوقت الذي يُقاس عليه «قبل ساعتين».' } },
      json('known', { title: 'عودة الماء', authors: ['ليلى سالم'] }, 'What is known of it: it counts before the source.', 'ما هو معروف عنها سلفًا، ويُقدَّم على المصدر.'),
      set('evenIf', ['canceled', 'withheld', 'embargoed'], 'Renders what may not be published.', 'تُعالَج المادة وإن كان نشرها ممنوعًا.'),
    ],
  },
  {
    name: 'sidebar',
    title: { en: 'Sidebar', ar: 'الشريط الجانبي' },
    fields: [
      number('sidebar.headingLevel', undefined, 'The level of its headings; one below the headline by default.', 'مستوى عناوينه، وهو تحت العنوان الرئيس بدرجة ما لم يُحدَّد.'),
      text('sidebar.tagUrl', 'https://news.example/tag/{tag}', "The address of a tag's page.", 'عنوان صفحة الوسم.'),
      flag('sidebar.images', false, 'Pictures of other articles.', 'صور المقالات الأخرى.'),
      flag('sidebar.external', true, 'Links to other hosts.', 'الروابط إلى مواقع أخرى.'),
      flag('sidebar.dataAttributes', false, 'Says in data-maqal-* which link is which.', 'يبيّن نوع كل رابط في data-maqal-*.'),
      flag('sidebar.html', true, 'Writes the HTML, beside the lists.', 'يكتب HTML إلى جانب القوائم.'),
    ],
  },
  {
    name: 'passes',
    title: { en: 'Passes', ar: 'المراحل' },
    fields: PASSES.map((name) => ({ path: `passes.${name}`, kind: 'flag', otherwise: name !== 'typography' })),
  },
  {
    name: 'policy',
    ofPolicy: true,
    title: { en: 'What may stay', ar: 'ما يُسمح ببقائه' },
    fields: [
      choice('preset', ['article', 'basic', 'embed'], 'article', 'Which elements may stay.', 'العناصر التي تبقى.'),
      words('elements.keep', 'main, center', 'Elements that stay.', 'عناصر تبقى.'),
      words('elements.unwrap', 'a', 'Their tags go, their content stays.', 'تُزال وسومها ويبقى محتواها.'),
      words('elements.drop', 'nav, img', 'They go with their content.', 'تُزال مع محتواها.'),
      words('elements.escape', 'form', 'Their tags become text.', 'تصير وسومها نصًّا.'),
      choice('otherElements', ['unwrap', 'drop', 'escape'], 'unwrap', 'All elements that the preset does not name.', 'العناصر التي لم تُذكر.'),
      json('attributes', { '*': ['itemprop'], p: { role: ['note'] } }, 'Attributes beyond those of the preset.', 'خصائص زيادةً على المسموح بها.'),
      json('removeAttributes', { '*': ['id'] }, 'Attributes that go.', 'خصائص تُزال.'),
      words('classes', 'note, align-*', 'Classes that stay.', 'أصناف (class) تبقى.'),
      flag('styles', false, 'style, within a small grammar.', 'الخاصية style، في حدود ضيقة.'),
      text('idPrefix', 'story-', 'Begins every id; user-content- by default.', 'بادئة كل id، وهي user-content- ما لم تُحدَّد.'),
      text('baseUrl', 'https://news.example/a/', 'The base of relative addresses, if not url.', 'أساس العناوين النسبية، إن لم يكن url.'),
      text('charset', 'windows-1256', 'The encoding of a file that is opened.', 'ترميز الملف المفتوح.'),
    ],
  },
  {
    name: 'addresses',
    ofPolicy: true,
    title: { en: 'Links and pictures', ar: 'الروابط والصور' },
    fields: [
      ...addresses('link', LINK_SCHEMES, 'links', 'لروابط'),
      set('links.rel.external', RELATIONS, 'rel of links to other sites.', 'rel للروابط الخارجية.'),
      choice('links.target.external', ['_blank', null], null, 'target of links to other sites.', 'target للروابط الخارجية.'),
      set('links.rel.internal', RELATIONS, "rel of the site's own links.", 'rel للروابط الداخلية.'),
      choice('links.target.internal', ['_blank', null], null, "target of the site's own links.", 'target للروابط الداخلية.'),
      ...addresses('image', SCHEMES, 'pictures', 'لصور'),
      json('dataImages', { types: ['png', 'jpeg'], bytes: 65536 }, 'Pictures in data: addresses; false refuses them.', 'صور في عناوين data:؛ والقيمة false ترفضها.'),
      ...addresses('media', SCHEMES, 'audio and video', 'لصوت والفيديو'),
      ...hosts('frame', 'frames', 'لإطارات'),
    ],
  },
  {
    name: 'limits',
    ofPolicy: true,
    title: { en: 'Limits', ar: 'الحدود' },
    fields: [
      number('limits.inputBytes', 33554432, 'Bytes of input.', 'حجم المدخل بالبايت.'),
      number('limits.elements', 1000000, 'Elements of input.', 'عدد العناصر في المدخل.'),
      number('limits.depth', 256, 'Levels of nesting in the output.', 'مستويات التداخل في الناتج.'),
      number('limits.attributes', 256, 'Attributes of one element.', 'خصائص العنصر الواحد.'),
    ],
  },
];

export const FIELDS = GROUPS.flatMap(({ fields }) => fields);

/** The value at a path of the options; `undefined` where it is not given. */
export const valueAt = (options, path) => path.split('.').reduce((value, name) => value?.[name], options);

/** Options out of values by path; those that are `undefined` are not given. */
export function optionsOf(entries) {
  const options = {};
  for (const [path, value] of entries) {
    if (value === undefined) continue;
    const names = path.split('.');
    const last = names.pop();
    let place = options;
    for (const name of names) place = place[name] ??= {};
    place[last] = value;
  }
  return options;
}

const POLICY_NAMES = new Set(
  GROUPS.filter(({ ofPolicy }) => ofPolicy).flatMap(({ fields }) => fields.map(({ path }) => path.split('.')[0])),
);

/** What of the options is of sanitize() as well, so that it judges as renderArticle() does. */
export function policyOf(options) {
  const policy = Object.fromEntries(Object.entries(options).filter(([name]) => POLICY_NAMES.has(name)));
  return options.url !== undefined && policy.baseUrl === undefined ? { ...policy, baseUrl: options.url } : policy;
}
