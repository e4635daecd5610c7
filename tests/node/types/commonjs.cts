// Compiled, never run, by types.test.mjs: what a CommonJS file imports and requires.
import { MaqalError, renderArticle, type RenderedArticle } from 'maqal';
import { PageTemplate } from 'maqal/page';
import { readSource } from 'maqal/sources';
import sanitizer = require('maqal/sanitizer');
import { MaqalArticle } from 'maqal/element';
import { elasticsearchProvider } from 'maqal/providers';
import worker = require('maqal/worker');
import 'maqal/style.css';

const rendered: RenderedArticle = renderArticle('<p>');
const page: string = new PageTemplate('<html></html>').render(rendered);
const html: string = sanitizer.sanitize('<p>');
const later: Promise<string> = worker.sanitize('<p>');
const element: HTMLElement = new MaqalArticle();
const [source] = readSource('<p>');
if (source) renderArticle(source);
// @ts-expect-error an option that there is not
renderArticle('<p>', { nothing: true });
export = [page, html, later, element, elasticsearchProvider, MaqalError];
