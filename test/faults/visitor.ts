import { Harness } from '../support/harness.js';
import type { Cell } from './cells.js';
import { address } from './journeys.js';
import type { Facts, Trial } from './trial.js';

/** Milliseconds of the element's clock in which a code runs out, by a second. */
const LIFETIME = 601_000;

/** The same in which a person may ask for another code, whatever the service has asked to wait. */
const COOL_DOWN = 400_000;

/** Milliseconds of real time after which the page is taken to be stuck. */
const PATIENCE = 8000;

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** A person who knows what they want, and does what the page offers for it. */
export class Visitor extends Harness {
  readonly #cell: Cell;
  readonly #trial: Trial;
  #isDetourLeft: boolean;
  /** What was typed before the last press, and into which field. */
  typed: { readonly label: string; readonly text: string } | undefined;
  /** Codes that have not worked. */
  readonly #worn = new Set<string>();

  constructor(cell: Cell, trial: Trial) {
    super(trial.properties);
    this.#cell = cell;
    this.#trial = trial;
    this.#isDetourLeft = cell.journey.detour !== undefined;
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  /** What went wrong, as the person is told. */
  get alert(): string {
    return (this.dialog ?? this.root).querySelector('[role=alert]')?.textContent.trim() ?? '';
  }

  /** The clock alone says that the code is good no more: nothing has been refused. */
  get isRunOut(): boolean {
    const field = (this.dialog ?? this.root).querySelector('input');
    return this.alert.includes('has expired') && field?.ariaInvalid === 'false';
  }

  get fieldLabel(): string {
    return (this.dialog ?? this.root).querySelector('label')?.textContent.trim() ?? '';
  }

  get fieldValue(): string {
    return (this.dialog ?? this.root).querySelector('input')?.value ?? '';
  }

  /** What the list shows as linked, by the type; nothing where there is no list. */
  get rows(): Readonly<Record<string, string>> | undefined {
    const list = this.root.querySelector('ul');
    if (!list) return undefined;
    const linked = [...list.querySelectorAll('li')].filter((row) =>
      row.querySelector('[part=account-name]'),
    );
    return Object.fromEntries(
      linked.map((row) => [
        row.querySelector('[part=label]')?.textContent.trim() === 'Email address'
          ? 'email'
          : 'phone',
        row.querySelector('[part=account-name]')?.textContent.trim() ?? '',
      ]),
    );
  }

  get #isBusy(): boolean {
    return /One moment|Trying again|Linking /.test(this.text);
  }

  /** Waits until the page is at rest. False if it never is. */
  async settle(): Promise<boolean> {
    const deadline = performance.now() + PATIENCE;
    for (let restful = 0; restful < 4; restful++) {
      if (performance.now() > deadline) return false;
      if (await this.#trial.answered()) restful = 0;
      await turn();
      await this.element.updateComplete;
      if (!this.#isBusy) continue;
      restful = 0;
      // It waits for its own clock before it tries again.
      if (this.text.includes('Trying again')) this.clock.advance(1000);
    }
    return true;
  }

  /** Has come to the end of the journey, as far as can be seen. */
  get hasArrived(): boolean {
    const { journey } = this.#cell;
    if (journey.flow !== 'manage') return this.element.step === 'done';
    if (this.dialog || this.alert || this.element.step !== 'manage') return false;
    if (!this.rows) return false;
    const { email } = this.rows;
    const { linked } = journey.outcome;
    // A list may know no names; what has been reached stands above it.
    return email === linked.email || (email !== undefined && this.text.includes('is now linked'));
  }

  /** Does the next thing, and tells what. */
  async goOn(facts: Facts): Promise<string> {
    const { detour } = this.#cell.journey;
    const { alert, typed } = this;
    if (alert.includes('didn’t work') && typed) this.#worn.add(typed.text);
    this.typed = undefined;
    const offered = this.#offered();
    if (this.fieldLabel === 'Code') return this.#code(facts, offered);
    if (this.fieldLabel === 'Email address') {
      await this.#fill('Email address', address);
      return this.#press('Send code');
    }
    const isExpiring = offered.has('Switch to that account') || offered.has('Replace');
    if (detour === 'expiry' && this.#isDetourLeft && isExpiring) {
      this.#isDetourLeft = false;
      await this.#wait(LIFETIME);
    }
    const next = this.#wishes().find((name) => offered.has(name));
    if (next) return this.#press(next);
    // Going away and coming back is what is left to anybody.
    document.dispatchEvent(new Event('visibilitychange'));
    return 'coming back';
  }

  /** Names of buttons, the likeliest to help first. */
  #wishes(): readonly string[] {
    const { choice, act } = this.#cell.journey;
    return [
      'Try again',
      'Lose the other account and link',
      choice === 'force' ? 'Stay here and take the email' : 'Switch to that account',
      'Replace',
      'Link new email',
      ...(act === 'unlink' ? ['Remove', 'Remove email'] : ['Change email', 'Add an email']),
      'Start over',
    ];
  }

  async #code(facts: Facts, offered: ReadonlyMap<string, HTMLButtonElement>): Promise<string> {
    const { text } = this;
    const code = facts.outbox.at(-1)?.code;
    const isDetour = this.#cell.journey.detour === 'resend' && this.#isDetourLeft;
    if (isDetour || !code || this.#worn.has(code) || text.includes('has expired')) {
      this.#isDetourLeft = false;
      if (offered.get('Send a new code')?.ariaDisabled === 'true') {
        this.clock.advance(COOL_DOWN);
        await this.element.updateComplete;
      }
      return this.#press('Send a new code');
    }
    await this.#fill('Code', code);
    const submit = [
      'Continue',
      'Switch to that account',
      'Lose the other account and link',
      'Link new email',
    ];
    return this.#press(submit.find((name) => offered.has(name)) ?? 'Continue');
  }

  async #fill(label: string, text: string): Promise<void> {
    this.typed = { label, text };
    await this.type(label, text);
  }

  async #press(name: string): Promise<string> {
    const button = this.#offered().get(name);
    if (button) await this.waitOutLimit(button);
    this.#trial.asked();
    this.events.length = 0;
    // It may be another button by now.
    this.#offered().get(name)?.click();
    return name;
  }

  #offered(): ReadonlyMap<string, HTMLButtonElement> {
    const buttons = [...(this.dialog ?? this.root).querySelectorAll('button')];
    return new Map(buttons.map((button) => [button.textContent.trim(), button]));
  }

  /** By the clocks of both. */
  async #wait(milliseconds: number): Promise<void> {
    await this.#trial.advance(milliseconds);
    this.clock.advance(milliseconds);
    await this.element.updateComplete;
  }
}
