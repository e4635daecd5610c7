// What an element waits for: the page's parser, and the module that renders.
import { MaqalError, initFailed } from '../error.js';

/** Has the parser read the element to its end? A page that streams may define it before. */
export function isParsed(element) {
  if (document.readyState !== 'loading') return true;
  for (let node = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/** The module that renders, with the wasm ready: neither is fetched before some element needs them. */
export async function loadRenderer() {
  try {
    const renderer = await import('./rendering.js');
    await renderer.initOnce();
    return renderer;
  } catch (cause) {
    throw initFailed(cause);
  }
}

export const typed = (thrown) =>
  thrown instanceof MaqalError
    ? thrown
    : new MaqalError('INTERNAL', `<maqal-article> failed: ${thrown?.message ?? thrown}. Please report it`, {
        cause: thrown,
      });
