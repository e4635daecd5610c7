// Half the bytes of a page are scripts and style sheets, of which nothing comes through. To cross into the wasm takes a string as long as to be
// sanitized there, so long code stays outside: the wasm is given the page up to the code, says whether it takes it for code as well (it may stand in
// a comment, or in an attribute), and is given the rest from where the code may end.

/** A page shorter than this is not worth looking for code in; nor is code shorter than that, in characters. */
const SHORT_PAGE = 8192;
const SHORT_CODE = 1024;

/** Whose code a piece ends in, as the wasm says it. */
const NAMES = ['', 'script', 'style'];

/** `policy.sanitize(html)`, for a string. */
export function sanitizeString(policy, html) {
  const codes = html.length < SHORT_PAGE ? [] : longCodes(html);
  // No character is longer than three bytes for each of its code units.
  const pieces = codes.length > 0 ? policy.sanitizePieces(html.length * 3) : undefined;
  if (pieces === undefined) return policy.sanitize(html);
  let from = 0;
  for (const { name, start, end } of codes) {
    if (start < from) continue;
    // A `<style>` in a script is the script's.
    from = NAMES[pieces.push(html.slice(from, start))] === name ? end : start;
  }
  pieces.push(html.slice(from));
  pieces.end();
  const out = pieces.close();
  pieces.free(); // where a call throws, the collector does it
  return out;
}

/** Where there may be long code, in the order of the page. */
function longCodes(html) {
  const codes = [];
  for (const name of NAMES.slice(1)) {
    for (let at = 0; (at = html.indexOf(`<${name}`, at)) >= 0;) {
      const start = html.indexOf('>', at) + 1;
      if (start === 0) break;
      const end = endOfCode(html, start, name);
      if (end - start > SHORT_CODE) codes.push({ name, start, end });
      at = Math.max(start, end);
    }
  }
  return codes.sort((one, other) => one.start - other.start);
}

/** Where code ends, or may become something that is no longer read as plain code. */
function endOfCode(html, start, name) {
  let end = start;
  do {
    end = html.indexOf('</', end);
    if (end < 0) return html.length;
    end += 2;
  } while (html.substr(end, name.length).toLowerCase() !== name);
  end -= 2;
  if (name === 'style') return end;
  const comment = html.slice(start, end).indexOf('<!--');
  return comment < 0 ? end : start + comment;
}
