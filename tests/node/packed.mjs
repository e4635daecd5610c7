// The built package as a user gets it: packed by npm, installed into an empty project outside the repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const pkg = join(root, 'pkg');

const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--offline', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** What `npm pack` would put into the package: `{ path, size, mode }` each. */
export const packedFiles = () => JSON.parse(npm(pkg, 'pack', '--dry-run', '--json'))[0].files;

/** An empty project with `maqal` installed; removed at exit. Gives its folder and maqal imported from there. */
export async function install() {
  const project = mkdtempSync(join(tmpdir(), 'maqal-test-'));
  process.once('exit', () => rmSync(project, { recursive: true, force: true }));
  const [{ filename }] = JSON.parse(npm(pkg, 'pack', '--json', '--pack-destination', project));
  writeFileSync(join(project, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n');
  npm(project, 'install', `./${filename}`);
  writeFileSync(join(project, 'maqal.mjs'), "export * from 'maqal';\n");
  return { project, maqal: () => import(pathToFileURL(join(project, 'maqal.mjs'))) };
}

/** Puts what npm would publish into the folder `target`, in place of what is there. */
export function putInto(target) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-packed-'));
  try {
    const [{ filename }] = JSON.parse(npm(pkg, 'pack', '--json', '--pack-destination', folder));
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['xzf', join(folder, filename), '--strip-components=1', '-C', target]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
