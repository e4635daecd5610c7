// <maqal-article> in React's JSX and in Vue's templates: what is right compiles, and each mistake is an error.
import 'maqal/element';
import type { RenderedArticle } from 'maqal';
import type { MaqalArticle } from 'maqal/element';
import { useRef } from 'react';
import type { GlobalComponents } from 'vue';

export function Story({ rendered }: { rendered: RenderedArticle }) {
  const element = useRef<MaqalArticle>(null);
  return (
    <section>
      <maqal-article ref={element} src="/story.html" sidebar="#rail" heading-level={2} shadow loading="eager" className="story">
        <a href="/story">Story</a>
      </maqal-article>
      <maqal-article source={rendered} options={{ preset: 'basic' }} lang="ar" onmaqal:render={({ detail }) => console.log(detail.rendered?.article.title)} />
      <maqal-article onmaqal:error={({ detail }) => console.log(detail.error.code)} onmaqal:select={(event) => event.detail.part === 'embeds' && event.preventDefault()} />
      {/* @ts-expect-error no such attribute */}
      <maqal-article source-url="/story.html" href="/story" />
      {/* @ts-expect-error no such placement */}
      <maqal-article sidebar="left" />
      {/* @ts-expect-error not a source */}
      <maqal-article source={7} />
      {/* @ts-expect-error no such level */}
      <maqal-article heading-level={7} />
    </section>
  );
}

type VueProps = InstanceType<GlobalComponents['maqal-article']>['$props'];
export const right: VueProps = { src: '/story.html', sidebar: 'none', class: 'story', 'onMaqal:render': ({ detail }) => console.log(detail.adopted) };
// @ts-expect-error no such placement
export const wrong: VueProps = { src: '/story.html', sidebar: 'left' };
// @ts-expect-error a handler of something else
export const deaf: VueProps = { 'onMaqal:render': (event: KeyboardEvent) => event.key };
