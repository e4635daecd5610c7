// What the project stands on: the licences, sources and versions of its crates, what is known against them, and the notices of those that are in the
// package.
//
// node scripts/dependencies.mjs           says what is wrong, and fails
// node scripts/dependencies.mjs --write   writes pkg/THIRD-PARTY anew
//
// A script over `cargo metadata`, since cargo-deny takes minutes to build where nobody has it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The licences that a crate may be had under, the one we choose first. */
const LICENCES = ['MIT', 'Apache-2.0', 'Unicode-3.0', 'Unlicense', 'BSD-3-Clause', 'Zlib', 'MPL-2.0'];
/** What lol_html and the rest ask for in two versions: traits of a map's and an allocator's memory, and what macros are parsed with. */
const TWICE = ['allocator-api2', 'syn'];
const SOURCE = 'registry+https://github.com/rust-lang/crates.io-index';
const NOTICES = 'pkg/THIRD-PARTY';

const cargo = (...args) => execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
const { packages } = JSON.parse(cargo('metadata', '--format-version', '1', '--locked'));
const crates = packages.filter(({ source }) => source !== null);
const problems = [];

/** Does a licence expression let us choose one of ours? `A AND B` needs both, `A OR B` either. */
const isAllowed = (expression) => {
  const bare = expression.replaceAll('/', ' OR ').replace(/[()]/g, ' ');
  return bare.split(' AND ').every((part) => part.split(' OR ').some((name) => LICENCES.includes(name.trim())));
};
for (const { name, version, license, source } of crates) {
  if (!isAllowed(license ?? '')) problems.push(`${name} ${version}: the licence ${license} is none of ${LICENCES.join(', ')}`);
  if (source !== SOURCE) problems.push(`${name} ${version} comes from ${source}`);
}
const versions = crates.reduce((all, crate) => all.set(crate.name, [...(all.get(crate.name) ?? []), crate]), new Map());
for (const [name, list] of versions) {
  if (list.length > 1 && !TWICE.includes(name)) problems.push(`${name} is there in ${list.length} versions: ${list.map(({ version }) => version).join(', ')}`);
}
for (const lock of ['fuzz/Cargo.lock', 'crates/python/Cargo.lock', 'crates/component/Cargo.lock']) {
  for (const line of fs.readFileSync(lock, 'utf8').split('\n')) {
    if (line.startsWith('source = ') && line !== `source = "${SOURCE}"`) problems.push(`${lock}: ${line}`);
  }
}

