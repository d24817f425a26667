import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { play, scenes } from '../../demo/public/scenes.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { contrast, contrastOf, over, readColor } from './colors.js';
import { nameOf, textsOf } from './texts.js';

/** WCAG 2.2, 1.4.3. No text of ours is large enough for less. */
const LEAST = 4.5;

const themes = ['light', 'dark'] as const;
const presets = ['none', 'quiet', 'brand', 'dense', 'site'];

/** Accents that people choose, and those that are hardest to write on. */
const accents = [
  ...['#000', '#fff', '#ff0', '#06c', '#e91e63', '#0b6b63', '#5fd4c4', '#f44336', '#4caf50'],
  ...['#2196f3', '#ff9800', '#9c27b0', '#757575', '#777', '#f0f', '#0ff', '#00f', '#f00', '#0f0'],
  'oklch(0.7 0.3 330)',
  'color(display-p3 0 1 0)',
  'light-dark(#0a5ea8, #85c6ff)',
];

/** Texts and surfaces of hosts: at least 7:1, which is what muted text has to give away. */
const pages = [
  ['#000', '#fff'],
  ['#222', '#fff'],
  ['#333', '#fff'],
  ['#444', '#f5f5f5'],
  ['#555', '#fff'],
  ['#10273b', '#eef5fa'],
  ['#000', '#aaa'],
  ['#402000', '#ffe9c7'],
  ['#fff', '#222'],
  ['#eee', '#121212'],
  ['#ccc', '#1e1e1e'],
  ['#fff', '#333'],
  ['#e6eff7', '#12202d'],
  ['#fff', '#00308f'],
] as const;

const root = document.documentElement;

const urlOf = (file: string) => new URL(`../../${file}`, import.meta.url).href;

async function load(file: string): Promise<void> {
  const sheet = root.appendChild(document.createElement('link'));
  sheet.rel = 'stylesheet';
  sheet.href = urlOf(file);
  await new Promise((resolve) => {
    sheet.onload = resolve;
  });
}

/** What the demo's own site passes on to the element, which has its name there, on the site's paper. */
async function loadSite(): Promise<void> {
  await load('demo/public/harbor-rides.css');
  const site = document.body.appendChild(document.createElement('div'));
  site.className = 'site';
  site.dataset['preset'] = 'site';
  const style = getComputedStyle(site.appendChild(document.createElement('glympse-account-link')));
  const names = ['accent', 'on-accent', 'text', 'muted', 'surface'];
  const own = names.map((name) => {
    const property = `--glympse-account-link-${name}`;
    return `${property}: ${style.getPropertyValue(property)};`;
  });
  own.push(`background: ${style.getPropertyValue('--paper')};`);
  if (own.some((each) => each.includes(': ;'))) throw new Error('the site has another look by now');
  site.remove();
  const sheet = root.appendChild(document.createElement('style'));
  sheet.textContent = `[data-preset='site'] { ${own.join(' ')} }`;
}

