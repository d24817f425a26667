import { expect } from '@open-wc/testing';
import { play, scenes } from '../../demo/public/scenes.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { canForceColors, forceColors } from './forced-colors.js';

const root = document.documentElement;

/** Each once, in as few runs as show every theme in every direction. */
const looks = [
  { theme: 'light', dir: 'ltr', forced: false },
  { theme: 'dark', dir: 'rtl', forced: false },
  { theme: 'dark', dir: 'ltr', forced: true },
  { theme: 'light', dir: 'rtl', forced: true },
  { theme: 'light', dir: 'rtl', forced: false },
  { theme: 'dark', dir: 'ltr', forced: false },
] as const;

describe('axe finds nothing to complain of', () => {
  before(() => {
    root.lang = 'en';
    root.style.background = 'Canvas';
  });

  after(async () => {
    root.removeAttribute('dir');
    root.removeAttribute('style');
    if (canForceColors) await forceColors();
  });

  for (const scene of scenes) {
    it(`in ${scene.name}, light and dark, in both directions, with forced colours`, async () => {
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      try {
        for (const { theme, dir, forced } of looks) {
          if (forced && !canForceColors) continue;
          root.style.colorScheme = theme;
          root.dir = dir;
          // Colours that are forced are those of the system, whatever the page would have.
          if (canForceColors) await forceColors(forced ? theme : undefined);
          // What is inactive may be dimmed (WCAG 2.2, 1.4.3); axe does not see that a fieldset makes it so. The
          // texts around it are held by `contrast.test.ts`.
          const isInactive = actor.element.shadowRoot?.querySelector('fieldset:disabled');
          const ignoredRules = isInactive ? ['color-contrast'] : [];
          await expect(actor.element).to.be.accessible({ ignoredRules });
        }
      } finally {
        actor.leave();
      }
    });
  }
});
