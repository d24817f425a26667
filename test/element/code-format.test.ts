import { expect } from '@open-wc/testing';
import { addresses, openDirectPage } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

describe('the keyboard of a phone', () => {
  let harness: Harness;

  afterEach(() => {
    harness.remove();
  });

  const open = async (codeFormat?: unknown) => {
    const page = await openDirectPage();
    harness = new Harness({
      ...page.properties,
      ...(codeFormat === undefined ? {} : { codeFormat }),
    } as object);
    return page;
  };

  const codeField = async () => {
    await harness.sendCodeTo(addresses.email);
    return harness.field('Code');
  };

  for (const [format, mode] of [
    [undefined, 'text'],
    ['any', 'text'],
    ['digits', 'numeric'],
    ['roman', 'text'],
    [null, 'text'],
    [Symbol('digits'), 'text'],
  ] as const) {
    it(`is ${mode} for codes of ${String(format)}`, async () => {
      await open(format);
      const field = await codeField();
      expect(field.inputMode).to.equal(mode);
      // A capital that nobody has typed would be a wrong code.
      expect(field.autocapitalize).to.equal('none');
      expect(field.spellcheck).to.equal(false);
      expect(field.getAttribute('autocomplete')).to.equal('one-time-code');
    });
  }

  it('changes with the attribute, while the code is typed', async () => {
    await open();
    const field = await codeField();
    harness.element.setAttribute('code-format', 'digits');
    await harness.until(() => field.inputMode === 'numeric');
    harness.element.removeAttribute('code-format');
    await harness.until(() => field.inputMode === 'text');
  });

  it('takes letters, whatever it shows', async () => {
    const page = await open('digits');
    await codeField();
    await harness.enterCode('abcXYZ');
    await harness.until(() => harness.text.includes('That code didn’t work'));
    expect(
      (await page.service.calls()).filter(({ call }) => call.endsWith('/link')),
    ).to.have.length(1);
  });

  it('says what its Enter key does', async () => {
    await open();
    // Not every engine has the property.
    const hint = (field: HTMLInputElement) => field.getAttribute('enterkeyhint');
    expect(hint(await harness.field('Email address'))).to.equal('send');
    expect(hint(await codeField())).to.equal('go');
  });
});
