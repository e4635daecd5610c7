// What the cases share, in the browser.

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it holds. */
export async function until(what, holds) {
  for (let left = 200; left > 0; left--) {
    const value = await holds();
    if (value) return value;
    await wait(50);
  }
  throw new Error(`never: ${what}`);
}

export const settled = (element, state) =>
  until(`${state} (it is ${element.state}: ${element.error?.message ?? ''})`, () => element.state === state);

const show = (value) => JSON.stringify(value) ?? String(value);
export function equal(actual, expected, what = '') {
  if (show(actual) !== show(expected)) throw new Error(`${what} expected ${show(expected)}, got ${show(actual)}`);
}
export function ok(value, what) {
  if (!value) throw new Error(`not so: ${what}`);
}
export const match = (text, pattern) => ok(pattern.test(text), `${pattern} in ${show(text)}`);

/** Puts HTML into the page; gives its first element. */
export function mount(html) {
  const box = document.createElement('div');
  box.className = 'case';
  box.innerHTML = html;
  document.body.append(box);
  return box.firstElementChild;
}

/** An element whose article is shown. */
export async function shown(html, state = 'ready') {
  const element = mount(html);
  await settled(element, state);
  return element;
}

/** Takes away what a case has left. */
export function clean() {
  document.querySelectorAll('.case, iframe').forEach((box) => box.remove());
  scrollTo(0, 0);
}

/** The next event of a name that reaches the document. */
export const next = (name) => new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));

/** A page of its own, as its window, with what was loaded there. */
export async function page(body, csp) {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.src = `/page?${new URLSearchParams({ body, ...(csp && { csp }) })}`;
  document.body.append(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  return frame.contentWindow;
}
export const loaded = (window) => window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
