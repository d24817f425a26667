import fc from 'fast-check';
import type { Flow } from '../../src/element/index.js';
import type { CallName } from '../../src/api/types.js';
import type { Scenario } from '../../src/tools/sandbox/index.js';
import { Harness } from '../support/harness.js';
import { isWhole } from '../support/is-whole.js';
import { addresses, leaksLeft, modes, type Page } from './modes.js';

/**
 * Ways that nobody has thought of, in a browser and over HTTP: people press and type, the service fails, pages
 * change attributes and take the element out, tabs are loaded anew.
 */
/** English and German: the ways lead through both. */
const isAtWork = /One moment|Trying again|Einen Moment|Neuer Versuch/;
const WAYS = isWhole ? 300 : 60;
const LONGEST = 16;

/** Where the person is, and what has gone over the wire. */
class Way {
  harness: Harness;
  readonly troubles: string[] = [];
  readonly #underWay = new Set<RequestInit>();
  /** What the person does now may send one message. */
  #mayAsk = false;
  readonly #page: Page;
  readonly #flow: Flow;

  constructor(page: Page, flow: Flow) {
    this.#page = page;
    this.#flow = flow;
    this.harness = this.#open();
  }

  #open(): Harness {
    return new Harness({ ...this.#page.properties, flow: this.#flow, fetch: this.#fetch });
  }

  readonly #fetch: typeof fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    // Nobody waits for one that was given up, which a browser may tell in a later task.
    const isAtOnce = [...this.#underWay].some(({ signal }) => !signal?.aborted);
    if (isAtOnce) this.troubles.push(`two requests at once: ${url}`);
    if (url.includes('/confirm?')) {
      if (!this.#mayAsk) this.troubles.push('a message that nobody has asked for');
      this.#mayAsk = false;
    }
    this.#underWay.add(init);
    try {
      return await fetch(input, init);
    } finally {
      this.#underWay.delete(init);
    }
  };

  get #buttons(): readonly HTMLButtonElement[] {
    const { root } = this.harness;
    const place = root.querySelector('dialog') ?? root;
    return [...place.querySelectorAll('button')].filter(
      (button) => !button.matches(':disabled, [aria-disabled=true]'),
    );
  }

  get #field(): HTMLInputElement | null {
    const { root } = this.harness;
    return (root.querySelector('dialog') ?? root).querySelector('input:enabled');
  }

  async press(choice: number): Promise<void> {
    this.#mayAsk = true;
    const buttons = this.#buttons;
    buttons[choice % buttons.length]?.click();
    await this.#settle();
  }

  async type(choice: number): Promise<void> {
    const field = this.#field;
    if (!field) return;
    const message = (await this.#page.service.outbox()).at(-1);
    const texts =
      field.name === 'code'
        ? [message?.code ?? '1', message?.code ?? '1', '000000', '12 34', 'no code']
        : [addresses.email, 'sam@example.com', addresses.phone, 'nothing', ''];
    field.focus();
    field.value = texts[choice % texts.length] ?? '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.#settle();
  }

  async submit(): Promise<void> {
    this.#mayAsk = true;
    this.#field?.form?.requestSubmit();
    await this.#settle();
  }

  async wait(seconds: number): Promise<void> {
    await this.#page.service.advance(seconds * 1000);
    this.harness.clock.advance(seconds * 1000);
    await this.#settle();
  }

  async set(choice: number): Promise<void> {
    const { element } = this.harness;
    const changes: readonly (() => void)[] = [
      () => element.toggleAttribute('disabled'),
      () => (element.types = element.types === 'phone email' ? 'email phone' : 'phone email'),
      () => (element.country = element.country === 'FR' ? 'US' : 'FR'),
      () => (element.forceLink = element.forceLink === 'never' ? 'confirm' : 'never'),
      () => (element.codeLength = element.codeLength ? undefined : 6),
      () => (element.lang = element.lang === 'de' ? 'en' : 'de'),
      () => (element.address = element.address ? '' : addresses.email),
      () => (element.messages = element.messages ? undefined : { sendCode: 'Send' }),
      () => (element.withCredentials = !element.withCredentials),
      () => {
        element.restart();
      },
    ];
    // A length that is reached submits by itself.
    changes[choice % changes.length]?.();
    await this.#settle();
  }

  /** Taken out and put in again, at once or after a while. */
  async move(isLater: boolean): Promise<void> {
    const { element } = this.harness;
    element.remove();
    if (isLater) await Promise.resolve();
    document.body.append(element);
    await this.#settle();
  }

  /** Back from their mail app, or by the browser's back button. */
  async comeBack(): Promise<void> {
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await this.#settle();
  }

  /** A page that is loaded anew has a new element, and what its tab keeps. */
  async reload(): Promise<void> {
    const { element } = this.harness;
    element.remove();
    await Promise.resolve();
    this.harness = this.#open();
    await this.#settle();
  }

  async fail(scenario: Scenario): Promise<void> {
    await this.#page.service.script(scenario);
  }

  /** All goes well from now on: there is something left to do, or it is done. */
  async finish(): Promise<void> {
    await this.#page.service.clear();
    this.harness.element.disabled = false;
    await this.#settle();
    const isOpen = this.harness.element.step === 'done' || this.#buttons.length > 0;
    if (!isOpen) this.troubles.push(`a dead end: ${this.harness.text}`);
  }

  /** Until nothing is under way any more; what is to be tried again is. */
  async #settle(): Promise<void> {
    const { harness } = this;
    await harness.element.updateComplete;
    await harness.until(
      () => this.#underWay.size === 0 && harness.text && !isAtWork.test(harness.text),
    );
    this.#mayAsk = false;
  }

