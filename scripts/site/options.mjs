// The reference of options, written from the package's types: what each means, its type, its default, an example.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from './markdown.mjs';
import { interfacesOf } from './types.mjs';

/** What stands on the page: by the entry whose types declare it, the interface, and what takes it. */
export const REFERENCE = [
  ['index', 'SanitizeOptions', 'Options of `sanitize`'],
  ['index', 'UrlRules', 'Rules for addresses'],
  ['index', 'HostRules', 'Rules for hosts'],
  ['index', 'Limits', 'Limits of a call'],
  ['index', 'RenderOptions', 'Options of `renderArticle`'],
  ['index', 'KnownMetadata', 'What may be known of an article'],
  ['index', 'SidebarSettings', 'Settings of a sidebar'],
  ['index', 'SidebarOptions', 'Options of `renderSidebar`'],
  ['index', 'KeywordOptions', 'Options of `extractKeywords`'],
  ['index', 'RelatedOptions', 'Options of `RelatedIndex` and `rankRelated`'],
  ['index', 'ProviderOptions', 'Options of `provider.related`'],
  ['index', 'ArchiveQueryOptions', 'Options of `archive.related`'],
  ['index', 'ArchiveOptions', 'Options of `openArchive`'],
  ['page', 'PageOptions', 'Options of `maqal/page`'],
  ['page', 'Rule', 'Rules of `maqal/page`'],
  ['sources', 'ReadOptions', 'Options of `readSource` and `sourceStream`'],
  ['sources', 'WriteOptions', 'Options of `toNinjs` and `toNewsmlG2`'],
  ['worker', 'CallOptions', 'Behind the arguments of `maqal/worker`'],
  ['worker', 'WorkerSettings', 'Options of `configure` of `maqal/worker`'],
  ['providers', 'ElasticsearchOptions', 'Options of `elasticsearchProvider`'],
  ['providers', 'PostgresOptions', 'Options of `postgresProvider`'],
];

const INTRODUCTION = `# Options

Written from the types of the package, which editors show as you type. An unknown name, a wrong type or value is a \`BAD_OPTION\` that says which option and what was expected ([errors.md](errors.md)). In Python the names have
underscores ([python.md](python.md#options)).`;

/** @param {string} root the repository @returns {string} Markdown */
export function markdown(root) {
  const files = new Map();
  const read = (entry) => {
    if (!files.has(entry)) files.set(entry, interfacesOf(readFileSync(join(root, `pkg/${entry}.d.ts`), 'utf8')));
    return files.get(entry);
  };
  const sections = REFERENCE.map(([entry, name, title]) => {
    const found = read(entry).find((one) => one.name === name);
    if (!found) throw new Error(`pkg/${entry}.d.ts has no interface ${name}`);
    return section(found, title);
  });
  return `${INTRODUCTION}\n\n${sections.join('\n\n')}\n`;
}

function section({ text, parents, members }, title) {
  const also = parents.map((parent) => REFERENCE.find(([, name]) => name === parent)).filter(Boolean).map(([, , name]) => linked(name));
  const beside = also.length ? `All of ${also.join(' and of ')}, and these:` : '';
  return [`## ${title}`, prose(text), beside, ...members.map(entry)].filter(Boolean).join('\n\n');
}

function entry({ name, type, text, fallback, throws, examples }) {
  const facts = [`- Type: ${code(type)}`];
  if (fallback) facts.push(`- Default: ${prose(fallback)}`);
  facts.push(...throws.map((thrown) => `- Error: ${prose(thrown)}`));
  return [`### \`${name}\``, prose(text), facts.join('\n'), ...examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``)].join('\n\n');
}

/** A comment's words: references to the types as code, other pages as links. */
function prose(text) {
  return text
    .replace(/\{@link (\w+)(?:\.(\w+))?\}/g, (_, name, member) => reference(name, member))
    .replace(/\bdocs\/([\w-]+)\.md/g, '[$1.md]($1.md)');
}

function reference(name, member) {
  const held = REFERENCE.find(([, other]) => other === name);
  if (member) return code(member);
  return held ? linked(held[2]) : code(name);
}

const linked = (title) => `[${title}](#${slug(title.replace(/`/g, ''))})`;

const code = (text) => `\`${text}\``;
