import { expect } from '@open-wc/testing';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { Sandbox } from '../../src/tools/sandbox/index.js';
import { play, scenes } from '../../demo/public/scenes.js';

describe('the list of scenes', () => {
  it('names each once', () => {
    expect(new Set(scenes.map(({ name }) => name)).size).to.equal(scenes.length);
  });

  for (const scene of scenes) {
    it(`leads to ${scene.name}`, async () => {
      const actor = await play(scene, { Element, Sandbox, place: document.body });
      try {
        const isModal = Boolean(actor.element.shadowRoot?.querySelector(':modal'));
        expect(isModal).to.equal(Boolean(scene.isModal));
      } finally {
        actor.leave();
      }
    });
  }
});
