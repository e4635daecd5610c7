// `maqal/svelte`: actions that fill an element in the browser, and take over one that a server has filled.
import { fill, isSame, takeOver } from './internal/view.js';

/** Does the element hold what maqal has written? Sources have no classes of maqal's. */
const isFilled = (element) => element.querySelector(':scope > .maqal-article') !== null;

/** Says that it failed, and where nobody listens, to whoever looks after the page's errors. */
function report(element, error) {
  const event = new CustomEvent('maqal:error', { bubbles: true, cancelable: true, detail: { error } });
  if (element.dispatchEvent(event)) reportError(error);
}

const action = (kind) =>
  function maqalAction(element, inputs) {
    let current;
    const update = (next) => {
      if (isSame(next, current)) return;
      current = next;
      if (next === undefined) return;
      fill(element, kind, next, () => current === next).catch((error) => current === next && report(element, error));
    };
    if (isFilled(element)) {
      current = inputs;
      takeOver(element);
    } else {
      update(inputs);
    }
    return {
      update,
      destroy() {
        current = undefined;
      },
    };
  };

export const maqalArticle = action('article');
export const maqalHtml = action('html');
