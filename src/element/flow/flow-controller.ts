import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../api/clock.js';
import { runEffect, type Services } from './effects.js';
import { loadSnapshot, saveSnapshot } from './snapshot-store.js';
import { initialState, snapshotOf, transition } from './transition.js';
import type { Emission, FlowState, Happening, Request } from './types.js';

/** Keys in use: of several elements with the same key only the first is kept over a reload. */
const claimedKeys = new Set<string>();

/**
 * Holds the flow's state and runs its effects. It owns the requests under way, the ticking of the
 * clock and what is kept over a reload; it knows nothing of views, attributes or DOM events.
 */
export class FlowController implements ReactiveController {
  #state: FlowState = initialState('link', 'email', '');
  #abort = new AbortController();
  #emissions: Emission[] = [];
  #key: string | undefined;
  #cancelTick = () => {};

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #services: Services;
  readonly #clock: Clock;

  constructor(host: ReactiveControllerHost & HTMLElement, services: Services, clock: Clock) {
    this.#host = host;
    this.#services = services;
    this.#clock = clock;
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state;
  }

  /** Tells the flow what happened. The host renders anew if that changed anything. */
  send(happening: Happening): void {
    const at = this.#clock.now();
    const { extension } = this.#services;
    const [next, effects] = transition(this.#state, { ...happening, at }, extension?.respond);
    if (next === this.#state) return;
    // What has been answered needs no abort: its signal may still be in the page's hands.
    if (next.pending !== this.#state.pending && !('request' in happening)) this.#abort.abort();
    this.#state = next;
    if (this.#key) saveSnapshot(this.#key, snapshotOf(next), at);
    for (const effect of effects) {
      if ('detail' in effect) this.#emissions.push(effect);
      else void this.#run(effect);
    }
    this.#host.requestUpdate();
  }

  /** What the page has yet to hear; the host passes it on when the new state can be seen. */
  takeEmissions(): readonly Emission[] {
    return this.#emissions.splice(0);
  }

  /** Goes on where this tab was left, and keeps the steps from here on under `key`. */
  resume(key: string): void {
    if (key === this.#key) return;
    this.#release();
    if (claimedKeys.has(key)) return;
    claimedKeys.add(key);
    this.#key = key;
    const snapshot = loadSnapshot(key, this.#clock.now());
    if (snapshot) this.send({ type: 'restored', snapshot });
  }

  /** While a code is good for a time, the views are shown anew each second: times are computed. */
  hostUpdated(): void {
    this.#cancelTick();
    if (!this.#host.isConnected || !snapshotOf(this.#state)) return;
    this.#cancelTick = this.#clock.after(1000, () => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#cancelTick();
    // Moving the element within the page takes it out for a moment; that is no reason to abort.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#release();
      this.send({ type: 'detached' });
    });
  }

  #release(): void {
    if (this.#key) claimedKeys.delete(this.#key);
    this.#key = undefined;
  }

  async #run(effect: Request): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      this.send(await runEffect(effect, this.#services, signal));
    } catch {
      // Only an abort gets here: nobody waits for the answer any more.
    }
  }
}
