// What was odd about the source.
import { code, english, make } from '../dom.js';

export function noticesView(panel, { words }) {
  const list = panel.querySelector('ul');
  const item = ({ code: name, message }) => make('li', {}, code(name), ' ', english('span', message));
  return {
    show({ rendered: { notices } }) {
      list.replaceChildren(...(notices.length > 0 ? notices.map(item) : [make('li', {}, words.noNotices)]));
    },
    clear: () => list.replaceChildren(),
  };
}
