// From the units of the inputs to what a crew makes of their documents.

/** A job is of so many units, or of so many bytes of them. */
const UNITS_A_JOB = 64;
const BYTES_A_JOB = 1 << 20;

/**
 * Units as jobs. One that cannot be read says why in place of its data. `markOf(unit)` is what its result brings back.
 */
async function* jobsOf(units, markOf) {
  let [job, bytes] = [[], 0];
  for await (const unit of units) {
    const { where } = unit;
    const data = await readable(unit);
    job.push({ where, data, mark: markOf?.(unit) });
    bytes += data.bytes?.length ?? data.source?.source.length ?? 0;
    if (job.length < UNITS_A_JOB && bytes < BYTES_A_JOB) continue;
    yield job;
    [job, bytes] = [[], 0];
  }
  if (job.length > 0) yield job;
}

async function readable(unit) {
  try {
    return await unit.load();
  } catch (error) {
    return { kind: 'unreadable', message: error.message };
  }
}

const lost = ({ where, mark }, { message }) => ({
  output: new Uint8Array(0),
  documents: 0,
  bad: [{ where, message }],
  lossy: [],
  mark,
});

/**
 * What `maker` (terms-task.js) makes of the documents of units: `{ output, documents, skipped, mark }` for each job, in
 * order. What is skipped, and what is lost in decoding, is said.
 */
export async function* makeDocuments({ crew, units, markOf, progress, ...setUp }) {
  const told = new Set();
  for await (const result of crew.map({ task: 'makeDocuments', setUp, lost }, jobsOf(units, markOf))) {
    const { bad, lossy, ...rest } = result;
    for (const { where, message } of bad) progress.say(`${where}: skipped: ${message}`);
    for (const { input, name, encoding } of lossy) {
      if (!told.has(input)) progress.say(lossyInput(name, encoding));
      told.add(input);
    }
    yield { ...rest, skipped: bad.length };
  }
}

export const lossyInput = (name, encoding) =>
  `${name}: some of its bytes are not ${encoding}, and came out as U+FFFD: --charset says what they are`;