/** What the documentation shows as an accent, and any other pair of colours there. */
async function documentedAccents(): Promise<string[]> {
  const text = await (await fetch(urlOf('build/reference/template.md'))).text();
  const accent = /(?<=-accent: )[^;]+(?=;)|(?<=`)light-dark\([^`]+\)(?=`)/g;
  return [...text.matchAll(accent)].map(([found]) => found);
}

describe('contrast', () => {
  let tried = 0;

  before(async () => {
    await load('demo/public/presets.css');
    await loadSite();
  });

  after(() => {
    root.removeAttribute('style');
    delete root.dataset['preset'];
    console.log(`${tried.toString()} contrasts of texts`);
  });

  for (const scene of scenes) {
    it(`is enough for every text of ${scene.name}, light and dark, with each preset`, async () => {
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      const low: string[] = [];
      for (const theme of themes) {
        for (const preset of presets) {
          root.style.colorScheme = theme;
          root.dataset['preset'] = preset;
          // What cannot be used is dimmed on purpose (1.4.3: inactive components).
          for (const text of textsOf(actor).filter((each) => !each.matches(':disabled'))) {
            tried++;
            const ratio = contrastOf(text);
            if (ratio < LEAST) low.push(`${theme} ${preset} ${ratio.toFixed(2)} ${nameOf(text)}`);
          }
        }
      }
      actor.leave();
      expect(low).to.deep.equal([]);
    });
  }

  it('is enough for every button under the pointer, and pressed', async () => {
    delete root.dataset['preset'];
    const names = ['list-two', 'code-resendable', 'conflict', 'conflict-force'];
    for (const scene of scenes.filter(({ name }) => names.includes(name))) {
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      const place = actor.element.shadowRoot?.querySelector(':modal') ?? actor.element.shadowRoot;
      for (const theme of themes) {
        root.style.colorScheme = theme;
        for (const button of place?.querySelectorAll('button') ?? []) {
          button.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = button.getBoundingClientRect();
          const position = [x + width / 2, y + height / 2].map(Math.round) as [number, number];
          const look = () => {
            const { filter, opacity } = getComputedStyle(button);
            expect([filter, opacity], nameOf(button)).to.deep.equal(['none', '1']);
            expect(contrastOf(button), `${theme} ${nameOf(button)}`).to.be.at.least(LEAST);
          };
          await sendMouse({ type: 'move', position });
          expect(button.matches(':hover'), nameOf(button)).to.equal(true);
          look();
          await sendMouse({ type: 'down' });
          look();
          // Let go elsewhere, so that nothing is pressed.
          await sendMouse({ type: 'move', position: [0, 0] });
          await sendMouse({ type: 'up' });
          tried += 2;
        }
      }
      actor.leave();
    }
    await resetMouse();
  });

  describe('of what a page chooses', () => {
    let probe: HTMLElement;
    let button: HTMLElement;
    let intro: HTMLElement;
    let link: HTMLElement;
    let leave: () => void;

    before(async () => {
      const [scene] = scenes;
      if (!scene) throw new Error('no scenes');
      delete root.dataset['preset'];
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      leave = () => {
        actor.leave();
      };
      probe = actor.element;
      button = probe.shadowRoot?.querySelector('.primary') as HTMLElement;
      intro = probe.shadowRoot?.querySelector('[part~=intro]') as HTMLElement;
      link = probe.shadowRoot?.querySelector('.link') as HTMLElement;
    });

    beforeEach(() => {
      probe.removeAttribute('style');
    });

    after(() => {
      leave();
    });

    const set = (name: string, value: string) => {
      probe.style.setProperty(`--glympse-account-link-${name}`, value);
    };

    for (const theme of themes) {
      it(`is enough on the main button with any accent, ${theme}`, () => {
        root.style.colorScheme = theme;
        for (const accent of accents) {
          set('accent', accent);
          expect(contrastOf(button), accent).to.be.at.least(LEAST);
        }
        // Every sixth of each channel.
        const steps = [0, 51, 102, 153, 204, 255];
        for (const r of steps) {
          for (const g of steps) {
            for (const b of steps) {
              const accent = `rgb(${[r, g, b].join(' ')})`;
              set('accent', accent);
              expect(contrastOf(button), accent).to.be.at.least(LEAST - 0.05);
            }
          }
        }
      });
    }

    it('is enough for links, in their own colours and those of the documentation, light and dark', async () => {
      const documented = await documentedAccents();
      expect(documented).to.have.length.above(0);
      for (const accent of ['', ...documented]) {
        set('accent', accent);
        for (const theme of themes) {
          root.style.colorScheme = theme;
          expect(contrastOf(link), `${theme} ${accent}`).to.be.at.least(LEAST);
        }
      }
    });

    it('is enough for muted text wherever it is for the text itself, on any surface', () => {
      const steps = [0, 51, 85, 102, 119, 136, 153, 204, 255];
      const texts = [
        '#fff',
        '#000',
        '#222',
        '#767676',
        '#595959',
        '#ccc',
        '#e6eff7',
        '#00f',
        '#ff0',
      ];
      const low: string[] = [];
      let enough = 0;
      for (const r of steps) {
        for (const g of steps) {
          for (const b of steps) {
            const surface = `rgb(${[r, g, b].join(' ')})`;
            const background = readColor(surface);
            for (const text of texts) {
              // A hair of room for the rounding of what is painted.
              if (contrast(readColor(text), background) < LEAST + 0.1) continue;
              enough++;
              set('text', text);
              set('surface', surface);
              const muted = over(readColor(getComputedStyle(intro).color), background);
              const ratio = contrast(muted, background);
              if (ratio < LEAST) low.push(`${text} on ${surface}: ${ratio.toFixed(2)}`);
            }
          }
        }
      }
      console.log(`${enough.toString()} texts on surfaces`);
      expect(low).to.deep.equal([]);
      set('text', '#000');
      set('surface', '#fff');
      expect(contrast(readColor(getComputedStyle(intro).color), readColor('#fff'))).to.be.below(15);
    });

    it('is enough for muted text wherever the text itself has 7:1', () => {
      for (const [text, surface] of pages) {
        const background = readColor(surface);
        const name = `${text} on ${surface}`;
        expect(contrast(readColor(text), background), name).to.be.at.least(7);
        set('text', text);
        set('surface', surface);
        const muted = over(readColor(getComputedStyle(intro).color), background);
        expect(contrast(muted, background), name).to.be.at.least(LEAST);
      }
    });
  });
});
