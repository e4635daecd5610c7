// Reads the command line, and writes the help, by the tables of commands.js and options.js.
import { parseArgs } from 'node:util';

/** A mistake of the user's, on the command line. */
export class Usage extends Error {}

/** The options that every command has. */
const GENERAL = ['help', 'version'];

/** `base-url` on the command line is `baseUrl` in the call. */
const keyOf = (flag) => flag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Lists words as a sentence does: `a, b or c`. */
const list = (words, last) => words.join(', ').replace(/, ([^,]*)$/, ` ${last} $1`);

/** The commands that people are told of. */
export const shown = (commands) => commands.filter(({ isInternal }) => !isInternal);

/**
 * The command that is asked for: `{ command, operands, given }`, with the options that were given by the names that
 * they have in the call. `{ general }` where it is help or version, with the command of which it is asked.
 */
export function parse(args, commands) {
  const { values, positionals: [name, ...operands] } = split(args, commands);
  const general = GENERAL.find((flag) => values[flag]);
  if (general) return { general, command: shown(commands).find((one) => one.name === name) };
  const choice = list(shown(commands).map((one) => one.name), 'or');
  if (name === undefined) throw new Usage(`say what to do: ${choice}`);
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Usage(`there is no command "${name}": ${choice}`);
  if (operands.length === 0 && command.maxFiles > 0) {
    throw new Usage(`${name} needs ${command.needs ?? 'a file, or - for standard input'}`);
  }
  const given = Object.entries(values).map(([flag, value]) => [keyOf(flag), read(command, flag, value)]);
  return { command, operands, given: Object.fromEntries(given) };
}

/** Refuses more files than a command takes. */
export function checkCount(files, { maxFiles }) {
  if (files.length <= maxFiles) return;
  const most = ['no file', 'one file at a time'][maxFiles] ?? `${maxFiles} files at most`;
  throw new Usage(`${most}, and "${files[maxFiles]}" is one more`);
}

function split(args, commands) {
  const options = Object.fromEntries(GENERAL.map((flag) => [flag, { type: 'boolean' }]));
  for (const { flag, value } of commands.flatMap((command) => command.options)) {
    options[flag] = { type: value === undefined ? 'boolean' : 'string' };
  }
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error.message.split('. ')[0]);
  }
}

function read(command, flag, value) {
  const option = command.options.find((one) => one.flag === flag);
  if (!option) throw new Usage(`${command.name} knows no --${flag}`);
  try {
    return option.read ? option.read(value) : value;
  } catch (error) {
    throw new Usage(`--${flag}: ${error.message}`);
  }
}

/**
 * The help: how each command is called, what is said of them, and the options by the commands that have them; or that
 * of one command alone.
 * @param {{ of: string[], text: string }[]} about paragraphs, and the names of the commands that each is about
 */
export function helpOf(commands, about, command) {
  const visible = command ? [command] : shown(commands);
  const [nameWidth, width] = ['name', 'operands'].map((part) => Math.max(...visible.map((one) => one[part].length)));
  const calls = visible.map(({ name, operands, does }) =>
    `maqal ${name.padEnd(nameWidth)} ${operands.padEnd(width)}   ${does}`);
  const groups = new Map();
  for (const option of new Set(visible.flatMap(({ options }) => options))) {
    const names = list(visible.filter(({ options }) => options.includes(option)).map(({ name }) => name), 'and');
    groups.set(names, [...(groups.get(names) ?? []), option]);
  }
  const paragraphs = about.filter(({ of }) => visible.some(({ name }) => of.includes(name))).map(({ text }) => text);
  const sections = [...groups].map(([names, options]) => `options of ${names}\n${options.map(lineOf).join('')}`);
  const ending = command ? 'maqal --help tells of all' : '--help, --version; maqal COMMAND --help tells of one';
  return [`usage: ${calls.join('\n       ')}\n`, ...paragraphs, ...sections, `${ending}\n`].join('\n');
}

function lineOf({ flag, value = '', help, default: otherwise }) {
  return `  ${`--${flag} ${value}`.padEnd(20)}  ${help}${otherwise === undefined ? '' : ` (default ${otherwise})`}\n`;
}

/** Readers of values: each takes the text, and throws what it should have been. */
export const wholeNumber = (from, to) => (text) => {
  const number = Number(text);
  const isRight = Number.isInteger(number) && number >= from && number <= to;
  if (!isRight) throw new Error(`a whole number from ${from} to ${to}`);
  return number;
};
export const oneOf = (...choices) => (text) => {
  if (!choices.includes(text)) throw new Error(list(choices, 'or'));
  return text;
};
