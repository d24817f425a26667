import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { readAddress, recognizeType } from './address/read-address.js';
import { systemClock, type Clock } from '../api/clock.js';
import { GLYMPSE_API } from '../api/endpoint.js';
import { createTransport } from '../api/transport.js';
import type { TokenProvider } from '../api/types.js';
import {
  readConfiguration,
  readTypes,
  type Configuration,
  type ForceLink,
  type Misconfiguration,
} from './configuration.js';
import { eventOf } from './events.js';
import type { CredentialsHandler, Services } from './flow/effects.js';
import { FlowController } from './flow/flow-controller.js';
import type { Flow, ManageEvent, PersonEvent, Problem, Step } from './flow/types.js';
import type { Listening } from './listeners.js';
import { translator } from './locales/translate.js';
import type { Messages } from './locales/types.js';
import type { ManageExtension } from './manage/manage.js';
import { styles } from './styles/styles.js';
import { isFieldProblem } from './views/problem-text.js';
import type { PhoneField } from './views/phone-field.js';
import { stepView } from './views/step-view.js';
import type { View } from './views/view.js';

/**
 * Links an e-mail address or a phone number to a Glympse account, logs in with it, or shows what is
 * linked to an account and changes it.
 *
 * @tag glympse-account-link
 *
 * @event {LinkedEvent} linked - The address was linked, or the person has logged in with it.
 * @event {RecoveredEvent} recovered - The person goes on with the earlier account of the address.
 * @event {UnlinkedEvent} unlinked - An address is linked no more; while one is replaced, `linked` follows.
 * @event {FailedEvent} failed - Something failed and the person has been told.
 * @event {StepChangeEvent} step-change - The person came to another step.
 *
 * @slot heading - Your own heading, in every step.
 * @slot intro - Your own introduction, in every step.
 * @slot done - What is shown when all is done, below the heading.
 * @slot footer - Below every step.
 *
 * @csspart base - Around everything.
 * @csspart heading - The step's heading, in the dialog too.
 * @csspart intro - The text below a heading.
 * @csspart form - The form of a step.
 * @csspart label - The label of a field.
 * @csspart input - Every field.
 * @csspart address-input - The field for the e-mail address or phone number.
 * @csspart country-select - The list of countries.
 * @csspart code-input - The field for the code.
 * @csspart hint - Small print.
 * @csspart time-left - How long the code is good.
 * @csspart error - What went wrong.
 * @csspart status - What is going on.
 * @csspart button - Every button.
 * @csspart primary - The button that leads on.
 * @csspart secondary - A button for another way.
 * @csspart link - A button that looks like a link.
 * @csspart danger - The button that gives something up.
 * @csspart submit-button - Sends the address or the code.
 * @csspart type-button - Changes between e-mail address and phone number.
 * @csspart resend-button - Asks for a new code.
 * @csspart change-address-button - Leads back to the address.
 * @csspart dialog - The dialog about an address of another account, and those that ask before a change.
 * @csspart recover-button - Recovers that account.
 * @csspart force-button - Asks to link all the same.
 * @csspart confirm-force-button - Confirms that.
 * @csspart back-button - Leads back to the choice or the list, or keeps what is linked.
 * @csspart retry-button - Hands the account to the page once more, or asks for the list again.
 * @csspart sent-to - Where the code was sent.
 * @csspart done - The text when all is done.
 * @csspart list - What is linked.
 * @csspart account - One type in the list.
 * @csspart account-name - The address that is linked.
 * @csspart attention - That an address is to be confirmed again.
 * @csspart failure - Around what went wrong with the list.
 * @csspart actions - Around what can be done with a linked address.
 * @csspart add-button - Links an address of the type.
 * @csspart confirm-button - Confirms an address again.
 * @csspart replace-button - Links another address in the place of one.
 * @csspart confirm-replace-button - Confirms that.
 * @csspart unlink-button - Asks to unlink an address.
 * @csspart confirm-unlink-button - Confirms that.
 *
 * @cssproperty --glympse-account-link-accent - Main button, links and focus ring.
 * @cssproperty --glympse-account-link-on-accent - Text on the main button.
 * @cssproperty --glympse-account-link-text - Text.
 * @cssproperty --glympse-account-link-muted - Less important text, and the borders of fields.
 * @cssproperty --glympse-account-link-surface - Background of fields and of the dialog.
 * @cssproperty --glympse-account-link-danger - Errors, and the button that gives something up.
 * @cssproperty --glympse-account-link-radius - Corner radius. Default 10px.
 *
 * @cssstate address - The person is asked for an address.
 * @cssstate code - The person is asked for the code.
 * @cssstate conflict - The address belongs to another account and the person has to choose.
 * @cssstate done - The address is linked, or the person is logged in.
 * @cssstate manage - The person sees what is linked.
 */
export class GlympseAccountLinkElement extends LitElement {
  static override readonly styles = styles;

