// Figures for readers: between two marks of docs/comparison.md stands what the last `make bench` has measured.
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../docs/comparison.md', import.meta.url);

/** Puts Markdown in place of what stands between `<!-- NAME -->` and `<!-- /NAME -->`; not where results are only checked. */
export function writeFigures(name, markdown) {
  if (process.env.MAQAL_BENCH === 'check') return;
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!page.includes(begin) || !page.includes(end)) throw new Error(`docs/comparison.md has no place for the figures "${name}"`);
  writeFileSync(PAGE, `${page.split(begin)[0]}${begin}\n\n${markdown}\n\n${end}${page.split(end)[1]}`);
}

/** A table of Markdown. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
