#!/usr/bin/env bash
# VitePress 1.6.4: the id of a heading.
# One would guess: a heading in Arabic, Korean or Japanese has its own words as id, which one can type into a link.
# What happens: to take accents off Latin letters the heading is decomposed (NFKD) and marks of U+0300 to U+036F are
# removed; nothing puts the rest together again. So the id of أخبار has six characters, with a hamza of its own, Korean
# is in single letters (뉴 is ᄂ and ᅲ) and Japanese が is か with a mark. They look alike. A link typed as [أخبار](#أخبار)
# stays composed, browsers compare code points, and it leads nowhere; the build, which checks links to pages, says
# nothing. The ligature ﷲ and the fraction ½ are taken apart too.
# Why it matters: links to headings with أ إ آ ؤ ئ fail and those to others work, so it looks like a typing error; a
# slug made elsewhere (by GitHub, by a CMS) never equals the id, in Korean for any heading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  vitepress@1.6.4

cat >see.mjs <<'PROGRAM'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vitepress';

const headings = ['مصر', 'أخبار', 'رئيس الوزراء', '뉴스', 'がっこう', '学校', 'Élysée', 'йод', 'ﷲ', '½ مليون'];
mkdirSync('site/.vitepress', { recursive: true });
writeFileSync('site/index.md', `---\nlayout: false\n---\n${
  headings.map((heading) => `## ${heading}\n\n[link](#${heading.toLowerCase().replaceAll(' ', '-')})\n`).join('\n')}`);
console.log = console.info = () => {};
await build('site');
const page = readFileSync('site/.vitepress/dist/index.html', 'utf8');
const ids = [...page.matchAll(/ id="([^"]*)" tabindex/g)].map(([, id]) => id);
const links = [...page.matchAll(/<p><a href="#([^"]*)"/g)].map(([, link]) => decodeURIComponent(link));
headings.forEach((heading, place) => process.stdout.write(
  `${heading}: ${[...heading].length} characters, id ${[...ids[place]].length}, link ${[...links[place]].length}, `
  + `${ids[place] === links[place] ? 'they meet' : 'they do not meet'}\n`,
));
PROGRAM

cat >expected <<'EXPECTED'
مصر: 3 characters, id 3, link 3, they meet
أخبار: 5 characters, id 6, link 5, they do not meet
رئيس الوزراء: 12 characters, id 13, link 12, they do not meet
뉴스: 2 characters, id 4, link 2, they do not meet
がっこう: 4 characters, id 5, link 4, they do not meet
学校: 2 characters, id 2, link 2, they meet
Élysée: 6 characters, id 6, link 6, they do not meet
йод: 3 characters, id 3, link 3, they do not meet
ﷲ: 1 characters, id 4, link 1, they do not meet
½ مليون: 7 characters, id 10, link 7, they do not meet
EXPECTED

TZ=UTC node see.mjs 2>errors | tee seen
diff expected seen || { echo 'vitepress-heading-ids: it behaves otherwise now'; exit 1; }
