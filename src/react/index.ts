import * as React from 'react';
import { define } from '../element/define.js';
import {
  GlympseAccountLinkElement,
  type AccountLinkEventMap,
  type AccountLinkProperties,
  type ConflictEvent,
  type FailedEvent,
  type LinkedEvent,
  type RecoveredEvent,
  type StepChangeEvent,
  type UnlinkedEvent,
} from '../element/index.js';

define();

/** The element's properties, its events as handlers, and what any element takes. */
export type GlympseAccountLinkProps = React.HTMLAttributes<GlympseAccountLinkElement> &
  React.RefAttributes<GlympseAccountLinkElement> &
  Readonly<AccountLinkProperties> & {
    readonly onLinked?: ((event: LinkedEvent) => void) | undefined;
    readonly onRecovered?: ((event: RecoveredEvent) => void) | undefined;
    readonly onUnlinked?: ((event: UnlinkedEvent) => void) | undefined;
    readonly onFailed?: ((event: FailedEvent) => void) | undefined;
    readonly onConflict?: ((event: ConflictEvent) => void) | undefined;
    readonly onStepChange?: ((event: StepChangeEvent) => void) | undefined;
  };

const events = new Map<string, keyof AccountLinkEventMap>([
  ['onLinked', 'linked'],
  ['onRecovered', 'recovered'],
  ['onUnlinked', 'unlinked'],
  ['onFailed', 'failed'],
  ['onConflict', 'conflict'],
  ['onStepChange', 'step-change'],
]);

/** The attribute of each of the element's properties, if it has one. */
const attributes = new Map(
  Object.entries(GlympseAccountLinkElement.properties).map(([name, { attribute }]) => [
    name,
    attribute === false ? undefined : typeof attribute === 'string' ? attribute : name,
  ]),
);

/** Set by being there: React 18 would write `false` as a text. */
const booleans = new Set(['disabled', 'hidden', 'inert', 'withCredentials']);

/** React 18 says on the server that it has no layout there. */
const useLayoutInPage =
  typeof document === 'undefined' ? (): void => undefined : React.useLayoutEffect;

/** What React writes itself: all that a server can write, too, so that the first form is the right one. */
function written(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    // React 18 knows `className` for the elements of HTML alone.
    const own = name === 'className' ? 'class' : name;
    const attribute = attributes.has(name) ? attributes.get(name) : own;
    if (!attribute || events.has(name)) continue;
    result[attribute] = booleans.has(name) ? value || undefined : value;
  }
  return result;
}

/** Sets the properties that have no attribute, and those that are given no more to nothing. */
function useProperties(
  element: React.RefObject<GlympseAccountLinkElement | null>,
  props: Readonly<Record<string, unknown>>,
): void {
  const earlier = React.useRef<readonly string[]>([]);
  useLayoutInPage(() => {
    const { current } = element;
    if (!current) return;
    const given = Object.keys(props).filter((name) => (props[name] ?? undefined) !== undefined);
    const gone = earlier.current.filter((name) => !given.includes(name));
    const isPlain = (name: string) => attributes.has(name) && !attributes.get(name);
    const values = [...given, ...gone].filter(isPlain).map((name) => [name, props[name]]);
    Object.assign(current, Object.fromEntries(values));
    for (const name of gone) {
      // React 19 sets what HTML has for every element, such as `id`, to the text `undefined`.
      if (name in HTMLElement.prototype) current.removeAttribute(name);
    }
    earlier.current = given;
  });
}

function useEvents(
  element: React.RefObject<GlympseAccountLinkElement | null>,
  props: Readonly<Record<string, unknown>>,
): void {
  useLayoutInPage(() => {
    const { current } = element;
    const end = new AbortController();
    for (const [name, type] of events) {
      const handler = props[name] as EventListener | undefined;
      if (handler) current?.addEventListener(type, handler, { signal: end.signal });
    }
    return () => {
      end.abort();
    };
  });
}

/**
 * `<glympse-account-link>` as a React component, for React 18 and 19. Not by `@lit/react`, which sets properties alone: a
 * server's page would have no attributes, and show the form of another flow until the script is there.
 */
export const GlympseAccountLink: React.ComponentType<GlympseAccountLinkProps> = React.forwardRef(
  (props: React.PropsWithoutRef<GlympseAccountLinkProps>, ref) => {
    const element = React.useRef<GlympseAccountLinkElement>(null);
    React.useImperativeHandle(ref, () => element.current as GlympseAccountLinkElement, []);
    useProperties(element, props);
    useEvents(element, props);
    return React.createElement('glympse-account-link', {
      ...written(props),
      // It writes its step into its tag, which may come before React compares that with the server's.
      suppressHydrationWarning: true,
      ref: element,
    });
  },
);

GlympseAccountLink.displayName = 'GlympseAccountLink';
