// Markdown, which has a wasm of its own, since few files hold any. The wasm that reads files asks for it by the
// functions below: crates/sources/src/js.rs imports them.
import { Runtime } from './instance.js';

const MISSING = 'the file holds Markdown, whose module was left out: call "await init()", or give it to initSync()';
export const markdown = new Runtime(() => MISSING);

let failure;

/** An error would leave the wasm that asks half-way through its work: it waits until the call is over. */
const asked = (name) => (text) => {
  if (failure) return '';
  try {
    return markdown.run('readSource', (glue) => glue[name](text));
  } catch (error) {
    failure = error;
    return '';
  }
};
export const toHtml = asked('toHtml');
export const toHtmlBelowHeading = asked('toHtmlBelowHeading');
export const firstHeading = asked('firstHeading');

/** Runs a call of the wasm that reads files. Where its Markdown could not be read, nothing else of it is given. */
export function withMarkdown(work) {
  failure = undefined;
  const found = work();
  if (failure) throw failure;
  return found;
}

/** The calls by which an entry starts both modules: `own` starts the one that reads files, `other` that of Markdown. */
export const startBoth = (own, other) => ({
  init: async (source, markdownSource) => {
    await Promise.all([own.init(source), markdownSource === false || other.init(markdownSource)]);
  },
  initSync: (module, markdownModule) => {
    own.initSync(module);
    if (markdownModule) other.initSync(markdownModule);
  },
});
