import { expect } from '@open-wc/testing';
import { play, scenes, type Actor } from '../../demo/public/scenes.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { backgroundOf, contrast, over, readColor, type Rgba } from './colors.js';
import { canForceColors, forceColors } from './forced-colors.js';
import { nameOf } from './texts.js';

/** WCAG 2.2, 1.4.11: what tells where a control is. */
const LEAST = 3;

const themes = ['light', 'dark'] as const;
const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What can be pressed or typed into, and the dialog, where there is one. */
function framed({ element }: Actor): HTMLElement[] {
  const root = element.shadowRoot as ShadowRoot;
  const dialog = root.querySelector<HTMLElement>(':modal');
  const controls = [
    ...(dialog ?? root).querySelectorAll<HTMLElement>('button, input, select'),
  ].filter((control) => control.checkVisibility({ visibilityProperty: true }));
  return [...controls, ...(dialog ? [dialog] : [])];
}

/** The colours that an edge parts: what it encloses, and what is around it. Over a page, a dialog stands on the page's. */
const parted = (element: HTMLElement): Rgba[] => [
  backgroundOf(element),
  backgroundOf(
    element.matches('dialog') ? document.documentElement : (element.parentElement ?? element),
  ),
];

/** What is wrong with an edge. */
function flaws(element: HTMLElement): string[] {
  const style = getComputedStyle(element);
  const backgrounds = parted(element);
  return sides.flatMap((side) => {
    if (parseFloat(style[`border${side}Width`]) === 0) return [`no ${side} ${nameOf(element)}`];
    const color = readColor(style[`border${side}Color`]);
    const ratio = Math.min(...backgrounds.map((below) => contrast(over(color, below), below)));
    return ratio < LEAST ? [`${ratio.toFixed(2)} ${side} ${nameOf(element)}`] : [];
  });
}

/** The other two cannot be told to force colours. */
const describeWithForced = canForceColors ? describe : describe.skip;

describeWithForced('with forced colours, an edge can be seen', () => {
  let tried = 0;

  after(async () => {
    await forceColors();
    console.log(`${tried.toString()} edges`);
  });

  for (const scene of scenes) {
    it(`around every control and the dialog of ${scene.name}, light and dark`, async () => {
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      const found: string[] = [];
      try {
        for (const theme of themes) {
          await forceColors(theme);
          for (const element of framed(actor)) {
            tried++;
            found.push(...flaws(element).map((flaw) => `${theme}: ${flaw}`));
          }
        }
      } finally {
        actor.leave();
      }
      expect(found).to.deep.equal([]);
    });
  }
});
