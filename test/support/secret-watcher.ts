import { ApiError } from '../../src/api/errors.js';
import { leaksIn, type Keeper, type Seen } from './find-secrets.js';
import { textsOf } from './texts-of.js';
import { isOurs, listenIn, prepare, type Sent } from './watched-window.js';

// Before a test puts something of its own in the place of the console.
prepare(window);
// It was defined with the window's own `Error`, before anybody could listen.
Object.setPrototypeOf(ApiError, Error);

/** The field that the person types the code into may hold it, as its property and nowhere else. */
const isCodeField = (field: Element) => field.getAttribute('autocomplete') === 'one-time-code';

/**
 * Watches one window for secrets from when it is made: whatever the element, or anything else in there, shows,
 * keeps, logs, dispatches or sends. It is looked through in the end, when all secrets are known.
 *
 * | place | what is looked at |
 * |---|---|
 * | `DOM` | all that has ever stood in or on the element and in its shadow root, texts and attributes, and the page's title |
 * | `field` | what fields hold as a property, but for the code's own; also of the element what is its own property |
 * | `event` | every event that a script dispatches, with its detail |
 * | `storage`, `cookie` | `localStorage`, `sessionStorage`, IndexedDB, caches; cookies that a script writes or reads |
 * | `URL`, `history`, `URL of a request` | where the page is, what its history holds, and `fetch`, XHR, beacons, sockets, workers, windows, resources |
 * | `request elsewhere` | what a request holds that does not go to the service or its host; any request to another origin |
 * | `console.…` | every level |
 * | `performance entry` | every type that the browser has, names and details |
 * | `error`, `uncaught error`, `unhandled rejection` | messages, stacks and causes, also of errors that nobody hears of |
 * | `message`, `clipboard` | to other windows, workers and tabs |
 */
export class SecretWatcher {
  readonly #window: Window & typeof globalThis;
  readonly #heard = new Map<string, Set<string>>();
  readonly #sent: Sent[] = [];
  readonly #errors: WeakRef<object>[] = [];
  readonly #roots: WeakRef<ShadowRoot>[] = [];
  readonly #mutations: MutationObserver;
  readonly #performance: PerformanceObserver;
  readonly #stop: () => void;
  #isOver = false;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    this.#mutations = new window.MutationObserver((records) => {
      this.#look(records);
    });
    this.#performance = new window.PerformanceObserver((list) => {
      this.#measure(list.getEntries());
    });
    for (const type of window.PerformanceObserver.supportedEntryTypes) {
      this.#performance.observe({ type });
    }
    this.#stop = listenIn(window, {
      hear: (place, ...values) => {
        if (place === 'error') this.#meetError(values[0] as object);
        else this.#note(place, ...values);
        if (place === 'event') this.#lookAround();
      },
      send: (sent) => this.#sent.push(sent),
      root: (root) => {
        this.#watch(root);
      },
    });
    for (const { shadowRoot } of window.document.querySelectorAll('*')) {
      if (shadowRoot && isOurs(shadowRoot.host)) this.#watch(shadowRoot);
    }
  }

  /** By place: how many different texts were looked at. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(Array.from(this.#heard, ([place, texts]) => [place, texts.size]));
  }

  /** What has been seen of the secrets, and where. Ends the watch. */
  leaks(keeper: Keeper): Promise<string[]> {
    return leaksIn(this.stop(), keeper);
  }

  /** What is there now counts, too; then the window is left alone. */
  stop(): Seen {
    const seen = { heard: this.#heard, sent: this.#sent, origin: this.#window.origin };
    if (this.#isOver) return seen;
    this.#isOver = true;
    this.#look(this.#mutations.takeRecords());
    this.#measure(this.#performance.takeRecords());
    this.#lookAround();
    this.#lookAtFields(true);
    for (const error of this.#errors) this.#note('error', errorTexts(error.deref()));
    this.#stop();
    this.#mutations.disconnect();
    this.#performance.disconnect();
    this.#errors.length = this.#roots.length = 0;
    return seen;
  }

  #note(place: string, ...values: unknown[]): void {
    const texts = this.#heard.get(place) ?? new Set();
    this.#heard.set(place, texts);
    for (const text of textsOf(values)) texts.add(text);
  }

  /** Now and in the end: more may be put there. */
  #meetError(error: object): void {
    this.#note('error', errorTexts(error));
    this.#errors.push(new WeakRef(error));
  }

  #watch(root: ShadowRoot): void {
    this.#roots.push(new WeakRef(root));
    const everything = { subtree: true, childList: true, characterData: true } as const;
    const old = { attributes: true, attributeOldValue: true, characterDataOldValue: true } as const;
    this.#mutations.observe(root, { ...everything, ...old });
    this.#mutations.observe(root.host, { ...everything, ...old });
    this.#note('DOM', root.innerHTML, root.host.outerHTML);
  }

  #look(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, attributeName, oldValue } of records) {
      const value = attributeName && (target as Element).getAttribute(attributeName);
      const added = type === 'characterData' ? [target] : addedNodes;
      const texts = Array.from(added, (node) =>
        'outerHTML' in node ? (node as Element).outerHTML : node.nodeValue,
      );
      this.#note('DOM', value ?? '', oldValue ?? '', texts);
    }
    this.#lookAtFields();
  }

  #lookAtFields(isEnd = false): void {
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (!root || !(isEnd || root.isConnected)) continue;
      for (const place of [root, root.host]) {
        for (const field of place.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
          if (!isCodeField(field)) this.#note('field', field.value, field.defaultValue);
          else this.#note('field', field.defaultValue);
        }
      }
      const own = Object.entries(root.host).filter(([, value]) => typeof value !== 'object');
      this.#note('field', Object.fromEntries(own));
    }
  }

  #lookAround(): void {
    const { document, history, location, localStorage, name, sessionStorage } = this.#window;
    this.#note('DOM', document.title);
    this.#note('URL', location.href, document.referrer, name);
    this.#note('history', history.state);
    this.#note('storage', { ...localStorage }, { ...sessionStorage });
    this.#note('cookie', document.cookie);
    this.#lookAtFields();
  }

  #measure(entries: PerformanceEntryList): void {
    for (const entry of entries) {
      this.#note('performance entry', entry.toJSON(), Reflect.get(entry, 'detail'));
    }
  }
}

/** What is in an error before anybody passes it on: an `ApiError` keeps what the service has said for itself. */
function errorTexts(value: unknown, seen = new Set<unknown>()): string[] {
  if (Object(value) !== value || seen.has(value)) return textsOf(value);
  seen.add(value);
  const { name, message, stack = '', cause } = value as Error;
  return [name, message, stack, ...(cause === undefined ? [] : errorTexts(cause, seen))];
}
