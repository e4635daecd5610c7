// <maqal-article> as a project without any framework writes it.
import { MaqalArticle, sourceHash } from 'maqal/element';
import { Policy, renderArticle } from 'maqal';

const element = document.querySelector('maqal-article')!;
const made: MaqalArticle = document.createElement('maqal-article');
element.source = '<p>';
element.source = new Uint8Array();
element.source = renderArticle('<p>');
element.source = null;
element.options = { headingLevel: 2 };
element.options = new Policy();
element.src = '/story.html';
element.sidebar = '#rail';
element.loading = 'eager';
element.shadow = true;
element.headingLevel = 2;
MaqalArticle.options = { sidebar: { tagUrl: '/tag/{tag}' } };
made.reload();
const hash: string = sourceHash(renderArticle('<p>'));
const title: string | undefined = element.rendered?.article.title;
if (element.state === 'error') console.log(element.error?.code);
document.addEventListener('maqal:select', ({ detail }) => {
  if (detail.part === 'embeds') element.openPlayer(detail.link);
  console.log(detail.position?.toFixed(), detail.provider?.length, detail.originalEvent.button);
});
element.addEventListener('maqal:error', ({ detail }) => console.log(detail.error.option));
addEventListener('maqal:render', (event) => console.log((event as CustomEvent<{ adopted: boolean }>).detail.adopted));

// @ts-expect-error no such state
if (element.state === 'done') made.reload();
// @ts-expect-error not a source
element.source = 7;
// @ts-expect-error unknown option
element.options = { color: 1 };
// @ts-expect-error no such placement
element.sidebar = 'left';
// @ts-expect-error read only
element.rendered = null;
// @ts-expect-error not a link
element.openPlayer(element);
void [hash, title];
