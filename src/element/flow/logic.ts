import type { FlowEvent, Timed, AnswerEvent, PageEvent, PersonEvent } from './flow-events.js';
import type { Emission } from './emissions.js';
import type { Clock } from '../../api/clock.js';
import type { ApiError } from '../../api/errors.js';
import type { Problem } from './problem.js';
import type { Request, Requests, Answer, Wait } from './requests.js';
import type { FlowState, Scene, States } from './states.js';

/** What is to be done, as plain data: a request to carry out, or something to tell the page. */
export type Effect = Request | Emission;

/** The next state, and what is to be done about it. */
export type Transition = readonly [FlowState, readonly Effect[]];

/** For each event that means something in a state, what it leads to; nothing where it means nothing now. */
type On<State, Event extends FlowEvent> = {
  readonly [Type in Event['type']]?: (
    state: State,
    event: Extract<Event, { readonly type: Type }>,
  ) => Transition | undefined;
};

/** What the person or the page can do. */
export type Action = Timed<
  PersonEvent | Extract<PageEvent, { type: 'page-shown' | 'offer-changed' }>
>;

/** What can happen in a scene. */
export interface SceneLogic<State> {
  /** While nothing is awaited. */
  readonly idle: On<State, Action>;
  /** While an answer is awaited: what the person can do all the same. */
  readonly waiting?: On<State, Action>;
  /** What the answers lead to. A failure that is not listed is told to the person, and that is all. */
  readonly answers: On<State, Timed<AnswerEvent>>;
}

export type Failed = Timed<Extract<AnswerEvent, { readonly type: 'request-failed' }>>;

/** What is known of failures. */
export interface FailureLogic {
  /** What a page may hear of it. */
  readonly problemOf: (error: ApiError, request: Request, at: number) => Problem;
  /** What is sent again without asking the person, where that is worth it. */
  readonly repeat: (event: Failed) => Request | undefined;
  /** Waits for the next try, unless `signal` fires. */
  readonly pause: (wait: Wait, clock: Clock, signal: AbortSignal) => Promise<void>;
  /** What a failure that is told leads to, where the scene itself does not say. */
  readonly settle: (state: FlowState, event: Failed) => Transition | undefined;
}

/** What can happen, as far as it is loaded. */
export interface Logic {
  readonly scenes: Scenes;
  readonly failure?: FailureLogic | undefined;
}

export type Scenes = { readonly [S in Scene]?: SceneLogic<States[S]> };

/** Carries out a request. Rejects with an `ApiError`, unless `signal` has fired or there is a bug. */
export type Runner<Request, Services> = (
  request: Request,
  services: Services,
  signal: AbortSignal,
) => Promise<Answer>;

export type Runners<Services> = {
  readonly [Type in keyof Requests]?: Runner<Requests[Type], Services>;
};

/** What an event leads to in a scene, if it means anything there. */
export function respondIn<State, Event extends FlowEvent>(
  on: On<State, Event> | undefined,
  state: State,
  event: Event,
): Transition | undefined {
  // The key ties the function to the type of its event, which an index into the record forgets.
  const respond = on?.[event.type as Event['type']] as
    ((state: State, event: Event) => Transition | undefined) | undefined;
  return respond?.(state, event);
}
