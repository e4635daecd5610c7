// What stands in the `main` of the playground's page before any script has run: every control with its label.
import { escape } from '../../scripts/site/html.mjs';
import { EXAMPLES } from './examples.js';
import { GROUPS } from './options.js';

const WORDS = {
  en: {
    title: 'Playground',
    description: 'Paste an article, a page or a wire file, and see what maqal makes of it: the article, its parts as data, and what was left out and where. Nothing is sent anywhere.',
    intro: 'Paste or drop an article, a page, or a file of a wire, a feed or an export. All of it is read in this browser; nothing is sent anywhere.',
    noscript: 'The playground runs in your browser, with JavaScript and WebAssembly.',
    input: 'Input',
    example: 'Example',
    own: 'your own',
    groups: { ar: 'Arabic', en: 'English' },
    open: 'Open a file…',
    story: 'Story',
    hint: 'What has a mark behind it was left out.',
    options: 'Options',
    reset: 'Back to the defaults',
    standard: 'default',
    on: 'true',
    off: 'false',
    code: 'Code',
    copy: 'Copy',
    share: 'Make a link',
    shareHint: 'The link has the input and the options in it, after the #, which no browser sends to a server. It lasts up to 30,000 characters.',
    results: 'Result',
    loading: 'Loading…',
    tabs: {
      article: 'Article', html: 'HTML', data: 'Data', removed: 'Left out', sidebar: 'Sidebar', jsonld: 'JSON-LD', notices: 'Notices',
      time: 'Time', beside: 'Beside others',
    },
    scheme: 'Colors',
    schemes: { auto: 'as the system', light: 'light', dark: 'dark' },
    narrow: 'as on a phone',
    pictures: 'Set by maqal/style.css, in a frame without scripts. Pictures of other hosts are not loaded, and links to them are not followed.',
    json: 'As JSON',
    again: 'Measure again',
    compare: 'Load DOMPurify and Readability',
    compareHint: 'They are loaded from this site when you ask for them, and not before.',
    noPeers: 'DOMPurify and Readability are not in the package: the playground of maqal’s site has them.',
  },
  ar: {
    title: 'المختبر',
    description: 'ألصق مقالة أو صفحة أو ملفًّا من وكالة، وانظر ما يصنعه منها «مقال»: المقالة، وأجزاؤها بيانات، وما حُذف منها وأين. لا يُرسَل شيء إلى أي مكان.',
    intro: 'ألصق مقالة أو صفحة، أو أفلت هنا ملفًّا من وكالة أو موجز أو أرشيف. كل شيء يُقرأ في متصفحك، ولا يُرسَل إلى أي مكان.',
    noscript: 'يعمل المختبر في متصفحك، ويحتاج إلى JavaScript وWebAssembly.',
    input: 'المدخل',
    example: 'مثال',
    own: 'مدخلك',
    groups: { ar: 'بالعربية', en: 'بالإنكليزية' },
    open: 'افتح ملفًّا…',
    story: 'المادة',
    hint: 'ما وراءه علامة لم يبقَ في الناتج.',
    options: 'الخيارات',
    reset: 'العودة إلى الأصل',
    standard: 'الأصل',
    on: 'true',
    off: 'false',
    code: 'الشيفرة',
    copy: 'انسخ',
    share: 'أنشئ رابطًا',
    shareHint: 'يحمل الرابط المدخل والخيارات بعد علامة #، وهذا الجزء لا يرسله أي متصفح إلى خادم. وأقصى طوله 30,000 حرف.',
    results: 'الناتج',
    loading: 'يجري التحميل…',
    tabs: {
      article: 'المقالة', html: 'HTML', data: 'البيانات', removed: 'المحذوف', sidebar: 'الشريط الجانبي', jsonld: 'JSON-LD', notices: 'الملاحظات',
      time: 'الزمن', beside: 'مع غيره',
    },
    scheme: 'الألوان',
    schemes: { auto: 'كالجهاز', light: 'فاتحة', dark: 'داكنة' },
    narrow: 'كما في الهاتف',
    pictures: 'بتنسيق maqal/style.css، في إطار لا يعمل فيه نصّ برمجي. لا تُحمَّل صور المواقع الأخرى ولا تُفتح روابطها.',
    json: 'بصيغة JSON',
    again: 'أعد القياس',
    compare: 'حمّل DOMPurify وReadability',
    compareHint: 'تُحمَّل من هذا الموقع حين تطلبها، لا قبل ذلك.',
    noPeers: 'ليست DOMPurify وReadability في الحزمة، وهما في مختبر موقع «مقال».',
  },
};

