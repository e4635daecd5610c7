// Options that JavaScript reads itself: own properties, each of its type, unknown ones refused.
import { badOption } from '../internal/error.js';
import { readOptions } from '../internal/options.js';

const isNumber = (from, to) => (value) => typeof value === 'number' && value >= from && value <= to;

export const text = [(value) => typeof value === 'string' && value !== '', 'a text'];
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
export const texts = [(value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'), 'a plain object of texts'];
export const call = [(value) => typeof value === 'function', 'a function'];
export const bytes = [isNumber(1, Infinity), 'a number of bytes'];

/** What every provider of related articles is asked with. */
export const ASKED = {
  limit: [(value) => Number.isInteger(value) && value >= 1 && value <= 100, 'a whole number from 1 to 100'],
  now: [isNumber(-8.64e15, 8.64e15), 'milliseconds since 1970'], // as far as a Date goes
  halfLifeDays: [isNumber(0.01, Infinity), 'a number of days'],
  pastOnly: [(value) => typeof value === 'boolean', 'true or false'],
  blocked: [(value) => Array.isArray(value) && value.every((item) => typeof item === 'string'), 'an array of IDs and URLs'],
};
export const diversity = [isNumber(0, 1), 'a number from 0 to 1'];

export function check(options, known) {
  const given = {};
  for (const [name, value] of Object.entries(readOptions(options) ?? {})) {
    if (!Object.hasOwn(known, name)) throw badOption(name, `one of ${Object.keys(known).join(', ')}`);
    if (value === undefined) continue;
    const [isRight, expected] = known[name];
    if (!isRight(value)) throw badOption(name, expected);
    given[name] = value;
  }
  return given;
}
