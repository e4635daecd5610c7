// What an element shows while there is no article: that it is coming, that it failed, or that there is none.
import { wordsFor } from './words.js';

/** The name of the template that a site gives for a part: `<template slot="error">`. */
const given = (host, name) => host.querySelector(`:scope > template[slot="${name}"]`);

/** The nodes of a part: the site's own, else a sentence in the article's or the page's language. */
export function partNodes(host, name, lang = languageOf(host)) {
  const template = given(host, name);
  if (template) return [...host.ownerDocument.importNode(template.content, true).childNodes];
  return [ownPart(host.ownerDocument, name, wordsFor(lang))];
}

function ownPart(document, name, words) {
  const part = document.createElement('div');
  part.className = `maqal-${name}`;
  part.lang = words.lang;
  part.dir = words.dir;
  // Both are read out: the one when there is a pause, the other at once.
  if (name !== 'empty') part.setAttribute('role', name === 'error' ? 'alert' : 'status');
  const sentence = document.createElement('p');
  sentence.textContent = words[name];
  part.append(sentence);
  if (name === 'error') part.append(retryButton(document, words.retry));
  return part;
}

function retryButton(document, label) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'maqal-retry';
  button.dataset.maqalRetry = '';
  button.textContent = label;
  return button;
}

/** The language that an element stands in, also through the shadow roots around it. */
export function languageOf(element) {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const outside = element.getRootNode().host;
  return lang || (outside ? languageOf(outside) : '');
}
