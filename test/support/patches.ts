/** What other scripts of a page do to the platform, as seen in the wild. Each is given the page's window. */
export type Patch = (window: Window & typeof globalThis) => void;

type Method = (this: never, ...args: never[]) => unknown;
type Callback = (value: unknown, index: number, all: unknown) => unknown;

/** As old scripts add members: anybody who enumerates meets them. */
function extend(owner: object, members: object): void {
  for (const [name, member] of Object.entries(members)) {
    Object.defineProperty(owner, name, {
      value: member,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

const stubs = (...names: string[]): object =>
  Object.fromEntries(names.map((name) => [name, () => undefined]));

/** Puts a function around each method, which passes everything on. */
function wrap(owner: object, ...names: string[]): void {
  for (const name of names) {
    const original = Reflect.get(owner, name) as ((...args: unknown[]) => unknown) | undefined;
    if (!original) continue;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      return original.apply(this, args);
    });
  }
}

/** Its methods again, as polyfills and old libraries write them. */
const arrayMethods: Readonly<Record<string, Method>> = {
  forEach(this: unknown[], callback: Callback, self?: unknown) {
    for (let index = 0; index < this.length; index++) {
      if (index in this) callback.call(self, this[index], index, this);
    }
  },
  map(this: unknown[], callback: Callback, self?: unknown) {
    const result: unknown[] = [];
    for (let index = 0; index < this.length; index++) {
      result[index] = callback.call(self, this[index], index, this);
    }
    return result;
  },
  filter(this: unknown[], callback: Callback, self?: unknown) {
    const result: unknown[] = [];
    for (let index = 0; index < this.length; index++) {
      const value = this[index];
      if (callback.call(self, value, index, this)) result[result.length] = value;
    }
    return result;
  },
  find(this: unknown[], callback: Callback) {
    for (let index = 0; index < this.length; index++) {
      if (callback(this[index], index, this)) return this[index];
    }
    return undefined;
  },
  findLast(this: unknown[], callback: Callback) {
    for (let index = this.length - 1; index >= 0; index--) {
      if (callback(this[index], index, this)) return this[index];
    }
    return undefined;
  },
  some(this: unknown[], callback: Callback) {
    for (let index = 0; index < this.length; index++) {
      if (callback(this[index], index, this)) return true;
    }
    return false;
  },
  every(this: unknown[], callback: Callback) {
    for (let index = 0; index < this.length; index++) {
      if (!callback(this[index], index, this)) return false;
    }
    return true;
  },
  includes(this: unknown[], value: unknown) {
    for (let index = 0; index < this.length; index++) if (this[index] === value) return true;
    return false;
  },
  indexOf(this: unknown[], value: unknown) {
    for (let index = 0; index < this.length; index++) if (this[index] === value) return index;
    return -1;
  },
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
};

const elementMethods: Readonly<Record<string, Method>> = {
  // Prototype.js gives the element back.
  remove(this: Element) {
    this.parentNode?.removeChild(this);
    return this;
  },
  matches(this: Element, selector: string) {
    return [...(this.getRootNode() as ParentNode).querySelectorAll(selector)].includes(this);
  },
  append(this: Element, ...nodes: (Node | string)[]) {
    for (const node of nodes) {
      this.appendChild(typeof node === 'string' ? document.createTextNode(node) : node);
    }
  },
  before(this: Element, ...nodes: (Node | string)[]) {
    for (const node of nodes) {
      const next = typeof node === 'string' ? document.createTextNode(node) : node;
      this.parentNode?.insertBefore(next, this);
    }
  },
};

/** Bluebird, core-js and their like: a promise that is none of the browser's. */
function makePromise(window: Window & typeof globalThis): unknown {
  const Native = window.Promise;
  class Other {
    readonly #inner: Promise<unknown>;
    constructor(run: ConstructorParameters<typeof Promise<unknown>>[0]) {
      this.#inner = new Native(run);
    }
    then(done?: (value: unknown) => unknown, failed?: (reason: unknown) => unknown): Other {
      return Other.resolve(this.#inner.then(done, failed));
    }
    catch(failed: (reason: unknown) => unknown): Other {
      return this.then(undefined, failed);
    }
    finally(end: () => void): Other {
      return Other.resolve(this.#inner.finally(end));
    }
    static resolve(value?: unknown): Other {
      return value instanceof Other
        ? value
        : new Other((resolve) => {
            resolve(value);
          });
    }
    static reject(reason: unknown): Other {
      return new Other((_, reject) => {
        reject(reason);
      });
    }
    static all(values: Iterable<unknown>): Other {
      return Other.resolve(Native.all(values));
    }
    static race(values: Iterable<unknown>): Other {
      return Other.resolve(Native.race(values));
    }
    static allSettled(values: Iterable<unknown>): Other {
      return Other.resolve(Native.allSettled(values));
    }
  }
  return Other;
}

/** As whatwg-fetch: over XMLHttpRequest, with an answer that has only what is asked of most. */
function fetchByXhr(window: Window & typeof globalThis): typeof fetch {
  return (input, { method = 'GET', headers = {}, body, signal } = {}) =>
    new window.Promise((resolve, reject) => {
      const request = new window.XMLHttpRequest();
      request.open(method, input as string);
      for (const [name, value] of Object.entries(headers)) {
        request.setRequestHeader(name, value as string);
      }
      request.onload = () => {
        const { status, responseText } = request;
        resolve({
          ok: status >= 200 && status < 300,
          status,
          headers: { get: (name: string) => request.getResponseHeader(name) },
          text: () => window.Promise.resolve(responseText),
        } as unknown as Response);
      };
      request.onerror = () => {
        reject(new TypeError('Network request failed'));
      };
      signal?.addEventListener('abort', () => {
        request.abort();
        reject(new DOMException('Aborted', 'AbortError'));
      });
      request.send((body ?? null) as string | null);
    });
}

/** These may hurt nobody: members that are added, methods that do the same as before. */
export const patches: Readonly<Record<string, Patch>> = {
  'more members of arrays': (window) => {
    extend(window.Array.prototype, stubs('first', 'last', 'each', 'remove', 'clone', 'size'));
  },
  'more members of all objects': (window) => {
    extend(
      window.Object.prototype,
      stubs('extend', 'each', 'clone', 'size', 'inspect', 'isEmpty', 'merge', 'bind', 'watch'),
    );
  },
  'more members of functions, numbers and dates': (window) => {
    for (const { prototype } of [window.Function, window.Number, window.Date, window.RegExp]) {
      extend(prototype, stubs('extend', 'implement', 'delay', 'defer', 'times', 'clone', 'match'));
    }
  },
  'other methods of arrays': (window) => {
    extend(window.Array.prototype, arrayMethods);
    wrap(window.Array, 'from', 'isArray', 'of');
    wrap(window.Array.prototype, 'flat', 'flatMap', 'concat', 'push', 'join', 'slice', 'splice');
  },
  'Prototype.js 1.7': (window) => {
    const { Array, Element, Function, HTMLElement, HTMLFormElement, HTMLInputElement } = window;
    const lists =
      'each eachSlice all any collect detect findAll grep include inGroupsOf inject inspect invoke max min ' +
      'member partition pluck reject select size sortBy toArray without uniq compact flatten clear clone ' +
      'first last intersect';
    extend(Array.prototype, stubs(...lists.split(' ')));
    extend(Array.prototype, { find: arrayMethods['find'], entries: (() => []) as Method });
    const strings =
      'gsub sub scan truncate strip stripTags stripScripts escapeHTML unescapeHTML toQueryParams toArray ' +
      'succ times camelize capitalize underscore dasherize inspect isJSON evalJSON include empty blank interpolate';
    extend(window.String.prototype, stubs(...strings.split(' ')));
    wrap(window.String.prototype, 'startsWith', 'endsWith');
    const elements =
      'visible toggle hide show update replace insert wrap recursivelyCollect ancestors descendants ' +
      'childElements siblings match up down previous next select adjacent identify readAttribute ' +
      'writeAttribute classNames hasClassName addClassName cleanWhitespace empty descendantOf scrollTo ' +
      'getStyle setStyle observe stopObserving fire getValue present activate';
    extend(HTMLElement.prototype, stubs(...elements.split(' ')));
    extend(Element.prototype, { remove: elementMethods['remove'] });
    extend(HTMLFormElement.prototype, stubs('serialize', 'getElements', 'getInputs', 'request'));
    for (const { prototype } of [HTMLInputElement, window.HTMLTextAreaElement]) {
      wrap(prototype, 'focus', 'select');
      extend(prototype, stubs('present', 'clear', 'enable', 'disable'));
    }
    const { bind } = Function.prototype;
    extend(Function.prototype, {
      bind(this: () => unknown, ...args: unknown[]): unknown {
        return Reflect.apply(bind, this, args);
      },
      ...stubs('argumentNames', 'curry', 'delay', 'defer', 'methodize'),
      wrap: () => undefined,
    });
    extend(window, stubs('$', '$$', '$A', '$F', '$H', '$R', '$w'));
    extend(window.Object, stubs('extend', 'inspect', 'toJSON', 'toHTML', 'clone', 'isHash'));
  },
  'MooTools 1.6': (window) => {
    const { Array, Element, Function, Object, String } = window;
    const lists =
      'each invoke clean associate link contains append getLast getRandom include combine erase empty ' +
      'flatten pick hexToRgb rgbToHex';
    extend(Array.prototype, stubs(...lists.split(' ')));
    extend(Array.prototype, { ...arrayMethods });
    extend(
      String.prototype,
      stubs('clean', 'camelCase', 'hyphenate', 'capitalize', 'toInt', 'test'),
    );
    wrap(String.prototype, 'trim', 'includes', 'startsWith');
    extend(
      Function.prototype,
      stubs('extend', 'implement', 'overload', 'attempt', 'pass', 'delay'),
    );
    extend(Object, stubs('each', 'merge', 'clone', 'append', 'subset', 'map', 'filter', 'every'));
    wrap(Object, 'keys', 'values');
    const elements =
      'set get erase grab inject adopt appendText wraps getPrevious getNext getParent hasClass addClass ' +
      'dispose destroy empty addEvent removeEvent fireEvent cloneEvents getElement getElements match toQueryString';
    extend(Element.prototype, stubs(...elements.split(' ')));
    // Its own `Element` makes elements, and shares the browser's prototype.
    const Made = function () {};
    Made.prototype = Element.prototype;
    Reflect.set(window, 'Element', Made);
    extend(window, stubs('$', '$$', '$each', '$type', 'typeOf', 'instanceOf', 'Class', 'Type'));
  },
  'a fetch that looks at every answer': (window) => {
    const { fetch } = window;
    window.fetch = async (...args) => {
      const response = await fetch(...args);
      // The page may be left meanwhile.
      response
        .clone()
        .text()
        .catch(() => {});
      return response;
    };
  },
  'a fetch by XMLHttpRequest': (window) => {
    window.fetch = fetchByXhr(window);
  },
  'a fetch with promises of its own': (window) => {
    const { fetch } = window;
    const Other = makePromise(window) as { resolve: (value: unknown) => Promise<Response> };
    window.fetch = (...args) => Other.resolve(fetch(...args));
  },
  'another JSON': (window) => {
    const { parse, stringify } = window.JSON;
    window.JSON = {
      parse: (text: string) => parse(text, (_, value: unknown) => value) as unknown,
      stringify: (value: unknown) => stringify(value, (_, inner: unknown) => inner),
    } as JSON;
  },
  'another Promise': (window) => {
    Reflect.set(window, 'Promise', makePromise(window));
  },
  'promises that are watched, as zone.js does': (window) => {
    const { Promise } = window;
    wrap(Promise.prototype, 'then', 'catch', 'finally');
    class Zone<Value> extends Promise<Value> {}
    Reflect.set(window, 'Promise', Zone);
    wrap(window, 'setTimeout', 'clearTimeout', 'setInterval', 'queueMicrotask');
    wrap(window, 'requestAnimationFrame', 'cancelAnimationFrame');
    const { addEventListener, removeEventListener } = window.EventTarget.prototype;
    const wrappers = new WeakMap<object, EventListener>();
    window.EventTarget.prototype.addEventListener = function (type, listener, options) {
      const wrapper: EventListener = (event) => {
        if (typeof listener === 'function') listener.call(this, event);
        else listener?.handleEvent(event);
      };
      const kept = (listener && wrappers.get(listener)) ?? wrapper;
      if (listener) wrappers.set(listener, kept);
      addEventListener.call(this, type, kept, options);
    };
    window.EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const kept = (listener && wrappers.get(listener)) ?? (listener as EventListener);
      removeEventListener.call(this, type, kept, options);
    };
  },
  'other methods of strings': (window) => {
    const names = ['trim', 'padStart', 'replaceAll', 'includes', 'startsWith', 'endsWith', 'at'];
    wrap(window.String.prototype, ...names, 'matchAll', 'split', 'replace', 'match', 'normalize');
    extend(window.String.prototype, stubs('contains', 'format', 'reverse', 'toTitleCase'));
  },
  'other methods of elements': (window) => {
    extend(window.Element.prototype, elementMethods);
    const names = ['closest', 'prepend', 'after', 'replaceWith', 'toggleAttribute', 'setAttribute'];
    wrap(window.Element.prototype, ...names, 'attachShadow', 'querySelector', 'checkVisibility');
    wrap(window.HTMLElement.prototype, 'focus', 'blur', 'click', 'attachInternals');
    wrap(window.HTMLDialogElement.prototype, 'showModal', 'close', 'show');
    wrap(window.Node.prototype, 'insertBefore', 'removeChild', 'appendChild', 'contains');
    wrap(window.Document.prototype, 'importNode', 'createElement', 'createTreeWalker');
    wrap(window.EventTarget.prototype, 'addEventListener', 'dispatchEvent');
  },
  'custom elements that are made anew': (window) => {
    const { customElements } = window;
    const define = customElements.define.bind(customElements);
    customElements.define = (name, type, options) => {
      define(name, class extends type {}, options);
    };
    wrap(customElements, 'get', 'whenDefined', 'upgrade');
  },
  'what is young, made by hand': (window) => {
    const { AbortController, AbortSignal } = window;
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      window.setTimeout(() => {
        controller.abort(new DOMException('late', 'TimeoutError'));
      }, milliseconds);
      return controller.signal;
    };
    AbortSignal.any = (signals) => {
      const controller = new AbortController();
      for (const signal of signals) {
        signal.addEventListener('abort', () => {
          controller.abort(signal.reason);
        });
      }
      return controller.signal;
    };
    for (const name of ['structuredClone', 'requestIdleCallback', 'reportError', 'scheduler']) {
      Reflect.deleteProperty(window, name);
    }
    Reflect.deleteProperty(window.Crypto.prototype, 'randomUUID');
  },
  'other methods of objects': (window) => {
    wrap(window.Object, 'keys', 'values', 'entries', 'assign', 'fromEntries', 'create', 'freeze');
    wrap(window.Object, 'defineProperty', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'hasOwn');
    wrap(window.Reflect, 'get', 'set', 'has', 'ownKeys');
    wrap(window.Function.prototype, 'bind');
    wrap(window.Date, 'now');
  },
  'collections and URLs of a kind of their own': (window) => {
    for (const name of ['Map', 'Set', 'WeakMap', 'WeakSet', 'URL', 'URLSearchParams'] as const) {
      Reflect.set(
        window,
        name,
        class extends (window[name] as new (...args: unknown[]) => object) {},
      );
    }
  },
  'another iterator of arrays': (window) => {
    window.Array.prototype[Symbol.iterator] = window.Array.prototype.values = function* (
      this: unknown[],
    ) {
      for (let index = 0; index < this.length; index++) yield this[index];
    } as never;
  },
  'globals of module loaders': (window) => {
    const define = Object.assign(() => {}, { amd: {} });
    extend(window, {
      define,
      exports: {},
      module: { exports: {} },
      process: { env: {} },
      global: 1,
    });
  },
  'setters on all objects': (window) => {
    for (const name of ['password', 'token', 'credentials', 'accessToken', 'access_token']) {
      Object.defineProperty(window.Object.prototype, name, {
        configurable: true,
        set(value: unknown) {
          // Whatever comes here is in the hands of somebody else.
          window.console.debug('taken', value);
        },
      });
    }
  },
  'everything frozen': (window) => {
    const { Array, Object, Function, String, Promise, Error, Map, Set, RegExp, JSON } = window;
    for (const { prototype } of [
      Array,
      Object,
      Function,
      String,
      Promise,
      Error,
      Map,
      Set,
      RegExp,
    ]) {
      Object.freeze(prototype);
    }
    Object.freeze(JSON);
    Object.freeze(Object);
    Object.freeze(window.Element.prototype);
  },
};

/**
 * These break what any script of the page does, ours included. All that can be asked for is that it fails
 * safely and says so.
 */
export const breakages: Readonly<Record<string, Patch>> = {
  'a fetch that throws': (window) => {
    window.fetch = () => {
      throw new TypeError('blocked');
    };
  },
  'a fetch that never answers anything of use': (window) => {
    window.fetch = () => window.Promise.resolve({} as Response);
  },
  'no JSON': (window) => {
    window.JSON = { parse: () => null, stringify: () => undefined } as never;
  },
};
