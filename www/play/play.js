// The playground: an input and options on one side, what maqal makes of them on the other.
import { makeEditor, bytesOf, MAX_FILE_BYTES } from './editor.js';
import { codeOf } from './code.js';
import { decode, filesOfWorker, renderInput } from './engine.js';
import { EXAMPLES } from './examples.js';
import { fillForm, readForm, showMistakes, unfold } from './form.js';
import { MAX_LINK_CHARS, fragmentOf, stateOf } from './share.js';
import { makeTabs } from './tabs.js';
import { wordsOf } from './words.js';
import { looksView } from './views/article.js';
import { besideView } from './views/beside.js';
import { codeView } from './views/code.js';
import { dataView } from './views/data.js';
import { noticesView } from './views/notices.js';
import { placesInInput, reportView } from './views/report.js';
import { timingView } from './views/timing.js';

const RENDER_DELAY = 200; // milliseconds after the last key
const PATIENCE = 400; // milliseconds after which a reader is told that something is going on
/** As in play.css: input and result stand side by side. */
const WIDE = '(min-width: 62rem)';
/** Of a longer text the marks are laid out when the report is looked at: they cost as much as the text area itself. */
const MAX_ALWAYS_MARKED_CHARS = 100_000;

const lang = document.documentElement.lang;
const words = wordsOf(lang);
const byId = (id) => document.getElementById(id);
const [root, form, status, facts, example, story, codePlace, share] =
  ['play', 'options', 'status', 'facts', 'example', 'story', 'code', 'share'].map(byId);

/** What is rendered: the text, and of a file that was opened and not changed since its bytes. */
let input = { text: '', item: 0 };
let result;
/** The result whose removals are marked in the input. */
let marked;
let running = new AbortController();

const editor = makeEditor({ area: byId('source'), echo: byId('echo'), drop: byId('editor') }, {
  changed(isNew) {
    changeText(isNew);
    renderSoon();
  },
  pasted(isNew) {
    changeText(isNew);
    render(words.pasted);
  },
  opened: open,
});
const views = viewsOf();
const tabs = makeTabs(byId('tabs'), showView);
const renderSoon = debounced(() => render());

start();

async function start() {
  wireControls();
  const isShared = await restore();
  if (!isShared) await takeWhatIsThere();
}

/** The page comes with an example in its input, which somebody may have changed by now. */
function takeWhatIsThere() {
  const area = byId('source');
  if (area.value !== area.defaultValue) example.value = '';
  input = { text: area.value, item: 0 };
  return render();
}

function viewsOf() {
  const panel = (name) => byId(`panel-${name}`);
  const json = (pick) => (shown) => JSON.stringify(pick(shown.rendered), null, 2);
  const context = { words, say, editor };
  const all = {
    article: looksView(panel('article'), { ...context, pick: (rendered) => rendered, none: '' }),
    html: codeView(panel('html'), { language: 'html', pick: ({ rendered }) => rendered.html }),
    data: dataView(panel('data'), { ...context, json: codeView(panel('data'), { language: 'json', pick: json(({ article }) => article) }) }),
    removed: reportView(panel('removed'), context),
    sidebar: looksView(panel('sidebar'), { ...context, pick: ({ sidebar }) => sidebar, none: words.noSidebar }),
    jsonld: codeView(panel('jsonld'), { language: 'json', pick: json(({ jsonLd }) => jsonLd) }),
    notices: noticesView(panel('notices'), context),
    time: timingView(panel('time'), context),
    beside: besideView(panel('beside'), context),
  };
  return new Map(Object.entries(all).map(([name, view]) => [name, { ...view, shown: undefined }]));
}

