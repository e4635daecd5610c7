#!/usr/bin/env node
// npx maqal: reads the command line, runs the command, and prints what it gives.
import { readFile } from 'node:fs/promises';
import { Usage, checkCount, helpOf, parse } from './arguments.js';
import { ABOUT, COMMANDS } from './commands.js';
import { messageOf, plain } from './progress.js';

/** Of errors that a script may want to tell from others: a story that may not be published yet is no fault. */
const EXIT_CODES = { NOT_USABLE: 3 };

async function versionOf(manifest) {
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

async function* run(args) {
  const { general, command, operands, given } = parse(args, COMMANDS);
  if (general === 'help') yield helpOf(COMMANDS, ABOUT, command);
  else if (general === 'version') yield `${await versionOf(new URL('../package.json', import.meta.url))}\n`;
  else {
    const { expanded } = await import('./patterns.js');
    const { files, isList } = await expanded(operands);
    checkCount(files, command);
    yield* command.run(files, given, isList);
  }
}

// A reader such as head(1) may close the pipe early: that is its right, and no error of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  for await (const text of run(process.argv.slice(2))) {
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
} catch (error) {
  const isUsage = error instanceof Usage;
  process.stderr.write(`maqal: ${plain(messageOf(error))}${isUsage ? ' (maqal --help tells more)' : ''}\n`);
  process.exitCode = isUsage ? 2 : (EXIT_CODES[error.code] ?? 1);
}
