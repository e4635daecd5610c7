// The form of options, whose controls page.mjs writes from the table of options.js, into a template: to options and back.
import { FIELDS, optionsOf, valueAt } from './options.js';

/** Makes the controls, once. */
export function unfold(form) {
  const template = form.querySelector(':scope > template');
  template?.replaceWith(template.content);
}
const isFolded = (form) => form.elements.length === 0;

const controlsOf = (form, path) => [...form.elements].filter(({ name }) => name === path);

/** How the text of a control becomes a value, by kind; `undefined` is not given. What throws says which word names why. */
const READ = {
  text: ([control]) => control.value.trim() || undefined,
  choice: chosen,
  flag: chosen,
  number: ([control]) => {
    if (control.validity.badInput) throw new Error('notNumber');
    return control.value === '' ? undefined : Number(control.value);
  },
  time: ([control]) => (control.value === '' ? undefined : new Date(control.value).getTime()),
  words: ([control]) => (control.value.trim() === '' ? undefined : control.value.split(/[\s,،]+/).filter(Boolean)),
  set: (controls) => {
    const checked = controls.filter((control) => control.checked).map(({ value }) => value);
    return checked.length === 0 ? undefined : checked;
  },
  json: ([control]) => {
    if (control.value.trim() === '') return undefined;
    try {
      return JSON.parse(control.value);
    } catch {
      throw new Error('notJson');
    }
  },
};
function chosen([control]) {
  return control.value === '' ? undefined : JSON.parse(control.value);
}

/** The same back. */
const WRITE = {
  text: ([control], value) => (control.value = value),
  choice: ([control], value) => (control.value = JSON.stringify(value)),
  flag: ([control], value) => (control.value = JSON.stringify(value)),
  number: ([control], value) => (control.value = value),
  time: ([control], value) => (control.value = localTime(value)),
  words: ([control], value) => (control.value = value.join(', ')),
  set: (controls, value) => controls.forEach((control) => (control.checked = value.includes(control.value))),
  json: ([control], value) => (control.value = JSON.stringify(value)),
};

/** Milliseconds as `datetime-local` has a time: that of here, without a zone. */
const localTime = (time) => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

/** The options that are given, and by path what is wrong with a control. */
export function readForm(form) {
  const mistakes = new Map();
  if (isFolded(form)) return { options: {}, mistakes, count: 0 };
  const entries = FIELDS.map(({ path, kind }) => {
    try {
      return [path, READ[kind](controlsOf(form, path))];
    } catch ({ message }) {
      mistakes.set(path, message);
      return [path, undefined];
    }
  });
  return { options: optionsOf(entries), mistakes, count: entries.filter(([, value]) => value !== undefined).length };
}

/** Sets the form to options; says whether it has taken all of them. */
export function fillForm(form, options) {
  if (Object.keys(options).length > 0) unfold(form);
  if (isFolded(form)) return true;
  form.reset();
  for (const { path, kind } of FIELDS) {
    const value = valueAt(options, path);
    if (value === undefined) continue;
    try {
      WRITE[kind](controlsOf(form, path), value);
    } catch {
      // A value of another type, in a link that somebody made: what the form has then is compared below.
    }
  }
  const unknown = sorted(readForm(form).options) !== sorted(options);
  return !unknown;
}

const sorted = (value) => JSON.stringify(value, (_, one) =>
  (typeof one === 'object' && one !== null && !Array.isArray(one)
    ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
    : one));

/** Shows what is wrong with which control, and takes back what was wrong before. */
export function showMistakes(form, mistakes) {
  if (isFolded(form)) return;
  for (const { path } of FIELDS) {
    const message = mistakes.get(path);
    for (const control of controlsOf(form, path)) {
      if (message === undefined) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
    const place = document.getElementById(`wrong-${path.replaceAll('.', '-')}`);
    place.textContent = message ?? '';
    // What is wrong is in sight.
    if (message !== undefined) for (let box = place.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
  }
}
