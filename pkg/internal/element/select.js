// What a reader takes: a player, or a link of the article and of its sidebar. A site may listen, and take it over.
import { isFacade, open } from './players.js';

/** The parts of the sidebar, by their classes, under the names that they have in the article's data. */
const PARTS = { 'maqal-read-also': 'readAlso', 'maqal-related': 'related', 'maqal-keywords': 'keywords' };
const PART = Object.keys(PARTS).map((name) => `.${name}`).join();

/** What is listened on, and the events that were dealt with: a sidebar may stand within another element's article. */
const listened = new WeakSet();
const seen = new WeakSet();

/** Listens to what is chosen below `root`, on behalf of the element `host`. */
export function listen(root, host) {
  if (listened.has(root)) return;
  listened.add(root);
  root.addEventListener('click', (event) => choose(event, root, host));
  root.addEventListener('keydown', press);
}

/** What works as a button is pressed by the space bar, too; a link knows the enter key alone. */
function press(event) {
  if (event.key !== ' ' || event.defaultPrevented || !isFacade(event.target)) return;
  event.preventDefault();
  event.target.click();
}

function choose(event, root, host) {
  if (event.defaultPrevented || seen.has(event)) return;
  seen.add(event);
  if (event.target.closest('[data-maqal-retry]')) return host.reload();
  const link = event.target.closest('a[href]');
  if (!link) return;
  // With one of these keys, or another button, the link opens elsewhere, as links do.
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (link.getAttribute('href').startsWith('#')) return isPlain && goTo(link, root, event);
  const opens = isPlain && isFacade(link);
  const detail = describe(link, opens);
  if (!detail) return;
  const init = { bubbles: true, composed: true, cancelable: true, detail: { ...detail, originalEvent: event } };
  const isTakenOver = !host.dispatchEvent(new CustomEvent('maqal:select', init));
  if (isTakenOver || opens) event.preventDefault();
  if (opens && !isTakenOver) open(link);
}

/** What a link is; undefined where it is neither the article's nor its sidebar's. */
function describe(link, opens) {
  const { dataset, href: url } = link;
  const title = link.textContent.trim();
  if (opens) return { part: 'embeds', url, title: dataset.maqalTitle || title, provider: dataset.maqalProvider, link };
  const list = link.closest(PART);
  if (!list) return link.closest('.maqal-article') ? { part: 'links', url, title, link } : undefined;
  const part = Object.entries(PARTS).find(([name]) => list.classList.contains(name))[1];
  const items = [...list.querySelectorAll('li')];
  return { part, url, title, position: items.indexOf(link.closest('li')) + 1, link };
}

/**
 * A link to a place of the article. No browser finds a place in a shadow root by its address, and a `base` element
 * would send the reader to another page; else the browser does it.
 */
function goTo(link, root, event) {
  const isInShadow = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
  const place = placeOf(link.hash, root);
  if (!place || !(isInShadow || document.querySelector('base[href]'))) return;
  event.preventDefault();
  place.scrollIntoView();
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Goes to the place that the page's address names, which was not there when the browser looked for it. */
export function goToAddress(root) {
  if (scrollY === 0) placeOf(location.hash, root)?.scrollIntoView();
}

const placeOf = (hash, root) => (hash.length > 1 ? root.querySelector(`#${CSS.escape(decode(hash.slice(1)))}`) : null);

function decode(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
