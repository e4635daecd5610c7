// Other tools beside maqal: loaded when they are asked for, in a frame of their own.
import { code, make, table } from '../dom.js';
import { time } from '../engine.js';
import { sanitize } from '../../maqal/worker.js';
import { makePreview } from '../preview.js';

const MAX_LISTED = 30;

export function besideView(panel, { words, say }) {
  const ask = panel.querySelector('button');
  const place = panel.querySelector('.compared');
  let current;
  let peers;
  let isAsked = false;
  ask.addEventListener('click', () => {
    isAsked = true;
    compare();
  });

  async function compare() {
    const result = current;
    if (!isAsked || !result) return;
    ask.disabled = true;
    place.replaceChildren(make('p', { role: 'status' }, words.comparing));
    try {
      const { judged, policy, rendered } = result;
      const [run, clean, times] = await Promise.all([(peers ??= load()), sanitize(judged, policy), time(result)]);
      const compared = await run(judged, {
        sanitize: { html: clean, milliseconds: times.sanitize.median },
        renderArticle: { html: rendered.html, milliseconds: times.renderArticle.median },
      });
      if (current === result) await showCompared(compared);
    } catch (error) {
      peers = undefined;
      place.replaceChildren(make('p', {}, words.failed(error.message)));
    } finally {
      ask.disabled = false;
    }
  }

  /** The tools' frame is of this site, never in sight, and of an origin of its own. */
  async function load() {
    const frame = make('iframe', { src: new URL(ask.dataset.frame, import.meta.url).href, sandbox: 'allow-scripts', hidden: '', 'aria-hidden': 'true' });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    panel.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow.postMessage(null, '*', [port2]); // its origin has no name
    return (source, outputs) => new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      port1.postMessage({ source, outputs });
    });
  }

  async function showCompared({ input, tools }) {
    const columns = [words.tool, ...Object.values(words.columns)];
    const inputRow = [words.tools.input, ...['text', 'elements', 'pictures', 'links'].map((name) => words.count(input[name])), ''];
    const panes = make('div', { class: 'panes' });
    place.replaceChildren(
      table(ask.textContent, columns, [inputRow, ...tools.map((tool) => rowOf(tool, input))]),
      make('p', { class: 'note' }, words.compareNote),
      panes,
    );
    for (const tool of tools) await addPane(panes, tool);
  }

  const nameOf = ({ name, call }) => (words.tools[name] ? words.tools[name] : make('span', { dir: 'ltr' }, `${name} `, code(call)));

  function rowOf(tool, input) {
    if (tool.missing) return [nameOf(tool), words.noSetHtml, '', '', '', ''];
    if (tool.error) return [nameOf(tool), words.failed(tool.error), '', '', '', ''];
    if (!tool.measured) return [nameOf(tool), words.nothingFound, '', '', '', words.milliseconds(tool.milliseconds)];
    const kept = ['text', 'elements', 'pictures', 'links'].map((name) => words.kept(words.count(tool.measured[name]), words.count(input[name])));
    return [nameOf(tool), ...kept, words.milliseconds(tool.milliseconds)];
  }

  async function addPane(panes, tool) {
    const heading = make('h3', {}, nameOf(tool));
    if (!tool.measured) return panes.append(make('section', {}, heading, make('p', {}, tool.missing ? words.noSetHtml : words.nothingFound)));
    const looks = make('div', { class: 'preview', tabindex: '0', role: 'region', 'aria-label': heading.textContent });
    const note = tool.isUnsafe && make('p', { class: 'note' }, words.cleaned);
    const pane = make('section', {}, heading, note || '', looks, ...lost(tool),
      make('details', {}, make('summary', {}, 'HTML'), make('div', { class: 'code' }, make('pre', { tabindex: '0' }, make('code', {}, tool.html)))));
    panes.append(pane);
    const preview = await makePreview({ place: looks, title: heading.textContent, words, say });
    preview.showHtml(tool.shown);
  }

  const lost = ({ measured: { lostElements, lostAttributes, lostText } }) => [
    listOf(words.lostElements, lostElements.map(([name, count]) => `<${name}> ${words.times(words.count(count))}`)),
    listOf(words.lostAttributes, lostAttributes.map(([name, count]) => `${name} ${words.times(words.count(count))}`)),
    listOf(words.lostText, lostText),
  ].filter(Boolean);

  function listOf(title, entries) {
    if (entries.length === 0) return undefined;
    const shown = entries.slice(0, MAX_LISTED).map((one) => make('li', { dir: 'auto' }, one));
    const more = entries.length - shown.length;
    if (more > 0) shown.push(make('li', { class: 'soft' }, words.morePlaces(words.count(more))));
    return make('details', {}, make('summary', {}, title, ' ', make('span', { class: 'soft' }, words.count(entries.length))), make('ul', {}, ...shown));
  }

  return {
    show(result) {
      current = result;
      return compare();
    },
    clear() {
      current = undefined;
      place.replaceChildren();
    },
  };
}
