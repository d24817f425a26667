import { systemClock } from '../api/clock.js';
import { initialState, typeOf } from '../element/flow/change.js';
import type { Emission } from '../element/flow/emissions.js';
import type { PersonEvent } from '../element/flow/flow-events.js';
import { FlowStore } from '../element/flow/flow-store.js';
import { readKept } from '../element/flow/read-snapshot.js';
import type { FlowState } from '../element/flow/states.js';
import type { AccountLinkOptions } from './options.js';
import { createParts, type SpokenPart } from './parts.js';
import { online as onlineHere } from './platform.js';
import { readOptions } from './read-options.js';
import { stateOf } from './state-of.js';
import type { AccountLinkState } from './states.js';
import { subjectOf } from './subject.js';
import type { Seen } from './viewing.js';
import { explainWith, languageOf } from './words.js';

/** A flow without an interface: what the person sees is its owner's. */
export interface AccountLink {
  /** Where the person is now. The very same object until something has changed. */
  readonly state: AccountLinkState;
  /**
   * Calls back at once, and with every state from then on: a store for Svelte as it is. The first who listens sets
   * the link in motion. The result ends it.
   */
  readonly subscribe: (listener: (state: AccountLinkState) => void) => () => void;
  /** Begins anew. What is under way is aborted. */
  readonly restart: () => void;
  /** Ends it all: what is under way is aborted, nobody hears anything any more, and no timer is left. */
  readonly destroy: () => void;
}

/** Milliseconds: a timer of the platform's that is to wait for longer calls back at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** What the owner's function throws is its own fault, and stops nothing here. */
function call(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    console.error(error);
  }
}

/** Makes a flow. Throws a `TypeError` that says what is wrong with the options, where something is. */
export function createAccountLink(options: AccountLinkOptions = {}): AccountLink {
  const { clock = systemClock, online = onlineHere, forceLink = 'confirm', shelf } = options;
  const { flow, offer, connection } = readOptions(options);
  const language = languageOf(options);
  const parts: SpokenPart[] = [];
  const explain = explainWith(parts, options);
  const store = new FlowStore({
    state: initialState(flow, offer),
    parts: createParts((part) => parts.push(part)),
    clock,
    services: {
      connection: () => connection,
      handlers: () => ({
        tokenProvider: options.tokenProvider,
        credentialsHandler: options.credentialsHandler,
        fetch: options.fetch,
      }),
      language: () => language,
      online,
    },
    told: emit,
    changed: () => {
      if (isOver) return;
      showList();
      tell();
    },
  });

  const listeners = new Set<(state: AccountLinkState) => void>();
  let hasBegun = false;
  let isOver = false;
  let isActing = false;
  let cancelTimer = () => {};
  let seen: FlowState | undefined;
  /** When what is told changes by itself, by the link's own clock. */
  let until = 0;
  let told: AccountLinkState;
  let heard: AccountLinkState;

  const typeNow = () => typeOf(store.state);

  function look(): AccountLinkState {
    const now = clock.now();
    const { state } = store;
    if (state === seen && now < until) return told;
    seen = state;
    until = nextChange(state, now);
    const times = { now, wall: clock.wall() };
    told = stateOf(state, { ...times, language, explain, forceLink, act, typeNow });
    return told;
  }

  /** Only while somebody listens: nothing else keeps a program alive for it. */
  function waitForChange(): void {
    cancelTimer();
    if (listeners.size === 0 || until === Infinity) return;
    // Looked at too early, nothing has changed, and the rest is waited for.
    cancelTimer = clock.after(Math.min(until - clock.now(), LONGEST_WAIT), tell);
  }

  /** Whoever listens gets the newest state, once. */
  function tell(): void {
    const state = look();
    waitForChange();
    if (isActing || state === heard) return;
    heard = state;
    for (const listener of [...listeners]) {
      // One of them may have led further, and told the others.
      if (heard !== state) return;
      if (listeners.has(listener)) {
        call(() => {
          listener(state);
        });
      }
    }
  }

  function act({ scene, state }: Seen, events: readonly PersonEvent[]): void {
    if (isOver || look().scene !== scene || subjectOf(store.state) !== subjectOf(state)) return;
    // Who acts before anybody listens has seen no kept step, and means the first one.
    begin(true);
    const wasActing = isActing;
    isActing = true;
    for (const event of events) store.send(event);
    isActing = wasActing;
    tell();
  }

  /** The list is asked for where there is none yet. */
  function showList(): void {
    const { state } = store;
    const isEmpty = state.scene === 'list' && !(state.accounts ?? state.pending ?? state.problem);
    if (isEmpty && hasBegun && !isOver) store.send({ type: 'page-shown' });
  }

  /** Goes on where the person was, or, where they begin anew, lets what was kept be replaced. */
  function open(isAnew: boolean): void {
    hasBegun = true;
    if (shelf)
      store.resume(shelf, isAnew ? undefined : readKept(shelf, clock, store.state), isAnew);
  }

  function begin(isAnew = false): void {
    if (hasBegun || isOver) return;
    open(isAnew);
    showList();
  }

  function emit(emission: Emission): void {
    if (isOver) return;
    const { onEvent, onLinked, onRecovered, onUnlinked, onFailed, onStepChange } = options;
    call(() => onEvent?.(emission));
    call(() => {
      switch (emission.type) {
        case 'linked':
          return onLinked?.(emission.detail);
        case 'recovered':
          return onRecovered?.(emission.detail);
        case 'unlinked':
          return onUnlinked?.(emission.detail);
        case 'failed':
          return onFailed?.(emission.detail);
        case 'step-change':
          return onStepChange?.(emission.detail);
        default:
          return emission satisfies never;
      }
    });
  }

  heard = look();
  return {
    get state() {
      return look();
    },
    subscribe(listener) {
      // One function that listens twice is two listeners.
      const own = (state: AccountLinkState) => {
        listener(state);
      };
      begin();
      const state = look();
      if (!isOver) {
        if (listeners.size === 0) heard = state;
        listeners.add(own);
        waitForChange();
      }
      call(() => {
        own(state);
      });
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) cancelTimer();
      };
    },
    restart() {
      if (isOver) return;
      if (!hasBegun) open(true);
      store.send({ type: 'restarted', flow, offer });
    },
    destroy() {
      if (isOver) return;
      isOver = true;
      listeners.clear();
      cancelTimer();
      store.release();
      store.send({ type: 'detached' });
    },
  };
}

/** When a time comes that something is told of: a code runs out, another may be asked for, a limit has passed. */
function nextChange(state: FlowState, now: number): number {
  const { expiresAt = 0, resendAt = 0 } =
    'sent' in state && state.scene !== 'done' ? state.sent : {};
  const times = [expiresAt, resendAt, state.problem?.until ?? 0];
  return Math.min(...times.filter((time) => time > now));
}
