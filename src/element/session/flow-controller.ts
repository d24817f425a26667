import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type Clock } from '../../api/clock.js';
import { textOf } from '../../api/text-of.js';
import { lazy } from '../../api/lazy.js';
import { booleans, lookAtBooleans } from '../configuration/booleans.js';
import { readOffer } from '../configuration/offer.js';
import { readFlow, type Settings } from '../configuration/settings.js';
import { Setup } from '../configuration/setup.js';
import { eventOf } from '../events.js';
import { changesUntil } from '../flow/changes-until.js';
import type { Emission } from '../flow/emissions.js';
import type { PageEvent, PersonEvent } from '../flow/flow-events.js';
import { FlowStore } from '../flow/flow-store.js';
import { isFinal } from '../../api/is-final.js';
import { PartSet, type PartLoader, type PartLogic } from '../flow/part-set.js';
import type { Handlers } from '../flow/services.js';
import type { Flow, FlowState, Snapshot } from '../flow/states.js';
import { watchLanguage } from '../locales/watch-language.js';
import { FocusGuide } from './focus-guide.js';
import { shelfKey } from './shelf-key.js';
import { claimShelf, forgetAll, isKept, type TabShelf } from './tab-shelf.js';
import { ticker } from './ticker.js';

const loadReader = lazy('read-snapshot', () => import('../flow/read-snapshot.js'));

type PageShown = Extract<PageEvent, { readonly type: 'page-shown' }>;

/** Milliseconds that the page's scripts have for setting properties before the element complains. */
const GRACE = 2000;

/** The element that a flow is shown by. */
export interface FlowHost extends ReactiveControllerHost, HTMLElement, Settings, Handlers {
  readonly disabled: boolean;
  readonly persist: string;
  readonly headingLevel: number | undefined;
}

export interface FlowControllerOptions<Part extends PartLogic> {
  /** Where the person is already. What they have submitted is carried out now. */
  readonly state: FlowState;
  /** The person has done something already. */
  readonly hasActed: boolean;
  readonly part: Part;
  readonly loader: PartLoader<Part>;
  /** Default: the device's. */
  readonly clock?: Clock | undefined;
  /** Called when there is another state to show. */
  readonly show: (state: FlowState) => void;
  /** Called when there is another part to show it with. */
  readonly added: (part: Part) => void;
  /** The language that the person reads, BCP 47. */
  readonly language: () => string;
  /** Called when that, or the direction, may have changed around the element. */
  readonly languageChanged: () => void;
  /** Loads ahead of need what the person will need where they are. */
  readonly prepare: (state: FlowState, handlers: Handlers) => void;
}

/**
 * Ties a flow to its element: the element's settings, the tab's storage, the clock and the visibility of
 * the page on the one side, the store on the other.
 */
export class FlowController<Part extends PartLogic> implements ReactiveController {
  readonly #host: FlowHost;
  readonly #options: FlowControllerOptions<Part>;
  readonly #store: FlowStore;
  readonly #setup: Setup;
  readonly #tickUntil: (until: number) => void;
  readonly #clock: Clock;
  readonly #focus = new FocusGuide();
  #shelfKey: string | undefined;
  #leaveShelf = () => {};
  /** While the element is in the page. */
  #here = new AbortController();
  #sheets: CSSStyleSheet[] = [];
  #shelf: TabShelf | undefined;
  /** It is not known yet whether there is something to come back to. */
  #unread: TabShelf | undefined;
  /** The person has done something since the shelf was asked for: what it holds is older than that. */
  #hasBegun = false;

