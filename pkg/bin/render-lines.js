// `maqal render pages.jsonl`: a page a line, on all processors.
import { Crew } from './crew.js';
import { errorLine, linesIn } from './json-lines.js';
import { Progress, messageOf } from './progress.js';

/** The exit code of a program that was interrupted. */
const INTERRUPTED = 130;

/** Gives the lines to print, in the order of the input. What is wrong with one is said, and stands in its place. */
export async function* renderLines(input, { charset, threads, ...options }) {
  const { batches, known } = linesIn(input, { charset });
  const progress = new Progress(process.stderr);
  const crew = new Crew(threads);
  const count = { good: 0, bad: 0 };
  let isStopped = false;
  // What is printed ends with a whole line. Who asks again is obeyed at once.
  const stop = () => (isStopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const lost = ({ number }, error) => {
    const output = Buffer.from(errorLine(number, error));
    return { output, good: 0, bad: [{ number, message: error.message }] };
  };
  try {
    const round = { task: 'renderLines', setUp: { known, options }, lost };
    for await (const { output, good, bad } of crew.map(round, batches)) {
      yield output;
      for (const { number, message } of bad) progress.say(`line ${number}: ${messageOf({ message })}`);
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