  /** What the person reads is what the service knows. */
  async compare(): Promise<void> {
    const { element, events, root, text } = this.harness;
    if (element.step !== 'manage' || root.querySelector('dialog') || this.#flow !== 'manage')
      return;
    const isTold = root.querySelector('[part=list]') && !root.querySelector('[part=failure]');
    if (!isTold) return;
    const account = await this.#page.currentAccount();
    const linked = account ? ((await this.#page.service.linkedTo(account)) ?? {}) : {};
    // A number is shown in groups.
    const rows = [...root.querySelectorAll('[part=account-name]')].map(({ textContent }) =>
      textContent.replace(/\s/g, ''),
    );
    if (rows.sort().join() !== Object.values(linked).sort().join()) {
      const types = events.map(({ type }) => type).join(', ');
      this.troubles.push(
        `the list says ${rows.join()}; ${JSON.stringify(linked)}; ${types}; ${text}`,
      );
    }
  }
}

const calls: readonly CallName[] = [
  'account/confirm',
  'account/create',
  'linked_accounts',
  'linked_accounts/confirm',
  'linked_accounts/link',
  'linked_accounts/unlink',
];

const faults: readonly Omit<Scenario, 'call'>[] = [
  { drop: 'before' },
  { drop: 'after' },
  { failure: { code: 'busy', status: 503 } },
  { failure: { code: 'server_error', status: 500, after: true } },
  { failure: { code: 'anything', status: 400 } },
  { raw: { body: '<h1>502</h1>', status: 502 } },
];

type Act = (way: Way) => Promise<void>;

const act = (weight: number, name: string, run: (choice: number) => Act) => ({
  weight,
  arbitrary: fc
    .nat(30)
    .map((choice) => ({ name: `${name} ${choice.toString()}`, run: run(choice) })),
});

const acts = fc.oneof(
  act(8, 'press', (choice) => (way) => way.press(choice)),
  act(6, 'type', (choice) => (way) => way.type(choice)),
  act(4, 'submit', () => (way) => way.submit()),
  act(2, 'wait', (choice) => (way) => way.wait([1, 31, 601][choice % 3] ?? 1)),
  act(2, 'set', (choice) => (way) => way.set(choice)),
  act(1, 'move', (choice) => (way) => way.move(choice % 2 === 0)),
  act(1, 'come back', () => (way) => way.comeBack()),
  act(1, 'reload', () => (way) => way.reload()),
  act(3, 'fail', (choice) => (way) => {
    const call = calls[choice % calls.length] ?? 'linked_accounts';
    return way.fail({ call, ...faults[choice % faults.length], times: 1 + (choice % 4) });
  }),
);

/** Each by its own words, where a comparison would tell how many there are. */
function expectNone(troubles: readonly string[]): void {
  if (troubles.length > 0) throw new Error(troubles.join('; '));
}

describe('whatever people, pages and services do', () => {
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push('message' in event ? event.message : String(event.reason));
  };

  before(() => {
    addEventListener('error', listen);
    addEventListener('unhandledrejection', listen);
  });

  after(() => {
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', listen);
  });

  for (const [mode, openPage] of Object.entries(modes)) {
    it(`${(WAYS / 2).toString()} ways of ${mode} keep to what is always true`, async function () {
      this.timeout(300_000);
      const seed = Number(await (await fetch('/seed/')).text());
      const property = fc.asyncProperty(
        fc.constantFrom<Flow>('link', 'login', 'manage'),
        fc.boolean(),
        fc.array(acts, { maxLength: LONGEST, size: 'max' }),
        async (flow, isTaken, taken) => {
          const page = await openPage();
          if (isTaken) await page.service.createAccount({ email: addresses.email });
          else if (flow === 'manage') await page.link('email', addresses.email);
          const way = new Way(page, flow);
          let leaks: readonly string[];
          try {
            for (const { run } of taken) {
              await run(way);
              await way.compare();
              expectNone([...way.troubles, ...errors]);
            }
            await way.finish();
            expectNone([...way.troubles, ...errors]);
          } finally {
            errors.length = 0;
            way.harness.remove();
            leaks = await leaksLeft();
          }
          expectNone(leaks);
        },
      );
      const told = `${(WAYS / 2).toString()} ways of ${mode} (SEED=${seed.toString()})`;
      const options = { numRuns: WAYS / 2, seed, interruptAfterTimeLimit: 250_000 };
      const details = await fc.check(property, { ...options, markInterruptAsFailure: true });
      if (details.failed) {
        const [flow, isTaken, taken] = details.counterexample ?? [];
        const names = taken?.map(({ name }) => name).join(', ');
        const cause = String(details.errorInstance);
        throw new Error(`${told}: ${String(flow)}, ${String(isTaken)}: ${String(names)}: ${cause}`);
      }
      console.log(told);
    });
  }
});
