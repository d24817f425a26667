import { TimeLimits } from '../support/time-limits.js';
import { owners } from '../../src/element/parts/flow/catalogue.js';
import type { Cell } from './cells.js';
import { Judge } from './judge.js';
import { Trial } from './trial.js';
import { Visitor } from './visitor.js';

/** What a person does at most before they are taken to be lost. */
const MOST = 16;

/** How often they are told of a failure, or try, before the fault is lifted that is there for good. */
const FAILURES_BEFORE_LIFTING = 2;
const TRIES_BEFORE_LIFTING = 7;

export interface Verdict {
  readonly findings: readonly string[];
  /** The calls that the service has seen, where the cell has no fault. */
  readonly trail: readonly string[];
  /** Milliseconds. */
  readonly duration: number;
}

/** What a page without a fault of ours never has. */
class Alarms {
  readonly heard: string[] = [];
  readonly #stop = new AbortController();
  readonly #error = console.error;

  constructor() {
    const { signal } = this.#stop;
    const hear = (what: string) => (event: Event) => {
      const told: unknown = 'reason' in event ? event.reason : (event as ErrorEvent).message;
      this.heard.push(`${what}: ${String(told)}`);
      event.preventDefault();
    };
    addEventListener('error', hear('an exception'), { signal });
    addEventListener('unhandledrejection', hear('an unhandled rejection'), { signal });
    console.error = (...told: unknown[]) =>
      this.heard.push(`on the console: ${told.map(String).join(' ')}`);
  }

  end(): void {
    this.#stop.abort();
    console.error = this.#error;
  }
}

const limits = new TimeLimits();

/** Words and scenes that come late are another subject: see `test/cdn/lazy-files.test.ts`. */
const loaded = Promise.all([
  import('../../src/element/parts/flow/part.js'),
  import('../../src/api/look-up.js'),
  ...Object.values(owners).map((load) => load()),
]);

/** Goes through a journey with the fault of its cell, and tells what was wrong. */
export async function tryCell(cell: Cell): Promise<Verdict> {
  await loaded;
  const begun = performance.now();
  const alarms = new Alarms();
  const trial = new Trial(cell, limits);
  await trial.open();
  const visitor = new Visitor(cell, trial);
  const judge = new Judge(cell, trial, visitor);
  let trail: readonly string[] = [];
  try {
    trail = await travel(cell, trial, visitor, judge);
  } catch (error) {
    judge.find(`the journey breaks off: ${String(error)}`);
  } finally {
    visitor.remove();
    void trial.close();
    alarms.end();
  }
  const findings = [...judge.findings, ...trial.findings, ...alarms.heard];
  return { findings, trail, duration: performance.now() - begun };
}

async function travel(
  { fault, isLasting = false }: Cell,
  trial: Trial,
  visitor: Visitor,
  judge: Judge,
): Promise<readonly string[]> {
  let failures = 0;
  let isLifted = !isLasting;
  for (let tries = 0; ; tries++) {
    if (!(await visitor.settle())) {
      judge.find('busy without an end');
      return [];
    }
    const facts = await trial.look();
    judge.look(facts);
    if (fault?.isOverdue) await trial.release();
    if (visitor.alert) failures++;
    if (!isLifted && (failures >= FAILURES_BEFORE_LIFTING || tries >= TRIES_BEFORE_LIFTING)) {
      isLifted = true;
      await trial.lift();
    }
    if (visitor.hasArrived) {
      judge.end(facts);
      return facts.trail;
    }
    if (tries >= MOST) {
      judge.find('no way on');
      return [];
    }
    const done = await visitor.goOn(fault?.isOverdue ? await trial.look() : facts);
    judge.did(done);
  }
}
