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

/** Loads the part that owns a scene or a request, or knows of failures. Rejects with an `ApiError`. */
export type PartLoader<Part> = (owned: Scene | CarriedOut | 'failure') => Promise<Part>;

/** What a store needs of the parts. */
export interface Parts extends Logic {
  /** Resolves when the scene is there. Rejects with an `ApiError`. */
  loadScene(scene: Scene): Promise<void>;
  /** What carries out requests of a type, once it is there. Rejects with an `ApiError`. */
  runnerOf<Type extends CarriedOut>(type: Type): Promise<Runners<Services>[Type]>;
  /** Resolves when it is known what failures lead to. Rejects with an `ApiError`. */
  loadFailure(): Promise<void>;
}

/** The parts that are there, as one. No two of them have the same scene or request. */
export class PartSet<Part extends PartLogic> implements Parts {
  readonly #parts = new Set<Part>();
  scenes: Scenes = {};
  failure: FailureLogic | undefined;
  #requests: Runners<Services> = {};
  readonly #load: PartLoader<Part>;
  readonly #added: (part: Part) => void;

  /** `added` is called when there is another part. */
  constructor(first: Part, load: PartLoader<Part>, added: (part: Part) => void = () => {}) {
    this.#load = load;
    this.#added = added;
    this.add(first);
  }

  add(part: Part): void {
    if (this.#parts.has(part)) return;
    this.#parts.add(part);
    this.scenes = { ...this.scenes, ...part.scenes };
    this.#requests = { ...this.#requests, ...part.requests };
    this.failure ??= part.failure;
    this.#added(part);
  }

  async loadScene(scene: Scene): Promise<void> {
    if (!this.scenes[scene]) this.add(await this.#load(scene));
  }

  async loadFailure(): Promise<void> {
    if (!this.failure) this.add(await this.#load('failure'));
  }

  async runnerOf<Type extends CarriedOut>(type: Type): Promise<Runners<Services>[Type]> {
    if (!this.#requests[type]) this.add(await this.#load(type));
    return this.#requests[type];
  }
}
