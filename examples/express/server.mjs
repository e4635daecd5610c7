// Articles and comments that the site does not trust, in the site's own page: npm install && npm start
import express from 'express';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { MaqalError, Policy, renderArticle, sanitize } from 'maqal';
import { PageTemplate } from 'maqal/page';

const here = (path) => new URL(path, import.meta.url);

// Mistakes of the page and of the options are errors now, and not when somebody reads.
const template = new PageTemplate(await readFile(here('article.html')), { title: '{title} | جريدة المرفأ' });
const comments = new Policy({ preset: 'basic', limits: { inputBytes: 16_384 } });

const app = express();
app.use('/maqal.css', express.static(fileURLToPath(import.meta.resolve('maqal/style.css'))));

app.get('/stories/:name', async (request, response) => {
  const { name } = request.params;
  if (!/^[\w-]+$/.test(name)) return response.sendStatus(404);
  let story;
  try {
    story = await readFile(here(`stories/${name}.html`));
  } catch {
    return response.sendStatus(404);
  }
  const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;
  response.type('html').send(template.render(renderArticle(story, { url })));
});

app.post('/comments', express.text({ type: '*/*', limit: '1mb' }), (request, response) => {
  response.type('html').send(sanitize(request.body, comments));
});

// A comment that is too long is the reader's mistake; anything else is ours.
app.use((error, request, response, next) => {
  if (!(error instanceof MaqalError)) return next(error);
  response.status(error.code === 'INPUT_TOO_LARGE' ? 413 : 500).type('text').send(error.message);
});

const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/stories/lighthouse`);
});