function wireControls() {
  byId('code-box').open = matchMedia(WIDE).matches; // on a phone the result comes first
  byId('open').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', ({ target }) => {
    if (target.files[0]) open(target.files[0]);
    target.value = '';
  });
  example.addEventListener('change', () => (example.value === '' ? beginAnew() : openExample(example.value)));
  story.addEventListener('change', () => {
    input = { ...input, item: story.selectedIndex };
    render();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => reread());
  byId('options-box').addEventListener('toggle', () => unfold(form), { once: true });
  form.addEventListener('click', ({ target }) => {
    if (target.id !== 'defaults') return;
    fillForm(form, {});
    reread();
  });
  share.addEventListener('click', makeLink);
  addEventListener('hashchange', restore);
  root.addEventListener('click', copy);
  for (const link of document.querySelectorAll('a[hreflang]')) {
    link.addEventListener('click', () => (link.hash = location.hash)); // what is shared is in every language
  }
}

/** With an input of the reader's own. */
function beginAnew() {
  setInput({ text: '', item: 0 }, {});
  byId('source').focus();
}

/** A file in another encoding is another text. */
async function reread() {
  const { options } = readForm(form);
  if (input.bytes && options.charset !== input.charset) await readBytes({ ...input, charset: options.charset });
  renderSoon();
}

/** A text that is new is of no file any more. */
function changeText(isNew) {
  example.value = '';
  input = { text: editor.text, name: isNew ? undefined : input.name, item: isNew ? 0 : input.item };
}

async function open(file) {
  try {
    example.value = '';
    await readBytes({ bytes: await bytesOf(file), name: file.name, item: 0, charset: readForm(form).options.charset });
    render(words.opened(file.name));
  } catch ({ message }) {
    say(message === 'tooLarge' ? words.tooLarge(words.size(MAX_FILE_BYTES)) : (words[message] ?? message));
  }
}

async function readBytes(file) {
  let text;
  try {
    text = await decode(file.bytes, file.charset);
  } catch {
    text = await decode(file.bytes); // the encoding has no such name: rendering says so
  }
  input = { ...file, text };
  editor.text = text;
}

/** An example of the language, where there is none of that name. */
async function openExample(id, { options = {}, item = 0, said } = {}) {
  const known = EXAMPLES.find((one) => one.id === id) ?? EXAMPLES.find((one) => one.lang === lang);
  example.value = known.id;
  try {
    const answer = await fetch(new URL(`examples/${known.file}`, import.meta.url));
    if (!answer.ok) throw new Error(String(answer.status));
    await setInput({ text: await answer.text(), name: known.name, item }, options, said);
  } catch {
    say(words.exampleMissing);
  }
}

function setInput(next, options, said) {
  input = next;
  editor.text = input.text;
  const isWhole = fillForm(form, options);
  return render(isWhole ? said : words.ignored);
}

/** Renders the input, and says `first`, then what came of it. */
async function render(first) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { options, mistakes, count } = readForm(form);
  byId('option-count').textContent = words.optionsGiven(count);
  showMistakes(form, new Map([...mistakes].map(([path, word]) => [path, words[word]])));
  root.dataset.state = 'working';
  const tell = setTimeout(() => say(words.working), PATIENCE);
  signal.addEventListener('abort', () => clearTimeout(tell));
  try {
    const next = await renderInput(input, options, signal);
    if (signal.aborted) return;
    result = next;
    await showResult(first);
  } catch (error) {
    if (!signal.aborted) showError(error);
  } finally {
    clearTimeout(tell);
  }
}

/** In parts, between which a key that was pressed is heard. */
async function showResult(first) {
  const shown = result;
  const { removed, rendered, stories, story: chosen, read } = result;
  showStories(stories);
  facts.textContent = words.facts({
    size: words.size(new TextEncoder().encode(input.text).length),
    format: chosen?.format,
    version: chosen?.formatVersion,
    name: input.name,
  });
  codePlace.textContent = codeOf({
    options: result.options,
    file: chosen && { read, item: stories.indexOf(chosen) },
    isBytes: Boolean(input.bytes),
  });
  await pause();
  if (result !== shown) return;
  showView(tabs.chosen);
  await pause();
  if (result !== shown) return;
  markInput(tabs.chosen);
  root.dataset.state = 'ready';
  const count = removed.reduce((sum, one) => sum + one.count, 0);
  const done = words.ready({ removed: words.count(count), notices: words.count(rendered.notices.length) });
  say(first ? `${first} ${done}` : done);
}

