// The newsroom page: the raw source on one side, what maqal makes of it on the other.

import { markDangers } from './dangers.js';
import { words } from './words.js';

const RENDER_DELAY = 250; // ms after the last key

const page = document.body;
const say = words[document.documentElement.lang];
const [source, echo, article, sidebar, status, figures, notices, data, restore] =
  ['source', 'echo', 'article', 'sidebar', 'status', 'figures', 'notices', 'data', 'restore']
    .map((id) => document.getElementById(id));

const exampleUrl = new URL(page.dataset.example, location.href).href;

start().catch((error) => showError(error, 'LOAD_FAILED'));

async function start() {
  const loadingPackage = loadPackage();
  loadingPackage.catch(() => {}); // awaited below; the example is worth showing even if this fails

  const example = await fetchText(exampleUrl);
  fill(example);
  const maqal = await loadingPackage;

  const render = () => attempt(() => renderSource(maqal));
  const renderSoon = debounce(render, RENDER_DELAY);

  source.addEventListener('input', () => {
    showSource();
    renderSoon();
  });
  restore.addEventListener('click', () => {
    fill(example);
    render();
  });
  source.readOnly = false;
  restore.disabled = false;
  render();
}

// Imported here and not at the top: a missing package then ends in showError, not in a page that loads forever.
async function loadPackage() {
  const maqal = await import('../pkg/index.js');
  await maqal.init();
  return maqal;
}

async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}

function fill(text) {
  source.value = text;
  showSource();
}

// A textarea cannot colour its text: the same text stands behind it, and carries the marks.
function showSource() {
  echo.textContent = source.value;
  markDangers(echo.firstChild);
}

function renderSource(maqal) {
  const started = performance.now();
  const rendered = maqal.renderArticle(source.value, { url: exampleUrl });
  const milliseconds = performance.now() - started;

  // The one line that a sanitizer exists for: its output is safe to parse, so innerHTML is all it takes.
  place(article, rendered.html, rendered.article);
  place(sidebar, rendered.sidebar.html, rendered.article);

  showNotices(rendered.notices);
  data.textContent = JSON.stringify(rendered.article, null, 2);
  figures.textContent = say.figures({
    milliseconds,
    bytesIn: byteLength(source.value),
    bytesOut: byteLength(rendered.html + rendered.sidebar.html),
  });
  enter('ready', say.ready);
}

function place(target, html, { lang, dir }) {
  target.lang = lang ?? '';
  target.dir = dir ?? 'auto';
  target.innerHTML = html;
}

function showNotices(list) {
  notices.replaceChildren(...(list.length ? list.map(noticeItem) : [item(say.noNotices)]));
}

function noticeItem({ code, message }) {
  const name = document.createElement('code');
  name.textContent = code;
  const li = item(name, ` ${message}`);
  li.lang = 'en'; // the package speaks English to developers
  li.dir = 'ltr';
  return li;
}

function item(...content) {
  const li = document.createElement('li');
  li.append(...content);
  return li;
}

function attempt(action) {
  try {
    action();
  } catch (error) {
    showError(error);
  }
}

// An old result beside a new source would be a lie, so it leaves the page with the error.
function showError(error, fallbackCode = 'UNEXPECTED') {
  console.error(error);
  for (const part of [article, sidebar, notices, data, figures]) part.replaceChildren();
  const code = error.code ?? fallbackCode;
  enter('error', `${say.errors[code] ?? say.errors.other} (${code})`);
}

function enter(state, message) {
  page.dataset.state = state;
  // Unchanged text is left alone, so that screen readers do not repeat it at every key.
  if (status.textContent !== message) status.textContent = message;
}

function debounce(action, delay) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
}

function byteLength(text) {
  return new TextEncoder().encode(text).length;
}
