import type { AccountLinkEventMap, GlympseAccountLinkElement } from '../../src/element/index.js';
import { GlympseAccountLinkElement as Element } from '../../src/element/index.js';
import { ManualClock } from './manual-clock.js';

/** A text as it is read: without the marks that isolate an address, and spaced as it is shown. */
export const readable = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Uses the element as a person and a page would: by labels, names of buttons, keys and events. */
export class Person {
  /** Every event of the element that a listener on the document hears. */
  readonly events: Event[] = [];

  protected readonly stop = new AbortController();
  readonly #heard = new Set<Event>();

  constructor(readonly element: GlympseAccountLinkElement) {
    const { signal } = this.stop;
    for (const type of ['linked', 'recovered', 'unlinked', 'failed', 'conflict', 'step-change']) {
      element.ownerDocument.addEventListener(type, (event) => this.events.push(event), { signal });
    }
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  /** Everything that the person can read, in the dialog only where one is open. */
  get text(): string {
    const place = this.root.querySelector('dialog') ?? this.root.querySelector('[part=base]');
    return readable(place?.textContent);
  }

  /** Waits until the page shows what `look` looks for. */
  async until<T>(look: () => T | null | undefined | false, what = String(look)): Promise<T> {
    const deadline = performance.now() + 15_000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`never happened: ${what}\n${this.text}`);
      this.wait();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** What else goes on while the person waits for something that is not there yet. */
  protected wait(): void {}

  event<Type extends keyof AccountLinkEventMap>(type: Type): Promise<AccountLinkEventMap[Type]> {
    const isNew = (event: Event): boolean => event.type === type && !this.#heard.has(event);
    return this.until(() => {
      const event = this.events.find(isNew);
      if (event) this.#heard.add(event);
      return event as AccountLinkEventMap[Type] | undefined;
    }, `event ${type}`);
  }

  field(label: string): Promise<HTMLInputElement> {
    return this.until(() => {
      const labels = [...this.root.querySelectorAll('label')];
      const found = labels.find((candidate) => candidate.textContent.trim() === label);
      return found?.control as HTMLInputElement | undefined;
    }, `field ${label}`);
  }

  button(name: string | RegExp): Promise<HTMLButtonElement> {
    return this.until(
      () => {
        const buttons = [
          ...(this.root.querySelector('dialog') ?? this.root).querySelectorAll('button'),
        ];
        return buttons.find(({ textContent }) =>
          typeof name === 'string' ? textContent.trim() === name : name.test(textContent),
        );
      },
      `button ${String(name)}`,
    );
  }

  async press(name: string | RegExp): Promise<void> {
    const button = await this.button(name);
    button.click();
  }

  async type(label: string, text: string): Promise<HTMLInputElement> {
    const field = await this.field(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return field;
  }

  async sendCodeTo(address: string): Promise<void> {
    await this.type(address.includes('@') ? 'Email address' : 'Mobile number', address);
    await this.press('Send code');
  }

  async enterCode(code: string, button = 'Continue'): Promise<void> {
    await this.type('Code', code);
    await this.press(button);
  }

  /** The flow's part is there. It brings its styles with it: there is no other trace of it as long as nothing is done. */
  flow(): Promise<true> {
    return this.until<true>(() => this.root.adoptedStyleSheets.length > 1, 'the flow');
  }

  step(step: string): Promise<true> {
    return this.until<true>(() => this.element.step === step, `step ${step}`);
  }
}

/** A person in front of an element of this document, whose clock the test moves. */
export class Harness extends Person {
  readonly clock: ManualClock;

  constructor(properties: Partial<GlympseAccountLinkElement> = {}) {
    const clock = new ManualClock();
    const tag = `glympse-account-link-${crypto.randomUUID()}`;
    customElements.define(
      tag,
      class extends Element {
        static override clock = clock;
      },
    );
    super(document.createElement(tag) as GlympseAccountLinkElement);
    this.clock = clock;
    Object.assign(this.element, properties);
    document.body.append(this.element);
  }

  /** Where the page says that it tries again, and nobody looks for that, the time until then passes. */
  protected override wait(): void {
    const isShown = this.root.querySelector('[part~="stop-button"]');
    if (isShown) this.clock.advance(this.clock.untilRetry ?? 0);
  }

  override async press(name: string | RegExp): Promise<void> {
    const button = await this.button(name);
    if (this.isLimited(button)) {
      await this.waitOutLimit(button);
      await super.press(name);
    } else button.click();
  }

  private isLimited(button: HTMLButtonElement): boolean {
    return this.text.includes('Too many tries') && button.matches('[aria-disabled=true]');
  }

  /** Until a limit of the service has passed, what it is about cannot be pressed. */
  async waitOutLimit(button: HTMLButtonElement): Promise<void> {
    while (this.isLimited(button)) {
      this.clock.advance(1000);
      await this.element.updateComplete;
    }
  }

  remove(): void {
    this.element.remove();
    this.stop.abort();
    sessionStorage.clear();
  }
}
