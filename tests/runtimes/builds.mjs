// The bundlers, each by its own defaults: a function that builds the site into a folder and gives what it printed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const entry = join(here, 'main.js');

/** A page around a script, for the bundlers that take no page. */
const page = (script) => `<!doctype html><meta charset="utf-8"><title>built</title>${script}\n`;
const MODULE = page('<script type="module" src="./main.js"></script>');
const CLASSIC = page('<script src="./main.js"></script>');
const withPage = (out, html) => writeFileSync(join(out, 'index.html'), html);

/** A command among the packages here. Its output is the result; that it fails is an error. */
export function command(name, args, { cwd = here, env } = {}) {
  const file = join(here, 'node_modules/.bin', name);
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** webpack and Rspack have the same face. */
async function pack(bundler, out) {
  const stats = await new Promise((resolve, reject) => {
    const settings = { mode: 'production', context: here, entry, output: { path: out, filename: 'main.js' }, performance: { hints: false } };
    bundler(settings, (error, stats) => (error ? reject(error) : resolve(stats)));
  });
  withPage(out, CLASSIC);
  return stats.toString({ all: false, errors: true, warnings: true });
}

async function esbuild(out, format) {
  const { build } = await import('esbuild');
  const { warnings } = await build({ entryPoints: [entry], bundle: true, format, outfile: join(out, 'main.js'), logLevel: 'silent' });
  withPage(out, format === 'iife' ? CLASSIC : MODULE);
  return warnings.map(({ text }) => text).join('\n');
}

async function rollup(out) {
  const { rollup } = await import('rollup');
  const { default: resolve } = await import('@rollup/plugin-node-resolve');
  const warnings = [];
  const bundle = await rollup({ input: entry, plugins: [resolve({ browser: true })], onwarn: ({ message }) => warnings.push(message) });
  await bundle.write({ dir: out, format: 'es' });
  withPage(out, MODULE);
  return warnings.join('\n');
}

/** Parcel installs what it misses, and writes it into the site's package.json: so it gets one of its own. */
function parcel(out) {
  const site = join(here, 'out/parcel-site');
  mkdirSync(site, { recursive: true });
  for (const name of ['index.html', 'main.js', 'program.js']) cpSync(join(here, name), join(site, name));
  const manifest = '{ "name": "site", "private": true }\n';
  writeFileSync(join(site, 'package.json'), manifest);
  const printed = command('parcel', ['build', 'index.html', '--dist-dir', out, '--no-cache', '--cache-dir', join(here, 'out/parcel-cache'), '--public-url', './', '--log-level', 'warn'], { cwd: site });
  if (readFileSync(join(site, 'package.json'), 'utf8') !== manifest) throw new Error('Parcel has edited package.json');
  return printed;
}

export const BUILDS = {
  Vite: (out) => {
    const printed = command('vite', ['build', here, '--outDir', out, '--base', './', '--emptyOutDir', '--logLevel', 'warn']);
    return printed.trim();
  },
  webpack: (out) => pack(require('webpack'), out),
  Rspack: (out) => pack(require('@rspack/core').rspack, out),
  Rollup: rollup,
  'esbuild, esm': (out) => esbuild(out, 'esm'),
  'esbuild, iife': (out) => esbuild(out, 'iife'),
  Parcel: parcel,
  'bun build': (out) => {
    command('bun', ['build', entry, '--target=browser', '--outdir', out]);
    withPage(out, MODULE);
    return '';
  },
};

/** A Worker built into `folder`: esbuild's bundle and each .wasm beside it, as the modules that miniflare takes. */
export async function workerModules(settings, folder) {
  const { build } = await import('esbuild');
  const outfile = join(folder, 'worker.mjs');
  await build({ ...settings, bundle: true, format: 'esm', outfile, conditions: ['workerd'], logLevel: 'error', loader: { '.wasm': 'copy' } });
  const wasm = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
  return [{ type: 'ESModule', path: outfile }, ...wasm.map((name) => ({ type: 'CompiledWasm', path: join(folder, name) }))];
}
