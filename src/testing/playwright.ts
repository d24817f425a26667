import { accountLinkPage, type AccountLinkPage, type TestOptions } from './account-link-page.js';
import { EventLog, eventNames, type EventName } from './event-log.js';
import { read } from './read.js';

/** As much of Playwright's `Locator` as is used. */
export interface PlaywrightLocator {
  evaluate<Result>(
    work: (element: HTMLElement) => Result,
    arg?: undefined,
    options?: { readonly timeout: number },
  ): Promise<Result>;
  locator(selector: string): PlaywrightLocator;
  fill(text: string): Promise<void>;
  click(): Promise<void>;
  count(): Promise<number>;
  page(): PlaywrightPage;
}

interface Listening {
  /** The function that the page calls. */
  readonly ear: string;
  readonly names: readonly string[];
}

/** As much of Playwright's `Page` as is used. */
export interface PlaywrightPage {
  locator(selector: string): PlaywrightLocator;
  exposeFunction(
    name: string,
    callback: (name: EventName, detail: unknown) => void,
  ): Promise<unknown>;
  addInitScript(script: (listening: Listening) => void, arg: Listening): Promise<unknown>;
  evaluate(work: (listening: Listening) => void, arg: Listening): Promise<unknown>;
}

/** Runs in the page, from where it is sent as text: what the element tells there survives no navigation. */
function listen({ ear, names }: Listening): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const mark = `${ear}-listens`;
  if (page[mark]) return;
  page[mark] = true;
  for (const name of names) {
    // First of all: whoever hears it may lead elsewhere.
    addEventListener(
      name,
      (event) => {
        const [origin] = event.composedPath() as Partial<Element>[];
        const tell = page[ear] as ((name: string, detail: unknown) => void) | undefined;
        if (origin?.localName === 'glympse-account-link') {
          tell?.(name, (event as CustomEvent<unknown>).detail);
        }
      },
      { capture: true },
    );
  }
}

/** Hears what is told in a page from now on, over navigations too. */
function hearIn(page: PlaywrightPage): { events: EventLog; isListening: Promise<unknown> } {
  const events = new EventLog();
  const ear = `glympseAccountLink${crypto.randomUUID().replaceAll('-', '')}`;
  const listening = { ear, names: eventNames };
  const isListening = Promise.all([
    page.exposeFunction(ear, (name, detail) => {
      events.add(name, detail);
    }),
    page.addInitScript(listen, listening),
  ])
    // Only now: a navigation may have overtaken them, and its page have begun without them. One that fails here is about
    // to be left for another, which has them.
    .then(() => page.evaluate(listen, listening).catch(() => {}));
  // Told to whoever waits for it.
  isListening.catch(() => {});
  return { events, isListening };
}

/** Milliseconds that Playwright waits for an element which has just been counted. */
const LOOK = 1000;

export function inPlaywright(
  target: PlaywrightPage | PlaywrightLocator,
  options?: TestOptions,
): AccountLinkPage {
  const isLocator = 'page' in target;
  const element = isLocator ? target : target.locator('glympse-account-link');
  const { events, isListening } = hearIn(isLocator ? target.page() : target);
  return accountLinkPage(
    {
      events,
      async read() {
        await isListening;
        // Playwright would wait, and give up in words of its own.
        if ((await element.count()) === 0) return undefined;
        return element.evaluate(read, undefined, { timeout: LOOK }).catch((error: unknown) => {
          // The page is being left at this moment, or has been left for one without the element.
          if (/context was destroyed|navigat|timeout/i.test(String(error))) return undefined;
          throw error;
        });
      },
      fill: (selector, text) => element.locator(selector).fill(text),
      press: (selector) => element.locator(selector).click(),
      restart: () =>
        element.evaluate((own) => {
          (own as HTMLElement & { restart(): void }).restart();
        }),
    },
    options,
  );
}
