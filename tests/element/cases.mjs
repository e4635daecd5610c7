// What <maqal-article> does, in any browser. Each case has a name that says it.
import { MaqalArticle, sourceHash } from '/maqal/element.js';
import { equal, loaded, match, mount, next, ok, page, settled, shown, until, wait } from './tools.mjs';

const title = (element) => (element.shadowRoot ?? element).querySelector('h1')?.textContent;
const MILL = '<h1>The mill</h1><p>Ten years of work have ended on a windy morning in May.</p>';

export const cases = {
  async 'src with HTML takes the place of the fallback'() {
    const event = next('maqal:render');
    const element = await shown('<maqal-article src="/mill.html"><a href="/mill">The mill</a></maqal-article>');
    equal(title(element), 'The mill grinds again');
    equal(element.querySelector('a[href="/mill"]'), null);
    const { target, detail, bubbles, composed } = await event;
    equal([target === element, detail.rendered.article.title, detail.adopted, bubbles, composed], [true, 'The mill grinds again', false, true, true]);
    equal([...element.children].map((child) => child.className), ['maqal-article', 'maqal-sidebar']);
  },
};
