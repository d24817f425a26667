import { pseudo } from './pseudo.js';

/**
 * How a scene is shown, as it stands in the page's address.
 *
 * @typedef {{ theme: string, dir: string, language: string, preset: string, width: string }} Choices
 */

/** @type {Choices} */
const defaults = { theme: 'system', dir: 'auto', language: 'en', preset: 'none', width: '320' };

/** @returns {Choices} */
export const readChoices = () => ({
  ...defaults,
  ...Object.fromEntries(new URLSearchParams(location.search)),
});

/** What the page around an element does for the choices. */
export function dress(root, { theme, preset }) {
  root.dataset.theme = theme;
  root.dataset.preset = preset;
}

/** What the place of an element does. The languages have a direction of their own. */
export function direct(place, { dir, language }) {
  place.lang = language === 'pseudo' ? 'en' : language;
  if (dir === 'auto') place.removeAttribute('dir');
  else place.dir = dir;
}

/** The properties of the element. */
export async function settingsOf({ language }) {
  if (language !== 'pseudo') return {};
  const { default: english } = await import('/dist/locales/en.js');
  return { messages: pseudo(english) };
}

/** What plays a scene: the element and the service of the build. */
export async function builtStage() {
  await customElements.whenDefined('glympse-account-link');
  const { Sandbox } = await import('/dist/sandbox.js');
  return { Element: customElements.get('glympse-account-link'), Sandbox };
}