/**
 * The title, the description and the inside of `main`; `example` stands in the input from the start, and `hasPeers` says
 * whether other tools can be loaded.
 */
export function playPage(lang, { hasPeers, example }) {
  const words = WORDS[lang];
  return { title: words.title, description: words.description, main: mainOf(words, lang, { hasPeers, example }) };
}

const mainOf = (words, lang, { hasPeers, example }) => `<div class="play" id="play" data-state="loading">
<div class="play-head">
<h1>${words.title}</h1>
<p>${isolated(words.intro)}</p>
<noscript><p class="note">${words.noscript}</p></noscript>
</div>
<div class="play-columns">
<section class="play-input" aria-labelledby="input-title">
${inputOf(words, lang, example)}
${optionsOf(words, lang)}
<details class="options" id="code-box">
<summary><h2>${words.code}</h2></summary>
<div class="code"><pre tabindex="0" lang="en"><code id="code"></code></pre>${copyButton(words)}</div>
</details>
<p class="share"><button type="button" class="button" id="share" aria-describedby="share-hint">${words.share}</button></p>
<p class="note" id="share-hint">${isolated(words.shareHint)}</p>
</section>
<section class="play-output" aria-labelledby="result-title">
<h2 class="unseen" id="result-title">${words.results}</h2>
<p class="status" id="status" role="status">${words.loading}</p>
<div class="tabs" id="tabs" role="tablist" aria-labelledby="result-title">
${Object.entries(words.tabs).map(([name, label], at) => tab(name, label, at === 0)).join('\n')}
</div>
${panels(words, hasPeers)}
</section>
</div>
</div>`;

const copyButton = (words) => `<button type="button" class="copy">${words.copy}</button>`;

const inputOf = (words, lang, example) => `<div class="bar">
<h2 id="input-title"><label for="source">${words.input}</label></h2>
<label class="example"><span>${words.example}</span> <select id="example" autocomplete="off"><option value="">${words.own}</option>${examplesOf(words, lang, example.id)}</select></label>
<button type="button" class="button" id="open">${words.open}</button>
<input type="file" id="file" hidden aria-label="${escape(words.open)}">
</div>
<div class="editor" id="editor">
<pre id="echo" aria-hidden="true" dir="auto"></pre>
<textarea id="source" dir="auto" spellcheck="false" autocapitalize="off" autocomplete="off" translate="no" aria-describedby="source-hint facts">${escape(example.text)}</textarea>
</div>
<p class="note facts"><span id="facts" dir="auto"></span> <span id="source-hint">${words.hint}</span></p>
<label class="story" hidden><span>${words.story}</span> <select id="story" autocomplete="off"></select></label>`;

function examplesOf(words, lang, chosen) {
  const groups = [lang, ...Object.keys(words.groups).filter((one) => one !== lang)];
  return groups.map((group) => {
    const options = EXAMPLES.filter((one) => one.lang === group).map(({ id, title }) => `<option value="${id}"${id === chosen ? ' selected' : ''}>${escape(title[lang])}</option>`);
    return `<optgroup label="${words.groups[group]}">${options.join('')}</optgroup>`;
  }).join('');
}

/** The controls are made when somebody opens them: they are more than half of the page's elements. */
const optionsOf = (words, lang) => `<details class="options" id="options-box">
<summary><h2>${words.options}</h2> <span class="soft" id="option-count"></span></summary>
<form id="options" autocomplete="off"><template>
${GROUPS.map((group) => groupOf(group, words, lang)).join('\n')}
<p><button type="button" class="button" id="defaults">${words.reset}</button></p>
</template></form>
</details>`;

const groupOf = ({ name, title, fields }, words, lang) => `<details class="group" id="group-${name}">
<summary>${title[lang]}</summary>
<div class="fields">
${fields.map((field) => fieldOf(field, words, lang)).join('\n')}
</div>
</details>`;

/** Names in Latin letters keep their own direction within Arabic, with the marks at their ends. */
const isolated = (text) =>
  (/\p{Script=Arabic}/u.test(text) ? escape(text).replace(/(?<!&)[A-Za-z][\w:*./-]*/g, '<bdi>$&</bdi>') : escape(text));

