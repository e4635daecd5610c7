// The components of maqal/react and maqal/vue, and the actions of maqal/svelte: what is right compiles, and each mistake
// is an error.
import { Policy } from 'maqal';
import { MaqalArticle, MaqalHtml, useMaqal } from 'maqal/react';
import { maqalArticle, maqalHtml } from 'maqal/svelte';
import * as vue from 'maqal/vue';
import { h } from 'vue';

export function Story({ source }: { source: string }) {
  const { renderArticle } = useMaqal();
  const title: string = renderArticle(source).article.title;
  return (
    <section title={title}>
      <MaqalArticle source={source} options={{ url: 'https://news.example/' }} sidebar="before" as="main" className="story" lang="ar" fallback={<p>…</p>} />
      <MaqalHtml source={new Uint8Array()} options={new Policy({ preset: 'basic' })} onError={({ code }) => console.log(code)} aria-live="polite" />
      {/* @ts-expect-error no source */}
      <MaqalArticle />
      {/* @ts-expect-error no such place */}
      <MaqalArticle source={source} sidebar="left" />
      {/* @ts-expect-error an option of renderArticle */}
      <MaqalHtml source={source} options={{ headingLevel: 2 }} />
      {/* @ts-expect-error it has no children of its own */}
      <MaqalHtml source={source}>text</MaqalHtml>
    </section>
  );
}

type VueProps = InstanceType<typeof vue.MaqalArticle>['$props'];
export const right: VueProps = { source: '<p>', options: { keywordLimit: 3 }, sidebar: 'none', as: 'main', class: 'story', onError: ({ code }) => console.log(code) };
// @ts-expect-error no such place
export const wrong: VueProps = { source: '<p>', sidebar: 'left' };
export const node = h(vue.MaqalHtml, { source: '<p>', options: { preset: 'basic' } }, () => 'a moment');
export const count = async () => (await vue.useMaqal()).renderArticle('<p>').article.wordCount;

const running = maqalArticle(document.body, { source: '<p>', options: { headingLevel: 2 } });
running.update({ source: '<p>', sidebar: 'none' });
running.destroy();
maqalArticle(document.body);
maqalHtml(document.body, { source: '<p>', options: { preset: 'basic' } }).update(undefined);
// @ts-expect-error no such preset
maqalHtml(document.body, { source: '<p>', options: { preset: 'none' } });
