// The options of archives, and those that every provider of related articles is asked with.
import { OptionReader } from '../internal/option-reader.js';

/** As in RelatedIndex. */
const MAX_LIMIT = 1000;
/** A Date goes no further, in milliseconds since 1970. */
const MAX_TIME = 8.64e15;

const questionReader = (options) =>
  new OptionReader(options)
    .wholeNumber('limit', 1, MAX_LIMIT)
    .number('now', -MAX_TIME, MAX_TIME, 'milliseconds since 1970')
    .number('halfLifeDays', 0.01, Infinity, 'a number of days')
    .boolean('pastOnly')
    .texts('blocked', 'an array of IDs and URLs');

/** The options of `related` of every provider. */
export const readQuestion = (options) => questionReader(options).finish();

/** The options of `related` of an archive. */
export const readArchiveQuestion = (options) => questionReader(options).number('diversity', 0, 1).finish();

/** The options of openArchive(). */
export const readOpening = (options) =>
  new OptionReader(options).function('fetch').number('budget', 1, Infinity, 'a number of bytes').finish();
