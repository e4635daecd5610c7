// What was left out, and where: each place is a button that leads there, in the input.
import { code, make } from '../dom.js';
import { placesOf } from '../places.js';

const MAX_PLACES_SHOWN = 20;

export function reportView(panel, { words, editor }) {
  const list = panel.querySelector('.removals');
  const note = panel.querySelector('.note');

  function show({ removed, judged, input }) {
    const places = placesOf(judged, removed);
    const shift = shiftOf(judged, input.text);
    note.textContent = [words.reportOf, shift === undefined && words.inBody].filter(Boolean).join(' ');
    const items = removed.map((removal, at) => item(removal, places[at], shift));
    list.replaceChildren(...(items.length > 0 ? items : [make('li', {}, words.noRemovals)]));
  }

  function item(removal, places, shift) {
    const name = removal.kind === 'element' ? `<${removal.name}>` : removal.name;
    const label = name || words.kinds[removal.kind];
    const buttons = places.slice(0, MAX_PLACES_SHOWN).map((place) => placeOf(place, label, shift));
    const more = removal.count - buttons.length;
    return make('li', {},
      make('p', {},
        make('span', { class: 'kind' }, words.kinds[removal.kind]), ' ',
        name && code(name), ' ',
        make('span', {}, reasonOf(removal)), ' ',
        make('span', { class: 'soft' }, words.times(words.count(removal.count)))),
      make('p', { class: 'places' }, ...buttons.flatMap((one) => [one, ' ']), more > 0 ? words.morePlaces(words.count(more)) : ''));
  }

  const reasonOf = ({ kind, reason }) =>
    (kind === 'element' && reason === 'not-allowed' ? words.contentStayed : words.reasons[reason]);

  function placeOf({ start, end, line, column }, name, shift) {
    const text = `${line}:${column}`;
    if (shift === undefined) return make('span', { class: 'place', dir: 'ltr' }, text);
    const choose = () => editor.choose({ start: start + shift, end: end + shift });
    return make('button', { type: 'button', class: 'place', dir: 'ltr', 'aria-label': `${text} ${name}`, onclick: choose }, text);
  }

  return { show, clear: () => list.replaceChildren() };
}

/** Where what was judged stands in the input; `undefined` where it stands there in another form. */
export function shiftOf(judged, text) {
  if (judged === text) return 0;
  const at = judged === '' ? -1 : text.indexOf(judged);
  return at < 0 ? undefined : at;
}

/** All places in the input, for the marks. */
export function placesInInput({ removed, judged, input }) {
  const shift = shiftOf(judged, input.text);
  if (shift === undefined) return [];
  return placesOf(judged, removed).flat().map(({ start, end }) => ({ start: start + shift, end: end + shift }));
}
