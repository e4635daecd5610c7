#!/usr/bin/env bash
# citation-js 0.7.22 (npm), an article's citation as BibTeX and RIS, which reference managers and "cite this" buttons
# take.
# One would guess: BibTeX is UTF-8 today, or letters that LaTeX has no command for are written as they are, or an error.
# What happens: the export keeps to ASCII, writes letters with a command (é, ł, ß) by it, and deletes all others. An
# article in Arabic, Chinese, Hebrew, Hindi, Korean or Russian has an empty title, an empty paper and the author {, },
# and its key is undefined2026undefined, the same for all of that year, so of two articles a reference manager keeps
# one. Of a mixed title the digits and Latin names stay; Vietnamese loses the hook of ở and ẻ.
# plugins.config.get('@bibtex').format.asciiOnly = false keeps the letters, but not the keys. The type article-newspaper
# comes back as a journal's, and RIS has no author, in English neither, and of the date the year alone.
# Why it matters: the export is a valid file with its year and address, so a test for a file or for fields passes; whole
# bibliographies in other scripts consist of braces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  citation-js@0.7.22

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';

const Cite = createRequire(import.meta.url)('citation-js');
const item = ([title, family, given, paper]) => ({
  type: 'article-newspaper', id: title, title, author: [{ family, given }], 'container-title': paper,
  issued: { 'date-parts': [[2026, 3, 13]] },
});
const items = [
  ['The new bridge', 'Badr', 'Sami', 'The Times'],
  ['Le château de Łódź', 'Müller', 'Zoë', 'Straße'],
  ['الجسر الجديد', 'بدر', 'سامي', 'الأهرام'],
  ['BBC: 12 مليون', 'حداد', 'منى', 'الحياة'],
  ['Новый мост', 'Иванов', 'Иван', 'Известия'],
  ['הגשר החדש', 'לוי', 'דנה', 'הארץ'],
  ['नया पुल', 'शर्मा', 'राम', 'दैनिक'],
  ['新大桥', '王', '明', '人民'],
  ['새 다리', '김', '민수', '한국'],
  ['Cầu mới ở Huế', 'Nguyễn', 'Văn', 'Tuổi trẻ'],
].map(item);
const oneLine = (text) => text.trim().replace(/\s+/g, ' ');
for (const each of items) console.log(oneLine(new Cite(each).format('bibtex')));
console.log('back:', new Cite(new Cite(items[0]).format('bibtex')).data[0].type);
console.log('RIS:', oneLine(new Cite(items[0]).format('ris')));
Cite.plugins.config.get('@bibtex').format.asciiOnly = false;
console.log(oneLine(new Cite(items[2]).format('bibtex')));
PROGRAM

cat >expected <<'EXPECTED'
@article{Badr2026new, author = {Badr, Sami}, journal = {The Times}, year = {2026}, month = {mar 13}, title = {The new bridge}, }
@article{Muller2026Le, author = {M{\" u}ller, Zo{\" e}}, journal = {Stra\ss{}e}, year = {2026}, month = {mar 13}, title = {Le ch{\^ a}teau de \L{}{\' o}d{\' z}}, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = { }, }
@article{undefined2026BBC, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = {BBC: 12 }, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = { }, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = { }, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = { }, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = {}, }
@article{undefined2026undefined, author = {, }, journal = {}, year = {2026}, month = {mar 13}, title = { }, }
@article{Nguyen2026Cau, author = {Nguy{\~ {\^ e}}n, V{\u a}n}, journal = {Tu{\^ o}i tre}, year = {2026}, month = {mar 13}, title = {C{\` {\^ a}}u m{\' o}i o {Hu}{\' {\^ e}}}, }
back: article-journal
RIS: TY - NEWS ID - The new bridge PY - 2026 T2 - The Times TI - The new bridge ER -
@article{undefined2026undefined, author = {بدر, سامي}, journal = {الأهرام}, year = {2026}, month = {mar 13}, title = {الجسر الجديد}, }
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'citation-js-no-letters: it behaves otherwise now'; exit 1; }
