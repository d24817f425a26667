import { expect } from '@open-wc/testing';
import { accountLink, codeFor, type User } from '../../src/testing/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

/** As user-event does it: one key after the other. */
const slowUser = (): User & { readonly done: string[] } => {
  const done: string[] = [];
  return {
    done,
    click(element) {
      done.push(`click ${(element as HTMLElement).innerText}`);
      (element as HTMLElement).click();
      return Promise.resolve();
    },
    clear(element) {
      done.push('clear');
      (element as HTMLInputElement).value = '';
      return Promise.resolve();
    },
    type(element, text) {
      done.push(`type ${text}`);
      const field = element as HTMLInputElement;
      for (const key of text) {
        field.value += key;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: key }));
      }
      return Promise.resolve();
    },
  };
};

describe('the page objects in this document', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
    harness = new Harness(page.properties);
  });

  afterEach(() => {
    harness.remove();
  });

  const lastCode = () => codeFor(page.service.url, address);

  it('link an address', async () => {
    const link = accountLink(harness.element);
    await link.enterAddress(address);
    expect(await link.step()).to.equal('code');
    await link.enterCode('000000');
    expect(await link.problem()).to.match(/^That code didn’t work/);
    await link.enterCode(await lastCode());
    expect((await link.expectEvent('linked')).forced).to.equal(false);
    expect(await link.step()).to.equal('done');
  });

  it('type and press by the hands of a user', async () => {
    const user = slowUser();
    const link = accountLink(harness.element, { user });
    await link.enterAddress(address);
    await link.enterCode(await lastCode());
    expect((await link.expectEvent('linked')).type).to.equal('email');
    expect(user.done.slice(0, 3)).to.deep.equal(['clear', `type ${address}`, 'click Send code']);
  });

  it('go through the second confirmation', async () => {
    await page.service.createAccount({ email: address });
    const link = accountLink(harness.element);
    await link.enterAddress(address);
    await link.enterCode(await lastCode());
    await link.resolveConflict('force');
    expect((await link.expectEvent('linked')).forced).to.equal(true);
  });

  it('begin anew in the midst of it', async () => {
    const link = accountLink(harness.element);
    await link.enterAddress(address);
    await link.restart();
    expect(await link.step()).to.equal('address');
  });

  it('say what was expected, and what is there', async () => {
    const link = accountLink(harness.element, { timeout: 100 });
    const error = await link.enterCode('123456').catch((cause: unknown) => String(cause));
    expect(error).to.equal(
      'Error: expected a field for a code, but the element is in the step "address", ' +
        'offers address-input, submit-button, type-button',
    );
  });
});
