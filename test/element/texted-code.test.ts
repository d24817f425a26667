import { expect } from '@open-wc/testing';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

/** A wait for a text message, as the platform has been asked for it. */
interface Wait {
  readonly signal: AbortSignal;
  readonly receive: (code: unknown) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Stands in for the platform, which no test can make receive a text message: all that the element sees of it is
 * this one function. Whether real messages arrive is for the browser and its own tests.
 */
class Platform {
  readonly waits: Wait[] = [];
  readonly options: unknown[] = [];
  readonly #had = Object.getOwnPropertyDescriptor(window, 'OTPCredential');
  readonly #before = Object.getOwnPropertyDescriptor(navigator, 'credentials');

  constructor() {
    const get = (options: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        const { signal, ...rest } = options;
        this.options.push(rest);
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        const receive = (code: unknown) => {
          resolve(code === null ? null : { type: 'otp', code });
        };
        this.waits.push({ signal, receive, fail: reject });
      });
    Object.defineProperty(window, 'OTPCredential', { value: Object, configurable: true });
    Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true });
  }

  get waiting(): readonly Wait[] {
    return this.waits.filter(({ signal }) => !signal.aborted);
  }

  restore(): void {
    put(window, 'OTPCredential', this.#had);
    put(navigator, 'credentials', this.#before);
  }
}

function put(object: object, name: string, before: PropertyDescriptor | undefined): void {
  if (before) Object.defineProperty(object, name, before);
  else Reflect.deleteProperty(object, name);
}

describe('a code that comes in a text message', () => {
  let page: Page;
  let platform: Platform;
  let harness: Harness;
  const others: Harness[] = [];

  beforeEach(async () => {
    page = await openDirectPage();
    platform = new Platform();
  });

  afterEach(async () => {
    for (const each of [harness, ...others.splice(0)]) each.remove();
    platform.restore();
    expect(await page.leaks()).to.deep.equal([]);
  });

  const open = (more: Page['properties'] = {}): Harness =>
    (harness = new Harness({ ...page.properties, ...more }));

  async function comeToCode(person: Harness, number: string = addresses.phone): Promise<string> {
    await person.press(/Use a mobile number/);
    await person.sendCodeTo(number);
    await person.step('code');
    return (await page.service.outbox()).at(-1)?.code ?? '';
  }

  const wait = (index = 0): Promise<Wait> =>
    harness.until(() => platform.waits[index], `wait ${String(index)}`);

  const links = async () =>
    (await page.service.calls()).filter(({ call }) => call.endsWith('/link')).length;

  it('is submitted as if it were typed', async () => {
    open();
    const code = await comeToCode(harness);
    const { receive } = await wait();
    expect(platform.options).to.deep.equal([{ otp: { transport: ['sms'] } }]);
    receive(code);
    await harness.step('done');
    expect(await links()).to.equal(1);
  });

  it('is submitted once where its length does so already', async () => {
    open({ codeLength: 6 });
    const code = await comeToCode(harness);
    (await wait()).receive(code);
    await harness.step('done');
    expect(await links()).to.equal(1);
  });

  it('is not asked for where it was sent by e-mail', async () => {
    open({ codeLength: 6 });
    await harness.sendCodeTo(addresses.email);
    await harness.step('code');
    await harness.enterCode('000000');
    await harness.until(() => harness.text.includes('That code didn’t work'));
    expect(platform.waits).to.have.length(0);
  });

  it('is not asked for where it was sent by e-mail after all', async () => {
    open();
    await harness.press(/Use a mobile number/);
    // What reads text messages is there by then.
    await harness.field('Country or region');
    await harness.press(/Use an email address/);
    await harness.sendCodeTo(addresses.email);
    await harness.step('code');
    await harness.element.updateComplete;
    expect(platform.waits).to.have.length(0);
  });

  it('completes what the person has begun to type', async () => {
    open();
    const code = await comeToCode(harness);
    await harness.type('Code', code.slice(0, 2));
    (await wait()).receive(code);
    await harness.step('done');
  });

  it('does not take the place of another that the person has begun to type', async () => {
    open();
    const code = await comeToCode(harness);
    const field = await harness.type('Code', code.startsWith('9') ? '1' : '9');
    const typed = field.value;
    const { receive } = await wait();
    receive(code);
    await harness.element.updateComplete;
    expect(field.value).to.equal(typed);
    expect(await links()).to.equal(0);
    await harness.enterCode(code);
    await harness.step('done');
  });

  for (const [what, end] of [
    [
      'is refused',
      ({ fail }: Wait) => {
        fail(new DOMException('', 'NotAllowedError'));
      },
    ],
    [
      'is not allowed in a frame',
      ({ fail }: Wait) => {
        fail(new DOMException('', 'SecurityError'));
      },
    ],
    [
      'brings nothing',
      ({ receive }: Wait) => {
        receive(null);
      },
    ],
    [
      'brings no code',
      ({ receive }: Wait) => {
        receive(undefined);
      },
    ],
  ] as const) {
    it(`is typed where waiting for it ${what}, and nothing is told of that`, async () => {
      open();
      const code = await comeToCode(harness);
      const before = harness.text;
      end(await wait());
      await harness.element.updateComplete;
      expect(harness.text).to.equal(before);
      expect(harness.events.filter(({ type }) => type === 'failed')).to.have.length(0);
      await harness.enterCode(code);
      await harness.step('done');
      expect(platform.waits).to.have.length(1);
    });
  }

  it('is waited for no more when the step ends', async () => {
    open();
    await comeToCode(harness);
    const { signal } = await wait();
    await harness.press('Change number');
    await harness.until(() => signal.aborted);
    expect(platform.waiting).to.have.length(0);
  });

  it('is waited for no more when the element leaves, and again when it is back', async () => {
    open();
    const code = await comeToCode(harness);
    const { signal } = await wait();
    harness.element.remove();
    await harness.until(() => signal.aborted);
    document.body.append(harness.element);
    (await wait(1)).receive(code);
    await harness.step('done');
  });

  it('is waited for no more while the element is disabled', async () => {
    open();
    const code = await comeToCode(harness);
    const { signal } = await wait();
    harness.element.disabled = true;
    await harness.until(() => signal.aborted);
    expect(platform.waiting).to.have.length(0);
    harness.element.disabled = false;
    (await wait(1)).receive(code);
    await harness.step('done');
  });

  it('is not waited for while another is under way, and again after that was wrong', async () => {
    open();
    const code = await comeToCode(harness);
    const first = await wait();
    await harness.enterCode(code === '000000' ? '111111' : '000000');
    await harness.until(() => first.signal.aborted);
    await harness.until(() => harness.text.includes('That code didn’t work'));
    expect(await links()).to.equal(1);
    // What was wrong is the person's to take away: nobody knows which one is newer.
    await harness.type('Code', '');
    (await wait(1)).receive(code);
    await harness.step('done');
    expect(await links()).to.equal(2);
  });

  it('is waited for anew when another one was sent', async () => {
    open();
    await comeToCode(harness);
    const first = await wait();
    harness.clock.advance(60_000);
    await harness.press('Send a new code');
    await harness.until(() => first.signal.aborted);
    const second = await wait(1);
    const code = (await page.service.outbox()).at(-1)?.code;
    second.receive(code);
    await harness.step('done');
  });

  it('is waited for by one element at a time, and the next one has its turn', async () => {
    const first = open();
    await comeToCode(first);
    const own = await wait();
    const second = open({ id: 'second' });
    others.push(first);
    const code = await comeToCode(second, '+12015550124');
    await second.element.updateComplete;
    expect(platform.waits).to.deep.equal([own]);
    first.element.remove();
    const next = await wait(1);
    expect(own.signal.aborted).to.equal(true);
    next.receive(code);
    await second.step('done');
  });

  it('is read at a page that was reloaded', async () => {
    const first = open();
    const code = await comeToCode(first);
    const kept = Object.entries(sessionStorage);
    first.element.remove();
    for (const [key, value] of kept) sessionStorage.setItem(key, String(value));
    const before = platform.waits.length;
    others.push(first);
    open();
    await harness.step('code');
    (await wait(before)).receive(code);
    await harness.step('done');
  });
});
