// Elements of the page, without markup in strings.

/** An element with attributes and content. An attribute that is `undefined` is not set; `on…` are listeners. */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.filter((one) => one !== undefined));
  return element;
}

/** A code, which runs from left to right in every language. */
export const code = (text) => make('code', { translate: 'no' }, text);

/** Words of the package itself, which speaks English to developers. */
export const english = (name, text) => make(name, { lang: 'en', dir: 'ltr' }, text);

/** A table in a box that scrolls by itself; `rows` begin with their heading. */
export function table(caption, columns, rows) {
  const head = make('tr', {}, ...columns.map((one) => make('th', { scope: 'col' }, one)));
  const body = rows.map(([first, ...cells]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...cells.map((cell) => make('td', {}, cell))));
  return make('div', { class: 'table', role: 'region', 'aria-label': caption, tabindex: '0' },
    make('table', {}, make('caption', { class: 'unseen' }, caption), make('thead', {}, head), make('tbody', {}, ...body)));
}
