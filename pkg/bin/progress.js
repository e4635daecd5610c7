// Progress: a bar on a terminal, a line a minute in a log, each with the time that is left where that is known.

const BAR_CHARS = 30;
/** The bar is drawn no more often than this, and a line written no more often than that. */
const BAR_PAUSE_MS = 100;
const LINE_PAUSE_MS = 1000 * Number(process.env.MAQAL_LOG_SECONDS ?? 60);
/** What a second or less has taken says nothing of the rest. */
const MIN_MEASURED_MS = 1000;
/** A longer message is cut: addresses and names in it come from anybody. */
const MAX_MESSAGE_CHARS = 1000;

/** Control characters, by which a terminal is driven, and those that turn the direction of what follows. */
const DRIVING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** A character as JSON and JavaScript write one that is not to be shown. */
export const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that cannot drive a terminal: JSON itself escapes only the control characters below the space. */
export const shielded = (json) => json.replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, escaped);

/** A text from anybody, as a line that cannot drive a terminal. */
export function plain(text) {
  const shown = text.length > MAX_MESSAGE_CHARS ? `${text.slice(0, MAX_MESSAGE_CHARS)}…` : text;
  return shown.replace(DRIVING, escaped);
}

/** What an error says to who typed a command: options have other names there. */
export const messageOf = ({ message }) =>
  message.replace(/^source: (.*); pass evenIf: .*$/s, '$1 (--even-if renders it)');

/** `2:05 left`, in minutes and seconds, if it goes on as it went so far. */
function timeLeft(share, elapsed) {
  if (!share || share === 1 || elapsed < MIN_MEASURED_MS) return '';
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}

export class Progress {
  #stream;
  #clock;
  #name;
  #begin;
  #last;
  #isDrawn = false;

  /** `clock` gives milliseconds. */
  constructor(stream, clock = Date.now) {
    this.#stream = stream;
    this.#clock = clock;
  }

  /** `share` is from 0 to 1, or null where it is not known. */
  tell(name, share, count) {
    const now = this.#clock();
    if (name !== this.#name) [this.#name, this.#begin, this.#last] = [name, now, -Infinity];
    const isBar = this.#stream.isTTY;
    const isDone = isBar && share === 1;
    if (now - this.#last < (isBar ? BAR_PAUSE_MS : LINE_PAUSE_MS) && !isDone) return;
    this.#last = now;
    const percent = share === null ? '' : `${Math.floor(100 * share)} %`;
    const left = timeLeft(share, now - this.#begin);
    if (!isBar) {
      this.#stream.write(`maqal: ${name}: ${[percent, `${count}`, left].filter(Boolean).join(', ')}\n`);
      return;
    }
    const full = Math.round(BAR_CHARS * (share ?? 0));
    const bar = '#'.repeat(full).padEnd(BAR_CHARS);
    const counted = [percent.padStart(5), `${count}`, left].filter(Boolean).join(' ');
    this.#stream.write(`\r\x1b[Kmaqal: ${name.padEnd(9)} [${bar}] ${counted}`);
    this.#isDrawn = true;
  }

  /** A line of its own, above the bar. */
  say(line) {
    this.clear();
    this.#stream.write(`maqal: ${plain(line)}\n`);
  }

  clear() {
    if (this.#isDrawn) this.#stream.write('\r\x1b[K');
    this.#isDrawn = false;
  }
}
