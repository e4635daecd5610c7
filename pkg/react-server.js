// `maqal/react` in server components: HTML, and no script for the browser.
import { createElement } from 'react';
import * as maqal from 'maqal';
import { htmlOf } from './internal/view.js';

const component = (kind) =>
  function MaqalView({ source, options, sidebar, as = 'div', fallback, onError, ...others }) {
    const html = htmlOf(kind, { source, options, sidebar });
    return createElement(as, { ...others, dangerouslySetInnerHTML: { __html: html } });
  };

export const MaqalArticle = component('article');
export const MaqalHtml = component('html');
export const useMaqal = () => maqal;