/** A file may have many stories; which of them is shown is a choice. */
function showStories(stories) {
  story.closest('.story').hidden = !(stories?.length > 1);
  if (!stories) return;
  const labels = stories.map(({ known, source }, at) =>
    words.storyOf(known.title ?? source.replace(/<[^>]*>/g, '').trim().slice(0, 60), words.count(at + 1), words.count(stories.length)));
  story.replaceChildren(...labels.map((label) => new Option(label)));
  story.selectedIndex = Math.min(input.item ?? 0, stories.length - 1);
}

/** A view is filled when it is looked at. */
function showView(name) {
  const view = views.get(name);
  if (!result) return;
  if (name === 'removed') markInput(name);
  if (view.shown === result) return;
  view.shown = result;
  Promise.resolve(view.show(result)).then(keepFiles, showError);
}

let kept = 0;

/**
 * What the worker and the frames have loaded is kept for readers offline, too, and what the page has loaded since the
 * site's offline.js looked. Where there is no service worker, it never gets ready.
 */
async function keepFiles() {
  const windows = [window, ...[...document.querySelectorAll('.preview-frame')].map((frame) => frame.contentWindow)];
  const entries = windows.flatMap((one) => one.performance.getEntriesByType('resource'));
  const files = [...(await filesOfWorker()), ...entries.map(({ name }) => name)];
  if (!navigator.serviceWorker || files.length <= kept) return;
  kept = files.length;
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage(files);
}

function markInput(tab) {
  const isWanted = tab === 'removed' || input.text.length <= MAX_ALWAYS_MARKED_CHARS;
  if (!isWanted || marked === result) return;
  marked = result;
  editor.mark(placesInInput(result));
}

/** An old result beside a new source would be a lie, so it leaves the page with the error. */
function showError(error) {
  result = undefined;
  for (const view of views.values()) {
    view.shown = undefined;
    view.clear();
  }
  root.dataset.state = 'error';
  codePlace.textContent = '';
  const { code, message, option } = error;
  if (option) showMistakes(form, new Map([[option, message]]));
  say(`${words.errors[code] ?? words.errors.other} ${[code, message].filter(Boolean).map((one) => `\u2068${one}\u2069`).join(': ')}`);
}

/** Text that is there already is left alone, so that screen readers do not repeat it at every key. */
function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

async function makeLink() {
  const { options } = readForm(form);
  const isExample = example.value !== '' && !input.bytes;
  const what = isExample ? { example: example.value } : { text: input.text, ...(input.name && { name: input.name }) };
  const fragment = await fragmentOf({ ...what, options, ...(input.item > 0 && { item: input.item }), tab: tabs.chosen });
  const address = new URL(fragment, location.href).href;
  const [length, most] = [address.length, MAX_LINK_CHARS].map(words.count);
  if (address.length > MAX_LINK_CHARS) return say(words.linkTooLong(length, most));
  history.replaceState(null, '', fragment);
  const isCopied = await toClipboard(address);
  say(isCopied ? words.linkCopied(length) : words.linkThere(length));
}

/** Takes what the address shares; says whether it does. */
async function restore() {
  let state;
  try {
    state = await stateOf(location.hash);
  } catch {
    await openExample(undefined, { said: words.badLink });
    return true;
  }
  if (!state) return false;
  const { text, name, item, options } = state;
  if (state.tab) tabs.choose(state.tab);
  if (text === undefined) await openExample(state.example, { options, item });
  else {
    example.value = '';
    await setInput({ text, name, item }, options);
  }
  return true;
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the browser asks for a permission that is not given
  }
}

async function copy({ target }) {
  const button = target.closest('.copy');
  if (!button) return;
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = (await toClipboard(button.parentElement.querySelector('code').textContent)) ? words.copied : words.notCopied;
  setTimeout(() => (button.textContent = label), 1500);
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

function debounced(action) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, RENDER_DELAY);
  };
}
