// The parts of the article as data: a tree, whose branches are made when they are opened.
import { code, make } from '../dom.js';

/** `json` is the view of the same as text, which is filled when it is opened. */
export function dataView(panel, { words, json }) {
  const place = panel.querySelector('.tree');
  const details = panel.querySelector(':scope > details');
  let current;
  const showJson = () => {
    if (details.open && current) json.show(current);
  };
  details.addEventListener('toggle', showJson);
  return {
    show(result) {
      current = result;
      place.replaceChildren(...branches(result.rendered.article, words));
      showJson();
    },
    clear() {
      current = undefined;
      place.replaceChildren();
      json.clear();
    },
  };
}

const branches = (value, words) => Object.entries(value).map(([name, one]) => make('li', {}, ...entry(name, one, words)));

function entry(name, value, words) {
  if (typeof value !== 'object' || value === null) return [code(name), ' ', leaf(value)];
  const count = Object.keys(value).length;
  if (count === 0) return [code(name), ' ', make('span', { class: 'soft' }, words.empty)];
  const list = make('ul');
  const details = make('details', {}, make('summary', {}, code(name), ' ', make('span', { class: 'soft' }, words.entries(count))), list);
  details.addEventListener('toggle', () => list.append(...branches(value, words)), { once: true });
  return [details];
}

const leaf = (value) =>
  (typeof value === 'string' ? make('span', { dir: 'auto', class: 'value' }, value) : make('code', { class: 'soft' }, String(value)));
