// renderArticle() of `maqal/article`, whose module extracts no keywords.
import { renderBy, renderingOptions } from './api.js';
import { badOption } from './error.js';
import { RENDERS } from './instance.js';
import { bare } from './options.js';

const EXPECTED = "0, as maqal/article has the publisher's keywords alone: maqal extracts some, too";

/** The outcome is the same where `maqal` is in the program, too, whose module then answers. */
export function renderArticle(source, options) {
  const given = renderingOptions(options);
  const limit = given?.keywordLimit;
  if (limit !== undefined && limit !== 0) throw badOption('keywordLimit', EXPECTED);
  return renderBy(RENDERS, source, bare(given, { keywordLimit: 0 }));
}
