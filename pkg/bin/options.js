// The options of the commands, one entry each: from these arguments.js parses the command line and writes the help.
import { oneOf, wholeNumber } from './arguments.js';
import { encodingOf } from './text.js';

/**
 * `flag` is the option as it is typed (`base-url` is `baseUrl` in the call); `value` is what the help calls its value,
 * and an option without one is on or off; `default` is told in the help; `read` makes the value of the text, or throws
 * what it should have been.
 */
const valued = (flag, value, help, more) => ({ flag, value, help, ...more });
const onOff = (flag, help) => ({ flag, help });

// Of render and sanitize. The calls themselves check these values.
export const CHARSET = valued('charset', 'NAME', 'encoding of FILE, for example windows-1256', {
  default: 'what FILE says of itself, else utf-8',
});
export const PRESET = valued('preset', 'NAME', 'article, basic or embed', { default: 'article' });
export const BASE_URL = valued('base-url', 'URL', 'address against which relative links are resolved');
export const JSON_OUTPUT = onOff('json', 'prints everything that renderArticle() returns');
export const EXPLAIN = onOff('explain', 'prints what each block was taken for, and why; for work on the rules');
export const PAGE_URL = valued('url', 'URL', "the page's own address, also the base");
export const SOURCE_FORMAT = valued('format', 'NAME', 'auto, html, text, or jsonl for a page a line', {
  default: 'auto',
});
export const LANG = valued('lang', 'TAG', 'the language, for example ar, where you know better than the page');
export const HEADING_LEVEL = valued('heading-level', 'N', 'level of the headline, 1 to 6', {
  default: 1,
  read: Number,
});
export const ITEM = valued('item', 'N', 'which story of FILE, where it has several', {
  default: 1,
  read: wholeNumber(1, Number.MAX_SAFE_INTEGER),
});
export const EVEN_IF = valued('even-if', 'WHAT', 'renders what is canceled, withheld, embargoed (several by commas)', {
  read: (text) => text.split(',').map((reason) => oneOf('canceled', 'withheld', 'embargoed')(reason.trim())),
});

export const MAX_BYTES = valued('max-bytes', 'N', 'the longest input that is taken', {
  default: 33554432,
  read: wholeNumber(0, 1 << 30),
});
export const REPORT = onOff('report', 'prints JSON instead: the HTML, and what was removed, with offsets');

// Of keywords and related.
export const AS_JSON = onOff('json', 'prints JSON instead of a line each');
export const KEYWORD_LIMIT = valued('limit', 'N', 'keywords at most', { default: 10, read: wholeNumber(1, 50) });
export const ARCHIVE = valued('archive', 'DIR', 'what index wrote: a folder, or its address');

// Of commands that share their work among threads.
export const THREADS = valued('threads', 'N', 'how many threads work', {
  default: 'as many as there are processors',
  read: wholeNumber(1, 256),
});

// Of page.
export const CHECK = onOff('check', 'prints what the slots of TEMPLATE take, or what is wrong with it');
export const SLOTS = valued('slots', 'JSON', 'selectors and their parts: {"main": "article"}', {
  default: 'by data-maqal',
  read: plainObject,
});
export const TITLE = valued('title', 'PATTERN', "the page's title: '{title} | Site'", { default: '{title}' });
export const HEAD = valued('head', 'HOW', 'fill, late or off', { default: 'fill' });
export const TEMPLATE_CHARSET = valued('charset', 'NAME', 'encoding of TEMPLATE', {
  default: 'what it says of itself, else utf-8',
});

// Of sources.
export const SOURCES_CHARSET = valued('charset', 'NAME', 'encoding of FILE, whatever it says of itself', {
  read: encodingLabel,
});

// Of serve.
export const PORT = valued('port', 'N', 'the port, 1 to 65535', {
  default: 'one that is free',
  read: wholeNumber(1, 65535),
});
export const OPEN = onOff('open', 'opens it in the browser');

// Of index, vectors and step.
export const INPUT_CHARSET = valued('charset', 'NAME', 'encoding of INPUT, whatever it says of itself', {
  read: encodingLabel,
});
export const ALLOW_PRIVATE = onOff('allow-private', 'lists may name pages on this machine and on private networks');
export const IGNORE_ROBOTS = onOff('ignore-robots', "takes pages that their sites' robots.txt asks crawlers to leave");
export const OUT = valued('out', 'DIR', 'where the files go; for es-bulk a file, standard output by default');
export const FORMAT = valued('format', 'NAME', 'files, or es-bulk for Elasticsearch and OpenSearch', {
  default: 'files',
  read: oneOf('files', 'es-bulk'),
});
// openArchive() takes as many.
export const LIMIT = valued('limit', 'N', 'related articles, 1 to 20', {
  default: 5,
  read: wholeNumber(1, 20),
});
export const SUMMARY = onOff('json', 'prints how many documents there are, were skipped and replaced, as JSON');
export const INDEX_NAME = valued('index', 'NAME', 'es-bulk: the name of the index', { default: 'articles' });
export const FORCE = onOff('force', 'replaces the archive in DIR by whatever comes');
export const DOCUMENTS = valued('documents', 'N', 'how many documents the archive has', { read: Number });

function plainObject(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('JSON, such as {"main": "article"}');
  }
}

function encodingLabel(text) {
  if (!encodingOf(text)) throw new Error(`there is no encoding "${text}"`);
  return text;
}
