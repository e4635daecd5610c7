// Progress: a bar on a terminal, a line for each quarter in a log.

const BAR_CHARS = 30;
/** The bar is drawn no more often than this. */
const PAUSE_MS = 100;
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

export class Progress {
  #stream;
  #name = '';
  #last = 0;
  #step = -1;
  #isDrawn = false;

  constructor(stream) {
    this.#stream = stream;
  }

  /** `share` is from 0 to 1, or null where it is not known. */
  tell(name, share, count) {
    if (name !== this.#name) [this.#name, this.#last, this.#step] = [name, 0, -1];
    const percent = share === null ? '' : `${String(Math.floor(100 * share)).padStart(3)} %`;
    if (!this.#stream.isTTY) {
      const step = share === null ? Math.floor(Math.log10(Math.max(1, count))) : Math.floor(4 * share);
      const parts = [percent.trim(), `${count}`].filter(Boolean);
      if (step > this.#step) this.#stream.write(`maqal: ${name}: ${parts.join(', ')}\n`);
      this.#step = Math.max(step, this.#step);
      return;
    }
    const now = Date.now();
    if (now - this.#last < PAUSE_MS && share !== 1) return;
    this.#last = now;
    const full = Math.round(BAR_CHARS * (share ?? 0));
    const bar = '#'.repeat(full).padEnd(BAR_CHARS);
    this.#stream.write(`\r\x1b[Kmaqal: ${name.padEnd(9)} [${bar}] ${percent} ${count}`);
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
