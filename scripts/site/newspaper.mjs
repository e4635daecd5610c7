// The newspaper: what a CMS sends (www/newspaper/articles/) becomes pages of a publication, in four languages, as a
// newsroom would do it with maqal: render, index, and set into the site's own page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageTemplate, Rules } from '../../pkg/page-inline.js';
import { escape } from './html.mjs';
import { relatedStories } from './newspaper/archive.mjs';
import { CHARTS } from './newspaper/drawings/charts.mjs';
import { SCENES } from './newspaper/drawings/scenes.mjs';
import { writeDoors } from './newspaper/door.mjs';
import { EDITIONS } from './newspaper/editions.mjs';
import { addressOf, fileOf, frame } from './newspaper/frame.mjs';
import { frontPage, listPage } from './newspaper/lists.mjs';

const SOURCES = 'www/newspaper';

/** The first picture of a story is what readers see first; the others may wait until they come near. */
const PICTURES = new Rules([
  { select: 'img', attributes: { loading: 'lazy' } },
  { select: 'img', limit: 1, attributes: { loading: null, fetchpriority: 'high' } },
]);

export async function build(site) {
  for (const name of ['newspaper.css', 'newspaper.js', 'door.css', 'icon.svg'])
    site.copy(`${SOURCES}/${name}`, `newspaper/${name}`);
  for (const [name, draw] of Object.entries({ ...SCENES, ...CHARTS }))
    site.write(`newspaper/pictures/${name}.svg`, draw());
  writeDoors(site);
  const papers = EDITIONS.map((edition) => ({ edition, stories: storiesOf(site, edition) }));
  for (const { edition, stories } of papers) await print(site, edition, stories, papers);
}

/** The stories of an edition, the most important first. */
function storiesOf({ root, maqal }, { lang, name: siteName }) {
  const folder = join(root, SOURCES, 'articles', lang);
  const desk = JSON.parse(readFileSync(join(folder, 'desk.json'), 'utf8'));
  return desk.map(({ slug, ...known }) => {
    const source = readFileSync(join(folder, `${slug}.html.txt`), 'utf8');
    const options = { lang, known: { ...known, siteName }, keywordLimit: 0 };
    const rendered = maqal.renderArticle(source, { ...options, sidebar: { html: false } });
    const { article } = rendered;
    const [picture] = article.images;
    const summary = article.subtitle ?? article.description ?? article.lead ?? firstParagraph(article);
    return {
      slug,
      source,
      options,
      rendered,
      article,
      picture,
      summary,
      address: `${slug}.html`,
      tags: article.keywords.map(({ text }) => text),
    };
  });
}

const firstParagraph = ({ text }) => text.split('\n', 1)[0];

/** Writes an edition's pages. */
async function print(site, edition, stories, papers) {
  const { lang } = edition;
  const folder = `newspaper/${lang}`;
  const sections = [...new Set(stories.map(({ article }) => article.section))];
  const write = (name, page) => site.write(`${folder}/${name}`, frame(edition, { name, sections, ...page }));

  write('index.html', { title: `${edition.name}: ${edition.motto}`, main: frontPage(edition, stories) });
  lists(edition, stories).forEach(({ kind, name, title, members }) =>
    write(fileOf(kind, name), {
      title: `${title} | ${edition.name}`,
      description: `${title}. ${edition.description}`,
      main: listPage(edition, title, members),
      active: kind === 'section' ? name : undefined,
    }),
  );

  const related = await relatedStories(site, stories, join(site.out, folder, 'related'));
  for (const section of sections) {
    const template = new PageTemplate(storyPage(edition, sections, section), { title: `{title} | ${edition.name}` });
    for (const story of stories.filter(({ article }) => article.section === section)) {
      site.write(
        `${folder}/${story.slug}.html`,
        template.render(withSidebar(site, edition, story, related.get(story.slug), papers)),
      );
    }
    template.free();
  }
  for (const story of stories) {
    site.write(`${folder}/${story.slug}.html.txt`, story.source);
    write(`${story.slug}.element.html`, elementPage(edition, story));
  }
}

function lists(edition, stories) {
  const group = (kind, namesOf) =>
    [...new Set(stories.flatMap(namesOf))].map((name) => {
      return {
        kind,
        name,
        title: edition[kind].replace('#', name),
        members: stories.filter((story) => namesOf(story).includes(name)),
      };
    });
  return [...group('section', ({ article }) => [article.section]), ...group('tag', ({ tags }) => tags)];
}

/** The template of a section's stories: `maqal-article` opens players, and takes over what stands in the page. */
function storyPage(edition, sections, active) {
  const main =
    '<div class="story"><maqal-article data-maqal="article" data-maqal-source="page"></maqal-article><div class="beside" data-maqal="sidebar"></div></div>';
  return frame(edition, { name: 'story.html', title: edition.name, main, sections, active });
}

/** A rendered story with the sidebar that this newspaper wants: the archive's pictures, and tags with pages here. */
function withSidebar({ maqal }, edition, story, related, papers) {
  const { article, rendered, tags } = story;
  const keywords = tags.map((text) => ({ text, url: addressOf('tag', text) }));
  const sidebar = maqal.renderSidebar(
    { ...article, keywords, related: [...article.related, ...related] },
    { images: true },
  );
  return {
    ...rendered,
    html: PICTURES.apply(rendered.html),
    sidebar: { html: sidebar.html + made(edition, story, papers) },
  };
}

/** From what the page was made, and where its story stands in other languages. */
function made({ lang, made: words }, { slug }, papers) {
  const others = papers.filter(
    ({ edition, stories }) => edition.lang !== lang && stories.some((story) => story.slug === slug),
  );
  const links = others.map(
    ({ edition }) =>
      `<a href="../${edition.lang}/${slug}.html" lang="${edition.lang}" dir="${edition.dir}" hreflang="${edition.lang}">${edition.language}</a>`,
  );
  return `<aside class="made" aria-labelledby="made"><h2 id="made">${words.title}</h2><ul>
<li><a href="${slug}.html.txt">${words.source}</a></li>
<li><a href="${slug}.element.html">${words.element}</a></li>
${links.length > 0 ? `<li>${words.translations} ${links.join(' · ')}</li>` : ''}</ul></aside>`;
}

/** The same story, rendered in the browser: newspaper.js gives the element what the desk knows, and makes the sidebar. */
function elementPage(edition, { slug, article, options, summary }) {
  const known = JSON.stringify({ slug, ...options }).replaceAll('<', '\\u003c');
  return {
    title: `${article.title} | ${edition.name}`,
    description: summary,
    active: article.section,
    head: '<meta name="robots" content="noindex">\n',
    main: `<div class="story"><maqal-article src="${slug}.html.txt" format="html" sidebar="none" loading="eager"><h1><a href="${slug}.html">${escape(article.title)}</a></h1></maqal-article>
<div class="beside"><div id="sidebar"></div><aside class="made" aria-labelledby="made"><h2 id="made">${edition.made.title}</h2><ul><li><a href="${slug}.html.txt">${edition.made.source}</a></li><li><a href="${slug}.html">${edition.made.page}</a></li></ul></aside></div></div>
<script type="application/json" id="desk">${known}</script>`,
  };
}
