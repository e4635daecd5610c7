// The front matter of our own Markdown: a line for each name, as plain text.

/** @param {string} text @returns {Record<string, string>} */
export function frontMatter(text) {
  const [, block = ''] = text.match(/^---\n([\s\S]*?\n)---\n/) ?? [];
  return Object.fromEntries([...block.matchAll(/^(\w+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}
