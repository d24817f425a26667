/** What outlives a moment: how much of it there is, by kind. */
export type Holdings = Readonly<Record<string, number>>;

/** What observes a node that has left goes with it. */
const isThere = (node: unknown) => (node as Node).isConnected;

type Callback = EventListenerOrEventListenerObject | null;
type Callable = (this: unknown, ...args: unknown[]) => unknown;
type Options = AddEventListenerOptions | boolean | undefined;

/**
 * Keeps account of what is begun and ended in this window, from when it is made until `close`: listeners of
 * the window, the document and one element with its shadow root, timers, frames that are awaited, observers,
 * style sheets, requests, time limits.
 *
 * A listener of a signal is not counted: it lives as long as the request that the signal is made for.
 */
export class Ledger {
  readonly #restore: (() => void)[] = [];
  readonly #listeners = new Map<EventTarget, Map<string, number>>();
  readonly #callbacks = new WeakMap<object, number>();
  #named = 0;
  readonly #timers = new Set<unknown>();
  readonly #observed = new Map<object, Set<unknown>>();
  #sheets = 0;
  #requests = 0;
  #limits = 0;

  constructor() {
    this.#countListeners();
    this.#countTimers('setTimeout', 'clearTimeout', true);
    this.#countTimers('setInterval', 'clearInterval', false);
    this.#countTimers('requestAnimationFrame', 'cancelAnimationFrame', true);
    if ('requestIdleCallback' in window) {
      this.#countTimers('requestIdleCallback', 'cancelIdleCallback', true);
    }
    for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
      this.#countObservers(prototype);
    }
    const count = () => {
      this.#sheets += 1;
    };
    const Sheet = CSSStyleSheet;
    this.#put(
      window,
      'CSSStyleSheet',
      () =>
        class extends Sheet {
          constructor(options?: CSSStyleSheetInit) {
            super(options);
            count();
          }
        },
    );
    this.#put(window, 'fetch', (fetch) => (...args: unknown[]): unknown => {
      this.#requests += 1;
      return fetch.call(window, ...args);
    });
    this.#put(AbortSignal, 'timeout', (timeout) => (...args: unknown[]): unknown => {
      this.#limits += 1;
      return timeout.apply(AbortSignal, args);
    });
  }

  /** What is there now, of what is begun since the ledger was made. */
  holdings(element?: Element): Holdings {
    const of = (target: EventTarget | null | undefined) =>
      target ? (this.#listeners.get(target)?.size ?? 0) : 0;
    const root = element?.shadowRoot;
    const observed = Array.from(this.#observed.values(), (nodes) => [...nodes]).flat();
    return {
      'listeners of the window': of(window),
      'listeners of the document': of(document),
      'listeners of the element': of(element),
      'listeners of its root': of(root),
      timers: this.#timers.size,
      'observed nodes': observed.filter(isThere).length,
      'nodes of the page': document.querySelectorAll('*').length,
      'nodes of the root': root?.querySelectorAll('*').length ?? 0,
      'adopted sheets': document.adoptedStyleSheets.length + (root?.adoptedStyleSheets.length ?? 0),
      'stored entries': sessionStorage.length + localStorage.length,
    };
  }

  /** What has been begun so far, and ends by itself. */
  get begun(): Holdings {
    return { requests: this.#requests, 'time limits': this.#limits, sheets: this.#sheets };
  }

  close(): void {
    for (const restore of this.#restore) restore();
  }

  #put(owner: object, name: string, make: (original: Callable) => unknown): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    Reflect.set(owner, name, make(Reflect.get(owner, name) as never));
    this.#restore.push(() => {
      if (descriptor) Object.defineProperty(owner, name, descriptor);
    });
  }

  #nameOf(type: string, callback: object, options: Options): string {
    const number = this.#callbacks.get(callback) ?? this.#named++;
    this.#callbacks.set(callback, number);
    const capture = typeof options === 'object' ? options.capture : options;
    return [type, number, Boolean(capture)].join(' ');
  }

  #countListeners(): void {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const ledger = this as Ledger;
    const forget = (target: EventTarget, name: string) =>
      ledger.#listeners.get(target)?.delete(name);

    this.#put(
      EventTarget.prototype,
      'addEventListener',
      () =>
        function (
          this: EventTarget | undefined,
          type: string,
          callback: Callback,
          options?: Options,
        ) {
          const target = this ?? window;
          if (callback && !(target instanceof AbortSignal)) {
            const { signal, once } = typeof options === 'object' ? options : {};
            const name = ledger.#nameOf(type, callback, options);
            const names = ledger.#listeners.get(target) ?? new Map<string, number>();
            ledger.#listeners.set(target, names);
            if (!signal?.aborted) names.set(name, 1);
            const end = () => forget(target, name);
            if (signal) addEventListener.call(signal, 'abort', end, { once: true });
            if (once) addEventListener.call(target, type, end, options);
          }
          addEventListener.call(target, type, callback, options);
        },
    );
    this.#put(
      EventTarget.prototype,
      'removeEventListener',
      () =>
        function (
          this: EventTarget | undefined,
          type: string,
          callback: Callback,
          options?: Options,
        ) {
          const target = this ?? window;
          if (callback) forget(target, ledger.#nameOf(type, callback, options));
          removeEventListener.call(target, type, callback, options);
        },
    );
  }

  #countTimers(begin: string, cancel: string, isOnce: boolean): void {
    this.#put(
      window,
      begin,
      (original) =>
        (callback: (...args: unknown[]) => void, ...rest: unknown[]) => {
          const id = original.call(
            window,
            ...[
              (...args: unknown[]) => {
                if (isOnce) this.#timers.delete(id);
                callback(...args);
              },
              ...rest,
            ],
          );
          this.#timers.add(id);
          return id;
        },
    );
    this.#put(window, cancel, (original) => (id: unknown) => {
      this.#timers.delete(id);
      return original.call(window, ...[id]);
    });
  }

  #countObservers(prototype: object): void {
    const ledger = this as Ledger;
    this.#put(
      prototype,
      'observe',
      (original) =>
        function (this: object, ...args: unknown[]) {
          const targets = ledger.#observed.get(this) ?? new Set();
          ledger.#observed.set(this, targets.add(args[0]));
          return original.apply(this, args);
        },
    );
    this.#put(
      prototype,
      'disconnect',
      (original) =>
        function (this: object) {
          ledger.#observed.delete(this);
          return original.apply(this);
        },
    );
    if (!('unobserve' in prototype)) return;
    this.#put(
      prototype,
      'unobserve',
      (original) =>
        function (this: object, ...args: unknown[]) {
          ledger.#observed.get(this)?.delete(args[0]);
          return original.apply(this, args);
        },
    );
  }
}