  static override readonly properties: PropertyDeclarations = {
    flow: {},
    endpoint: {},
    apiKey: { attribute: 'api-key' },
    withCredentials: { attribute: 'with-credentials', type: Boolean },
    types: {},
    address: {},
    country: {},
    codeLength: { attribute: 'code-length', type: Number },
    forceLink: { attribute: 'force-link' },
    disabled: { type: Boolean },
    lang: { reflect: true },
    tokenProvider: { attribute: false },
    credentialsHandler: { attribute: false },
    messages: { attribute: false },
    fetch: { attribute: false },
  };

  /**
   * The source of time; tests hold it still.
   * @internal
   */
  static clock: Clock = systemClock;

  /**
   * What the person comes for: `link` (default) an address to the account they use, `login` by address,
   * or `manage` what is linked.
   */
  declare flow: Flow;

  /**
   * Base URL of the Glympse API (the default) or of your own endpoint with the same paths; relative
   * to the page. `https:`, or `http:` on the page's own origin or a loopback host.
   */
  declare endpoint: string;

  /** The Glympse API key, for pages that talk to the API themselves. */
  declare apiKey: string | undefined;

  /** Send cookies to an endpoint on another origin. Default false. */
  declare withCredentials: boolean;

  /** The address types offered, in order, separated by spaces. Default `email phone`. */
  declare types: string;

  /** An address to start with; its type is recognised. In the flow `manage`, once something is added. */
  declare address: string;

  /** Country for national phone numbers, ISO 3166-1 alpha-2. Default: from the language. Read when phone entry begins. */
  declare country: string;

  /** Number of characters after which a code is submitted by itself. Default: not by itself. */
  declare codeLength: number | undefined;

  /** Whether to offer linking an address that belongs to another account: `confirm` (default); anything else: never. */
  declare forceLink: ForceLink;

  /** Makes every field and button unusable. Default false. */
  declare disabled: boolean;

  /** Gives the access token for `users/self/…`; asked again with `refresh: true` once after a token error. */
  declare tokenProvider: TokenProvider | undefined;

  /**
   * Receives the account's credentials after logging in or recovering. The step is not done until it
   * has resolved; if it rejects, the person can try again without a new code.
   */
  declare credentialsHandler: CredentialsHandler | undefined;

  /** Your own wording of any of the texts. */
  declare messages: Partial<Messages> | undefined;

  /** Takes the place of `globalThis.fetch`. */
  declare fetch: typeof globalThis.fetch | undefined;

  readonly #internals = this.attachInternals();
  readonly #clock = (this.constructor as typeof GlympseAccountLinkElement).clock;
  readonly #flow: FlowController;
  readonly #services: Services & { extension?: ManageExtension };

  /** Set by `#check`, which comes before every request. */
  #configuration!: Configuration;
  /** Absent until a phone number is wanted. */
  #phone: PhoneField | undefined;
  /** The person has done something whose outcome may move the focus. */
  #acted = false;
  #main: HTMLElement | null = null;
  #problem: Problem | undefined;

  constructor() {
    super();
    Object.assign(this, defaults);
    this.withCredentials = this.disabled = false;
    const settings = () => ({
      ...this.#configuration,
      apiKey: this.apiKey,
      withCredentials: this.withCredentials,
      fetch: this.fetch,
      tokenProvider: this.tokenProvider,
      credentialsHandler: this.credentialsHandler,
    });
    this.#services = { transport: createTransport(settings), settings, extend: this.#extend };
    this.#flow = new FlowController(this, this.#services, this.#clock);
  }

  /** Where the person is. Reflected to the attribute `step` and to a custom state of the same name. */
  get step(): Step {
    return this.#flow.state.step;
  }

