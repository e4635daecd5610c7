// The package's hand-written types, read as data: interfaces with their members, and what the comments say of each. They
// are formatted one way throughout, so that lines and indentation are enough to read them by.

/**
 * @typedef {object} Told what a comment says
 * @property {string} text as Markdown, with `{@link Name}` in it
 * @property {string} [fallback] what stands behind "Default:"
 * @property {string[]} examples
 * @property {string[]} throws
 *
 * @typedef {Told & { name: string, isOptional: boolean, type: string }} Member
 * @typedef {Told & { name: string, parents: string[], members: Member[] }} Interface
 */

const COMMENT = String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\s*)?`;
const INTERFACE = new RegExp(String.raw`^${COMMENT}export interface (\w+)(?:<[^\n]*?>)?(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}`, 'gm');

/** @param {string} text a file of types @returns {Interface[]} those that are exported */
export function interfacesOf(text) {
  return [...text.matchAll(INTERFACE)].map(([, comment, name, parents = '', body]) => ({
    name,
    parents: parents.replace(/<[^>]*>/g, '').split(',').map((parent) => parent.trim()).filter(Boolean),
    ...told(comment),
    members: membersOf(body),
  }));
}

/** The members at the first level; what nests is part of their types. */
function membersOf(body) {
  const member = new RegExp(String.raw`^  ${COMMENT.replace(String.raw`\s*)?`, String.raw`\n  )?`)}(\w+)(\??): ((?:[^;{]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*);`, 'gm');
  return [...body.matchAll(member)].map(([, comment, name, optional, type]) => ({
    name,
    isOptional: optional === '?',
    type: type.replace(/\s+/g, ' ').replace(/; \}/g, ' }').trim(),
    ...told(comment),
  }));
}

/** @returns {Told} */
function told(comment = '') {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const [text, ...tags] = lines.join('\n').split(/(?:^|\s)@(?=example\b|throws\b|param\b)/);
  const tagged = (name) => tags.filter((tag) => tag.startsWith(name)).map((tag) => tag.slice(name.length).trim());
  const [said, ...rest] = text.split(/(?:^|\s)Default: /);
  return {
    text: said.trim(),
    fallback: rest.length ? rest.join('').trim().replace(/\s+/g, ' ').replace(/\.$/, '') : undefined,
    examples: tagged('example'),
    throws: tagged('throws').map((thrown) => thrown.replace(/\s+/g, ' ')),
  };
}
