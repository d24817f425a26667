import type { Clock } from '../../api/clock.js';
import { ApiError } from '../../api/errors.js';
import { withTimeLimit } from '../../api/time-limit.js';
import type { Emission } from './emissions.js';
import type { Happening } from './flow-events.js';
import type { Runner } from './logic.js';
import type { Parts } from './part-set.js';
import type { Problem } from './problem.js';
import type { Answer, Request } from './requests.js';
import type { Services } from './services.js';
import { snapshotOf, writeSnapshot } from './snapshot.js';
import type { FlowState, Snapshot } from './states.js';
import { transition } from './transition.js';

/** Where one text is kept over a reload. Nothing in it throws. */
export interface Shelf {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** Milliseconds that a failure is held back for what is known of it. */
const KNOWN_LIMIT = 1000;

/** Milliseconds for what a person has asked for once: all tries, and the waits between them. */
const TIME_FOR_ALL = 20_000;

export interface FlowStoreOptions {
  /** Where the flow goes on from. */
  readonly state: FlowState;
  readonly parts: Parts;
  readonly clock: Clock;
  readonly services: Services;
  /** The page has to hear this before it can see the new state. */
  readonly told: (emission: Emission) => void;
  /** The state has changed: `told` has been called with what the page hears of it. */
  readonly changed: (state: FlowState) => void;
  /** Takes errors that are bugs of this code. Default: the console. */
  readonly report?: (bug: unknown) => void;
}

/**
 * Holds the state of a flow, runs its requests and keeps it over a reload. It knows no DOM: views,
 * attributes and DOM events are the element's.
 */
export class FlowStore {
  #state: FlowState;
  #abort = new AbortController();
  #shelf: Shelf | undefined;
  #isTelling = false;

  readonly #options: FlowStoreOptions;
  readonly #parts: Parts;
  readonly #clock: Clock;
  readonly #emissions: Emission[] = [];

  constructor(options: FlowStoreOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#parts = options.parts;
    this.#clock = options.clock;
  }

  get state(): FlowState {
    return this.#state;
  }

  /** Carries out what the person has submitted before the store was there. */
  start(): void {
    const { pending } = this.#state;
    if (pending) void this.#run(pending);
  }

  /** Tells the flow what happened. */
  send(happening: Happening): void {
    const at = this.#clock.now();
    const before = this.#state;
    const [next, effects] = this.#respond(happening, at);
    if (next === before) return;
    // What has been answered needs no abort: its signal may still be in the page's hands.
    if (next.pending !== before.pending && !('request' in happening)) this.#abort.abort();
    this.#state = next;
    this.#keep();
    for (const effect of effects) if ('detail' in effect) this.#emissions.push(effect);
    this.#tell();
    for (const effect of effects) {
      // The page may have started anew when it was told.
      if (!('detail' in effect) && effect === this.#state.pending) void this.#run(effect);
    }
  }

  /**
   * Goes on where the person was, by what was read on the shelf, and keeps the steps from here on there.
   * Where they have got further by themselves, or have begun to, this is the newest step, and takes the
   * place of what is kept.
   */
  resume(shelf: Shelf, snapshot?: Snapshot, hasBegun = false): void {
    this.#shelf = shelf;
    if (snapshot && !hasBegun) this.send({ type: 'restored', snapshot });
    if (hasBegun || 'sent' in this.#state) this.#keep();
  }

  /** Keeps nothing any more, and leaves what is kept. */
  release(): void {
    this.#shelf = undefined;
  }

  /** Reports a bug of ours, to the developer with its stack and to the person with a way on. */
  meetBug(bug: unknown): void {
    this.send({ type: 'bug-met', problem: this.#problemOf(bug) });
  }

  #respond(happening: Happening, at: number) {
    try {
      return transition(this.#state, { ...happening, at }, this.#parts);
    } catch (bug) {
      const problem = this.#problemOf(bug);
      return transition(this.#state, { type: 'bug-met', problem, at }, { scenes: {} });
    }
  }

  #keep(): void {
    const snapshot = snapshotOf(this.#state);
    const text = snapshot && writeSnapshot(snapshot, this.#clock.now(), this.#clock.wall());
    if (text) this.#shelf?.write(text);
    else this.#shelf?.clear();
  }

  /** In the order of the events, also where the page sends the next one at once. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    for (let told = this.#emissions.shift(); told; told = this.#emissions.shift()) {
      this.#options.told(told);
    }
    this.#isTelling = false;
    this.#options.changed(this.#state);
  }

  async #run(request: Request): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const retry = 'retry' in request ? request.retry : undefined;
    let until = 0;
    let answer: Answer;
    try {
      if (retry?.wait) {
        await this.#parts.failure?.pause(retry.wait, this.#clock, signal);
        ({ until } = retry);
      } else if (retry) await this.#options.services.online(signal);
      const now = this.#clock.now();
      // Nobody is to blame for the time without a connection, or in which the device slept.
      if (until <= now) until = now + TIME_FOR_ALL;
      // Not sent at once: everybody in the same train is back at the same time.
      if (retry && !retry.wait) throw new ApiError('network_error');
      const run = (inner: AbortSignal) => this.#carryOut(request, inner);
      answer = await withTimeLimit(run, signal, until - now);
    } catch (error) {
      // Nobody waits for the answer any more.
      if (signal.aborted) return;
      // Nobody waits long for what is known of failures: one can be told without, in general words.
      await new Promise<void>((resolve) => {
        const cancel = this.#clock.after(KNOWN_LIMIT, resolve);
        const done = () => {
          cancel();
          resolve();
        };
        this.#parts.load('failure').then(done, done);
      });
      answer = { type: 'request-failed', problem: this.#problemOf(error, request), until };
    }
    this.send({ request, ...answer });
  }

  async #carryOut(request: Request, signal: AbortSignal): Promise<Answer> {
    if (request.type === 'load-scene') {
      await this.#parts.load(request.scene);
      return { type: 'scene-loaded' };
    }
    await this.#parts.load(request.type);
    // The type of the request is the key of its runner, which an index into the record forgets.
    const run = this.#parts.requests[request.type] as Runner<Request, Services> | undefined;
    signal.throwIfAborted();
    if (!run) throw new Error(`No part carries out "${request.type}".`);
    return run(request, this.#options.services, signal);
  }

  #problemOf(error: unknown, request?: Request): Problem {
    if (error instanceof ApiError) {
      const { code, facts } = error;
      const { status, detail } = facts;
      // What the service explains may quote a code, which nobody has looked for here.
      const plain = { ...facts, code, detail: status ? undefined : detail };
      return (
        (request && this.#parts.failure?.problemOf(error, request, this.#clock.now())) ?? plain
      );
    }
    (this.#options.report ?? console.error)(error);
    // What it says itself may quote a code or a password, and no event holds one.
    return { code: 'internal_error', detail: 'see the console' };
  }
}
