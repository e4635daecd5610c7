// What the documentation does in a browser, beyond what it is without scripts: a search, and buttons that copy code.
import { createIndex, excerpt, search } from './search.js';

const WORDS = {
  en: {
    copy: 'Copy',
    copied: 'Copied',
    search: 'Search the documentation',
    none: 'Nothing was found. Another word may help, or a part of it.',
    found: (count) => (count === 1 ? 'One place was found.' : `${count} places were found.`),
    failed: 'The search could not be loaded.',
  },
  ar: {
    copy: 'انسخ',
    copied: 'نُسخ',
    search: 'ابحث في التوثيق',
    none: 'لا نتيجة. قد تنفع كلمة أخرى أو جزء منها.',
    found: (count) => (count === 1 ? 'نتيجة واحدة.' : count === 2 ? 'نتيجتان.' : count <= 10 ? `${count} نتائج.` : `${count} نتيجة.`),
    failed: 'تعذّر تحميل البحث.',
  },
};
const { lang } = document.documentElement;
const words = WORDS[lang];
let loading;
let latest;

/** Milliseconds without a key, after which a query is answered. */
const PAUSE = 120;

for (const box of document.querySelectorAll('.code')) box.append(copyButton(box.querySelector('code')));
showCurrentPage();
addSearch(document.querySelector('.docs-bar'));

function copyButton(code) {
  const button = element('button', { type: 'button', className: 'copy', lang, textContent: words.copy });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  return button;
}

/** The navigation scrolls by itself, and the page in it may be out of sight. */
function showCurrentPage() {
  const nav = document.querySelector('.docs-nav');
  const current = nav.querySelector('[aria-current]');
  if (current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
}

// ── Search ──

function addSearch(bar) {
  const input = element('input', { type: 'search', autocomplete: 'off', spellcheck: false, placeholder: words.search });
  input.setAttribute('aria-label', words.search);
  input.setAttribute('aria-keyshortcuts', '/');
  input.setAttribute('aria-controls', 'answers');
  const status = element('p', { className: 'unseen', role: 'status' });
  const list = element('ol', { id: 'answers', hidden: true });
  const form = element('form', { className: 'docs-search' });
  form.setAttribute('role', 'search');
  form.append(input, status, list);
  bar.append(form);

  let timer;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(() => answer(input.value.trim(), { list, status }), PAUSE);
  };
  input.addEventListener('focus', () => library().catch(() => {}), { once: true });
  input.addEventListener('input', ask);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  form.addEventListener('keydown', (event) => moveBy(event, { input, list }));
  document.addEventListener('click', (event) => { if (!form.contains(event.target)) list.hidden = true; });
  input.addEventListener('focus', () => { list.hidden = !list.childElementCount; });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    input.focus();
  });
}

/** Arrows go from the field to the answers and through them; Escape goes back to the field, and from there closes. */
function moveBy(event, { input, list }) {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') {
    list.hidden = at < 0;
    input.focus();
  } else if (step && links.length && !list.hidden) {
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? input : links.at(-1))).focus();
  }
}

/** The index of this language, fetched when somebody is about to ask; tried again after a failure. */
function library() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const address = new URL(lang === 'en' ? 'search.json' : `../${lang}/docs/search.json`, import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return { address, index: createIndex(await response.json()) };
}

async function answer(query, { list, status }) {
  latest = query;
  const found = query ? await library().then(({ index, address }) => ({ address, answers: search(index, query) })).catch(() => undefined) : undefined;
  if (latest !== query) return;
  const answers = found?.answers ?? [];
  list.replaceChildren(...answers.map((each) => item(each, found.address)));
  if (query && !answers.length) list.append(element('li', { className: 'none', textContent: found ? words.none : words.failed }));
  list.hidden = !query;
  status.textContent = !query ? '' : answers.length ? words.found(answers.length) : list.textContent;
}

function item(found, address) {
  const { page, section } = found;
  const target = new URL(page.path, address);
  if (section.id) target.hash = section.id;
  const link = element('a', { href: target.href, lang: page.lang, dir: page.lang === 'ar' ? 'rtl' : 'ltr' });
  const title = element('strong', { textContent: [page.name, section.title].filter(Boolean).join(' › ') });
  const text = element('span');
  text.append(...excerpt(found).map((part) => (part.isMatch ? element('mark', { textContent: part.text }) : part.text)));
  link.append(title, text);
  const li = element('li');
  li.append(link);
  return li;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