/** Identifiers have no dots, for the sake of selectors. */
const idOf = (path) => path.replaceAll('.', '-');

function fieldOf(field, words, lang) {
  const { path, kind, choices, help } = field;
  const id = idOf(path);
  const described = `${help ? `help-${id} ` : ''}wrong-${id}`;
  const about = `${help ? `<p class="help" id="help-${id}">${isolated(help[lang])}</p>` : ''}<p class="wrong" id="wrong-${id}" dir="auto"></p>`;
  const name = `<code translate="no">${path}</code>`;
  if (kind === 'set') {
    const boxes = choices.map((one) => `<label><input type="checkbox" name="${path}" value="${one}"> <code>${one}</code></label>`);
    return `<fieldset class="field" aria-describedby="${described}"><legend>${name}</legend><div class="boxes">${boxes.join(' ')}</div>${about}</fieldset>`;
  }
  return `<div class="field"><label for="o-${id}">${name}</label>${controlOf(field, `id="o-${id}" name="${path}" aria-describedby="${described}"`, words)}${about}</div>`;
}

function controlOf({ kind, choices, otherwise, example }, attributes, words) {
  const hint = example === undefined ? '' : ` placeholder="${escape(example)}"`;
  switch (kind) {
    case 'choice':
      return select(attributes, choices, otherwise, words);
    case 'flag':
      return select(attributes, [true, false], otherwise, words);
    case 'number':
      return `<input type="number" step="1" ${attributes}${otherwise === undefined ? '' : ` placeholder="${otherwise}"`}>`;
    case 'time':
      return `<input type="datetime-local" step="1" ${attributes}>`;
    case 'json':
      return `<textarea rows="2" dir="auto" spellcheck="false" ${attributes}${hint}></textarea>`;
    default:
      return `<input type="text" dir="ltr" spellcheck="false" ${attributes}${hint}>`;
  }
}

function select(attributes, choices, otherwise, words) {
  const standard = otherwise === undefined ? words.standard : `${words.standard}: ${otherwise}`;
  const options = choices.map((one) => `<option value="${escape(JSON.stringify(one))}">${one}</option>`);
  return `<select ${attributes}><option value="">${standard}</option>${options.join('')}</select>`;
}

const tab = (name, label, isFirst) =>
  `<button type="button" role="tab" id="tab-${name}" data-tab="${name}" aria-controls="panel-${name}" aria-selected="${isFirst}" tabindex="${isFirst ? 0 : -1}">${label}</button>`;

function panels(words, hasPeers) {
  const text = `<div class="code"><pre tabindex="0" dir="auto"><code></code></pre>${copyButton(words)}</div>`;
  const json = `<div class="code"><pre tabindex="0" lang="en"><code></code></pre>${copyButton(words)}</div>`;
  const insides = {
    article: looks('article', words),
    html: text,
    data: `<ul class="tree"></ul><details><summary>${words.json}</summary>${json}</details>`,
    removed: '<p class="note"></p><ul class="removals"></ul>',
    sidebar: looks('sidebar', words),
    jsonld: json,
    notices: '<ul class="notices"></ul>',
    time: `<div class="measured"></div><p><button type="button" class="button">${words.again}</button></p>`,
    beside: besideOf(words, hasPeers),
  };
  return Object.entries(insides).map(([name, inside], at) =>
    `<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0"${at === 0 ? '' : ' hidden'}>${inside}</div>`).join('\n');
}

const looks = (name, words) => `<div class="preview-tools">
<fieldset><legend>${words.scheme}</legend>${Object.entries(words.schemes).map(([value, label], at) =>
    `<label><input type="radio" name="${name}-scheme" value="${value}" autocomplete="off"${at === 0 ? ' checked' : ''}> ${label}</label>`).join(' ')}</fieldset>
<label><input type="checkbox" name="${name}-narrow" autocomplete="off"> ${words.narrow}</label>
</div>
<div class="preview" data-title="${escape(words.tabs[name])}"></div>
<p class="none"></p>
<p class="note">${isolated(words.pictures)}</p>`;

const besideOf = (words, hasPeers) =>
  `<p><button type="button" class="button"${hasPeers ? ' data-frame="../peers.html"' : ' disabled'}>${words.compare}</button></p>
<p class="note">${isolated(hasPeers ? words.compareHint : words.noPeers)}</p>
<div class="compared"></div>`;
