// When an element is about to be seen.

/** How far off the screen an element may be: about as far as a reader scrolls while an article is fetched. */
const MARGIN = '600px';

/** Where nothing is laid out, as in jsdom, nothing comes near. */
export const knowsNearness = typeof IntersectionObserver === 'function';

const waiting = new Map();
let observer;

/**
 * Calls back once, when the element comes near the part of the page that is seen; never, if it is not shown at all.
 * Gives a function that ends the wait.
 */
export function whenNear(element, callback) {
  const box = boxOf(element);
  observer ??= new IntersectionObserver(notice, { rootMargin: MARGIN, scrollMargin: MARGIN });
  const stop = () => {
    const others = waiting.get(box)?.filter((one) => one !== callback);
    if (others?.length) return waiting.set(box, others);
    waiting.delete(box);
    observer.unobserve(box);
  };
  waiting.set(box, [...(waiting.get(box) ?? []), callback]);
  observer.observe(box);
  return stop;
}

function notice(entries) {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    const callbacks = waiting.get(target) ?? [];
    waiting.delete(target);
    observer.unobserve(target);
    callbacks.forEach((callback) => callback());
  }
}

/** An element of `display: contents` has no box that could come near; that of its parent does. */
function boxOf(element) {
  const parent = element.parentElement ?? element.getRootNode().host;
  return parent && getComputedStyle(element).display === 'contents' ? boxOf(parent) : element;
}
