import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { pseudo } from '../../demo/public/pseudo.js';
import { play, scenes, type Actor } from '../../demo/public/scenes.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { tags } from '../../src/element/locales/catalogue.js';
import en from '../../src/element/locales/en.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { isWhole } from '../support/is-whole.js';
import { nameOf, textsOf } from './texts.js';

/** CSS pixels: a small phone, and WCAG 2.2, 1.4.10. */
const WIDTH = 320;

/** What a page around an element leaves at each side. */
const MARGIN = 16;

/** Rounding. */
const TOLERANCE = 1;

const DAY = 86_400_000;
const PARTS = 3;

/** Widths are the same in all browsers, but for rounding: two of them try a third of the languages, another one every day. */
const part = Math.floor(Date.now() / DAY) % PARTS;
const tried = isWhole ? tags : tags.filter((_, index) => index % PARTS === part);
const languages = ['en', 'pseudo', ...tried];

/** What does not have the room that it needs. */
function overflows(actor: Actor): string[] {
  const { element } = actor;
  const frame = element.getBoundingClientRect();
  const found: string[] = [];
  for (const text of textsOf(actor)) {
    const dialog = text.closest('dialog');
    const { left, right } = dialog?.getBoundingClientRect() ?? frame;
    const box = text.getBoundingClientRect();
    const isBeyond = box.left < left - TOLERANCE || box.right > right + TOLERANCE;
    // A list of countries is as wide as it is, whatever stands in it; and what turns takes no room.
    const isCut =
      !text.matches('input, select, .busy') && text.scrollWidth > text.clientWidth + TOLERANCE;
    // What is in a line has no width of its own.
    if (isBeyond || (isCut && text.clientWidth > 0)) found.push(nameOf(text));
    if (dialog && (left < 0 || right > innerWidth)) found.push(nameOf(dialog));
    if (dialog && dialog.scrollWidth > dialog.clientWidth) found.push(nameOf(dialog));
  }
  if (element.scrollWidth > element.clientWidth + TOLERANCE) found.push(nameOf(element));
  return [...new Set(found)];
}

/** The other two are driven in a way that does not set the size of a window. */
const describeWithWindow = navigator.userAgent.includes('Chrome/') ? describe : describe.skip;

describeWithWindow('on a small phone, 320 × 568 px', () => {
  after(() => setViewport({ width: 1024, height: 768 }));

  it('the dialog of a conflict shows that there are two ways on', async () => {
    await setViewport({ width: WIDTH, height: 568 });
    const [scene] = scenes.filter(({ name }) => name === 'conflict');
    if (!scene) throw new Error('no conflict');
    const actor = await play(scene, { Element, Sandbox, place: document.body });
    const titles = actor.element.shadowRoot?.querySelectorAll('[part~=choice-title]') ?? [];
    expect(titles).to.have.length(2);
    expect(titles[1]?.getBoundingClientRect().bottom).to.be.below(568);
    actor.leave();
  });
});

describe(`at ${WIDTH.toString()} px everything has room`, () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    place.style.width = `${(WIDTH - 2 * MARGIN).toString()}px`;
  });

  afterEach(() => {
    place.remove();
  });

  before(() => {
    console.log(`${(languages.length * scenes.length).toString()} scenes: ${languages.join(' ')}`);
  });

  for (const language of languages) {
    for (const direction of language === 'pseudo' ? ['ltr', 'rtl'] : ['']) {
      it(`in ${language} ${direction}, in every scene`, async function () {
        this.timeout(60_000);
        place.lang = language === 'pseudo' ? 'en' : language;
        if (direction) place.dir = direction;
        const settings = language === 'pseudo' ? { messages: pseudo(en) } : {};
        const found: string[] = [];
        for (const scene of scenes) {
          const actor = await play(scene, { Element, Sandbox, place, settings });
          // A dialog is as wide as the window allows, which is wider here than a phone's.
          const dialog = actor.element.shadowRoot?.querySelector('dialog');
          if (dialog) dialog.style.width = `${(WIDTH - 32).toString()}px`;
          found.push(...overflows(actor).map((name) => `${scene.name} ${name}`));
          actor.leave();
        }
        expect(found).to.deep.equal([]);
      });
    }
  }
});
