// Where the samples of docs/frameworks.md have their article from.
import { comment, options, source } from './article.js';

export const loadStory = async () => ({ source, url: options.url, comments: [comment, comment] });
