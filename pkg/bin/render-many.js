// `maqal render` of many: pages of JSON lines, or files, on all processors, into a line of JSON each, in order.
import { Crew } from './crew.js';
import { errorLine, linesIn } from './json-lines.js';
import { Progress, messageOf } from './progress.js';

/** The exit code of a program that was interrupted. */
const INTERRUPTED = 130;

/** Pages of JSON lines, by their numbers. */
export function renderLines(input, { charset, threads, ...options }) {
  const { batches, known } = linesIn(input, { charset });
  const lost = ({ number }, error) => failed({ line: number }, error);
  return rendered(batches, { task: 'renderLines', setUp: { known, options }, lost }, threads);
}

/** Files, by their names. */
export function renderFiles(files, { threads, ...options }) {
  const jobs = files.map((file) => [{ file }]);
  const lost = ({ file }, error) => failed({ file }, error);
  return rendered(jobs, { task: 'renderFiles', setUp: { options }, lost }, threads);
}

const failed = (place, error) => ({
  output: Buffer.from(errorLine(place, error)),
  good: 0,
  bad: [{ ...place, message: error.message }],
});

/** Gives the lines to print, in the order of the input. What is wrong with one is said, and stands in its place. */
async function* rendered(jobs, round, threads) {
  const progress = new Progress(process.stderr);
  const crew = new Crew(threads);
  const count = { good: 0, bad: 0 };
  let isStopped = false;
  // What is printed ends with a whole line. Who asks again is obeyed at once.
  const stop = () => (isStopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    for await (const { output, good, bad } of crew.map(round, jobs)) {
      yield output;
      for (const { line, file, message } of bad) progress.say(`${file ?? `line ${line}`}: ${messageOf({ message })}`);
      count.good += good;
      count.bad += bad.length;
      progress.tell('rendering', null, count.good);
      if (isStopped) break;
    }
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await crew.close();
  }
  progress.clear();
  const bad = count.bad > 0 ? `; ${count.bad} could not be rendered` : '';
  progress.say(`${count.good} ${count.good === 1 ? 'page' : 'pages'}${bad}`);
  if (isStopped) process.exit(INTERRUPTED);
  if (count.good === 0 && count.bad > 0) process.exitCode = 1;
}
