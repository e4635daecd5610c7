// A Source, as readSource() gives it: a text with what is known of it, and whether it may be published.
import { MaqalError, badInput, badOption } from './error.js';
import { readable } from './input.js';
import { knownForWasm, readKnown } from './known.js';
import { bare, readOptions } from './options.js';

const KINDS = ['html', 'text'];
const STATUSES = ['usable', 'withheld', 'canceled'];
/** What `evenIf` may name. */
const REASONS = ['canceled', 'withheld', 'embargoed'];
const EXPECTED = 'a string, a Uint8Array, an ArrayBuffer, or one of the Sources that readSource() gives';

const isText = (value) => typeof value === 'string';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNotice = (value) => isObject(value) && isText(value.code) && isText(value.message);
const areNotices = (value) => Array.isArray(value) && value.every(isNotice);

/** A copy of a Source behind which no code of the caller's stands, with what counts here; every part is checked. */
export function sourceOf(given) {
  const { source, kind, known, status, senderStatus, embargo, notices = [] } = copyOf(given);
  const need = (isRight, name, expected) => {
    if (!isRight) throw malformed(name, expected);
  };
  need(isText(source), 'source', 'a string');
  need(KINDS.includes(kind), 'kind', `one of ${KINDS.join(', ')}`);
  need(STATUSES.includes(status), 'status', `one of ${STATUSES.join(', ')}`);
  need(senderStatus === undefined || STATUSES.includes(senderStatus), 'senderStatus', `one of ${STATUSES.join(', ')}`);
  need(embargo === undefined || isText(embargo), 'embargo', 'a string');
  need(areNotices(notices), 'notices', 'an array of objects with a code and a message');
  const told = readKnown(known, (name, expected) => malformed(name ? `known.${name}` : 'known', expected));
  const copies = notices.map(({ code, message }) => ({ code, message }));
  return { source, kind, known: told, status, senderStatus, embargo, notices: copies };
}

/** What only looks like a Source has no own properties to be one by. */
function copyOf(given) {
  try {
    return readOptions(given);
  } catch (cause) {
    throw badInput(EXPECTED, cause);
  }
}

const malformed = (name, expected) => badInput(`a Source whose ${name} is ${expected}`);

/**
 * What an article is rendered from: text or bytes, the options with what is known, and the notices of the Source.
 * `options` were read.
 *
 * @throws {MaqalError} `NOT_USABLE`, `BAD_INPUT`, `BAD_OPTION`
 */
export function readArticle(given, options = bare()) {
  const evenIf = options.evenIf ?? [];
  const isList = Array.isArray(evenIf) && evenIf.every((reason) => REASONS.includes(reason));
  if (options.evenIf === null || !isList) throw badOption('evenIf', `an array of ${REASONS.join(', ')}`);
  const told = options.known === undefined ? undefined : readKnown(options.known, badKnown);
  const input = readable(given);
  if (input !== undefined || typeof given !== 'object') {
    return { input, options: bare(options, told && { known: knownForWasm(told) }), notices: [] };
  }
  const { source, kind, known, notices, ...publication } = sourceOf(given);
  checkUsable(publication, evenIf, clock(options.now));
  const asked = bare(options, { format: kind, known: knownForWasm(bare(known, told)) });
  return { input: source, options: asked, notices };
}

const badKnown = (name, expected) => badOption(name ? `known.${name}` : 'known', expected);

/** A time that is none must not end an embargo. */
function clock(now = Date.now()) {
  if (!Number.isFinite(now)) throw badOption('now', 'milliseconds since 1970, as Date.now() gives them');
  return now;
}

/** May it be published? The sender's own word outlasts an embargo. */
function checkUsable({ status, senderStatus, embargo }, evenIf, now) {
  const says = (word) => status === word || senderStatus === word;
  const end = embargo === undefined ? -Infinity : endOf(embargo);
  // With an embargo, `status` is withheld for that alone, unless the sender says so.
  const isWithheld = embargo === undefined ? says('withheld') : senderStatus === 'withheld';
  const until = end === Infinity ? `a time that cannot be read, ${JSON.stringify(embargo.slice(0, 60))}` : embargo;
  const against = [
    ['canceled', says('canceled'), 'canceled'],
    ['withheld', isWithheld, 'withheld'],
    ['embargoed', now < end, `embargoed until ${until}`],
  ].filter(([reason, counts]) => counts && !evenIf.includes(reason));
  if (against.length === 0) return;
  const why = against.map(([, , words]) => words).join(' and ');
  const names = against.map(([reason]) => `'${reason}'`).join(', ');
  throw new MaqalError('NOT_USABLE', `source: it is ${why}; pass evenIf: [${names}] to render it all the same`);
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How far behind UTC the last place on earth is, and how far from it any zone. */
const LAST_ZONE = 12 * HOUR;
const MAX_ZONE = 14 * HOUR;

/**
 * When an embargo is over, in milliseconds since 1970: a day is when it has ended, and what has no zone when it has
 * passed everywhere on earth. What cannot be read never is.
 */
function endOf(embargo) {
  const [, day, time, seconds = '00', utc, sign, hours, minutes] = DATE_TIME.exec(embargo) ?? [];
  const written = `${day}T${time ?? '00:00'}:${seconds}.000Z`;
  const at = Date.parse(written);
  // A day or an hour that there is not is moved on by some engines, and refused by others.
  if (Number.isNaN(at) || new Date(at).toISOString() !== written) return Infinity;
  if (time === undefined) return at + DAY + LAST_ZONE;
  if (utc) return at;
  if (!sign) return at + LAST_ZONE;
  const zone = hours * HOUR + minutes * MINUTE;
  if (zone > MAX_ZONE || minutes > 59) return Infinity;
  return sign === '+' ? at - zone : at + zone;
}
