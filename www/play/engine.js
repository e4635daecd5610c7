// maqal in its worker, as the page asks it.
import { MaqalError, configure, init, renderArticle, sanitizeWithReport } from '../maqal/worker.js';
import { policyOf } from './options.js';

const WORKER = new URL('./worker.js', import.meta.url).href;

/** Trusted Types: the page starts this one script, and no other. */
const scripts = globalThis.trustedTypes?.createPolicy('maqal-play', {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`no worker of this page: ${address}`);
    return address;
  },
});

let worker;
const waiting = new Map();
let last = 0;

configure({
  idleSeconds: 86_400, // as long as the page is open
  worker() {
    worker = new Worker(scripts?.createScriptURL(WORKER) ?? WORKER, { type: 'module' });
    worker.addEventListener('message', ({ data }) => settle(data));
    worker.addEventListener('error', failAll);
    return worker;
  },
});

function settle({ reply, result, error }) {
  const job = waiting.get(reply);
  if (!job) return;
  waiting.delete(reply);
  if (error) job.reject(error.code ? new MaqalError(error.code, error.message, error) : new Error(error.message));
  else job.resolve(result);
}

function failAll() {
  for (const { reject } of waiting.values()) reject(new MaqalError('INTERNAL', 'the worker ended: the next call starts another'));
  waiting.clear();
}

async function ask(task, given) {
  await init(); // the worker may have to be started
  return new Promise((resolve, reject) => {
    const number = ++last;
    waiting.set(number, { resolve, reject });
    worker.postMessage({ task, number, ...given });
  });
}

export const decode = (bytes, charset) => ask('decode', { bytes, charset });

/** The addresses of what the worker has loaded so far. */
export const filesOfWorker = () => ask('files');

/** What begins like this may be a file of a wire, a feed or an export, which readSource() tells; HTML does not. */
const FILE_TEXT =
  /^\ufeff?\s*(?:[{[]|<\?xml|<!DOCTYPE (?!html)|<(?:\w+:)?(?:nitf|news\w*|rss|feed|rdf|urlset|sitemapindex)\b|---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n|ZCZC|[\x01\x02\x16])|^[^]{0,2000}<html[^>]*\s(?:amp|⚡)\b/i;
const FILE_NAME = /\.(?:xml|json|md|markdown|rss|atom|anpa|iptc|wxr|txt)$/i;

/** Is there more to read than HTML or text? What reads it is loaded then, and not before. */
export const mayBeFile = ({ text, name = '' }) => FILE_TEXT.test(text) || FILE_NAME.test(name);

/**
 * Reads, renders, and reports what was left out.
 *
 * @param {{ text: string, bytes?: Uint8Array, name?: string, item?: number }} input
 * @param {object} options of renderArticle()
 * @param {AbortSignal} signal
 */
export async function renderInput(input, options, signal) {
  const { stories, read } = mayBeFile(input) ? await readFile(input, options) : {};
  signal.throwIfAborted();
  const story = stories?.[Math.min(input.item ?? 0, stories.length - 1)];
  const source = story ?? input.bytes ?? input.text;
  const policy = policyOf(options);
  const isText = (story?.kind ?? options.format) === 'text'; // in which no tag is one
  const [rendered, { removed }] = await Promise.all([
    renderArticle(source, options, { signal }),
    isText ? { removed: [] } : sanitizeWithReport(story?.source ?? source, policy, { signal }),
  ]);
  return { input, options, policy, stories, read, story, source, judged: story?.source ?? input.text, rendered, removed };
}

async function readFile({ text, bytes, name }, { charset }) {
  const read = { ...(name && { name }), ...(charset && bytes && { charset }) };
  const stories = await ask('read', { file: bytes ?? text, options: read });
  if (stories.length === 0) throw new MaqalError('BAD_INPUT', 'a feed without stories');
  return { stories, read };
}

/** How long the calls take in the worker; what crosses to it and back does not count. */
export const time = ({ source, options, policy }) => ask('time', { source, options, policy });
