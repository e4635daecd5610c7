// `maqal/vue`: components that a server renders, and that take over in the browser what it has rendered.
import { defineComponent, getCurrentInstance, h, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue';
import * as maqal from 'maqal';
import { fill, htmlOf, isReady, isSame, takeOver } from './internal/view.js';

const isServer = typeof document === 'undefined';

/** `names`: the properties that say what is shown. */
const component = (name, kind, names) =>
  defineComponent({
    name,
    // The checks are maqal's own: null stands for any type.
    props: Object.fromEntries([...names, 'as'].map((prop) => [prop, null])),
    emits: ['error'],
    setup(props, { emit, slots }) {
      const instance = getCurrentInstance();
      const inputs = () => Object.fromEntries(names.map((prop) => [prop, props[prop]]));
      const tag = () => props.as ?? 'div';
      if (isServer) return () => h(tag(), { innerHTML: htmlOf(kind, inputs()) });

      // What is hydrated has its element before it is mounted.
      const isAdopted = Boolean(instance.vnode.el);
      const element = shallowRef();
      const isWaiting = shallowRef(!isAdopted && !isReady());
      let wanted = isAdopted ? inputs() : undefined;
      const update = async (asked) => {
        if (isSame(asked, wanted)) return;
        wanted = asked;
        try {
          await fill(element.value, kind, asked, () => wanted === asked);
          if (wanted === asked) isWaiting.value = false;
        } catch (cause) {
          if (!instance.vnode.props?.onError) throw cause; // app.config.errorHandler gets it
          emit('error', cause);
        }
      };
      onMounted(() => (isAdopted ? takeOver(element.value) : update(inputs())));
      watch(inputs, update, { flush: 'post' });
      onBeforeUnmount(() => (wanted = undefined));
      // When the element is filled, what stood in it is gone, and Vue finds nothing to take out.
      return () => h(tag(), { ref: element }, isWaiting.value ? slots.default?.() : undefined);
    },
  });

export const MaqalArticle = component('MaqalArticle', 'article', ['source', 'options', 'sidebar']);
export const MaqalHtml = component('MaqalHtml', 'html', ['source', 'options']);

/** For `async setup()`: the calls of maqal, when they can be made. */
export async function useMaqal() {
  if (!isReady()) await maqal.init();
  return maqal;
}
