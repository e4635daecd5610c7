// How far it is: a bar where somebody looks, a line for each quarter where it goes to a log.

const WIDTH = 30;
/** Milliseconds between two looks of the bar. */
const PAUSE = 100;
/** Characters of a message: addresses and names in it come from anybody. */
const LONGEST = 1000;

/** Control characters, by which a terminal is driven, and those that turn the direction of what follows. */
const DRIVING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** As JSON and JavaScript write a character that is not to be shown. */
export const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text of anybody, as a line that a terminal only shows. */
export function plain(text) {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(DRIVING, escaped);
}

export class Progress {
  #stream;
  #name = '';
  #last = 0;
  #step = -1;
  #isDrawn = false;

  constructor(stream) {
    this.#stream = stream;
  }

  /** `share` from 0 to 1; null where nobody knows. */
  tell(name, share, count) {
    if (name !== this.#name) [this.#name, this.#last, this.#step] = [name, 0, -1];
    const percent = share === null ? '' : `${String(Math.floor(100 * share)).padStart(3)} %`;
    if (!this.#stream.isTTY) {
      const step = share === null ? Math.floor(Math.log10(Math.max(1, count))) : Math.floor(4 * share);
      if (step > this.#step) this.#stream.write(`maqal: ${name}: ${[percent.trim(), `${count}`].filter(Boolean).join(', ')}\n`);
      this.#step = Math.max(step, this.#step);
      return;
    }
    const now = Date.now();
    if (now - this.#last < PAUSE && share !== 1) return;
    this.#last = now;
    const full = Math.round(WIDTH * (share ?? 0));
    this.#stream.write(`\r\x1b[Kmaqal: ${name.padEnd(9)} [${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${percent} ${count}`);
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