  constructor(host: FlowHost, options: FlowControllerOptions<Part>) {
    const { state, hasActed, part, loader, clock = systemClock, added, language } = options;
    this.#host = host;
    this.#options = options;
    this.#clock = clock;
    this.#focus.hasActed = hasActed;
    this.#setup = new Setup(host);
    this.#store = new FlowStore({
      state,
      parts: new PartSet(part, loader, added),
      clock,
      told: (emission) => {
        this.#tell(emission);
      },
      changed: () => {
        this.#changed();
      },
      services: {
        connection: () => this.#setup.connection,
        handlers: () => host,
        language,
        online: (signal) =>
          new Promise<unknown>((resolve) => {
            // It may have come back since the failure.
            if (navigator.onLine) resolve(true);
            addEventListener('online', resolve, { signal, once: true });
          }),
      },
    });
    // What is typed is not told to the flow before it is sent.
    host.addEventListener('input', (event) => {
      const [target] = event.composedPath();
      // The page may have fields of its own in the element.
      if (host.shadowRoot?.contains(target as Node)) this.#hasBegun = true;
    });
    this.#tickUntil = ticker(clock, () => {
      host.requestUpdate();
    });
  }

  /**
   * There is no scene to show: what the person comes back to is being read, or could not be; or there is
   * nothing more to be done.
   */
  get isInterim(): boolean {
    return this.#unread !== undefined || isFinal(this.#store.state.problem);
  }

  /** Milliseconds by the page's own clock. */
  get now(): number {
    return this.#clock.now();
  }

  get #flow(): Flow {
    return readFlow(this.#host.flow);
  }

  /** Goes on from where the person is: with what was kept, what the page has set, and what was submitted. */
  begin(): void {
    const { state } = this.#store;
    const { pending } = state;
    // What was submitted goes nowhere while the set-up is wrong, nor for an element that has left.
    if (pending && !(this.#host.isConnected && this.check())) {
      this.#store.send({ type: 'detached' });
    }
    // A page hears of every step but the first form.
    if (state.scene === 'list') {
      const detail = { step: 'manage', previousStep: 'address', type: state.type } as const;
      this.#tell({ type: 'step-change', detail });
    }
    this.#host.addController(this);
    if (state.flow === this.#flow) this.configure();
    else this.#restart();
    // What the store has begun itself meanwhile is under way.
    if (pending === this.#store.state.pending) this.#store.start();
  }

  /** What the person did. It goes nowhere while the page has set the element up wrongly. */
  act(event: PersonEvent | PageShown): void {
    if (this.#unread) {
      // All that can be done meanwhile is to try once more.
      this.#resume();
      return;
    }
    if (event.type !== 'page-shown') this.#hasBegun = this.#focus.hasActed = true;
    // A country is looked at and not sent.
    if (event.type === 'country-chosen' || this.check()) this.#store.send(event);
  }

  restart(): void {
    this.#restart();
    // What is kept is older than that.
    this.#hasBegun = true;
  }

  #restart(): void {
    const isOther = this.#setup.read();
    this.#startAnew();
    if (isOther) this.#claimShelf();
  }

  #startAnew(): void {
    const shelf = this.#unread;
    this.#unread = undefined;
    if (shelf) this.#store.resume(shelf);
    this.#store.send({ type: 'restarted', flow: this.#flow, offer: readOffer(this.#host) });
  }

  /** A view of ours has a bug. */
  meetBug(bug: unknown): void {
    this.#store.meetBug(bug);
  }

  /**
   * What the page has set anew counts: what says whom the flow speaks to, by beginning anew, so that
   * nothing that was asked of one host goes to another; what is offered, for the next address.
   */
  configure(): void {
    lookAtBooleans(this.#host);
    this.#options.prepare(this.#store.state, this.#host);
    // Where the page wants nothing kept any more, that counts at once.
    if (!isKept(this.#host.persist)) this.#shelf?.clear();
    const { scene, pending, flow } = this.#store.state;
    const isOther = this.#setup.read();
    // Nothing has been asked of anybody where an address is typed: it stays.
    const isUntouched = scene === 'address' && !pending && flow === this.#flow;
    if (isOther && !isUntouched) this.#startAnew();
    const offer = readOffer(this.#host);
    // A framework sets something with every render: the same offer is not worth a write to the storage.
    if (JSON.stringify(offer) !== JSON.stringify(this.#store.state.offer)) {
      this.#store.send({ type: 'offer-changed', offer });
    }
    if (isOther) this.#claimShelf();
    if (!this.#setup.wrong && this.#store.state.problem?.code === 'invalid_configuration') {
      this.#store.send({ type: 'configuration-checked', fault: undefined });
    }
    // A page that was told of the new flow may have set something anew.
    if (isOther) this.configure();
    else this.#showList();
  }

  /** Whether the element is set up rightly; if not, says so to the person and to the developer. */
  check(): boolean {
    if (!this.#setup.wrong) return true;
    void this.#setup.advise().then((fault) => {
      // The page may have mended it meanwhile.
      this.#store.send({ type: 'configuration-checked', fault: this.#setup.wrong && fault });
    });
    return false;
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot as ShadowRoot;
    // Another document takes them away, and may not have them. Back from there, they are still missing.
    if (!root.adoptedStyleSheets.length && this.#host.ownerDocument === document) {
      root.adoptedStyleSheets = this.#sheets;
    }
    const { signal } = (this.#here = new AbortController());
    const grace = this.#clock.after(GRACE, () => {
      if (!this.#host.disabled) this.check();
    });
    signal.addEventListener('abort', grace);
    this.#claimShelf();
    addEventListener('pageshow', this.#pageRestored, { signal });
    // From then on the step is an attribute.
    addEventListener(
      'load',
      () => {
        this.#host.requestUpdate();
      },
      { signal },
    );
    const returned = () => {
      if (!document.hidden && this.#store.state.scene === 'list') this.#pageShown();
    };
    document.addEventListener('visibilitychange', returned, { signal });
    const look = () => {
      this.#options.languageChanged();
      // A text may change to another one, which changes no property.
      lookAtBooleans(this.#host);
    };
    watchLanguage(this.#host, booleans, signal, look);
    // It may have come to another place.
    look();
    if (this.#store.state.scene === 'list') this.#pageShown();
  }

  hostUpdated(): void {
    const level = textOf(this.#host.headingLevel);
    const root = this.#host.shadowRoot as ShadowRoot;
    // The page knows which it is. Where it says none, or nonsense, it is that of the tag.
    for (const heading of root.querySelectorAll('h2')) {
      heading.ariaLevel = /^[1-6]$/.test(level) ? level : null;
    }
    const { state } = this.#store;
    this.#focus.follow(root, state.problem);
    this.#tickUntil(this.#host.isConnected ? changesUntil(state) : 0);
  }

  hostDisconnected(): void {
    this.#here.abort();
    this.#tickUntil(0);
    const { adoptedStyleSheets: sheets } = this.#host.shadowRoot as ShadowRoot;
    if (sheets.length) this.#sheets = [...sheets];
    // Moving the element within the page takes it out for a moment; that is no reason to abort.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#store.send({ type: 'detached' });
      this.#releaseShelf();
    });
  }

  #changed(): void {
    const { state } = this.#store;
    this.#options.show(state);
    this.#options.prepare(state, this.#host);
    this.#showList();
  }

  /** The page hears of it before the person sees it; the element's own step says so by then. */
  #tell(emission: Emission): void {
    this.#options.show(this.#store.state);
    if (emission.type === 'failed' && emission.detail.fatal) {
      console.error('<glympse-account-link>', emission.detail.detail);
    }
    const { type, detail } = emission;
    if (type === 'recovered' || (type === 'linked' && detail.flow === 'login')) forgetAll();
    this.#host.dispatchEvent(eventOf(emission));
  }

  /** The list is asked for where there is none yet. */
  #showList(): void {
    const { state } = this.#store;
    const isEmpty = state.scene === 'list' && !(state.accounts ?? state.pending ?? state.problem);
    if (isEmpty) this.#pageShown();
  }

  /** Things may have changed while the person was elsewhere. */
  #pageShown(): void {
    if (!this.#host.isConnected) return;
    // A page that is still being set up is given its time.
    if (!this.#setup.wrong || this.#setup.hasBeenRight) this.act({ type: 'page-shown' });
  }

  /**
   * The browser shows a page again that it had put aside as it was (bfcache). Another page of the tab may have
   * gone on from there meanwhile: its step is the newest, and where it has left none, there is none.
   */
  readonly #pageRestored = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    if (this.#shelf?.isOther()) {
      this.#releaseShelf();
      this.#startAnew();
      this.#claimShelf();
    } else this.#pageShown();
  };

  /** Goes on where this tab was left; where another element on the page does so, once that one has left. */
  #claimShelf(): void {
    const key = shelfKey(this.#host);
    if (key === this.#shelfKey || !this.#host.isConnected) return;
    this.#releaseShelf();
    this.#shelfKey = key;
    this.#hasBegun = false;
    this.#leaveShelf = claimShelf(key, this.#host, (shelf) => {
      this.#shelf = this.#unread = shelf;
      this.#resume();
    });
  }

  /** Most people come back to nothing. What reads the rest is loaded for those who do. */
  #resume(): void {
    const shelf = this.#unread;
    const text = shelf?.read();
    const goOn = (snapshot?: Snapshot) => {
      if (!shelf || shelf !== this.#unread) return;
      this.#unread = undefined;
      // What cannot be come back to is not worth keeping, and the next load is not to wait for it.
      if (!snapshot && !this.#hasBegun) shelf.clear();
      this.#store.resume(shelf, snapshot, this.#hasBegun);
      this.#host.requestUpdate();
      this.#showList();
    };
    // Who has got further by themselves does not come back.
    if (text && !this.#hasBegun && !('sent' in this.#store.state)) {
      loadReader().then(
        ({ readKept }) => {
          // The page may want nothing kept meanwhile.
          goOn(shelf && readKept(shelf, this.#clock, this.#store.state));
          // It may have been told that this could not be read at first.
          this.#store.send({ type: 'retried' });
        },
        (error: unknown) => {
          this.#store.meetBug(error);
        },
      );
    } else goOn();
  }

  #releaseShelf(): void {
    this.#store.release();
    this.#shelf = this.#unread = undefined;
    this.#shelfKey = undefined;
    this.#leaveShelf();
  }
}
