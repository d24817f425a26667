import type { FailureLogic, Logic, Runners, Scenes } from './logic.js';
import type { Requests } from './requests.js';
import type { Services } from './services.js';
import type { Scene } from './states.js';

/** What a part adds to the flow, as data. */
export interface PartLogic {
  readonly name: string;
  readonly scenes?: Scenes;
  readonly requests?: Runners<Services>;
  readonly failure?: FailureLogic;
}

type CarriedOut = Exclude<keyof Requests, 'load-scene'>;

/** What a part can own. No scene is named as a request is. */
type Owned = Scene | CarriedOut | 'failure';

/** Loads the part that owns a scene or a request, or knows of failures. Rejects with an `ApiError`. */
export type PartLoader<Part> = (owned: Owned) => Promise<Part>;

/** What a store needs of the parts. */
export interface Parts extends Logic {
  /** What carries out requests, as far as it is there. */
  readonly requests: Runners<Services>;
  /** Resolves when the part is there that owns a scene or a request, or knows of failures. Rejects with an `ApiError`. */
  load(owned: Owned): Promise<void>;
}

/** The parts that are there, as one. No two of them have the same scene or request. */
export class PartSet<Part extends PartLogic> implements Parts {
  readonly #parts = new Set<Part>();
  scenes: Scenes = {};
  requests: Runners<Services> = {};
  failure: FailureLogic | undefined;
  readonly #load: PartLoader<Part>;
  readonly #added: (part: Part) => void;

  /** `added` is called when there is another part. */
  constructor(first: Part, load: PartLoader<Part>, added: (part: Part) => void) {
    this.#load = load;
    this.#added = added;
    this.add(first);
  }

  add(part: Part): void {
    if (this.#parts.has(part)) return;
    this.#parts.add(part);
    this.scenes = { ...this.scenes, ...part.scenes };
    this.requests = { ...this.requests, ...part.requests };
    this.failure ??= part.failure;
    this.#added(part);
  }

  async load(owned: Owned): Promise<void> {
    const { scenes, requests, failure } = this;
    const there = { ...scenes, ...requests, failure };
    if (!there[owned]) this.add(await this.#load(owned));
  }
}
