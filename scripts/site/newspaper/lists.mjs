// Pages that lead to stories: the front page, and those of sections and tags.
import { escape } from '../html.mjs';
import { TIDES, day, minutes } from './editions.mjs';
import { addressOf } from './frame.mjs';

/** How many stories stand in each rank of a front page; the others follow without a picture. */
const RANKS = [
  ['lead', 1],
  ['second', 2],
  ['third', 4],
];

export function frontPage(edition, stories) {
  const left = [...stories];
  const ranks = RANKS.map(([rank, count]) => {
    const cards = left.splice(0, count).map((story) => card(edition, story, { rank, level: 2 }));
    return cards.length > 0 ? `<div class="rank ${rank}">${cards.join('\n')}</div>` : '';
  });
  const others = left.map((story) => card(edition, story, { rank: 'other', level: 3 }));
  const more =
    others.length > 0
      ? `<section class="more"><h2>${edition.more}</h2><div class="rank other">${others.join('\n')}</div></section>`
      : '';
  return `<div class="front">
${ranks.filter(Boolean).join('\n')}
${more}
<div class="beside">${tideTable(edition)}${tagCloud(edition, stories)}</div>
</div>`;
}

export function listPage(edition, title, stories) {
  return `<div class="list"><h1>${escape(title)}</h1><div class="rank third">${stories.map((story) => card(edition, story, { rank: 'third', level: 2 })).join('\n')}</div></div>`;
}

/** A story as others see it, all from what renderArticle() found. */
function card(edition, { slug, article, summary, picture }, { rank, level }) {
  const eager = rank === 'lead' ? ' fetchpriority="high"' : ' loading="lazy"';
  const image =
    picture && rank !== 'other'
      ? `<img src="${escape(picture.url)}" width="${picture.width}" height="${picture.height}" alt=""${eager}>`
      : '';
  return `<article class="card">${image}<p class="kicker">${escape(article.section)}</p>
<h${level}><a class="whole" href="${slug}.html">${escape(article.title)}</a></h${level}>
<p class="summary">${escape(summary)}</p>
${rank === 'lead' ? readAlso(article) : ''}<p class="meta">${article.authors.map((name) => `<bdi>${escape(name)}</bdi>`).join(' ')} <time datetime="${article.published}">${day(edition, article.published)}</time> <span>${minutes(edition, article.readingMinutes)}</span></p></article>`;
}

/** Under the first story of the day stand those that it leads to itself. */
const readAlso = ({ readAlso: links }) =>
  `<ul class="read-also">${links.map(({ url, title }) => `<li><a href="${escape(url)}">${escape(title)}</a></li>`).join('')}</ul>`;

function tideTable({ tide, locale }) {
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
  const clock = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const time = (hours) =>
    hours
      .split(':')
      .map((part) => clock.format(part))
      .join(':');
  const rows = TIDES.map(
    ([hours, meters, isHigh]) =>
      `<tr class="${isHigh ? 'high' : 'low'}"><th scope="row">${isHigh ? tide.high : tide.low}</th><td>${time(hours)}</td><td>${tide.meters.replace('#', number.format(meters))}</td></tr>`,
  );
  return `<section class="tide"><h2>${tide.title}</h2><table>${rows.join('')}</table></section>`;
}

function tagCloud(edition, stories) {
  const names = [...new Set(stories.flatMap(({ tags }) => tags))];
  return `<section class="tags"><h2>${edition.tags}</h2><ul>${names.map((name) => `<li><a href="${addressOf('tag', name)}">${escape(name)}</a></li>`).join('')}</ul></section>`;
}