// What is known against a version: the advisory database of RustSec, where cargo-audit or cargo-deny keeps a copy.
const home = process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo');
const inside = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : []);
const databases = [process.env.MAQAL_ADVISORIES, path.join(home, 'advisory-db'), ...inside(path.join(home, 'advisory-dbs'))];
const database = databases.find((folder) => folder && fs.existsSync(path.join(folder, 'crates')));
const numbers = (version) => version.split(/[-+]/)[0].split('.').map(Number);
const compare = (one, other) => [0, 1, 2].map((at) => (numbers(one)[at] ?? 0) - (numbers(other)[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
const OPERATORS = {
  '>=': (order) => order >= 0, '>': (order) => order > 0, '<=': (order) => order <= 0, '<': (order) => order < 0, '=': (order) => order === 0,
};
/** `^1.2.3` up to the next version that may break something. */
const isCompatible = (version, wanted) => {
  const first = numbers(wanted).findIndex((number) => number !== 0);
  return compare(version, wanted) >= 0 && numbers(version).slice(0, first + 1).every((number, at) => number === numbers(wanted)[at]);
};
const matches = (version, range) => range.split(',').every((part) => {
  const [, operator, wanted] = /^\s*(>=|<=|>|<|=|\^)?\s*(.*?)\s*$/.exec(part);
  return operator === undefined || operator === '^' ? isCompatible(version, wanted) : OPERATORS[operator](compare(version, wanted));
});
if (database === undefined) {
  console.log('left out: advisories. There is no copy of the RustSec advisory database here (MAQAL_ADVISORIES names one; cargo audit and cargo deny keep one below $CARGO_HOME)');
} else {
  for (const { name, version } of crates) {
    for (const file of inside(path.join(database, 'crates', name)).filter((file) => file.endsWith('.md'))) {
      const text = fs.readFileSync(file, 'utf8');
      const list = (key) => [...(new RegExp(`^${key} = \\[([^\\]]*)\\]`, 'm').exec(text)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, range]) => range);
      const isSafe = /^withdrawn = /m.test(text) || [...list('patched'), ...list('unaffected')].some((range) => matches(version, range));
      if (!isSafe) problems.push(`${name} ${version}: ${path.basename(file, '.md')}, ${/^# (.*)$/m.exec(text)?.[1]}`);
    }
  }
}

/** The crates whose code may be in the package: what the wasm needs to run, and no macros. */
const tree = cargo('tree', '--workspace', '--locked', '--target', 'wasm32-unknown-unknown', '-e', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}');
const shipped = [...new Set(tree.split('\n').map((line) => line.replace(/ \(.*/, '')))].filter((line) => crates.some(({ name, version }) => line === `${name} v${version}`));
const tidy = (text) => text.replaceAll('\r', '').split('\n').map((line) => line.trimEnd()).join('\n').trim();
const texts = new Map();
/** Crates under the MPL that do not bring its text: that of the others stands for them. */
const withoutText = [];
for (const line of shipped.sort()) {
  const [name, version] = line.split(' v');
  const { manifest_path: manifest, license } = crates.find((crate) => crate.name === name && crate.version === version);
  const folder = path.dirname(manifest);
  const file = ['LICENSE-MIT', 'LICENSE-MIT.md', 'LICENSE', 'LICENSE.md', 'license-mit'].find((file) => fs.existsSync(path.join(folder, file)));
  if (file === undefined && license === 'MPL-2.0') {
    withoutText.push(`${name} ${version}`);
    continue;
  }
  if (file === undefined) {
    problems.push(`${name} ${version}: there is no text of its licence, ${license}`);
    continue;
  }
  const files = license.includes('Unicode') ? [file, 'LICENSE-UNICODE'] : [file];
  const text = files.map((file) => tidy(fs.readFileSync(path.join(folder, file), 'utf8'))).join('\n\n');
  texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
}
const mozilla = [...texts.keys()].find((text) => /^Mozilla Public License Version 2\.0/.test(text));
if (withoutText.length > 0 && mozilla === undefined) problems.push(`${withoutText.join(', ')}: no other crate has the text of the MPL`);
texts.get(mozilla)?.push(...withoutText);
/** The MPL asks to say where the source is. Nothing of ours is under it. */
const sources = (texts.get(mozilla) ?? []).map((line) => {
  const [name, version] = line.split(' ');
  return `${line}: ${crates.find((crate) => crate.name === name && crate.version === version).repository}`;
});
const RULE = '-'.repeat(80);
const notices = [
  'maqal is made of the code of its repository (LICENSE-MIT, LICENSE-APACHE) and of parts of what is listed here, each with its copyright and its licence.',
  'The Rust standard library\n\nCopyright (c) The Rust Project Contributors, under the MIT licence, whose text stands below, or the Apache License 2.0. Its tables of\n'
    + 'characters are made of data of the Unicode Character Database, under the Unicode License v3, whose text stands below as well.',
  `Of the parts under the Mozilla Public License 2.0, which stand in wasm/page_bg.wasm alone, unchanged, the source code is here:\n\n${sources.join('\n')}`,
  ...[...texts].map(([text, names]) => `${names.join('\n')}\n\n${text}`),
].join(`\n\n${RULE}\n\n`) + '\n';
if (process.argv.includes('--write')) {
  fs.writeFileSync(NOTICES, notices);
} else if (!fs.existsSync(NOTICES) || fs.readFileSync(NOTICES, 'utf8') !== notices) {
  problems.push(`${NOTICES} is not what the crates of Cargo.lock ask for: node scripts/dependencies.mjs --write`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${crates.length} crates: their licences, sources and versions are right, and the ${shipped.length} in the package have their notices`);
