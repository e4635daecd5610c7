// The parts of the article as data: a tree, whose branches are made when they are opened.
import { code, make } from '../dom.js';

export function treeView(panel, { words }) {
  const place = panel.querySelector('.tree');
  return {
    show: ({ rendered }) => place.replaceChildren(...branches(rendered.article, words)),
    clear: () => place.replaceChildren(),
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
