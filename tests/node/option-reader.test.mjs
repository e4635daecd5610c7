// Options that JavaScript itself reads: a reader that knows the names it was asked for, and no others.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OptionReader } from '../../pkg/internal/option-reader.js';
import * as maqal from '../../pkg/inline.js';
import * as providers from '../../pkg/providers.js';
import { entries } from './option-entries.mjs';

const read = (options) =>
  new OptionReader(options)
    .text('name').required('a name')
    .wholeNumber('count', 1, 9)
    .number('share', 0, 1)
    .boolean('isOn')
    .texts('list', 'a list')
    .textsByName('headers')
    .function('call')
    .checked('even', (value) => value % 2 === 0, 'an even number')
    .finish();

describe('OptionReader', () => {
  const call = () => {};
  const right = [
    ['what is not given is not there', { name: 'a' }],
    ['an option that is undefined is not given', { name: 'a', count: undefined }, { name: 'a' }],
    ['every kind', { name: 'a', count: 9, share: 0.5, isOn: false, list: ['x'], headers: Object.assign(Object.create(null), { a: 'b' }), call, even: 4 }],
  ];
  for (const [name, options, expected = options] of right) test(name, () => assert.deepEqual({ ...read(options) }, { ...expected }));

  const wrong = [
    ['a required option that is missing', {}, 'name', 'a name'],
    ['no options at all, where one is required', undefined, 'name', 'a name'],
    ['an empty text', { name: '' }, 'name', 'a text'],
    ['a number that is not whole', { name: 'a', count: 1.5 }, 'count', 'a whole number from 1 to 9'],
    ['a number beyond the range', { name: 'a', share: 2 }, 'share', 'a number from 0 to 1'],
    ['a number in a list of texts', { name: 'a', list: [1] }, 'list', 'a list'],
    ['a list in place of an object', { name: 'a', headers: ['x'] }, 'headers', 'a plain object of texts'],
    ['a check of its own', { name: 'a', even: 3 }, 'even', 'an even number'],
    ['a name that was never asked for', { name: 'a', color: 1 }, 'color', 'one of name, count, share, isOn, list, headers, call, even'],
    ['a name that every object has', { name: 'a', toString: call }, 'toString', 'one of name, count, share, isOn, list, headers, call, even'],
  ];
  for (const [name, options, option, expected] of wrong) {
    test(name, () => assert.throws(() => read(options), { code: 'BAD_OPTION', option, message: `option ${option}: expected ${expected}` }));
  }
});

describe('`limit` has one range wherever related articles are asked for', () => {
  for (const { name, call, options } of entries(maqal, providers).filter((entry) => /related/i.test(entry.name) && 'limit' in entry.options)) {
    test(`${name}: 1000 at most`, async () => {
      await call({ ...options, limit: 1000 });
      await assert.rejects(async () => call({ ...options, limit: 1001 }), { code: 'BAD_OPTION', option: 'limit' });
      await assert.rejects(async () => call({ ...options, limit: 0 }), { code: 'BAD_OPTION', option: 'limit' });
    });
  }
});
