import {
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Clock } from '../api/clock.js';
import { ApiError } from '../api/errors.js';
import { GLYMPSE_API } from '../api/glympse-api.js';
import { lazy, tooLate } from '../api/lazy.js';
import { textOf } from '../api/text-of.js';
import type { TokenProvider } from '../api/types.js';
import { readOffer } from './configuration/offer.js';
import {
  readFlow,
  type CodeFormat,
  type ForceLink,
  type Persist,
} from './configuration/settings.js';
import { FailedEvent } from './failed-event.js';
import { fail, initialState, stepOf, typeOf } from './flow/change.js';
import type { PersonEvent } from './flow/flow-events.js';
import { respondIn } from './flow/logic.js';
import type { Problem } from './flow/problem.js';
import type { AccountFacts, CredentialsHandler } from './flow/services.js';
import type { Flow, FlowState, Step } from './flow/states.js';
import { english } from './locales/english.js';
import { closest } from './locales/inherited.js';
import { normalized } from './locales/language-tag.js';
import type { Locale } from './locales/locale.js';
import type { Messages } from './locales/messages.js';
import type { Listening } from './listeners.js';
import { loadLocale, registerLocale } from './locales/registry.js';
import { translator } from './locales/translate.js';
import { part as addressPart } from './parts/address/part.js';
import { typing } from './parts/address/typing.js';
import { loadFlow, loadPhone, type FlowFile } from './parts/catalogue.js';
import { explainBy } from './parts/explain-by.js';
import type { Part } from './parts/part.js';
import { baseView, interimView, sceneView } from './parts/scene-view.js';
import type { FlowController } from './session/flow-controller.js';
import type { SandboxFile } from './configuration/in-page-sandbox.js';
import { forgetKept, isSomethingKept, shelfKey } from './session/shelf-key.js';
import { adopt } from './styles/sheets.js';
import { styles } from './styles/styles.js';
import { fieldOf } from './views/pieces.js';
import type { Speech, View } from './views/view.js';

/**
 * Links an e-mail address or a phone number to a Glympse account, logs in with it, or shows what is
 * linked to an account and changes it.
 *
 * @tag glympse-account-link
 * @since 0.1.0
 * @status experimental
 * @documentation https://github.com/glympse/glympse-account-link/blob/main/docs/reference.md
 *
 * @attr {string} lang - The language; without it, that of the nearest ancestor that has one.
 *
 * @event {LinkedEvent} linked - The address was linked, or the person has logged in with it.
 * @event {RecoveredEvent} recovered - The person goes on with the earlier account of the address.
 * @event {UnlinkedEvent} unlinked - An address is linked no more; while one is replaced, `linked` follows.
 * @event {FailedEvent} failed - Something failed and the person has been told.
 * @event {ConflictEvent} conflict - The address belongs to another account. After `preventDefault()` the page asks what to do.
 * @event {StepChangeEvent} step-change - The person came to another step, also by reloading where they were.
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
 * @csspart choice - One of the two accounts to choose from.
 * @csspart choice-title - Which account that is.
 * @csspart facts - What the page tells of that account.
 * @csspart recover-button - Recovers that account.
 * @csspart force-button - Asks to link all the same.
 * @csspart confirm-force-button - Confirms linking all the same.
 * @csspart back-button - Leads back to the choice or the list, or keeps what is linked.
 * @csspart retry-button - Tries once more what has failed.
 * @csspart stop-button - Stops what is tried again by itself.
 * @csspart restart-button - Starts over after a bug of the element.
 * @csspart sandbox-inbox - What a sandbox in the page would have sent.
 * @csspart sent-to - Where the code was sent.
 * @csspart done - The text when all is done.
 * @csspart mark - The sign of success above it.
 * @csspart list - What is linked.
 * @csspart account - One type in the list.
 * @csspart account-name - The address that is linked.
 * @csspart attention - That an address is to be confirmed again.
 * @csspart failure - Around what went wrong with the list.
 * @csspart actions - Around what can be done with a linked address.
 * @csspart add-button - Links an address of the type.
 * @csspart confirm-button - Confirms an address again.
 * @csspart replace-button - Links another address in the place of one.
 * @csspart confirm-replace-button - Confirms the replacement.
 * @csspart unlink-button - Asks to unlink an address.
 * @csspart confirm-unlink-button - Confirms unlinking.
 *
 * @cssproperty --glympse-account-link-accent - Main button, links and focus ring. May be `light-dark(…)`.
 * @cssproperty --glympse-account-link-on-accent - Text on the main button. Default white or black, by the contrast.
 * @cssproperty --glympse-account-link-text - Text.
 * @cssproperty --glympse-account-link-muted - Less important text.
 * @cssproperty --glympse-account-link-surface - Background of fields and of the dialog.
 * @cssproperty --glympse-account-link-border - Borders of fields and buttons; paler, those of cards and of the dialog.
 * @cssproperty --glympse-account-link-danger - Errors, and the button that gives something up.
 * @cssproperty --glympse-account-link-radius - Corner radius. Default 10px.
 * @cssproperty --glympse-account-link-font - Font family. Default the page's.
 * @cssproperty --glympse-account-link-font-size - Text size; never less than 16px. Default the page's.
 * @cssproperty --glympse-account-link-spacing - Distance between two things. Default 12px.
 * @cssproperty --glympse-account-link-field-height - Least height of fields and buttons. Default 48px.
 * @cssproperty --glympse-account-link-max-width - Greatest width of the element. Default 400px.
 *
 * @cssstate address - The person is asked for an address.
 * @cssstate code - The person is asked for the code.
 * @cssstate conflict - The address belongs to another account and the person has to choose.
 * @cssstate done - The address is linked, or the person is logged in.
 * @cssstate manage - The person sees what is linked.
 * @cssstate busy - An answer is awaited.
 * @cssstate error - The person reads what went wrong.
 */
