import { textsOf } from './texts-of.js';

/** Told of everything that a page could keep, show or send; `place` says where. */
export type Hear = (place: string, ...values: unknown[]) => void;

/** A request of any kind: where to, and what goes along. */
export interface Sent {
  readonly url: string;
  readonly texts: readonly string[];
}

interface Hearer {
  readonly hear: Hear;
  readonly send: (sent: Sent) => void;
  /** A shadow root of the element has come into being. */
  readonly root: (root: ShadowRoot) => void;
}

type Watched = Window & typeof globalThis;
type Callable = (this: unknown, ...args: unknown[]) => unknown;

const hearers = new WeakMap<Window, Set<Hearer>>();

/** What a host of ours is called, also under a name of a test's own. */
export const isOurs = ({ localName }: Element): boolean =>
  localName.startsWith('glympse-account-link');

const levels = [
  ...(['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'dirxml', 'table'] as const),
  ...(['group', 'groupCollapsed', 'assert', 'count', 'time', 'timeLog', 'timeEnd'] as const),
];

/**
 * Hears whatever leaves scripts in a window, from now on. The window is changed once and for good: what tests
 * put in the place of the console, say, and take away again, changes nothing for those who listen.
 *
 * @returns ends the listening
 */
export function listenIn(window: Watched, hearer: Hearer): () => void {
  const all = prepare(window);
  all.add(hearer);
  return () => {
    all.delete(hearer);
  };
}

/** The sooner, the more is heard: of a class that is derived from `Error`, only if it is defined later. */
export function prepare(window: Watched): Set<Hearer> {
  const all = hearers.get(window) ?? new Set();
  if (!hearers.has(window)) {
    hearers.set(window, all);
    changeFor(window, all);
  }
  return all;
}

function changeFor(window: Watched, all: ReadonlySet<Hearer>): void {
  const hear: Hear = (place, ...values) => {
    for (const hearer of all) hearer.hear(place, ...values);
  };
  const send = (to: unknown, ...along: unknown[]) => {
    if (all.size === 0) return;
    const { href: url } = new window.URL(textsOf(to)[0] ?? '', window.document.baseURI);
    hear('URL of a request', url);
    const sent = { url, texts: textsOf([to, along]) };
    for (const hearer of all) hearer.send(sent);
  };

  /** Has a method tell of its arguments before it does its work. */
  const wrap = (owner: object | undefined, name: string, tell: (...args: unknown[]) => void) => {
    const original = owner && (Reflect.get(owner, name) as Callable | undefined);
    if (!original) return;
    const wrapper: Callable = function (...args) {
      if (all.size > 0) tell.apply(this, args);
      return original.apply(this, args);
    };
    Reflect.set(owner, name, wrapper);
  };
  const wrapAll = (
    place: string,
    methods: readonly (readonly [owner: object | undefined, ...names: string[]])[],
  ) => {
    for (const [owner, ...names] of methods) {
      for (const name of names) {
        wrap(owner, name, (...args) => {
          hear(place, ...args);
        });
      }
    }
  };
  const proto = (name: string) =>
    (Reflect.get(window, name) as { prototype?: object } | undefined)?.prototype;

  /** Has a constructor tell of what it is called with. */
  const wrapConstructor = (name: string, tell: (args: unknown[], made: object) => void) => {
    const original = Reflect.get(window, name) as (new () => object) | undefined;
    if (!original) return;
    const construct = (target: new () => object, args: unknown[], type: new () => object) => {
      const made = Reflect.construct(target, args, type) as object;
      if (all.size > 0) tell(args, made);
      return made;
    };
    const apply = (_: unknown, __: unknown, args: unknown[]) => construct(original, args, original);
    Reflect.set(window, name, new Proxy(original, { construct, apply }));
  };

  for (const level of levels) {
    const own = window.console[level] as Callable;
    let current = own;
    const wrapper = (...args: unknown[]) => {
      hear(`console.${level}`, ...args);
      return current.apply(window.console, args);
    };
    Object.defineProperty(window.console, level, {
      configurable: true,
      enumerable: true,
      get: () => wrapper,
      set(next: Callable) {
        current = next === wrapper ? own : next;
      },
    });
  }

  wrapAll('storage', [
    [proto('Storage'), 'setItem'],
    [proto('IDBFactory'), 'open', 'deleteDatabase'],
    [proto('IDBDatabase'), 'createObjectStore'],
    [proto('IDBObjectStore'), 'put', 'add', 'createIndex'],
    [proto('CacheStorage'), 'open'],
    [proto('Cache'), 'put', 'add'],
  ]);
  wrapAll('history', [[proto('History'), 'pushState', 'replaceState']]);
  wrapAll('cookie', [[proto('CookieStore'), 'set']]);
  wrapAll('performance entry', [[proto('Performance'), 'mark', 'measure']]);
  wrapAll('message', [
    [proto('MessagePort'), 'postMessage'],
    [proto('BroadcastChannel'), 'postMessage'],
    [proto('Worker'), 'postMessage'],
  ]);
  wrapAll('clipboard', [[proto('Clipboard'), 'writeText']]);

  const cookie = Object.getOwnPropertyDescriptor(window.Document.prototype, 'cookie');
  Object.defineProperty(window.Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, text: string) {
      hear('cookie', text);
      cookie?.set?.call(this, text);
    },
  });

  wrap(window, 'fetch', send);
  const opened = new WeakMap<object, unknown>();
  wrap(window.XMLHttpRequest.prototype, 'open', function (this: object, ...[, url]: unknown[]) {
    opened.set(this, url);
  });
  wrap(window.XMLHttpRequest.prototype, 'send', function (this: object, body: unknown) {
    send(opened.get(this), body);
  });
  wrap(window.Navigator.prototype, 'sendBeacon', send);
  wrap(window, 'open', (url) => {
    send(url ?? '');
  });
  for (const name of ['WebSocket', 'EventSource', 'Worker', 'Image']) {
    wrapConstructor(name, ([url]) => {
      if (typeof url === 'string') send(url);
    });
  }

  wrap(window.EventTarget.prototype, 'dispatchEvent', (event) => {
    hear('event', event);
  });
  // Held by those who listen: what hangs on an error may be put there after it was made.
  wrapConstructor('Error', (_, error) => {
    hear('error', error);
  });
  window.addEventListener('error', ({ message, error }: ErrorEvent) => {
    hear('uncaught error', message, error);
  });
  // Not by a wrapper: whoever sends by that would seem to be this window.
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hear('message', data);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    hear('unhandled rejection', reason);
  });

  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (isOurs(this)) for (const hearer of all) hearer.root(root);
    return root;
  };
}
