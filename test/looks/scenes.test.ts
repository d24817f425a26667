import { expect } from '@open-wc/testing';
import { GlympseAccountLinkElement as Element, registerLocale } from '../../src/element/index.js';
import en from '../../src/element/locales/en.js';
import type { Messages } from '../../src/element/locales/messages.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { play, scenes, type Actor } from '../../demo/public/scenes.js';

const keys = Object.keys(en).filter((key) => !key.startsWith('$'));

/** Each text is its key. What a text is given may be another text, which is in it then. */
const marked = Object.fromEntries(
  keys.map((key) => [
    key,
    typeof en[key as keyof typeof en] === 'function'
      ? (...args: unknown[]) => `[${key}] ${args.join(' ')}`
      : `[${key}]`,
  ]),
) as unknown as Messages;

/** Not one of ours. A language and no wording of the page, which is left out where it may be what is broken. */
const language = 'eo';

/** The texts that no scene can show, and why. */
const unseen: Readonly<Record<string, string>> = {
  timeout: 'comes after 15 seconds by a clock that no test moves; reads as network_error does',
};

/** What is there for eyes or ears: texts, labels and live regions. What a dialog covers is neither. */
function keysIn({ element }: Actor): string[] {
  const root = element.shadowRoot as ShadowRoot;
  const { innerHTML } = root.querySelector(':modal') ?? root;
  return [...innerHTML.matchAll(/\[(\w+)\]/g)].map(([, key = '']) => key);
}

describe('the list of scenes', () => {
  const seen = new Set<string>();
  let place: HTMLElement;

  before(() => {
    registerLocale({ ...marked, $code: language, $dir: 'ltr' });
    place = document.body.appendChild(document.createElement('div'));
    place.lang = language;
  });

  after(() => {
    place.remove();
  });

  it('names each once', () => {
    expect(new Set(scenes.map(({ name }) => name)).size).to.equal(scenes.length);
  });

  for (const scene of scenes) {
    it(`leads to ${scene.name}`, async () => {
      const actor = await play(scene, { Element, Sandbox, place });
      try {
        const isModal = Boolean(actor.element.shadowRoot?.querySelector(':modal'));
        expect(isModal).to.equal(Boolean(scene.isModal));
        for (const key of keysIn(actor)) seen.add(key);
      } finally {
        actor.leave();
      }
    });
  }

  // Whoever looks at the scenes, and the tests that do, see all that there is.
  it('shows every text', () => {
    expect(keys.filter((key) => !seen.has(key)).sort()).to.deep.equal(Object.keys(unseen).sort());
    expect(en.timeout).to.equal(en.network_error);
  });
});
