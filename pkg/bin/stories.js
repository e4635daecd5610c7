// `maqal sources`, and the story of a file that `maqal render` takes: what wires, CMSs and feeds deliver.
import { buffer } from 'node:stream/consumers';
import { readSource } from '../sources-inline.js';
import { Usage } from './arguments.js';
import { isAddress } from './fetch.js';
import { Progress, shielded } from './progress.js';
import { nameOf, sourcesIn } from './sources-in.js';
import { openedInput } from './streams.js';
import { charsetOf } from './text.js';

/** A file that is larger is read as a stream. */
const MAX_FILE_BYTES = 1 << 26;
/** What any file is, if nothing else: such a file is rendered as it is. */
const PLAIN = ['html', 'text'];

/**
 * The story of an input: `{ source, charset, url }`, to be put before the options. A file of no known format is its
 * bytes. `item`: which story of several, from 1 on.
 */
export async function storyIn(input, file, { item, charset, url = input.url }) {
  const { source, bytes, encoding, count } = await found(input, file, item ?? 1, charset);
  if (bytes && item === undefined) return { source: bytes, charset: encoding, url };
  if (!source) throw new Usage(`there is no story ${item}: ${file} has ${count}`);
  const progress = new Progress(process.stderr);
  if (count > 1 && item === undefined) progress.say(`${file}: the first of ${count} stories: --item N for another`);
  return { source, charset: undefined, url: url ?? address(source) };
}

const address = ({ known: { canonicalUrl } }) => (isAddress(canonicalUrl ?? '') ? canonicalUrl : undefined);

/** The story of that number, how many there are, and the bytes where they are plain, with their encoding. */
async function found(input, file, number, charset) {
  const [start, rest] = await upTo(MAX_FILE_BYTES, input.chunks);
  const name = nameOf(file);
  if (!rest) {
    const encoding = charsetOf(start, charset, input.charset);
    const sources = readSource(start, { ...(name && { name }), ...(encoding && { charset: encoding }) });
    const isPlain = sources.length === 0 || (sources.length === 1 && PLAIN.includes(sources[0].format));
    return { source: sources[number - 1], count: sources.length, bytes: isPlain ? start : undefined, encoding };
  }
  let [source, count] = [undefined, 0];
  for await (const story of sourcesIn({ head: input.head, chunks: rest }, file, { charset, header: input.charset })) {
    if (++count === number) source = story.source;
  }
  return { source, count };
}

/** All chunks in one; where these are more bytes than that, a stream of them instead. */
async function upTo(most, chunks) {
  const taken = [];
  let size = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  while (size <= most) {
    const { done, value } = await iterator.next();
    if (done) return [Buffer.concat(taken, size)];
    taken.push(value);
    size += value.length;
  }
  const rest = (async function* () {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return [undefined, rest];
}

/** Prints the stories of files, a line of JSON each. A file that cannot be read is said; the others are read. */
export async function* printSources(files, { charset }) {
  const progress = new Progress(process.stderr);
  const count = { stories: 0, skipped: 0, unread: 0 };
  for (const file of files) {
    try {
      let number = 0;
      for await (const { source } of sourcesIn(...(await openedFile(file, charset, progress)))) {
        number++;
        const reason = whatIsWrong(source);
        if (reason) {
          count.skipped++;
          progress.say(`${file}: item ${number}: skipped: ${reason}`);
        } else {
          count.stories++;
          yield `${shielded(JSON.stringify(source))}\n`;
        }
        progress.tell('reading', null, count.stories);
      }
    } catch (error) {
      count.unread++;
      progress.say(error.message.includes(file) ? error.message : `${file}: ${error.message}`);
    }
  }
  progress.clear();
  if (count.unread > 0 || count.stories === 0) process.exitCode = 1;
}

async function openedFile(file, charset, progress) {
  const input = await openedInput(file);
  const tell = (encoding) => progress.say(`${file}: some of its bytes are not ${encoding}, and came out as U+FFFD`);
  return [input, file, { charset, header: input.charset }, tell];
}

/** Of an item that says nothing. */
function whatIsWrong({ source, known }) {
  const isEmpty = source.trim() === '' && !known.title && !known.canonicalUrl && !(known.links?.length > 0);
  return isEmpty ? 'neither a title nor a text nor an address' : undefined;
}