  /** Starts anew, with what the attributes say. What was under way is given up. */
  restart(): void {
    const { flow, address } = this;
    const types = readTypes(this.types) ?? ['email'];
    const recognized = recognizeType(address);
    const isOffered = address && types.includes(recognized);
    this.#flow.send({
      type: 'restarted',
      flow,
      addressType: isOffered ? recognized : types[0],
      address: isOffered ? address : '',
    });
    // The field may stay the same one, and its binding the same text, while the person has typed.
    const field = this.shadowRoot?.querySelector('input');
    if (field && !isOffered) field.value = '';
  }

  /** Puts the focus where the person goes on: the field, or the text of the dialog or outcome. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('[data-main]')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resume();
    // A dialog that was moved along is open no more, except by its attribute.
    this.requestUpdate();
    this.#clock.after(GRACE, () => {
      if (this.isConnected && !this.disabled) this.#check();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set what they have nothing for to null or undefined.
    for (const [name, value] of Object.entries(defaults)) {
      (this as unknown as Record<string, string>)[name] ??= value;
    }
    const isAtStart = this.step === 'address' && (changed.has('address') || changed.has('types'));
    if (isAtStart || changed.has('flow')) this.restart();
  }

  protected override render(): TemplateResult {
    const view: View = {
      host: this,
      state: this.#flow.state,
      now: this.#clock.now(),
      t: translator(this.messages),
      phone: this.#phone,
      send: this.#act,
      submitAddress: this.#submitAddress,
    };
    return html`
      <div part="base">
        ${(this.#services.extension?.view ?? stepView)(view)}
        <slot name="footer"></slot>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { state } = this.#flow;
    if (state.step === 'address' && state.type === 'phone') void this.#loadPhone();
    const isNeeded = state.flow === 'manage' && !(this.#services.extension ?? state.problem);
    if (isNeeded && !this.#misconfiguration) {
      void this.#extend().catch(() => {
        // Every view in the meantime has asked for it; the person is told once.
        if (this.#flow.state.problem) return;
        const problem = { code: 'network_error' };
        this.#flow.send({ type: 'request-failed', request: undefined, problem });
      });
    }
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && this.isConnected && !dialog.matches(':modal')) {
      dialog.open = false;
      dialog.showModal();
    }
    this.#reflectStep();
    this.#moveFocus();
    for (const emission of this.#flow.takeEmissions()) {
      if (emission.type === 'failed' && emission.detail.fatal) {
        console.error('<glympse-account-link>', emission.detail.detail);
      }
      this.dispatchEvent(eventOf(emission));
    }
    if (changed.has('flow') || changed.has('endpoint')) this.#resume();
    if (state.problem?.code === 'invalid_configuration' && !this.#misconfiguration) {
      this.#flow.send({ type: 'configuration-checked', fault: undefined });
    }
  }

  /** Nothing that the person does goes anywhere while the page has set the element up wrongly. */
  readonly #act = (event: PersonEvent | ManageEvent): void => {
    this.#acted = true;
    if (!this.disabled && this.#check()) this.#flow.send(event);
    // Not every event changes the state: a dialog that was closed too early is opened again.
    this.requestUpdate();
  };

  readonly #submitAddress = async (field: HTMLInputElement): Promise<void> => {
    const { state } = this.#flow;
    if (state.step !== 'address') return;
    if (state.type === 'phone') await this.#loadPhone();
    if (!field.isConnected) return;
    const read = readAddress(field, state.type, this.#phone);
    this.#act(
      typeof read === 'string'
        ? { type: 'input-rejected', reason: read }
        : { type: 'address-submitted', contact: read },
    );
  };

  /** The numbering plans outweigh the rest of the element. Tried again with the next view or press. */
  async #loadPhone(): Promise<void> {
    if (this.#phone) return;
    try {
      const { PhoneField } = await import('./views/phone-field.js');
      this.#phone ??= new PhoneField(this);
      this.requestUpdate();
    } catch {
      // Offline: until then a number has to bring its country code.
    }
  }

  /** Managing and replacing linked addresses. Tried again with the next view, or when it is needed. */
  readonly #extend = async (): Promise<void> => {
    const { ManageExtension } = await import('./manage/manage.js');
    this.#services.extension ??= new ManageExtension(this, this.#flow, () => this.#check());
  };

  /** Goes on where this tab was left. An `id` tells several elements on a page apart. */
  #resume(): void {
    this.#flow.resume(`glympse-account-link ${this.flow} ${this.endpoint} ${this.id}`);
  }

  /** Whether the element is set up rightly; if not, says so to the person and to the developer. */
  #check(): boolean {
    const wrong = this.#misconfiguration;
    if (!wrong) return true;
    void import('./configuration-advice.js')
      .then(({ advise }) => advise(wrong, this))
      .catch(() => wrong)
      .then((fault) => {
        this.#flow.send({ type: 'configuration-checked', fault });
      });
    return false;
  }

  get #misconfiguration(): Misconfiguration | undefined {
    const read = readConfiguration(this, document.baseURI, self.origin);
    if (typeof read === 'string') return read;
    this.#configuration = read;
    return undefined;
  }

  #reflectStep(): void {
    const { step } = this;
    const { states } = this.#internals;
    if (states.has(step)) return;
    this.setAttribute('step', step);
    states.clear();
    states.add(step);
  }

  /** Follows the person to a new step, or back to the field that has to be mended. */
  #moveFocus(): void {
    const { problem } = this.#flow.state;
    const main = this.renderRoot.querySelector<HTMLInputElement>('[data-main]');
    const isNewProblem = problem !== this.#problem && isFieldProblem(problem);
    const isNewScene = main !== this.#main;
    this.#problem = problem;
    this.#main = main;
    // The person may have gone on to another field of the page while an answer was awaited.
    // Not `:focus-within`, which Chromium was seen not to match for the focus in a modal dialog.
    const isHere = this.shadowRoot?.activeElement ?? document.activeElement === document.body;
    if (!this.#acted || !isHere || !(isNewScene || isNewProblem)) return;
    main?.focus();
    // What is there is to be replaced: an address that was left, or a code that is wrong.
    if (main?.matches('input') && (isNewScene || main.name === 'code')) main.select();
  }
}

/** What a page need not set. */
const defaults = {
  flow: 'link',
  endpoint: GLYMPSE_API,
  types: 'email phone',
  address: '',
  country: '',
  forceLink: 'confirm',
};

/** Milliseconds that the page's scripts have for setting properties before the element complains. */
const GRACE = 2000;

export interface GlympseAccountLinkElement {
  addEventListener: Listening<AddEventListenerOptions>;
  removeEventListener: Listening<EventListenerOptions>;
}

declare global {
  interface HTMLElementTagNameMap {
    'glympse-account-link': GlympseAccountLinkElement;
  }
}