export class GlympseAccountLinkElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    flow: {},
    endpoint: {},
    apiKey: { attribute: 'api-key' },
    withCredentials: { attribute: 'with-credentials', type: Boolean },
    types: {},
    address: {},
    persist: {},
    country: {},
    codeLength: { attribute: 'code-length', type: Number },
    codeFormat: { attribute: 'code-format' },
    forceLink: { attribute: 'force-link' },
    headingLevel: { attribute: 'heading-level', type: Number },
    disabled: { type: Boolean },
    lang: { reflect: true, useDefault: true },
    tokenProvider: { attribute: false },
    credentialsHandler: { attribute: false },
    accountFacts: { attribute: false },
    messages: { attribute: false },
    fetch: { attribute: false },
  };

  /**
   * The source of time where it is not the device; tests hold it still.
   * @internal
   */
  static readonly clock: Clock | undefined = undefined;

  /** Whether `endpoint="sandbox:"` may be used: a build for production sets it to `false`. Default true. */
  declare static allowSandbox: boolean | undefined;

  /**
   * Loads what that needs, where the entry of the package has it.
   * @internal
   */
  declare static loadSandbox: (() => Promise<SandboxFile>) | undefined;

  /**
   * What the person comes for: `link` (default) an address to the account they use, `login` by address,
   * or `manage` what is linked.
   */
  declare flow: Flow;

  /**
   * Base URL of the Glympse API (the default) or of your own endpoint with the same paths; relative
   * to the page. `https:`, or `http:` on the page's own origin or a loopback host. `sandbox:` is a service in the
   * page itself, to try things with.
   */
  declare endpoint: string;

  /** The Glympse API key, for pages that talk to the API themselves; sent as `api_key` on `account/…` calls. */
  declare apiKey: string | undefined;

  /** Send cookies to an endpoint on another origin. Default false. */
  declare withCredentials: boolean;

  /** The address types offered, in order, separated by spaces. Default `email phone`. */
  declare types: string;

  /** An address to start with; its type is recognised. In the flow `manage`, once something is added. */
  declare address: string;

  /**
   * Country for national phone numbers, ISO 3166-1 alpha-2. Default: the first region that the page's language or the
   * browser's languages name (`de-AT`), else where the first of them is mostly spoken.
   */
  declare country: string;

  /** Number of characters after which a code is submitted by itself. Default: not by itself. */
  declare codeLength: number | undefined;

  /**
   * What codes are made of, for the keyboard of a phone: `digits` shows digits alone; `any` (default) lets letters
   * through, with digits behind a key.
   */
  declare codeFormat: CodeFormat | undefined;

  /** Whether to offer linking an address that belongs to another account: `confirm` (default); anything else: never. */
  declare forceLink: ForceLink;

  /**
   * The level of the step's heading, in the dialog too, for who goes through the page by headings: 1 to 6. Default 2.
   * What it looks like stays the same.
   */
  declare headingLevel: number | undefined;

  /** Makes every field and button unusable. Default false. */
  declare disabled: boolean;

  /**
   * Whether the step is kept in the tab, so that a reloaded page goes on with it: `tab` (default); anything
   * else, such as `none`: not, and what was kept is removed.
   */
  declare persist: Persist;

  /** Gives the access token for `users/self/…`; asked again with `refresh: true` once after a token error. */
  declare tokenProvider: TokenProvider | undefined;

  /**
   * Receives the account's credentials after logging in or recovering. The step is not done until it
   * has resolved; if it rejects, the person can try again without a new code.
   */
  declare credentialsHandler: CredentialsHandler | undefined;

  /**
   * A few words about each of the two accounts in a conflict, such as a name or what is in it: shown as text where
   * the person chooses. The dialog does not wait for them.
   */
  declare accountFacts: AccountFacts | undefined;

  /** Your own wording of any of the texts. */
  declare messages: Partial<Messages> | undefined;

  /** Takes the place of `globalThis.fetch`. */
  declare fetch: typeof globalThis.fetch | undefined;

  readonly #internals = this.attachInternals();
  #hasActed = false;

  /** Where the person is. Until the flow's part is there, they can do what the first form offers. */
  #state: FlowState = initialState('link', readOffer(defaults));
  #flow: FlowController<Part> | undefined;
  /**
   * There is no scene to show: something is kept of an earlier visit, which is the flow's to read, and the
   * first form would only flash up; or the flow says so.
   */
  #isInterim = false;
  #parts: readonly Part[] = [addressPart];
  #phone: Promise<void> | undefined;
  #locale = english;
  #language = '';
  /** A view has a bug: something plain is shown until the person has chosen a way on. */
  #isBroken = false;

  constructor() {
    super();
    Object.assign(this, defaults, { lang: '' });
  }

  /** Where the person is. Reflected to the attribute `step`, once the page has loaded or the person has begun, and to a custom state of the same name. */
  get step(): Step {
    return stepOf(this.#state);
  }

  /** Gives all elements of the page a language of its own, as the function `registerLocale` of the package does. */
  static registerLocale(locale: Locale<Partial<Messages>>): void {
    registerLocale(locale);
  }

  /** Starts anew, with what the attributes say. What was under way is given up. */
  restart(): void {
    this.#isBroken = false;
    if (this.#flow) this.#flow.restart();
    else {
      forgetKept(shelfKey(this));
      this.#begin();
    }
    // The field may stay the same one, and its binding the same text, while the person has typed.
    const field = this.shadowRoot && fieldOf(this.shadowRoot);
    if (field && !readOffer(this).address) field.value = '';
  }

  /** Puts the focus where the person goes on: the field, or the text of the dialog or outcome. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('[data-main]')?.focus(options);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot() as ShadowRoot;
    // Lit would render before what a server has put there, for good.
    this.renderOptions.renderBefore = null;
    adopt(root, styles);
    return root;
  }

  /** The first form waits for its language, for a second at most: nobody sees it in another one first. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const update = () => {
      void super.scheduleUpdate();
    };
    if (this.hasUpdated) {
      update();
      return undefined;
    }
    const language = this.#followLanguage();
    const { renderRoot: root } = this;
    const form = root.querySelector('form');
    // What is sent before the file that takes over is there waits for it, and does not lead away.
    if (form) {
      form.onsubmit = (event) => {
        event.preventDefault();
        form.setAttribute('data-early', '');
      };
    }
    // What a server has put there is shown and can be typed into meanwhile.
    const ready = root.firstChild
      ? loadTakeOver().then(
          ({ takeOver }) => takeOver(this, language),
          () => {
            root.replaceChildren();
          },
        )
      : Promise.race([language, tooLate(PATIENCE)]);
    return ready.then(update, update);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set what they have nothing for to null or undefined.
    const settings = this as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(defaults)) settings[name] ??= value;
    if (changed.size > 0) {
      if (this.#flow) this.#flow.configure();
      // What the person has done is for the flow to reconcile with the settings.
      else if (!this.#hasActed && !this.#state.problem) this.#begin();
    }
    this.#isInterim = this.#flow ? this.#flow.isInterim : isSomethingKept(this);
    void this.#followLanguage();
    if (!this.hasUpdated) void this.#loadFlow();
    const state = this.#state;
    if (state.scene !== 'list' && typeOf(state) === 'phone' && !this.#phone) {
      // Where that fails, it is tried again in need.
      this.#phone = loadPhone().then(
        ({ part }) => {
          this.#add(part);
        },
        () => {},
      );
    }
    this.#followState();
  }

  protected override render(): TemplateResult {
    const hasDirection = closest(this, '[lang],[dir]')?.hasAttribute('dir');
    return baseView(this.#speech, hasDirection, this.#renderScene());
  }

  get #speech(): Speech {
    return { locale: this.#locale, messages: this.messages, language: this.#language };
  }

  #renderScene(): TemplateResult {
    const view: View = {
      ...this.#speech,
      host: this,
      state: this.#state,
      current: () => this.#state,
      // Nothing in the first form counts the time.
      now: this.#flow?.now ?? 0,
      t: translator({}, this.#locale, this.messages),
      explain: explainBy(this.#parts),
      phone: this.#parts.find(({ phone }) => phone)?.phone,
      send: this.#act,
    };
    try {
      if (!this.#isBroken) return sceneView(this.#isInterim ? [] : this.#parts, view);
    } catch (bug) {
      this.#isBroken = true;
      // Lit drops what is asked for while it renders.
      queueMicrotask(() => {
        this.#meetBug(bug);
      });
    }
    // The page's own wording may be what is broken.
    return interimView({
      ...view,
      state: { ...view.state, problem: { code: 'internal_error' } },
      messages: undefined,
      t: translator({}, this.#locale, undefined),
    });
  }

  readonly #act = (event: PersonEvent): void => {
    this.#hasActed = true;
    this.#isBroken = false;
    if (!this.disabled) {
      try {
        if (this.#flow) this.#flow.act(event);
        else this.#type(event);
      } catch (bug) {
        this.#meetBug(bug);
      }
    }
    // Not every event changes the state: a dialog that was closed too early is opened again.
    this.requestUpdate();
  };

  /** What can be done before the flow is there. What is submitted waits for it in the state. */
  #type(event: PersonEvent): void {
    const state = this.#state;
    if (state.scene === 'address' && !state.pending) {
      this.#show(respondIn(typing, state, { ...event, at: 0 })?.[0] ?? state);
    }
    if (event.type === 'retried') this.#show({ ...state, problem: undefined });
    if (event.type === 'start-over-chosen') this.restart();
    if (this.#isFlowAwaited) void this.#loadFlow();
  }

  /** The person can't go on without the flow. */
  get #isFlowAwaited(): boolean {
    return this.#isInterim || this.#state.pending !== undefined || this.#state.scene !== 'address';
  }

  async #loadFlow(): Promise<void> {
    try {
      const file = await loadFlow();
      await file.prepareSandbox(this);
      if (!this.#flow) this.#startFlow(file);
    } catch (error) {
      // A file that has not come is told to the person once, when they need it; a bug always.
      const isToBeTold = this.#isFlowAwaited && !this.#state.problem;
      if (isToBeTold || !(error instanceof ApiError)) this.#fail(error);
    }
  }

  #startFlow({ startFlow }: FlowFile): void {
    this.#flow = startFlow(this, {
      state: this.#state,
      hasActed: this.#hasActed,
      clock: (this.constructor as typeof GlympseAccountLinkElement).clock,
      show: this.#show,
      added: this.#add,
      language: () => this.#language,
      languageChanged: () => {
        this.#language = '';
        this.requestUpdate();
      },
    });
    this.#flow.begin();
  }

  readonly #add = (part: Part): void => {
    if (this.#parts.includes(part)) return;
    this.#parts = [...this.#parts, part];
    // A part comes after the first update at the earliest.
    if (part.styles) adopt(this.shadowRoot as ShadowRoot, part.styles);
    part.attach?.(this);
    this.requestUpdate();
  };

  #begin(): void {
    this.#show(initialState(readFlow(this.flow), readOffer(this)));
  }

  readonly #show = (state: FlowState): void => {
    this.#state = state;
    this.#followState();
    this.requestUpdate();
  };

  /** What went wrong before the flow was there. */
  #fail(error: unknown): void {
    let problem: Problem = { code: 'internal_error' };
    if (error instanceof ApiError) problem = { ...error.facts, code: error.code };
    else console.error(error);
    const [next, [effect]] = fail(this.#state, problem);
    this.#show(next);
    if (effect?.type === 'failed') this.dispatchEvent(new FailedEvent('failed', effect.detail));
  }

  #meetBug(bug: unknown): void {
    if (this.#flow) this.#flow.meetBug(bug);
    else this.#fail(bug);
  }

  /** Settles when the texts are there, or cannot be had. */
  async #followLanguage(): Promise<void> {
    // Set as a property, it is not an attribute yet.
    const lang = this.lang || closest(this, '[lang]')?.getAttribute('lang');
    const language = normalized(textOf(lang || navigator.language));
    if (language === this.#language) return;
    this.#language = language;
    // The language that is there stays where another cannot be had.
    const locale = await loadLocale(language).catch(() => this.#locale);
    if (language !== this.#language || locale === this.#locale) return;
    this.#locale = locale;
    this.requestUpdate();
  }

  /** For style sheets, the step and what goes on in it are custom states; the step is also an attribute. */
  #followState(): void {
    const { step } = this;
    const { states } = this.#internals;
    const { pending, problem } = this.#state;
    // What compares a page with what a server has sent of it has done so by then.
    if (
      (this.#hasActed || document.readyState === 'complete') &&
      this.getAttribute('step') !== step
    ) {
      this.setAttribute('step', step);
    }
    states.clear();
    // A limit of the service passes by itself.
    const isWrong = problem && !(Number(problem.until) <= Number(this.#flow?.now));
    for (const state of [step, pending && 'busy', isWrong && 'error']) {
      if (state) states.add(state);
    }
  }
}

const loadTakeOver = lazy('take-over', () => import('./take-over.js'));

/** Milliseconds that the first form waits for its language. */
const PATIENCE = 1000;

/** What a page need not set. */
const defaults = {
  flow: 'link',
  endpoint: GLYMPSE_API,
  types: 'email phone',
  persist: 'tab',
  address: '',
  country: '',
  forceLink: 'confirm',
  withCredentials: false,
  disabled: false,
};

export interface GlympseAccountLinkElement {
  addEventListener: Listening<AddEventListenerOptions>;
  removeEventListener: Listening<EventListenerOptions>;
}

declare global {
  interface HTMLElementTagNameMap {
    'glympse-account-link': GlympseAccountLinkElement;
  }
}
