// Options that JavaScript itself reads, where no Rust side checks them.
import { badOption } from './error.js';
import { readOptions } from './options.js';

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';

/**
 * Reads options one by one: each method names an option and says what it has to be. `finish` refuses every option that
 * no method has named, so that there is no list of names that could fall behind.
 *
 * @example const { limit = 5 } = new OptionReader(options).wholeNumber('limit', 1, 1000).finish();
 */
export class OptionReader {
  #given;
  #path;
  #names = [];
  #read = {};

  /** `path` is where the options stand, with a dot behind it, if they are nested. */
  constructor(options, path = '') {
    this.#given = readOptions(options) ?? Object.create(null);
    this.#path = path;
  }

  /** Any check: does `isRight` accept the value? `expected` says in the error what would be right. */
  checked(name, isRight, expected) {
    this.#names.push(name);
    const value = this.#given[name];
    if (value === undefined) return this;
    if (!isRight(value)) throw badOption(this.#path + name, expected);
    this.#read[name] = value;
    return this;
  }

  text(name, expected = 'a text') {
    return this.checked(name, (value) => isText(value) && value !== '', expected);
  }

  /** A list of texts. */
  texts(name, expected) {
    return this.checked(name, (value) => Array.isArray(value) && value.every(isText), expected);
  }

  /** A plain object whose values are texts. */
  textsByName(name) {
    const isRight = (value) => isObject(value) && Object.values(value).every(isText);
    return this.checked(name, isRight, 'a plain object of texts');
  }

  boolean(name) {
    return this.checked(name, (value) => typeof value === 'boolean', 'true or false');
  }

  number(name, from, to, expected = `a number from ${from} to ${to}`) {
    return this.checked(name, (value) => typeof value === 'number' && value >= from && value <= to, expected);
  }

  wholeNumber(name, from, to) {
    const isRight = (value) => Number.isInteger(value) && value >= from && value <= to;
    return this.checked(name, isRight, `a whole number from ${from} to ${to}`);
  }

  function(name, expected = 'a function') {
    return this.checked(name, (value) => typeof value === 'function', expected);
  }

  /** A plain object of options: `read` names them to a reader of their own. */
  nested(name, read) {
    this.checked(name, isObject, 'a plain object');
    const given = this.#read[name];
    if (given !== undefined) this.#read[name] = read(new OptionReader(given, `${this.#path}${name}.`)).finish();
    return this;
  }

  /** The option that was named last has to be there. */
  required(expected) {
    const name = this.#names.at(-1);
    if (this.#read[name] === undefined) throw badOption(this.#path + name, expected);
    return this;
  }

  /** The options that were given; any that was not named above is a BAD_OPTION. */
  finish() {
    const unknown = Object.keys(this.#given).find((name) => !this.#names.includes(name));
    if (unknown !== undefined) throw badOption(this.#path + unknown, `one of ${this.#names.join(', ')}`);
    return this.#read;
  }
}
