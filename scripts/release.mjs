// Packs the package for npm, with the address of its repository in it: release.mjs ADDRESS [FOLDER]. No address is committed: the one that publishes
// knows it, and `npm publish --provenance` takes no package that names another repository than the one whose workflow runs it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const [, , given = '', folder = join(ROOT, 'target/release-npm')] = process.argv;

/** An https address without what Git adds; nothing else names a repository to readers. */
const address = given.replace(/^git\+/, '').replace(/\.git$|\/$/, '');
if (!/^https:\/\/[\w.-]+\/[\w./-]+$/.test(address)) {
  console.error(`release.mjs: "${given}" is no address of a repository, such as https://code.example/news/maqal`);
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'maqal-release-'));
try {
  cpSync(join(ROOT, 'pkg'), copy, { recursive: true });
  const path = join(copy, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { name, version, description, keywords, ...rest } = manifest;
  const named = {
    repository: { type: 'git', url: `git+${address}.git`, directory: 'pkg' },
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
  };
  writeFileSync(path, `${JSON.stringify({ name, version, description, keywords, ...named, ...rest }, null, 2)}\n`);
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', resolve(folder)], { cwd: copy, encoding: 'utf8', shell: process.platform === 'win32' });
  console.log(join(folder, JSON.parse(packed)[0].filename));
} finally {
  rmSync(copy, { recursive: true });
}
